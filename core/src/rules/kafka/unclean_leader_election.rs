use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::text::Span;

/// Leaders that lack records which were acknowledged.
pub(crate) static RULE: Rule = Rule {
    code: "KF022",
    name: "unclean-leader-election",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const KEY: &str = "unclean.leader.election.enable";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let old = Releases::until(Version::first_of(0, 11).before());
    match (properties.boolean(KEY), properties.get(KEY)) {
        (Setting::Is(true), Some(entry)) => {
            // In KRaft the controllers elect, by their own files.
            let elects = config.roles().known().is_none_or(|it| it.controller);
            if !elects || cx.is_dev(file) {
                return;
            }
            let message = format!(
                "`{KEY}=true` lets a replica become leader that lacks acknowledged records, and these are lost in every replica"
            );
            let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line: `false` is the default.");
            cx.push(finding.fix(Safety::Unsafe, format!("Delete `{KEY}`"), edit::key_gone(file, properties, KEY)));
        }
        (Setting::Absent, _) if config.is_whole() && !properties.is_open() && !cx.is_dev(file) => {
            let holds = cx.releases(Product::Kafka, file).holds(old);
            let message = format!("without `{KEY}=false` a replica may become leader that lacks acknowledged records");
            let finding = Finding::new(&RULE, file, Span::at(0), message).help(format!("Write `{KEY}=false`."));
            cx.push(finding.variant(Severity::Hint, Impact::DataRisk).only(Product::Kafka, holds));
        }
        _ => {}
    }
}

use crate::catalog::{Product, Releases, Version};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::Environment;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::unit::service::start;
use crate::source::Kind;

/// A server that takes an empty disk for a new one.
pub(crate) static RULE: Rule = Rule {
    code: "UP009",
    name: "snapshot-trust-empty-left",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_unit)],
};

const KEY: &str = "snapshot.trust.empty";
const HELP: &str = "Delete it, now that the upgrade from 3.4 is done.";
const END: &str = "lets a server that has lost its snapshots start without them and without the data in them";
/// The first release that asks.
const SINCE: Releases = Releases::since(Version::patch(3, 5, 6));

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let Some(entry) = properties.get_trimmed(KEY).filter(|it| it.trimmed().eq_ignore_ascii_case("true")) else { return };
    let holds = cx.releases(Product::ZooKeeper, file).holds(SINCE);
    let finding = Finding::new(&RULE, file, entry.written(), format!("`{KEY}=true` {END}")).help(HELP);
    let edits = edit::key_gone(file, properties, &entry.key);
    cx.push(finding.fix(Safety::Unsafe, format!("Delete `{KEY}`"), edits).only(Product::ZooKeeper, holds));
}

fn of_unit(cx: &mut Cx<'_, '_>, file: usize) {
    const FLAG: &str = "-Dzookeeper.snapshot.trust.empty=";
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some(start) = start(&whole) else { return };
    let environment = Environment::of(&whole);
    let flags = environment.flags(&start.command, start.at.file, |it| start.at.directive.word_span(it)).unwrap_or_default();
    // Of two the JVM takes the last.
    let last = flags.iter().rfind(|it| it.text.starts_with(FLAG));
    if let Some(flag) = last.filter(|it| it.text[FLAG.len()..].eq_ignore_ascii_case("true")) {
        let finding = Finding::new(&RULE, flag.file, flag.span, format!("`{}` {END}", flag.text)).help(HELP);
        let finding = finding.through(flag.through);
        cx.push(finding.only(Product::ZooKeeper, cx.releases(Product::ZooKeeper, file).holds(SINCE)));
    }
}

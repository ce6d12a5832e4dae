use super::settled::number;
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::text::Span;

/// Topics that a client makes by asking for them, in a cluster that matters.
pub(crate) static RULE: Rule = Rule {
    code: "KF023",
    name: "auto-create-topics",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const KEY: &str = "auto.create.topics.enable";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    // Off where nobody asked for a cluster that matters.
    if !cx.settings().profile.is_production() {
        return;
    }
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    if !config.is_broker() || !config.is_whole() {
        return;
    }
    let entry = properties.get(KEY);
    let is_on = match properties.boolean(KEY) {
        Setting::Absent => !properties.is_open(),
        it => it == Setting::Is(true),
    };
    if !is_on {
        return;
    }
    let release = cx.releases(Product::Kafka, file).to;
    let count = |key: &str, what: &str| {
        number(properties, key, release).map(|it| format!("{it} {what}{}", if it == 1 { "" } else { "s" }))
    };
    let numbers = [count("num.partitions", "partition"), count("default.replication.factor", "replica")];
    let numbers: Vec<String> = numbers.into_iter().flatten().collect();
    let with = if numbers.is_empty() { String::new() } else { format!(" with {}", numbers.join(" and ")) };
    let by_default = if entry.is_some() { "" } else { ", the default" };
    let message = format!("`{KEY}` is true{by_default}: a misspelled topic name in any client creates a topic{with}");
    let edits = match entry {
        Some(entry) => Some(edit::value(file, entry, "false")),
        None => edit::at_end(&cx.document(file).source.bytes, file, &[&format!("{KEY}=false")]),
    };
    let finding = Finding::new(&RULE, file, entry.map_or(Span::at(0), |it| it.written()), message);
    let finding = finding.help(format!("Write `{KEY}=false`, unless a program relies on it."));
    cx.push(finding.fix(Safety::Unsafe, "Create no topic that nobody asked for", edits));
}

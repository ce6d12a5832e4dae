use super::successor::holds;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Brokers that speak like the release before the upgrade.
pub(crate) static RULE: Rule = Rule {
    code: "UP004",
    name: "ibp-behind",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    const KEY: &str = "inter.broker.protocol.version";
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]).filter(|it| !it.is_open()) else { return };
    let Some(entry) = properties.get(KEY).filter(|it| !it.is_template()) else { return };
    // A node of KRaft does not look at it, and whose release nobody tells may well run this one.
    if BrokerConfig::of(properties).is_kraft() || !cx.knows_releases(file) {
        return;
    }
    let text = entry.trimmed();
    let Some(spoken) = text.split('-').next().and_then(Version::parse).filter(|it| it.major() > 0) else { return };
    let later = Releases::between(Version::line(spoken.major(), spoken.minor()).after(), Version::line(3, 9));
    let holds = holds(cx, Product::Kafka, file, later);
    let (from, to) = (cx.releases(Product::Kafka, file).from, cx.releases(Product::Kafka, file).to);
    let run = if from == to { from.to_string() } else { format!("{from} or later") };
    let message = format!("brokers of Kafka {run} speak `{KEY}={text}` to each other, so that what came after it stays off");
    let help = format!("Once the upgrade has proved itself, write `{KEY}={}.{}` or delete the line.", to.major(), to.minor());
    let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help);
    if let Some(format) = properties.get("log.message.format.version") {
        finding = finding.related(file, format.written(), "the format of the messages stays behind with it");
    }
    cx.push(finding.only(Product::Kafka, holds));
}

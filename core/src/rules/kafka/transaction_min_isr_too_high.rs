use super::in_sync::{by_release, capped};
use super::settled::number;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::replicas::CAPPED;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// An internal topic that needs more replicas than it has.
pub(crate) static RULE: Rule = Rule {
    code: "KF021",
    name: "transaction-min-isr-too-high",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// The least number, the number, what does not work, and since when it matters.
const TOPICS: [(&str, &str, &str, Version); 2] = [
    (
        "transaction.state.log.min.isr",
        "transaction.state.log.replication.factor",
        "transactional producers get no answer",
        Version::first_of(0, 11),
    ),
    (
        "share.coordinator.state.topic.min.isr",
        "share.coordinator.state.topic.replication.factor",
        "share groups cannot keep their state",
        Version::first_of(4, 2),
    ),
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    for (least_key, factor_key, end, since) in TOPICS {
        if !properties.has_any(&[least_key, factor_key]) || !BrokerConfig::of(properties).is_broker() {
            continue;
        }
        let target = cx.releases(Product::Kafka, file);
        let [Some(least), Some(factor)] = [least_key, factor_key].map(|it| number(properties, it, target.to)) else { continue };
        if least <= factor || factor < 1 {
            continue;
        }
        let (own, other) = (properties.get(least_key), properties.get(factor_key));
        let Some(at) = own.or(other) else { continue };
        let used = Releases::since(since).intersect(target);
        // From 3.7 on the default does what is right for the number that is written.
        let holds = target.holds(if own.is_some() { used } else { used.intersect(Releases::until(CAPPED.from.before())) });
        let by_default = if own.is_some() { "" } else { ", the default," };
        let replicas = if factor == 1 { "1 replica".to_owned() } else { format!("{factor} replicas") };
        let colon = if own.is_none() || used.holds(CAPPED) == Holds::None { ";" } else { ":" };
        let end = if own.is_some() { by_release(used, end, &capped(least, factor, end)) } else { end.to_owned() };
        let message = format!("`{least_key}={least}`{by_default} can never be met by {replicas}{colon} {end}");
        let mut finding = Finding::new(&RULE, file, at.written(), message).help(format!("Write `{least_key}={factor}`."));
        if factor == 1 {
            let edits = match own {
                Some(entry) => Some(edit::value(file, entry, "1")),
                None => edit::below(&cx.document(file).source.bytes, file, at.span, &[&format!("{least_key}=1")]),
            };
            finding = finding.fix(Safety::Unsafe, format!("Set `{least_key}=1`"), edits);
        }
        if let (Some(_), Some(other)) = (own, other) {
            finding = finding.related(file, other.written(), "how many replicas the topic has");
        }
        cx.push(finding.only(Product::Kafka, holds));
    }
}

use crate::catalog::{Holds, Product, Releases, Version, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A broker that is told neither of ZooKeeper nor of KRaft.
pub(crate) static RULE: Rule = Rule {
    code: "KF003",
    name: "no-metadata-source",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const HELP: &str = "Add `zookeeper.connect=host:2181,…/cluster` (ZooKeeper) or `process.roles=` with its quorum (KRaft).";

const KRAFT: &str = "Add `process.roles=` with its quorum; `zookeeper.connect` is no way from 4.0 on.";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    // Somebody says that it is Kafka's file, and Kafka knows nothing of what is in it.
    let is_strange =
        || cx.document(file).source.kind.is_some() && !properties.in_force().any(|it| kafka::find(&it.key).is_some());
    if config.is_kraft() || config.connect().is_some() || properties.is_open() || !config.is_whole() && !is_strange() {
        return;
    }
    let is_new = cx.releases(Product::Kafka, file).from >= Version::first_of(4, 0);
    let help = if is_new { KRAFT } else { HELP };
    let Some(empty) = properties.get("process.roles") else {
        let message = if is_new {
            "`process.roles` is not set: Kafka 4.0 and later have no other place for their metadata, and the node does not start"
        } else {
            "neither `zookeeper.connect` nor `process.roles` is set: the broker has no place for its metadata and does not start"
        };
        cx.push(Finding::new(&RULE, file, Span::at(0), message).help(help));
        return;
    };
    // Up to 3.9 an empty list of roles counts as absent, 4.2 refuses it, and what lies between lets it pass.
    let target = cx.releases(Product::Kafka, file);
    let old = target.holds(Releases::until(Version::line(3, 9)));
    let new = target.holds(Releases::since(Version::first_of(4, 2)));
    let holds = if old == Holds::All || new == Holds::None { old } else { new };
    let message = "`process.roles` is empty and `zookeeper.connect` is not set: the broker has no place for its metadata and does not start";
    cx.push(Finding::new(&RULE, file, empty.written(), message).help(help).only(Product::Kafka, holds));
}

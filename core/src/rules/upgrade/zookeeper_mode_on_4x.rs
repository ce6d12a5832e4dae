use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A broker of ZooKeeper mode on a Kafka that has only KRaft.
pub(crate) static RULE: Rule = Rule {
    code: "UP003",
    name: "zookeeper-mode-on-4x",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(connect) = config.connect().filter(|_| !properties.is_open()) else { return };
    let holds = cx.releases(Product::Kafka, file);
    // An empty list of roles is refused from 4.2 on only, and what lies before starts without a role.
    let refusing = match properties.get("process.roles") {
        Some(roles) if !roles.trimmed().is_empty() => return,
        Some(_) => Releases::since(Version::first_of(4, 2)),
        None => Releases::since(Version::first_of(4, 0)),
    };
    let message = "Kafka 4.0 and later have no ZooKeeper mode: without `process.roles` the node does not start";
    cx.push(
        Finding::new(&RULE, file, connect.written(), message)
            .help("Move the cluster to KRaft with 3.9, the last release that has both, and upgrade then.")
            .only(Product::Kafka, holds.holds(refusing)),
    );
}

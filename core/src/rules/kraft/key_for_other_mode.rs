use crate::catalog::kafka::{self, Mode};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Properties, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::kafka::listening;
use crate::source::Kind;

/// A key of ZooKeeper mode in KRaft, or the other way round.
pub(crate) static RULE: Rule = Rule {
    code: "KR011",
    name: "key-for-other-mode",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// Classes that 3.0 does not take in KRaft.
const POLICIES: [&str; 2] = ["create.topic.policy.class.name", "alter.config.policy.class.name"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    // Keys that name a listener are judged with the listeners.
    listening::say(cx, file, &RULE);
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(roles) = config.roles_entry() else { return };
    let target = cx.releases(Product::Kafka, file);
    for entry in POLICIES.iter().filter_map(|it| properties.get(it)).filter(|it| !it.is_template()) {
        let key = entry.key.as_str();
        let message = format!("`{key}` is not supported in KRaft, and the node does not start");
        let refusing = Releases::between(Version::first_of(3, 0), Version::line(3, 0));
        let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line, or run 3.1 or later.");
        let finding = gone(finding, file, properties, key);
        cx.push(finding.related(file, roles.written(), "the node is of KRaft").only(Product::Kafka, target.holds(refusing)));
    }
    let key = "controller.quorum.auto.join.enable";
    let is_broker = config.roles().known().is_some_and(|it| !it.controller);
    if let Some(entry) = properties.get(key).filter(|_| is_broker && properties.boolean(key) == Setting::Is(true)) {
        let message = format!("`{key}=true` is for controllers, and the node is only a broker; it does not start");
        let refusing = Releases::since(Version::first_of(4, 2));
        let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line on brokers.");
        let finding = gone(finding, file, properties, key);
        cx.push(finding.related(file, roles.written(), "the node's role").only(Product::Kafka, target.holds(refusing)));
    }
    ignored(cx, file, target);
}

fn gone(finding: Finding, file: usize, properties: &Properties<'_>, key: &str) -> Finding {
    finding.fix(Safety::Unsafe, format!("Delete `{key}`"), edit::key_gone(file, properties, key))
}

/// Keys of ZooKeeper mode that a node of KRaft knows and does not look at.
fn ignored(cx: &mut Cx<'_, '_>, file: usize, target: Releases) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    if properties.boolean("zookeeper.metadata.migration.enable") != Setting::Absent {
        return;
    }
    let found = properties.in_force().filter_map(|entry| {
        let key = kafka::find(&entry.key).filter(|it| it.mode == Mode::ZooKeeper)?;
        // The connect string has a rule of its own, and a default is written down often enough.
        let is_own = matches!(key.name(), "zookeeper.connect" | "control.plane.listener.name" | "broker.id");
        (!is_own && !key.name().starts_with("zookeeper.") && key.default_in(target.to) != Some(entry.trimmed()))
            .then_some((entry, key))
    });
    for (entry, key) in found.collect::<Vec<_>>() {
        let message = format!("`{}` is for ZooKeeper mode, and a node of KRaft does not look at it", key.name());
        let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line.");
        let finding = gone(finding, file, properties, &entry.key);
        let known = target.holds(key.known_in());
        cx.push(finding.variant(Severity::Warning, Impact::Misbehaves).only(Product::Kafka, known));
    }
}

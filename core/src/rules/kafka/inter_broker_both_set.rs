use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Properties;
use crate::model::listener::elements;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// Two keys that say the same thing, of which Kafka takes only one.
pub(crate) static RULE: Rule = Rule {
    code: "KF019",
    name: "inter-broker-both-set",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(protocol) = properties.get("security.inter.broker.protocol") else { return };
    let Some(name) = properties.get("inter.broker.listener.name") else { return };
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::patch(0, 10, 2)));
    let message = "only one of `inter.broker.listener.name` and `security.inter.broker.protocol` may be set, even to the same \
                   effect; the node does not start";
    let edits = if is_same(properties, protocol.trimmed(), name.trimmed()) {
        edit::key_gone(file, properties, "security.inter.broker.protocol")
    } else {
        None
    };
    cx.push(
        Finding::new(&RULE, file, protocol.written(), message)
            .help("Delete `security.inter.broker.protocol`: the map gives the listener its protocol.")
            .fix(Safety::Safe, "Delete `security.inter.broker.protocol`", edits)
            .related(file, name.written(), "the listener is named here")
            .only(Product::Kafka, holds),
    );
}

/// Whether the map gives the listener that protocol; without a map each name is its own protocol.
fn is_same(properties: &Properties<'_>, protocol: &str, name: &str) -> bool {
    let Some(map) = properties.get("listener.security.protocol.map") else { return name.eq_ignore_ascii_case(protocol) };
    let mut pairs = elements(map.trimmed()).filter_map(|it| it.split_once(':')).filter(|_| !map.is_template());
    pairs.any(|(key, value)| key.trim().eq_ignore_ascii_case(name) && value.trim().eq_ignore_ascii_case(protocol))
}

use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
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
    cx.push(
        Finding::new(&RULE, file, protocol.written(), message)
            .help("Delete `security.inter.broker.protocol`: the map gives the listener its protocol.")
            .related(file, name.written(), "the listener is named here")
            .only(Product::Kafka, holds),
    );
}

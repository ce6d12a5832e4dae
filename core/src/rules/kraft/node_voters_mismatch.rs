use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::host::is_loopback;
use crate::report::{Impact, Severity};
use crate::rules::cluster::members::some;
use crate::source::Kind;

/// A KRaft node that contradicts its own list of controllers.
pub(crate) static RULE: Rule = Rule {
    code: "KR005",
    name: "node-voters-mismatch",
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
    let (Some(roles), Some(id), Some(id_entry)) = (config.roles().known(), config.id().known(), config.id_entry()) else {
        return;
    };
    // A broken element is another rule's, and this one could only guess.
    let (Some(list), Some(ids)) = (config.voters(), config.voter_ids()) else { return };
    if ids.contains(&id) == roles.controller {
        return;
    }
    let key = id_entry.key.as_str();
    let voters = some(&ids.iter().map(i64::to_string).collect::<Vec<_>>());
    let (is, role, help) = if config.is_broker_by_mistake() {
        let help = "Take `controller` out of `process.roles`: none of the listeners is a controller's. One that is meant to vote belongs in the list.";
        ("is not", "a controller", help)
    } else if roles.controller {
        ("is not", "a controller", "Add this controller to the list on every node, or give it the id of its entry.")
    } else {
        ("is", "only a broker", "Give the broker an id that no controller has.")
    };
    let message =
        format!("`{key}={id}` {is} in `controller.quorum.voters` ({voters}), but the node is {role}, and it does not start");
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(3, 0)));
    let finding = Finding::new(&RULE, file, id_entry.written(), message)
        .help(help)
        .related(file, list.entry.written(), "the list of controllers")
        .only(Product::Kafka, holds);
    // The sample file of 2.8, which took it, has this mistake.
    let is_sample = !roles.controller && matches!(holds, Holds::Part { .. }) && list.voters().all(|it| is_loopback(it.host));
    let is_hint = is_sample && !cx.settings().profile.is_production();
    cx.push(if is_hint { finding.variant(Severity::Hint, Impact::WontStart) } else { finding });
}

use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::listener::Voter;
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
    let Some(list) = config.voters().filter(|it| !it.entry.is_template()) else { return };
    // A broken element is another rule's, and this one could only guess.
    let Some(ids) = list.elements().map(|it| Voter::parse(it).map(|it| i64::from(it.id))).collect::<Option<Vec<_>>>() else {
        return;
    };
    if ids.is_empty() || ids.contains(&id) == roles.controller {
        return;
    }
    let key = id_entry.key.as_str();
    let voters = some(&ids.iter().map(i64::to_string).collect::<Vec<_>>());
    let (is, role, help) = if roles.controller {
        ("is not", "a controller", "Add this controller to the list on every node, or give it the id of its entry.")
    } else {
        ("is", "only a broker", "Give the broker an id that no controller has.")
    };
    let message =
        format!("`{key}={id}` {is} in `controller.quorum.voters` ({voters}), but the node is {role}, and it does not start");
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(3, 0)));
    cx.push(
        Finding::new(&RULE, file, id_entry.written(), message)
            .help(help)
            .related(file, list.entry.written(), "the list of controllers")
            .only(Product::Kafka, holds),
    );
}

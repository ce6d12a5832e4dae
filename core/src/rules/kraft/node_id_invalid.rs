use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A node without an id, or with two.
pub(crate) static RULE: Rule = Rule {
    code: "KR001",
    name: "node-id-invalid",
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
    let target = cx.releases(Product::Kafka, file);
    if let (Some(node), Some(broker)) = (properties.get("node.id"), properties.get("broker.id")) {
        let both = node.setting(java_number).known().zip(broker.setting(java_number).known());
        if let Some((one, other)) = both.filter(|it| it.0 != it.1) {
            // 4.x does not look at either where it has no role; there it is refused for that. Before, one of the two wins.
            let is_none = config.is_kraft() && config.id().known().is_some_and(|it| it < 0);
            let since = if is_none { Version::line(2, 8) } else { Version::first_of(3, 1) };
            let holds = target.holds(Releases::since(since));
            let message = format!("`node.id={one}` and `broker.id={other}` are two ids for one node, and it does not start");
            let finding = Finding::new(&RULE, file, node.written(), message)
                .help("Delete `broker.id`: it stands in for `node.id` only where that is missing.");
            cx.push(finding.related(file, broker.written(), "the other id").only(Product::Kafka, holds));
            return;
        }
    }
    let Some(roles) = config.roles_entry() else { return };
    let missing = match config.id() {
        Setting::Absent if !properties.is_open() && config.is_whole() => "no `node.id` is set",
        Setting::Is(id) if id < 0 => "the id is negative",
        _ => return,
    };
    let span = config.id_entry().map_or(roles.written(), |it| it.written());
    let holds = target.holds(Releases::since(Version::line(2, 8)));
    let message = format!("{missing}, and a node of KRaft does not start without an id of 0 or more");
    let help =
        "Write `node.id=` with a number that no other broker or controller of the cluster has; a `broker.id` stands in for it.";
    cx.push(Finding::new(&RULE, file, span, message).help(help).only(Product::Kafka, holds));
}

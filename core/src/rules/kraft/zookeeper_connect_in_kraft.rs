use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::secret::is_secret;
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::kraft::migration::{FLAG, is_in_migration};
use crate::source::Kind;

/// A connect string that a node of KRaft does not use.
pub(crate) static RULE: Rule = Rule {
    code: "KR012",
    name: "zookeeper-connect-in-kraft",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let (Some(roles), Some(connect)) = (config.roles_entry(), config.connect()) else { return };
    let migrates = properties.boolean(FLAG) != Setting::Absent;
    // This one keeps its rules in ZooKeeper, in both modes.
    let has_store = properties.get("authorizer.class.name").is_some_and(|it| it.trimmed().ends_with("AclAuthorizer"));
    if migrates || has_store || roles.is_template() || connect.trimmed().is_empty() {
        return;
    }
    let holds = cx.releases(Product::Kafka, file).holds(Releases::between(Version::line(2, 8), Version::line(3, 9)));
    // A password is left where it is; nobody reads it.
    let of_zookeeper = properties.entries.iter().filter(|it| it.key.starts_with("zookeeper.") && !is_secret(&it.key));
    let edits = Edits::all(of_zookeeper.map(|it| edit::entry_gone(file, it)));
    let message = "the node is of KRaft, because `process.roles` is set, and does not look at `zookeeper.connect`";
    let finding = Finding::new(&RULE, file, connect.written(), message);
    let finding = if is_in_migration(cx, file) {
        finding.help(format!("Write `{FLAG}=true`, as other nodes of these controllers have it, until the migration is over."))
    } else {
        let help = "Delete `zookeeper.connect`, or `process.roles` to stay with ZooKeeper.";
        finding.help(help).fix(Safety::Unsafe, "Delete the settings of ZooKeeper", edits)
    };
    cx.push(finding.related(file, roles.written(), "this makes it a node of KRaft").only(Product::Kafka, holds));
}

use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::ZooKeeperConfig;
use crate::model::server::Role;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// The transaction log beside the snapshots, in an ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "ZK014",
    name: "txn-log-shares-data-dir",
    severity: Severity::Hint,
    production: None,
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    let Some(data) = config.data_dir().filter(|it| !it.is_template() && !it.trimmed().is_empty()) else { return };
    // The lines may be in a file of their own.
    let dynamic = cx.topology.nodes_of(file).iter().find_map(|it| cx.document(cx.topology.nodes[*it].dynamic?).zookeeper());
    let voters = dynamic.unwrap_or(config).servers().filter(|it| it.role() == Role::Participant).count();
    let log = config.data_log_dir();
    let same = |it: &str| it.trim_end_matches('/') == data.trimmed().trim_end_matches('/');
    let is_shared = match log {
        None => !config.is_open(),
        Some(log) => !log.is_template() && same(log.trimmed()),
    };
    let is_declared = cx.settings().clusters.iter().any(|it| it.txn_log_dedicated && it.members.contains(&document.source.path));
    if voters < 3 || !is_shared || is_declared {
        return;
    }
    let message = format!(
        "the transaction log shares `{}` with the snapshots: every write waits for its fsync, and a snapshot makes that slow",
        data.trimmed()
    );
    let finding = Finding::new(&RULE, file, log.unwrap_or(data).written(), message);
    cx.push(finding.help("Put `dataLogDir` on a device of its own."));
}

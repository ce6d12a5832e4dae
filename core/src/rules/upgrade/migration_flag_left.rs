use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Entry, Setting};
use crate::report::{Impact, Severity};
use crate::rules::cluster::node_missing::complete;
use crate::rules::kraft::migration;
use crate::source::Kind;

/// A migration to KRaft whose last step is missing.
pub(crate) static RULE: Rule = Rule {
    code: "UP008",
    name: "migration-flag-left",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

const FLAG: &str = "zookeeper.metadata.migration.enable";
/// The releases that can migrate.
const MIGRATING: Releases = Releases::between(Version::first_of(3, 4), Version::line(3, 9));

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let files = || cluster.members.iter().map(|it| it.file);
    let config = |it: usize| cx.document(it).properties(&[Kind::Kafka]);
    let is_open = |it: usize| config(it).is_none_or(|it| it.is_open() || it.boolean(FLAG) == Setting::Unknown);
    if files().any(is_open) {
        return;
    }
    let flags: Vec<(usize, &Entry<'_>)> = files()
        .filter_map(|it| {
            config(it).filter(|file| file.boolean(FLAG) == Setting::Is(true)).and_then(|file| Some((it, file.get(FLAG)?)))
        })
        .collect();
    let brokers = || files().filter_map(config).map(BrokerConfig::of).filter(|it| it.is_broker());
    let is_complete = complete(cx, files).is_some();
    if let Some((first, others)) = flags.split_first() {
        // Who says nothing of a broker may still have some with ZooKeeper.
        if brokers().next().is_none() || brokers().any(|it| !it.is_kraft()) {
            return;
        }
        // Those of ZooKeeper mode that these controllers wait for may be a cluster of their own.
        if files().any(|it| migration::has_old_brokers(cx, it)) {
            return;
        }
        let holds = cx.releases(Product::Kafka, first.0).holds(MIGRATING);
        let message = format!(
            "all brokers are of KRaft, and {} still writes the metadata to ZooKeeper, too: the migration is not finished",
            match others.len() {
                0 => format!("`{}`", cx.name(first.0)),
                1 => format!("`{}`, like one more node,", cx.name(first.0)),
                more => format!("`{}`, like {more} more nodes,", cx.name(first.0)),
            }
        );
        let finding = Finding::new(&RULE, first.0, first.1.written(), message);
        let finding = others.iter().fold(finding, |finding, it| finding.related(it.0, it.1.written(), "here, too"));
        let help = format!("Delete `{FLAG}` and `zookeeper.connect` from the controllers, and restart them one by one.");
        let finding = finding.help(help).only(Product::Kafka, holds);
        // Brokers that are not here may have to come first.
        cx.push(if is_complete { finding } else { finding.variant(Severity::Hint, Impact::DataRisk) });
        return;
    }
    let in_mode = |is_kraft: bool| {
        files().find(|it| {
            config(*it).map(BrokerConfig::of).is_some_and(|it| it.is_kraft() == is_kraft && (is_kraft || it.connect().is_some()))
        })
    };
    let (Some(new), Some(old)) = (in_mode(true), in_mode(false)) else { return };
    let entries = config(new).and_then(|it| it.get("process.roles")).zip(config(old).and_then(|it| it.get("zookeeper.connect")));
    if let Some((roles, connect)) = entries.filter(|_| is_complete) {
        let message = format!(
            "`{}` keeps its metadata in KRaft and `{}` in ZooKeeper, and no node migrates: these are two clusters",
            cx.name(new),
            cx.name(old)
        );
        let finding = Finding::new(&RULE, new, roles.written(), message).related(old, connect.written(), "the other store");
        let help = format!("Set `{FLAG}=true` on the controllers and on the brokers of ZooKeeper mode.");
        cx.push(finding.help(help).variant(Severity::Error, Impact::DataRisk));
    }
}

//! The brokers and controllers of a cluster.

use super::groups::Group;
use super::{Judged, Restarts, View, kraft, listeners, migration, place, secrets};
use crate::catalog::{Product, kafka};
use crate::model::{BrokerConfig, Entry, Properties, java_number};
use crate::rules::by_release;
use crate::source::Kind;
use crate::topology::{Connection, connection};

/// A node as it was and as it is to be.
#[derive(Clone, Copy)]
pub(super) struct Pair<'d, 'o, 'n> {
    pub(super) node: usize,
    pub(super) file: usize,
    before: usize,
    pub(super) was: &'d Properties<'o>,
    pub(super) is: &'d Properties<'n>,
}

impl<'d, 'o, 'n> Pair<'d, 'o, 'n> {
    pub(super) fn configs(&self) -> (BrokerConfig<'d, 'o>, BrokerConfig<'d, 'n>) {
        (BrokerConfig::of(self.was), BrokerConfig::of(self.is))
    }
}

/// What there is to say; nothing where no node was there before.
pub(super) fn judged<'d>(
    old: &View<'_, 'd, '_>,
    new: &View<'_, 'd, '_>,
    group: &Group,
    restarts: &Restarts,
) -> Option<Judged<'d>> {
    let mut judged = Judged::default();
    let pair = |node: usize, file: usize| {
        let before = new.same_in(file, old)?;
        let was = old.documents[before].properties(&[Kind::Kafka])?;
        Some(Pair { node, file, before, was, is: new.documents[file].properties(&[Kind::Kafka])? })
    };
    let pairs: Vec<_> = group.members.iter().filter_map(|it| pair(it.node, it.file)).collect();
    pairs.first()?;
    let brokers: Vec<_> = pairs.iter().filter(|it| it.configs().1.is_broker()).copied().collect();
    alone(&mut judged, (old, new), group, &brokers, restarts);
    for pair in &pairs {
        identity(&mut judged, new, *pair);
        ensemble(&mut judged, old, new, *pair);
        protocol_version(&mut judged, *pair);
        data(&mut judged, new, *pair);
        secrets::judge(&mut judged, new, *pair);
    }
    migration::judge(&mut judged, new, &pairs);
    kraft::judge(&mut judged, new, &pairs, restarts);
    listeners::between_brokers(&mut judged, new, &brokers);
    listeners::to_controllers(&mut judged, new, &pairs);
    listeners::clients(&mut judged, &brokers);
    let restarted = brokers.iter().filter(|it| restarts.has(it.node));
    restarted.flat_map(|it| replication(new, *it)).for_each(|it| judged.note(it));
    if brokers.iter().filter(|it| restarts.has(it.node)).count() > 1 {
        judged.step("Wait for each until no partition is under-replicated before the next is restarted.".to_owned());
    }
    Some(judged)
}

/// A broker that restarts, and no other one in the files.
fn alone<'d>(
    judged: &mut Judged<'d>,
    (old, new): (&View<'_, 'd, '_>, &View<'_, 'd, '_>),
    group: &Group,
    brokers: &[Pair<'d, '_, '_>],
    restarts: &Restarts,
) {
    let [only] = brokers else { return };
    if !restarts.is_needed || !restarts.has(only.node) {
        return;
    }
    let is_broker = |view: &View<'_, 'd, '_>, file: usize| {
        view.documents[file].properties(&[Kind::Kafka]).is_some_and(|it| BrokerConfig::of(it).is_broker())
    };
    let then = group.members.iter().filter(|it| is_broker(new, it.file)).count();
    let files = |view: &View<'_, 'd, '_>, cluster: usize| -> usize {
        view.topology.clusters[cluster].members.iter().filter(|it| is_broker(view, it.file)).count()
    };
    let before = old.topology.cluster_of(only.before).map_or(1, |it| files(old, it));
    let is_template = only.is.is_open() || only.is.in_force().any(Entry::is_template);
    match (before, then) {
        (1, 1) if !is_template && new.topology.is_dev(new.documents, only.file) => {
            judged.no(None, "it is one broker: while it restarts nobody is served".to_owned());
        }
        (1, 1) => judged.unknown(
            None,
            "one broker is in the files: where it is all of the cluster, nobody is served while it restarts".to_owned(),
        ),
        (1, _) => judged.unknown(
            None,
            "one broker was in the files before: where it was all of the cluster, what lies on it alone is away while it \
             restarts; move partitions to the new ones first"
                .to_owned(),
        ),
        (_, 1) => judged.unknown(
            None,
            "one broker is left in the files: where it is all of the cluster, nobody is served while it restarts".to_owned(),
        ),
        _ => {}
    }
}

pub(super) fn line<'d>(
    new: &View<'_, 'd, '_>,
    file: usize,
    entry: Option<&Entry<'_>>,
) -> Option<(&'d str, crate::report::Range)> {
    place(new, file, entry?.written())
}

/// Who the node is.
fn identity<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let (was, is) = pair.configs();
    if let (Some(a), Some(b)) = (was.id().known(), is.id().known())
        && a != b
        && a >= 0
    {
        let message = format!(
            "node {a} becomes node {b} over data folders that are node {a}'s, and Kafka refuses to start: give the new number \
             to a node with empty folders"
        );
        judged.no(line(new, pair.file, is.id_entry()), message);
    }
}

/// The ensemble that brokers meet in.
fn ensemble<'d>(judged: &mut Judged<'d>, old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let before = connection(&old.documents[pair.before]);
    let after = connection(&new.documents[pair.file]);
    let (Some(Connection::ZooKeeper(was, root)), Some(Connection::ZooKeeper(is, new_root))) = (before, after) else { return };
    let at = line(new, pair.file, BrokerConfig::of(pair.is).connect());
    if root != new_root {
        let shown = |it: &str| if it.is_empty() { "/".to_owned() } else { it.to_owned() };
        let message = format!(
            "the chroot {} becomes {}: a broker with the new one is in another cluster, which has no topics",
            shown(&root),
            shown(&new_root)
        );
        judged.no(at, message);
    } else if !is.iter().any(|it| was.contains(it)) {
        let message = "no ZooKeeper server of the old list is in the new one: where they are not the same servers under other \
                       names, the brokers fall into two clusters";
        judged.unknown(at, message.to_owned());
    }
}

/// The protocol version, which must not be ahead of any broker's release.
fn protocol_version(judged: &mut Judged<'_>, pair: Pair<'_, '_, '_>) {
    const KEY: &str = "inter.broker.protocol.version";
    let [was, is] = [pair.was, pair.is].map(|it| it.get(KEY).map(|it| it.trimmed()));
    if was != is && is.is_some() && !BrokerConfig::of(pair.is).is_kraft() {
        judged.note(format!(
            "Change `{KEY}` only when every broker runs the release that it names; brokers may differ in it meanwhile."
        ));
    }
}

/// Data folders that are not read any more.
fn data<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let (was, is) = pair.configs();
    let (before, after) = (was.log_dirs(), is.log_dirs());
    if [was.metadata_log_dir(), is.metadata_log_dir(), before.map(|it| it.entry), after.map(|it| it.entry)]
        .into_iter()
        .flatten()
        .any(Entry::is_template)
    {
        return;
    }
    let dirs = |it: Option<crate::model::broker::List<'d, '_>>| -> Vec<&'d str> {
        it.map_or_else(|| vec![BrokerConfig::DEFAULT_LOG_DIR], |it| it.elements().collect())
    };
    let (before, left) = (dirs(before), dirs(after));
    let metadata = |own: Option<&'d str>, dirs: &[&'d str]| own.or_else(|| dirs.first().copied());
    let moved = (
        metadata(was.metadata_log_dir().map(|it| it.trimmed()), &before),
        metadata(is.metadata_log_dir().map(|it| it.trimmed()), &left),
    );
    if let (Some(from), Some(to)) = moved
        && from != to
        && was.is_kraft()
        && is.is_kraft()
    {
        let at = is.metadata_log_dir().or(is.log_dirs().map(|it| it.entry));
        let message = format!(
            "KRaft's metadata moves from {from} to {to}, and the node does not start over a folder that is not formatted: move \
             what is in it before the node is started again"
        );
        judged.unknown(line(new, pair.file, at), message);
    }
    let gone: Vec<&str> = before.iter().filter(|it| !left.contains(it)).copied().collect();
    if !gone.is_empty() {
        judged.note(format!(
            "{} is not read any more: move what is in it, or let the broker copy its partitions anew from the others; those \
             without another replica are lost to readers.",
            gone.join(", ")
        ));
    }
}

/// What stops while any broker is restarted.
fn replication(new: &View<'_, '_, '_>, pair: Pair<'_, '_, '_>) -> Vec<String> {
    let release = new.assumed.of(Product::Kafka, pair.file).to;
    let number = |key: &str| match pair.is.get(key) {
        Some(entry) => entry.setting(java_number).known(),
        None => java_number(kafka::find(key)?.default_in(release)?),
    };
    let topics = [
        ("default.replication.factor", Some("min.insync.replicas"), "Topics that are made with"),
        ("offsets.topic.replication.factor", None, "Consumer groups whose offsets are kept with"),
        ("transaction.state.log.replication.factor", Some("transaction.state.log.min.isr"), "Transactions that are kept with"),
    ];
    let range = new.assumed.of(Product::Kafka, pair.file);
    let told = |(key, least, what): (&str, Option<&str>, &str)| {
        let replicas = number(key)?;
        if replicas < 2 {
            return (replicas == 1).then(|| format!("{what} `{key}` 1 are away while their broker is."));
        }
        let (least, in_sync) = least.and_then(|it| Some((it, number(it)?))).filter(|it| it.1 >= replicas)?;
        let writes = if least == "min.insync.replicas" { "writes with acks=all" } else { "transactions" };
        let said = format!("`{least}` is {in_sync}, and there are {replicas} replicas");
        let away = format!("{writes} stop while any broker is away");
        if in_sync == replicas {
            return Some(format!("{said}: {away}."));
        }
        let capped = format!("{in_sync} counts as {replicas}, and {away}");
        Some(format!("{said}: {}.", by_release(range, &format!("{writes} are refused"), &capped)))
    };
    topics.into_iter().filter_map(told).collect()
}

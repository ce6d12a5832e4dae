//! The brokers and controllers of a cluster.

use super::quorum::{Change, Voters, compared};
use super::{Judged, View, place};
use crate::catalog::{Product, kafka};
use crate::model::protocol::protocol;
use crate::model::{BrokerConfig, Entry, Properties, java_number};
use crate::rules::by_release;
use crate::source::Kind;
use crate::topology::{Cluster, Connection, connection};

/// A node as it was and as it is to be.
#[derive(Clone, Copy)]
struct Pair<'d, 'o, 'n> {
    file: usize,
    was: &'d Properties<'o>,
    is: &'d Properties<'n>,
}

impl<'d, 'o, 'n> Pair<'d, 'o, 'n> {
    fn configs(&self) -> (BrokerConfig<'d, 'o>, BrokerConfig<'d, 'n>) {
        (BrokerConfig::of(self.was), BrokerConfig::of(self.is))
    }
}

/// What there is to say; nothing where no node was there before.
pub(super) fn judged<'d>(old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, cluster: &Cluster) -> Option<Judged<'d>> {
    let mut judged = Judged::default();
    let pair = |file: usize| {
        let was = old.documents[new.same_in(file, old)?].properties(&[Kind::Kafka])?;
        Some(Pair { file, was, is: new.documents[file].properties(&[Kind::Kafka])? })
    };
    let pairs: Vec<_> = cluster.members.iter().filter_map(|it| pair(it.file)).collect();
    pairs.first()?;
    let brokers: Vec<_> = pairs.iter().filter(|it| it.configs().1.is_broker()).copied().collect();
    if let [only] = brokers[..] {
        judged.no(None, "it is one broker: while it restarts nobody is served".to_owned());
        judged.notes.extend(replication(new, only));
    }
    for pair in &pairs {
        identity(&mut judged, new, *pair);
        ensemble(&mut judged, old, new, *pair);
        voters(&mut judged, new, *pair);
        protocol_version(&mut judged, *pair);
        data(&mut judged, *pair);
    }
    between_brokers(&mut judged, new, &brokers);
    to_controllers(&mut judged, new, &pairs);
    if brokers.len() > 1 {
        brokers.iter().filter_map(|it| replication(new, *it)).for_each(|it| judged.note(it));
        judged.note("Wait for each until no partition is under-replicated before the next is restarted.".to_owned());
    }
    Some(judged)
}

fn line<'d>(new: &View<'_, 'd, '_>, file: usize, entry: Option<&Entry<'_>>) -> Option<(&'d str, crate::report::Range)> {
    place(new, file, entry?.written())
}

/// Who the node is, and in which mode.
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
    let migrates = pair.was.boolean("zookeeper.metadata.migration.enable").known() == Some(true);
    match (was.is_kraft(), is.is_kraft()) {
        (false, true) if migrates => judged.note(
            "The brokers go from ZooKeeper to KRaft in the middle of a migration: the controllers must have taken over the \
             metadata first."
                .to_owned(),
        ),
        (false, true) => judged.no(
            line(new, pair.file, is.roles_entry()),
            "ZooKeeper mode becomes KRaft in one step, and the metadata stays behind in ZooKeeper: migrate, as `kcfglint \
             upgrade --to kraft` tells"
                .to_owned(),
        ),
        (true, false) => judged.no(
            line(new, pair.file, is.connect()),
            "KRaft becomes ZooKeeper mode, and there is no way back for the metadata".to_owned(),
        ),
        _ => {}
    }
}

/// The ensemble that brokers meet in.
fn ensemble<'d>(judged: &mut Judged<'d>, old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let before = new.same_in(pair.file, old).and_then(|it| connection(&old.documents[it]));
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

/// The voters of KRaft.
fn voters<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let (was, is) = pair.configs();
    if !was.is_kraft() || !is.is_kraft() {
        return;
    }
    let list = |it: &BrokerConfig<'d, '_>| -> Option<Voters> {
        it.voter_ids()?;
        Some(it.voters()?.voters().map(|it| (i64::from(it.id), format!("{}:{}", it.host, it.port))).collect())
    };
    let is_open = |it: &BrokerConfig<'_, '_>| it.voters().is_some_and(|it| it.entry.is_template());
    if is_open(&was) || is_open(&is) {
        judged.unknown(None, "the voters are filled in by a template".to_owned());
        return;
    }
    let at = line(new, pair.file, is.voters().map(|it| it.entry));
    match (list(&was), list(&is)) {
        (Some(was), Some(is)) => match compared(&was, &is) {
            Change::None => {}
            Change::Split | Change::Overlapping => judged.no(
                at,
                "the voters of a static quorum change, which Kafka does not do while the quorum runs: move it to \
                 `controller.quorum.bootstrap.servers` and kraft.version 1, and change it with `kafka-metadata-quorum`"
                    .to_owned(),
            ),
            Change::Moved(ids) => judged
                .note(format!("Restart controller {} first: the others find it once they are restarted, too.", numbers(&ids))),
            Change::Scattered(ids) => judged.no(
                at,
                format!(
                    "the controllers {} are at other addresses, and no majority of voters finds each other half-way: change one \
                     address at a time",
                    numbers(&ids)
                ),
            ),
        },
        (Some(_), None) if is.bootstrap_servers().is_some() => judged.unknown(
            line(new, pair.file, is.bootstrap_servers().map(|it| it.entry)),
            "a static quorum becomes a dynamic one: that works only once its kraft.version is 1, which `kafka-features` tells"
                .to_owned(),
        ),
        _ => {}
    }
}

fn numbers(ids: &[i64]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What the brokers speak to each other: one that is restarted speaks with one that is not.
fn between_brokers<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, brokers: &[Pair<'d, '_, '_>]) {
    let is_hidden = |file: &Properties<'_>| {
        let keys = [
            "inter.broker.listener.name",
            "security.inter.broker.protocol",
            "listener.security.protocol.map",
            "listeners",
            "advertised.listeners",
        ];
        file.is_open() || keys.iter().any(|it| file.get(it).is_some_and(Entry::is_template))
    };
    if brokers.iter().any(|it| is_hidden(it.was) || is_hidden(it.is)) {
        judged.unknown(None, "a template fills in listeners".to_owned());
        return;
    }
    for one in brokers {
        let (was, is) = one.configs();
        let at = ["inter.broker.listener.name", "security.inter.broker.protocol", "listeners", "listener.security.protocol.map"]
            .iter()
            .find_map(|it| one.is.get(it));
        let at = line(new, one.file, at);
        let (own_old, own_new) = (was.inter_broker_name(), is.inter_broker_name());
        for other in brokers.iter().filter(|it| it.file != one.file) {
            // What a restarted one dials on one that is not, and the other way round.
            let message =
                fits((one.is, own_new), other.was, "is not there yet on brokers that are not restarted").or_else(|| {
                    fits(
                        (other.was, other.configs().0.inter_broker_name()),
                        one.is,
                        "is no longer there on a broker that is restarted",
                    )
                });
            if let Some(message) = message {
                judged.no(at, message);
                break;
            }
        }
        let mechanism =
            |file: &'d Properties<'_>| file.get("sasl.mechanism.inter.broker.protocol").map_or("GSSAPI", |it| it.trimmed());
        let (dialled_old, dialled_new) = (mechanism(one.was), mechanism(one.is));
        let uses_sasl = |file: &Properties<'_>, name: &str| protocol(file, name).is_some_and(|it| it.sasl);
        if dialled_old != dialled_new && uses_sasl(one.was, own_old) && uses_sasl(one.is, own_new) {
            let takes = |file: &'d Properties<'_>, name: &str, wanted: &str| {
                let of_listener = format!("listener.name.{}.sasl.enabled.mechanisms", name.to_ascii_lowercase());
                let list = file.get(&of_listener).or_else(|| file.get("sasl.enabled.mechanisms"));
                let list = list.map_or("GSSAPI", |it| it.trimmed());
                crate::model::listener::elements(list).any(|it| it == wanted)
            };
            let all_take = brokers.iter().all(|it| takes(it.was, own_new, dialled_new) && takes(it.is, own_old, dialled_old));
            if !all_take {
                let message = format!(
                    "brokers log in with {dialled_old} now and {dialled_new} then, and not all take both half-way: restart all \
                     with both in `sasl.enabled.mechanisms` first"
                );
                judged.no(line(new, one.file, one.is.get("sasl.mechanism.inter.broker.protocol")), message);
            }
        }
    }
}

/// Why a broker cannot reach another one through its listener.
fn fits((from, dialled): (&Properties<'_>, &str), to: &Properties<'_>, lacks: &str) -> Option<String> {
    let config = BrokerConfig::of(to);
    let is_there = match config.advertised() {
        Some(list) => list.listeners().any(|it| it.is_named(dialled)),
        // Up to what the default is: PLAINTEXT://:9092.
        None => dialled.eq_ignore_ascii_case("PLAINTEXT"),
    };
    if !is_there {
        return Some(format!(
            "brokers reach each other through listener {dialled}, which {lacks}: add the new listener to all first, then \
             change the name, then take the old one away"
        ));
    }
    let (ours, theirs) = (protocol(from, dialled)?, protocol(to, dialled)?);
    (ours != theirs).then(|| {
        format!(
            "listener {dialled}, through which brokers reach each other, changes its protocol, and those that are restarted \
             do not understand those that are not: add a second listener with the new protocol to all first"
        )
    })
}

/// What nodes speak to the controllers.
fn to_controllers<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pairs: &[Pair<'d, '_, '_>]) {
    for pair in pairs {
        let (was, is) = pair.configs();
        let first = |file: &'d Properties<'_>, config: &BrokerConfig<'d, '_>| {
            let list = config.controller_listener_names().filter(|it| config.is_kraft() && !it.entry.is_template())?;
            protocol(file, list.elements().next()?)
        };
        if let (Some(a), Some(b)) = (first(pair.was, &was), first(pair.is, &is))
            && a != b
        {
            let message = "the protocol of the controllers' listener changes, and those that are restarted do not understand those \
                           that are not: give the controllers a second listener with the new protocol first";
            judged.no(line(new, pair.file, is.controller_listener_names().map(|it| it.entry)), message.to_owned());
        }
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
fn data(judged: &mut Judged<'_>, pair: Pair<'_, '_, '_>) {
    let (was, is) = pair.configs();
    let Some(was) = was.log_dirs().filter(|it| !it.entry.is_template()) else { return };
    let is = is.log_dirs();
    if is.is_some_and(|it| it.entry.is_template()) {
        return;
    }
    let left: Vec<&str> = is.map_or_else(|| vec![BrokerConfig::DEFAULT_LOG_DIR], |it| it.elements().collect());
    let gone: Vec<&str> = was.elements().filter(|it| !left.contains(it)).collect();
    if !gone.is_empty() {
        judged.note(format!(
            "{} is not read any more: move what is in it, or let the broker copy its partitions anew from the others; those \
             without another replica are lost to readers.",
            gone.join(", ")
        ));
    }
}

/// What stops while any broker is restarted.
fn replication(new: &View<'_, '_, '_>, pair: Pair<'_, '_, '_>) -> Option<String> {
    let release = new.assumed.of(Product::Kafka, pair.file).to;
    let number = |key: &str| match pair.is.get(key) {
        Some(entry) => entry.setting(java_number).known(),
        None => java_number(kafka::find(key)?.default_in(release)?),
    };
    let (replicas, in_sync) = (number("default.replication.factor")?, number("min.insync.replicas")?);
    if replicas < 2 {
        return Some("Topics that are made with `default.replication.factor` 1 are away while their broker is.".to_owned());
    }
    let said = format!("`min.insync.replicas` is {in_sync}, and topics have {replicas} replicas");
    let away = "writes with acks=all stop while any broker is away";
    if in_sync > replicas {
        let capped = format!("{in_sync} counts as {replicas}, and {away}");
        let range = new.assumed.of(Product::Kafka, pair.file);
        return Some(format!("{said}: {}.", by_release(range, "writes with acks=all are refused", &capped)));
    }
    (in_sync == replicas).then(|| format!("{said}: {away}."))
}

//! The nodes that one upgrade takes along: a cluster, and with it the controllers that it migrates to.

use super::goal::{MIGRATING, range};
use super::rolling::PROTOCOL;
use super::{Cx, FLAG};
use crate::catalog::{Product, Releases, Version};
use crate::document::Document;
use crate::lens::upgrade::lines::Shown;
use crate::model::connect::ConnectString;
use crate::model::{BrokerConfig, Setting};
use crate::order;
use crate::source::Kind;

/// A broker or a controller.
pub(super) struct Member<'c, 'd, 'a> {
    pub(super) file: usize,
    pub(super) name: &'c str,
    pub(super) config: BrokerConfig<'d, 'a>,
    pub(super) shown: Shown<'d, 'a>,
    /// The value of the migration's switch.
    pub(super) flag: Setting<bool>,
}

impl Member<'_, '_, '_> {
    /// Whether it keeps its metadata in ZooKeeper.
    pub(super) fn is_old(&self) -> bool {
        !self.config.is_kraft()
    }

    pub(super) fn is_migrating(&self) -> bool {
        self.flag == Setting::Is(true)
    }

    /// Whether it is a controller in KRaft, and no broker.
    pub(super) fn is_controller(&self) -> bool {
        self.config.roles().known().is_some_and(|it| it.controller && !it.broker)
    }

    /// `zookeeper.connect` as the client reads it.
    pub(super) fn connect(&self) -> Option<ConnectString<'_>> {
        self.shown.open("zookeeper.connect")?;
        self.config.connect_string().and_then(Result::ok)
    }

    /// The line of releases whose protocol the file names.
    pub(super) fn protocol(&self) -> Option<Version> {
        let mut parts = self.shown.open(PROTOCOL)?.split(['.', '-']).map(str::parse);
        Some(Version::first_of(parts.next()?.ok()?, parts.next()?.ok()?.try_into().ok()?))
    }

    /// The servers of `zookeeper.connect`.
    pub(super) fn servers(&self) -> Vec<String> {
        let all = self.connect().into_iter().flat_map(|it| it.servers.clone());
        all.map(|it| format!("{}:{}", it.host.to_lowercase(), it.port)).collect()
    }

    /// The same with the path, which makes it another cluster.
    fn places(&self) -> Vec<String> {
        let path = self.connect().and_then(|it| it.chroot.map(str::to_owned)).unwrap_or_default();
        self.servers().into_iter().map(|it| it + &path).collect()
    }

    /// The id, where the file tells one that is no wish for any.
    pub(super) fn id(&self) -> Option<i64> {
        self.config.id().known().filter(|it| *it >= 0)
    }
}

/// The nodes of one upgrade.
pub(super) struct Group<'c, 'd, 'a> {
    pub(super) name: String,
    pub(super) members: Vec<Member<'c, 'd, 'a>>,
    /// The ensembles that it uses.
    pub(super) ensembles: Vec<usize>,
}

impl<'c, 'd, 'a> Group<'c, 'd, 'a> {
    /// Brokers of ZooKeeper mode.
    pub(super) fn old(&self) -> impl Iterator<Item = &Member<'c, 'd, 'a>> {
        self.members.iter().filter(|it| it.is_old())
    }

    /// Controllers in KRaft that are no brokers.
    pub(super) fn controllers(&self) -> impl Iterator<Item = &Member<'c, 'd, 'a>> {
        self.members.iter().filter(|it| it.is_controller())
    }

    /// Whether it stands in the middle of a migration.
    pub(super) fn is_migrating(&self) -> bool {
        self.members.iter().any(Member::is_migrating)
            || self.old().next().is_some() && self.members.iter().any(|it| it.config.is_kraft())
    }

    /// Whether a broker migrates or is of KRaft already: from then on the protocol stays as it is.
    pub(super) fn has_begun(&self) -> bool {
        self.members.iter().any(|it| !it.is_controller() && (it.is_migrating() || it.config.is_kraft()))
    }

    /// Whether a server of ZooKeeper's is named by both.
    pub(super) fn shares_ensemble(&self, other: &Self) -> bool {
        let own: Vec<String> = self.members.iter().flat_map(Member::servers).collect();
        other.members.iter().flat_map(Member::servers).any(|it| own.contains(&it))
    }

    /// Where a command reaches a broker.
    pub(super) fn bootstrap(&self) -> String {
        let of = |it: &Member<'c, 'd, 'a>| {
            let list = it.config.advertised().filter(|list| it.shown.open(&list.entry.key).is_some())?;
            let found = list.listeners().find(|listener| !it.config.is_controller_listener(listener))?;
            let host = if found.host.is_empty() { it.name } else { found.host };
            Some(format!("{}:{}", crate::model::host::before_port(host), found.port))
        };
        let brokers = self.members.iter().filter(|it| !it.is_controller());
        brokers.filter_map(of).next().unwrap_or_else(|| "HOST:9092".to_owned())
    }

    /// The oldest and the newest release of today, and what tells.
    pub(super) fn today(&self, cx: &Cx<'_, '_>) -> Option<(Version, Version)> {
        let ways = || self.members.iter().filter_map(|it| cx.ways[it.file].as_ref());
        let (first, last) = (ways().map(|it| it.ends().0).min()?, ways().map(|it| it.ends().1).max()?);
        // A cluster that migrates runs what can.
        let limits = if self.is_migrating() { MIGRATING } else { Releases::ALL };
        let (from, to) = (first.max(limits.from), last.min(limits.to));
        Some(if from <= to { (from, to) } else { (first, last) })
    }

    /// The same for people.
    pub(super) fn today_text(&self, cx: &Cx<'_, '_>) -> String {
        self.today(cx).map_or_else(String::new, |it| range(it.0, it.1))
    }
}

/// Every group of Kafka's nodes that has a way to go, in the order of the first.
pub(super) fn groups<'c, 'd, 'a>(cx: &'c Cx<'d, 'a>) -> Vec<Group<'c, 'd, 'a>> {
    let of_cluster = |at: usize| {
        let cluster = &cx.topology.clusters[at];
        let members = cluster.members.iter().filter_map(|it| member(cx, it.file)).collect();
        Group { name: cluster.name.clone(), members, ensembles: cluster.ensembles.clone() }
    };
    let mut groups: Vec<Group<'c, 'd, 'a>> = (0..cx.topology.clusters.len()).map(of_cluster).collect();
    join(&mut groups);
    groups
        .retain(|it| it.members.iter().any(|it| cx.ways[it.file].is_some()) && it.members.iter().any(|it| cx.is_named(it.file)));
    groups
}

/// The releases that each node of a cluster that migrates may run: those that can.
pub(super) fn limits(cx: &Cx<'_, '_>) -> Vec<(usize, (Version, Version))> {
    let groups = groups(cx);
    let migrating = groups.iter().filter(|it| it.is_migrating()).filter_map(|it| Some((it, it.today(cx)?)));
    migrating.flat_map(|(group, today)| group.members.iter().map(move |it| (it.file, today))).collect()
}

fn member<'c, 'd, 'a>(cx: &'c Cx<'d, 'a>, file: usize) -> Option<Member<'c, 'd, 'a>> {
    let document: &'d Document<'a> = &cx.documents[file];
    let read = document.properties(&[Kind::Kafka])?;
    let shown = Shown::of(document, read);
    Some(Member { file, name: cx.name(file), config: BrokerConfig::of(read), shown, flag: read.boolean(FLAG) })
}

/// Puts the controllers of a migration, which are a cluster of their own by their voters, to the brokers of the ensemble that
/// they name.
fn join(groups: &mut Vec<Group<'_, '_, '_>>) {
    let mut at = 0;
    while at < groups.len() {
        let is_new = groups[at].members.iter().all(|it| it.config.is_kraft());
        let brokers = if is_new { home(groups, at) } else { None };
        match brokers {
            Some(to) => {
                let new = groups.remove(at);
                let to = if to > at { to - 1 } else { to };
                groups[to].members.extend(new.members);
                crate::order::sort_by_key(&mut groups[to].members, |it| it.file);
            }
            None => at += 1,
        }
    }
}

/// The only group of brokers in ZooKeeper mode that names the same ensemble, or the same voters.
fn home(groups: &[Group<'_, '_, '_>], new: usize) -> Option<usize> {
    let voters = |it: &Member<'_, '_, '_>| {
        let list = it.config.voters().or_else(|| it.config.bootstrap_servers()).filter(|it| !it.entry.is_template())?;
        let mut all: Vec<String> = list.elements().map(str::to_lowercase).collect();
        order::sort(&mut all);
        Some(all)
    };
    let connects = |group: &Group<'_, '_, '_>| -> Vec<String> { group.members.iter().flat_map(Member::places).collect() };
    let quorums = |group: &Group<'_, '_, '_>| -> Vec<Vec<String>> { group.members.iter().filter_map(voters).collect() };
    let (own, quorum) = (connects(&groups[new]), quorums(&groups[new]));
    let is_home = |(at, it): &(usize, &Group<'_, '_, '_>)| {
        *at != new
            && it.old().next().is_some()
            && (quorums(it).iter().any(|it| quorum.contains(it)) || connects(it).iter().any(|it| own.contains(it)))
    };
    let mut found = groups.iter().enumerate().filter(is_home).map(|it| it.0);
    found.next().filter(|_| found.next().is_none())
}

/// Of which product the releases are.
pub(super) const PRODUCT: &str = Product::Kafka.key();

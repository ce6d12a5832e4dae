//! Who votes in an ensemble or in a quorum of controllers, as far as the files tell.

use super::Look;
use super::votes::{Vote, Votes};
use crate::catalog::{Product, Version};
use crate::map::Map;
use crate::model::listener::Voter as Listed;
use crate::model::quorum::{self, Members};
use crate::model::{ZooKeeperConfig, host, java_number};
use crate::order;
use crate::topology::{Cluster, Ensemble};

/// From here on a file of an oracle may let one of two servers go on alone.
const ORACLE: Version = Version::first_of(3, 8);
const V3_5: Version = Version::first_of(3, 5);

/// A server that votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voter {
    /// What it is called: its node, else its host, else its line.
    pub(super) name: String,
    /// Its node, where that is here.
    pub(super) node: Option<usize>,
    /// Its host in its one form; nothing where nobody can tell.
    pub(super) host: Option<String>,
}

/// The servers that vote, and how they are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voters {
    pub(super) all: Vec<Voter>,
    pub(super) votes: Votes,
    pub(super) observers: usize,
    /// One server that runs without a quorum.
    pub(super) is_standalone: bool,
}

impl Voters {
    /// The machine of each server, by number. Servers on loopback addresses are on one, where all are.
    pub(super) fn hosts<'v>(&'v self) -> Vec<usize> {
        let is_local = self.all.iter().all(|it| it.host.as_deref().is_some_and(host::is_loopback));
        let mut first: Map<&str, usize> = Map::new();
        let number = |(at, it): (usize, &'v Voter)| match it.host.as_deref().filter(|it| !host::is_loopback(it)) {
            _ if is_local => 0,
            Some(host) => *first.get_or(host, || at),
            None => at,
        };
        self.all.iter().enumerate().map(number).collect()
    }
}

/// Who votes, else why nobody can tell.
pub(super) type Told = Result<Voters, String>;

/// What one node's list says.
#[derive(Debug, PartialEq, Eq)]
struct List {
    /// The voters by id: the vote, and the host where one is named.
    voters: Vec<(i64, Vote)>,
    hosts: Vec<(i64, String)>,
    observers: usize,
}

impl List {
    fn says_as(&self, other: &Self) -> bool {
        self.voters == other.voters && self.observers == other.observers
    }
}

/// The servers of an ensemble that vote.
pub(super) fn of_ensemble(look: &Look<'_, '_>, ensemble: &Ensemble) -> Told {
    let nodes = &look.topology.nodes;
    let lists: Vec<(usize, List)> = ensemble.nodes.iter().map(|it| Ok((*it, list(look, *it)?))).collect::<Result<_, String>>()?;
    let Some((first, list)) = lists.first() else { return Err("it has no server".to_owned()) };
    if let Some((other, _)) = lists.iter().find(|it| !it.1.says_as(list)) {
        return Err(format!("the server lines of `{}` and `{}` differ", nodes[*first].name, nodes[*other].name));
    }
    if list.voters.is_empty() {
        return match (list.observers, lists.len()) {
            (0, 1) => Ok(standalone(&nodes[*first].name, *first)),
            (0, _) => Err("its nodes list no servers, and each of them runs alone".to_owned()),
            _ => Err("all of its servers are observers, and nobody votes".to_owned()),
        };
    }
    let node_of = |id: i64| {
        let own = |it: &&usize| nodes[**it].myid.and_then(|file| look.documents[file].myid()) == Some(id);
        ensemble.nodes.iter().find(own).copied()
    };
    let mut all: Vec<Voter> = Vec::new();
    for (id, _) in &list.voters {
        let named = lists.iter().flat_map(|it| &it.1.hosts).find(|it| it.0 == *id).map(|it| it.1.clone());
        let is_of = |it: &&usize| named.as_deref().is_some_and(|host| host::is_same(host, &nodes[**it].name));
        let node = node_of(*id).or_else(|| ensemble.nodes.iter().find(is_of).copied());
        let name = node.map(|it| nodes[it].name.clone()).or_else(|| named.clone());
        all.push(Voter { name: name.unwrap_or_else(|| format!("server.{id}")), node, host: named });
    }
    let twice = |name: &str| all.iter().filter(|it| it.name == name).count() > 1;
    let lines: Vec<bool> = all.iter().map(|it| twice(&it.name)).collect();
    for ((it, (id, _)), _) in all.iter_mut().zip(&list.voters).zip(lines).filter(|it| it.1) {
        it.name = format!("server.{id}");
    }
    let votes = Votes::new(list.voters.iter().map(|it| it.1).collect());
    Ok(Voters { all, votes, observers: list.observers, is_standalone: false })
}

fn standalone(name: &str, node: usize) -> Voters {
    let only = Voter { name: name.to_owned(), node: Some(node), host: None };
    Voters { all: vec![only], votes: Votes::equal(1), observers: 0, is_standalone: true }
}

fn list(look: &Look<'_, '_>, node: usize) -> Result<List, String> {
    let node = &look.topology.nodes[node];
    let file = node.zookeeper.ok_or("a node has no zoo.cfg")?;
    let config = look.documents[file].zookeeper().ok_or("a zoo.cfg cannot be read")?;
    let dynamic = node.dynamic.and_then(|it| look.documents[it].zookeeper());
    let release = look.assumed.of(Product::ZooKeeper, file).to;
    let name = &node.name;
    let lines = quorum::list(config, dynamic, release)
        .ok_or_else(|| format!("the server lines of `{name}` are in a dynamic file that is not here"))?;
    let hidden = || format!("a template, or a line that cannot be read, hides servers of `{name}`");
    if config.is_open() || lines.is_open() {
        return Err(hidden());
    }
    let members = Members::of(lines, release).ok_or_else(hidden)?;
    // What fills in a template may add the servers, too.
    let kinds = [crate::source::Kind::ZooKeeper];
    let is_filled =
        || look.documents[file].properties(&kinds).is_some_and(|it| it.in_force().any(crate::model::Entry::is_template));
    if members.voters.is_empty() && members.observers.is_empty() && is_filled() {
        return Err(hidden());
    }
    let host = |it: &(i64, crate::model::zookeeper::Server<'_, '_>)| {
        let host = host::of_server_line(it.1.entry.trimmed());
        // What cannot be a host may be a secret that went astray.
        (!host.is_empty() && !host::is_wildcard(host) && host::may_resolve(host)).then(|| (it.0, host::canonical(host)))
    };
    let has_oracle = release >= ORACLE && config.get("oraclePath").is_some();
    if has_oracle && members.voters.len() == 2 {
        return Err("with `oraclePath` an oracle decides whether one of two servers goes on alone".to_owned());
    }
    let is_weighed = lines.groups().next().is_some() || release >= V3_5 && lines.weights().next().is_some();
    let mut voters: Vec<(i64, Vote)> = members.voters.iter().map(|it| (it.0, Vote { weight: 1, group: 0 })).collect();
    if is_weighed && !has_oracle && !voters.is_empty() {
        weigh(&mut voters, lines, release, members.observers.iter().map(|it| it.0).collect())?;
    }
    order::sort_by_key(&mut voters, |it| it.0);
    voters.dedup_by_key(|it| it.0);
    Ok(List { voters, hosts: members.voters.iter().filter_map(host).collect(), observers: members.observers.len() })
}

/// Groups and weights.
fn weigh(voters: &mut [(i64, Vote)], list: ZooKeeperConfig<'_, '_>, release: Version, observers: Vec<i64>) -> Result<(), String> {
    let refused = || "ZooKeeper refuses the groups and weights".to_owned();
    if quorum::group_fault(list, release).is_some() {
        return Err(refused());
    }
    let number = |key: &str| key.split_once('.').and_then(|it| java_number(it.1.trim()));
    for entry in list.weights().chain(list.groups()) {
        let id = number(entry.key.as_str()).filter(|_| !entry.is_template());
        let id = id.ok_or("a template hides groups or weights")?;
        if entry.key.as_str().starts_with("weight") {
            let weight = java_number(entry.trimmed()).ok_or_else(refused)?;
            // What a negative weight does to the sums, nobody means.
            if weight < 0 {
                return Err("a weight is below zero".to_owned());
            }
            voters.iter_mut().filter(|it| it.0 == id).for_each(|it| it.1.weight = weight);
        } else {
            let ids: Option<Vec<i64>> = entry.trimmed().split(':').filter(|it| !it.is_empty()).map(java_number).collect();
            let ids = ids.ok_or_else(refused)?;
            // Both count in the sums, and never vote.
            if ids.is_empty() || ids.iter().any(|it| observers.contains(it)) {
                return Err("a group has an observer in it, or nobody".to_owned());
            }
            voters.iter_mut().filter(|it| ids.contains(&it.0)).for_each(|it| it.1.group = id);
        }
    }
    Ok(())
}

/// The controllers of a cluster that vote. Nothing where none of its members is in KRaft.
pub(super) fn of_controllers(look: &Look<'_, '_>, cluster: &Cluster) -> Option<Told> {
    let broker = |it: &crate::topology::Member| Some((it.node, look.documents[it.file].broker()?));
    let members: Vec<_> = cluster.members.iter().filter_map(broker).filter(|it| it.1.is_kraft()).collect();
    if members.is_empty() {
        return None;
    }
    let is_set = |it: Option<crate::model::broker::List<'_, '_>>| it.is_some_and(|it| !it.entry.trimmed().is_empty());
    let [listed, found] = [
        members.iter().filter(|it| is_set(it.1.voters())).count(),
        members.iter().filter(|it| is_set(it.1.bootstrap_servers())).count(),
    ];
    if found > 0 {
        // With both, the metadata on the disks says which of the two counts.
        return Some(Err("which controllers vote is kept in the cluster's metadata, and not in files".to_owned()));
    }
    if listed == 0 {
        return Some(Err("no file names its voters".to_owned()));
    }
    let mut lists = Vec::new();
    for (node, config) in members.iter().filter(|it| is_set(it.1.voters())) {
        let name = &look.topology.nodes[*node].name;
        let Some(list) = config.voters().filter(|it| !it.entry.is_template()) else {
            return Some(Err(format!("a template hides the voters of `{name}`")));
        };
        let Some(read) = list.elements().map(Listed::parse).collect::<Option<Vec<_>>>() else {
            return Some(Err(format!("`{name}` has a voter that cannot be read")));
        };
        // Kafka keeps the last of two entries with one id.
        let voters: Map<i64, String> = read.iter().map(|it| (i64::from(it.id), host::canonical(it.host))).collect();
        let mut voters: Vec<(i64, String)> = voters.into_iter().collect();
        order::sort(&mut voters);
        lists.push((name, voters));
    }
    let (first, voters) = lists.first()?;
    let ids = |list: &[(i64, String)]| list.iter().map(|it| it.0).collect::<Vec<_>>();
    if let Some((other, _)) = lists.iter().find(|it| ids(&it.1) != ids(voters)) {
        return Some(Err(format!("the voters of `{first}` and `{other}` differ")));
    }
    let node_of = |id: i64| {
        let own = |it: &&(usize, crate::model::BrokerConfig<'_, '_>)| {
            it.1.id().known() == Some(id) && it.1.roles().known().is_some_and(|it| it.controller)
        };
        members.iter().find(own).map(|it| it.0)
    };
    let voter = |(id, host): &(i64, String)| {
        let node = node_of(*id);
        let name = node.map_or_else(|| format!("node {id}"), |it| look.topology.nodes[it].name.clone());
        let host = (!host::is_wildcard(host) && host::may_resolve(host)).then(|| host.clone());
        Voter { name, node, host }
    };
    let all: Vec<Voter> = voters.iter().map(voter).collect();
    let votes = Votes::equal(all.len());
    Some(Ok(Voters { all, votes, observers: 0, is_standalone: false }))
}

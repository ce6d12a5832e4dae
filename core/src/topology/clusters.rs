//! Which brokers and controllers are one cluster: siblings with one connection, and those that most of them outvote.

use super::candidate::{Candidate, candidate};
use super::ensembles::Scopes;
use super::names::{self, Wish};
use super::{Cluster, Ensemble, Member, Node, NodeReason, Reason, layout, links};
use crate::catalog::{Product, newest};
use crate::document::Document;
use crate::map::Map;
use crate::model::connect::ConnectString;
use crate::model::{BrokerConfig, host};
use crate::order;
use crate::settings::Settings;
use crate::source::Kind;

/// What a broker or controller finds the others by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Connection {
    /// `zookeeper.connect`: `host:port`, sorted, in lower case, and the chroot.
    ZooKeeper(Vec<String>, String),
    /// `controller.quorum.voters`: `id@host:port`, sorted, in lower case.
    Voters(Vec<String>),
    /// `controller.quorum.bootstrap.servers`: `host:port`, sorted, in lower case.
    Bootstrap(Vec<String>),
}

impl Connection {
    /// The servers that it names.
    #[must_use]
    pub fn servers(&self) -> &[String] {
        match self {
            Self::ZooKeeper(servers, _) | Self::Voters(servers) | Self::Bootstrap(servers) => servers,
        }
    }

    /// Whether all of them are on the machine itself.
    #[must_use]
    pub fn is_local(&self) -> bool {
        let host = |it: &str| {
            let address = it.split_once('@').map_or(it, |(_, address)| address).to_owned();
            address.rsplit_once(':').map_or(address.clone(), |(host, _)| host.to_owned())
        };
        self.servers().iter().all(|it| host::is_loopback(&host(it)) || host::is_wildcard(&host(it)))
    }

    /// Whether more than half of the servers are the same.
    fn agrees(&self, other: &Self) -> bool {
        let same = self.servers().iter().filter(|it| other.servers().contains(it)).count();
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && same * 2 > self.servers().len().max(other.servers().len())
    }

    fn names_same_servers(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.servers() == other.servers()
    }

    /// Whether siblings with this connection and with another one, which most of them have, are one cluster with a
    /// mistake in it: a server or the chroot is the same.
    fn is_like(&self, most: &Self) -> bool {
        match (self, most) {
            (Self::ZooKeeper(servers, chroot), Self::ZooKeeper(others, usual)) => {
                servers.iter().any(|it| others.contains(it)) || !chroot.is_empty() && chroot == usual
            }
            _ => self.agrees(most),
        }
    }

    fn reason(&self) -> Reason {
        match self {
            Self::ZooKeeper(..) => Reason::ConnectString,
            Self::Voters(_) => Reason::Voters,
            Self::Bootstrap(_) => Reason::BootstrapServers,
        }
    }
}

/// The connection of a server.properties; nothing where it has none, where a client refuses it, or where a template
/// hides it.
#[must_use]
pub fn connection(document: &Document<'_>) -> Option<Connection> {
    let config = BrokerConfig::of(document.properties(&[Kind::Kafka])?);
    let sorted = |servers: Vec<String>| {
        let mut servers = servers;
        order::sort(&mut servers);
        servers.dedup();
        (!servers.is_empty()).then_some(servers)
    };
    let address = |host: &str, port: u16| format!("{}:{port}", host::canonical(host));
    if config.is_kraft() {
        if let Some(voters) = config.voters().filter(|it| !it.entry.is_template()) {
            let voter = |it: crate::model::listener::Voter<'_>| format!("{}@{}", it.id, address(it.host, it.port));
            return sorted(voters.voters().map(voter).collect()).map(Connection::Voters);
        }
        let servers = config.bootstrap_servers().filter(|it| !it.entry.is_template())?;
        return sorted(servers.servers().map(|(host, port)| address(host, port)).collect()).map(Connection::Bootstrap);
    }
    let entry = config.connect().filter(|it| !it.is_template())?;
    let connect = ConnectString::parse(entry.trimmed(), newest(Product::ZooKeeper)).ok()?;
    let servers = sorted(connect.servers.iter().map(|it| address(it.host, it.port)).collect())?;
    Some(Connection::ZooKeeper(servers, connect.chroot.unwrap_or_default().to_owned()))
}

/// The clusters, in the order of their first members.
pub(super) fn clusters(nodes: &[Node], ensembles: &[Ensemble], documents: &[Document<'_>], settings: &Settings) -> Vec<Cluster> {
    let holders: Vec<usize> = (0..nodes.len()).filter(|it| !nodes[*it].kafka.is_empty()).collect();
    let scopes = Scopes::of(nodes, &holders);
    let declared = names::declared(nodes, documents, settings);
    let mut groups: Vec<Group> = Vec::new();
    let mut siblings: Vec<((String, &str), Candidate)> = Vec::new();
    for node in holders {
        for file in &nodes[node].kafka {
            let Some(candidate) = candidate(node, *file, nodes, documents) else { continue };
            match declared[node] {
                Some(which) => match groups.iter_mut().find(|it| it.declared == Some(which)) {
                    Some(group) => group.join(candidate, Reason::Declared),
                    None => groups.push(Group { declared: Some(which), ..Group::of(candidate, String::new()) }),
                },
                None => siblings.push(((scopes.of_node(&nodes[node]), &nodes[node].pattern), candidate)),
            }
        }
    }
    for ((scope, _), candidates) in order::grouped(siblings) {
        groups.extend(of_siblings(candidates, &scope, nodes));
    }
    merge(&mut groups, nodes, false);
    merge(&mut groups, nodes, true);
    for group in &mut groups {
        order::sort_by_key(&mut group.members, |it| it.file);
    }
    order::sort_by_key(&mut groups, |it| it.members[0].file);
    let names = names::names("cluster", groups.iter().map(|it| it.wish(nodes, settings)).collect());
    let linker = links::Linker::new(nodes, ensembles, documents);
    groups.into_iter().zip(names).map(|(it, name)| it.cluster(name, nodes, &linker, documents)).collect()
}

#[derive(Debug)]
struct Group {
    scope: String,
    members: Vec<Candidate>,
    /// What most of them say.
    connection: Option<Connection>,
    why: Reason,
    declared: Option<usize>,
}

impl Group {
    fn of(first: Candidate, scope: String) -> Self {
        Self { scope, connection: first.connection.clone(), members: vec![first], why: Reason::Alone, declared: None }
    }

    fn join(&mut self, member: Candidate, why: Reason) {
        self.members.push(member);
        self.why = why;
    }

    fn wish<'n>(&self, nodes: &'n [Node], settings: &Settings) -> Wish<'n> {
        let name = match (self.declared, &self.connection) {
            (Some(which), _) => settings.clusters[which].name.clone(),
            (None, Some(Connection::ZooKeeper(_, chroot))) if is_name(chroot) => chroot[1..].to_owned(),
            _ => names::common(self.members.iter().map(|it| &nodes[it.node])),
        };
        Wish { name, declared: self.declared.is_some(), first: &nodes[self.members[0].node] }
    }

    fn cluster(self, name: String, nodes: &[Node], linker: &links::Linker<'_>, documents: &[Document<'_>]) -> Cluster {
        let first = &nodes[self.members[0].node];
        let confirmed = |it: &Candidate| it.connection.is_some() || self.declared.is_some();
        let connections: Vec<&Connection> = self.members.iter().filter_map(|it| it.connection.as_ref()).collect();
        let ensembles = linker.ensembles(first, &documents[self.members[0].file].source.path, &connections);
        let members = self.members.iter().map(|it| Member { node: it.node, file: it.file, confirmed: confirmed(it) });
        Cluster { name, members: members.collect(), why: self.why, ensembles }
    }
}

/// Whether a chroot can stand for its cluster. One with blanks or signs in it is a mistake, and may hold anything.
fn is_name(chroot: &str) -> bool {
    chroot.len() > 1 && chroot.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'))
}

/// Siblings with one pattern: those with equal connections, and those that most of them outvote.
fn of_siblings(candidates: Vec<Candidate>, scope: &str, nodes: &[Node]) -> Vec<Group> {
    let numbered = candidates.iter().all(|it| nodes[it.node].token.is_some());
    let in_one_folder = candidates.iter().all(|it| nodes[it.node].why == NodeReason::NumberedFile);
    let mut groups: Vec<Group> = Vec::new();
    let mut of_connection: Map<Connection, Vec<usize>> = Map::new();
    let mut unknown = Vec::new();
    let known = candidates.iter().filter(|it| it.connection.is_some()).count();
    // Where no connection is that of most siblings, they may be a row of examples.
    let trusted = numbered && has_majority(&candidates, known);
    for candidate in candidates {
        let Some(connection) = candidate.connection.clone() else {
            unknown.push(candidate);
            continue;
        };
        let of_it = of_connection.of(connection.clone());
        let joins = |it: &&usize| {
            let group = &groups[**it];
            (in_one_folder || !connection.is_local())
                && (trusted || !group.has_version_of(&candidate, numbered))
                && !group.has_double(&candidate, nodes)
        };
        match of_it.iter().find(joins).copied() {
            Some(at) => groups[at].join(candidate, connection.reason()),
            None => {
                of_it.push(groups.len());
                groups.push(Group::of(candidate, scope.to_owned()));
            }
        }
    }
    if numbered {
        outvote(&mut groups, known, nodes);
        if let ([group], true) = (&mut groups[..], known > 1) {
            unknown.drain(..).for_each(|it| group.members.push(it));
        }
    }
    groups.extend(unknown.into_iter().map(|it| Group::of(it, scope.to_owned())));
    groups
}

fn has_majority(candidates: &[Candidate], known: usize) -> bool {
    let mut votes: Map<&Connection, usize> = Map::new();
    candidates.iter().filter_map(|it| it.connection.as_ref()).for_each(|it| *votes.of(it) += 1);
    votes.values().any(|it| it * 2 > known)
}

/// Joins siblings that differ: to the connection that most of three or more have; without one, those that name the same
/// servers, or more than half of them the same.
fn outvote(groups: &mut Vec<Group>, known: usize, nodes: &[Node]) {
    let parted =
        |it: &Group, other: &Group| it.is_second_cluster(other) || it.members.iter().any(|it| other.has_double(it, nodes));
    let most = groups.iter().position(|it| known > 2 && it.members.len() * 2 > known);
    if let Some(most) = most {
        let winner = groups.swap_remove(most);
        let usual = winner.connection.clone();
        let like = |it: &Group| {
            let alike = it.connection.as_ref().zip(usual.as_ref()).is_some_and(|(it, usual)| it.is_like(usual));
            alike && !parted(it, &winner)
        };
        let (joining, others): (Vec<Group>, Vec<Group>) = groups.drain(..).partition(like);
        let mut winner = winner;
        for group in joining {
            group.members.into_iter().for_each(|it| winner.join(it, Reason::MostSiblings));
        }
        *groups = others;
        groups.push(winner);
        return;
    }
    let mut index: Map<String, Vec<usize>> = Map::new();
    let mut kept: Vec<Group> = Vec::new();
    for group in groups.drain(..) {
        let Some(connection) = group.connection.clone().filter(|it| !it.is_local()) else {
            kept.push(group);
            continue;
        };
        let mut near: Vec<usize> = connection.servers().iter().filter_map(|it| index.get(it)).flatten().copied().collect();
        order::sort(&mut near);
        near.dedup();
        let joins = |it: &&usize| {
            let other = kept[**it].connection.as_ref();
            other.is_some_and(|other| other.names_same_servers(&connection) || other.agrees(&connection))
                && !parted(&group, &kept[**it])
        };
        let at = match near.iter().find(joins).copied() {
            Some(at) => {
                group.members.into_iter().for_each(|it| kept[at].join(it, Reason::SameHosts));
                at
            }
            None => {
                kept.push(group);
                kept.len() - 1
            }
        };
        for server in connection.servers() {
            let of_server = index.of(server.clone());
            if of_server.last() != Some(&at) {
                of_server.push(at);
            }
        }
    }
    *groups = kept;
}

impl Group {
    /// Whether it is a second cluster, on another ensemble or below another chroot, and no mistake in one: several brokers
    /// with the ids of the others.
    fn is_second_cluster(&self, other: &Self) -> bool {
        let parted = match (&self.connection, &other.connection) {
            (Some(Connection::ZooKeeper(servers, chroot)), Some(Connection::ZooKeeper(others, usual))) => {
                chroot != usual || !servers.iter().any(|it| others.contains(it))
            }
            _ => false,
        };
        let (few, many) = if self.members.len() < other.members.len() { (self, other) } else { (other, self) };
        let is_twice = |it: &Candidate| it.id.is_some() && many.members.iter().any(|that| that.id == it.id);
        few.members.len() > 1 && parted && few.members.iter().all(is_twice)
    }

    /// Whether a file is another version of one that is here: the same id. Without `strict`, brokers that advertise
    /// different addresses, or whose folders are named for two hosts, are two all the same.
    fn has_version_of(&self, other: &Candidate, strict: bool) -> bool {
        self.members.iter().any(|it| {
            let differ =
                |one: &Option<String>, other: &Option<String>| one.as_ref().zip(other.as_ref()).is_some_and(|(a, b)| a != b);
            let apart = differ(&it.advertised, &other.advertised) || differ(&it.host, &other.host);
            it.id.is_some() && it.id == other.id && (strict || !apart)
        })
    }

    /// Whether a file is of the same host in another set-up: one id, and folders of one name in different places, or one
    /// address that no row of hosts has.
    fn has_double(&self, other: &Candidate, nodes: &[Node]) -> bool {
        let node = |it: &Candidate| &nodes[it.node];
        self.members.iter().any(|it| {
            let (one, two) = (node(it), node(other));
            let folders = one.folder.is_some() && one.folder != two.folder;
            let namesakes = one.name == two.name && one.area != two.area;
            let one_address = it.single.is_some() && it.single == other.single;
            it.id.is_some() && it.id == other.id && folders && (namesakes || one_address)
        })
    }

    /// The same, but for a controller and a broker of another folder: those are two nodes, whatever their ids.
    fn has_version_beside(&self, other: &Candidate) -> bool {
        self.members.iter().any(|it| it.id.is_some() && it.id == other.id && it.controller == other.controller)
    }
}

/// Joins groups of one part of the tree that have one connection, such as controllers and brokers: below one folder, or
/// with `wide` in the folders beside it, where no id may be there twice.
fn merge(groups: &mut Vec<Group>, nodes: &[Node], wide: bool) {
    let place = |group: &Group| {
        let area = &nodes[group.members[0].node].area;
        let border = layout::border(area);
        let above = if area.len() > border.len() { layout::folder(area) } else { area };
        (border.to_owned(), if wide { above.to_owned() } else { group.scope.clone() })
    };
    let mut index: Map<((String, String), String), Vec<usize>> = Map::new();
    let mut kept: Vec<Group> = Vec::new();
    for group in groups.drain(..) {
        let flat = group.members.iter().all(|it| nodes[it.node].folder.is_none() || nodes[it.node].token.is_none());
        let open =
            |it: &Connection| if wide { matches!(it, Connection::Voters(_)) && !it.is_local() } else { flat || !it.is_local() };
        let Some(connection) = group.connection.clone().filter(|it| group.declared.is_none() && open(it)) else {
            kept.push(group);
            continue;
        };
        let place = place(&group);
        let mut near: Vec<usize> =
            connection.servers().iter().filter_map(|it| index.get(&(place.clone(), it.clone()))).flatten().copied().collect();
        order::sort(&mut near);
        near.dedup();
        let fits = |it: &&usize| {
            let other = &kept[**it];
            let same = other.connection.as_ref().is_some_and(|it| match it {
                Connection::Voters(_) => it.agrees(&connection),
                _ => *it == connection,
            });
            let folder = |it: &Group| nodes[it.members[0].node].area.clone();
            let near = !connection.is_local() || folder(other) == folder(&group);
            let is_version = |it: &Candidate| if wide { other.has_version_of(it, true) } else { other.has_version_beside(it) };
            same && near && !group.members.iter().any(is_version)
        };
        let at = match near.iter().find(fits).copied() {
            Some(at) => {
                group.members.into_iter().for_each(|it| kept[at].join(it, connection.reason()));
                at
            }
            None => {
                kept.push(group);
                kept.len() - 1
            }
        };
        for server in connection.servers() {
            let of_server = index.of((place.clone(), server.clone()));
            if of_server.last() != Some(&at) {
                of_server.push(at);
            }
        }
    }
    *groups = kept;
}

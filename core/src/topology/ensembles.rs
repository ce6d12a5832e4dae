//! Which ZooKeeper servers are one ensemble: siblings whose server lines agree in more than half of their entries.

use super::environment::environment;
use super::layout;
use super::names::{self, Wish};
use super::near::Near;
use super::{Ensemble, Node, NodeReason, Reason};
use crate::document::Document;
use crate::map::Set;
use crate::model::{ZooKeeperConfig, host};
use crate::order;
use crate::settings::Settings;
use crate::source::Kind;

/// What one line of a list is compared by. Loopback addresses differ by their ports only.
#[derive(Debug)]
struct Entry {
    id: i64,
    /// In its canonical form; empty where it means every interface of its own host.
    host: String,
}

impl Entry {
    fn is_as(&self, other: &Self) -> bool {
        self.id == other.id && (self.host.is_empty() || other.host.is_empty() || self.host == other.host)
    }
}

/// What a list is looked for by in a part of the tree.
fn keys(list: &[Entry], part: &str) -> Vec<String> {
    list.iter().map(|it| format!("{part}\0{}\0{}", it.id, it.host)).collect()
}

/// Whether two lists, sorted by their ids, agree in more than half of their entries.
fn agree(one: &[Entry], other: &[Entry]) -> bool {
    let is_there = |it: &&Entry| {
        let of_id = &other[other.partition_point(|that| that.id < it.id)..];
        of_id.iter().take_while(|that| that.id == it.id).any(|that| it.is_as(that))
    };
    let same = one.iter().filter(is_there).count();
    same * 2 > one.len().max(other.len())
}

/// The ensembles, in the order of their first nodes.
pub(super) fn ensembles(nodes: &[Node], documents: &[Document<'_>], settings: &Settings) -> Vec<Ensemble> {
    let servers: Vec<usize> = (0..nodes.len()).filter(|it| nodes[*it].zookeeper.is_some()).collect();
    let scopes = Scopes::of(nodes, &servers);
    let declared = names::declared(nodes, documents, settings);
    let mut found: Vec<Building> = Vec::new();
    let mut index = Near::default();
    for node in servers {
        if let Some(which) = declared[node] {
            match found.iter_mut().find(|it| it.declared == Some(which)) {
                Some(ensemble) => ensemble.join(node, Reason::Declared),
                None => found.push(Building { declared: Some(which), ..Building::alone(node) }),
            }
            continue;
        }
        let shared = |it: &Building| {
            let first = &nodes[it.nodes[0]];
            it.declared.is_none() && first.why == NodeReason::SharedFile && first.zookeeper == nodes[node].zookeeper
        };
        if nodes[node].why == NodeReason::SharedFile
            && let Some(ensemble) = found.last_mut().filter(|it| shared(it))
        {
            ensemble.join(node, Reason::SharedFile);
            continue;
        }
        let scope = scopes.of_node(&nodes[node]);
        let list = list(&nodes[node], documents);
        let fits = |it: usize| agree(&list, &found[it].list) && may_join(&nodes[node], &found[it], nodes, documents);
        let at = index.place(&keys(&list, &scope), found.len(), &fits);
        match found.get_mut(at) {
            Some(home) => home.join(node, Reason::ServerLines),
            None => found.push(Building { list, ..Building::alone(node) }),
        }
    }
    let found = stretched(found, nodes, documents);
    let wishes = found.iter().map(|it| it.wish(nodes, settings)).collect();
    let names = names::names("ensemble", wishes);
    found
        .into_iter()
        .zip(names)
        .map(|(it, name)| Ensemble { name, nodes: it.nodes, why: it.why, declared: it.declared })
        .collect()
}

#[derive(Debug, Default)]
struct Building {
    nodes: Vec<usize>,
    list: Vec<Entry>,
    why: Reason,
    declared: Option<usize>,
}

impl Building {
    fn alone(node: usize) -> Self {
        Self { nodes: vec![node], ..Self::default() }
    }

    fn join(&mut self, node: usize, why: Reason) {
        self.nodes.push(node);
        self.why = why;
    }

    fn wish<'n>(&self, nodes: &'n [Node], settings: &Settings) -> Wish<'n> {
        let name = match self.declared {
            Some(which) => settings.clusters[which].name.clone(),
            None => names::common(self.nodes.iter().map(|it| &nodes[*it])),
        };
        Wish { name, declared: self.declared.is_some(), first: &nodes[self.nodes[0]] }
    }
}

/// Joins the servers whose folders are apart, those of several sites above all, and whose lists are one.
fn stretched(found: Vec<Building>, nodes: &[Node], documents: &[Document<'_>]) -> Vec<Building> {
    let mut index = Near::default();
    let mut kept: Vec<Building> = Vec::new();
    // By node, once for all that it is compared with.
    let mut servers: Vec<Server<'_>> = nodes.iter().map(|it| Server { id: None, listed: None, name: &it.name }).collect();
    for ensemble in found {
        if ensemble.declared.is_some() || !is_certain(&ensemble.list) {
            kept.push(ensemble);
            continue;
        }
        let place = |node: usize| nodes[node].zookeeper.map_or("", |it| documents[it].source.place());
        let environment = environment(place(ensemble.nodes[0]));
        for node in &ensemble.nodes {
            servers[*node].id = nodes[*node].myid.and_then(|file| documents[file].myid());
            servers[*node].listed = listed_as(&nodes[*node].name, place(*node), &ensemble.list);
        }
        let fits = |it: usize| {
            let other = &kept[it];
            let two = |one: &usize| other.nodes.iter().all(|it| are_two(&servers[*one], &servers[*it]));
            agree(&ensemble.list, &other.list) && ensemble.nodes.iter().all(two)
        };
        let at = index.place(&keys(&ensemble.list, &environment), kept.len(), &fits);
        match kept.get_mut(at) {
            Some(home) => {
                for node in ensemble.nodes {
                    servers[node].listed = listed_as(&nodes[node].name, place(node), &home.list);
                    home.join(node, Reason::ServerLines);
                }
            }
            None => kept.push(ensemble),
        }
    }
    for ensemble in &mut kept {
        order::sort(&mut ensemble.nodes);
    }
    order::sort_by_key(&mut kept, |it| it.nodes[0]);
    kept
}

/// Whether the servers of a list are the same machines in whatever folder it stands: full names, or addresses.
fn is_certain(list: &[Entry]) -> bool {
    list.len() > 1
        && list.iter().all(|it| host::is_full_name(&it.host) || host::is_address(&it.host) && !host::is_loopback(&it.host))
}

/// What tells a server from the others of its list.
struct Server<'n> {
    id: Option<i64>,
    /// The line that its folders name, where it is one only.
    listed: Option<i64>,
    name: &'n str,
}

/// Whether two files are certainly of two servers, and not two copies of one server's.
fn are_two(one: &Server<'_>, other: &Server<'_>) -> bool {
    let differ = |one: Option<i64>, other: Option<i64>| one.zip(other).map(|(a, b)| a != b);
    let is_host = |it: &str| host::is_full_name(it) || host::is_address(it);
    let hosts = is_host(one.name) && is_host(other.name) && one.name != other.name;
    hosts || differ(one.listed, other.listed).or_else(|| differ(one.id, other.id)).unwrap_or_default()
}

/// The number of the only line whose host is a node's name or begins with it, else of the only one that has a label like
/// one of its folders: `dc1` and `zk1.dc1.example.org`.
fn listed_as(name: &str, path: &str, list: &[Entry]) -> Option<i64> {
    let only = |test: &dyn Fn(&Entry) -> bool| {
        let mut found = list.iter().filter(|it| test(it));
        found.next().filter(|_| found.next().is_none()).map(|it| it.id)
    };
    let begins = |it: &Entry| {
        it.host.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
            && matches!(it.host.as_bytes().get(name.len()), None | Some(b'.'))
    };
    let mut folders = layout::folder(path).split('/').filter(|it| !it.is_empty());
    let has_label =
        |it: &Entry, folder: &str| !host::is_address(&it.host) && it.host.split('.').any(|it| it.eq_ignore_ascii_case(folder));
    only(&begins).or_else(|| folders.find_map(|folder| only(&|it| has_label(it, folder))))
}

/// Whether a node whose list agrees is one more server. Numbered siblings are, and hosts that the list names; of others,
/// two with one myid, or none, are two versions of one server's file.
fn may_join(node: &Node, ensemble: &Building, nodes: &[Node], documents: &[Document<'_>]) -> bool {
    let id = |it: &Node| it.myid.and_then(|file| documents[file].myid());
    ensemble.nodes.iter().map(|it| &nodes[*it]).all(|other| {
        let numbered = node.token.is_some() && node.pattern == other.pattern;
        let differ = node.token != other.token || node.area == other.area && node.folder.is_some() && node.folder != other.folder;
        // One server in each of several counted places, where nothing else tells.
        let is_row = || node.name == other.name && node.area != other.area && layout::are_in_row(&node.area, &other.area);
        let is_listed = |it: &Node| ensemble.list.iter().any(|that| that.host.eq_ignore_ascii_case(&it.name));
        let is_one_more = if numbered { differ } else { id(node).is_some() && id(node) != id(other) || is_row() };
        is_one_more || node.name != other.name && is_listed(node) && is_listed(other)
    })
}

/// The server lines of a node's zoo.cfg and of its dynamic file, in the order of their ids.
fn list(node: &Node, documents: &[Document<'_>]) -> Vec<Entry> {
    let files = [node.zookeeper, node.dynamic].into_iter().flatten();
    let mut list = Vec::new();
    for file in files {
        let Some(file) = documents[file].properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { continue };
        for server in ZooKeeperConfig::of(file).servers() {
            let Some(id) = server.id.known().filter(|_| !server.is_template()) else { continue };
            list.push(Entry { id, host: compared(server.entry.trimmed()) });
        }
    }
    order::sort_by_key(&mut list, |it| it.id);
    list
}

/// The host of a line in the form in which hosts are compared, also of a line that ZooKeeper does not take.
fn compared(line: &str) -> String {
    let text = host::of_server_line(line);
    if host::is_wildcard(text) {
        String::new()
    } else if host::is_loopback(text) {
        line.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    } else {
        host::canonical(text)
    }
}

/// In which part of the tree nodes may be one ensemble or cluster: below one folder and one border. Folders that are
/// themselves numbered and hold one node each, like racks, count as one.
#[derive(Debug)]
pub(super) struct Scopes {
    crowded: Set<String>,
}

impl Scopes {
    pub(super) fn of(nodes: &[Node], wanted: &[usize]) -> Self {
        let mut seen = Set::new();
        let crowded = wanted.iter().map(|it| nodes[*it].area.as_str()).filter(|it| !seen.insert(*it)).map(str::to_owned);
        Self { crowded: crowded.collect() }
    }

    pub(super) fn of_node(&self, node: &Node) -> String {
        if self.crowded.contains(&node.area) { node.area.clone() } else { layout::pattern(&format!("{}/", node.area)) }
    }
}

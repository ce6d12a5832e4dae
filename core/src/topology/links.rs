//! From a cluster to the ensembles that it uses: only over a host that both name. Of several ensembles on one host the port
//! tells.

use super::connection::Connection;
use super::environment::environment;
use super::{Ensemble, Node, layout};
use crate::document::Document;
use crate::map::{Map, Set};
use crate::model::{Setting, ZooKeeperConfig, host};
use crate::order;
use crate::source::Kind;

/// Finds the ensembles of connect strings.
#[derive(Debug)]
pub(super) struct Linker<'d> {
    /// By host and by `host:PORT`, and where it is that one; by `:PORT` on the machine itself, and the folder around the
    /// ensemble's nodes.
    at: Map<String, Vec<usize>>,
    /// The path of the first zoo.cfg of each.
    paths: Vec<&'d str>,
    /// By the declared cluster, whose ensemble no folder keeps away from its brokers: the ensemble, the hosts that it names,
    /// and `:PORT` of those on the machine itself.
    declared: Map<usize, (usize, Set<String>)>,
}

/// A server line, as far as it tells where clients connect.
struct Line {
    host: String,
    id: Option<i64>,
    /// The one behind its `;`.
    port: Option<i64>,
}

impl Line {
    fn of(id: Option<i64>, text: &str) -> Self {
        let port = || text.rsplit_once(';')?.1.rsplit(':').next()?.parse().ok();
        Self { host: host::canonical(host::of_server_line(text)), id, port: port() }
    }
}

fn own_id(node: &Node, documents: &[Document<'_>]) -> Option<i64> {
    documents[node.myid?].myid()
}

impl<'d> Linker<'d> {
    pub(super) fn new(nodes: &'d [Node], ensembles: &[Ensemble], documents: &'d [Document<'_>]) -> Self {
        let mut linker = Self { at: Map::new(), paths: Vec::new(), declared: Map::new() };
        for (at, ensemble) in ensembles.iter().enumerate() {
            let first = nodes[ensemble.nodes[0]].zookeeper.map_or("", |it| documents[it].source.place());
            linker.paths.push(first);
            let of_ensemble = || ensemble.nodes.iter().map(|it| &nodes[*it]);
            let ids: Set<i64> = of_ensemble().filter_map(|it| own_id(it, documents)).collect();
            for node in of_ensemble() {
                let names = linker.add(at, node, &ids, documents);
                if let Some(which) = ensemble.declared {
                    let of_it = linker.declared.of(which);
                    of_it.0 = at;
                    names.into_iter().for_each(|it| _ = of_it.1.insert(it));
                }
            }
        }
        linker
    }

    /// Takes in a server, and tells what it is named by. `ids` are those of the servers that have a file of their own, which
    /// tells their ports; the others, each on a host of its own, listen where this one does.
    fn add(&mut self, ensemble: usize, node: &'d Node, ids: &Set<i64>, documents: &'d [Document<'_>]) -> Vec<String> {
        let Some(path) = node.zookeeper.map(|it| documents[it].source.place()) else { return Vec::new() };
        let mut names = Vec::new();
        let mut ports = Vec::new();
        let mut is_hidden = false;
        let mut lines: Vec<Line> = Vec::new();
        for file in [node.zookeeper, node.dynamic].into_iter().flatten() {
            let Some(file) = documents[file].properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { continue };
            let config = ZooKeeperConfig::of(file);
            let both = [config.client_port(), config.secure_client_port()];
            is_hidden |= both.contains(&Setting::Unknown);
            ports.extend(both.iter().filter_map(|it| it.known()));
            lines.extend(config.servers().map(|it| Line::of(it.id.known(), it.entry.trimmed())));
            if lines.iter().all(|it| host::is_loopback(&it.host)) {
                let own = layout::folder(path);
                let mut here = vec![node.area.as_str(), node.folder.as_deref().unwrap_or(&node.area), own];
                // Three ports in a folder beside the brokers' are no chance.
                here.extend((lines.len() > 1).then(|| beside(own)));
                for port in ports.iter().copied().chain(lines.iter().filter_map(|it| it.port)) {
                    names.push(format!(":{port}"));
                    here.iter().for_each(|it| self.push(it, &format!(":{port}"), ensemble));
                }
            }
        }
        let own = own_id(node, documents);
        // A server that stands alone names no host, and one that listens everywhere does not name its own.
        if lines.is_empty() || lines.iter().any(|it| host::is_wildcard(&it.host)) {
            lines.push(Line { host: host::canonical(&node.name), id: own, port: None });
        }
        let mut seen = Set::new();
        let shared: Set<String> = lines.iter().filter(|it| !seen.insert(it.host.clone())).map(|it| it.host.clone()).collect();
        for Line { host, id, port } in lines.into_iter().filter(|it| !host::is_loopback(&it.host) && !host::is_wildcard(&it.host))
        {
            let place = within(&host, path);
            self.push(&place, &host, ensemble);
            let is_elsewhere = id != own && id.is_some_and(|it| ids.contains(&it));
            if !is_elsewhere {
                // Of several servers on one host each has a port of its own.
                let is_another = shared.contains(&host) && (own.is_none() || id != own);
                let ports: &[i64] = if is_hidden || is_another { &[] } else { &ports };
                for port in ports.iter().copied().chain(port) {
                    self.push(&place, &format!("{host}:{port}"), ensemble);
                }
                if ports.is_empty() && port.is_none() {
                    self.push(&place, &format!("{host}:"), ensemble);
                }
            }
            names.push(host);
        }
        names
    }

    fn push(&mut self, place: &str, name: &str, ensemble: usize) {
        let of_key = self.at.of(format!("{place}\0{name}"));
        if of_key.last() != Some(&ensemble) {
            of_key.push(ensemble);
        }
    }

    /// The ensembles that a host is of: those that listen at a port there, or nobody knows where; else all. And whether the
    /// port told.
    fn on_host(&self, place: &str, host: &str, port: &str) -> (Vec<usize>, bool) {
        let of = |port: &str| self.get(place, &format!("{host}:{port}"));
        let mut at_port: Vec<usize> = [of(port), of("")].into_iter().flatten().flatten().copied().collect();
        order::sort(&mut at_port);
        at_port.dedup();
        let is_told = !at_port.is_empty();
        (if is_told { at_port } else { self.get(place, host).cloned().unwrap_or_default() }, is_told)
    }

    fn get(&self, place: &str, name: &str) -> Option<&Vec<usize>> {
        self.at.get(&format!("{place}\0{name}"))
    }

    /// The ensemble that the user declared with a cluster, where a connect string names a host of it.
    fn declared(&self, which: usize, connections: &[&Connection]) -> Option<usize> {
        let (ensemble, names) = self.declared.get(&which)?;
        let is_named = |it: &String| {
            let (host, port) = it.rsplit_once(':').unwrap_or((it, ""));
            if host::is_loopback(host) { names.contains(&format!(":{port}")) } else { names.contains(host) }
        };
        let is_of_it = |it: &&Connection| matches!(it, Connection::ZooKeeper(servers, _) if servers.iter().any(is_named));
        connections.iter().any(is_of_it).then_some(*ensemble)
    }

    /// The ensembles that connect strings name a host of. Of several that name the same host the nearest counts, and none
    /// where two are as near; one at whose port nobody listens tells nothing beside others. The ensemble that is declared with
    /// the cluster comes before all.
    pub(super) fn ensembles(&self, first: &Node, path: &str, connections: &[&Connection], declared: Option<usize>) -> Vec<usize> {
        if let Some(ensemble) = declared.and_then(|it| self.declared(it, connections)) {
            return vec![ensemble];
        }
        let mut found: Vec<((bool, usize), usize)> = Vec::new();
        for connection in connections {
            let Connection::ZooKeeper(servers, _) = connection else { continue };
            let before = found.len();
            for (host, port) in servers.iter().filter_map(|it| it.rsplit_once(':')) {
                let (near, is_told) = if host::is_loopback(host) {
                    let of_port = |it: &str| self.get(it, &format!(":{port}"));
                    let own = first.folder.as_deref().and_then(of_port);
                    let here = layout::folder(path);
                    let places = [first.area.as_str(), here, beside(here)];
                    (own.or_else(|| places.iter().find_map(|it| of_port(it))).cloned().unwrap_or_default(), true)
                } else {
                    self.on_host(&within(host, path), host, port)
                };
                let depth = |it: &usize| common_depth(self.paths[*it], path);
                let nearest = near.iter().map(depth).max().unwrap_or_default();
                let mut at_it = near.iter().filter(|it| depth(it) == nearest);
                if let (Some(only), None) = (at_it.next(), at_it.next()) {
                    found.push(((is_told, nearest), *only));
                }
            }
            // One name of several is chance: half of the list says whose servers they are.
            if (found.len() - before) * 2 < servers.len() {
                found.truncate(before);
            }
        }
        let nearest = found.iter().map(|it| it.0).max().unwrap_or_default();
        let mut ensembles: Vec<usize> = found.into_iter().filter(|it| it.0 == nearest).map(|it| it.1).collect();
        order::sort(&mut ensembles);
        ensembles.dedup();
        ensembles
    }
}

/// The folder around a folder; the same one, where it is an environment's.
fn beside(folder: &str) -> &str {
    if layout::border(folder) == folder { folder } else { layout::folder(folder) }
}

/// In which part of the tree a name is one host's: a full name in its environment, over all sites, and a short one in its
/// site.
fn within(host: &str, path: &str) -> String {
    if host::is_full_name(host) { environment(path) } else { layout::border(layout::folder(path)).to_owned() }
}

/// How many folders two paths have in common.
fn common_depth(one: &str, other: &str) -> usize {
    // An absolute path begins with an empty one.
    let folders = |path| layout::folder(path).split('/').filter(|it| !it.is_empty());
    folders(one).zip(folders(other)).take_while(|(a, b)| a == b).count()
}

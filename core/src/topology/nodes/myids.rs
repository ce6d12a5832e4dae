//! Which myid is which server's.

use super::super::layout::{self, folder, name};
use super::{Node, NodeReason, data_dir, is_below, names_folder, on_hosts, path, token};
use crate::document::Document;
use crate::map::Map;
use crate::model::host;
use crate::order;
use crate::source::Kind;

/// Gives each myid to the zoo.cfg that it certainly belongs to. One zoo.cfg with several of them is the file of as many
/// nodes.
pub(super) fn pair_myids(nodes: &mut Vec<Node>, documents: &[Document<'_>]) {
    let myids = (0..documents.len()).filter(|it| documents[*it].kind == Some(Kind::Myid));
    let mut of_node: Map<usize, Vec<usize>> = Map::new();
    let servers = Servers::of(nodes, documents);
    for myid in myids {
        if let Some(node) = servers.owner(nodes, documents, myid) {
            of_node.of(node).push(myid);
        }
    }
    let mut shared = Vec::new();
    for (node, myids) in of_node {
        let data_dir = nodes[node].zookeeper.and_then(|it| data_dir(it, documents));
        let at_place = |it: &&usize| data_dir.is_some_and(|dir| names_folder(dir, folder(path(documents, **it))));
        match (myids.as_slice(), myids.iter().filter(at_place).collect::<Vec<_>>().as_slice()) {
            ([only], _) => nodes[node].myid = Some(*only).filter(|it| !is_of_other(&nodes[node], *it, documents)),
            (_, [right]) if !are_numbered(&myids, documents) => {
                nodes[node].myid = Some(**right);
                nodes[node].strays = myids.iter().copied().filter(|it| it != *right).collect();
            }
            _ if are_numbered(&myids, documents) => shared.push((node, myids)),
            _ => nodes[node].strays = myids,
        }
    }
    order::sort(&mut shared);
    for (node, myids) in shared {
        share(nodes, documents, node, &myids);
    }
    nodes.retain(|it| it.zookeeper.is_some() || !it.kafka.is_empty() || !it.variants.is_empty());
    order::sort_by_key(nodes, |it| (it.first_file(), it.myid));
}

/// The host that a myid's file is named for: `zk1` of `zk1.myid` and of `zk1-myid`.
fn host_of_myid(path: &str) -> &str {
    name(path).strip_suffix("myid").map(|it| it.trim_end_matches(['.', '-', '_'])).unwrap_or_default()
}

/// Whether a myid is named for a host that is neither the node nor in its list.
fn is_of_other(node: &Node, myid: usize, documents: &[Document<'_>]) -> bool {
    let place = path(documents, myid);
    let named = host_of_myid(place);
    let is_it = |text: &str| {
        let own = host::of_server_line(text);
        host::is_same(own, named) || own.split('.').next() == Some(named)
    };
    let is_listed = |file: usize| documents[file].zookeeper().is_some_and(|it| it.servers().any(|it| is_it(it.entry.trimmed())));
    let is_own = node.name == named || node.token.is_some() && node.token == myid_token(place).map(|it| it.0);
    !named.is_empty() && !is_own && !node.zookeeper.is_some_and(is_listed)
}

/// Whether each of several myids has a number of its own in its path.
fn are_numbered(myids: &[usize], documents: &[Document<'_>]) -> bool {
    let mut tokens: Vec<_> = myids.iter().map(|it| myid_token(path(documents, *it))).collect();
    order::sort(&mut tokens);
    tokens.iter().all(Option::is_some) && tokens.windows(2).all(|pair| pair[0] != pair[1])
}

/// The number in a myid's path, and the component that has it.
fn myid_token(path: &str) -> Option<(String, &str)> {
    if let Some(range) = layout::file_number(name(path)) {
        return Some((token(&name(path)[range]), name(path)));
    }
    let (home, range) = layout::numbered_folder(folder(path))?;
    Some((token(&home[range]), name(home)))
}

/// One node for every myid of a zoo.cfg that several servers share.
fn share(nodes: &mut Vec<Node>, documents: &[Document<'_>], node: usize, myids: &[usize]) {
    let zookeeper = nodes[node].zookeeper.take();
    for myid in myids {
        let path = path(documents, *myid);
        let Some((token, component)) = myid_token(path) else { continue };
        nodes.push(Node {
            name: component.to_owned(),
            area: nodes[node].area.clone(),
            token: Some(token),
            pattern: layout::pattern(path),
            why: NodeReason::SharedFile,
            zookeeper,
            myid: Some(*myid),
            ..Node::default()
        });
    }
}

/// The nodes with a zoo.cfg.
struct Servers<'n> {
    nodes: Vec<usize>,
    /// Those of them that have a folder with a number; none where two share it.
    by_home: Map<&'n str, Option<usize>>,
    /// Those whose `dataDir` a folder is; none where two name it, or one that is not in use.
    by_place: Map<String, Option<usize>>,
}

impl<'n> Servers<'n> {
    fn of(nodes: &'n [Node], documents: &[Document<'_>]) -> Self {
        let all: Vec<usize> = (0..nodes.len()).filter(|it| nodes[*it].zookeeper.is_some()).collect();
        let mut by_home: Map<&str, Option<usize>> = Map::new();
        for at in &all {
            let home = nodes[*at].folder.as_deref().filter(|_| nodes[*at].token.is_some());
            if let Some(home) = home {
                let only = (!by_home.contains(home)).then_some(*at);
                *by_home.of(home) = only;
            }
        }
        let mut by_place: Map<String, Option<usize>> = Map::new();
        let own = all.iter().filter_map(|it| Some((nodes[*it].zookeeper?, Some(*it))));
        let spare = nodes.iter().flat_map(|it| &it.variants).map(|it| (*it, None));
        for (file, node) in own.chain(spare) {
            let Some(dir) = data_dir(file, documents).filter(|it| it.starts_with('/')) else { continue };
            for place in on_hosts(folder(path(documents, file)), dir) {
                let only = by_place.get_or(place, || node);
                *only = only.filter(|it| node.is_none_or(|node| node == *it));
            }
        }
        Self { nodes: all, by_home, by_place }
    }

    /// The node whose myid it is; nothing where two are as near.
    fn owner(&self, nodes: &[Node], documents: &[Document<'_>], myid: usize) -> Option<usize> {
        let place = path(documents, myid);
        let here = folder(place);
        let beside = |node: &Node| config_folder(node, documents) == here;
        if let Some(node) = self.by_place.get(here.trim_start_matches('/')).filter(|_| name(place) == "myid") {
            return *node;
        }
        // The host's folder around it, the nearest first. A copy of it has its own zoo.cfg beside it.
        if let Some(node) = self.around(here) {
            let copied = || self.nodes.iter().copied().find(|it| beside(&nodes[*it]));
            return if layout::border(here) == here { copied().or(Some(node)) } else { Some(node) };
        }
        let border = layout::border(here);
        let mut near = self.nodes.iter().copied().filter(|it| layout::border(config_folder(&nodes[*it], documents)) == border);
        let token = myid_token(place).map(|it| it.0);
        let candidates: Vec<usize> = near.by_ref().collect();
        let only = |test: &dyn Fn(&Node) -> bool| {
            let mut found = candidates.iter().copied().filter(|it| test(&nodes[*it]));
            found.next().filter(|_| found.next().is_none())
        };
        let alike =
            |node: &Node| node.zookeeper.and_then(|it| data_dir(it, documents)).is_some_and(|dir| names_folder(dir, here));
        let counted = |node: &Node| token.is_some() && node.token == token;
        let named = host_of_myid(place);
        only(&|node| counted(node) && beside(node))
            .or_else(|| only(&|node| node.name == named && beside(node)))
            .or_else(|| only(&|node| alike(node) && layout::number(name(here)).is_some()))
            .or_else(|| only(&counted))
            .or_else(|| self.enclosing(nodes, documents, here))
    }

    /// The node whose own folder holds the file.
    fn around(&self, here: &str) -> Option<usize> {
        let mut above = here;
        loop {
            match self.by_home.get(above) {
                Some(node) => return *node,
                None if above.is_empty() => return None,
                None => above = folder(above),
            }
        }
    }

    /// The only node in the nearest folder above that has any.
    fn enclosing(&self, nodes: &[Node], documents: &[Document<'_>], here: &str) -> Option<usize> {
        let mut above = here;
        loop {
            let mut found = self.nodes.iter().copied().filter(|it| is_below(config_folder(&nodes[*it], documents), above));
            match (found.next(), found.next()) {
                (Some(only), None) => {
                    return Some(only).filter(|it| layout::border(config_folder(&nodes[*it], documents)) == layout::border(here));
                }
                (None, _) if !above.is_empty() => above = folder(above),
                _ => return None,
            }
        }
    }
}

fn config_folder<'d>(node: &Node, documents: &'d [Document<'_>]) -> &'d str {
    node.zookeeper.map_or("", |it| folder(path(documents, it)))
}

//! From files to nodes: the configurations first, then what goes with them.

use std::ops::Range;

use super::layout::{self, folder, name};
use super::{Node, NodeReason};
use crate::document::Document;
use crate::map::Map;
use crate::model::ZooKeeperConfig;
use crate::order;
use crate::source::Kind;

/// The nodes, in the order of the paths.
pub(super) fn nodes(documents: &[Document<'_>]) -> Vec<Node> {
    let mut nodes = configured(documents);
    pair_myids(&mut nodes, documents);
    nodes.iter_mut().for_each(|node| node.dynamic = dynamic_file(node, documents));
    pair_units(&mut nodes, documents);
    nodes
}

fn path<'d>(documents: &'d [Document<'_>], file: usize) -> &'d str {
    documents[file].source.place()
}

/// One node for every host's folder and for every numbered file.
fn configured(documents: &[Document<'_>]) -> Vec<Node> {
    let is_config = |it: &&usize| matches!(documents[**it].kind, Some(Kind::ZooKeeper | Kind::Kafka));
    let all: Vec<usize> = (0..documents.len()).collect();
    let mut beside: Map<(&str, Kind), Vec<usize>> = Map::new();
    for file in all.iter().filter(is_config) {
        let key = (folder(path(documents, *file)), documents[*file].kind.unwrap_or(Kind::Kafka));
        beside.of(key).push(*file);
    }
    let homes = homes(&beside);
    let mut nodes: Vec<Node> = Vec::new();
    let mut of_folder: Map<&str, usize> = Map::new();
    for file in all.iter().filter(is_config) {
        let path = path(documents, *file);
        let kind = documents[*file].kind.unwrap_or(Kind::Kafka);
        let siblings = beside.get(&(folder(path), kind)).map_or(&[][..], Vec::as_slice);
        let is_main = |it: &usize| !layout::is_variant(name(self::path(documents, *it)));
        let mains = siblings.iter().filter(|it| is_main(it)).count();
        let is_numbered = |it: &usize| is_main(it) && layout::file_number(name(self::path(documents, *it))).is_some();
        if mains > 1 && is_main(file) && (kind == Kind::ZooKeeper || siblings.iter().any(is_numbered)) {
            nodes.push(of_file(path, *file, kind));
            continue;
        }
        let Some(home) = homes.get(folder(path)) else { continue };
        let at = *of_folder.get_or(home.0, || {
            nodes.push(of_home(path, home));
            nodes.len() - 1
        });
        let node = &mut nodes[at];
        let first = siblings.iter().find(|it| is_main(it)).or(siblings.first());
        match kind {
            Kind::ZooKeeper if first == Some(file) => node.zookeeper = Some(*file),
            Kind::Kafka if is_main(file) || first == Some(file) => node.kafka.push(*file),
            _ => node.variants.push(*file),
        }
    }
    nodes
}

/// A host's folder, and where in it the number is that tells it from its siblings.
type Home<'d> = (&'d str, Option<(usize, usize)>);

/// The folder of the host, for every folder with a configuration in it. A folder that would hold two of a kind in
/// different places is no host's: then each of them has a folder of its own.
fn homes<'d>(beside: &Map<(&'d str, Kind), Vec<usize>>) -> Map<&'d str, Home<'d>> {
    let mut held: Map<(&str, Kind), usize> = Map::new();
    for (folder, kind) in beside.keys() {
        *held.of((home(folder).0, *kind)) += 1;
    }
    let is_host =
        |home: &str| [Kind::ZooKeeper, Kind::Kafka].iter().all(|kind| held.get(&(home, *kind)).is_none_or(|it| *it < 2));
    let own = |folder: &'d str| {
        let home = home(folder);
        if is_host(home.0) { home } else { (folder, None) }
    };
    beside.keys().map(|(folder, _)| (*folder, own(folder))).collect()
}

/// The folder of the host that a file lies on, as far as its path tells; empty where it tells none.
#[must_use]
pub fn host_of(path: &str) -> &str {
    host(folder(path))
}

/// The folder of the host whose files lie in a folder, as far as the path tells.
pub(crate) fn host(folder: &str) -> &str {
    home(folder).0
}

fn home(folder: &str) -> Home<'_> {
    match layout::numbered_folder(folder) {
        Some((home, Range { start, end })) => (home, Some((start, end))),
        None => (layout::host_folder(folder), None),
    }
}

fn of_file(path: &str, file: usize, kind: Kind) -> Node {
    let name = layout::name(path);
    let number = layout::file_number(name);
    let stem = name.strip_suffix(".properties").or_else(|| name.strip_suffix(".cfg")).unwrap_or(name);
    Node {
        name: stem.to_owned(),
        area: folder(path).to_owned(),
        token: number.as_ref().map(|it| token(&name[it.clone()])),
        pattern: number.map_or_else(|| path.to_owned(), |_| layout::pattern(path)),
        why: NodeReason::NumberedFile,
        zookeeper: (kind == Kind::ZooKeeper).then_some(file),
        kafka: if kind == Kind::Kafka { vec![file] } else { Vec::new() },
        ..Node::default()
    }
}

fn of_home(path: &str, (home, number): &Home<'_>) -> Node {
    let rest = &path[home.len()..];
    let pattern = match number {
        Some(_) => layout::pattern(path),
        None => format!("{}/*{}", folder(home), if home.is_empty() { path } else { rest }),
    };
    let stem = layout::name(path).split('.').next().unwrap_or_default();
    Node {
        name: if home.is_empty() { stem.to_owned() } else { name(home).to_owned() },
        folder: Some((*home).to_owned()),
        // An environment's own folder has nothing beside it.
        area: if layout::border(home) == *home { (*home).to_owned() } else { folder(home).to_owned() },
        token: number.map(|(from, to)| token(&home[from..to])),
        pattern,
        why: NodeReason::Folder,
        ..Node::default()
    }
}

/// A number without its leading zeros.
fn token(digits: &str) -> String {
    let short = digits.trim_start_matches('0');
    if short.is_empty() { "0".to_owned() } else { short.to_owned() }
}

/// Gives each myid to the zoo.cfg that it certainly belongs to. One zoo.cfg with several of them is the file of as many
/// nodes.
fn pair_myids(nodes: &mut Vec<Node>, documents: &[Document<'_>]) {
    let myids = (0..documents.len()).filter(|it| documents[*it].kind == Some(Kind::Myid));
    let mut of_node: Map<usize, Vec<usize>> = Map::new();
    let servers = Servers::of(nodes);
    for myid in myids {
        if let Some(node) = servers.owner(nodes, documents, myid) {
            of_node.of(node).push(myid);
        }
    }
    let mut shared = Vec::new();
    for (node, myids) in of_node {
        let data_dir = data_dir(&nodes[node], documents);
        let at_place = |it: &&usize| data_dir.is_some_and(|dir| names_folder(dir, folder(path(documents, **it))));
        match (myids.as_slice(), myids.iter().filter(at_place).collect::<Vec<_>>().as_slice()) {
            ([only], _) => nodes[node].myid = Some(*only),
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
}

impl<'n> Servers<'n> {
    fn of(nodes: &'n [Node]) -> Self {
        let all: Vec<usize> = (0..nodes.len()).filter(|it| nodes[*it].zookeeper.is_some()).collect();
        let mut by_home: Map<&str, Option<usize>> = Map::new();
        for at in &all {
            let home = nodes[*at].folder.as_deref().filter(|_| nodes[*at].token.is_some());
            if let Some(home) = home {
                let only = (!by_home.contains(home)).then_some(*at);
                *by_home.of(home) = only;
            }
        }
        Self { nodes: all, by_home }
    }

    /// The node whose myid it is; nothing where two are as near.
    fn owner(&self, nodes: &[Node], documents: &[Document<'_>], myid: usize) -> Option<usize> {
        let place = path(documents, myid);
        let here = folder(place);
        // The host's folder around it, the nearest first.
        if let Some(node) = self.around(here) {
            return Some(node);
        }
        let border = layout::border(here);
        let mut near = self.nodes.iter().copied().filter(|it| layout::border(config_folder(&nodes[*it], documents)) == border);
        let token = myid_token(place).map(|it| it.0);
        let candidates: Vec<usize> = near.by_ref().collect();
        let only = |test: &dyn Fn(&Node) -> bool| {
            let mut found = candidates.iter().copied().filter(|it| test(&nodes[*it]));
            found.next().filter(|_| found.next().is_none())
        };
        let alike = |node: &Node| data_dir(node, documents).is_some_and(|dir| names_folder(dir, here));
        let counted = |node: &Node| token.is_some() && node.token == token;
        only(&|node| counted(node) && config_folder(node, documents) == here)
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

/// Whether a folder is another one or lies below it.
#[must_use]
pub fn is_below(folder: &str, above: &str) -> bool {
    above.is_empty() || folder.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `dataDir` of the node's zoo.cfg.
fn data_dir<'d>(node: &Node, documents: &'d [Document<'_>]) -> Option<&'d str> {
    let file = documents[node.zookeeper?].properties(&[Kind::ZooKeeper])?;
    ZooKeeperConfig::of(file).data_dir().filter(|it| !it.is_template()).map(|it| it.trimmed())
}

/// Whether a folder of the scan may be one that a file names: their last components are equal.
#[must_use]
pub fn names_folder(dir: &str, folder: &str) -> bool {
    !folder.is_empty() && name(dir.trim_end_matches('/')) == name(folder)
}

/// Whether a folder of the scan is certainly one that a file names: all of its components are equal, or the last two.
#[must_use]
pub fn is_folder(dir: &str, folder: &str) -> bool {
    let mut wanted = dir.trim_end_matches('/').rsplit('/').filter(|it| !matches!(*it, "" | "."));
    let mut there = folder.rsplit('/');
    let mut same = 0;
    loop {
        match (wanted.next(), there.next()) {
            (Some(one), Some(other)) if one == other => same += 1,
            (None, _) => return same > 0,
            _ => return same > 1,
        }
    }
}

/// The file that `dynamicConfigFile` names, where one of that name lies in the node's folder.
fn dynamic_file(node: &Node, documents: &[Document<'_>]) -> Option<usize> {
    let config = node.zookeeper?;
    let file = documents[config].properties(&[Kind::ZooKeeper])?;
    let wanted = name(ZooKeeperConfig::of(file).dynamic_file()?.trimmed());
    let here = folder(path(documents, config));
    let home = node.folder.as_deref().unwrap_or(here);
    let is_it = |it: &usize| documents[*it].kind == Some(Kind::ZooKeeperDynamic) && name(path(documents, *it)) == wanted;
    let mut found = (0..documents.len()).filter(is_it).filter(|it| is_below(folder(path(documents, *it)), home));
    let first = found.next()?;
    let rest: Vec<usize> = found.collect();
    let beside = [first].into_iter().chain(rest.iter().copied()).find(|it| folder(path(documents, *it)) == here);
    beside.or((rest.is_empty()).then_some(first))
}

/// Gives each unit to the node whose folder holds it, and each zoo.cfg's node what is read beside it.
fn pair_units(nodes: &mut [Node], documents: &[Document<'_>]) {
    for node in nodes.iter_mut() {
        node.named.extend(node.zookeeper.iter().flat_map(|it| &documents[*it].named).map(|it| it.1));
    }
    let is_unit = |it: &usize| matches!(documents[*it].kind, Some(Kind::Unit | Kind::UnitDropIn));
    let homes: Map<String, usize> = nodes.iter().enumerate().filter_map(|(at, node)| Some((node.folder.clone()?, at))).collect();
    for unit in (0..documents.len()).filter(is_unit) {
        let mut here = folder(path(documents, unit));
        let own = home(here).0;
        loop {
            let node = homes.get(here).filter(|it| nodes[**it].token.is_some() || here == own);
            if let Some(node) = node {
                nodes[*node].units.push(unit);
                for (_, file) in &documents[unit].named {
                    if !nodes[*node].named.contains(file) {
                        nodes[*node].named.push(*file);
                    }
                }
                break;
            }
            if here.is_empty() {
                break;
            }
            here = folder(here);
        }
    }
}

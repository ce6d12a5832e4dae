//! From files to nodes: the configurations first, then what goes with them.

use std::ops::Range;

use super::layout::{self, folder, name};
use super::{Node, NodeReason, connection, own_host};
use crate::catalog::systemd::Section::Service;
use crate::document::{Document, instance_with, whole_unit};
use crate::map::{Map, Set};
use crate::model::template::strip_suffix;
use crate::model::unit::Whole;
use crate::model::{ZooKeeperConfig, host as hosts};
use crate::order;
use crate::source::Kind;

/// More configurations than a host has.
const MOST_ON_HOST: usize = 64;

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
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut row_of: Map<String, usize> = Map::new();
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (file, document) in documents.iter().enumerate() {
        let Some(kind) = document.kind.filter(|it| matches!(it, Kind::ZooKeeper | Kind::Kafka)) else { continue };
        let folder = folder(path(documents, file));
        let row = *row_of.get_or(key(folder, kind), || {
            rows.push(Row { folder, kind, files: Vec::new(), first: file, is_parted: false });
            rows.len() - 1
        });
        rows[row].files.push(file);
        all.push((file, row));
    }
    rows.iter_mut().for_each(|it| it.look(documents));
    let homes = homes(&rows, documents, &told(documents));
    let mut nodes: Vec<Node> = Vec::new();
    let mut of_folder: Map<String, usize> = Map::new();
    for (file, row) in all {
        let path = path(documents, file);
        let row = &rows[row];
        let is_main = is_main(documents, file);
        if row.is_parted && is_main {
            nodes.push(of_file(path, file, row.kind));
            continue;
        }
        let Some(home) = homes.get(row.folder) else { continue };
        let at = *of_folder.get_or(home.0.to_owned(), || {
            nodes.push(of_home(path, home));
            nodes.len() - 1
        });
        let node = &mut nodes[at];
        let is_first = row.first == file;
        match row.kind {
            kind if home.2.contains(&kind) => node.variants.push(file),
            Kind::ZooKeeper if is_first => node.zookeeper = Some(file),
            Kind::Kafka if is_main || is_first => node.kafka.push(file),
            _ => node.variants.push(file),
        }
    }
    nodes
}

/// The files that units start by their paths, and the folders that hold a myid.
fn told(documents: &[Document<'_>]) -> Set<String> {
    let mut told = Set::new();
    for (file, document) in documents.iter().enumerate() {
        let here = folder(path(documents, file));
        let starts = document.unit().into_iter().flat_map(|it| &it.directives).filter(|it| it.name.as_str() == "ExecStart");
        for (named, _) in starts.filter_map(|it| it.configuration()) {
            on_hosts(here, &with_instance(&document.source.path, named)).for_each(|it| _ = told.insert(it));
        }
        if document.kind == Some(Kind::Myid) {
            told.insert(here.trim_start_matches('/').to_owned());
        }
    }
    told
}

/// Where a path lies on the host whose folder may be one of two around a folder.
fn on_hosts(folder: &str, path: &str) -> impl Iterator<Item = String> {
    [home(folder).0, layout::host_folder(folder)].map(|it| on_host(it, path)).into_iter()
}

fn on_host(home: &str, path: &str) -> String {
    format!("{home}/{}", path.trim_matches('/')).trim_start_matches('/').to_owned()
}

fn key(folder: &str, kind: Kind) -> String {
    format!("{folder}\0{}", kind.name())
}

fn is_main(documents: &[Document<'_>], file: usize) -> bool {
    !layout::is_variant(name(path(documents, file)))
}

/// The configurations of one kind in a folder.
struct Row<'d> {
    folder: &'d str,
    kind: Kind,
    files: Vec<usize>,
    /// The first that is no variant; the first of all, where each of them is one.
    first: usize,
    /// Whether each of them that is no variant is a node of its own.
    is_parted: bool,
}

impl Row<'_> {
    fn look(&mut self, documents: &[Document<'_>]) {
        let mains: Vec<usize> = self.files.iter().copied().filter(|it| is_main(documents, *it)).collect();
        let name = |it: &usize| name(path(documents, *it));
        let is_numbered = |it: &usize| layout::file_number(name(it)).is_some();
        // Each is named for the host that it says it is reached at.
        let is_host_s = |it: &usize| {
            let named = of_file_name(name(it));
            own_host(&documents[*it]).is_some_and(|(own, _)| own == named || own.split('.').next() == Some(named))
        };
        self.first = *mains.first().unwrap_or(&self.first);
        self.is_parted =
            mains.len() > 1 && (self.kind == Kind::ZooKeeper || mains.iter().any(is_numbered) || mains.iter().all(is_host_s));
    }
}

/// A host's folder, and where in it the number is that tells it from its siblings.
type Counted<'d> = (&'d str, Option<(usize, usize)>);

/// The same, and the kinds of which another of the host's folders holds what is in use.
type Home<'d> = (&'d str, Option<(usize, usize)>, Vec<Kind>);

/// The folder of the host, for every folder with a configuration in it. A folder that would hold two of a kind in
/// different places is no host's, unless one of them only is in use: then each of them has a folder of its own.
fn homes<'d>(rows: &[Row<'d>], documents: &[Document<'_>], told: &Set<String>) -> Map<&'d str, Home<'d>> {
    let mut homes: Map<&str, Home<'_>> = Map::new();
    // What has a number and is no host's may be around the folders of hosts.
    let ways: [fn(&str) -> Counted<'_>; 3] = [home, |it| (layout::host_folder(it), None), |it| (it, None)];
    for home in ways {
        let left: Vec<usize> = (0..rows.len()).filter(|it| !homes.contains(rows[*it].folder)).collect();
        let mut held: Map<String, Vec<usize>> = Map::new();
        left.iter().for_each(|it| held.of(key(home(rows[*it].folder).0, rows[*it].kind)).push(*it));
        let used = |(key, all): (String, Vec<usize>)| {
            let home = key.rfind('\0').unwrap_or_default();
            (key, in_use(home, &all, rows, documents, told).unwrap_or(usize::MAX))
        };
        let used: Map<String, usize> = held.into_iter().map(used).collect();
        for row in left {
            let folder = rows[row].folder;
            let (home, number) = home(folder);
            let used = [Kind::ZooKeeper, Kind::Kafka].map(|kind| used.get(&key(home, kind)).map(|it| (*it, kind)));
            if used.iter().flatten().all(|it| it.0 < rows.len()) {
                let spare = used.into_iter().flatten().filter(|it| rows[it.0].folder != folder).map(|it| it.1);
                homes.add(folder, (home, number, spare.collect()));
            }
        }
    }
    homes
}

/// Of several rows of one kind that a folder of that length holds the one that a host uses: the only one that a unit starts,
/// else that is no example's, else of a whole host's files the only one whose configuration knows of other hosts. Nothing where
/// there are more.
fn in_use(home: usize, all: &[usize], rows: &[Row<'_>], documents: &[Document<'_>], told: &Set<String>) -> Option<usize> {
    let only = |test: &dyn Fn(&Row<'_>) -> bool| {
        let mut found = all.iter().filter(|it| test(&rows[**it]));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let is_started = |it: &Row<'_>| it.files.iter().any(|it| told.contains(path(documents, *it).trim_start_matches('/')));
    if all.len() > 1 && all.iter().any(|it| is_started(&rows[*it])) {
        return only(&is_started);
    }
    let knows_others = |it: &Row<'_>| {
        let document = &documents[it.first];
        connection(document).is_some_and(|it| !it.is_local())
            || it.kind == Kind::ZooKeeper && document.zookeeper().is_some_and(|it| it.servers().nth(1).is_some())
    };
    // Two servers of ZooKeeper run side by side with ports of their own, and of two with one `dataDir` either may be in use.
    let is_instead = |it: &Row<'_>, used: &Row<'_>| {
        let port = |it: &Row<'_>| documents[it.first].zookeeper().and_then(|it| it.client_port().known());
        let place = |it: &Row<'_>| Some(on_host(&it.folder[..home], data_dir(it.first, documents)?));
        let own = place(it);
        it.kind == Kind::Kafka || port(it) == port(used) && own != place(used) && own.is_none_or(|it| !told.contains(it.as_str()))
    };
    let is_whole = || all.iter().all(|it| layout::begins_on_host(&rows[*it].folder[home..]));
    let found = only(&|_| true).or_else(|| only(&|it| !layout::is_variant(name(it.folder))));
    let told = || only(&knows_others).filter(|used| all.iter().all(|it| it == used || is_instead(&rows[*it], &rows[*used])));
    found.or_else(|| if is_whole() { told() } else { None })
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

fn home(folder: &str) -> Counted<'_> {
    match layout::numbered_folder(folder) {
        Some((home, Range { start, end })) => (home, Some((start, end))),
        None => (layout::host_folder(folder), None),
    }
}

fn of_file(path: &str, file: usize, kind: Kind) -> Node {
    let name = layout::name(path);
    let number = layout::file_number(name);
    Node {
        name: if number.is_some() { stem(name) } else { of_file_name(name) }.to_owned(),
        area: folder(path).to_owned(),
        token: number.as_ref().map(|it| token(&name[it.clone()])),
        pattern: number.as_ref().map_or_else(|| path.to_owned(), |_| layout::pattern(path)),
        why: if number.is_some() { NodeReason::NumberedFile } else { NodeReason::NamedFile },
        zookeeper: (kind == Kind::ZooKeeper).then_some(file),
        kafka: if kind == Kind::Kafka { vec![file] } else { Vec::new() },
        ..Node::default()
    }
}

/// The name of a file, without what says that it is a configuration: `zk1` of `zk1.cfg` and of `zk1.zoo.cfg`.
fn stem(name: &str) -> &str {
    let stem = name.strip_suffix(".properties").or_else(|| name.strip_suffix(".cfg")).unwrap_or(name);
    [".server", ".zoo"].iter().find_map(|it| stem.strip_suffix(it)).unwrap_or(stem)
}

/// The host in the name of a file without a number: `alpha` of `alpha.properties` and of `server-alpha.properties`.
fn of_file_name(name: &str) -> &str {
    let stem = stem(name);
    ["server-", "zoo-", "kafka-"].iter().find_map(|it| stem.strip_prefix(it)).unwrap_or(stem)
}

fn of_home(path: &str, (home, number, _): &Home<'_>) -> Node {
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
        let host = hosts::of_server_line(text);
        hosts::is_same(host, named) || host.split('.').next() == Some(named)
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

/// Whether a folder is another one or lies below it.
#[must_use]
pub fn is_below(folder: &str, above: &str) -> bool {
    above.is_empty() || folder.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `dataDir` of a zoo.cfg.
fn data_dir<'d>(file: usize, documents: &'d [Document<'_>]) -> Option<&'d str> {
    let file = documents[file].properties(&[Kind::ZooKeeper])?;
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

/// Gives each unit to the node whose configuration it starts, or whose folder holds it, and each zoo.cfg's node what is read
/// beside it.
fn pair_units(nodes: &mut [Node], documents: &[Document<'_>]) {
    for node in nodes.iter_mut() {
        node.named.extend(node.zookeeper.iter().flat_map(|it| &documents[*it].named).map(|it| it.1));
    }
    let is_unit = |it: &usize| matches!(documents[*it].kind, Some(Kind::Unit | Kind::UnitDropIn));
    let homes: Map<String, usize> = nodes.iter().enumerate().filter_map(|(at, node)| Some((node.folder.clone()?, at))).collect();
    let starts = Starts::of(nodes, documents);
    let wholes = (0..documents.len()).filter(is_unit);
    let wholes = wholes.filter_map(|it| whole_unit(documents, it).or_else(|| instance_with(documents, it)));
    let mut started: Vec<_> = wholes.filter_map(|it| Some((starts.by(&it, nodes, documents)?, it))).collect();
    // What a unit of its own starts is no instance of the template.
    let is_template = |it: &Whole<'_, '_>| it.files().next().is_some_and(|it| is_template(path(documents, it.0)));
    let own = started.iter().filter(|it| !is_template(&it.1)).flat_map(|it| it.0.iter().copied());
    let mut has_own = vec![false; nodes.len()];
    own.for_each(|it| has_own[it] = true);
    let mut of_unit: Vec<Option<Vec<usize>>> = vec![None; documents.len()];
    for (nodes, whole) in &mut started {
        if is_template(whole) {
            nodes.retain(|it| !has_own[*it]);
        }
        whole.files().for_each(|it| of_unit[it.0].get_or_insert_default().extend(nodes.iter().copied()));
    }
    for unit in (0..documents.len()).filter(is_unit) {
        let holder = holder(folder(path(documents, unit)), &homes, nodes);
        for node in of_unit[unit].as_deref().unwrap_or(holder.as_slice()) {
            let node = &mut nodes[*node];
            if !node.units.contains(&unit) {
                node.units.push(unit);
            }
            for (_, file) in &documents[unit].named {
                if !node.named.contains(file) {
                    node.named.push(*file);
                }
            }
        }
    }
}

/// Whether a unit's file is a template's: `kafka@.service`.
fn is_template(path: &str) -> bool {
    strip_suffix(name(path)).ends_with("@.service")
}

/// The node whose folder holds a folder.
fn holder(folder: &str, homes: &Map<String, usize>, nodes: &[Node]) -> Option<usize> {
    let own = [home(folder).0, layout::host_folder(folder)];
    let mut here = folder;
    loop {
        let node = homes.get(here).filter(|it| nodes[**it].token.is_some() || own.contains(&here));
        if node.is_some() || here.is_empty() {
            return node.copied();
        }
        here = layout::folder(here);
    }
}

/// The nodes with configurations below each folder.
struct Starts(Map<String, Vec<usize>>);

impl Starts {
    fn of(nodes: &[Node], documents: &[Document<'_>]) -> Self {
        let mut below: Map<String, Vec<usize>> = Map::new();
        for (at, node) in nodes.iter().enumerate() {
            for file in configs(node) {
                let mut here = folder(path(documents, file));
                loop {
                    let all = below.of(here.to_owned());
                    if all.len() <= MOST_ON_HOST && all.last() != Some(&at) {
                        all.push(at);
                    }
                    if here.is_empty() {
                        break;
                    }
                    here = folder(here);
                }
            }
        }
        Self(below)
    }

    /// The nodes of the configuration that a unit starts, where the unit's host has one only at that path, or of that name; of
    /// a template the nodes of all that its instances start. None of them where it starts what lies beside those; nothing where
    /// nobody knows.
    fn by(&self, whole: &Whole<'_, '_>, nodes: &[Node], documents: &[Document<'_>]) -> Option<Vec<usize>> {
        let here = whole.files().next().map_or("", |it| folder(path(documents, it.0)));
        let (host, number) = home(here);
        let list = whole.list(Service, "ExecStart");
        let (named, _) = list.iter().filter_map(|it| it.directive.configuration()).next_back()?;
        let named = with_instance(whole.name(), named);
        let folder = |file: usize| folder(path(documents, file));
        let mut all: Vec<(usize, usize, Option<usize>)> = Vec::new();
        for node in self.0.get(host).filter(|it| it.len() <= MOST_ON_HOST)? {
            let it = &nodes[*node];
            let used = |file: &usize| match documents[*file].kind {
                Some(Kind::Kafka) => it.kafka.first().copied(),
                _ => it.zookeeper,
            };
            let is_spare = |file: &usize| used(file).is_some_and(|it| folder(it) != folder(*file));
            let spare = it.variants.iter().copied().filter(is_spare).map(|it| (it, None));
            for (file, node) in configs(it).map(|it| (it, Some(*node))).chain(spare) {
                let is_here = is_below(folder(file), host) && layout::border(folder(file)) == layout::border(here);
                let common = if is_here { common(&named, &path(documents, file)[host.len()..]) } else { 0 };
                if common > 0 {
                    all.push((common, file, node));
                }
            }
        }
        let most = all.iter().map(|it| it.0).max()?;
        let is_certain = most == usize::MAX;
        // On one host the longer part of the path tells.
        if is_certain || all.iter().all(|it| home(folder(it.1)).0 == host) {
            all.retain(|it| it.0 == most);
        }
        let is_near = |it: &(usize, usize, _)| number.is_some() || it.0 > 1 || layout::host_folder(folder(it.1)) == host;
        // One file of several nodes is no one's, and neither is one name in several folders.
        let is_sound = |it: &[(usize, usize, _)]| it[0].1 != it[1].1 && (is_certain || folder(it[0].1) == folder(it[1].1));
        if all.iter().any(|it| it.2.is_none()) {
            return Some(Vec::new());
        }
        (all.iter().all(is_near) && all.windows(2).all(is_sound)).then(|| all.iter().filter_map(|it| it.2).collect())
    }
}

/// The configurations of a node's servers.
fn configs(node: &Node) -> impl Iterator<Item = usize> {
    node.zookeeper.into_iter().chain(node.kafka.iter().copied())
}

/// Whether a unit that names a file by its path names this one, going by their names.
#[must_use]
pub(crate) fn is_named(unit: &Document<'_>, path: &str, file: &Document<'_>) -> bool {
    is_instance(&with_instance(&unit.source.path, name(path)), name(&file.source.path))
}

/// What a unit names, with the instance in it that the unit's file or the folder of the drop-in is named for; `%i` where that
/// is none.
fn with_instance(unit: &str, named: &str) -> String {
    let instance = |it: &&str| strip_suffix(it).split_once('@')?.1.split_once(".service").map(|it| it.0.to_owned());
    let instance = unit.rsplit('/').take(2).find_map(|it| instance(&it)).filter(|it| !it.is_empty());
    named.replace("%I", "%i").replace("%i", instance.as_deref().unwrap_or("%i"))
}

/// How many of the last components of a path are those that a unit names; with all of them it is certain.
fn common(named: &str, path: &str) -> usize {
    let (named, path) = (named.trim_start_matches('/'), path.trim_start_matches('/'));
    let last = |text: &str, count: usize| text.rmatch_indices('/').nth(count).map_or(0, |it| it.0 + 1);
    let is_same = |count: &usize| is_instance(&named[last(named, *count)..], &path[last(path, *count)..]);
    if is_instance(named, path) { usize::MAX } else { (0..8).take_while(is_same).count() }
}

/// Whether a text is what another one becomes with some instance in the place of `%i`.
fn is_instance(pattern: &str, text: &str) -> bool {
    let parts: Vec<&str> = pattern.split("%i").collect();
    let marks = parts.len() - 1;
    if marks == 0 {
        return pattern == text;
    }
    let length = (text.len() + 2 * marks).saturating_sub(pattern.len()) / marks;
    let instance = text.get(parts[0].len()..parts[0].len() + length);
    instance.is_some_and(|it| !it.is_empty() && !it.contains('/') && parts.join(it) == text)
}

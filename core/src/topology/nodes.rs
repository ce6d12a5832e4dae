//! From files to nodes: the configurations first, then what goes with them.

mod myids;
mod units;

use std::ops::Range;

use super::layout::{self, folder, name};
use super::{Node, NodeReason, connection, own_host};
use crate::document::Document;
use crate::map::{Map, Set};
use crate::model::{ZooKeeperConfig, host};
use crate::source::Kind;

use myids::pair_myids;
pub(crate) use units::is_named;
use units::{pair_units, with_instance};

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
    let name = name(path(documents, file));
    !layout::is_variant(name) || is_of_host(&documents[file], of_file_name(name))
}

/// Whether a file has the full name of a host that it names itself. Such a word as `example` in it makes it no copy.
fn is_of_host(document: &Document<'_>, named: &str) -> bool {
    let is_listed = || {
        let is_it = |line: &str| host::is_same(host::of_server_line(line), named);
        document.zookeeper().is_some_and(|it| it.servers().any(|it| is_it(it.entry.trimmed())))
    };
    host::is_full_name(named) && (own_host(document).is_some_and(|it| host::is_same(&it.0, named)) || is_listed())
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

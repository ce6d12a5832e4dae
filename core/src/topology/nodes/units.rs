//! Which unit is which node's: that of the configuration that it starts, or that of the folder in which it lies.

use super::super::layout::{self, folder, name};
use super::{Node, home, is_below, path};
use crate::catalog::systemd::Section::Service;
use crate::document::{Document, instance_with, whole_unit};
use crate::map::Map;
use crate::model::template::strip_suffix;
use crate::model::unit::Whole;
use crate::source::Kind;

/// More configurations than a host has.
const MOST_ON_HOST: usize = 64;

/// More folders than a host's stands above its files.
const MOST_ABOVE: usize = 64;

/// Gives each unit to the node whose configuration it starts, or whose folder holds it, and each zoo.cfg's node what is read
/// beside it.
pub(super) fn pair_units(nodes: &mut [Node], documents: &[Document<'_>]) {
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
                let here = Some(folder(path(documents, file)));
                let above = std::iter::successors(here, |it| (!it.is_empty()).then(|| folder(it)));
                for here in above.take(MOST_ABOVE) {
                    let all = below.of(here.to_owned());
                    if all.len() <= MOST_ON_HOST && all.last() != Some(&at) {
                        all.push(at);
                    }
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
pub(super) fn with_instance(unit: &str, named: &str) -> String {
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

//! What an ensemble or a cluster is called, and which of them the user declared.

use super::{Node, layout};
use crate::document::Document;
use crate::map::{Map, Set};
use crate::settings::Settings;

/// For each node the declared cluster that one of its files is a member of.
pub(super) fn declared(nodes: &[Node], documents: &[Document<'_>], settings: &Settings) -> Vec<Option<usize>> {
    if settings.clusters.is_empty() {
        return vec![None; nodes.len()];
    }
    let members: Vec<Set<&str>> = settings.clusters.iter().map(|it| it.members.iter().map(String::as_str).collect()).collect();
    let of_node = |node: &Node| {
        let paths: Vec<&str> = node.files().map(|file| documents[file].source.path.as_str()).collect();
        members.iter().position(|it| paths.iter().any(|path| it.contains(path)))
    };
    nodes.iter().map(of_node).collect()
}

/// What the names of some nodes have in common, without the numbers: `peter-zk` of `peter-zk001` to `peter-zk003`.
pub(super) fn common<'n>(mut nodes: impl Iterator<Item = &'n Node>) -> String {
    let Some(first) = nodes.next() else { return String::new() };
    let mut length = layout::number(&first.name).map_or(first.name.len(), |it| it.start);
    for node in nodes {
        let same = first.name.bytes().zip(node.name.bytes()).take_while(|(a, b)| a == b).count();
        length = length.min(same);
    }
    while !first.name.is_char_boundary(length) {
        length -= 1;
    }
    let name = first.name[..length].trim_end_matches(|c: char| !c.is_alphabetic());
    // The name of the file says nothing about the ensemble.
    if name == "myid" { String::new() } else { name.to_owned() }
}

/// What a group would like to be called, and its first node.
pub(super) struct Wish<'n> {
    /// Empty where nothing tells.
    pub(super) name: String,
    /// Whether the user gave it.
    pub(super) declared: bool,
    pub(super) first: &'n Node,
}

/// The names of some groups: the wish, else the folder around the first node, else a number. Where several have one wish,
/// each gets its environment or folder in front, else its number behind.
pub(super) fn names(word: &str, wishes: Vec<Wish<'_>>) -> Vec<String> {
    let plain = |(at, wish): (usize, &Wish<'_>)| match layout::name(&wish.first.area) {
        _ if !wish.name.is_empty() => wish.name.clone(),
        "" => format!("{word}-{}", at + 1),
        area => area.to_owned(),
    };
    let plain: Vec<String> = wishes.iter().enumerate().map(plain).collect();
    let count = |names: &[String]| {
        let mut count: Map<String, usize> = Map::new();
        names.iter().for_each(|it| *count.of(it.clone()) += 1);
        count
    };
    let often = count(&plain);
    let longer = plain.iter().zip(&wishes).map(|(name, wish)| {
        let area = wish.first.area.as_str();
        let border = layout::border(area);
        match layout::name(if border.is_empty() { area } else { border }) {
            "" => name.clone(),
            above if often.get(name) > Some(&1) && !wish.declared && above != name => format!("{above}/{name}"),
            _ => name.clone(),
        }
    });
    let longer: Vec<String> = longer.collect();
    let often = count(&longer);
    let mut seen: Map<String, usize> = Map::new();
    let single = longer.into_iter().zip(&wishes).map(|(name, wish)| {
        let nth = seen.of(name.clone());
        *nth += 1;
        if often.get(&name) > Some(&1) && !wish.declared && *nth > 1 { format!("{name}-{nth}") } else { name }
    });
    single.collect()
}

//! The nodes that are looked at together.

use super::View;
use crate::topology::Topology;

/// A node, and the file that makes it one of the group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    pub(super) node: usize,
    pub(super) file: usize,
}

/// Nodes of the new state that are an ensemble or a cluster, or that were one before: a line that can no longer be read
/// must not make many clusters of one.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) members: Vec<Member>,
}

/// The ensembles.
pub(super) fn ensembles(old: &View<'_, '_, '_>, new: &View<'_, '_, '_>) -> Vec<Group> {
    let member = |node: &usize| Some(Member { node: *node, file: new.topology.nodes[*node].zookeeper? });
    let groups = new
        .topology
        .ensembles
        .iter()
        .map(|it| Group { name: it.name.clone(), members: it.nodes.iter().filter_map(member).collect() });
    let before = |it: &Member| {
        let node = old.topology.nodes_of(new.same_in(it.file, old)?).first()?;
        old.topology.ensemble_of(*node)
    };
    joined(groups, &before, |it| &old.topology.ensembles[it].name)
}

/// The clusters.
pub(super) fn clusters(old: &View<'_, '_, '_>, new: &View<'_, '_, '_>) -> Vec<Group> {
    let groups = new.topology.clusters.iter().map(|it| Group {
        name: it.name.clone(),
        members: it.members.iter().map(|it| Member { node: it.node, file: it.file }).collect(),
    });
    let before = |it: &Member| Topology::cluster_of(old.topology, new.same_in(it.file, old)?);
    joined(groups, &before, |it| &old.topology.clusters[it].name)
}

/// Joins the groups that were one before, under the name that it had.
fn joined<'n>(
    groups: impl Iterator<Item = Group>,
    before: &dyn Fn(&Member) -> Option<usize>,
    name: impl Fn(usize) -> &'n str,
) -> Vec<Group> {
    let mut found: Vec<(Group, Vec<usize>)> = Vec::new();
    for group in groups {
        let was: Vec<usize> = group.members.iter().filter_map(before).collect();
        let same = found.iter_mut().find(|it| it.1.iter().any(|it| was.contains(it)));
        match (same, was.first()) {
            (Some((same, all)), Some(first)) => {
                name(*first).clone_into(&mut same.name);
                same.members.extend(group.members);
                all.extend(was);
            }
            _ => found.push((group, was)),
        }
    }
    found.into_iter().map(|it| it.0).collect()
}

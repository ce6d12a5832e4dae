//! Which brokers and controllers are one cluster: siblings with one connection, and those that most of them outvote.

use super::candidate::{Candidate, candidate};
use super::connection::Connection;
use super::ensembles::Scopes;
use super::group::Group;
use super::near::Near;
use super::{Cluster, Ensemble, Node, NodeReason, Reason, layout, links, migrating, names, stretched};
use crate::document::Document;
use crate::map::Map;
use crate::order;
use crate::settings::Settings;

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
    stretched::join(&mut groups, nodes, documents);
    migrating::join(&mut groups, nodes, documents);
    for group in &mut groups {
        order::sort_by_key(&mut group.members, |it| it.file);
    }
    order::sort_by_key(&mut groups, |it| it.members[0].file);
    let names = names::names("cluster", groups.iter().map(|it| it.wish(nodes, settings)).collect());
    let linker = links::Linker::new(nodes, ensembles, documents);
    groups.into_iter().zip(names).map(|(it, name)| it.cluster(name, nodes, &linker, documents)).collect()
}

/// Siblings with one pattern: those with equal connections, and those that most of them outvote.
fn of_siblings(candidates: Vec<Candidate>, scope: &str, nodes: &[Node]) -> Vec<Group> {
    let numbered = candidates.iter().all(|it| nodes[it.node].token.is_some());
    let in_one_folder =
        candidates.iter().all(|it| matches!(nodes[it.node].why, NodeReason::NumberedFile | NodeReason::NamedFile));
    let mut groups: Vec<Group> = Vec::new();
    let mut of_connection: Map<String, Vec<usize>> = Map::new();
    let mut unknown = Vec::new();
    let known = candidates.iter().filter(|it| it.connection.is_some()).count();
    // Where no connection is that of most siblings, they may be a row of examples.
    let trusted = numbered && has_majority(&candidates, known);
    for candidate in candidates {
        let Some(connection) = candidate.connection.clone() else {
            unknown.push(candidate);
            continue;
        };
        let of_it = of_connection.of(connection.text());
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
    let mut votes: Map<String, usize> = Map::new();
    candidates.iter().filter_map(|it| it.connection.as_ref()).for_each(|it| *votes.of(it.text()) += 1);
    votes.values().any(|it| it * 2 > known)
}

/// Joins siblings that differ: to the connection that most of three or more have; without one, those that name the same
/// servers, or more than half of them the same.
fn outvote(groups: &mut Vec<Group>, known: usize, nodes: &[Node]) {
    let parted = |it: &Group, other: &Group| {
        let is_own = [(it, other), (other, it)].iter().any(|(it, other)| it.has_own_chroot(other, nodes));
        is_own || it.is_second_cluster(other) || it.members.iter().any(|it| other.has_double(it, nodes))
    };
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
            winner.absorb(group, Reason::MostSiblings);
        }
        *groups = others;
        groups.push(winner);
        return;
    }
    let mut index = Near::default();
    let mut kept: Vec<Group> = Vec::new();
    for group in groups.drain(..) {
        let Some(connection) = group.connection.clone().filter(|it| !it.is_local()) else {
            kept.push(group);
            continue;
        };
        let joins = |it: usize| {
            let other = kept[it].connection.as_ref();
            other.is_some_and(|other| other.names_same_servers(&connection) || other.agrees(&connection))
                && !parted(&group, &kept[it])
        };
        let at = index.place(connection.servers(), kept.len(), &joins);
        match kept.get_mut(at) {
            Some(home) => home.absorb(group, Reason::SameHosts),
            None => kept.push(group),
        }
    }
    *groups = kept;
}

/// Joins groups of one part of the tree that have one connection, such as controllers and brokers: below one folder, or
/// with `wide` in the folders beside it, where no id may be there twice.
fn merge(groups: &mut Vec<Group>, nodes: &[Node], wide: bool) {
    let place = |group: &Group| {
        let area = &nodes[group.members[0].node].area;
        let border = layout::border(area);
        let above = if area.len() > border.len() { layout::folder(area) } else { area };
        format!("{border}\0{}", if wide { above } else { &group.scope })
    };
    let mut index = Near::default();
    let mut kept: Vec<Group> = Vec::new();
    for group in groups.drain(..) {
        let flat = group.members.iter().all(|it| nodes[it.node].folder.is_none() || nodes[it.node].token.is_none());
        let open =
            |it: &Connection| if wide { matches!(it, Connection::Voters(_)) && !it.is_local() } else { flat || !it.is_local() };
        let Some(connection) = group.connection.clone().filter(|it| group.declared.is_none() && open(it)) else {
            kept.push(group);
            continue;
        };
        let fits = |it: usize| {
            let other = &kept[it];
            let same = other.connection.as_ref().is_some_and(|it| match it {
                Connection::Voters(_) => it.agrees(&connection),
                _ => *it == connection,
            });
            let folder = |it: &Group| nodes[it.members[0].node].area.clone();
            let near = !connection.is_local() || folder(other) == folder(&group);
            let is_version = |it: &Candidate| if wide { other.has_version_of(it, true) } else { other.has_version_beside(it) };
            same && near && !group.members.iter().any(is_version)
        };
        let at = index.place(&connection.keys(&place(&group)), kept.len(), &fits);
        match kept.get_mut(at) {
            Some(home) => home.absorb(group, connection.reason()),
            None => kept.push(group),
        }
    }
    *groups = kept;
}

//! Clusters whose nodes no folder and no number joins: stretched over sites, or on hosts with names of their own. What they
//! connect to says that they are one; who they are says whether a node is one more or a copy.

use super::candidate::Candidate;
use super::connection::Connection;
use super::environment::{environment, sites};
use super::group::Group;
use super::layout;
use super::near::Near;
use super::{Node, Reason};
use crate::document::Document;
use crate::order;

/// Joins what is one cluster whatever its folders are: first the nodes whose ids complete each other, then one with an id
/// that is taken, then one whose chroot is misspelt.
pub(super) fn join(groups: &mut Vec<Group>, nodes: &[Node], documents: &[Document<'_>]) {
    if groups.len() < 2 {
        return;
    }
    let look = Look { nodes, documents };
    look.gather(groups, None, &|small, large| look.completes(small, large));
    look.gather(groups, None, &|small, large| look.repeats_id(small, large));
    look.gather(groups, Some(Reason::MostSiblings), &|small, large| look.misspells(small, large));
}

struct Look<'r, 'a> {
    nodes: &'r [Node],
    documents: &'r [Document<'a>],
}

impl Look<'_, '_> {
    /// Joins the smaller groups to the larger ones of their environment that name one of their servers.
    fn gather(&self, groups: &mut Vec<Group>, why: Option<Reason>, fits: &dyn Fn(&Group, &Group) -> bool) {
        order::sort_by_key(groups, |it| std::cmp::Reverse(it.members.len()));
        let mut index = Near::default();
        let mut kept: Vec<Group> = Vec::new();
        for group in groups.drain(..) {
            let Some(connection) = group.connection.clone().filter(|it| group.declared.is_none() && !it.is_local()) else {
                kept.push(group);
                continue;
            };
            let environment = environment(self.path(&group.members[0]));
            let at = index.place(&connection.keys(&environment), kept.len(), &|it| fits(&group, &kept[it]));
            match kept.get_mut(at) {
                Some(home) => home.absorb(group, why.unwrap_or(connection.reason())),
                None => kept.push(group),
            }
        }
        *groups = kept;
    }

    /// Whether the ids of two groups in one place are different ones, and so are the nodes.
    fn completes(&self, one: &Group, other: &Group) -> bool {
        let has_ids = one.members.iter().chain(&other.members).all(|it| it.id.is_some());
        if !has_ids
            || doubles(one, other).next().is_some()
            || one.members.iter().all(|it| other.members.iter().any(|that| is_copy(it, that)))
        {
            return false;
        }
        let all = |test: &dyn Fn(&Candidate, &Candidate) -> bool| {
            one.members.iter().all(|it| other.members.iter().all(|that| test(it, that)))
        };
        usual(one).into_iter().any(|ours| {
            usual(other).into_iter().any(|theirs| {
                if ours.is_certain() && ours.is_one_place(theirs) {
                    let example = ours.hosts().any(|it| it.contains("example."));
                    return all(&|it, that| are_two(it, that) || !example && self.stand_apart(it, that));
                }
                // A short name may be another machine in each place.
                let is_one = || ours.is_specific() || all(&|it, that| self.is_row(it, that));
                ours == theirs && ours.servers().len() > 1 && all(&are_two) && is_one()
            })
        })
    }

    /// Whether a node has an id of the others, and is a host of its own all the same.
    fn repeats_id(&self, one: &Group, other: &Group) -> bool {
        let Some((ours, theirs)) = one.connection.as_ref().zip(other.connection.as_ref()) else { return false };
        let twice = doubles(one, other).count();
        // A whole set of ids that is there twice is a second cluster, or its copy.
        let is_mistake = twice == 1 && other.members.len() > 1;
        if !is_mistake || !doubles(one, other).all(|(it, that)| are_two(it, that)) {
            return false;
        }
        let certain = ours.is_certain() && ours.is_one_place(theirs) && !ours.hosts().any(|it| it.contains("example."));
        let is_row = || one.members.iter().all(|it| other.members.iter().all(|that| self.is_row(it, that)));
        certain || ours == theirs && (self.are_beside(one, other) || ours.servers().len() > 1 && is_row())
    }

    /// Whether a single node names the servers of the others, and a chroot that is theirs but for a slip, or none.
    fn misspells(&self, one: &Group, other: &Group) -> bool {
        let (Some(Connection::ZooKeeper(ours, chroot)), Some(Connection::ZooKeeper(theirs, usual))) =
            (&one.connection, &other.connection)
        else {
            return false;
        };
        let ([single], true) = (&one.members[..], other.members.len() > 1) else { return false };
        let is_one_more = single.id.is_some() && other.members.iter().all(|it| it.id.is_some() && it.id != single.id);
        let slip = chroot.is_empty() && !usual.is_empty() || is_slip(chroot, usual);
        ours == theirs
            && is_one_more
            && slip
            && other.members.iter().all(|it| are_two(single, it))
            && (self.are_beside(one, other) || other.members.iter().any(|it| self.is_in_row(it, single)))
    }

    /// Whether nothing but the name of a folder tells two nodes apart, and it does.
    fn stand_apart(&self, one: &Candidate, other: &Candidate) -> bool {
        let [node, that] = [one, other].map(|it| &self.nodes[it.node]);
        let counted = node.token.is_some() && that.token.is_some() && node.name != that.name;
        let [here, there] = [one, other].map(|it| sites(self.path(it)));
        counted || !here.is_empty() && !there.is_empty() && here != there
    }

    /// Whether a group stands in a folder of the other one.
    fn are_beside(&self, one: &Group, other: &Group) -> bool {
        let area = |it: &Candidate| self.nodes[it.node].area.as_str();
        one.members.iter().all(|it| other.members.iter().any(|that| area(it) == area(that)))
    }

    /// Whether two nodes are of one row: their folders differ in numbers only, or in the name of a site and the number of the
    /// host.
    fn is_in_row(&self, one: &Candidate, other: &Candidate) -> bool {
        let [node, that] = [one, other].map(|it| &self.nodes[it.node]);
        let counted = node.token.is_some() && that.token.is_some() && node.name != that.name;
        let folder = |it: &Candidate| uncounted(layout::folder(self.path(it)));
        let certain = one.connection.as_ref().is_some_and(Connection::is_certain);
        folder(one) == folder(other) || certain && counted && uncounted(&node.name) == uncounted(&that.name)
    }

    /// Whether the folders of two nodes differ in the number of a host or of a rack only.
    fn is_row(&self, one: &Candidate, other: &Candidate) -> bool {
        layout::are_in_row(layout::folder(self.path(one)), layout::folder(self.path(other)))
    }

    fn path(&self, of: &Candidate) -> &str {
        self.documents[of.file].source.place()
    }
}

/// The connection that most nodes of a group have; several, where as many have another one.
fn usual(group: &Group) -> Vec<&Connection> {
    let mut counts: Vec<(&Connection, usize)> = Vec::new();
    for connection in group.members.iter().filter_map(|it| it.connection.as_ref()) {
        match counts.iter_mut().find(|it| it.0 == connection) {
            Some(count) => count.1 += 1,
            None => counts.push((connection, 1)),
        }
    }
    let most = counts.iter().map(|it| it.1).max().unwrap_or_default();
    counts.into_iter().filter(|it| it.1 == most).map(|it| it.0).collect()
}

/// A folder with every number replaced, that of a site, too, and a single letter that counts.
fn uncounted(folder: &str) -> String {
    let mut out = String::new();
    for (at, word) in folder.split(|c: char| !c.is_ascii_alphanumeric()).enumerate() {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let counts = letters.len() < word.len() || word.len() == 1;
        out.push_str(if at > 0 { "/" } else { "" });
        out.push_str(if counts && word.len() == 1 { "" } else { letters });
        out.push_str(if counts { "#" } else { "" });
    }
    out
}

/// The nodes of one group with an id that one of the other has, and that one.
pub(super) fn doubles<'g>(one: &'g Group, other: &'g Group) -> impl Iterator<Item = (&'g Candidate, &'g Candidate)> {
    let twin = |it: &'g Candidate| Some((it, other.members.iter().find(|that| it.id.is_some() && that.id == it.id)?));
    one.members.iter().filter_map(twin)
}

/// Whether two files are certainly of two hosts: their folders are named for two, or clients are told two.
pub(super) fn are_two(one: &Candidate, other: &Candidate) -> bool {
    let differ = |one: Option<&String>, other: Option<&String>| one.zip(other).is_some_and(|(a, b)| a != b);
    differ(one.host.as_ref(), other.host.as_ref()) || differ(one.own.as_ref().map(|it| &it.0), other.own.as_ref().map(|it| &it.0))
}

/// Whether clients are told one address of both, and no folder is named for another host.
pub(super) fn is_copy(one: &Candidate, other: &Candidate) -> bool {
    one.own.is_some() && one.own == other.own && !are_two(one, other)
}

/// Whether one path is the other one with a slip in it: a word of three letters or more with one letter too many, too few,
/// wrong or changed places. Numbers that differ are meant.
fn is_slip(one: &str, other: &str) -> bool {
    let words = |path: &str| path.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (words(one), words(other));
    if ours.len() != theirs.len() {
        return false;
    }
    let mut differ = ours.iter().zip(&theirs).filter(|(a, b)| a != b);
    differ.next().is_some_and(|(a, b)| is_near(a.as_bytes(), b.as_bytes())) && differ.next().is_none()
}

fn is_near(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let front = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let back = short[front..].iter().rev().zip(long[front..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (ours, theirs) = (&short[front..short.len() - back], &long[front..long.len() - back]);
    let letters = [ours, theirs].iter().all(|it| it.iter().all(u8::is_ascii_alphabetic));
    let near = match (ours, theirs) {
        ([] | [_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    short.len() > 2 && letters && near
}

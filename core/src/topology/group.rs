//! A cluster while it is put together: who is in it, and who certainly is not.

use super::candidate::Candidate;
use super::connection::Connection;
use super::names::{self, Wish};
use super::{Cluster, Member, Node, Reason, layout, links};
use crate::document::Document;
use crate::settings::Settings;

/// A cluster in the making.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) scope: String,
    pub(super) members: Vec<Candidate>,
    /// What most of them say.
    pub(super) connection: Option<Connection>,
    pub(super) why: Reason,
    pub(super) declared: Option<usize>,
}

impl Group {
    pub(super) fn of(first: Candidate, scope: String) -> Self {
        Self { scope, connection: first.connection.clone(), members: vec![first], why: Reason::Alone, declared: None }
    }

    pub(super) fn join(&mut self, member: Candidate, why: Reason) {
        self.members.push(member);
        self.why = why;
    }

    /// Takes in all members of another group.
    pub(super) fn absorb(&mut self, other: Self, why: Reason) {
        other.members.into_iter().for_each(|it| self.join(it, why));
    }

    pub(super) fn wish<'n>(&self, nodes: &'n [Node], settings: &Settings) -> Wish<'n> {
        let name = match (self.declared, &self.connection) {
            (Some(which), _) => settings.clusters[which].name.clone(),
            (None, Some(Connection::ZooKeeper(_, chroot))) if is_name(chroot) => chroot[1..].to_owned(),
            _ => names::common(self.members.iter().map(|it| &nodes[it.node])),
        };
        Wish { name, declared: self.declared.is_some(), first: &nodes[self.members[0].node] }
    }

    pub(super) fn cluster(self, name: String, nodes: &[Node], linker: &links::Linker<'_>, documents: &[Document<'_>]) -> Cluster {
        let first = &nodes[self.members[0].node];
        let confirmed = |it: &Candidate| it.connection.is_some() || self.declared.is_some();
        let connections: Vec<&Connection> = self.members.iter().filter_map(|it| it.connection.as_ref()).collect();
        let ensembles = linker.ensembles(first, documents[self.members[0].file].source.place(), &connections, self.declared);
        let members = self.members.iter().map(|it| Member { node: it.node, file: it.file, confirmed: confirmed(it) });
        Cluster { name, members: members.collect(), why: self.why, ensembles }
    }

    /// Whether it is a second cluster, on another ensemble or below another chroot, and no mistake in one: several brokers
    /// with the ids of the others.
    pub(super) fn is_second_cluster(&self, other: &Self) -> bool {
        let parted = match (&self.connection, &other.connection) {
            (Some(Connection::ZooKeeper(servers, chroot)), Some(Connection::ZooKeeper(others, usual))) => {
                chroot != usual || !servers.iter().any(|it| others.contains(it))
            }
            _ => false,
        };
        let (few, many) = if self.members.len() < other.members.len() { (self, other) } else { (other, self) };
        let is_twice = |it: &Candidate| it.id.is_some() && many.members.iter().any(|that| that.id == it.id);
        few.members.len() > 1 && parted && few.members.iter().all(is_twice)
    }

    /// Whether its nodes are named for its chroot, and those of the other group have another one. A single one beside the others
    /// whose id is none of theirs is one of them, with its own number behind the chroot.
    pub(super) fn has_own_chroot(&self, other: &Self, nodes: &[Node]) -> bool {
        let (Some(Connection::ZooKeeper(_, chroot)), Some(Connection::ZooKeeper(_, usual))) =
            (&self.connection, &other.connection)
        else {
            return false;
        };
        let is_one_more = |it: &Candidate| {
            let area = |it: &Candidate| &nodes[it.node].area;
            it.id.is_some()
                && other.members.len() > 1
                && other.members.iter().all(|that| that.id != it.id && area(that) == area(it))
        };
        let is_mistake = if let [only] = &self.members[..] { is_one_more(only) } else { false };
        chroot != usual
            && !is_mistake
            && self.members.iter().all(|it| nodes[it.node].name.eq_ignore_ascii_case(layout::name(chroot)))
    }

    /// Whether a file is another version of one that is here: the same id. Without `strict`, brokers that advertise
    /// different addresses, or whose folders are named for two hosts, are two all the same.
    pub(super) fn has_version_of(&self, other: &Candidate, strict: bool) -> bool {
        self.members.iter().any(|it| {
            let differ =
                |one: &Option<String>, other: &Option<String>| one.as_ref().zip(other.as_ref()).is_some_and(|(a, b)| a != b);
            let apart = differ(&it.advertised, &other.advertised) || differ(&it.host, &other.host);
            it.id.is_some() && it.id == other.id && (strict || !apart)
        })
    }

    /// Whether a file is of the same host in another set-up: one id, and folders of one name in different places, or one
    /// address that no row of hosts has.
    pub(super) fn has_double(&self, other: &Candidate, nodes: &[Node]) -> bool {
        let node = |it: &Candidate| &nodes[it.node];
        self.members.iter().any(|it| {
            let (one, two) = (node(it), node(other));
            let folders = one.folder.is_some() && one.folder != two.folder;
            let namesakes = one.name == two.name && one.area != two.area;
            let one_address = it.single.is_some() && it.single == other.single;
            it.id.is_some() && it.id == other.id && folders && (namesakes || one_address)
        })
    }

    /// The same, but for a controller and a broker of another folder: those are two nodes, whatever their ids.
    pub(super) fn has_version_beside(&self, other: &Candidate) -> bool {
        self.members.iter().any(|it| it.id.is_some() && it.id == other.id && it.controller == other.controller)
    }
}

/// Whether a chroot can stand for its cluster. One with blanks or signs in it is a mistake, and may hold anything.
fn is_name(chroot: &str) -> bool {
    chroot.len() > 1 && chroot.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.'))
}

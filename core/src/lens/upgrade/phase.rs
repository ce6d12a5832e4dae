//! Where each node stands in the migration to KRaft, and whether the nodes fit together.
//!
//! Phase 0 is a cluster of ZooKeeper; in 1 the controllers are there; in 2 the brokers migrate; in 3 they are of KRaft; in 4
//! the controllers have left ZooKeeper.

use std::collections::BTreeSet;

use super::goal::MIGRATING;
use super::group::{Group, Member};
use super::rolling::{self, PROTOCOL};
use super::{FLAG, NodePhase};
use crate::catalog::Version;
use crate::model::Setting;
use crate::model::listener::elements;

/// The phase of each node; nothing for a cluster that does not migrate.
pub(super) fn phases(group: &Group<'_, '_, '_>) -> Vec<NodePhase> {
    if !group.is_migrating() {
        return Vec::new();
    }
    let has_new = group.members.iter().any(|it| it.config.is_kraft());
    group.members.iter().filter_map(|it| phase(it, has_new)).collect()
}

/// Nothing where a template hides what tells.
fn phase(it: &Member<'_, '_, '_>, has_new: bool) -> Option<NodePhase> {
    let told =
        |role, from, to, because: &str| Some(NodePhase { node: it.name.to_owned(), role, from, to, because: because.to_owned() });
    if it.flag == Setting::Unknown || it.shown.read.is_open() {
        return None;
    }
    let is_migrating = it.is_migrating();
    let Some(roles) = it.config.roles().known() else {
        if !it.is_old() {
            return None;
        }
        return match (is_migrating, has_new) {
            (true, _) => told("broker", 2, 2, &format!("ZooKeeper mode with `{FLAG}=true`")),
            (false, true) => told("broker", 0, 1, "ZooKeeper mode, and the migration is not switched on"),
            (false, false) => told("broker", 0, 0, "ZooKeeper mode, and the migration is not switched on"),
        };
    };
    if roles.broker && roles.controller {
        return told("broker", 3, if is_migrating { 3 } else { 4 }, "broker and controller at once");
    }
    match (roles.broker, is_migrating) {
        (false, true) => told("controller", 1, 3, &format!("a controller with `{FLAG}=true`")),
        (false, false) => told("controller", 4, 4, "a controller without ZooKeeper"),
        (true, true) => told("broker", 3, 3, &format!("a broker of KRaft, with `{FLAG}=true` left over")),
        (true, false) => told("broker", 3, 4, "a broker of KRaft"),
    }
}

/// What does not fit between the nodes; outside of a migration only ids that two have.
pub(super) fn misfits(group: &Group<'_, '_, '_>) -> Vec<String> {
    let mut all: Vec<String> = ids(group).into_iter().collect();
    if !group.is_migrating() {
        return all;
    }
    let is_clear = |it: &&Member<'_, '_, '_>| it.flag != Setting::Unknown && !it.shown.read.is_open();
    let old = || group.old().filter(is_clear);
    let waiting: Vec<&str> = old().filter(|it| !it.is_migrating()).map(|it| it.name).collect();
    let moved: Vec<&str> = brokers(group).filter(|it| it.config.is_kraft()).map(|it| it.name).collect();
    if !waiting.is_empty() && !moved.is_empty() {
        all.push(format!(
            "{} of KRaft, and {} not yet migrating: brokers may be one phase apart, not two",
            are(&moved),
            are(&waiting)
        ));
    }
    let done: Vec<&str> = group.controllers().filter(is_clear).filter(|it| !it.is_migrating()).map(|it| it.name).collect();
    let still: Vec<&str> = old().map(|it| it.name).collect();
    if !done.is_empty() && !still.is_empty() {
        all.push(format!(
            "{} out of touch with ZooKeeper, and {} still kept there: `{FLAG}=true` is missing on the controllers",
            are(&done),
            are(&still)
        ));
    }
    let both =
        |it: &&Member<'_, '_, '_>| it.is_migrating() && it.config.roles().known().is_some_and(|it| it.broker && it.controller);
    if let Some(it) = group.members.iter().find(both) {
        all.push(format!("{} is broker and controller at once, which no migration allows", it.name));
    }
    all.extend(quorums(group));
    all.extend(connects(group));
    all.extend(protocols(group));
    all
}

fn brokers<'g, 'c, 'd, 'a>(group: &'g Group<'c, 'd, 'a>) -> impl Iterator<Item = &'g Member<'c, 'd, 'a>> {
    group.members.iter().filter(|it| !it.is_controller())
}

/// `a is`, or `a and 2 more are`.
fn are(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("{one} is"),
        [first, rest @ ..] => format!("{first} and {} more are", rest.len()),
    }
}

/// Lists of voters that differ. Where a quorum is found may differ.
fn quorums(group: &Group<'_, '_, '_>) -> Option<String> {
    let mut lists = group.members.iter().filter_map(|it| {
        let list = it.config.voters().filter(|it| !it.entry.is_template())?;
        Some((it.name, elements(list.entry.trimmed()).map(str::to_lowercase).collect::<BTreeSet<_>>()))
    });
    let first = lists.next()?;
    let other = lists.find(|it| it.1 != first.1)?;
    Some(format!("`controller.quorum.voters` of {} and {} differ: all nodes need the same list", first.0, other.0))
}

/// Connect strings with another path, or without a server in common.
fn connects(group: &Group<'_, '_, '_>) -> Option<String> {
    let all = || group.members.iter().filter_map(|it| Some((it, it.connect()?)));
    let path = |it: Option<&str>| it.unwrap_or("/").to_owned();
    let (first, own) = all().find(|it| it.0.is_old())?;
    let servers = first.servers();
    let (other, what) = all().find_map(|(it, connect)| match () {
        () if path(connect.chroot) != path(own.chroot) => Some((it, "has another path")),
        () if !it.servers().iter().any(|it| servers.contains(it)) => Some((it, "names other servers")),
        () => None,
    })?;
    let end = if other.is_old() { "these brokers are of two clusters" } else { "the controllers would migrate another cluster" };
    Some(format!("`zookeeper.connect` {what} on {} than on {}: {end}", other.name, first.name))
}

/// Protocols between brokers that migrate: too old, or not the same.
fn protocols(group: &Group<'_, '_, '_>) -> Option<String> {
    let all = || group.old().filter(|it| it.is_migrating()).filter_map(|it| Some((it.name, it.protocol()?)));
    let (name, first) = all().next()?;
    let named = |it: Version| rolling::short(it);
    if let Some((name, it)) = all().find(|it| it.1 < MIGRATING.from) {
        let old = named(it);
        return Some(format!("{name} speaks {old} and migrates: `{PROTOCOL}` is 3.4 or later on every broker before that"));
    }
    let (other, it) = all().find(|it| it.1 != first)?;
    let (one, two) = (named(first), named(it));
    Some(format!("{name} speaks {one} and {other} {two}: `{PROTOCOL}` is the same on every broker before one migrates"))
}

/// Two nodes with one id.
fn ids(group: &Group<'_, '_, '_>) -> Option<String> {
    let all: Vec<(&Member<'_, '_, '_>, i64)> = group.members.iter().filter_map(|it| Some((it, it.id()?))).collect();
    let twice = |(at, (_, id)): (usize, &(_, i64))| Some((at, all[..at].iter().position(|it| it.1 == *id)?));
    let (later, earlier) = all.iter().enumerate().find_map(twice)?;
    let ((one, id), (other, _)) = (all[earlier], all[later]);
    let why = if one.is_controller() == other.is_controller() {
        "each node needs one of its own"
    } else {
        "controllers need ids of their own"
    };
    Some(format!("{} and {} both have the id {id}: {why}", one.name, other.name))
}

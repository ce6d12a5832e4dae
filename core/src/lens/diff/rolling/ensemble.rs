//! An ensemble.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Group;
use super::quorum::{Address, Change, Voters, compared, majority};
use super::{Judged, Restarts, View, place, servers, transport};
use crate::catalog::Product;
use crate::model::ZooKeeperConfig;
use crate::model::host::{is_loopback, is_wildcard};
use crate::model::quorum::{Members, list};
use crate::model::server::Role;
use crate::model::zookeeper::Server;
use crate::report::Range;

/// A server as it was and as it is to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) node: usize,
    pub(super) file: usize,
    pub(super) before: usize,
}

/// What there is to say; nothing where no server was there before.
pub(super) fn judged<'d>(
    old: &View<'_, 'd, '_>,
    new: &View<'_, 'd, '_>,
    group: &Group,
    restarts: &Restarts,
) -> Option<Judged<'d>> {
    let mut judged = Judged::default();
    let before = |file: usize| new.same_in(file, old).filter(|it| old.documents[*it].zookeeper().is_some());
    let pairs = group.members.iter().filter_map(|it| Some(Pair { node: it.node, file: it.file, before: before(it.file)? }));
    let pairs: Vec<Pair> = pairs.collect();
    let first = *pairs.first()?;
    let lines = new.documents[first.file].zookeeper().and_then(|it| it.servers().next());
    let at = lines.and_then(|it| place(new, first.file, it.entry.written()));
    let was = agreed(pairs.iter().map(|it| (own_id(new, it.node), list_of(old, it.before))));
    let is = agreed(pairs.iter().map(|it| (own_id(new, it.node), list_of(new, it.file))));
    match (was, is) {
        (Some(was), Some(is)) => {
            let weights = [weights(old, first.before), weights(new, first.file)];
            let voting = voting(new, restarts, &was, &is);
            let observers = [observers(old, first.before), observers(new, first.file)];
            steps(&mut judged, (&was, &is), &observers);
            quorum(&mut judged, at, (&was, &is), &voting, &weights);
        }
        _ if pairs.iter().any(|it| is_open(old, it.before) || is_open(new, it.file)) => judged.unknown(
            at,
            "a template fills in the servers, and with fewer than three that vote there is no quorum while one restarts"
                .to_owned(),
        ),
        _ => judged.unknown(at, "the server lists are not all known, or the servers do not agree on one".to_owned()),
    }
    for pair in &pairs {
        let [was, is] = [(old, pair.before), (new, pair.file)].map(|(view, file)| view.documents[file].zookeeper());
        let (Some(was), Some(is)) = (was, is) else { continue };
        transport::judge(&mut judged, new, pair.file, (was, is));
        servers::judge(&mut judged, (old, new), *pair, (was, is));
    }
    if restarts.nodes.len() > 1 {
        judged.step("Restart the followers first and the leader last, each when the one before serves again.".to_owned());
    }
    Some(judged)
}

fn own_id(view: &View<'_, '_, '_>, node: usize) -> Option<i64> {
    view.documents[view.topology.nodes[node].myid?].myid()
}

/// The file that has the servers, and the release that reads it.
fn lines<'d, 'a>(view: &View<'_, 'd, 'a>, file: usize) -> Option<(ZooKeeperConfig<'d, 'a>, crate::catalog::Version)> {
    let config = view.documents[file].zookeeper()?;
    let dynamic = view.topology.nodes_of(file).iter().find_map(|it| view.topology.nodes[*it].dynamic);
    let dynamic = dynamic.and_then(|it| view.documents[it].zookeeper());
    let release = view.assumed.of(Product::ZooKeeper, file).to;
    Some((list(config, dynamic, release)?, release))
}

/// The voters that a server knows.
fn list_of(view: &View<'_, '_, '_>, file: usize) -> Option<Voters> {
    let (list, release) = lines(view, file)?;
    let members = Members::of(list, release)?;
    let address = |(id, server): &(i64, Server<'_, '_>)| {
        let line = server.line(release).ok()?;
        let hosts = line.addresses.iter().map(|it| it.host.to_owned()).collect();
        let ports = line.addresses.iter().flat_map(|it| [Some(it.quorum_port), it.election_port]).flatten().collect();
        Some((*id, Address { hosts, ports }))
    };
    let voters: Option<Voters> = members.voters.iter().map(address).collect();
    voters.filter(|_| !is_open(view, file))
}

fn is_open(view: &View<'_, '_, '_>, file: usize) -> bool {
    let own = view.documents[file].zookeeper().is_some_and(|it| it.is_open());
    own || lines(view, file).is_some_and(|it| it.0.servers().any(|it| it.is_template()))
}

/// The list that all agree on. What a server calls itself in its own line, such as 0.0.0.0, is its own affair.
fn agreed(lists: impl Iterator<Item = (Option<i64>, Option<Voters>)>) -> Option<Voters> {
    let mut all: Option<Voters> = None;
    let is_own = |it: &Address| it.hosts.iter().any(|it| is_wildcard(it) || is_loopback(it));
    for (id, list) in lists {
        let mut list = list?;
        let Some(known) = &mut all else {
            all = Some(list);
            continue;
        };
        if !known.keys().eq(list.keys()) {
            return None;
        }
        for (voter, address) in &mut list {
            let other = known.get_mut(voter)?;
            if is_own(other) && other.ports == address.ports {
                std::mem::swap(other, address);
            }
            let is_same = other == address || other.ports == address.ports && (is_own(address) || id == Some(*voter));
            is_same.then_some(())?;
        }
    }
    all
}

/// The servers that only follow.
fn observers(view: &View<'_, '_, '_>, file: usize) -> BTreeSet<i64> {
    let members = lines(view, file).and_then(|(list, release)| Members::of(list, release));
    members.map(|it| it.observers.iter().map(|it| it.0).collect()).unwrap_or_default()
}

/// When the servers that come and go are started and stopped.
fn steps(judged: &mut Judged<'_>, (old, is): (&Voters, &Voters), observers: &[BTreeSet<i64>; 2]) {
    if is.keys().any(|it| !old.contains_key(it) && !observers[0].contains(it)) {
        judged.step("Start what is new before the other servers are restarted.".to_owned());
    }
    if old.keys().any(|it| !is.contains_key(it) && !observers[1].contains(it)) {
        judged.step("Stop what is no longer in the list after the other servers are restarted.".to_owned());
    }
}

/// Groups and weights, by their keys.
fn weights(view: &View<'_, '_, '_>, file: usize) -> BTreeMap<String, String> {
    let Some((list, _)) = lines(view, file) else { return BTreeMap::new() };
    list.groups().chain(list.weights()).map(|it| (it.key.to_string(), it.trimmed().to_owned())).collect()
}

/// The nodes to restart that vote, before or then, as far as their numbers tell.
fn voting(new: &View<'_, '_, '_>, restarts: &Restarts, was: &Voters, is: &Voters) -> Vec<usize> {
    let votes = |node: &usize| match own_id(new, *node) {
        Some(id) => was.contains_key(&id) || is.contains_key(&id) || is.is_empty(),
        None => !new.topology.nodes[*node].zookeeper.and_then(|it| new.documents[it].zookeeper()).is_some_and(|it| {
            it.get("peerType").is_some_and(|it| it.trimmed().eq_ignore_ascii_case("observer"))
                || it.servers().next().is_some() && it.servers().all(|it| it.role() == Role::Observer)
        }),
    };
    restarts.nodes.iter().copied().filter(|it| votes(it)).collect()
}

fn quorum<'d>(
    judged: &mut Judged<'d>,
    at: Option<(&'d str, Range)>,
    (old, is): (&Voters, &Voters),
    voting: &[usize],
    weights: &[BTreeMap<String, String>; 2],
) {
    let change = compared(old, is, |_| false);
    if weights.iter().any(|it| !it.is_empty()) {
        if change != Change::None || weights[0] != weights[1] || !voting.is_empty() {
            let message = "groups or weights are set: whether there is one quorum, and only one, while a server restarts is not \
                           worked out";
            judged.unknown(at, message.to_owned());
        }
        return;
    }
    if !voting.is_empty() {
        match (old.len(), is.len()) {
            (0 | 1, _) => judged.no(at, "it is one server: while it restarts nobody is served".to_owned()),
            (2, _) => {
                judged.no(at, "it has two voting servers, and both are needed: while one restarts there is no quorum".to_owned());
            }
            (_, left @ (1 | 2)) => judged.no(
                at,
                format!(
                    "of {} voting servers {left} stay, and all of them are needed: while one restarts there is no quorum",
                    old.len()
                ),
            ),
            _ => {}
        }
    }
    let told = |ids: &[i64]| ids.iter().map(|it| format!("server.{it}")).collect::<Vec<_>>().join(", ");
    match change {
        Change::None | Change::Overlapping => {}
        Change::Split if old.len() < 2 => judged.no(
            at,
            format!(
                "{} new servers make a majority without the old one, elect a leader with no data, and the old one drops its own: \
                 add one server at a time, so that the old one is in the first quorum",
                is.len().saturating_sub(1),
            ),
        ),
        Change::Split => {
            let missing =
                |of: &Voters, other: &Voters| told(&of.keys().filter(|it| !other.contains_key(it)).copied().collect::<Vec<_>>());
            let becomes = if old.len() == is.len() {
                format!("{} is replaced by {}", missing(old, is), missing(is, old))
            } else {
                format!("{} voting servers become {}", old.len(), is.len())
            };
            judged.no(
                at,
                format!(
                    "{becomes}: while some know the old list and some the new one, {} of the old and {} of the new can elect a \
                     leader each, and the data falls into two; change one server at a time, or use `reconfig`",
                    majority(old.len()),
                    majority(is.len()),
                ),
            );
        }
        Change::Moved(ids) => {
            judged.step(format!("Restart {} first: the others find it once they are restarted, too.", told(&ids)));
        }
        Change::Uncertain(ids) => judged.unknown(
            at,
            format!(
                "the address of {} changes: where that is another machine and no new name of the same one, too few servers find \
                 each other while one more restarts",
                told(&ids)
            ),
        ),
        Change::Scattered(ids) => judged.no(
            at,
            format!(
                "{} are at other ports, and no majority of servers finds each other half-way: change one address at a time",
                told(&ids)
            ),
        ),
    }
}

//! An ensemble.

use super::quorum::{Change, Voters, compared, majority};
use super::{Judged, View, place};
use crate::catalog::Product;
use crate::model::quorum::{Members, list};
use crate::model::{ZooKeeperConfig, java_boolean};
use crate::topology::Ensemble;

/// What there is to say; nothing where no server was there before.
pub(super) fn judged<'d>(old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, ensemble: &Ensemble) -> Option<Judged<'d>> {
    let mut judged = Judged::default();
    let servers = ensemble.nodes.iter().filter_map(|it| Some((*it, new.topology.nodes[*it].zookeeper?)));
    let pairs: Vec<_> = servers.filter_map(|(node, file)| Some((node, file, file_before(old, new, file)?))).collect();
    let (_, first, first_before) = *pairs.first()?;
    let lists = |view: &View<'_, '_, '_>, files: &mut dyn Iterator<Item = usize>| {
        let mut all: Vec<Option<Voters>> = files.map(|it| voters(view, it)).collect();
        all.dedup();
        if let [Some(only)] = &mut all[..] { Some(std::mem::take(only)) } else { None }
    };
    let before = lists(old, &mut pairs.iter().map(|it| it.2));
    let after = lists(new, &mut pairs.iter().map(|it| it.1));
    let is_weighed = [(old, first_before), (new, first)].into_iter().any(|(view, file)| is_weighed(view, file));
    match (before, after) {
        (Some(before), Some(after)) => quorum(&mut judged, new, first, (&before, &after), is_weighed),
        _ => judged.unknown(None, "the server lists are not all known, or the servers do not agree on one".to_owned()),
    }
    for (node, file, before) in &pairs {
        let [was, is] = [(old, *before), (new, *file)].map(|(view, file)| view.documents[file].zookeeper());
        let (Some(was), Some(is)) = (was, is) else { continue };
        transport(&mut judged, new, *file, (was, is));
        numbers(&mut judged, old, new, *node, *before);
    }
    judged.note("Restart the followers first and the leader last, each when the one before serves again.".to_owned());
    Some(judged)
}

fn file_before(old: &View<'_, '_, '_>, new: &View<'_, '_, '_>, file: usize) -> Option<usize> {
    new.same_in(file, old).filter(|it| old.documents[*it].zookeeper().is_some())
}

/// The voters that a server knows.
fn voters(view: &View<'_, '_, '_>, file: usize) -> Option<Voters> {
    let config = view.documents[file].zookeeper()?;
    let dynamic = view.topology.nodes_of(file).iter().find_map(|it| view.topology.nodes[*it].dynamic);
    let dynamic = dynamic.and_then(|it| view.documents[it].zookeeper());
    let release = view.assumed.of(Product::ZooKeeper, file).to;
    let members = Members::of(list(config, dynamic, release)?, release)?;
    let address = |(id, server): &(i64, crate::model::zookeeper::Server<'_, '_>)| {
        let line = server.line(release).ok()?;
        let all = line.addresses.iter().map(|it| format!("{}:{}:{:?}", it.host, it.quorum_port, it.election_port));
        Some((*id, all.collect::<Vec<_>>().join("|")))
    };
    let voters: Option<Voters> = members.voters.iter().map(address).collect();
    voters.filter(|_| !config.is_open())
}

fn is_weighed(view: &View<'_, '_, '_>, file: usize) -> bool {
    view.documents[file].zookeeper().is_some_and(|it| it.groups().next().is_some() || it.weights().next().is_some())
}

fn quorum<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, file: usize, (old, is): (&Voters, &Voters), is_weighed: bool) {
    let lines = new.documents[file].zookeeper().and_then(|it| it.servers().next());
    let at = lines.and_then(|it| place(new, file, it.entry.written()));
    let change = compared(old, is);
    if is_weighed && change != Change::None {
        judged.unknown(
            at,
            "groups or weights are set, and the list of servers changes: whether two quorums can form is not worked out"
                .to_owned(),
        );
        return;
    }
    match old.len() {
        0 | 1 => judged.no(at, "it is one server: while it restarts nobody is served".to_owned()),
        2 => judged.no(at, "it has two voting servers, and both are needed: while one restarts there is no quorum".to_owned()),
        _ => {}
    }
    let told = |ids: &[i64]| ids.iter().map(|it| format!("server.{it}")).collect::<Vec<_>>().join(", ");
    match change {
        Change::None => {}
        Change::Split if old.len() > 1 => judged.no(
            at,
            format!(
                "{} voting servers become {}: while some know the old list and some the new one, {} of the old and {} of the \
                 new can elect a leader each, and the data falls into two; change one server at a time, or use `reconfig`",
                old.len(),
                is.len(),
                majority(old.len()),
                majority(is.len()),
            ),
        ),
        Change::Split | Change::Overlapping => {
            judged.note("Start a new server before the others are restarted, and stop one that goes after them.".to_owned());
        }
        Change::Moved(ids) => {
            judged.note(format!("Restart {} first: the others find it once they are restarted, too.", told(&ids)))
        }
        Change::Scattered(ids) => judged.no(
            at,
            format!(
                "{} are at other addresses, and no majority of servers finds each other half-way: change one address at a time",
                told(&ids)
            ),
        ),
    }
}

/// What servers speak to each other: those that are restarted speak with those that are not.
fn transport<'d>(
    judged: &mut Judged<'d>,
    new: &View<'_, 'd, '_>,
    file: usize,
    (was, is): (ZooKeeperConfig<'d, '_>, ZooKeeperConfig<'d, '_>),
) {
    let switch = |config: &ZooKeeperConfig<'d, '_>, key: &str| {
        config.get(key).map_or(Some(false), |it| it.setting(|text| Some(java_boolean(text) == Some(true))).known())
    };
    let at = |key: &str| is.get(key).and_then(|it| place(new, file, it.written()));
    let both = |key: &str| Some((switch(&was, key)?, switch(&is, key)?));
    if let (Some((a, b)), Some((before, after))) = (both("sslQuorum"), both("portUnification"))
        && a != b
        && !(before && after)
    {
        let (from, to) = if a { ("with TLS", "without") } else { ("without TLS", "with it") };
        judged.no(
            at("sslQuorum"),
            format!(
                "the servers speak {from} now and {to} then, and do not understand each other half-way: restart all with \
                 `portUnification=true` first, then change `sslQuorum`, then take it out again"
            ),
        );
    }
    let keys = ["quorum.auth.enableSasl", "quorum.auth.learnerRequireSasl", "quorum.auth.serverRequireSasl"];
    let [Some(enabled), Some(learner), Some(server)] = keys.map(both) else { return };
    if learner.1 && !enabled.0 {
        let message = "learners ask for a login that the servers which are not restarted yet do not know: restart all with \
                       `quorum.auth.enableSasl=true` alone first";
        judged.no(at(keys[1]), message.to_owned());
    }
    if server.1 && !learner.0 {
        let message = "servers refuse those that do not log in, as the ones that are not restarted yet do: restart all with \
                       `quorum.auth.learnerRequireSasl=true` first";
        judged.no(at(keys[2]), message.to_owned());
    }
    if enabled.0 && !enabled.1 && (server.0 || learner.0) {
        let message = "logins are switched off while the servers that are not restarted yet ask for them: restart all without \
                       `serverRequireSasl` and `learnerRequireSasl` first";
        judged.no(at(keys[0]), message.to_owned());
    }
}

/// A server that becomes another one.
fn numbers<'d>(judged: &mut Judged<'d>, old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, node: usize, before: usize) {
    let own = |view: &View<'_, '_, '_>, node: usize| {
        let file = view.topology.nodes[node].myid?;
        Some((file, view.documents[file].myid()?))
    };
    let node_before = old.topology.nodes_of(before);
    let was = if let [only] = node_before { own(old, *only) } else { None };
    let (Some((_, was)), Some((file, is))) = (was, own(new, node)) else { return };
    if was != is {
        let at = place(new, file, crate::text::Span::at(0));
        judged.no(
            at,
            format!(
                "server {was} becomes server {is} over the data of server {was}, and the others may count it twice: stop it, \
                 empty its dataDir, and start it when all know the new number"
            ),
        );
    }
}

//! The controllers of a cluster, and who votes.

use super::cluster::{Pair, line};
use super::quorum::{Address, Change, Voters, compared, majority};
use super::{Judged, Restarts, View};
use crate::model::{BrokerConfig, Entry, host};

/// Judges roles, voters, and what stops while a controller restarts.
pub(super) fn judge<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pairs: &[Pair<'d, '_, '_>], restarts: &Restarts) {
    let was_controller = |it: &Pair<'d, '_, '_>| is_controller(&it.configs().0);
    let controllers: Vec<_> = pairs.iter().filter(|it| was_controller(it)).copied().collect();
    roles(judged, new, pairs, &controllers);
    let is_changed = |it: &Pair<'d, '_, '_>| listed(&it.configs().0) != listed(&it.configs().1);
    for pair in pairs {
        if controllers.is_empty() || is_controller(&pair.configs().1) || was_controller(pair) {
            voters(judged, new, *pair, &controllers);
        } else if is_changed(pair) && !controllers.iter().any(is_changed) {
            judged.note(
                "The list of voters changes on brokers only, and the quorum stays: see that it is the controllers' list."
                    .to_owned(),
            );
        }
    }
    if restarts.is_needed {
        without_controller(judged, &controllers, restarts);
    }
}

fn is_controller(config: &BrokerConfig<'_, '_>) -> bool {
    config.roles().known().is_some_and(|it| it.controller)
}

/// The voters of a static quorum.
fn listed(config: &BrokerConfig<'_, '_>) -> Option<Voters> {
    config.voter_ids()?;
    let address = |host: &str, port: u16| Address { hosts: vec![host::canonical(host)], ports: vec![port] };
    Some(config.voters()?.voters().map(|it| (i64::from(it.id), address(it.host, it.port))).collect())
}

/// Controllers that are none any more.
fn roles<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pairs: &[Pair<'d, '_, '_>], controllers: &[Pair<'d, '_, '_>]) {
    let stays = |it: &Pair<'d, '_, '_>| it.configs().1.roles().known().is_none_or(|it| it.controller);
    if let Some(gone) = controllers.iter().find(|it| it.configs().1.is_kraft() && !stays(it)) {
        let at = line(new, gone.file, gone.configs().1.roles_entry());
        if pairs.iter().any(|it| stays(it) && it.configs().1.is_kraft()) {
            let message = "a controller gives up its role, and the quorum counts it until it is taken out: run \
                           `kafka-metadata-quorum remove-controller` for it first";
            judged.unknown(at, message.to_owned());
        } else {
            judged.no(at, "all controllers of the files give up their role, and none is left".to_owned());
        }
    }
    let is_new = |it: &&Pair<'d, '_, '_>| {
        let (was, is) = it.configs();
        was.is_kraft() && !is_controller(&was) && is_controller(&is) && is.voters().is_none()
    };
    if pairs.iter().any(|it| is_new(&it)) {
        judged.note("A new controller votes only when `kafka-metadata-quorum add-controller` has added it.".to_owned());
    }
}

/// The lists of voters that a node has and will have.
fn voters<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>, controllers: &[Pair<'d, '_, '_>]) {
    let (was, is) = pair.configs();
    if !was.is_kraft() || !is.is_kraft() {
        return;
    }
    let is_open = |it: &BrokerConfig<'_, '_>| it.voters().is_some_and(|it| it.entry.is_template());
    if is_open(&was) || is_open(&is) {
        judged.unknown(None, "the voters are filled in by a template".to_owned());
        return;
    }
    let at = line(new, pair.file, is.voters().map(|it| it.entry));
    let (before, after) = match (listed(&was), listed(&is)) {
        (Some(before), Some(after)) => (before, after),
        (Some(_), None) if is.bootstrap_servers().is_some() => {
            return judged.unknown(
                line(new, pair.file, is.bootstrap_servers().map(|it| it.entry)),
                "a static quorum becomes a dynamic one: that works only once its kraft.version is 1, which `kafka-features` tells"
                    .to_owned(),
            );
        }
        _ => return,
    };
    if let Some((id, port)) = left(&was, &is, &after) {
        let at = line(new, pair.file, is.listeners().map(|it| it.entry));
        judged.no(at, format!("controller {id} no longer listens on port {port}, where the voters look for it"));
    }
    let is_kept = |id: i64| {
        let addresses = before.get(&id).zip(after.get(&id)).filter(|it| it.0.hosts == it.1.hosts);
        let ports = addresses.map(|it| [&it.0.ports, &it.1.ports]);
        let own = controllers.iter().find(|it| it.configs().0.id().known() == Some(id));
        ports.zip(own).is_some_and(|(ports, own)| {
            let (was, is) = own.configs();
            ports.into_iter().flatten().all(|it| listens(&was, *it) && listens(&is, *it))
        })
    };
    match compared(&before, &after, is_kept) {
        Change::None => {}
        Change::Split | Change::Overlapping | Change::Scattered(_) if controllers.is_empty() => judged.unknown(
            at,
            "the voters change, and no controller is in the files: whether the controllers know the new list is not told"
                .to_owned(),
        ),
        Change::Split | Change::Overlapping => judged.no(
            at,
            "the voters of a static quorum change, which Kafka does not do while the quorum runs: move it to \
             `controller.quorum.bootstrap.servers` and kraft.version 1, and change it with `kafka-metadata-quorum`"
                .to_owned(),
        ),
        Change::Moved(ids) => {
            judged.step(format!("Restart controller {} first: the others find it once they are restarted, too.", numbers(&ids)));
        }
        Change::Uncertain(ids) => judged.unknown(
            at,
            format!(
                "the address of controller {} changes: where that is another machine and no new name of the same one, too few \
                 voters find each other while one more restarts",
                numbers(&ids)
            ),
        ),
        Change::Scattered(ids) => judged.no(
            at,
            format!(
                "the controllers {} are at other ports, and no majority of voters finds each other half-way: change one address \
                 at a time, or give the controllers a second listener first",
                numbers(&ids)
            ),
        ),
    }
}

/// The port that a controller leaves and that its entry in the list still has.
fn left(was: &BrokerConfig<'_, '_>, is: &BrokerConfig<'_, '_>, list: &Voters) -> Option<(i64, u16)> {
    let id = is.id().known().filter(|_| is_controller(is))?;
    let is_open = is.listeners().is_none_or(|it| it.entry.is_template());
    let port = list.get(&id)?.ports.iter().copied().find(|it| listens(was, *it) && !listens(is, *it))?;
    (!is_open).then_some((id, port))
}

/// Whether a controller has a listener for controllers at a port.
fn listens(config: &BrokerConfig<'_, '_>, port: u16) -> bool {
    let list = config.listeners().filter(|it| !it.entry.is_template());
    list.is_some_and(|it| it.listeners().any(|it| it.port == i32::from(port) && config.is_controller_listener(&it)))
}

fn numbers(ids: &[i64]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What stops while a voter of few restarts.
fn without_controller<'d>(judged: &mut Judged<'d>, controllers: &[Pair<'d, '_, '_>], restarts: &Restarts) {
    let restarted: Vec<_> = controllers.iter().filter(|it| restarts.has(it.node)).collect();
    let Some(first) = restarted.first() else { return };
    let (was, is) = first.configs();
    // Of a dynamic quorum the files need not have all.
    let lists = [listed(&was), listed(&is)].into_iter().flatten().map(|it| it.len()).min();
    let (voters, is_certain) = lists.map_or((controllers.len(), false), |it| (it, true));
    let is_open = [was.voters(), is.voters(), was.bootstrap_servers(), is.bootstrap_servers()]
        .into_iter()
        .flatten()
        .any(|it| Entry::is_template(it.entry));
    if voters > majority(voters) || is_open {
        return;
    }
    let count = if voters == 1 { "quorum has one voter" } else { "quorum has two voters and needs both" };
    if !restarted.iter().any(|it| it.configs().1.is_broker()) {
        judged.note(format!(
            "{}{count}: while a controller restarts, brokers go on, but no partition gets another leader and no topic is made.",
            if is_certain { "The " } else { "As far as the files tell, the " }
        ));
    } else if is_certain {
        let brokers = if voters == 1 { "it is a broker" } else { "they are brokers" };
        let message = format!(
            "the {count}, and {brokers} as well: while one restarts there is no controller, and what it led gets no other leader"
        );
        judged.no(None, message);
    } else {
        let message = "fewer than three controllers are in the files: where they are all, there is no controller while one restarts, \
                       and what it led gets no other leader";
        judged.unknown(None, message.to_owned());
    }
}

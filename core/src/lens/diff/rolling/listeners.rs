//! What brokers and controllers speak to each other: one that is restarted speaks with one that is not.

use super::cluster::{Pair, line};
use super::{Judged, View};
use crate::model::listener::elements;
use crate::model::protocol::protocol;
use crate::model::{BrokerConfig, Entry, Properties};

/// Judges what brokers speak to each other.
pub(super) fn between_brokers<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, brokers: &[Pair<'d, '_, '_>]) {
    let keys = ["inter.broker.listener.name", "security.inter.broker.protocol", "listeners", "listener.security.protocol.map"];
    let is_hidden = |file: &Properties<'_>| {
        let is_template = |it: &str| file.get(it).is_some_and(Entry::is_template);
        file.is_open() || keys.into_iter().chain(["advertised.listeners"]).any(is_template)
    };
    if brokers.iter().any(|it| is_hidden(it.was) || is_hidden(it.is)) {
        judged.unknown(None, "a template fills in listeners".to_owned());
        return;
    }
    for one in brokers {
        let (was, is) = one.configs();
        let at = line(new, one.file, keys.iter().find_map(|it| one.is.get(it)));
        let (own_old, own_new) = (was.inter_broker_name(), is.inter_broker_name());
        for other in brokers.iter().filter(|it| it.file != one.file) {
            let others_old = other.configs().0.inter_broker_name();
            // What a restarted one dials on one that is not, and the other way round; what did not fit before is no change.
            let fitted = |from: (&Properties<'_>, &str), to: &Properties<'_>| fits(from, to, "").is_none();
            let to_old = fits((one.is, own_new), other.was, "is not there yet on brokers that are not restarted");
            let to_new = fits((other.was, others_old), one.is, "is no longer there on a broker that is restarted");
            let message = to_old
                .filter(|_| fitted((one.was, own_old), other.was))
                .or_else(|| to_new.filter(|_| fitted((other.was, others_old), one.was)));
            if let Some(message) = message {
                judged.no(at, message);
                break;
            }
        }
    }
    let name = |file: &BrokerConfig<'d, '_>| Some(file.inter_broker_name());
    let takers: Vec<_> = brokers.iter().map(|it| (it.was, it.is)).collect();
    for one in brokers {
        let (was, is) = one.configs();
        let names = name(&was).zip(name(&is));
        mechanism(judged, new, *one, &takers, "sasl.mechanism.inter.broker.protocol", names);
    }
}

/// Why a broker cannot reach another one through its listener.
fn fits((from, dialled): (&Properties<'_>, &str), to: &Properties<'_>, lacks: &str) -> Option<String> {
    let config = BrokerConfig::of(to);
    let is_there = match config.advertised() {
        Some(list) => list.listeners().any(|it| it.is_named(dialled)),
        // Up to what the default is: PLAINTEXT://:9092.
        None => dialled.eq_ignore_ascii_case("PLAINTEXT"),
    };
    if !is_there {
        return Some(format!(
            "brokers reach each other through listener {dialled}, which {lacks}: add the new listener to all first, then \
             change the name, then take the old one away"
        ));
    }
    let (ours, theirs) = (protocol(from, dialled)?, protocol(to, dialled)?);
    (ours != theirs).then(|| {
        format!(
            "listener {dialled}, through which brokers reach each other, changes its protocol, and those that are restarted \
             do not understand those that are not: add a second listener with the new protocol to all first"
        )
    })
}

/// The mechanism that a node logs in with, which all that it dials must take.
fn mechanism<'d>(
    judged: &mut Judged<'d>,
    new: &View<'_, 'd, '_>,
    one: Pair<'d, '_, '_>,
    takers: &[(&'d Properties<'_>, &'d Properties<'_>)],
    key: &str,
    names: Option<(&str, &str)>,
) {
    let Some((own_old, own_new)) = names else { return };
    let entries = [one.was.get(key), one.is.get(key)];
    if entries.iter().flatten().any(|it| it.is_template()) {
        return;
    }
    let [dialled_old, dialled_new] = [one.was, one.is].map(|it| it.get(key).map_or("GSSAPI", |it| it.trimmed()));
    let uses_sasl = |file: &Properties<'_>, name: &str| protocol(file, name).is_some_and(|it| it.sasl);
    if dialled_old == dialled_new || !uses_sasl(one.was, own_old) || !uses_sasl(one.is, own_new) {
        return;
    }
    let at = line(new, one.file, one.is.get(key));
    if takers.is_empty() {
        let message = format!(
            "nodes log in at the controllers with {dialled_old} now and {dialled_new} then, and no controller is in the files: \
             whether they take both is not told"
        );
        return judged.unknown(at, message);
    }
    let takes = |file: &Properties<'_>, name: &str, wanted: &str| {
        let of_listener = format!("listener.name.{}.sasl.enabled.mechanisms", name.to_ascii_lowercase());
        let list = file.get(&of_listener).or_else(|| file.get("sasl.enabled.mechanisms"));
        list.is_some_and(Entry::is_template) || elements(list.map_or("GSSAPI", |it| it.trimmed())).any(|it| it == wanted)
    };
    if !takers.iter().all(|(was, is)| takes(was, own_new, dialled_new) && takes(is, own_old, dialled_old)) {
        let message = format!(
            "nodes log in with {dialled_old} now and {dialled_new} then, and not all take both half-way: restart all with both in \
             `sasl.enabled.mechanisms` first"
        );
        judged.no(at, message);
    }
}

/// The listener through which a node reaches the controllers: the first of `controller.listener.names`.
pub(super) fn to_controller<'d>(config: &BrokerConfig<'d, '_>) -> Option<&'d str> {
    config.controller_listener_names().filter(|it| config.is_kraft() && !it.entry.is_template())?.elements().next()
}

/// Judges what nodes speak to the controllers.
pub(super) fn to_controllers<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pairs: &[Pair<'d, '_, '_>]) {
    let is_controller = |it: &BrokerConfig<'_, '_>| it.roles().known().is_some_and(|it| it.controller);
    let controllers: Vec<_> = pairs.iter().filter(|it| is_controller(&it.configs().0)).collect();
    let takers: Vec<_> = controllers.iter().map(|it| (it.was, it.is)).collect();
    for one in pairs {
        let (was, is) = one.configs();
        let at = line(new, one.file, is.controller_listener_names().map(|it| it.entry));
        let names = to_controller(&was).zip(to_controller(&is));
        if let Some((before, after)) = names
            && controllers.is_empty()
            && protocol(one.was, before) != protocol(one.is, after)
        {
            let message = "the protocol to the controllers changes, and no controller is in the files: whether they have a \
                           listener for the old and for the new one is not told";
            judged.unknown(at, message.to_owned());
        }
        for other in controllers.iter().filter(|it| it.file != one.file && is_controller(&it.configs().1)) {
            let differs = |from: &Properties<'_>, to: &Properties<'_>| {
                speak(from, to).is_some_and(|(ours, theirs)| theirs.is_none_or(|it| it != ours))
            };
            if !differs(one.was, other.was) && (differs(one.is, other.was) || differs(one.was, other.is)) {
                let message = "the protocol of the controllers' listener changes, and those that are restarted do not understand \
                               those that are not: give the controllers a second listener with the new protocol first";
                judged.no(at, message.to_owned());
            }
        }
        mechanism(judged, new, *one, &takers, "sasl.mechanism.controller.protocol", names);
    }
}

type Protocols = (crate::model::protocol::Protocol, Option<crate::model::protocol::Protocol>);

/// What a node speaks to a controller, and what that one speaks at its place; nothing where the files do not tell.
fn speak(from: &Properties<'_>, to: &Properties<'_>) -> Option<Protocols> {
    let (dialler, target) = (BrokerConfig::of(from), BrokerConfig::of(to));
    let name = to_controller(&dialler)?;
    let ours = protocol(from, name)?;
    let listeners = target.listeners().filter(|it| !it.entry.is_template())?;
    let mut own = listeners.listeners().filter(|it| target.is_controller_listener(it));
    let Some(voters) = dialler.voters() else {
        // The voters of a dynamic quorum tell the address of each of their listeners by its name.
        return Some((ours, own.find(|it| it.is_named(name)).and_then(|it| protocol(to, it.name))));
    };
    let id = target.id().known()?;
    let port = voters.voters().find(|it| i64::from(it.id) == id)?.port;
    // Where nobody listens at that port, the address is another one, which is told elsewhere.
    let theirs = protocol(to, own.find(|it| it.port == i32::from(port))?.name)?;
    Some((ours, Some(theirs)))
}

/// Addresses that clients know and that are no longer there.
pub(super) fn clients(judged: &mut Judged<'_>, brokers: &[Pair<'_, '_, '_>]) {
    let addresses = |config: &BrokerConfig<'_, '_>| -> Vec<String> {
        let list = config.advertised().filter(|it| !it.entry.is_template());
        let for_clients = list.into_iter().flat_map(|it| it.listeners()).filter(|it| !config.is_controller_listener(it));
        for_clients.map(|it| format!("{}:{}", it.host, it.port)).collect()
    };
    let mut gone: Vec<String> = Vec::new();
    for one in brokers {
        let (was, is) = one.configs();
        let left = addresses(&is);
        // Without a list the default holds, or a template.
        gone.extend(addresses(&was).into_iter().filter(|it| !left.is_empty() && !left.contains(it)));
    }
    gone.dedup();
    if !gone.is_empty() {
        judged.note(format!(
            "Clients whose bootstrap lists name {} do not find a broker there once it is restarted: tell them first.",
            gone.join(", ")
        ));
    }
}

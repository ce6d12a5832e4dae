//! What nodes prove themselves with to each other, and what they check it against.

use std::collections::BTreeMap;

use super::cluster::{Pair, line};
use super::{Judged, View, listeners};
use crate::model::listener::elements;
use crate::model::protocol::protocol;
use crate::model::{BrokerConfig, Entry, Properties};
use crate::order;

/// Lists of which a node and the one that it dials need one in common.
const LISTS: [&str; 2] = ["ssl.enabled.protocols", "ssl.cipher.suites"];

/// Keys of TLS of which the files do not tell whether the old value goes with the new one.
const STORES: [&str; 9] = [
    "ssl.keystore.location",
    "ssl.keystore.type",
    "ssl.keystore.key",
    "ssl.keystore.certificate.chain",
    "ssl.truststore.location",
    "ssl.truststore.type",
    "ssl.truststore.certificates",
    "ssl.endpoint.identification.algorithm",
    "ssl.engine.factory.class",
];

/// The same for logins.
const LOGINS: [&str; 4] =
    ["sasl.jaas.config", "sasl.kerberos.service.name", "sasl.login.callback.handler.class", "sasl.server.callback.handler.class"];

/// Judges the listeners through which a node reaches others.
pub(super) fn judge<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>) {
    let (was, is) = pair.configs();
    let between = |it: &BrokerConfig<'d, '_>| it.is_broker().then(|| it.inter_broker_name());
    let mut names: Vec<&str> = [between(&was), between(&is), listeners::to_controller(&was), listeners::to_controller(&is)]
        .into_iter()
        .flatten()
        .collect();
    order::sort(&mut names);
    names.dedup();
    for name in names {
        let (Some(before), Some(after)) = (protocol(pair.was, name), protocol(pair.is, name)) else { continue };
        // A listener that is new, or speaks otherwise, is another matter.
        if before != after || !has(&was, name) {
            continue;
        }
        if after.tls {
            lists(judged, new, pair, name);
            changed(judged, new, pair, name, &STORES);
        }
        if after.sasl {
            changed(judged, new, pair, name, &LOGINS);
        }
    }
}

/// Whether a node has a listener of a name, or reaches controllers through it.
fn has(config: &BrokerConfig<'_, '_>, name: &str) -> bool {
    let own = config.listeners().is_none_or(|it| it.entry.is_template() || it.listeners().any(|it| it.is_named(name)));
    own || listeners::to_controller(config).is_some_and(|it| it.eq_ignore_ascii_case(name))
}

/// The line that holds for a listener: its own, else that of all.
fn of_listener<'f, 'a>(file: &'f Properties<'a>, name: &str, key: &str) -> Option<&'f Entry<'a>> {
    file.get(&format!("listener.name.{}.{key}", name.to_ascii_lowercase())).or_else(|| file.get(key))
}

fn lists<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>, name: &str) {
    for key in LISTS {
        let [was, is] = [of_listener(pair.was, name, key), of_listener(pair.is, name, key)];
        let (Some(was), Some(is)) = (was, is) else { continue };
        let is_empty = |it: &Entry<'_>| it.is_template() || elements(it.trimmed()).next().is_none();
        if is_empty(was) || is_empty(is) || elements(was.trimmed()).any(|it| elements(is.trimmed()).any(|other| it == other)) {
            continue;
        }
        let message = format!(
            "no element of `{key}` is in both lists, and the nodes that are restarted do not understand those that are not: \
             restart all with both first"
        );
        judged.no(line(new, pair.file, Some(is)), message);
    }
}

fn changed<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pair: Pair<'d, '_, '_>, name: &str, keys: &[&'static str]) {
    let (was, is) = (in_force(pair.was, name, keys), in_force(pair.is, name, keys));
    let all: std::collections::BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for key in all {
        let (before, after) = (was.get(key), is.get(key));
        if before.map(|it| it.trimmed()) == after.map(|it| it.trimmed()) {
            continue;
        }
        let message = format!(
            "`{key}` changes for listener {name}, through which nodes reach each other: the files do not tell whether those with \
             the old value and those with the new one let each other in"
        );
        judged.unknown(line(new, pair.file, after.copied()), message);
    }
}

/// The lines in force for a listener, without its prefix. A mechanism may stand before `sasl.…`.
fn in_force<'f, 'a>(file: &'f Properties<'a>, name: &str, keys: &[&'static str]) -> BTreeMap<String, &'f Entry<'a>> {
    let prefix = format!("listener.name.{}.", name.to_ascii_lowercase());
    let mut found = BTreeMap::new();
    for entry in file.in_force() {
        let own = entry.key.strip_prefix(prefix.as_str());
        let key = own.unwrap_or(entry.key.as_str());
        let is_wanted = |it: &str| {
            key == it || own.is_some() && it.starts_with("sasl.") && key.split_once('.').is_some_and(|rest| rest.1 == it)
        };
        if keys.iter().any(|it| is_wanted(it)) && (own.is_some() || !found.contains_key(key)) {
            found.insert(key.to_owned(), entry);
        }
    }
    found
}

//! What the servers of an ensemble speak to each other: those that are restarted speak with those that are not.

use super::{Judged, View, place};
use crate::model::listener::elements;
use crate::model::{ZooKeeperConfig, java_boolean};

/// Judges TLS and logins of the quorum.
pub(super) fn judge<'d>(
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
    if enabled.0 && enabled.1 && server.0 && !learner.1 {
        let message = "servers that are not restarted yet refuse those that do not log in, as the restarted ones do: restart all \
                       without `quorum.auth.serverRequireSasl` first";
        judged.no(at(keys[1]).or_else(|| at(keys[0])), message.to_owned());
    }
    if enabled.0 && enabled.1 {
        for key in [
            "quorum.auth.kerberos.servicePrincipal",
            "quorum.auth.learner.saslLoginContext",
            "quorum.auth.server.saslLoginContext",
        ] {
            changed(judged, new, file, (was, is), key);
        }
    }
    if both("sslQuorum").is_some_and(|it| it.0 && it.1) {
        for key in ["ssl.quorum.enabledProtocols", "ssl.quorum.ciphersuites"] {
            if let [Some(a), Some(b)] = [was, is].map(|it| it.get(key))
                && !a.is_template()
                && !b.is_template()
                && !elements(a.trimmed()).any(|it| elements(b.trimmed()).any(|other| it == other))
            {
                let message = format!(
                    "no element of `{key}` is in both lists, and the servers that are restarted do not understand those that \
                     are not: restart all with both first"
                );
                judged.no(at(key), message);
            }
        }
        STORES.iter().for_each(|it| changed(judged, new, file, (was, is), it));
    }
}

/// What servers prove themselves with, and what they check it against.
const STORES: [&str; 8] = [
    "ssl.quorum.keyStore.location",
    "ssl.quorum.keyStore.type",
    "ssl.quorum.trustStore.location",
    "ssl.quorum.trustStore.type",
    "ssl.quorum.protocol",
    "ssl.quorum.clientAuth",
    "ssl.quorum.hostnameVerification",
    "ssl.quorum.context.supplier.class",
];

/// A key whose new value may or may not go with the old one.
fn changed<'d>(
    judged: &mut Judged<'d>,
    new: &View<'_, 'd, '_>,
    file: usize,
    (was, is): (ZooKeeperConfig<'d, '_>, ZooKeeperConfig<'d, '_>),
    key: &str,
) {
    let (was, is) = (was.get(key), is.get(key));
    if was.map(|it| it.trimmed()) != is.map(|it| it.trimmed()) {
        let message = format!(
            "`{key}` changes: the files do not tell whether servers with the old value and servers with the new one let each other in"
        );
        judged.unknown(is.and_then(|it| place(new, file, it.written())), message);
    }
}

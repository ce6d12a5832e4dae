use std::net::IpAddr;

use super::audience::is_local;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::host::literal;
use crate::model::protocol::{Protocol, protocol};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A listener without encryption and login that strangers reach.
pub(crate) static RULE: Rule = Rule {
    code: "SE001",
    name: "plaintext-exposed",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(list) = config.advertised().filter(|it| !it.entry.is_template()) else { return };
    let is_production = cx.settings().profile.is_production();
    let map = properties.get("listener.security.protocol.map");
    let (mut found, mut has_tls) = (Vec::new(), false);
    for listener in list.listeners().filter(|it| !config.is_controller_listener(it)) {
        let spoken = protocol(properties, listener.name);
        has_tls |= spoken.is_some_and(|it| it.tls);
        let is_open = is_public(listener.host) || is_production;
        if spoken == Some(Protocol::PLAINTEXT) && is_open && !is_local(properties, &listener) {
            let (public, other) = if is_public(listener.host) {
                (", on a public address", "keep it to a private address")
            } else {
                ("", "bind it to a loopback address")
            };
            let message = format!("`{}` takes everybody without encryption and without a login{public}", listener.element);
            let help = format!("Give the listener SSL or SASL_SSL, or {other}.");
            let finding = Finding::new(&RULE, file, list.entry.value.span_of(listener.element), message).help(help);
            found.push(match map {
                Some(map) => finding.related(file, map.written(), "the protocols of the listeners"),
                None => finding,
            });
        }
    }
    if let Some(own) = config.listeners().filter(|it| is_production && has_tls && !it.entry.is_template()) {
        for listener in own.listeners().filter(|it| config.is_controller_listener(it)) {
            if protocol(properties, listener.name) == Some(Protocol::PLAINTEXT) && !is_local(properties, &listener) {
                let message = format!("clients have TLS, and the controllers speak without it on `{}`", listener.element);
                let finding = Finding::new(&RULE, file, own.entry.value.span_of(listener.element), message);
                let help = "Map the controllers' listener to SSL or SASL_SSL.";
                found.push(finding.help(help).variant(Severity::Hint, Impact::Insecure));
            }
        }
    }
    found.into_iter().for_each(|it| cx.push(it));
}

/// Whether a host is an address that the whole Internet can route.
fn is_public(host: &str) -> bool {
    let Some(address) = literal(host).filter(|_| !host.is_empty()) else { return false };
    match address {
        IpAddr::V4(it) => {
            let [first, second, ..] = it.octets();
            let is_shared = first == 100 && second & 0xC0 == 64;
            let is_own = it.is_private() || it.is_loopback() || it.is_link_local() || it.is_unspecified() || is_shared;
            // Above are multicast and what is reserved.
            !is_own && (1..224).contains(&first)
        }
        IpAddr::V6(it) => it.segments()[0] & 0xE000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn public_addresses() {
        for host in ["203.0.113.10", "8.8.8.8", "172.32.0.1", "2001:db8::1", "[2001:db8::1]", "100.128.0.1"] {
            assert!(is_public(host), "{host}");
        }
        for host in ["10.1.2.3", "192.168.0.1", "172.31.0.1", "100.64.0.1", "127.0.0.1", "169.254.1.1", "0.0.0.0", "fd00::1"] {
            assert!(!is_public(host), "{host}");
        }
        for host in ["", "kafka1.example.com", "fe80::1", "::1", "239.0.0.1", "10.1"] {
            assert!(!is_public(host), "{host}");
        }
    }
}

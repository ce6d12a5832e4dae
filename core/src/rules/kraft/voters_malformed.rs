use super::migration::FLAG;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::map::Map;
use crate::model::broker::List;
use crate::model::listener::{Voter, items, parted_scheme};
use crate::model::{BrokerConfig, Setting, host, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A voter that cannot be read.
pub(crate) static RULE: Rule = Rule {
    code: "KR004",
    name: "voters-malformed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// What Kafka makes of `host:port`.
pub(super) enum Address<'a> {
    Read { host: &'a str },
    NoPort,
    PortTooHigh,
    Host,
}

/// Reads an address as 4.0 and later do, or as the releases before, which skip whatever stands before it.
pub(super) fn address(text: &str, new: bool) -> Address<'_> {
    let Some((host, port)) = text.rsplit_once(':') else { return Address::NoPort };
    if port.is_empty() || !port.bytes().all(|it| it.is_ascii_digit()) {
        return Address::NoPort;
    }
    if port.parse::<u16>().is_err() {
        return Address::PortTooHigh;
    }
    let is_name = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'%' | b'.' | b'_');
    let (scheme, host) = parted_scheme(host);
    if new && !scheme.bytes().all(|it| is_name(&it)) {
        return Address::Host;
    }
    let host = host.strip_prefix('[').unwrap_or(host);
    let host = host.strip_suffix(']').unwrap_or(host);
    if new && !host.bytes().all(|it| is_name(&it) || it == b':') {
        return Address::Host;
    }
    Address::Read { host }
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(list) = BrokerConfig::of(properties).voters() else { return };
    let entry = list.entry;
    if entry.is_template() || entry.trimmed().is_empty() {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let voters = || items(entry.trimmed());
    let wrong = |new| voters().find_map(|it| Some((it, problem(it, new)?)));
    let (found, since) = match (wrong(false), wrong(true)) {
        (Some(found), _) => (found, Version::line(2, 8)),
        (None, Some(found)) => (found, Version::first_of(4, 0)),
        (None, None) => {
            let is_everywhere =
                |it: &&str| it.split_once('@').is_some_and(|it| matches!(address(it.1, true), Address::Read { host: "0.0.0.0" }));
            // A broker with ZooKeeper connects to them only while it migrates.
            let connects = BrokerConfig::of(properties).is_kraft() || properties.boolean(FLAG) == Setting::Is(true);
            let Some(found) = voters().find(|it| connects && is_everywhere(it)) else { return doubled(cx, file, list) };
            ((found, "has the host `0.0.0.0`, which nobody can connect to"), Version::first_of(3, 8))
        }
    };
    let (element, problem) = found;
    let span = if element.is_empty() { entry.written() } else { entry.value.span_of(element) };
    let message = format!("`{element}` in `controller.quorum.voters` {problem}; the node does not start");
    cx.push(
        Finding::new(&RULE, file, span, message)
            .help("Write `1@host:9093`, several with a comma between them.")
            .only(Product::Kafka, target.holds(Releases::since(since))),
    );
}

/// Two voters that are one: Kafka takes such a list without a word.
fn doubled(cx: &mut Cx<'_, '_>, file: usize, list: List<'_, '_>) {
    let mut ids: Map<i32, Voter<'_>> = Map::new();
    let mut places: Map<_, Voter<'_>> = Map::new();
    let found = list.voters().find_map(|it| {
        if let Some(other) = ids.get(&it.id).copied() {
            let message = format!("`{}` and `{}` have one id: Kafka takes the last one, and the other is no voter", other.element, it.element);
            return Some((it, other, message, "Give each voter an id of its own."));
        }
        let place = (host::canonical(it.host), it.port);
        let at_place = places.get(&place).copied().filter(|_| it.port > 0 && !it.host.is_empty());
        ids.add(it.id, it);
        places.add(place, it);
        let other: Voter<'_> = at_place?;
        let message = format!(
            "`{}` and `{}` are at one address, where only one of them can listen; the other counts, and the quorum cannot reach it",
            other.element, it.element
        );
        Some((it, other, message, "Write for each voter where its own listener for controllers is."))
    });
    let Some((voter, other, message, help)) = found else { return };
    let span = |it: Voter<'_>| list.entry.value.span_of(it.element);
    cx.push(Finding::new(&RULE, file, span(voter), message).variant(Severity::Error, Impact::DataRisk).help(help).related(
        file,
        span(other),
        "the other entry",
    ));
}

fn problem(element: &str, new: bool) -> Option<&'static str> {
    let mut parts = element.split('@');
    let (Some(id), Some(rest), None) = (parts.next(), parts.next().filter(|it| !it.is_empty()), parts.next()) else {
        return Some("is not `id@host:port`");
    };
    if java_number(id).and_then(|it| i32::try_from(it).ok()).is_none() {
        return Some("begins with an id that is no number");
    }
    match address(rest, new) {
        Address::Read { .. } => None,
        Address::NoPort => Some("has no port"),
        Address::PortTooHigh => Some("has a port above 65535"),
        Address::Host => Some("has a character in its host that no name has"),
    }
}

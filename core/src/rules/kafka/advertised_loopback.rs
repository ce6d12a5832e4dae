use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::host::{is_loopback, is_wildcard};
use crate::model::listener::Listener;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A broker of a cluster that sends its clients to themselves.
pub(crate) static RULE: Rule = Rule {
    code: "KF016",
    name: "advertised-loopback",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// What an advertised host that leads nobody else here comes to, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// No client on another machine has a listener that it can use, or other brokers are sent to themselves.
    Wrong,
    /// The same where the listener is bound to loopback: nobody comes so far as to be sent to himself.
    Shut,
    /// Another listener has a real host.
    Beside,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(list) = config.advertised().filter(|it| config.is_broker() && !it.entry.is_template()) else { return };
    if cx.is_dev(file) {
        return;
    }
    let clients = || list.listeners().filter(|it| !config.is_controller_listener(it));
    let reachable = clients().any(|it| !is_useless(it.host) && !is_wildcard(it.host));
    let (several, elsewhere) = (brokers(cx, file) > 1, elsewhere(cx, file));
    let is_between = |it: &Listener<'_>| several && it.is_named(config.inter_broker_name());
    let is_shut = |it: &Listener<'_>| {
        let bound = config.listeners().filter(|it| !it.entry.is_template());
        bound.is_some_and(|list| list.listeners().any(|that| that.is_named(it.name) && is_loopback(that.host)))
    };
    let is_production = cx.settings().profile.is_production();
    let sort = |it: &Listener<'_>| match (reachable && !is_between(it), is_shut(it)) {
        (true, false) => Some(Sort::Beside),
        // Meant for this machine.
        (true, true) => None,
        (false, false) => Some(Sort::Wrong),
        (false, true) => (elsewhere.is_some() || is_production).then_some(Sort::Shut),
    };
    let useless = clients().filter(|it| is_useless(it.host)).filter_map(|it| Some((sort(&it)?, it)));
    // The gravest of several is the one to be told.
    let Some((sort, listener)) = useless.min_by_key(|it| it.0) else { return };
    let (host, name) = (listener.host, listener.name);
    let message = match sort {
        Sort::Beside => format!("`{name}` advertises `{host}`, so that only clients on this machine can use that listener"),
        Sort::Shut => format!("`{name}` listens on `{host}`, where no client on another machine can connect"),
        Sort::Wrong if is_loopback(host) => {
            let id = config.id().known().map_or(String::new(), |id| format!("node {id} "));
            let port = listener.port;
            format!(
                "a client of `{name}` on another machine gets `{host}` back and then dials itself: \"Connection to {id}({host}:{port}) could not be established\""
            )
        }
        Sort::Wrong => format!("clients of `{name}` get `{host}` back, a container's id that no other machine resolves"),
    };
    let severity = match (sort, elsewhere) {
        (Sort::Beside, _) => Severity::Hint,
        // All on one machine, or nobody can tell.
        (_, None) if !is_production => Severity::Hint,
        (Sort::Wrong, Some(_)) if several && !reachable => Severity::Error,
        _ => Severity::Warning,
    };
    let help = match sort {
        Sort::Shut => {
            "Let it listen on all interfaces, `NAME://:PORT`, and advertise a name that clients and other brokers reach."
        }
        _ => "Advertise a name or an address of this machine that clients and other brokers reach.",
    };
    let mut finding = Finding::new(&RULE, file, list.entry.value.span_of(listener.element), message)
        .help(help)
        .variant(severity, Impact::Misbehaves);
    if let Some((place, span)) = elsewhere.filter(|it| sort != Sort::Beside && *it != (file, list.entry.written())) {
        finding = finding.related(place, span, "names other machines, so this is no laptop");
    }
    cx.push(finding);
}

/// The files of the same cluster, this one first.
fn cluster<'c>(cx: &'c Cx<'_, '_>, file: usize) -> impl Iterator<Item = usize> + 'c {
    let members = cx.topology.cluster_of(file).map(|it| &cx.topology.clusters[it].members);
    let others = members.into_iter().flatten().map(|it| it.file).filter(move |it| *it != file);
    std::iter::once(file).chain(others)
}

/// How many brokers the cluster has.
fn brokers(cx: &Cx<'_, '_>, file: usize) -> usize {
    let is_broker = |it: &usize| cx.document(*it).properties(&[Kind::Kafka]).is_some_and(|it| BrokerConfig::of(it).is_broker());
    cluster(cx, file).filter(is_broker).count()
}

/// The first line of the cluster that names another machine.
fn elsewhere(cx: &Cx<'_, '_>, file: usize) -> Option<(usize, Span)> {
    cluster(cx, file).find_map(|it| {
        let entry = BrokerConfig::of(cx.document(it).properties(&[Kind::Kafka])?).elsewhere()?;
        Some((it, entry.written()))
    })
}

/// A host that leads nobody else here: loopback, or the id that a container has for its name.
fn is_useless(host: &str) -> bool {
    is_loopback(host) || is_container_id(host)
}

fn is_container_id(host: &str) -> bool {
    matches!(host.len(), 12 | 64)
        && host.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        && host.bytes().any(|b| b.is_ascii_digit())
        && host.bytes().any(|b| b.is_ascii_lowercase())
}

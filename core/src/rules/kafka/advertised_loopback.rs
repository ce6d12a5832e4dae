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

/// Parts of the names that people give to a listener for the host's own use.
const LOCAL: [&str; 3] = ["HOST", "LOCAL", "DOCKER"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(list) = config.advertised().filter(|it| config.is_broker() && !it.entry.is_template()) else { return };
    let clients = || list.listeners().filter(|it| !config.is_controller_listener(it));
    let reachable = clients().any(|it| !is_useless(it.host) && !is_wildcard(it.host));
    let is_local = |it: &Listener<'_>| reachable && LOCAL.iter().any(|word| it.name.to_ascii_uppercase().contains(word));
    // The gravest of several is the one to be told.
    let Some(listener) = clients().filter(|it| is_useless(it.host)).min_by_key(is_local) else { return };
    if cx.is_dev(file) {
        return;
    }
    let host = listener.host;
    let message = if is_loopback(host) {
        let id = config.id().known().map_or(String::new(), |id| format!("node {id} "));
        format!(
            "every client gets `{host}` back and then dials itself: \"Connection to {id}({host}:{}) could not be established\"",
            listener.port
        )
    } else {
        format!("every client gets `{host}` back, a container's id that no other machine resolves")
    };
    let (several, elsewhere) = (brokers(cx, file) > 1, elsewhere(cx, file));
    let severity = match elsewhere {
        _ if is_local(&listener) => Severity::Hint,
        // All on one machine, or nobody can tell.
        None if !cx.settings().profile.is_production() => Severity::Hint,
        Some(_) if several && !reachable => Severity::Error,
        _ => Severity::Warning,
    };
    let mut finding = Finding::new(&RULE, file, list.entry.value.span_of(listener.element), message)
        .help("Advertise a name or an address of this machine that clients and other brokers reach.")
        .variant(severity, Impact::Misbehaves);
    if let Some((place, span)) = elsewhere.filter(|it| *it != (file, list.entry.written())) {
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

use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::is_wildcard;
use crate::model::listener::Listener;
use crate::model::{BrokerConfig, Properties};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A broker that tells its clients to connect to all interfaces.
pub(crate) static RULE: Rule = Rule {
    code: "KF015",
    name: "advertised-wildcard",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let explicit = config.advertised_listeners();
    if explicit.is_none() {
        old_keys(cx, file, properties);
    }
    let Some(list) = config.advertised().filter(|it| !it.entry.is_template()) else { return };
    // Of `listeners` only what clients use is advertised; what `advertised.listeners` says is checked to the last word.
    let counts = |it: &_| explicit.is_some() || config.is_broker() && !config.is_controller_listener(it);
    let Some(listener) = list.listeners().find(|it| is_wildcard(it.host) && counts(it)) else { return };
    let target = cx.releases(Product::Kafka, file);
    let mut refusing = Releases::since(Version::first_of(1, 0));
    if explicit.is_none() && properties.has_any(&["advertised.host.name", "advertised.port"]) {
        // Until 2.8 these stand before `listeners`.
        refusing = Releases::since(Version::first_of(3, 0));
    }
    let host = listener.host;
    let refused = target.holds(refusing);
    let starts = host != "0.0.0.0" || refused == Holds::None;
    let end = if starts { "Kafka advertises it all the same" } else { "Kafka refuses to advertise it and does not start" };
    let from = if explicit.is_some() { "" } else { ", which `listeners` gives because `advertised.listeners` is not set" };
    let mut finding = Finding::new(
        &RULE,
        file,
        list.entry.value.span_of(listener.element),
        format!("clients cannot connect to `{host}`{from}; {end}"),
    )
    .help(format!(
        "Set `advertised.listeners={}` with a name that clients resolve; keep `{host}` in `listeners`.",
        list.listeners().filter(counts).map(|it| named(&it)).collect::<Vec<_>>().join(",")
    ));
    finding = match (host, starts) {
        ("0.0.0.0", false) => finding.only(Product::Kafka, refused),
        ("0.0.0.0", true) if refusing.from >= Version::first_of(3, 0) => return,
        _ => finding.variant(Severity::Error, Impact::Misbehaves),
    };
    if let Some(listeners) = config.listeners().filter(|_| explicit.is_some()) {
        finding = finding.related(file, listeners.entry.written(), "where it listens");
    }
    cx.push(finding);
}

/// A listener as it is advertised, with a word for the name where it has none that leads there.
fn named(listener: &Listener<'_>) -> String {
    if is_wildcard(listener.host) || listener.host.is_empty() {
        format!("{}://HOST:{}", listener.name, listener.port)
    } else {
        listener.element.to_owned()
    }
}

/// Up to 2.8 two keys of their own stand in for a listener that is not there, and two for what is advertised.
fn old_keys(cx: &mut Cx<'_, '_>, file: usize, properties: &Properties<'_>) {
    let advertised = ["advertised.host.name", "advertised.port"];
    let has_own = properties.has_any(&advertised);
    if !has_own && properties.has("listeners") || properties.is_open() {
        return;
    }
    let own = properties.get(advertised[0]).filter(|_| has_own);
    let Some(entry) = own.or_else(|| properties.get("host.name")).filter(|it| it.trimmed() == "0.0.0.0") else { return };
    let refusing = Releases::between(Version::first_of(1, 0), Version::line(2, 8));
    let message =
        format!("`{}=0.0.0.0` is advertised to the clients; Kafka refuses to advertise it and does not start", &*entry.key);
    let finding = Finding::new(&RULE, file, entry.written(), message)
        .only(Product::Kafka, cx.releases(Product::Kafka, file).holds(refusing));
    cx.push(finding.help(
        "Write `listeners=PLAINTEXT://:9092` and `advertised.listeners=PLAINTEXT://HOST:9092` with a name that clients resolve.",
    ));
}

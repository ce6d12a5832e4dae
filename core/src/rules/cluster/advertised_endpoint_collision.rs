use super::brokers::{Broker, brokers, distinct};
use super::members::some;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host;
use crate::model::listener::Listener;
use crate::report::{Impact, Severity};

/// One address for two brokers.
pub(crate) static RULE: Rule = Rule {
    code: "CL017",
    name: "advertised-endpoint-collision",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let brokers = distinct(&brokers(cx, &cx.topology.clusters[cluster]));
    let told: Vec<(&Broker<'_, '_>, Vec<Listener<'_>>)> = brokers.iter().map(|it| (it, told(it))).collect();
    for (at, (other, endpoints)) in told.iter().enumerate() {
        let same =
            |it: &&(&Broker<'_, '_>, Vec<Listener<'_>>)| endpoints.iter().any(|own| it.1.iter().any(|it| is_same(own, it)));
        // A file without an id may be another version of one that has it.
        let Some((first, theirs)) = told[..at].iter().find(same).filter(|it| has_id(it.0) && has_id(other)) else { continue };
        let (Some(here), Some(there)) = (other.config.advertised(), first.config.advertised()) else { continue };
        let shared = endpoints.iter().filter(|own| theirs.iter().any(|it| is_same(own, it)));
        let mut shared: Vec<String> = shared.map(|it| format!("{}:{}", host::before_port(it.host), it.port)).collect();
        shared.dedup();
        let names: Vec<String> = shared.iter().map(|it| format!("`{it}`")).collect();
        let is_kraft = other.config.is_kraft();
        let end = if is_kraft {
            "clients that want the one reach the other".to_owned()
        } else {
            let id = first.config.id().known().unwrap_or_default();
            format!(
                "the second one to start is refused with \"Configured end points {} in advertised listeners are already registered by broker {id}\"",
                shared.join(",")
            )
        };
        let [one, two] = cx.names(first.file, other.file);
        let message = format!("`{one}` and `{two}` both advertise {}; {end}", some(&names));
        let holds = if is_kraft {
            Holds::All
        } else {
            cx.releases(Product::Kafka, other.file).holds(Releases::since(Version::first_of(2, 0)))
        };
        let finding = Finding::new(&RULE, other.file, here.entry.value_span(), message)
            .help("Advertise each broker under a name and port of its own.")
            .related(first.file, there.entry.value_span(), "the same address")
            .only(Product::Kafka, holds);
        cx.push(finding);
    }
}

fn has_id(broker: &Broker<'_, '_>) -> bool {
    broker.config.id().known().is_some_and(|it| it >= 0)
}

/// What clients are told, where no placeholder hides it.
fn told<'r>(broker: &Broker<'r, '_>) -> Vec<Listener<'r>> {
    let list = broker.config.advertised().filter(|it| !it.entry.is_template());
    let is_told = |it: &Listener<'_>| {
        !it.host.is_empty() && !host::is_wildcard(it.host) && it.port > 0 && !broker.config.is_controller_listener(it)
    };
    list.map_or_else(Vec::new, |it| it.listeners().filter(is_told).collect())
}

fn is_same(one: &Listener<'_>, other: &Listener<'_>) -> bool {
    one.port == other.port && host::is_same(one.host, other.host)
}

use super::brokers::{Broker, brokers, distinct};
use super::members::some;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::map::Map;
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
    let mut taken: Map<(String, i32), usize> = Map::new();
    for (at, other) in brokers.iter().enumerate() {
        // A file without an id may be another version of one that has it.
        if other.config.id().known().is_none_or(|it| it < 0) {
            continue;
        }
        let mut shared: Vec<(usize, String)> = Vec::new();
        for it in told(other) {
            let first = *taken.get_or((host::canonical(it.host), it.port), || at);
            if first != at {
                shared.push((first, format!("{}:{}", host::before_port(it.host), it.port)));
            }
        }
        let Some(first) = shared.first().map(|it| &brokers[it.0]) else { continue };
        let mut shared: Vec<String> =
            shared.iter().filter(|it| brokers[it.0].file == first.file).map(|it| it.1.clone()).collect();
        shared.dedup();
        let (Some(here), Some(there)) = (other.config.advertised(), first.config.advertised()) else { continue };
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

/// What clients are told, where no placeholder hides it.
fn told<'r>(broker: &Broker<'r, '_>) -> Vec<Listener<'r>> {
    let list = broker.config.advertised().filter(|it| !it.entry.is_template());
    let is_told = |it: &Listener<'_>| {
        !it.host.is_empty() && !host::is_wildcard(it.host) && it.port > 0 && !broker.config.is_controller_listener(it)
    };
    list.map_or_else(Vec::new, |it| it.listeners().filter(is_told).collect())
}

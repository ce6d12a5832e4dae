use std::borrow::Cow;

use super::members::{Connected, Endpoint, connected, endpoints, servers};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::connect::Server;
use crate::model::host::{self, Likeness};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A connect string that lists servers which are no one ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "CL023",
    name: "zk-connect-spans-ensembles",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    if cluster.ensembles.len() < 2 {
        return;
    }
    let all: Vec<(usize, Vec<Endpoint<'_, '_>>)> =
        cluster.ensembles.iter().map(|it| (*it, endpoints(cx, &cx.topology.ensembles[*it]).unwrap_or_default())).collect();
    for broker in connected(cx, &cluster.members) {
        let Some(of_hosts) = ensembles_of(cx, &all, &broker) else { continue };
        let Some(other) = of_hosts.iter().position(|it| *it != of_hosts[0]) else { continue };
        let listed = [0, other].map(|it| &broker.string.servers[it]);
        let [first, second] = [of_hosts[0], of_hosts[other]];
        // Where both have servers on a host, its name alone is true of either.
        let is_shared = is_of(cx, listed[0].host, second) || is_of(cx, listed[1].host, first);
        let [one, two] = listed.map(|it| match is_shared {
            true => Cow::Owned(format!("{}:{}", host::before_port(it.host), it.port)),
            false => Cow::Borrowed(it.host),
        });
        let first_node = |ensemble: usize| &cx.topology.nodes[cx.topology.ensembles[ensemble].nodes[0]];
        let alone = |ensemble: usize| servers(cx, first_node(ensemble)).is_some_and(|it| it.is_empty());
        let why = match (alone(first), alone(second)) {
            (true, true) => "form no ensemble, each runs standalone",
            (false, false) if is_shared => "their ports belong to two ensembles",
            (false, false) => "form no ensemble, their `server.N` lines do not name each other",
            _ => "form no ensemble, one of them runs standalone",
        };
        let message =
            format!("`{one}` and `{two}` are listed together but {why}: each new connection may land in the other store");
        // The same lines for both would make one of two stores that are in use.
        let help = match is_shared {
            true => "Write on each host the port of the one that is meant.",
            false => "List the servers of one ensemble, or give these servers the same `server.N` lines.",
        };
        let holds = cx.releases(Product::Kafka, broker.file).holds(Releases::until(Version::line(3, 9)));
        let mut finding =
            Finding::new(&RULE, broker.file, broker.entry.value_span(), message).help(help).only(Product::Kafka, holds);
        for ensemble in [first, second] {
            let Some(file) = first_node(ensemble).zookeeper else { continue };
            finding = finding.related(file, Span::default(), "one of the two");
        }
        cx.push(finding);
    }
}

/// Whether an ensemble certainly has a server on a host.
fn is_of(cx: &Cx<'_, '_>, host: &str, ensemble: usize) -> bool {
    let nodes = cx.topology.ensembles[ensemble].nodes.iter().map(|it| &cx.topology.nodes[*it]);
    nodes.clone().any(|node| host::compare(host, &node.name) == Likeness::Same)
        || nodes
            .filter_map(|it| servers(cx, it))
            .flatten()
            .any(|it| it.line().is_some_and(|it| it.addresses.iter().any(|it| host::compare(host, it.host) == Likeness::Same)))
}

/// The ensemble of each host in the list; where several have servers on it, the one that listens at the port. Nothing where
/// one of them has no zoo.cfg here.
fn ensembles_of(cx: &Cx<'_, '_>, ensembles: &[(usize, Vec<Endpoint<'_, '_>>)], broker: &Connected<'_, '_>) -> Option<Vec<usize>> {
    let ensemble_of = |element: &Server<'_>| {
        let on_host: Vec<_> = ensembles.iter().filter(|it| is_of(cx, element.host, it.0)).collect();
        let listens = |it: &Endpoint<'_, '_>| it.is_at(element.host, element.port);
        let only = if let [only] = on_host[..] { Some(only) } else { None };
        only.or_else(|| on_host.iter().copied().find(|it| it.1.iter().any(listens))).map(|it| it.0)
    };
    broker.string.servers.iter().map(ensemble_of).collect()
}

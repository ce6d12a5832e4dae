use super::members::{Endpoint, connected, endpoints};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::connect::Server;
use crate::model::host::{self, Likeness};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// An element of a connect string that is no client address of the ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "CL013",
    name: "zk-endpoint-unknown",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let Some(servers) = cluster.ensemble().and_then(|it| endpoints(cx, &cx.topology.ensembles[it])) else { return };
    for broker in connected(cx, &cluster.members) {
        let reaches = |it: &Server<'_>| servers.iter().any(|that| host::is_same(it.host, that.host));
        if !broker.string.servers.iter().any(reaches) {
            continue;
        }
        let holds = cx.releases(Product::Kafka, broker.file).holds(Releases::until(Version::line(3, 9)));
        for element in &broker.string.servers {
            let Some((severity, message, help, server)) = problem(element, &servers) else { continue };
            if cx.is_virtual(element.host) {
                continue;
            }
            let finding = Finding::new(&RULE, broker.file, broker.entry.value.span_of(element.element), message)
                .variant(severity, Impact::Misbehaves)
                .help(help)
                .related(server.listed.file, server.listed.server.entry.written(), "a server of the ensemble")
                .only(Product::Kafka, holds);
            let usual = server.ports.first().filter(|_| severity == Severity::Error);
            let edits =
                usual.map(|port| edit::piece(broker.file, broker.entry, element.element, &format!("{}:{port}", element.host)));
            cx.push(finding.fix(Safety::Unsafe, "Write the port for clients", edits));
        }
    }
}

fn problem<'e, 'r, 'a>(
    element: &Server<'_>,
    servers: &'e [Endpoint<'r, 'a>],
) -> Option<(Severity, String, String, &'e Endpoint<'r, 'a>)> {
    let mut of_host = servers.iter().filter(|it| host::compare(it.host, element.host) != Likeness::Other).peekable();
    let Some(first) = of_host.peek().copied() else {
        let first = servers.first()?;
        let message = format!("`{}` is no server of the ensemble that the others in the list are", element.element);
        return Some((Severity::Warning, message, "Take it out, or add its `server.N` line on every server.".to_owned(), first));
    };
    let port = i64::from(element.port);
    if host::compare(first.host, element.host) != Likeness::Same
        || of_host.any(|it| it.ports.is_empty() || it.ports.contains(&port))
    {
        return None;
    }
    // Of several servers on one machine nobody can tell which one is meant.
    let several = || servers.iter().filter(|it| host::is_same(it.host, element.host)).nth(1).is_some();
    if host::is_loopback(element.host) && several() {
        return None;
    }
    let usual = first.ports.first()?;
    let host = element.host;
    let line = first.listed.line()?;
    let slip = line.addresses.iter().any(|it| [Some(it.quorum_port), it.election_port].contains(&Some(element.port)));
    let what =
        if slip { "where the servers talk among themselves, not where clients connect" } else { "not where clients connect" };
    let message = format!("`{}` is {what}; they use port {usual} of this server", element.element);
    Some((Severity::Error, message, format!("Write `{host}:{usual}`."), first))
}

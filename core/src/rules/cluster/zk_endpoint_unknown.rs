use super::members::{Connected, Endpoint, connected, endpoints, hosts};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::connect::Server;
use crate::model::host::{self, Hosts, Likeness};
use crate::model::server::Address;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

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
    let brokers = connected(cx, &cluster.members);
    let odd = servers.iter().find_map(|it| Some((it, meant_port(it, &servers, &brokers)?)));
    let odd = odd.and_then(|(it, port)| say_of_server(cx, it, port, brokers.first()?).map(|()| it));
    let hosts = hosts(&servers);
    for broker in brokers {
        if !broker.reaches(&servers) || broker.is_run_together() {
            continue;
        }
        let holds = cx.releases(Product::Kafka, broker.file).holds(Releases::until(Version::line(3, 9)));
        let slip = broker.slip(&servers);
        for element in &broker.string.servers {
            let Some((severity, message, mut help, mut server)) = problem(element, &broker, &servers, &hosts) else { continue };
            if cx.is_virtual(element.host) || odd.is_some_and(|it| host::is_same(it.host, element.host)) {
                continue;
            }
            let mut text =
                server.ports.first().filter(|_| severity == Severity::Error).map(|it| format!("{}:{it}", element.host));
            let mut title = "Write the port for clients";
            if let Some((_, meant)) = slip.filter(|it| std::ptr::eq(it.0, element)) {
                server = meant;
                text = meant.ports.first().map(|it| format!("{}:{it}", meant.host));
                title = "Write the server that is left out";
                let of_host = text.as_deref().unwrap_or(meant.host);
                help = format!("Write `{of_host}`, which is left out, or add the `server.N` line of this one on every server.");
            }
            let finding = Finding::new(&RULE, broker.file, broker.entry.value.span_of(element.element), message)
                .variant(severity, Impact::Misbehaves)
                .help(help)
                .related(server.listed.file, server.listed.server.entry.written(), "a server of the ensemble")
                .only(Product::Kafka, holds);
            let edits = text.map(|it| edit::piece(broker.file, broker.entry, element.element, &it));
            cx.push(finding.fix(Safety::Unsafe, title, edits));
        }
    }
}

/// The port that all brokers and the other servers have for a server which listens elsewhere: then its own line is wrong. Of
/// several servers on one host each has its own.
fn meant_port(server: &Endpoint<'_, '_>, servers: &[Endpoint<'_, '_>], brokers: &[Connected<'_, '_>]) -> Option<i64> {
    let port = brokers.first()?.port(server.host)?;
    let number = i64::from(port);
    let is_elsewhere = !server.ports.is_empty() && !server.ports.contains(&number);
    if !is_elsewhere || brokers.len() < 2 || brokers.iter().any(|it| it.port(server.host) != Some(port)) {
        return None;
    }
    let others = servers.iter().filter(|it| it.ports.contains(&number)).count();
    let is_alone = || servers.iter().filter(|it| host::is_same(it.host, server.host)).nth(1).is_none();
    (others > 1 && others + 1 == servers.len() && is_alone()).then_some(number)
}

/// One finding in place of one for each broker.
fn say_of_server(cx: &mut Cx<'_, '_>, server: &Endpoint<'_, '_>, port: i64, broker: &Connected<'_, '_>) -> Option<()> {
    let file = server.own?;
    let entry = cx.document(file).properties(&[Kind::ZooKeeper])?.get("clientPort").filter(|it| !it.is_template())?;
    let element = broker.string.servers.iter().find(|it| host::is_same(it.host, server.host))?;
    let message = format!(
        "`clientPort={}`, and all brokers look for this server at {port}, where the others of the ensemble listen; they do not reach it",
        entry.trimmed()
    );
    let finding = Finding::new(&RULE, file, entry.written(), message)
        .variant(Severity::Error, Impact::Misbehaves)
        .help(format!("Write `clientPort={port}`."))
        .related(broker.file, broker.entry.value.span_of(element.element), "what a broker asks for");
    cx.push(finding.fix(
        Safety::Unsafe,
        "Write the port that the brokers use",
        Some(edit::value(file, entry, &port.to_string())),
    ));
    Some(())
}

fn problem<'e, 'r, 'a>(
    element: &Server<'_>,
    broker: &Connected<'_, '_>,
    servers: &'e [Endpoint<'r, 'a>],
    hosts: &Hosts,
) -> Option<(Severity, String, String, &'e Endpoint<'r, 'a>)> {
    let may_be = |it: &Endpoint<'_, '_>| host::compare(it.host, element.host) != Likeness::Other;
    let find = |is: &dyn Fn(&Endpoint<'_, '_>) -> bool| {
        hosts.find(element.host, Hosts::ANY, &|it| is(&servers[it]) && may_be(&servers[it])).map(|it| &servers[it])
    };
    let Some(first) = find(&|_| true) else {
        let first = servers.first()?;
        let message = format!("`{}` is no server of the ensemble that the others in the list are", element.element);
        return Some((Severity::Warning, message, "Take it out, or add its `server.N` line on every server.".to_owned(), first));
    };
    let fits = |it: &Endpoint<'_, '_>| it.may_listen(element.port);
    if host::compare(first.host, element.host) != Likeness::Same
        || find(&fits).is_some()
        || servers.iter().any(|it| fits(it) && may_be(it))
    {
        return None;
    }
    // Of several servers on one machine the one is meant that the list leaves out, if that is one only.
    let is_left_out = |it: &Endpoint<'_, '_>| host::is_same(it.host, element.host) && !broker.asks(it);
    if host::is_loopback(element.host) {
        let on_it = || servers.iter().filter(|it| host::is_same(it.host, element.host));
        if on_it().nth(1).is_some() && on_it().filter(|it| is_left_out(it)).count() != 1 {
            return None;
        }
    }
    let first = find(&is_left_out).unwrap_or(first);
    let usual = first.ports.first()?;
    let host = element.host;
    let talks = |it: &Endpoint<'_, '_>| {
        let is_at = |it: &Address<'_>| [Some(it.quorum_port), it.election_port].contains(&Some(element.port));
        it.listed.line().is_some_and(|it| it.addresses.iter().any(is_at))
    };
    let slip = find(&talks).is_some();
    let what =
        if slip { "where the servers talk among themselves, not where clients connect" } else { "not where clients connect" };
    let message = format!("`{}` is {what}; they use port {usual} of this server", element.element);
    Some((Severity::Error, message, format!("Write `{host}:{usual}`."), first))
}

use super::members::{Connected, Endpoint, connected, endpoints, hosts, some};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::map::Map;
use crate::model::connect::Server;
use crate::model::host::{self, Hosts, Likeness};
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
    let places = Places::of(&servers);
    for broker in brokers {
        if !broker.reaches(&servers) || broker.is_run_together() {
            continue;
        }
        let holds = cx.releases(Product::Kafka, broker.file).holds(Releases::until(Version::line(3, 9)));
        let slip = broker.slip(&servers);
        let list = places.look_up(&broker);
        for element in &broker.string.servers {
            let Some(Problem { severity, message, mut help, mut server, mut text }) = places.problem(element, &list) else {
                continue;
            };
            if cx.is_virtual(element.host) || odd.is_some_and(|it| host::is_same(it.host, element.host)) {
                continue;
            }
            let mut title = "Write the port for clients";
            if let Some((_, meant)) = slip.filter(|it| std::ptr::eq(it.0, element)) {
                server = meant;
                text = meant.ports.first().map(|it| format!("{}:{it}", host::before_port(meant.host)));
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
    let is_only_one = || servers.iter().filter(|it| !it.ports.contains(&number)).nth(1).is_none();
    let is_alone = || servers.iter().filter(|it| host::is_same(it.host, server.host)).nth(1).is_none();
    (servers.len() > 2 && is_only_one() && is_alone()).then_some(number)
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

struct Problem<'e, 'r, 'a> {
    severity: Severity,
    message: String,
    help: String,
    /// The one that is pointed at.
    server: &'e Endpoint<'r, 'a>,
    /// What is meant in place of the element, where only one thing can be.
    text: Option<String>,
}

/// Where servers listen. Many of them may be on one host, each at its own port.
struct Places<'e, 'r, 'a> {
    servers: &'e [Endpoint<'r, 'a>],
    hosts: Hosts,
    /// By `HOST`; by `HOST:PORT` and `*:PORT` for clients, without a number where nobody knows it; by `HOST~PORT` for the
    /// servers themselves.
    at: Map<String, Vec<usize>>,
}

/// What a list has of the servers.
struct List {
    /// Which of them it asks for.
    asked: Vec<bool>,
    /// How many of its elements are at a port of a host where none of them listens.
    wrong: Map<String, usize>,
}

impl<'e, 'r, 'a> Places<'e, 'r, 'a> {
    fn of(servers: &'e [Endpoint<'r, 'a>]) -> Self {
        let mut at: Map<String, Vec<usize>> = Map::new();
        for (place, server) in servers.iter().enumerate() {
            let host = host::canonical(server.host);
            let mut ports: Vec<String> = server.ports.iter().map(|it| format!(":{it}")).collect();
            if ports.is_empty() {
                ports.push(":".to_owned());
            }
            ports.iter().for_each(|it| at.of(format!("*{it}")).push(place));
            for address in server.listed.line().iter().flat_map(|it| &it.addresses) {
                let own = [Some(address.quorum_port), address.election_port];
                ports.extend(own.into_iter().flatten().map(|it| format!("~{it}")));
            }
            ports.iter().for_each(|it| at.of(format!("{host}{it}")).push(place));
            at.of(host).push(place);
        }
        Self { servers, hosts: hosts(servers), at }
    }

    fn at(&self, host: &str, port: &str) -> &[usize] {
        self.at.get(&format!("{host}{port}")).map_or(&[], |it| it)
    }

    /// One pass over the list, for all of its elements.
    fn look_up(&self, broker: &Connected<'_, '_>) -> List {
        let mut list = List { asked: vec![false; self.servers.len()], wrong: Map::new() };
        for element in &broker.string.servers {
            let host = host::canonical(element.host);
            let [listening, unknown] = [format!(":{}", element.port), ":".to_owned()].map(|it| self.at(&host, &it));
            // Behind a server's own port stand those that are known of the others only.
            let is_own = |it: &usize| self.servers[*it].ports.first() == Some(&i64::from(element.port));
            let has_own = listening.iter().any(is_own);
            for place in listening.iter().filter(|it| !has_own || is_own(it)).chain(unknown) {
                list.asked[*place] = true;
            }
            if listening.is_empty() && unknown.is_empty() {
                *list.wrong.of(host) += 1;
            }
        }
        list
    }

    fn problem(&self, element: &Server<'_>, list: &List) -> Option<Problem<'e, 'r, 'a>> {
        let servers = self.servers;
        let may_be = |it: usize| host::compare(servers[it].host, element.host) != Likeness::Other;
        let Some(first) = self.hosts.find(element.host, Hosts::ANY, &may_be) else {
            return Some(Problem {
                severity: Severity::Warning,
                message: format!("`{}` is no server of the ensemble that the others in the list are", element.element),
                help: "Take it out, or add its `server.N` line on every server.".to_owned(),
                server: servers.first()?,
                text: None,
            });
        };
        let host = host::canonical(element.host);
        let port = element.port;
        let here = self.at(&host, "");
        let fits = || [format!(":{port}"), ":".to_owned()].iter().any(|it| self.at("*", it).iter().any(|it| may_be(*it)));
        if host::compare(servers[first].host, element.host) != Likeness::Same
            || !self.at(&host, &format!(":{port}")).is_empty()
            || fits()
            // Ports of several servers on the machine itself may be published, or tunnelled, under other numbers.
            || host::is_loopback(element.host) && here.len() > 1
        {
            return None;
        }
        let of_port = |it: usize| servers[it].ports.first().map(|it| format!("{}:{it}", host::before_port(element.host)));
        let mut left_out = here.iter().filter(|it| !list.asked[**it]);
        let (one, more) = (left_out.next().copied(), left_out.next());
        let is_one = more.is_none() && list.wrong.get(&host) == Some(&1);
        let meant = one.filter(|_| is_one);
        let text = meant.and_then(of_port);
        let help = match &text {
            Some(text) if here.len() == 1 => format!("Write `{text}`."),
            Some(text) => format!("Write `{text}`, which is left out."),
            None if one.is_none() => format!("Take it out: the list has every server of `{}`.", element.host),
            None if here.len() == 1 => format!("Write `{}` once.", of_port(first)?),
            None => {
                let ports: Vec<String> = here.iter().take(3).filter_map(|it| of_port(*it)).map(|it| format!("`{it}`")).collect();
                let ports =
                    if here.len() > 3 { format!("{} and {} more", ports.join(", "), here.len() - 3) } else { some(&ports) };
                format!("Write the one that is meant of this host: {ports}.")
            }
        };
        let talks = self.at(&host, &format!("~{port}")).first().copied();
        let what = match talks {
            Some(_) => "where the servers talk among themselves, not where clients connect",
            None => "not where clients connect",
        };
        let place = talks.or(meant).or_else(|| here.first().copied())?;
        let usual = servers[place].ports.first()?;
        let message = if talks.is_some() || here.len() == 1 {
            format!("`{}` is {what}; they use port {usual} of this server", element.element)
        } else {
            format!("`{}` is {what}; none of the servers of this host listens there", element.element)
        };
        Some(Problem { severity: Severity::Error, message, help, server: &servers[place], text })
    }
}

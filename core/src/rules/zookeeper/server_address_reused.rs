use std::cell::Cell;

use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::{self, Hosts, Likeness};
use crate::model::server::ServerLine;
use crate::model::template;
use crate::model::zookeeper::Server;
use crate::report::{Impact, Severity};
use crate::rules::cluster::members::some;

/// Two servers of an ensemble at one address, or on one host.
pub(crate) static RULE: Rule = Rule {
    code: "ZK007",
    name: "server-address-reused",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

struct Listed<'r, 'a> {
    id: i64,
    server: Server<'r, 'a>,
    line: ServerLine<'r>,
}

impl<'r> Listed<'r, '_> {
    fn host(&self) -> &'r str {
        self.line.addresses.first().map_or("", |it| it.host)
    }

    fn key(&self) -> &str {
        self.server.entry.key.as_str()
    }
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(config) = cx.document(file).zookeeper() else { return };
    let release = cx.releases(Product::ZooKeeper, file).to;
    let listed: Vec<_> = config
        .servers()
        .filter(|it| !it.is_template() && !is_unfilled(host::of_server_line(it.entry.trimmed())))
        .filter_map(|server| Some(Listed { id: server.id.known()?, line: server.line(release).ok()?, server }))
        .collect();
    // A host that several have in common, and those that have it, the first of them in front.
    let mut together: Vec<(&str, Vec<&Listed<'_, '_>>)> = Vec::new();
    // A line has one address: those of several are not read.
    let hosts = Hosts::of(listed.len(), &|it| (listed[it].host(), Hosts::ANY));
    for (at, own) in listed.iter().enumerate() {
        let before = |is: &dyn Fn(usize) -> bool| {
            let other = hosts.find(own.host(), Hosts::ANY, &|it| it < at && listed[it].id != own.id && is(it));
            other.map(|it| &listed[it])
        };
        let address = Cell::new(None);
        let is_taken = |it: usize| {
            address.set(shared(&listed[it].line, &own.line));
            address.get().is_some()
        };
        if let Some((other, (host, port))) = before(&is_taken).zip(address.get()) {
            let address = format!("{}:{port}", host::before_port(host));
            let message = format!(
                "`{}` and `{}` both use `{address}`: one of the two cannot bind the port, and the other servers take it for both",
                other.key(),
                own.key()
            );
            let finding = Finding::new(&RULE, file, own.server.entry.written(), message).help("Give each server its own host.");
            cx.push(finding.related(file, other.server.entry.written(), "the same address"));
            continue;
        }
        let host = own.host();
        if host::is_loopback(host) || cx.is_virtual(host) {
            continue;
        }
        let Some(first) = before(&|it| is_one(listed[it].host(), host)) else { continue };
        match together.iter_mut().find(|it| is_one(it.0, host)) {
            Some((_, all)) => all.push(own),
            None => together.push((host, vec![first, own])),
        }
    }
    let severity = if cx.settings().profile.is_production() { Severity::Warning } else { Severity::Hint };
    for (host, all) in together {
        let names: Vec<String> = all.iter().map(|it| format!("`{}`", it.key())).collect();
        let message = format!("{} are on one host, `{host}`, and fail together with it", some(&names));
        let finding = Finding::new(&RULE, file, all[1].server.entry.written(), message)
            .help("Give each server its own host.")
            .related(file, all[0].server.entry.written(), "the same host");
        cx.push(finding.variant(severity, Impact::Practice));
    }
}

/// Whether a host is a word for a person to replace: `your-host`, `x.x.x.x`.
fn is_unfilled(host: &str) -> bool {
    template::is_placeholder(host) || host.bytes().all(|it| matches!(it, b'x' | b'X' | b'.'))
}

fn is_one(one: &str, other: &str) -> bool {
    host::compare(one, other) == Likeness::Same
}

/// A host and port that two servers bind.
fn shared<'r>(one: &ServerLine<'r>, other: &ServerLine<'_>) -> Option<(&'r str, u16)> {
    one.addresses.iter().find_map(|first| {
        let same = other.addresses.iter().filter(|it| is_one(it.host, first.host));
        let ports: Vec<u16> = same.flat_map(|it| [Some(it.quorum_port), it.election_port]).flatten().collect();
        let own = [Some(first.quorum_port), first.election_port].into_iter().flatten();
        own.filter(|it| *it > 0).find(|it| ports.contains(it)).map(|port| (first.host, port))
    })
}

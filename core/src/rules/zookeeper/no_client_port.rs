use super::lists::Lists;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::may_resolve;
use crate::model::quorum::releases_where;
use crate::model::{Entry, Setting};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A server without a port for clients.
pub(crate) static RULE: Rule = Rule {
    code: "ZK003",
    name: "no-client-port",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const V3_5: Version = Version::first_of(3, 5);
const V3_9: Version = Version::first_of(3, 9);
/// The first release with a port for TLS.
const WITH_TLS: Version = Version::patch(3, 5, 1);

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    let config = lists.config;
    if config.is_open() || config.is_fragment() && cx.document(file).source.kind.is_none() {
        return;
    }
    let target = cx.releases(Product::ZooKeeper, file);
    let old = releases_where(target, |it| it < V3_5 && is_set(config.client_port(), it) == Some(false));
    if let Some(releases) = old {
        let span = config.get("clientPort").map_or(Span::at(0), Entry::written);
        let message = "`clientPort` is not set, and ZooKeeper does not start without it";
        let finding = Finding::new(&RULE, file, span, message).help("Add `clientPort=2181`.");
        let finding = finding.variant(Severity::Error, Impact::WontStart);
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    }
    nobody_connects(cx, file, lists, target);
    for (port, address, since) in
        [("clientPort", "clientPortAddress", Version::first_of(3, 3)), ("secureClientPort", "secureClientPortAddress", WITH_TLS)]
    {
        let Some(entry) = config.get(address).filter(|it| !it.is_template()) else { continue };
        let known = Releases::since(since).intersect(target);
        let number = config.number(port);
        let alone = releases_where(known, |it| it >= V3_5 && is_set(number, it) == Some(false));
        let bad = releases_where(known, |it| !may_resolve(entry.trimmed()) && is_set(number, it) == Some(true));
        let (value, stops) = (entry.trimmed(), "ZooKeeper stops with");
        let said = match (alone, bad) {
            (Some(releases), _) => Some((
                format!("`{address}={value}` is set without its port; {stops} \"{address} is set but {port} is not set\""),
                format!("Add `{port}={}`.", if port == "clientPort" { 2181 } else { 2281 }),
                releases,
            )),
            (None, Some(releases)) => Some((
                format!("`{address}={value}` is neither an address nor a host name; {stops} an `UnknownHostException`"),
                format!("Write the address alone; the port is `{port}`."),
                releases,
            )),
            (None, None) => None,
        };
        let Some((message, help, releases)) = said else { continue };
        let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
        cx.push(finding.variant(Severity::Error, Impact::WontStart).only(Product::ZooKeeper, target.holds(releases)));
    }
}

/// From 3.5 on a server without any port starts, and nobody reaches it.
fn nobody_connects(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>, target: Releases) {
    let config = lists.config;
    let silent = |release: Version| {
        let own = |it: &crate::model::zookeeper::Server<'_, '_>| it.is_template() || it.entry.trimmed().contains(';');
        let is_behind = |it| crate::model::ZooKeeperConfig::servers(&it).any(|it| own(&it));
        release >= V3_5
            && is_set(config.client_port(), release) == Some(false)
            && is_set(config.secure_client_port(), release) == Some(false)
            && lists.in_release(release).is_some_and(|it| !it.1.is_open() && !is_behind(it.1))
    };
    let holds = releases_where(target, silent).map_or(Holds::None, |it| target.holds(it));
    // An address without its port is an error already.
    if holds == Holds::None || config.get("clientPortAddress").is_some() || config.get("secureClientPortAddress").is_some() {
        return;
    }
    let span = config.get("clientPort").map_or(Span::at(0), Entry::written);
    let message = "no port for clients is set, so the server starts and no Kafka broker can connect to it";
    let finding = Finding::new(&RULE, file, span, message).help("Add `clientPort=2181`, or `;2181` to the `server.N` lines.");
    cx.push(finding.only(Product::ZooKeeper, holds));
}

/// Whether a release takes the port for set; 3.9 does so for 0, too. Nothing where nobody can tell.
pub(in crate::rules) fn is_set(port: Setting<i64>, release: Version) -> Option<bool> {
    match port {
        Setting::Absent => Some(false),
        Setting::Is(0) => Some(release >= V3_9),
        Setting::Is(_) => Some(true),
        Setting::Unknown | Setting::Refused => None,
    }
}

use crate::catalog::{Product, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::host::{is_numeric, literal, may_resolve};
use crate::model::quorum::releases_where;
use crate::model::server::{ClientPart, ServerLine};
use crate::model::{Entry, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::zookeeper::lists::Lists;
use crate::rules::zookeeper::no_client_port::is_set;
use crate::rules::zookeeper::own_line::{own_id, own_line};
use crate::source::Kind;
use crate::text::Span;

/// The server's own line against `clientPort`: 3.5 and later take the client address from both.
pub(crate) static RULE: Rule = Rule {
    code: "CL006",
    name: "client-port-differs",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// A part of a server line, and the keys that say the same.
struct Part {
    port: &'static str,
    address: &'static str,
    word: &'static str,
    since: Version,
    of: for<'l> fn(ServerLine<'l>) -> Option<ClientPart<'l>>,
}

const PARTS: [Part; 2] = [
    Part { port: "clientPort", address: "clientPortAddress", word: "client", since: Version::first_of(3, 5), of: |it| it.client },
    Part {
        port: "secureClientPort",
        address: "secureClientPortAddress",
        word: "secure client",
        since: Version::first_of(3, 10),
        of: |it| it.secure,
    },
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    // Nearly no file has such a part, and every release would be asked for it.
    if !lists.have_client_parts() {
        return;
    }
    if let Some((myid, id)) = own_id(cx, file) {
        PARTS.iter().for_each(|it| one(cx, file, lists, it, myid, id));
    }
}

fn one(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>, part: &Part, myid: usize, id: i64) {
    let config = lists.config;
    let (number, address) = (config.number(part.port), config.get(part.address));
    let (Setting::Is(port), Some(entry)) = (number, config.get(part.port)) else { return };
    if address.is_some_and(Entry::is_template) {
        return;
    }
    let own = |release: Version| {
        let (place, server, line) = own_line(&lists, id, release)?;
        Some((place, server, (part.of)(line)?))
    };
    let differs = |release: Version| {
        is_set(number, release) == Some(true)
            && release >= part.since
            && own(release).is_some_and(|it| is_other(port, address.map(Entry::trimmed), it.2))
    };
    let target = cx.releases(Product::ZooKeeper, file);
    let Some(releases) = releases_where(target, differs) else { return };
    let Some((place, server, behind)) = own(releases.to) else { return };
    let here = address.map_or_else(String::new, |it| format!(" of `{}={}`", part.address, it.trimmed()));
    let host = behind.host.map_or_else(String::new, |it| format!("{it}:"));
    let message = format!(
        "`{}={port}`{here}, but the own line `{}` says `;{host}{}`; ZooKeeper stops with \"{} address for this server (id = {id}) ... is different\"",
        part.port,
        server.entry.key.as_str(),
        behind.port,
        part.word
    );
    let finding = Finding::new(&RULE, file, entry.written(), message)
        .help(format!("Keep one of them: delete `{}`, or what stands behind the `;`.", part.port))
        .related(place, server.entry.written(), "this server's line")
        .related(myid, Span::at(0), "its number");
    // The dynamic file is what counts where there is one. Without a port an address is refused.
    let properties = cx.document(file).properties(&[Kind::ZooKeeper]).filter(|_| place != file);
    let keys = [part.port, part.address].into_iter();
    let edits = properties.and_then(|all| Edits::all(keys.filter_map(|it| edit::key_gone(file, all, it))));
    let finding = finding.fix(Safety::Unsafe, format!("Delete `{}`", part.port), edits);
    cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
}

/// Whether the two certainly differ. Without an address of its own the port counts alone.
fn is_other(port: i64, address: Option<&str>, part: ClientPart<'_>) -> bool {
    if port != i64::from(part.port) {
        return true;
    }
    let Some(here) = address.and_then(literal).filter(|it| !it.is_unspecified()) else { return false };
    match part.host {
        None => true,
        // What resolves to no address is equal to none.
        Some(host) => literal(host).map_or_else(|| !may_resolve(host) || is_numeric(host), |it| it != here),
    }
}

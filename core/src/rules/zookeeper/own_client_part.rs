//! The server's own line against `clientPort`: 3.5 and later take the client address from both, and they must agree.

use std::net::{IpAddr, Ipv4Addr};

use super::lists::Lists;
use super::no_client_port::{RULE, is_set};
use crate::catalog::{Product, Version};
use crate::lint::{Cx, Finding};
use crate::model::host::may_resolve;
use crate::model::quorum::releases_where;
use crate::model::server::{ClientPart, ServerLine};
use crate::model::zookeeper::Server;
use crate::model::{Entry, Setting, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

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

/// The number in the myid of the file's only node, and where it stands.
pub(super) fn own_id(cx: &Cx<'_, '_>, file: usize) -> Option<(usize, i64)> {
    let myid = cx.topology.nodes[cx.topology.node_of(file)?].myid?;
    let document = cx.document(myid);
    let line = document.source.bytes.split(|it| matches!(it, b'\n' | b'\r')).next()?;
    let id = java_number(std::str::from_utf8(line).ok()?)?;
    (document.kind == Some(Kind::Myid)).then_some((myid, id))
}

/// The only line of a number as a release reads it.
pub(super) fn own_line<'r, 'a>(
    lists: &Lists<'r, 'a>,
    id: i64,
    release: Version,
) -> Option<(usize, Server<'r, 'a>, ServerLine<'r>)> {
    let (place, list) = lists.in_release(release)?;
    let mut all = list.servers().filter(|it| it.id == Setting::Is(id) && !it.is_template());
    let (server, None) = (all.next()?, all.next()) else { return None };
    Some((place, server, ServerLine::parse(text(&server), release).ok()?))
}

pub(super) fn check(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>) {
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
    let here = address.map_or_else(|| format!("port {port}"), |it| format!("port {port} of `{}`", it.trimmed()));
    let there = behind.host.map_or_else(|| format!("port {}", behind.port), |it| format!("port {} of `{it}`", behind.port));
    let message = format!(
        "this server has two addresses for clients: `{}` says {here}, its own line {there}; ZooKeeper stops with \"{} address for this server (id = {id}) in static config file is ... different\"",
        part.port, part.word
    );
    let finding = Finding::new(&RULE, file, entry.written(), message)
        .help(format!("Delete `{}` and `{}`, or what stands behind the `;` of the line.", part.port, part.address))
        .variant(Severity::Error, Impact::WontStart)
        .related(place, server.entry.written(), "this server's line")
        .related(myid, Span::at(0), "its number");
    cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
}

fn text<'r>(server: &Server<'r, '_>) -> &'r str {
    server.entry.value.as_str()
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

fn is_numeric(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// An address as Java reads it, where it is one.
fn literal(text: &str) -> Option<IpAddr> {
    if text.is_empty() {
        return Some(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    // `10.1` is 10.0.0.1: the last part fills what the others leave.
    if is_numeric(text) {
        let parts: Vec<u32> = text.split('.').map(|it| it.parse().ok()).collect::<Option<_>>()?;
        let (last, front) = parts.split_last()?;
        let rest = 4u32.checked_sub(u32::try_from(front.len()).ok()?).filter(|it| *it > 0)?;
        let fits = front.iter().all(|it| *it < 256) && u64::from(*last) < 1u64 << (8 * rest);
        let high = front.iter().fold(0u64, |all, it| all << 8 | u64::from(*it)) << (8 * rest);
        return fits.then(|| u32::try_from(high | u64::from(*last)).ok()).flatten().map(|it| IpAddr::V4(Ipv4Addr::from(it)));
    }
    let bare = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(text);
    bare.parse::<IpAddr>().ok().map(|it| it.to_canonical())
}

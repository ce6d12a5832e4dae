//! The server's own line against `clientPort`: 3.5 and later take the client address from both, and they must agree.

use std::net::{IpAddr, Ipv4Addr};

use super::lists::Lists;
use super::no_client_port::{RULE, is_set};
use crate::catalog::{Product, Version};
use crate::lint::{Cx, Finding};
use crate::model::quorum::releases_where;
use crate::model::server::{ClientPart, ServerLine};
use crate::model::zookeeper::Server;
use crate::model::{Entry, Setting, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

pub(super) fn check(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>) {
    let config = lists.config;
    let Setting::Is(port) = config.client_port() else { return };
    let Some(myid) = cx.topology.node_of(file).and_then(|it| cx.topology.nodes[it].myid) else { return };
    let document = cx.document(myid);
    let line = document.source.bytes.split(|it| matches!(it, b'\n' | b'\r')).next().unwrap_or_default();
    let Some(id) = std::str::from_utf8(line).ok().and_then(java_number).filter(|_| document.kind == Some(Kind::Myid)) else {
        return;
    };
    let address = config.get("clientPortAddress");
    if address.is_some_and(Entry::is_template) {
        return;
    }
    let own = |release: Version| {
        let (place, list) = lists.in_release(release)?;
        let mut all = list.servers().filter(|it| it.id == Setting::Is(id) && !it.is_template());
        let (server, None) = (all.next()?, all.next()) else { return None };
        Some((place, server, ServerLine::parse(text(&server), release).ok()?.client?))
    };
    let differs = |release: Version| {
        is_set(config.client_port(), release) == Some(true)
            && release >= Version::first_of(3, 5)
            && own(release).is_some_and(|(_, _, part)| is_other(port, address.map(Entry::trimmed), part))
    };
    let target = cx.releases(Product::ZooKeeper, file);
    let Some(releases) = releases_where(target, differs) else { return };
    let (Some((place, server, part)), Some(entry)) = (own(releases.to), config.get("clientPort")) else { return };
    let here = address.map_or_else(|| format!("port {port}"), |it| format!("port {port} of `{}`", it.trimmed()));
    let there = part.host.map_or_else(|| format!("port {}", part.port), |it| format!("port {} of `{it}`", part.port));
    let message = format!(
        "clients of this server are told two addresses: `clientPort` says {here}, and its own line {there}; ZooKeeper stops with \"client address for this server (id = {id}) in static config file is ... different\""
    );
    let finding = Finding::new(&RULE, file, entry.written(), message)
        .help("Delete `clientPort` and `clientPortAddress`, or what stands behind the `;` of the line.")
        .variant(Severity::Error, Impact::WontStart)
        .related(place, server.entry.written(), "this server's line")
        .related(myid, crate::text::Span::at(0), "its number");
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
    let there = part.host.map_or(Some(IpAddr::V4(Ipv4Addr::UNSPECIFIED)), literal);
    let here = match address {
        None => return false,
        Some("") => Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        Some(text) => literal(text),
    };
    here.is_some_and(|it| !it.is_unspecified() && there.is_some_and(|other| it != other))
}

/// An address as Java reads it, where it is one.
fn literal(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(text);
    bare.parse::<IpAddr>().ok().map(|it| it.to_canonical())
}

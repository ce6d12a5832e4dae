//! A server.properties that may be a broker or controller of a cluster, and what tells it from the others.

use super::connection::{Connection, connection, quorum};
use super::{Node, NodeReason, layout};
use crate::document::Document;
use crate::model::{BrokerConfig, host};
use crate::source::Kind;

/// A server.properties that may be a member.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) node: usize,
    pub(super) file: usize,
    pub(super) connection: Option<Connection>,
    /// The controllers that it names, also in ZooKeeper mode.
    pub(super) quorum: Option<Connection>,
    pub(super) id: Option<i64>,
    /// A controller and nothing else.
    pub(super) controller: bool,
    /// What clients are told; two files that say the same are two versions of one.
    pub(super) advertised: Option<String>,
    /// The first of them that names a host, as `host:port`.
    pub(super) own: Option<(String, i32)>,
    /// The host that its folder is named for.
    pub(super) host: Option<String>,
    /// A host that clients are told and that is certainly not one of a counted row.
    pub(super) single: Option<String>,
}

/// What a file of a node says about its cluster; nothing where it is no server.properties.
pub(super) fn candidate(node: usize, file: usize, nodes: &[Node], documents: &[Document<'_>]) -> Option<Candidate> {
    let config = BrokerConfig::of(documents[file].properties(&[Kind::Kafka])?);
    let advertised = config.advertised_listeners().filter(|it| !it.entry.is_template());
    let it = &nodes[node];
    let name = if it.folder.is_some() || it.why == NodeReason::NamedFile { &it.name } else { "" };
    let listens = || config.advertised().is_some_and(|it| it.listeners().any(|it| host::is_same(it.host, name)));
    let is_single = |it: &&str| {
        let open = it.is_empty() || host::is_loopback(it) || host::is_wildcard(it) || host::is_address(it);
        !open && layout::number(it).is_none() && !host::is_same(it, name)
    };
    let told = config.advertised().filter(|it| !it.entry.is_template());
    let single = told.and_then(|it| it.listeners().map(|it| it.host).find(is_single));
    let is_host = host::is_full_name(name) || host::is_address(name) || !name.is_empty() && listens();
    Some(Candidate {
        node,
        file,
        connection: connection(&documents[file]),
        quorum: quorum(&documents[file]),
        id: config.id().known().filter(|it| *it >= 0),
        controller: !config.is_broker(),
        advertised: advertised.map(|it| it.entry.trimmed().to_ascii_lowercase()),
        own: own_host(&documents[file]),
        single: single.map(host::canonical),
        host: is_host.then(|| host::canonical(name)),
    })
}

/// The first host that a broker or controller says it is reached at, and the port; nothing where it names none, or a loopback
/// address.
#[must_use]
pub fn own_host(document: &Document<'_>) -> Option<(String, i32)> {
    let told = BrokerConfig::of(document.properties(&[Kind::Kafka])?).advertised().filter(|it| !it.entry.is_template())?;
    let names_host = |it: &str| !(it.is_empty() || host::is_loopback(it) || host::is_wildcard(it));
    told.listeners().find(|it| names_host(it.host)).map(|it| (host::canonical(it.host), it.port))
}

//! Who serves and who is named where: what a drawing of the topology is made of, with the places to jump to.

use serde::Serialize;

use super::Topology;
use crate::catalog::{Product, newest};
use crate::document::Document;
use crate::model::connect::ConnectString;
use crate::model::listener::Listener;
use crate::model::server::Role;
use crate::model::{BrokerConfig, Entry, Setting, ZooKeeperConfig};
use crate::report::Range;
use crate::source::Kind;
use crate::text::{LineIndex, Span};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PlaceReport<'d> {
    /// The file.
    pub path: &'d str,
    /// Where in it.
    pub range: Range,
}

/// A number and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NumberReport<'d> {
    /// The number.
    pub value: i64,
    /// Where it stands.
    pub place: PlaceReport<'d>,
}

/// A ZooKeeper server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServerReport<'d> {
    /// Index of its node.
    pub node: usize,
    /// Its zoo.cfg.
    pub path: &'d str,
    /// The number in its myid.
    pub myid: Option<NumberReport<'d>>,
    /// The port for clients, where zoo.cfg sets it.
    pub client_port: Option<NumberReport<'d>>,
    /// The `server.N` lines that it reads, its own among them. A line that ZooKeeper refuses, or that a template hides, is
    /// left out.
    pub list: Vec<LineReport<'d>>,
}

/// A `server.N` line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineReport<'d> {
    /// N.
    pub id: i64,
    /// The host of the first address.
    pub host: &'d str,
    /// The port that followers connect to.
    pub quorum_port: u16,
    /// The port for elections.
    pub election_port: Option<u16>,
    /// The port behind the semicolon.
    pub client_port: Option<u16>,
    /// Whether it votes.
    pub votes: bool,
    /// Where it stands.
    pub place: PlaceReport<'d>,
}

/// A broker or a controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokerReport<'d> {
    /// Index of its node.
    pub node: usize,
    /// Its server.properties.
    pub path: &'d str,
    /// `broker.id` or `node.id`.
    pub id: Option<NumberReport<'d>>,
    /// Whether it holds data and serves clients.
    pub is_broker: bool,
    /// Whether it votes about the metadata, in KRaft.
    pub is_controller: bool,
    /// `zookeeper.connect`, where a client can read it.
    pub connect: Option<ConnectReport<'d>>,
    /// `controller.quorum.voters`.
    pub voters: Vec<EndpointReport<'d>>,
    /// `controller.quorum.bootstrap.servers`.
    pub bootstrap: Vec<EndpointReport<'d>>,
    /// `listeners`.
    pub listeners: Vec<EndpointReport<'d>>,
    /// `advertised.listeners`.
    pub advertised: Vec<EndpointReport<'d>>,
}

/// A connect string.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConnectReport<'d> {
    /// The servers that it names.
    pub servers: Vec<EndpointReport<'d>>,
    /// The path below which Kafka keeps its data.
    pub chroot: Option<&'d str>,
    /// Where it stands.
    pub place: PlaceReport<'d>,
}

/// A host and a port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndpointReport<'d> {
    /// The id of a voter.
    pub id: Option<i64>,
    /// The name of a listener.
    pub name: Option<&'d str>,
    /// As it is written; empty where a listener names none.
    pub host: &'d str,
    /// The port.
    pub port: i32,
    /// Where it stands.
    pub place: PlaceReport<'d>,
}

/// Finds the places, with the lines of each file read once.
struct Places<'r, 'a> {
    documents: &'r [Document<'a>],
    lines: Vec<Option<LineIndex<'r>>>,
}

impl<'r> Places<'r, '_> {
    fn at(&mut self, file: usize, span: Span) -> PlaceReport<'r> {
        let source = self.documents[file].source;
        let index = self.lines[file].get_or_insert_with(|| LineIndex::new(&source.bytes));
        PlaceReport { path: &source.path, range: index.cursor().range(span) }
    }

    fn number(&mut self, file: usize, value: i64, span: Span) -> NumberReport<'r> {
        NumberReport { value, place: self.at(file, span) }
    }

    fn entry(&mut self, file: usize, entry: Option<&Entry<'_>>, value: Setting<i64>) -> Option<NumberReport<'r>> {
        Some(self.number(file, value.known()?, entry?.written()))
    }
}

/// The ZooKeeper servers and the brokers of a topology, in the order of the nodes.
#[must_use]
pub fn places<'d>(topology: &Topology, documents: &'d [Document<'_>]) -> (Vec<ServerReport<'d>>, Vec<BrokerReport<'d>>) {
    let mut places = Places { documents, lines: vec![None; documents.len()] };
    let (mut servers, mut brokers) = (Vec::new(), Vec::new());
    for (node, it) in topology.nodes.iter().enumerate() {
        if let Some(file) = it.zookeeper {
            servers.extend(server(&mut places, node, file, it.dynamic, it.myid));
        }
        brokers.extend(it.kafka.iter().filter_map(|file| broker(&mut places, node, *file)));
    }
    (servers, brokers)
}

fn server<'d>(
    places: &mut Places<'d, '_>,
    node: usize,
    file: usize,
    dynamic: Option<usize>,
    myid: Option<usize>,
) -> Option<ServerReport<'d>> {
    let documents = places.documents;
    let config = documents[file].zookeeper()?;
    let own = myid.and_then(|it| Some((it, documents[it].myid()?)));
    let myid = own.map(|(file, id)| places.number(file, id, Span::at(0)));
    let client_port = places.entry(file, config.get("clientPort"), config.client_port());
    let (list, of) = match dynamic.and_then(|it| Some((documents[it].zookeeper()?, it))) {
        Some(dynamic) if config.servers().next().is_none() => dynamic,
        _ => (config, file),
    };
    let list = lines(places, list, of);
    Some(ServerReport { node, path: &documents[file].source.path, myid, client_port, list })
}

fn lines<'d>(places: &mut Places<'d, '_>, list: ZooKeeperConfig<'d, '_>, file: usize) -> Vec<LineReport<'d>> {
    let mut found = Vec::new();
    for server in list.servers() {
        let (Some(id), Ok(line)) = (server.id.known(), server.line(newest(Product::ZooKeeper))) else { continue };
        let Some(first) = line.addresses.first().filter(|_| !server.is_template()) else { continue };
        found.push(LineReport {
            id,
            host: first.host,
            quorum_port: first.quorum_port,
            election_port: first.election_port,
            client_port: line.client.map(|it| it.port),
            votes: line.role != Role::Observer,
            place: places.at(file, server.entry.written()),
        });
    }
    found
}

fn broker<'d>(places: &mut Places<'d, '_>, node: usize, file: usize) -> Option<BrokerReport<'d>> {
    let document = &places.documents[file];
    let config = BrokerConfig::of(document.properties(&[Kind::Kafka])?);
    let (is_kraft, roles) = (config.is_kraft(), config.roles().known().unwrap_or_default());
    let connect = config.connect().filter(|it| !is_kraft && !it.is_template());
    let connect = connect.and_then(|entry| {
        let read = ConnectString::parse(entry.trimmed(), newest(Product::ZooKeeper)).ok()?;
        let servers = read.servers.iter().map(|it| EndpointReport {
            id: None,
            name: None,
            host: it.host,
            port: i32::from(it.port),
            place: places.at(file, entry.value.span_of(it.element)),
        });
        Some(ConnectReport { servers: servers.collect(), chroot: read.chroot, place: places.at(file, entry.written()) })
    });
    let voters = config.voters().filter(|it| !it.entry.is_template()).map_or_else(Vec::new, |list| {
        let voter = |it: crate::model::listener::Voter<'d>| EndpointReport {
            id: Some(i64::from(it.id)),
            name: None,
            host: it.host,
            port: i32::from(it.port),
            place: places.at(file, list.entry.value.span_of(it.element)),
        };
        list.voters().map(voter).collect()
    });
    let bootstrap = config.bootstrap_servers().filter(|it| !it.entry.is_template()).map_or_else(Vec::new, |list| {
        let server = |(host, port): (&'d str, u16)| EndpointReport {
            id: None,
            name: None,
            host,
            port: i32::from(port),
            place: places.at(file, list.entry.value.span_of(host)),
        };
        list.servers().map(server).collect()
    });
    let mut endpoints = |list: Option<crate::model::broker::List<'d, '_>>| {
        let Some(list) = list.filter(|it| !it.entry.is_template()) else { return Vec::new() };
        let listener = |it: Listener<'d>| EndpointReport {
            id: None,
            name: Some(it.name),
            host: it.host,
            port: it.port,
            place: places.at(file, list.entry.value.span_of(it.element)),
        };
        list.listeners().map(listener).collect()
    };
    let (listeners, advertised) = (endpoints(config.listeners()), endpoints(config.advertised_listeners()));
    Some(BrokerReport {
        node,
        path: &document.source.path,
        id: places.entry(file, config.id_entry(), config.id()),
        is_broker: !is_kraft || roles.broker,
        is_controller: roles.controller,
        connect,
        voters,
        bootstrap,
        listeners,
        advertised,
    })
}

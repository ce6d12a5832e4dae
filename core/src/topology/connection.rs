//! What a server.properties finds the rest of its cluster by.

use super::Reason;
use crate::catalog::{Product, newest};
use crate::document::Document;
use crate::model::connect::ConnectString;
use crate::model::{BrokerConfig, host};
use crate::order;
use crate::source::Kind;

/// Words in the names of hosts that tell nothing of whose they are.
const GENERIC: [&str; 20] = [
    "broker",
    "brokers",
    "cluster",
    "controller",
    "ctrl",
    "hadoop",
    "host",
    "kafka",
    "kraft",
    "localhost",
    "machine",
    "master",
    "node",
    "server",
    "slave",
    "vm",
    "worker",
    "zk",
    "zoo",
    "zookeeper",
];

/// What a broker or controller finds the others by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Connection {
    /// `zookeeper.connect`: `host:port`, sorted, in lower case, and the chroot.
    ZooKeeper(Vec<String>, String),
    /// `controller.quorum.voters`: `id@host:port`, sorted, in lower case.
    Voters(Vec<String>),
    /// `controller.quorum.bootstrap.servers`: `host:port`, sorted, in lower case.
    Bootstrap(Vec<String>),
}

impl Connection {
    /// The servers that it names.
    #[must_use]
    pub fn servers(&self) -> &[String] {
        match self {
            Self::ZooKeeper(servers, _) | Self::Voters(servers) | Self::Bootstrap(servers) => servers,
        }
    }

    /// A text that is another one for every connection.
    pub(super) fn text(&self) -> String {
        let (sign, chroot) = match self {
            Self::ZooKeeper(_, chroot) => ('z', chroot.as_str()),
            Self::Voters(_) => ('v', ""),
            Self::Bootstrap(_) => ('b', ""),
        };
        format!("{sign}{}\0{chroot}", self.servers().join(","))
    }

    /// What it is looked for by in a part of the tree.
    pub(super) fn keys(&self, part: &str) -> Vec<String> {
        self.servers().iter().map(|it| format!("{part}\0{it}")).collect()
    }

    /// Whether all of them are on the machine itself.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.hosts().all(|it| host::is_loopback(it) || host::is_wildcard(it))
    }

    /// The hosts of the servers.
    pub(super) fn hosts(&self) -> impl Iterator<Item = &str> {
        self.servers().iter().map(|it| {
            let address = it.split_once('@').map_or(it.as_str(), |(_, address)| address);
            address.rsplit_once(':').map_or(address, |(host, _)| host)
        })
    }

    /// Whether more than half of the servers are the same, or all of them with their ids crossed.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let same = self.common(other);
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && (same * 2 > self.servers().len().max(other.servers().len()) || self.is_crossed(other))
    }

    /// How many servers are the same.
    pub(super) fn common(&self, other: &Self) -> usize {
        self.servers().iter().filter(|it| other.servers().contains(it)).count()
    }

    /// Whether both have the same voters' ids and the same addresses, and not each id the same address.
    fn is_crossed(&self, other: &Self) -> bool {
        let (Self::Voters(ours), Self::Voters(theirs)) = (self, other) else { return false };
        let halves = |list: &[String]| {
            let mut halves: Vec<String> =
                list.iter().filter_map(|it| it.split_once('@')).flat_map(|(a, b)| [format!("{a}@"), b.to_owned()]).collect();
            order::sort(&mut halves);
            halves
        };
        ours.len() > 1 && halves(ours) == halves(theirs)
    }

    pub(super) fn names_same_servers(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.servers() == other.servers()
    }

    /// Whether siblings with this connection and with another one, which most of them have, are one cluster with a
    /// mistake in it: a server or the chroot is the same.
    pub(super) fn is_like(&self, most: &Self) -> bool {
        match (self, most) {
            (Self::ZooKeeper(servers, chroot), Self::ZooKeeper(others, usual)) => {
                servers.iter().any(|it| others.contains(it)) || !chroot.is_empty() && chroot == usual
            }
            _ => self.agrees(most),
        }
    }

    /// Whether all of its servers are the same machines in whatever place: full names.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.hosts().all(host::is_full_name)
    }

    /// Whether none of its servers has a name that any set-up may use: they are full names, addresses, or short names with
    /// more in them than what a machine does and a number.
    pub(super) fn is_specific(&self) -> bool {
        let is_own = |it: &str| !it.is_empty() && !GENERIC.contains(&it) && it.len() > 1;
        let has_own_word = |it: &str| it.split(|c: char| !c.is_ascii_alphabetic()).any(is_own);
        self.hosts().all(|it| !host::is_loopback(it) && !host::is_wildcard(it) && (host::is_address(it) || has_own_word(it)))
    }

    /// Whether both lead to one place: more than half of the shorter list is in the other one, and the chroot is the same.
    #[must_use]
    pub fn is_one_place(&self, other: &Self) -> bool {
        let mostly = || self.common(other) * 2 > self.servers().len().min(other.servers().len());
        match (self, other) {
            (Self::ZooKeeper(_, chroot), Self::ZooKeeper(_, usual)) => chroot == usual && mostly(),
            (Self::Bootstrap(_), Self::Bootstrap(_)) => mostly(),
            _ => self.agrees(other),
        }
    }

    pub(super) fn reason(&self) -> Reason {
        match self {
            Self::ZooKeeper(..) => Reason::ConnectString,
            Self::Voters(_) => Reason::Voters,
            Self::Bootstrap(_) => Reason::BootstrapServers,
        }
    }
}

/// The connection of a server.properties; nothing where it has none, where a client refuses it, or where a template
/// hides it.
#[must_use]
pub fn connection(document: &Document<'_>) -> Option<Connection> {
    let config = BrokerConfig::of(document.properties(&[Kind::Kafka])?);
    if config.is_kraft() {
        return quorum_of(config);
    }
    let entry = config.connect().filter(|it| !it.is_template())?;
    let connect = ConnectString::parse(entry.trimmed(), newest(Product::ZooKeeper)).ok()?;
    let servers = sorted(connect.servers.iter().map(|it| address(it.host, it.port)).collect())?;
    Some(Connection::ZooKeeper(servers, connect.chroot.unwrap_or_default().to_owned()))
}

/// The controllers that a server.properties names, also one of a broker in ZooKeeper mode that migrates.
#[must_use]
pub fn quorum(document: &Document<'_>) -> Option<Connection> {
    quorum_of(BrokerConfig::of(document.properties(&[Kind::Kafka])?))
}

fn quorum_of(config: BrokerConfig<'_, '_>) -> Option<Connection> {
    if let Some(voters) = config.voters().filter(|it| !it.entry.is_template()) {
        let voter = |it: crate::model::listener::Voter<'_>| format!("{}@{}", it.id, address(it.host, it.port));
        return sorted(voters.voters().map(voter).collect()).map(Connection::Voters);
    }
    let servers = config.bootstrap_servers().filter(|it| !it.entry.is_template())?;
    sorted(servers.servers().map(|(host, port)| address(host, port)).collect()).map(Connection::Bootstrap)
}

fn sorted(mut servers: Vec<String>) -> Option<Vec<String>> {
    order::sort(&mut servers);
    servers.dedup();
    (!servers.is_empty()).then_some(servers)
}

fn address(host: &str, port: u16) -> String {
    format!("{}:{port}", host::canonical(host))
}

//! Which files are one node, which nodes are one ensemble or one cluster, and why.
//!
//! Folders and numbers propose, values decide: siblings are one ensemble where their lists agree, one cluster where they
//! name the same connect string, voters or bootstrap servers. What is not certain stays apart.

mod candidate;
mod clusters;
mod connection;
mod ensembles;
mod environment;
mod group;
mod layout;
mod links;
mod migrating;
pub mod missing;
mod names;
mod near;
mod nodes;
pub mod places;
mod report;
mod stretched;

use std::fmt;

use crate::document::Document;
use crate::model::connect::ConnectString;
use crate::model::host;
use crate::model::{BrokerConfig, ZooKeeperConfig};
use crate::settings::Settings;
use crate::source::Kind;

pub use candidate::own_host;
pub use connection::{Connection, connection, quorum};
pub use environment::environment;
pub(crate) use layout::{folder, name};
pub use missing::missing;
pub(crate) use nodes::{host, is_named};
pub use nodes::{host_of, is_below, is_folder, names_folder};
pub use report::{ClusterReport, EnsembleReport, FileOf, NodeReport, TopologyReport};

/// The files of one host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// Its name: that of the folder or of the numbered file.
    pub name: String,
    /// The folder that is its own; none where several nodes share a folder.
    pub folder: Option<String>,
    /// The folder in which it stands beside its siblings.
    pub area: String,
    /// The number that tells it from its siblings, without leading zeros.
    pub token: Option<String>,
    /// Its path without that number: siblings have the same.
    pattern: String,
    /// What made it a node.
    pub why: NodeReason,
    /// Its zoo.cfg. Several nodes may share one.
    pub zookeeper: Option<usize>,
    /// The file that `dynamicConfigFile` of its zoo.cfg names.
    pub dynamic: Option<usize>,
    /// Its myid.
    pub myid: Option<usize>,
    /// Other files of that name in its folder, not where `dataDir` points.
    pub strays: Vec<usize>,
    /// Its server.properties; two where a broker and a controller run side by side.
    pub kafka: Vec<usize>,
    /// Its units and their drop-ins.
    pub units: Vec<usize>,
    /// The environment and JAAS files that its units name.
    pub named: Vec<usize>,
    /// Copies and variants of its configuration.
    pub variants: Vec<usize>,
}

impl Node {
    /// The first of its configurations.
    #[must_use]
    pub fn first_file(&self) -> Option<usize> {
        self.zookeeper.into_iter().chain(self.kafka.iter().copied()).chain(self.variants.iter().copied()).min()
    }

    /// Every file that is this node's or that it shares.
    #[must_use]
    pub fn files(&self) -> Files<'_> {
        let [zookeeper, dynamic, myid] = [&self.zookeeper, &self.dynamic, &self.myid].map(Option::as_slice);
        let lists = [zookeeper, dynamic, myid, &self.strays, &self.kafka, &self.units, &self.named, &self.variants];
        Files(lists.into_iter().flatten())
    }
}

/// The files of a node.
#[derive(Debug, Clone)]
pub struct Files<'n>(std::iter::Flatten<std::array::IntoIter<&'n [usize], 8>>);

impl Iterator for Files<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.0.next().copied()
    }
}

/// What made some files a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NodeReason {
    /// They lie in one folder.
    #[default]
    Folder,
    /// A number in the file's name.
    NumberedFile,
    /// A host in the file's name.
    NamedFile,
    /// A myid of its own beside a zoo.cfg that several servers share.
    SharedFile,
}

/// What made some nodes an ensemble or a cluster.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reason {
    /// There is one only.
    #[default]
    Alone,
    /// The user says so.
    Declared,
    /// Their server lines agree.
    ServerLines,
    /// They share one zoo.cfg.
    SharedFile,
    /// They have the same connect string.
    ConnectString,
    /// Most siblings have the same connect string.
    MostSiblings,
    /// They name the same hosts.
    SameHosts,
    /// They name the same voters.
    Voters,
    /// They name the same bootstrap servers.
    BootstrapServers,
}

impl fmt::Display for NodeReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Folder => "its files lie in one folder",
            Self::NumberedFile => "a number in the file name",
            Self::NamedFile => "a name of its own in one folder",
            Self::SharedFile => "a myid of its own for a zoo.cfg that several servers share",
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Alone => "no other file goes with it",
            Self::Declared => "declared in the settings",
            Self::ServerLines => "the server lines agree",
            Self::SharedFile => "one zoo.cfg for all",
            Self::ConnectString => "the same connect string",
            Self::MostSiblings => "most of the siblings have the same connection",
            Self::SameHosts => "the same hosts",
            Self::Voters => "the same voters",
            Self::BootstrapServers => "the same bootstrap servers",
        })
    }
}

/// ZooKeeper servers that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ensemble {
    /// Its name.
    pub name: String,
    /// Its nodes.
    pub nodes: Vec<usize>,
    /// Why they belong together.
    pub why: Reason,
    /// The declared cluster that it is of.
    declared: Option<usize>,
}

/// The nodes of one Kafka cluster, and the ensemble that they use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Its name.
    pub name: String,
    /// Its brokers and controllers, as the files that configure them.
    pub members: Vec<Member>,
    /// Why they belong together.
    pub why: Reason,
    /// The ensembles that its connect strings name a host of, in the same part of the tree.
    pub ensembles: Vec<usize>,
}

/// A broker or controller of a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Its node.
    pub node: usize,
    /// Its server.properties.
    pub file: usize,
    /// Whether its own connection says so; else only its place beside the others does.
    pub confirmed: bool,
}

impl Cluster {
    /// The ensemble, where there is only one that it can be.
    #[must_use]
    pub fn ensemble(&self) -> Option<usize> {
        if let [only] = self.ensembles[..] { Some(only) } else { None }
    }
}

/// How the files of a run belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topology {
    /// In the order of the paths.
    pub nodes: Vec<Node>,
    /// In the order of their first nodes.
    pub ensembles: Vec<Ensemble>,
    /// In the order of their first nodes.
    pub clusters: Vec<Cluster>,
    /// The nodes of each file.
    nodes_of: Vec<Vec<usize>>,
    /// The ensemble of each node.
    ensemble_of: Vec<Option<usize>>,
    /// The cluster of each file.
    cluster_of: Vec<Option<usize>>,
    /// The cluster that uses each ensemble.
    user_of: Vec<Option<usize>>,
}

impl Topology {
    /// Finds out.
    #[must_use]
    pub fn of(documents: &[Document<'_>], settings: &Settings) -> Self {
        let nodes = nodes::nodes(documents);
        let ensembles = ensembles::ensembles(&nodes, documents, settings);
        let clusters = clusters::clusters(&nodes, &ensembles, documents, settings);
        let mut nodes_of = vec![Vec::new(); documents.len()];
        let mut ensemble_of = vec![None; nodes.len()];
        let mut cluster_of = vec![None; documents.len()];
        for (at, node) in nodes.iter().enumerate() {
            node.files().for_each(|file| nodes_of[file].push(at));
        }
        for (at, ensemble) in ensembles.iter().enumerate() {
            ensemble.nodes.iter().for_each(|node| ensemble_of[*node] = Some(at));
        }
        for (at, cluster) in clusters.iter().enumerate() {
            cluster.members.iter().for_each(|it| cluster_of[it.file] = Some(at));
        }
        let mut users = vec![Vec::new(); ensembles.len()];
        clusters.iter().enumerate().for_each(|(at, it)| it.ensembles.iter().for_each(|ensemble| users[*ensemble].push(at)));
        let user_of = users.iter().map(|it| if let [only] = it[..] { Some(only) } else { None }).collect();
        Self { nodes, ensembles, clusters, nodes_of, ensemble_of, cluster_of, user_of }
    }

    /// The nodes that a file is of.
    #[must_use]
    pub fn nodes_of(&self, file: usize) -> &[usize] {
        &self.nodes_of[file]
    }

    /// The node that a file is of, where it is one only.
    #[must_use]
    pub fn node_of(&self, file: usize) -> Option<usize> {
        if let [only] = self.nodes_of(file) { Some(*only) } else { None }
    }

    /// The ensemble that a node is a server of.
    #[must_use]
    pub fn ensemble_of(&self, node: usize) -> Option<usize> {
        self.ensemble_of[node]
    }

    /// The cluster that a server.properties is of.
    #[must_use]
    pub fn cluster_of(&self, file: usize) -> Option<usize> {
        self.cluster_of[file]
    }

    /// The cluster that uses an ensemble, where one only does.
    #[must_use]
    pub fn cluster_using(&self, ensemble: usize) -> Option<usize> {
        self.user_of[ensemble]
    }

    /// The ensemble of a server.properties: that of its cluster, else the only one in its part of the tree, where it is no
    /// file beside a broker's.
    #[must_use]
    pub fn ensemble_near(&self, documents: &[Document<'_>], file: usize) -> Option<usize> {
        let part = |file: usize| layout::border(layout::folder(documents[file].source.place()));
        let is_near = |it: &usize| {
            let nodes = &self.ensembles[*it].nodes;
            nodes.iter().any(|it| self.nodes[*it].zookeeper.is_some_and(|it| part(it) == part(file)))
        };
        let only = || {
            let mut near = (0..self.ensembles.len()).filter(is_near);
            let only = near.next().filter(|_| near.next().is_none())?;
            self.ensembles[only].nodes.iter().all(|it| self.nodes[*it].kafka.is_empty()).then_some(only)
        };
        let own = self.cluster_of(file).map(|it| &self.clusters[it]).filter(|it| !it.ensembles.is_empty());
        own.map_or_else(only, Cluster::ensemble)
    }

    /// Whether a file is of a laptop or a tutorial: its node stands alone, has at most one broker, one voter and one
    /// ZooKeeper server, and names nothing but loopback addresses.
    #[must_use]
    pub fn is_dev(&self, documents: &[Document<'_>], file: usize) -> bool {
        let nodes = self.nodes_of(file);
        let alone = |node: &usize| {
            let one = |count: usize| count < 2;
            self.ensemble_of(*node).is_none_or(|it| one(self.ensembles[it].nodes.len()))
                && self.nodes[*node].kafka.iter().filter_map(|it| self.cluster_of(*it)).all(|it| one(self.nodes_in(it)))
        };
        let is_local = |file: usize| is_local(&documents[file]);
        match nodes {
            [] => is_local(file),
            // What lies beside the configuration in use is read by nobody, or alone.
            [node] if self.nodes[*node].variants.contains(&file) => is_local(file),
            [node] => alone(node) && self.nodes[*node].files().all(is_local),
            _ => false,
        }
    }

    /// How many nodes a cluster has.
    fn nodes_in(&self, cluster: usize) -> usize {
        let mut nodes: Vec<usize> = self.clusters[cluster].members.iter().map(|it| it.node).collect();
        nodes.dedup();
        nodes.len()
    }
}

/// Whether a file names no host but loopback addresses, at most one voter and at most one ZooKeeper server.
fn is_local(document: &Document<'_>) -> bool {
    // A host that is a template's is some other machine.
    let local = |it: &str| it.is_empty() || host::is_loopback(it) || host::is_wildcard(it);
    if let Some(file) = document.properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) {
        let config = ZooKeeperConfig::of(file);
        let own = |text: &str| local(host::of_server_line(text));
        return config.servers().count() < 2 && config.servers().all(|it| own(it.entry.trimmed()));
    }
    let Some(file) = document.properties(&[Kind::Kafka]) else { return true };
    let config = BrokerConfig::of(file);
    let connects = config.connect().is_none_or(|it| {
        let newest = crate::catalog::newest(crate::catalog::Product::ZooKeeper);
        ConnectString::parse(it.trimmed(), newest).is_ok_and(|it| it.servers.iter().all(|it| local(it.host)))
    });
    let voters = config.voters().is_none_or(|it| it.elements().count() < 2 && it.voters().all(|it| local(it.host)));
    let listens = [config.listeners(), config.advertised_listeners()];
    let listens = listens.into_iter().flatten().all(|it| !it.entry.is_template() && it.listeners().all(|it| local(it.host)));
    let bootstrap = config.bootstrap_servers().is_none_or(|it| it.elements().count() < 2 && it.servers().all(|it| local(it.0)));
    connects && voters && listens && bootstrap
}

//! Which files are one node, which nodes are one ensemble or one cluster, and why.

mod layout;

use crate::document::Document;
use crate::settings::Settings;

/// The files of one host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// Its name: that of the folder, or the one that numbered files have in common with its number.
    pub name: String,
    /// Its zoo.cfg. Several nodes may share one.
    pub zookeeper: Option<usize>,
    /// The file that `dynamicConfigFile` of its zoo.cfg names.
    pub dynamic: Option<usize>,
    /// Its myid.
    pub myid: Option<usize>,
    /// Its server.properties; two where a broker and a controller run side by side.
    pub kafka: Vec<usize>,
    /// Its units and their drop-ins.
    pub units: Vec<usize>,
}

/// ZooKeeper servers that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ensemble {
    /// Its name.
    pub name: String,
    /// Its nodes.
    pub nodes: Vec<usize>,
}

/// The nodes of one Kafka cluster, and the ensemble that they use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Its name.
    pub name: String,
    /// Its brokers and controllers.
    pub nodes: Vec<usize>,
    /// The ensemble that its brokers name.
    pub ensemble: Option<usize>,
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
}

impl Topology {
    /// Finds out.
    #[must_use]
    pub fn of(_documents: &[Document<'_>], _settings: &Settings) -> Self {
        Self::default()
    }

    /// Whether a file is of a node that stands alone and names nothing but loopback addresses.
    #[must_use]
    pub fn is_dev(&self, _file: usize) -> bool {
        false
    }
}

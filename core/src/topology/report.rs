//! The topology as `kcfglint topology` tells it.

use serde::Serialize;

use super::Topology;
use crate::document::Document;
use crate::order;

/// The nodes, ensembles and clusters, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopologyReport<'d> {
    /// The version of this form.
    pub schema: u32,
    /// In the order of the paths.
    pub nodes: Vec<NodeReport<'d>>,
    /// In the order of their first nodes.
    pub ensembles: Vec<EnsembleReport>,
    /// In the order of their first nodes.
    pub clusters: Vec<ClusterReport>,
    /// Files that are of no node.
    pub apart: Vec<FileOf<'d>>,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NodeReport<'d> {
    /// Its name.
    pub name: String,
    /// Why it is a node.
    pub because: String,
    /// Its files.
    pub files: Vec<FileOf<'d>>,
}

/// A file and its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileOf<'d> {
    /// Its path.
    pub path: &'d str,
    /// Its kind.
    pub kind: &'static str,
}

/// An ensemble.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EnsembleReport {
    /// Its name.
    pub name: String,
    /// Why its nodes belong together.
    pub because: String,
    /// Indices into the nodes.
    pub nodes: Vec<usize>,
}

/// A cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClusterReport {
    /// Its name.
    pub name: String,
    /// Why its nodes belong together.
    pub because: String,
    /// Indices into the nodes.
    pub nodes: Vec<usize>,
    /// Of these nodes, those whose place beside the others is all that tells.
    pub unconfirmed: Vec<usize>,
    /// Indices into the ensembles: those whose hosts its connect strings name.
    pub ensembles: Vec<usize>,
}

impl<'d> TopologyReport<'d> {
    /// The report of a topology.
    #[must_use]
    pub fn of(topology: &Topology, documents: &'d [Document<'_>]) -> Self {
        let file = |it: usize| FileOf { path: &documents[it].source.path, kind: documents[it].kind.map_or("", |it| it.name()) };
        let nodes = topology.nodes.iter().map(|it| {
            let mut files: Vec<usize> = it.files().collect();
            order::sort(&mut files);
            NodeReport { name: it.name.clone(), because: it.why.to_string(), files: files.into_iter().map(file).collect() }
        });
        let ensembles = topology.ensembles.iter().map(|it| EnsembleReport {
            name: it.name.clone(),
            because: it.why.to_string(),
            nodes: it.nodes.clone(),
        });
        let clusters = topology.clusters.iter().map(|it| {
            let mut nodes: Vec<usize> = it.members.iter().map(|it| it.node).collect();
            nodes.dedup();
            let unconfirmed = it.members.iter().filter(|it| !it.confirmed).map(|it| it.node).collect();
            let because = it.why.to_string();
            ClusterReport { name: it.name.clone(), because, nodes, unconfirmed, ensembles: it.ensembles.clone() }
        });
        let apart = (0..documents.len()).filter(|it| documents[*it].kind.is_some() && topology.nodes_of(*it).is_empty());
        Self {
            schema: 1,
            nodes: nodes.collect(),
            ensembles: ensembles.collect(),
            clusters: clusters.collect(),
            apart: apart.map(file).collect(),
        }
    }
}

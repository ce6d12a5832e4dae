//! Who may fail: how many and which nodes of an ensemble, a quorum and a cluster, before reads, writes or elections stop.
//!
//! What the files do not tell is said, and no number is given for it.

mod cluster;
mod report;
mod topics;
mod voters;
pub mod votes;
mod weakness;
mod words;

use crate::document::Document;
use crate::lint::Assumed;
use crate::report::Diagnostic;
use crate::settings::Settings;
use crate::topology::Topology;

pub use cluster::{ClusterTolerance, Tied};
pub use report::{QuorumTolerance, TolerantTopology};
pub use topics::{Made, Topics};
pub use weakness::{WEAKENING, Weakens, Weakness};

/// What may fail in each ensemble and each cluster of a topology, in the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolerance<'d> {
    /// Of each ensemble.
    pub ensembles: Vec<QuorumTolerance<'d>>,
    /// Of each cluster.
    pub clusters: Vec<ClusterTolerance<'d>>,
}

/// What is looked at.
struct Look<'r, 'a> {
    documents: &'r [Document<'a>],
    topology: &'r Topology,
    assumed: Assumed,
    settings: &'r Settings,
}

/// Who may fail. `documents` are in the order of their paths; `findings` are what a lint of the same documents found, for
/// what weakens it, and may be empty.
#[must_use]
pub fn tolerance<'d>(
    documents: &[Document<'_>],
    topology: &Topology,
    settings: &Settings,
    findings: &[Diagnostic<'d>],
) -> Tolerance<'d> {
    let look = Look { documents, topology, assumed: Assumed::new(documents, topology, settings), settings };
    let voters: Vec<voters::Told> = topology.ensembles.iter().map(|it| voters::of_ensemble(&look, it)).collect();
    let weak = weakness::Findings::of(&look, findings);
    let ensembles =
        voters.iter().enumerate().map(|(at, it)| QuorumTolerance::of("zookeeper", it, weak.of_ensemble(at))).collect();
    let clusters = (0..topology.clusters.len()).map(|it| cluster::of(&look, it, &voters, &weak)).collect();
    Tolerance { ensembles, clusters }
}

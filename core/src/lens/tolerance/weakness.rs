//! The findings of a lint that are about who may fail.

use serde::Serialize;

use super::Look;
use crate::map::Map;
use crate::report::{Diagnostic, Severity};

/// What a rule's findings weaken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakens {
    /// An ensemble of ZooKeeper.
    Ensemble,
    /// A cluster of Kafka.
    Cluster,
    /// Its controllers.
    Quorum,
    /// The ensemble and the cluster, by the file that the finding is in.
    Both,
}

/// The rules that are about it, in the order of the codes.
pub const WEAKENING: [(&str, Weakens); 35] = [
    ("CL001", Weakens::Ensemble),
    ("CL002", Weakens::Ensemble),
    ("CL003", Weakens::Ensemble),
    ("CL004", Weakens::Ensemble),
    ("CL005", Weakens::Ensemble),
    ("CL010", Weakens::Cluster),
    ("CL011", Weakens::Cluster),
    ("CL012", Weakens::Cluster),
    ("CL013", Weakens::Cluster),
    ("CL016", Weakens::Both),
    ("CL018", Weakens::Cluster),
    ("CL019", Weakens::Cluster),
    ("CL023", Weakens::Cluster),
    ("CL030", Weakens::Quorum),
    ("CL031", Weakens::Quorum),
    ("CL032", Weakens::Quorum),
    ("CL044", Weakens::Both),
    ("KF006", Weakens::Cluster),
    ("KF020", Weakens::Cluster),
    ("KF021", Weakens::Cluster),
    ("KF022", Weakens::Cluster),
    ("KR003", Weakens::Quorum),
    ("KR004", Weakens::Quorum),
    ("KR005", Weakens::Quorum),
    ("KR009", Weakens::Quorum),
    ("KR010", Weakens::Quorum),
    ("KR013", Weakens::Quorum),
    ("ZK005", Weakens::Ensemble),
    ("ZK006", Weakens::Ensemble),
    ("ZK007", Weakens::Ensemble),
    ("ZK008", Weakens::Ensemble),
    ("ZK009", Weakens::Ensemble),
    ("ZK010", Weakens::Ensemble),
    ("ZK019", Weakens::Ensemble),
    ("ZK020", Weakens::Ensemble),
];

/// A finding, by what it is found again with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weakness<'d> {
    /// The rule's code.
    pub code: &'static str,
    /// How loudly it is said.
    pub severity: Severity,
    /// The file.
    pub path: &'d str,
    /// The line, from 1.
    pub line: u32,
}

/// The findings of each ensemble and each cluster.
pub(super) struct Findings<'d> {
    ensembles: Vec<Vec<Weakness<'d>>>,
    clusters: Vec<Vec<Weakness<'d>>>,
    quorums: Vec<Vec<Weakness<'d>>>,
}

impl<'d> Findings<'d> {
    pub(super) fn of(look: &Look<'_, '_>, findings: &[Diagnostic<'d>]) -> Self {
        let topology = look.topology;
        let none = |count: usize| vec![Vec::new(); count];
        let (ensembles, clusters) = (topology.ensembles.len(), topology.clusters.len());
        let mut found = Self { ensembles: none(ensembles), clusters: none(clusters), quorums: none(clusters) };
        let files: Map<&str, usize> = look.documents.iter().enumerate().map(|(at, it)| (it.source.path.as_str(), at)).collect();
        for it in findings {
            let Ok(at) = WEAKENING.binary_search_by_key(&it.code, |it| it.0) else { continue };
            let weakness = Weakness { code: it.code, severity: it.severity, path: it.path, line: it.range.start.line };
            let weakens = WEAKENING[at].1;
            // Told from another file, it is at home where the rule found it.
            for path in [it.home.path, it.path] {
                let Some(file) = files.get(path) else { continue };
                if let Some(cluster) = topology.cluster_of(*file).filter(|_| weakens != Weakens::Ensemble) {
                    let all = if weakens == Weakens::Quorum { &mut found.quorums } else { &mut found.clusters };
                    push(&mut all[cluster], &weakness);
                }
                for ensemble in topology.nodes_of(*file).iter().filter_map(|it| topology.ensemble_of(*it)) {
                    if matches!(weakens, Weakens::Ensemble | Weakens::Both) {
                        push(&mut found.ensembles[ensemble], &weakness);
                    }
                }
            }
        }
        found
    }

    pub(super) fn of_ensemble(&self, at: usize) -> Vec<Weakness<'d>> {
        self.ensembles[at].clone()
    }

    pub(super) fn of_quorum(&self, at: usize) -> Vec<Weakness<'d>> {
        self.quorums[at].clone()
    }

    pub(super) fn of_cluster(&self, at: usize) -> Vec<Weakness<'d>> {
        self.clusters[at].clone()
    }
}

fn push<'d>(all: &mut Vec<Weakness<'d>>, one: &Weakness<'d>) {
    if !all.contains(one) {
        all.push(one.clone());
    }
}

//! The report on one quorum, and the topology with it.

use serde::Serialize;

use super::voters::{Told, Voters};
use super::weakness::Weakness;
use super::{ClusterTolerance, Tolerance, words};
use crate::order;
use crate::topology::{ClusterReport, EnsembleReport, FileOf, NodeReport, TopologyReport};

/// What may fail of an ensemble, or of the controllers that vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuorumTolerance<'d> {
    /// `zookeeper` or `kraft`.
    pub kind: &'static str,
    /// How many servers vote; nothing where nobody can tell.
    pub voters: Option<usize>,
    /// How many servers follow and do not vote.
    pub observers: Option<usize>,
    /// How many voters must be up; nothing where weights are counted.
    pub majority: Option<usize>,
    /// How many groups have votes; nothing where there are no groups.
    pub groups: Option<usize>,
    /// How many voters may fail, whichever they are.
    pub may_fail: Option<usize>,
    /// How many hosts may fail, whichever they are. Fewer than voters, where a host has several of them.
    pub hosts_may_fail: Option<usize>,
    /// The voters, or hosts with several of them, each of which alone ends the quorum.
    pub single_points: Vec<String>,
    /// The same in words, a line each; where there is no number, why.
    pub text: Vec<String>,
    /// The findings that are about it.
    pub weakened_by: Vec<Weakness<'d>>,
}

impl<'d> QuorumTolerance<'d> {
    pub(super) fn of(kind: &'static str, told: &Told, weakened_by: Vec<Weakness<'d>>) -> Self {
        match told {
            Ok(voters) => Self::told(kind, voters, weakened_by),
            Err(why) => Self {
                kind,
                voters: None,
                observers: None,
                majority: None,
                groups: None,
                may_fail: None,
                hosts_may_fail: None,
                single_points: Vec::new(),
                text: vec![format!("who may fail cannot be told: {why}")],
                weakened_by,
            },
        }
    }

    fn told(kind: &'static str, voters: &Voters, weakened_by: Vec<Weakness<'d>>) -> Self {
        let (votes, n) = (&voters.votes, voters.all.len());
        let own: Vec<Option<usize>> = (0..n).map(Some).collect();
        let hosts = voters.hosts();
        let on: Vec<Option<usize>> = hosts.iter().copied().map(Some).collect();
        let is_equal = votes.are_equal();
        let mut single_points: Vec<String> = Vec::new();
        for at in (0..n).filter(|it| hosts[*it] == *it) {
            let of_host = hosts.iter().filter(|it| **it == at).count();
            if !votes.hold(|it| hosts[it] != at) {
                let host = || voters.all[at].host.clone();
                let name = if of_host > 1 { host() } else { None };
                single_points.push(name.unwrap_or_else(|| voters.all[at].name.clone()));
            }
        }
        let mut distinct = hosts;
        order::sort(&mut distinct);
        distinct.dedup();
        let mut it = Self {
            kind,
            voters: Some(n),
            observers: Some(voters.observers),
            majority: is_equal.then_some(n / 2 + 1),
            groups: (votes.group_count() > 1).then(|| votes.group_count()),
            may_fail: votes.smallest_loss(&own).may_fail(n),
            hosts_may_fail: votes.smallest_loss(&on).may_fail(distinct.len()),
            single_points,
            text: Vec::new(),
            weakened_by,
        };
        it.text = words::of_quorum(voters, &it);
        it
    }
}

/// A thing of the topology and what may fail of it.
#[derive(Debug, Clone, Serialize)]
struct With<'r, R, T> {
    #[serde(flatten)]
    report: &'r R,
    tolerance: &'r T,
}

/// The topology as `kcfglint topology --format json` writes it: its report, with `tolerance` on each ensemble and cluster.
#[derive(Debug, Clone, Serialize)]
pub struct TolerantTopology<'r, 'd> {
    schema: u32,
    nodes: &'r [NodeReport<'d>],
    ensembles: Vec<With<'r, EnsembleReport, QuorumTolerance<'d>>>,
    clusters: Vec<With<'r, ClusterReport, ClusterTolerance<'d>>>,
    apart: &'r [FileOf<'d>],
}

impl<'r, 'd> TolerantTopology<'r, 'd> {
    /// Both in one.
    #[must_use]
    pub fn of(report: &'r TopologyReport<'d>, tolerance: &'r Tolerance<'d>) -> Self {
        let ensembles = report.ensembles.iter().zip(&tolerance.ensembles);
        let clusters = report.clusters.iter().zip(&tolerance.clusters);
        Self {
            schema: report.schema,
            nodes: &report.nodes,
            ensembles: ensembles.map(|(report, tolerance)| With { report, tolerance }).collect(),
            clusters: clusters.map(|(report, tolerance)| With { report, tolerance }).collect(),
            apart: &report.apart,
        }
    }
}

//! Whether the nodes of an ensemble or a cluster can be restarted one after the other, so that it neither stops nor falls
//! into two. `Yes` and `No` are promises; what the files do not tell for certain is `Unknown`, with its reason.

mod cluster;
mod ensemble;
mod groups;
mod kraft;
mod listeners;
mod migration;
mod quorum;
mod secrets;
mod servers;
mod transport;

use serde::Serialize;

use super::{FileDiff, Update, View};
use crate::order;
use crate::report::{Diagnostic, Impact, Range};
use crate::text::{LineIndex, Span};

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// They can: at every point there is a quorum, and the nodes understand each other. What only one node has is away
    /// while it restarts; the notes tell of it.
    Yes,
    /// The files do not tell.
    Unknown,
    /// They cannot: at some point it stops, or falls into two.
    No,
}

/// An ensemble or a cluster that has something to restart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rolling<'d> {
    /// `ensemble` or `cluster`.
    pub group: &'static str,
    /// Its name.
    pub name: String,
    /// The nodes to restart, in the order of their paths.
    pub restarts: Vec<String>,
    /// Whether they can be restarted one by one.
    pub one_by_one: Verdict,
    /// Why not, or why nobody can tell; empty where they can.
    pub reasons: Vec<Reason<'d>>,
    /// What to mind on the way.
    pub notes: Vec<String>,
}

/// Why nodes cannot be restarted one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason<'d> {
    /// What happens, and what to do instead.
    pub message: String,
    /// The file of the new state that it is about.
    pub path: Option<&'d str>,
    /// The line in it.
    pub range: Option<Range>,
}

/// What is found out about a group.
#[derive(Default)]
struct Judged<'d> {
    reasons: Vec<(Verdict, Reason<'d>)>,
    notes: Vec<String>,
    /// How to go about it; told only where it can be done.
    steps: Vec<String>,
}

impl<'d> Judged<'d> {
    fn no(&mut self, at: Option<(&'d str, Range)>, message: String) {
        self.add(Verdict::No, at, message);
    }

    fn unknown(&mut self, at: Option<(&'d str, Range)>, message: String) {
        self.add(Verdict::Unknown, at, message);
    }

    /// The same is said once, however many nodes it is true of.
    fn add(&mut self, verdict: Verdict, at: Option<(&'d str, Range)>, message: String) {
        if self.reasons.iter().all(|it| it.1.message != message) {
            let (path, range) = at.unzip();
            self.reasons.push((verdict, Reason { message, path, range }));
        }
    }

    fn note(&mut self, text: String) {
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    fn step(&mut self, text: String) {
        if !self.steps.contains(&text) {
            self.steps.push(text);
        }
    }

    fn told(self, group: &'static str, name: String, restarts: Vec<String>) -> Rolling<'d> {
        let one_by_one = self.reasons.iter().map(|it| it.0).max().unwrap_or(Verdict::Yes);
        let reasons = self.reasons.into_iter().filter(|it| it.0 == one_by_one).map(|it| it.1).collect();
        let steps = self.steps.into_iter().filter(|_| one_by_one == Verdict::Yes);
        let notes = self.notes.into_iter().chain(steps).collect();
        Rolling { group, name, restarts, one_by_one, reasons, notes }
    }
}

/// The ensembles, then the clusters.
pub(super) fn rolling<'d>(
    old: &View<'_, 'd, '_>,
    new: &View<'_, 'd, '_>,
    files: &[FileDiff<'d>],
    new_findings: &[Diagnostic<'d>],
) -> Vec<Rolling<'d>> {
    let mut found = Vec::new();
    let mut add = |kind: &'static str, group: groups::Group, restarts: Restarts, judged: Option<Judged<'d>>| {
        if let Some(mut judged) = judged.filter(|_| !restarts.nodes.is_empty()) {
            starts(&mut judged, new, &restarts, new_findings);
            let names = restarts.nodes.iter().map(|it| new.topology.nodes[*it].name.clone()).collect();
            let told = judged.told(kind, group.name, names);
            // What can be set without a restart is told where a restart is the wrong way.
            if restarts.is_needed || told.one_by_one != Verdict::Yes {
                found.push(told);
            }
        }
    };
    for group in groups::ensembles(old, new) {
        let own = |node: usize| {
            let it = &new.topology.nodes[node];
            // The unit of a node that is a broker too may be the broker's.
            let units = if it.kafka.is_empty() { &it.units[..] } else { &[] };
            [it.zookeeper, it.dynamic, it.myid].into_iter().flatten().chain(units.iter().copied()).collect()
        };
        let restarts = Restarts::of(new, &group, files, &own);
        let judged = ensemble::judged(old, new, &group, &restarts);
        add("ensemble", group, restarts, judged);
    }
    for group in groups::clusters(old, new) {
        let own = |node: usize| {
            let it = &new.topology.nodes[node];
            let units = if it.zookeeper.is_none() { &it.units[..] } else { &[] };
            it.kafka.iter().chain(units).copied().collect()
        };
        let restarts = Restarts::of(new, &group, files, &own);
        let judged = cluster::judged(old, new, &group, &restarts);
        add("cluster", group, restarts, judged);
    }
    found
}

/// Which nodes are restarted.
struct Restarts {
    /// In the order of their paths.
    nodes: Vec<usize>,
    /// Whether there is no other way for any of them.
    is_needed: bool,
    /// The files that each of them starts with.
    files: Vec<usize>,
}

impl Restarts {
    fn of(new: &View<'_, '_, '_>, group: &groups::Group, files: &[FileDiff<'_>], own: &dyn Fn(usize) -> Vec<usize>) -> Self {
        let mut nodes: Vec<usize> = group.members.iter().map(|it| it.node).collect();
        order::sort(&mut nodes);
        nodes.dedup();
        let strongest = |node: &usize| own(*node).into_iter().map(|file| needs(new, file, files)).max();
        let nodes = nodes.into_iter().filter_map(|it| Some((it, strongest(&it)?)));
        let nodes: Vec<_> = nodes.filter(|it| it.1 >= Update::ClusterWide && it.1 != Update::Reconfig).collect();
        let is_needed = nodes.iter().any(|it| it.1 == Update::Restart);
        let nodes: Vec<usize> = nodes.into_iter().filter(|it| !is_needed || it.1 == Update::Restart).map(|it| it.0).collect();
        let files = nodes.iter().flat_map(|it| own(*it)).collect();
        Self { nodes, is_needed, files }
    }

    fn has(&self, node: usize) -> bool {
        self.nodes.contains(&node)
    }
}

/// A file with which its node does not start.
fn starts<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, restarts: &Restarts, findings: &[Diagnostic<'d>]) {
    let is_own = |path: &str| restarts.files.iter().any(|it| new.documents[*it].source.path == path);
    let mut told = Vec::new();
    for finding in findings.iter().filter(|it| it.impact == Impact::WontStart && is_own(it.path)) {
        // One of a kind is enough: all are among the findings.
        if told.contains(&finding.code) {
            continue;
        }
        told.push(finding.code);
        let message = format!("with the new file it does not start ({}): {}", finding.code, finding.message);
        judged.no(Some((finding.path, finding.range)), message);
    }
}

/// What a file of the new state needs.
fn needs(new: &View<'_, '_, '_>, file: usize, files: &[FileDiff<'_>]) -> Update {
    let name = new.name(file);
    files.binary_search_by(|it| it.name.cmp(name)).map_or(Update::Nothing, |at| files[at].needs)
}

/// A place for a reason.
fn place<'d>(view: &View<'_, 'd, '_>, file: usize, span: Span) -> Option<(&'d str, Range)> {
    let source = view.documents[file].source;
    Some((&source.path, LineIndex::new(&source.bytes).cursor().range(span)))
}

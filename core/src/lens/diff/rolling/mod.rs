//! Whether the nodes of an ensemble or a cluster can be restarted one after the other, so that it serves all the while.

mod cluster;
mod ensemble;
mod quorum;

use serde::Serialize;

use super::{FileDiff, Update, View};
use crate::report::Range;
use crate::text::{LineIndex, Span};

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// They can.
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

    fn told(self, group: &'static str, name: String, restarts: Vec<String>) -> Rolling<'d> {
        let one_by_one = self.reasons.iter().map(|it| it.0).max().unwrap_or(Verdict::Yes);
        let reasons = self.reasons.into_iter().filter(|it| it.0 == one_by_one).map(|it| it.1).collect();
        Rolling { group, name, restarts, one_by_one, reasons, notes: self.notes }
    }
}

/// The ensembles, then the clusters.
pub(super) fn rolling<'d>(old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, files: &[FileDiff<'d>]) -> Vec<Rolling<'d>> {
    let mut found = Vec::new();
    let restarted = |nodes: &mut dyn Iterator<Item = usize>, own: &dyn Fn(usize) -> Vec<usize>| -> Restarts {
        let mut nodes: Vec<usize> = nodes.collect();
        nodes.sort_unstable();
        nodes.dedup();
        let needs = |node: &usize| own(*node).into_iter().map(|file| needs(new, file, files)).max();
        let nodes = nodes.into_iter().filter_map(|it| Some((new.topology.nodes[it].name.clone(), needs(&it)?)));
        let nodes: Vec<_> = nodes.filter(|it| it.1 >= Update::ClusterWide && it.1 != Update::Reconfig).collect();
        let is_needed = nodes.iter().any(|it| it.1 == Update::Restart);
        let nodes = nodes.into_iter().filter(|it| !is_needed || it.1 == Update::Restart).map(|it| it.0).collect();
        Restarts { nodes, is_needed }
    };
    let mut add = |group: &'static str, name: &str, restarts: Restarts, judged: &dyn Fn() -> Option<Judged<'d>>| {
        if let Some(judged) = (!restarts.nodes.is_empty()).then(judged).flatten() {
            let told = judged.told(group, name.to_owned(), restarts.nodes);
            // What can be set without a restart is told where a restart is the wrong way.
            if restarts.is_needed || told.one_by_one != Verdict::Yes {
                found.push(told);
            }
        }
    };
    for ensemble in &new.topology.ensembles {
        let own = |node: usize| {
            let it = &new.topology.nodes[node];
            // The unit of a node that is a broker too may be the broker's.
            let units = if it.kafka.is_empty() { &it.units[..] } else { &[] };
            [it.zookeeper, it.dynamic, it.myid].into_iter().flatten().chain(units.iter().copied()).collect()
        };
        let nodes = restarted(&mut ensemble.nodes.iter().copied(), &own);
        add("ensemble", &ensemble.name, nodes, &|| ensemble::judged(old, new, ensemble));
    }
    for cluster in &new.topology.clusters {
        let own = |node: usize| {
            let it = &new.topology.nodes[node];
            let units = if it.zookeeper.is_none() { &it.units[..] } else { &[] };
            it.kafka.iter().chain(units).copied().collect()
        };
        let nodes = restarted(&mut cluster.members.iter().map(|it| it.node), &own);
        add("cluster", &cluster.name, nodes, &|| cluster::judged(old, new, cluster));
    }
    found
}

/// Which nodes are restarted.
struct Restarts {
    nodes: Vec<String>,
    /// Whether there is no other way for any of them.
    is_needed: bool,
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

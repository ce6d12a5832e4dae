//! What a change does: the findings that it brings and takes, the settings whose values in force it changes, what has to be
//! restarted for it, and whether that can be done one node at a time.

mod findings;
mod rolling;
mod settings;

use serde::Serialize;

use crate::document::Document;
use crate::lens::effective::{InForce, Reader};
use crate::lint::{Assumed, Scan, check_scan};
use crate::map::Map;
use crate::report::Diagnostic;
use crate::settings::Settings;
use crate::topology::Topology;

pub use rolling::{Rolling, Verdict};

/// The number of the JSON schema. Additions keep it, anything else raises it.
pub const SCHEMA: u32 = 1;

/// Files as they were, or as they are to be.
#[derive(Debug, Clone)]
pub struct State<'s, 'a> {
    /// What was read. The documents are in the order of their paths.
    pub scan: Scan<'a>,
    /// What shapes the reading.
    pub settings: &'s Settings,
    /// What all paths begin with: files of two states are the same where the rest of their paths is.
    pub root: &'s str,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diff<'d> {
    /// The version of this form.
    pub schema: u32,
    /// What is found in the new state only, in its order.
    pub new_findings: Vec<Diagnostic<'d>>,
    /// What is found in the old state only, in its order.
    pub gone_findings: Vec<Diagnostic<'d>>,
    /// The files that differ, in the order of their paths.
    pub files: Vec<FileDiff<'d>>,
    /// The ensembles and clusters that have something to restart.
    pub rolling: Vec<Rolling<'d>>,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is in the new state only.
    Added,
    /// It is in the old state only.
    Removed,
    /// Its bytes differ.
    Changed,
}

/// How a change comes into force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Update {
    /// Nothing that the product reads is another.
    Nothing,
    /// `systemctl daemon-reload` is enough.
    DaemonReload,
    /// `systemctl reenable`.
    Reenable,
    /// `kafka-configs` sets it for all brokers while they run; the file is read at the next start.
    ClusterWide,
    /// `kafka-configs` sets it for this broker while it runs; the file is read at the next start.
    PerBroker,
    /// ZooKeeper's servers write it themselves: `reconfig` changes it while they run.
    Reconfig,
    /// With a restart; of a unit after `systemctl daemon-reload`.
    Restart,
}

/// A file that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileDiff<'d> {
    /// The file, from the root of its state on.
    pub path: &'d str,
    /// The same; empty where the root is the file.
    #[serde(skip)]
    name: &'d str,
    /// What kind of file it is.
    pub kind: &'static str,
    /// The node that it is of, where that is one.
    pub node: Option<String>,
    /// What became of it.
    pub fate: Fate,
    /// The release as which it was read before and is read now, where they differ.
    pub releases: Option<(String, String)>,
    /// What differs in force, by key. Nothing of files that were added or removed.
    pub changes: Vec<Change<'d>>,
    /// The strongest that any change needs.
    pub needs: Update,
}

/// A setting that differs in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change<'d> {
    /// The key or the directive.
    pub key: &'d str,
    /// What was in force and is no longer; nothing where nothing was.
    pub old: Vec<InForce<'d>>,
    /// What is in force now.
    pub new: Vec<InForce<'d>>,
    /// How it comes into force.
    pub needs: Update,
}

/// A state with all that is worked out about it.
struct View<'s, 'd, 'a> {
    documents: &'d [Document<'a>],
    topology: &'s Topology,
    assumed: &'s Assumed,
    root: &'d str,
    by_name: Map<&'d str, usize>,
}

impl<'s, 'd, 'a> View<'s, 'd, 'a> {
    fn of(state: &'d State<'_, 'a>, topology: &'s Topology, assumed: &'s Assumed) -> Self {
        let documents = state.scan.documents.as_slice();
        let known = documents.iter().enumerate().filter(|it| it.1.kind.is_some());
        let by_name = known.map(|(at, it)| (name(&it.source.path, state.root), at)).collect();
        Self { documents, topology, assumed, root: state.root, by_name }
    }

    fn name(&self, file: usize) -> &'d str {
        name(&self.documents[file].source.path, self.root)
    }

    fn reader(&self) -> Reader<'s, 'd, 'a> {
        Reader { documents: self.documents, assumed: self.assumed }
    }

    /// The same file in another state.
    fn same_in(&self, file: usize, other: &View<'_, '_, '_>) -> Option<usize> {
        other.by_name.get(self.name(file)).copied()
    }

    fn node_name(&self, file: usize) -> Option<String> {
        self.topology.node_of(file).map(|it| self.topology.nodes[it].name.clone())
    }
}

/// A path from the root of its state on.
fn name<'p>(path: &'p str, root: &str) -> &'p str {
    match path.strip_prefix(root) {
        Some(rest) if root.is_empty() || root.ends_with('/') || rest.starts_with('/') => rest.trim_start_matches('/'),
        // The root is the file itself.
        Some("") => "",
        _ => path,
    }
}

/// What changes from one state to another.
#[must_use]
pub fn diff<'d>(old: &'d State<'_, '_>, new: &'d State<'_, '_>) -> Diff<'d> {
    let topologies = [old, new].map(|it| Topology::of(&it.scan.documents, it.settings));
    let assumed =
        [(old, &topologies[0]), (new, &topologies[1])].map(|(it, of)| Assumed::new(&it.scan.documents, of, it.settings));
    let before = View::of(old, &topologies[0], &assumed[0]);
    let after = View::of(new, &topologies[1], &assumed[1]);
    let reports = [old, new].map(|it| check_scan(it.scan.clone(), it.settings));
    let [found_before, found_after] = reports.map(|it| it.diagnostics);
    let (gone_findings, new_findings) = findings::differing((found_before, old.root), (found_after, new.root));
    let files = settings::files(&before, &after);
    let rolling = rolling::rolling(&before, &after, &files, &new_findings);
    Diff { schema: SCHEMA, new_findings, gone_findings, files, rolling }
}

//! What stands between a cluster and a newer release, or KRaft: what stops the start there, what is ignored, which defaults
//! change under values that nobody wrote, which key to write, and in which order.

mod before;
mod cluster;
mod effects;
mod ensemble;
mod file;
mod goal;
mod group;
mod lines;
mod migration;
mod phase;
mod rolling;
mod so_far;
mod stops;

use std::fmt;

use serde::Serialize;

use crate::catalog::Product;
use crate::document::Document;
use crate::lens::effective::mode;
use crate::lint::Assumed;
use crate::model::{BrokerConfig, Setting};
use crate::report::Range;
use crate::settings::Settings;
use crate::source::{Kind, Origin};
use crate::topology::Topology;

pub use goal::{Goal, GoalReport};
use goal::{MIGRATING, Way};

/// The number of the JSON schema. Additions keep it, anything else raises it.
pub const SCHEMA: u32 = 1;

/// The switch of the migration.
const FLAG: &str = "zookeeper.metadata.migration.enable";

/// What an upgrade needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Upgrade<'d> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// Where it goes.
    pub goal: GoalReport,
    /// The clusters and ensembles of the products of the goal, in the order of the paths.
    pub clusters: Vec<ClusterUpgrade>,
    /// The files of these products, and the units that start them, in the order of the paths.
    pub files: Vec<FileUpgrade<'d>>,
}

impl Upgrade<'_> {
    /// Whether something stops a start at the goal.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.files.iter().any(|it| !it.stops.is_empty()) || self.clusters.iter().any(|it| it.stopped)
    }
}

/// A cluster of Kafka, or an ensemble of ZooKeeper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClusterUpgrade {
    /// `kafka` or `zookeeper`.
    pub product: &'static str,
    /// Its name.
    pub name: String,
    /// The releases of today, such as `3.6` or `2.8 to 3.9`.
    pub from: String,
    /// The release of the goal.
    pub to: String,
    /// Whether it moves from ZooKeeper to KRaft on the way.
    pub migrates: bool,
    /// Whether brokers of it are in ZooKeeper mode and the goal has none, also where a template hides what stops them.
    pub stopped: bool,
    /// What the releases of today were concluded from, in one line.
    pub because: String,
    /// What to do, in order; nothing where it is there already.
    pub steps: Vec<Step>,
    /// Where each node stands, in the middle of a migration.
    pub phases: Vec<NodePhase>,
    /// What does not fit together between the nodes, in the middle of a migration.
    pub misfits: Vec<String>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What to do, in one line.
    pub title: String,
    /// Why, and what to wait for.
    pub why: String,
    /// The phase of the migration to KRaft, 1 to 4, that it is.
    pub phase: Option<u8>,
    /// The lines to write and to remove.
    pub changes: Vec<Change>,
    /// Commands to run. Words in capitals stand for what the files do not tell.
    pub run: Vec<String>,
}

/// The same lines for some nodes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Their names; of a controller that is not there yet the host.
    pub nodes: Vec<String>,
    /// Whether the lines are those of a file that is not there yet: a controller that starts on the way, beside whatever else
    /// runs on that host.
    pub is_new: bool,
    /// Lines to write, in the place of lines of the same keys. Secrets are masked, words in capitals stand for what the files
    /// do not tell.
    pub write: Vec<String>,
    /// Keys whose lines are to be deleted.
    pub remove: Vec<String>,
}

/// Where a node stands in the migration to KRaft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NodePhase {
    /// Its name.
    pub node: String,
    /// `broker` or `controller`.
    pub role: &'static str,
    /// The first phase, 0 to 4, that its properties fit.
    pub from: u8,
    /// The last one.
    pub to: u8,
    /// What tells.
    pub because: String,
}

/// What an upgrade means for one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileUpgrade<'d> {
    /// The file, as the user named it.
    pub path: &'d str,
    /// Its kind.
    pub kind: &'static str,
    /// The releases of today; nothing for a file that is of no release, such as a unit.
    pub from: Option<String>,
    /// The release of the goal.
    pub to: Option<String>,
    /// What stops the start at the goal, in the order of the places.
    pub stops: Vec<Stop>,
    /// Lines that count today and that nothing reads at the goal.
    pub ignored: Vec<Ignored<'d>>,
    /// Defaults that change under keys that nobody wrote, by key.
    pub defaults: Vec<Changed>,
    /// Keys to write in the place of others.
    pub renames: Vec<Rename<'d>>,
}

/// What stops the start at the goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// The rule's code.
    pub code: &'static str,
    /// What is there and what happens, in one line.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// Where.
    pub range: Range,
    /// Whether it stops the start today, too.
    pub today: bool,
    /// The release on the way that does not start, where the goal is another one.
    pub with: Option<String>,
}

/// A line that nothing reads any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ignored<'d> {
    /// The key.
    pub key: &'d str,
    /// Its value, secrets masked.
    pub value: String,
    /// The line.
    pub range: Range,
    /// What that does.
    pub does: &'static str,
    /// The releases of today that still read it, where not all do.
    pub only: Option<String>,
}

/// A default that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The key that nobody wrote.
    pub key: &'static str,
    /// What holds today; nothing where there is no value.
    pub old: Option<&'static str>,
    /// What holds at the goal.
    pub new: Option<&'static str>,
    /// What that does, where there is more to say than the two values.
    pub does: Option<&'static str>,
    /// The releases of today from which it changes, where it does not from all.
    pub only: Option<String>,
}

/// A key to write in the place of another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rename<'d> {
    /// The key that stands there.
    pub key: &'d str,
    /// The keys to write.
    pub to: Vec<&'static str>,
    /// The value to write, secrets masked; nothing where the new key has values of its own.
    pub value: Option<String>,
    /// Whether it is the value that stands there.
    pub same: bool,
    /// The line.
    pub range: Range,
}

/// Why there is nothing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// No file is of a product of the goal.
    NothingThere(&'static str),
    /// All files are of newer releases than the goal.
    Older {
        /// The first of them.
        path: String,
        /// Its product and its oldest release.
        is: String,
        /// What tells.
        because: String,
    },
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingThere(product) => write!(f, "no file of {product} was found, so there is nothing to upgrade"),
            Self::Older { path, is, because } => write!(f, "{path} runs {is} ({because}), and the goal is older"),
        }
    }
}

/// What is read.
#[derive(Debug, Clone, Copy)]
pub struct Read<'r, 'a> {
    /// The files, in the order of their paths.
    pub documents: &'r [Document<'a>],
    /// The folders that hold files of other kinds, as for a lint.
    pub folders: &'r [String],
    /// On how many threads the rules may run.
    pub threads: usize,
}

/// What every part of the lens asks.
struct Cx<'r, 'a> {
    documents: &'r [Document<'a>],
    topology: &'r Topology,
    assumed: Assumed,
    goal: Goal,
    /// The way of each file that is of a product of the goal and not newer.
    ways: Vec<Option<Way>>,
}

impl Cx<'_, '_> {
    /// Whether the user has named a file, or a folder around it.
    fn is_named(&self, file: usize) -> bool {
        self.documents[file].source.origin != Origin::Context
    }

    /// What a file is called: its node, where it is of one only, else its path.
    fn name(&self, file: usize) -> &str {
        self.topology.node_of(file).map_or(&self.documents[file].source.path, |it| &self.topology.nodes[it].name)
    }
}

/// What an upgrade of these files needs. What `settings` name as the target is where it comes from.
///
/// # Errors
/// Where no file is of a product of the goal, or all are newer.
pub fn upgrade<'d>(read: Read<'d, '_>, settings: &Settings, goal: Goal) -> Result<Upgrade<'d>, Wrong> {
    let documents = read.documents;
    let topology = Topology::of(documents, settings);
    let assumed = Assumed::new(documents, &topology, settings);
    let ways = documents.iter().enumerate().map(|(file, it)| way(file, it, &assumed, goal)).collect();
    let mut cx = Cx { documents, topology: &topology, assumed, goal, ways };
    for (file, (first, last)) in group::limits(&cx) {
        if let Some(way) = &mut cx.ways[file] {
            way.limit(first, last);
        }
    }
    if let Some(wrong) = wrong(&cx) {
        return Err(wrong);
    }
    let (mut stops, notes) = stops::stops(&cx, read, settings);
    let told = |(at, it): (usize, &'d Document<'_>)| {
        let stops = std::mem::take(&mut stops[at]);
        let way = cx.ways[at].as_ref().filter(|_| matches!(it.kind, Some(Kind::Kafka | Kind::ZooKeeper)));
        if way.is_none() && stops.is_empty() {
            return None;
        }
        let mut told = FileUpgrade {
            path: &it.source.path,
            kind: it.kind?.name(),
            from: way.map(Way::today),
            to: way.map(Way::end),
            stops,
            ignored: Vec::new(),
            defaults: Vec::new(),
            renames: Vec::new(),
        };
        if let Some(way) = way.filter(|it| !it.done) {
            file::tell(it, way, &mut told);
        }
        Some(told)
    };
    let all: Vec<Option<FileUpgrade<'d>>> = documents.iter().enumerate().map(told).collect();
    let clusters = cluster::clusters(&cx, &all, &notes);
    let files = all.into_iter().enumerate().filter(|it| cx.is_named(it.0)).filter_map(|it| it.1).collect();
    Ok(Upgrade { schema: SCHEMA, goal: goal.report(), clusters, files })
}

/// The way of a file; nothing where it is of another product, or newer than the goal.
fn way(file: usize, document: &Document<'_>, assumed: &Assumed, goal: Goal) -> Option<Way> {
    let product = document.product()?;
    let (mut now, to) = (assumed.of(product, file), goal.release(product)?);
    let Some(read) = document.properties(&[Kind::Kafka]) else { return Way::of(product, now, to) };
    let config = BrokerConfig::of(read);
    let flag = read.boolean(FLAG);
    let migrating = now.intersect(MIGRATING);
    if flag == Setting::Is(true) && !migrating.is_empty() {
        now = migrating;
    }
    // Where no release was asked for, the mode is all that matters.
    let done = goal.is_mode_only() && config.is_kraft() && matches!(flag, Setting::Absent | Setting::Is(false));
    let way = Way::of(product, now, if done { now.to } else { to })?;
    let from = if done { vec![now.from, now.to] } else { way.from };
    let way = Way { done, from, ..way };
    let mode = mode(read);
    let kraft = goal.is_kraft() || config.is_kraft();
    Some(Way { mode, kraft, ..way })
}

/// Why there is nothing to say.
fn wrong(cx: &Cx<'_, '_>) -> Option<Wrong> {
    let products = [Product::Kafka, Product::ZooKeeper].into_iter().filter(|it| cx.goal.release(*it).is_some());
    for product in products {
        let is_of = |it: &Document<'_>| it.product() == Some(product) && matches!(it.kind, Some(Kind::Kafka | Kind::ZooKeeper));
        let mut files = (0..cx.documents.len()).filter(|it| cx.is_named(*it) && is_of(&cx.documents[*it])).peekable();
        let Some(first) = files.peek().copied() else { return Some(Wrong::NothingThere(product.name())) };
        if files.all(|it| cx.ways[it].is_none()) {
            let path = cx.documents[first].source.path.clone();
            let now = cx.assumed.of(product, first);
            let or_later = if now.from == now.to { "" } else { " or later" };
            let is = format!("{} {}{or_later}", product.name(), now.from);
            return Some(Wrong::Older { path, is, because: cx.assumed.because(first) });
        }
    }
    None
}

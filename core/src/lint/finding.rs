//! What a rule says, and the sink that it says it into. Severity, order, versions and output happen behind it, once.

use std::cell::{Cell, OnceCell};
use std::ops::{Deref, DerefMut};

use super::Rule;
use super::edits::{Edits, Proposal};
use super::releases::Assumed;
use crate::catalog::systemd::MEASURED;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::document::Document;
use crate::map::Map;
use crate::model::host;
use crate::order;
use crate::report::{Impact, Safety, Severity};
use crate::settings::Settings;
use crate::source::Kind;
use crate::text::Span;
use crate::topology::{self, Node, Topology};

/// A stretch of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Index of the document.
    pub file: usize,
    /// Where in it.
    pub span: Span,
}

/// One finding, before profile and settings have had their say. Every rule moves it from one call to the next, so it is a
/// pointer.
#[derive(Debug, Clone)]
#[must_use = "a finding is only heard when it is pushed"]
pub struct Finding(pub(super) Box<Said>);

/// What a finding says.
#[derive(Debug, Clone)]
pub struct Said {
    pub(super) rule: &'static Rule,
    pub(super) at: Place,
    /// Where it is at home, when it is told from another file.
    pub(super) home: Option<Place>,
    pub(super) severity: Severity,
    pub(super) impact: Impact,
    pub(super) message: String,
    pub(super) help: Option<String>,
    pub(super) related: Vec<(Place, String)>,
    /// Where the check holds in a part of the releases only: which.
    pub(super) holds: Holds,
    pub(super) product: Product,
    /// A required key that is there, but which the product does not see because of this.
    pub(super) hides: Option<&'static str>,
    pub(super) fix: Option<Proposal>,
}

impl Deref for Finding {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.0
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Said {
        &mut self.0
    }
}

impl Finding {
    /// A finding of a rule, with the rule's own severity and impact.
    pub fn new(rule: &'static Rule, file: usize, span: Span, message: impl Into<String>) -> Self {
        Self::plain(rule, Place { file, span }, message.into())
    }

    fn plain(rule: &'static Rule, at: Place, message: String) -> Self {
        let (severity, impact) = (rule.severity, rule.impact);
        Self(Box::new(Said {
            rule,
            at,
            home: None,
            severity,
            impact,
            message,
            help: None,
            related: Vec::new(),
            holds: Holds::All,
            product: Product::Kafka,
            hides: None,
            fix: None,
        }))
    }

    /// What to write instead.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// A variant of the rule: another severity and impact than the rule's own.
    pub fn variant(mut self, severity: Severity, impact: Impact) -> Self {
        (self.severity, self.impact) = (severity, impact);
        self
    }

    /// Another place, and what is to be seen there.
    pub fn related(mut self, file: usize, span: Span, message: impl Into<String>) -> Self {
        self.related.push((Place { file, span }, message.into()));
        self
    }

    /// The line of a unit because of which systemd reads the file that the finding is in, where there is one.
    pub fn through(self, line: Option<(usize, Span)>) -> Self {
        match line {
            Some((file, span)) => self.related(file, span, "this line has systemd read the file"),
            None => self,
        }
    }

    /// A required key that somebody meant to write here, and which the product does not see. The finding that the key
    /// is missing then holds its tongue.
    pub fn hides(mut self, key: &'static str) -> Self {
        self.hides = Some(key);
        self
    }

    /// The change that mends it, what it does in one line, and how safe it is. Nothing where the files do not tell what to
    /// write.
    pub fn fix(mut self, safety: Safety, title: impl Into<String>, edits: impl Into<Option<Edits>>) -> Self {
        if let Some(edits) = edits.into() {
            self.fix = Some(Proposal { safety, title: title.into(), edits });
        }
        self
    }

    /// The releases in which it is true: in all, in a part, or in none of those that may be run.
    pub fn only(mut self, product: Product, holds: Holds) -> Self {
        (self.product, self.holds) = (product, holds);
        self
    }
}

/// What a rule may look at, and where it puts its findings.
#[derive(Debug)]
pub struct Cx<'r, 'a> {
    /// Every file of the run, in the order of the paths.
    pub documents: &'r [Document<'a>],
    /// Which of them make a node, an ensemble, a cluster.
    pub topology: &'r Topology,
    /// The folders with files of other kinds.
    pub(super) folders: &'r [String],
    /// The same folders and those of all files, by their last component.
    pub(super) by_name: OnceCell<Map<&'r str, Vec<&'r str>>>,
    /// The last file that was judged by what several rules share, and whether nothing was wrong with it.
    pub(super) sound: Cell<Option<(usize, bool)>>,
    pub(super) releases: &'r Assumed,
    pub(super) settings: &'r Settings,
    pub(super) findings: Vec<Finding>,
}

impl<'r, 'a> Cx<'r, 'a> {
    /// One file.
    #[must_use]
    pub fn document(&self, file: usize) -> &'r Document<'a> {
        &self.documents[file]
    }

    /// What a file is called beside others: the name of its node where it is of one only, else its path.
    #[must_use]
    pub fn name(&self, file: usize) -> &'r str {
        self.topology.node_of(file).map_or(&self.document(file).source.path, |it| &self.topology.nodes[it].name)
    }

    /// What two files are called in one sentence: their paths, where their nodes have one name.
    #[must_use]
    pub fn names(&self, one: usize, other: usize) -> [&'r str; 2] {
        let names = [one, other].map(|it| self.name(it));
        if names[0] == names[1] { [one, other].map(|it| self.document(it).source.path.as_str()) } else { names }
    }

    /// The releases of a product that may be run with a file.
    #[must_use]
    pub fn releases(&self, product: Product, file: usize) -> Releases {
        self.releases.of(product, file)
    }

    /// Whether the user or a file of the node tells which releases these are, so that they are more than what people run.
    #[must_use]
    pub fn knows_releases(&self, file: usize) -> bool {
        self.releases.is_told(file)
    }

    /// Whether a file is of a laptop or a tutorial: its node stands alone and names nothing but loopback addresses. The
    /// profiles `production` and `strict` never take it for that.
    #[must_use]
    pub fn is_dev(&self, file: usize) -> bool {
        !self.settings.profile.is_production() && self.topology.is_dev(self.documents, file)
    }

    /// Whether a host may stand for several servers: the user says so, or it is the name of a Kubernetes service.
    #[must_use]
    pub fn is_virtual(&self, host: &str) -> bool {
        let name = host.trim_end_matches('.');
        let declared = self.settings.clusters.iter().flat_map(|it| &it.zookeeper_vip).any(|it| host::is_same(it, name));
        declared || name.ends_with(".svc") || name.contains(".svc.")
    }

    /// Whether the folder that a file of a node names is among those that are in use: one of that name below the node's
    /// own folder, and in no other node's.
    #[must_use]
    pub fn has_folder(&self, node: &Node, dir: &str) -> bool {
        let Some(own) = node.folder.as_deref() else { return false };
        let name = |path: &'r str| path.rsplit_once('/').map_or(path, |it| it.1);
        let by_name = self.by_name.get_or_init(|| {
            let of_file = |it: &'r Document<'a>| it.source.place().rsplit_once('/').map_or("", |it| it.0);
            let mut folders: Vec<&str> =
                self.folders.iter().map(String::as_str).chain(self.documents.iter().map(of_file)).collect();
            order::sort(&mut folders);
            folders.dedup();
            let mut by_name: Map<&str, Vec<&str>> = Map::new();
            folders.into_iter().for_each(|it| by_name.of(name(it)).push(it));
            by_name
        });
        let wanted = dir.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let is_nearer = |folder: &str, other: &Node| {
            other.folder.as_deref().is_some_and(|it| it.len() > own.len() && topology::is_below(folder, it))
        };
        let is_it = |folder: &&&str| topology::is_below(folder, own) && topology::is_folder(dir, folder);
        let mut found = by_name.get(wanted).into_iter().flatten().filter(is_it);
        found.any(|folder| !self.topology.nodes.iter().any(|it| is_nearer(folder, it)))
    }

    /// Whether a judgement that several rules share has nothing against a file. It is made once: all rules look at one file
    /// before the next.
    pub(crate) fn is_sound(&self, file: usize, judge: impl FnOnce() -> bool) -> bool {
        if let Some((_, sound)) = self.sound.get().filter(|it| it.0 == file) {
            return sound;
        }
        let sound = judge();
        self.sound.set(Some((file, sound)));
        sound
    }

    /// What the user asked for.
    #[must_use]
    pub fn settings(&self) -> &'r Settings {
        self.settings
    }

    /// A promise about systemd is made for the releases that were tried. Those before them are judged as the oldest of them,
    /// and that is no promise.
    fn as_tried(&self, mut finding: Finding) -> Finding {
        let tried = Releases::since(Version::line(MEASURED[0], Version::LAST_PATCH));
        match (self.releases(Product::Systemd, finding.at.file).holds(tried), finding.holds) {
            (Holds::None, _) => {
                finding.message.push_str(&format!(" (as systemd {} does, the oldest release that was tried)", MEASURED[0]));
                finding.variant(Severity::Warning, Impact::Misbehaves)
            }
            (part @ Holds::Part { .. }, Holds::All) => finding.only(Product::Systemd, part),
            _ => finding,
        }
    }

    /// Whether a finding is about a line of a drop-in that systemd does not come to, so that it has no effect yet. Of the bytes
    /// that stop it one rule speaks.
    fn is_beyond_stop(&self, finding: &Finding) -> bool {
        let Place { file, span } = finding.at;
        let drop_in = Some(self.document(file)).filter(|it| it.kind == Some(Kind::UnitDropIn));
        let stop = drop_in.and_then(|it| it.unit()?.stop()).filter(|_| finding.rule.code.starts_with("UN"));
        stop.is_some_and(|stop| span.start > stop || span.start == stop && finding.rule.code != "UN016")
    }

    /// Says a finding, unless it is true in none of the releases, or about a line that systemd does not read. What would stop
    /// a server that reads the file does no harm in one that none reads.
    pub fn push(&mut self, mut finding: Finding) {
        if self.is_beyond_stop(&finding) {
            return;
        }
        if finding.impact == Impact::WontStart && !self.is_read(finding.at.file) {
            finding = finding.variant(Severity::Hint, Impact::Practice);
        }
        if finding.product == Product::Systemd && finding.impact == Impact::WontStart {
            finding = self.as_tried(finding);
        }
        if finding.holds != Holds::None {
            self.findings.push(finding);
        }
    }
}

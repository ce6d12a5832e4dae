//! What a rule is.

use super::finding::Cx;
use crate::report::{Impact, Severity};

/// How much of the scan a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One file.
    File,
    /// All files of one host.
    Node,
    /// All ZooKeeper servers that belong together.
    Ensemble,
    /// All Kafka nodes that belong together, and the ensemble that they use.
    Cluster,
}

impl Scope {
    /// The word in `kcfglint rules`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Node => "node",
            Self::Ensemble => "ensemble",
            Self::Cluster => "cluster",
        }
    }
}

/// Which fixes the catalogue gives a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fixable {
    /// None: only a person can decide.
    None,
    /// One that keeps what the product reads.
    Safe,
    /// One that changes it.
    Unsafe,
    /// Depends on the case.
    Both,
}

impl Fixable {
    /// The word in `kcfglint rules`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Both => "safe/unsafe",
        }
    }
}

/// The function of a rule, by what it wants to see. It is called once for everything of that sort, with its index.
#[derive(Clone, Copy)]
pub enum Check {
    /// Every file that is linted, whatever its kind.
    EachFile(fn(&mut Cx<'_, '_>, usize)),
    /// Every file that is left alone because it is of no known kind.
    EachSkipped(fn(&mut Cx<'_, '_>, usize)),
    /// Every node of the topology.
    EachNode(fn(&mut Cx<'_, '_>, usize)),
    /// Every ensemble of the topology.
    EachEnsemble(fn(&mut Cx<'_, '_>, usize)),
    /// Every cluster of the topology.
    EachCluster(fn(&mut Cx<'_, '_>, usize)),
}

/// One rule: a row of the registry.
pub struct Rule {
    /// Its code, never used for another rule: `CL002`.
    pub code: &'static str,
    /// Its name: the mistake, never the advice.
    pub name: &'static str,
    /// How loudly it speaks in profile `default`; a variant may differ.
    pub severity: Severity,
    /// How loudly it speaks in profile `production` and `strict`, where that differs.
    pub production: Option<Severity>,
    /// Whether profile `dev` leaves it out.
    pub off_in_dev: bool,
    /// What happens; a variant may differ.
    pub impact: Impact,
    /// How much it looks at.
    pub scope: Scope,
    /// Which fixes it has.
    pub fix: Fixable,
    /// The functions.
    pub checks: &'static [Check],
}

impl Rule {
    /// The letters of the code: `CL` of `CL002`.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.trim_end_matches(|c: char| c.is_ascii_digit())
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

//! What a run says: the findings, the files they are about, and what was left out. This is the JSON of the contract
//! (schema 1), so a field's name and meaning is a promise.

use serde::Serialize;

use crate::text::{LineIndex, Span};

/// The number of the JSON schema. Additions keep it, anything else raises it.
pub const SCHEMA: u32 = 1;

/// How loudly a finding is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good practice. Counted, and printed only on request.
    Hint,
    /// It starts and works, but is wrong for a real cluster, or a line has no effect.
    Warning,
    /// The process does not start, or data, quorum or access control is at stake for certain.
    Error,
}

impl Severity {
    /// The word in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What happens when the configuration is used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// The real product, in every release of the target, refuses this configuration or exits during start-up.
    WontStart,
    /// It starts, and data, quorum or availability is at risk.
    DataRisk,
    /// It starts, and does not do what the line says.
    Misbehaves,
    /// It starts, and lets in whom it should not, or leaks a secret.
    Insecure,
    /// It works; production set-ups do it otherwise.
    Practice,
}

impl Impact {
    /// The word in every output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WontStart => "wont-start",
            Self::DataRisk => "data-risk",
            Self::Misbehaves => "misbehaves",
            Self::Insecure => "insecure",
            Self::Practice => "practice",
        }
    }
}

/// A place between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line, from 1. LF, CR LF and a lone CR end a line.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values; a byte that is not UTF-8 counts as one.
    pub column: u32,
    /// The byte offset, from 0.
    pub offset: u32,
}

/// A stretch of a file; `end` is behind its last character. The empty range at 1:1 stands for the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// Where it begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

impl Range {
    /// The stretch in bytes.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start.offset, self.end.offset)
    }
}

/// Another place that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related<'a> {
    /// The file, as the user named it.
    pub path: &'a str,
    /// Where in it.
    pub range: Range,
    /// What is to be seen there, in one line.
    pub message: String,
    /// Index into [`Report::sources`], for what draws the source.
    #[serde(skip)]
    pub source: usize,
}

/// How safe a fix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// What the product reads stays the same, or what stood there could not work and has only one reading.
    Safe,
    /// The effective configuration changes.
    Unsafe,
}

/// A change of one stretch of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit<'a> {
    /// The file, as the user named it.
    pub path: &'a str,
    /// What is replaced; an empty range is an insertion.
    pub range: Range,
    /// What stands there afterwards.
    pub text: String,
}

/// A change that removes the cause of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix<'a> {
    /// How safe it is.
    pub safety: Safety,
    /// What it does, in one line.
    pub title: String,
    /// The changes, in the order of the places.
    pub edits: Vec<Edit<'a>>,
}

/// Where a finding is at home, wherever it is told from and on whichever line it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Home<'a> {
    /// The file, as the user named it.
    pub path: &'a str,
    /// The key of the entry; nothing where it is about the file.
    pub key: Option<String>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic<'a> {
    /// The rule's code, such as `CL002`.
    pub code: &'static str,
    /// The rule's name, such as `myid-not-in-server-list`.
    pub name: &'static str,
    /// How loudly it is said, after profile, settings and versions.
    pub severity: Severity,
    /// What happens.
    pub impact: Impact,
    /// What is there and what happens, in one line.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// The rule's page, where kcfglint was built with an address for pages.
    pub url: Option<String>,
    /// The file, as the user named it.
    pub path: &'a str,
    /// Where in it.
    pub range: Range,
    /// The other places.
    pub related: Vec<Related<'a>>,
    /// The change that mends it.
    pub fix: Option<Fix<'a>>,
    /// Where it is at home, for what knows findings again.
    #[serde(skip)]
    pub home: Home<'a>,
    /// Index into [`Report::sources`], for what draws the source.
    #[serde(skip)]
    pub source: usize,
}

/// The releases that were assumed for a file, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Versions {
    /// `kafka`, `zookeeper` or `systemd`.
    pub product: &'static str,
    /// Such as `3.5..3.9`, or one release.
    pub range: String,
    /// What it was concluded from, in one line.
    pub because: String,
}

/// One file that was linted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileReport<'a> {
    /// The file, as the user named it, with `/`.
    pub path: &'a str,
    /// What kind of file it is.
    pub kind: &'static str,
    /// The node that it belongs to.
    pub node: Option<String>,
    /// The ensemble of that node.
    pub ensemble: Option<String>,
    /// The cluster of that node.
    pub cluster: Option<String>,
    /// The releases that were assumed.
    pub versions: Option<Versions>,
}

/// The text of a file that a finding is about, for what draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source<'a> {
    /// Its bytes and lines.
    pub lines: LineIndex<'a>,
    /// What must not be shown, in the order of the file and without overlaps.
    pub secrets: Vec<Span>,
}

/// One file that was not linted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped<'a> {
    /// The file, as the user named it.
    pub path: &'a str,
    /// One of a fixed set of words, such as `not-kafka`.
    pub reason: &'static str,
    /// The same for people.
    pub detail: String,
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetReport {
    /// Kafka's releases as the user wrote them.
    pub kafka: Option<String>,
    /// ZooKeeper's.
    pub zookeeper: Option<String>,
    /// systemd's.
    pub systemd: Option<String>,
    /// The profile's name.
    pub profile: &'static str,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tool {
    /// `kcfglint`.
    pub name: &'static str,
    /// The version of the package.
    pub version: &'static str,
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity hint.
    pub hints: usize,
    /// Findings that a comment, the settings or a baseline holds back.
    pub suppressed: usize,
    /// Files that were linted.
    pub files: usize,
    /// Files that were not.
    pub skipped: usize,
}

/// The whole answer of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// Who speaks.
    pub tool: Tool,
    /// What was asked for.
    pub target: TargetReport,
    /// What was linted, in the order of the paths.
    pub files: Vec<FileReport<'a>>,
    /// What was not.
    pub skipped: Vec<Skipped<'a>>,
    /// The findings: by file, then place, then code.
    pub diagnostics: Vec<Diagnostic<'a>>,
    /// How many of each.
    pub summary: Summary,
    /// The texts, for what draws them; nothing for a file that no finding is about.
    #[serde(skip)]
    pub sources: Vec<Option<Source<'a>>>,
    /// Nodes that the lists name and no file is of, a line for each ensemble and cluster; asked for in profile `strict`.
    #[serde(skip)]
    pub missing: Vec<String>,
}

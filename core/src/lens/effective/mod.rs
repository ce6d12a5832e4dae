//! What a product has in force once it has read a file: every setting with its value and where it comes from, and what was
//! written and is never used.

mod kafka;
mod unit;
mod zookeeper;

use std::borrow::Cow;

use serde::Serialize;

use crate::catalog::Version;
use crate::document::{Body, Document};
use crate::lint::Assumed;
use crate::model::secret::MASK;
use crate::model::{Entry, Properties};
use crate::report::Range;
use crate::settings::Settings;
use crate::source::Kind;
use crate::text::{LineIndex, Span};
use crate::topology::Topology;

pub(in crate::lens) use kafka::mode;

/// The number of the JSON schema. Additions keep it, anything else raises it.
pub const SCHEMA: u32 = 1;

/// What is in force in several files, as scripts read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EffectiveReport<'d> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// In the order of their paths.
    pub files: Vec<Effective<'d>>,
}

/// What is in force in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Effective<'d> {
    /// The file, as the user named it.
    pub path: &'d str,
    /// What kind of file it is.
    pub kind: &'static str,
    /// The release whose defaults and whose reading it is: the newest one that may be run with the file.
    pub release: String,
    /// What the releases were concluded from, in one line.
    pub because: String,
    /// By key; of a unit in the order in which systemd reads them.
    pub settings: Vec<InForce<'d>>,
    /// What was written and is never used, in the order of the places.
    pub unused: Vec<Unused<'d>>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// A line of that key.
    Line,
    /// A line, or the default, of another key that stands in for it.
    OtherKey,
    /// Nobody wrote it.
    Default,
    /// The product works it out when it starts.
    Computed,
}

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InForce<'d> {
    /// The key or the directive.
    pub key: &'d str,
    /// As the product reads it, secrets masked; nothing where nobody can tell.
    pub value: Option<Cow<'d, str>>,
    /// Where it comes from.
    pub from: From,
    /// The key that stands in.
    pub by: Option<&'static str>,
    /// The file of the line, where it is another one, such as a drop-in.
    pub path: Option<&'d str>,
    /// The line.
    pub range: Option<Range>,
    /// What is to be said about it: that it is refused, read as something else, or worked out from what.
    pub note: Option<String>,
}

/// A line that is never used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unused<'d> {
    /// The key or the directive.
    pub key: &'d str,
    /// As it is written, secrets masked.
    pub value: Cow<'d, str>,
    /// The file, where it is another one.
    pub path: Option<&'d str>,
    /// The line.
    pub range: Range,
    /// Why.
    pub why: String,
}

/// What is in force in a file; nothing for a file of a kind without settings. `documents` are in the order of their paths.
#[must_use]
pub fn effective<'d>(documents: &'d [Document<'_>], file: usize, settings: &Settings) -> Option<Effective<'d>> {
    documents.get(file)?.product()?;
    each(documents, &[file], settings).pop().flatten()
}

/// The same of several files, in their order: what their releases are concluded from is looked at once.
#[must_use]
pub fn each<'d>(documents: &'d [Document<'_>], files: &[usize], settings: &Settings) -> Vec<Option<Effective<'d>>> {
    let topology = Topology::of(documents, settings);
    let assumed = Assumed::new(documents, &topology, settings);
    let reader = Reader { documents, assumed: &assumed };
    files.iter().map(|it| reader.of(*it)).collect()
}

/// Reads files as their products do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'r, 'd, 'a> {
    /// In the order of their paths.
    pub(crate) documents: &'d [Document<'a>],
    /// The releases of each.
    pub(crate) assumed: &'r Assumed,
}

impl<'d> Reader<'_, 'd, '_> {
    /// What is in force in a file with the newest release that may be run with it.
    pub(crate) fn of(&self, file: usize) -> Option<Effective<'d>> {
        let product = self.documents.get(file)?.product()?;
        self.with(file, self.assumed.of(product, file).to)
    }

    /// What is in force in a file with a release.
    pub(crate) fn with(&self, file: usize, release: Version) -> Option<Effective<'d>> {
        let document = self.documents.get(file)?;
        let (settings, unused) = match (&document.body, document.kind?) {
            (Body::Properties(read), Kind::Kafka) => kafka::of(&Lines::of(document), read, release),
            (Body::Properties(read), Kind::ZooKeeper | Kind::ZooKeeperDynamic) => {
                zookeeper::of(&Lines::of(document), read, release, document.kind?)
            }
            (Body::Unit(_), Kind::Unit) => unit::of(self.documents, file, release.major()),
            _ => return None,
        };
        Some(Effective {
            path: &document.source.path,
            kind: document.kind?.name(),
            release: release.to_string(),
            because: self.assumed.because(file),
            settings,
            unused,
        })
    }
}

type Told<'d> = (Vec<InForce<'d>>, Vec<Unused<'d>>);

/// The lines of one file, and what in them is never shown.
pub(in crate::lens) struct Lines<'d> {
    lines: LineIndex<'d>,
    secrets: Vec<Span>,
}

impl<'d> Lines<'d> {
    pub(in crate::lens) fn of(document: &'d Document<'_>) -> Self {
        Self { lines: LineIndex::new(&document.source.bytes), secrets: document.secrets() }
    }

    pub(in crate::lens) fn range(&self, span: Span) -> Range {
        self.lines.cursor().range(span)
    }

    /// A value, or the mask where a part of its place is secret.
    pub(in crate::lens) fn shown(&self, place: Span, value: Cow<'d, str>) -> Cow<'d, str> {
        if self.holds_secret(place) { Cow::Borrowed(MASK) } else { value }
    }

    fn holds_secret(&self, place: Span) -> bool {
        self.secrets.iter().any(|it| it.start < place.end && place.start < it.end)
    }

    /// A key, unless what was meant as its value is a part of it.
    fn key(&self, entry: &'d Entry<'_>) -> &'d str {
        if self.holds_secret(entry.key.span()) { MASK } else { entry.key.trimmed() }
    }

    fn line(&self, entry: &'d Entry<'_>, value: Option<Cow<'d, str>>, note: Option<String>) -> InForce<'d> {
        InForce {
            key: self.key(entry),
            value: value.map(|it| self.shown(entry.value_span(), it)),
            from: From::Line,
            by: None,
            path: None,
            range: Some(self.range(entry.written())),
            note,
        }
    }

    fn unused(&self, entry: &'d Entry<'_>, why: impl Into<String>) -> Unused<'d> {
        Unused {
            key: self.key(entry),
            value: self.shown(entry.value_span(), Cow::Borrowed(entry.trimmed())),
            path: None,
            range: self.range(entry.written()),
            why: why.into(),
        }
    }

    /// The entries whose place a later one takes.
    fn overridden(&self, read: &'d Properties<'_>) -> Vec<Unused<'d>> {
        let earlier = read.entries.iter().filter(|it| it.overridden);
        let told = |it: &'d Entry<'_>| {
            let winner = read.get(it.key.as_str()).map_or(0, |it| self.range(it.written()).start.line);
            self.unused(it, format!("line {winner} sets it again, and the last one counts"))
        };
        earlier.map(told).collect()
    }
}

/// A setting that nobody wrote.
fn unwritten(key: &'static str, default: crate::catalog::Default) -> Option<InForce<'static>> {
    use crate::catalog::Default;
    let told = |value, from, note| Some(InForce { key, value, from, by: None, path: None, range: None, note });
    match default {
        Default::None => None,
        Default::Required => {
            told(None, From::Default, Some("it is missing, and the product does not start without it".to_owned()))
        }
        Default::Value(value) => told(Some(Cow::Borrowed(value)), From::Default, None),
        Default::Computed(from) => told(None, From::Computed, Some(from.to_owned())),
    }
}

const TEMPLATE: &str = "the value holds a mark that is still to be replaced";

fn template() -> Option<String> {
    Some(TEMPLATE.to_owned())
}

/// What the program reads nothing from.
fn broken(lines: &Lines<'_>, read: &Properties<'_>) -> Option<String> {
    let at = lines.range(read.malformed?).start.line;
    Some(format!("line {at} has a broken \\u escape, and Java stops reading the file there"))
}

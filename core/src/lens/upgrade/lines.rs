//! Lines that a step writes, with the secrets of the files masked.

use super::{Change, FLAG};
use crate::catalog::kafka::Mode;
use crate::document::Document;
use crate::lens::effective::Lines;
use crate::model::{Entry, Properties};

/// A file and what of it may be shown.
pub(super) struct Shown<'d, 'a> {
    pub(super) read: &'d Properties<'a>,
    lines: Lines<'d>,
}

impl<'d, 'a> Shown<'d, 'a> {
    pub(super) fn of(document: &'d Document<'a>, read: &'d Properties<'a>) -> Self {
        Self { read, lines: Lines::of(document) }
    }

    /// The value of a line, or the mask.
    pub(super) fn value(&self, entry: &'d Entry<'_>) -> String {
        self.lines.shown(entry.value_span(), entry.trimmed().into()).into_owned()
    }

    /// The value of a key that nothing hides, neither a template nor a mask.
    pub(super) fn open(&self, key: &str) -> Option<&'d str> {
        let entry = self.read.get(key).filter(|it| !it.is_template())?;
        (self.value(entry) == entry.trimmed()).then(|| entry.trimmed())
    }

    /// A line as it stands there.
    pub(super) fn line(&self, key: &str) -> Option<String> {
        let entry = self.read.get(key)?;
        Some(format!("{key}={}", self.value(entry)))
    }

    /// The lines of Kafka's own keys that begin so.
    pub(super) fn lines_below(&self, begin: &str) -> Vec<String> {
        let such = self.read.in_force().filter(|it| it.kafka().is_some() && it.key.starts_with(begin));
        such.map(|it| format!("{}={}", it.key.trimmed(), self.value(it))).collect()
    }

    /// The keys that only count with ZooKeeper, as they are written.
    pub(super) fn of_zookeeper(&self) -> Vec<String> {
        let is_old = |it: &&Entry<'_>| match it.kafka() {
            Some(key) => matches!(key.mode, Mode::ZooKeeper | Mode::Migration),
            None => it.key.starts_with("authorizer.zookeeper."),
        };
        self.read.in_force().filter(is_old).map(|it| it.key.trimmed().to_owned()).collect()
    }

    /// What a controller has of ZooKeeper: its address and how to speak to it, the switch at the head.
    pub(super) fn of_connection(&self) -> Vec<String> {
        let is_old = |it: &&Entry<'_>| it.key.starts_with("zookeeper.") && it.kafka().is_some() && it.key.as_str() != FLAG;
        let others = self.read.in_force().filter(is_old).map(|it| it.key.trimmed().to_owned());
        self.read.has(FLAG).then(|| FLAG.to_owned()).into_iter().chain(others).collect()
    }
}

/// Puts nodes with the same lines together, in the order of the first of each; who has nothing to do is left out.
pub(super) fn together(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    for change in changes.into_iter().filter(|it| !it.write.is_empty() || !it.remove.is_empty()) {
        match all.iter_mut().find(|it| it.is_new == change.is_new && it.write == change.write && it.remove == change.remove) {
            Some(same) => same.nodes.extend(change.nodes),
            None => all.push(change),
        }
    }
    all
}

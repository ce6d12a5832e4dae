//! What the file of a node holds once the steps so far are carried out.

use super::group::Member;
use super::{Change, Step};
use crate::catalog::kafka::{self, Mode};

/// The steps before one.
#[derive(Clone, Copy)]
pub(super) struct SoFar<'s>(pub(super) &'s [Step]);

impl<'s> SoFar<'s> {
    /// What the steps do to a node that is there already, the last first.
    fn changes(self, node: &str) -> impl Iterator<Item = &'s Change> {
        let all = self.0.iter().rev().flat_map(|it| it.changes.iter().rev());
        all.filter(move |it| !it.is_new && it.nodes.iter().any(|it| it == node))
    }

    /// Whether a key has a line by then.
    pub(super) fn has(self, it: &Member<'_, '_, '_>, key: &str) -> bool {
        let told = self.changes(it.name).find_map(|change| match () {
            () if change.write.iter().any(|line| key_of(line) == key) => Some(true),
            () if change.remove.iter().any(|gone| gone == key) => Some(false),
            () => None,
        });
        told.unwrap_or_else(|| it.shown.read.has(key))
    }

    /// The keys that only count with ZooKeeper, those of the file first.
    pub(super) fn of_zookeeper(self, it: &Member<'_, '_, '_>) -> Vec<String> {
        let is_old = |key: &str| kafka::find(key).is_some_and(|it| matches!(it.mode, Mode::ZooKeeper | Mode::Migration));
        let mut steps: Vec<&Change> = self.changes(it.name).collect();
        steps.reverse();
        let written = steps.iter().flat_map(|it| &it.write).map(|it| key_of(it).to_owned()).filter(|it| is_old(it));
        let mut all: Vec<String> = it.shown.of_zookeeper();
        for key in written {
            if !all.contains(&key) {
                all.push(key);
            }
        }
        all.retain(|key| self.has(it, key));
        all
    }
}

/// The key of a line that a step writes.
pub(super) fn key_of(line: &str) -> &str {
    line.split_once('=').map_or(line, |it| it.0)
}

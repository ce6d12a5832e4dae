//! What the keys of one broker file do to each other.

use super::KeyId;
use crate::catalog::tables::kafka::RELATIONS;
use crate::catalog::{Releases, Version};

/// What one key does about others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// It is not looked at where one of the others is set.
    LosesTo,
    /// Where it is absent, the first of the others that is set stands in.
    FallsBackTo,
    /// Set together with one of the others it is refused.
    Excludes,
    /// Set to another value than the others it is refused.
    Equals,
}

/// One row: a key, and what it does about others.
#[derive(Debug, Clone, Copy)]
pub struct Relation {
    /// The key.
    pub key: KeyId,
    /// What it does.
    pub sense: Sense,
    /// The others, in the order in which they are asked.
    pub others: &'static [KeyId],
    /// In which releases; a release has to know the keys too.
    pub releases: Releases,
}

/// Everything that a key does about others.
#[must_use]
pub fn relations(key: KeyId) -> &'static [Relation] {
    let from = RELATIONS.partition_point(|it| it.key < key);
    let to = RELATIONS.partition_point(|it| it.key <= key);
    &RELATIONS[from..to]
}

/// The keys that make a release look past this one.
#[must_use]
pub fn losing_to(key: KeyId, version: Version) -> &'static [KeyId] {
    others(key, Sense::LosesTo, version)
}

/// The keys that stand in for this one in a release, in the order in which they are asked.
#[must_use]
pub fn stand_ins(key: KeyId, version: Version) -> &'static [KeyId] {
    others(key, Sense::FallsBackTo, version)
}

fn others(key: KeyId, sense: Sense, version: Version) -> &'static [KeyId] {
    let holds = |it: &&Relation| it.sense == sense && it.releases.contains(version);
    relations(key).iter().find(holds).map_or(&[], |it| it.others)
}

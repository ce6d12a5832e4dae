//! The keys of a broker's and a controller's server.properties.

mod beyond;
mod classes;
mod precedence;
mod protocol;

use std::ops::Deref;

use super::history::{Default, Place, change_after, in_release, pooled};
use super::tables::kafka::{ABSENT, DEFAULTS, INTERNAL, KEYS, KINDS, NAMES, REPLACEMENTS, SLOTS, UNITS, VALID, VERSIONS};
use super::{Fraction, Releases, Version};

pub use super::tables::kafka::key;
pub use beyond::{
    Beyond, Class, below_listener, beyond, is_open_prefix, per_listener, per_mechanism, read_beyond, vendor_prefix,
};
pub use classes::class;
pub use precedence::{Relation, Sense, losing_to, relations, stand_ins};
pub use protocol::ProtocolVersion;

/// One key of the catalog. It can be used where a [`Key`] is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub(super) u16);

impl KeyId {
    /// What the catalog knows about it.
    #[must_use]
    pub fn key(self) -> &'static Key {
        &KEYS[usize::from(self.0)]
    }

    /// The key as it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.of(self.0)
    }
}

impl Deref for KeyId {
    type Target = Key;

    fn deref(&self) -> &Key {
        self.key()
    }
}

/// In which mode a key has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// With ZooKeeper and in KRaft.
    Both,
    /// With ZooKeeper only.
    ZooKeeper,
    /// In KRaft only.
    KRaft,
    /// While a cluster moves from one to the other.
    Migration,
}

/// How `ConfigDef.parseType` reads a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`, in any case.
    Boolean,
    /// A signed number of 32 bits.
    Int,
    /// A signed number of 64 bits.
    Long,
    /// A signed number of 16 bits.
    Short,
    /// What `Double.parseDouble` takes.
    Double,
    /// Any text.
    String,
    /// Text at commas.
    List,
    /// The name of a Java class.
    Class,
    /// Text that is never shown.
    Password,
}

/// What `ConfigDef`'s validator takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valid {
    /// Anything of the type.
    Any,
    /// A whole number between two ends, both included, or the one number `or`.
    Range {
        /// The smallest.
        min: Option<i64>,
        /// The largest.
        max: Option<i64>,
        /// One number outside that is taken too.
        or: Option<i64>,
    },
    /// A fraction between two ends, both included. Not-a-number passes every such check.
    Fraction {
        /// The smallest.
        min: Option<Fraction>,
        /// The largest.
        max: Option<Fraction>,
    },
    /// One of the words, exactly.
    Words(&'static [&'static str]),
    /// One of the words, in any case.
    WordsAnyCase(&'static [&'static str]),
    /// Text that is not empty.
    NonEmpty,
    /// A list.
    List {
        /// Whether an empty list is refused.
        not_empty: bool,
        /// Whether an empty item is refused. Where it is, an item that repeats is dropped with a warning.
        no_empty_item: bool,
        /// The items that are taken; all, where it is empty.
        items: &'static [&'static str],
    },
    /// A check with a name of its own: `metadata-version`, `quorum-voters`, `bootstrap-servers`.
    Check(&'static str),
}

/// How a value can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateMode {
    /// In the file, with a restart.
    ReadOnly,
    /// For one broker while it runs.
    PerBroker,
    /// For one broker or for all while they run.
    ClusterWide,
}

pooled! {
    /// Releases between a key's first and last that do not know it all the same.
    Absent => Releases, ABSENT
}
pooled! {
    /// Whether Kafka leaves a key out of its documentation, by release.
    Internal => (Version, bool), INTERNAL
}
pooled! {
    /// A key's type, by release.
    Kinds => (Version, Kind), KINDS
}
pooled! {
    /// What is taken, by release.
    Ranges => (Version, Valid), VALID
}
pooled! {
    /// What holds where a key is absent, by release.
    Defaults => (Version, Default), DEFAULTS
}

/// One key with its history. A history's entries say what holds from a release on, the oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub(super) unit: Place,
    pub(super) since: Place,
    pub(super) removed: Place,
    pub(super) deprecated: Place,
    pub(super) replacement: Place,
    pub(super) dynamic_since: Place,
    /// In which mode it has a meaning.
    pub mode: Mode,
    /// How it is changed, as of the newest release; nothing where it is not known.
    pub update_mode: Option<UpdateMode>,
    /// Releases between the first and the last one that do not know it all the same.
    pub absent: Absent,
    /// Whether Kafka leaves it out of its documentation, by release.
    pub internal: Internal,
    /// Its type, by release.
    pub kinds: Kinds,
    /// What is taken, by release.
    pub valid: Ranges,
    /// What holds where the key is absent, by release.
    pub defaults: Defaults,
}

impl Key {
    /// Such as `ms`, `bytes`, `port`.
    #[must_use]
    pub fn unit(&self) -> Option<&'static str> {
        self.unit.of(&UNITS)
    }

    /// The first release that knows it.
    #[must_use]
    pub fn since(&self) -> Version {
        self.since.of(&VERSIONS).unwrap_or(Version::OLDEST)
    }

    /// The first release that does not know it any more.
    #[must_use]
    pub fn removed(&self) -> Option<Version> {
        self.removed.of(&VERSIONS)
    }

    /// The first release whose documentation calls it deprecated.
    #[must_use]
    pub fn deprecated(&self) -> Option<Version> {
        self.deprecated.of(&VERSIONS)
    }

    /// The key that took its place.
    #[must_use]
    pub fn replacement(&self) -> Option<KeyId> {
        self.replacement.of(&REPLACEMENTS)
    }

    /// The first release that changes it without a restart.
    #[must_use]
    pub fn dynamic_since(&self) -> Option<Version> {
        self.dynamic_since.of(&VERSIONS)
    }

    /// From the first release that knows the key to the last one.
    #[must_use]
    pub fn known_in(&self) -> Releases {
        let until = self.removed().map_or(Version::NEWEST, Version::before);
        Releases::between(self.since(), until)
    }

    /// Whether a release knows the key.
    #[must_use]
    pub fn is_known(&self, version: Version) -> bool {
        self.known_in().contains(version) && !self.absent.iter().any(|gap| gap.contains(version))
    }

    /// The type in a release.
    #[must_use]
    pub fn kind_in(&self, version: Version) -> Kind {
        in_release(&self.kinds, version)
    }

    /// What a release takes.
    #[must_use]
    pub fn valid_in(&self, version: Version) -> Valid {
        in_release(&self.valid, version)
    }

    /// The stretches of releases in which a value is read in one and the same way, the oldest first. They cover
    /// [`Self::known_in`] without a gap.
    pub fn readings(&self) -> impl Iterator<Item = (Releases, Kind, Valid)> + use<> {
        let (all, kinds, valid) = (self.known_in(), self.kinds, self.valid);
        let mut next = Some(all.from);
        std::iter::from_fn(move || {
            let from = next?;
            next = change_after(&kinds, from).into_iter().chain(change_after(&valid, from)).min();
            let to = next.map_or(all.to, Version::before);
            Some((Releases::between(from, to), in_release(&kinds, from), in_release(&valid, from)))
        })
    }

    /// What holds in a release where the key is absent.
    #[must_use]
    pub fn absent_in(&self, version: Version) -> Default {
        in_release(&self.defaults, version)
    }

    /// The value that holds in a release where the key is absent; nothing where there is none or the broker works it out.
    #[must_use]
    pub fn default_in(&self, version: Version) -> Option<&'static str> {
        self.absent_in(version).value()
    }

    /// Whether a release's `ConfigDef` refuses a file without the key.
    #[must_use]
    pub fn required_in(&self, version: Version) -> bool {
        self.absent_in(version) == Default::Required
    }

    /// Whether a release leaves it out of its documentation.
    #[must_use]
    pub fn internal_in(&self, version: Version) -> bool {
        in_release(&self.internal, version)
    }
}

/// The key of that exact name, in whatever release.
#[must_use]
pub fn find(name: &str) -> Option<KeyId> {
    NAMES.look_up(&SLOTS, name).map(KeyId)
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> impl ExactSizeIterator<Item = KeyId> + DoubleEndedIterator {
    (0..NAMES.count).map(KeyId)
}

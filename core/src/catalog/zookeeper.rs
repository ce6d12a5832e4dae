//! The keys of zoo.cfg.

use std::ops::Deref;

use super::Version;
use super::history::{Default, Place, in_release, pooled};
use super::tables::zookeeper::{DEFAULTS, KEYS, NAMES, REPLACEMENTS, SINCE, SLOTS, UNITS, VALID, VERSIONS};

pub use super::tables::zookeeper::key;

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

/// How a value is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word that means on or off.
    Boolean,
    /// A signed number of 32 bits.
    Int,
    /// A signed number of 64 bits.
    Long,
    /// A fraction.
    Float,
    /// One of a few words.
    Words,
    /// `yes` or `no`, exactly, one of which does nothing.
    YesNo,
    /// A folder or a file.
    Path,
    /// A host name or an address.
    Host,
    /// The name of a Java class.
    Class,
    /// A list.
    List,
    /// Text that is never shown.
    Password,
    /// Any text.
    Text,
    /// A number in hexadecimal digits.
    Hexadecimal,
}

/// Who reads a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// `QuorumPeerConfig` itself.
    Parse,
    /// `QuorumPeerConfig` by a prefix.
    ParsePrefix,
    /// It becomes the system property `zookeeper.KEY`.
    PassThrough,
    /// Only a system property of the JVM: the line in zoo.cfg does nothing.
    JvmOnly,
    /// Nobody.
    Never,
}

/// Where a key has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// On every server.
    Both,
    /// In quorum mode only.
    Quorum,
    /// In the Java client only.
    Client,
}

/// What a release makes of a value of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valid {
    /// Anything of the type.
    Any,
    /// A number between two ends, both included.
    Range(Option<i64>, Option<i64>),
    /// Any number but this one.
    Not(i64),
    /// One of the words, in any case. For the TLS settings it is not known whether case counts. Of classes they are the
    /// ones in ZooKeeper's own packages, exactly.
    Words(&'static [&'static str]),
    /// `true` or `false` in any case; anything else is refused.
    Checked,
    /// `true` in any case is on, everything else is off without a word.
    OnlyTrue,
    /// Exactly this word is on, everything else is off without a word.
    On(&'static str),
    /// Exactly this word is off, everything else is on without a word.
    Off(&'static str),
}

pooled! {
    /// The first release that knows a key, one for each line that got it.
    Since => Version, SINCE
}
pooled! {
    /// What is made of a value, by release.
    Ranges => (Version, Valid), VALID
}
pooled! {
    /// What holds where a key is absent, by release.
    Defaults => (Version, Default), DEFAULTS
}

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub(super) unit: Place,
    pub(super) removed: Place,
    pub(super) deprecated: Place,
    pub(super) strict: Place,
    pub(super) replacement: Place,
    /// How its value is read.
    pub kind: Kind,
    /// Whether a value that is none of the type is taken for the default without a word. Such numbers may be written
    /// `0x10` and `010` too.
    pub lenient: bool,
    /// Who reads it.
    pub read: Read,
    /// Where it has a meaning.
    pub scope: Scope,
    /// The first release that knows it, one for each line that got it.
    pub since: Since,
    /// What is made of a value, by release.
    pub valid: Ranges,
    /// What holds where it is absent, by release.
    pub defaults: Defaults,
}

impl Key {
    /// Such as `ms`.
    #[must_use]
    pub fn unit(&self) -> Option<&'static str> {
        self.unit.of(&UNITS)
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

    /// For a boolean that the parser reads: from which release on only `true` and `false` are taken.
    #[must_use]
    pub fn strict(&self) -> Option<Version> {
        self.strict.of(&VERSIONS)
    }

    /// The key that does what this one does not.
    #[must_use]
    pub fn replacement(&self) -> Option<KeyId> {
        self.replacement.of(&REPLACEMENTS)
    }

    /// Whether a release knows the key.
    #[must_use]
    pub fn is_known(&self, version: Version) -> bool {
        let same_line = |it: &Version| it.major() == version.major() && it.minor() == version.minor();
        let begun = |(at, it): (usize, &Version)| *it <= version && (at + 1 == self.since.len() || same_line(it));
        self.since.iter().enumerate().any(begun) && self.removed().is_none_or(|removed| version < removed)
    }

    /// What a release makes of a value.
    #[must_use]
    pub fn valid_in(&self, version: Version) -> Valid {
        in_release(&self.valid, version)
    }

    /// What holds in a release where the key is absent.
    #[must_use]
    pub fn absent_in(&self, version: Version) -> Default {
        in_release(&self.defaults, version)
    }

    /// The value that holds in a release where the key is absent; nothing where there is none or the server works it out.
    #[must_use]
    pub fn default_in(&self, version: Version) -> Option<&'static str> {
        self.absent_in(version).value()
    }
}

/// Keys that are told by how they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// `server.N`.
    Server,
    /// `group…`: no dot is needed.
    Group,
    /// `weight…`: no dot is needed.
    Weight,
}

impl Family {
    /// The family of a key, by the test that `QuorumPeerConfig` makes.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name {
            name if name.starts_with("server.") => Some(Self::Server),
            name if name.starts_with("group") => Some(Self::Group),
            name if name.starts_with("weight") => Some(Self::Weight),
            _ => None,
        }
    }
}

/// The family of a key, by the test that `QuorumPeerConfig` makes.
#[must_use]
pub fn family(name: &str) -> Option<Family> {
    Family::of(name)
}

/// The key of that exact name.
#[must_use]
pub fn find(name: &str) -> Option<KeyId> {
    NAMES.look_up(&SLOTS, name).map(KeyId)
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> impl ExactSizeIterator<Item = KeyId> + DoubleEndedIterator {
    (0..NAMES.count).map(KeyId)
}

/// Whether a key lies below a prefix where nobody can say which keys exist: an authentication provider's name, or a
/// metrics provider's own settings.
#[must_use]
pub fn is_open(name: &str) -> bool {
    ["authProvider.", "metricsProvider."].iter().any(|prefix| name.starts_with(prefix))
}

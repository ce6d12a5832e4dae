//! The keys of zoo.cfg.

use super::Version;
use super::tables::zookeeper::KEYS;

/// How a value is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word that means yes or no.
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

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// How its value is read.
    pub kind: Kind,
    /// Who reads it.
    pub read: Read,
    /// The first release that knows it, one for each line that got it.
    pub since: &'static [Version],
    /// The first release that does not know it any more.
    pub removed: Option<Version>,
    /// The first release whose documentation calls it deprecated.
    pub deprecated: Option<Version>,
    /// For a boolean that the parser reads: from which release on only `true` and `false` are taken.
    pub strict: Option<Version>,
    /// Such as `ms`.
    pub unit: Option<&'static str>,
    /// What holds where it is absent.
    pub default: Option<&'static str>,
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

/// The key of that exact name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.binary_search_by(|key| key.name.cmp(name)).ok().map(|at| &KEYS[at])
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> &'static [Key] {
    KEYS
}

/// Whether a key lies below a prefix where nobody can say which keys exist.
#[must_use]
pub fn is_open(name: &str) -> bool {
    ["authProvider.", "metricsProvider.", "ssl.", "zookeeper.", "sasl."].iter().any(|prefix| name.starts_with(prefix))
}

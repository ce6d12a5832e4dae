//! The keys of a broker's and a controller's server.properties.

use super::tables::kafka::KEYS;
use super::{Releases, Version};

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
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Valid {
    /// Anything of the type.
    Any,
    /// A number between two ends, both included; or one of the single numbers.
    Range(Option<f64>, Option<f64>, &'static [i64]),
    /// One of the words, exactly.
    Words(&'static [&'static str]),
    /// One of the words, in any case.
    WordsAnyCase(&'static [&'static str]),
    /// A list.
    List {
        /// Whether an empty list is refused.
        not_empty: bool,
        /// Whether an empty item is refused.
        no_empty_item: bool,
        /// The items that are taken; all, where it is empty.
        items: &'static [&'static str],
    },
    /// A check with a name of its own: `metadata_version`, `quorum_voters`, `bootstrap_servers`.
    Check(&'static str),
}

/// One key with its history. A history's entries say what holds from a release on, the oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// In which mode it has a meaning.
    pub mode: Mode,
    /// The first release line that knows it.
    pub since: Version,
    /// The first release line that does not know it any more.
    pub removed: Option<Version>,
    /// The first release line whose documentation calls it deprecated.
    pub deprecated: Option<Version>,
    /// The key that took its place.
    pub replacement: Option<&'static str>,
    /// `read-only`, `per-broker` or `cluster-wide`; nothing where it is not known.
    pub update: Option<&'static str>,
    /// Such as `ms`, `bytes`, `port`.
    pub unit: Option<&'static str>,
    /// Whether Kafka leaves it out of its documentation.
    pub internal: bool,
    /// Its type, by release.
    pub kinds: &'static [(Version, Kind)],
    /// What is taken, by release.
    pub valid: &'static [(Version, Valid)],
    /// The value that holds where the key is absent, by release; nothing where there is none.
    pub defaults: &'static [(Version, Option<&'static str>)],
}

impl Key {
    /// The releases that know the key.
    #[must_use]
    pub fn known_in(&self) -> Releases {
        let until = self.removed.map_or(Version::NEWEST, Version::before);
        Releases::between(self.since, until)
    }

    /// The type in a release.
    #[must_use]
    pub fn kind_in(&self, version: Version) -> Kind {
        in_release(self.kinds, version)
    }

    /// The stretches of releases in which a value is read in one and the same way.
    pub fn readings(&self) -> impl Iterator<Item = (Releases, Kind, Valid)> + '_ {
        let starts = self.kinds.iter().map(|it| it.0).chain(self.valid.iter().map(|it| it.0));
        let mut starts: Vec<Version> = starts.map(|it| it.max(self.since)).collect();
        starts.sort_unstable();
        starts.dedup();
        (0..starts.len()).map(move |at| {
            let end = starts.get(at + 1).map_or(self.known_in().to, |next| next.before());
            let from = starts[at];
            (Releases::between(from, end), in_release(self.kinds, from), in_release(self.valid, from))
        })
    }

    /// The value that holds in a release where the key is absent.
    #[must_use]
    pub fn default_in(&self, version: Version) -> Option<&'static str> {
        in_release(self.defaults, version)
    }
}

fn in_release<T: Copy>(history: &[(Version, T)], version: Version) -> T {
    let at = history.partition_point(|(from, _)| *from <= version);
    history[at.saturating_sub(1)].1
}

/// The key of that exact name, in whatever release.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.binary_search_by(|key| key.name.cmp(name)).ok().map(|at| &KEYS[at])
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> &'static [Key] {
    KEYS
}

/// Prefixes behind which a plug-in, a listener or a vendor has keys of its own.
const OPEN_PREFIXES: [&str; 20] = [
    "listener.name.",
    "config.providers.",
    "client.quota.",
    "metrics.",
    "metric.reporters.",
    "kafka.metrics.",
    "remote.log.metadata.",
    "remote.log.storage.",
    "rsm.config.",
    "rlmm.config.",
    "principal.builder.",
    "authorizer.",
    "sasl.oauthbearer.",
    "ssl.",
    "sasl.",
    "replication.quota.",
    "ranger.",
    "strimzi.",
    "cruise.control.",
    "org.apache.",
];

/// Prefixes of Confluent's platform.
const VENDOR_PREFIXES: [&str; 5] = ["confluent.", "kafka.rest.", "ldap.", "io.confluent.", "io.strimzi."];

/// Whether a key lies below a prefix where nobody can say which keys exist.
#[must_use]
pub fn is_open(name: &str) -> bool {
    OPEN_PREFIXES.iter().chain(&VENDOR_PREFIXES).any(|prefix| name.starts_with(prefix))
}

/// The key behind a listener's prefix: `sasl.jaas.config` of `listener.name.sasl_ssl.plain.sasl.jaas.config`.
#[must_use]
pub fn below_listener(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("listener.name.")?.split_once('.')?.1;
    if find(rest).is_some() { Some(rest) } else { rest.split_once('.').map(|(_, rest)| rest) }
}

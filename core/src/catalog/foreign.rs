//! Keys of other programs that people put into a broker's file.

use super::tables::foreign::KEYS;

/// One key of another program.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Whose it is: `topic`, `producer`, `consumer`, `connect-worker`, `connector`, `mirrormaker`, `streams`, `admin`,
    /// `old-consumer` or `old-producer`.
    pub owners: &'static [&'static str],
    /// For a topic's setting: the broker's own keys for it, the strongest first.
    pub broker_keys: &'static [&'static str],
}

/// The key of that exact name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.binary_search_by(|key| key.name.cmp(name)).ok().map(|at| &KEYS[at])
}

//! Kafka's own classes that a broker file names.

use crate::catalog::Releases;
use crate::catalog::tables::kafka::CLASSES;

/// A class of Kafka's own that not every release has, and the releases that have it. Its name is also found where capitals
/// are wrong, which Java does not forgive.
#[must_use]
pub fn class(name: &str) -> Option<(&'static str, Releases)> {
    CLASSES.iter().find(|it| it.0.eq_ignore_ascii_case(name)).copied()
}

//! Keys in broker files that Kafka's own `ConfigDef` does not have.

use super::find;
use crate::catalog::Releases;
use crate::catalog::tables::kafka::{BEYOND, PER_LISTENER, PER_MECHANISM};

/// Who has to do with such a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The broker or a class of Kafka's reads it all the same.
    Read,
    /// Below the prefix a listener, a provider or a plug-in has keys of its own.
    Open,
    /// Another maker's plug-in or build reads it.
    Vendor,
    /// Only `kafka-configs` sets it; in a file it does nothing.
    Dynamic,
    /// It is a system property of the JVM; in a file it does nothing.
    Jvm,
    /// It belongs into another program's file.
    Other,
}

/// A key or a prefix outside the `ConfigDef`.
#[derive(Debug, Clone, Copy)]
pub struct Beyond {
    /// The key, or the prefix with its last dot.
    pub name: &'static str,
    /// Whether it is a prefix.
    pub prefix: bool,
    /// Who has to do with it.
    pub class: Class,
    /// The releases of Kafka in which that is so.
    pub releases: Releases,
}

impl Beyond {
    fn is(&self, name: &str) -> bool {
        if self.prefix { name.len() > self.name.len() && name.starts_with(self.name) } else { name == self.name }
    }
}

/// What is known of a key outside the `ConfigDef`; of several prefixes the longest counts.
#[must_use]
pub fn beyond(name: &str) -> Option<&'static Beyond> {
    BEYOND.iter().filter(|it| it.is(name)).max_by_key(|it| it.name.len())
}

/// The keys that the broker or a class of Kafka's reads all the same.
pub fn read_beyond() -> impl Iterator<Item = &'static Beyond> {
    BEYOND.iter().filter(|it| it.class == Class::Read && !it.prefix)
}

/// Whether a key lies below a prefix where nobody can say which keys exist.
#[must_use]
pub fn is_open_prefix(name: &str) -> bool {
    beyond(name).is_some_and(|it| matches!(it.class, Class::Open | Class::Vendor))
}

/// The prefix of another maker's plug-in or build below which a key lies.
#[must_use]
pub fn vendor_prefix(name: &str) -> Option<&'static str> {
    beyond(name).filter(|it| it.class == Class::Vendor).map(|it| it.name)
}

/// The key behind a listener's prefix: `sasl.jaas.config` of `listener.name.sasl_ssl.plain.sasl.jaas.config`.
#[must_use]
pub fn below_listener(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("listener.name.")?.split_once('.')?.1;
    if find(rest).is_some() {
        return Some(rest);
    }
    let behind_mechanism = rest.split_once('.').map(|(_, rest)| rest);
    behind_mechanism.filter(|rest| find(rest).is_some() || per_mechanism(rest).is_some()).or(Some(rest))
}

/// Since when a key has an effect behind `listener.name.NAME.`.
#[must_use]
pub fn per_listener(name: &str) -> Option<Releases> {
    PER_LISTENER.iter().find(|it| it.is(name)).map(|it| it.releases)
}

/// Since when a key has an effect behind `listener.name.NAME.MECHANISM.`.
#[must_use]
pub fn per_mechanism(name: &str) -> Option<Releases> {
    PER_MECHANISM.iter().find(|it| it.is(name)).map(|it| it.releases)
}

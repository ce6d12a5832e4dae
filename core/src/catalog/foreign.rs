//! Keys of other programs that people put into a broker's file.

use super::history::{Name, pooled};
use super::kafka::KeyId;
use super::tables::foreign::{BROKER_KEYS, KEYS, NAMES, OWNERS};

/// Whose a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A topic.
    Topic,
    /// The producer.
    Producer,
    /// The consumer.
    Consumer,
    /// The Scala consumer, up to 1.1.
    OldConsumer,
    /// The Scala producer, up to 0.11.
    OldProducer,
    /// A Connect worker.
    ConnectWorker,
    /// A connector.
    Connector,
    /// `MirrorMaker` 2.
    MirrorMaker,
    /// Kafka Streams.
    Streams,
    /// The admin client and the tools over it.
    Admin,
}

impl Owner {
    /// The name in a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Producer => "producer",
            Self::Consumer => "consumer",
            Self::OldConsumer => "old Scala consumer",
            Self::OldProducer => "old Scala producer",
            Self::ConnectWorker => "Connect worker",
            Self::Connector => "connector",
            Self::MirrorMaker => "MirrorMaker",
            Self::Streams => "Kafka Streams",
            Self::Admin => "admin client",
        }
    }
}

pooled! {
    /// Whose a key is.
    Owners(u8) => Owner, OWNERS
}
pooled! {
    /// For a topic's setting: the broker's own keys for it, the strongest first.
    BrokerKeys(u8) => KeyId, BROKER_KEYS
}

/// One key of another program.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub(super) name: Name,
    /// Whose it is.
    pub owners: Owners,
    /// For a topic's setting: the broker's own keys for it, the strongest first.
    pub broker_keys: BrokerKeys,
}

impl Key {
    /// The key as it is written.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name.of(NAMES)
    }
}

/// The key of that exact name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.binary_search_by(|key| key.name().cmp(name)).ok().map(|at| &KEYS[at])
}

/// Whose a key is; nobody's where it is not known.
#[must_use]
pub fn owners(name: &str) -> &'static [Owner] {
    find(name).map_or(&[], |key| OWNERS[usize::from(key.owners.0)])
}

/// The broker's own keys for a topic's setting, the strongest first.
#[must_use]
pub fn broker_keys_of_topic(name: &str) -> &'static [KeyId] {
    find(name).map_or(&[], |key| BROKER_KEYS[usize::from(key.broker_keys.0)])
}

/// The broker's strongest key for a topic's setting.
#[must_use]
pub fn broker_key_of_topic(name: &str) -> Option<KeyId> {
    broker_keys_of_topic(name).first().copied()
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> &'static [Key] {
    KEYS
}

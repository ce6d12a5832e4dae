//! Keys of other programs that people put into a broker's file.

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

/// One key of another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u16);

/// What is known of a key.
pub(super) struct Facts {
    /// Whose it is: a place in `OWNERS`.
    pub(super) owners: u8,
    /// A place in `BROKER_KEYS`.
    pub(super) broker_keys: u8,
}

impl Key {
    /// The key as it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.of(self.0)
    }

    /// Whose it is.
    #[must_use]
    pub fn owners(self) -> &'static [Owner] {
        OWNERS.list(self.facts().owners)
    }

    /// For a topic's setting: the broker's own keys for it, the strongest first.
    #[must_use]
    pub fn broker_keys(self) -> &'static [KeyId] {
        BROKER_KEYS.list(self.facts().broker_keys)
    }

    fn facts(self) -> &'static Facts {
        &KEYS[usize::from(self.0)]
    }
}

/// The key of that exact name.
#[must_use]
pub fn find(name: &str) -> Option<Key> {
    NAMES.search(name).map(Key)
}

/// Whose a key is; nobody's where it is not known.
#[must_use]
pub fn owners(name: &str) -> &'static [Owner] {
    find(name).map_or(&[], Key::owners)
}

/// The broker's own keys for a topic's setting, the strongest first.
#[must_use]
pub fn broker_keys_of_topic(name: &str) -> &'static [KeyId] {
    find(name).map_or(&[], Key::broker_keys)
}

/// The broker's strongest key for a topic's setting.
#[must_use]
pub fn broker_key_of_topic(name: &str) -> Option<KeyId> {
    broker_keys_of_topic(name).first().copied()
}

/// Every key, in the order of their names.
#[must_use]
pub fn keys() -> impl ExactSizeIterator<Item = Key> + DoubleEndedIterator {
    (0..NAMES.count).map(Key)
}

//! How many replicas topics get, and how many of them a write waits for.

use super::{BrokerConfig, Properties};
use crate::catalog::{Releases, Version};

/// The releases in which a least number in sync above a topic's replicas counts as the number of its replicas:
/// `Partition.effectiveMinIsr`, KAFKA-15583. Before, such a topic refuses every write with `acks=all`.
pub const CAPPED: Releases = Releases::since(Version::first_of(3, 7));

/// Whether any topic gets the `default.replication.factor` of this file. Each broker gives its own to topics that it creates
/// because a client uses them (`AutoTopicCreationManager`); one that a client creates without a number gets in KRaft that of
/// the controller (`ReplicationControlManager.createTopic`).
#[must_use]
pub fn gives_factor(file: &Properties<'_>) -> bool {
    let is_controller = BrokerConfig::of(file).roles().known().is_none_or(|it| it.controller);
    is_controller || file.boolean("auto.create.topics.enable").or_default(true) != Some(false)
}

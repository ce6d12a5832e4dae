//! Generated from `core/data`; see `core/tests/catalog.rs`.

pub(super) mod foreign;
pub(super) mod kafka;
pub(super) mod releases;
pub(super) mod systemd;
pub(super) mod zookeeper;

//! The linter behind kcfglint: what a Kafka or ZooKeeper cluster's configuration says, and what is wrong with it.
//!
//! A file goes one way: bytes, [`text`], [`syntax`], [`model`], [`document`], [`topology`], [`rules`], [`report`], [`fix`]. A later room may use an earlier
//! one, never the reverse. Everything is a pure function of the bytes and the [`settings`]: no file system, no clock,
//! no environment, no network. So a command line and a browser give the same answer.

pub mod catalog;
pub mod document;
pub mod fix;
pub mod lens;
pub mod lint;
mod map;
pub mod model;
mod order;
pub mod report;
pub mod rules;
pub mod settings;
pub mod source;
pub mod syntax;
pub mod text;
pub mod topology;

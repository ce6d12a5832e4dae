//! What each release of each product knows: keys, types, ranges, since and until. Tables made from the files in
//! `core/data`; nothing here but look-ups, and none of them allocates.

pub mod foreign;
mod fraction;
mod hash;
mod history;
pub mod jvm;
pub mod kafka;
mod names;
mod releases;
pub mod systemd;
mod tables;
mod version;
pub mod zookeeper;

pub use fraction::Fraction;
pub use history::Default;
pub use releases::{default_range, known, newest, parse_range, releases};
pub use version::{Holds, Product, Releases, Version};

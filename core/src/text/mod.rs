//! Bytes and places in them. Nothing here knows a word of Kafka.

pub mod encoding;
mod lines;
mod span;

pub use lines::{Cursor, LineIndex};
pub use span::Span;

//! Bytes and places in them. Nothing here knows a word of Kafka.

pub mod encoding;
mod lines;
mod nearest;
mod span;

pub use lines::{Cursor, LineIndex};
pub use nearest::nearest;
pub use span::Span;

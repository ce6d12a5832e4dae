//! Bytes and places in them. Nothing here knows a word of Kafka.

pub mod encoding;
mod find;
mod lines;
mod nearest;
mod span;

pub use find::find;
pub use lines::{Cursor, LineIndex};
pub use nearest::nearest;
pub use span::Span;

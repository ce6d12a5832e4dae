//! The three grammars: Java properties, systemd unit, myid. Each is lossless (the pieces joined are the input, byte
//! for byte) and total: there is no input that it refuses. What a key means is not known here.

pub mod myid;
pub mod properties;
mod text;
pub mod unit;

pub use text::Text;

/// The characters that `java.lang.String.trim` takes away: everything up to U+0020.
#[must_use]
pub fn java_trim(text: &str) -> &str {
    // Most texts have nothing to take away, and all of it is one byte wide.
    match text.as_bytes() {
        [] => text,
        [first, .., last] if *first > b' ' && *last > b' ' => text,
        _ => text.trim_matches(|c| c <= ' '),
    }
}

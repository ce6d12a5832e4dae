//! The three grammars: Java properties, systemd unit, myid. Each is lossless (the pieces joined are the input, byte
//! for byte) and total: there is no input that it refuses. What a key means is not known here.

pub(crate) mod mark;
pub mod myid;
pub mod properties;
mod text;
pub mod unit;

pub use text::Text;

/// The parts of a text between ASCII signs, without those in a mark of a template engine. The standard library's search is
/// at its best in longer texts than a line is.
pub(crate) fn parts(text: &str, sign: u8) -> Parts<'_> {
    Parts { rest: Some(text), sign, open: mark::Open::of(text) }
}

/// What [`parts`] gives. It has a name, so that what goes through it is compiled once.
#[derive(Debug, Clone)]
pub(crate) struct Parts<'t> {
    rest: Option<&'t str>,
    sign: u8,
    open: mark::Open,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let text = self.rest?;
        let at = self.open.find(text, self.sign);
        let (part, behind) = at.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])));
        self.rest = behind;
        Some(part)
    }
}

/// What stands before and behind the first of an ASCII sign.
pub(crate) fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    memchr::memchr(sign, text.as_bytes()).map(|at| (&text[..at], &text[at + 1..]))
}

/// What stands before and behind the last of an ASCII sign.
pub(crate) fn cut_last(text: &str, sign: u8) -> Option<(&str, &str)> {
    memchr::memrchr(sign, text.as_bytes()).map(|at| (&text[..at], &text[at + 1..]))
}

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

use std::fmt;
use std::ops::{Deref, Range};

use crate::text::Span;

/// Text as the product sees it, which remembers where it stands in the file.
///
/// In Java's files the text is what `Properties.load` makes of ISO 8859-1 bytes with escapes and continuations; half a
/// surrogate pair, which Rust's strings cannot hold, becomes U+FFFD.
#[derive(Clone, PartialEq, Eq)]
pub struct Text<'a> {
    form: Form<'a>,
    start: u32,
}

/// Nearly every text is plain, and a file has many.
#[derive(Clone, PartialEq, Eq)]
enum Form<'a> {
    Plain(&'a str),
    Cooked(Box<Cooked<'a>>),
}

#[derive(Clone)]
struct Cooked<'a> {
    text: String,
    raw: &'a [u8],
    step: Step,
    /// Places in the bytes and in the text that belong together, one every [`STRIDE`] bytes: a long line with many findings
    /// is not walked from its start for each.
    marks: Vec<(u32, u32)>,
}

/// How many bytes lie between two marks.
const STRIDE: usize = 256;

/// How the raw bytes become text: a function that reads one step and says how many bytes it took and what they give.
type Step = fn(&[u8]) -> (usize, Option<char>);

impl PartialEq for Cooked<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, self.raw) == (&other.text, other.raw)
    }
}

impl Eq for Cooked<'_> {}

impl<'a> Text<'a> {
    /// Text that stands in the file as it is.
    #[must_use]
    pub const fn plain(text: &'a str, start: u32) -> Self {
        Self { form: Form::Plain(text), start }
    }

    /// Text that differs from its bytes. `step` reads one character, or a part of the bytes that stands for none.
    pub(super) fn cooked(raw: &'a [u8], start: u32, step: Step) -> Self {
        let mut text = String::with_capacity(raw.len());
        let mut marks = Vec::new();
        let (mut at, mut next) = (0, STRIDE);
        while at < raw.len() {
            if at >= next {
                marks.push((at as u32, text.len() as u32));
                next = at + STRIDE;
            }
            let (taken, character) = step(&raw[at..]);
            text.extend(character);
            at += taken.clamp(1, raw.len() - at);
        }
        Self { form: Form::Cooked(Box::new(Cooked { text, raw, step, marks })), start }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.form {
            Form::Plain(text) => text,
            Form::Cooked(cooked) => &cooked.text,
        }
    }

    /// The bytes in the file that it was made of.
    #[must_use]
    pub const fn raw(&self) -> &'a [u8] {
        match &self.form {
            Form::Plain(text) => text.as_bytes(),
            Form::Cooked(cooked) => cooked.raw,
        }
    }

    /// Whether the bytes in the file are the text.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        matches!(self.form, Form::Plain(_))
    }

    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.raw().len() as u32)
    }

    /// Where a part of the text stands; the part is in bytes of the text.
    #[must_use]
    pub fn part(&self, part: Range<usize>) -> Span {
        let Form::Cooked(cooked) = &self.form else { return self.span().part(part.start, part.end) };
        let near = cooked.marks.partition_point(|(_, text)| *text as usize <= part.start);
        let near = near.checked_sub(1).map_or((0, 0), |it| cooked.marks[it]);
        let (mut raw, mut text) = (near.0 as usize, near.1 as usize);
        let mut start = None;
        while raw < cooked.raw.len() && text < part.end {
            let (taken, character) = (cooked.step)(&cooked.raw[raw..]);
            if text >= part.start && character.is_some() && start.is_none() {
                start = Some(raw);
            }
            text += character.map_or(0, char::len_utf8);
            raw += taken.max(1);
        }
        let start = start.unwrap_or(raw);
        self.span().part(start, raw.min(cooked.raw.len()).max(start))
    }

    /// The text that the bytes before a place in [`Self::raw`] give.
    #[must_use]
    pub fn text_before(&self, raw: usize) -> &str {
        let Form::Cooked(cooked) = &self.form else { return &self.as_str()[..raw] };
        let (mut at, mut text) = (0, 0);
        while at < raw.min(cooked.raw.len()) {
            let (taken, character) = (cooked.step)(&cooked.raw[at..]);
            text += character.map_or(0, char::len_utf8);
            at += taken.max(1);
        }
        &cooked.text[..text]
    }

    /// Where a piece of the text stands, given as a slice of it.
    #[must_use]
    pub fn span_of(&self, piece: &str) -> Span {
        let text = self.as_str();
        let from = (piece.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
        self.part(from..(from + piece.len()).min(text.len()))
    }

    /// The text as `String.trim` leaves it.
    #[must_use]
    pub fn trimmed(&self) -> &str {
        super::java_trim(self.as_str())
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{}", self.as_str(), self.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(raw: &[u8]) -> (usize, Option<char>) {
        match raw {
            [b'~', ..] => (1, None),
            [b'\\', ..] => (2, Some('x')),
            [byte, ..] => (1, Some(*byte as char)),
            [] => (1, None),
        }
    }

    #[test]
    fn a_part_of_cooked_text_finds_its_bytes() {
        let text = Text::cooked(b"a\\q~b", 10, step);
        assert_eq!(&*text, "axb");
        assert_eq!(text.part(0..1), Span::new(10, 11));
        assert_eq!(text.part(1..2), Span::new(11, 13));
        assert_eq!(text.part(2..3), Span::new(14, 15));
        assert_eq!(text.span_of(&text[2..]), Span::new(14, 15));
    }

    #[test]
    fn a_part_of_a_long_text_is_found_from_the_nearest_mark() {
        // Six bytes for four characters, so that the marks do not fall on the same place of each.
        let raw = b"a\\qc~b".repeat(1000);
        let text = Text::cooked(&raw, 10, step);
        for at in [0, 1, 51, 52, 53, 400, 998, 999] {
            let place = 10 + at as u32 * 6;
            let (from, letters) = (at * 4, [(0, 0, 1), (1, 1, 3), (2, 3, 4), (3, 5, 6)]);
            for (letter, start, end) in letters {
                assert_eq!(text.part(from + letter..from + letter + 1), Span::new(place + start, place + end), "{at} {letter}");
            }
        }
        assert_eq!(text.part(0..text.len()), text.span());
    }

    #[test]
    fn a_part_of_plain_text_is_its_own_place() {
        let text = Text::plain("zk1:2181", 5);
        assert_eq!(text.span_of(&text[4..]), Span::new(9, 13));
    }
}

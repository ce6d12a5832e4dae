//! Words as systemd splits them in a command line or in `Environment=`: at blanks, with both kinds of quotes anywhere in
//! a word, and with backslash escapes inside of quotes, too.
//!
//! Source: `extract_first_word` of systemd 257 with its flags for Exec lines.

use std::borrow::Cow;
use std::ops::Range;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word without quotes and escapes. Specifiers and variables are as they stand.
    pub text: Cow<'t, str>,
    /// Where it stands in the value, quotes included, in bytes.
    pub range: Range<usize>,
}

impl Word<'_> {
    /// Whether a part of it is in quotes or escaped.
    #[must_use]
    pub const fn is_quoted(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }
}

/// Splits a value. The second part is the place of a quote that does not end; the words in front of it are whole.
#[must_use]
pub fn split(value: &str) -> (Vec<Word<'_>>, Option<usize>) {
    let mut words = Vec::new();
    let mut at = 0;
    loop {
        match first(value, at) {
            Ok(Some(word)) => {
                at = word.range.end;
                words.push(word);
            }
            Ok(None) => return (words, None),
            Err(quote) => return (words, Some(quote)),
        }
    }
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// Where the next word begins.
pub(super) fn skip_blanks(value: &str, at: usize) -> usize {
    value.as_bytes()[at..].iter().position(|b| !is_blank(*b)).map_or(value.len(), |it| at + it)
}

/// The first word from a place on.
///
/// # Errors
/// The place of a quote that does not end.
pub(super) fn first(value: &str, from: usize) -> Result<Option<Word<'_>>, usize> {
    let start = skip_blanks(value, from);
    if start == value.len() {
        return Ok(None);
    }
    let bytes = value.as_bytes();
    let plain = bytes[start..].iter().position(|b| is_blank(*b) || matches!(b, b'"' | b'\'' | b'\\'));
    let plain = plain.map_or(value.len(), |it| start + it);
    if bytes.get(plain).is_none_or(|b| is_blank(*b)) {
        return Ok(Some(Word { text: Cow::Borrowed(&value[start..plain]), range: start..plain }));
    }
    let mut text = String::from(&value[start..plain]);
    let mut at = plain;
    let mut quote: Option<(u8, usize)> = None;
    while let Some(byte) = bytes.get(at) {
        match (*byte, quote) {
            (byte, None) if is_blank(byte) => break,
            (byte @ (b'"' | b'\''), None) => {
                quote = Some((byte, at));
                at += 1;
            }
            (byte, Some((open, _))) if byte == open => {
                quote = None;
                at += 1;
            }
            (b'\\', _) => at += unescape(&value[at + 1..], &mut text) + 1,
            _ => {
                let character = value[at..].chars().next().unwrap_or_default();
                text.push(character);
                at += character.len_utf8().max(1);
            }
        }
    }
    match quote {
        Some((_, open)) => Err(open),
        None => Ok(Some(Word { text: Cow::Owned(text), range: start..at })),
    }
}

/// Adds what an escape stands for and says how many bytes it has behind the backslash. What is no escape stays, with its
/// backslash.
fn unescape(rest: &str, text: &mut String) -> usize {
    let Some(first) = rest.chars().next() else {
        text.push('\\');
        return 0;
    };
    let simple = match first {
        'a' => Some('\u{7}'),
        'b' => Some('\u{8}'),
        'f' => Some('\u{C}'),
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        'v' => Some('\u{B}'),
        's' => Some(' '),
        '\\' | '"' | '\'' => Some(first),
        _ => None,
    };
    if let Some(character) = simple {
        text.push(character);
        return 1;
    }
    let (skip, digits, radix) = match first {
        'x' => (1, 2, 16),
        'u' => (1, 4, 16),
        'U' => (1, 8, 16),
        '0'..='3' => (0, 3, 8),
        _ => (0, 0, 0),
    };
    let code = rest.get(skip..skip + digits).filter(|it| digits > 0 && it.bytes().all(|b| b.is_ascii_hexdigit()));
    let character = code.and_then(|it| u32::from_str_radix(it, radix).ok()).filter(|it| *it > 0).and_then(char::from_u32);
    if let Some(character) = character {
        text.push(character);
        return skip + digits;
    }
    text.push('\\');
    text.push(first);
    first.len_utf8()
}

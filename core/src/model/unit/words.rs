//! Words as systemd splits them: at blanks, in most lists with quotes of both kinds anywhere in a word, and in some with
//! backslash escapes, inside of quotes too.
//!
//! Source: `extract_first_word` of systemd 257 and the flags that each directive gives it.

use std::borrow::Cow;
use std::ops::Range;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word without quotes and escapes. Specifiers and variables are as they stand.
    pub text: Cow<'t, str>,
    /// Where it stands in the value, quotes included, in bytes.
    pub range: Range<usize>,
    /// Whether it has a backslash with something behind it that is no escape. In a command systemd keeps the two as they are.
    pub odd_escape: Option<OddEscape>,
}

/// Something behind a backslash that is no escape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OddEscape {
    /// Half a surrogate pair, which releases before 262 take.
    HalfPair,
    /// Anything else.
    Unknown,
}

impl Word<'_> {
    /// Whether a part of it is in quotes or escaped.
    #[must_use]
    pub const fn is_quoted(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }
}

/// What a directive makes of quotes and backslashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Commands and assignments: quotes hold a word together, escapes stand for characters.
    Escaped,
    /// Lists of paths and of names: quotes hold a word together, and a backslash stands for what is behind it.
    Quoted,
    /// Exit statuses: only a backslash does.
    Backslashes,
    /// Names of units: nothing does.
    Plain,
}

impl Manner {
    const fn has_quotes(self) -> bool {
        matches!(self, Self::Escaped | Self::Quoted)
    }
}

/// Where a value cannot be split: a quote without its end, or a backslash with nothing behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open(pub(super) usize);

/// Splits a value. The second part is the place of a quote that does not end; the words in front of it are whole.
#[must_use]
pub fn split(value: &str) -> (Vec<Word<'_>>, Option<usize>) {
    let (words, open) = split_as(value, Manner::Escaped);
    (words, open.map(|it| it.0))
}

/// Splits a value in one of the manners.
pub(super) fn split_as(value: &str, manner: Manner) -> (Vec<Word<'_>>, Option<Open>) {
    let mut words = Vec::new();
    let mut at = 0;
    loop {
        match next(value, at, manner) {
            Ok(Some(word)) => {
                at = word.range.end;
                words.push(word);
            }
            Ok(None) => return (words, None),
            Err(open) => return (words, Some(open)),
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

/// The first word of a command from a place on.
///
/// # Errors
/// The place of a quote that does not end.
pub(super) fn first(value: &str, from: usize) -> Result<Option<Word<'_>>, usize> {
    next(value, from, Manner::Escaped).map_err(|it| it.0)
}

/// The first word from a place on.
pub(super) fn next(value: &str, from: usize, manner: Manner) -> Result<Option<Word<'_>>, Open> {
    let start = skip_blanks(value, from);
    if start == value.len() {
        return Ok(None);
    }
    let bytes = value.as_bytes();
    let is_sign = |byte: u8| byte == b'\\' && manner != Manner::Plain || matches!(byte, b'"' | b'\'') && manner.has_quotes();
    let plain = bytes[start..].iter().position(|b| is_blank(*b) || is_sign(*b));
    let plain = plain.map_or(value.len(), |it| start + it);
    if bytes.get(plain).is_none_or(|b| is_blank(*b)) {
        return Ok(Some(Word { text: Cow::Borrowed(&value[start..plain]), range: start..plain, odd_escape: None }));
    }
    let mut text = String::from(&value[start..plain]);
    let mut at = plain;
    let mut quote: Option<(u8, usize)> = None;
    let mut odd_escape = None;
    while let Some(byte) = bytes.get(at) {
        match (*byte, quote) {
            (byte, None) if is_blank(byte) => break,
            (byte @ (b'"' | b'\''), None) if manner.has_quotes() => {
                quote = Some((byte, at));
                at += 1;
            }
            (byte, Some((open, _))) if byte == open => {
                quote = None;
                at += 1;
            }
            (b'\\', _) if manner == Manner::Escaped => {
                let (length, odd) = unescape(&value[at + 1..], &mut text);
                at += length + 1;
                odd_escape = odd_escape.max(odd);
            }
            (b'\\', _) if at + 1 == value.len() => return Err(Open(at)),
            (b'\\', _) => at = push_character(value, at + 1, &mut text),
            _ => at = push_character(value, at, &mut text),
        }
    }
    match quote {
        Some((_, open)) => Err(Open(open)),
        None => Ok(Some(Word { text: Cow::Owned(text), range: start..at, odd_escape })),
    }
}

/// Adds the character at a place and says where the next one is.
fn push_character(value: &str, at: usize, text: &mut String) -> usize {
    let character = value[at..].chars().next().unwrap_or_default();
    text.push(character);
    at + character.len_utf8()
}

/// Adds what an escape stands for and says how many bytes it has behind the backslash, and whether it is none. What is no
/// escape stays, with its backslash.
fn unescape(rest: &str, text: &mut String) -> (usize, Option<OddEscape>) {
    let Some(first) = rest.chars().next() else {
        text.push('\\');
        return (0, Some(OddEscape::Unknown));
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
        return (1, None);
    }
    let (skip, digits, radix) = match first {
        'x' => (1, 2, 16),
        'u' => (1, 4, 16),
        'U' => (1, 8, 16),
        '0'..='3' => (0, 3, 8),
        _ => (0, 0, 0),
    };
    let code = rest.get(skip..skip + digits).filter(|it| digits > 0 && it.bytes().all(|b| b.is_ascii_hexdigit()));
    let code = code.and_then(|it| u32::from_str_radix(it, radix).ok()).filter(|it| *it > 0);
    let character = code.and_then(char::from_u32);
    if let Some(character) = character {
        text.push(character);
        return (skip + digits, None);
    }
    text.push('\\');
    text.push(first);
    let is_half = code.is_some_and(|it| (0xD800..0xE000).contains(&it));
    (first.len_utf8(), Some(if is_half { OddEscape::HalfPair } else { OddEscape::Unknown }))
}

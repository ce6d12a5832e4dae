//! The grammar of `java.util.Properties.load(InputStream)`: ISO 8859-1 bytes, lines that end in LF, CR LF or CR,
//! comments only at the start of a line, a key up to the first `=`, `:` or blank, backslashes that escape or continue.
//!
//! Source: the class `Properties` and its `LineReader` of JDK 17; compared with the real class by a test.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_while};
use nom::combinator::{opt, recognize};
use nom::{IResult, Parser};

use super::Text;
use crate::text::Span;

/// One piece of a file. The spans of all pieces, in order, cover the file without gap or overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A line without text, or with a lone backslash, which Java skips likewise.
    Blank(Span),
    /// A line whose first character that is no blank is `#` or `!`.
    Comment(Span),
    /// A key with its value, over one or several lines.
    Entry(RawEntry),
}

impl Piece {
    /// All of it, the end of the line included.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Blank(span) | Self::Comment(span) | Self::Entry(RawEntry { span, .. }) => *span,
        }
    }
}

/// The places of an entry: blanks, key, separator, value, end of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawEntry {
    /// All of it.
    pub span: Span,
    /// The key with its escapes.
    pub key: Span,
    /// What parts key and value: blanks and at most one `=` or `:`.
    pub separator: Span,
    /// The value with its escapes, continuations and trailing blanks.
    pub value: Span,
    /// Whether there is no backslash in it.
    pub plain: bool,
}

/// Parts a file into its pieces.
pub fn pieces(bytes: &[u8]) -> impl Iterator<Item = Piece> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let piece = piece(rest, at);
        at = piece.span().end as usize;
        Some(piece)
    })
}

/// The key or the value of an entry as Java reads it.
#[must_use]
pub fn cook(bytes: &[u8], span: Span) -> Text<'_> {
    let raw = &bytes[span.range()];
    match std::str::from_utf8(raw) {
        Ok(text) if text.is_ascii() && memchr::memchr(b'\\', raw).is_none() => Text::plain(text, span.start),
        _ => Text::cooked(raw, span.start, step),
    }
}

/// Where `\u` is not followed by four hexadecimal digits: `load` stops there with "Malformed \uxxxx encoding."
#[must_use]
pub fn malformed_escape(bytes: &[u8], span: Span) -> Option<Span> {
    let raw = &bytes[span.range()];
    let mut at = 0;
    while at < raw.len() {
        let (taken, _) = step(&raw[at..]);
        if raw[at..].starts_with(b"\\u") && unicode_escape(&raw[at..]).is_none() {
            return Some(span.part(at, at + 2));
        }
        at += taken;
    }
    None
}

fn piece(rest: &[u8], at: usize) -> Piece {
    let (text, lead) = blanks(rest);
    match text {
        [] | [b'\n' | b'\r', ..] => Piece::Blank(Span::of(at..at + lead + line_end(text))),
        [b'#' | b'!', ..] => {
            let length = lead + to_line_end(text);
            Piece::Comment(Span::of(at..at + length + line_end(&rest[length..])))
        }
        [b'\\', after @ ..] if is_hollow(after) => Piece::Blank(Span::of(at..at + lead + 1 + line_end(after))),
        _ => entry(rest, at, lead),
    }
}

/// A backslash at the end of a line that has nothing else leaves Java where it was before the line. Only at the very
/// end of the file it makes an entry of an empty key.
fn is_hollow(after: &[u8]) -> bool {
    match after {
        [b'\r', b'\n', ..] => true,
        [b'\n' | b'\r', rest @ ..] => !rest.is_empty(),
        _ => false,
    }
}

fn entry(rest: &[u8], at: usize, lead: usize) -> Piece {
    let (length, plain) = logical_line(&rest[lead..]);
    let line = &rest[lead..lead + length];
    let key = key(line, plain);
    let separator = separator(&line[key..], plain);
    let start = at + lead;
    Piece::Entry(RawEntry {
        span: Span::of(at..start + length + line_end(&rest[lead + length..])),
        key: Span::of(start..start + key),
        separator: Span::of(start + key..start + key + separator),
        value: Span::of(start + key + separator..start + length),
        plain,
    })
}

/// The length of a line with its continuations, without its end, and whether it holds no backslash.
fn logical_line(text: &[u8]) -> (usize, bool) {
    let mut at = 0;
    let mut plain = true;
    while let Some(found) = memchr::memchr3(b'\n', b'\r', b'\\', &text[at..]) {
        at += found;
        if text[at] != b'\\' {
            return (at, plain);
        }
        plain = false;
        let (taken, _) = step(&text[at..]);
        at += taken;
    }
    (text.len(), plain)
}

fn key(line: &[u8], plain: bool) -> usize {
    if plain {
        let result: IResult<&[u8], &[u8]> = take_till(|b| matches!(b, b'=' | b':' | b' ' | b'\t' | b'\x0c')).parse(line);
        return result.map_or(line.len(), |(_, key)| key.len());
    }
    let mut at = 0;
    while at < line.len() && !matches!(line[at], b'=' | b':' | b' ' | b'\t' | b'\x0c') {
        at += escape(&line[at..]);
    }
    at
}

/// The length of an escape with the character behind it, of a continuation, or of a plain character.
fn escape(line: &[u8]) -> usize {
    match line {
        [b'\\', b'\n' | b'\r', ..] => step(line).0,
        [b'\\', _, ..] => 2,
        _ => 1,
    }
}

fn separator(line: &[u8], plain: bool) -> usize {
    if plain {
        let result: IResult<&[u8], &[u8]> =
            recognize((take_while(is_blank), opt(alt((tag(&b"="[..]), tag(&b":"[..])))), take_while(is_blank))).parse(line);
        return result.map_or(0, |(_, separator)| separator.len());
    }
    let mut at = 0;
    let mut sign = false;
    while at < line.len() {
        match line[at] {
            b' ' | b'\t' | b'\x0c' => at += 1,
            b'=' | b':' if !sign => {
                sign = true;
                at += 1;
            }
            b'\\' if matches!(line.get(at + 1), None | Some(b'\n' | b'\r')) => at += step(&line[at..]).0,
            _ => break,
        }
    }
    at
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\x0c')
}

fn blanks(text: &[u8]) -> (&[u8], usize) {
    let result: IResult<&[u8], &[u8]> = take_while(is_blank).parse(text);
    result.map_or((text, 0), |(rest, blanks)| (rest, blanks.len()))
}

/// The length of the end of a line: of LF, CR LF or CR, or 0 at the end of the file.
fn line_end(text: &[u8]) -> usize {
    let result: IResult<&[u8], &[u8]> = alt((tag(&b"\r\n"[..]), tag(&b"\n"[..]), tag(&b"\r"[..]))).parse(text);
    result.map_or(0, |(_, end)| end.len())
}

fn to_line_end(text: &[u8]) -> usize {
    memchr::memchr2(b'\n', b'\r', text).unwrap_or(text.len())
}

/// One step through the raw bytes: how many are taken, and the character that they stand for.
fn step(raw: &[u8]) -> (usize, Option<char>) {
    match raw {
        [b'\\', end @ (b'\n' | b'\r'), rest @ ..] => {
            let lf = usize::from(*end == b'\r' && rest.first() == Some(&b'\n'));
            (2 + lf + blanks(&rest[lf..]).1, None)
        }
        [b'\\', b'u', ..] => unicode_escape(raw).unwrap_or((2, Some('u'))),
        [b'\\', escaped, ..] => (2, Some(control(*escaped))),
        [b'\\'] => (1, None),
        [byte, ..] => (1, Some(char::from(*byte))),
        [] => (1, None),
    }
}

const fn control(escaped: u8) -> char {
    match escaped {
        b't' => '\t',
        b'n' => '\n',
        b'r' => '\r',
        b'f' => '\x0c',
        other => other as char,
    }
}

/// `\uXXXX`, and two of them where they are a surrogate pair. Continuations may stand between the digits.
fn unicode_escape(raw: &[u8]) -> Option<(usize, Option<char>)> {
    let (length, unit) = code_unit(raw)?;
    if (0xD800..0xDC00).contains(&unit)
        && let Some((more, low @ 0xDC00..0xE000)) = code_unit(&raw[length..])
    {
        let scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        return Some((length + more, char::from_u32(scalar)));
    }
    Some((length, Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))))
}

fn code_unit(raw: &[u8]) -> Option<(usize, u32)> {
    let mut at = raw.starts_with(b"\\u").then_some(2)?;
    let mut unit = 0;
    let mut digits = 0;
    while digits < 4 {
        match *raw.get(at)? {
            b'\\' if matches!(raw.get(at + 1), Some(b'\n' | b'\r')) => at += step(&raw[at..]).0,
            digit => {
                unit = unit * 16 + char::from(digit).to_digit(16)?;
                digits += 1;
                at += 1;
            }
        }
    }
    Some((at, unit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &[u8]) -> Vec<(String, String)> {
        pieces(text)
            .filter_map(|piece| match piece {
                Piece::Entry(entry) => Some((cook(text, entry.key).to_string(), cook(text, entry.value).to_string())),
                _ => None,
            })
            .collect()
    }

    fn one(text: &str) -> (String, String) {
        let mut entries = read(text.as_bytes());
        assert_eq!(entries.len(), 1, "{text:?}");
        entries.remove(0)
    }

    fn pair(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn the_first_sign_or_blank_ends_the_key() {
        for text in ["a=1", "a:1", "a 1", "a = 1", " \ta\x0c:\t1", "a  1"] {
            assert_eq!(one(text), pair("a", "1"), "{text:?}");
        }
        assert_eq!(one("zookeeper.connect-zk1:2181"), pair("zookeeper.connect-zk1", "2181"));
        assert_eq!(one("a==1"), pair("a", "=1"));
        assert_eq!(one("a"), pair("a", ""));
        assert_eq!(one("=1"), pair("", "1"));
    }

    #[test]
    fn trailing_blanks_stay() {
        assert_eq!(one("server.1=zk1:2888:3888 \n"), pair("server.1", "zk1:2888:3888 "));
    }

    #[test]
    fn comments_stand_only_at_the_start_of_a_line() {
        assert_eq!(read(b"# a=1\n  ! b=2\nc=3 # d\n"), [pair("c", "3 # d")]);
    }

    #[test]
    fn an_odd_number_of_backslashes_continues() {
        assert_eq!(one("a=1,\\\n   2"), pair("a", "1,2"));
        assert_eq!(one("a=1\\\\\\\r\n2"), pair("a", "1\\2"));
        assert_eq!(read(b"a=1\\\\\nb=2"), [pair("a", "1\\"), pair("b", "2")]);
        assert_eq!(one("a=1\\\n# 2"), pair("a", "1# 2"));
        assert_eq!(read(b"a=1\\\n\nb=2"), [pair("a", "1"), pair("b", "2")]);
        assert_eq!(one("a\\\n  =\\\n  1"), pair("a", "1"));
    }

    #[test]
    fn escapes() {
        assert_eq!(one("a\\=b=C:\\new\\q"), pair("a=b", "C:\newq"));
        assert_eq!(one("a=\\u0041\\uD83D\\uDE00"), pair("a", "A😀"));
        assert_eq!(one("a=\\uD83Dx"), pair("a", "\u{FFFD}x"));
        assert_eq!(one("a=\u{e9}"), pair("a", "Ã©"));
    }

    #[test]
    fn a_malformed_escape_is_found() {
        let bytes = b"dataDir=C:\\users";
        assert_eq!(malformed_escape(bytes, Span::new(8, 16)), Some(Span::new(10, 12)));
        assert_eq!(malformed_escape(b"\\u0041", Span::new(0, 6)), None);
        assert_eq!(malformed_escape(b"\\\\users", Span::new(0, 7)), None);
    }

    fn nasty() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![
            4 => prop::sample::select(b"\\\n\r \t\x0c=:#!u0aF".to_vec()),
            1 => any::<u8>(),
        ];
        prop::collection::vec(byte, 0..60)
    }

    proptest! {
        #[test]
        fn the_pieces_joined_are_the_input(bytes in nasty()) {
            let mut joined = Vec::new();
            for piece in pieces(&bytes) {
                prop_assert_eq!(piece.span().start as usize, joined.len());
                if let Piece::Entry(entry) = piece {
                    let lead = Span::new(entry.span.start, entry.key.start);
                    let end = Span::new(entry.value.end, entry.span.end);
                    for part in [lead, entry.key, entry.separator, entry.value, end] {
                        prop_assert_eq!(part.start as usize, joined.len());
                        joined.extend_from_slice(&bytes[part.range()]);
                    }
                } else {
                    joined.extend_from_slice(&bytes[piece.span().range()]);
                }
            }
            prop_assert_eq!(joined, bytes);
        }

        #[test]
        fn every_character_of_a_value_has_its_place(bytes in nasty()) {
            for piece in pieces(&bytes) {
                let Piece::Entry(entry) = piece else { continue };
                let value = cook(&bytes, entry.value);
                let mut last = entry.value.start;
                for (at, character) in value.char_indices() {
                    let span = value.part(at..at + character.len_utf8());
                    prop_assert!(entry.value.covers(span) && span.start >= last && !span.is_empty());
                    last = span.end;
                }
            }
        }
    }
}

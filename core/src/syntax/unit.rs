//! The grammar of systemd's unit files: lines that end in LF, CR, CR LF or NUL, comments only where `#` or `;` is the
//! first character that is no blank (also inside a continued line), backslashes at the very end of a line that
//! continue it.
//!
//! Source: `config_parse` and `parse_line` of systemd 247 to 262; systemd.syntax(7).

use nom::bytes::complete::{take_till, take_while};
use nom::{IResult, Parser};

use super::Text;
use crate::text::Span;

/// A UTF-8 byte order mark.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One piece of a file. The spans of all pieces, in order, cover the file without gap or overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// All of it, the end of the line included.
    pub span: Span,
    /// What systemd takes it for.
    pub content: Content,
}

/// What a line is, continuations included. Places leave out the blanks around, as systemd does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Blank,
    /// A line that begins with `#` or `;`.
    Comment,
    /// `[Name]`; the place is that of the name.
    Section(Span),
    /// Begins with `[` and does not end with `]`: systemd refuses the whole unit.
    BrokenSection(Span),
    /// `Key=value`.
    Assignment {
        /// The key.
        key: Span,
        /// The value with its continuations and the comments between them.
        value: Span,
        /// Whether it stands on one line and has no backslash.
        plain: bool,
    },
    /// A line without `=`, or with nothing before it.
    Junk(Span),
}

/// Parts a file into its pieces.
pub fn pieces(bytes: &[u8]) -> impl Iterator<Item = Piece> + '_ {
    let mut at = 0;
    let mut mark_seen = false;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let mark = usize::from(!mark_seen && rest.starts_with(BYTE_ORDER_MARK)) * BYTE_ORDER_MARK.len();
        mark_seen |= mark > 0;
        let (length, content) = piece(rest, mark, at);
        let span = Span::of(at..at + length);
        at += length;
        Some(Piece { span, content })
    })
}

/// The value of an assignment as systemd reads it before it looks for quotes and specifiers: continuations become one
/// blank, comments inside are gone. What is no UTF-8 becomes U+FFFD (systemd refuses such a unit).
#[must_use]
pub fn cook(bytes: &[u8], span: Span, plain: bool) -> Text<'_> {
    let raw = &bytes[span.range()];
    match std::str::from_utf8(raw) {
        Ok(text) if plain => Text::plain(text, span.start),
        _ => Text::cooked(raw, span.start, step),
    }
}

/// The physical lines of a stretch, without their ends.
pub fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let (line, end) = physical_line(text);
        rest = Some(&text[line.len() + end..]).filter(|_| end > 0);
        Some(line)
    })
}

/// Whether a physical line is a comment.
#[must_use]
pub fn is_comment(line: &[u8]) -> bool {
    matches!(trim_start(line).first(), Some(b'#' | b';'))
}

fn piece(rest: &[u8], mark: usize, at: usize) -> (usize, Content) {
    let (line, end) = physical_line(rest);
    // A byte order mark before a comment sign makes the line no comment (seen in 247 to 262).
    if is_comment(line) {
        return (line.len() + end, Content::Comment);
    }
    let (length, plain) = logical_line(rest);
    let text = &rest[mark.min(length)..length];
    let content = content(text, at + mark.min(length), plain);
    let end = line_end(&rest[length..]);
    (length + end, content)
}

fn content(text: &[u8], at: usize, plain: bool) -> Content {
    let (from, to) = trimmed(text);
    let all = Span::of(at + from..at + to);
    match &text[from..to] {
        [] => Content::Blank,
        [b'['] => Content::BrokenSection(all),
        [b'[', .., b']'] => Content::Section(all.part(1, all.len() - 1)),
        [b'[', ..] => Content::BrokenSection(all),
        line => match memchr::memchr(b'=', line) {
            None | Some(0) => Content::Junk(all),
            Some(sign) => {
                let key = trim_end(&line[..sign], false).len();
                let blanks = skip_blanks(&line[sign + 1..]);
                Content::Assignment {
                    key: all.part(0, key),
                    value: all.part((sign + 1 + blanks).min(line.len()), line.len()),
                    plain,
                }
            }
        },
    }
}

/// A line up to its end, and the length of the end.
fn physical_line(text: &[u8]) -> (&[u8], usize) {
    let result: IResult<&[u8], &[u8]> = take_till(|b| matches!(b, b'\n' | b'\r' | 0)).parse(text);
    result.map_or((text, 0), |(rest, line)| (line, line_end(rest)))
}

/// The length of a line with its continuations, without its end, and whether it is one line without a backslash.
fn logical_line(text: &[u8]) -> (usize, bool) {
    let (line, mut end) = physical_line(text);
    let mut length = line.len();
    let plain = memchr::memchr(b'\\', line).is_none();
    let mut open = continues(line);
    while open && length + end < text.len() {
        let (line, next_end) = physical_line(&text[length + end..]);
        // A comment inside a continuation is skipped, whatever it ends in.
        open = is_comment(line) || continues(line);
        length += end + line.len();
        end = next_end;
    }
    (length, plain)
}

/// Whether a line ends in an odd number of backslashes.
fn continues(line: &[u8]) -> bool {
    line.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
}

/// Where a text begins and ends without the blanks around it.
fn trimmed(text: &[u8]) -> (usize, usize) {
    let from = skip_blanks(text);
    (from, from + trim_end(&text[from..], true).len())
}

/// The blanks at the start; the backslash of a continuation is one of them, and so are the comments behind it.
fn skip_blanks(text: &[u8]) -> usize {
    let mut from = 0;
    loop {
        match &text[from..] {
            [byte, ..] if is_white(*byte) => from += 1,
            [b'\\', rest @ ..] if line_end(rest) > 0 => {
                from += 1 + line_end(rest);
                from += comments(&text[from..]);
            }
            _ => return from,
        }
    }
}

/// The same at the end. Where the text is the whole line, nothing need follow the backslash.
fn trim_end(text: &[u8], is_whole: bool) -> &[u8] {
    let mut to = text.len();
    loop {
        let before = to;
        while to > 0 && is_white(text[to - 1]) {
            to -= 1;
        }
        if continues(&text[..to]) && text.get(to).map_or(is_whole, |b| matches!(b, b'\n' | b'\r' | 0)) {
            to -= 1;
        }
        if to == before {
            return &text[..to];
        }
    }
}

const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0)
}

fn trim_start(text: &[u8]) -> &[u8] {
    let result: IResult<&[u8], &[u8]> = take_while(|b| matches!(b, b' ' | b'\t')).parse(text);
    result.map_or(text, |(rest, _)| rest)
}

/// The length of the end of a line. Each of the three ends stands for a line's end but once: LF CR is one, and so is CR LF NUL.
fn line_end(text: &[u8]) -> usize {
    let pair = match text {
        [b'\n', b'\r', ..] | [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        _ => 0,
    };
    pair + usize::from(text.get(pair) == Some(&0))
}

/// One step through the raw bytes of a value.
fn step(raw: &[u8]) -> (usize, Option<char>) {
    if raw[0] == b'\\' {
        let end = line_end(&raw[1..]);
        if end > 0 {
            return (1 + end + comments(&raw[1 + end..]), Some(' '));
        }
        return (1, Some('\\'));
    }
    // A character has four bytes at most; looking further would read the rest again at every step.
    match raw[..raw.len().min(4)].utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next()) {
        Some(character) => (character.len_utf8(), Some(character)),
        None => (1, Some(char::REPLACEMENT_CHARACTER)),
    }
}

/// The length of the comment lines at the start of a continued line.
fn comments(text: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let (line, end) = physical_line(&text[at..]);
        if !is_comment(line) {
            return at;
        }
        at += line.len() + end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &[u8]) -> Vec<String> {
        pieces(text)
            .map(|piece| match piece.content {
                Content::Blank => "blank".to_owned(),
                Content::Comment => "comment".to_owned(),
                Content::Section(name) => format!("[{}]", String::from_utf8_lossy(&text[name.range()])),
                Content::BrokenSection(line) => format!("broken {}", String::from_utf8_lossy(&text[line.range()])),
                Content::Junk(line) => format!("junk {}", String::from_utf8_lossy(&text[line.range()])),
                Content::Assignment { key, value, plain } => {
                    format!("{}={}", String::from_utf8_lossy(&text[key.range()]), &*cook(text, value, plain))
                }
            })
            .collect()
    }

    #[test]
    fn a_comment_behind_a_backslash_that_begins_an_entry() {
        let text = b"\\\n# a\n[Service]\nExecStart=\\\n; b\n/bin/true\n\\\n# c\n\\\n # d\nRestart = \\\n# e\nno\n\\\n# f\n";
        assert_eq!(read(text), ["[Service]", "ExecStart=/bin/true", "Restart=no", "blank"]);
        // What stands behind a backslash and is no comment is the entry.
        assert_eq!(read(b"\\\n[Service]\n\\\nA#=b\n"), ["[Service]", "A#=b"]);
    }

    #[test]
    fn sections_assignments_comments() {
        let text = b"[Unit]\n# a\n ; b\nAfter = x y \n\nType: simple\n=x\n[Unit] // c\n[Service]\n";
        let lines = [
            "[Unit]",
            "comment",
            "comment",
            "After=x y",
            "blank",
            "junk Type: simple",
            "junk =x",
            "broken [Unit] // c",
            "[Service]",
        ];
        assert_eq!(read(text), lines);
    }

    #[test]
    fn a_continued_line_skips_comments_and_ends_at_an_empty_line() {
        assert_eq!(read(b"A=b \\\n# c \\\n d\nE=f"), ["A=b   d", "E=f"]);
        assert_eq!(read(b"A=b\\\n\nE=f"), ["A=b", "E=f"]);
        assert_eq!(read(b"A=b\\\\\nE=f"), ["A=b\\\\", "E=f"]);
        assert_eq!(read(b"A=b\\ \nE=f"), ["A=b\\", "E=f"]);
        assert_eq!(read(b"A=b\\"), ["A=b"]);
    }

    #[test]
    fn a_continuation_is_a_blank_around_keys_and_values() {
        assert_eq!(read(b"A=\\\n b\\\n\nC\\\n=d"), ["A=b", "C=d"]);
        assert_eq!(read(b"\\\n[Unit]\n\\\nA=b"), ["[Unit]", "A=b"]);
    }

    #[test]
    fn line_ends_and_marks() {
        assert_eq!(read(b"A=b\rC=d\r\nE=f\0G=h"), ["A=b", "C=d", "E=f", "G=h"]);
        assert_eq!(read(b"\xEF\xBB\xBF[Unit]\nA=b"), ["[Unit]", "A=b"]);
        assert_eq!(read(b"\xEF\xBB\xBF# c"), ["junk # c"]);
    }

    proptest! {
        #[test]
        fn the_pieces_joined_are_the_input(bytes in prop::collection::vec(
            prop_oneof![4 => prop::sample::select(b"\\\n\r\0 \t=[]#;aB".to_vec()), 1 => any::<u8>()], 0..60)) {
            let mut end = 0;
            for piece in pieces(&bytes) {
                prop_assert_eq!(piece.span.start, end);
                prop_assert!(piece.span.end > end);
                end = piece.span.end;
                match piece.content {
                    Content::Section(inner) | Content::BrokenSection(inner) | Content::Junk(inner) => {
                        prop_assert!(piece.span.covers(inner));
                    }
                    Content::Assignment { key, value, plain } => {
                        prop_assert!(piece.span.covers(key) && piece.span.covers(value) && key.end < value.start.max(1));
                        let text = cook(&bytes, value, plain);
                        prop_assert!(piece.span.covers(text.part(0..text.len())));
                    }
                    Content::Blank | Content::Comment => {}
                }
            }
            prop_assert_eq!(end as usize, bytes.len());
        }
    }
}

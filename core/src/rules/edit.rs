//! How a rule writes what it proposes: entries, values, lines. What is not proposed stays as it is, to the byte.

use crate::lint::{Cx, Edits};
use crate::model::unit::{Assigned, Directive};
use crate::model::{Entry, Properties};
use crate::syntax::unit;
use crate::text::Span;

/// Another value for an entry.
pub(super) fn value(file: usize, entry: &Entry<'_>, text: &str) -> Edits {
    let sign = if entry.separator.is_empty() { "=" } else { "" };
    Edits::replace(file, entry.value_span(), format!("{sign}{}", escaped(text)))
}

/// Another text for a piece of an entry's value.
pub(super) fn piece(file: usize, entry: &Entry<'_>, piece: &str, text: &str) -> Edits {
    Edits::replace(file, entry.value.span_of(piece), escaped(text))
}

/// More text behind a piece of an entry's value.
pub(super) fn behind(file: usize, entry: &Entry<'_>, piece: &str, text: &str) -> Edits {
    Edits::insert(file, entry.value.span_of(piece).end, escaped(text))
}

/// Another key for an entry.
pub(super) fn key(file: usize, entry: &Entry<'_>, name: &str) -> Edits {
    Edits::replace(file, entry.key.span(), name)
}

/// An entry with all its lines and their ends is gone.
pub(super) fn entry_gone(file: usize, entry: &Entry<'_>) -> Edits {
    Edits::delete(file, entry.span)
}

/// Every entry of a key is gone: an earlier one would take the place of the last.
pub(super) fn key_gone(file: usize, properties: &Properties<'_>, key: &str) -> Option<Edits> {
    Edits::all(properties.all(key).map(|it| entry_gone(file, it)))
}

/// New lines below a stretch of whole lines, such as an entry.
pub(super) fn below(bytes: &[u8], file: usize, lines: Span, text: &[&str]) -> Option<Edits> {
    let end = line_end(bytes);
    let text = text.join(end);
    let above = &bytes[lines.range()];
    if matches!(above.last(), None | Some(b'\n' | b'\r')) {
        let inner = above.strip_suffix(b"\n").unwrap_or(above);
        let inner = inner.strip_suffix(b"\r").unwrap_or(inner);
        return (!is_continued(inner)).then(|| Edits::insert(file, lines.end, format!("{text}{end}")));
    }
    // The last line of a file without an end: what is open there would take the new line in. systemd also ends a line at a NUL.
    (lines.end as usize == bytes.len() && !is_continued(above)).then(|| Edits::insert(file, lines.end, format!("{end}{text}")))
}

/// New lines at the end of a file.
pub(super) fn at_end(bytes: &[u8], file: usize, text: &[&str]) -> Option<Edits> {
    below(bytes, file, Span::of(0..bytes.len()), text)
}

/// New lines above the line that begins at a byte.
pub(super) fn above(bytes: &[u8], file: usize, at: u32, text: &str) -> Edits {
    Edits::insert(file, at, format!("{text}{}", line_end(bytes)))
}

/// Whole lines of a unit: a directive with its continuations, a header.
pub(super) fn lines_of(bytes: &[u8], place: Span) -> Option<Span> {
    unit::pieces(bytes).map(|it| it.span).find(|it| it.covers(place))
}

/// New lines below a directive or a header.
pub(super) fn below_line(bytes: &[u8], file: usize, place: Span, text: &[&str]) -> Option<Edits> {
    below(bytes, file, lines_of(bytes, place)?, text)
}

/// New lines below a directive, in its file.
pub(super) fn below_directive(cx: &Cx<'_, '_>, at: Assigned<'_, '_>, text: &[&str]) -> Option<Edits> {
    below_line(&cx.document(at.file).source.bytes, at.file, at.directive.written(), text)
}

/// Another value for a directive.
pub(super) fn directive(file: usize, directive: &Directive<'_>, text: &str) -> Edits {
    Edits::replace(file, directive.value.span(), text)
}

/// A remark that stands behind something moves to a comment above: `from` to `to` is gone, and `lines` begins where it goes.
pub(super) fn comment_above(bytes: &[u8], file: usize, lines: u32, from: u32, to: u32) -> Option<Edits> {
    let text = std::str::from_utf8(&bytes[Span::new(from, to).range()]).ok()?.trim_ascii();
    if text.is_empty() || text.contains(['\n', '\r', '\0']) {
        return None;
    }
    let mark = if text.starts_with(['#', '!', ';']) { "" } else { "# " };
    Some(above(bytes, file, lines, &format!("{mark}{text}")).and(Edits::delete(file, Span::new(from, to))))
}

/// A text as `java.util.Properties` reads it back, also at the beginning of a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            '\\' => out.push_str("\\\\"),
            ' ' | '=' | ':' if at == 0 => out.extend(['\\', character]),
            ' '..='~' => out.push(character),
            other => other.encode_utf16(&mut [0; 2]).iter().for_each(|it| out.push_str(&format!("\\u{it:04x}"))),
        }
    }
    out
}

/// The line end that a file has.
pub(super) fn line_end(bytes: &[u8]) -> &'static str {
    match memchr::memchr2(b'\n', b'\r', bytes).map(|at| &bytes[at..]) {
        Some([b'\r', b'\n', ..]) => "\r\n",
        Some([b'\r', ..]) => "\r",
        _ => "\n",
    }
}

fn is_continued(text: &[u8]) -> bool {
    text.iter().rev().take_while(|it| **it == b'\\').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::properties::cook;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["/data", " a", "=b", "C:\\k\\u", "é\u{1F642}", "a=b:c#d", "", "a\tb\n", "zk1:2181,zk2:2181/kafka"] {
            let line = escaped(text);
            assert_eq!(cook(line.as_bytes(), Span::of(0..line.len())).as_str(), text, "{line}");
        }
    }

    #[test]
    fn a_line_is_not_put_where_another_one_is_open() {
        assert!(at_end(b"a=b\\", 0, &["c=d"]).is_none());
        assert!(at_end(b"a=b\\\n", 0, &["c=d"]).is_none());
        assert_eq!(at_end(b"a=b\\\\", 0, &["c=d", "e=f"]), Some(Edits::insert(0, 5, "\nc=d\ne=f")));
        assert_eq!(at_end(b"a=b\r\n", 0, &["c=d"]), Some(Edits::insert(0, 5, "c=d\r\n")));
        assert!(below(b"a=b\0\nc=d\n", 0, Span::of(0..4), &["e=f"]).is_none());
        assert_eq!(at_end(b"", 0, &["c=d"]), Some(Edits::insert(0, 0, "c=d\n")));
    }
}

//! Lines and columns, for people. Inside, everything is a byte offset.

use memchr::memchr2_iter;

use super::Span;
use crate::report::{Position, Range};

/// Where the lines of a file begin. LF, CR LF and a lone CR end a line, as `java.util.Properties` and systemd see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex<'a> {
    bytes: &'a [u8],
    starts: Vec<u32>,
}

impl<'a> LineIndex<'a> {
    /// Finds the lines. Work that only a file with findings needs.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            let inside_crlf = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if !inside_crlf {
                starts.push(Span::of(at + 1..at + 1).start);
            }
        }
        Self { bytes, starts }
    }

    /// The bytes that were indexed.
    #[must_use]
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The number of lines; an empty file has one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line (from 0) that holds a byte.
    #[must_use]
    pub fn line_of(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// The bytes of a line (from 0), without its end.
    #[must_use]
    pub fn span_of(&self, line: usize) -> Span {
        let start = self.starts[line];
        let next = self.starts.get(line + 1).map_or(self.bytes.len(), |next| *next as usize);
        let text = &self.bytes[start as usize..next];
        let text = text.strip_suffix(b"\n").unwrap_or(text);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        Span::new(start, start + text.len() as u32)
    }

    /// A reader of positions that remembers the last one.
    #[must_use]
    pub const fn cursor(&self) -> Cursor<'a, '_> {
        Cursor { index: self, offset: 0, line: 0, column: 0 }
    }
}

/// Turns offsets into positions. Asked in ascending order, as sorted findings are, it looks at each byte once, so
/// that ten thousand findings on one line of fifty megabytes stay linear.
#[derive(Debug)]
pub struct Cursor<'a, 'i> {
    index: &'i LineIndex<'a>,
    offset: u32,
    line: usize,
    column: u32,
}

impl Cursor<'_, '_> {
    /// The line, column and offset of a byte; one behind the end is the end.
    pub fn position(&mut self, offset: u32) -> Position {
        let offset = offset.min(Span::of(0..self.index.bytes.len()).end);
        let line = self.index.line_of(offset);
        let (from, column) =
            if line == self.line && self.offset <= offset { (self.offset, self.column) } else { (self.index.starts[line], 0) };
        let column = column + chars(&self.index.bytes[from as usize..offset as usize]);
        (self.line, self.offset, self.column) = (line, offset, column);
        Position { line: line as u32 + 1, column: column + 1, offset }
    }

    /// Both ends of a stretch.
    pub fn range(&mut self, span: Span) -> Range {
        let start = self.position(span.start);
        let kept = (self.line, self.offset, self.column);
        let end = self.position(span.end);
        // Findings are sorted by where they begin, and the next one may begin inside this one.
        (self.line, self.offset, self.column) = kept;
        Range { start, end }
    }
}

/// The number of Unicode scalar values; a byte that is not UTF-8 counts as one.
fn chars(bytes: &[u8]) -> u32 {
    let count = if bytes.is_ascii() {
        bytes.len()
    } else {
        bytes.utf8_chunks().map(|chunk| chunk.valid().chars().count() + chunk.invalid().len()).sum()
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &[u8], offset: u32) -> (u32, u32) {
        let index = LineIndex::new(text);
        let position = index.cursor().position(offset);
        (position.line, position.column)
    }

    #[test]
    fn lines_end_in_lf_crlf_and_cr() {
        let text = b"a\nb\r\nc\rd";
        assert_eq!(at(text, 0), (1, 1));
        assert_eq!(at(text, 2), (2, 1));
        assert_eq!(at(text, 5), (3, 1));
        assert_eq!(at(text, 7), (4, 1));
        let index = LineIndex::new(text);
        assert_eq!(index.count(), 4);
        assert_eq!(index.span_of(1), Span::new(2, 3));
    }

    #[test]
    fn columns_count_scalar_values() {
        let text = "é漢🙂=1".as_bytes();
        assert_eq!(at(text, 2), (1, 2));
        assert_eq!(at(text, 5), (1, 3));
        assert_eq!(at(text, 9), (1, 4));
        assert_eq!(at(b"\xff\xfe=1", 2), (1, 3));
    }

    #[test]
    fn a_cursor_answers_in_any_order() {
        let index = LineIndex::new(b"abc\ndefgh\n");
        let mut cursor = index.cursor();
        for offset in [8, 5, 9, 0, 10, 99] {
            assert_eq!(cursor.position(offset), index.cursor().position(offset), "{offset}");
        }
    }

    #[test]
    fn a_range_leaves_the_cursor_at_its_beginning() {
        let index = LineIndex::new(b"abcdef\nxyz");
        let mut cursor = index.cursor();
        let _ = cursor.range(Span::new(1, 9));
        assert_eq!(cursor.position(3).column, 4);
    }
}

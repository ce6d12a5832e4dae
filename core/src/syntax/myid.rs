//! The file `myid`: its first line is the number, everything below is never read.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till};
use nom::combinator::opt;
use nom::{IResult, Parser};

use crate::text::Span;

/// The pieces of a myid file: the first line, its end, the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pieces {
    /// What `BufferedReader.readLine` gives: the text before the first LF, CR or CR LF.
    pub first_line: Span,
    /// The end of that line; empty where the file ends before.
    pub end: Span,
    /// All lines that the server never looks at.
    pub rest: Span,
}

/// Parts a file. Every file has a first line, if only an empty one.
#[must_use]
pub fn pieces(bytes: &[u8]) -> Pieces {
    let (line, end) = lines(bytes).map_or((bytes.len(), 0), |(_, (line, end))| (line.len(), end.map_or(0, <[u8]>::len)));
    Pieces { first_line: Span::of(0..line), end: Span::of(line..line + end), rest: Span::of(line + end..bytes.len()) }
}

type FirstLine<'a> = (&'a [u8], Option<&'a [u8]>);

fn lines(bytes: &[u8]) -> IResult<&[u8], FirstLine<'_>> {
    let end = alt((tag(&b"\r\n"[..]), tag(&b"\n"[..]), tag(&b"\r"[..])));
    (take_till(|b| matches!(b, b'\n' | b'\r')), opt(end)).parse(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_line_ends_at_any_line_end() {
        for text in [&b"1"[..], b"1\n", b"1\r\n", b"1\r2\n", b"1\n\n2"] {
            assert_eq!(pieces(text).first_line, Span::new(0, 1), "{text:?}");
        }
        assert!(pieces(b"").first_line.is_empty());
    }

    proptest! {
        #[test]
        fn the_pieces_joined_are_the_input(bytes in any::<Vec<u8>>()) {
            let Pieces { first_line, end, rest } = pieces(&bytes);
            let joined = [first_line, end, rest].map(|it| &bytes[it.range()]).concat();
            prop_assert_eq!(joined, bytes);
        }
    }
}

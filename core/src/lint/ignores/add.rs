//! Writes the comments for what is found today, so that an old repository can be linted from tomorrow on.

use std::collections::BTreeMap;

use super::{Line, lines, signs};
use crate::document::Document;
use crate::report::Diagnostic;
use crate::syntax::unit::BYTE_ORDER_MARK;

/// What comes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// The file with its comments, and how many findings they are about.
    Text(Vec<u8>, usize),
    /// The format has no comments.
    NoComments,
}

/// Writes a comment above each entry that a finding is about, and one for the file where a finding is about the whole of
/// it. Line ends and indentation are those of the line below.
#[must_use]
pub fn add(document: &Document<'_>, findings: &[&Diagnostic<'_>]) -> Added {
    let bytes = &document.source.bytes[..];
    let Some(signs) = signs(document) else { return Added::NoComments };
    // A byte order mark before a comment makes it a key, so nothing is written in front of it.
    let first = usize::from(bytes.starts_with(BYTE_ORDER_MARK));
    let entries: Vec<_> = lines(document).filter_map(|it| if let Line::Entry(span) = it { Some(span) } else { None }).collect();
    let mut by_place: BTreeMap<Option<u32>, Vec<&str>> = BTreeMap::new();
    for finding in findings {
        let span = finding.range.span();
        // Line ends are those of the file: the comment's own would be the next to be found.
        let is_line_end = !span.is_empty() && bytes[span.range()].iter().all(|it| matches!(it, b'\r' | b'\n'));
        let whole = span.is_empty() && span.start == 0 || is_line_end;
        let above = entries.partition_point(|it| it.start <= span.start).checked_sub(1).map(|it| entries[it]);
        let above = above.filter(|it| !whole && span.start < it.end && it.start as usize >= first);
        let codes = by_place.entry(above.map(|it| it.start)).or_default();
        if !codes.contains(&finding.code) {
            codes.push(finding.code);
        }
    }
    let end: &[u8] = if bytes.windows(2).any(|it| it == b"\r\n") { b"\r\n" } else { b"\n" };
    let comment =
        |word: &str, codes: &[&str]| format!("{} kcfglint: {word}[{}] found before the first run", signs[0], codes.join(", "));
    let mut text = Vec::with_capacity(bytes.len() + by_place.len() * 64);
    let mut at = 0;
    for (place, codes) in &by_place {
        let Some(place) = place else {
            let line = comment("ignore-file", codes);
            if first > 0 {
                at = bytes.iter().position(|it| *it == b'\n').map_or(bytes.len(), |it| it + 1);
                text.extend_from_slice(&bytes[..at]);
                if text.last() != Some(&b'\n') {
                    text.extend_from_slice(end);
                }
            }
            text.extend_from_slice(line.as_bytes());
            text.extend_from_slice(end);
            continue;
        };
        let place = *place as usize;
        text.extend_from_slice(&bytes[at..place]);
        let line = &bytes[place..];
        let indent = line.len() - line.trim_ascii_start().len();
        text.extend(line[..indent].iter().filter(|it| matches!(it, b' ' | b'\t')));
        text.extend_from_slice(comment("ignore", codes).as_bytes());
        text.extend_from_slice(end);
        at = place;
    }
    text.extend_from_slice(&bytes[at..]);
    Added::Text(text, findings.len())
}

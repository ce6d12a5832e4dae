//! `--format rdjson`: reviewdog's diagnostics, whose columns count bytes.

use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Edit, Position, Range, Related, Report, Severity, Source};
use serde::Serialize;

use super::{is_whole, plain};

#[derive(Serialize)]
struct Result<'a> {
    source: Tool,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
}

#[derive(Serialize)]
struct Finding<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Bytes>,
}

#[derive(Serialize)]
struct Other<'a> {
    message: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Bytes,
    text: &'a str,
}

#[derive(Serialize)]
struct Bytes {
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
}

pub(super) fn write(mut out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let diagnostics = report.diagnostics.iter().map(|it| finding(report, it)).collect();
    let result = Result { source: Tool { name: report.tool.name }, diagnostics };
    serde_json::to_writer_pretty(&mut out, &result).map_err(io::Error::from)?;
    writeln!(out)
}

fn finding<'r>(report: &'r Report<'_>, it: &'r Diagnostic<'_>) -> Finding<'r> {
    let source = |at: usize| report.sources[at].as_ref();
    let other = |it: &'r Related<'_>| Other { message: &it.message, location: location(it.path, it.range, source(it.source)) };
    let message = [&it.message].into_iter().chain(&it.help).map(String::as_str).collect::<Vec<_>>().join("\n");
    let severity = match it.severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Hint => "INFO",
    };
    Finding {
        message,
        location: location(it.path, it.range, source(it.source)),
        severity,
        code: Code { value: it.code, url: it.url.as_deref() },
        suggestions: suggestion(it, source(it.source)).into_iter().collect(),
        related_locations: it.related.iter().map(other).collect(),
    }
}

fn location<'r>(path: &'r str, range: Range, source: Option<&Source<'_>>) -> Location<'r> {
    let range = source.filter(|_| !is_whole(range)).map(|it| bytes(range, it));
    Location { path: plain(path), range }
}

/// Each suggestion is taken over by itself, so one that is only a part of the fix would be a trap.
fn suggestion<'r>(it: &'r Diagnostic<'_>, source: Option<&Source<'_>>) -> Option<Suggestion<'r>> {
    match it.fix.as_ref()?.edits.as_slice() {
        [Edit { path, range, text }] if *path == it.path => Some(Suggestion { range: bytes(*range, source?), text }),
        _ => None,
    }
}

fn bytes(range: Range, source: &Source<'_>) -> Bytes {
    let place = |it: Position| {
        let start = source.lines.span_of(it.line as usize - 1).start;
        Place { line: it.line, column: it.offset - start + 1 }
    };
    Bytes { start: place(range.start), end: place(range.end) }
}

#[cfg(test)]
mod tests {
    use kcfglint_core::text::{LineIndex, Span};

    use super::*;

    #[test]
    fn columns_count_bytes() {
        let text = "a=1\r\nhöst=é x\n".as_bytes();
        let source = Source { lines: LineIndex::new(text), secrets: Vec::new() };
        let range = |from, to| bytes(source.lines.cursor().range(Span::new(from, to)), &source);
        let of = |it: Bytes| (it.start.line, it.start.column, it.end.line, it.end.column);
        assert_eq!(of(range(0, 3)), (1, 1, 1, 4));
        assert_eq!(of(range(11, 15)), (2, 7, 2, 11), "the value, behind a letter of two bytes");
    }
}

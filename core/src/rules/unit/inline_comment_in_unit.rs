mod effect;

use std::cell::LazyCell;

use effect::effect;
pub(super) use effect::{Extra, extra};

use crate::catalog::systemd::Kind as Value;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::unit::Directive;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::text::Span;

/// Text that was meant as a comment, behind a value or a section header.
pub(crate) static RULE: Rule = Rule {
    code: "UN005",
    name: "inline-comment-in-unit",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const HELP: &str = "Move it to a line of its own that begins with `#`.";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(unit) = cx.document(file).unit() else { return };
    for header in unit.headers.iter().filter(|it| it.broken) {
        if let Some(finding) = behind_header(cx, file, header.line) {
            cx.push(finding.help(HELP));
        }
    }
    // Only asked for where a type is lost, and then once.
    let documents = cx.documents;
    let kills = LazyCell::new(|| effect::is_killed(documents, file));
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry() else { continue };
        if let Some(at) = comment(&directive.value, entry.kind) {
            let effect = effect(cx, file, directive, at, || *kills);
            let (span, text) = shown(cx, file, directive, at);
            let name = directive.name.as_str();
            let message = format!("`{text}` is no comment here but part of `{name}=`{}", effect.text);
            let finding = Finding::new(&RULE, file, span, message).variant(effect.severity, effect.impact).help(HELP);
            let finding = finding.fix(Safety::Unsafe, TITLE, above(cx, file, directive, at));
            // The service is `simple` then; what follows from that has its cause here.
            cx.push(if entry.name == "Type" { finding.hides(entry.name) } else { finding });
        }
    }
}

/// The first of the signs that a comment begins with.
fn sign(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'#', b';', b'/', bytes).find(|at| bytes[*at] != b'/' || bytes.get(at + 1) == Some(&b'/'))
}

/// Where a comment begins behind a section's header.
pub(super) fn in_header(text: &str) -> Option<usize> {
    let bracket = text.find(']').map_or(0, |it| it + 1);
    Some(bracket + sign(&text[bracket..])?)
}

fn behind_header(cx: &Cx<'_, '_>, file: usize, line: Span) -> Option<Finding> {
    let document = cx.document(file);
    let text = std::str::from_utf8(&document.source.bytes[line.range()]).ok()?;
    let at = in_header(text)?;
    let (header, comment) = (text[..at].trim_end(), cut(&text[at..]));
    let bytes = &document.source.bytes;
    let lines = edit::lines_of(bytes, line)?;
    let edits = edit::comment_above(bytes, file, lines.start, line.start + header.len() as u32, line.end);
    let finding =
        |message: String| Finding::new(&RULE, file, line.part(at, text.len()), message).fix(Safety::Unsafe, TITLE, edits.clone());
    Some(if document.kind == Some(Kind::UnitDropIn) {
        finding(format!("`{comment}` behind `{header}` is no comment here; systemd reads nothing of this drop-in from there on"))
            .variant(Severity::Warning, Impact::Misbehaves)
    } else {
        finding(format!("systemd refuses the unit because of `{comment}` behind `{header}`: \"Invalid section header\""))
    })
}

const TITLE: &str = "Move the comment to a line above";

/// The comment above its directive, where both are one line and a value is left.
fn above(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>, at: usize) -> Option<Edits> {
    let bytes = &cx.document(file).source.bytes;
    let value = directive.value[..at].trim_ascii_end();
    let (from, to) = (directive.value.part(0..value.len()).end, directive.value.span().end);
    let lines = edit::lines_of(bytes, directive.written())?;
    if value.is_empty() || !directive.value.is_plain() {
        return None;
    }
    edit::comment_above(bytes, file, lines.start, from, to)
}

/// Where a comment begins in a value: at a sign behind a blank, outside of quotes.
fn comment(value: &str, kind: Value) -> Option<usize> {
    if matches!(kind, Value::Text | Value::Ignored) || sign(value).is_none() {
        return None;
    }
    let mut quote = None;
    let mut before = None;
    for (at, character) in value.char_indices() {
        let starts = quote.is_none() && before.is_none_or(|it: char| it.is_ascii_whitespace());
        if starts && begins_comment(&value[at..], kind, at == 0) {
            return Some(at);
        }
        match (character, quote) {
            ('"' | '\'', None) => quote = Some(character),
            (_, Some(open)) if open == character && before != Some('\\') => quote = None,
            _ => {}
        }
        before = Some(character);
    }
    None
}

fn begins_comment(rest: &str, kind: Value, at_start: bool) -> bool {
    let has_paths = matches!(kind, Value::Command | Value::Paths | Value::PrefixedPaths | Value::Binds | Value::Uris);
    match rest.as_bytes() {
        [b'#', ..] => !(at_start && kind == Value::Command),
        // In a command a lone semicolon parts two of them.
        [b';', ..] => kind != Value::Command,
        // Two slashes begin a path as well as one.
        [b'/', b'/', next @ ..] => !at_start && (!has_paths || next.first().is_none_or(u8::is_ascii_whitespace)),
        _ => false,
    }
}

/// The comment up to the end of its line, and its text for a message.
fn shown(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>, at: usize) -> (Span, String) {
    let span = directive.value.part(at..directive.value.len());
    let raw = &cx.document(file).source.bytes[span.range()];
    let line = raw.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or(raw);
    let line = line.strip_suffix(b"\\").unwrap_or(line).trim_ascii_end();
    (span.part(0, line.len()), cut(&String::from_utf8_lossy(line)).to_owned())
}

/// At most forty characters.
fn cut(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| &text[..end])
}

use super::reader::{Reader, STOPS};
use crate::catalog::{Holds, Releases};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;

/// A backslash at the end of a line that makes the next line a part of the value.
pub(crate) static RULE: Rule = Rule {
    code: "S011",
    name: "swallowed-line",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// What the next line is, which nobody continues a value with.
enum Next<'e> {
    Setting(&'e str),
    Comment,
    Blank,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let mut findings = Vec::new();
    for entry in reader.file.in_force().filter(|it| !it.value.is_plain()) {
        let mut said = false;
        for (backslash, next) in continuations(entry.value.raw()) {
            let is_last = reader.bytes.len() == entry.value.span().end as usize;
            let Some(line) = line(&reader, entry, &entry.value.raw()[next..], is_last) else { continue };
            let refused = if said { None } else { refused(&reader, entry, backslash) };
            findings.push(finding(&reader, file, entry, (backslash, next), &line, refused));
            said = true;
        }
    }
    findings.into_iter().for_each(|it| cx.push(it));
}

/// Where backslashes end a line of a value, each with the place of the first sign of the next line.
fn continuations(raw: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let backslash = at + memchr::memchr(b'\\', raw.get(at..)?)?;
            at = backslash + 2;
            let end = raw.get(backslash + 1)?;
            if matches!(end, b'\n' | b'\r') {
                at += usize::from(*end == b'\r' && raw.get(at) == Some(&b'\n'));
                at += raw[at..].iter().take_while(|it| matches!(it, b' ' | b'\t' | b'\x0c')).count();
                return Some((backslash, at));
            }
        }
    })
}

fn line<'e>(reader: &Reader<'_, '_>, entry: &Entry<'_>, rest: &'e [u8], is_last: bool) -> Option<Next<'e>> {
    let line = &rest[..rest.iter().position(|it| matches!(it, b'\n' | b'\r')).unwrap_or(rest.len())];
    match line {
        // At the end of a file there is nothing to join, and in front of a blank line a JAAS value is whole.
        [] if is_last || entry.key.ends_with("jaas.config") => None,
        [] => Some(Next::Blank),
        [b'#' | b'!', ..] => Some(Next::Comment),
        _ => {
            let sign = memchr::memchr(b'=', line)?;
            let key = std::str::from_utf8(line[..sign].trim_ascii_end()).ok()?;
            reader.has_type(key).then_some(Next::Setting(key))
        }
    }
}

/// The releases that refuse the joined value, although they take what stands before the backslash.
fn refused(reader: &Reader<'_, '_>, entry: &Entry<'_>, backslash: usize) -> Option<Releases> {
    if entry.is_template() {
        return None;
    }
    let before = entry.value.text_before(backslash);
    reader.refuses(&entry.key, &entry.value).filter(|_| reader.refuses(&entry.key, before).is_none())
}

fn finding(
    reader: &Reader<'_, '_>,
    file: usize,
    entry: &Entry<'_>,
    (backslash, next): (usize, usize),
    line: &Next<'_>,
    refused: Option<Releases>,
) -> Finding {
    let (key, start) = (entry.key.as_str(), entry.value.span().start);
    let at = |from: usize, to: usize| Span::new(start + from as u32, start + to as u32);
    let (what, missing) = match line {
        Next::Setting(name) if reader.file.has(name) => (format!("this `{name}` is not read"), None),
        Next::Setting(name) => (format!("`{name}` is not set"), reader.misses(name)),
        Next::Comment => ("the comment is no comment".to_owned(), None),
        Next::Blank => ("which is blank".to_owned(), None),
    };
    let holds = refused.map(|it| reader.target.holds(it));
    let stops = missing.as_ref().is_some_and(|it| it.1 == Holds::All) || holds == Some(Holds::All);
    let mut message = format!("the backslash at the end of the line joins the next one: {what}");
    if !matches!(line, Next::Blank) {
        message.push_str(&format!(", and its text is a part of `{key}`"));
    }
    if stops {
        message.push_str(&format!("; {} {STOPS}", reader.name()));
    }
    let mut finding = Finding::new(&RULE, file, at(backslash, backslash + 1), message).help("Delete the backslash.");
    let edits = Edits::delete(file, at(backslash, backslash + 1));
    finding = finding.fix(Safety::Unsafe, "Delete the backslash", edits);
    if let Next::Setting(name) = line {
        finding = finding.related(file, at(next, next + name.len()), "the line that it swallows");
    }
    if let Some((hidden, _)) = missing {
        finding = finding.hides(hidden);
    }
    match holds {
        _ if stops => finding.variant(Severity::Error, Impact::WontStart),
        Some(holds) => finding.variant(Severity::Error, Impact::WontStart).only(reader.product, holds),
        None => finding,
    }
}

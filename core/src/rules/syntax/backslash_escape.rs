use super::reader::{Reader, STOPS, shown};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};

/// `\u` without four hexadecimal digits: Java stops reading the file.
pub(crate) static RULE: Rule = Rule {
    code: "S001",
    name: "backslash-escape",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let Some(escape) = reader.file.malformed else { return };
    let Some(entry) = reader.file.entries.iter().find(|it| it.span.covers(escape)) else { return };
    let in_key = entry.key.span().covers(escape);
    let raw = String::from_utf8_lossy(if in_key { entry.key.raw() } else { entry.value.raw() });
    let shown = shown(&entry.key, &raw);
    let message = format!(
        "`\\u` in `{shown}` begins a character code whose four hexadecimal digits are missing; Java stops with \"Malformed \\uxxxx encoding.\", and {} {STOPS}",
        reader.name()
    );
    let help = if raw.contains(":\\") && !in_key {
        "Write `/` in place of each backslash, or double every one."
    } else {
        "Double every backslash that is meant as one."
    };
    let finding = Finding::new(&RULE, file, escape, message).help(help);
    cx.push(finding.fix(Safety::Unsafe, "Write `/` in place of each backslash", slashes(file, entry)));
}

/// A path of Windows, whose parts Java takes a slash between as well.
fn slashes(file: usize, entry: &Entry<'_>) -> Option<Edits> {
    let raw = entry.value.raw();
    let is_path = matches!(raw, [letter, b':', b'\\', ..] if letter.is_ascii_alphabetic()) && is_path(&entry.key);
    if !is_path || raw.contains(&b'\n') || raw.contains(&b'\r') {
        return None;
    }
    let at = |from: usize, length: usize| entry.value.span().part(from, from + length);
    let mut edits = Vec::new();
    let mut next = 0;
    for from in memchr::memchr_iter(b'\\', raw) {
        if from >= next {
            // A doubled one is one.
            let length = 1 + usize::from(raw.get(from + 1) == Some(&b'\\'));
            edits.push(Edits::replace(file, at(from, length), "/"));
            next = from + length;
        }
    }
    Edits::all(edits)
}

/// Whether a key names folders or files.
fn is_path(key: &str) -> bool {
    matches!(key, "dataDir" | "dataLogDir" | "dynamicConfigFile")
        || key.ends_with(".dir")
        || key.ends_with(".dirs")
        || key.ends_with(".location")
}

use super::reader::{Reader, STOPS, shown};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};

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
    cx.push(Finding::new(&RULE, file, escape, message).help(help));
}

use super::reader::{Reader, STOPS, shown};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::model::secret::is_secret;
use crate::report::{Impact, Safety, Severity};

/// `\u` without four hexadecimal digits, at which Java stops reading the file, or a backslash that Java takes away.
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
    let Some(escape) = reader.file.malformed else { return lost(cx, &reader, file) };
    let Some(entry) = reader.file.entries.iter().find(|it| it.span.covers(escape)) else { return };
    let in_key = entry.key.span().covers(escape);
    let raw = String::from_utf8_lossy(if in_key { entry.key.raw() } else { entry.value.raw() });
    let shown = shown(&entry.key, &raw);
    let message = format!(
        "`\\u` in `{shown}` begins a character code whose four hexadecimal digits are missing; Java stops with \"Malformed \\uxxxx encoding.\", and {} {STOPS}",
        reader.name()
    );
    let finding = Finding::new(&RULE, file, escape, message).help(help(&raw, in_key));
    cx.push(finding.fix(Safety::Unsafe, "Write `/` in place of each backslash", slashes(file, entry)));
}

fn help(raw: &str, in_key: bool) -> &'static str {
    if raw.contains(":\\") && !in_key {
        "Write `/` in place of each backslash, or double every one."
    } else {
        "Double every backslash that is meant as one."
    }
}

/// Values that Java reads without their backslashes. Nothing stops, and the product sees another text.
fn lost(cx: &mut Cx<'_, '_>, reader: &Reader<'_, '_>, file: usize) {
    for entry in reader.file.in_force().filter(|it| !it.value.is_plain() && !it.is_template()) {
        let raw = entry.value.raw();
        let Some(at) = taken_away(raw, is_of_windows(entry)) else { continue };
        let text = String::from_utf8_lossy(raw);
        let seen = if is_secret(&entry.key) {
            "another value".to_owned()
        } else {
            format!("`{}`", shown(&entry.key, &entry.value.chars().map(visible).collect::<String>()))
        };
        let message =
            format!("`{}` loses its backslashes when Java reads it: {} sees {seen}", shown(&entry.key, &text), reader.name());
        let finding = Finding::new(&RULE, file, entry.value.span().part(at, at + 2), message)
            .variant(Severity::Warning, Impact::Misbehaves)
            .help(help(&text, false));
        cx.push(finding.fix(Safety::Unsafe, "Write `/` in place of each backslash", slashes(file, entry)));
    }
}

/// A character as a message can show it: a control character by its picture.
fn visible(character: char) -> char {
    let picture = u32::from(character).checked_add(0x2400).filter(|_| character < ' ').and_then(char::from_u32);
    picture.unwrap_or(character)
}

/// Whether a value is a path of Windows, in which `\t` is no tab either.
fn is_of_windows(entry: &Entry<'_>) -> bool {
    let mut items = entry.value.raw().split(|it| *it == b',').map(<[u8]>::trim_ascii_start);
    let has_drive = items.any(|it| matches!(it, [letter, b':', b'\\', ..] if letter.is_ascii_alphabetic()));
    has_drive || is_path(&entry.key) && !entry.value.raw().starts_with(b"/")
}

/// The first backslash that Java takes away, or makes a control character of in a path.
fn taken_away(raw: &[u8], in_path: bool) -> Option<usize> {
    let mut next = 0;
    memchr::memchr_iter(b'\\', raw).find(|at| {
        if *at < next {
            return false;
        }
        next = at + 2;
        match raw.get(at + 1) {
            Some(b't' | b'n' | b'f' | b'r') => in_path,
            Some(b'u') | None => false,
            Some(other) => other.is_ascii_alphanumeric(),
        }
    })
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

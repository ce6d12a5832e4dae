use super::reader::{Reader, STOPS, shown};
use crate::catalog::{Holds, kafka, zookeeper};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::secret::is_secret;
use crate::model::{Entry, value};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Something else where the one `=` belongs, or a piece of a command line.
pub(crate) static RULE: Rule = Rule {
    code: "S008",
    name: "separator-typo",
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
    for entry in reader.file.in_force() {
        if let Some(typo) = typo(&reader, entry) {
            cx.push(finding(&reader, file, entry, &typo));
        }
    }
}

/// What is wrong, and which setting was meant.
pub(super) enum Typo<'e> {
    /// Another sign stands between the key and its value.
    Junk(Setting<'e>),
    /// Two signs stand there, and Java eats only the first.
    Double(Setting<'e>),
    /// The line is a piece of a command line; with the setting in it, if there is one.
    Command(Option<Setting<'e>>),
}

pub(super) struct Setting<'e> {
    key: &'e str,
    value: &'e str,
}

/// Looks an entry over.
pub(super) fn typo<'e>(reader: &Reader<'_, 'e>, entry: &'e Entry<'e>) -> Option<Typo<'e>> {
    let key = entry.key.as_str();
    if let Some(rest) = entry.trimmed().strip_prefix('=').or_else(|| entry.trimmed().strip_prefix(':')) {
        return doubled(reader, entry, rest);
    }
    if let Some(typo) = command(reader, entry) {
        return Some(typo);
    }
    let has_sign = reader.bytes[entry.separator.range()].contains(&b'=');
    if has_sign || !key.bytes().any(is_junk) || reader.kind == Kind::Kafka && reader.knows(key) || zookeeper::is_open(key) {
        return None;
    }
    junk(reader, entry).map(Typo::Junk)
}

fn doubled<'e>(reader: &Reader<'_, 'e>, entry: &'e Entry<'e>, rest: &'e str) -> Option<Typo<'e>> {
    let key = entry.key.as_str();
    let value = rest.trim_start_matches(['=', ':', ' ', '\t']);
    if !reader.has_type(key) || is_secret(key) || entry.is_template() || value.is_empty() {
        return None;
    }
    // A value may begin with a colon (`::1`); it is a typing mistake only where the product does not take it.
    let is_typo = entry.trimmed().starts_with('=') || reader.refuses(key, entry.trimmed()).is_some();
    (is_typo && reader.refuses(key, value).is_none()).then_some(Typo::Double(Setting { key, value }))
}

fn command<'e>(reader: &Reader<'_, 'e>, entry: &'e Entry<'e>) -> Option<Typo<'e>> {
    let (key, value) = (entry.key.as_str(), entry.trimmed());
    let inner = match key {
        "--override" | "export" | "set" | "$" | "-D" | "+" => value.split_once('='),
        _ if key.starts_with("-D") => Some((&key[2..], value)),
        _ => return None,
    };
    let setting = inner.map(|(key, value)| Setting { key: key.trim(), value: value.trim() }).filter(|it| reader.has_type(it.key));
    // Words such as `set` may be anybody's key; only a setting behind them tells the command line.
    (setting.is_some() || matches!(key, "--override" | "export" | "$") || key.starts_with("-D")).then_some(Typo::Command(setting))
}

const fn is_junk(byte: u8) -> bool {
    matches!(byte, b'-' | b'_' | b'~' | b';' | b'>')
}

/// A known key, signs, and the beginning of its value, all in one key for Java.
fn junk<'e>(reader: &Reader<'_, 'e>, entry: &'e Entry<'e>) -> Option<Setting<'e>> {
    if !entry.key.is_plain() || !entry.value.is_plain() {
        return None;
    }
    let key = entry.key.as_str();
    let signs = key.bytes().enumerate().filter(|it| is_junk(it.1)).map(|it| it.0);
    let end = signs.rev().find(|at| is_setting(reader, &key[..*at]))?;
    let name = &key[..end];
    let from = entry.key.span().start as usize + end;
    let until = entry.written().end as usize;
    let rest = std::str::from_utf8(reader.bytes.get(from..until)?).ok()?;
    let value = rest.trim_start_matches(|it: char| it.is_ascii() && is_junk(it as u8)).trim();
    (!value.is_empty() && reader.refuses(name, value).is_none()).then_some(Setting { key: name, value })
}

/// A key of the product, or `server.N` with a number.
fn is_setting(reader: &Reader<'_, '_>, key: &str) -> bool {
    match reader.kind {
        Kind::Kafka => kafka::find(key).is_some(),
        _ if key.starts_with("server.") => key[7..].bytes().all(|it| it.is_ascii_digit()) && key.len() > 7,
        _ => zookeeper::find(key).is_some(),
    }
}

/// The key, one sign and the value, and nothing of what else stands in the line.
fn rewritten(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, typo: &Typo<'_>) -> Option<Edits> {
    let start = entry.written().start;
    let place = |text: &str| {
        let is_in_key = entry.key.as_bytes().as_ptr_range().contains(&text.as_ptr());
        if is_in_key { entry.key.span_of(text) } else { entry.value.span_of(text) }
    };
    match typo {
        // Key and value are slices of the file here.
        Typo::Junk(Setting { key, value }) => {
            let value = (value.as_ptr() as usize).checked_sub(reader.bytes.as_ptr() as usize)?;
            let end = start as usize + key.len();
            Some(Edits::replace(file, Span::of(end..value), "="))
        }
        Typo::Command(Some(Setting { key, value })) => {
            let (key, value) = (place(key), place(value));
            let before = Span::new(start, key.start);
            Some(Edits::delete(file, before).and(Edits::replace(file, Span::new(key.end, value.start), "=")))
        }
        _ => None,
    }
}

fn finding(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, typo: &Typo<'_>) -> Finding {
    let (read_key, read_value) = (shown("", &entry.key), shown(&entry.key, entry.trimmed()));
    let new = |message: String| Finding::new(&RULE, file, entry.written(), message);
    let warning = |it: Finding| it.variant(Severity::Warning, Impact::Misbehaves);
    match typo {
        Typo::Command(None) => warning(
            new(format!("`{read_key}` belongs to a command line; in this file it is a setting that nobody reads"))
                .help("Delete the line; variables of the environment belong into the unit or the start script."),
        ),
        Typo::Double(Setting { key, value }) => {
            let stops = value::in_all(reader.refuses(key, entry.trimmed()), reader.target);
            let end = if stops { format!(", and {} {STOPS}", reader.name()) } else { String::new() };
            let message = format!("Java eats one of the two separators, so the value of `{key}` is `{read_value}`{end}");
            let finding = new(message).help(format!("Write `{key}={}`.", shown(key, value)));
            let doubled = Span::new(entry.value_span().start, entry.value.span_of(value).start);
            let finding = finding.fix(Safety::Unsafe, "Delete the separator that is too much", Edits::delete(file, doubled));
            if stops { finding } else { warning(finding) }
        }
        Typo::Junk(Setting { key, value }) | Typo::Command(Some(Setting { key, value })) => {
            let read_value = shown(key, &read_value).into_owned();
            let missing = reader.misses(key);
            // The number of a server line is then no number any more.
            let is_server = reader.kind != Kind::Kafka && entry.key.starts_with("server.");
            let stops = matches!(missing, Some((_, Holds::All))) || is_server;
            let mut message = format!("Java reads the key `{read_key}` with the value `{read_value}`; `{key}` is not set");
            if stops {
                message.push_str(&format!(", and {} {STOPS}", reader.name()));
            }
            let is_new = reader.file.get(key).is_none();
            let edits = if is_new { rewritten(reader, file, entry, typo) } else { None };
            let mut finding = new(message).help(format!("Write `{key}={}`.", shown(key, value)));
            finding = finding.fix(Safety::Unsafe, "Write the key, `=` and the value", edits);
            if let Some((hidden, _)) = missing {
                finding = finding.hides(hidden);
            }
            if let Some(other) = reader.file.get(key) {
                finding = finding.related(file, other.written(), "this one is in force");
            }
            if stops { finding } else { warning(finding) }
        }
    }
}

use super::reader::Reader;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::map::Set;
use crate::model::Entry;
use crate::model::secret::shown;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// The same key twice: Java keeps the last one.
pub(crate) static RULE: Rule = Rule {
    code: "S007",
    name: "duplicate-key",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Both,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let properties = reader.file;
    // Between a template's lines two of a key may be the two branches of a choice.
    if !properties.entries.iter().any(|it| it.overridden) || properties.is_open() {
        return;
    }
    // Of a list that was torn into lines neither the pieces nor the head say what was meant.
    let mut torn = Set::new();
    for pair in properties.entries.windows(2).filter(|it| is_piece(&reader, &it[1])) {
        torn.extend(pair.iter().map(|it| it.key.as_str()));
    }
    for last in properties.in_force().filter(|it| !torn.contains(it.key.as_str())) {
        let earlier: Vec<&Entry<'_>> = properties.all(&last.key).filter(|it| it.overridden).collect();
        // The place is that of the first line that says something else.
        let other = earlier.iter().find(|it| it.trimmed() != last.trimmed());
        let Some(first) = other.or(earlier.first()) else { continue };
        let (key, is_same) = (last.key.as_str(), other.is_none());
        let times = if earlier.len() == 1 { "twice".to_owned() } else { format!("{} times", earlier.len() + 1) };
        let (message, help) = if is_same {
            (format!("`{key}` is set {times} to the same value"), "Keep one of the lines.")
        } else {
            let (kept, lost) = (shown(key, last.trimmed()), shown(key, first.trimmed()));
            let message = format!("`{key}` is set {times}; Java keeps the last value `{kept}` and ignores `{lost}`");
            (message, "Keep only the line that is meant.")
        };
        let mut finding = Finding::new(&RULE, file, first.written(), message).help(help);
        finding = finding.related(file, last.written(), "this one is in force");
        for line in earlier.iter().filter(|it| it.span != first.span) {
            finding = finding.related(file, line.written(), "this one is ignored, too");
        }
        let safety = if is_same { Safety::Safe } else { Safety::Unsafe };
        let title = if earlier.len() == 1 { "Delete the earlier line" } else { "Delete the earlier lines" };
        finding = finding.fix(safety, title, Edits::all(earlier.iter().map(|it| edit::entry_gone(file, it))));
        cx.push(if is_same { finding.variant(Severity::Hint, Impact::Misbehaves) } else { finding });
    }
}

/// Whether a line is a piece of a list of listeners or of their protocols, whose name Java takes for a key:
/// `INTERNAL://:9092,` or `INTERNAL:SSL` on a line of its own.
fn is_piece(reader: &Reader<'_, '_>, entry: &Entry<'_>) -> bool {
    const PROTOCOLS: [&str; 4] = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];
    let text = entry.trimmed().trim_end_matches(',');
    let sign = &reader.bytes[entry.separator.range()];
    sign.trim_ascii() == b":" && !reader.knows(&entry.key) && (text.starts_with("//") || PROTOCOLS.contains(&text))
}

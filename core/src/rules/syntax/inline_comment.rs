use memchr::memchr3_iter;

use super::reader::{Reader, STOPS, shown};
use crate::catalog::kafka;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::secret::is_secret;
use crate::model::{Entry, value};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::text::Span;

/// A remark behind a value, which Java reads as a part of it.
pub(crate) static RULE: Rule = Rule {
    code: "S002",
    name: "inline-comment",
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
        let Some(remark) = remark(&reader, entry) else { continue };
        let (key, text) = (entry.key.as_str(), entry.trimmed());
        let refused = reader.refuses(key, text);
        // As an editor shows it: of another script Java makes signs that nobody would recognise.
        let written = String::from_utf8_lossy(&reader.bytes[entry.value_span().range()]);
        let mut message = format!("the comment is read as a part of the value: `{key}` is `{}`", shown(key, &written));
        let stops = value::in_all(refused, reader.target);
        if stops {
            message.push_str(&format!(", and {} {STOPS}", reader.name()));
        } else if let Some(releases) = refused {
            message.push_str(&format!("; {} {releases} {STOPS} with it", reader.product.name()));
        }
        let finding = Finding::new(&RULE, file, entry.value.span_of(remark), message)
            .help("Move the comment to a line of its own above the entry.");
        let finding = finding.fix(Safety::Unsafe, "Move the comment to a line above", above(&reader, file, entry, remark));
        cx.push(if stops { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) });
    }
}

/// The comment in a line of its own. The blanks in front and behind go, too: some products read them.
fn above(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, remark: &str) -> Option<Edits> {
    let text = entry.trimmed();
    let value = text[..text.len() - remark.len()].trim_end_matches([' ', '\t']);
    let from = entry.value.span_of(value).end;
    let raw = &reader.bytes[Span::new(from, entry.value.span().end).range()];
    let is_one_line = !raw.contains(&b'\n') && !raw.contains(&b'\r');
    is_one_line.then(|| edit::comment_above(reader.bytes, file, entry.span.start, from, entry.value.span().end)).flatten()
}

/// The remark behind a value that would be right without it.
pub(super) fn remark<'e>(reader: &Reader<'_, '_>, entry: &'e Entry<'_>) -> Option<&'e str> {
    let (before, remark) = split(entry.trimmed())?;
    let key = entry.key.as_str();
    let is_remark = reader.has_type(key) && !may_hold_signs(key) && !entry.is_template();
    (is_remark && reader.refuses(key, before).is_none()).then_some(remark)
}

/// The value and the remark, parted at the first sign of a comment that has a blank in front.
fn split(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let is_sign = |at: &usize| bytes[*at] != b'/' || bytes.get(at + 1) == Some(&b'/');
    let stands_apart = |at: &usize| *at > 0 && matches!(bytes[at - 1], b' ' | b'\t');
    let at = memchr3_iter(b'#', b'!', b'/', bytes).find(|at| is_sign(at) && stands_apart(at))?;
    Some((text[..at].trim_end_matches([' ', '\t']), &text[at..]))
}

/// Keys whose values have such signs of their own.
fn may_hold_signs(key: &str) -> bool {
    const RULES: [&str; 3] = ["principal.mapping.rules", "principal.to.local.rules", "auth_to_local"];
    is_secret(key)
        || RULES.iter().any(|it| key.ends_with(it))
        || key.ends_with(".url")
        || kafka::find(key).is_some_and(|it| it.kinds.iter().any(|it| it.1 == kafka::Kind::Password))
}

use super::reader::{Reader, STOPS, shown};
use crate::catalog::Product;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, secret, template};
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;

/// Quotes around a value, which Java reads as a part of it.
pub(crate) static RULE: Rule = Rule {
    code: "S013",
    name: "quoted-value",
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
        if let Some(bare) = unquoted(entry.trimmed()).filter(|_| is_ours(&reader, entry)) {
            cx.push(finding(&reader, file, entry, bare));
        }
    }
}

/// What stands between two equal quotes at both ends.
fn unquoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    text[1..].strip_suffix(quote)
}

/// Keys whose values have quotes of their own, variables of a shell that somebody put here, and words that a script
/// replaces are left alone.
fn is_ours(reader: &Reader<'_, '_>, entry: &Entry<'_>) -> bool {
    let (key, text) = (entry.key.as_str(), entry.trimmed());
    let has_own = key.ends_with("sasl.jaas.config") || key.ends_with(".rules") || key.ends_with("auth_to_local");
    let is_word = !text.contains(['/', ':', '.']) && template::is_placeholder(text);
    // An authorizer reads it: the quote becomes a part of the type of the first user.
    let is_users = key == "super.users" && reader.product == Product::Kafka && text.contains(':');
    (reader.has_type(key) || is_users) && !has_own && !entry.is_template() && !is_word
}

fn finding(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, bare: &str) -> Finding {
    let (key, text) = (entry.key.as_str(), entry.trimmed());
    let refused = reader.refuses(key, text).map(|it| reader.target.holds(it));
    let mut message = format!("the quotes are a part of the value of `{key}`");
    if refused.is_some() {
        message.push_str(&format!(", and {} {STOPS} with them", reader.name()));
    } else if bare.starts_with('/') {
        message.push_str(": it is a path from the working folder on, and its first folder has a quote in its name");
    }
    let finding = Finding::new(&RULE, file, entry.value_span(), message);
    let finding = finding.fix(Safety::Unsafe, "Delete the quotes", bare_value(file, entry, bare));
    let finding = if secret::is_secret(key) || bare.is_empty() {
        finding.help("Write the value without quotes.")
    } else {
        finding.help(format!("Write `{key}={}`.", shown(key, bare)))
    };
    match refused {
        Some(holds) => finding.only(reader.product, holds),
        None if is_place(bare) => finding.variant(Severity::Error, Impact::Misbehaves),
        None => finding.variant(Severity::Warning, Impact::Misbehaves),
    }
}

fn bare_value(file: usize, entry: &Entry<'_>, bare: &str) -> Option<Edits> {
    let (all, inner) = (entry.value_span(), entry.value.span_of(bare));
    let ends = [Span::new(all.start, inner.start), Span::new(inner.end, all.end)].map(|it| Edits::delete(file, it));
    Edits::all(ends).filter(|_| crate::syntax::java_trim(bare) == bare && !bare.is_empty())
}

/// Whether a text names a folder or an address, which nobody finds with quotes in it.
fn is_place(text: &str) -> bool {
    let is_address = |it: &str| {
        let port = it.rsplit_once(':').map_or("", |it| it.1);
        !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) || it.parse::<std::net::IpAddr>().is_ok()
    };
    text.starts_with('/') || is_address(text)
}

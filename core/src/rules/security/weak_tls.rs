use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::listener::{elements, items};
use crate::model::{Entry, Properties};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// Protocols and ciphers that are broken.
pub(crate) static RULE: Rule = Rule {
    code: "SE009",
    name: "weak-tls",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// Broken, and refused by Java by itself since 2021.
const PROTOCOLS: [&str; 4] = ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1"];
/// The same of the parts of a cipher's name.
const CIPHERS: [&str; 7] = ["NULL", "anon", "EXPORT", "RC4", "DES", "3DES", "DES40"];

/// What a key of either product lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Protocol,
    Protocols,
    Ciphers,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka, Kind::ZooKeeper]) else { return };
    let found: Vec<_> = properties.in_force().filter_map(|it| finding(file, properties, it)).collect();
    found.into_iter().for_each(|it| cx.push(it));
}

fn what(key: &str) -> Option<What> {
    // Of Kafka below any listener, and to ZooKeeper; of ZooKeeper for clients, and in the quorum.
    let is = |ends: &[&str]| ends.iter().any(|it| key.strip_suffix(it).is_some_and(|it| it.is_empty() || it.ends_with('.')));
    if is(&["ssl.enabled.protocols", "ssl.enabledProtocols", "ssl.quorum.enabledProtocols"]) {
        Some(What::Protocols)
    } else if is(&["ssl.cipher.suites", "ssl.ciphersuites", "ssl.quorum.ciphersuites"]) {
        Some(What::Ciphers)
    } else {
        is(&["ssl.protocol", "ssl.quorum.protocol"]).then_some(What::Protocol)
    }
}

fn is_weak(name: &str, what: What) -> bool {
    if what != What::Ciphers {
        return PROTOCOLS.iter().any(|it| it.eq_ignore_ascii_case(name));
    }
    // `!NULL` leaves it out.
    let is_listed = !name.starts_with(['!', '-']);
    is_listed && name.split(['_', '-']).any(|part| CIPHERS.iter().any(|it| it.eq_ignore_ascii_case(part)))
}

fn finding(file: usize, properties: &Properties<'_>, entry: &Entry<'_>) -> Option<Finding> {
    let (key, what) = (entry.key.as_str(), what(entry.key.trimmed())?);
    let text = entry.trimmed();
    let weak: Vec<&str> = elements(text).filter(|it| !entry.is_template() && is_weak(it, what)).collect();
    let names = match weak[..] {
        [] => return None,
        [one] => format!("`{one}`"),
        [one, other] => format!("`{one}` and `{other}`"),
        [one, other, ..] => format!("`{one}`, `{other}` and {} more", weak.len() - 2),
    };
    let are = if weak.len() == 1 { "is" } else { "are" };
    let message =
        format!("{names} in `{key}` {are} broken, and Java of today refuses {}", if weak.len() == 1 { "it" } else { "them" });
    let strong: Vec<&str> = items(text).filter(|it| !is_weak(it, what)).collect();
    let left = match (what, strong.join(",")) {
        (What::Protocols, left) if left.is_empty() => "TLSv1.2,TLSv1.3".to_owned(),
        (What::Protocol, _) => String::new(),
        (_, left) => left,
    };
    let (help, edits) = if left.is_empty() {
        (format!("Delete `{key}`: what Java offers by itself is sound."), edit::key_gone(file, properties, key))
    } else {
        (format!("Write `{key}={left}`."), Some(edit::value(file, entry, &left)))
    };
    let title = if left.is_empty() { format!("Delete `{key}`") } else { format!("Leave {names} out") };
    let edits: Option<Edits> = edits;
    Some(Finding::new(&RULE, file, entry.written(), message).help(help).fix(Safety::Unsafe, title, edits))
}

use super::behind_prefix::{Unread, unread};
use super::near::{self, Slip};
use super::reader::{Reader, STOPS, shown};
use super::separator_typo;
use crate::catalog::{Holds, foreign, kafka, zookeeper};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A key that nobody knows, a slip away from one that the product knows.
pub(crate) static RULE: Rule = Rule {
    code: "S009",
    name: "misspelled-key",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file).filter(|it| it.kind != Kind::ZooKeeperDynamic) else { return };
    for entry in reader.file.in_force() {
        let key = entry.key.as_str();
        if let Some(Unread::Meant(known, slip)) = unread(&reader, entry).filter(|_| !cx.settings().is_known_key(key)) {
            cx.push(finding(&reader, file, entry, &known, slip));
        }
        if reader.knows(key)
            || cx.settings().is_known_key(key)
            || is_somebody_else_s(&reader, key)
            || separator_typo::typo(&reader, entry).is_some()
        {
            continue;
        }
        if let Some((known, slip)) = meant(&reader, entry) {
            cx.push(finding(&reader, file, entry, &known, slip));
        }
    }
}

/// The key that somebody meant to write.
pub(super) fn meant(reader: &Reader<'_, '_>, entry: &Entry<'_>) -> Option<(String, Slip)> {
    server_line(reader, entry).or_else(|| known(reader, entry.key.as_str()))
}

/// Keys of other programs are no typing mistakes, and what is no plain word has a rule of its own.
pub(super) fn is_somebody_else_s(reader: &Reader<'_, '_>, key: &str) -> bool {
    const CLIENTS: [&str; 4] = ["producer.", "consumer.", "admin.", "connect."];
    let of_the_other = match reader.kind {
        Kind::Kafka => zookeeper::find(key).is_some() || CLIENTS.iter().any(|it| key.starts_with(it)),
        _ => kafka::find(key).is_some(),
    };
    of_the_other || !foreign::owners(key).is_empty() || !key.bytes().all(|it| it.is_ascii_graphic())
}

fn known(reader: &Reader<'_, '_>, key: &str) -> Option<(String, Slip)> {
    let (index, prefixes): (_, &[&str]) = match reader.kind {
        Kind::Kafka => (&near::KAFKA, &["KAFKA_CFG_", "KAFKA_"]),
        _ => (&near::ZOOKEEPER, &["ZOO_CFG_", "ZOO_", "ZOOKEEPER_"]),
    };
    if reader.kind != Kind::Kafka {
        // ZooKeeper puts `zookeeper.` in front of each key that it hands on, here for a second time.
        // A client's setting would do nothing here under either name, nor would one for the JVM.
        let is_read = |it: &zookeeper::Key| !matches!(it.read, zookeeper::Read::JvmOnly | zookeeper::Read::Never);
        let is_server_s = |it: &&str| {
            zookeeper::find(it).map_or(reader.has_type(it), |it| it.scope != zookeeper::Scope::Client && is_read(it.key()))
        };
        if let Some(rest) = key.strip_prefix("zookeeper.").filter(is_server_s) {
            return Some((rest.to_owned(), Slip::Punctuation));
        }
        if let Some(lower) = Some(key.to_ascii_lowercase()).filter(|it| it.starts_with("group.") || it.starts_with("weight.")) {
            return Some((lower, Slip::Case));
        }
    }
    // Of its two names only this one has an `s`.
    if let Some(rest) = key.strip_prefix("config.provider.").filter(|_| reader.file.has("config.providers")) {
        return Some((format!("config.providers.{rest}"), Slip::Letters));
    }
    // A variable of a container image: KAFKA_BROKER_ID for broker.id.
    let variable = prefixes.iter().find_map(|it| key.strip_prefix(it));
    let found = match variable {
        Some(rest) => index.nearest(rest, reader.target).filter(|it| it.1 != Slip::Letters),
        None => index.nearest(key, reader.target),
    };
    found.map(|(known, slip)| (known.to_owned(), if variable.is_some() { Slip::Punctuation } else { slip }))
}

/// `Server.1`, `server1`, `servers.1`, `sever.1` in front of what looks like a server line.
fn server_line(reader: &Reader<'_, '_>, entry: &Entry<'_>) -> Option<(String, Slip)> {
    let key = entry.key.as_str();
    let word = key.trim_end_matches(|it: char| it.is_ascii_digit());
    let (number, word) = (&key[word.len()..], word.trim_end_matches(['.', '_', '-']));
    if reader.kind == Kind::Kafka || number.is_empty() || entry.trimmed().matches(':').count() < 2 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let slip = match lower.as_str() {
        "server" if key.as_bytes().get(word.len()) == Some(&b'.') => Slip::Case,
        "server" => Slip::Punctuation,
        it if strsim::osa_distance(it, "server") == 1 => Slip::Letters,
        _ => return None,
    };
    Some((format!("server.{number}"), slip))
}

fn finding(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, known: &str, slip: Slip) -> Finding {
    let key = shown("", &entry.key);
    let missing = reader.misses(known);
    let stops = matches!(missing, Some((_, Holds::All)));
    let product = reader.product.name();
    let end = if stops { format!(", without which {} {STOPS}", reader.name()) } else { String::new() };
    let message = format!("`{key}` is not a setting of {product} and is ignored; the name is `{known}`{end}");
    let help = if slip == Slip::Case { format!("Write `{known}`: capitals count.") } else { format!("Write `{known}`.") };
    let edits = reader.file.get(known).is_none().then(|| edit::key(file, entry, known));
    let mut finding = Finding::new(&RULE, file, entry.key.span(), message).help(help);
    finding = finding.fix(Safety::Unsafe, format!("Rename the key to `{known}`"), edits);
    if let Some((hidden, _)) = missing {
        finding = finding.hides(hidden);
    }
    // SE006 would say that nobody is one.
    if known == "super.users" {
        finding = finding.hides("super.users");
    }
    if let Some(other) = reader.file.get(known) {
        finding = finding.related(file, other.written(), "the right name is there, too, and in force");
    }
    if stops { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) }
}

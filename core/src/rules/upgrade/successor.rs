//! What a release writes in the place of a key that it has given up, and in how much of the releases a key is given up.

use crate::catalog::kafka::{self, KeyId};
use crate::catalog::{Holds, Product, Releases};
use crate::lint::{Cx, Edits};
use crate::model::{Entry, Properties, java_number};
use crate::rules::edit;

/// Keys whose value others take as it is.
const RENAMED: [(&str, &[&str]); 4] = [
    ("broker.id", &["node.id"]),
    ("delegation.token.master.key", &["delegation.token.secret.key"]),
    ("log.message.timestamp.difference.max.ms", &["log.message.timestamp.before.max.ms", "log.message.timestamp.after.max.ms"]),
    ("unstable.metadata.versions.enable", &["unstable.feature.versions.enable"]),
];

/// The keys that take the value of a key as it is.
pub(crate) fn renamed(key: &str) -> Option<&'static [&'static str]> {
    RENAMED.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// Keys of the years before `listeners`, which have a rule of their own.
pub(super) const HOST_AND_PORT: [&str; 4] = ["host.name", "port", "advertised.host.name", "advertised.port"];

/// In how much of the releases something is true of a key. Who does not say what is run may run any of them, and hears what
/// is true of all.
pub(super) fn holds(cx: &Cx<'_, '_>, product: Product, file: usize, check: Releases) -> Holds {
    match cx.releases(product, file).holds(check) {
        Holds::Part { .. } if cx.settings().target.of(product).is_none() => Holds::None,
        holds => holds,
    }
}

/// What to write instead of a key.
pub(super) fn help(key: KeyId) -> String {
    let quoted = |names: &[&str]| names.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" and ");
    match (RENAMED.iter().find(|it| it.0 == key.name()), key.replacement()) {
        (Some((_, others)), _) => format!("Write {} instead.", quoted(others)),
        (None, Some(other)) => format!("Delete the line; `{}` has taken its place, with values of its own.", other.name()),
        (None, None) => "Delete the line.".to_owned(),
    }
}

/// The line with another key, or without: what all of these releases understand. Nothing where a part of them does not.
pub(super) fn mended(
    bytes: &[u8],
    file: usize,
    properties: &Properties<'_>,
    entry: &Entry<'_>,
    target: Releases,
) -> Option<(String, Edits)> {
    let name = entry.key.as_str();
    let Some((_, others)) = RENAMED.iter().find(|it| it.0 == name) else {
        return Some((format!("Delete `{name}`"), edit::key_gone(file, properties, name)?));
    };
    let knows = |it: &&str| kafka::find(it).is_some_and(|it| target.intersect(it.known_in()) == target);
    if !others.iter().all(knows) {
        return None;
    }
    let (first, rest) = others.split_first()?;
    if properties.has_any(others) {
        return Some((format!("Delete `{name}`"), edit::key_gone(file, properties, name)?));
    }
    // An earlier line of the key would take the place of the last.
    if properties.all(name).count() > 1 {
        return None;
    }
    let mut edits = edit::key(file, entry, first);
    if !rest.is_empty() {
        let value = java_number(entry.trimmed())?;
        let lines: Vec<String> = rest.iter().map(|it| format!("{it}={value}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        edits = edits.and(edit::below(bytes, file, entry.span, &lines)?);
    }
    Some((format!("Write `{first}`"), edits))
}

//! Keys behind the prefix of a listener that no listener reads. Kafka wants the listener's name in small letters, and reads
//! nothing below a name that is no listener's.
//!
//! Source: `ListenerName.configPrefix`, `ListenerName.saslMechanismPrefix` and `AbstractConfig.valuesWithPrefixOverride`.

use super::near::{self, Slip};
use super::reader::Reader;
use crate::catalog::kafka;
use crate::model::listener::elements;
use crate::model::{BrokerConfig, Entry, template};
use crate::source::Kind;
use crate::text::nearest;

/// Why nobody reads a key.
pub(super) enum Unread<'e> {
    /// Another key is meant.
    Meant(String, Slip),
    /// No listener of the node, and none that its protocols are told of, has the name.
    NoListener(&'e str),
}

/// What is wrong with a key behind a prefix; nothing where it is read, or nobody can tell.
pub(super) fn unread<'e>(reader: &Reader<'_, '_>, entry: &'e Entry<'_>) -> Option<Unread<'e>> {
    let rest = entry.key.strip_prefix("listener.name.").filter(|_| reader.kind == Kind::Kafka)?;
    // A JAAS line has a rule of its own.
    if rest.to_ascii_lowercase().ends_with("sasl.jaas.config") || template::in_key(&entry.key) {
        return None;
    }
    let names = names(reader)?;
    if let Some(name) = names.iter().find(|it| behind(rest, it).is_some()) {
        let (known, slip) = meant(reader, behind(rest, name)?)?;
        return Some(Unread::Meant(format!("listener.name.{name}.{known}"), slip));
    }
    let lower = rest.to_ascii_lowercase();
    if let Some(name) = names.iter().find(|it| behind(&lower, it).is_some()) {
        return Some(Unread::Meant(format!("listener.name.{name}{}", &rest[name.len()..]), Slip::Case));
    }
    let (name, key) = rest.split_once('.').filter(|it| is_read(it.1))?;
    let near = nearest(name, &names.iter().map(String::as_str).collect::<Vec<_>>());
    Some(match near.filter(|_| name.len() > 3) {
        Some(near) => Unread::Meant(format!("listener.name.{near}.{key}"), Slip::Letters),
        None => Unread::NoListener(name),
    })
}

/// All names of listeners in the file, in small letters: those of other nodes, too, where several share the lines. Nothing
/// where the file does not tell its listeners.
fn names(reader: &Reader<'_, '_>) -> Option<Vec<String>> {
    let config = BrokerConfig::of(reader.file);
    let keys =
        ["advertised.listeners", "listener.security.protocol.map", "controller.listener.names", "inter.broker.listener.name"];
    let others: Vec<&Entry<'_>> = keys.iter().filter_map(|it| reader.file.get(it)).collect();
    let all = || others.iter().copied().chain(reader.file.get("listeners"));
    if reader.file.is_open() || config.id_entry().is_none() || config.listeners().is_none() || all().any(Entry::is_template) {
        return None;
    }
    let name = |it: &str| it.split(':').next().unwrap_or_default().trim().to_ascii_lowercase();
    Some(all().flat_map(|it| elements(it.trimmed())).map(name).filter(|it| !it.is_empty()).collect())
}

/// What stands behind the name of a listener and its dot.
fn behind<'e>(rest: &'e str, name: &str) -> Option<&'e str> {
    rest.strip_prefix(name)?.strip_prefix('.')
}

fn is_read(key: &str) -> bool {
    let is_known = |it: &str| kafka::find(it).is_some() || kafka::beyond(it).is_some();
    is_known(key) || key.split_once('.').is_some_and(|it| is_known(it.1))
}

/// The key that is meant behind a prefix, with the mechanism in front of it where there is one.
fn meant(reader: &Reader<'_, '_>, key: &str) -> Option<(String, Slip)> {
    if kafka::find(key).is_some() || kafka::beyond(key).is_some() {
        return None;
    }
    if let Some((known, slip)) = near::KAFKA.nearest(key, reader.target) {
        return Some((known.to_owned(), slip));
    }
    let (mechanism, rest) = key.split_once('.')?;
    let offers = |it: &Entry<'_>| elements(it.trimmed()).any(|it| it.eq_ignore_ascii_case(mechanism));
    if !reader.file.in_force().any(|it| it.key.ends_with("sasl.enabled.mechanisms") && offers(it)) {
        return None;
    }
    let lower = mechanism.to_ascii_lowercase();
    match near::KAFKA.nearest(rest, reader.target).filter(|_| kafka::find(rest).is_none()) {
        Some((known, slip)) => Some((format!("{lower}.{known}"), slip)),
        None => (lower != mechanism && is_read(key)).then(|| (format!("{lower}.{rest}"), Slip::Case)),
    }
}

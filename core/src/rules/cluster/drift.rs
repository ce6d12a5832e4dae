//! The values of one setting on all brokers of a cluster, in a form that can be compared.

use super::brokers::Broker;
use crate::catalog::{Version, kafka};
use crate::model::{Entry, protocol};
use crate::order;
use crate::rules::kafka::settled::{RETENTION, WEEK, time};

/// What a broker has: a form that can be compared, how it is shown, and the line that says so.
pub(super) struct Value<'r, 'a> {
    pub(super) broker: Broker<'r, 'a>,
    pub(super) compared: String,
    pub(super) shown: String,
    pub(super) entry: Option<&'r Entry<'a>>,
}

/// The value in force; nothing where a placeholder hides it. Only keys with a default can be compared where one is absent.
pub(super) fn value<'r, 'a>(broker: Broker<'r, 'a>, key: &str, parted: Option<char>, release: Version) -> Option<Value<'r, 'a>> {
    let entry = broker.properties.get(key);
    if entry.is_some_and(Entry::is_template) {
        return None;
    }
    let default = || kafka::find(key).and_then(|it| it.default_in(release)).filter(|it| !it.is_empty());
    let text = entry.map(Entry::trimmed).or_else(default).unwrap_or_default();
    let compared = match parted {
        Some(sign) => {
            let mut items: Vec<&str> = text.split(sign).map(str::trim).filter(|it| !it.is_empty()).collect();
            order::sort(&mut items);
            items.join(";")
        }
        None => text.to_ascii_lowercase(),
    };
    let shown = match (entry, text) {
        (None, "") => "not set".to_owned(),
        (None, text) => format!("{text} (the default)"),
        (_, text) if text.len() > 40 => "another one".to_owned(),
        (_, text) => text.to_owned(),
    };
    Some(Value { broker, compared, shown, entry })
}

/// The listener between brokers, which the name of a protocol stands in for.
pub(super) fn between<'r, 'a>(broker: Broker<'r, 'a>) -> Option<Value<'r, 'a>> {
    let names = ["inter.broker.listener.name", "security.inter.broker.protocol"];
    let entry = names.iter().find_map(|it| broker.properties.get(it));
    if entry.is_some_and(Entry::is_template) {
        return None;
    }
    let shown = entry.map_or("PLAINTEXT (the default)", |it| it.trimmed()).to_owned();
    let compared = entry.map_or("PLAINTEXT", |it| it.trimmed()).to_ascii_uppercase();
    Some(Value { broker, compared, shown, entry })
}

/// What that listener speaks.
pub(super) fn spoken<'r, 'a>(broker: Broker<'r, 'a>) -> Option<Value<'r, 'a>> {
    let (protocol, entry) = protocol::between_brokers(broker.properties)?;
    let name = entry.map_or("PLAINTEXT", |it| it.trimmed());
    let shown = format!("{name} with {}", protocol.name());
    let entry = broker.properties.get("listener.security.protocol.map").or(entry);
    Some(Value { broker, compared: protocol.name().to_owned(), shown, entry })
}

/// How long records are kept.
pub(super) fn retention<'r, 'a>(broker: Broker<'r, 'a>) -> Option<Value<'r, 'a>> {
    let Some((entry, kept)) = time(broker.properties, &RETENTION) else {
        let is_set = RETENTION.iter().any(|it| broker.properties.has(it.0));
        let shown = "168 hours (the default)".to_owned();
        return (!is_set).then(|| Value { broker, compared: WEEK.to_string(), shown, entry: None });
    };
    let shown = format!("`{}={}`", entry.key.as_str(), entry.trimmed());
    Some(Value { broker, compared: kept.to_string(), shown, entry: Some(entry) })
}

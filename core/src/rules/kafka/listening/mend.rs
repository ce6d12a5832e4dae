//! The one setting that mends what a release refuses, where there is only one that can be meant.

use super::upper;
use crate::lint::{Edits, Finding};
use crate::model::listener::{elements, items};
use crate::model::{BrokerConfig, Entry, Properties};
use crate::report::Safety;
use crate::rules::edit;

/// Adds the fix to a finding, if its rule has one.
pub(super) fn mended(finding: Finding, code: &str, file: usize, bytes: &[u8], properties: &Properties<'_>) -> Finding {
    let meant = match code {
        "KF018" => between(properties),
        "KR006" => in_capitals(properties),
        "SE012" => mechanism(properties),
        "KR011" => return deleted(finding, file, properties),
        _ => None,
    };
    let Some((key, value, beside)) = meant else { return finding };
    finding.fix(Safety::Unsafe, format!("Write `{key}={value}`"), set(bytes, file, properties, key, &value, beside))
}

/// A key, its value, and the key below which it goes.
type Meant = (&'static str, String, &'static str);

/// The only listener that brokers may talk through.
fn between(properties: &Properties<'_>) -> Option<Meant> {
    let config = BrokerConfig::of(properties);
    let list = config.advertised().filter(|_| !properties.has("security.inter.broker.protocol"))?;
    let mut served = list.listeners().filter(|it| !config.is_controller_listener(it));
    let only = served.next().filter(|_| served.next().is_none())?;
    let beside = if properties.has("advertised.listeners") { "advertised.listeners" } else { "listeners" };
    Some(("inter.broker.listener.name", only.name.to_owned(), beside))
}

/// The names of the controllers' listeners as the listeners have them.
fn in_capitals(properties: &Properties<'_>) -> Option<Meant> {
    const KEY: &str = "controller.listener.names";
    let (names, listeners) = (properties.get(KEY)?, properties.get("listeners")?);
    let meant: Vec<String> = items(names.trimmed()).map(|it| upper(it.trim()).into_owned()).collect();
    let is_bound =
        |name: &String| elements(listeners.trimmed()).any(|it| it.split(':').next().is_some_and(|it| upper(it) == *name));
    let text = meant.join(",");
    (meant.iter().all(is_bound) && text != names.trimmed()).then_some((KEY, text, KEY))
}

/// The only mechanism of the listener between brokers.
fn mechanism(properties: &Properties<'_>) -> Option<Meant> {
    const KEY: &str = "sasl.mechanism.inter.broker.protocol";
    let name = properties.get("inter.broker.listener.name").or_else(|| properties.get("security.inter.broker.protocol"))?;
    let own = format!("listener.name.{}.sasl.enabled.mechanisms", name.trimmed().to_ascii_lowercase());
    // One that only this listener has is no place for a line about all.
    let enabled = properties.get(&own).or_else(|| properties.get("sasl.enabled.mechanisms"))?;
    let mut all = items(enabled.trimmed());
    let only = all.next().filter(|it| !it.is_empty() && all.next().is_none() && !enabled.is_template())?;
    let is_it = properties.get(KEY).is_some_and(|it| it.trimmed() == only);
    (!is_it).then(|| (KEY, only.to_owned(), "sasl.enabled.mechanisms"))
}

/// A key of the other mode goes.
fn deleted(finding: Finding, file: usize, properties: &Properties<'_>) -> Finding {
    let is_kraft = properties.has("process.roles");
    let key = if is_kraft { "control.plane.listener.name" } else { "controller.listener.names" };
    finding.fix(Safety::Unsafe, format!("Delete `{key}`"), edit::key_gone(file, properties, key))
}

fn set(bytes: &[u8], file: usize, properties: &Properties<'_>, key: &str, value: &str, beside: &str) -> Option<Edits> {
    match (properties.get(key), properties.get(beside)) {
        (Some(entry), _) => Some(edit::value(file, entry, value)).filter(|_| !Entry::is_template(entry)),
        (None, Some(above)) => edit::below(bytes, file, above.span, &[&format!("{key}={value}")]),
        (None, None) => edit::at_end(bytes, file, &[&format!("{key}={value}")]),
    }
}

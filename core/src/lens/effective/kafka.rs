//! A broker's or a controller's server.properties.

use std::borrow::Cow;

use super::{From, InForce, Lines, Told, broken, template, unwritten};
use crate::catalog::kafka::{self, Class, KeyId, Kind, Mode, losing_to, stand_ins};
use crate::catalog::{Releases, Version};
use crate::model::listener::elements;
use crate::model::value::refused_by_kafka;
use crate::model::{BrokerConfig, Entry, Properties, Setting, java_boolean, java_number};
use crate::order;

pub(super) fn of<'d>(lines: &Lines<'d>, read: &'d Properties<'_>, release: Version) -> Told<'d> {
    if let Some(why) = broken(lines, read) {
        return (Vec::new(), read.entries.iter().map(|it| lines.unused(it, why.clone())).collect());
    }
    let file = File { lines, read, release, mode: mode(read) };
    let mut settings: Vec<InForce<'d>> = kafka::keys().filter_map(|it| file.setting(it)).collect();
    let mut unused = lines.overridden(read);
    for entry in read.in_force() {
        let key = entry.key.as_str();
        match file.why_unused(entry) {
            Some(why) => unused.push(lines.unused(entry, why)),
            // What the catalog knows is told above.
            None if kafka::find(key).is_none() => settings.push(lines.line(entry, file.value(entry), file.note(entry))),
            None => {}
        }
    }
    order::sort_by_key(&mut settings, |it| it.key);
    order::sort_by_key(&mut unused, |it| it.range.start.offset);
    (settings, unused)
}

/// The mode that a file is in; nothing where both count, in the middle of a migration.
pub(in crate::lens) fn mode(read: &Properties<'_>) -> Option<Mode> {
    match read.boolean("zookeeper.metadata.migration.enable") {
        Setting::Absent | Setting::Is(false) if BrokerConfig::of(read).is_kraft() => Some(Mode::KRaft),
        Setting::Absent | Setting::Is(false) => Some(Mode::ZooKeeper),
        Setting::Is(true) | Setting::Unknown | Setting::Refused => None,
    }
}

struct File<'l, 'd, 'a> {
    lines: &'l Lines<'d>,
    read: &'d Properties<'a>,
    release: Version,
    mode: Option<Mode>,
}

impl<'d> File<'_, 'd, '_> {
    fn is_read(&self, key: KeyId) -> bool {
        key.is_known(self.release) && !self.is_of_other_mode(key)
    }

    fn is_of_other_mode(&self, key: KeyId) -> bool {
        matches!((self.mode, key.mode), (Some(Mode::KRaft), Mode::ZooKeeper) | (Some(Mode::ZooKeeper), Mode::KRaft))
    }

    /// What is in force under a key; nothing where the key says nothing beside what others say.
    fn setting(&self, key: KeyId) -> Option<InForce<'d>> {
        let written = self.read.get(key.name());
        if !self.is_read(key) || losing_to(key, self.release).iter().any(|it| self.read.has(it.name())) {
            return None;
        }
        if let Some(entry) = written {
            return Some(self.lines.line(entry, self.value(entry), self.note(entry)));
        }
        let others = stand_ins(key, self.release);
        if let Some((other, entry)) = others.iter().find_map(|it| Some((*it, self.read.get(it.name())?))) {
            let value = if entry.is_template() { None } else { converted(key, other, entry.trimmed()) };
            let (value, note) = match value {
                Some(value) => (Some(Cow::Owned(value)), None),
                None if entry.is_template() => (None, template()),
                None => (None, Some(format!("worked out from `{}`", other.name()))),
            };
            let told = self.lines.line(entry, value, note);
            return Some(InForce { key: key.name(), from: From::OtherKey, by: Some(other.name()), ..told });
        }
        // Other words for the same thing need not be told twice, nor what Kafka leaves out of its documentation.
        if !losing_to(key, self.release).is_empty() || key.internal_in(self.release) {
            return None;
        }
        unwritten(key.name(), key.absent_in(self.release)).or_else(|| {
            let (other, value) = others.iter().find_map(|it| Some((*it, it.default_in(self.release)?)))?;
            let value = Cow::Owned(converted(key, other, value)?);
            let (from, by) = (From::OtherKey, Some(other.name()));
            let note = Some("its default".to_owned());
            Some(InForce { key: key.name(), value: Some(value), from, by, path: None, range: None, note })
        })
    }

    /// A value as `ConfigDef.parseType` reads it.
    fn value(&self, entry: &'d Entry<'_>) -> Option<Cow<'d, str>> {
        if entry.is_template() {
            return None;
        }
        let text = entry.trimmed();
        let below = || kafka::below_listener(&entry.key).and_then(kafka::find);
        Some(match entry.kafka().or_else(below).map(|it| it.kind_in(self.release)) {
            Some(Kind::Boolean) => java_boolean(text).map_or(Cow::Borrowed(text), |it| Cow::Owned(it.to_string())),
            Some(Kind::Int | Kind::Long | Kind::Short) => number(text).map_or(Cow::Borrowed(text), Cow::Owned),
            Some(Kind::List) => Cow::Owned(elements(text).collect::<Vec<_>>().join(",")),
            Some(_) => Cow::Borrowed(text),
            // A plug-in is given the value as Java reads it.
            None => Cow::Borrowed(entry.value.as_str()),
        })
    }

    fn note(&self, entry: &Entry<'_>) -> Option<String> {
        if entry.is_template() {
            return template();
        }
        let Some(key) = entry.kafka() else { return handed_on(entry.key.as_str(), self.release) };
        let one = Releases::between(self.release, self.release);
        refused_by_kafka(key, entry.trimmed(), one).map(|_| format!("Kafka {} refuses it and does not start", self.release))
    }

    /// Why nobody reads a line.
    fn why_unused(&self, entry: &Entry<'_>) -> Option<String> {
        let release = self.release;
        let Some(key) = entry.kafka() else {
            let trimmed = entry.key.trimmed();
            let is_blank = trimmed != entry.key.as_str() && kafka::find(trimmed).is_some();
            return is_blank.then(|| format!("its key is `{trimmed}` with blanks, which Kafka does not trim"));
        };
        if !key.is_known(release) {
            let is_gone = key.removed().is_some_and(|it| it <= release);
            let (which, since) = if is_gone { ("no longer", key.removed()) } else { ("not yet", Some(key.since())) };
            let since = since.map_or_else(String::new, |it| format!(" (from {it} on)"));
            let word = if is_gone { "gone" } else { "known" };
            return Some(format!("Kafka {release} does {which} know it: {word}{since}"));
        }
        if self.is_of_other_mode(key) {
            let mode = if key.mode == Mode::ZooKeeper { "with ZooKeeper" } else { "in KRaft" };
            return Some(format!("it counts {mode} only"));
        }
        let winner = losing_to(key, release).iter().find(|it| self.read.has(it.name()))?;
        Some(format!("`{}` is set, and Kafka looks at that alone", winner.name()))
    }
}

/// Whom Kafka gives a key that is not its own.
fn handed_on(key: &str, release: Version) -> Option<String> {
    let read = match kafka::below_listener(key) {
        // A mechanism may stand between the listener and the key.
        Some(below) if key.splitn(4, '.').nth(3) == Some(below) => kafka::per_listener(below),
        Some(below) => kafka::per_mechanism(below),
        None => kafka::beyond(key).filter(|it| it.class == Class::Read).map(|it| it.releases),
    };
    let is_read = read.is_some_and(|it| it.contains(release));
    if let Some((name, _)) = key.strip_prefix("config.providers.").and_then(|it| it.split_once('.')) {
        return Some(format!("for the provider `{name}`"));
    }
    (!is_read).then(|| "no key of Kafka's own: it is handed to plug-ins, which may read it".to_owned())
}

fn number(text: &str) -> Option<String> {
    java_number(text).map(|it| it.to_string())
}

/// What the value of another key means for this one.
fn converted(key: KeyId, other: KeyId, value: &str) -> Option<String> {
    // A listener is made of a host and a port, and the first of several directories is taken.
    if matches!(key.name(), "listeners" | "advertised.listeners") && other.name() != "listeners" {
        return None;
    }
    if key.name() == "metadata.log.dir" {
        return elements(value).next().map(str::to_owned);
    }
    let milliseconds = |unit: Option<&str>| match unit {
        Some("ms") => Some(1),
        Some("s" | "seconds") => Some(1_000),
        Some("minutes" | "min") => Some(60_000),
        Some("hours" | "h") => Some(3_600_000),
        _ => None,
    };
    match (milliseconds(key.unit()), milliseconds(other.unit())) {
        (Some(own), Some(its)) if own != its => {
            let number = java_number(value)?;
            // A negative number stands for "never".
            Some(if number < 0 { number } else { number.checked_mul(its)? / own }.to_string())
        }
        _ => Some(number(value).unwrap_or_else(|| value.to_owned())),
    }
}

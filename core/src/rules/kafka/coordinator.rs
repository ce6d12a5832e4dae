//! Checks of the coordinators and of cordoned directories, which `KafkaConfig` makes beside those that compare numbers.

use super::relations::{Broken, Look};
use crate::catalog::kafka;
use crate::map::Set;
use crate::model::listener::{elements, items};
use crate::model::{BrokerConfig, Entry};

/// How the releases name the assignors that come with Kafka.
static ASSIGNORS: [(&str, &[&str]); 2] =
    [("group.consumer.assignors", &["uniform", "range"]), ("group.share.assignors", &["simple"])];

/// The keys that these checks are about.
pub(super) static KEYS: [&str; 5] = [
    "group.coordinator.rebalance.protocols",
    "group.consumer.assignors",
    "group.share.assignors",
    "group.streams.rack.aware.assignment.tags",
    "cordoned.log.dirs",
];

impl<'f, 'a> Look<'f, 'a> {
    /// The key where the release knows it and the file sets it.
    fn set(&self, key: &str) -> Option<&'f Entry<'a>> {
        let known = kafka::find(key).is_some_and(|it| it.is_known(self.release));
        self.file.get(key).filter(|it| known && !it.is_template())
    }

    pub(super) fn coordinator(&self) -> Option<Broken<'f, 'a>> {
        self.protocols().or_else(|| self.assignors()).or_else(|| self.tags()).or_else(|| self.cordoned())
    }

    fn protocols(&self) -> Option<Broken<'f, 'a>> {
        let key = "group.coordinator.rebalance.protocols";
        let entry = self.set(key)?;
        let has = |word: &str| elements(entry.trimmed()).any(|it| it == word);
        if !has("classic") {
            return self.one(key, format!("`{key}` leaves out `classic`, which cannot be switched off"));
        }
        let is_refused = has("consumer") && self.since(3, 9) && !self.since(4, 0) && !BrokerConfig::of(self.file).is_kraft();
        if is_refused { self.one(key, format!("`{key}` names `consumer`, which only KRaft has")) } else { None }
    }

    /// Items that are no class and no short name; which classes there are only the class path tells.
    fn assignors(&self) -> Option<Broken<'f, 'a>> {
        ASSIGNORS.iter().find_map(|(key, short)| {
            let entry = self.set(key).filter(|_| self.since(3, 7))?;
            let text = entry.trimmed();
            let has_short = *key != "group.consumer.assignors" || self.since(4, 0);
            let is_known = |it: &str| it.contains('.') || has_short && short.contains(&it);
            // 4.2 and later refuse empty items before.
            let is_wrong = |it: &&str| if it.is_empty() { !self.since(4, 2) } else { !is_known(it) };
            if let Some(wrong) = items(text).filter(|_| !text.is_empty()).find(is_wrong) {
                return self.one(key, format!("`{wrong}` in `{key}` is no class and no short name of one"));
            }
            let only = *key == "group.share.assignors" && self.since(4, 1) && !self.since(4, 2);
            let count = if text.is_empty() { 0 } else { items(text).count() };
            if only && count != 1 {
                return self.one(key, format!("`{key}` must name exactly one assignor, and it names {count}"));
            }
            let is_own = |class: &str, name: &str| {
                let class =
                    class.strip_prefix("org.apache.kafka.coordinator.group.assignor.").and_then(|it| it.strip_suffix("Assignor"));
                class.is_some_and(|it| it.eq_ignore_ascii_case(name))
            };
            let same = |it: &&str| items(text).any(|class| is_own(class, it));
            if self.since(4, 4)
                && let Some(name) = items(text).filter(|it| short.contains(it)).find(same)
            {
                return self.one(key, format!("`{name}` in `{key}` is there twice, by its name and by its class"));
            }
            None
        })
    }

    fn tags(&self) -> Option<Broken<'f, 'a>> {
        let key = "group.streams.rack.aware.assignment.tags";
        let mut seen = Set::new();
        let twice = elements(self.set(key)?.trimmed()).find(|it| !seen.insert(*it))?;
        self.one(key, format!("`{key}` has the tag `{twice}` twice"))
    }

    fn cordoned(&self) -> Option<Broken<'f, 'a>> {
        let key = "cordoned.log.dirs";
        let config = BrokerConfig::of(self.file);
        let entry = self.set(key).filter(|it| config.is_broker() && !it.trimmed().is_empty())?;
        let dirs = config.log_dirs();
        if dirs.is_some_and(|it| it.entry.is_template()) {
            return None;
        }
        let all = elements(entry.trimmed()).any(|it| it == "*");
        if all && elements(entry.trimmed()).nth(1).is_some() {
            return self.one(key, format!("`{key}` names `*` and other directories as well"));
        }
        let there: Set<&str> = match dirs {
            Some(dirs) => dirs.elements().collect(),
            None => [BrokerConfig::DEFAULT_LOG_DIR].into_iter().collect(),
        };
        let missing = elements(entry.trimmed()).find(|it| !all && !there.contains(it))?;
        self.one(key, format!("`{missing}` in `{key}` is not in `log.dirs`"))
    }
}

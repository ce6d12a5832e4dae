//! Checks that the log manager of a broker makes when it starts, behind those of `KafkaConfig`.
//!
//! Source: `LogManager`, `LogConfig.validateValues` and `LogConfig.validateBrokerLogConfigValues` of Kafka 2.3 to 4.3; read
//! in the source. That of tiered storage's listener: `KafkaServer`, `BrokerServer` of 3.6 to 4.2; read in the source.

use super::relations::{Broken, Look};
use super::settled::{RETENTION, WEEK};
use crate::model::listener::Listener;
use crate::model::{BrokerConfig, Setting};

/// The least and the longest time before a record is compacted.
pub(super) static LAGS: [&str; 2] = ["log.cleaner.min.compaction.lag.ms", "log.cleaner.max.compaction.lag.ms"];
/// What stays on the broker's own disks with tiered storage.
pub(super) static LOCAL: [&str; 2] = ["log.local.retention.ms", "log.local.retention.bytes"];

/// The switch of tiered storage.
pub(super) const TIERED: &str = "remote.log.storage.system.enable";

/// The listener through which tiered storage reaches its own topic.
pub(super) const REMOTE_LISTENER: &str = "remote.log.metadata.manager.listener.name";

impl<'f, 'a> Look<'f, 'a> {
    /// A controller has no log manager.
    pub(super) fn has_log_manager(&self) -> bool {
        self.file.setting("process.roles", |_| Some(())) != Setting::Unknown && BrokerConfig::of(self.file).is_broker()
    }

    pub(super) fn lags(&self) -> Option<Broken<'f, 'a>> {
        let (least, most) = (self.number(LAGS[0])?, self.number(LAGS[1])?);
        if least <= most || !self.has_log_manager() {
            return None;
        }
        let message = format!("`{}` ({least}) must be at most `{}` ({most}) for the log manager", LAGS[0], LAGS[1]);
        let (one, other) = (self.file.get(LAGS[0]), self.file.get(LAGS[1]));
        Some(Broken { entry: one.or(other), other: other.filter(|_| one.is_some()), message })
    }

    fn is_tiered(&self) -> bool {
        self.file.boolean(TIERED) == Setting::Is(true) && self.since(3, 6) && self.has_log_manager()
    }

    /// Of the two managers of tiered storage only that of the metadata has a default.
    pub(super) fn remote_storage(&self) -> Option<Broken<'f, 'a>> {
        const CLASS: &str = "remote.log.storage.manager.class.name";
        if self.file.has(CLASS) || self.file.is_open() || !self.is_tiered() {
            return None;
        }
        self.one(TIERED, format!("`{TIERED}=true` wants a `{CLASS}`, and there is none, for the log manager"))
    }

    /// The manager of tiered storage looks for it among the listeners that the broker tells to others.
    pub(super) fn remote_listener(&self) -> Option<Broken<'f, 'a>> {
        let entry = self.file.get(REMOTE_LISTENER).filter(|it| self.is_tiered() && !it.is_template())?;
        let broker = BrokerConfig::of(self.file);
        let told = broker.advertised().filter(|it| !it.entry.is_template())?;
        let is_hidden = broker.controller_listener_names().is_some_and(|it| it.entry.is_template());
        let is_it = |it: &Listener<'_>| it.is_named(entry.trimmed()) && !broker.is_controller_listener(it);
        if is_hidden || told.elements().count() != told.listeners().count() || told.listeners().any(|it| is_it(&it)) {
            return None;
        }
        let (name, key) = (entry.trimmed(), &told.entry.key);
        let message = format!("`{REMOTE_LISTENER}={name}` is no listener of `{}` that brokers and clients use", &**key);
        Some(Broken { entry: Some(entry), other: Some(told.entry), message })
    }

    pub(super) fn local_retention(&self) -> Option<Broken<'f, 'a>> {
        if !self.is_tiered() {
            return None;
        }
        let time = || match RETENTION.iter().any(|it| self.file.has(it.0)) {
            true => self.first(&RETENTION),
            false => Some(("log.retention.hours", WEEK)),
        };
        let (kept_time, kept_size) = (time(), self.number("log.retention.bytes").map(|it| ("log.retention.bytes", it)));
        [(LOCAL[0], kept_time), (LOCAL[1], kept_size)].into_iter().find_map(|(local, kept)| {
            let (at, (whole, most)) = (self.number(local).filter(|_| self.file.has(local))?, kept?);
            // -2 is as much as is kept in all, -1 is without a limit.
            if most < 0 || at != -1 && at <= most {
                return None;
            }
            let unit = if local.ends_with("ms") { " ms" } else { "" };
            let at = if at == -1 { "-1, no limit".to_owned() } else { at.to_string() };
            let message = format!(
                "`{local}` ({at}) is more than what `{whole}` keeps in all ({most}{unit}), which the log manager refuses"
            );
            Some(Broken { entry: self.file.get(local), other: self.file.get(whole), message })
        })
    }
}

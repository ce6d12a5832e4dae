//! Checks that the log manager of a broker makes when it starts, behind those of `KafkaConfig`.
//!
//! Source: `LogManager`, `LogConfig.validateValues` and `LogConfig.validateBrokerLogConfigValues` of Kafka 2.3 to 4.3; read
//! in the source.

use super::relations::{Broken, Look};
use super::settled::{RETENTION, WEEK};
use crate::model::{BrokerConfig, Setting};

/// The least and the longest time before a record is compacted.
pub(super) static LAGS: [&str; 2] = ["log.cleaner.min.compaction.lag.ms", "log.cleaner.max.compaction.lag.ms"];
/// What stays on the broker's own disks with tiered storage.
pub(super) static LOCAL: [&str; 2] = ["log.local.retention.ms", "log.local.retention.bytes"];

impl<'f, 'a> Look<'f, 'a> {
    /// A controller has no log manager.
    fn has_log_manager(&self) -> bool {
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

    pub(super) fn local_retention(&self) -> Option<Broken<'f, 'a>> {
        let is_tiered = self.file.boolean("remote.log.storage.system.enable") == Setting::Is(true);
        if !is_tiered || !self.since(3, 6) || !self.has_log_manager() {
            return None;
        }
        let time = || match RETENTION.iter().any(|it| self.file.has(it.0)) {
            true => self.first(&RETENTION),
            false => Some(("log.retention.hours", WEEK)),
        };
        let (kept_time, kept_size) = (time(), self.number("log.retention.bytes").map(|it| ("log.retention.bytes", it)));
        [(LOCAL[0], kept_time), (LOCAL[1], kept_size)].into_iter().find_map(|(local, kept)| {
            let (at, (whole, most)) = (self.number(local).filter(|_| self.file.has(local))?, kept?);
            if most < 0 || at <= most {
                return None;
            }
            let unit = if local.ends_with("ms") { " ms" } else { "" };
            let message = format!(
                "`{local}` ({at}) is more than what `{whole}` keeps in all ({most}{unit}), which the log manager refuses"
            );
            Some(Broken { entry: self.file.get(local), other: self.file.get(whole), message })
        })
    }
}

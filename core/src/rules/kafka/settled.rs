//! Numbers of a broker's file with the defaults of Kafka behind them.

use crate::catalog::{Version, kafka};
use crate::model::{BrokerConfig, Entry, Properties, Setting, java_number};

/// A number as it holds in a release: that of the file, else the default. Nothing where a placeholder hides it, or where
/// another part of the file may set it.
pub(crate) fn number(file: &Properties<'_>, key: &str, release: Version) -> Option<i64> {
    match file.number(key) {
        Setting::Absent if file.is_open() || !BrokerConfig::of(file).is_whole() => None,
        Setting::Absent => java_number(kafka::find(key)?.default_in(release)?),
        it => it.known(),
    }
}

/// The keys of one time with their milliseconds, the strongest first.
pub(in crate::rules) type Time = [(&'static str, i64)];

/// How long records are kept.
pub(in crate::rules) static RETENTION: [(&str, i64); 3] =
    [("log.retention.ms", 1), ("log.retention.minutes", 60_000), ("log.retention.hours", 3_600_000)];

/// After how long a segment is rolled.
pub(in crate::rules) static ROLL: [(&str, i64); 2] = [("log.roll.ms", 1), ("log.roll.hours", 3_600_000)];

/// Both, where the file sets neither.
pub(in crate::rules) const WEEK: i64 = 168 * 3_600_000;

/// The key of a time that decides, and its milliseconds, -1 for no limit. Nothing where none is set, or a placeholder hides
/// it.
pub(in crate::rules) fn time<'f, 'a>(file: &'f Properties<'a>, keys: &Time) -> Option<(&'f Entry<'a>, i64)> {
    let (entry, unit) = keys.iter().find_map(|(key, unit)| Some((file.get(key)?, *unit)))?;
    let number = entry.setting(java_number).known()?;
    Some((entry, if number < 0 { -1 } else { number.saturating_mul(unit) }))
}

//! Numbers of a broker's file with the defaults of Kafka behind them.

use crate::catalog::{Version, kafka};
use crate::model::{BrokerConfig, Properties, Setting, java_number};

/// A number as it holds in a release: that of the file, else the default. Nothing where a placeholder hides it, or where
/// another part of the file may set it.
pub(in crate::rules) fn number(file: &Properties<'_>, key: &str, release: Version) -> Option<i64> {
    match file.number(key) {
        Setting::Absent if file.is_open() || !BrokerConfig::of(file).is_whole() => None,
        Setting::Absent => java_number(kafka::find(key)?.default_in(release)?),
        it => it.known(),
    }
}

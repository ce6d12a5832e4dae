//! Checks of `KafkaConfig.validateValues` that compare values with each other.

use super::log_manager::TIERED;
use super::settled::{RETENTION, ROLL};
use crate::catalog::kafka;
use crate::catalog::{Releases, Version};
use crate::model::listener::{elements, items};
use crate::model::{BrokerConfig, Entry, Properties, Setting, java_number};
use crate::syntax::java_trim;

/// What does not go together.
pub(super) struct Broken<'f, 'a> {
    pub entry: Option<&'f Entry<'a>>,
    pub other: Option<&'f Entry<'a>>,
    pub message: String,
}

/// How two numbers stand to each other.
#[derive(Clone, Copy, PartialEq)]
enum Must {
    /// At most.
    AtMost,
    /// Less than.
    BeBelow,
}

const fn since(major: u16, minor: u8) -> Releases {
    Releases::since(Version::first_of(major, minor))
}

use Must::{AtMost, BeBelow};

type Pair = (&'static str, Must, &'static str, Releases);

/// The first number, what it has to be against the second, and where that is checked; a key that a release does not know
/// is not looked at.
static PAIRS: &[Pair] = &[
    ("replica.fetch.wait.max.ms", AtMost, "replica.socket.timeout.ms", Releases::ALL),
    ("replica.fetch.wait.max.ms", AtMost, "replica.lag.time.max.ms", Releases::ALL),
    ("connection.failed.authentication.delay.ms", BeBelow, "connections.max.idle.ms", since(2, 1)),
    ("group.share.max.size", AtMost, "group.share.max.share.sessions", since(4, 1)),
    ("group.streams.num.standby.replicas", AtMost, "group.streams.max.standby.replicas", since(4, 1)),
    ("group.streams.num.warmup.replicas", AtMost, "group.streams.max.warmup.replicas", since(4, 4)),
    ("group.streams.min.task.offset.interval.ms", AtMost, "group.streams.task.offset.interval.ms", since(4, 4)),
    ("group.share.min.partition.max.record.locks", AtMost, "group.share.max.partition.max.record.locks", since(4, 3)),
    ("group.share.min.partition.max.record.locks", AtMost, "group.share.partition.max.record.locks", since(4, 3)),
    ("group.share.partition.max.record.locks", AtMost, "group.share.max.partition.max.record.locks", since(4, 3)),
    ("group.share.min.delivery.count.limit", AtMost, "group.share.delivery.count.limit", since(4, 3)),
    ("group.share.delivery.count.limit", AtMost, "group.share.max.delivery.count.limit", since(4, 3)),
    ("group.share.min.record.lock.duration.ms", AtMost, "group.share.record.lock.duration.ms", since(3, 9)),
    ("group.share.record.lock.duration.ms", AtMost, "group.share.max.record.lock.duration.ms", since(3, 9)),
];

/// Groups with a least and a largest value for each of these.
static GROUPS: [(&str, Releases); 3] = [("consumer", since(3, 5)), ("share", since(3, 9)), ("streams", since(4, 1))];
static BOUNDED: [(&str, Releases); 3] =
    [("session.timeout.ms", Releases::ALL), ("heartbeat.interval.ms", Releases::ALL), ("assignment.interval.ms", since(4, 3))];

static CODECS: [&str; 2] = ["offsets.topic.compression.codec", "share.coordinator.state.topic.compression.codec"];
const LEVEL: &str = "metrics.recording.level";
const REPORTERS: &str = "metric.reporters";
const SNAPSHOT_UPDATES: &str = "share.coordinator.snapshot.update.records.per.snapshot";

/// A check, and whether a file has anything in it that the check is about.
type Check = (fn(&Properties<'_>) -> bool, for<'f, 'a> fn(&Look<'f, 'a>) -> Option<Broken<'f, 'a>>);

/// In the order in which Kafka makes them.
static CHECKS: [Check; 18] = [
    (has_group, |it| it.groups()),
    (|file| file.has(TIERED), |it| it.tiered()),
    (|file| file.has_any(&["log.retention.ms", "log.retention.minutes", "log.retention.hours"]), |it| it.retention()),
    (|file| file.has_any(&["log.roll.ms", "log.roll.hours"]), |it| it.roll()),
    (|file| file.has_any(&["log.roll.jitter.ms", "log.roll.jitter.hours"]), |it| it.jitter()),
    (|file| file.has_any(&["log.cleaner.threads", "log.cleaner.dedupe.buffer.size"]), |it| it.cleaner()),
    (|file| file.has("queued.max.request.bytes"), |it| it.queue()),
    (|file| file.has_any(&["max.connections.per.ip", "max.connections.per.ip.overrides"]), |it| it.connections()),
    (|file| file.has("offsets.commit.required.acks"), |it| it.offsets()),
    (|file| file.has_any(&CODECS), |it| it.codecs()),
    (|file| file.has(SNAPSHOT_UPDATES), |it| it.snapshots()),
    (|file| file.has_any(&super::coordinator::KEYS), |it| it.coordinator()),
    (|file| file.has_any(&super::log_manager::LAGS), |it| it.lags()),
    (|file| file.has_any(&super::log_manager::LOCAL), |it| it.local_retention()),
    (|file| file.has(super::log_manager::REMOTE_LISTENER), |it| it.remote_listener()),
    (|file| file.has(TIERED), |it| it.remote_storage()),
    (|file| file.has(REPORTERS), |it| it.reporters()),
    (|file| file.has(LEVEL), |it| it.level()),
];

fn has_group(file: &Properties<'_>) -> bool {
    let in_group = |it: &str| GROUPS.iter().any(|(group, _)| it.strip_prefix(group).is_some_and(|it| it.starts_with('.')));
    file.entries.iter().any(|it| it.key.strip_prefix("group.").is_some_and(in_group))
}

/// The checks that a file can fail at all. There are many releases, and nearly every file has next to nothing of this.
pub(super) struct Relations<'f, 'a> {
    file: &'f Properties<'a>,
    pairs: Vec<&'static Pair>,
    checks: Vec<&'static Check>,
}

impl<'f, 'a> Relations<'f, 'a> {
    pub(super) fn of(file: &'f Properties<'a>) -> Self {
        let pairs = PAIRS.iter().filter(|it| file.has(it.0) || file.has(it.2)).collect();
        Self { file, pairs, checks: CHECKS.iter().filter(|it| it.0(file)).collect() }
    }

    /// The first check that a release makes and the file does not pass.
    pub(super) fn broken(&self, release: Version) -> Option<Broken<'f, 'a>> {
        let look = Look { file: self.file, release };
        let mut pairs = self.pairs.iter().filter(|it| it.3.contains(release));
        pairs.find_map(|it| look.pair(it.0, it.1, it.2)).or_else(|| self.checks.iter().find_map(|it| it.1(&look)))
    }
}

pub(super) struct Look<'f, 'a> {
    pub(super) file: &'f Properties<'a>,
    pub(super) release: Version,
}

impl<'f, 'a> Look<'f, 'a> {
    pub(super) fn since(&self, major: u16, minor: u8) -> bool {
        self.release >= Version::first_of(major, minor)
    }

    /// A number as the release takes it; nothing where it is no number, or the release does not know the key.
    pub(super) fn number(&self, key: &str) -> Option<i64> {
        let known = kafka::find(key).filter(|it| it.is_known(self.release))?;
        match self.file.number(key) {
            Setting::Absent => known.default_in(self.release).and_then(java_number),
            it => it.known(),
        }
    }

    pub(super) fn one(&self, key: &str, message: impl Into<String>) -> Option<Broken<'f, 'a>> {
        Some(Broken { entry: self.file.get(key), other: None, message: message.into() })
    }

    fn pair(&self, a: &str, must: Must, b: &str) -> Option<Broken<'f, 'a>> {
        let (at, other) = (self.file.get(a), self.file.get(b));
        if at.is_none() && other.is_none() {
            return None;
        }
        let (one, two) = (self.number(a)?, self.number(b)?);
        let unlimited = b == "connections.max.idle.ms" && two < 0;
        if unlimited || one < two || must == AtMost && one == two {
            return None;
        }
        let must = if must == AtMost { "at most" } else { "below" };
        let message = format!("`{a}` ({one}) must be {must} `{b}` ({two})");
        Some(if at.is_some() { Broken { entry: at, other, message } } else { Broken { entry: other, other: None, message } })
    }

    fn groups(&self) -> Option<Broken<'f, 'a>> {
        GROUPS.iter().filter(|it| it.1.contains(self.release)).find_map(|(group, _)| {
            let key = |it: &str| format!("group.{group}.{it}");
            let bounded = BOUNDED.iter().filter(|it| it.1.contains(self.release)).find_map(|(name, _)| {
                let (own, min, max) = (key(name), key(&format!("min.{name}")), key(&format!("max.{name}")));
                self.pair(&min, AtMost, &max).or_else(|| self.pair(&min, AtMost, &own)).or_else(|| self.pair(&own, AtMost, &max))
            });
            let beats = || self.pair(&key("heartbeat.interval.ms"), BeBelow, &key("session.timeout.ms"));
            bounded.or_else(|| if self.since(4, 0) { beats() } else { None })
        })
    }

    fn log_dirs(&self) -> Option<&'f Entry<'a>> {
        BrokerConfig::of(self.file).log_dirs().map(|it| it.entry).filter(|it| !it.is_template())
    }

    fn tiered(&self) -> Option<Broken<'f, 'a>> {
        let limited = self.since(3, 6) && !self.since(3, 8) && self.file.boolean(TIERED) == Setting::Is(true);
        elements(self.log_dirs().filter(|_| limited)?.trimmed()).nth(1)?;
        self.one(TIERED, "tiered storage works with one log directory only")
    }

    /// The first of several keys that is there, in the unit of the first of them.
    pub(super) fn first(&self, keys: &[(&'static str, i64)]) -> Option<(&'static str, i64)> {
        let (key, unit) = keys.iter().find(|it| self.file.has(it.0))?;
        Some((*key, self.number(key)?.saturating_mul(*unit)))
    }

    fn retention(&self) -> Option<Broken<'f, 'a>> {
        let kept = self.first(&RETENTION);
        let (key, _) = kept.filter(|it| it.1 == 0)?;
        self.one(key, format!("`{key}=0` keeps nothing: the time must be -1 (no limit) or at least 1 ms"))
    }

    fn roll(&self) -> Option<Broken<'f, 'a>> {
        let (key, _) = self.first(&ROLL).filter(|it| it.1 < 1)?;
        self.one(key, format!("`{key}` must be at least 1"))
    }

    fn jitter(&self) -> Option<Broken<'f, 'a>> {
        let (key, _) = self.first(&[("log.roll.jitter.ms", 1), ("log.roll.jitter.hours", 3_600_000)]).filter(|it| it.1 < 0)?;
        self.one(key, format!("`{key}` must be at least 0"))
    }

    fn cleaner(&self) -> Option<Broken<'f, 'a>> {
        let keys = ["log.cleaner.threads", "log.cleaner.dedupe.buffer.size"];
        let (threads, buffer) = (self.number(keys[0])?, self.number(keys[1])?);
        if threads == 0 {
            return self.one(keys[0], "`log.cleaner.threads=0` makes Kafka divide by zero");
        }
        if threads < 0 || buffer / threads > 1 << 20 {
            return None;
        }
        let key = keys[usize::from(self.file.has(keys[1]))];
        self.one(key, "`log.cleaner.dedupe.buffer.size` must leave more than 1 MiB to each of `log.cleaner.threads`")
    }

    /// From 2.6 to 3.2 a reporter that is named is told its context after its start, which this one does not take (KAFKA-13801).
    fn reporters(&self) -> Option<Broken<'f, 'a>> {
        const JMX: &str = "org.apache.kafka.common.metrics.JmxReporter";
        let fails = self.since(2, 6) && !self.since(3, 3) && self.has_log_manager();
        let entry = self.file.get(REPORTERS).filter(|it| fails && !it.is_template())?;
        items(entry.trimmed()).find(|it| *it == JMX)?;
        self.one(
            REPORTERS,
            "`metric.reporters` names `JmxReporter`, which is there in any case, and the releases from 2.6 to 3.2 fail where it is named",
        )
    }

    /// No validator looks at it: it is read when the metrics are made (`Sensor.RecordingLevel.forName`). Of 4.1 and later nobody
    /// has looked at that.
    fn level(&self) -> Option<Broken<'f, 'a>> {
        let entry = self.file.get(LEVEL).filter(|it| !self.since(4, 1) && !it.is_template())?;
        let (level, levels) = (entry.trimmed(), ["INFO", "DEBUG", "TRACE"]);
        let known = &levels[..if self.since(2, 7) { 3 } else { 2 }];
        let is_known = known.iter().any(|it| it.eq_ignore_ascii_case(level));
        (!is_known).then(|| self.one(LEVEL, format!("`{LEVEL}={level}` is none of {}", known.join(", "))))?
    }

    fn queue(&self) -> Option<Broken<'f, 'a>> {
        let (queued, most) = (self.number("queued.max.request.bytes")?, self.number("socket.request.max.bytes")?);
        if queued < 1 || queued >= most {
            return None;
        }
        let message = format!("`queued.max.request.bytes` ({queued}) must be at least `socket.request.max.bytes` ({most})");
        self.one("queued.max.request.bytes", message)
    }

    fn connections(&self) -> Option<Broken<'f, 'a>> {
        let overrides = self.file.get("max.connections.per.ip.overrides").filter(|it| !it.is_template());
        let no_exception = overrides.is_none_or(|it| it.trimmed().is_empty())
            && self.file.number("max.connections.per.ip.overrides") != Setting::Unknown;
        if self.since(2, 0) && self.number("max.connections.per.ip") == Some(0) && no_exception {
            return self.one(
                "max.connections.per.ip",
                "`max.connections.per.ip=0` lets nobody in without `max.connections.per.ip.overrides`",
            );
        }
        let is_host = |it: &str| it.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'%' | b'.' | b'_' | b':'));
        // Empty elements at the end count for nothing, and so does a list of nothing else.
        let list = |it: &'f Entry<'a>| it.trimmed().trim_end_matches([',', ' ', '\t', '\n', '\x0b', '\x0c', '\r']);
        if let Some(entry) = overrides.filter(|it| self.since(2, 1) && !list(it).is_empty()) {
            let parts = items(list(entry));
            let wrong = parts.filter(|it| {
                let Some((host, count)) = it.rsplit_once(':') else { return true };
                !is_host(java_trim(host)) || java_number(java_trim(count)).and_then(|it| i32::try_from(it).ok()).is_none()
            });
            if let Some(wrong) = { wrong }.next() {
                return self
                    .one(entry.key.as_str(), format!("`{wrong}` in `max.connections.per.ip.overrides` is not `host:number`"));
            }
        }
        None
    }

    fn codecs(&self) -> Option<Broken<'f, 'a>> {
        CODECS.iter().find_map(|key| {
            let known = kafka::find(key).is_some_and(|it| it.is_known(self.release));
            let codec = self.file.number(key).known().filter(|it| known && !(0..=4).contains(it))?;
            self.one(key, format!("`{key}={codec}` is not from 0 to 4"))
        })
    }

    fn snapshots(&self) -> Option<Broken<'f, 'a>> {
        // From 4.3 on it is the key's own range.
        let limited = self.since(4, 0) && !self.since(4, 3);
        let records = self.file.number(SNAPSHOT_UPDATES).known().filter(|it| *it > 500 && limited)?;
        self.one(SNAPSHOT_UPDATES, format!("`{SNAPSHOT_UPDATES}={records}` is not from 0 to 500"))
    }

    fn offsets(&self) -> Option<Broken<'f, 'a>> {
        let acks = self.file.number("offsets.commit.required.acks").known().filter(|_| !self.since(4, 0));
        if let (Some(acks), Some(most)) = (acks, self.number("offsets.topic.replication.factor"))
            && (acks < -1 || acks > most)
        {
            let message =
                format!("`offsets.commit.required.acks` ({acks}) must be from -1 to `offsets.topic.replication.factor` ({most})");
            return self.one("offsets.commit.required.acks", message);
        }
        None
    }
}

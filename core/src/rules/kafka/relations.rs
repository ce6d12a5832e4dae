//! Checks of `KafkaConfig.validateValues` that compare values with each other.

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

/// The first number, what it has to be against the second, and where that is checked; a key that a release does not know
/// is not looked at.
static PAIRS: &[(&str, Must, &str, Releases)] = &[
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

/// The first check that a release makes and the file does not pass.
pub(super) fn broken<'f, 'a>(file: &'f Properties<'a>, release: Version) -> Option<Broken<'f, 'a>> {
    let look = Look { file, release };
    PAIRS
        .iter()
        .filter(|it| it.3.contains(release))
        .find_map(|it| look.pair(it.0, it.1, it.2))
        .or_else(|| look.groups())
        .or_else(|| look.logs())
        .or_else(|| look.limits())
        .or_else(|| look.coordinator())
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
        // Few files have any of these keys.
        self.file.entries.iter().find(|it| it.key.starts_with("group."))?;
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

    fn logs(&self) -> Option<Broken<'f, 'a>> {
        let dirs = BrokerConfig::of(self.file).log_dirs().map(|it| it.entry).filter(|it| !it.is_template());
        if let Some(entry) = dirs {
            let remote = self.file.boolean("remote.log.storage.system.enable") == Setting::Is(true);
            let several = elements(entry.trimmed()).nth(1).is_some();
            if remote && several && self.since(3, 6) && !self.since(3, 8) {
                return self.one("remote.log.storage.system.enable", "tiered storage works with one log directory only");
            }
        }
        let first = |keys: &[(&'static str, i64)]| {
            let (key, unit) = keys.iter().find(|it| self.file.has(it.0))?;
            Some((*key, self.number(key)?.saturating_mul(*unit)))
        };
        let kept = first(&[("log.retention.ms", 1), ("log.retention.minutes", 60_000), ("log.retention.hours", 3_600_000)]);
        if let Some((key, 0)) = kept {
            return self.one(key, format!("`{key}=0` keeps nothing: the time must be -1 (no limit) or at least 1 ms"));
        }
        let roll = first(&[("log.roll.ms", 1), ("log.roll.hours", 3_600_000)]);
        if let Some((key, _)) = roll.filter(|it| it.1 < 1) {
            return self.one(key, format!("`{key}` must be at least 1"));
        }
        let jitter = first(&[("log.roll.jitter.ms", 1), ("log.roll.jitter.hours", 3_600_000)]);
        if let Some((key, _)) = jitter.filter(|it| it.1 < 0) {
            return self.one(key, format!("`{key}` must be at least 0"));
        }
        if self.file.has_any(&["log.cleaner.threads", "log.cleaner.dedupe.buffer.size"]) {
            let (threads, buffer) = (self.number("log.cleaner.threads")?, self.number("log.cleaner.dedupe.buffer.size")?);
            if threads == 0 {
                return self.one("log.cleaner.threads", "`log.cleaner.threads=0` makes Kafka divide by zero");
            }
            if threads > 0 && buffer / threads <= 1 << 20 {
                let key = if self.file.has("log.cleaner.dedupe.buffer.size") {
                    "log.cleaner.dedupe.buffer.size"
                } else {
                    "log.cleaner.threads"
                };
                return self
                    .one(key, "`log.cleaner.dedupe.buffer.size` must leave more than 1 MiB to each of `log.cleaner.threads`");
            }
        }
        None
    }

    fn limits(&self) -> Option<Broken<'f, 'a>> {
        if self.file.has_any(&["queued.max.request.bytes"]) {
            let (queued, most) = (self.number("queued.max.request.bytes"), self.number("socket.request.max.bytes"));
            if let (Some(queued @ 1..), Some(most)) = (queued, most)
                && queued < most
            {
                let message =
                    format!("`queued.max.request.bytes` ({queued}) must be at least `socket.request.max.bytes` ({most})");
                return self.one("queued.max.request.bytes", message);
            }
        }
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
        if let Some(entry) = overrides.filter(|it| self.since(2, 1) && !it.trimmed().is_empty()) {
            let parts = items(entry.trimmed().trim_end_matches(','));
            let wrong = parts.filter(|it| {
                let Some((host, count)) = it.rsplit_once(':') else { return true };
                !is_host(java_trim(host)) || java_number(java_trim(count)).and_then(|it| i32::try_from(it).ok()).is_none()
            });
            if let Some(wrong) = { wrong }.next() {
                return self
                    .one(entry.key.as_str(), format!("`{wrong}` in `max.connections.per.ip.overrides` is not `host:number`"));
            }
        }
        for key in ["offsets.topic.compression.codec", "share.coordinator.state.topic.compression.codec"] {
            let known = kafka::find(key).is_some_and(|it| it.is_known(self.release));
            if let Some(codec) = self.file.number(key).known().filter(|it| known && !(0..=4).contains(it)) {
                return self.one(key, format!("`{key}={codec}` is not from 0 to 4"));
            }
        }
        // From 4.3 on it is the key's own range.
        let key = "share.coordinator.snapshot.update.records.per.snapshot";
        if let Some(records) = self.file.number(key).known().filter(|it| *it > 500 && self.since(4, 0) && !self.since(4, 3)) {
            return self.one(key, format!("`{key}={records}` is not from 0 to 500"));
        }
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

//! One file: what nothing reads any more, which defaults change, which keys to write instead.

use super::effects;
use super::goal::{V4, Way};
use super::lines::Shown;
use super::{Changed, FileUpgrade, Ignored, Rename};
use crate::catalog::kafka::{self, KeyId, Mode, losing_to, stand_ins};
use crate::catalog::{Default, Version, zookeeper};
use crate::document::Document;
use crate::model::listener::elements;
use crate::model::{BrokerConfig, Entry, Properties, Setting, ZooKeeperConfig};
use crate::order;
use crate::rules::upgrade::{listener_of, renamed};
use crate::source::Kind;
use crate::text::LineIndex;

/// Whether metrics go to JMX beside the reporters of a list.
const JMX: &str = "auto.include.jmx.reporter";

/// Adds what the lines of a file and their absence mean.
pub(super) fn tell<'d>(document: &'d Document<'_>, way: &Way, told: &mut FileUpgrade<'d>) {
    let Some(read) = document.properties(&[Kind::Kafka, Kind::ZooKeeper]).filter(|it| it.malformed.is_none()) else { return };
    let lines = LineIndex::new(&document.source.bytes);
    let file = File { read, way, shown: Shown::of(document, read), lines: &lines };
    if document.kind == Some(Kind::Kafka) {
        file.kafka(told);
    } else {
        file.zookeeper(told);
    }
    order::sort_by_key(&mut told.defaults, |it| it.key);
}

struct File<'f, 'd, 'a> {
    read: &'d Properties<'a>,
    way: &'f Way,
    shown: Shown<'d, 'a>,
    lines: &'f LineIndex<'d>,
}

impl<'d> File<'_, 'd, '_> {
    fn kafka(&self, told: &mut FileUpgrade<'d>) {
        for entry in self.read.in_force() {
            if let Some((does, only)) = self.loss(entry) {
                told.ignored.push(self.ignored(entry, does, only));
            }
            told.renames.extend(self.rename(entry));
        }
        // A part of a file says nothing by what it leaves out, nor does a template with lines to come.
        let config = BrokerConfig::of(self.read);
        if config.is_whole() && !self.read.is_open() {
            let only_votes = config.roles().known().is_some_and(|it| !it.broker);
            let is_told = |it: &KeyId| !(only_votes && effects::is_of_brokers(it.name()));
            told.defaults.extend(kafka::keys().filter(is_told).filter_map(|it| self.default(it)));
            told.defaults.extend(self.lost_reporter());
        }
    }

    fn zookeeper(&self, told: &mut FileUpgrade<'d>) {
        let to = self.way.to;
        for entry in self.read.in_force() {
            let Some(key) = zookeeper::find(entry.key.trimmed()) else { continue };
            let is_gone = !key.is_known(to) && key.removed().is_some();
            let Some(only) = self.way.part(|it| key.is_known(it)).filter(|_| is_gone) else { continue };
            told.ignored.push(self.ignored(entry, effects::of_loss(key.name()), only));
            if let Some(other) = effects::zookeeper_renamed(key.name()).filter(|it| self.read.get_trimmed(it).is_none()) {
                told.renames.push(self.renamed(entry, vec![other], Some(self.shown.value(entry)), true));
            }
        }
        let config = ZooKeeperConfig::of(self.read);
        if config.is_open() || config.is_fragment() {
            return;
        }
        told.defaults.extend(zookeeper::keys().filter_map(|it| self.zookeeper_default(it, config)));
    }

    /// Why a line that counts today does not at the goal, and for which releases of today.
    fn loss(&self, entry: &Entry<'_>) -> Option<(&'static str, Option<String>)> {
        let to = self.way.to;
        let Some(key) = entry.kafka() else {
            let beyond = kafka::beyond(&entry.key).filter(|it| it.class == kafka::Class::Read && !it.releases.contains(to))?;
            let only = self.way.part(|it| beyond.releases.contains(it))?;
            return Some((effects::of_loss(entry.key.as_str()), only));
        };
        let counts = |it: Version| {
            key.is_known(it)
                && !is_of_other_mode(key, self.way.mode)
                && !losing_to(key, it).iter().any(|it| self.read.has(it.name()))
        };
        let only = self.way.part(counts)?;
        if !key.is_known(to) {
            return Some((effects::of_loss(key.name()), only));
        }
        let turns = self.way.kraft && !is_kraft(self.way.mode) && is_of_other_mode(key, Some(Mode::KRaft));
        turns.then_some((effects::of_loss(key.name()), only))
    }

    fn ignored(&self, entry: &'d Entry<'_>, does: &'static str, only: Option<String>) -> Ignored<'d> {
        let range = self.lines.cursor().range(entry.written());
        Ignored { key: entry.key.trimmed(), value: self.shown.value(entry), range, does, only }
    }

    /// The key to write in the place of one that goes, or that is on its way out.
    fn rename(&self, entry: &'d Entry<'_>) -> Option<Rename<'d>> {
        let (key, to) = (entry.kafka()?, self.way.to);
        let name = key.name();
        let turns = name == "broker.id" && self.way.kraft && !is_kraft(self.way.mode);
        // What was on its way out before is not of this upgrade.
        let is_on_the_way = |it: Option<Version>| it.is_some_and(|it| it <= to && it > self.way.ends().0);
        let goes = is_on_the_way(key.removed()) || is_on_the_way(key.deprecated());
        if !turns && !goes {
            return None;
        }
        let is_free = |it: &str| !self.read.has(it) && kafka::find(it).is_some_and(|it| it.is_known(to));
        if let Some((other, address)) = listener_of(self.read, name) {
            let first =
                ["host.name", "advertised.host.name"].contains(&name) || !self.read.has(&name.replace("port", "host.name"));
            return (is_free(other) && first).then(|| self.renamed(entry, vec![other], address, false));
        }
        if let Some(others) = renamed(name) {
            let others: Vec<&'static str> = others.iter().copied().filter(|it| is_free(it)).collect();
            let value = Some(self.shown.value(entry));
            return (!others.is_empty()).then(|| self.renamed(entry, others, value, true));
        }
        let other = key.replacement()?.name();
        is_free(other).then(|| self.renamed(entry, vec![other], None, false))
    }

    fn renamed(&self, entry: &'d Entry<'_>, to: Vec<&'static str>, value: Option<String>, same: bool) -> Rename<'d> {
        Rename { key: entry.key.trimmed(), to, value, same, range: self.lines.cursor().range(entry.written()) }
    }

    /// A default that is another one at the goal, where nobody wrote the key or one that stands in for it.
    fn default(&self, key: KeyId) -> Option<Changed> {
        let (way, to, name) = (self.way, self.way.to, key.name());
        let then = if way.kraft { Some(Mode::KRaft) } else { way.mode };
        let is_out = !key.is_known(to)
            || is_of_other_mode(key, way.mode) && !(then == Some(Mode::KRaft) && effects::is_of_both_modes(name))
            || is_of_other_mode(key, then)
            || key.internal_in(to)
            || self.read.has(name)
            || effects::is_same(name)
            || name.starts_with("remote.log.") && self.read.boolean("remote.log.storage.system.enable") != Setting::Is(true);
        let stands_in = |it: Version| stand_ins(key, it).iter().chain(losing_to(key, it)).any(|it| self.read.has(it.name()));
        if is_out || stands_in(to) {
            return None;
        }
        let other = effects::before(name).and_then(kafka::find);
        if other.is_some_and(|it| self.read.has(it.name())) {
            return None;
        }
        let before = |it: Version| [Some(key), other].into_iter().flatten().find(|key| key.is_known(it));
        let is_other =
            |it: Version| !stands_in(it) && before(it).is_some_and(|known| differs(known.absent_in(it), key.absent_in(to)));
        let changed = self.changed(name, is_other, |it| before(it).unwrap_or(key).absent_in(it))?;
        let was_off = name == "metric.reporters" && self.read.boolean(JMX) == Setting::Is(false);
        let does = match (name, changed.new) {
            _ if was_off => Some("JMX was off and goes on"),
            ("group.coordinator.append.linger.ms", Some("-1")) => {
                Some("commits of offsets wait as long as the load asks for before they are written")
            }
            _ => changed.does,
        };
        Some(Changed { does, ..changed })
    }

    fn changed(
        &self,
        key: &'static str,
        is_other: impl Fn(Version) -> bool,
        absent: impl Fn(Version) -> Default,
    ) -> Option<Changed> {
        let only = self.way.part(&is_other)?;
        let old = self.way.from.iter().rev().find(|it| is_other(**it)).map(|it| absent(*it))?;
        let does = effects::of_default(key);
        Some(Changed { key, old: text(old), new: text(absent(self.way.to)), does, only })
    }

    /// Metrics over JMX end where a list of reporters was written and does not name theirs.
    fn lost_reporter(&self) -> Option<Changed> {
        let list = self.read.get("metric.reporters").filter(|it| !it.is_template() && !it.trimmed().is_empty())?;
        let is_named = elements(list.trimmed()).any(|it| it.ends_with(".JmxReporter"));
        let is_off = self.read.has(JMX) && self.read.boolean(JMX) != Setting::Is(true);
        let only = self.way.part(|it| it < V4).filter(|_| self.way.to >= V4 && !is_named && !is_off)?;
        let does = Some("JMX has no metrics any more, as `metric.reporters` does not name the JmxReporter");
        Some(Changed { key: JMX, old: Some("true"), new: None, does, only })
    }

    fn zookeeper_default(&self, key: zookeeper::KeyId, config: ZooKeeperConfig<'_, '_>) -> Option<Changed> {
        use zookeeper::{Read, Scope};
        let (to, name) = (self.way.to, key.name());
        let is_read = key.is_known(to) && key.scope != Scope::Client && !matches!(key.read, Read::JvmOnly | Read::Never);
        let is_quorum = config.servers().nth(1).is_some() || config.dynamic_file().is_some();
        let is_used = (key.scope != Scope::Quorum || is_quorum) && (!effects::is_of_tls(name) || uses_tls(self.read));
        if !is_read || !is_used || config.get(name).is_some() {
            return None;
        }
        let is_new = effects::is_new(name) && config.get("admin.enableServer").is_none_or(|it| it.trimmed() != "false");
        let before = |it: Version| if key.is_known(it) || !effects::is_new(name) { key.absent_in(it) } else { Default::None };
        let is_other = |it: Version| if key.is_known(it) { differs(key.absent_in(it), key.absent_in(to)) } else { is_new };
        self.changed(name, is_other, before)
    }
}

/// Whether a server has a port or a quorum with TLS.
fn uses_tls(read: &Properties<'_>) -> bool {
    let such = ["secureClientPort", "sslQuorum", "portUnification", "client.portUnification"];
    read.in_force().any(|it| such.contains(&it.key.trimmed()) || it.key.trimmed().starts_with("ssl."))
}

fn is_kraft(mode: Option<Mode>) -> bool {
    mode == Some(Mode::KRaft)
}

fn is_of_other_mode(key: KeyId, mode: Option<Mode>) -> bool {
    matches!((mode, key.mode), (Some(Mode::KRaft), Mode::ZooKeeper | Mode::Migration) | (Some(Mode::ZooKeeper), Mode::KRaft))
}

/// What is required has no default, and its absence stops the start.
fn differs(old: Default, new: Default) -> bool {
    let none = |it: Default| matches!(it, Default::None | Default::Value(""));
    old != new && new != Default::Required && !(none(old) && none(new))
}

fn text(it: Default) -> Option<&'static str> {
    match it {
        Default::Value(value) | Default::Computed(value) => Some(value),
        Default::None | Default::Required => None,
    }
}

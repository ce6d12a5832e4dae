//! Where an upgrade goes, and where each file stands before it.

use serde::Serialize;

use crate::catalog::kafka::Mode;
use crate::catalog::{Product, Releases, Version, parse_range, releases};

/// The last release with ZooKeeper, from which every other way starts.
pub(super) const BRIDGE: Version = Version::line(3, 9);
/// The releases that can migrate.
pub(super) const MIGRATING: Releases = Releases::between(Version::first_of(3, 4), BRIDGE);
/// The first release without ZooKeeper.
pub(super) const V4: Version = Version::first_of(4, 0);

/// What is to be run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Goal {
    kafka: Option<Version>,
    zookeeper: Option<Version>,
    kraft: bool,
}

/// The goal in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoalReport {
    /// The release of Kafka.
    pub kafka: Option<String>,
    /// The release of ZooKeeper.
    pub zookeeper: Option<String>,
    /// Whether Kafka is to leave ZooKeeper, as it has to from 4.0 on.
    pub kraft: bool,
}

impl Goal {
    /// Reads `kafka=4.0`, `zookeeper=3.9` and `kraft`.
    ///
    /// # Errors
    /// A sentence for the user: no such goal, a release that the catalog does not know, two that do not fit.
    pub fn parse<S: AsRef<str>>(wishes: &[S]) -> Result<Self, String> {
        let mut goal = Self::default();
        for wish in wishes.iter().map(AsRef::as_ref) {
            if wish == "kraft" {
                goal.kraft = true;
                continue;
            }
            let (product, text) = match wish.split_once('=') {
                Some(("kafka", text)) => (Product::Kafka, text),
                Some(("zookeeper", text)) => (Product::ZooKeeper, text),
                _ => return Err(format!("`{wish}` is no goal; write kafka=4.0, zookeeper=3.9 or kraft")),
            };
            if text.contains("..") {
                return Err(format!("`{wish}` is a range; a goal is one release"));
            }
            let place = if product == Product::Kafka { &mut goal.kafka } else { &mut goal.zookeeper };
            let release = parse_range(product, text)?.to;
            if place.replace(release).is_some_and(|it| it != release) {
                return Err(format!("two releases of {} are named as the goal", product.name()));
            }
        }
        match goal.kafka {
            Some(release) if goal.kraft && release < MIGRATING.from => {
                Err(format!("Kafka {release} cannot move a cluster to KRaft; 3.4 to 3.9 can"))
            }
            _ if goal == Self::default() => Err("no goal; write kafka=4.0, zookeeper=3.9 or kraft".to_owned()),
            _ => Ok(goal),
        }
    }

    /// The release that a product is to have. Who only wants KRaft passes through the bridge.
    #[must_use]
    pub fn release(&self, product: Product) -> Option<Version> {
        match product {
            Product::Kafka => self.kafka.or_else(|| self.kraft.then_some(BRIDGE)),
            Product::ZooKeeper => self.zookeeper,
            Product::Systemd => None,
        }
    }

    /// Whether Kafka's metadata is in KRaft at the end.
    #[must_use]
    pub fn is_kraft(&self) -> bool {
        self.kraft || self.kafka.is_some_and(|it| it >= V4)
    }

    /// Whether no release of Kafka was named, so that the mode is all that matters.
    pub(super) fn is_mode_only(&self) -> bool {
        self.kraft && self.kafka.is_none()
    }

    /// The release with which a cluster migrates.
    pub(super) fn bridge(&self) -> Version {
        self.kafka.filter(|it| *it < V4).unwrap_or(BRIDGE)
    }

    /// The goal for people: `Kafka 4.0`.
    #[must_use]
    pub fn name(&self) -> String {
        let kafka = self.kafka.map(|it| format!("Kafka {it}"));
        let mode = self.kraft.then(|| "KRaft".to_owned());
        let zookeeper = self.zookeeper.map(|it| format!("ZooKeeper {it}"));
        [kafka, mode, zookeeper].into_iter().flatten().collect::<Vec<_>>().join(" and ")
    }

    /// What a report says of it.
    pub(super) fn report(&self) -> GoalReport {
        let text = |it: Option<Version>| it.map(|it| it.to_string());
        GoalReport { kafka: text(self.kafka), zookeeper: text(self.zookeeper), kraft: self.is_kraft() }
    }
}

/// The way of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// The releases that it may be run with now, the oldest first and never empty; all before the goal, or one that is as new.
    pub(super) from: Vec<Version>,
    /// The release of the goal.
    pub(super) to: Version,
    /// The mode of today; nothing in the middle of a migration, and for other files than Kafka's.
    pub(super) mode: Option<Mode>,
    /// Whether KRaft is the mode of the goal.
    pub(super) kraft: bool,
    /// Whether it is there already, whatever its release.
    pub(super) done: bool,
}

impl Way {
    /// The way from some releases to the goal; nothing where all of them are newer.
    pub(super) fn of(product: Product, now: Releases, to: Version) -> Option<Self> {
        // A line of Kafka is one release here, whatever patch of it is meant.
        let key = |it: Version| if product == Product::Kafka { (it.major(), it.minor(), 0) } else { parts(it) };
        let between = releases(product).iter().map(|it| it.0).filter(|it| now.contains(*it));
        let mut from: Vec<Version> = [now.from].into_iter().chain(between).chain([now.to]).collect();
        // Of two patches of one line the later one stays.
        from.dedup_by(|later, earlier| {
            let same = key(*later) == key(*earlier);
            *earlier = if same { *later } else { *earlier };
            same
        });
        let older: Vec<Version> = from.iter().copied().filter(|it| key(*it) < key(to)).collect();
        let from = match () {
            () if !older.is_empty() => older,
            () if key(now.from) <= key(to) => vec![to],
            () => return None,
        };
        Some(Self { from, to, mode: None, kraft: false, done: false })
    }

    /// Leaves only releases from one to another, where it has some of them.
    pub(super) fn limit(&mut self, first: Version, last: Version) {
        if self.from.iter().any(|it| (first..=last).contains(it)) {
            self.from.retain(|it| (first..=last).contains(it));
        }
    }

    /// Whether it is at its release already.
    pub(super) fn is_there(&self) -> bool {
        self.done || self.from == [self.to]
    }

    /// The oldest and the newest release of today.
    pub(super) fn ends(&self) -> (Version, Version) {
        let first = self.from.first().copied().unwrap_or(self.to);
        (first, self.from.last().copied().unwrap_or(first))
    }

    /// The releases of today, for people.
    pub(super) fn today(&self) -> String {
        let (first, last) = self.ends();
        range(first, last)
    }

    /// The release at the end, for people.
    pub(super) fn end(&self) -> String {
        if self.done { self.today() } else { self.to.to_string() }
    }

    /// The releases in which something is so: nothing for none, an empty one for all, else which.
    pub(super) fn part(&self, is_so: impl Fn(Version) -> bool) -> Option<Option<String>> {
        let such: Vec<Version> = self.from.iter().copied().filter(|it| is_so(*it)).collect();
        let (first, last) = (such.first()?, such.last()?);
        Some((such.len() < self.from.len()).then(|| range(*first, *last)))
    }
}

/// `3.6`, or `2.8 to 3.9`.
pub(super) fn range(from: Version, to: Version) -> String {
    match from.patch_number() {
        _ if from == to => from.to_string(),
        0 => format!("{}.{} to {to}", from.major(), from.minor()),
        _ => format!("{from} to {to}"),
    }
}

fn parts(it: Version) -> (u16, u8, u8) {
    (it.major(), it.minor(), it.patch_number())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals() {
        let goal = |it: &[&str]| Goal::parse(it).map(|it| it.name());
        assert_eq!(goal(&["kafka=4.0"]), Ok("Kafka 4.0".to_owned()));
        assert_eq!(goal(&["kraft", "kafka=3.7"]), Ok("Kafka 3.7 and KRaft".to_owned()));
        assert_eq!(goal(&["zookeeper=3.9", "kafka=3.9"]), Ok("Kafka 3.9 and ZooKeeper 3.9.5".to_owned()));
        for wrong in [&["kafka"][..], &["kafka=9.9"], &["kafka=3.3..3.9"], &["systemd=252"], &[], &["kraft", "kafka=3.3"]] {
            assert!(goal(wrong).is_err(), "{wrong:?}");
        }
        assert!(goal(&["kafka=3.8", "kafka=3.9"]).is_err());
    }

    #[test]
    fn ways() {
        let way = |from: &str, to: &str| {
            let (from, to) = [from, to].map(|it| parse_range(Product::Kafka, it).expect("known")).into();
            Way::of(Product::Kafka, from, to.to).map(|it| range(it.ends().0, it.ends().1))
        };
        assert_eq!(way("2.8..3.9", "4.0").as_deref(), Some("2.8 to 3.9"));
        assert_eq!(way("2.8..4.1", "4.0").as_deref(), Some("2.8 to 3.9"));
        // A patch of Kafka's is known as its line.
        assert_eq!(way("3.9", "3.9.1").as_deref(), Some("3.9"));
        assert_eq!(way("3.4..3.9", "4.0").as_deref(), Some("3.4 to 3.9"));
        assert_eq!(way("4.1", "4.0"), None);
    }
}

//! Finds the key that a misspelled one was meant to be. Thousands of unknown keys against hundreds of known ones stay
//! cheap: lengths and letters are compared first, the distance of the few that are left last.

use std::sync::LazyLock;

use strsim::osa_distance;

use crate::catalog::{Releases, kafka, zookeeper};
use crate::order;

/// How a misspelled key differs from the one that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// By capitals only.
    Case,
    /// By dots, dashes and underscores, maybe by capitals too.
    Punctuation,
    /// By the order of its words.
    Order,
    /// By one or two letters.
    Letters,
}

/// The known keys of one product, prepared for comparison.
pub(super) struct Index {
    keys: Vec<Known>,
}

struct Known {
    name: &'static str,
    releases: Releases,
    shape: Shape,
}

pub(super) static KAFKA: LazyLock<Index> = LazyLock::new(|| Index {
    keys: kafka::keys()
        .map(|it| (it.name(), it.known_in()))
        .chain(kafka::read_beyond().map(|it| (it.name, it.releases)))
        .map(|(name, releases)| Known { name, releases, shape: Shape::of(name) })
        .collect(),
});

pub(super) static ZOOKEEPER: LazyLock<Index> = LazyLock::new(|| {
    let read = zookeeper::keys().filter(|it| it.read != zookeeper::Read::Never);
    let releases = |it: zookeeper::KeyId| {
        let first = it.since.iter().min().copied().unwrap_or(crate::catalog::Version::OLDEST);
        Releases::between(first, it.removed().map_or(crate::catalog::Version::NEWEST, crate::catalog::Version::before))
    };
    Index { keys: read.map(|it| Known { name: it.name(), releases: releases(it), shape: Shape::of(it.name()) }).collect() }
});

/// What can be compared faster than letters in their order.
#[derive(Clone, Copy)]
struct Shape {
    length: usize,
    /// How often each character occurs, without regard to capitals.
    bag: [u8; 32],
    /// The letters and digits alone, in whatever order: the same for all slips that keep them.
    letters: u64,
}

impl Shape {
    fn of(key: &str) -> Self {
        let mut shape = Self { length: key.len(), bag: [0; 32], letters: 0 };
        for byte in key.bytes().map(|it| it.to_ascii_lowercase()) {
            let slot = &mut shape.bag[usize::from(byte & 31)];
            *slot = slot.saturating_add(1);
            if byte.is_ascii_alphanumeric() {
                let factor = u64::from(byte).wrapping_mul(0x9E37_79B9_7F4A_7C15);
                shape.letters = shape.letters.wrapping_add((factor ^ (factor >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9));
            }
        }
        shape
    }

    /// Whether so many slips can make one of the other: each takes one character away and brings another.
    fn is_near(&self, other: &Self, slips: usize) -> bool {
        self.length.abs_diff(other.length) <= slips
            && self.bag.iter().zip(&other.bag).map(|(a, b)| usize::from(a.abs_diff(*b))).sum::<usize>() <= 2 * slips
    }
}

impl Index {
    /// The key that was meant, of those that some release of the target knows.
    pub(super) fn nearest(&self, key: &str, target: Releases) -> Option<(&'static str, Slip)> {
        let shape = Shape::of(key);
        let known = || self.keys.iter().filter(|it| !it.releases.intersect(target).is_empty());
        let same_letters = known().filter(|it| it.shape.letters == shape.letters);
        if let Some(found) = same_letters.filter_map(|it| Some((it.name, same(key, it.name)?))).min_by_key(|it| it.1 as u8) {
            return Some(found);
        }
        let slips = match key.len() {
            ..5 => return None,
            5..=10 => 1,
            _ => 2,
        };
        let lower = key.to_ascii_lowercase();
        let near = known().filter(|it| it.shape.is_near(&shape, slips));
        let distances = near.map(|it| (osa_distance(&lower, &it.name.to_ascii_lowercase()), it.name));
        distances.filter(|it| it.0 <= slips).min().map(|it| (it.1, Slip::Letters))
    }
}

/// Whether two keys of the same letters are one but for capitals, punctuation, or the order of words.
fn same(key: &str, known: &str) -> Option<Slip> {
    let letters =
        |text: &'_ str| text.bytes().filter(u8::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect::<Vec<_>>();
    if key.eq_ignore_ascii_case(known) {
        return Some(Slip::Case);
    }
    if letters(key) == letters(known) {
        return Some(Slip::Punctuation);
    }
    let words = |text: &str| {
        let mut words: Vec<String> = text.split(['.', '_', '-']).map(str::to_ascii_lowercase).collect();
        order::sort(&mut words);
        words
    };
    (words(key) == words(known)).then_some(Slip::Order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kafka(key: &str) -> Option<(&'static str, Slip)> {
        KAFKA.nearest(key, crate::catalog::default_range(crate::catalog::Product::Kafka))
    }

    #[test]
    fn slips_are_told_apart() {
        for (key, known, slip) in [
            ("Zookeeper.connect", "zookeeper.connect", Slip::Case),
            ("broker_id", "broker.id", Slip::Punctuation),
            ("logdirs", "log.dirs", Slip::Punctuation),
            ("LOG_DIRS", "log.dirs", Slip::Punctuation),
            ("inter.broker.security.protocol", "security.inter.broker.protocol", Slip::Order),
            ("logs.dirs", "log.dirs", Slip::Letters),
            ("delete.topic.enble", "delete.topic.enable", Slip::Letters),
            ("num.partitoins", "num.partitions", Slip::Letters),
            ("super.user", "super.users", Slip::Letters),
            ("zookeper.conect", "zookeeper.connect", Slip::Letters),
        ] {
            assert_eq!(kafka(key), Some((known, slip)), "{key}");
        }
    }

    #[test]
    fn what_is_far_away_is_nothing() {
        for key in ["my.setting", "id", "dirs", "brkr.di", "zookeeper.cnnct.string", "log.retention.days", "retention.ms"] {
            assert_eq!(kafka(key), None, "{key}");
        }
    }

    #[test]
    fn only_keys_of_the_target_are_offered() {
        let target = |text| crate::catalog::parse_range(crate::catalog::Product::Kafka, text).expect("known");
        assert_eq!(KAFKA.nearest("Zookeeper.connect", target("4.0")), None);
        assert!(KAFKA.nearest("Zookeeper.connect", target("3.9..4.0")).is_some());
    }

    /// The quick comparison leaves nothing out that the distance finds.
    #[test]
    fn the_first_look_is_never_wrong() {
        for known in &KAFKA.keys {
            for at in 0..known.name.len() {
                let dropped = format!("{}{}", &known.name[..at], &known.name[at + 1..]);
                let changed = format!("{}x{}", &known.name[..at], &known.name[at + 1..]);
                let added = format!("{}q{}", &known.name[..at], &known.name[at..]);
                for it in [dropped, changed, added] {
                    assert!(Shape::of(&it).is_near(&known.shape, 1), "{it}");
                }
            }
        }
    }
}

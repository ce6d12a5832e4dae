//! Two lists of voters, of which the nodes know one or the other while they are restarted.

use std::collections::{BTreeMap, BTreeSet};

/// Voters by their ids, and where each is reached.
pub(super) type Voters = BTreeMap<i64, String>;

/// What two lists mean for a quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// The same voters at the same addresses.
    None,
    /// Other voters; every majority of the old list has a voter in common with every majority of the new one.
    Overlapping,
    /// Other voters; half of the nodes may elect one leader, and half another.
    Split,
    /// The same voters; those at other addresses leave a majority of the others.
    Moved(Vec<i64>),
    /// The same voters; too many have other addresses, and no majority stays that finds each other.
    Scattered(Vec<i64>),
}

/// How many make a majority.
pub(super) const fn majority(voters: usize) -> usize {
    voters / 2 + 1
}

/// Compares two lists.
pub(super) fn compared(old: &Voters, new: &Voters) -> Change {
    let all: BTreeSet<&i64> = old.keys().chain(new.keys()).collect();
    let moved: Vec<i64> = new.iter().filter(|(id, at)| old.get(id).is_some_and(|it| it != *at)).map(|it| *it.0).collect();
    if all.len() > old.len() || all.len() > new.len() {
        // Two sets of so many of all have one in common where they are more than all.
        let meet = majority(old.len()) + majority(new.len()) > all.len();
        return if meet { Change::Overlapping } else { Change::Split };
    }
    match moved.len() {
        0 => Change::None,
        it if new.len() - it >= majority(new.len()) => Change::Moved(moved),
        _ => Change::Scattered(moved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voters(ids: &[i64]) -> Voters {
        ids.iter().map(|it| (*it, format!("h{it}"))).collect()
    }

    /// Whether a majority of the one list and a majority of the other can be apart, by trying them all.
    fn can_split(old: &[i64], new: &[i64]) -> bool {
        let is_majority = |set: u32, list: &[i64]| list.iter().filter(|it| set & 1 << **it != 0).count() >= majority(list.len());
        (0_u32..256).any(|set| is_majority(set, old) && is_majority(!set, new))
    }

    #[test]
    fn two_majorities_meet_or_not_as_every_set_of_voters_tells() {
        let lists: Vec<Vec<i64>> = (1_u32..256).map(|set| (0..8).filter(|it| set & 1 << it != 0).collect()).collect();
        for old in &lists {
            for new in lists.iter().filter(|it| *it != old) {
                let expected = if can_split(old, new) { Change::Split } else { Change::Overlapping };
                assert_eq!(compared(&voters(old), &voters(new)), expected, "{old:?} {new:?}");
            }
        }
    }

    #[test]
    fn moved_voters() {
        let old = voters(&[1, 2, 3]);
        let moved = |ids: &[i64]| {
            let mut new = old.clone();
            ids.iter().for_each(|it| new.entry(*it).or_default().push('x'));
            compared(&old, &new)
        };
        assert_eq!(moved(&[]), Change::None);
        assert_eq!(moved(&[2]), Change::Moved(vec![2]));
        assert_eq!(moved(&[1, 2]), Change::Scattered(vec![1, 2]));
    }
}

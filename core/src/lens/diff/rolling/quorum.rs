//! Two lists of voters, of which the nodes know one or the other while they are restarted.

use crate::order;
use std::collections::{BTreeMap, BTreeSet};

/// Where a voter is reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Address {
    /// The hosts, in the order of the line.
    pub(super) hosts: Vec<String>,
    /// The ports, in the order of the line.
    pub(super) ports: Vec<u16>,
}

/// Voters by their ids.
pub(super) type Voters = BTreeMap<i64, Address>;

/// What two lists mean for a quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// The same voters at the same addresses.
    None,
    /// Other voters; every majority of the old list has a voter in common with every majority of the new one.
    Overlapping,
    /// Other voters; half of the nodes may elect one leader, and half another.
    Split,
    /// The same voters; with those at other addresses and one that restarts away, a majority stays.
    Moved(Vec<i64>),
    /// The same voters; whether a majority stays depends on what the files do not tell: whether another host name is
    /// another machine, or how soon the release finds a voter that is elsewhere.
    Uncertain(Vec<i64>),
    /// The same voters at other ports, too many of them: no majority stays that finds each other.
    Scattered(Vec<i64>),
}

/// How many make a majority.
pub(super) const fn majority(voters: usize) -> usize {
    voters / 2 + 1
}

/// Compares two lists. `is_kept` tells of a voter whether it is reached at both addresses all the while.
pub(super) fn compared(old: &Voters, new: &Voters, is_kept: impl Fn(i64) -> bool) -> Change {
    let all: BTreeSet<&i64> = old.keys().chain(new.keys()).collect();
    if all.len() > old.len() || all.len() > new.len() {
        // Two sets of so many of all have one in common where they are more than all.
        let meet = majority(old.len()) + majority(new.len()) > all.len();
        return if meet { Change::Overlapping } else { Change::Split };
    }
    let moved = new.iter().filter(|(id, at)| old.get(id).is_some_and(|it| it != *at) && !is_kept(**id));
    let (ports, hosts): (Vec<_>, Vec<_>) = moved.partition(|(id, at)| old.get(id).is_some_and(|it| it.ports != at.ports));
    let mut ids: Vec<i64> = ports.iter().chain(&hosts).map(|it| *it.0).collect();
    order::sort(&mut ids);
    match (ids.len(), new.len()) {
        (0, _) => Change::None,
        (moved, all) if all >= moved + 1 + majority(all) => Change::Moved(ids),
        (_, all) if all < ports.len() + majority(all) => Change::Scattered(ids),
        _ => Change::Uncertain(ids),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voters(ids: &[i64]) -> Voters {
        let at = |it: &i64| Address { hosts: vec![format!("h{it}")], ports: vec![1] };
        ids.iter().map(|it| (*it, at(it))).collect()
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
                assert_eq!(compared(&voters(old), &voters(new), |_| false), expected, "{old:?} {new:?}");
            }
        }
    }

    #[test]
    fn moved_voters() {
        let moved = |all: &[i64], hosts: &[i64], ports: &[i64], kept: &[i64]| {
            let old = voters(all);
            let mut new = old.clone();
            hosts.iter().for_each(|it| new.entry(*it).or_default().hosts.push("x".to_owned()));
            ports.iter().for_each(|it| new.entry(*it).or_default().ports.push(2));
            compared(&old, &new, |it| kept.contains(&it))
        };
        let (three, five) = (&[1, 2, 3], &[1, 2, 3, 4, 5]);
        assert_eq!(moved(three, &[], &[], &[]), Change::None);
        // While another one restarts, two of three are away for those with the old list.
        assert_eq!(moved(three, &[2], &[], &[]), Change::Uncertain(vec![2]));
        assert_eq!(moved(five, &[2], &[], &[]), Change::Moved(vec![2]));
        assert_eq!(moved(five, &[], &[2], &[]), Change::Moved(vec![2]));
        assert_eq!(moved(five, &[1, 2], &[], &[]), Change::Uncertain(vec![1, 2]));
        assert_eq!(moved(three, &[1, 2, 3], &[], &[]), Change::Uncertain(vec![1, 2, 3]));
        assert_eq!(moved(three, &[], &[1, 2], &[]), Change::Scattered(vec![1, 2]));
        assert_eq!(moved(three, &[], &[1, 2], &[1, 2]), Change::None);
    }
}

//! When votes are a quorum, and how many servers may be lost before they are none.
//!
//! Source: `QuorumMaj.containsQuorum` and `QuorumHierarchical.containsQuorum` of ZooKeeper; `KafkaRaftClient` of Kafka counts
//! a majority of equal votes.

use std::collections::{BTreeMap, BTreeSet};

/// So many hosts with servers of several groups are tried out in all combinations; more are not.
const TRIED: usize = 16;

/// What one server has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote {
    /// Its share of the votes, 1 where nothing is said; 0 votes for nothing. Never below.
    pub weight: i64,
    /// The group in which it counts. Without groups all are in one.
    pub group: i64,
}

/// The votes of all servers. A majority of the weight in a majority of the groups is a quorum; a group without weight does
/// not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes(Vec<Vote>);

/// How many hosts at least must be lost before there is no quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// So many, chosen badly.
    Of(usize),
    /// The loss of all that were asked for leaves a quorum.
    Harmless,
    /// There are too many combinations to try.
    Untold,
}

impl Loss {
    /// How many may be lost, whichever they are; `all` where no loss does harm.
    #[must_use]
    pub fn may_fail(self, all: usize) -> Option<usize> {
        match self {
            Self::Of(smallest) => Some(smallest.saturating_sub(1)),
            Self::Harmless => Some(all),
            Self::Untold => None,
        }
    }
}

/// A part of the weight of one group that is lost at once.
type Share = (usize, i128);

impl Votes {
    /// Of these servers.
    #[must_use]
    pub const fn new(votes: Vec<Vote>) -> Self {
        Self(votes)
    }

    /// One vote each.
    #[must_use]
    pub fn equal(count: usize) -> Self {
        Self(vec![Vote { weight: 1, group: 0 }; count])
    }

    /// Each server's.
    #[must_use]
    pub fn all(&self) -> &[Vote] {
        &self.0
    }

    /// The groups that have weight, with it.
    fn groups(&self) -> BTreeMap<i64, i128> {
        let mut groups = BTreeMap::new();
        self.0.iter().for_each(|it| *groups.entry(it.group).or_default() += i128::from(it.weight));
        groups.retain(|_, weight| *weight > 0);
        groups
    }

    /// How many groups there are that have weight.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.groups().len()
    }

    /// Whether all have one vote and are in one group, so that heads are counted.
    #[must_use]
    pub fn are_equal(&self) -> bool {
        self.0.iter().all(|it| it.weight == 1 && it.group == self.0[0].group)
    }

    /// Whether the servers that are up are a quorum.
    #[must_use]
    pub fn hold(&self, is_up: impl Fn(usize) -> bool) -> bool {
        let groups = self.groups();
        let mut up: BTreeMap<i64, i128> = BTreeMap::new();
        for (_, vote) in self.0.iter().enumerate().filter(|it| is_up(it.0)) {
            *up.entry(vote.group).or_default() += i128::from(vote.weight);
        }
        let won = groups.iter().filter(|(group, weight)| up.get(group).is_some_and(|it| *it > **weight / 2)).count();
        won > groups.len() / 2
    }

    /// The fewest hosts whose loss ends the quorum. `hosts` has the host of each server, and nothing for one that is
    /// never lost.
    #[must_use]
    pub fn smallest_loss(&self, hosts: &[Option<usize>]) -> Loss {
        if !self.hold(|_| true) {
            return Loss::Of(0);
        }
        let mut shares: BTreeMap<usize, BTreeMap<i64, i128>> = BTreeMap::new();
        for (vote, host) in self.0.iter().zip(hosts).filter(|it| it.0.weight > 0) {
            if let Some(host) = host {
                *shares.entry(*host).or_default().entry(vote.group).or_default() += i128::from(vote.weight);
            }
        }
        if shares.values().any(|it| it.len() > 1) { self.tried(hosts, &shares) } else { self.counted(&shares) }
    }

    /// Each host has servers of one group only: the heaviest hosts of a group end it first, and the groups that end first
    /// end the quorum.
    fn counted(&self, shares: &BTreeMap<usize, BTreeMap<i64, i128>>) -> Loss {
        let groups = self.groups();
        let mut of_group: BTreeMap<i64, Vec<Share>> = BTreeMap::new();
        for (host, share) in shares {
            share.iter().for_each(|(group, weight)| of_group.entry(*group).or_default().push((*host, *weight)));
        }
        let mut costs: Vec<usize> = of_group.into_iter().filter_map(|(group, it)| cost(*groups.get(&group)?, it)).collect();
        crate::order::sort(&mut costs);
        let needed = groups.len() - groups.len() / 2;
        if costs.len() < needed { Loss::Harmless } else { Loss::Of(costs[..needed].iter().sum()) }
    }

    fn tried(&self, hosts: &[Option<usize>], shares: &BTreeMap<usize, BTreeMap<i64, i128>>) -> Loss {
        let all: Vec<usize> = shares.keys().copied().collect();
        if all.len() > TRIED {
            return Loss::Untold;
        }
        let mut smallest = None;
        for set in 1_u32..1 << all.len() {
            let count = set.count_ones() as usize;
            if smallest.is_some_and(|it| count >= it) {
                continue;
            }
            let lost: BTreeSet<usize> = all.iter().enumerate().filter(|it| set & 1 << it.0 != 0).map(|it| *it.1).collect();
            if !self.hold(|it| hosts[it].is_none_or(|it| !lost.contains(&it))) {
                smallest = Some(count);
            }
        }
        smallest.map_or(Loss::Harmless, Loss::Of)
    }
}

/// How many hosts must be lost before a group has no majority; nothing where all of them are too light.
fn cost(whole: i128, mut hosts: Vec<Share>) -> Option<usize> {
    crate::order::sort_by_key(&mut hosts, |it| -it.1);
    let mut left = whole;
    hosts
        .iter()
        .position(|it| {
            left -= it.1;
            left <= whole / 2
        })
        .map(|it| it + 1)
}

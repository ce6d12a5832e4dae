//! Names that are looked for again and again: a few in a list, as nearly every file has them, many in a set.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::hash::Hash;

/// From here on a set is quicker.
const FEW: usize = 16;

#[derive(Debug)]
pub(super) struct Seen<T> {
    few: Vec<T>,
    many: HashSet<T>,
}

impl<T: Eq + Hash> Seen<T> {
    pub(super) fn new() -> Self {
        Self { few: Vec::new(), many: HashSet::new() }
    }

    pub(super) fn contains<Q: Eq + Hash + ?Sized>(&self, it: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.few.iter().any(|other| other.borrow() == it) || !self.many.is_empty() && self.many.contains(it)
    }

    /// Whether it was not there before.
    pub(super) fn insert(&mut self, it: T) -> bool {
        if self.contains(&it) {
            return false;
        }
        if self.few.len() < FEW {
            self.few.push(it);
        } else {
            self.many.insert(it);
        }
        true
    }
}

impl<T: Eq + Hash> FromIterator<T> for Seen<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut seen = Self::new();
        all.into_iter().for_each(|it| {
            seen.insert(it);
        });
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_twice_is_seen_in_list_and_set() {
        let mut seen = Seen::new();
        assert!((0..3 * FEW).all(|it| seen.insert(it)));
        assert!((0..3 * FEW).all(|it| !seen.insert(it) && seen.contains(&it)));
        assert!(!seen.contains(&(3 * FEW)));
    }
}

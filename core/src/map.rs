//! Maps and sets. Those of the standard library are compiled anew for every type of key and value, some kilobytes each
//! time. Here one copy searches places, whatever is at them, and what it holds stays in the order in which it came.

use std::borrow::Borrow;
use std::cmp::Ordering;

/// Keys, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Set<K> {
    keys: Vec<K>,
    places: Places,
}

impl<K: Ord> Set<K> {
    pub(crate) const fn new() -> Self {
        Self { keys: Vec::new(), places: Places(Vec::new()) }
    }

    pub(crate) const fn len(&self) -> usize {
        self.keys.len()
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_some()
    }

    /// Whether it was not there before.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        self.put(key).1
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.places.find(&|at| self.keys[at].borrow().cmp(key)).ok()
    }

    /// Where it is, and whether it was not there before.
    fn put(&mut self, key: K) -> (usize, bool) {
        let next = self.keys.len();
        let at = self.places.put(next, &|at| self.keys[at].cmp(&key));
        if at == next {
            self.keys.push(key);
        }
        (at, at == next)
    }
}

impl<K: Ord> Default for Set<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, all: I) {
        for key in all {
            self.put(key);
        }
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(all: I) -> Self {
        let mut set = Self::new();
        set.extend(all);
        set
    }
}

impl<K> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = std::vec::IntoIter<K>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.into_iter()
    }
}

/// Values by their keys.
#[derive(Debug, Clone)]
pub(crate) struct Map<K, V> {
    keys: Set<K>,
    values: Vec<V>,
}

impl<K: Ord, V> Map<K, V> {
    pub(crate) const fn new() -> Self {
        Self { keys: Set::new(), values: Vec::new() }
    }

    pub(crate) const fn len(&self) -> usize {
        self.keys.len()
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.keys.contains(key)
    }

    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.keys.place(key).map(|at| &self.values[at])
    }

    /// Adds a key, and says whether it was not there before; where it was, its value stays.
    pub(crate) fn add(&mut self, key: K, value: V) -> bool {
        let is_new = self.keys.insert(key);
        if is_new {
            self.values.push(value);
        }
        is_new
    }

    /// The value of a key, for a new one `value()`.
    pub(crate) fn get_or(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let (at, is_new) = self.keys.put(key);
        if is_new {
            self.values.push(value());
        }
        &mut self.values[at]
    }

    /// The value of a key, for a new one the type's own.
    pub(crate) fn of(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.get_or(key, V::default)
    }

    pub(crate) fn keys(&self) -> std::slice::Iter<'_, K> {
        self.keys.keys.iter()
    }

    pub(crate) fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    pub(crate) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.keys.place(key).map(|at| &mut self.values[at])
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.keys().zip(&self.values)
    }
}

impl<K: Ord, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of several values of one key the last one stays.
impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(all: I) -> Self {
        let mut map = Self::new();
        for (key, value) in all {
            match map.keys.put(key) {
                (at, false) => map.values[at] = value,
                _ => map.values.push(value),
            }
        }
        map
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<K>, std::vec::IntoIter<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.keys.into_iter().zip(self.values)
    }
}

/// The places in the order of what is at them, cut into rows that are short enough to make room in.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Places(Vec<Vec<usize>>);

impl Places {
    /// How many are moved for a new one, at most. For the million keys of a file of 10 MB, that costs less than the search.
    const MOST: usize = 512;

    /// The place at which something is; else the row and the gap in it where its place would stand. `is` tells how what is
    /// at a place compares to it.
    fn find(&self, is: &dyn Fn(usize) -> Ordering) -> Result<usize, (usize, usize)> {
        let row = self.0.partition_point(|row| row.first().is_some_and(|it| is(*it).is_le())).saturating_sub(1);
        let places = self.0.get(row).map_or(&[][..], Vec::as_slice);
        places.binary_search_by(|it| is(*it)).map(|it| places[it]).map_err(|gap| (row, gap))
    }

    /// The place at which something is; where it is nowhere, `next`, which now stands for it.
    fn put(&mut self, next: usize, is: &dyn Fn(usize) -> Ordering) -> usize {
        let (row, gap) = match self.find(is) {
            Ok(place) => return place,
            Err(gap) => gap,
        };
        match self.0.get_mut(row) {
            Some(places) => places.insert(gap, next),
            None => self.0.push(vec![next]),
        }
        if self.0[row].len() == Self::MOST {
            let rest = self.0[row].split_off(Self::MOST / 2);
            self.0.insert(row + 1, rest);
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use proptest::prelude::{any, proptest};

    use super::*;

    proptest! {
        #[test]
        fn as_the_standard_library_keeps(words in proptest::collection::vec((any::<u16>(), 0..9u8), 0..3000)) {
            let (mut map, mut known) = (Map::new(), HashMap::new());
            let (mut set, mut seen) = (Set::new(), HashSet::new());
            for (key, value) in &words {
                assert_eq!(map.get_or(*key, || *value), known.entry(*key).or_insert(*value));
                assert_eq!(set.insert(*key), seen.insert(*key));
            }
            assert!((0..=u16::MAX).all(|it| map.get(&it) == known.get(&it) && set.contains(&it) == seen.contains(&it)));
            assert_eq!((map.len(), set.len()), (known.len(), seen.len()));
            let (last, known): (Map<_, _>, HashMap<_, _>) = (words.iter().copied().collect(), words.iter().copied().collect());
            assert!((0..=u16::MAX).all(|it| last.get(&it) == known.get(&it)));
            let mut firsts: Vec<_> = words.iter().map(|it| it.0).collect();
            let mut seen = HashSet::new();
            firsts.retain(|it| seen.insert(*it));
            assert_eq!(map.iter().map(|it| *it.0).collect::<Vec<_>>(), firsts);
        }
    }

    /// The worst orders for what searches and makes room: forwards, backwards, and into the middle.
    #[test]
    fn many_keys_in_any_order_take_no_time() {
        const MANY: usize = 300_000;
        let inwards = (0..MANY).map(|it| if it % 2 == 0 { it } else { 2 * MANY - it });
        for keys in [(0..MANY).collect::<Vec<_>>(), (0..MANY).rev().collect(), inwards.collect()] {
            let set: Set<usize> = keys.iter().copied().collect();
            assert!(keys.iter().all(|it| set.contains(it)) && !set.contains(&usize::MAX));
        }
    }
}

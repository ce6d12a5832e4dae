//! Sorting. The standard library's sort is compiled anew for every type and key, some kilobytes each time. Here one copy
//! sorts places, whatever is at them; what is sorted so is short, or sorted once in a run.

use std::cmp::Ordering;

/// Sorts; equal ones keep their order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    let places = places(items.len(), &|a, b| items[a].cmp(&items[b]));
    arrange(places, &mut |a, b| items.swap(a, b));
}

/// Sorts by a key; those with equal keys keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let places = places(items.len(), &|a, b| key(&items[a]).cmp(&key(&items[b])));
    arrange(places, &mut |a, b| items.swap(a, b));
}

/// What has equal keys, in the order of the keys; what is of one key keeps its order.
pub(crate) fn grouped<K: Ord, T>(mut items: Vec<(K, T)>) -> Vec<(K, Vec<T>)> {
    let places = places(items.len(), &|a, b| items[a].0.cmp(&items[b].0));
    arrange(places, &mut |a, b| items.swap(a, b));
    let mut groups: Vec<(K, Vec<T>)> = Vec::new();
    for (key, item) in items {
        match groups.last_mut().filter(|it| it.0 == key) {
            Some(group) => group.1.push(item),
            None => groups.push((key, vec![item])),
        }
    }
    groups
}

/// The places in the order of what is at them; where it is equal, the first place comes first.
pub(crate) fn places(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| order(*a, *b));
    places
}

/// Puts every item where its place stands, one ring of items that change places after the other.
fn arrange(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let from = std::mem::replace(&mut places[at], at);
            swap(at, from);
            at = from;
        }
        places[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(words in proptest::collection::vec((0..9u8, any::<u16>()), 0..70)) {
            let (mut sorted, mut by_key) = (words.clone(), words.clone());
            super::sort(&mut sorted);
            super::sort_by_key(&mut by_key, |it| it.0);
            let (mut all, mut first) = (words.clone(), words.clone());
            all.sort();
            first.sort_by_key(|it| it.0);
            let groups: Vec<_> = super::grouped(words.clone());
            assert!(groups.windows(2).all(|it| it[0].0 < it[1].0));
            assert_eq!(groups.into_iter().flat_map(|(key, all)| all.into_iter().map(move |it| (key, it))).collect::<Vec<_>>(), first);
            assert_eq!(sorted, all);
            assert_eq!(by_key, first);
        }
    }
}

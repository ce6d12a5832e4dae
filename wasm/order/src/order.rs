//! The order: what is called most comes first, for its number is one byte then; behind it each function stands beside those that
//! are most like it.

use std::collections::{HashMap, HashSet};

/// Pieces of so many bytes are compared.
const PIECE: usize = 6;
/// By so many pieces a function is looked for. They are the least of its hashes, so those of two that are alike are mostly the same.
const MARKS: usize = 32;
/// A function is to be like one of the last so many.
const NEAR: usize = 8;
/// Of the functions that share a mark, so many are compared as a whole.
const CANDIDATES: usize = 60;
/// Numbers below are one byte long.
const SHORT: u32 = 128;

/// Which function comes when.
pub(crate) fn order(bodies: &[&[u8]], calls: &[usize], imported: u32) -> Vec<usize> {
    let mut often: Vec<usize> = (0..bodies.len()).collect();
    often.sort_by_key(|it| std::cmp::Reverse(calls[*it]));
    often.truncate(SHORT.saturating_sub(imported) as usize);

    let pieces: Vec<Vec<u32>> = bodies.iter().map(|it| pieces(it)).collect();
    let marks = |at: usize| pieces[at].iter().take(MARKS);
    let mut marked: HashMap<u32, Vec<usize>> = HashMap::new();
    for at in 0..bodies.len() {
        marks(at).for_each(|it| marked.entry(*it).or_default().push(at));
    }

    let mut is_left = vec![true; bodies.len()];
    often.iter().for_each(|it| is_left[*it] = false);
    let mut order = often;
    let mut rest = 0;
    while order.len() < bodies.len() {
        let near = &order[order.len().saturating_sub(NEAR)..];
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for mark in near.iter().flat_map(|it| marks(*it)) {
            marked[mark].iter().filter(|it| is_left[**it]).for_each(|it| *shared.entry(*it).or_default() += 1);
        }
        let mut candidates: Vec<(usize, usize)> = shared.into_iter().collect();
        candidates.sort_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
        candidates.truncate(CANDIDATES);
        let of_near: HashSet<u32> = near.iter().flat_map(|it| &pieces[*it]).copied().collect();
        // In millionths; two of the same stay in their order.
        let likeness = |at: usize| {
            let common = pieces[at].iter().filter(|it| of_near.contains(it)).count();
            (common * 1_000_000 / pieces[at].len().max(1), std::cmp::Reverse(at))
        };
        let best = candidates.into_iter().map(|it| it.0).max_by_key(|it| likeness(*it));
        let next = best.unwrap_or_else(|| {
            rest += is_left[rest..].iter().position(|it| *it).unwrap_or_default();
            rest
        });
        is_left[next] = false;
        order.push(next);
    }
    order
}

/// The hashes (FNV-1a) of all pieces of a body, each once, the least first.
fn pieces(body: &[u8]) -> Vec<u32> {
    let hash =
        |piece: &[u8]| piece.iter().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let mut all: Vec<u32> = body.windows(PIECE).map(hash).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_comes_once_and_beside_its_like() {
        let bodies: Vec<Vec<u8>> =
            (0..400_u32).map(|it| (0..60).map(|at| (it % 4 * 60 + at) as u8 ^ u8::from(at == it / 8)).collect()).collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let calls: Vec<usize> = (0..400).map(|it| usize::from(it == 399)).collect();
        let order = order(&bodies, &calls, 127);
        assert_eq!(order[0], 399, "what is called comes first");
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..400).collect::<Vec<_>>());
        let changes = order[1..].windows(2).filter(|it| it[0] % 4 != it[1] % 4).count();
        assert_eq!(changes, 3, "four sorts, each in one row");
    }

    #[test]
    fn few_and_short_functions() {
        assert_eq!(order(&[], &[], 0), [0; 0]);
        assert_eq!(order(&[b"", b"a", b"abcdefgh"], &[0, 0, 0], 200), [0, 1, 2]);
    }
}

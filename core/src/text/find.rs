//! Words in bytes. A search for one of many needs tables, and is several kilobytes in the module for browsers; a word of
//! ours is found as fast by its first byte.

/// Where a word begins first.
#[must_use]
pub fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let [first, rest @ ..] = word else { return Some(0) };
    memchr::memchr_iter(*first, bytes).find(|at| bytes[at + 1..].starts_with(rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    proptest! {
        #[test]
        fn as_windows_find_it(bytes in proptest::collection::vec(0..3u8, 0..40), word in proptest::collection::vec(0..3u8, 1..5), end in any::<bool>()) {
            let bytes = if end { [&bytes[..], &word].concat() } else { bytes };
            assert_eq!(super::find(&bytes, &word), bytes.windows(word.len()).position(|it| it == word));
        }
    }
}

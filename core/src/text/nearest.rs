/// The candidate that a mistyped word was meant to be, if one is near enough: a letter more, less, or another, or two
/// that changed places, about one for every three letters.
#[must_use]
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word: Vec<char> = word.to_ascii_lowercase().chars().collect();
    // Names are short; a longer text is no slip of one.
    if word.len() > 64 {
        return None;
    }
    let most = (word.len() / 3).max(1);
    let near = candidates.into_iter().map(|it| (distance(&word, &it.to_ascii_lowercase().chars().collect::<Vec<_>>()), it));
    near.filter(|(far, _)| *far <= most).min_by_key(|(far, _)| *far).map(|(_, it)| it)
}

/// Levenshtein's distance, where two neighbours that changed places count once.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        let of = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b, far) in
            [("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("kitten", "sitting", 3)]
        {
            assert_eq!(of(a, b), far, "{a} {b}");
            assert_eq!(of(b, a), far, "{b} {a}");
        }
    }

    #[test]
    fn the_nearest_is_near() {
        let names = ["even-voters", "duplicate-key", "ZK008", "ZK005"];
        assert_eq!(nearest("even-voter", names), Some("even-voters"));
        assert_eq!(nearest("zk08", names), Some("ZK008"));
        assert_eq!(nearest("something-else", names), None);
    }
}

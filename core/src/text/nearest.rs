use strsim::osa_distance;

/// The candidate that a mistyped word was meant to be, if one is near enough: a letter more, less, or another, or two
/// that changed places, about one for every three letters.
#[must_use]
pub fn nearest<'c>(word: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let word = word.to_ascii_lowercase();
    let length = word.chars().count();
    // Names are short; a longer text is no slip of one.
    if length > 64 {
        return None;
    }
    let most = (length / 3).max(1);
    let near = candidates.iter().map(|it| (osa_distance(&word, &it.to_ascii_lowercase()), *it));
    near.filter(|(far, _)| *far <= most).min_by_key(|(far, _)| *far).map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_near() {
        let names = ["even-voters", "duplicate-key", "ZK008", "ZK005"];
        assert_eq!(nearest("even-voter", &names), Some("even-voters"));
        assert_eq!(nearest("zk08", &names), Some("ZK008"));
        assert_eq!(nearest("something-else", &names), None);
    }
}

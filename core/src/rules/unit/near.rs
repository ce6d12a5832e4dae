//! The name that somebody meant.

use strsim::osa_distance;

/// The name that is nearest to a word, where one is near enough: letter case and blanks around apart, one slip in a short
/// word, two in a longer one. A slip is a letter too many, too few, another one, or two that changed places.
pub(super) fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let word = word.trim().to_ascii_lowercase();
    let allowed = if word.len() < 6 { 1 } else { 2 };
    let own = letters(&word);
    // What is not ASCII is a slip for each of its bytes.
    let bytes: String = word.bytes().map(char::from).collect();
    let near = names.iter().copied().filter(|it| it.len().abs_diff(word.len()) <= allowed);
    // A slip brings in one letter and takes out another at most. That is quickly said of the many names that are far away.
    let near = near.filter(|it| (letters(it) ^ own).count_ones() as usize <= 2 * allowed);
    let near = near.map(|it| (osa_distance(&bytes, &it.to_ascii_lowercase()), it));
    near.filter(|(slips, _)| *slips <= allowed).min_by_key(|(slips, _)| *slips).map(|(_, it)| it)
}

/// Which letters a word has, in either case; what is no letter does not count.
fn letters(word: &str) -> u32 {
    let bit = |it: u8| if it.is_ascii_alphabetic() { 1 << (it.to_ascii_lowercase() - b'a') } else { 0 };
    word.bytes().fold(0, |all, it| all | bit(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        let names = ["ExecStart", "ExecStop", "Restart", "After", "Type"];
        for (word, meant) in [
            ("ExecStrat", Some("ExecStart")),
            ("execstart", Some("ExecStart")),
            ("ExectStart", Some("ExecStart")),
            ("Retsart", Some("Restart")),
            ("Afer", Some("After")),
            ("ExecRestart", Some("ExecStart")),
            ("Tpye", Some("Type")),
            ("Tp", None),
            ("LOG_FILE", None),
            ("ExecStartLater", None),
        ] {
            assert_eq!(nearest(word, &names), meant, "{word}");
        }
    }
}

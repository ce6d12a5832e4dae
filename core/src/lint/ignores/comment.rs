//! One comment: `kcfglint: ignore[ZK008, even-voters] a reason` or `kcfglint: ignore-file[SE] a reason`.

use crate::text::Span;

/// The word that makes a comment ours.
pub(super) const MARK: &str = "kcfglint";

/// How the comments of a kind of file begin.
pub(super) type Signs = &'static [&'static str];

/// What a comment of ours says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said<'a> {
    Ignore {
        /// Whether it is for the file, not for the next entry.
        file: bool,
        /// Codes, names and families, with their places.
        words: Vec<(&'a str, Span)>,
        /// Whether it says why.
        reason: bool,
    },
    /// It is meant for kcfglint, and says nothing: why.
    Malformed(&'static str),
}

/// Reads a comment that begins at an offset. Nothing where it is not ours.
pub(super) fn read<'a>(comment: &'a str, at: u32, signs: Signs) -> Option<(Span, Said<'a>)> {
    let text = comment.trim_start();
    let sign = signs.iter().find(|it| text.starts_with(**it))?;
    let text =
        text[sign.len()..].trim_start_matches(|c: char| c.is_whitespace() || signs.iter().any(|it| it.starts_with(c))).trim_end();
    let rest = text.strip_prefix(MARK)?;
    let place = |part: &str| {
        let from = part.as_ptr() as usize - comment.as_ptr() as usize;
        Span::new(at + from as u32, at + (from + part.len()) as u32)
    };
    let Some(order) = rest.trim_start().strip_prefix(':').map(str::trim_start) else {
        // A sentence may begin with our name; one that goes on with our word was meant for us.
        let meant = rest.trim_start().starts_with("ignore") && rest.starts_with(char::is_whitespace);
        return meant.then(|| (place(text), Said::Malformed("the colon behind `kcfglint` is missing")));
    };
    Some((place(text), said(order, place)))
}

fn said<'a>(order: &'a str, place: impl Fn(&str) -> Span) -> Said<'a> {
    let (name, rest) = order.split_at(order.find(|c: char| c == '[' || c.is_whitespace()).unwrap_or(order.len()));
    let file = match name {
        "ignore" => false,
        "ignore-file" => true,
        _ => return Said::Malformed("behind the colon stands neither `ignore` nor `ignore-file`"),
    };
    let Some(list) = rest.trim_start().strip_prefix('[') else {
        return Said::Malformed("it names no rule: an ignore of everything would hide what comes later");
    };
    let Some((list, reason)) = list.split_once(']') else { return Said::Malformed("the `]` behind the rules is missing") };
    let words: Vec<_> = list.split(',').map(str::trim).filter(|it| !it.is_empty()).map(|it| (it, place(it))).collect();
    if words.is_empty() {
        return Said::Malformed("it names no rule: an ignore of everything would hide what comes later");
    }
    if reason.trim_start().starts_with(['[', ']']) {
        return Said::Malformed("behind the rules stands a second list; one list names them all");
    }
    Said::Ignore { file, words, reason: !reason.trim().is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(comment: &str) -> Option<Said<'_>> {
        read(comment, 100, &["#", "!"]).map(|it| it.1)
    }

    #[test]
    fn what_is_ours() {
        let one = of("# kcfglint: ignore[ZK008] two sites");
        assert_eq!(one, Some(Said::Ignore { file: false, words: vec![("ZK008", Span::new(119, 124))], reason: true }));
        let two = of("  !kcfglint : ignore-file [ SE , even-voters,]");
        let words = vec![("SE", Span::new(128, 130)), ("even-voters", Span::new(133, 144))];
        assert_eq!(two, Some(Said::Ignore { file: true, words, reason: false }));
    }

    #[test]
    fn a_sign_may_be_written_twice() {
        assert!(matches!(of("## kcfglint: ignore[ZK008]"), Some(Said::Ignore { .. })));
        assert!(matches!(of("# ! kcfglint: ignore[ZK008]"), Some(Said::Ignore { .. })));
    }

    #[test]
    fn what_is_meant_for_us_and_says_nothing() {
        for comment in [
            "# kcfglint: ignore",
            "# kcfglint: ignore ZK008",
            "# kcfglint: ignore[]",
            "# kcfglint: ignore[ZK008",
            "# kcfglint: disable[ZK008]",
            "# kcfglint:",
            "# kcfglint: ignore[ZK008][ZK001]",
            "# kcfglint: ignore[ZK008]]",
            "# kcfglint ignore[ZK008]",
        ] {
            assert!(matches!(of(comment), Some(Said::Malformed(_))), "{comment}");
        }
    }

    #[test]
    fn what_is_not_ours() {
        for comment in
            ["# run kcfglint: it helps", "# kcfglint checks this file", "#", "# ignore[ZK008]", "; kcfglint: ignore[S001]"]
        {
            assert_eq!(of(comment), None, "{comment}");
        }
    }
}

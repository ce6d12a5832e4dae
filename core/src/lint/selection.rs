//! Which rules speak, and how loudly where the user says so: codes, names and families in one or several layers (the
//! settings file, the command line), of which a later one wins. In a layer the word that says more wins, and `ignore`
//! where both say as much.

use super::Rule;
use crate::report::Severity;
use crate::rules;
use crate::settings::{Profile, Selectors, Settings};
use crate::text::nearest;

/// The families, whether or not a rule of each is there.
pub const FAMILIES: [&str; 9] = ["CL", "KF", "KR", "LN", "S", "SE", "UN", "UP", "ZK"];

/// What kcfglint says about itself and about what it could not show; nothing switches it off.
const OWN: &str = "LN";

/// Whether a word means a rule by its code or name (2), or by its family (1).
pub(super) fn fits(word: &str, rule: &Rule) -> Option<u8> {
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    if is(rule.code) || is(rule.name) { Some(2) } else { is(rule.family()).then_some(1) }
}

fn best(words: &[String], rule: &Rule) -> Option<u8> {
    words.iter().filter_map(|it| fits(it, rule)).max()
}

/// Whether a rule is run.
#[must_use]
pub fn runs(rule: &Rule, settings: &Settings) -> bool {
    let usual = !(settings.profile == Profile::Dev && rule.off_in_dev);
    rule.family() == OWN || settings.rules.iter().fold(usual, |on, layer| decided(layer, rule, on))
}

fn decided(layer: &Selectors, rule: &Rule, before: bool) -> bool {
    let chosen = best(&layer.select, rule).max(best(&layer.extend_select, rule));
    let on = if layer.select.is_empty() { before } else { chosen.is_some() };
    match (chosen, best(&layer.ignore, rule)) {
        (_, None) => on || chosen.is_some(),
        (Some(chosen), Some(ignored)) => chosen > ignored,
        (None, Some(_)) => false,
    }
}

/// Whether a rule is run on a file: on all files, and no pattern of the settings file takes this one out.
pub(super) fn runs_on(rule: &Rule, path: &str, settings: &Settings) -> bool {
    runs(rule, settings) && !is_off_in(rule, path, settings)
}

/// Whether a pattern of the settings file takes a file out for a rule.
pub(super) fn is_off_in(rule: &Rule, path: &str, settings: &Settings) -> bool {
    let mut off = settings.per_file_ignores.iter().filter(|it| best(&it.ignore, rule).is_some());
    rule.family() != OWN && off.any(|it| it.holds(path))
}

/// Whether a word means a rule or a family.
#[must_use]
pub fn is_known(word: &str) -> bool {
    FAMILIES.iter().any(|it| word.eq_ignore_ascii_case(it)) || rules::ALL.iter().any(|rule| fits(word, rule) == Some(2))
}

/// The rule of a code or a name.
#[must_use]
pub fn named(word: &str) -> Option<&'static Rule> {
    let code = full_code(word);
    rules::ALL.iter().copied().find(|it| fits(&code, it) == Some(2))
}

/// A code as it is written: `kf4` is KF004. Another word stays what it is.
#[must_use]
pub fn full_code(word: &str) -> String {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let family = word[..word.len() - digits.len()].to_ascii_uppercase();
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number { format!("{family}{digits:0>3}") } else { word.to_ascii_uppercase() }
}

/// Whether a word means what kcfglint says about itself.
#[must_use]
pub fn is_own(word: &str) -> bool {
    word.eq_ignore_ascii_case(OWN) || rules::ALL.iter().any(|it| it.family() == OWN && fits(word, it).is_some())
}

/// The rule or family that a word comes nearest to.
#[must_use]
pub fn nearest_rule(word: &str) -> Option<&'static str> {
    nearest(word, &rules::ALL.iter().flat_map(|it| [it.code, it.name]).chain(FAMILIES).collect::<Vec<_>>())
}

/// The severity that the user gives a rule.
#[must_use]
pub fn severity(rule: &Rule, settings: &Settings) -> Option<Severity> {
    settings.rules.iter().rev().find_map(|layer| {
        let fitting = layer.severity.iter().filter_map(|(word, severity)| Some((fits(word, rule)?, *severity)));
        fitting.max_by_key(|(fit, _)| *fit).map(|(_, severity)| severity)
    })
}

/// Looks at the words of a layer.
///
/// # Errors
/// A sentence for the user about the first word that is no rule and no family, with the nearest that is; or about one
/// that cannot be switched off.
pub fn validate(layer: &Selectors) -> Result<(), String> {
    let severities = layer.severity.iter().map(|(word, _)| word);
    for word in layer.select.iter().chain(&layer.ignore).chain(&layer.extend_select).chain(severities) {
        if !is_known(word) {
            let hint = nearest_rule(word).map_or(String::new(), |it| format!("; `{it}` is"));
            return Err(format!("`{word}` is no rule's code or name and no family{hint}"));
        }
    }
    match layer.ignore.iter().find(|it| is_own(it)) {
        Some(word) => Err(format!("`{word}` cannot be ignored: what kcfglint says of its own work is always told")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    fn layer(select: &str, ignore: &str, extend: &str) -> Selectors {
        Selectors { select: words(select), ignore: words(ignore), extend_select: words(extend), severity: Vec::new() }
    }

    /// Which of S007, ZK005 and ZK008 run.
    fn on(profile: Profile, layers: &[Selectors]) -> String {
        let settings = Settings { profile, rules: layers.to_vec(), ..Settings::default() };
        let chosen = ["S007", "ZK005", "ZK008"];
        let rules = rules::ALL.iter().filter(|it| chosen.contains(&it.code));
        rules.filter(|it| runs(it, &settings)).map(|it| it.code).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn one_layer() {
        for (select, ignore, extend, expected) in [
            ("", "", "", "S007 ZK005 ZK008"),
            ("zk", "", "", "ZK005 ZK008"),
            ("ZK", "even-voters", "", "ZK005"),
            ("", "ZK", "ZK005", "S007 ZK005"),
            ("ZK008", "", "S", "S007 ZK008"),
            ("", "ZK008", "ZK008", "S007 ZK005"),
        ] {
            assert_eq!(on(Profile::Default, &[layer(select, ignore, extend)]), expected, "{select} -{ignore} +{extend}");
        }
    }

    #[test]
    fn a_profile_leaves_rules_out_and_a_layer_takes_them_in() {
        assert_eq!(on(Profile::Dev, &[]), "S007 ZK005");
        assert_eq!(on(Profile::Dev, &[layer("", "", "ZK008")]), "S007 ZK005 ZK008");
        assert_eq!(on(Profile::Dev, &[layer("ZK", "", "")]), "ZK005 ZK008");
    }

    #[test]
    fn the_later_layer_wins() {
        let file = layer("", "ZK008", "");
        assert_eq!(on(Profile::Default, &[file.clone(), layer("", "S007", "")]), "ZK005");
        assert_eq!(on(Profile::Default, &[file.clone(), layer("ZK008", "", "")]), "ZK008");
        assert_eq!(on(Profile::Default, &[file, layer("", "", "ZK")]), "S007 ZK005 ZK008");
    }

    #[test]
    fn severities_by_the_word_that_says_more() {
        let of = |pairs: &[(&str, Severity)]| {
            let pairs = pairs.iter().map(|(word, it)| ((*word).to_owned(), *it)).collect();
            let layer = Selectors { severity: pairs, ..Selectors::default() };
            let settings = Settings { rules: vec![layer], ..Settings::default() };
            rules::ALL.iter().find(|it| it.code == "ZK008").and_then(|it| severity(it, &settings))
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[("ZK008", Severity::Hint), ("ZK", Severity::Error)]), Some(Severity::Hint));
        assert_eq!(of(&[("ZK", Severity::Error)]), Some(Severity::Error));
    }

    #[test]
    fn a_rule_by_any_of_its_words() {
        for word in ["ZK008", "zk8", "zk008", "even-voters", "Even-Voters"] {
            assert_eq!(named(word).map(|it| it.code), Some("ZK008"), "{word}");
        }
        for word in ["", "ZK", "8", "ZK9999", "even", "\u{e9}8"] {
            assert_eq!(named(word), None, "{word}");
        }
    }

    #[test]
    fn an_unknown_word_names_the_nearest() {
        assert_eq!(validate(&layer("ZK008 duplicate-key", "SE", "CL")), Ok(()));
        let error = validate(&layer("", "even-voter", "")).expect_err("unknown");
        assert_eq!(error, "`even-voter` is no rule's code or name and no family; `even-voters` is");
        assert!(validate(&layer("", "LN", "")).is_err());
    }
}

//! Of which environment a file is. A cluster may stand in several sites, and never in several environments.

use super::layout::{self, COUNTED, ENVIRONMENTS, SETS};

/// The sets that are places: a cluster, or an ensemble, may be stretched over them.
const SITES: [&str; 4] = ["dc", "region", "site", "zone"];

/// The environment of a file as its folders tell it, without the sites in them: `prod` of `prod/dc1/kafka1` and of
/// `prod-dc2/kafka2`. Empty where none of them is named like one.
#[must_use]
pub fn environment(path: &str) -> String {
    let parts: Vec<String> = borders(path).map(without_site).filter(|it| !it.is_empty()).collect();
    parts.join("/")
}

/// The folders of a path that name a site: `dc1`.
pub(super) fn sites(path: &str) -> Vec<&str> {
    borders(path).filter(|it| words(it).any(is_site)).collect()
}

fn borders(path: &str) -> impl Iterator<Item = &str> {
    layout::borders(layout::folder(path)).map(|it| it.1)
}

/// What is left of a border that names a site: the environment and its number. Any other border is whole.
fn without_site(component: &str) -> String {
    if layout::is_in_a_row(component) || !words(component).any(is_site) {
        return component.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut counts = false;
    for word in words(component) {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let is = |table: &[&str]| table.iter().any(|it| it.eq_ignore_ascii_case(letters));
        let parts = !is_site(word) && (is(&ENVIRONMENTS) || is(&SETS) || is(&COUNTED));
        if parts || counts && letters.is_empty() {
            kept.push(word);
        }
        counts = parts;
    }
    kept.join("-")
}

fn words(component: &str) -> impl Iterator<Item = &str> {
    component.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| !it.is_empty())
}

fn is_site(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    SITES.iter().any(|it| it.eq_ignore_ascii_case(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_no_environment() {
        for (path, expected) in [
            ("dc1/kafka1/x", ""),
            ("site-a/kafka1/x", ""),
            ("zone2/x", ""),
            ("prod-dc1/kafka1/x", "prod"),
            ("dc2-prod/kafka1/x", "prod"),
            ("prod/dc1/kafka1/x", "prod"),
            ("dc1/prod/kafka1/x", "prod"),
            ("eu-prod-dc1/x", "prod"),
            ("cluster-2-dc1/x", "cluster-2"),
            ("kafka-prod/x", "kafka-prod"),
            ("test1/x", "test1"),
            ("all/017-dc1/x", "017-dc1"),
            ("kafka1/x", ""),
            ("prod/kafka1/etc/kafka-test/x", "prod"),
            ("x", ""),
        ] {
            assert_eq!(environment(path), expected, "{path}");
        }
        assert_eq!(sites("prod/dc1/kafka1/x"), ["dc1"]);
    }
}

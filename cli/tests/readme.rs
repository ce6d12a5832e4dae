//! The README shows what the command prints.

mod common;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");

use common::{kcfglint, stdout};

#[test]
fn the_first_screen_is_real() {
    let readme = std::fs::read_to_string(README).expect("readable");
    let shown = readme.split("```text\n").nth(1).and_then(|it| it.split("```").next()).expect("output in the first screen");
    let printed = stdout(&kcfglint(&["--isolated", "fixtures/peter-broken"]));
    let parts: Vec<&str> = shown.split("\n\n").collect();
    assert_eq!(parts.len(), 2, "one finding and the summary");
    assert!(parts.iter().all(|it| printed.contains(it.trim_end())), "{shown}\nis not in\n{printed}");
}

#[test]
fn the_number_of_rules_is_right() {
    let readme = std::fs::read_to_string(README).expect("readable");
    let rules = stdout(&kcfglint(&["rules"])).lines().count() - 1;
    assert!(readme.contains(&format!("\n{rules} rules are there,")), "{rules}");
}

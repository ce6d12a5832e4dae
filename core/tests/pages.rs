//! Runs the examples of the pages whose rule is there: a bad case makes its rule speak and no other at error or warning, a
//! good case has neither. CONTRIBUTING describes the form.

#[path = "pages/case.rs"]
mod case;

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use case::{Case, cases};
use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{check, symptoms};
use kcfglint_core::report::Severity;
use kcfglint_core::rules::ALL;
use kcfglint_core::settings::{DeclaredCluster, Settings};

pub(crate) fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let folders = fs::read_dir(root).expect("the rules").map(|it| it.expect("an entry").path()).filter(|it| it.is_dir());
    let files = folders.flat_map(|it| fs::read_dir(it).expect("a family").map(|it| it.expect("an entry").path()));
    files.filter(|it| it.extension().is_some_and(|it| it == "md")).collect()
}

pub(crate) fn settings(case: &Case) -> Settings {
    let mut settings = Settings { profile: case.profile, ..Settings::default() };
    if case.complete {
        let members = case.files.iter().map(|it| it.path.clone()).collect();
        settings.clusters.push(DeclaredCluster { name: "all".to_owned(), members, complete: true, ..DeclaredCluster::default() });
    }
    for target in &case.targets {
        let (name, releases) = target.split_once('=').expect("product=releases");
        let product = [Product::Kafka, Product::ZooKeeper, Product::Systemd].into_iter().find(|it| it.key() == name);
        settings.target.set(product.expect("a product"), releases).expect("known releases");
    }
    settings
}

fn said(case: &Case) -> Vec<(&'static str, Severity)> {
    let report = check(case.files.iter().map(Document::read).collect(), &settings(case));
    report.diagnostics.iter().map(|it| (it.code, it.severity)).collect()
}

#[test]
fn examples_do_what_their_pages_say() {
    let (mut run, mut wrong) = (0, Vec::new());
    for path in pages() {
        let page = fs::read_to_string(&path).expect("readable");
        let code = page.strip_prefix("# ").and_then(|it| it.split(' ').next()).expect("a title").to_owned();
        let cases = cases(&page);
        assert!(code == "LN005" || cases.iter().any(|it| it.heading.starts_with("Bad")), "{code} has no bad case");
        assert!(code == "LN005" || cases.iter().any(|it| it.heading.starts_with("Good")), "{code} has no good case");
        let is_there = ALL.iter().any(|it| it.code == code);
        for case in cases.iter().filter(|it| !it.files.is_empty()) {
            let said = said(case);
            let loud: Vec<_> = said.iter().filter(|(it, severity)| *it != code && *severity > Severity::Hint).collect();
            let own = said.iter().any(|(it, _)| *it == code);
            let is_good = case.heading.starts_with("Good");
            if !is_good && !is_there {
                continue;
            }
            if own == is_good || !loud.is_empty() {
                wrong.push(format!("{code}, {}: {said:?}", case.heading));
            }
            run += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(run > 40, "pages have gone: {run}");
}

/// What a page quotes of a log: the text in backticks at the beginning of an entry, where it is more than a word or a key.
fn quoted(page: &str) -> Vec<&str> {
    let Some((_, seen)) = page.split_once("\n## You may have seen\n") else { return Vec::new() };
    let seen = seen.split_once("\n## ").map_or(seen, |it| it.0);
    let entries = seen.lines().filter_map(|it| it.strip_prefix("- `"));
    let texts = entries.filter_map(|it| match it.strip_prefix('`') {
        Some(it) => it.split_once("``").map(|it| it.0),
        None => it.split_once('`').map(|it| it.0),
    });
    texts.filter(|it| it.contains(' ')).collect()
}

#[test]
fn what_a_page_quotes_of_a_log_leads_to_its_rule() {
    let mut lost = Vec::new();
    let mut count = 0;
    for path in pages() {
        let page = fs::read_to_string(&path).expect("a page");
        let code = page.split_whitespace().nth(1).expect("a code");
        for text in quoted(&page) {
            count += 1;
            // As many as `explain` prints.
            let found = symptoms::find(text);
            if !found.iter().take(5).any(|it| it.codes.contains(&code)) {
                lost.push(format!("{code}: {text}"));
            }
        }
    }
    assert!(count > 100 && lost.is_empty(), "{count} {lost:#?}");
}

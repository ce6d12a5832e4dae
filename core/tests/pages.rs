//! Runs the examples of the pages whose rule is there: a bad case makes its rule speak and no other at error or warning, a
//! good case has neither. CONTRIBUTING describes the form.

use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::rules::ALL;
use kcfglint_core::settings::{DeclaredCluster, Profile, Settings};
use kcfglint_core::source::SourceFile;

#[derive(Debug, Default)]
pub(crate) struct Case {
    pub(crate) heading: String,
    targets: Vec<String>,
    profile: Profile,
    complete: bool,
    pub(crate) files: Vec<SourceFile>,
}

pub(crate) fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let folders = fs::read_dir(root).expect("the rules").map(|it| it.expect("an entry").path()).filter(|it| it.is_dir());
    let files = folders.flat_map(|it| fs::read_dir(it).expect("a family").map(|it| it.expect("an entry").path()));
    files.filter(|it| it.extension().is_some_and(|it| it == "md")).collect()
}

fn bytes(text: &str) -> Vec<u8> {
    let marks: [(&str, &[u8]); 7] = [
        ("␠", b" "),
        ("␉", b"\t"),
        ("␍", b"\r"),
        ("␀", b"\0"),
        ("⟨BOM⟩", b"\xEF\xBB\xBF"),
        ("⟨NBSP⟩", b"\xC2\xA0"),
        ("⟨FF⟩", b"\xFF"),
    ];
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mark = marks.iter().find(|(mark, _)| rest.starts_with(mark));
        let taken = mark.map_or(first.len_utf8(), |(mark, _)| mark.len());
        out.extend_from_slice(mark.map_or(&rest.as_bytes()[..taken], |(_, bytes)| bytes));
        rest = &rest[taken..];
    }
    out
}

pub(crate) fn cases(page: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut fence: Option<(String, String)> = None;
    let mut open = false;
    for line in page.lines() {
        if let Some((path, text)) = &mut fence {
            if line == "```" {
                let file = SourceFile::new(path.as_str(), bytes(text));
                cases.last_mut().expect("a fence stands in a case").files.push(file);
                fence = None;
            } else {
                text.push_str(line);
                text.push('\n');
            }
        } else if let Some(heading) = line.strip_prefix("## ") {
            open = heading.starts_with("Bad") || heading.starts_with("Good");
            if open {
                cases.push(Case { heading: heading.to_owned(), ..Case::default() });
            }
        } else if let Some((_, path)) = line.strip_prefix("```").and_then(|it| it.split_once(' ')).filter(|_| open) {
            fence = Some((path.to_owned(), String::new()));
        } else if let Some((_, rest)) = line.split_once("`--target ").filter(|_| open) {
            let target = rest.split('`').next().unwrap_or_default().to_owned();
            cases.last_mut().expect("in a case").targets.push(target);
        } else if line.contains("`--profile production`") && open {
            cases.last_mut().expect("in a case").profile = Profile::Production;
        } else if line.contains("`complete = true`") && open && line.starts_with("Run with") {
            cases.last_mut().expect("in a case").complete = true;
        }
    }
    cases
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
    let mut run = 0;
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
            if case.heading.starts_with("Good") {
                assert!(loud.is_empty() && !own, "{code}, {}: {said:?}", case.heading);
                run += 1;
            } else if is_there {
                assert!(own && loud.is_empty(), "{code}, {}: {said:?}", case.heading);
                run += 1;
            }
        }
    }
    assert!(run > 40, "pages have gone: {run}");
}

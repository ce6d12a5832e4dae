//! The rules' pages as a static set: one folder for each rule, the address that findings link to, and an index. With
//! `KCFGLINT_BLESS=1` this test writes it to `www/dist`, beside the page that `www/build` makes. Its files belong to no
//! commit: they are made of the pages, and the sample of each is what the command prints.

#[path = "../../core/tests/pages/case.rs"]
mod case;
mod common;
mod www {
    pub(crate) mod html;
}

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use case::Case;
use common::{folder, json, kcfglint, kcfglint_in, stderr, stdout};
use www::html;

/// The pages by code.
fn pages() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/rules");
    let folders = fs::read_dir(root).expect("the rules").map(|it| it.expect("an entry").path()).filter(|it| it.is_dir());
    let files = folders.flat_map(|it| fs::read_dir(it).expect("a family").map(|it| it.expect("an entry").path()));
    let pages = files.filter(|it| it.extension().is_some_and(|it| it == "md"));
    let text = |it: std::path::PathBuf| fs::read_to_string(it).expect("readable");
    pages.map(text).map(|it| (html::title(&it).0.to_owned(), it)).collect()
}

/// What the command prints for a case, in the format that is a line for each finding.
fn sample(case: &Case, code: &str) -> String {
    let root = folder(&format!("www-{code}"));
    for file in &case.files {
        common::write(&root, &file.path, &file.bytes);
    }
    let complete = "[[cluster]]\nname = \"all\"\nmembers = [\"**\"]\ncomplete = true\n";
    if case.complete {
        common::write(&root, "kcfglint.toml", complete);
    }
    let targets = case.targets.iter().map(|it| format!("--target={it}"));
    let profile = format!("--profile={}", case.profile.name());
    let arguments: Vec<String> =
        ["--format=concise", "--hints", &profile].map(str::to_owned).into_iter().chain(targets).collect();
    let output = kcfglint_in(&root, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let text = stdout(&output);
    assert!(text.contains(&format!(" {code} ")), "{code}: {text}{}", stderr(&output));
    text
}

/// Every file of the set by its path.
fn site() -> BTreeMap<String, String> {
    let rules = json(&kcfglint(&["rules", "--format", "json"]));
    let rules = rules["rules"].as_array().expect("rules").clone();
    let mut files = BTreeMap::from([("style.css".to_owned(), include_str!("www/style.css").to_owned())]);
    files.insert("icon.svg".to_owned(), include_str!("../../www/public/icon.svg").to_owned());
    for (code, page) in pages() {
        let first = case::cases(&page).into_iter().find(|it| it.heading.starts_with("Bad") && !it.files.is_empty());
        let is_there = rules.iter().any(|it| it["code"] == code.as_str());
        let sample = first.filter(|_| is_there).map(|it| sample(&it, &code));
        files.insert(format!("rules/{code}/index.html"), html::page(&page, sample.as_deref()));
    }
    files.insert("rules/index.html".to_owned(), html::index(&rules));
    files
}

#[test]
fn every_rule_has_one_address() {
    let site = site();
    let codes: Vec<String> = stdout(&kcfglint(&["rules"])).lines().skip(1).map(|it| it[..5].trim().to_owned()).collect();
    let index = &site["rules/index.html"];
    for code in &codes {
        let page = site.get(&format!("rules/{code}/index.html")).unwrap_or_else(|| panic!("{code} has no page"));
        assert!(page.contains("<h2>Why</h2>") && page.contains("<h2>Bad"), "{code}");
        assert!(page.contains("What kcfglint prints") || code == "LN005", "{code}");
        assert!(index.contains(&format!("href=\"{code}/\"")), "{code}");
    }
    assert_eq!(site.len(), pages().len() + 3);
    for (path, text) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        for part in text.split("href=\"").skip(1) {
            let link = part.split('"').next().unwrap_or_default();
            assert!(site.contains_key(&resolved(path, link)), "{path} leads to {link}");
        }
        assert!(!text.contains("<script") && !text.contains(" style=") && !text.contains(" src="), "{path} loads nothing");
        assert_eq!(text.matches("<pre tabindex=\"0\">").count(), text.matches("</pre>").count(), "{path}");
    }
    if std::env::var_os("KCFGLINT_BLESS").is_some() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/dist");
        for (path, text) in site {
            common::write(&root, &path, text);
        }
    }
}

/// The file that a link on a page leads to.
fn resolved(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/').filter(|it| !it.is_empty()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    if link.ends_with('/') {
        parts.push("index.html");
    }
    parts.join("/")
}

#[test]
fn what_a_page_says_is_text() {
    let page = "# X001 a-name\n\nA `<b>` & <script>alert(1)</script> [x](javascript:alert(1)).\n\n\
        | a | b |\n| --- | --- |\n| 1 | `c` |\n\n## Bad\n\n```ini <i>.service\nA=<b>\n```\n";
    let html = html::page(page, Some("a:1:1: error X001 <b> & c\n"));
    assert!(
        !html.contains("<script") && !html.contains("<b>") && !html.contains("<i>") && !html.contains("javascript:"),
        "{html}"
    );
    assert!(html.contains("<td><code>c</code></td>") && html.contains("A=&lt;b&gt;"), "{html}");
    assert!(html.contains("&lt;i&gt;.service") && html.contains("a:1:1: error X001 &lt;b&gt; &amp; c"), "{html}");
}

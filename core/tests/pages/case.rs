//! The cases of a rule's page: whole files, and the options that they are run with. CONTRIBUTING describes the form.

use kcfglint_core::document::named::give_kinds;
use kcfglint_core::settings::Profile;
use kcfglint_core::source::SourceFile;

#[derive(Debug, Default)]
pub(crate) struct Case {
    pub(crate) heading: String,
    pub(crate) targets: Vec<String>,
    pub(crate) profile: Profile,
    pub(crate) complete: bool,
    pub(crate) files: Vec<SourceFile>,
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

/// The cases of a page, in its order.
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
    cases.iter_mut().for_each(|it| give_kinds(&mut it.files));
    cases
}

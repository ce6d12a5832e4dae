//! Cases by hand, from `data/zookeeper-cases.txt`.

use std::collections::HashMap;
use std::path::Path;

use super::draft::Draft;

const DATA: &str = include_str!("../data/zookeeper-cases.txt");

/// The section of the checks that are made after the file was read.
const LATE: &str = "12 later";

/// One case: what is asked, and whether ZooKeeper refuses it.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) refused: bool,
    /// Whether it is about what is checked after the file.
    late: bool,
    pub(crate) draft: Draft,
}

impl Case {
    pub(crate) fn is_late(&self) -> bool {
        self.late
    }
}

/// Bytes that cannot be seen are written as marks.
fn plain(text: &str) -> String {
    let marks = [("␠", " "), ("␉", "\t"), ("␍", "\r"), ("␊", "\n"), ("⟨BOM⟩", "\u{ef}\u{bb}\u{bf}"), ("⟨NBSP⟩", "\u{a0}")];
    marks.iter().fold(text.to_owned(), |text, (mark, byte)| text.replace(mark, byte))
}

/// Every case, its folders below `folder`.
pub(crate) fn read(folder: &Path) -> Vec<Case> {
    let folder = folder.display().to_string();
    let (mut bases, mut base, mut section) = (HashMap::<&str, Draft>::new(), "", "");
    let mut cases = Vec::new();
    for line in DATA.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        if let Some(name) = line.strip_prefix("= ") {
            base = name;
            bases.insert(base, Draft::default());
        } else if let Some(name) = line.strip_prefix("§ ") {
            section = name;
        } else if section.is_empty() {
            edit(bases.get_mut(base).expect("a name first"), line, &folder);
        } else {
            let parts: Vec<&str> = line.split(" | ").collect();
            let [name, of, edits] = parts[..] else { panic!("three parts: {line}") };
            let (refused, name) = name.split_at(1);
            assert!(refused == "-" || refused == "+", "- or + in front: {line}");
            let mut draft = bases.get(of).unwrap_or_else(|| panic!("no base {of}")).clone();
            edits.split(" & ").filter(|it| *it != ".").for_each(|it| edit(&mut draft, it, &folder));
            cases.push(Case {
                name: format!("{section}:{name}"),
                refused: refused == "-",
                late: section.starts_with(LATE),
                draft,
            });
        }
    }
    cases
}

fn edit(draft: &mut Draft, text: &str, folder: &str) {
    let text = plain(text).replace('@', folder);
    let of = |word: &str| text.strip_prefix(word).map(str::to_owned);
    if let Some(content) = of("myid:") {
        draft.myid = Some(content);
    } else if text == "-myid" {
        draft.myid = None;
    } else if let Some((name, line)) = of("<").as_deref().and_then(|it| it.split_once("> ")) {
        match draft.others.iter_mut().find(|it| it.0 == name) {
            Some((_, lines)) => lines.push(line.to_owned()),
            None => draft.others.push((name.to_owned(), vec![line.to_owned()])),
        }
    } else if let Some(key) = of("-") {
        draft.remove(&key);
    } else if let Some(line) = of("+") {
        draft.zoo.push(line);
    } else if let Some(line) = of("^") {
        draft.zoo.insert(0, line);
    } else {
        let (key, value) = text.split_once('=').unwrap_or_else(|| panic!("no edit: {text}"));
        draft.set(key, value);
    }
}

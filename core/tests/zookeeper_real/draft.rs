//! A server's files while they are changed: lines, and what is in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::files::Files;

/// The files of one server, line by line. Each character is a byte.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Draft {
    pub(crate) zoo: Vec<String>,
    pub(crate) myid: Option<String>,
    /// The dynamic file and the one that was proposed last, by name.
    pub(crate) others: Vec<(String, Vec<String>)>,
    /// Whether a line is of a key that is read after the file was.
    pub(crate) is_late: bool,
}

impl Draft {
    pub(crate) fn files(&self) -> Files {
        Files {
            zoo: bytes(&self.zoo),
            myid: self.myid.as_deref().map(latin),
            others: self.others.iter().map(|(name, lines)| (name.clone(), bytes(lines))).collect(),
        }
    }

    /// The lines that have the servers: those of the dynamic file, where there is one.
    pub(crate) fn list(&mut self) -> &mut Vec<String> {
        match self.others.first_mut() {
            Some((_, lines)) => lines,
            None => &mut self.zoo,
        }
    }

    /// The places of the server lines in the list.
    pub(crate) fn servers(&mut self) -> Vec<usize> {
        self.list().iter().enumerate().filter(|it| it.1.starts_with("server.")).map(|it| it.0).collect()
    }

    /// Sets a key of zoo.cfg: in its place, where it is there, else at the end.
    pub(crate) fn set(&mut self, key: &str, value: &str) {
        let line = format!("{key}={value}");
        match self.zoo.iter_mut().find(|it| is_of(it, key)) {
            Some(old) => *old = line,
            None => self.zoo.push(line),
        }
    }

    /// Deletes every line of a key.
    pub(crate) fn remove(&mut self, key: &str) {
        self.zoo.retain(|it| !is_of(it, key));
    }
}

fn is_of(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|it| it.starts_with('='))
}

/// The bytes of a text of bytes.
pub(crate) fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect()
}

fn bytes(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|it| [latin(it), b"\n".to_vec()].concat()).collect()
}

/// Every server of the clusters in `fixtures/`, once, with its folders below `folder`.
pub(crate) fn of_fixtures(folder: &Path) -> Vec<Draft> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let (mut found, mut open) = (BTreeSet::new(), vec![root]);
    while let Some(dir) = open.pop() {
        // The mistakes in there would hide others.
        if dir.ends_with("peter-broken") || dir.ends_with("decoys") {
            continue;
        }
        for entry in fs::read_dir(&dir).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().and_then(|it| it.to_str()).expect("a name").to_owned();
            if path.is_dir() {
                open.push(path);
            } else if name == "zookeeper.properties" || name.starts_with("zoo") && name.ends_with(".cfg") {
                found.extend(servers(&path, folder));
            }
        }
    }
    found.into_iter().collect()
}

/// One draft for each server that a zoo.cfg lists.
fn servers(path: &Path, folder: &Path) -> Vec<Draft> {
    let read = |path: &Path| -> Vec<String> {
        let text = fs::read_to_string(path).expect("a file");
        text.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).map(str::to_owned).collect()
    };
    let below = |name: &str| folder.join(name).display().to_string();
    let mut draft = Draft { zoo: read(path), ..Draft::default() };
    draft.set("dataDir", &below("data"));
    if draft.zoo.iter().any(|it| is_of(it, "dataLogDir")) {
        draft.set("dataLogDir", &below("log"));
    }
    let dynamic = path.with_extension("cfg.dynamic");
    if dynamic.exists() {
        draft.set("dynamicConfigFile", &below("zoo.cfg.dynamic"));
        draft.others.push(("zoo.cfg.dynamic".to_owned(), read(&dynamic)));
    }
    let id = |line: &String| line.strip_prefix("server.").and_then(|it| it.split_once('=')).map(|it| it.0.to_owned());
    let ids: Vec<String> = draft.list().iter().filter_map(id).collect();
    if ids.is_empty() {
        return vec![draft];
    }
    ids.into_iter().map(|id| Draft { myid: Some(format!("{id}\n")), ..draft.clone() }).collect()
}

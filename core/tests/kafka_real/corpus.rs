//! Real people's files: the folder that `KCFGLINT_CORPUS` names. Each file is asked as it is; where `KafkaConfig` takes it, it is
//! started with its folders below the test's, and with names and a ZooKeeper that are there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::document::Document;
use kcfglint_core::model::template::is_placeholder;
use kcfglint_core::model::{Entry, Properties};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::{Kind, SourceFile};

use super::asked::{Asked, Depth, Place};
use super::{apart, disagreement, findings};

/// No configuration is longer.
const LONGEST: u64 = 1 << 20;

/// What a comparison found.
pub(crate) struct Found {
    /// Files with a finding.
    pub(crate) promises: usize,
    /// Files without one.
    pub(crate) silent: usize,
    /// What disagrees.
    pub(crate) wrong: Vec<String>,
    /// What nobody can tell.
    pub(crate) apart: BTreeMap<String, usize>,
}

/// Each finding is confirmed, and a file without one starts.
pub(crate) fn compare(asked: &mut Asked, corpus: &Path, settings: &Settings) -> Found {
    let mut found = Found { promises: 0, silent: 0, wrong: Vec::new(), apart: BTreeMap::new() };
    for path in brokers(corpus) {
        let bytes = fs::read(&path).expect("a file");
        let (mut said, mut real) = (findings(&bytes, settings), asked.ask(Depth::Config, std::slice::from_ref(&bytes)).remove(0));
        if real.starts_with("ok ") {
            let moved = moved(&bytes, &asked.place);
            (said, real) = (findings(&moved, settings), asked.ask(Depth::Start, &[moved]).remove(0));
        }
        let read = Properties::read(&bytes);
        let is_number = |it: &Entry<'_>| matches!(it.key.as_str(), "broker.id" | "node.id" | "port");
        let is_unknown = |it: &Entry<'_>| it.is_template() || is_number(it) && is_placeholder(it.trimmed());
        let is_open = read.is_open() || read.in_force().any(is_unknown);
        let is_open = is_open.then(|| "a template".to_owned());
        if let Some(why) = is_open.or_else(|| apart::why(&asked.release, &bytes, &real, &said)) {
            *found.apart.entry(why).or_default() += 1;
            continue;
        }
        *(if said.is_empty() { &mut found.silent } else { &mut found.promises }) += 1;
        found.wrong.extend(disagreement(&real, &said).map(|it| format!("{}: {it}", path.display())));
    }
    found
}

/// The files of brokers and controllers, by what they hold.
fn brokers(corpus: &Path) -> Vec<PathBuf> {
    let (mut open, mut all) = (vec![corpus.to_path_buf()], Vec::new());
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).expect("a folder") {
            let entry = entry.expect("an entry");
            let (path, kind) = (entry.path(), entry.file_type().expect("a type"));
            if kind.is_dir() && entry.file_name() != "decoys" {
                open.push(path);
            } else if kind.is_file() && entry.metadata().is_ok_and(|it| it.len() <= LONGEST) {
                let source = SourceFile::new(path.display().to_string(), fs::read(&path).expect("a file"));
                let document = Document::read(&source);
                let whole = ["broker.id", "node.id", "process.roles", "zookeeper.connect"];
                if document.kind == Some(Kind::Kafka) && document.properties(&[Kind::Kafka]).is_some_and(|it| it.has_any(&whole))
                {
                    all.push(path);
                }
            }
        }
    }
    all.sort();
    all
}

/// The file with what the machine has: folders below the test's, hosts that resolve, a ZooKeeper that runs.
fn moved(bytes: &[u8], place: &Place) -> Vec<u8> {
    let read = Properties::read(bytes);
    let mut lines: Vec<String> = Vec::new();
    for entry in read.in_force() {
        let (key, value) = (entry.key.as_str(), entry.trimmed());
        let new = match key {
            "log.dirs" | "log.dir" | "metadata.log.dir" => {
                let below = |it: &str| if it.trim().starts_with('/') { format!("%D{}", it.trim()) } else { it.trim().to_owned() };
                place.put(&value.split(',').map(below).collect::<Vec<_>>().join(","))
            }
            "zookeeper.connect" if value.contains(':') => {
                let chroot = value.find('/').map_or("", |it| &value[it..]);
                place.put(&format!("zk1:%0{chroot}"))
            }
            "listeners" | "advertised.listeners" => value.split(',').map(at_home).collect::<Vec<_>>().join(","),
            _ => value.to_owned(),
        };
        let plain = |it: &str| it.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace([' '], "\\ ");
        lines.push(format!("{}={}\n", plain(key).replace([':'], "\\:").replace('=', "\\="), plain(&new)));
    }
    if !read.has_any(&["log.dir", "log.dirs"]) {
        lines.push(place.put("log.dirs=%D/tmp/kafka-logs\n"));
    }
    lines.concat().chars().map(|it| u8::try_from(u32::from(it)).unwrap_or(b'?')).collect()
}

fn at_home(element: &str) -> String {
    let Some((name, rest)) = element.split_once("://") else { return element.to_owned() };
    match rest.rsplit_once(':') {
        Some((host, port)) if !["", "0.0.0.0", "[::]", "::"].contains(&host) => format!("{name}://localhost:{port}"),
        _ => element.to_owned(),
    }
}

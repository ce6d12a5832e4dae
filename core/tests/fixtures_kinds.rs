//! Every fixture is recognised for what it is, and the decoys for what they are not.

use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::model::kind::recognise;
use kcfglint_core::source::Kind;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn kinds(folder: &str) -> Vec<(String, Result<Kind, &'static str>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(folder);
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    let kind = |path: PathBuf| {
        let name = path.strip_prefix(&root).expect("below the folder").to_string_lossy().into_owned();
        let kind = recognise(&name, &fs::read(&path).expect("readable")).map_err(|it| it.reason);
        (name, kind)
    };
    found.into_iter().map(kind).collect()
}

fn expected(name: &str) -> Option<Kind> {
    match name.rsplit('/').next().unwrap_or(name) {
        "README.md" => None,
        name if name.starts_with("myid") => Some(Kind::Myid),
        name if name.contains(".cfg.dynamic") => Some(Kind::ZooKeeperDynamic),
        name if name.starts_with("zoo") && name.contains(".cfg") => Some(Kind::ZooKeeper),
        name if name.ends_with(".service") || name.ends_with(".servie") => Some(Kind::Unit),
        name if name.ends_with(".properties") => Some(Kind::Kafka),
        name => panic!("a fixture of no known name: {name}"),
    }
}

#[test]
fn the_files_of_the_clusters_are_recognised() {
    let folders = [
        "peter",
        "peter-broken",
        "kraft",
        "ansible",
        "flat",
        "docker",
        "dev-and-prod",
        "standalone",
        "observers",
        "groups",
        "dynamic",
    ];
    let mut count = 0;
    for folder in folders {
        for (name, kind) in kinds(folder) {
            count += 1;
            assert_eq!(kind.ok(), expected(&name), "{folder}/{name}");
        }
    }
    assert!(count > 80, "fixtures are missing: {count}");
}

#[test]
fn decoys_are_nothing_of_ours() {
    let decoys = kinds("decoys");
    assert!(decoys.len() >= 8);
    for (name, kind) in decoys {
        let expected = if name.ends_with("meta.properties") { Some(Kind::Meta) } else { None };
        assert_eq!(kind.ok(), expected, "{name}: {kind:?}");
    }
}

#[test]
fn stock_files_are_told_from_the_clients_beside_them() {
    for (name, kind) in kinds("stock") {
        let file = name.rsplit('/').next().unwrap_or(&name);
        let client = file.starts_with("connect-") || matches!(file, "consumer.properties" | "producer.properties");
        assert_eq!(kind.is_err(), client, "{name}: {kind:?}");
    }
}

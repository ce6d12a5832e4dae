//! What holds for any files: nothing panics, no secret leaves, and what is ignored is what the goal does not know.

use std::fs;
use std::path::Path;

use kcfglint_core::catalog::kafka::{self, Mode};
use kcfglint_core::catalog::{Product, Version, parse_range, zookeeper};
use kcfglint_core::document::Document;
use kcfglint_core::lens::upgrade::{Goal, Read, Upgrade, upgrade};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

const GOALS: [&[&str]; 6] =
    [&["kafka=3.9"], &["kafka=4.0"], &["kafka=4.4"], &["kraft"], &["zookeeper=3.9"], &["kraft", "kafka=3.7", "zookeeper=3.8"]];

fn read(folder: &Path, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, files);
        } else {
            files.push(SourceFile::new(path.to_str().expect("UTF-8"), fs::read(&path).expect("readable")));
        }
    }
}

fn fixture(name: &str) -> Vec<SourceFile> {
    let mut files = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(name), &mut files);
    files
}

fn with(files: &[SourceFile], goal: &[&str], see: impl FnOnce(&Upgrade<'_>)) {
    let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let goal = Goal::parse(goal).expect("a goal");
    if let Ok(it) = upgrade(Read { documents: &documents, folders: &[], threads: 1 }, &Settings::default(), goal) {
        see(&it);
    }
}

/// Whether a release does not read a key: it does not know it, or the goal is KRaft and the key is ZooKeeper's.
fn is_unread(key: &str, to: Version, kraft: bool) -> bool {
    let of_zookeeper = || zookeeper::find(key).is_some_and(|it| !it.is_known(to));
    match kafka::find(key) {
        Some(it) => !it.is_known(to) || kraft && matches!(it.mode, Mode::ZooKeeper | Mode::Migration),
        None => of_zookeeper() || kafka::beyond(key).is_some_and(|it| !it.releases.contains(to)),
    }
}

fn holds(it: &Upgrade<'_>) {
    for file in &it.files {
        let release = file.to.as_deref().and_then(|it| it.rsplit(' ').next());
        for line in &file.ignored {
            let product = if file.kind == "kafka" { Product::Kafka } else { Product::ZooKeeper };
            let to = parse_range(product, release.expect("of a release")).expect("known").to;
            assert!(is_unread(line.key, to, it.goal.kraft), "{} {line:?}", file.path);
        }
        for it in &file.defaults {
            assert_ne!(it.old, it.new, "{}", file.path);
        }
        assert!(file.range_is_in_order(), "{}", file.path);
    }
}

trait InOrder {
    fn range_is_in_order(&self) -> bool;
}

impl InOrder for kcfglint_core::lens::upgrade::FileUpgrade<'_> {
    fn range_is_in_order(&self) -> bool {
        self.ignored.is_sorted_by_key(|it| it.range.start.offset) && self.stops.is_sorted_by_key(|it| it.range.start.offset)
    }
}

#[test]
fn the_clusters_that_are_right_start_where_real_ones_do() {
    // The files of 4.1 are what 4.1 ships, and those of 3.9 for KRaft start with 4.0 as they are.
    for (name, goal, stopped) in [
        ("stock/kafka-4.1", "kafka=4.1", false),
        ("stock/kafka-3.9/config/kraft", "kafka=4.0", false),
        ("kraft", "kafka=4.1", false),
        ("peter", "kafka=3.9", false),
        ("peter", "zookeeper=3.9", false),
        ("peter", "kraft", false),
        ("peter", "kafka=4.0", true),
        ("stock/kafka-3.9", "kafka=4.0", true),
    ] {
        let mut was_told = false;
        with(&fixture(name), &[goal], |it| {
            was_told = true;
            holds(it);
            assert_eq!(it.is_stopped(), stopped, "{name} {goal}");
        });
        assert!(was_told, "{name} {goal}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_do_no_harm(
        name in prop_oneof![Just("peter"), Just("kraft"), Just("dynamic"), Just("docker")],
        goal in 0..GOALS.len(),
        damage in vec((any::<Index>(), any::<Index>(), vec(any::<u8>(), 0..6), 0..40usize), 0..12),
    ) {
        let mut files = fixture(name);
        for (file, at, bytes, gone) in damage {
            let file = file.get(&files).path.clone();
            let file = files.iter_mut().find(|it| it.path == file).expect("it is there");
            let at = at.index(file.bytes.len() + 1);
            let end = (at + gone).min(file.bytes.len());
            file.bytes.splice(at..end, bytes);
        }
        with(&files, GOALS[goal], holds);
    }

    #[test]
    fn a_secret_does_not_leave(key in 0..SECRET.len(), goal in 0..GOALS.len(), zookeeper in any::<bool>()) {
        let (base, line) = (if zookeeper { super::OLD } else { super::NEW }, SECRET[key]);
        let files = [SourceFile::new("k1/server.properties", format!("{base}{line}\n").into_bytes())];
        with(&files, GOALS[goal], |it| assert!(!format!("{it:?}").contains("hunter22"), "{line} {it:?}"));
    }
}

const SECRET: [&str; 12] = [
    "delegation.token.master.key=hunter22",
    "zookeeper.ssl.keystore.password=hunter22",
    "password.encoder.secret=hunter22",
    "zookeeper.connect=zk1:2181,-Da.password=hunter22:2181",
    "inter.broker.listener.name=-Da.password=hunter22",
    "listener.security.protocol.map=-Da.password=hunter22",
    "controller.listener.names=-Da.password=hunter22",
    "controller.quorum.voters=-Da.password=hunter22",
    "node.id=-Da.password=hunter22",
    "broker.id=-Da.password=hunter22",
    "advertised.listeners=PLAINTEXT://-Da.password=hunter22:9092",
    "host.name=-Da.password=hunter22",
];

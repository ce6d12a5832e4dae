//! How quiet sane files are: the stock files of the products, packaged units, and clean clusters.

use std::fs;
use std::path::Path;

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

fn read(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{prefix}/{}", entry.file_name().into_string().expect("a name"));
        if entry.path().is_dir() {
            read(&entry.path(), &path, files);
        } else {
            files.push(SourceFile::new(path, fs::read(entry.path()).expect("readable")));
        }
    }
}

/// Code and severity of everything that is found in files or folders of the fixtures.
fn said(names: &[&str], profile: Profile) -> Vec<(&'static str, Severity)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let mut files = Vec::new();
    for name in names {
        let path = root.join(name);
        if path.is_dir() {
            read(&path, name, &mut files);
        } else {
            files.push(SourceFile::new(*name, fs::read(path).expect("readable")));
        }
    }
    let settings = Settings { profile, ..Settings::default() };
    let report = check(files.iter().map(Document::read).collect(), &settings);
    assert!(report.files.len() + report.skipped.len() == files.len() && !report.files.is_empty(), "{names:?}");
    let mut said: Vec<_> = report.diagnostics.iter().map(|it| (it.code, it.severity)).collect();
    said.sort_unstable();
    said
}

fn hints(codes: &[&'static str]) -> Vec<(&'static str, Severity)> {
    codes.iter().map(|it| (*it, Severity::Hint)).collect()
}

/// Each row with the rules that speak. Still missing: ZK014 for the cluster.
const TABLE: [(&[&str], &[&str]); 9] = [
    (&["stock/kafka-3.9/config/server.properties"], &["KF009"]),
    (&["stock/kafka-3.9/config/kraft/server.properties"], &["KF009"]),
    (&["stock/kafka-3.9/config/kraft/broker.properties"], &["KF009"]),
    (&["stock/kafka-3.9/config/kraft/controller.properties"], &["KF009"]),
    (&["stock/kafka-3.9/config/zookeeper.properties"], &["ZK002", "ZK013"]),
    (&["stock/zookeeper/zoo_sample.cfg"], &["ZK002", "ZK013"]),
    (&["stock/kafka-3.9/config/server.properties", "stock/kafka-3.9/config/zookeeper.properties"], &["KF009", "ZK002", "ZK013"]),
    (&["stock/kafka-4.1/config/server.properties"], &["KF009"]),
    (&["peter"], &[]),
];

#[test]
fn stock_files_have_a_hint_or_two() {
    for (names, codes) in TABLE {
        assert_eq!(said(names, Profile::Default), hints(codes), "{names:?}");
    }
}

#[test]
fn the_whole_distribution_is_as_quiet_as_its_files() {
    let loud: Vec<_> = said(&["stock"], Profile::Default).into_iter().filter(|it| it.1 > Severity::Hint).collect();
    assert_eq!(loud, []);
}

#[test]
fn packaged_units_have_five_hints_at_most() {
    for name in ["debian", "rpm", "confluent", "nix"] {
        let said = said(&[&format!("stock/units/{name}")], Profile::Default);
        let loud: Vec<_> = said.iter().filter(|it| it.1 > Severity::Hint).collect();
        assert!(loud.is_empty() && said.len() <= 5, "{name}: {said:?}");
    }
}

#[test]
fn clean_clusters_have_no_error_and_no_warning() {
    for name in ["peter", "kraft", "ansible", "flat", "docker", "dev-and-prod", "standalone", "observers", "groups", "dynamic"] {
        let loud: Vec<_> = said(&[name], Profile::Default).into_iter().filter(|it| it.1 > Severity::Hint).collect();
        assert_eq!(loud, [], "{name}");
    }
}

#[test]
fn a_laptop_hears_nothing() {
    for (names, _) in TABLE {
        assert_eq!(said(names, Profile::Dev), [], "{names:?}");
    }
    assert_eq!(said(&["stock/units"], Profile::Dev), []);
}

#[test]
fn production_judges_a_laptop_as_a_cluster() {
    let said = said(&["stock/kafka-3.9/config/server.properties"], Profile::Production);
    assert!(said.contains(&("KF009", Severity::Error)) || said.contains(&("KF009", Severity::Warning)), "{said:?}");
}

#[test]
fn decoys_are_never_complained_about() {
    assert_eq!(said(&["decoys"], Profile::Strict), []);
}

/// The mistakes that the fixtures' index lists, one by one.
#[test]
fn the_broken_cluster() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/peter-broken");
    let mut files = Vec::new();
    read(&root, "p", &mut files);
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let said: Vec<(&str, &str, Severity)> = report.diagnostics.iter().map(|it| (it.path, it.code, it.severity)).collect();
    let (error, warning, hint) = (Severity::Error, Severity::Warning, Severity::Hint);
    let expected = [
        ("p/peter-kafka001/kafka-server.service", "UN010", hint),
        ("p/peter-kafka001/server.properties", "S008", error),
        ("p/peter-kafka002/kafka-server.servie", "S015", warning),
        ("p/peter-kafka002/server.properties", "S009", error),
        ("p/peter-kafka003/kafka-server.service", "UN005", error),
        ("p/peter-kafka003/server.properties", "CL012", warning),
        ("p/peter-kafka004/server.properties", "KF012", hint),
        ("p/peter-kafka004/server.properties", "KF008", hint),
        ("p/peter-kafka005/server.properties", "CL010", error),
        ("p/peter-zk001/zoo.cfg", "ZK008", warning),
        ("p/peter-zk001/zookeeper-server.service", "UN005", error),
        ("p/peter-zk002/zoo.cfg", "ZK008", warning),
        ("p/peter-zk002/zoo.cfg", "ZK005", error),
        ("p/peter-zk003/zoo.cfg", "ZK008", warning),
        ("p/peter-zk003/zookeeper-server.service", "UN010", hint),
        ("p/peter-zk004/myid", "CL002", error),
        ("p/peter-zk004/zoo.cfg", "ZK008", warning),
    ];
    assert_eq!(said, expected);
}

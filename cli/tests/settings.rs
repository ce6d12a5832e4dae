//! kcfglint.toml, and what the command line says against it.

mod common;

use common::{WRONG, code, findings, folder, json, kcfglint_in, stderr, write};

const ZOO: &str = "dataDir=/d\ndataDir=/e\nclientPort=2181\nserver.1=zk1\nserver.2=zk2:2888:3888\n";

/// The codes among these three.
fn codes(folder: &std::path::Path, arguments: &[&str]) -> String {
    let mut all = vec!["--format", "json", "--extend-select", "S007"];
    all.extend(arguments);
    let of = |line: &String| line.rsplit(' ').next().unwrap_or_default().to_owned();
    let codes: Vec<String> = findings(&kcfglint_in(folder, &all)).iter().map(of).collect();
    codes.into_iter().filter(|it| ["S007", "ZK005", "ZK008"].contains(&it.as_str())).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_nearest_file_above_each_path_holds() {
    let root = folder("nearest");
    write(&root, "kcfglint.toml", "[rules]\nignore = [\"ZK008\"]\n");
    write(&root, "a/zk1/zoo.cfg", ZOO);
    write(&root, "b/kcfglint.toml", "[rules]\nignore = [\"ZK005\"]\n[target]\nzookeeper = \"3.8\"\n");
    write(&root, "b/zk1/zoo.cfg", ZOO);
    assert_eq!(codes(&root, &["a"]), "S007 ZK005");
    assert_eq!(codes(&root, &["a/zk1/zoo.cfg"]), "S007 ZK005");
    assert_eq!(codes(&root.join("a/zk1"), &["."]), "S007 ZK005");
    assert_eq!(codes(&root, &["b"]), "S007 ZK008");
    assert_eq!(codes(&root, &["--isolated", "a"]), "S007 ZK005 ZK008");
    assert_eq!(codes(&root, &["--config", "b/kcfglint.toml", "a"]), "S007 ZK008");
    let both = kcfglint_in(&root, &["--format", "json", "--select", "ZK005,ZK008", "--hints", "a", "b"]);
    assert_eq!(json(&both)["summary"]["files"], 2);
    let both = codes(&root, &["a", "b"]);
    assert_eq!(both, "S007 ZK005 S007 ZK008", "each path under its own settings, in one report");
}

#[test]
fn options_win() {
    let root = folder("options-win");
    write(&root, "kcfglint.toml", "[target]\nzookeeper = \"3.8\"\nprofile = \"dev\"\n[rules]\nignore = [\"ZK005\"]\n");
    write(&root, "zoo.cfg", ZOO);
    assert_eq!(codes(&root, &[]), "S007");
    assert_eq!(codes(&root, &["--profile", "default"]), "S007 ZK008");
    assert_eq!(codes(&root, &["--select", "ZK"]), "S007 ZK005 ZK008");
    let report = json(&kcfglint_in(&root, &["--format", "json", "--target", "zookeeper=3.9"]));
    assert_eq!((&report["target"]["zookeeper"], &report["target"]["profile"]), (&"3.9".into(), &"dev".into()));
}

#[test]
fn a_severity_of_one_s_own() {
    let root = folder("severity");
    write(&root, "zoo.cfg", "dataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n");
    let lint = || kcfglint_in(&root, &["--select", "ZK008", "--format", "concise"]);
    assert_eq!(code(&lint()), 0);
    write(&root, "kcfglint.toml", "[rules]\nseverity = { even-voters = \"error\", ZK = \"hint\" }\n");
    assert_eq!(code(&lint()), 1);
}

#[test]
fn files_are_excluded_and_given_a_kind() {
    let root = folder("files");
    write(&root, "kcfglint.toml", "[files]\nexclude = [\"archive/**\", \"old\"]\nkinds = { \"*.kafka\" = \"kafka\" }\n");
    for path in ["archive/server.properties", "x/old/server.properties", "x/one.kafka", "x/archive/server.properties"] {
        write(&root, path, WRONG);
    }
    let lint = |path: &str| findings(&kcfglint_in(&root, &["--format", "json", "--select", "KF004", path]));
    assert_eq!(lint("."), ["x/archive/server.properties KF004", "x/one.kafka KF004"]);
    assert_eq!(lint("x/old/server.properties"), ["x/old/server.properties KF004"], "named, it is linted");
}

#[test]
fn what_is_wrong_with_it_is_said() {
    let root = folder("wrong-settings");
    write(&root, "zoo.cfg", ZOO);
    for (text, said) in [
        ("[rule]\n", "  × unknown section `rule`; write `rules`\n"),
        ("[rules]\nignores = []\n", "[rules]: unknown key `ignores`; write `ignore`"),
        ("[rules]\nignore = [\"ZK08\"]\n", "`ZK008`"),
        ("[target]\nkafka = \"9.9\"\n", "9.9"),
        ("[target\n", "kcfglint.toml:1:8]"),
        ("[rules]\nignore = \"ZK008\"\n", "`ignore` is a string; it takes a list of strings"),
        ("# ours\n[files]\nexlude = []\n", "kcfglint.toml:3:1]\n 3 │ exlude = []\n   · ──────\n"),
    ] {
        write(&root, "kcfglint.toml", text);
        let output = kcfglint_in(&root, &["."]);
        assert_eq!(code(&output), 2, "{text}");
        assert!(stderr(&output).contains(said), "{text}: {}", stderr(&output));
        assert_eq!(code(&kcfglint_in(&root, &["--isolated", "--fail-on", "never", "."])), 0);
    }
}

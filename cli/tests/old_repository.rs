//! How kcfglint is switched on in a repository that has findings: a baseline, and comments.

mod common;

use std::fs;
use std::path::Path;

use common::{code, folder, json, kcfglint_in, stderr, write};

const ZOO: &str = "dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nautopurge.purgeInterval=24\n";

/// `path code` of every finding that is left, by the command's JSON, and how many were hidden.
fn left(root: &Path, arguments: &[&str]) -> (Vec<String>, u64) {
    let mut all = vec!["--format", "json", "--select", "S012,ZK005,KF004,ZK010,LN001"];
    all.extend(arguments);
    let report = json(&kcfglint_in(root, &all));
    let found = report["diagnostics"].as_array().expect("a list");
    let name =
        |it: &serde_json::Value| format!("{} {}", it["path"].as_str().expect("a path"), it["code"].as_str().expect("a code"));
    (found.iter().map(name).collect(), report["summary"]["suppressed"].as_u64().expect("a number"))
}

fn old(name: &str) -> std::path::PathBuf {
    let root = folder(name);
    write(&root, "zk1/zoo.cfg", format!("{ZOO}maxClientCnxns=x\nserver.1=zk1\nserver.2=zk2\n"));
    write(&root, "k1/server.properties", "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k/\n");
    root
}

#[test]
fn a_baseline_hides_what_it_knows_and_nothing_else() {
    let root = old("baseline");
    let written = kcfglint_in(&root, &["--select", "S012,ZK005,KF004", "--write-baseline", "known.json", "."]);
    assert_eq!(code(&written), 0, "{}", stderr(&written));
    let text = fs::read_to_string(root.join("known.json")).expect("written");
    let known: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let expected = serde_json::json!({"version": 1, "findings": {
        "k1/server.properties": {"KF004": {"zookeeper.connect": 1}},
        "zk1/zoo.cfg": {"S012": {"maxClientCnxns": 1}, "ZK005": {"server.1": 1, "server.2": 1}},
    }});
    assert_eq!(known, expected);
    assert_eq!(left(&root, &["--baseline", "known.json", "."]), (vec![], 4));
    // A line that moves is the same, one with another key is new, and what is mended is gone.
    let moved = format!("# moved\n\nserver.1=zk1\n{ZOO}server.3=zk3\nmaxClientCnxns=x\n");
    write(&root, "zk1/zoo.cfg", &moved);
    let (found, hidden) = left(&root, &["--baseline", "known.json", "."]);
    assert_eq!((found, hidden), (vec!["zk1/zoo.cfg ZK005".to_owned()], 3));
    let run = kcfglint_in(&root, &["--select", "S012,ZK005,KF004", "--baseline", "known.json", "zk1"]);
    assert_eq!(code(&run), 1);
    assert!(stderr(&run).contains("known.json: gone: zk1/zoo.cfg ZK005 server.2\n"), "{}", stderr(&run));
    assert!(!stderr(&run).contains("k1/server.properties"), "it was not linted: {}", stderr(&run));
    // From another folder the files are the same.
    assert_eq!(left(&root.join("zk1"), &["--baseline", "../known.json", "."]).1, 2);
}

#[test]
fn a_file_that_is_gone_is_gone_from_the_baseline() {
    let root = old("baseline-file");
    kcfglint_in(&root, &["--select", "KF004,ZK005", "--write-baseline", "known.json", "."]);
    fs::remove_file(root.join("k1/server.properties")).expect("removed");
    let run = kcfglint_in(&root, &["--select", "KF004,ZK005", "--baseline", "known.json", "."]);
    assert_eq!(code(&run), 0);
    assert!(stderr(&run).contains("gone: k1/server.properties KF004 zookeeper.connect\n"), "{}", stderr(&run));
}

#[test]
fn what_is_no_baseline_is_refused() {
    let root = old("no-baseline");
    for (text, said) in [
        ("[]", "no baseline of kcfglint"),
        ("{\"version\": 2, \"findings\": {}}", "version 2, known is 1"),
        ("{\"version\": 1, \"findings\": {}, \"x\": 1}", "unknown field"),
    ] {
        write(&root, "known.json", text);
        let run = kcfglint_in(&root, &["--baseline", "known.json", "."]);
        assert_eq!(code(&run), 2, "{text}");
        assert!(stderr(&run).contains(said), "{}", stderr(&run));
    }
    assert_eq!(code(&kcfglint_in(&root, &["--baseline", "none.json", "."])), 2);
}

#[test]
fn comments_are_written_for_what_is_found_today() {
    let root = old("add-ignores");
    write(&root, "zk1/myid", "x\n");
    let rules = ["--select", "S012,ZK005,KF004,ZK010", "--add-ignores", "."];
    let run = kcfglint_in(&root, &rules);
    assert_eq!(code(&run), 2, "a myid has no comments");
    let told = stderr(&run);
    assert!(told.contains("zk1/myid: no comment can be written there") && told.contains("hides ZK010"), "{told}");
    assert!(told.contains("hidden by comments now: 4 findings in 2 files"), "{told}");
    let zoo = fs::read_to_string(root.join("zk1/zoo.cfg")).expect("written");
    let expected = format!(
        "{ZOO}# kcfglint: ignore[S012] found before the first run\nmaxClientCnxns=x\n\
         # kcfglint: ignore[ZK005] found before the first run\nserver.1=zk1\n\
         # kcfglint: ignore[ZK005] found before the first run\nserver.2=zk2\n"
    );
    assert_eq!(zoo, expected);
    write(&root, "kcfglint.toml", "[rules.per-file-ignores]\n\"zk1/myid\" = [\"ZK010\"]\n");
    assert_eq!(left(&root, &["."]), (vec![], 4));
    let again = kcfglint_in(&root, &rules);
    assert_eq!(code(&again), 0);
    assert_eq!(fs::read_to_string(root.join("zk1/zoo.cfg")).expect("there"), expected, "a second run changes nothing");
}

#[test]
fn a_baseline_knows_a_finding_from_wherever_it_is_told() {
    let root = folder("baseline-home");
    write(&root, "p/zk1/zoo.cfg", format!("{ZOO}server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n"));
    write(&root, "p/zk1/myid", "5\n");
    let lint = |from: &str, arguments: &[&str]| {
        let mut all = vec!["--isolated", "--select", "CL002"];
        all.extend(arguments);
        kcfglint_in(&root.join(from), &all)
    };
    assert_eq!(code(&lint("p", &["."])), 1);
    // The file is not there yet, and is in a folder above.
    assert_eq!(code(&lint("p", &["--write-baseline", "../known.json", "."])), 0);
    let text = fs::read_to_string(root.join("known.json")).expect("written");
    assert!(text.contains("\"p/zk1/myid\""), "{text}");
    for (from, path) in [("p", "."), ("p", "zk1/zoo.cfg"), ("p", "zk1/myid"), ("p/zk1", "zoo.cfg")] {
        let baseline = if from == "p" { "../known.json" } else { "../../known.json" };
        let run = lint(from, &["--baseline", baseline, path]);
        assert_eq!((code(&run), stderr(&run).as_str()), (0, ""), "{from} {path}");
    }
    // From a folder beside it.
    write(&root, "sub/x", "");
    assert_eq!(code(&lint("p", &["--write-baseline", "../sub/known.json", "."])), 0);
    assert_eq!(code(&lint("sub", &["--baseline", "known.json", "../p"])), 0);
}

#[test]
fn what_was_not_looked_for_is_not_gone() {
    let root = old("baseline-select");
    kcfglint_in(&root, &["--select", "S012,ZK005,KF004", "--write-baseline", "known.json", "."]);
    let run = kcfglint_in(&root, &["--select", "ZK005", "--baseline", "known.json", "."]);
    assert_eq!((code(&run), stderr(&run).as_str()), (0, ""));
}

#[test]
fn a_baseline_is_not_written_over_by_a_run_that_could_not_read() {
    let root = old("baseline-kept");
    kcfglint_in(&root, &["--write-baseline", "known.json", "."]);
    let before = fs::read(root.join("known.json")).expect("written");
    for path in ["typo", "k1/nothing"] {
        let run = kcfglint_in(&root, &["--write-baseline", "known.json", path]);
        assert_eq!(code(&run), 2);
        assert!(stderr(&run).contains("known.json: left as it is"), "{}", stderr(&run));
        assert_eq!(fs::read(root.join("known.json")).expect("there"), before);
    }
}

#[test]
fn no_report_is_written_over_what_was_linted() {
    let root = old("output-over");
    let before = fs::read(root.join("zk1/zoo.cfg")).expect("there");
    let run = kcfglint_in(&root, &["--output", "concise=zk1/../zk1/zoo.cfg", "."]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("it was linted, and no report is written over it"), "{}", stderr(&run));
    assert_eq!(fs::read(root.join("zk1/zoo.cfg")).expect("there"), before);
}

#[cfg(unix)]
#[test]
fn settings_and_baselines_that_are_no_files_are_said() {
    let root = old("no-files");
    std::process::Command::new("mkfifo").arg(root.join("pipe")).status().expect("it runs");
    let run = kcfglint_in(&root, &["--baseline", "pipe", "."]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("pipe: it is no file"), "{}", stderr(&run));
    std::os::unix::fs::symlink("nowhere", root.join("kcfglint.toml")).expect("a link");
    let run = kcfglint_in(&root, &["."]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("kcfglint.toml: No such file"), "{}", stderr(&run));
}

#[test]
fn a_pattern_of_a_folder_is_about_what_is_below() {
    let root = old("pattern-folder");
    for pattern in ["zk1", "zk1/", "zk1/**", "zoo.cfg"] {
        write(&root, "kcfglint.toml", format!("[rules.per-file-ignores]\n\"{pattern}\" = [\"ZK005\", \"S012\"]\n"));
        assert_eq!(left(&root, &["."]).0, ["k1/server.properties KF004"], "{pattern}");
    }
}

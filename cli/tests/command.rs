//! The built command, as a user or a script runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn kcfglint(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Command::new(env!("CARGO_BIN_EXE_kcfglint")).args(arguments).current_dir(root).output().expect("it runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// An empty folder of one test's own.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder");
    path
}

#[test]
fn right_clusters_are_quiet() {
    for name in
        ["peter", "kraft", "ansible", "flat", "docker", "dev-and-prod", "standalone", "observers", "groups", "dynamic", "stock"]
    {
        let output = kcfglint(&[&format!("fixtures/{name}")]);
        assert_eq!(code(&output), 0, "{name}");
        assert!(stdout(&output).starts_with("0 errors, 0 warnings, "), "{name}: {}", stdout(&output));
    }
}

#[test]
fn the_broken_cluster_is_not() {
    let output = kcfglint(&["fixtures/peter-broken"]);
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).contains("peter-zk002/zoo.cfg:23:1: error ZK005 `server.2=peter-zk002`"), "{}", stdout(&output));
    assert_eq!(code(&kcfglint(&["--fail-on", "never", "fixtures/peter-broken"])), 0);
}

#[test]
fn json_is_the_contract_s() {
    let output = kcfglint(&["--format", "json", "--target", "zookeeper=3.8", "fixtures/peter-broken"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["schema"], 1);
    assert_eq!(report["target"]["zookeeper"], "3.8");
    let errors = report["diagnostics"].as_array().map_or(0, |it| it.iter().filter(|it| it["severity"] == "error").count());
    assert_eq!(report["summary"]["errors"], errors);
    let finding = report["diagnostics"].as_array().and_then(|it| it.iter().find(|it| it["code"] == "ZK005")).expect("there");
    assert_eq!((&finding["impact"], &finding["range"]["start"]["line"]), (&"wont-start".into(), &23.into()));
}

#[test]
fn what_it_cannot_do_is_said_with_exit_code_2() {
    for arguments in [
        &["no/such/path"][..],
        &["--target", "kafka=9.9", "fixtures/peter"],
        &["--target", "x", "fixtures/peter"],
        &["--profile", "x", "fixtures/peter"],
        &["--no-such-option"],
        &["fixtures/decoys/minecraft"],
    ] {
        let output = kcfglint(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(code(&kcfglint(&["--allow-empty", "fixtures/decoys/minecraft"])), 0);
}

#[test]
fn what_can_be_linted_is_linted_beside_what_cannot() {
    let output = kcfglint(&["no/such/path", "fixtures/peter-broken"]);
    assert_eq!(code(&output), 2);
    assert!(stdout(&output).contains("ZK005"));
}

#[test]
fn one_file_named_twice_is_linted_once() {
    let once = kcfglint(&["fixtures/peter-broken/peter-zk002/zoo.cfg"]);
    let twice = kcfglint(&["fixtures/peter-broken/peter-zk002/zoo.cfg", "./fixtures/peter-broken/peter-zk002/zoo.cfg"]);
    assert_eq!(stdout(&once), stdout(&twice));
}

#[test]
fn odd_bytes_are_read() {
    let path = folder("odd-bytes");
    let cases: [(&str, &[u8]); 5] = [
        ("server-1.properties", b"broker.id=1\r\nlog.dirs=/d\rzookeeper.connect=zk1/k/"),
        ("server-2.properties", b"broker.id=2\0\nlog.dirs=\xff\xfe\nzookeeper.connect=zk1/k/"),
        ("server-3.properties", b"\xEF\xBB\xBF# x\nbroker.id=3\nzookeeper.connect=zk1/k/\n"),
        ("zoo.cfg", b""),
        ("myid", b""),
    ];
    for (name, bytes) in cases {
        fs::write(path.join(name), bytes).expect("written");
    }
    let output = kcfglint(&[path.to_str().expect("UTF-8")]);
    assert_eq!(code(&output), 1);
    assert_eq!(stdout(&output).matches("KF004").count(), 3, "{}", stdout(&output));
}

#[cfg(unix)]
#[test]
fn links_and_pipes_do_not_hang() {
    let path = folder("links");
    fs::write(path.join("zoo.cfg"), "dataDir=/d\nclientPort=2181\nserver.1=zk1\n").expect("written");
    std::os::unix::fs::symlink(&path, path.join("loop")).expect("a link");
    let pipe = path.join("pipe.properties");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let output = kcfglint(&[path.to_str().expect("UTF-8")]);
    assert_eq!(code(&output), 1);
    assert_eq!(stdout(&output).matches("ZK005").count(), 1);
    assert_eq!(code(&kcfglint(&[pipe.to_str().expect("UTF-8")])), 2);
}

//! What the tests of the built command share.
#![allow(dead_code)] // each test file is a crate of its own and needs a part

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Every format of `--format`.
pub(crate) const FORMATS: [&str; 8] = ["full", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson"];

/// The command, to be run in the repository, with an environment that is the same everywhere.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kcfglint"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn kcfglint(arguments: &[&str]) -> Output {
    command().args(arguments).output().expect("it runs")
}

pub(crate) fn kcfglint_in(folder: &Path, arguments: &[&str]) -> Output {
    command().current_dir(folder).args(arguments).output().expect("it runs")
}

pub(crate) fn with_input(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command()
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    child.stdin.take().expect("piped").write_all(input).expect("read to the end");
    child.wait_with_output().expect("it ends")
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

pub(crate) fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The codes of a report in JSON with their paths, in order: `zk1/zoo.cfg ZK005`.
pub(crate) fn findings(output: &Output) -> Vec<String> {
    let report = json(output);
    let diagnostics = report["diagnostics"].as_array().expect("diagnostics").clone();
    let text = |value: &serde_json::Value| value.as_str().expect("a string").to_owned();
    diagnostics.iter().map(|it| format!("{} {}", text(&it["path"]), text(&it["code"]))).collect()
}

/// An empty folder of one test's own. For the command it is a repository, so that the other tests' are no context of it.
pub(crate) fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.join(".git")).expect("a folder");
    path
}

/// Writes a file with the folders above it.
pub(crate) fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("written");
}

/// A broker without a flaw, and one whose chroot ends in a slash (KF004).
pub(crate) const RIGHT: &str = "broker.id=1\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://kafka1.example.org:9092\n\
    log.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n";
pub(crate) const WRONG: &str = "broker.id=1\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://kafka1.example.org:9092\n\
    log.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka/\n";

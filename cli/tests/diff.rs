//! `kcfglint diff`, as it is run.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::{code, folder, json, kcfglint_in, stderr, stdout, write};

const ZK: &str = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data/zookeeper\nclientPort=2181\nautopurge.purgeInterval=24\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

/// Three servers and their brokers below a folder.
fn cluster(root: &Path, at: &str) {
    for id in 1..=3 {
        write(root, &format!("{at}/zk{id}/zoo.cfg"), ZK);
        write(root, &format!("{at}/zk{id}/myid"), format!("{id}\n"));
        let broker = format!(
            "broker.id={id}\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://kafka{id}:9092\nlog.dirs=/data/kafka\ndefault.replication.factor=3\nmin.insync.replicas=2\noffsets.topic.replication.factor=3\ntransaction.state.log.replication.factor=3\ntransaction.state.log.min.isr=2\nssl.key.password=hunter22\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n"
        );
        write(root, &format!("{at}/kafka{id}/server.properties"), broker);
    }
}

fn change(root: &Path, at: &str) {
    for id in 1..=3 {
        write(root, &format!("{at}/zk{id}/zoo.cfg"), format!("{ZK}server.4=zk4:2888:3888\nserver.5=zk5:2888:3888\n"));
    }
    let path = format!("{at}/kafka1/server.properties");
    let text = std::fs::read_to_string(root.join(&path)).expect("there");
    write(root, &path, text.replace("broker.id=1", "broker.id=2").replace("hunter22", "hunter33"));
}

fn git(root: &Path, words: &[&str]) {
    let mut command = Command::new("git");
    // Never the repository that these tests are in.
    command.env("GIT_CEILING_DIRECTORIES", root.parent().expect("below the target folder"));
    command.current_dir(root).args(["-c", "user.name=n", "-c", "user.email=n@example.org"]).args(words);
    let done = command.output().expect("git runs");
    assert!(done.status.success(), "{words:?} {}", String::from_utf8_lossy(&done.stderr));
}

/// A repository with one commit, and a change that is not committed.
fn repository(name: &str) -> PathBuf {
    let root = folder(name);
    std::fs::remove_dir(root.join(".git")).expect("made above");
    git(&root, &["init", "--quiet"]);
    cluster(&root, "conf");
    git(&root, &["add", "."]);
    git(&root, &["commit", "--quiet", "--message", "as it was"]);
    change(&root, "conf");
    root
}

#[test]
fn two_folders() {
    let root = folder("diff-folders");
    cluster(&root, "old");
    cluster(&root, "new");
    change(&root, "new");
    let output = kcfglint_in(&root, &["diff", "old", "new"]);
    assert_eq!((code(&output), stderr(&output)), (1, String::new()));
    insta::assert_snapshot!("diff", stdout(&output));
    assert_eq!(code(&kcfglint_in(&root, &["diff", "--fail-on", "never", "old", "new"])), 0);
    let same = kcfglint_in(&root, &["diff", "old", "old"]);
    assert_eq!((code(&same), stdout(&same)), (0, "From old to old: no file that kcfglint reads differs\n".to_owned()));
}

#[test]
fn json_has_all_of_it_and_no_secret() {
    let root = folder("diff-json");
    cluster(&root, "old");
    cluster(&root, "new");
    change(&root, "new");
    let output = kcfglint_in(&root, &["diff", "old", "new", "--format", "json"]);
    let told = json(&output);
    assert_eq!(told["schema"], 1);
    let texts = |key: &str, field: &str| -> Vec<String> {
        let list = told[key].as_array().expect("a list");
        list.iter().map(|it| it[field].as_str().expect("a text").to_owned()).collect()
    };
    assert!(texts("new_findings", "code").contains(&"CL010".to_owned()), "{:?}", texts("new_findings", "code"));
    assert_eq!(texts("files", "path"), ["kafka1/server.properties", "zk1/zoo.cfg", "zk2/zoo.cfg", "zk3/zoo.cfg"]);
    assert_eq!(texts("rolling", "one_by_one"), ["no", "no"]);
    assert!(!stdout(&output).contains("hunter"));
}

#[test]
fn revisions_of_git() {
    let root = repository("diff-git");
    let counted = |words: &[&str]| {
        let output = kcfglint_in(&root, words);
        let first = stdout(&output).lines().next().unwrap_or_default().to_owned();
        (code(&output), first, stderr(&output))
    };
    let told = |line: &str| (1, line.to_owned(), String::new());
    assert_eq!(counted(&["diff", "HEAD"]), told("From HEAD to .: 4 changed files"));
    assert_eq!(counted(&["diff", "HEAD", "conf"]), told("From HEAD to conf: 4 changed files"));
    git(&root, &["commit", "--quiet", "--all", "--message", "as it is"]);
    assert_eq!(counted(&["diff", "HEAD~1", "HEAD"]), told("From HEAD~1 to HEAD: 4 changed files"));
    let one = counted(&["diff", "HEAD~1", "conf/kafka1/server.properties"]);
    assert_eq!(one.1, "From HEAD~1 to conf/kafka1/server.properties: 1 changed file");
    let below = kcfglint_in(&root.join("conf"), &["diff", "HEAD~1", "zk1"]);
    assert!(stdout(&below).starts_with("From HEAD~1 to zk1: 1 changed file\n"), "{}{}", stdout(&below), stderr(&below));
    // The other way round, a folder that is new, and `./` in front.
    let back = counted(&["diff", "conf", "HEAD~1"]);
    assert_eq!(back.1, "From conf to HEAD~1: 4 changed files", "{}", back.2);
    let dotted = counted(&["diff", "HEAD~1", "./conf"]);
    assert_eq!(dotted.1, "From HEAD~1 to ./conf: 4 changed files", "{}", dotted.2);
    write(&root, "more/zk9/zoo.cfg", ZK);
    assert_eq!(counted(&["diff", "HEAD", "more"]).1, "From HEAD to more: 1 new file");
    assert_ne!(counted(&["diff", "HEAD", "more"]).0, 2);
}

/// Git tells its hooks of the index that the commit is made from. Nobody may write into that.
#[test]
fn in_a_hook_of_git() {
    let root = repository("diff-hook");
    let hook = format!("#!/bin/sh\n{} diff HEAD --fail-on never > told 2> said\n", env!("CARGO_BIN_EXE_kcfglint"));
    write(&root, ".git/hooks/pre-commit", hook);
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(root.join(".git/hooks/pre-commit"), mode).expect("executable");
    git(&root, &["commit", "--quiet", "--all", "--message", "as it is"]);
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("written");
    assert_eq!((read("told").lines().next(), read("said").as_str()), (Some("From HEAD to .: 4 changed files"), ""));
    let show = Command::new("git").current_dir(&root).args(["show", "--stat", "--format="]).output().expect("git runs");
    assert!(stdout(&show).contains("4 files changed"), "{}", stdout(&show));
    let status = Command::new("git").current_dir(&root).args(["status", "--porcelain", "conf"]).output().expect("git runs");
    assert_eq!(stdout(&status), "");
}

#[test]
fn what_cannot_be_compared() {
    let root = folder("diff-wrong");
    cluster(&root, "old");
    std::fs::create_dir_all(root.join("empty/a")).expect("a folder");
    std::fs::create_dir_all(root.join("empty/b")).expect("a folder");
    let said = |words: &[&str]| {
        let output = kcfglint_in(&root, words);
        (code(&output), stderr(&output).lines().last().unwrap_or_default().to_owned())
    };
    let unknown = "kcfglint: nowhere: no such file or folder, and no revision of git";
    assert_eq!(said(&["diff", "nowhere", "old"]), (2, unknown.to_owned()));
    assert_eq!(said(&["diff", "old", "nowhere"]), (2, unknown.to_owned()));
    let nothing = "kcfglint: nothing to compare: no file of Kafka, ZooKeeper or a unit was found on either side";
    assert_eq!(said(&["diff", "empty/a", "empty/b"]), (2, nothing.to_owned()));
    let hostile = said(&["diff", "--", "--upload-pack=touch hooked", "old"]);
    assert_eq!(hostile.0, 2, "{}", hostile.1);
}

//! What `kcfglint topology` says of who may fail, as a person last read it.

mod common;

use common::{folder, json, kcfglint, kcfglint_in, stdout, write};

#[test]
fn a_broken_cluster() {
    insta::assert_snapshot!(stdout(&kcfglint(&["topology", "--isolated", "fixtures/peter-broken"])));
}

#[test]
fn controllers_and_brokers() {
    insta::assert_snapshot!(stdout(&kcfglint(&["topology", "--isolated", "fixtures/kraft"])));
}

/// The findings are those of a lint with the same options.
#[test]
fn what_is_not_linted_weakens_nothing() {
    let weak = |more: &[&str]| {
        let report =
            json(&kcfglint(&[&["topology", "--isolated", "--format", "json"], more, &["fixtures/peter-broken"]].concat()));
        report["ensembles"][0]["tolerance"]["weakened_by"].to_string()
    };
    assert!(weak(&[]).contains("ZK008"));
    assert!(!weak(&["--ignore", "ZK008"]).contains("ZK008"));
}

/// What has settings of its own is told apart, and each keeps its numbers.
#[test]
fn two_settings_files_are_two_topologies() {
    let root = folder("tolerance-apart");
    let zoo = |n: usize| {
        let lines: String = (1..=n).map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
        format!("tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/d\nclientPort=2181\n{lines}")
    };
    write(&root, "a/kcfglint.toml", "");
    write(&root, "a/zk1/zoo.cfg", zoo(3));
    write(&root, "b/kcfglint.toml", "");
    write(&root, "b/zk1/zoo.cfg", zoo(5));
    let report = json(&kcfglint_in(&root, &["topology", "--format", "json", "a", "b"]));
    let may_fail: Vec<_> = (0..2).map(|it| report["ensembles"][it]["tolerance"]["may_fail"].clone()).collect();
    assert_eq!(may_fail, [1, 2]);
}

#[test]
fn a_secret_that_went_astray_is_not_shown() {
    const SECRET: &str = "hunter-22-secret";
    let root = folder("tolerance-secrets");
    let zoo = format!("dataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=-Dpassword={SECRET}:2888:3888\n");
    let kafka = format!(
        "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181\nmin.insync.replicas={SECRET}\nssl.key.password={SECRET}\n"
    );
    write(&root, "zk1/zoo.cfg", zoo);
    write(&root, "kafka1/server.properties", kafka);
    for format in ["tree", "json", "mermaid", "dot"] {
        let text = stdout(&kcfglint_in(&root, &["topology", "--isolated", "--format", format, "."]));
        assert!(text.contains("kafka1") && !text.contains(SECRET), "{text}");
    }
}

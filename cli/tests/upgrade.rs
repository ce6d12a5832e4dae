//! `kcfglint upgrade`, as a user or a script runs it.

mod common;

use common::{code, folder, json, kcfglint, kcfglint_in, stderr, stdout, write};

#[test]
fn a_cluster_of_zookeeper_to_4_0() {
    let output = kcfglint(&["upgrade", "--isolated", "--to", "kafka=4.0", "fixtures/peter"]);
    assert_eq!((code(&output), stderr(&output)), (1, String::new()));
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn a_cluster_of_kraft_to_4_1() {
    let output = kcfglint(&["upgrade", "--isolated", "--target", "kafka=3.9", "--to", "kafka=4.1", "fixtures/kraft"]);
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    insta::assert_snapshot!(stdout(&output));
}

#[test]
fn json_has_the_same() {
    let arguments = ["upgrade", "--isolated", "--format", "json", "--target", "kafka=3.9", "--to", "kafka=4.0", "fixtures/peter"];
    let output = kcfglint(&arguments);
    assert_eq!(code(&output), 1);
    let report = json(&output);
    let fields = |value: &serde_json::Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(fields(&report), "clusters files goal schema");
    assert_eq!((&report["schema"], &report["goal"]["kafka"], &report["goal"]["kraft"]), (&1.into(), &"4.0".into(), &true.into()));
    let cluster = &report["clusters"][0];
    assert_eq!(fields(cluster), "because from migrates misfits name phases product steps stopped to");
    assert_eq!(fields(&cluster["steps"][0]), "changes phase run title why");
    let phases: Vec<_> = cluster["steps"].as_array().expect("steps").iter().filter_map(|it| it["phase"].as_u64()).collect();
    assert_eq!(phases, [1, 2, 3, 4]);
    let file = &report["files"][0];
    assert_eq!(fields(file), "defaults from ignored kind path renames stops to");
    assert_eq!((&file["stops"][0]["code"], &file["stops"][0]["today"]), (&"UP003".into(), &false.into()));
    assert_eq!(fields(&file["stops"][0]), "code help message range today with");
    assert_eq!(fields(&file["ignored"][0]), "does key only range value");
    assert_eq!(fields(&file["defaults"][0]), "does key new old only");
    assert_eq!(fields(&file["renames"][0]), "key range same to value");
}

#[test]
fn a_migration_in_its_middle_is_told_node_by_node() {
    let folder = folder("upgrade-migration");
    let quorum = "controller.quorum.voters=3001@c1:9093\ncontroller.listener.names=CONTROLLER\n";
    let switch = "zookeeper.metadata.migration.enable=true\nzookeeper.connect=zk1:2181/kafka\n";
    let controller =
        format!("process.roles=controller\nnode.id=3001\nlisteners=CONTROLLER://c1:9093\nlog.dirs=/d\n{quorum}{switch}");
    let map = "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n";
    write(&folder, "c1/controller.properties", controller);
    write(&folder, "k1/server.properties", format!("broker.id=1\nlog.dirs=/d\n{map}{quorum}{switch}"));
    write(&folder, "k2/server.properties", "broker.id=2\nlog.dirs=/d\nzookeeper.connect=zk1:2181/kafka\n");
    write(&folder, "k3/server.properties", format!("process.roles=broker\nnode.id=3\nlog.dirs=/d\n{map}{quorum}"));
    let output = kcfglint_in(&folder, &["upgrade", "--isolated", "--to", "kraft", "."]);
    let text = stdout(&output);
    assert!(text.contains("    k1  phase 2       ZooKeeper mode with `zookeeper.metadata.migration.enable=true`\n"), "{text}");
    assert!(text.contains("    k2  phase 0 to 1  ") && text.contains("    c1  phase 1 to 3  "), "{text}");
    let misfit =
        "  does not fit together\n    k3 is of KRaft, and k2 is not yet migrating: brokers may be one phase apart, not two\n";
    assert!(text.contains(misfit), "{text}");
}

#[test]
fn a_goal_that_cannot_be_is_one_line() {
    for (arguments, line) in [
        (&["--to", "kafka=9.9"][..], "kcfglint does not know Kafka 9.9; it knows 0.8.2 to 4.4"),
        (&["--to", "pulsar=1"], "`pulsar=1` is no goal; write kafka=4.0, zookeeper=3.9 or kraft"),
        (
            &["--to", "kafka=3.6", "--target", "kafka=3.9"],
            "fixtures/peter/peter-kafka001/server.properties runs Kafka 3.9 (it was asked for), and the goal is older",
        ),
    ] {
        let output = kcfglint(&[&["upgrade", "--isolated", "fixtures/peter"], arguments].concat());
        assert_eq!((code(&output), stdout(&output), stderr(&output)), (2, String::new(), format!("kcfglint: {line}\n")));
    }
    let output = kcfglint(&["upgrade", "--isolated", "--to", "kafka=4.0", "fixtures/observers"]);
    let line = "kcfglint: no file of Kafka was found, so there is nothing to upgrade\n";
    assert_eq!((code(&output), stderr(&output)), (2, line.to_owned()));
    // What is read beside a named file is no part of the upgrade.
    let output = kcfglint(&["upgrade", "--isolated", "--to", "kafka=4.0", "fixtures/stock/kafka-4.1/config/producer.properties"]);
    assert_eq!((code(&output), stdout(&output)), (2, String::new()));
    let one = "fixtures/stock/kafka-3.9/config/server.properties";
    let output = kcfglint(&["upgrade", "--isolated", "--format", "json", "--target", "kafka=3.9", "--to", "kafka=4.0", one]);
    assert_eq!(json(&output)["clusters"].as_array().map(Vec::len), Some(1));
    assert_eq!(code(&kcfglint(&["upgrade", "fixtures/peter"])), 2, "a goal is needed");
    assert_eq!(code(&kcfglint(&["upgrade", "--to", "kraft", "no/such/path"])), 2);
}

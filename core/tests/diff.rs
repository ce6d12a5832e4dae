//! What a change does, held against what the products' documentation says of updates and rolling restarts.

#[path = "common/states.rs"]
mod states;

use kcfglint_core::lens::diff::{Fate, Update};
use proptest::prelude::*;
use states::{all, ensemble, with};

#[test]
fn nothing_comes_of_nothing() {
    let files = [ensemble(&[1, 2, 3], ""), all("num.partitions=3\n")].concat();
    with(&files, &files, |it| {
        assert_eq!((it.files.len(), it.rolling.len(), it.new_findings.len(), it.gone_findings.len()), (0, 0, 0, 0));
    });
    // A comment, a blank, another order: the same settings in force, and nothing to restart.
    let written = all("# three\nnum.partitions = 3\n");
    with(&all("num.partitions=3\n"), &written, |it| {
        assert_eq!(it.files.iter().map(|it| (it.changes.len(), it.needs)).collect::<Vec<_>>(), [(0, Update::Nothing); 3]);
        assert_eq!(it.rolling, []);
    });
    // The default, written out.
    with(&all(""), &all("num.io.threads=8\n"), |it| assert!(it.files.iter().all(|it| it.needs == Update::Nothing)));
}

#[test]
fn how_settings_come_into_force() {
    // The update modes of Kafka's own documentation.
    for (line, needs) in [
        ("min.insync.replicas=1\n", Update::ClusterWide),
        ("num.io.threads=16\n", Update::ClusterWide),
        ("ssl.keystore.location=/k\n", Update::PerBroker),
        ("num.partitions=5\n", Update::Restart),
        ("listeners=PLAINTEXT://:9093\n", Update::Restart),
        ("some.plugin.key=1\n", Update::Restart),
    ] {
        with(&all(""), &all(line), |it| {
            let changes: Vec<_> = it.files.iter().flat_map(|it| &it.changes).map(|it| it.needs).collect();
            assert_eq!(changes, [needs; 3], "{line}");
            assert_eq!(it.rolling.is_empty(), needs != Update::Restart, "{line}");
        });
    }
}

#[test]
fn a_secret_that_changes_is_told_and_not_shown() {
    with(&all("ssl.key.password=hunter22\n"), &all("ssl.key.password=hunter23\n"), |it| {
        assert_eq!(it.files.len(), 3);
        let text = format!("{it:?}");
        assert!(text.contains("********") && !text.contains("hunter"), "{text}");
        let change = &it.files[0].changes[0];
        assert_eq!((change.key, change.old.len(), change.new.len()), ("ssl.key.password", 1, 1));
    });
}

#[test]
fn what_stands_in_for_another_key_is_told_once() {
    with(&all("log.retention.hours=24\n"), &all("log.retention.hours=48\n"), |it| {
        let keys: Vec<_> = it.files[0].changes.iter().map(|it| it.key).collect();
        assert_eq!(keys, ["log.retention.hours"]);
    });
    with(&all("log.retention.hours=24\n"), &all("log.retention.hours=24\nlog.retention.ms=1000\n"), |it| {
        let keys: Vec<_> = it.files[0].changes.iter().map(|it| it.key).collect();
        assert!(keys.contains(&"log.retention.ms"), "{keys:?}");
    });
}

#[test]
fn files_come_and_go() {
    let (old, new) = (ensemble(&[1, 2, 3], ""), ensemble(&[1, 2, 3, 4], ""));
    with(&old, &new, |it| {
        let added: Vec<_> = it.files.iter().filter(|it| it.fate == Fate::Added).map(|it| it.path).collect();
        assert_eq!(added, ["zk4/myid", "zk4/zoo.cfg"]);
        // The new one is started, the others are restarted.
        assert_eq!(it.rolling[0].restarts, ["zk1", "zk2", "zk3"]);
        let found: Vec<_> = it.new_findings.iter().map(|it| it.code).collect();
        assert!(found.contains(&"ZK008"), "an even ensemble: {found:?}");
    });
    with(&new, &old, |it| {
        let gone: Vec<_> = it.files.iter().filter(|it| it.fate == Fate::Removed).map(|it| it.path).collect();
        assert_eq!(gone, ["zk4/myid", "zk4/zoo.cfg"]);
        assert!(it.gone_findings.iter().any(|it| it.code == "ZK008"));
    });
}

#[test]
fn a_finding_whose_line_moves_is_neither_new_nor_gone() {
    with(&all("unclean.leader.election.enable=true\n"), &all("# moved\nunclean.leader.election.enable=true\n"), |it| {
        assert_eq!((it.new_findings.len(), it.gone_findings.len()), (0, 0));
    });
}

#[test]
fn units() {
    let unit = |lines: &str| {
        vec![(
            "kafka1/kafka.service",
            format!(
                "[Unit]\nDescription=Kafka\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n{lines}"
            ),
        )]
    };
    for (old, new, needs) in [
        ("", "Restart=always\n", Update::DaemonReload),
        ("", "[Install]\nWantedBy=multi-user.target\n", Update::Reenable),
        ("", "LimitNOFILE=100000\n", Update::Restart),
        ("# a\n", "# b\n", Update::Nothing),
    ] {
        with(&unit(old), &unit(new), |it| assert_eq!(it.files[0].needs, needs, "{new:?}"));
    }
    // A drop-in changes its unit.
    let mut with_drop_in = unit("");
    with_drop_in.push(("kafka1/kafka.service.d/limits.conf", "[Service]\nLimitNOFILE=100000\n".to_owned()));
    with(&unit(""), &with_drop_in, |it| {
        let told: Vec<_> = it.files.iter().map(|it| (it.path, it.fate, it.changes.len(), it.needs)).collect();
        assert_eq!(
            told,
            [
                ("kafka1/kafka.service", Fate::Changed, 1, Update::Restart),
                ("kafka1/kafka.service.d/limits.conf", Fate::Added, 0, Update::Nothing),
            ]
        );
    });
}

/// The end of a migration: the newest release would not know the keys at all.
#[test]
fn what_migrates_is_read_as_the_release_that_can() {
    let controller = "process.roles=controller\nnode.id=3001\nlog.dirs=/d\nlisteners=CONTROLLER://:9093\ncontroller.listener.names=CONTROLLER\ncontroller.quorum.voters=3001@c1:9093\n";
    let before = format!("{controller}zookeeper.metadata.migration.enable=true\nzookeeper.connect=zk1:2181\n");
    with(&[("c1/controller.properties", before)], &[("c1/controller.properties", controller.to_owned())], |it| {
        let keys: Vec<_> = it.files[0].changes.iter().map(|it| it.key).collect();
        assert_eq!(keys, ["zookeeper.connect", "zookeeper.metadata.migration.enable"]);
        assert_eq!(it.files[0].needs, Update::Restart);
    });
}

proptest! {
    /// Whatever the bytes: no panic; and back again is the same with both sides changed.
    #[test]
    fn there_and_back(old in ".{0,200}", new in ".{0,200}", is_kafka in any::<bool>()) {
        let path = if is_kafka { "k1/server.properties" } else { "z1/zoo.cfg" };
        let base = if is_kafka { "broker.id=1\nzookeeper.connect=a:1\nlog.dirs=/d\n" } else { "dataDir=/d\nclientPort=1\nserver.1=a:1:2\n" };
        let (old, new) = ([(path, format!("{base}{old}"))], [(path, format!("{base}{new}"))]);
        let mut there = Vec::new();
        with(&old, &new, |it| there = it.files.iter().flat_map(|it| &it.changes).map(|it| (it.key.to_string(), it.old.len(), it.new.len())).collect());
        with(&new, &old, |it| {
            let back: Vec<_> = it.files.iter().flat_map(|it| &it.changes).map(|it| (it.key.to_string(), it.new.len(), it.old.len())).collect();
            assert_eq!(there, back);
        });
    }
}

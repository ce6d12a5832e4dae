//! Whether the nodes of a KRaft cluster, or of one that becomes one, can be restarted one by one.

#[path = "common/states.rs"]
mod states;
#[path = "common/verdicts.rs"]
mod verdicts;

use kcfglint_core::lens::diff::Verdict;
use states::{all, brokers, ensemble, with};
use verdicts::{added, controllers, notes, one, replaced, separate};

/// Three controllers and three brokers in the middle of a migration.
fn migrating(controllers_go_on: bool, are_kraft: bool, brokers_go_on: bool) -> Vec<(&'static str, String)> {
    let zookeeper = "zookeeper.connect=zk1:2181,zk2:2181/k\n";
    let flag = |goes_on: bool| if goes_on { "zookeeper.metadata.migration.enable=true\n" } else { "" };
    let map = "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n";
    let mut files = separate(3, "", 3, "");
    for (path, text) in &mut files {
        if path.starts_with('c') {
            // The threads are there so that there is something to restart.
            text.push_str(if controllers_go_on { zookeeper } else { "num.network.threads=4\nqueued.max.requests=9\n" });
            text.push_str(flag(controllers_go_on));
        } else if !are_kraft {
            *text = text.replace("process.roles=broker\nnode.id", "broker.id") + zookeeper + map + flag(brokers_go_on);
        }
    }
    files
}

#[test]
fn the_steps_of_a_migration() {
    let (zookeeper, kraft, ended) = (migrating(true, false, true), migrating(true, true, false), migrating(false, true, false));
    with(&zookeeper, &kraft, |it| {
        one(it, "cluster", Verdict::Yes, "");
        assert!(notes(it).contains("in the middle of a migration"), "{}", notes(it));
    });
    with(&zookeeper, &ended, |it| one(it, "cluster", Verdict::No, "while brokers are still in ZooKeeper mode"));
    with(&kraft, &ended, |it| {
        one(it, "cluster", Verdict::Yes, "");
        assert!(notes(it).contains("no way back to ZooKeeper"), "{}", notes(it));
    });
    with(&kraft, &zookeeper, |it| one(it, "cluster", Verdict::Unknown, "Reverting to ZooKeeper mode"));
    with(&ended, &migrating(false, false, false), |it| one(it, "cluster", Verdict::No, "there is no way back"));
    with(&zookeeper, &migrating(true, false, false), |it| one(it, "cluster", Verdict::Unknown, "leave the migration"));
}

#[test]
fn roles_that_are_given_up() {
    let three = controllers(["controller.quorum.bootstrap.servers=c1:9093,c2:9093,c3:9093\n"; 3]);
    let broker = |ids: &[u8]| -> Vec<_> {
        let own =
            |text: &str, id: &u8| text.replace("broker,controller", "broker").replace(&format!(",CONTROLLER://c{id}:9093"), "");
        let is_in = |path: &str| ids.iter().find(|it| path.starts_with(&format!("c{it}")));
        three.iter().map(|(path, text)| (*path, is_in(path).map_or_else(|| text.clone(), |id| own(text, id)))).collect()
    };
    with(&three, &broker(&[3]), |it| one(it, "cluster", Verdict::Unknown, "remove-controller"));
    with(&three, &broker(&[1, 2, 3]), |it| one(it, "cluster", Verdict::No, "none is left"));
    with(&broker(&[3]), &three, |it| assert!(notes(it).contains("add-controller"), "{}", notes(it)));
}

#[test]
fn a_file_that_keeps_its_node_from_starting() {
    let three = ensemble(&[1, 2, 3], "");
    with(&three, &replaced(&three, "clientPort=2181", "clientPort=x"), |it| one(it, "ensemble", Verdict::No, "does not start"));
    // A connection that nobody can read does not make three clusters of one.
    with(&all(""), &replaced(&all(""), "zk1:2181", "zk1:218x1"), |it| one(it, "cluster", Verdict::No, "218x1"));
    // On a node that is not restarted it is a finding, and no matter of the restart.
    let other = [all(""), vec![("other/zoo.cfg", "dataDir=/d\nclientPort=x\n".to_owned())]].concat();
    with(&all(""), &replaced(&other, "log.dirs=/d", "log.dirs=/d\nnum.partitions=9"), |it| one(it, "cluster", Verdict::Yes, ""));
}

/// KRaft has no TLS on the controllers' listener all at once: Kafka's guide has two listeners meanwhile.
#[test]
fn controllers_get_tls_step_by_step() {
    let of = |listeners: &str, names: &str, port: u16| -> Vec<_> {
        let files = separate(3, "listener.security.protocol.map=CONTROLLER:PLAINTEXT,CSSL:SSL,PLAINTEXT:PLAINTEXT\n", 3, "");
        let own = |(path, text): (&'static str, String)| {
            let id = &path[1..2];
            let text = text.replace(&format!("CONTROLLER://c{id}:9093"), &listeners.replace('?', id));
            let text = text.replace(":9093,", &format!(":{port},")).replace("@c3:9093", &format!("@c3:{port}"));
            (path, text.replace("listener.names=CONTROLLER", &format!("listener.names={names}")))
        };
        files.into_iter().map(own).collect()
    };
    let both = "CSSL://c?:9094,CONTROLLER://c?:9093";
    let steps = [
        of("CONTROLLER://c?:9093", "CONTROLLER", 9093),
        of(both, "CONTROLLER,CSSL", 9093),
        of(both, "CSSL,CONTROLLER", 9094),
        of("CSSL://c?:9094", "CSSL", 9094),
    ];
    for it in steps.windows(2) {
        with(&it[0], &it[1], |it| one(it, "cluster", Verdict::Yes, ""));
    }
    with(&steps[0], &steps[3], |it| one(it, "cluster", Verdict::No, "other ports"));
    with(&steps[0], &of("CSSL://c?:9093", "CSSL", 9093), |it| {
        one(it, "cluster", Verdict::No, "the controllers' listener changes")
    });
}

#[test]
fn a_list_of_voters_that_was_wrong_on_a_broker() {
    let right = separate(3, "", 3, "");
    let wrong: Vec<_> = right
        .iter()
        .map(|(path, text)| (*path, if *path == "b3/server.properties" { text.replace(",3@c3:9093", "") } else { text.clone() }))
        .collect();
    with(&wrong, &right, |it| {
        one(it, "cluster", Verdict::Yes, "");
        assert!(notes(it).contains("on brokers only"), "{}", notes(it));
    });
}

#[test]
fn what_did_not_fit_before_is_no_change() {
    let of = |more: &str| {
        let odd = "listeners=SSL://:9093\nsecurity.inter.broker.protocol=SSL\n";
        let plain = "listeners=PLAINTEXT://:9092\n";
        brokers([&*format!("{odd}{more}"), &*format!("{plain}{more}"), &*format!("{odd}{more}")])
    };
    with(&of(""), &of("num.partitions=9\n"), |it| one(it, "cluster", Verdict::Yes, ""));
}

#[test]
fn what_one_broker_alone_has() {
    let of = |lines: &str| all(&format!("num.partitions=9\n{lines}"));
    for (line, part) in [
        ("offsets.topic.replication.factor=1\n", "Consumer groups"),
        ("transaction.state.log.replication.factor=1\n", "Transactions that are kept"),
        ("transaction.state.log.min.isr=3\n", "transactions stop"),
        ("min.insync.replicas=3\n", "acks=all stop"),
        ("default.replication.factor=1\n", "Topics"),
    ] {
        with(&all(""), &of(line), |it| {
            one(it, "cluster", Verdict::Yes, "");
            assert!(notes(it).contains(part), "{line} {}", notes(it));
        });
    }
    let three = controllers(["controller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n"; 3]);
    with(&three, &replaced(&three, "log.dirs=/d", "log.dirs=/e"), |it| {
        one(it, "cluster", Verdict::Unknown, "metadata moves from /d to /e");
    });
    with(&three, &replaced(&three, "log.dirs=/d", "log.dirs=/d,/e"), |it| one(it, "cluster", Verdict::Yes, ""));
    with(&three, &added(&three, "c1/server.properties", "metadata.log.dir=/m\n"), |it| {
        one(it, "cluster", Verdict::Unknown, "from /d to /m");
    });
}

#[test]
fn a_controller_that_leaves_its_place() {
    let three = controllers(["controller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n"; 3]);
    with(&three, &replaced(&three, "CONTROLLER://c2:9093", "CONTROLLER://c2:9094"), |it| {
        one(it, "cluster", Verdict::No, "controller 2 no longer listens on port 9093");
    });
    // A second listener leaves none.
    let more = replaced(&three, "CONTROLLER://c2:9093", "CONTROLLER://c2:9093,OTHER://c2:9094");
    with(&three, &more, |it| assert!(!format!("{it:?}").contains("no longer listens"), "{it:?}"));
}

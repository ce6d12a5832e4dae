//! Clusters in the middle of a migration to KRaft are one: brokers in ZooKeeper mode, the controllers that they name, and the
//! brokers that are of KRaft already.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::Topology;

const VOTERS: &str = "3001@kc1.acme.net:9093,3002@kc2.acme.net:9093,3003@kc3.acme.net:9093";
const CONNECT: &str = "zk1.acme.net:2181,zk2.acme.net:2181,zk3.acme.net:2181/kafka";
const FLAG: &str = "zookeeper.metadata.migration.enable=true\n";

type Files = Vec<(String, String)>;

fn old(id: u32) -> String {
    format!(
        "broker.id={id}\nlisteners=PLAINTEXT://kafka{id}.acme.net:9092\nlog.dirs=/data/kafka\ndefault.replication.factor=3\ninter.broker.protocol.version=3.9\n\
         listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\nzookeeper.connect={CONNECT}\n\
         {FLAG}controller.quorum.voters={VOTERS}\ncontroller.listener.names=CONTROLLER\n"
    )
}

fn new(id: u32) -> String {
    format!(
        "process.roles=broker\nnode.id={id}\nlisteners=PLAINTEXT://kafka{id}.acme.net:9092\nlog.dirs=/data/kafka\ndefault.replication.factor=3\n\
         listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\ncontroller.quorum.voters={VOTERS}\n\
         controller.listener.names=CONTROLLER\n"
    )
}

fn controller(at: u32) -> String {
    format!(
        "process.roles=controller\nnode.id={}\nlisteners=CONTROLLER://kc{at}.acme.net:9093\nlog.dirs=/data/kraft\ndefault.replication.factor=3\n\
         listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\ncontroller.quorum.voters={VOTERS}\n\
         controller.listener.names=CONTROLLER\n{FLAG}zookeeper.connect={CONNECT}\n",
        3000 + at
    )
}

/// The files of three controllers and three brokers, of which the first so many are of KRaft.
fn cluster(in_kraft: u32) -> Files {
    let file = |name: String, text: String| (format!("hosts/{name}.acme.net/server.properties"), text);
    let mut files: Files = (1..4).map(|it| file(format!("kc{it}"), controller(it))).collect();
    files.extend((1..4).map(|it| file(format!("kafka{it}"), if it > in_kraft { old(it) } else { new(it) })));
    files
}

fn with(files: Files, host: &str, from: &str, to: &str) -> Files {
    let change = |(path, text): (String, String)| {
        let is_it = path.contains(&format!("/{host}."));
        assert!(!is_it || text.contains(from), "{from}");
        (path, if is_it { text.replace(from, to) } else { text })
    };
    files.into_iter().map(change).collect()
}

/// `host code` of everything that is said, hints as well.
fn said(files: &Files) -> Vec<String> {
    report(files).into_iter().map(|it| it.0).collect()
}

/// The same, with the help and whether there is a fix.
fn report(files: &Files) -> Vec<(String, String, bool)> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let host = |path: &str| path.split(['/', '.']).nth(1).unwrap_or_default().to_owned();
    let told = report.diagnostics.iter();
    told.map(|it| (format!("{} {}", host(it.path), it.code), it.help.clone().unwrap_or_default(), it.fix.is_some())).collect()
}

#[test]
fn a_sane_migration_hears_nothing_and_is_one_cluster() {
    for in_kraft in 0..3 {
        let files = cluster(in_kraft);
        assert_eq!(said(&files), Vec::<String>::new(), "{in_kraft}");
        let sources: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).collect();
        let documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
        let topology = Topology::of(&documents, &Settings::default());
        assert_eq!(topology.clusters.iter().map(|it| it.members.len()).collect::<Vec<_>>(), [6], "{in_kraft}");
    }
    // Where the last broker is of KRaft, the flag has to go.
    assert_eq!(said(&cluster(3)), ["kc1 UP008"]);
}

#[test]
fn ids_voters_and_places_are_compared_over_both_modes() {
    let clash = with(cluster(0), "kc2", "node.id=3002", "node.id=2");
    assert!(said(&clash).contains(&"kc2 CL010".to_owned()), "{:?}", said(&clash));
    let clash = with(cluster(1), "kafka1", "node.id=1", "node.id=2");
    assert_eq!(said(&clash), ["kafka2 CL010"]);
    for in_kraft in [0, 1] {
        let voters = with(cluster(in_kraft), "kafka3", "kc2.acme", "kc22.acme");
        assert_eq!(said(&voters), ["kafka3 CL030"], "{in_kraft}");
    }
    assert_eq!(said(&with(cluster(0), "kc2", "/kafka\n", "/kafak\n")), ["kc2 CL011"]);
}

#[test]
fn controllers_with_the_ids_of_brokers_are_of_their_cluster() {
    let files: Files = cluster(0).into_iter().map(|(path, text)| (path, text.replace("300", ""))).collect();
    assert_eq!(said(&files), ["kc1 CL010", "kc2 CL010", "kc3 CL010"]);
    let files = with(files, "kc2", "/kafka\n", "/kafak\n");
    assert!(said(&files).contains(&"kc2 CL011".to_owned()), "{:?}", said(&files));
    // Controllers that nobody of the old cluster names are of another one.
    let other = |(path, text): (String, String)| {
        let is_old = path.contains("/kafka");
        (path, if is_old { text.replace("kc", "other") } else { text })
    };
    let files: Files = files.into_iter().map(other).collect();
    assert!(!said(&files).iter().any(|it| it.ends_with("CL010")), "{:?}", said(&files));
}

#[test]
fn what_a_migration_needs_is_not_deleted() {
    let lost = report(&with(cluster(0), "kc2", FLAG, ""));
    let [(said, help, fix)] = &lost[..] else { panic!("{lost:?}") };
    assert_eq!((said.as_str(), *fix), ("kc2 KR012", false));
    assert!(help.starts_with("Write `zookeeper.metadata.migration.enable=true`"), "{help}");
    let lost = report(&with(cluster(0), "kafka2", FLAG, ""));
    let [(said, help, fix)] = &lost[..] else { panic!("{lost:?}") };
    assert_eq!((said.as_str(), *fix), ("kafka2 KR011", false));
    assert!(help.starts_with("Write `zookeeper.metadata.migration.enable=true`"), "{help}");
    // Alone, nothing tells of a migration.
    let alone: Files = with(cluster(0), "kc2", FLAG, "").into_iter().filter(|it| it.0.contains("/kc2.")).collect();
    assert!(report(&alone).iter().any(|it| it.0 == "kc2 KR012" && it.2));
}

#[test]
fn two_clusters_and_two_versions_stay_apart() {
    // A new cluster beside an old one that does not name its controllers.
    let own = |it: u32| {
        old(it).replace(&format!("{FLAG}controller.quorum.voters={VOTERS}\ncontroller.listener.names=CONTROLLER\n"), "")
    };
    let mut files: Files = (1..4).map(|it| (format!("new/kafka{it}/server.properties"), new(it))).collect();
    files.extend((1..4).map(|it| (format!("old/kafka{it}/server.properties"), own(it))));
    assert_eq!(said(&files), Vec::<String>::new());
    // The phases of one broker.
    let files: Files = vec![("a/kafka/server.properties".into(), old(1)), ("b/kafka/server.properties".into(), new(1))];
    assert_eq!(said(&files), Vec::<String>::new());
}

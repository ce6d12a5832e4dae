//! The migration to KRaft: the lines of each phase, carried out, and where nodes stand that are in the middle of it.

use std::collections::BTreeMap;

use kcfglint_core::document::Document;
use kcfglint_core::lens::upgrade::{Change, ClusterUpgrade, Step};
use kcfglint_core::lint::check;
use kcfglint_core::report::Impact;
use kcfglint_core::source::SourceFile;

use super::{settings, told};

pub(super) type Files = BTreeMap<String, String>;

fn cluster(files: &Files, from: &str, to: &str) -> ClusterUpgrade {
    let all: Vec<(&str, &str)> = files.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    told(&all, from, &[to], |it| {
        let it = it.expect("a way");
        it.clusters.iter().find(|it| it.product == "kafka").expect("a cluster").clone()
    })
}

fn broker(id: u8, lines: &str) -> String {
    format!(
        "broker.id={id}\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://k{id}.example.org:9092\n\
         log.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n{lines}"
    )
}

fn brokers(lines: &str) -> Files {
    (1..4).map(|it| (format!("k{it}/server.properties"), broker(it, lines))).collect()
}

/// What a person does who reads a step: writes and deletes the lines, in a new file where it says so, with what the brokers
/// have in the place of a mask, and with something that may be in the place of a word in capitals.
pub(super) fn carry_out(files: &mut Files, changes: &[Change]) {
    const LOGIN: &str =
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\" user_a=\"b\";";
    let key = |it: &str| it.split_once('=').map_or(it, |it| it.0).to_owned();
    let before = files.clone();
    let unmasked = |line: &str| {
        let Some((name, "********")) = line.split_once('=') else { return line.to_owned() };
        let rest = name.strip_prefix("listener.name.").and_then(|it| it.split_once('.')).map_or(name, |it| it.1);
        let is_it = |it: &&str| {
            let other = key(it);
            other == name
                || other.starts_with("listener.name.") && other.ends_with(&format!(".{rest}"))
                || name == "delegation.token.secret.key" && other == "delegation.token.master.key"
        };
        let found = before.values().flat_map(|it| it.lines()).find(is_it);
        format!("{name}={}", found.expect("a line behind the mask").split_once('=').expect("a value").1)
    };
    for change in changes {
        for node in &change.nodes {
            let names = ["server", "controller"].map(|it| format!("{node}/{it}.properties"));
            let path = names.iter().find(|it| !change.is_new && before.contains_key(*it)).unwrap_or(&names[1]);
            assert!(change.is_new || before.contains_key(path), "{node} is there");
            let text = files.entry(path.clone()).or_default();
            let gone: Vec<String> = change.write.iter().chain(&change.remove).map(|it| key(it)).collect();
            let mut lines: Vec<String> = text.lines().filter(|it| !gone.contains(&key(it))).map(str::to_owned).collect();
            let words =
                |it: &String| unmasked(it).replace("DIRECTORY", "/data/controller").replace("=JAAS", &format!("={LOGIN}"));
            lines.extend(change.write.iter().map(words));
            *text = lines.join("\n") + "\n";
        }
    }
}

/// What does not start in a release.
pub(super) fn promises(files: &Files, release: &str) -> Vec<String> {
    let sources: Vec<SourceFile> = files.iter().map(|it| SourceFile::new(it.0.as_str(), it.1.as_bytes().to_vec())).collect();
    let report = check(sources.iter().map(Document::read).collect(), &settings(&format!("kafka={release}")));
    let found = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
    found.map(|it| format!("{} {} {}", it.path, it.code, it.message)).collect()
}

fn phases(it: &ClusterUpgrade) -> Vec<String> {
    it.phases.iter().map(|it| format!("{} {} {}-{}", it.node, it.role, it.from, it.to)).collect()
}

/// Carries out one step after the other and looks at what is there then.
fn whole_way(lines: &str, controller: &str) -> Files {
    let mut files = brokers(lines);
    let plan = cluster(&files, "kafka=3.6", "kafka=4.0");
    let numbers: Vec<Option<u8>> = plan.steps.iter().map(|it| it.phase).collect();
    assert_eq!(numbers, [None, None, Some(1), Some(2), Some(3), Some(4), None, None]);
    for (at, step) in plan.steps.iter().enumerate() {
        carry_out(&mut files, &step.changes);
        let release = if at == 6 || at == 7 { "4.0" } else { "3.9" };
        assert_eq!(promises(&files, release), Vec::<String>::new(), "after `{}`: {files:#?}", step.title);
        let now = cluster(&files, "kafka=3.9", "kraft");
        let expected = match step.phase {
            Some(1) => Some((["0-1"; 3], ["1-3"; 3])),
            Some(2) => Some((["2-2"; 3], ["1-3"; 3])),
            Some(3) => Some((["3-4"; 3], ["1-3"; 3])),
            _ => None,
        };
        let told = phases(&now);
        let expected = expected.map_or_else(Vec::new, |(old, new)| {
            let old = (1..4).zip(old).map(|(id, phase)| format!("k{id} broker {phase}"));
            old.chain((1..4).zip(new).map(|(id, phase)| format!("zk{id} controller {phase}"))).collect::<Vec<_>>()
        });
        assert_eq!(told, expected, "after `{}`", step.title);
        assert_eq!(now.misfits, Vec::<String>::new(), "after `{}`", step.title);
        // What is left is what was to come.
        if step.phase.is_some() {
            let left: Vec<Option<u8>> = now.steps.iter().map(|it| it.phase).collect();
            let expected: Vec<Option<u8>> = numbers[at + 1..6].to_vec();
            assert_eq!(left, expected, "after `{}`", step.title);
        }
    }
    assert!(files["zk1/controller.properties"].contains(controller), "{files:#?}");
    files
}

#[test]
fn the_steps_lead_from_zookeeper_to_4_0() {
    let files = whole_way("", "controller.quorum.voters=3001@zk1:9093,3002@zk2:9093,3003@zk3:9093\n");
    let expected = "listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://k1.example.org:9092\nlog.dirs=/data/kafka\n\
        controller.quorum.voters=3001@zk1:9093,3002@zk2:9093,3003@zk3:9093\ncontroller.listener.names=CONTROLLER\n\
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT,SASL_SSL:SASL_SSL,\
        CONTROLLER:PLAINTEXT\nprocess.roles=broker\nnode.id=1\n";
    assert_eq!(files["k1/server.properties"], expected);
    assert!(!files.values().any(|it| it.contains("zookeeper")), "{files:#?}");
}

#[test]
fn the_steps_lead_there_with_names_and_tls_too() {
    let lines = "inter.broker.listener.name=INTERNAL\nlistener.security.protocol.map=INTERNAL:SSL,PLAINTEXT:PLAINTEXT\n\
        authorizer.class.name=kafka.security.authorizer.AclAuthorizer\nssl.keystore.location=/k.jks\n\
        ssl.keystore.password=hunter22\nzookeeper.ssl.client.enable=true\nzookeeper.set.acl=true\n";
    let lines = format!(
        "{lines}listeners=INTERNAL://:9093,PLAINTEXT://:9092\n\
        advertised.listeners=INTERNAL://k.example.org:9093,PLAINTEXT://k.example.org:9092\ncontrol.plane.listener.name=INTERNAL\n"
    );
    // A control plane needs a listener of its own, which is not what this is about.
    let lines = lines.replace("control.plane.listener.name=INTERNAL\n", "");
    let files = whole_way(&lines, "listener.security.protocol.map=CONTROLLER:SSL,INTERNAL:SSL\n");
    let broker = &files["k2/server.properties"];
    assert!(broker.contains("authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer\n"), "{broker}");
    assert!(broker.contains("listener.security.protocol.map=INTERNAL:SSL,PLAINTEXT:PLAINTEXT,CONTROLLER:SSL\n"), "{broker}");
    // 9093 is the brokers'.
    assert!(broker.contains("3001@zk1:9094"), "{broker}");
}

#[test]
fn ids_are_free_and_the_id_of_the_cluster_is_that_of_the_files() {
    let mut files: Files =
        brokers("").into_iter().map(|(path, text)| (path, text.replace("broker.id=2", "broker.id=3002"))).collect();
    files.insert("k1/data/kafka/meta.properties".into(), "version=0\nbroker.id=1\ncluster.id=9vVbXOEoTTuTLGjZ3dLEOw\n".into());
    let plan = cluster(&files, "kafka=3.9", "kraft");
    let first = plan.steps.iter().find(|it| it.phase == Some(1)).expect("phase 1");
    assert!(first.changes[0].write.contains(&"node.id=4001".to_owned()), "{first:?}");
    assert_eq!(first.run, ["kafka-storage.sh format --cluster-id 9vVbXOEoTTuTLGjZ3dLEOw --config controller.properties"]);
}

#[test]
fn controllers_that_a_broker_names_are_those_to_start() {
    let files = brokers("controller.quorum.voters=9@c9:9099\n");
    let plan = cluster(&files, "kafka=3.9", "kraft");
    let first = plan.steps.iter().find(|it| it.phase == Some(1)).expect("phase 1");
    assert_eq!(first.changes.iter().map(|it| it.nodes.clone()).collect::<Vec<_>>(), [["c9"]]);
    let lines = ["node.id=9", "listeners=CONTROLLER://:9099"];
    assert!(lines.iter().all(|line| first.changes[0].write.contains(&(*line).to_owned())), "{first:?}");
}

#[test]
fn a_broker_without_an_id_gets_the_stored_one() {
    let files: Files = [("k1/server.properties".to_owned(), broker(1, "").replace("broker.id=1\n", ""))].into();
    let plan = cluster(&files, "kafka=3.9", "kraft");
    let write = |phase: u8| -> Vec<String> {
        let steps = plan.steps.iter().filter(|it| it.phase == Some(phase));
        steps.flat_map(|it: &Step| it.changes.iter().flat_map(|it| it.write.clone())).collect()
    };
    assert!(write(2).contains(&"broker.id=ID".to_owned()) && write(3).contains(&"node.id=ID".to_owned()), "{plan:?}");
}

const SWITCH: &str = "zookeeper.metadata.migration.enable=true\n";
const CONNECT: &str = "zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n";
const QUORUM: &str = "controller.quorum.voters=3001@c1:9093\ncontroller.listener.names=CONTROLLER\n";

fn controller(lines: &str) -> String {
    format!("process.roles=controller\nnode.id=3001\n{QUORUM}listeners=CONTROLLER://c1:9093\nlog.dirs=/d\n{lines}")
}

fn moved(id: u8) -> String {
    format!(
        "process.roles=broker\nnode.id={id}\n{QUORUM}listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://k{id}:9092\n\
         listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\nlog.dirs=/d\n"
    )
}

fn migrating(id: u8) -> String {
    broker(id, &format!("{SWITCH}{QUORUM}listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n"))
}

/// The misfits of two brokers and a controller.
fn misfits(first: String, second: String, controller: String) -> Vec<String> {
    let files: Files = [("c1/server.properties", controller), ("k1/server.properties", first), ("k2/server.properties", second)]
        .into_iter()
        .map(|it| (it.0.to_owned(), it.1))
        .collect();
    cluster(&files, "kafka=3.9", "kraft").misfits
}

#[test]
fn neighbouring_phases_fit() {
    let on = || controller(&format!("{SWITCH}{CONNECT}"));
    for (first, second, controller) in [
        (broker(1, ""), broker(2, ""), on()),
        (broker(1, ""), migrating(2), on()),
        (migrating(1), migrating(2), on()),
        (migrating(1), moved(2), on()),
        (moved(1), moved(2), on()),
        (moved(1), moved(2), controller("")),
    ] {
        assert_eq!(misfits(first.clone(), second.clone(), controller), Vec::<String>::new(), "{first}{second}");
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let on = || controller(&format!("{SWITCH}{CONNECT}"));
    let only = |first, second, controller, words: &str| {
        let told = misfits(first, second, controller);
        assert!(told.len() == 1 && told[0].contains(words), "{words}: {told:?}");
    };
    only(broker(1, ""), moved(2), on(), "one phase apart, not two");
    only(migrating(1), migrating(2), controller(""), "out of touch with ZooKeeper");
    only(migrating(1), migrating(2).replace("3001@c1", "3001@c9"), on(), "differ");
    only(migrating(1), migrating(2), controller(&format!("{SWITCH}{}", CONNECT.replace("/kafka", "/other"))), "another path");
    only(migrating(1).replace("broker.id=1", "broker.id=3001"), migrating(2), on(), "the id 3001");
    let both = on()
        .replace("process.roles=controller", "process.roles=broker,controller")
        .replace("listeners=CONTROLLER", "listeners=PLAINTEXT://:9092,CONTROLLER");
    only(moved(1), moved(2), both, "broker and controller at once");
}

#[test]
fn what_a_template_hides_has_no_phase_and_no_misfit() {
    let hidden = moved(2).replace("process.roles=broker", "process.roles={{ roles }}");
    let files: Files = [
        ("c1/server.properties".to_owned(), controller(&format!("{SWITCH}{CONNECT}"))),
        ("k2/server.properties".to_owned(), hidden),
    ]
    .into();
    let told = cluster(&files, "kafka=3.9", "kraft");
    assert_eq!((phases(&told), told.misfits), (vec!["c1 controller 1-3".to_owned()], vec![]));
}

#[test]
fn a_cluster_that_does_not_migrate_has_no_phases() {
    assert_eq!(phases(&cluster(&brokers(""), "kafka=3.9", "kafka=4.0")), Vec::<String>::new());
    let files: Files =
        [("c1/server.properties".to_owned(), controller("")), ("k1/server.properties".to_owned(), moved(1))].into();
    assert_eq!(phases(&cluster(&files, "kafka=3.9", "kafka=4.0")), Vec::<String>::new());
}

//! Clusters with logins, old keys and half a migration: the printed steps are carried out one after the other, and after each the
//! files start.

use kcfglint_core::lens::upgrade::{Step, Upgrade};

use super::migration::{Files, carry_out, promises};
use super::told;

pub(super) const C1: &str = "broker.id=@\nlisteners=INTERNAL://k@:9092,EXTERNAL://k@:9094\n\
    advertised.listeners=INTERNAL://k@:9092,EXTERNAL://ext@.example.com:9094\n\
    listener.security.protocol.map=INTERNAL:SASL_SSL,EXTERNAL:SASL_SSL\ninter.broker.listener.name=INTERNAL\n\
    sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN\nsasl.mechanism.inter.broker.protocol=SCRAM-SHA-512\n\
    listener.name.internal.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
    username=\"admin\" password=\"hunter22\";\nssl.keystore.location=/etc/kafka/ks.jks\nssl.keystore.password=hunter22\n\
    ssl.truststore.location=/etc/kafka/ts.jks\nssl.truststore.password=hunter22\n\
    authorizer.class.name=kafka.security.authorizer.AclAuthorizer\nsuper.users=User:admin\n\
    zookeeper.connect=z1:2182,z2:2182,z3:2182/kafka\nzookeeper.ssl.client.enable=true\n\
    zookeeper.clientCnxnSocket=org.apache.zookeeper.ClientCnxnSocketNetty\nzookeeper.ssl.keystore.password=hunter22\n\
    zookeeper.set.acl=true\ndelegation.token.master.key=hunter22\npassword.encoder.secret=hunter22\n\
    control.plane.listener.name=INTERNAL\nlog.dirs=/d1,/d2\ndefault.replication.factor=3\nmin.insync.replicas=2\n\
    delete.topic.enable=false\ninter.broker.protocol.version=3.5\n";
const J1: &str = "broker.id=@\nlisteners=INTERNAL://k@:9092,CONTROLLER://k@:9094\n\
    listener.security.protocol.map=INTERNAL:PLAINTEXT,CONTROLLER:SSL\ninter.broker.listener.name=INTERNAL\n\
    control.plane.listener.name=CONTROLLER\nssl.keystore.location=/k\nzookeeper.connect=z1:2181,z2:2181,z3:2181\nlog.dirs=/data\n";
pub(super) const E3: &str = "listeners=PLAINTEXT://k@:9092\nzookeeper.connect=z1:2181,z2:2181,z3:2181\nlog.dirs=/data\n";
const E6: &str = "broker.id=@\nlisteners=SASL_PLAINTEXT://k@:9092\nsecurity.inter.broker.protocol=SASL_PLAINTEXT\n\
    sasl.enabled.mechanisms=PLAIN\nsasl.mechanism.inter.broker.protocol=PLAIN\nzookeeper.connect=z1:2181,z2:2181,z3:2181\n\
    log.dirs=/data\n";
const I1: &str = "broker.id=@\nlisteners=INT://k@:9092,EXT://k@:9094\nlistener.security.protocol.map=INT:SSL,EXT:PLAINTEXT\n\
    inter.broker.listener.name=INT\nlistener.name.int.ssl.keystore.location=/k.jks\nlistener.name.int.ssl.keystore.password=pw\n\
    zookeeper.connect=z1:2181,z2:2181,z3:2181\nlog.dirs=/data\ndefault.replication.factor=3\ncreate.topic.policy.class.name=com.foo.P\n";
pub(super) const G3: &str = "broker.id=@\nport=9095\nhost.name=k@\nadvertised.host.name=pub@\nzookeeper.connect=z1:2181,z2:2181,z3:2181\n\
    log.dirs=/data\nauthorizer.class.name=kafka.security.auth.SimpleAclAuthorizer\n";
pub(super) const D1: &str = "broker.id=@\nlisteners=PLAINTEXT://k@:9092\nzookeeper.connect=z1:2181,z2:2181,z3:2181/kafka\nlog.dirs=/data\n\
    inter.broker.protocol.version=3.6\n";
pub(super) const BEGUN: &str = "zookeeper.metadata.migration.enable=true\ncontroller.quorum.voters=3001@c1:9093\n\
    controller.listener.names=CONTROLLER\nlistener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\n";
pub(super) const C: &str = "process.roles=controller\nnode.id=3001\nlisteners=CONTROLLER://c1:9093\n\
    controller.quorum.voters=3001@c1:9093\ncontroller.listener.names=CONTROLLER\n\
    zookeeper.metadata.migration.enable=true\nzookeeper.connect=z1:2181,z2:2181,z3:2181/kafka\n\
    inter.broker.listener.name=PLAINTEXT\nlog.dirs=/ctl\n";

pub(super) fn brokers(text: &str, count: usize) -> Files {
    (1..=count).map(|it| (format!("k{it}/server.properties"), text.replace('@', &it.to_string()))).collect()
}

pub(super) fn with<T>(files: &Files, from: &str, to: &[&str], read: impl FnOnce(&Upgrade<'_>) -> T) -> T {
    let all: Vec<(&str, &str)> = files.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    told(&all, from, to, |it| read(&it.expect("a way")))
}

pub(super) fn plan(files: &Files, from: &str, to: &[&str]) -> Vec<Step> {
    with(files, from, to, |it| it.clusters.iter().filter(|it| it.product == "kafka").flat_map(|it| it.steps.clone()).collect())
}

pub(super) fn titles(steps: &[Step]) -> Vec<&str> {
    steps.iter().map(|it| it.title.as_str()).collect()
}

/// Carries out the steps, and looks after each whether all that is there starts.
fn walk(files: &mut Files, from: &str, to: &str) -> Vec<Step> {
    let steps = plan(files, from, &[to]);
    let mut release = "3.9";
    for step in &steps {
        carry_out(files, &step.changes);
        if step.title.starts_with("Before") {
            continue;
        }
        if step.title.starts_with("Upgrade the software to 4") {
            release = "4.0";
        }
        assert_eq!(promises(files, release), Vec::<String>::new(), "after `{}`: {files:#?}", step.title);
    }
    steps
}

/// The same to the end, where nothing of ZooKeeper is left.
fn whole(files: &mut Files, from: &str) -> Vec<Step> {
    let steps = walk(files, from, "kafka=4.0");
    assert_eq!(promises(files, "4.0"), Vec::<String>::new(), "{files:#?}");
    assert!(!files.values().any(|it| it.contains("zookeeper.")), "{files:#?}");
    steps
}

fn has(files: &Files, path: &str, lines: &[&str]) {
    for line in lines {
        assert!(files[path].lines().any(|it| it == *line), "{line} in {path}: {}", files[path]);
    }
}

const PLAIN: &str = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"USER\" password=\"PASSWORD\" \
    user_USER=\"PASSWORD\";";

#[test]
fn controllers_log_in_where_brokers_do_with_scram() {
    let mut files = brokers(C1, 3);
    let steps = plan(&files, "kafka=3.5", &["kafka=4.0"]);
    assert!(steps[0].title.starts_with("Before the software: mend") && steps[0].why.contains("control.plane"), "{:?}", steps[0]);
    for text in files.values_mut() {
        *text = text.replace("control.plane.listener.name=INTERNAL\n", "");
    }
    let mut half = files.clone();
    for step in plan(&files, "kafka=3.5", &["kafka=4.0"]).iter().filter(|it| it.phase.is_none_or(|it| it < 2)).take(4) {
        carry_out(&mut half, &step.changes);
    }
    let login = format!("listener.name.controller.plain.sasl.jaas.config={PLAIN}");
    let both = ["sasl.mechanism.controller.protocol=PLAIN", login.as_str()];
    has(&half, "z1/controller.properties", &both);
    has(
        &half,
        "z1/controller.properties",
        &[
            "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512",
            "listener.name.controller.sasl.enabled.mechanisms=PLAIN",
            "sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512",
            "ssl.keystore.password=hunter22",
            "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users=User:admin",
            "default.replication.factor=3",
            "min.insync.replicas=2",
            "delete.topic.enable=false",
            "password.encoder.secret=hunter22",
            "delegation.token.secret.key=hunter22",
        ],
    );
    assert!(half["z1/controller.properties"].contains("listener.name.internal.scram-sha-512.sasl.jaas.config="), "{half:#?}");
    whole(&mut files, "kafka=3.5");
    has(&files, "k2/server.properties", &both);
    has(&files, "k2/server.properties", &["delegation.token.secret.key=hunter22"]);
    assert!(!files["z1/controller.properties"].contains("password.encoder"), "{files:#?}");
}

#[test]
fn a_login_that_no_line_holds_has_a_word_in_its_place() {
    let mut files = brokers(E6, 3);
    let steps = whole(&mut files, "kafka=3.9");
    let first = steps.iter().find(|it| it.phase == Some(1)).expect("phase 1");
    assert!(first.why.contains("JAAS is what the section KafkaServer"), "{first:?}");
    let lines = &first.changes[0].write;
    for key in
        ["listener.name.controller.plain.sasl.jaas.config=JAAS", "listener.name.sasl_plaintext.plain.sasl.jaas.config=JAAS"]
    {
        assert!(lines.iter().any(|it| it == key), "{key} in {lines:?}");
    }
    has(&files, "k1/server.properties", &["sasl.mechanism.controller.protocol=PLAIN"]);
}

#[test]
fn keys_of_the_listener_between_brokers_are_the_controllers_too() {
    let mut files = brokers(I1, 3);
    whole(&mut files, "kafka=3.9");
    let lines = ["listener.name.controller.ssl.keystore.location=/k.jks", "listener.name.controller.ssl.keystore.password=pw"];
    has(&files, "k1/server.properties", &lines);
    has(&files, "z1/controller.properties", &lines);
    let own = [
        "listener.name.int.ssl.keystore.location=/k.jks",
        "default.replication.factor=3",
        "create.topic.policy.class.name=com.foo.P",
    ];
    has(&files, "z1/controller.properties", &own);
}

#[test]
fn the_listener_of_the_controllers_has_a_name_of_its_own() {
    let mut files = brokers(J1, 3);
    whole(&mut files, "kafka=3.9");
    has(&files, "z1/controller.properties", &["controller.listener.names=KRAFT"]);
    has(&files, "k1/server.properties", &["listener.security.protocol.map=INTERNAL:PLAINTEXT,CONTROLLER:SSL,KRAFT:PLAINTEXT"]);
}

#[test]
fn a_stored_id_is_written_and_none_is_handed_out_any_more() {
    let mut files = brokers(E3, 3);
    for id in 1..4 {
        let meta = format!("version=0\nbroker.id=100{id}\ncluster.id=abcdefghijklmnopqrstuv\n");
        files.insert(format!("k{id}/data/meta.properties"), meta);
    }
    let steps = whole(&mut files, "kafka=3.9");
    let second = steps.iter().find(|it| it.phase == Some(2)).expect("phase 2");
    assert!(second.changes.iter().all(|it| it.write.contains(&"broker.id.generation.enable=false".to_owned())), "{second:?}");
    has(&files, "k3/server.properties", &["node.id=1003"]);
    assert!(!files["k3/server.properties"].contains("broker.id"), "{files:#?}");
}

#[test]
fn neither_software_nor_protocol_change_while_brokers_migrate() {
    let mut files = brokers(D1, 3);
    files.get_mut("k1/server.properties").expect("k1").push_str(BEGUN);
    files.insert("c1/controller.properties".into(), C.into());
    let steps = whole(&mut files, "");
    assert_eq!(steps.iter().map(|it| it.phase).collect::<Vec<_>>(), [Some(2), Some(3), Some(4), None, None], "{steps:#?}");
    assert!(!format!("{steps:?}").contains("version=3.9"), "{steps:#?}");
}

#[test]
fn what_does_not_fit_comes_first() {
    let mut files = brokers(D1, 2);
    files.get_mut("k1/server.properties").expect("k1").push_str(BEGUN);
    let other = BEGUN.replace("controller.listener.names=CONTROLLER\n", "");
    let second = files.get_mut("k2/server.properties").expect("k2");
    *second = second.replace("=3.6", "=3.5") + &other;
    files.insert("c1/controller.properties".into(), C.into());
    let misfits = with(&files, "", &["kafka=4.0"], |it| it.clusters[0].misfits.clone());
    assert!(misfits.len() == 1 && misfits[0].contains("k1 speaks 3.6 and k2 3.5"), "{misfits:?}");
    let steps = walk(&mut files, "", "kafka=4.0");
    assert_eq!(titles(&steps), ["First: mend what does not fit together"]);
    has(&files, "k2/server.properties", &["inter.broker.protocol.version=3.6", "controller.listener.names=CONTROLLER"]);
    let steps = whole(&mut files, "");
    assert_eq!(steps[0].phase, Some(3));
    // One protocol, and too old.
    let mut old = brokers(&D1.replace("=3.6", "=3.3"), 2);
    old.values_mut().for_each(|it| it.push_str(BEGUN));
    old.insert("c1/controller.properties".into(), C.into());
    let misfits = with(&old, "", &["kafka=4.0"], |it| it.clusters[0].misfits.clone());
    assert!(misfits.len() == 1 && misfits[0].contains("speaks 3.3 and migrates"), "{misfits:?}");
    walk(&mut old, "", "kafka=4.0");
    has(&old, "k1/server.properties", &["inter.broker.protocol.version=3.4"]);
}

#[test]
fn two_clusters_of_one_ensemble_stay_apart() {
    let text = |name: &str, path: &str, id: u8| {
        format!(
            "broker.id={id}\nlisteners=PLAINTEXT://{name}:9092\nzookeeper.connect=z1:2181,z2:2181,z3:2181/{path}\nlog.dirs=/data\n"
        )
    };
    let mut files: Files = [("a1", "a", 1), ("a2", "a", 2), ("b1", "b", 1), ("b2", "b", 2)]
        .map(|(name, path, id)| (format!("{name}/server.properties"), text(name, path, id)))
        .into();
    let voters = |files: &Files| -> Vec<String> {
        let steps = plan(files, "kafka=3.9", &["kraft"]);
        let first = steps.iter().filter(|it| it.phase == Some(1)).flat_map(|it| &it.changes);
        first.filter_map(|it| it.write.iter().find(|it| it.starts_with("controller.quorum")).cloned()).collect()
    };
    let both = voters(&files);
    assert!(both[0].contains("=3001@z1:9093,") && both[3].contains("=4001@z1:9094,"), "{both:?}");
    files.insert("ca/controller.properties".into(), C.replace("c1:", "ca:").replace("/kafka", "/a"));
    let one = voters(&files);
    assert!(one.len() == 3 && one[0].contains("@z1:"), "{one:?}");
    walk(&mut files, "kafka=3.9", "kraft");
}

#[test]
fn keys_of_another_time_go_before_the_software_does() {
    let mut files = brokers(G3, 2);
    let steps = whole(&mut files, "kafka=2.8");
    assert_eq!(steps[0].title, "Before the software: write the keys that stay");
    has(&files, "k1/server.properties", &["listeners=PLAINTEXT://k1:9095", "advertised.listeners=PLAINTEXT://pub1:9095"]);
    has(&files, "k1/server.properties", &["authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer"]);
    let write = |at: usize| steps[at].changes[0].write.clone();
    assert!(write(1).contains(&"authorizer.class.name=kafka.security.authorizer.AclAuthorizer".to_owned()), "{steps:#?}");
}

#[test]
fn a_key_that_only_the_new_software_knows_comes_with_it() {
    let lines = "log.message.timestamp.difference.max.ms=60000\nlog.segment.bytes=500000\n";
    let files = brokers(&format!("{D1}{lines}"), 1);
    let steps = plan(&files, "kafka=3.3", &["kafka=4.0"]);
    assert!(steps[0].title.contains("stops the start") && steps[0].why.contains("log.segment.bytes"), "{steps:#?}");
    assert!(steps[1].changes[0].write.contains(&"log.message.timestamp.before.max.ms=60000".to_owned()), "{steps:#?}");
    let steps = plan(&files, "kafka=3.9", &["kafka=4.0"]);
    assert!(steps[0].changes[0].remove.contains(&"log.message.timestamp.difference.max.ms".to_owned()), "{steps:#?}");
}

#[test]
fn a_protocol_of_before_1_0_has_three_parts() {
    let text = "broker.id=@\nlisteners=PLAINTEXT://k@:9092\nzookeeper.connect=z1:2181\nlog.dirs=/data\n";
    for (from, release) in [("kafka=0.10.2", "0.10.2"), ("kafka=0.11", "0.11.0"), ("kafka=0.9", "0.9.0"), ("kafka=1.1", "1.1")] {
        let mut files = brokers(text, 2);
        let steps = walk(&mut files, from, "kafka=3.9");
        let lines = &steps[0].changes[0].write;
        assert!(lines.contains(&format!("inter.broker.protocol.version={release}")), "{lines:?}");
        assert!(!files["k1/server.properties"].contains("format"), "{files:#?}");
    }
}

//! What the rules about Kafka's modes, migrations, directories, sizes and logins say and do not say, and the traps that
//! nobody expects, in the words of the messages.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{Scan, check_scan};
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const IGNORED: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);
const ODD: (Severity, Impact) = (Severity::Hint, Impact::Practice);

fn full(code: &str, text: &str, releases: &str, profile: Profile) -> Vec<(Severity, Impact, String)> {
    let mut settings = Settings { profile, ..Settings::default() };
    settings.target.set(Product::Kafka, releases).expect("known");
    let mut file = SourceFile::new("kafka1/server.properties", text.as_bytes().to_vec());
    file.kind = Some(Kind::Kafka);
    let files = [file];
    let report = check_scan(Scan { documents: files.iter().map(Document::read).collect(), ..Scan::default() }, &settings);
    let own = report.diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, it.impact, format!("{} {}", it.message, it.help.unwrap_or_default()))).collect()
}

const MAP: &str = "listener.security.protocol.map";

fn lint(code: &str, text: &str, releases: &str) -> Vec<(Severity, Impact)> {
    full(code, text, releases, Profile::Default).into_iter().map(|it| (it.0, it.1)).collect()
}

fn message(code: &str, text: &str, releases: &str) -> String {
    full(code, text, releases, Profile::Default).into_iter().map(|it| it.2).collect::<Vec<_>>().join("\n")
}

/// A broker with ZooKeeper and these lines.
fn zk(lines: &str) -> String {
    format!("broker.id=1\nlisteners=PLAINTEXT://b1:9092\nlog.dirs=/data/kafka\nzookeeper.connect=zk1,zk2\n{lines}")
}

/// A broker of KRaft and these lines.
fn kraft(lines: &str) -> String {
    format!(
        "process.roles=broker\nnode.id=4\nlisteners=PLAINTEXT://b1:9092\ncontroller.listener.names=CONTROLLER\n\
         listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n\
         controller.quorum.voters=1@c1:9093\nlog.dirs=/data/kafka\n{lines}"
    )
}

#[test]
fn kr002_knows_two_roles() {
    let roles = |value: &str, releases| lint("KR002", &kraft(&format!("process.roles={value}\n")), releases);
    for value in ["Broker", "broker;controller", "broker,", "worker", "broker controller"] {
        assert_eq!(roles(value, "2.8..4.4"), [REFUSED], "{value}");
        assert_eq!(lint("S012", &kraft(&format!("process.roles={value}\n")), "3.9"), [], "{value}: one cause, one finding");
    }
    for value in ["broker", "broker , controller", "controller,broker", "", "${ROLES}", "{{ roles }}"] {
        assert_eq!(roles(value, "2.8..4.4"), [], "{value}");
    }
    assert_eq!(roles("broker,broker", "2.8..4.1"), [REFUSED]);
    assert_eq!(roles("broker,broker", "4.2"), []);
    assert_eq!(roles("broker,broker", "4.0..4.2"), [(Severity::Hint, Impact::Misbehaves)]);
    let help = message("KR002", &kraft("process.roles=Broker,CONTROLLER\n"), "3.9");
    assert!(help.contains("Write `process.roles=broker,controller`."), "{help}");
}

#[test]
fn kr003_knows_which_releases_read_the_servers() {
    let servers = |value: &str, releases| {
        let text =
            kraft(&format!("controller.quorum.bootstrap.servers={value}\n")).replace("controller.quorum.voters=1@c1:9093\n", "");
        lint("KR003", &text, releases)
    };
    assert_eq!(servers("c1:9093", "3.0..3.8"), [REFUSED]);
    assert_eq!(servers("c1:9093", "3.9..4.4"), []);
    // 3.9 takes a blank in a host, 4.0 does not, and before nobody reads it.
    assert_eq!(servers("c 1:9093", "3.0..3.8"), [REFUSED]);
    assert_eq!(servers("c 1:9093", "3.9"), []);
    assert_eq!(servers("c 1:9093", "4.0..4.4"), [REFUSED]);
    assert_eq!(servers("c1", "3.0..4.4"), [REFUSED]);
    assert_eq!(servers("{{ servers }}", "3.9..4.4"), []);
}

#[test]
fn kr010_is_for_clusters_that_matter() {
    let both = kraft("process.roles=broker,controller\n");
    let said = |text: &str, profile| full("KR010", text, "3.9", profile).len();
    assert_eq!((said(&both, Profile::Production), said(&both, Profile::Default), said(&both, Profile::Dev)), (1, 0, 0));
    assert_eq!(said(&kraft(""), Profile::Production), 0);
    let laptop = "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@localhost:9093\nlog.dirs=/data/kafka\n";
    assert_eq!(said(laptop, Profile::Production), 0);
}

#[test]
fn kr011_tells_what_stops_a_node_from_what_does_nothing() {
    let names = zk("controller.listener.names=CONTROLLER\n");
    assert_eq!(lint("KR011", &names, "3.1..3.9"), [REFUSED]);
    assert_eq!(lint("KR011", &names, "2.8..3.0"), []);
    assert_eq!(lint("KR011", &zk("controller.listener.names=C\nzookeeper.metadata.migration.enable=true\n"), "3.9"), []);
    assert_eq!(lint("KR011", &kraft("control.plane.listener.name=PLAINTEXT\n"), "3.1..3.9"), [REFUSED]);
    assert_eq!(lint("KR011", &kraft("control.plane.listener.name=PLAINTEXT\n"), "4.0"), []);
    assert_eq!(lint("KR011", &kraft("create.topic.policy.class.name=org.example.Policy\n"), "3.0"), [REFUSED]);
    assert_eq!(lint("KR011", &kraft("create.topic.policy.class.name=org.example.Policy\n"), "3.1..4.4"), []);
    assert_eq!(lint("KR011", &kraft("controller.quorum.auto.join.enable=true\n"), "4.2..4.4"), [REFUSED]);
    assert_eq!(lint("KR011", &kraft("controller.quorum.auto.join.enable=false\n"), "4.2..4.4"), []);
    assert_eq!(lint("KR011", &kraft("password.encoder.iterations=8192\n"), "3.9"), [IGNORED]);
    for lines in ["password.encoder.iterations=4096\n", "num.partitions=3\n", "zookeeper.connect=zk1\n", "broker.id=4\n"] {
        assert_eq!(lint("KR011", &kraft(lines), "3.9"), [], "{lines}");
    }
}

#[test]
fn kr012_and_kr013_want_one_of_two() {
    assert_eq!(lint("KR012", &kraft("zookeeper.connect=zk1,zk2\n"), "3.9"), [IGNORED]);
    assert_eq!(lint("KF007", &kraft("zookeeper.connect=zk1,zk2\n"), "3.9"), [], "one cause, one finding");
    for lines in [
        "",
        "zookeeper.connect=\n",
        "zookeeper.connect=zk1\nzookeeper.metadata.migration.enable=true\n",
        "zookeeper.connect=zk1\nauthorizer.class.name=kafka.security.authorizer.AclAuthorizer\n",
    ] {
        assert_eq!(lint("KR012", &kraft(lines), "3.9"), [], "{lines}");
    }
    assert_eq!(lint("KR012", &kraft("zookeeper.connect=zk1,zk2\n"), "4.0..4.4"), []);
    assert_eq!(lint("KR013", &kraft("controller.quorum.bootstrap.servers=c1:9093\n"), "3.9..4.4"), [IGNORED]);
    assert_eq!(lint("KR013", &kraft("controller.quorum.bootstrap.servers=c1:9093\n"), "3.7"), []);
    assert_eq!(lint("KR013", &kraft("controller.quorum.bootstrap.servers=\n"), "3.9"), []);
}

#[test]
fn kf010_looks_into_directories() {
    let dirs = |value: &str, releases| lint("KF010", &zk("").replace("/data/kafka", value), releases);
    for value in ["/a/k,/a/k/", "/a/k,/a//k", "/a/k,/a/./k", "/a,/a/kafka", "/a/kafka,/a", "/a,/a/b/orders-0", ",", " "] {
        assert_eq!(dirs(value, "2.8..3.9"), [REFUSED], "{value}");
    }
    for value in ["/a,/b", "/a/k,/a/k2", "/a/../a,/a", "{{ dirs }}", "/a", "C:\\\\k,C:\\\\k\\\\k", "kafka,kafka"] {
        assert_eq!(dirs(value, "2.8..3.9"), [], "{value}");
    }
    assert_eq!(dirs("/a,/a/orders-0", "3.9"), [(Severity::Error, Impact::DataRisk)]);
    let of_kraft = |value: &str, releases| lint("KF010", &kraft("").replace("/data/kafka", value), releases);
    assert_eq!(of_kraft("/a,/a", "3.0..4.1"), [REFUSED]);
    assert_eq!(of_kraft("/a,/a", "4.2..4.4"), [ODD]);
    assert_eq!(of_kraft("/a,", "3.0..4.1"), []);
    assert_eq!(of_kraft("/a,", "4.2..4.4"), [REFUSED]);
    assert_eq!(lint("KF010", &kraft("metadata.log.dir=/data/kafka/meta\n"), "3.9"), [REFUSED]);
    assert_eq!(lint("KF010", &kraft("metadata.log.dir=/data/kafka\n"), "3.9"), []);
    assert_eq!(lint("KF010", &kraft("process.roles=controller\nmetadata.log.dir=/data/kafka/meta\n"), "3.9"), []);
}

#[test]
fn kf012_knows_the_roots_of_disks() {
    let dirs = |value: &str| lint("KF012", &zk("").replace("/data/kafka", value), "3.9");
    for value in ["/data1", "/data1/,/data2", "/mnt/disk1", "/media/a"] {
        assert_eq!(dirs(value), [ODD], "{value}");
    }
    for value in ["/kafka", "/data1/kafka-logs", "/var/lib/kafka", "/opt", "/mnt/kafka", "data1", "${DIR}", "/mnt/disk1/logs"] {
        assert_eq!(dirs(value), [], "{value}");
    }
    let files = [SourceFile::new("kafka1/server.properties", zk("").replace("/data/kafka", "/data1").into_bytes())];
    let folders = vec!["kafka1/data1/lost+found".to_owned()];
    let scan = Scan { documents: files.iter().map(Document::read).collect(), folders, threads: 1 };
    let report = check_scan(scan, &Settings::default());
    let said: Vec<_> = report.diagnostics.iter().filter(|it| it.code == "KF012").map(|it| (it.severity, it.impact)).collect();
    assert_eq!(said, [REFUSED]);
}

#[test]
fn kf013_knows_the_ports_of_sockets() {
    let listeners = |value: &str| lint("KF013", &zk("").replace("PLAINTEXT://b1:9092", value), "3.9");
    assert_eq!(listeners("PLAINTEXT://b1:70000"), [REFUSED]);
    assert_eq!(listeners("PLAINTEXT://b1:-1"), [REFUSED]);
    // The one release whose broker does not wait for its sockets.
    let listening =
        |text: &str, target: &str| lint("KF013", &text.replace("PLAINTEXT://b1:9092", "PLAINTEXT://b1:70000"), target);
    let late = [(Severity::Error, Impact::Misbehaves)];
    assert_eq!(listening(&zk(""), "3.5"), late);
    assert_eq!(listening(&zk(""), "3.3..3.9"), late);
    assert_eq!(listening(&zk(""), "3.4"), [REFUSED]);
    assert_eq!(listening(&zk(""), "3.6"), [REFUSED]);
    assert_eq!(listening(&kraft(""), "3.5"), [REFUSED]);
    assert_eq!(listeners("PLAINTEXT://b1:65535"), []);
    assert_eq!(listeners("PLAINTEXT://b1:0"), []);
    let advertised = "advertised.listeners=PLAINTEXT://b1:70000\n";
    assert_eq!(lint("KF013", &zk(advertised), "3.9"), [(Severity::Error, Impact::Misbehaves)]);
    assert_eq!(lint("KF013", &kraft(advertised), "3.0..3.9"), [REFUSED]);
    assert_eq!(lint("KF013", &kraft(advertised), "2.8"), [], "it tells the port that is bound");
    // A blank that is not ASCII belongs to the port.
    assert_eq!(listeners("PLAINTEXT://b1:9092\\u00A0"), [REFUSED]);
}

#[test]
fn kf024_and_kf025_compare() {
    assert_eq!(lint("KF024", &zk("message.max.bytes=104857600\n"), "3.9"), [IGNORED]);
    assert_eq!(lint("KF024", &zk("message.max.bytes=5242880\n"), "3.9"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(lint("KF024", &zk("message.max.bytes=5242880\n"), "0.10.0"), [REFUSED]);
    for lines in [
        "",
        "message.max.bytes=1000\n",
        "message.max.bytes=5242880\nreplica.fetch.max.bytes=5242880\n",
        "message.max.bytes=${M}\n",
    ] {
        assert_eq!(lint("KF024", &zk(lines), "3.9"), [], "{lines}");
    }
    assert_eq!(lint("KF025", &zk("log.retention.hours=168\nlog.retention.ms=86400000\n"), "3.9"), [IGNORED]);
    assert_eq!(lint("KF025", &zk("log.roll.hours=1\nlog.roll.ms=60000\n"), "3.9"), [IGNORED]);
    assert_eq!(lint("KF025", &zk("log.retention.hours=1\nlog.retention.minutes=60\n"), "3.9"), [ODD]);
    assert_eq!(lint("KF025", &zk("log.retention.hours=-1\nlog.retention.ms=-1\n"), "3.9"), [ODD]);
    for lines in [
        "log.retention.hours=168\n",
        "log.retention.ms=1\nlog.roll.hours=2\n",
        "log.retention.ms={{ m }}\nlog.retention.hours=1\n",
    ] {
        assert_eq!(lint("KF025", &zk(lines), "3.9"), [], "{lines}");
    }
}

#[test]
fn up005_knows_what_each_release_speaks() {
    let speaks = |lines: &str, releases| lint("UP005", &zk(lines), releases);
    assert_eq!(speaks("inter.broker.protocol.version=3.9\n", "3.0..3.8"), [REFUSED]);
    assert_eq!(speaks("inter.broker.protocol.version=3.10\n", "2.8..3.9"), [REFUSED]);
    // 3.2 speaks 3.2, 3.1 does not.
    assert_eq!(speaks("inter.broker.protocol.version=3.2\n", "3.1..3.2"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(speaks("inter.broker.protocol.version=3.2\n", "3.2"), []);
    assert_eq!(speaks("inter.broker.protocol.version=0.10.2\n", "2.8..3.9"), [REFUSED]);
    assert_eq!(speaks("inter.broker.protocol.version=0.10.2\nlog.message.format.version=0.10.0\n", "2.8..3.9"), []);
    assert_eq!(speaks("inter.broker.protocol.version=0.9.0\nlog.message.format.version=0.10.0\n", "2.8..3.9"), [REFUSED]);
    for lines in ["inter.broker.protocol.version=2.8.1\n", "inter.broker.protocol.version=${V}\n", "num.partitions=1\n"] {
        assert_eq!(speaks(lines, "2.8..3.9"), [], "{lines}");
    }
    assert_eq!(lint("UP005", &kraft("inter.broker.protocol.version=9.9\n"), "4.0"), []);
}

#[test]
fn up007_asks_for_every_part() {
    let on = "zookeeper.metadata.migration.enable=true\ncontroller.quorum.voters=11@c1:9093\n";
    let map = "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\n";
    let names = format!("controller.listener.names=CONTROLLER\n{map}");
    assert_eq!(lint("UP007", &zk(on), "3.4..3.9"), [REFUSED]);
    let migrating = |lines: &str, releases| lint("UP007", &zk(&format!("{on}{names}{lines}")), releases);
    assert_eq!(migrating("", "3.4..3.9"), []);
    assert_eq!(migrating("inter.broker.protocol.version=3.3\n", "3.4..3.9"), [REFUSED]);
    assert_eq!(migrating("inter.broker.protocol.version=3.4\n", "3.4..3.9"), []);
    assert_eq!(migrating("log.dirs=/a,/b\n", "3.5..3.6"), [REFUSED]);
    assert_eq!(migrating("log.dirs=/a,/b\n", "3.7..3.9"), []);
    assert_eq!(migrating("log.dirs=/a,/b\ninter.broker.protocol.version=3.6\n", "3.7..3.9"), [REFUSED]);
    assert_eq!(migrating("broker.id=-1\n", "3.9"), [REFUSED]);
    assert_eq!(migrating("broker.id=-1\n", "3.7"), []);
    assert_eq!(migrating("broker.id=${ID}\n", "3.9"), []);
    assert_eq!(migrating("authorizer.class.name=a.B\n", "3.4"), [REFUSED]);
    assert_eq!(lint("UP007", &kraft("zookeeper.metadata.migration.enable=true\n"), "3.4..3.9"), [REFUSED]);
    assert_eq!(lint("UP007", &kraft("zookeeper.metadata.migration.enable=true\nzookeeper.connect=zk1\n"), "3.4..3.9"), []);
    assert_eq!(lint("UP007", &zk("zookeeper.metadata.migration.enable=false\n"), "3.9"), []);
    assert_eq!(lint("UP007", &zk(on), "3.3"), []);
}

/// Without an entry the client of the controllers takes the name for that of a protocol, and there is none of it.
#[test]
fn up007_asks_for_the_protocol_of_the_controllers() {
    let on = "zookeeper.metadata.migration.enable=true\ncontroller.quorum.voters=11@c1:9093\n";
    let of = |lines: &str, releases| lint("UP007", &zk(&format!("{on}{lines}")), releases);
    for lines in [
        "controller.listener.names=CONTROLLER\n".to_owned(),
        format!("controller.listener.names=CONTROLLER\n{MAP}=PLAINTEXT:PLAINTEXT\n"),
        format!("controller.listener.names=CONTROLLER,CTRL\n{MAP}=PLAINTEXT:PLAINTEXT,CTRL:SSL\n"),
    ] {
        assert_eq!(of(&lines, "3.4..3.9"), [REFUSED], "{lines}");
        assert_eq!(of(&lines, "3.3"), [], "{lines}");
    }
    let told = message("UP007", &zk(&format!("{on}controller.listener.names=CONTROLLER\n")), "3.9");
    assert!(told.contains("`CONTROLLER` is not in `listener.security.protocol.map`"), "{told}");
    assert!(told.contains("beside the listeners of this node"), "{told}");
    for lines in [
        format!("controller.listener.names=CONTROLLER\n{MAP}=PLAINTEXT:PLAINTEXT,CONTROLLER:SSL\n"),
        format!("controller.listener.names=CONTROLLER\n{MAP}=controller:plaintext,plaintext:plaintext\n"),
        format!("controller.listener.names=CONTROLLER,CTRL\n{MAP}=CONTROLLER:SSL,PLAINTEXT:PLAINTEXT\n"),
        "controller.listener.names=SSL\n".to_owned(),
        format!("controller.listener.names=SASL_SSL\n{MAP}=PLAINTEXT:PLAINTEXT\n"),
        format!("controller.listener.names=CONTROLLER\n{MAP}=${{MAP}}\n"),
        "controller.listener.names=${NAMES}\n".to_owned(),
    ] {
        assert_eq!(of(&lines, "3.4..3.9"), [], "{lines}");
    }
    let lower = format!("controller.listener.names=controller\n{MAP}=controller:PLAINTEXT,PLAINTEXT:PLAINTEXT\n");
    assert_eq!(of(&lower, "3.4..3.9"), [REFUSED]);
}

/// With ZooKeeper nobody connects to the voters, unless the broker migrates.
#[test]
fn kr004_refuses_all_interfaces_where_raft_starts() {
    let voters = "controller.quorum.voters=1@0.0.0.0:9093\n";
    let moves = "zookeeper.metadata.migration.enable=true\ncontroller.listener.names=CONTROLLER\n";
    assert_eq!(lint("KR004", &kraft(voters), "3.8..4.1"), [REFUSED]);
    assert_eq!(lint("KR004", &zk(&format!("{voters}{moves}")), "3.8..3.9"), [REFUSED]);
    assert_eq!(lint("KR004", &zk(voters), "3.8..3.9"), []);
    assert_eq!(lint("KR004", &zk(&format!("{voters}{}", moves.replace("true", "false"))), "3.8..3.9"), []);
    // What cannot be read is refused in either mode.
    assert_eq!(lint("KR004", &zk("controller.quorum.voters=1@c1\n"), "3.8..3.9"), [REFUSED]);
}

/// The client of the controllers looks for the name as it is written, in a map whose names are in capitals.
#[test]
fn kr008_wants_capitals() {
    let of = |names: &str, lines: &str, releases| {
        let text = kraft(lines).replace("controller.listener.names=CONTROLLER", &format!("controller.listener.names={names}"));
        lint("KR008", &text, releases)
    };
    for names in ["controller", "Controller", "controller,CTRL"] {
        let map = format!("{MAP}=controller:PLAINTEXT,CTRL:SSL,PLAINTEXT:PLAINTEXT\n");
        assert_eq!(of(names, &map, "2.8..4.0"), [REFUSED], "{names}");
    }
    let map = format!("{MAP}=CONTROLLER:PLAINTEXT,CTRL:SSL,PLAINTEXT:PLAINTEXT,SSL:SSL\n");
    for names in ["CONTROLLER", "CTRL,controller", "ssl", "${NAME}"] {
        assert_eq!(of(names, &map, "2.8..4.0"), [], "{names}");
    }
    assert_eq!(of("controller", &map, "4.1"), []);
    assert_eq!(of("controller", "process.roles=broker,controller\n", "3.9"), [], "KR006 says it");
}

/// Kafka 2.8 and 3.0 check nothing of it, and stop where the broker makes its client of the controllers.
#[test]
fn kr008_on_brokers_of_the_first_releases() {
    let of = |names: &str, map: &str, releases| {
        let text = kraft("").replace("names=CONTROLLER", &format!("names={names}"));
        let map = if map.is_empty() { String::new() } else { format!("listener.security.protocol.map={map}\n") };
        lint("KR008", &text.replace("listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n", &map), releases)
    };
    assert_eq!(of("CONTROLLER", "", "2.8..3.0"), [REFUSED]);
    assert_eq!(of("CONTROLLER", "PLAINTEXT:PLAINTEXT", "2.8..4.4"), [REFUSED]);
    assert_eq!(of("CONTROLLER", "", "2.8..3.1"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(of("CONTROLLER", "", "3.1..4.4"), []);
    assert_eq!(of("CONTROLLER", "PLAINTEXT:PLAINTEXT,CONTROLLER:SSL", "2.8..3.0"), []);
    // Only the first is asked for, and a name may be a protocol's.
    assert_eq!(of("CONTROLLER,CTRL", "PLAINTEXT:PLAINTEXT,CONTROLLER:SSL", "2.8..3.0"), []);
    assert_eq!(of("CONTROLLER,CTRL", "PLAINTEXT:PLAINTEXT,CONTROLLER:SSL", "3.1..4.4"), [REFUSED]);
    assert_eq!(of("SSL", "PLAINTEXT:PLAINTEXT", "2.8..3.0"), []);
    // An element without a name; 4.1 leaves it out.
    for names in [",CONTROLLER", "CONTROLLER,,"] {
        let is_inner = names.starts_with(',');
        assert_eq!(of(names, "", "3.7..4.0"), if is_inner { vec![REFUSED] } else { vec![] }, "{names}");
        assert_eq!(of(names, "", "3.1..3.6"), [], "{names}");
    }
    assert_eq!(of(",CONTROLLER", "", "4.1"), []);
    assert_eq!(of("${NAME}", "PLAINTEXT:PLAINTEXT", "2.8..3.0"), []);
}

#[test]
fn names_of_listeners_are_compared_in_capitals_of_latin_1() {
    let of = |name: &str, mapped: &str| {
        let text = format!(
            "broker.id=1\nlisteners={name}://b1:9092\nlistener.security.protocol.map={mapped}:PLAINTEXT\n\
             inter.broker.listener.name={name}\nlog.dirs=/data/kafka\nzookeeper.connect=zk1,zk2\n"
        );
        lint("KF014", &text, "2.8..3.9")
    };
    for (name, mapped) in [("gr\\u00fcn", "GR\\u00dcN"), ("GR\\u00dcN", "gr\\u00fcn"), ("a\\u00f7", "A\\u00f7")] {
        assert_eq!(of(name, mapped), [], "{name} {mapped}");
    }
    for (name, mapped) in [("gr\\u00fcn", "GRUN"), ("a\\u00f7", "A\\u00d7"), ("gr\\u00fcn", "gr\\u00fan")] {
        assert_eq!(of(name, mapped), [REFUSED], "{name} {mapped}");
    }
}

#[test]
fn up011_knows_kafka_s_own_classes() {
    let builder = |class: &str, releases| lint("UP011", &kraft(&format!("principal.builder.class={class}\n")), releases);
    let old = "org.apache.kafka.common.security.auth.DefaultPrincipalBuilder";
    assert_eq!(builder(old, "3.0..4.4"), [REFUSED]);
    assert_eq!(builder(old, "2.8"), []);
    assert_eq!(builder(old, "2.8..3.9"), [IGNORED]);
    assert_eq!(builder("org.apache.kafka.common.security.authenticator.defaultKafkaPrincipalBuilder", "2.8..4.4"), [REFUSED]);
    for class in ["org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder", "com.example.Builder", "${B}"] {
        assert_eq!(builder(class, "2.8..4.4"), [], "{class}");
    }
}

#[test]
fn se005_and_se007_know_the_authorizers() {
    let acl = "authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    let users = |value: &str| lint("SE005", &zk(&format!("{acl}super.users={value}\n")), "3.9");
    assert_eq!(users("User:a,User:b"), [IGNORED]);
    assert_eq!(users("User:a User:b"), [IGNORED]);
    assert_eq!(users("a"), [REFUSED]);
    for value in ["User:a;User:b", "User:a; User:b;", "User:CN=a,O=b", "", "{{ users }}"] {
        assert_eq!(users(value), [], "{value}");
    }
    assert_eq!(lint("SE005", &zk("super.users=a\n"), "3.9"), []);
    assert_eq!(lint("SE005", &zk("authorizer.class.name=com.example.A\nsuper.users=a\n"), "3.9"), []);
    let standard = "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer\n";
    assert_eq!(lint("SE007", &kraft(acl), "2.8..4.4"), [REFUSED]);
    assert_eq!(lint("SE007", &kraft(&format!("{acl}zookeeper.connect=zk1\n")), "3.9"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(lint("SE007", &zk("authorizer.class.name=kafka.security.auth.SimpleAclAuthorizer\n"), "3.0..3.9"), [REFUSED]);
    assert_eq!(lint("SE007", &zk(standard), "3.9"), [IGNORED]);
    for text in [kraft(standard), zk(acl), zk(""), zk("authorizer.class.name=com.example.A\n")] {
        assert_eq!(lint("SE007", &text, "3.9"), [], "{text}");
    }
    // It came with 3.2, and is one mistake in a broker of the other mode, too.
    for text in [kraft(standard), zk(standard)] {
        assert_eq!(lint("SE007", &text, "2.8..3.1"), [REFUSED], "{text}");
    }
    assert_eq!(lint("SE007", &kraft(standard), "2.8..3.2"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(lint("SE007", &kraft(standard), "3.2..4.4"), []);
    let told = message("SE007", &kraft(standard), "3.1");
    assert!(told.contains("is not yet in Kafka,") && told.contains("Run a release that has it;"), "{told}");
    assert!(!told.contains("delete"), "{told}");
    let gone = message("SE007", &zk("authorizer.class.name=kafka.security.auth.SimpleAclAuthorizer\n"), "3.0..3.9");
    assert!(gone.contains("is no longer in Kafka,"), "{gone}");
}

#[test]
fn s012_reads_the_switch_of_the_authorizer() {
    let acl = "authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    let of = |authorizer: &str, value: &str| {
        lint("S012", &zk(&format!("{authorizer}allow.everyone.if.no.acl.found={value}\n")), "2.8..3.9")
    };
    for value in ["", "yes", "1"] {
        assert_eq!(of(acl, value), [REFUSED], "{value}");
        for other in ["", &acl.replace("AclAuthorizer", "MyAuthorizer"), &acl.replace("kafka.security.authorizer", "com.example")]
        {
            assert_eq!(of(other, value), [], "{other} {value}");
        }
        let standard = "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer\n";
        assert_eq!(lint("S012", &kraft(&format!("{standard}allow.everyone.if.no.acl.found={value}\n")), "3.3..4.4"), []);
    }
    for value in ["true", "False", "${OPEN}"] {
        assert_eq!(of(acl, value), [], "{value}");
    }
}

#[test]
fn se012_compares_the_mechanisms() {
    let sasl = |lines: &str| {
        let text = zk(&format!("security.inter.broker.protocol=SASL_SSL\n{lines}")).replace("PLAINTEXT://", "SASL_SSL://");
        lint("SE012", &text, "2.8..3.9")
    };
    assert_eq!(sasl("sasl.enabled.mechanisms=PLAIN\n"), [REFUSED]);
    assert_eq!(sasl("sasl.mechanism.inter.broker.protocol=PLAIN\n"), [REFUSED]);
    assert_eq!(sasl("listener.name.sasl_ssl.sasl.enabled.mechanisms=PLAIN\n"), [REFUSED]);
    let plain = "sasl.mechanism.inter.broker.protocol=PLAIN\n";
    assert_eq!(sasl(&format!("{plain}sasl.enabled.mechanisms=plain\n")), [REFUSED]);
    for lines in ["", "sasl.enabled.mechanisms=PLAIN,GSSAPI\n", "sasl.enabled.mechanisms=${M}\n"] {
        assert_eq!(sasl(lines), [], "{lines}");
    }
    assert_eq!(sasl(&format!("{plain}listener.name.sasl_ssl.sasl.enabled.mechanisms=PLAIN\n")), []);
    assert_eq!(lint("SE012", &zk("sasl.enabled.mechanisms=PLAIN\n"), "3.9"), [], "SASL is for nobody");
}

#[test]
fn values_behind_the_listener_s_prefix_are_read() {
    let sasl = |lines: &str| {
        let text = zk(&format!("security.inter.broker.protocol=SASL_SSL\n{lines}")).replace("PLAINTEXT://", "SASL_SSL://");
        lint("S012", &text, "2.8..3.9")
    };
    assert_eq!(sasl("listener.name.sasl_ssl.max.connections=x\n"), [REFUSED]);
    assert_eq!(sasl("listener.name.sasl_ssl.ssl.client.auth=REQUIRED\n"), [REFUSED]);
    assert_eq!(sasl("listener.name.sasl_ssl.gssapi.connections.max.reauth.ms=x\n"), [REFUSED]);
    for lines in [
        "listener.name.sasl_ssl.ssl.client.auth=required\n",
        "listener.name.SASL_SSL.ssl.client.auth=REQUIRED\n",
        "listener.name.other.max.connections=x\n",
        "listener.name.sasl_ssl.max.connections={{ m }}\n",
        "listener.name.sasl_ssl.own.key=x\n",
    ] {
        assert_eq!(sasl(lines), [], "{lines}");
    }
}

/// What nobody expects is said in so many words.
#[test]
fn traps_are_said() {
    let says = |code: &str, text: &str, releases: &str, words: &[&str]| {
        let message = message(code, text, releases);
        assert!(words.iter().all(|it| message.contains(it)), "{code}: {message}");
    };
    let combined = kraft("process.roles=broker,controller\nnode.id=1\nlisteners=PLAINTEXT://b1:9092,CONTROLLER://:9093\n");
    let lower = combined.replace("controller.listener.names=CONTROLLER", "controller.listener.names=controller");
    says("KR006", &lower, "3.9", &["`controller`", "in capitals"]);
    says("KF027", &kraft("early.start.listeners=plaintext\n"), "3.9", &["`plaintext`", "in capitals"]);
    says("UP011", &zk("compression.type=GZIP\n"), "3.3..3.9", &["`GZIP`", "Write `gzip`, in small letters"]);
    says("KR001", &kraft("broker.id=5\n"), "3.9", &["`node.id=4`", "`broker.id=5`", "stands in for"]);
    says(
        "KF005",
        &zk("zookeeper.connect=zk1:2181/k,zk2:2181/k\n"),
        "3.9",
        &["before the end of the list", "`/k,zk2:2181/k`", "Write `zk1:2181,zk2:2181/k`"],
    );
    says("KF008", &zk("zookeeper.connect=zk1:2181 ,zk2:2181\n"), "2.3", &["blank"]);
    says("KF008", &zk("zookeeper.connect=zk1:2181 ,zk2:2181\n"), "2.3..3.9", &["blank", "2.3"]);
}

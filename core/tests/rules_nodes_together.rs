//! What the rules about a controller, a server and the units of one host say and do not say.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{DeclaredCluster, Profile, Settings};
use kcfglint_core::source::SourceFile;

fn lint(code: &str, files: &[(&str, &str)], settings: &Settings) -> Vec<(String, Severity)> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.iter().filter(|it| it.code == code);
    own.map(|it| (it.path.to_owned(), it.severity)).collect()
}

fn said(code: &str, files: &[(&str, &str)]) -> Vec<Severity> {
    lint(code, files, &Settings::default()).into_iter().map(|it| it.1).collect()
}

fn in_profile(profile: Profile) -> Settings {
    Settings { profile, ..Settings::default() }
}

fn controller(id: usize, listeners: &str, voters: &str) -> String {
    format!(
        "process.roles=controller\nnode.id={id}\nlisteners={listeners}\ncontroller.listener.names=CONTROLLER\n\
         controller.quorum.voters={voters}\nlog.dirs=/var/lib/kafka\n"
    )
}

const VOTERS: &str = "1@c1:9093,2@c2:9093,3@c3:9093";

fn mismatch(listeners: &str, voters: &str) -> Vec<Severity> {
    said("CL031", &[("controller1/server.properties", &controller(1, listeners, voters))])
}

#[test]
fn cl031_speaks_of_another_port_or_address() {
    assert_eq!(mismatch("CONTROLLER://:9094", VOTERS), [Severity::Error]);
    assert_eq!(mismatch("CONTROLLER://c1:9094", VOTERS), [Severity::Error]);
    assert_eq!(mismatch("CONTROLLER://10.0.0.1:9093", "1@10.0.0.9:9093,2@10.0.0.2:9093"), [Severity::Warning]);
    // The voter is where another controller listens.
    let (one, two) = (
        controller(1, "CONTROLLER://c1:9093", "1@c2:9093,2@c3:9093"),
        controller(2, "CONTROLLER://c2:9093", "1@c2:9093,2@c3:9093"),
    );
    let files = [("controller1/server.properties", one.as_str()), ("controller2/server.properties", two.as_str())];
    assert_eq!(lint("CL031", &files, &Settings::default()), [("controller1/server.properties".to_owned(), Severity::Warning)]);
}

#[test]
fn cl031_is_silent_where_the_place_is_right_or_unknown() {
    for (listeners, voters) in [
        ("CONTROLLER://:9093", VOTERS),
        ("CONTROLLER://c1:9093", VOTERS),
        ("CONTROLLER://0.0.0.0:9093", VOTERS),
        ("CONTROLLER://10.0.0.1:9093", VOTERS),
        // Two names may be of one machine.
        ("CONTROLLER://controller1:9093", VOTERS),
        ("CONTROLLER://:${PORT}", VOTERS),
        ("CONTROLLER://:9094", "${VOTERS}"),
        ("CONTROLLER://:9094", "2@c2:9093,3@c3:9093"),
        ("CONTROLLER://:9094", "1@c1:0,2@c2:0"),
        ("PLAINTEXT://:9094", VOTERS),
    ] {
        assert_eq!(mismatch(listeners, voters), [], "{listeners} {voters}");
    }
    let path = "controller1/server.properties";
    let cluster =
        DeclaredCluster { name: "k".to_owned(), members: vec![path.to_owned()], nat: true, ..DeclaredCluster::default() };
    let settings = Settings { clusters: vec![cluster], ..Settings::default() };
    assert_eq!(lint("CL031", &[(path, &controller(1, "CONTROLLER://:9094", VOTERS))], &settings), []);
}

#[test]
fn an_own_list_that_differs_is_told_once() {
    let wrong = VOTERS.replace("c3:9093", "c3:9094");
    let said_of = |lists: [&str; 3], port: u16| {
        let listeners = format!("CONTROLLER://:{port}");
        let texts = [controller(1, "CONTROLLER://:9093", lists[0]), controller(2, "CONTROLLER://:9093", lists[1])];
        let last = controller(3, &listeners, lists[2]);
        let files = [
            ("controller1/server.properties", texts[0].as_str()),
            ("controller2/server.properties", &texts[1]),
            ("controller3/server.properties", &last),
        ];
        ["CL030", "CL031"].map(|code| lint(code, &files, &Settings::default()).into_iter().map(|it| it.0).collect::<Vec<_>>())
    };
    let (none, third) = (Vec::<String>::new, || vec!["controller3/server.properties".to_owned()]);
    assert_eq!(said_of([VOTERS; 3], 9093), [none(), none()]);
    // The others find it.
    assert_eq!(said_of([VOTERS, VOTERS, &wrong], 9093), [third(), none()]);
    // Nobody does, or not all of them.
    assert_eq!(said_of([&wrong; 3], 9093), [none(), third()]);
    assert_eq!(said_of([VOTERS; 3], 9094), [none(), third()]);
    assert_eq!(said_of([VOTERS, &wrong, &wrong], 9093), [vec!["controller1/server.properties".to_owned()], third()]);
}

fn kraft_broker(id: usize, voters: &str) -> String {
    format!(
        "process.roles=broker\nnode.id={id}\nlisteners=PLAINTEXT://kafka{id}:9092\ncontroller.listener.names=CONTROLLER\n\
         controller.quorum.voters={voters}\nlog.dirs=/var/lib/kafka\n"
    )
}

fn brokers_of(n: usize, voters: &str, settings: &Settings) -> Vec<Severity> {
    let texts: Vec<String> = (1..=n).map(|it| kraft_broker(it + 10, voters)).collect();
    let paths: Vec<String> = (1..=n).map(|it| format!("kafka{it}/server.properties")).collect();
    let files: Vec<(&str, &str)> = paths.iter().zip(&texts).map(|(path, text)| (path.as_str(), text.as_str())).collect();
    lint("CL032", &files, settings).into_iter().map(|it| it.1).collect()
}

#[test]
fn cl032_counts_brokers_and_controllers() {
    let none = Settings::default();
    assert_eq!(brokers_of(3, "1@c1:9093", &none), [Severity::Warning]);
    assert_eq!(brokers_of(2, "1@c1:9093", &none), [Severity::Warning]);
    assert_eq!(brokers_of(3, "1@c1:9093", &in_profile(Profile::Production)), [Severity::Error]);
    assert_eq!(brokers_of(1, "1@c1:9093", &none), []);
    assert_eq!(brokers_of(3, VOTERS, &none), []);
    assert_eq!(brokers_of(3, "${VOTERS}", &none), []);
    assert_eq!(brokers_of(3, "1@c1:9093,2", &none), []);
    assert_eq!(brokers_of(3, "1@c1:9093", &in_profile(Profile::Dev)), []);
    // An exercise on one machine, as long as nobody says that it matters.
    let local = |profile| {
        let texts = [kraft_broker(11, "1@localhost:9093"), kraft_broker(12, "1@localhost:9093")];
        let files = [("config/server-1.properties", texts[0].as_str()), ("config/server-2.properties", texts[1].as_str())];
        lint("CL032", &files, &in_profile(profile)).into_iter().map(|it| it.1).collect::<Vec<_>>()
    };
    assert_eq!(local(Profile::Default), []);
    assert_eq!(local(Profile::Production), [Severity::Error]);
}

fn unit(name: &str, start: &str, order: &str) -> String {
    format!(
        "[Unit]\nDescription={name}\n{order}\n[Service]\nUser=kafka\nExecStart=/opt/kafka/bin/{start}\n[Install]\nWantedBy=multi-user.target\n"
    )
}

/// What is said of a host with both servers, by the lines that order its units and the broker's connect string.
fn host(broker_order: &str, server_order: &str, connect: &str) -> Vec<(String, Severity)> {
    let kafka = unit("Kafka", "kafka-server-start.sh /etc/kafka/server.properties", broker_order);
    let zookeeper = unit("ZooKeeper", "zookeeper-server-start.sh /etc/kafka/zookeeper.properties", server_order);
    let broker = format!("broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/d\n{connect}\n");
    let files =
        [("host1/kafka.service", kafka.as_str()), ("host1/zookeeper.service", &zookeeper), ("host1/server.properties", &broker)];
    lint("CL042", &files, &Settings::default())
}

#[test]
fn cl042_wants_the_broker_behind_its_server() {
    let hint = [("host1/kafka.service".to_owned(), Severity::Hint)];
    let (own, other) = ("zookeeper.connect=localhost:2181/kafka", "zookeeper.connect=zk1:2181,zk2:2181/kafka");
    assert_eq!(host("", "", own), hint);
    assert_eq!(host("After=network.target", "After=network.target", own), hint);
    assert_eq!(host("Wants=zookeeper.service", "", own), hint);
    assert_eq!(host("", "", "zookeeper.connect=host1:2181,zk2:2181/kafka"), hint);
    assert_eq!(host("", "", "zookeeper.connect=k1.example.com:2181,zk2:2181/kafka"), hint);
    for (broker, server, connect) in [
        ("After=zookeeper.service", "", own),
        ("After=network.target zookeeper-server.service", "", own),
        ("", "Before=kafka.service", own),
        ("", "", other),
        ("{{ order }}", "", own),
        ("", "", "zookeeper.connect=${ZK}"),
        ("", "", "process.roles=broker\ncontroller.quorum.voters=1@localhost:9093\nzookeeper.connect=localhost:2181"),
    ] {
        assert_eq!(host(broker, server, connect), [], "{broker} {server} {connect}");
    }
}

const ZOO: &str = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n";
const LINES: &str = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

fn myids(lines: &str, ids: &[(&str, &str)]) -> Vec<(String, Severity)> {
    let zoo = format!("{ZOO}{lines}");
    let paths: Vec<[String; 2]> = ids.iter().map(|it| [format!("{}/zoo.cfg", it.0), format!("{}/myid", it.0)]).collect();
    let files = paths.iter().zip(ids).flat_map(|(paths, id)| [(paths[0].as_str(), zoo.as_str()), (paths[1].as_str(), id.1)]);
    lint("CL004", &files.collect::<Vec<_>>(), &Settings::default())
}

#[test]
fn cl004_knows_a_host_by_its_folder() {
    assert_eq!(myids(LINES, &[("zk1", "3\n")]), [("zk1/myid".to_owned(), Severity::Warning)]);
    let swapped = [("zk1", "1\n"), ("zk2", "3\n"), ("zk3", "2\n")];
    assert_eq!(myids(LINES, &swapped).iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["zk2/myid", "zk3/myid"]);
}

#[test]
fn cl004_is_silent_where_the_name_tells_nothing() {
    assert_eq!(myids(LINES, &[("zk1", "1\n"), ("zk2", "2\n")]), []);
    assert_eq!(myids(LINES, &[("node1", "3\n")]), []);
    assert_eq!(myids("server.1=10.0.0.1:2888:3888\nserver.2=10.0.0.2:2888:3888\n", &[("zk1", "2\n")]), []);
    assert_eq!(myids("server.1=zk1:2888:3888\nserver.2=zk1:2889:3889\n", &[("zk1", "2\n")]), []);
    // Other rules speak of a number that no line has, and of one that two nodes have.
    assert_eq!(myids(LINES, &[("zk1", "4\n")]), []);
    assert_eq!(myids(LINES, &[("zk1", "2\n"), ("zk2", "2\n")]), []);
    assert_eq!(myids("server.1=zk1:2888:3888\n", &[("zk1", "1\n")]), []);
}

fn txn(lines: &str, settings: &Settings) -> Vec<Severity> {
    let zoo = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\nclientPort=2181\n{lines}");
    lint("ZK014", &[("zk1/zoo.cfg", &zoo)], settings).into_iter().map(|it| it.1).collect()
}

#[test]
fn zk014_is_about_ensembles_of_three() {
    let none = Settings::default();
    for own in ["dataDir=/d\n", "dataDir=/d\ndataLogDir=/d\n", "dataDir=/d\ndataLogDir=/d/\n"] {
        assert_eq!(txn(&format!("{own}{LINES}"), &none), [Severity::Hint], "{own}");
    }
    for lines in [
        format!("dataDir=/d\ndataLogDir=/log\n{LINES}"),
        format!("dataDir=/d\ndataLogDir=${{LOG}}\n{LINES}"),
        format!("dataDir={{{{ dir }}}}\n{LINES}"),
        format!("dataDir=/d\n{LINES}{{% for line in more %}}\n"),
        "dataDir=/d\n".to_owned(),
        "dataDir=/d\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888:observer\n".to_owned(),
    ] {
        assert_eq!(txn(&lines, &none), [], "{lines}");
    }
    assert_eq!(txn(&format!("dataDir=/d\n{LINES}"), &in_profile(Profile::Dev)), []);
    let members = vec!["zk1/zoo.cfg".to_owned()];
    let cluster = DeclaredCluster { name: "k".to_owned(), members, txn_log_dedicated: true, ..DeclaredCluster::default() };
    assert_eq!(txn(&format!("dataDir=/d\n{LINES}"), &Settings { clusters: vec![cluster], ..Settings::default() }), []);
}

/// What is said of two lines, `dataDir` and `clientPort`, beside a unit with this start command.
fn script(lines: &str, start: &str, zookeeper: Option<&str>) -> Vec<Severity> {
    let kind = if start.ends_with(" start") { "Type=forking\nPIDFile=/var/lib/zookeeper/zookeeper_server.pid\n" } else { "" };
    let unit = format!("[Unit]\nDescription=ZooKeeper\n[Service]\n{kind}ExecStart=/opt/zookeeper/bin/{start}\n");
    let mut settings = Settings::default();
    if let Some(wish) = zookeeper {
        settings.target.set(kcfglint_core::catalog::Product::ZooKeeper, wish).expect("known");
    }
    let said = lint("ZK017", &[("zk1/zoo.cfg", lines), ("zk1/zookeeper.service", &unit)], &settings);
    said.into_iter().map(|it| it.1).collect()
}

#[test]
fn zk017_reads_as_the_script_does() {
    let start = "zkServer.sh start";
    for lines in [
        "dataDir=/var/lib/zookeeper\nclientPort: 2181\n",
        "dataDir=/var/lib/zookeeper\nclientPort 2181\n",
        "dataDir /var/lib/zookeeper\nclientPort=2181\n",
        "dataDir=/var/lib/\\\n  zookeeper\nclientPort=2181\n",
        "dataDir=/var/lib/zookeeper\nclientPort=2181\nclientPort=2181\n",
        "dataDir=/var/lib/zookeeper\ndataDirs=/x\nclientPort=2181\n",
    ] {
        assert_eq!(script(lines, start, None), [Severity::Warning], "{lines}");
    }
    let colon = "dataDir: /var/lib/zookeeper\nclientPort=2181\n";
    assert_eq!(script(colon, "zkServer.sh start-foreground", None), [Severity::Hint]);
    assert_eq!(script("dataDir=/d\nclientPort = 2181\n", start, None), [Severity::Hint]);
    assert_eq!(script("dataDir = /d\nclientPort=2181\n", start, Some("3.4")), [Severity::Hint]);
}

#[test]
fn zk017_is_silent_where_the_script_reads_it_or_is_not_there() {
    let start = "zkServer.sh start";
    assert_eq!(script("dataDir=/var/lib/zookeeper\nclientPort=2181\n", start, None), []);
    assert_eq!(script("dataDir=/var/lib/zookeeper\nclientPortAddress: zk1\nclientPort=2181\n", start, None), []);
    assert_eq!(script("dataDir = /d\nclientPort=2181\n", start, None), []);
    assert_eq!(script("dataDir=/d\nclientPort = 2181\n", start, Some("3.4")), []);
    assert_eq!(script("dataDir: /d\nclientPort: 2181\n", "zookeeper-server-start.sh /etc/zoo.cfg", None), []);
    assert_eq!(said("ZK017", &[("zk1/zoo.cfg", "dataDir: /d\nclientPort: 2181\n")]), []);
}

//! Helps that do not lead to the next mistake, and texts that are true of the release and the role.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{check, symptoms};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// Code, message and help of all findings.
fn found(files: &[(&str, &str)], kafka: &str) -> Vec<(&'static str, String, String)> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let mut settings = Settings::default();
    if !kafka.is_empty() {
        settings.target.set(Product::Kafka, kafka).expect("a release");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    report.diagnostics.iter().map(|it| (it.code, it.message.clone(), it.help.clone().unwrap_or_default())).collect()
}

fn help(code: &str, files: &[(&str, &str)]) -> String {
    found(files, "").into_iter().find(|it| it.0 == code).map_or_else(|| format!("no {code}"), |it| it.2)
}

fn message(code: &str, files: &[(&str, &str)], kafka: &str) -> String {
    found(files, kafka).into_iter().find(|it| it.0 == code).map_or_else(|| format!("no {code}"), |it| it.1)
}

const ZOO: &str = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/data/zk\nclientPort=2181\nserver.1=zk1:2888:3888\n\
                   server.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

#[test]
fn an_observer_stays_one() {
    for (line, expected) in [
        ("server.4=zk4:2888:3888:obsrever", "Write `server.4=zk4:2888:3888:observer`."),
        ("server.4=zk4:2889:3889:OBSERVR;2181", "Write `server.4=zk4:2889:3889:observer;2181`."),
        ("server.4=zk4:2888:3888:partcipant", "Write `server.4=zk4:2888:3888:participant`."),
        ("server.4=zk4:observer", "Write `server.4=zk4:2888:3888:observer`."),
        ("server.4=zk4", "Write `server.4=zk4:2888:3888`."),
        (
            "server.4=zk4:2888:3888:server",
            "Write `:observer` where the server must not vote, `:participant` or nothing where it must.",
        ),
    ] {
        assert_eq!(help("ZK005", &[("zoo.cfg", &format!("{ZOO}{line}\n"))]), expected, "{line}");
    }
    let is_counted = |line: &str| found(&[("zoo.cfg", &format!("{ZOO}{line}\n"))], "").iter().any(|it| it.0 == "ZK008");
    assert!(!is_counted("server.4=zk4:2888:3888:obsrever") && !is_counted("server.4=zk4:2888:3888:observer"));
    assert!(is_counted("server.4=zk4:2888:3888:server") && is_counted("server.4=zk4:2888:3888"));
}

#[test]
fn the_listener_between_brokers_is_added_not_only_mapped() {
    const BROKER: &str =
        "broker.id=1\nlog.dirs=/d/k\nzookeeper.connect=zk1:2181,zk2:2181/k\ninter.broker.listener.name=REPLICATION\n";
    let maps = "listener.security.protocol.map=INTERNAL:PLAINTEXT,CLIENT:PLAINTEXT\n";
    let text = format!("{BROKER}{maps}listeners=INTERNAL://k1:9092,CLIENT://k1:9093\n");
    assert_eq!(
        help("KF014", &[("server.properties", &text)]),
        "Name a listener that is there (`INTERNAL`, `CLIENT`), or add `REPLICATION://HOST:PORT` to `listeners` and \
         `REPLICATION:PROTOCOL` to `listener.security.protocol.map`."
    );
    let text = format!("{BROKER}{maps}listeners=REPLICATION://k1:9092,CLIENT://k1:9093\n");
    assert!(help("KF014", &[("server.properties", &text)]).starts_with("Add `REPLICATION:PLAINTEXT`"));
}

#[test]
fn semicolons_between_listeners() {
    let of = |code: &str, value: &str| {
        let text = format!("broker.id=1\nlog.dirs=/d/k\nzookeeper.connect=zk1:2181,zk2:2181/k\nlisteners={value}\n");
        help(code, &[("server.properties", &text)])
    };
    // The last `://` counts, so that the first listener is a part of the name.
    assert_eq!(of("KF014", "PLAINTEXT://:9092;SSL://:9093"), "Write a comma between two listeners.");
    assert_eq!(of("KF014", "PLAINTEXT://:9092 SSL://:9093"), "Write a comma between two listeners.");
    assert_eq!(of("KF013", "PLAINTEXT://:9092; SSL://:9093;"), "Write a comma between two listeners.");
    assert!(of("KF013", "PLAINTEXT://:9092;x").starts_with("Write `NAME://host:port`"));
    assert!(of("KF014", "INTERNAL://:9092").starts_with("Add `INTERNAL:PLAINTEXT`"));
}

#[test]
fn what_sends_a_server_to_the_background_in_a_shell() {
    for (line, expected) in [
        (
            "/opt/kafka/bin/kafka-server-start.sh -daemon /etc/k.properties",
            "Drop `-daemon`: the script then stays in the foreground.",
        ),
        ("/opt/kafka/bin/kafka-server-start.sh /etc/k.properties &", "Drop the `&`."),
        ("/opt/zk/bin/zkServer.sh start", "Write `zkServer.sh start-foreground`."),
    ] {
        let unit = format!("[Service]\nExecStart=/bin/sh -c '{line}'\n");
        assert_eq!(help("UN002", &[("kafka.service", &unit)]), expected, "{line}");
    }
}

#[test]
fn no_way_to_zookeeper_where_there_is_none() {
    const BROKER: &str =
        "node.id=1\nlisteners=PLAINTEXT://k1:9092\nlog.dirs=/d/k\nnum.partitions=3\noffsets.topic.replication.factor=3\n";
    let path = |folder: &str| format!("{folder}/config/server.properties");
    let new = help("KF003", &[(&path("kafka_2.13-4.1.0"), BROKER)]);
    assert!(!new.contains("Add `zookeeper.connect") && new.contains("process.roles"), "{new}");
    assert!(help("KF003", &[(&path("kafka_2.13-3.9.0"), BROKER)]).contains("zookeeper.connect="));
}

#[test]
fn the_refusal_of_a_second_id_is_that_of_the_release_and_the_role() {
    let broker = |host: &str| {
        format!("broker.id=1\nlisteners=PLAINTEXT://{host}:9092\nlog.dirs=/d/k\nzookeeper.connect=zk1:2181,zk2:2181/k\n")
    };
    let (one, two) = (broker("k1"), broker("k2"));
    let files = [("kafka1/server.properties", one.as_str()), ("kafka2/server.properties", two.as_str())];
    assert!(message("CL010", &files, "3.9").contains("Error while creating ephemeral at /brokers/ids/1, node already exists"));
    assert!(message("CL010", &files, "1.0").contains("A broker is already registered on the path /brokers/ids/1"));

    let kraft = |host: &str, roles: &str| {
        format!(
            "process.roles={roles}\nnode.id=1\nlisteners=CONTROLLER://{host}:9093\ncontroller.listener.names=CONTROLLER\n\
             controller.quorum.voters=1@k1:9093,2@k3:9093,3@k4:9093\nlog.dirs=/d/k\n"
        )
    };
    let of = |roles: &str| {
        let (one, two) = (kraft("k1", roles), kraft("k2", roles));
        message("CL010", &[("kafka1/server.properties", &one), ("kafka2/server.properties", &two)], "3.9")
    };
    assert!(of("controller").contains("one voter of that id"), "{}", of("controller"));
    assert!(of("broker").contains("DUPLICATE_BROKER_REGISTRATION"), "{}", of("broker"));
}

#[test]
fn a_line_of_the_log_leads_to_the_rule() {
    for line in
        ["KeeperErrorCode = NodeExists", "Error while creating ephemeral at /brokers/ids/7, node already exists and owner"]
    {
        assert_eq!(
            symptoms::find(line).first().map(|it| it.codes.clone()).unwrap_or_default().first().copied(),
            Some("CL010"),
            "{line}"
        );
    }
}

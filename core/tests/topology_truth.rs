//! Layouts that a first version of the topology took for something else, and the findings that followed from it.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// `path code severity` of every error and warning.
fn said(files: &[(&str, String)]) -> Vec<String> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let told = report.diagnostics.iter().filter(|it| it.severity.name() != "hint");
    told.map(|it| format!("{} {} {}", it.path, it.code, it.severity.name())).collect()
}

fn nothing() -> Vec<String> {
    Vec::new()
}

fn zoo(servers: &[&str]) -> String {
    let lines: Vec<String> = servers.iter().enumerate().map(|(at, it)| format!("server.{}={it}\n", at + 1)).collect();
    format!(
        "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\nautopurge.purgeInterval=24\n{}",
        lines.concat()
    )
}

fn broker(id: u32, connect: &str, more: &str) -> String {
    format!("broker.id={id}\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n{more}")
}

#[test]
fn one_address_in_two_spellings_is_one_host() {
    let one = ["[2001:db8::1]:2888:3888", "[2001:db8::2]:2888:3888", "[2001:db8::3]:2888:3888"];
    let two = ["[2001:db8:0:0::1]:2888:3888", "[2001:DB8::2]:2888:3888", "[2001:db8::3]:2888:3888"];
    let short = "[2001:db8::1]:2181,[2001:db8::2]:2181,[2001:db8::3]:2181/k";
    let long = "[2001:db8:0::1]:2181,[2001:db8::2]:2181,[2001:DB8::3]:2181/k";
    let files = [
        ("kafka1/server.properties", broker(1, short, "")),
        ("kafka2/server.properties", broker(2, long, "")),
        ("zk1/zoo.cfg", zoo(&one)),
        ("zk2/zoo.cfg", zoo(&two)),
    ];
    assert_eq!(said(&files), nothing());
    let other = ["[2001:db8::9]:2888:3888", "[2001:db8::2]:2888:3888", "[2001:db8::3]:2888:3888"];
    assert_eq!(said(&[("zk1/zoo.cfg", zoo(&one)), ("zk2/zoo.cfg", zoo(&other))]), ["zk2/zoo.cfg CL005 error"]);
}

#[test]
fn a_client_address_in_brackets_hides_no_host() {
    let servers = ["zk1:2888:3888;[::]:2181", "zk2:2888:3888;[::]:2181", "zk3:2888:3888;[::]:2181"];
    let files = [("kafka1/server.properties", broker(1, "zk1:2181,zk2:2181/k", "")), ("zk1/zoo.cfg", zoo(&servers))];
    assert_eq!(said(&files), ["kafka1/server.properties CL012 warning"]);
}

#[test]
fn two_clusters_below_two_chroots_are_no_mistake() {
    let [a, b] = ["zk1:2181,zk2:2181,zk3:2181/a", "zk1:2181,zk2:2181,zk3:2181/b"];
    let row = |ids: [(u32, &str); 5]| {
        let path = ["k1", "k2", "k3", "k4", "k5"].map(|it| format!("{it}/server.properties"));
        let files: Vec<(String, String)> = path.into_iter().zip(ids.map(|(id, it)| broker(id, it, ""))).collect();
        said(&files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect::<Vec<_>>())
    };
    assert_eq!(row([(1, a), (2, a), (3, a), (1, b), (2, b)]), nothing());
    assert_eq!(row([(1, a), (2, a), (1, b), (2, b), (3, b)]), nothing());
    // With ids of one row, and with a single one apart, it is one cluster with a mistake in it.
    let wrong = ["k4/server.properties CL011 error", "k5/server.properties CL011 error"];
    assert_eq!(row([(1, a), (2, a), (3, a), (4, b), (5, b)]), wrong);
    assert_eq!(row([(1, a), (2, a), (3, a), (4, a), (1, b)]), wrong[1..]);
}

#[test]
fn versions_of_a_folder_are_not_counted_hosts() {
    let one = broker(1, "zk1:2181,zk2:2181,zk3:2181/k", "listeners=PLAINTEXT://kafka1:9092\n");
    let files = [("kafka-v1/server.properties", one.clone()), ("kafka-v2/server.properties", one)];
    assert_eq!(said(&files), nothing());
}

#[test]
fn folders_that_are_named_for_their_hosts_are_two_brokers() {
    let connect = "zk1:2181,zk2:2181,zk3:2181/k";
    let listens = |host: &str| broker(1, connect, &format!("listeners=PLAINTEXT://{host}:9092\n"));
    let files = [("alpha/server.properties", listens("alpha")), ("beta/server.properties", listens("beta"))];
    assert_eq!(said(&files), ["beta/server.properties CL010 error"]);
    let one = broker(1, connect, "");
    let files = [("alpha.example.org/server.properties", one.clone()), ("beta.example.org/server.properties", one.clone())];
    assert_eq!(said(&files), ["beta.example.org/server.properties CL010 error"]);
    // Nothing says that these are hosts.
    assert_eq!(said(&[("kerberos/server.properties", one.clone()), ("ldap/server.properties", one)]), nothing());
}

fn unit(overrides: &str) -> String {
    let start = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
    format!("[Unit]\nDescription=Kafka\n\n[Service]\nExecStart={start}{overrides}\n\n[Install]\nWantedBy=multi-user.target\n")
}

#[test]
fn what_a_unit_overrides_is_not_in_the_file() {
    let bare = "broker.id=1\nlog.dirs=/data/kafka\n".to_owned();
    let with = |overrides: &str| said(&[("k1/server.properties", bare.clone()), ("k1/kafka.service", unit(overrides))]);
    assert_eq!(with(""), ["k1/server.properties KF003 error"]);
    assert_eq!(with(" --override log.dirs=/data"), ["k1/server.properties KF003 error"]);
    assert_eq!(with(" --override zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k"), nothing());
    let connect = "zk1:2181,zk2:2181,zk3:2181/k";
    let two = |overrides: &str| {
        said(&[
            ("k1/server.properties", broker(1, connect, "")),
            ("k2/kafka.service", unit(overrides)),
            ("k2/server.properties", broker(1, connect, "")),
        ])
    };
    assert_eq!(two(""), ["k2/server.properties CL010 error"]);
    assert_eq!(two(" --override broker.id=2"), nothing());
    // A line that Java cannot read stops the broker whatever stands over it.
    let torn = ("k1/server.properties", broker(1, connect, "message.max.bytes=\\u12\n"));
    let files = [torn, ("k1/kafka.service", unit(" --override message.max.bytes=5"))];
    assert_eq!(said(&files), ["k1/server.properties S001 error"]);
}

#[test]
fn two_nodes_with_one_name_are_told_by_their_paths() {
    let node = |role: &str, id: u32, third: &str| {
        format!(
            "process.roles={role}\nnode.id={id}\nlog.dirs=/data\nlisteners=X://n1:9092\ncontroller.listener.names=CONTROLLER\n\
             controller.quorum.voters=1@c1:9093,2@c2:9093,3@{third}:9093\n"
        )
    };
    let files = [
        ("brokers/n1/server.properties", node("broker", 11, "c3")),
        ("controllers/n1/server.properties", node("controller", 1, "c4")),
    ];
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let message = report.diagnostics.iter().find(|it| it.code == "CL030").map(|it| it.message.as_str()).unwrap_or_default();
    assert!(message.starts_with("`brokers/n1/server.properties` and `controllers/n1/server.properties` name"), "{message}");
}

#[test]
fn a_second_cluster_in_one_row_has_its_own_ids() {
    let (one, two) = ("zka1:2181,zka2:2181,zka3:2181/k", "zkb1:2181,zkb2:2181,zkb3:2181/k");
    let row = |ids: [u32; 5]| {
        let connects = [one, one, one, two, two];
        let files: Vec<(String, String)> =
            (0..5).map(|at| (format!("kafka{}/server.properties", at + 1), broker(ids[at], connects[at], ""))).collect();
        said(&files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect::<Vec<_>>())
    };
    assert_eq!(row([1, 2, 3, 1, 2]), nothing());
    assert_eq!(row([1, 2, 3, 4, 5]).len(), 2);
}

#[test]
fn one_host_in_two_set_ups_is_no_double_id() {
    let connect = "zk1:2181,zk2:2181,zk3:2181/k";
    let one = broker(1, connect, "");
    let twice = |a: &str, b: &str, text: &str| {
        let [a, b] = [a, b].map(|it| format!("{it}/server.properties"));
        said(&[(&a, text.to_owned()), (&b, text.to_owned())])
    };
    assert_eq!(twice("eu-west-1/kafka1", "eu-west-2/kafka1", &one), nothing());
    assert_eq!(twice("week1/config", "week2/config", &one), nothing());
    let served = broker(1, connect, "listeners=PLAINTEXT://kafka:9092\n");
    assert_eq!(twice("client1", "client2", &served), nothing());
    // A row of hosts, and a file that was copied along it.
    assert_eq!(twice("kafka1", "kafka2", &one), ["kafka2/server.properties CL010 error"]);
    let copied = broker(1, connect, "listeners=PLAINTEXT://kafka1:9092\n");
    assert_eq!(twice("kafka1", "kafka2", &copied), ["kafka2/server.properties CL010 error"]);
    assert_eq!(twice("rack1/kafka1", "rack2/kafka2", &one), ["rack2/kafka2/server.properties CL010 error"]);
}

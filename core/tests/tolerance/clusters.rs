//! Clusters of Kafka.

use super::*;

fn brokers(n: usize, lines: &str) -> Vec<(String, String)> {
    let one = |it: usize| {
        let text = format!("broker.id={it}\nlog.dirs=/d/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n{lines}");
        (format!("kafka{it}/server.properties"), text)
    };
    (1..=n).map(one).collect()
}

fn topics(default: i64, least: i64) -> String {
    format!("default.replication.factor={default}\nmin.insync.replicas={least}\n")
}

fn cluster(files: &[(String, String)]) -> Value {
    cluster_with(files, &Settings::default())
}

fn cluster_with(files: &[(String, String)], settings: &Settings) -> Value {
    let it = told_with(&sources(files), settings);
    assert_eq!(it["clusters"].as_array().map(Vec::len), Some(1), "{it}");
    it["clusters"][0]["tolerance"].clone()
}

fn of_kafka(release: &str) -> Settings {
    let mut settings = Settings::default();
    settings.target.set(kcfglint_core::catalog::Product::Kafka, release).expect("a release");
    settings
}

#[test]
fn replicas_less_what_must_be_in_sync() {
    for (n, factor, least, reads, writes) in [
        (3, 1, 1, json!(0), json!(0)),
        (3, 3, 1, json!(2), json!(2)),
        (3, 3, 2, json!(2), json!(1)),
        (3, 3, 3, json!(2), json!(0)),
        (5, 4, 2, json!(3), json!(2)),
        // As many brokers are not here.
        (2, 3, 2, Value::Null, Value::Null),
    ] {
        let it = cluster(&brokers(n, &topics(factor, least)));
        assert_eq!((&it["reads"], &it["writes"]), (&reads, &writes), "{factor} {least}");
        assert_eq!(it["elections"], Value::Null, "its ensemble is not here");
    }
    let it = cluster(&brokers(3, &topics(3, 2)));
    assert_eq!(
        text(&it),
        [
            "topics, offsets and transactions: 3 replicas, 2 in sync; one broker may fail before writes with acks=all stop, two before reads do",
            "its ensemble is not here: who may fail before elections stop cannot be told",
        ]
    );
}

#[test]
fn more_in_sync_than_there_are() {
    // 3.7 looks for no more than there are: `Partition.effectiveMinIsr`.
    for (release, writes, why) in [
        ("3.6", Value::Null, "2 replicas where 3 must be in sync: writes with acks=all are refused"),
        ("3.7", json!(0), "2 replicas where 3 must be in sync: 3 counts as 2"),
        (
            "3.5..3.9",
            Value::Null,
            "2 replicas where 3 must be in sync: up to Kafka 3.6 writes with acks=all are refused; from 3.7 on 3 counts as 2",
        ),
    ] {
        let it = cluster_with(&brokers(3, &topics(2, 3)), &of_kafka(release));
        assert_eq!((&it["writes"], &it["reads"], &it["topics"][0]["why"]), (&writes, &json!(1), &json!(why)), "{release}");
        assert_eq!(it["weakened_by"][0]["code"], "KF020");
    }
}

#[test]
fn more_replicas_than_brokers() {
    let files = brokers(2, &topics(3, 2));
    let it = cluster(&files);
    assert_eq!(it["topics"][0]["why"], "3 replicas need as many brokers, and files of 2 brokers are here");
    let it = cluster_with(&files, &declared(&files, true));
    assert_eq!(it["topics"][0]["why"], "3 replicas cannot be made with 2 brokers");
    assert_eq!((&it["reads"], &it["weakened_by"][0]["code"]), (&Value::Null, &json!("CL018")));
}

#[test]
fn the_worst_of_brokers_that_differ_is_named() {
    let mut files = brokers(3, &topics(3, 1));
    files[1].1 = files[1].1.replace("min.insync.replicas=1", "min.insync.replicas=2");
    let it = cluster(&files);
    assert_eq!((&it["writes"], &it["topics"][0]["worst"]), (&json!(1), &json!("kafka2")));
    // Topics for transactions get both numbers of the broker that makes them.
    let own = |factor: i64, least: i64| {
        format!("transaction.state.log.replication.factor={factor}\ntransaction.state.log.min.isr={least}\n")
    };
    let mut files = brokers(3, &own(3, 2));
    files[2].1 = files[2].1.replace(&own(3, 2), &own(1, 1));
    let it = cluster(&files);
    let transactions = it["topics"].as_array().expect("a list").iter().find(|it| it["made"] == "transactions").expect("told");
    assert_eq!(
        [&transactions["replicas"], &transactions["in_sync"], &transactions["worst"], &transactions["writes"]],
        [&json!(1), &json!(1), &json!("kafka3"), &json!(0)]
    );
}

#[test]
fn what_a_template_hides_has_no_number() {
    let it = cluster(&brokers(3, "default.replication.factor=${REPLICAS}\n"));
    assert_eq!((&it["reads"], &it["writes"], &it["topics"][0]["replicas"]), (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!(it["topics"][0]["why"], "`default.replication.factor` of `kafka1` cannot be told");
    let it =
        cluster(&[("kafka1/server.properties".to_owned(), "broker.id=1\nlog.dirs=/d\nzookeeper.connect=${ZK}\n".to_owned())]);
    assert_eq!(text(&it), ["no file says where it finds its ensemble or its controllers: who may fail cannot be told"]);
}

#[test]
fn unclean_elections_are_told_where_they_count() {
    let it = cluster(&brokers(3, "unclean.leader.election.enable=true\n"));
    assert_eq!(it["unclean"], json!(["kafka1", "kafka2", "kafka3"]));
    // In KRaft the controllers elect, by their own files.
    let mut files = controllers(3, "");
    files.extend(kraft_brokers(3, "unclean.leader.election.enable=true\n"));
    assert_eq!(cluster(&files)["unclean"], json!([]));
}

const VOTERS: &str = "controller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\ncontroller.listener.names=CONTROLLER\n";

fn controllers(n: usize, lines: &str) -> Vec<(String, String)> {
    let one = |it: usize| {
        let text =
            format!("process.roles=controller\nnode.id={it}\nlog.dirs=/d\nlisteners=CONTROLLER://c{it}:9093\n{VOTERS}{lines}");
        (format!("c{it}/controller.properties"), text)
    };
    (1..=n).map(one).collect()
}

fn kraft_brokers(n: usize, lines: &str) -> Vec<(String, String)> {
    let one = |it: usize| {
        let text =
            format!("process.roles=broker\nnode.id={}\nlog.dirs=/d\nlisteners=PLAINTEXT://b{it}:9092\n{VOTERS}{lines}", it + 10);
        (format!("b{it}/broker.properties"), text)
    };
    (1..=n).map(one).collect()
}

#[test]
fn controllers_of_their_own() {
    let mut files = controllers(3, "");
    files.extend(kraft_brokers(3, &topics(3, 1)));
    let settings = declared(&files, false);
    let it = cluster_with(&files, &settings);
    let quorum = &it["quorum"];
    assert_eq!([&quorum["kind"], &quorum["voters"], &quorum["may_fail"]], [&json!("kraft"), &json!(3), &json!(1)]);
    // Brokers that fail take no vote with them.
    assert_eq!([&it["brokers"], &it["reads"], &it["writes"], &it["elections"]], [3, 2, 2, 1]);
    assert!(text(&it).contains(&"controllers: 3 voters, 2 are needed: any one may fail"), "{it}");
}

#[test]
fn controllers_give_their_own_number_of_replicas() {
    let said = |lines: &str| {
        let mut files = controllers(3, lines);
        files.extend(kraft_brokers(3, &topics(3, 2)));
        let it = cluster_with(&files, &declared(&files, false));
        text(&it).into_iter().filter(|it| it.contains("a client creates")).map(str::to_owned).collect::<Vec<_>>()
    };
    let by = "by `default.replication.factor` of the controller `c1`";
    assert_eq!(said(""), [format!("topics that a client creates without a number get 1 replica, {by}")]);
    assert_eq!(
        said("default.replication.factor=2\n"),
        [format!("topics that a client creates without a number get 2 replicas, {by}")]
    );
    for lines in ["default.replication.factor=3\n", "default.replication.factor=4\n", "default.replication.factor=${FACTOR}\n"] {
        assert_eq!(said(lines), [""; 0], "{lines}");
    }
}

#[test]
fn brokers_that_vote_take_the_quorum_with_them() {
    let one = |it: usize| {
        let listeners = format!("listeners=PLAINTEXT://c{it}:9092,CONTROLLER://c{it}:9093\n");
        let text = format!("process.roles=broker,controller\nnode.id={it}\nlog.dirs=/d\n{listeners}{VOTERS}{}", topics(3, 1));
        (format!("c{it}/server.properties"), text)
    };
    let files: Vec<_> = (1..=3).map(one).collect();
    let it = cluster(&files);
    // Two replicas may be lost, two voters may not.
    assert_eq!([&it["reads"], &it["writes"], &it["elections"]], [1, 1, 1]);
    assert!(text(&it).contains(&"brokers and voters share nodes: without two of them nobody elects leaders"), "{it}");
}

#[test]
fn a_dynamic_quorum_is_not_in_the_files() {
    let text_of = |it: usize| {
        format!(
            "process.roles=controller\nnode.id={it}\nlog.dirs=/d\nlisteners=CONTROLLER://c{it}:9093\n\
             controller.listener.names=CONTROLLER\ncontroller.quorum.bootstrap.servers=c1:9093,c2:9093,c3:9093\n"
        )
    };
    let files: Vec<_> = (1..=3).map(|it| (format!("c{it}/controller.properties"), text_of(it))).collect();
    let it = cluster(&files);
    assert_eq!((&it["elections"], &it["quorum"]["voters"]), (&Value::Null, &Value::Null));
    assert_eq!(
        text(&it),
        ["controllers: who may fail cannot be told: which controllers vote is kept in the cluster's metadata, and not in files"]
    );
}

#[test]
fn lists_of_voters_that_differ_have_no_number() {
    let mut files = controllers(3, "");
    files[2].1 = files[2].1.replace(",3@c3:9093", ",3@c3:9093,4@c4:9093,5@c5:9093");
    let it = cluster_with(&files, &declared(&files, false));
    assert_eq!(it["elections"], Value::Null);
    assert!(text(&it)[0].contains("the voters of `c1` and `c3` differ"), "{it}");
}

#[test]
fn a_broker_that_knows_one_server_goes_with_it() {
    let zoo = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/d\nclientPort=2181\n\
               server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    let mut files = brokers(3, "");
    files[1].1 = files[1].1.replace("zk1:2181,zk2:2181,zk3:2181", "zk1:2181");
    for it in 1..=3 {
        files.push((format!("zk{it}/zoo.cfg"), zoo.to_owned()));
        files.push((format!("zk{it}/myid"), format!("{it}\n")));
    }
    let it = cluster(&files);
    assert_eq!((&it["tied"], &it["elections"]), (&json!([{"broker": "kafka2", "to": ["zk1"]}]), &json!(1)));
    // Who knows two of three is cut off when there is no quorum anyway.
    files[1].1 = files[1].1.replace("zk1:2181", "zk1:2181,zk2:2181");
    assert_eq!(cluster(&files)["tied"], json!([]));
}

#[test]
fn servers_beside_brokers_are_lost_with_them() {
    let zoo = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/d/zk\nclientPort=2181\n\
               server.1=h1:2888:3888\nserver.2=h2:2888:3888\nserver.3=h3:2888:3888\n";
    let kafka =
        |it: usize| format!("broker.id={it}\nlog.dirs=/d/kafka\nzookeeper.connect=h1:2181,h2:2181,h3:2181/k\n{}", topics(3, 1));
    let one = |it: usize| {
        [("zoo.cfg", zoo.to_owned()), ("myid", format!("{it}\n")), ("server.properties", kafka(it))]
            .map(|(name, text)| (format!("h{it}/{name}"), text))
    };
    let files: Vec<_> = (1..=3).flat_map(one).collect();
    let it = cluster(&files);
    assert_eq!([&it["reads"], &it["writes"], &it["elections"]], [1, 1, 1]);
}

#[test]
fn share_groups_have_a_topic_where_they_are_for_use() {
    let has = |release: &str| {
        let it = cluster_with(&kraft_brokers(3, ""), &of_kafka(release));
        it["topics"].as_array().expect("a list").iter().any(|it| it["made"] == json!(Made::ShareGroups))
    };
    assert_eq!(["3.9", "4.1", "4.2"].map(has), [false, false, true]);
}

#[test]
fn a_cluster_between_the_modes_has_no_number_for_elections() {
    let mut files = controllers(3, "zookeeper.metadata.migration.enable=true\nzookeeper.connect=zk1:2181\n");
    files.extend(kraft_brokers(3, ""));
    let it = cluster_with(&files, &declared(&files, false));
    assert_eq!(it["elections"], Value::Null);
    assert!(text(&it).iter().any(|it| it.starts_with("it is on its way from ZooKeeper to KRaft")), "{it}");
}

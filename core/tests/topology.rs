//! Which nodes, ensembles and clusters the fixtures are, and layouts that must never be one.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use kcfglint_core::document::Document;
use kcfglint_core::settings::{DeclaredCluster, Settings};
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::{Topology, TopologyReport};

fn read(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name");
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.path().is_dir() {
            read(&entry.path(), &path, files);
        } else {
            files.push(SourceFile::new(path, fs::read(entry.path()).expect("readable")));
        }
    }
}

/// One line an ensemble, one line a cluster: `name: node node`.
fn told(files: &[SourceFile], settings: &Settings) -> String {
    let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let topology = Topology::of(&documents, settings);
    let report = TopologyReport::of(&topology, &documents);
    let names = |nodes: &[usize]| nodes.iter().map(|it| report.nodes[*it].name.as_str()).collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    for it in &report.ensembles {
        writeln!(out, "ensemble {}: {}", it.name, names(&it.nodes)).expect("to a string");
    }
    for it in &report.clusters {
        let ensembles: Vec<&str> = it.ensembles.iter().map(|at| report.ensembles[*at].name.as_str()).collect();
        let of = if ensembles.is_empty() { String::new() } else { format!(" on {}", ensembles.join(" ")) };
        writeln!(out, "cluster {}: {}{of}", it.name, names(&it.nodes)).expect("to a string");
    }
    for it in &report.apart {
        writeln!(out, "apart {}", it.path).expect("to a string");
    }
    out
}

fn fixture(name: &str) -> String {
    let mut files = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(name), "", &mut files);
    told(&files, &Settings::default())
}

/// Files by path and text, and what they are.
fn of(files: &[(&str, &str)]) -> String {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    told(&files, &Settings::default())
}

fn broker(id: u32, connect: &str) -> String {
    format!("broker.id={id}\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n")
}

const THREE: &str = "tickTime=2000\ndataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n\
    server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

#[test]
fn a_folder_a_host() {
    let peter = "ensemble peter-zk: peter-zk001 peter-zk002 peter-zk003\n\
        cluster peter-kafka: peter-kafka001 peter-kafka002 peter-kafka003 on peter-zk\n";
    assert_eq!(fixture("peter"), peter);
    let broken = "ensemble peter-zk: peter-zk001 peter-zk002 peter-zk003 peter-zk004\n\
        cluster peter-kafka: peter-kafka001 peter-kafka002 peter-kafka003 peter-kafka004 peter-kafka005 on peter-zk\n";
    assert_eq!(fixture("peter-broken"), broken);
    let kraft = "cluster cluster-1: broker-4 broker-5 broker-6 controller-1 controller-2 controller-3\n";
    assert_eq!(fixture("kraft"), kraft);
    assert_eq!(fixture("observers"), "ensemble zk: zk1 zk2 zk3 zk4\n");
    assert_eq!(fixture("dynamic"), "ensemble zk: zk1 zk2 zk3\n");
    let ansible = "ensemble zookeeper: zookeeper01.data.example.net zookeeper02.data.example.net zookeeper03.data.example.net\n\
        cluster events: kafka01.data.example.net kafka02.data.example.net kafka03.data.example.net on zookeeper\n";
    assert_eq!(fixture("ansible"), ansible);
}

#[test]
fn numbered_files_and_shared_ones() {
    assert_eq!(fixture("flat"), "ensemble zoo: zoo1 zoo2 zoo3\ncluster telemetry: server-1 server-2 server-3 on zoo\n");
    assert_eq!(fixture("docker"), "ensemble zoo: zoo1 zoo2 zoo3\ncluster kafka: kafka1 kafka2 kafka3 on zoo\n");
    let nine: Vec<String> = (1..10).map(|it| format!("myid.{it}")).collect();
    assert_eq!(fixture("groups"), format!("ensemble ensemble-1: {}\n", nine.join(" ")));
}

#[test]
fn environments_stay_apart() {
    let expected = "ensemble dev/zk: zk1 zk2 zk3\nensemble prod/zk: zk1 zk2 zk3\n\
        cluster dev/orders: kafka1 kafka2 kafka3 on dev/zk\ncluster prod/orders: kafka1 kafka2 kafka3 on prod/zk\n";
    assert_eq!(fixture("dev-and-prod"), expected);
}

#[test]
fn a_row_of_examples_is_no_cluster() {
    let row: Vec<(String, String)> = (1..9)
        .map(|it| {
            let advertised = format!("advertised.listeners=PLAINTEXT://h{it}:9092\n");
            (format!("all/00{it}/server.properties"), broker(1, "zookeeper:2181") + &advertised)
        })
        .collect();
    let files: Vec<(&str, &str)> = row.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert_eq!(of(&files).lines().count(), 8, "{}", of(&files));
    let told = of(&[("dev/server.properties", &broker(1, "zk:2181/k")), ("prod/server.properties", &broker(2, "zk:2181/k"))]);
    assert_eq!(told, "cluster dev/k: dev\ncluster prod/k: prod\n");
}

#[test]
fn stock_files_are_no_cluster() {
    let told = fixture("stock");
    assert!(told.lines().filter(|it| it.starts_with("cluster")).all(|it| !it.contains(": config kraft")), "{told}");
    assert!(told.contains("cluster config: config on config"), "{told}");
}

#[test]
fn demonstrations_on_one_host_stay_apart() {
    let local = broker(0, "localhost:2181");
    let told = of(&[("ex/kafka1/server.properties", &local), ("ex/kafka2/server.properties", &local)]);
    assert_eq!(told.lines().count(), 2, "{told}");
    // In one folder they are one cluster: that is how a first cluster is tried out.
    let told =
        of(&[("c/server-1.properties", &broker(1, "localhost:2181")), ("c/server-2.properties", &broker(2, "localhost:2181"))]);
    assert_eq!(told, "cluster server: server-1 server-2\n");
}

#[test]
fn examples_with_one_id_are_versions_of_one_broker() {
    let one = broker(1, "zookeeper:2181");
    let told =
        of(&[("r/kerberos/server.properties", &one), ("r/ldap/server.properties", &one), ("r/tls/server.properties", &one)]);
    assert_eq!(told.lines().count(), 3, "{told}");
    let told = of(&[("r/chapter1/server.properties", &one), ("r/chapter2/server.properties", &one)]);
    assert_eq!(told.lines().count(), 2, "{told}");
    let told = of(&[("r/server.properties", &one), ("r/server.properties.ssl", &one), ("r/server-sasl.properties", &one)]);
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn hosts_without_a_number_are_one_cluster_by_their_connection() {
    let told = of(&[
        ("h/alpha/server.properties", &broker(1, "zk1:2181,zk2:2181/k")),
        ("h/beta/server.properties", &broker(2, "zk2:2181,zk1:2181/k")),
        ("h/gamma/server.properties", &broker(3, "other:2181/k")),
    ]);
    assert_eq!(told, "cluster h/k: alpha beta\ncluster h/k-2: gamma\n");
}

#[test]
fn the_base_file_beside_numbered_ones() {
    let connect = "zk1:2181,zk2:2181/k";
    let (one, two, three) = (broker(1, connect), broker(2, connect), broker(3, connect));
    let told = of(&[("c/server.properties", &one), ("c/server-2.properties", &two), ("c/server-3.properties", &three)]);
    assert_eq!(told, "cluster k: server-2 server-3 server\n");
    let told = of(&[("c/server.properties", &one), ("c/server-1.properties", &one), ("c/server-2.properties", &two)]);
    assert_eq!(told, "cluster c/k: server-1 server-2\ncluster c/k-2: server\n");
}

#[test]
fn most_siblings_outvote_one() {
    let most = broker(1, "zk1:2181,zk2:2181,zk3:2181/k");
    let files = |third: &str| {
        let paths = ["n/kafka1/server.properties", "n/kafka2/server.properties", "n/kafka3/server.properties"];
        of(&[(paths[0], &most), (paths[1], &most.replace("id=1", "id=2")), (paths[2], &broker(3, third))])
    };
    assert_eq!(files("zk1:2181,zk2:2181,zk3:2181/other"), "cluster k: kafka1 kafka2 kafka3\n");
    assert_eq!(files("zk9:2181/k"), "cluster k: kafka1 kafka2 kafka3\n");
    assert_eq!(files("zk9:2181"), "cluster k: kafka1 kafka2\ncluster kafka: kafka3\n");
}

#[test]
fn a_myid_goes_to_its_own_zoo_cfg() {
    let nodes = |files: &[(&str, &str)]| {
        let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
        let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
        documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
        let topology = Topology::of(&documents, &Settings::default());
        let pair = |(config, myid): (usize, usize)| format!("{} {}", documents[config].source.path, documents[myid].source.path);
        topology.nodes.iter().filter_map(|it| it.zookeeper.zip(it.myid)).map(pair).collect::<Vec<_>>()
    };
    assert_eq!(nodes(&[("conf/zoo.cfg", THREE), ("data/myid", "1")]), ["conf/zoo.cfg data/myid"]);
    assert_eq!(nodes(&[("zk1/conf/zoo.cfg", THREE), ("zk1/data/myid", "1")]), ["zk1/conf/zoo.cfg zk1/data/myid"]);
    let flat = [("zoo1.cfg", THREE), ("zoo2.cfg", THREE), ("myid1", "1"), ("myid2", "2")];
    assert_eq!(nodes(&flat), ["zoo1.cfg myid1", "zoo2.cfg myid2"]);
    let apart = [("conf/zoo1.cfg", THREE), ("conf/zoo2.cfg", THREE), ("data/zk1/myid", "1"), ("data/zk2/myid", "2")];
    assert_eq!(nodes(&apart), ["conf/zoo1.cfg data/zk1/myid", "conf/zoo2.cfg data/zk2/myid"]);
    // Two that are as near: nobody knows.
    assert_eq!(nodes(&[("a/zoo.cfg", THREE), ("b/zoo.cfg", THREE), ("myid", "1")]), Vec::<String>::new());
}

#[test]
fn what_is_declared_overrules() {
    let files = [
        SourceFile::new("a/x/server.properties", broker(1, "zk1:2181").into_bytes()),
        SourceFile::new("b/y/server.properties", broker(2, "zk2:2181").into_bytes()),
    ];
    let members = files.iter().map(|it| it.path.clone()).collect();
    let clusters = vec![DeclaredCluster { name: "mine".into(), members, ..DeclaredCluster::default() }];
    assert_eq!(told(&files, &Settings { clusters, ..Settings::default() }), "cluster mine: x y\n");
}

#[test]
fn no_environment_keeps_what_is_declared_apart() {
    let files = |connect: &str| {
        [
            SourceFile::new("prod/kafka/server.properties", broker(1, connect).into_bytes()),
            SourceFile::new("prod-zk/zookeeper/zoo.cfg", THREE.as_bytes().to_vec()),
        ]
    };
    let told = |connect: &str, members: &[&str]| {
        let members = members.iter().map(|it| (*it).to_owned()).collect();
        let clusters = vec![DeclaredCluster { name: "mine".into(), members, ..DeclaredCluster::default() }];
        told(&files(connect), &Settings { clusters, ..Settings::default() })
    };
    let both = ["prod/kafka/server.properties", "prod-zk/zookeeper/zoo.cfg"];
    assert_eq!(told("zk1:2181,zk2:2181", &both), "ensemble mine: zookeeper\ncluster mine: kafka on mine\n");
    // One host of many is enough, none is not.
    assert_eq!(told("zk1:2181,a:2181,b:2181", &both), "ensemble mine: zookeeper\ncluster mine: kafka on mine\n");
    assert_eq!(told("a:2181,b:2181", &both), "ensemble mine: zookeeper\ncluster mine: kafka\n");
    // What nobody declared stays apart.
    assert_eq!(told("zk1:2181,zk2:2181", &both[..1]), "ensemble zookeeper: zookeeper\ncluster mine: kafka\n");
    assert_eq!(told("zk1:2181,zk2:2181", &[]), "ensemble zookeeper: zookeeper\ncluster kafka: kafka\n");
}

#[test]
fn an_environment_below_a_host_is_no_border() {
    let three = |folder: &str| {
        let files: Vec<(String, String)> = (1..4)
            .flat_map(|it| {
                let folder = format!("zk{it}/{folder}");
                [(format!("{folder}/zoo.cfg"), THREE.to_owned()), (format!("{folder}/myid"), it.to_string())]
            })
            .collect();
        of(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
    };
    for folder in
        ["etc/zookeeper/conf", "etc/zookeeper/conf_example", "etc/zookeeper-prod", "srv/prod", "opt/cluster", "conf-prod"]
    {
        assert_eq!(three(folder), "ensemble zk: zk1 zk2 zk3\n", "{folder}");
    }
    let brokers = |folders: [&str; 2]| {
        let path = folders.map(|it| format!("{it}/server.properties"));
        of(&[(&path[0], &broker(1, "zk1:2181/k")), (&path[1], &broker(2, "zk1:2181/k"))])
    };
    let one = "cluster k: kafka1 kafka2\n";
    assert_eq!(brokers(["kafka1/etc/kafka-prod", "kafka2/etc/kafka-prod"]), one);
    assert_eq!(brokers(["prod/kafka1/srv/prod", "prod/kafka2/srv/prod"]), one);
    // Around hosts, or with a count of its own, it is a border.
    for folders in [
        ["vm1/opt/prod/kafka1", "vm1/opt/dev/kafka2"],
        ["prod/kafka1/etc/kafka", "dev/kafka2/etc/kafka"],
        ["kafka1/srv/cluster1", "kafka2/srv/cluster2"],
        ["kafka1/prod", "kafka2/dev"],
        ["etc/kafka-prod", "etc/kafka-dev"],
    ] {
        assert_eq!(brokers(folders).lines().count(), 2, "{folders:?}");
    }
}

#[test]
fn the_place_of_a_file_tells_whose_it_is() {
    let file = |path: &str, place: Option<&str>, text: &str| SourceFile {
        place: place.map(str::to_owned),
        ..SourceFile::new(path, text.as_bytes().to_vec())
    };
    let near = [
        file("zoo.cfg", Some("x/zk3/zoo.cfg"), THREE),
        file("myid", Some("x/zk3/myid"), "3"),
        file("../zk1/zoo.cfg", Some("x/zk1/zoo.cfg"), THREE),
        file("../zk1/myid", Some("x/zk1/myid"), "1"),
    ];
    assert_eq!(told(&near, &Settings::default()), "ensemble zk: zk1 zk3\n");
    let untold = [file("zoo.cfg", None, THREE), file("myid", None, "3"), file("../zk1/zoo.cfg", None, THREE)];
    assert_ne!(told(&untold, &Settings::default()), "ensemble zk: zk1 zk3\n");
}

#[test]
fn a_node_without_a_myid_is_known_by_its_folder() {
    let line = |it: u32| format!("server.{it}=zk{it}:2888:3888;[::]:2181\n");
    let zoo = format!("dataDir=/data\ninitLimit=5\nsyncLimit=2\n{}{}{}", line(1), line(2), line(3));
    let files = [SourceFile::new("zk1/zoo.cfg", zoo.clone().into_bytes()), SourceFile::new("zk2/zoo.cfg", zoo.into_bytes())];
    let documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    let topology = Topology::of(&documents, &Settings::default());
    let expected = ["ensemble zk: no file is of `server.3=zk3:2888:3888;[::]:2181`"];
    assert_eq!(kcfglint_core::topology::missing(&topology, &documents), expected);
}

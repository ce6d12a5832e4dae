//! Clusters and ensembles that stand in several sites or on hosts with names of their own: what is found in them, and what
//! only looks like one.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::Topology;

type Files = Vec<(String, String)>;

fn sources(files: &Files) -> Vec<SourceFile> {
    files.iter().map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).collect()
}

/// `path code` of every error and warning.
fn said(files: &Files) -> Vec<String> {
    let files = sources(files);
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let told = report.diagnostics.iter().filter(|it| it.severity.name() != "hint");
    told.map(|it| format!("{} {}", it.path, it.code)).collect()
}

/// How many members each cluster has, and how many nodes each ensemble.
fn sizes(files: &Files) -> (Vec<usize>, Vec<usize>) {
    let files = sources(files);
    let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let topology = Topology::of(&documents, &Settings::default());
    let clusters = topology.clusters.iter().map(|it| it.members.len()).collect();
    (clusters, topology.ensembles.iter().map(|it| it.nodes.len()).collect())
}

fn nothing() -> Vec<String> {
    Vec::new()
}

fn broker(id: u32, host: &str, connect: &str) -> String {
    format!("broker.id={id}\nlisteners=PLAINTEXT://{host}:9092\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n")
}

fn zoo(hosts: &[String]) -> String {
    let lines: Vec<String> = hosts.iter().enumerate().map(|(at, it)| format!("server.{}={it}:2888:3888\n", at + 1)).collect();
    let front = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n";
    format!("{front}autopurge.purgeInterval=24\n{}", lines.concat())
}

const CONNECT: &str = "zk1.acme.net:2181,zk2.acme.net:2181,zk3.acme.net:2181/kafka";

/// A broker in each of three folders, with the ids that are given.
fn brokers(folders: [&str; 3], ids: [u32; 3], connects: [&str; 3]) -> Files {
    let file = |at: usize| {
        let host = format!("kafka{}.s{}.acme.net", at + 1, at + 1);
        (format!("{}/server.properties", folders[at]), broker(ids[at], &host, connects[at]))
    };
    (0..3).map(file).collect()
}

/// A server in each of three folders, with the numbers that are given.
fn servers(folders: [&str; 3], hosts: [&str; 3], myids: [u32; 3]) -> Files {
    let list = zoo(&hosts.map(str::to_owned));
    let files = (0..3).flat_map(|at| {
        [(format!("{}/zoo.cfg", folders[at]), list.clone()), (format!("{}/myid", folders[at]), format!("{}\n", myids[at]))]
    });
    files.collect()
}

const SITES: [[&str; 3]; 6] = [
    ["dc1/kafka1", "dc2/kafka2", "dc3/kafka3"],
    ["site-a/kafka1", "site-b/kafka2", "site-c/kafka3"],
    ["prod-dc1/kafka1", "prod-dc2/kafka2", "prod-dc3/kafka3"],
    ["fra/kafka1", "ams/kafka2", "lon/kafka3"],
    ["az1/kafka1", "az2/kafka2", "az3/kafka3"],
    ["hosts/kafka1.s1.acme.net", "hosts/kafka2.s2.acme.net", "hosts/kafka3.s3.acme.net"],
];

#[test]
fn a_cluster_in_several_sites_is_one() {
    for folders in SITES {
        let files = brokers(folders, [1, 2, 3], [CONNECT; 3]);
        assert_eq!(sizes(&files).0, [3], "{folders:?}");
        assert_eq!(said(&files), nothing(), "{folders:?}");
    }
}

#[test]
fn an_id_that_another_site_has_is_found() {
    for folders in SITES {
        let third = format!("{}/server.properties CL010", folders[2]);
        let mut said = said(&brokers(folders, [1, 2, 1], [CONNECT; 3]));
        // Told at the later of the two paths.
        said.iter_mut().for_each(|it| *it = it.replace(folders[0], folders[2]));
        assert_eq!(said, [third], "{folders:?}");
    }
}

#[test]
fn a_chroot_with_a_slip_is_found() {
    for slip in ["/kafak", "/kfka", "/kafkaa", ""] {
        let wrong = CONNECT.replace("/kafka", slip);
        for folders in SITES {
            let said = said(&brokers(folders, [1, 2, 3], [CONNECT, CONNECT, &wrong]));
            assert_eq!(said, [format!("{}/server.properties CL011", folders[2])], "{slip} {folders:?}");
        }
    }
    // These are meant: a second cluster on the same ensemble. In a row of counted folders the third is outvoted all the same.
    for meant in ["/kafka2", "/metrics"] {
        let other = CONNECT.replace("/kafka", meant);
        for folders in SITES.into_iter().filter(|it| !it[0].starts_with("az")) {
            assert_eq!(said(&brokers(folders, [1, 2, 3], [CONNECT, CONNECT, &other])), nothing(), "{meant} {folders:?}");
        }
    }
}

#[test]
fn environments_are_never_one_cluster() {
    for folders in [["dev/kafka1", "stage/kafka2", "prod/kafka3"], ["dc1/dev/kafka1", "dc1/stage/kafka2", "dc1/prod/kafka3"]] {
        assert_eq!(sizes(&brokers(folders, [1, 2, 3], [CONNECT; 3])).0, [1, 1, 1], "{folders:?}");
    }
    // Copies of one set-up, whose short names are other machines in each.
    for connect in ["localhost:2181", "zk1:2181,zk2:2181,zk3:2181", "10.0.0.1:2181,10.0.0.2:2181,10.0.0.3:2181"] {
        let mut files = Files::new();
        for environment in ["dev", "stage", "prod", "dc1", "dc2", "fra", "ams"] {
            for id in 1..4 {
                let path = format!("{environment}/kafka{id}/server.properties");
                files.push((path, broker(id, &format!("kafka{id}"), connect)));
            }
        }
        assert_eq!(said(&files), nothing(), "{connect}");
    }
}

#[test]
fn short_names_join_no_folders() {
    let connect = "zk1:2181,zk2:2181,zk3:2181/kafka";
    for folders in &SITES[..4] {
        assert_eq!(sizes(&brokers(*folders, [1, 2, 3], [connect; 3])).0, [1, 1, 1], "{folders:?}");
        assert_eq!(said(&brokers(*folders, [1, 2, 1], [connect; 3])), nothing(), "{folders:?}");
    }
}

#[test]
fn hosts_with_names_of_their_own_are_one_row() {
    for hosts in [
        ["ip-10-0-1-11", "ip-10-0-2-23", "ip-10-0-3-35"],
        ["10.1.0.11", "10.2.0.11", "10.3.0.11"],
        ["dc1-kafka1", "dc2-kafka2", "dc3-kafka3"],
        ["kafka1.fra.acme.net", "kafka2.ams.acme.net", "kafka3.lon.acme.net"],
        ["b-1.eu-west-1.acme.net", "b-2.eu-west-2.acme.net", "b-3.eu-west-3.acme.net"],
    ] {
        let connect = "10.9.0.1:2181,10.9.0.2:2181,10.9.0.3:2181/kafka";
        let row = |ids: [u32; 3], third: &str| -> Files {
            let connects = [connect, connect, third];
            (0..3)
                .map(|at| (format!("hosts/{}/server.properties", hosts[at]), broker(ids[at], hosts[at], connects[at])))
                .collect()
        };
        let third = format!("hosts/{}/server.properties", hosts[2]);
        assert_eq!(said(&row([1, 2, 3], connect)), nothing(), "{hosts:?}");
        let double = said(&row([1, 2, 1], connect));
        assert!(matches!(&double[..], [one] if one.ends_with("CL010")), "{hosts:?} {double:?}");
        assert_eq!(said(&row([1, 2, 3], &connect.replace("/kafka", "/kafak"))), [format!("{third} CL011")], "{hosts:?}");
    }
}

#[test]
fn two_versions_of_one_host_are_no_double_id() {
    // The same host is told to clients: another version of the file.
    let files: Files = vec![
        ("hosts/kafka1/server.properties".into(), broker(1, "kafka1.acme.net", CONNECT)),
        ("hosts/kafka2/server.properties".into(), broker(2, "kafka2.acme.net", CONNECT)),
        ("ssl/server.properties".into(), broker(1, "kafka1.acme.net", CONNECT)),
    ];
    assert_eq!(said(&files), nothing());
    // Nothing is told at all.
    let bare = |id: u32| format!("broker.id={id}\nlog.dirs=/data/kafka\nzookeeper.connect={CONNECT}\n");
    let files: Files = vec![
        ("a/kafka1/server.properties".into(), bare(1)),
        ("a/kafka2/server.properties".into(), bare(2)),
        ("b/other/server.properties".into(), bare(1)),
    ];
    assert_eq!(said(&files), nothing());
}

#[test]
fn a_whole_set_of_ids_that_is_there_twice_is_a_second_cluster() {
    let set = |connect: &str, domain: &str| -> Files {
        let mut files = Files::new();
        for name in ["metrics", "orders"] {
            for id in 1..4 {
                let path = format!("{name}/kafka{id}/server.properties");
                files.push((path, broker(id, &format!("{name}-kafka{id}{domain}"), connect)));
            }
        }
        files
    };
    assert_eq!(said(&set(CONNECT, ".acme.net")), ["orders/kafka1/server.properties CL014"]);
    // Names that every set-up uses, and hosts that nobody knows.
    assert_eq!(said(&set("zk1:2181,zk2:2181,zk3:2181/kafka", ".acme.net")), nothing());
    assert_eq!(said(&set(&CONNECT.replace("acme.net", "example.com"), ".acme.net")), nothing());
    assert_eq!(said(&set(CONNECT, "")), nothing());
}

#[test]
fn an_ensemble_in_several_sites_is_one() {
    let hosts = ["zk1.dc1.acme.net", "zk2.dc2.acme.net", "zk3.dc3.acme.net"];
    for folders in [["dc1/zk1", "dc2/zk2", "dc3/zk3"], ["dc1/zookeeper", "dc2/zookeeper", "dc3/zookeeper"]] {
        assert_eq!(sizes(&servers(folders, hosts, [1, 2, 3])).1, [3], "{folders:?}");
        assert_eq!(said(&servers(folders, hosts, [1, 2, 3])), nothing(), "{folders:?}");
        assert_eq!(said(&servers(folders, hosts, [1, 2, 1])), [format!("{}/myid CL003", folders[2])], "{folders:?}");
    }
    // Whole copies of one ensemble, one for each environment or folder.
    let mut copies = Files::new();
    for place in ["dev", "prod", "fra", "ams"] {
        let folders = [1, 2, 3].map(|it| format!("{place}/zk{it}"));
        copies.extend(servers([&folders[0], &folders[1], &folders[2]], hosts, [1, 2, 3]));
    }
    assert_eq!(sizes(&copies).1, [3, 3, 3, 3]);
    assert_eq!(said(&copies), nothing());
    let short = servers(["fra/zk1", "ams/zk2", "lon/zk3"], ["zk1", "zk2", "zk3"], [1, 2, 3]);
    assert_eq!(sizes(&short).1, [1, 1, 1]);
}

#[test]
fn a_list_of_another_ensemble_makes_a_double_number() {
    let ensemble = |site: &str| [1, 2, 3].map(|it| format!("{site}-zk-0{it}.acme.net"));
    let mut files = Files::new();
    for site in ["ams", "fra"] {
        for (at, host) in ensemble(site).iter().enumerate() {
            files.push((format!("hosts/{host}/zoo.cfg"), zoo(&ensemble(site))));
            files.push((format!("hosts/{host}/myid"), format!("{}\n", at + 1)));
        }
    }
    assert_eq!(said(&files), nothing());
    let wrong = files.iter_mut().find(|it| it.0 == "hosts/ams-zk-03.acme.net/zoo.cfg").expect("it is there");
    wrong.1 = zoo(&ensemble("fra"));
    assert_eq!(said(&files), ["hosts/fra-zk-03.acme.net/myid CL003"]);
}

fn kraft(id: u32, voters: &str) -> String {
    format!(
        "process.roles=broker,controller\nnode.id={id}\ncontroller.quorum.voters={voters}\n\
         listeners=PLAINTEXT://:9092,CONTROLLER://:9093\nadvertised.listeners=PLAINTEXT://kafka{id}:9092\n\
         controller.listener.names=CONTROLLER\nlistener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n\
         log.dirs=/data/kafka\n"
    )
}

#[test]
fn voters_with_crossed_ids_are_one_quorum() {
    let right = "1@kafka1:9093,2@kafka2:9093,3@kafka3:9093";
    let crossed = "1@kafka2:9093,2@kafka1:9093,3@kafka3:9093";
    let row = |voters: [&str; 3]| -> Files {
        (0..3).map(|at| (format!("kafka{}/server.properties", at + 1), kraft(at as u32 + 1, voters[at]))).collect()
    };
    assert_eq!(said(&row([right; 3])), nothing());
    assert_eq!(said(&row([right, crossed, right])), ["kafka2/server.properties CL030"]);
    // Other ids for the same hosts are another set-up.
    let other = "11@kafka1:9093,12@kafka2:9093,13@kafka3:9093";
    let mut two = row([right; 3]);
    two.extend((1..4).map(|it| (format!("lab/kafka{it}/server.properties"), kraft(it + 10, other))));
    assert_eq!(said(&two), nothing());
    let all = said(&row([crossed; 3]));
    assert_eq!(all, ["kafka1/server.properties CL031", "kafka2/server.properties CL031"]);
}

#[test]
fn an_ensemble_of_one_machine_goes_with_its_brokers() {
    let lines = "server.1=localhost:2881:3881\nserver.2=localhost:2882:3882\nserver.3=localhost:2883:3883\n";
    let zoo = |at: u32| {
        format!(
            "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/data/{at}\nclientPort=218{at}\nautopurge.purgeInterval=24\n{lines}"
        )
    };
    let server = |at: u32, connect: &str| {
        format!("broker.id={at}\nlisteners=PLAINTEXT://:909{at}\nlog.dirs=/data/kafka{at}\nzookeeper.connect={connect}\n")
    };
    let files = |second: &str| -> Files {
        let mut files: Files = (1..4).map(|at| (format!("zk/zoo{at}.cfg"), zoo(at))).collect();
        let whole = "localhost:2181,localhost:2182,localhost:2183/dev";
        let connect = |at: u32| if at == 2 { second } else { whole };
        files.extend((1..4).map(|at| (format!("kafka/server-{at}.properties"), server(at, connect(at)))));
        files
    };
    let linked = |files: &Files| {
        let sources = sources(files);
        let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
        documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
        Topology::of(&documents, &Settings::default()).clusters.iter().map(|it| it.ensemble().is_some()).collect::<Vec<_>>()
    };
    let right = files("localhost:2181,localhost:2182,localhost:2183/dev");
    assert_eq!(linked(&right), [true]);
    assert_eq!(said(&right), nothing());
    // Servers of one machine are told by their ports alone.
    assert_eq!(said(&files("localhost:2181/dev")), ["kafka/server-2.properties CL011"]);
    // A single server in a folder beside is any demonstration's.
    let alone = "dataDir=/data/1\nclientPort=2181\n";
    let apart: Files = vec![
        ("demo/a/zk/zoo.cfg".into(), alone.into()),
        ("demo/b/kafka/server-1.properties".into(), server(1, "localhost:2181")),
    ];
    assert_eq!(linked(&apart), [false]);
}

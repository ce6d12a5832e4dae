//! What is of one host: its units, what packages put beside the settings in use, files that are named for it, and which hosts
//! are a cluster whatever they are called.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::{Topology, TopologyReport};

type Files = Vec<(String, String)>;

fn sources(files: &Files) -> Vec<SourceFile> {
    files.iter().map(|(path, text)| SourceFile::new(path.as_str(), text.as_bytes().to_vec())).collect()
}

/// `path code` of every error and warning.
fn said(files: &Files) -> Vec<String> {
    let files = sources(files);
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let told = report.diagnostics.iter().filter(|it| it.severity.name() != "hint");
    told.map(|it| format!("{} {}", it.path, it.code)).collect()
}

/// Each node with its files but for the first, then the files of no node, then how many nodes each ensemble and cluster has.
fn told(files: &Files) -> (Vec<String>, Vec<String>, Vec<usize>) {
    let files = sources(files);
    let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let topology = Topology::of(&documents, &Settings::default());
    let report = TopologyReport::of(&topology, &documents);
    let short = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let node = |it: &kcfglint_core::topology::NodeReport<'_>| {
        let units = it.files.iter().filter(|it| it.kind.starts_with("unit")).map(|it| short(it.path));
        format!("{}: {}", it.name, units.collect::<Vec<_>>().join(" "))
    };
    let sizes = report.ensembles.iter().map(|it| it.nodes.len()).chain(report.clusters.iter().map(|it| it.nodes.len()));
    (report.nodes.iter().map(node).collect(), report.apart.iter().map(|it| it.path.to_owned()).collect(), sizes.collect())
}

fn nothing() -> Vec<String> {
    Vec::new()
}

const CHROOTED: &str = "zk1:2181,zk2:2181,zk3:2181/kafka";

fn zoo(servers: [&str; 3]) -> String {
    let lines: Vec<String> = servers.iter().enumerate().map(|(at, it)| format!("server.{}={it}:2888:3888\n", at + 1)).collect();
    let usual =
        "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\nautopurge.purgeInterval=24\n";
    format!("{usual}{}", lines.concat())
}

fn broker(id: u32, connect: &str, host: &str) -> String {
    format!(
        "broker.id={id}\nlisteners=PLAINTEXT://{host}:{}\nlog.dirs=/data/kafka{id}\nzookeeper.connect={connect}\n\
         default.replication.factor=2\noffsets.topic.replication.factor=2\ntransaction.state.log.replication.factor=2\n\
         transaction.state.log.min.isr=1\n",
        9090 + id
    )
}

fn unit(config: &str, more: &str) -> String {
    format!(
        "[Unit]\nDescription=Kafka\n\n[Service]\nUser=kafka\nExecStart=/opt/kafka/bin/kafka-server-start.sh {config}\n{more}\n\
         [Install]\nWantedBy=multi-user.target\n"
    )
}

const CLOSED: &str = "ProtectSystem=strict\nReadWritePaths=/data/kafka1\n";

fn file(path: impl Into<String>, text: impl Into<String>) -> (String, String) {
    (path.into(), text.into())
}

/// Two brokers of one host, their files in its `/etc/kafka`, with what starts them.
fn two(config: impl Fn(u32) -> String, units: Files) -> Files {
    let mut files: Files = (1..3).map(|it| file(config(it), broker(it, CHROOTED, "host1"))).collect();
    files.extend(units);
    files
}

#[test]
fn the_units_of_two_instances_are_of_their_nodes() {
    let numbered = |it: u32| format!("host1/etc/kafka/server-{it}.properties");
    let units = |path: &str| -> Files {
        let unit =
            |it: u32| file(path.replace('N', &it.to_string()), unit(&format!("/etc/kafka/server-{it}.properties"), CLOSED));
        (1..3).map(unit).collect()
    };
    for path in ["host1/etc/systemd/system/kafka@N.service", "host1/etc/systemd/system/kafkaN.service", "host1/kafka-N.service"] {
        let files = two(numbered, units(path));
        let name = |it: u32| path.replace('N', &it.to_string()).rsplit('/').next().unwrap_or_default().to_owned();
        let of = |it: u32| format!("server-{it}: {}", name(it));
        assert_eq!(told(&files), (vec![of(1), of(2)], nothing(), vec![2]), "{path}");
        assert_eq!(said(&files), [format!("{} CL041", path.replace('N', "2"))], "{path}");
    }
    let mended =
        units("host1/kafkaN.service").into_iter().map(|(path, text)| (path, text.replace("/data/kafka1", "/data"))).collect();
    assert_eq!(said(&two(numbered, mended)), nothing());
    // A flat folder of one host.
    let flat = two(|it| format!("host1/server-{it}.properties"), units("host1/kafkaN.service"));
    assert_eq!(said(&flat), ["host1/kafka2.service CL041"]);
}

#[test]
fn a_template_s_unit_is_of_every_instance() {
    for (path, config) in [
        ("host1/etc/kafka/N/server.properties", "/etc/kafka/%i/server.properties"),
        ("host1/etc/kafka/server-N.properties", "/etc/kafka/server-%i.properties"),
        ("host1/etc/kafka/N/server-N.properties", "/etc/kafka/%I/server-%i.properties"),
    ] {
        let with = |more: &str| {
            let unit = file("host1/etc/systemd/system/kafka@.service", unit(config, more));
            two(|it| path.replace('N', &it.to_string()), vec![unit])
        };
        assert_eq!(told(&with("")).1, nothing(), "{path}");
        assert_eq!(said(&with(CLOSED)), ["host1/etc/systemd/system/kafka@.service CL041"], "{path}");
        assert_eq!(said(&with("ProtectSystem=strict\nReadWritePaths=/data/kafka%i\n")), nothing(), "{path}");
    }
    // What an instance adds is its own.
    let config = "/etc/kafka/server-%i.properties";
    let units = vec![
        file("host1/etc/systemd/system/kafka@.service", unit(config, "")),
        file("host1/etc/systemd/system/kafka@2.service.d/limits.conf", "[Service]\nLimitNOFILE=100000\n"),
    ];
    let files = two(|it| format!("host1/etc/kafka/server-{it}.properties"), units);
    assert_eq!(told(&files).0, ["server-1: kafka@.service", "server-2: kafka@.service limits.conf"]);
}

#[test]
fn what_a_unit_of_an_instance_overrides_is_not_in_its_file() {
    let bare = |it: u32| broker(1, CHROOTED, &format!("host{it}"));
    let files = |overrides: &str| -> Files {
        vec![
            file("host1/server-1.properties", bare(1)),
            file("host1/server-2.properties", bare(2)),
            file("host1/kafka1.service", unit("/etc/kafka/server-1.properties", "")),
            file("host1/kafka2.service", unit(&format!("/etc/kafka/server-2.properties{overrides}"), "")),
        ]
    };
    assert_eq!(said(&files("")), ["host1/server-2.properties CL010"]);
    assert_eq!(said(&files(" --override broker.id=2")), nothing());
}

#[test]
fn a_unit_is_of_no_node_where_several_may_be_meant() {
    let start = unit("/etc/kafka/server.properties", "");
    let brokers: Files =
        (1..3).map(|it| file(format!("kafka{it}/server.properties"), broker(it, CHROOTED, &format!("kafka{it}")))).collect();
    let with = |path: &str| {
        let mut files = brokers.clone();
        files.push(file(path, start.as_str()));
        told(&files).1
    };
    assert_eq!(with("systemd/kafka.service"), ["systemd/kafka.service"]);
    assert_eq!(with("kafka.service"), ["kafka.service"]);
    assert_eq!(with("kafka2/kafka.service"), nothing());
    // An example's configuration is no one's but its own.
    let files =
        vec![file("examples/a/server.properties", broker(1, CHROOTED, "a")), file("systemd/kafka.service", start.as_str())];
    assert_eq!(told(&files).1, ["systemd/kafka.service"]);
    let files = vec![file("config/server.properties", broker(1, CHROOTED, "a")), file("systemd/kafka.service", start.as_str())];
    assert_eq!(told(&files).1, nothing());
    // The path tells, where the name does not.
    let home = unit("/home/kafka/config/server.properties", "");
    let files = vec![
        file("home/kafka/config/server.properties", broker(1, CHROOTED, "a")),
        file("home/spare/config/server.properties", broker(2, CHROOTED, "a")),
        file("etc/systemd/system/kafka.service", home),
    ];
    assert_eq!(told(&files).0, ["kafka: kafka.service", "spare: "]);
}

/// Three servers with what Debian's package leaves beside their settings.
fn packaged(hosts: [&str; 3], ids: [u32; 3]) -> Files {
    let mut files = Files::new();
    for (host, id) in hosts.iter().zip(ids) {
        files.push(file(format!("{host}/etc/zookeeper/conf/zoo.cfg"), zoo(hosts)));
        files.push(file(format!("{host}/var/lib/zookeeper/myid"), format!("{id}\n")));
        let stock = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n";
        files.push(file(format!("{host}/etc/zookeeper/conf_example/zoo.cfg"), stock));
        let note = "replace this text with the cluster-unique zookeeper's instance id (1-255)\n";
        files.push(file(format!("{host}/etc/zookeeper/conf_example/myid"), note));
    }
    files
}

#[test]
fn what_packages_leave_beside_the_settings_is_no_server() {
    for hosts in [["alpha", "beta", "gamma"], ["zk1", "zk2", "zk3"], ["zk-a.corp.net", "zk-b.corp.net", "zk-c.corp.net"]] {
        let files = packaged(hosts, [1, 2, 3]);
        assert_eq!(said(&files), nothing(), "{hosts:?}");
        assert_eq!(told(&files).2, [3], "{hosts:?}");
        assert_eq!(said(&packaged(hosts, [1, 2, 2])), [format!("{}/var/lib/zookeeper/myid CL003", hosts[2])], "{hosts:?}");
    }
    let local = "broker.id=0\nlog.dirs=/var/lib/kafka\nzookeeper.connect=localhost:2181\n";
    let brokers = |ids: [u32; 3], names: [&str; 3]| -> Files {
        let of = |(id, host): (u32, &str)| {
            let used = file(format!("{host}/etc/kafka/server.properties"), broker(id, CHROOTED, host));
            [used, file(format!("{host}/opt/kafka/config/server.properties"), local)]
        };
        ids.into_iter().zip(names).flat_map(of).collect()
    };
    for names in [["alpha", "beta", "gamma"], ["kafka1", "kafka2", "kafka3"]] {
        let right = brokers([1, 2, 3], names);
        assert_eq!((said(&right), told(&right).2), (nothing(), vec![3]), "{names:?}");
        assert_eq!(said(&brokers([1, 2, 2], names)), [format!("{}/etc/kafka/server.properties CL010", names[2])]);
    }
    // Two that are both in use are two brokers of a host.
    let two = |path: &str| file(path, broker(if path.contains("/a/") { 1 } else { 2 }, CHROOTED, "host1"));
    assert_eq!(told(&vec![two("host1/etc/a/server.properties"), two("host1/etc/b/server.properties")]).0.len(), 2);
}

#[test]
fn a_number_above_the_hosts_hides_none_of_them() {
    let files: Files =
        packaged(["alpha", "beta", "gamma"], [1, 2, 3]).into_iter().map(|(a, b)| (format!("repo2/{a}"), b)).collect();
    assert_eq!((said(&files), told(&files).2), (nothing(), vec![3]));
}

#[test]
fn files_that_are_named_for_their_hosts_are_their_nodes() {
    let names = ["alpha", "beta", "gamma"];
    let brokers = |path: &str, ids: [u32; 3]| -> Files {
        names.into_iter().zip(ids).map(|(host, id)| file(path.replace("HOST", host), broker(id, CHROOTED, host))).collect()
    };
    for path in ["HOST.properties", "files/server-HOST.properties", "files/HOST.server.properties"] {
        let right = brokers(path, [1, 2, 3]);
        assert_eq!((said(&right), told(&right).2), (nothing(), vec![3]), "{path}");
        assert_eq!(said(&brokers(path, [1, 2, 2])), [format!("{} CL010", path.replace("HOST", "gamma"))], "{path}");
    }
    // Versions and roles of one host's.
    let versions: Files =
        ["plain", "tls"].iter().map(|it| file(format!("{it}.properties"), broker(1, CHROOTED, "kafka"))).collect();
    assert_eq!((said(&versions), told(&versions).0.len()), (nothing(), 1));
    let open = |it: &str| file(format!("{it}.properties"), broker(1, CHROOTED, ""));
    assert_eq!(told(&vec![open("alpha"), open("beta")]).0.len(), 1, "nothing says that these are hosts");
}

#[test]
fn a_myid_that_is_named_for_its_host() {
    for (names, config, myid) in [
        (["zk1", "zk2", "zk3"], "HOST.cfg", "HOST.myid"),
        (["zk1", "zk2", "zk3"], "files/HOST.zoo.cfg", "files/HOST-myid"),
        (["alpha", "beta", "gamma"], "HOST.cfg", "HOST.myid"),
        (["alpha", "beta", "gamma"], "files/zoo-HOST.cfg", "files/HOST.myid"),
    ] {
        let with = |ids: [u32; 3]| -> Files {
            let of = |(host, id): (&str, u32)| {
                [file(config.replace("HOST", host), zoo(names)), file(myid.replace("HOST", host), format!("{id}\n"))]
            };
            names.into_iter().zip(ids).flat_map(of).collect()
        };
        let third = myid.replace("HOST", names[2]);
        assert_eq!((said(&with([1, 2, 3])), told(&with([1, 2, 3])).1), (nothing(), nothing()), "{config}");
        assert_eq!(said(&with([1, 2, 2])), [format!("{third} CL003")], "{config}");
        assert_eq!(said(&with([1, 2, 9])), [format!("{third} CL002")], "{config}");
        assert_eq!(said(&with([1, 2, 3])[..5].to_vec()), nothing(), "{config}: one is somewhere else");
    }
}

#[test]
fn a_copy_of_a_server_has_its_own_myid() {
    let mut files = Files::new();
    for id in 1..4 {
        files.push(file(format!("zk{id}/zoo.cfg"), zoo(["zk1", "zk2", "zk3"])));
        files.push(file(format!("zk{id}/myid"), format!("{}\n", if id == 3 { 2 } else { id })));
        files.push(file(format!("zk{id}/backup/zoo.cfg"), zoo(["old1", "old2", "old3"])));
        files.push(file(format!("zk{id}/backup/myid"), format!("{id}\n")));
    }
    assert_eq!(said(&files), ["zk3/myid CL003"]);
    files[9].1 = "3\n".to_owned();
    assert_eq!(said(&files), nothing());
}

fn brokers(nodes: &[(&str, u32, &str)]) -> Files {
    let of = |(folder, id, connect): &(&str, u32, &str)| {
        file(format!("{folder}/server.properties"), broker(*id, connect, &folder.replace('/', "-")))
    };
    nodes.iter().map(of).collect()
}

#[test]
fn a_chroot_that_the_folders_name_is_a_cluster_of_its_own() {
    let (own, events) = ("zk1:2181,zk2:2181,zk3:2181/kafka2", "zk1:2181,zk2:2181,zk3:2181/events");
    // One in each zone.
    let row = brokers(&[("az1/kafka1", 1, CHROOTED), ("az2/kafka2", 2, own), ("az3/kafka3", 3, CHROOTED)]);
    assert_eq!((said(&row), told(&row).2), (nothing(), vec![2, 1]));
    // The same names in each zone, with the ids of each cluster.
    let of = |(at, zone): (u32, &str)| {
        let [one, two, three] = ["kafka1", "kafka2", "kafka3"].map(|it| format!("{zone}/{it}"));
        brokers(&[(&one, at, CHROOTED), (&two, at, own), (&three, at + 3, CHROOTED)])
    };
    let all: Files = (1..4).zip(["az1", "az2", "az3"]).flat_map(of).collect();
    assert_eq!((said(&all), told(&all).2), (nothing(), vec![6, 3]));
    // A single one that nothing names is a mistake.
    let row = brokers(&[("az1/kafka1", 1, CHROOTED), ("az2/kafka2", 2, events), ("az3/kafka3", 3, CHROOTED)]);
    assert_eq!(said(&row), ["az2/kafka2/server.properties CL011"]);
    let row = brokers(&[("az1/kafka1", 1, CHROOTED), ("az2/kafka1", 2, events), ("az3/kafka1", 3, CHROOTED)]);
    assert_eq!(said(&row), ["az2/kafka1/server.properties CL011"]);
}

#[test]
fn one_role_in_each_of_several_counted_places_is_a_cluster() {
    let (orders, clicks) = ("zk1:2181,zk2:2181,zk3:2181/orders", "zk1:2181,zk2:2181,zk3:2181/clicks");
    let with = |third: u32, myid: u32| -> Files {
        let mut files = Files::new();
        for (zone, id) in [("az1", 1), ("az2", 2), ("az3", third)] {
            files.extend(brokers(&[(&format!("{zone}/orders"), id, orders), (&format!("{zone}/clicks"), id, clicks)]));
            files.push(file(format!("{zone}/zk/zoo.cfg"), zoo(["zk1", "zk2", "zk3"])));
            files.push(file(format!("{zone}/zk/myid"), format!("{}\n", if zone == "az3" { myid } else { id })));
        }
        files
    };
    assert_eq!((said(&with(3, 3)), told(&with(3, 3)).2), (nothing(), vec![3, 3, 3]));
    assert_eq!(said(&with(2, 3)), ["az3/clicks/server.properties CL010", "az3/orders/server.properties CL010"]);
    assert_eq!(said(&with(3, 2)), ["az3/zk/myid CL003"]);
    // Two brokers on each host.
    let hosts = |last: u32| -> Files {
        let of = |(path, id): (&str, u32)| {
            let host = path.split('/').next().unwrap_or_default();
            file(path, broker(id, CHROOTED, host))
        };
        let paths = ["host1/etc/kafka/server-1.properties", "host1/etc/kafka/server-2.properties"];
        let others = ["host2/etc/kafka/server-1.properties", "host2/etc/kafka/server-2.properties"];
        paths.into_iter().chain(others).zip([1, 2, 3, last]).map(of).collect()
    };
    assert_eq!((said(&hosts(4)), told(&hosts(4)).2), (nothing(), vec![4]));
    assert_eq!(said(&hosts(2)), ["host2/etc/kafka/server-2.properties CL010"]);
    // A set of ids that is there twice is another set-up, and so is one without names of its own.
    let twice: Files =
        hosts(4).into_iter().map(|(path, text)| (path, text.replace("id=3", "id=1").replace("id=4", "id=2"))).collect();
    assert_eq!((said(&twice), told(&twice).2), (nothing(), vec![2, 2]));
    let local: Files = hosts(2).into_iter().map(|(path, text)| (path, text.replace(CHROOTED, "localhost:2181"))).collect();
    assert_eq!((said(&local), told(&local).2), (nothing(), vec![2, 2]));
}

/// What starts Kafka of one folder's, and may write there only.
fn closed(config: &str, data: &str) -> String {
    unit(config, &format!("ProtectSystem=strict\nReadWritePaths={data}\n"))
}

/// Two configurations of a host, one that knows of itself only and one of others, with their data in `/data/a` and `/data/b`.
fn local_and_other(host: &str, paths: [&str; 2]) -> Files {
    let of = |(path, data, connect): (&str, &str, &str)| {
        let text = broker(1, connect, host).replace("/data/kafka1", data);
        file(format!("{host}{path}"), if data == "/data/a" { text.replace("factor=2", "factor=1") } else { text })
    };
    vec![of((paths[0], "/data/a", "localhost:2181")), of((paths[1], "/data/b", CHROOTED))]
}

#[test]
fn what_a_unit_starts_by_its_path_is_in_use() {
    let with = |host: &str, paths: [&str; 2], units: &[(&str, &str, &str)]| {
        let mut files = local_and_other(host, paths);
        let units =
            units.iter().map(|(name, config, data)| file(format!("{host}/etc/systemd/system/{name}"), closed(config, data)));
        files.extend(units);
        files
    };
    let two = ["/opt/kafka-a/config/server.properties", "/opt/kafka-b/config/server.properties"];
    let one = ["/opt/kafka/config/server.properties", "/etc/kafka/server.properties"];
    for host in ["host1", "alpha"] {
        // Each is started.
        let both = |a, b| with(host, two, &[("kafka-a.service", two[0], a), ("kafka-b.service", two[1], b)]);
        assert_eq!(said(&both("/data/a", "/data/b")), nothing(), "{host}");
        let wrong = ["a", "b"].map(|it| format!("{host}/etc/systemd/system/kafka-{it}.service CL041"));
        assert_eq!(said(&both("/data/b", "/data/a")), wrong);
        // One is, and the other one is what the package brought.
        for (at, data, other) in [(0, "/data/a", "/data/b"), (1, "/data/b", "/data/a")] {
            assert_eq!(said(&with(host, one, &[("kafka.service", one[at], data)])), nothing(), "{host} {at}");
            let loud = with(host, one, &[("kafka.service", one[at], other)]);
            assert_eq!(said(&loud), [format!("{host}/etc/systemd/system/kafka.service CL041")], "{at}");
            assert_eq!(told(&loud).0, [format!("{host}: kafka.service")]);
        }
        // Nobody knows which is meant.
        let nobody = with(host, one, &[("kafka.service", "/srv/kafka/conf/server.properties", "/data/c")]);
        assert_eq!(said(&nobody), nothing(), "{host}");
    }
}

#[test]
fn a_myid_is_of_the_server_whose_data_it_lies_with() {
    let listed = zoo(["zk1", "zk2", "zk3"]);
    let alone = "tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\nautopurge.purgeInterval=24\n";
    let with = |etc: &str, opt: &str, myid: &str, unit: &str| {
        let mut files = vec![
            file("host1/etc/zookeeper/conf/zoo.cfg", etc),
            file("host1/opt/zookeeper/conf/zoo.cfg", opt),
            file(format!("host1/var/lib/{myid}/myid"), "7\n"),
        ];
        let start =
            format!("[Unit]\nDescription=ZooKeeper\n\n[Service]\nUser=zk\nExecStart=/opt/zookeeper/bin/zkServer.sh {unit}\n");
        if !unit.is_empty() {
            files.push(file("host1/etc/systemd/system/zookeeper.service", start));
        }
        said(&files)
    };
    let zookeeper = "zookeeper";
    // A unit tells.
    let foreground = |it: &str| format!("start-foreground {it}/zookeeper/conf/zoo.cfg");
    assert_eq!(with(alone, &listed, zookeeper, &foreground("/etc")), nothing());
    assert_eq!(with(alone, &listed, zookeeper, &foreground("/opt")), ["host1/var/lib/zookeeper/myid CL002"]);
    // Nothing tells.
    assert_eq!(with(alone, &listed, zookeeper, ""), nothing());
    assert_eq!(with(&listed, alone, zookeeper, "start-foreground"), nothing());
    // The place tells.
    let other = alone.replace("lib/zookeeper", "lib/zk-dev").replace("2181", "2182");
    assert_eq!(with(&other, &listed, "zk-dev", ""), nothing());
    assert_eq!(with(&other, &listed, zookeeper, ""), ["host1/var/lib/zookeeper/myid CL002"]);
    // What no server can run beside the other one is a sample.
    let stock = alone.replace("/var/lib/zookeeper", "/tmp/zookeeper");
    assert_eq!(with(&listed, &stock, zookeeper, ""), ["host1/var/lib/zookeeper/myid CL002"]);
}

#[test]
fn the_instance_of_a_unit_s_own_file_is_known() {
    for config in ["server-%i.properties", "%i.properties"] {
        let with = |data: [&str; 2]| -> Files {
            let of = |(it, data): (&str, &str)| {
                let text = broker(if it == "a" { 1 } else { 2 }, CHROOTED, "host1");
                let text = text.replace("/data/kafka1", "/data/a").replace("/data/kafka2", "/data/b");
                let start = closed(&format!("/etc/kafka/{config}"), data);
                let path = format!("host1/etc/kafka/{}", config.replace("%i", it));
                [file(path, text), file(format!("host1/etc/systemd/system/kafka@{it}.service"), start)]
            };
            ["a", "b"].into_iter().zip(data).flat_map(of).collect()
        };
        assert_eq!(said(&with(["/data/a", "/data/b"])), nothing(), "{config}");
        let crossed = ["a", "b"].map(|it| format!("host1/etc/systemd/system/kafka@{it}.service CL041"));
        assert_eq!(said(&with(["/data/b", "/data/a"])), crossed, "{config}");
    }
}

#[test]
fn a_template_is_not_held_against_instances_with_a_unit_of_their_own() {
    for (path, template) in [
        ("/etc/kafka/N/server.properties", "/etc/kafka/%i/server.properties"),
        ("/etc/kafka/server-N.properties", "/etc/kafka/server-%i.properties"),
        ("/etc/kafka/server.N.properties", "/etc/kafka/server.%i.properties"),
    ] {
        let with = |name: &str, own: &str, data: &str| {
            let units = vec![
                file("host1/etc/systemd/system/kafka@.service", closed(template, data)),
                file(format!("host1/etc/systemd/system/{name}"), closed(own, "/data/kafka2")),
            ];
            said(&two(|it| format!("host1{}", path.replace('N', &it.to_string())), units))
        };
        for (name, own) in [("kafka@2.service", template), ("kafka2.service", &path.replace('N', "2"))] {
            assert_eq!(with(name, own, "/data/kafka1"), nothing(), "{path} {name}");
            assert_eq!(with(name, own, "/data/kafka3"), ["host1/etc/systemd/system/kafka@.service CL041"], "{path} {name}");
        }
    }
}

#[test]
fn the_longer_part_of_a_path_tells_and_another_path_tells_nothing() {
    let with = |unit: &str, config: &str, data: &str| {
        let mut files = local_and_other("kafka1", ["/config/server.properties", "/config/sasl/server.properties"]);
        files[0].1 = files[0].1.replace("localhost:2181", CHROOTED).replace("id=1", "id=2");
        files.push(file(unit, closed(config, data)));
        said(&files)
    };
    let sasl = "/opt/kafka/config/sasl/server.properties";
    assert_eq!(with("kafka1/kafka.service", sasl, "/data/b"), nothing());
    assert_eq!(with("kafka1/kafka.service", sasl, "/data/a"), ["kafka1/kafka.service CL041"]);
    let across = |place: &str, config: &str| {
        let text = broker(1, CHROOTED, "a").replace("factor=2", "factor=1");
        said(&vec![file(place, text), file("kafka.service", closed(config, "/srv/kafka"))])
    };
    assert_eq!(across("compose/server.properties", "/etc/kafka/server.properties"), nothing());
    assert_eq!(across("kafka/config/server.properties", "/etc/kafka/server.properties"), nothing());
    for place in ["kafka/server.properties", "config/server.properties", "server.properties"] {
        assert_eq!(across(place, "/etc/kafka/server.properties"), ["kafka.service CL041"], "{place}");
    }
}

#[test]
fn a_myid_of_a_host_that_is_not_here_is_no_one_s() {
    let with = |hosts: [&str; 3], myid: &str| said(&vec![file("zoo.cfg", zoo(hosts)), file(myid, "9\n")]);
    let hosts = ["zk1", "zk2", "zk3"];
    for myid in ["zk9.myid", "zk9-myid", "other.myid"] {
        assert_eq!(with(hosts, myid), nothing(), "{myid}");
    }
    for myid in ["myid", "zk3.myid", "zk3-myid"] {
        assert_eq!(with(hosts, myid), [format!("{myid} CL002")]);
    }
    assert_eq!(with(["zk1.corp.net", "zk2.corp.net", "zk3.corp.net"], "zk3.myid"), ["zk3.myid CL002"]);
}

#[test]
fn a_word_in_the_name_of_a_host_makes_no_copy() {
    let hosts = ["alpha.example.org", "beta.example.org", "gamma.example.org"];
    for form in ["HOST.cfg", "HOST.zoo.cfg", "zoo-HOST.cfg", "conf/HOST.cfg"] {
        let files: Files = hosts.iter().map(|it| file(form.replace("HOST", it), zoo(hosts))).collect();
        let (nodes, apart, sizes) = told(&files);
        assert_eq!((said(&files), nodes.len(), apart, sizes), (nothing(), 3, nothing(), vec![3]), "{form}");
    }
    // The servers differ, and so this is seen.
    let mut files: Files = hosts.iter().map(|it| file(format!("{it}.cfg"), zoo(hosts))).collect();
    files[2].1 = files[2].1.replace("beta.example.org:2888", "beta.example.org:2889");
    assert_eq!(said(&files), ["gamma.example.org.cfg CL005"]);
    // A file of a host that is not in it is a copy, whoever it is for.
    let copies = [file("zoo.cfg", zoo(hosts)), file("server.example.org.cfg", zoo(hosts)), file("zoo.cfg.example", zoo(hosts))];
    assert_eq!(told(&copies.to_vec()).2, vec![1]);
    let with = |name: &str, id: u32, host: &str| file(format!("{name}.properties"), broker(id, CHROOTED, host));
    let hosts = ["alpha.plain.corp.net", "beta.plain.corp.net"];
    let brokers = vec![with(hosts[0], 1, hosts[0]), with(hosts[1], 2, hosts[1])];
    assert_eq!((said(&brokers), told(&brokers).2), (nothing(), vec![2]));
    let copies = vec![with("server", 1, "alpha"), with("server.ssl.prod", 1, "alpha"), with("server.ssl.test", 1, "alpha")];
    assert_eq!((said(&copies), told(&copies).2), (nothing(), vec![1]));
}

#[test]
fn a_number_behind_the_chroot_is_a_mistake_in_a_row() {
    let own = "zk1:2181,zk2:2181,zk3:2181/kafka3";
    let row = |id: u32| brokers(&[("kafka1", 1, CHROOTED), ("kafka2", 2, CHROOTED), ("kafka3", id, own)]);
    assert_eq!(said(&row(3)), ["kafka3/server.properties CL011"]);
    // With an id of the others it may be a cluster of its own.
    for id in [1, 2] {
        assert_eq!((said(&row(id)), told(&row(id)).2), (nothing(), vec![2, 1]), "{id}");
    }
}

#[test]
fn one_server_with_another_list_hides_no_server_from_the_brokers() {
    let hosts = ["zk1", "zk2", "zk3"];
    for wrong in hosts {
        let mut files: Files = hosts.iter().map(|it| file(format!("{it}/zoo.cfg"), zoo(hosts))).collect();
        files.extend(hosts.iter().enumerate().map(|(at, it)| file(format!("{it}/myid"), format!("{}\n", at + 1))));
        files.extend(brokers(&[("kafka1", 1, CHROOTED), ("kafka2", 2, CHROOTED)]));
        assert_eq!(said(&files), nothing());
        let odd = files.iter_mut().find(|it| it.0 == format!("{wrong}/zoo.cfg")).expect("there");
        odd.1 = odd.1.replace("server.1=", "server.1=other-");
        let codes: Vec<String> = said(&files).iter().map(|it| it.rsplit(' ').next().unwrap_or_default().to_owned()).collect();
        assert_eq!(codes, ["CL005"], "{wrong}");
    }
}

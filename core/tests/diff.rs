//! What a change does, held against what the products' documentation says of updates and rolling restarts.

use kcfglint_core::document::Document;
use kcfglint_core::lens::diff::{Diff, Fate, Update, Verdict};
use kcfglint_core::lens::{State, diff};
use kcfglint_core::lint::Scan;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use proptest::prelude::*;

type Files<'f> = [(&'f str, String)];

fn with(old: &Files<'_>, new: &Files<'_>, read: impl FnOnce(&Diff<'_>)) {
    let sources = |files: &Files<'_>, root: &str| -> Vec<SourceFile> {
        files.iter().map(|(path, text)| SourceFile::new(format!("{root}/{path}"), text.as_bytes().to_vec())).collect()
    };
    let (old, new) = (sources(old, "a"), sources(new, "b"));
    let settings = Settings::default();
    let before = State { scan: Scan { documents: documents(&old), ..Scan::default() }, settings: &settings, root: "a" };
    let after = State { scan: Scan { documents: documents(&new), ..Scan::default() }, settings: &settings, root: "b" };
    read(&diff(&before, &after));
}

fn documents(sources: &[SourceFile]) -> Vec<Document<'_>> {
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    documents
}

/// An ensemble: on each server one zoo.cfg with these lines for all, and a myid.
fn ensemble(ids: &[i64], lines: &str) -> Vec<(&'static str, String)> {
    let paths = [
        ("zk1/zoo.cfg", "zk1/myid"),
        ("zk2/zoo.cfg", "zk2/myid"),
        ("zk3/zoo.cfg", "zk3/myid"),
        ("zk4/zoo.cfg", "zk4/myid"),
        ("zk5/zoo.cfg", "zk5/myid"),
    ];
    let list: String = ids.iter().map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
    let text = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/d\nclientPort=2181\n{lines}{list}");
    let server = |id: &i64| {
        let (config, myid) = paths[usize::try_from(*id - 1).expect("a small number")];
        [(config, text.clone()), (myid, format!("{id}\n"))]
    };
    ids.iter().flat_map(server).collect()
}

/// A cluster in ZooKeeper mode; every broker has these lines behind its own.
fn brokers(lines: [&str; 3]) -> Vec<(&'static str, String)> {
    let paths = ["kafka1/server.properties", "kafka2/server.properties", "kafka3/server.properties"];
    let text = |at: usize, lines: &str| {
        let id = at + 1;
        format!(
            "broker.id={id}\nlog.dirs=/d\ndefault.replication.factor=3\nmin.insync.replicas=2\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n{lines}"
        )
    };
    lines.iter().enumerate().map(|(at, lines)| (paths[at], text(at, lines))).collect()
}

fn all(lines: &str) -> Vec<(&'static str, String)> {
    brokers([lines; 3])
}

fn controllers(lines: [&str; 3]) -> Vec<(&'static str, String)> {
    let paths = ["c1/server.properties", "c2/server.properties", "c3/server.properties"];
    let text = |at: usize, lines: &str| {
        let id = at + 1;
        format!(
            "process.roles=broker,controller\nnode.id={id}\nlog.dirs=/d\nlisteners=PLAINTEXT://c{id}:9092,CONTROLLER://c{id}:9093\ncontroller.listener.names=CONTROLLER\n{lines}"
        )
    };
    lines.iter().enumerate().map(|(at, lines)| (paths[at], text(at, lines))).collect()
}

/// The verdicts of the groups, with a part of each reason.
fn verdicts(it: &Diff<'_>) -> Vec<(&'static str, Verdict, String)> {
    let reasons = |it: &kcfglint_core::lens::diff::Rolling<'_>| {
        it.reasons.iter().map(|it| it.message.as_str()).collect::<Vec<_>>().join(" | ")
    };
    it.rolling.iter().map(|it| (it.group, it.one_by_one, reasons(it))).collect()
}

fn one(it: &Diff<'_>, group: &str, verdict: Verdict, part: &str) {
    let found = verdicts(it);
    let [(is, said, reasons)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((*is, *said), (group, verdict), "{reasons}");
    assert!(reasons.contains(part), "{reasons}");
}

#[test]
fn nothing_comes_of_nothing() {
    let files = [ensemble(&[1, 2, 3], ""), all("num.partitions=3\n")].concat();
    with(&files, &files, |it| {
        assert_eq!((it.files.len(), it.rolling.len(), it.new_findings.len(), it.gone_findings.len()), (0, 0, 0, 0));
    });
    // A comment, a blank, another order: the same settings in force, and nothing to restart.
    let written = all("# three\nnum.partitions = 3\n");
    with(&all("num.partitions=3\n"), &written, |it| {
        assert_eq!(it.files.iter().map(|it| (it.changes.len(), it.needs)).collect::<Vec<_>>(), [(0, Update::Nothing); 3]);
        assert_eq!(it.rolling, []);
    });
    // The default, written out.
    with(&all(""), &all("num.io.threads=8\n"), |it| assert!(it.files.iter().all(|it| it.needs == Update::Nothing)));
}

#[test]
fn how_settings_come_into_force() {
    // The update modes of Kafka's own documentation.
    for (line, needs) in [
        ("min.insync.replicas=1\n", Update::ClusterWide),
        ("num.io.threads=16\n", Update::ClusterWide),
        ("ssl.keystore.location=/k\n", Update::PerBroker),
        ("num.partitions=5\n", Update::Restart),
        ("listeners=PLAINTEXT://:9093\n", Update::Restart),
        ("some.plugin.key=1\n", Update::Restart),
    ] {
        with(&all(""), &all(line), |it| {
            let changes: Vec<_> = it.files.iter().flat_map(|it| &it.changes).map(|it| it.needs).collect();
            assert_eq!(changes, [needs; 3], "{line}");
            assert_eq!(it.rolling.is_empty(), needs != Update::Restart, "{line}");
        });
    }
}

#[test]
fn a_secret_that_changes_is_told_and_not_shown() {
    with(&all("ssl.key.password=hunter22\n"), &all("ssl.key.password=hunter23\n"), |it| {
        assert_eq!(it.files.len(), 3);
        let text = format!("{it:?}");
        assert!(text.contains("********") && !text.contains("hunter"), "{text}");
        let change = &it.files[0].changes[0];
        assert_eq!((&*change.key, change.old.len(), change.new.len()), ("ssl.key.password", 1, 1));
    });
}

#[test]
fn what_stands_in_for_another_key_is_told_once() {
    with(&all("log.retention.hours=24\n"), &all("log.retention.hours=48\n"), |it| {
        let keys: Vec<_> = it.files[0].changes.iter().map(|it| &*it.key).collect();
        assert_eq!(keys, ["log.retention.hours"]);
    });
    with(&all("log.retention.hours=24\n"), &all("log.retention.hours=24\nlog.retention.ms=1000\n"), |it| {
        let keys: Vec<_> = it.files[0].changes.iter().map(|it| &*it.key).collect();
        assert!(keys.contains(&"log.retention.ms"), "{keys:?}");
    });
}

#[test]
fn files_come_and_go() {
    let (old, new) = (ensemble(&[1, 2, 3], ""), ensemble(&[1, 2, 3, 4], ""));
    with(&old, &new, |it| {
        let added: Vec<_> = it.files.iter().filter(|it| it.fate == Fate::Added).map(|it| it.path).collect();
        assert_eq!(added, ["zk4/myid", "zk4/zoo.cfg"]);
        // The new one is started, the others are restarted.
        assert_eq!(it.rolling[0].restarts, ["zk1", "zk2", "zk3"]);
        let found: Vec<_> = it.new_findings.iter().map(|it| it.code).collect();
        assert!(found.contains(&"ZK008"), "an even ensemble: {found:?}");
    });
    with(&new, &old, |it| {
        let gone: Vec<_> = it.files.iter().filter(|it| it.fate == Fate::Removed).map(|it| it.path).collect();
        assert_eq!(gone, ["zk4/myid", "zk4/zoo.cfg"]);
        assert!(it.gone_findings.iter().any(|it| it.code == "ZK008"));
    });
}

#[test]
fn a_finding_whose_line_moves_is_neither_new_nor_gone() {
    with(&all("unclean.leader.election.enable=true\n"), &all("# moved\nunclean.leader.election.enable=true\n"), |it| {
        assert_eq!((it.new_findings.len(), it.gone_findings.len()), (0, 0));
    });
}

#[test]
fn servers_of_an_ensemble() {
    let three = ensemble(&[1, 2, 3], "");
    with(&three, &ensemble(&[1, 2, 3], "maxClientCnxns=70\n"), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &ensemble(&[1, 2, 3, 4], ""), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &ensemble(&[1, 2, 3, 4, 5], ""), |it| one(it, "ensemble", Verdict::No, "3 voting servers become 5"));
    with(&ensemble(&[1, 2], ""), &ensemble(&[1, 2], "maxClientCnxns=70\n"), |it| {
        one(it, "ensemble", Verdict::No, "two voting servers");
    });
    let moved = |ids: &[i64]| {
        let mut files = three.clone();
        for (_, text) in &mut files {
            ids.iter().for_each(|it| *text = text.replace(&format!("=zk{it}:2888"), &format!("=new{it}:2888")));
        }
        files
    };
    with(&three, &moved(&[2]), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &moved(&[1, 2]), |it| one(it, "ensemble", Verdict::No, "server.1, server.2"));
    let mut other = three.clone();
    other.iter_mut().filter(|it| it.0 == "zk3/myid").for_each(|it| it.1 = "2\n".to_owned());
    with(&three, &other, |it| one(it, "ensemble", Verdict::No, "server 3 becomes server 2"));
    let groups = "group.1=1:2:3\n";
    with(&ensemble(&[1, 2, 3], groups), &ensemble(&[1, 2, 3, 4], "group.1=1:2:3:4\n"), |it| {
        one(it, "ensemble", Verdict::Unknown, "groups");
    });
    with(&three, &ensemble(&[1, 2, 3], "server.4={{ host }}:2888:3888\n"), |it| one(it, "ensemble", Verdict::Unknown, ""));
}

/// The steps of "Upgrading existing non-TLS cluster" and of "Server-Server mutual authentication" in ZooKeeper's guides.
#[test]
fn servers_that_encrypt_and_log_in_step_by_step() {
    let of = |lines: &str| ensemble(&[1, 2, 3], lines);
    let (unified, both) = ("portUnification=true\n", "sslQuorum=true\nportUnification=true\n");
    for (old, new, verdict) in [
        ("", unified, Verdict::Yes),
        (unified, both, Verdict::Yes),
        (both, "sslQuorum=true\n", Verdict::Yes),
        ("", "sslQuorum=true\n", Verdict::No),
        ("", both, Verdict::No),
        ("sslQuorum=true\n", "", Verdict::No),
    ] {
        with(&of(old), &of(new), |it| assert_eq!(it.rolling[0].one_by_one, verdict, "{old:?} {new:?}"));
    }
    let [enabled, learner, server] = [
        "quorum.auth.enableSasl=true\n",
        "quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=true\n",
        "quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=true\nquorum.auth.serverRequireSasl=true\n",
    ];
    for (old, new, verdict) in [
        ("", enabled, Verdict::Yes),
        (enabled, learner, Verdict::Yes),
        (learner, server, Verdict::Yes),
        ("", learner, Verdict::No),
        (enabled, server, Verdict::No),
        (server, "", Verdict::No),
    ] {
        with(&of(old), &of(new), |it| assert_eq!(it.rolling[0].one_by_one, verdict, "{old:?} {new:?}"));
    }
}

#[test]
fn brokers_find_each_other_half_way() {
    let old = "listeners=PLAINTEXT://:9092\n";
    let both = "listeners=PLAINTEXT://:9092,SSL://:9093\n";
    let name = "security.inter.broker.protocol=SSL\n";
    let turned = format!("{both}{name}");
    let only = format!("listeners=SSL://:9093\n{name}");
    for (before, after, verdict) in [
        (old, both, Verdict::Yes),
        (both, turned.as_str(), Verdict::Yes),
        (turned.as_str(), only.as_str(), Verdict::Yes),
        (old, turned.as_str(), Verdict::No),
        (old, only.as_str(), Verdict::No),
        (both, only.as_str(), Verdict::No),
    ] {
        with(&all(before), &all(after), |it| {
            let Some(group) = it.rolling.first() else { return assert_eq!(verdict, Verdict::Yes, "{before:?} {after:?}") };
            assert_eq!(group.one_by_one, verdict, "{before:?} {after:?} {:?}", group.reasons);
        });
    }
    let mapped = |protocol: &str| {
        format!("listeners=IN://:9092\ninter.broker.listener.name=IN\nlistener.security.protocol.map=IN:{protocol}\n")
    };
    with(&all(&mapped("PLAINTEXT")), &all(&mapped("SSL")), |it| one(it, "cluster", Verdict::No, "changes its protocol"));
    with(&all("listeners={{ l }}\n"), &all("listeners={{ l }}\nnum.partitions=9\n"), |it| {
        one(it, "cluster", Verdict::Unknown, "template");
    });
}

#[test]
fn brokers_log_in_half_way() {
    let of = |enabled: &str, own: &str, partitions: u8| {
        all(&format!(
            "num.partitions={partitions}\nlisteners=SASL_SSL://:9093\nsecurity.inter.broker.protocol=SASL_SSL\nsasl.enabled.mechanisms={enabled}\nsasl.mechanism.inter.broker.protocol={own}\n"
        ))
    };
    let (plain, both, turned) =
        (of("PLAIN", "PLAIN", 1), of("PLAIN,SCRAM-SHA-512", "PLAIN", 1), of("PLAIN,SCRAM-SHA-512", "SCRAM-SHA-512", 2));
    with(&both, &turned, |it| one(it, "cluster", Verdict::Yes, ""));
    with(&plain, &turned, |it| one(it, "cluster", Verdict::No, "PLAIN now and SCRAM-SHA-512 then"));
}

#[test]
fn what_parts_a_cluster() {
    let replaced =
        |from: &str, to: &str| -> Vec<_> { all("").into_iter().map(|(path, text)| (path, text.replace(from, to))).collect() };
    with(&all(""), &replaced("/k\n", "/other\n"), |it| one(it, "cluster", Verdict::No, "chroot /k becomes /other"));
    with(&all(""), &replaced("zk1:2181,zk2:2181,zk3:2181", "a:2181,b:2181"), |it| {
        one(it, "cluster", Verdict::Unknown, "two clusters");
    });
    with(&all(""), &replaced("zk1:2181,", ""), |it| one(it, "cluster", Verdict::Yes, ""));
    with(&all(""), &replaced("broker.id=2", "broker.id=9"), |it| one(it, "cluster", Verdict::No, "node 2 becomes node 9"));
    let kraft = controllers(["controller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n"; 3]);
    let as_kraft: Vec<_> = all("").into_iter().map(|it| it.0).zip(kraft.into_iter().map(|it| it.1)).collect();
    with(&all(""), &as_kraft, |it| one(it, "cluster", Verdict::No, "migrate"));
    let single = all("").into_iter().take(1).collect::<Vec<_>>();
    let changed: Vec<_> = all("num.partitions=9\n").into_iter().take(1).collect();
    with(&single, &changed, |it| one(it, "cluster", Verdict::No, "one broker"));
}

#[test]
fn voters_of_kraft() {
    let of = |voters: &str| {
        let line = format!("controller.quorum.voters={voters}\n");
        controllers([line.as_str(); 3])
    };
    let three = of("1@c1:9093,2@c2:9093,3@c3:9093");
    with(&three, &of("1@c1:9093,2@c2:9093,3@new:9093"), |it| one(it, "cluster", Verdict::Yes, ""));
    with(&three, &of("1@a:9093,2@b:9093,3@c3:9093"), |it| one(it, "cluster", Verdict::No, "1, 2"));
    with(&three, &of("1@c1:9093,2@c2:9093,3@c3:9093,4@c4:9093"), |it| one(it, "cluster", Verdict::No, "static quorum"));
    let dynamic = controllers(["controller.quorum.bootstrap.servers=c1:9093,c2:9093\n"; 3]);
    with(&three, &dynamic, |it| one(it, "cluster", Verdict::Unknown, "kraft.version"));
}

#[test]
fn units() {
    let unit = |lines: &str| {
        vec![(
            "kafka1/kafka.service",
            format!(
                "[Unit]\nDescription=Kafka\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n{lines}"
            ),
        )]
    };
    for (old, new, needs) in [
        ("", "Restart=always\n", Update::DaemonReload),
        ("", "[Install]\nWantedBy=multi-user.target\n", Update::Reenable),
        ("", "LimitNOFILE=100000\n", Update::Restart),
        ("# a\n", "# b\n", Update::Nothing),
    ] {
        with(&unit(old), &unit(new), |it| assert_eq!(it.files[0].needs, needs, "{new:?}"));
    }
    // A drop-in changes its unit.
    let mut with_drop_in = unit("");
    with_drop_in.push(("kafka1/kafka.service.d/limits.conf", "[Service]\nLimitNOFILE=100000\n".to_owned()));
    with(&unit(""), &with_drop_in, |it| {
        let told: Vec<_> = it.files.iter().map(|it| (it.path, it.fate, it.changes.len(), it.needs)).collect();
        assert_eq!(
            told,
            [
                ("kafka1/kafka.service", Fate::Changed, 1, Update::Restart),
                ("kafka1/kafka.service.d/limits.conf", Fate::Added, 0, Update::Nothing),
            ]
        );
    });
}

proptest! {
    /// Whatever the bytes: no panic; and back again is the same with both sides changed.
    #[test]
    fn there_and_back(old in ".{0,200}", new in ".{0,200}", is_kafka in any::<bool>()) {
        let path = if is_kafka { "k1/server.properties" } else { "z1/zoo.cfg" };
        let base = if is_kafka { "broker.id=1\nzookeeper.connect=a:1\nlog.dirs=/d\n" } else { "dataDir=/d\nclientPort=1\nserver.1=a:1:2\n" };
        let (old, new) = ([(path, format!("{base}{old}"))], [(path, format!("{base}{new}"))]);
        let mut there = Vec::new();
        with(&old, &new, |it| there = it.files.iter().flat_map(|it| &it.changes).map(|it| (it.key.to_string(), it.old.len(), it.new.len())).collect());
        with(&new, &old, |it| {
            let back: Vec<_> = it.files.iter().flat_map(|it| &it.changes).map(|it| (it.key.to_string(), it.new.len(), it.old.len())).collect();
            assert_eq!(there, back);
        });
    }
}

//! What an upgrade needs, held against the notes of each release: what stops, what is ignored, what changes, and the order.

#[path = "upgrade/cases.rs"]
mod cases;
#[path = "upgrade/migration.rs"]
mod migration;
#[path = "upgrade/plans.rs"]
mod plans;
#[path = "upgrade/properties.rs"]
mod properties;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lens::upgrade::{Change, FileUpgrade, Goal, Read, Upgrade, Wrong, upgrade};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// A broker with ZooKeeper, and one of KRaft.
const OLD: &str = "broker.id=1\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://k1.example.org:9092\n\
    log.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n";
const NEW: &str = "process.roles=broker\nnode.id=4\ncontroller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n\
    controller.listener.names=CONTROLLER\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://b4.example.org:9092\n\
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\nlog.dirs=/data/kafka\n";
const CONTROLLER: &str = "process.roles=controller\nnode.id=1\ncontroller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n\
    controller.listener.names=CONTROLLER\nlisteners=CONTROLLER://c1:9093\nlog.dirs=/data/kafka\n";

fn settings(from: &str) -> Settings {
    let mut settings = Settings::default();
    if let Some((product, release)) = from.split_once('=') {
        let product = if product == "kafka" { Product::Kafka } else { Product::ZooKeeper };
        settings.target.set(product, release).expect("a release");
    }
    settings
}

/// Calls `read` with what an upgrade of some files needs. `from` is as `--target` has it, or empty.
fn told<T>(files: &[(&str, &str)], from: &str, to: &[&str], read: impl FnOnce(Result<Upgrade<'_>, Wrong>) -> T) -> T {
    let sources: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let goal = Goal::parse(to).expect("a goal");
    read(upgrade(Read { documents: &documents, folders: &[], threads: 1 }, &settings(from), goal))
}

/// The same of one file, with lines added to it.
fn of_file<T>(base: &str, lines: &str, from: &str, to: &str, read: impl FnOnce(&FileUpgrade<'_>) -> T) -> T {
    let path = if base.starts_with("dataDir") { "zk1/zoo.cfg" } else { "k1/server.properties" };
    told(&[(path, &format!("{base}{lines}"))], from, &[to], |it| read(&it.expect("a way").files[0]))
}

fn ignored(it: &FileUpgrade<'_>) -> Vec<String> {
    it.ignored.iter().map(|it| it.key.to_owned()).collect()
}

/// `key old new`, with what tells from which releases only.
fn defaults(it: &FileUpgrade<'_>) -> Vec<String> {
    let text = |it: Option<&str>| it.unwrap_or("-").to_owned();
    let only = |it: &Option<String>| it.as_ref().map_or(String::new(), |it| format!(" ({it})"));
    it.defaults.iter().map(|it| format!("{} {} {}{}", it.key, text(it.old), text(it.new), only(&it.only))).collect()
}

fn renames(it: &FileUpgrade<'_>) -> Vec<String> {
    it.renames.iter().map(|it| format!("{} {} {}", it.key, it.to.join("+"), it.value.as_deref().unwrap_or("-"))).collect()
}

fn stops(it: &FileUpgrade<'_>) -> Vec<&'static str> {
    it.stops.iter().map(|it| it.code).collect()
}

#[test]
fn a_broker_of_zookeeper_mode_does_not_start_with_4_0() {
    of_file(OLD, "", "kafka=3.9", "kafka=4.0", |it| {
        assert_eq!(stops(it), ["UP003"]);
        assert!(!it.stops[0].today && it.stops[0].range.start.line == 5);
        assert_eq!(ignored(it), ["zookeeper.connect"]);
        assert_eq!(renames(it), ["broker.id node.id 1"]);
    });
}

#[test]
fn what_stops_it_today_is_told_as_that() {
    of_file(OLD, "num.partitions=many\n", "kafka=3.7", "kafka=3.9", |it| {
        assert_eq!(it.stops.iter().map(|it| it.today).collect::<Vec<_>>(), [true]);
        assert_eq!(ignored(it), Vec::<String>::new());
    });
    // 14 bytes were enough up to 3.9.
    of_file(NEW, "log.segment.bytes=1000\n", "kafka=3.9", "kafka=4.0", |it| {
        assert_eq!(it.stops.iter().map(|it| it.today).collect::<Vec<_>>(), [false]);
    });
    of_file(NEW, "log.segment.bytes=1000\n", "kafka=3.8", "kafka=3.9", |it| assert_eq!(stops(it), Vec::<&str>::new()));
}

#[test]
fn a_rule_that_is_switched_off_speaks_of_the_goal_all_the_same() {
    let source = SourceFile::new("k1/server.properties", OLD.as_bytes().to_vec());
    let documents = [Document::read(&source)];
    let mut settings = settings("kafka=3.9");
    settings.rules.push(kcfglint_core::settings::Selectors { ignore: vec!["UP".to_owned()], ..Default::default() });
    let goal = Goal::parse(&["kafka=4.0"]).expect("a goal");
    let report = upgrade(Read { documents: &documents, folders: &[], threads: 1 }, &settings, goal).expect("a way");
    assert!(report.is_stopped());
}

#[test]
fn keys_that_are_gone_are_ignored_and_have_a_successor_where_there_is_one() {
    let lines = "delegation.token.master.key=hunter22\nlog.message.timestamp.difference.max.ms=1000\nnum.io.threads=8\n\
        inter.broker.protocol.version=3.9\nauto.include.jmx.reporter=true\nmy.plugin=x\n";
    of_file(NEW, lines, "kafka=3.9", "kafka=4.0", |it| {
        // In KRaft nobody looks at the protocol today either.
        assert_eq!(
            ignored(it),
            ["delegation.token.master.key", "log.message.timestamp.difference.max.ms", "auto.include.jmx.reporter"]
        );
        assert!(it.ignored[0].does.contains("no delegation tokens"), "{it:?}");
        assert_eq!(
            renames(it),
            [
                "delegation.token.master.key delegation.token.secret.key ********",
                "log.message.timestamp.difference.max.ms log.message.timestamp.before.max.ms+log.message.timestamp.after.max.ms 1000",
                "auto.include.jmx.reporter metric.reporters -",
            ]
        );
        assert!(!format!("{it:?}").contains("hunter22"));
    });
    // On its way out before, and still there.
    of_file(NEW, "auto.include.jmx.reporter=true\n", "kafka=3.8", "kafka=3.9", |it| {
        assert_eq!(renames(it), Vec::<String>::new())
    });
    of_file(NEW, "log.message.timestamp.difference.max.ms=9\n", "kafka=3.5", "kafka=3.6", |it| assert_eq!(renames(it).len(), 1));
    // The successor stands there already.
    of_file(NEW, "delegation.token.master.key=a\ndelegation.token.secret.key=a\n", "kafka=3.9", "kafka=4.0", |it| {
        assert_eq!((renames(it), ignored(it)), (vec![], vec![]), "3.9 looks at the new key alone");
    });
}

#[test]
fn addresses_of_the_years_before_listeners_become_listeners() {
    let old = "broker.id=1\nhost.name=k1.example.org\nport=9093\nlog.dirs=/d\nzookeeper.connect=zk1:2181\n";
    of_file(old, "", "kafka=2.8", "kafka=3.0", |it| {
        assert_eq!(ignored(it), ["host.name", "port"]);
        assert_eq!(renames(it), ["host.name listeners PLAINTEXT://k1.example.org:9093"]);
    });
    of_file("broker.id=1\nport=9093\nlog.dirs=/d\nzookeeper.connect=zk1:2181\n", "", "kafka=2.8", "kafka=3.0", |it| {
        assert_eq!(renames(it), ["port listeners PLAINTEXT://:9093"]);
    });
}

#[test]
fn defaults_change_where_nobody_wrote_the_key() {
    let all = [
        "group.consumer.migration.policy disabled bidirectional",
        "group.coordinator.append.linger.ms 10 5",
        "group.coordinator.rebalance.protocols classic classic,consumer",
        "group.coordinator.threads 1 4",
        "log.message.timestamp.after.max.ms 9223372036854775807 3600000",
        "metric.reporters  org.apache.kafka.common.metrics.JmxReporter",
        "num.recovery.threads.per.data.dir 1 2",
    ];
    of_file(NEW, "", "kafka=3.9", "kafka=4.0", |it| assert_eq!(defaults(it), all));
    let written = "num.recovery.threads.per.data.dir=1\nlog.message.timestamp.after.max.ms=1\ngroup.coordinator.threads=1\n";
    of_file(NEW, written, "kafka=3.9", "kafka=4.0", |it| assert_eq!(defaults(it), [all[0], all[1], all[2], all[5]]));
    // With ZooKeeper nobody looks at the coordinator's keys today, and groups are led as their old defaults say.
    of_file(OLD, "", "kafka=3.9", "kafka=4.0", |it| assert_eq!(defaults(it), all));
    // A controller has no groups and no messages.
    of_file(CONTROLLER, "", "kafka=3.9", "kafka=4.0", |it| assert_eq!(defaults(it), [all[5]]));
    // Its threads matter where there is a remote store.
    of_file(NEW, "remote.log.storage.system.enable=true\n", "kafka=3.9", "kafka=4.0", |it| {
        assert!(defaults(it).contains(&"remote.log.manager.thread.pool.size 10 2".to_owned()), "{it:?}");
    });
}

#[test]
fn nothing_changes_between_two_releases_that_are_alike() {
    of_file(NEW, "", "kafka=3.8", "kafka=3.9", |it| assert_eq!((defaults(it), ignored(it), stops(it)), (vec![], vec![], vec![])));
    of_file(NEW, "", "kafka=4.0", "kafka=4.0", |it| assert_eq!(defaults(it), Vec::<String>::new()));
    // A part of a file, and a template with lines to come, tell nothing by what they leave out.
    of_file(NEW, "{% for k in more %}\n", "kafka=3.9", "kafka=4.0", |it| assert_eq!(defaults(it), Vec::<String>::new()));
}

#[test]
fn who_does_not_say_where_it_comes_from_is_told_from_where_it_changes() {
    of_file(NEW, "", "", "kafka=4.0", |it| {
        assert_eq!(it.from.as_deref(), Some("2.8 to 3.9"));
        let told = defaults(it);
        assert!(told.contains(&"num.recovery.threads.per.data.dir 1 2".to_owned()), "{told:?}");
        assert!(told.contains(&"group.coordinator.threads 1 4 (3.5 to 3.9)".to_owned()), "{told:?}");
        assert!(told.contains(&"metadata.max.retention.bytes -1 104857600 (3.0 to 3.3)".to_owned()), "{told:?}");
        // Before it came, its predecessor had no limit either.
        assert!(told.contains(&"log.message.timestamp.after.max.ms 9223372036854775807 3600000".to_owned()), "{told:?}");
    });
}

#[test]
fn a_list_of_reporters_without_jmx_loses_it() {
    let gone = "auto.include.jmx.reporter true -";
    let has = |lines: &str, to: &str| of_file(NEW, lines, "kafka=3.8", to, |it| defaults(it).iter().any(|it| it == gone));
    assert!(has("metric.reporters=com.example.Mine\n", "kafka=4.0"));
    assert!(!has("metric.reporters=com.example.Mine\n", "kafka=3.9"));
    assert!(!has("metric.reporters=com.example.Mine,org.apache.kafka.common.metrics.JmxReporter\n", "kafka=4.0"));
    assert!(!has("metric.reporters=com.example.Mine\nauto.include.jmx.reporter=false\n", "kafka=4.0"));
    assert!(!has("metric.reporters={{ mine }}\n", "kafka=4.0") && !has("", "kafka=4.0"));
}

#[test]
fn zookeeper_has_its_own_way() {
    const ZOO: &str = "dataDir=/d\nclientPort=2181\ntickTime=2000\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\n\
        server.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    of_file(ZOO, "leader.maxConcurrentSnapshots=5\n", "zookeeper=3.5", "zookeeper=3.9", |it| {
        assert_eq!(ignored(it), ["leader.maxConcurrentSnapshots"]);
        assert_eq!(renames(it), ["leader.maxConcurrentSnapshots leader.maxConcurrentSnapSyncs 5"]);
        assert_eq!(defaults(it), Vec::<String>::new());
    });
    of_file(ZOO, "", "zookeeper=3.4", "zookeeper=3.9", |it| {
        assert_eq!(defaults(it), ["4lw.commands.whitelist all but wchp, wchc srvr", "admin.enableServer - true"]);
    });
    of_file(ZOO, "admin.enableServer=false\n4lw.commands.whitelist=ruok\n", "zookeeper=3.4", "zookeeper=3.9", |it| {
        assert_eq!(defaults(it), Vec::<String>::new());
    });
    // From 3.7 on only `true` and `false` are taken.
    of_file(ZOO, "quorumListenOnAllIPs=yes\n", "zookeeper=3.6", "zookeeper=3.9", |it| {
        assert_eq!((stops(it).len(), it.stops[0].today), (1, false));
    });
    of_file(ZOO, "sslQuorum=true\n", "zookeeper=3.8", "zookeeper=3.9", |it| {
        assert!(defaults(it).contains(&"fips-mode false true".to_owned()), "{:?}", defaults(it));
    });
}

#[test]
fn an_ensemble_goes_one_by_one() {
    let zoo = |id: u8| {
        format!(
            "dataDir=/d{id}\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n"
        )
    };
    let all: Vec<(String, String)> = (1..4).map(|it| (format!("zk{it}/zoo.cfg"), zoo(it))).collect();
    let files: Vec<(&str, &str)> = all.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    let titles = |from: &str| {
        told(&files, from, &["zookeeper=3.9"], |it| {
            let it = it.expect("a way");
            it.clusters[0].steps.iter().map(|it| it.title.clone()).collect::<Vec<_>>()
        })
    };
    assert_eq!(titles("zookeeper=3.8"), ["Upgrade the software to 3.9.5, one server after the other, the leader last"]);
    assert_eq!(titles("zookeeper=3.4").len(), 3);
    assert_eq!(titles("zookeeper=3.9"), Vec::<String>::new());
}

#[test]
fn an_ensemble_is_as_large_as_its_list() {
    let title = |servers: &[u8]| {
        let list: String = servers.iter().map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
        let zoo = format!("dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n{list}");
        told(&[("zk1/zoo.cfg", &zoo)], "zookeeper=3.8", &["zookeeper=3.9"], |it| {
            it.expect("a way").clusters[0].steps.iter().map(|it| it.title.clone()).collect::<Vec<_>>()
        })
    };
    assert_eq!(title(&[1, 2, 3]), ["Upgrade the software to 3.9.5, one server after the other, the leader last"]);
    assert_eq!(title(&[1]), ["Upgrade the software to 3.9.5"]);
    assert_eq!(title(&[]), ["Upgrade the software to 3.9.5"]);
}

#[test]
fn an_old_java_of_a_unit_stops_4_0() {
    let unit = "[Service]\nUser=kafka\nEnvironment=JAVA_HOME=/usr/lib/jvm/java-11-openjdk-amd64\n\
        ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n";
    let files = [("b4/etc/kafka/server.properties", NEW), ("b4/etc/systemd/system/kafka.service", unit)];
    told(&files, "kafka=3.9", &["kafka=4.0"], |it| {
        let it = it.expect("a way");
        let unit = it.files.iter().find(|it| it.kind == "unit").expect("the unit is told");
        assert_eq!((stops(unit), &unit.from), (vec!["UP010"], &None));
    });
    told(&files, "kafka=3.8", &["kafka=3.9"], |it| assert!(!it.expect("a way").is_stopped()));
}

#[test]
fn a_protocol_is_held_back_while_the_software_changes() {
    let changes = |lines: &str, from: &str, to: &str| {
        told(&[("k1/server.properties", &format!("{OLD}{lines}"))], from, &[to], |it| {
            let it = it.expect("a way");
            it.clusters[0].steps.iter().map(|it| it.changes.clone()).collect::<Vec<_>>()
        })
    };
    let write = |line: &str| vec![Change { nodes: vec!["k1".to_owned()], write: vec![line.to_owned()], ..Change::default() }];
    let held = [write("inter.broker.protocol.version=3.6"), write("inter.broker.protocol.version=3.9")];
    assert_eq!(changes("", "kafka=3.6", "kafka=3.9"), held);
    assert_eq!(changes("inter.broker.protocol.version=3.6\n", "kafka=3.6", "kafka=3.9"), [vec![], held[1].clone()]);
    assert_eq!(changes("", "kafka=3.9", "kafka=3.9"), Vec::<Vec<Change>>::new());
    assert_eq!(changes("", "", "kafka=3.9")[0], write("inter.broker.protocol.version=RELEASE"));
}

#[test]
fn metadata_of_kraft_is_raised_before_and_behind() {
    let run = |from: &str, to: &str| {
        told(&[("b4/server.properties", NEW)], from, &[to], |it| {
            let it = it.expect("a way");
            it.clusters[0].steps.iter().flat_map(|it| it.run.clone()).collect::<Vec<_>>()
        })
    };
    let at = "kafka-features.sh --bootstrap-server b4.example.org:9092";
    assert_eq!(run("kafka=3.7", "kafka=3.9"), [format!("{at} upgrade --metadata 3.9")]);
    let expected =
        [format!("{at} describe"), format!("{at} upgrade --metadata 3.7"), format!("{at} upgrade --release-version 4.0")];
    assert_eq!(run("kafka=3.7", "kafka=4.0"), expected);
    // Not ready for production yet: by way of 3.9.
    let expected = [format!("{at} upgrade --metadata 3.9"), format!("{at} upgrade --release-version 4.0")];
    assert_eq!(run("kafka=3.1", "kafka=4.0"), expected);
}

#[test]
fn a_goal_that_cannot_be_is_one_line() {
    let wrong = |files: &[(&str, &str)], from: &str, to: &str| told(files, from, &[to], |it| it.expect_err("wrong").to_string());
    let one = [("k1/server.properties", OLD)];
    assert_eq!(
        wrong(&one, "kafka=3.9", "kafka=3.6"),
        "k1/server.properties runs Kafka 3.9 (it was asked for), and the goal is older"
    );
    assert_eq!(wrong(&one, "", "zookeeper=3.9"), "no file of ZooKeeper was found, so there is nothing to upgrade");
    assert_eq!(wrong(&[], "", "kraft"), "no file of Kafka was found, so there is nothing to upgrade");
}

#[test]
fn a_cluster_of_kraft_has_nothing_to_do_for_kraft() {
    told(&[("b4/server.properties", NEW)], "", &["kraft"], |it| {
        let it = it.expect("a way");
        assert_eq!((it.clusters[0].steps.len(), it.clusters[0].migrates, it.is_stopped()), (0, false, false));
        assert_eq!(defaults(&it.files[0]), Vec::<String>::new());
    });
}

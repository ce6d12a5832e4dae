//! Rules about keys and settings of other releases than the one that is run.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{DeclaredCluster, Settings};
use kcfglint_core::source::SourceFile;

const KRAFT: &str = "process.roles=broker\nnode.id=4\ncontroller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\nlisteners=PLAINTEXT://b1:9092\ncontroller.listener.names=CONTROLLER\nlog.dirs=/d\n";
const OLD: &str = "broker.id=1\nlisteners=PLAINTEXT://b1:9092\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
const ZOO: &str = "dataDir=/d\nclientPort=2181\n";

/// What a rule says about files, with a target of Kafka and ZooKeeper, where one is given.
fn said(code: &str, files: &[(&str, &str)], target: &str) -> Vec<(Severity, String)> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let mut settings = Settings::default();
    for pair in target.split_ascii_whitespace() {
        let (product, releases) = pair.split_once('=').expect("product=releases");
        let product = if product == "kafka" { Product::Kafka } else { Product::ZooKeeper };
        settings.target.set(product, releases).expect("known releases");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let own = report.diagnostics.iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, format!("{} | {}", it.message, it.help.as_deref().unwrap_or_default()))).collect()
}

fn broker(code: &str, base: &str, lines: &str, target: &str) -> Vec<(Severity, String)> {
    said(code, &[("k1/server.properties", &format!("{base}{lines}"))], target)
}

fn zoo(code: &str, lines: &str, target: &str) -> Vec<(Severity, String)> {
    said(code, &[("zk1/zoo.cfg", &format!("{ZOO}{lines}"))], target)
}

#[test]
fn up001_keys_that_the_release_does_not_have() {
    for (lines, target, words) in [
        ("offsets.commit.required.acks=-1\n", "kafka=4.1", "since Kafka 4.0, and nothing reads it | Delete the line."),
        ("auto.include.jmx.reporter=false\n", "kafka=4.0", "`metric.reporters` has taken its place, with values of its own"),
        ("delegation.token.master.key=hush\n", "kafka=4.0", "| Write `delegation.token.secret.key` instead."),
        ("eligible.leader.replicas.enable=true\n", "kafka=4.1", "`eligible.leader.replicas.enable` is gone since Kafka 4.0"),
        ("zookeeper.set.acl=true\n", "kafka=4.0", "`zookeeper.set.acl` is gone since Kafka 4.0, and nothing reads it"),
        (
            "zookeeper.set.acl=true\nzookeeper.connect=zk1:2181\n",
            "kafka=4.0",
            "`zookeeper.connect` and 1 more of `zookeeper.*` are gone since Kafka 4.0, and nothing reads them",
        ),
        // Nobody asked, but only 4.0 and later know the other key.
        (
            "add.partitions.to.txn.retry.backoff.ms=20\ninter.broker.protocol.version=3.5\n",
            "",
            "`inter.broker.protocol.version` is gone",
        ),
        ("replica.lag.max.messages=4000\n", "", "since Kafka 0.9"),
    ] {
        let said = broker("UP001", KRAFT, lines, target);
        assert_eq!(said.len(), 1, "{lines}: {said:?}");
        assert!(said[0].0 == Severity::Warning && said[0].1.contains(words), "{lines}: {said:?}");
        assert!(!said[0].1.contains("hush"), "{said:?}");
    }
    let part = broker("UP001", KRAFT, "offsets.commit.required.acks=-1\n", "kafka=3.9..4.1");
    assert!(part.len() == 1 && part[0].1.contains("(Kafka 4.0.0 to 4.1)"), "{part:?}");
    assert_eq!(zoo("UP001", "leader.maxConcurrentSnapshotTimeout=5\n", "zookeeper=3.6").len(), 1);
}

#[test]
fn up001_keeps_still() {
    for (base, lines, target) in [
        (KRAFT, "offsets.commit.required.acks=-1\n", "kafka=3.9"),
        (KRAFT, "offsets.commit.required.acks=-1\n", ""),
        // UP003 says that the whole file is of no use.
        (OLD, "offsets.commit.required.acks=-1\n", "kafka=4.0"),
        (OLD, "log.message.format.version=2.8\nzookeeper.set.acl=false\n", ""),
        // KR011 and KR012 say it.
        (KRAFT, "inter.broker.protocol.version=3.5\nzookeeper.connect=zk1:2181\n", "kafka=3.9..4.0"),
        (KRAFT, "host.name=b1\n", "kafka=4.0"),
        (KRAFT, "{% if old %}\noffsets.commit.required.acks=-1\n{% endif %}\n", "kafka=4.0"),
        (KRAFT, "replica.lag.time.max.ms=30000\nmy.plugin.key=1\n", "kafka=4.0"),
    ] {
        assert_eq!(broker("UP001", base, lines, target), [], "{lines} {target}");
    }
    assert_eq!(zoo("UP001", "leader.maxConcurrentSnapshots=5\n", ""), []);
    assert_eq!(zoo("UP001", "leader.maxConcurrentSnapSyncs=5\n", "zookeeper=3.9"), []);
}

#[test]
fn up002_keys_on_their_way_out() {
    for (base, lines, target, words) in [
        (OLD, "log.message.format.version=3.0\n", "kafka=3.5", "deprecated since Kafka 3.0, and gone since 4.0"),
        (OLD, "log.message.format.version=3.0\n", "", "(Kafka 3.0.0 to 3.9)"),
        (
            KRAFT,
            "log.cleaner.enable=true\n",
            "kafka=4.1",
            "`log.cleaner.enable` is deprecated since Kafka 4.1 | Delete the line.",
        ),
        (OLD, "delegation.token.master.key=x\n", "kafka=3.9", "Write `delegation.token.secret.key` instead"),
    ] {
        let said = broker("UP002", base, lines, target);
        let own = said.iter().find(|it| it.1.contains(words));
        assert!(own.is_some_and(|it| it.0 == Severity::Hint), "{lines} {target}: {said:?}");
    }
    assert_eq!(broker("UP002", KRAFT, "log.cleaner.enable=False\n", "")[0].0, Severity::Warning);
    assert_eq!(broker("UP002", OLD, "log.cleaner.enable=false\n", "kafka=2.8")[0].0, Severity::Warning);
    assert_eq!(zoo("UP002", "electionAlg=3\n", "").len(), 1);
}

#[test]
fn up002_keeps_still() {
    for (base, lines, target) in [
        (OLD, "", ""),
        (OLD, "zookeeper.set.acl=false\n", "kafka=3.9"),
        (KRAFT, "log.cleaner.enable=true\n", "kafka=4.0"),
        (KRAFT, "log.cleaner.enable=${CLEANER}\n", "kafka=4.0"),
        (OLD, "log.message.format.version=2.8\n", "kafka=2.8"),
        (KRAFT, "log.message.format.version=2.8\n", "kafka=4.0"),
        (OLD, "host.name=b1\nadvertised.host.name=b1\n", ""),
        (OLD, "log.cleaner.enable=false\n", "kafka=0.8.2"),
    ] {
        assert_eq!(broker("UP002", base, lines, target), [], "{lines} {target}");
    }
    assert_eq!(zoo("UP002", "electionAlg=2\n", ""), []);
}

#[test]
fn up004_brokers_that_speak_like_the_old_ones() {
    let line = |it: &str| format!("inter.broker.protocol.version={it}\n");
    for (spoken, target, words) in [
        ("2.8", "kafka=3.9", "brokers of Kafka 3.9 speak `inter.broker.protocol.version=2.8`"),
        ("3.3-IV3", "kafka=3.5", "write `inter.broker.protocol.version=3.5` or delete"),
        ("2.8.1", "kafka=3.3..3.9", "brokers of Kafka 3.3 or later"),
    ] {
        let said = broker("UP004", OLD, &line(spoken), target);
        assert!(said.len() == 1 && said[0].0 == Severity::Warning && said[0].1.contains(words), "{spoken}: {said:?}");
    }
    let part = broker("UP004", OLD, &line("3.3"), "kafka=3.3..3.9");
    assert!(part.len() == 1 && part[0].1.contains("(Kafka"), "{part:?}");
    for (base, spoken, target) in [
        (OLD, "3.9", "kafka=3.9"),
        (OLD, "3.9-IV0", "kafka=3.9"),
        (OLD, "2.3", ""),
        (OLD, "3.3", ""),
        (OLD, "${V}", "kafka=3.9"),
        (OLD, "4.1", "kafka=3.9"),
        (OLD, "nonsense", "kafka=3.9"),
        (KRAFT, "3.3", "kafka=3.9"),
    ] {
        assert_eq!(broker("UP004", base, &line(spoken), target), [], "{spoken} {target}");
    }
}

#[test]
fn up006_the_keys_before_listeners() {
    const BARE: &str = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
    const BOTH: &str = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k\nlisteners=PLAINTEXT://b1:9092\nadvertised.listeners=PLAINTEXT://b1:9092\n";
    let (warning, hint) = (Severity::Warning, Severity::Hint);
    for (base, lines, target, severity, words) in [
        (
            BARE,
            "port=9093\n",
            "kafka=3.9",
            warning,
            "`port` is gone since Kafka 3.0, and nothing reads it: the broker listens on port 9092",
        ),
        (BARE, "port=9093\n", "", warning, "(Kafka 3.0.0 to 3.9) | Write `listeners=PLAINTEXT://:9093`."),
        (
            BARE,
            "host.name=b1\nport=9093\n",
            "kafka=3.9",
            warning,
            "`host.name` and `port` are gone since Kafka 3.0, and nothing reads them",
        ),
        (BARE, "port=9092\n", "kafka=3.9", hint, "`port` is gone"),
        (BARE, "port=9093\n", "kafka=2.8", hint, "`port` is gone"),
        (BARE, "advertised.host.name=b1\n", "kafka=3.9", warning, "Write `advertised.listeners=PLAINTEXT://b1:9092`."),
        (BARE, "advertised.port=9092\n", "kafka=3.9", warning, "clients are sent to the name that the host has for itself"),
        (BOTH, "port=9093\n", "", warning, "`port` is not looked at, because `listeners` is set | Delete the line."),
        (BOTH, "port=9092\n", "kafka=2.8", hint, "`port` is not looked at"),
        (BOTH, "advertised.host.name=b2\n", "", warning, "because `advertised.listeners` is set"),
    ] {
        let said = broker("UP006", base, lines, target);
        assert!(said.len() == 1 && said[0].0 == severity && said[0].1.contains(words), "{lines} {target}: {said:?}");
    }
    for (base, lines, target) in [
        (BARE, "", "kafka=3.9"),
        (BARE, "host.name=\n", "kafka=3.9"),
        (BOTH, "#port=9092\n", ""),
        (BARE, "{% if x %}\nport=9093\n{% endif %}\n", "kafka=3.9"),
        (BARE, "port=9093\n", "kafka=4.0"),
    ] {
        assert_eq!(broker("UP006", base, lines, target), [], "{lines} {target}");
    }
}

#[test]
fn up009_a_check_that_was_turned_off() {
    assert_eq!(zoo("UP009", "snapshot.trust.empty=TRUE\n", "").len(), 1);
    assert_eq!(zoo("UP009", "snapshot.trust.empty=true\n", "zookeeper=3.9").len(), 1);
    assert_eq!(zoo("UP009", "snapshot.trust.empty=true\n", "zookeeper=3.4"), []);
    for lines in ["snapshot.trust.empty=false\n", "snapshot.trust.empty=yes\n", "#snapshot.trust.empty=true\n", ""] {
        assert_eq!(zoo("UP009", lines, ""), [], "{lines}");
    }
    let unit = |flags: &str| {
        let text =
            format!("[Service]\nEnvironment=\"JVMFLAGS={flags}\"\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n");
        said("UP009", &[("zookeeper.service", &text)], "")
    };
    let on = "-Dzookeeper.snapshot.trust.empty=true";
    assert_eq!(unit(on).len(), 1);
    assert_eq!(unit(&format!("{on} -Dzookeeper.snapshot.trust.empty=false")), []);
    assert_eq!(unit("-Xmx1g"), []);
}

/// A controller that migrates and a broker, of a cluster that is said to be complete or not.
fn migrated(controller: &str, broker: &str, is_complete: bool) -> Vec<(Severity, String)> {
    let quorum = "controller.quorum.voters=1@c1.example.com:9093\ncontroller.listener.names=CONTROLLER\nlog.dirs=/d\n";
    let controller =
        format!("process.roles=controller\nnode.id=1\nlisteners=CONTROLLER://c1.example.com:9093\n{quorum}{controller}");
    let broker = format!("{quorum}listeners=PLAINTEXT://b4.example.com:9092\n{broker}");
    let files = [("c1/server.properties", controller), ("b4/server.properties", broker)];
    let files: Vec<SourceFile> = files.into_iter().map(|(path, text)| SourceFile::new(path, text.into_bytes())).collect();
    let members = files.iter().map(|it| it.path.clone()).collect();
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, "3.9").expect("known");
    settings.clusters.push(DeclaredCluster {
        name: "all".to_owned(),
        members,
        complete: is_complete,
        ..DeclaredCluster::default()
    });
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let own = report.diagnostics.iter().filter(|it| it.code == "UP008");
    own.map(|it| (it.severity, it.message.clone())).collect()
}

#[test]
fn up008_a_migration_without_an_end() {
    const ON: &str = "zookeeper.connect=zk1:2181/k\nzookeeper.metadata.migration.enable=true\n";
    const OFF: &str = "zookeeper.connect=zk1:2181/k\nzookeeper.metadata.migration.enable=false\n";
    let (new, old) = ("process.roles=broker\nnode.id=4\n", "broker.id=4\nzookeeper.connect=zk1:2181/k\n");
    let said = migrated(ON, new, true);
    assert!(
        said.len() == 1 && said[0].0 == Severity::Warning && said[0].1.contains("all brokers are of KRaft, and `c1`"),
        "{said:?}"
    );
    assert_eq!(migrated(ON, new, false).iter().map(|it| it.0).collect::<Vec<_>>(), [Severity::Hint]);
    let said = migrated("", old, true);
    assert!(said.len() == 1 && said[0].0 == Severity::Error && said[0].1.contains("no node migrates"), "{said:?}");
    for (controller, broker, is_complete) in [
        ("", new, true),
        (OFF, new, true),
        (ON, old, true),
        ("zookeeper.connect=zk1:2181/k\nzookeeper.metadata.migration.enable={{ migrate }}\n", new, true),
        ("", old, false),
        ("", "process.roles=broker\nnode.id=4\n{% if x %}\na=b\n{% endif %}\n", true),
    ] {
        assert_eq!(migrated(controller, broker, is_complete), [], "{controller} {broker}");
    }
}

//! What each rule about the form of a file says and does not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Impact, Severity};
use kcfglint_core::settings::{Platform, Settings};
use kcfglint_core::source::SourceFile;

/// What one rule says about files: severity, impact, message and help.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    severity: Severity,
    impact: Impact,
    message: String,
    help: String,
    text: Vec<u8>,
}

fn said(code: &str, files: &[(&str, &[u8])], settings: &Settings) -> Vec<Said> {
    let files: Vec<_> = files.iter().map(|(path, bytes)| SourceFile::new(*path, bytes.to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let of = |it: &Diagnostic<'_>| {
        let file = files.iter().find(|file| file.path == it.path).expect("a file of the run");
        Said {
            severity: it.severity,
            impact: it.impact,
            message: it.message.clone(),
            help: it.help.clone().unwrap_or_default(),
            text: file.bytes[it.range.span().range()].to_vec(),
        }
    };
    report.diagnostics.iter().filter(|it| it.code == code).map(of).collect()
}

fn target(wish: &str) -> Settings {
    let mut settings = Settings::default();
    let (name, releases) = wish.split_once('=').expect("product=releases");
    let product = [Product::Kafka, Product::ZooKeeper].into_iter().find(|it| it.key() == name).expect("a product");
    settings.target.set(product, releases).expect("known");
    settings
}

/// One line in a broker's file that is right otherwise.
fn broker(code: &str, line: &str) -> Vec<Said> {
    broker_on(code, line, &Settings::default())
}

fn broker_on(code: &str, line: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("broker.id=1\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181/kafka\n{line}\n");
    said(code, &[("server.properties", text.as_bytes())], settings)
}

/// One line in a zoo.cfg that is right otherwise.
fn zoo(code: &str, line: &str) -> Vec<Said> {
    zoo_on(code, line, &Settings::default())
}

fn zoo_on(code: &str, line: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n{line}\n");
    said(code, &[("zoo.cfg", text.as_bytes())], settings)
}

fn kinds(said: &[Said]) -> Vec<(Severity, Impact)> {
    said.iter().map(|it| (it.severity, it.impact)).collect()
}

const STOPS: [(Severity, Impact); 1] = [(Severity::Error, Impact::WontStart)];
const LOST: [(Severity, Impact); 1] = [(Severity::Warning, Impact::Misbehaves)];
const ODD: [(Severity, Impact); 1] = [(Severity::Hint, Impact::Practice)];
const NOTHING: [(Severity, Impact); 0] = [];

#[test]
fn s001_stops_at_a_broken_escape() {
    let found = zoo("S001", "dataLogDir=C:\\users\\zookeeper");
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, b"\\u");
    assert!(found[0].message.contains("Malformed \\uxxxx encoding."), "{}", found[0].message);
    assert_eq!(kinds(&broker("S001", "\\user=1")), STOPS);
    for line in ["# C:\\users", "dataLogDir=C:\\\\users", "dataLogDir=/d\\u0041", "dataLogDir=C:\\data"] {
        assert_eq!(kinds(&zoo("S001", line)), NOTHING, "{line}");
    }
    let secret = broker("S001", "ssl.key.password=geheim\\u12");
    assert!(!secret[0].message.contains("geheim"), "{}", secret[0].message);
}

#[test]
fn s002_is_an_error_where_the_value_is_refused() {
    for line in [
        "log.retention.hours=168   # seven days",
        "num.partitions=3 // three",
        "num.partitions=3 ! three",
        "auto.create.topics.enable=false # no",
        "log.message.timestamp.type=CreateTime # x",
        "listeners=PLAINTEXT://:9092 # all",
        "zookeeper.connect=zk1:2181 # first",
        "zookeeper.connect=zk1:2181/kafka //first",
    ] {
        assert_eq!(kinds(&broker("S002", line)), STOPS, "{line}");
    }
    for line in ["tickTime=2000 # ms", "server.1=zk1:2888:3888 # first", "peerType=observer # x", "standaloneEnabled=true # x"] {
        assert_eq!(kinds(&zoo("S002", line)), STOPS, "{line}");
    }
    let found = broker("S002", "num.partitions=3\t# three");
    assert_eq!(found[0].text, b"# three");
}

#[test]
fn s002_is_a_warning_where_the_text_is_taken() {
    for line in ["log.dirs=/data1/kafka # disk 1", "zookeeper.connect=zk1:2181/kafka # x", "broker.rack=r1 # left"] {
        assert_eq!(kinds(&broker("S002", line)), LOST, "{line}");
    }
    for line in ["dataDir=/data # x", "snapCount=1000 # x"] {
        assert_eq!(kinds(&zoo("S002", line)), LOST, "{line}");
    }
    // Strict from 3.7 on: a warning where older ones may be run.
    let line = "quorumListenOnAllIPs=true # x";
    assert_eq!(kinds(&zoo("S002", line)), LOST);
    assert_eq!(kinds(&zoo_on("S002", line, &target("zookeeper=3.7..3.9"))), STOPS);
    assert!(zoo("S002", line)[0].message.contains("3.7.0 to 3.9.5"), "{}", zoo("S002", line)[0].message);
}

#[test]
fn s002_in_voters() {
    let voters = |value: &str| {
        let text = format!("process.roles=broker\nnode.id=4\ncontroller.listener.names=C\ncontroller.quorum.voters={value}\n");
        kinds(&said("S002", &[("server.properties", text.as_bytes())], &Settings::default()))
    };
    assert_eq!(voters("1@c1:9093 # one"), STOPS);
    assert_eq!(voters("1@c1:9093,2@c2:9093"), NOTHING);
    // Up to 3.9 the pattern finds a port at the end and takes the rest for a host.
    assert_eq!(voters("1@c1:9093 # was c2:9093"), LOST);
}

#[test]
fn s002_leaves_alone_what_is_no_remark() {
    for line in [
        "log.dirs=/data1/kafka#1",
        "log.dirs=/data1/a//b",
        "ssl.key.password=a # b",
        "ssl.principal.mapping.rules=RULE:^CN=(.*) # x$/$1/",
        "my.plugin.setting=a # b",
        "num.partitions=three # 3",
        "num.partitions=${N} # 3",
        "# num.partitions=3 # 3",
    ] {
        assert_eq!(kinds(&broker("S002", line)), NOTHING, "{line}");
    }
}

#[test]
fn s004_counts_lines() {
    let lint = |path: &str, text: &[u8]| said("S004", &[(path, text)], &Settings::default());
    let found = lint("zoo.cfg", b"tickTime=2000\ndataDir=/d\r\nclientPort=2181\r\n");
    assert_eq!(kinds(&found), LOST);
    assert!(found[0].message.starts_with("2 lines end in CR LF; "), "{}", found[0].message);
    assert!(found[0].message.contains("`clientPort` as `2181\\r`"), "{}", found[0].message);
    let old = lint("zoo.cfg", b"dataDir=/d\rclientPort=2181\r");
    assert!(old[0].message.starts_with("2 lines end in a lone CR; "), "{}", old[0].message);
    assert_eq!(kinds(&lint("server.properties", b"broker.id=1\r\nlog.dirs=/d\r\n")), ODD);
    assert_eq!(kinds(&lint("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")), NOTHING);
    assert_eq!(kinds(&lint("conf/windows/zoo.cfg", b"dataDir=/d\r\nclientPort=2181\r\n")), NOTHING);
    let windows = Settings { platform: Platform::Windows, ..Settings::default() };
    assert_eq!(kinds(&said("S004", &[("zoo.cfg", b"dataDir=/d\r\nclientPort=2181\r\n")], &windows)), NOTHING);
    assert_eq!(kinds(&lint("kafka.service", b"[Service]\r\nType=simple\r\n")), NOTHING);
}

#[test]
fn s005_mark_before_a_key() {
    let lint = |path: &str, text: &str, settings: &Settings| {
        kinds(&said("S005", &[(path, format!("\u{FEFF}{text}").as_bytes())], settings))
    };
    let any = Settings::default();
    assert_eq!(lint("zoo.cfg", "dataDir=/d\nclientPort=2181\n", &any), STOPS);
    assert_eq!(lint("zoo.cfg", "clientPort=2181\ndataDir=/d\n", &any), [(Severity::Error, Impact::Misbehaves)]);
    assert_eq!(lint("zoo.cfg", "clientPort=2181\ndataDir=/d\n", &target("zookeeper=3.4")), STOPS);
    assert_eq!(lint("zoo.cfg", "# dataDir\ndataDir=/d\nclientPort=2181\n", &any), ODD);
    assert_eq!(lint("zoo.cfg", "\ndataDir=/d\nclientPort=2181\n", &any), ODD);
    let lost = [(Severity::Error, Impact::Misbehaves)];
    assert_eq!(lint("server.properties", "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181\n", &any), lost);
    assert_eq!(lint("server.properties", "zookeeper.connect=zk1:2181\nbroker.id=1\nlog.dirs=/d\n", &any), STOPS);
    assert_eq!(lint("server.properties", "process.roles=broker\nnode.id=1\nlog.dirs=/d\n", &any), STOPS);
    // Also a file that is known by this one key is not left alone.
    assert_eq!(lint("server.properties", "broker.id=1\n", &any), lost);
    assert_eq!(lint("kafka.service", "[Service]\nType=simple\n", &any), NOTHING);
    assert_eq!(lint("kafka.service", "# Kafka\n[Service]\nType=simple\n", &any), ODD);
    assert_eq!(kinds(&said("S005", &[("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")], &any)), NOTHING);
}

#[test]
fn s005_is_all_that_is_said_of_utf16() {
    for mark in [&[0xFF, 0xFE][..], &[]] {
        let text = "broker.id=1\r\nlog.dirs=/d\r\nzookeeper.connect=zk1:2181\r\nlog.retention.hours=1d\r\n";
        let bytes: Vec<u8> = mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let files = [SourceFile::new("server.properties", bytes)];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        let codes: Vec<_> = report.diagnostics.iter().map(|it| (it.code, it.severity, it.impact)).collect();
        assert_eq!(codes, [("S005", Severity::Error, Impact::WontStart)]);
    }
}

#[test]
fn s006_names_the_character() {
    let found = broker("S006", "num.partitions=3\u{A0}");
    assert_eq!(kinds(&found), STOPS);
    assert!(found[0].message.contains("a no-break space (U+00A0)"), "{}", found[0].message);
    assert_eq!(found[0].text, "\u{A0}".as_bytes());
    for (line, name) in [
        ("log.retention.bytes=–1", "a dash that is no minus sign, `–` (U+2013), which looks like `-`"),
        ("listeners=PLAINTEXT://kаfka1:9092", "a Cyrillic letter, `а` (U+0430), which looks like `a`"),
        ("auto.create.topics.enable=“true”", "a typographic quote"),
    ] {
        let found = broker("S006", line);
        assert_eq!(kinds(&found), STOPS, "{line}");
        assert!(found[0].message.contains(name), "{}", found[0].message);
    }
    assert_eq!(kinds(&zoo("S006", "server.1=zk1：2888:3888")), STOPS);
    assert_eq!(kinds(&zoo("S006", "tickTime=2000\u{A0}")), STOPS);
}

#[test]
fn s006_warns_where_any_text_is_taken() {
    for line in ["zookeeper.connect=zk1:2181，zk2:2181", "log.dirs=/데이터/kafka", "broker.rack=Köln"] {
        assert_eq!(kinds(&broker("S006", line)), LOST, "{line}");
    }
    assert_eq!(kinds(&zoo("S006", "server.1=zkа1:2888:3888")), LOST);
    let latin1 = said("S006", &[("zoo.cfg", b"dataDir=/srv/K\xF6ln\nclientPort=2181\n")], &Settings::default());
    assert_eq!(kinds(&latin1), LOST);
    assert!(latin1[0].message.contains("the byte F6, which is not UTF-8"), "{}", latin1[0].message);
}

#[test]
fn s006_in_a_key_loses_the_setting() {
    let text = "broker.id=1\nlog.dirs=/d\nzookeeper.connect＝zk1:2181/kafka\nnum.partitions=3\n";
    let found = said("S006", &[("server.properties", text.as_bytes())], &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    assert!(found[0].message.contains("`zookeeper.connect` is not set"), "{}", found[0].message);
    assert_eq!(kinds(&broker("S006", "num.pаrtitions=3")), LOST);
}

#[test]
fn s006_leaves_comments_escapes_and_secrets_alone() {
    for line in
        ["# 브로커 1번", "broker.rack=K\\u00f6ln", "ssl.key.password=pässword", "my.plugin.text=Köln", "log.dirs=/{{ größe }}"]
    {
        assert_eq!(kinds(&broker("S006", line)), NOTHING, "{line}");
    }
    let comment = b"# K\xF6ln\ndataDir=/d\nclientPort=2181\n";
    assert_eq!(kinds(&said("S006", &[("zoo.cfg", comment)], &Settings::default())), NOTHING);
}

fn without_connect(code: &str, lines: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("broker.id=1\nlog.dirs=/data1/kafka\nnum.partitions=3\n{lines}\n");
    said(code, &[("server.properties", text.as_bytes())], settings)
}

#[test]
fn s008_a_dash_for_the_sign() {
    let line = "zookeeper.connect-peter-zk001:2181,peter-zk002:2181,peter-zk003:2181/peter-kafka";
    let found = without_connect("S008", line, &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, line.as_bytes());
    assert_eq!(found[0].help, "Write `zookeeper.connect=peter-zk001:2181,peter-zk002:2181,peter-zk003:2181/peter-kafka`.");
    assert!(found[0].message.contains("the key `zookeeper.connect-peter-zk001`"), "{}", found[0].message);
    // One cause, one finding: the key is far from a misspelling, and the value is no wrong one.
    assert_eq!(without_connect("S009", line, &Settings::default()), []);
    assert_eq!(kinds(&broker("S008", line)), LOST, "the right line is there, too");
    for line in ["num.io.threads-8", "num.io.threads->8", "num.io.threads;8", "num.io.threads~ 8", "broker.rack_r1"] {
        assert_eq!(kinds(&broker("S008", line)), LOST, "{line}");
        assert_eq!(broker("S009", line), [], "{line}");
    }
    assert_eq!(kinds(&said("S008", &[("zoo.cfg", b"dataDir-/d\nclientPort=2181\n")], &Settings::default())), STOPS);
    assert_eq!(kinds(&zoo("S008", "server.1-zk1:2888:3888")), STOPS);
}

#[test]
fn s008_two_signs() {
    let found = broker("S008", "num.io.threads==3");
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].help, "Write `num.io.threads=3`.");
    assert!(found[0].message.contains("`=3`"), "{}", found[0].message);
    assert_eq!(kinds(&broker("S008", "num.io.threads:=3")), STOPS);
    assert_eq!(kinds(&broker("S008", "num.io.threads=:3")), STOPS);
    assert_eq!(kinds(&broker("S008", "broker.rack==r1")), LOST);
    assert_eq!(kinds(&zoo("S008", "tickTime==2000")), STOPS);
    assert_eq!(kinds(&zoo("S008", "server.1==zk1:2888:3888")), LOST, "a host of an odd name");
}

#[test]
fn s008_command_lines() {
    for line in ["--override num.io.threads=3", "export num.io.threads=3", "-Dnum.io.threads=3", "$ num.io.threads=3"] {
        let found = broker("S008", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.contains("`num.io.threads` is not set"), "{}", found[0].message);
    }
    let found = without_connect("S008", "--override zookeeper.connect=zk1:2181/kafka", &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    let found = broker("S008", "export KAFKA_HEAP_OPTS=-Xmx4g");
    assert_eq!(kinds(&found), LOST);
    assert!(found[0].message.contains("belongs to a command line"), "{}", found[0].message);
}

#[test]
fn s008_leaves_alone_what_is_right_or_somebody_s() {
    for line in [
        "num.io.threads:8",
        "num.io.threads 8",
        "confluent.license-x:y",
        "listener.name.client-1:x",
        "listener.name.internal_sasl.ssl.key.password=x",
        "my-plugin.setting:1",
        "num.io.threads-extra=8",
        "ssl.key.password==geheim",
        "num.io.threads=={{ n }}",
    ] {
        assert_eq!(kinds(&broker("S008", line)), NOTHING, "{line}");
    }
    for line in ["clientPortAddress=::1", "admin.serverAddress: ::", "authProvider.a-b:x", "fips-mode:true"] {
        assert_eq!(kinds(&zoo("S008", line)), NOTHING, "{line}");
    }
}

#[test]
fn s009_required_keys_stop_the_start() {
    let any = Settings::default();
    let found = without_connect("S009", "Zookeeper.connect=zk1:2181/kafka", &any);
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, b"Zookeeper.connect");
    assert_eq!(found[0].help, "Write `zookeeper.connect`: capitals count.");
    assert_eq!(kinds(&without_connect("S009", "KAFKA_ZOOKEEPER_CONNECT=zk1:2181/kafka", &any)), STOPS);
    assert_eq!(kinds(&without_connect("S009", "zookeper.connect=zk1:2181/kafka", &any)), STOPS);
    assert_eq!(kinds(&broker("S009", "Zookeeper.connect=zk1:2181/kafka")), LOST, "the right line is there, too");
    let kraft = "process.roles=broker\nnode_id=4\nlog.dirs=/d\n";
    assert_eq!(kinds(&said("S009", &[("server.properties", kraft.as_bytes())], &any)), STOPS);
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"datadir=/d\nclientPort=2181\n")], &any)), STOPS);
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"dataDir=/d\nclientport=2181\ntickTime=2000\n")], &any)), LOST);
    let old = target("zookeeper=3.4");
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"dataDir=/d\nclientport=2181\ntickTime=2000\n")], &old)), STOPS);
}

#[test]
fn s009_limits_are_required_of_a_member() {
    let servers = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    let member = format!("dataDir=/d\nclientPort=2181\ninitlimit=10\nsyncLimit=5\n{servers}");
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", member.as_bytes())], &Settings::default())), STOPS);
    let alone = b"dataDir=/d\nclientPort=2181\ninitlimit=10\nsyncLimit=5\n";
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", alone)], &Settings::default())), LOST);
}

#[test]
fn s009_optional_keys_and_server_lines() {
    for (line, known) in [
        ("delete.topic.enble=false", "delete.topic.enable"),
        ("num_io_threads=3", "num.io.threads"),
        ("Num.Io.Threads=3", "num.io.threads"),
        ("inter.broker.security.protocol=PLAINTEXT", "security.inter.broker.protocol"),
        ("KAFKA_CFG_NUM_IO_THREADS=3", "num.io.threads"),
        ("KAFKA_NUM_IO_THREADS=3", "num.io.threads"),
    ] {
        let found = broker("S009", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.contains(&format!("the name is `{known}`")), "{}", found[0].message);
    }
    for key in ["Server.1", "server1", "servers.1", "server_1", "sever.1"] {
        let found = zoo("S009", &format!("{key}=zk1:2888:3888"));
        assert_eq!(kinds(&found), LOST, "{key}");
        assert!(found[0].message.contains("the name is `server.1`"), "{}", found[0].message);
    }
}

#[test]
fn s009_leaves_alone_what_is_no_spelling_mistake() {
    for line in [
        "my.plugin.setting=1",
        "confluent.licence=x",
        "strimzi.x=1",
        "cruise.control.metrics.reporter.bootstrap.server=x",
        "listener.name.client.ssl.key.pasword=x",
        "metrics.x=1",
        "retention.ms=1",
        "bootstrap.servers=x:1",
        "super.users=User:a",
        "authorizer.zookeeper.url=x",
        "advertised.host.name=x",
        "port=9092",
        "producer.acks=all",
        "dataDir=/d",
        "KAFKA_HEAP_OPTS=-Xmx1g",
    ] {
        assert_eq!(broker("S009", line), [], "{line}");
    }
    for line in ["authProvider.1=x", "metricsProvider.httpPrt=1", "groupx=1", "broker.id=1", "my.own=1", "jaasLoginRenew=1"] {
        assert_eq!(zoo("S009", line), [], "{line}");
    }
    // 4.0 has no such setting any more, so nobody can misspell it.
    assert_eq!(without_connect("S009", "Zookeeper.connect=zk1:2181", &target("kafka=4.0")), []);
    assert_eq!(broker_on("S009", "advertised.hostname=x", &target("kafka=2.8")).len(), 1);
    assert_eq!(broker("S009", "advertised.hostname=x"), broker_on("S009", "advertised.hostname=x", &target("kafka=2.8..3.9")));
}

#[test]
fn s009_many_misspelled_keys_are_quick() {
    let lines = |n: usize| (0..n).map(|it| format!("num.partitoins{}.{it}=1\n", it % 7)).collect::<String>();
    let text = format!("broker.id=1\nlog.dirs=/d\nnum.partitoins=1\n{}", lines(10_000));
    let found = said("S009", &[("server.properties", text.as_bytes())], &Settings::default());
    assert_eq!(found.len(), 1);
}

#[test]
fn s012_kafka_refuses() {
    for (line, help) in [
        ("log.segment.bytes=1GB", "Write `1073741824`."),
        ("log.retention.ms=7d", "Write `604800000`."),
        ("num.partitions=1,000", "Write `1000`."),
        ("num.partitions=1_000", "Write `1000`."),
        ("num.partitions=3.0", "Write `3`."),
        ("num.partitions=", ""),
        ("num.partitions=0", ""),
        ("num.partitions=99999999999", ""),
        ("log.retention.ms=a week", "Write digits only; Kafka counts in milliseconds."),
        ("auto.create.topics.enable=yes", "Write `true`."),
        ("log.cleanup.policy=Delete", "Write `delete`."),
        ("log.message.timestamp.type=createtime", "Write `CreateTime`."),
    ] {
        let found = broker("S012", line);
        assert_eq!(kinds(&found), STOPS, "{line}");
        assert_eq!(found[0].help, help, "{line}");
    }
    assert_eq!(broker("S012", "log.segment.bytes=1GB")[0].text, b"1GB");
    assert_eq!(broker("S012", "num.partitions=")[0].text, b"num.partitions=");
    let message = &broker("S012", "num.partitions=99999999999")[0].message;
    assert_eq!(
        message,
        "`num.partitions` must be a whole number of 32 bits, but `99999999999` is not; Kafka does not start with it"
    );
}

#[test]
fn s012_takes_what_kafka_takes() {
    for line in [
        "num.partitions=+3",
        "num.partitions=03",
        "num.partitions= 3 ",
        "auto.create.topics.enable=FALSE",
        "log.cleaner.min.cleanable.ratio=.5",
        "num.partitions=${N}",
        "num.partitions={{ n }}",
        "ssl.key.password=x",
        "my.plugin.number=x",
        "zookeeper.connect=",
        "log.dirs=",
        "listeners=",
        "log.cleanup.policy=",
        "log.cleanup.policy=compact, delete",
    ] {
        assert_eq!(broker("S012", line), [], "{line}");
    }
}

#[test]
fn s012_asks_the_release() {
    let gzip = "compression.type=GZIP";
    assert_eq!(kinds(&broker_on("S012", gzip, &target("kafka=3.2"))), NOTHING);
    assert_eq!(kinds(&broker_on("S012", gzip, &target("kafka=3.3"))), STOPS);
    assert_eq!(kinds(&broker_on("S012", gzip, &target("kafka=2.8..3.9"))), LOST);
    assert_eq!(kinds(&broker_on("S012", "log.segment.bytes=1000", &target("kafka=3.9"))), NOTHING);
    assert_eq!(kinds(&broker_on("S012", "log.segment.bytes=1000", &target("kafka=4.0"))), STOPS);
    assert_eq!(kinds(&broker_on("S012", "zookeeper.session.timeout.ms=6s", &target("kafka=4.0"))), NOTHING);
}

#[test]
fn s012_zookeeper_refuses() {
    for line in [
        "tickTime=2000ms",
        "tickTime=0x7d0",
        "tickTime=",
        "clientPort=70000",
        "peerType=voter",
        "standaloneEnabled=yes",
        "autopurge.purgeInterval=24h",
        "maxClientCnxns=1,000",
        "version=xyz",
        "nio.numSelectorThreads=0",
    ] {
        assert_eq!(kinds(&zoo("S012", line)), STOPS, "{line}");
    }
    assert_eq!(zoo("S012", "autopurge.purgeInterval=24h")[0].help, "Write `24`.");
    for line in [
        "tickTime=+2000",
        "tickTime=02000",
        "peerType=OBSERVER",
        "reconfigEnabled=TRUE",
        "maxClientCnxns=-1",
        "tickTime=${TICK}",
        "dynamicConfigFile=/d\nversion=xyz",
        "serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\nnio.numSelectorThreads=0",
    ] {
        assert_eq!(zoo("S012", line), [], "{line}");
    }
}

#[test]
fn s012_zookeeper_s_booleans_by_release() {
    let line = "syncEnabled=yes";
    assert_eq!(kinds(&zoo("S012", line)), LOST);
    assert_eq!(kinds(&zoo_on("S012", line, &target("zookeeper=3.9"))), STOPS);
    let lenient = zoo_on("S012", line, &target("zookeeper=3.6"));
    assert_eq!(kinds(&lenient), LOST);
    assert!(lenient[0].message.contains("does not switch it on"), "{}", lenient[0].message);
    assert_eq!(zoo_on("S012", "syncEnabled=no", &target("zookeeper=3.6")), []);
}

#[test]
fn s012_words_that_mean_the_default() {
    for (line, help) in [
        ("forceSync=false", "Write `forceSync=no`."),
        ("leaderServes=false", "Write `leaderServes=no`."),
        ("skipACL=true", "Write `skipACL=yes`."),
        ("admin.enableServer=no", "Write `admin.enableServer=false`."),
        ("snapCount=100k", "Write a number."),
    ] {
        let found = zoo("S012", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert_eq!(found[0].help, help, "{line}");
    }
    for line in ["forceSync=no", "forceSync=yes", "skipACL=yes", "skipACL=no", "admin.enableServer=false", "snapCount=0x10"] {
        assert_eq!(zoo("S012", line), [], "{line}");
    }
}

#[test]
fn s015_names_that_nobody_reads() {
    let any = Settings::default();
    let unit = b"[Unit]\nDescription=Kafka\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh\n";
    for name in ["kafka-server.servie", "kafka.sevice", "kafka.services", "kafka.Service", "kafka.service.txt"] {
        assert_eq!(kinds(&said("S015", &[(name, unit)], &any)), LOST, "{name}");
    }
    let found = said("S015", &[("a/kafka-server.servie", unit)], &any);
    assert_eq!(found[0].help, "Rename the file to `kafka-server.service`.");
    let zoo = b"dataDir=/d\nclientPort=2181\n";
    for name in ["zoo.cfg.txt", "zoo.conf"] {
        assert_eq!(kinds(&said("S015", &[(name, zoo)], &any)), LOST, "{name}");
    }
    let broker = b"broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k\n";
    for name in ["server.propertis", "server.properties.txt"] {
        assert_eq!(kinds(&said("S015", &[(name, broker)], &any)), LOST, "{name}");
    }
    for (name, bytes) in [
        ("kafka.service", &unit[..]),
        ("kafka.service.j2", unit),
        ("zoo-prod.cfg", zoo),
        ("server-1.properties", broker),
        ("server.properties.orig", broker),
        ("notes.servie", b"hello\n"),
    ] {
        assert_eq!(said("S015", &[(name, bytes)], &any), [], "{name}");
    }
    let start = b"[Service]\nExecStart=/opt/zookeeper/bin/zkServer.sh start /etc/zoo.conf\n";
    assert_eq!(said("S015", &[("zoo.conf", zoo), ("zookeeper.service", start)], &any), []);
}

#[test]
fn s015_the_only_myid_of_a_member() {
    let any = Settings::default();
    let member = b"dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n";
    let zoo = ("zk1/zoo.cfg", &member[..]);
    for name in ["zk1/myid.txt", "zk1/data/my.id"] {
        assert_eq!(kinds(&said("S015", &[zoo, (name, b"1\n")], &any)), STOPS, "{name}");
    }
    assert_eq!(kinds(&said("S015", &[zoo, ("zk1/myid.txt", b"1\n"), ("zk1/myid", b"1\n")], &any)), LOST);
    assert_eq!(kinds(&said("S015", &[zoo, ("zk2/myid.txt", b"1\n")], &any)), LOST);
    assert_eq!(kinds(&said("S015", &[("zk1/myid.txt", b"1\n")], &any)), LOST);
    assert_eq!(said("S015", &[zoo, ("zk1/myid.txt", b"write the id here\n")], &any), []);
    assert_eq!(said("S015", &[zoo, ("zk1/myid1", b"1\n")], &any), []);
}

#[test]
fn ln004_nul_bytes() {
    let any = Settings::default();
    let odd = [(Severity::Warning, Impact::Misbehaves)];
    assert_eq!(kinds(&said("LN004", &[("zoo.cfg", b"# a\0b\ndataDir=/d\nclientPort=2181\n")], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("zoo.cfg", &[0; 300])], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("kafka.service", b"\x7fELF\0\0\0")], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("myid", b"1\0\n")], &any)), odd);
    assert_eq!(said("LN004", &[("image.cfg", &[0; 300])], &any), []);
    assert_eq!(said("LN004", &[("server.properties", b"motd=a\0\nlevel-name=x\ngamemode=1\n")], &any), []);
    assert_eq!(said("LN004", &[("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")], &any), []);
}

#[test]
fn ln005_long_lines() {
    let any = Settings::default();
    let line = |n: usize| format!("broker.id=1\nlog.dirs=/d\nbroker.rack={}\n", "x".repeat(n - "broker.rack=".len()));
    let lint = |n: usize| said("LN005", &[("server.properties", line(n).as_bytes())], &any);
    assert_eq!(lint(65_536), []);
    let found = lint(65_537);
    assert_eq!(kinds(&found), [(Severity::Warning, Impact::Practice)]);
    assert!(found[0].message.contains("65537 bytes"), "{}", found[0].message);
    let continued = format!("broker.id=1\nlog.dirs=/d\nsuper.users={}\n", "User:a;\\\n  ".repeat(20_000));
    assert_eq!(said("LN005", &[("server.properties", continued.as_bytes())], &any), []);
}

/// Any bytes, in any file: no rule panics, and no finding lies outside of its file.
#[test]
fn odd_bytes_are_no_trouble() {
    let pieces: [&[u8]; 14] = [
        b"broker.id=",
        b"1 # x",
        b"\n",
        b"\r",
        b"\0",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\\u12",
        b"\\",
        b"zookeeper.connect-",
        "：".as_bytes(),
        b"==",
        b"\xC2",
        b"server.1=",
    ];
    let mut seed = 7_u64;
    for _ in 0..3_000 {
        let mut bytes = b"log.dirs=/d\nbroker.id=1\n".to_vec();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            bytes.extend_from_slice(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        for path in ["server.properties", "zoo.cfg", "a.service", "myid.txt"] {
            let files = [SourceFile::new(path, bytes.clone())];
            let report = check(files.iter().map(Document::read).collect(), &Settings::default());
            assert!(report.diagnostics.iter().all(|it| it.range.end.offset as usize <= bytes.len()), "{path}: {bytes:?}");
        }
    }
}

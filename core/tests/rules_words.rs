//! What rules say in words where a wrong word would be a wrong fact: which line, how often, what to write.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

struct Said {
    severity: Severity,
    message: String,
    help: String,
    fix: Option<String>,
    related: usize,
}

fn on(code: &str, path: &str, text: &str, zookeeper: Option<&str>) -> Vec<Said> {
    let files = [SourceFile::new(path, text.as_bytes().to_vec())];
    let mut settings = Settings::default();
    if let Some(releases) = zookeeper {
        settings.target.set(Product::ZooKeeper, releases).expect("known");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let said = |it: &Diagnostic<'_>| Said {
        severity: it.severity,
        message: it.message.clone(),
        help: it.help.clone().unwrap_or_default(),
        fix: it.fix.as_ref().map(|it| it.title.clone()),
        related: it.related.len(),
    };
    report.diagnostics.iter().filter(|it| it.code == code).map(said).collect()
}

fn broker(code: &str, lines: &str) -> Vec<Said> {
    on(code, "server.properties", &format!("{BROKER}{lines}"), None)
}

fn zoo(code: &str, lines: &str) -> Vec<Said> {
    on(code, "zoo.cfg", &format!("clientPort=2181\ninitLimit=5\nsyncLimit=2\n{lines}"), None)
}

const BROKER: &str = "broker.id=1\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
const THREE: &str = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

#[test]
fn s007_one_finding_for_a_key_counts_its_lines() {
    let said = broker("S007", "num.partitions=1\nnum.partitions=2\nnum.partitions=3\n");
    let [one] = &said[..] else { panic!("{}", said.len()) };
    assert!(one.message.contains("is set 3 times; Java keeps the last value `3` and ignores `1`"), "{}", one.message);
    assert_eq!((one.severity, one.related), (Severity::Warning, 2));
    assert_eq!(one.fix.as_deref(), Some("Delete the earlier lines"));
    let same = broker("S007", "num.partitions=1\nnum.partitions=1\n");
    let [one] = &same[..] else { panic!("{}", same.len()) };
    assert!(one.message.contains("is set twice to the same value"), "{}", one.message);
    assert_eq!((one.severity, one.help.as_str()), (Severity::Hint, "Keep one of the lines."));
    // Where only the first of three differs, that one is shown.
    let mixed = broker("S007", "num.partitions=3\nnum.partitions=2\nnum.partitions=3\n");
    assert!(mixed[0].message.contains("ignores `2`") && mixed.len() == 1, "{}", mixed[0].message);
}

#[test]
fn s007_leaves_torn_lists_alone() {
    let list = "listeners=\nIN-1://0.0.0.0:9091,\nTLS-2://0.0.0.0:9093\nadvertised.listeners=\nIN-1://k1:9091,\nTLS-2://k1:9093\nlistener.security.protocol.map=\nIN-1:SSL,\nTLS-2:SASL_SSL\n";
    assert!(broker("S007", &format!("{list}{list}")).is_empty());
    assert_eq!(broker("S007", &format!("{list}broker.rack=a\n{list}broker.rack=b\n")).len(), 1, "what is no piece still counts");
    assert_eq!(broker("S007", "own.key: a\nown.key: b\n").len(), 1, "an unknown key, with a colon");
}

#[test]
fn s007_leaves_the_branches_of_templates_alone() {
    assert!(broker("S007", "{% if big %}\nnum.partitions=9\n{% else %}\nnum.partitions=1\n{% endif %}\n").is_empty());
    assert_eq!(broker("S007", "num.partitions={{ n }}\nnum.partitions=1\n").len(), 1, "a mark in a value is no branch");
}

#[test]
fn s004_knows_who_reads_the_file() {
    let of = |path: &str, text: &str, releases| on("S004", path, text, Some(releases)).pop().expect("one");
    let kafka_s = of("zookeeper.properties", "dataDir=/d\r\nclientPort=2181\r\n", "3.9");
    assert!(kafka_s.severity == Severity::Hint && kafka_s.message.contains("no script of Kafka"), "{}", kafka_s.message);
    let folder = "dataDir=/d\r\nclientPort=2181\n";
    assert_eq!(of("zoo.cfg", folder, "3.9").severity, Severity::Hint, "trimmed");
    assert!(!of("zoo.cfg", folder, "3.9").message.contains("reads `dataDir`"));
    let old = of("zoo.cfg", folder, "3.4");
    assert!(old.severity == Severity::Warning && old.message.contains("reads `dataDir` as `/d\\r`"), "{}", old.message);
    let port = of("zoo.cfg", "dataDir=/d\nclientPort=2181\r\n", "3.9");
    assert!(port.severity == Severity::Warning && port.message.contains("`clientPort` as `2181\\r`"), "{}", port.message);
}

#[test]
fn s004_knows_the_script_that_stops_a_node() {
    let kraft = "process.roles=broker,controller\r\nnode.id=1\r\nlog.dirs=/d\r\n";
    let said = on("S004", "server.properties", kraft, None).pop().expect("one");
    assert!(said.severity == Severity::Hint && said.message.contains("kafka-server-stop.sh"), "{}", said.message);
    let plain = on("S004", "server.properties", "broker.id=1\r\nlog.dirs=/d\r\n", None).pop().expect("one");
    assert!(plain.message.contains("no script of Kafka reads the file"), "{}", plain.message);
}

#[test]
fn zk016_says_what_helps() {
    let client = zoo("ZK016", "dataDir=/d\nzookeeper.sasl.client=true\n").pop().expect("one");
    assert!(client.message.contains("a setting of clients"), "{}", client.message);
    assert!(client.help.starts_with("Delete the line"), "{}", client.help);
    assert_eq!(client.fix.as_deref(), Some("Delete the line"));
    let scheme = zoo("ZK016", "dataDir=/d\nrequireClientAuthScheme=sasl\n").pop().expect("one");
    assert!(scheme.help.starts_with("Delete the line. ") && scheme.help.contains("from 3.5.9 on"), "{}", scheme.help);
    let renamed = zoo("ZK016", "dataDir=/d\nmaxConcurrentSnapSyncs=5\n").pop().expect("one");
    assert_eq!(renamed.help, "Write `leader.maxConcurrentSnapSyncs`.");
}

#[test]
fn zk002_says_what_is_lost() {
    let of = |lines: &str| zoo("ZK002", lines).pop().expect("one").message;
    let several = of(&format!("dataDir=/tmp/zk\n{THREE}"));
    assert!(several.contains("may be emptied") && several.contains("its myid, and stops"), "{several}");
    let alone = of("dataDir=/tmp/zk\n");
    assert!(alone.contains("starts without its data") && !alone.contains("myid"), "{alone}");
    assert!(of(&format!("dataDir=/run/zk\n{THREE}")).contains("in memory on most hosts"));
    for sound in ["/var/lib/zk", "replace_data_dir", "{DATA}"] {
        assert!(zoo("ZK002", &format!("dataDir={sound}\n{THREE}")).is_empty(), "{sound}");
    }
    assert_eq!(zoo("ZK002", &format!("dataDir=data/zk\n{THREE}")).len(), 1);
}

#[test]
fn s003_names_the_releases() {
    let of =
        |line: &str, releases| on("S003", "zoo.cfg", &format!("dataDir=/d\ninitLimit=5\nsyncLimit=2\n{line}"), Some(releases));
    assert!(of("server.1=zk1:2888:3888 \nserver.2=zk2:2888:3888\n", "3.9")[0].message.contains("ZooKeeper 3.5 and later"));
    let role = of("server.1=zk1:2888:3888:participant \nserver.2=zk2:2888:3888\n", "3.5");
    assert!(role[0].message.contains("ZooKeeper 3.5 takes it"), "{}", role[0].message);
    assert!(of("server.1=zk1:2888:3888 \nserver.2=zk2:2888:3888\n", "3.4").is_empty(), "3.4 trims it");
}

#[test]
fn se012_names_the_list_that_counts() {
    let lines = "listeners=B://k1.example.com:9092\nlistener.security.protocol.map=B:SASL_SSL\ninter.broker.listener.name=B\nsasl.enabled.mechanisms=GSSAPI\nlistener.name.b.sasl.enabled.mechanisms=PLAIN\n";
    let said = broker("SE012", lines).pop().expect("one");
    assert!(said.message.contains("`listener.name.b.sasl.enabled.mechanisms=PLAIN`"), "{}", said.message);
    assert!(said.help.contains("one of `listener.name.b.sasl.enabled.mechanisms`"), "{}", said.help);
}

#[test]
fn s006_in_front_of_a_remark() {
    let said = broker("S006", "num.partitions=1 \u{3147}# of a broker\n").pop().expect("one");
    assert!(said.help.starts_with("Move what begins here") && said.fix.is_none(), "{}", said.help);
    let plain = broker("S006", "num.partitions=1\u{3147}\n").pop().expect("one");
    assert!(plain.help.starts_with("Use ASCII"), "{}", plain.help);
}

#[test]
fn s012_knows_the_name_of_another_kafka() {
    let said = broker("S012", "security.inter.broker.protocol=PLAINTEXTSASL\n").pop().expect("one");
    assert!(said.help.starts_with("Write `SASL_PLAINTEXT`"), "{}", said.help);
}

#[test]
fn s009_speaks_for_se006() {
    let lines = "listeners=SSL://k1.example.com:9093\nsecurity.inter.broker.protocol=SSL\nauthorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    let wrong = format!("{lines}super.user=User:kafka\n");
    assert_eq!(broker("S009", &wrong).len(), 1);
    assert!(broker("SE006", &wrong).is_empty());
    assert_eq!(broker("SE006", lines).len(), 1, "nobody is named at all");
}

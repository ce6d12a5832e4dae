//! What each rule says and does not say, file by file.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

type Said = Vec<(&'static str, Severity, Impact)>;

fn lint(path: &str, text: &str, zookeeper: Option<&str>) -> Said {
    let files = [SourceFile::new(path, text.as_bytes().to_vec())];
    let mut settings = Settings::default();
    if let Some(wish) = zookeeper {
        settings.target.set(Product::ZooKeeper, wish).expect("known");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    report.diagnostics.iter().map(|it| (it.code, it.severity, it.impact)).collect()
}

fn with_kafka(lines: &str, releases: &str) -> Said {
    let text = format!("broker.id=1\nlog.dirs=/data1/kafka\n{lines}");
    let files = [SourceFile::new("server.properties", text.into_bytes())];
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, releases).expect("known");
    let report = check(files.iter().map(Document::read).collect(), &settings);
    report.diagnostics.iter().map(|it| (it.code, it.severity, it.impact)).collect()
}

fn zoo(lines: &str, target: Option<&str>) -> Said {
    lint(
        "zoo.cfg",
        &format!("dataDir=/d\ndataLogDir=/log\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nautopurge.purgeInterval=24\n{lines}"),
        target,
    )
}

fn broker(lines: &str) -> Said {
    lint("server.properties", &format!("broker.id=1\nlog.dirs=/data1/kafka\n{lines}"), None)
}

/// What one rule says of it.
fn of(code: &str, said: Said) -> Said {
    said.into_iter().filter(|it| it.0 == code).collect()
}

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);

fn refused(code: &'static str) -> Said {
    vec![(code, REFUSED.0, REFUSED.1)]
}

#[test]
fn zk005_speaks_where_every_release_refuses() {
    assert_eq!(zoo("server.1=zk1\n", None), refused("ZK005"));
    assert_eq!(zoo("server.1=zk1:2888:3888:voter\n", None), refused("ZK005"));
    assert_eq!(zoo("server.1=zk1:2888:3888\n", None), []);
    assert_eq!(zoo("server.1=zk1:2888:3888:\n", None), []);
    // What a template will put there is unknown; that nothing has put it there yet is S014's.
    let unfilled = [("S014", Severity::Warning, Impact::Misbehaves)];
    assert_eq!(zoo("server.1={{ host }}\n", None), unfilled);
    assert_eq!(zoo("server.1=${ZK1}\n", None), unfilled);
}

#[test]
fn zk005_names_the_releases_where_only_some_refuse() {
    let equal = "server.1=zk1:2888:2888\n";
    assert_eq!(zoo(equal, None), [("ZK005", Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(zoo(equal, Some("3.5.0..3.5.6")), [("ZK005", Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(zoo(equal, Some("3.5.4")), []);
    assert_eq!(zoo(equal, Some("3.8")), refused("ZK005"));
    assert_eq!(zoo("server.1=zk1:2888:3888;2181\n", Some("3.4")), refused("ZK005"));
    assert_eq!(zoo("server.1=[fd00::1]:2888:3888\n", Some("3.4.8")), refused("ZK005"));
    assert_eq!(zoo("server.1=[fd00::1]:2888:3888\n", Some("3.4.9")), []);
}

#[test]
fn zk005_knows_which_3_4_wants_a_port_for_elections() {
    let two = |port: &str| format!("server.1=zk1:2888{port}\nserver.2=zk2:2888:3888\n");
    for (port, release, is_refused) in
        [("", "3.4.6", true), ("", "3.4.14", true), (":0", "3.4.6", false), (":0", "3.4.14", true), (":1", "3.4.14", false)]
    {
        let said = zoo(&two(port), Some(release));
        assert_eq!(said.contains(&refused("ZK005")[0]), is_refused, "{port} {release}: {said:?}");
    }
}

#[test]
fn a_line_that_3_4_8_passes_over_is_no_server() {
    let two = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888:observer:x\n";
    let is_refused = |release| zoo(two, Some(release)).iter().any(|it| *it == refused("ZK019")[0]);
    assert!(is_refused("3.4.9"), "an observer without a quorum");
    assert!(!is_refused("3.4.8"));
}

#[test]
fn s003_is_about_server_lines_and_releases() {
    assert_eq!(zoo("server.1=zk1:2888:3888 \n", None), refused("S003"));
    assert_eq!(zoo("server.1=zk1:2888:3888 \n", Some("3.4")), []);
    assert_eq!(zoo("server.1=zk1:2888:3888:participant \n", Some("3.6..3.9")), []);
    assert_eq!(zoo("tickTime=2000 \n", None), []);
    // One cause, one finding: the line is malformed without its blank, too.
    assert_eq!(zoo("server.1=zk1 \n", None), refused("ZK005"));
}

#[test]
fn zk008_counts_participants() {
    let servers = |n: usize| (1..=n).map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect::<String>();
    assert_eq!(zoo(&servers(1), None), []);
    assert_eq!(zoo(&servers(2), None), [("ZK008", Severity::Warning, Impact::DataRisk)]);
    assert_eq!(zoo(&servers(3), None), []);
    assert_eq!(zoo(&servers(4), None), [("ZK008", Severity::Warning, Impact::Practice)]);
    assert_eq!(zoo(&(servers(3) + "server.4=zk4:2888:3888:observer;2181\n"), None), []);
    assert_eq!(zoo(&(servers(4) + "group.1=1:2\ngroup.2=3:4\n"), None), []);
    assert_eq!(zoo(&(servers(2) + "oraclePath=/o\n"), None), []);
}

#[test]
fn kf004_says_what_the_client_refuses() {
    for value in ["zk1:2181/kafka/", "zk1:x", "zk1:99999", "http://zk1:2181", "zk1: x", "zk1/a/../b", ""] {
        assert_eq!(of("KF004", broker(&format!("zookeeper.connect={value}\n"))), refused("KF004"), "{value:?}");
    }
    for value in
        ["zk1:2181,zk2:2181/kafka", "zk1", "zk1:", "zk1,,zk2", "zk1:2181, zk2:2181", "zk1/", "[::1]:2181", "${ZK}/kafka/"]
    {
        assert_eq!(of("KF004", broker(&format!("zookeeper.connect={value}\n"))), [], "{value:?}");
    }
}

#[test]
fn kf005_wants_the_chroot_once() {
    let speaks = [("KF005", Severity::Error, Impact::DataRisk)];
    assert_eq!(of("KF005", broker("zookeeper.connect=zk1:2181/kafka,zk2:2181/kafka\n")), speaks);
    assert_eq!(of("KF005", broker("zookeeper.connect=zk1:2181/kafka,zk2:2181\n")), speaks);
    assert_eq!(of("KF005", broker("zookeeper.connect=zk1:2181,zk2:2181/a,b\n")), []);
}

#[test]
fn s007_shows_values_but_no_secret() {
    assert_eq!(of("S007", broker("broker.id=2\n")), [("S007", Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(of("S007", broker("broker.id=1\n")), [("S007", Severity::Hint, Impact::Misbehaves)]);
    let text = "broker.id=1\nlog.dirs=/srv/d\nzookeeper.connect=localhost\nssl.key.password=one\nssl.key.password=two\n";
    let files = [SourceFile::new("server.properties", text.as_bytes().to_vec())];
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let message = &report.diagnostics[0].message;
    assert!(message.contains("********") && !message.contains("one") && !message.contains("two"), "{message}");
}

#[test]
fn the_client_is_the_one_that_the_release_brings() {
    let kf004 = |lines, releases| of("KF004", with_kafka(lines, releases));
    // A client without brackets takes `1]` for the port.
    assert_eq!(kf004("zookeeper.connect=[::1]\n", "2.7"), refused("KF004"));
    assert_eq!(kf004("zookeeper.connect=[::1]\n", "2.8"), []);
    assert_eq!(kf004("zookeeper.connect=[::1]\n", "2.7..3.9"), [("KF004", Severity::Hint, Impact::Misbehaves)]);
    // 4.0 has no ZooKeeper client that could refuse anything.
    assert_eq!(kf004("zookeeper.connect=zk1:2181/kafka/\n", "4.0"), []);
    assert_eq!(kf004("zookeeper.connect=zk1;zk2\n", "4.0"), []);
    assert_eq!(of("KF005", with_kafka("zookeeper.connect=zk1:2181/k,zk2:2181/k\n", "4.0")), []);
}

#[test]
fn the_advice_for_a_server_line_can_be_written() {
    for (line, advice) in [
        ("server.1=zk1:2888", "server.1=zk1:2888:3888"),
        ("server.1=[fe80::1:2888:3888", "server.1=[ADDRESS]:2888:3888"),
        ("server.1=fe80::1:2888:3888", "server.1=[ADDRESS]:2888:3888"),
        ("server.1=[fe80::1]:2888", "server.1=[fe80::1]:2888:3888"),
        ("server.1=:2888", "server.1=HOST:2888:3888"),
    ] {
        let files = [SourceFile::new(
            "zoo.cfg",
            format!("dataDir=/d\nclientPort=2181\nautopurge.purgeInterval=24\n{line}\n").into_bytes(),
        )];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        assert_eq!(report.diagnostics.len(), 1, "{line}");
        assert_eq!(report.diagnostics[0].help.as_deref(), Some(format!("Write `{advice}`.").as_str()), "{line}");
    }
}

#[test]
fn strict_has_no_hints() {
    let files = [SourceFile::new(
        "server.properties",
        b"broker.id=1\nbroker.id=1\nlog.dirs=/srv/d\nzookeeper.connect=localhost\nauto.create.topics.enable=false\n".to_vec(),
    )];
    let settings = Settings { profile: Profile::Strict, ..Settings::default() };
    let report = check(files.iter().map(Document::read).collect(), &settings);
    assert_eq!(report.diagnostics.iter().map(|it| it.severity).collect::<Vec<_>>(), [Severity::Warning]);
}

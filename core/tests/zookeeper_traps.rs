//! What people do not expect of ZooKeeper is said in the message, not only that something is wrong.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const SERVER: &str = "dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
const BROKER: &str = "broker.id=1\nlog.dirs=/data\nlisteners=PLAINTEXT://k1:9092\n";

/// What is said of one line in a file that is right without it, with its help.
fn said(code: &str, path: &str, text: &str, target: (Product, &str)) -> String {
    let mut settings = Settings { profile: Profile::Strict, ..Settings::default() };
    settings.target.set(target.0, target.1).expect("a known release");
    let file = SourceFile::new(path, text.as_bytes().to_vec());
    let found = check(vec![Document::read(&file)], &settings).diagnostics;
    let own: Vec<String> = found
        .into_iter()
        .filter(|it| it.code == code)
        .map(|it| format!("{} {}", it.message, it.help.unwrap_or_default()))
        .collect();
    own.join("\n")
}

#[test]
fn each_trap_is_told() {
    for (code, line, words) in [
        ("S003", "server.3=zk3:2888:3888 ", "invisible blank"),
        ("S012", "skipACL=true", "only the word `yes`"),
        ("ZK020", "groupName=x", "begins with `group`"),
        ("ZK020", "server.3=c:2888:3888:observer\ngroup.1=1:2:3", "server 3, an observer"),
        ("ZK020", "group.1=1:2:3\nweight.1=1", "server 3, which has no line"),
        ("ZK005", "multiAddress.enabled=true\nserver.3=a:1:2|b:1:2", "the key in zoo.cfg does not"),
        ("S009", "zookeeper.skipACL=yes", "the name is `skipACL`"),
        ("ZK006", "extendedTypesEnabled=true\nserver.255=zk3:2888:3888", "server 255 can never lead"),
        ("ZK022", "secureClientPort=2281", "works only with Netty"),
    ] {
        let told = said(code, "zk1/zoo.cfg", &format!("{SERVER}{line}\n"), (Product::ZooKeeper, "3.8"));
        assert!(told.contains(words), "{code} {line:?}: {told}");
        assert_eq!(said(code, "zk1/zoo.cfg", SERVER, (Product::ZooKeeper, "3.8")), "", "{code} without it");
    }
}

#[test]
fn each_trap_of_a_connect_string_is_told() {
    for (code, connect, release, words) in [
        ("KF005", "zk1:2181/kafka,zk2:2181/kafka", "3.9", "chroot"),
        ("KF008", "zk1:2181, zk2:2181/kafka", "2.3", "becomes a part of the host's name"),
        ("KF008", "zk1:2181 ,zk2:2181/kafka", "2.3", "For input string"),
    ] {
        let broker = |connect: &str| format!("{BROKER}zookeeper.connect={connect}\n");
        let told = said(code, "k1/server.properties", &broker(connect), (Product::Kafka, release));
        assert!(told.contains(words), "{code} {connect:?}: {told}");
        assert_eq!(said(code, "k1/server.properties", &broker("zk1:2181,zk2:2181/kafka"), (Product::Kafka, release)), "");
    }
}

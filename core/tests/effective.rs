//! What is in force in a file, held against what the products' sources say of defaults, synonyms and precedence.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lens::effective::{Effective, From, effective};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// Calls `read` with what is in force in the first of some files.
fn with(files: &[(&str, &str)], target: (Product, &str), read: impl FnOnce(&Effective<'_>)) {
    let sources: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    let mut settings = Settings::default();
    settings.target.set(target.0, target.1).expect("a release");
    read(&effective(&documents, 0, &settings).expect("a file with settings"));
}

fn of(it: &Effective<'_>, key: &str) -> Option<(Option<String>, From, Option<&'static str>)> {
    let found = it.settings.iter().find(|it| it.key == key)?;
    Some((found.value.as_deref().map(str::to_owned), found.from, found.by))
}

fn plain(value: &str, from: From) -> Option<(Option<String>, From, Option<&'static str>)> {
    Some((Some(value.to_owned()), from, None))
}

fn by(value: &str, other: &'static str) -> Option<(Option<String>, From, Option<&'static str>)> {
    Some((Some(value.to_owned()), From::OtherKey, Some(other)))
}

fn unused(it: &Effective<'_>) -> Vec<(String, String)> {
    it.unused.iter().map(|it| (it.key.to_owned(), it.why.clone())).collect()
}

const BROKER: &str = "broker.id= 01 \nzookeeper.connect=zk1:2181,zk2:2181/k\n";

fn broker(lines: &str, release: &str, read: impl FnOnce(&Effective<'_>)) {
    with(&[("kafka1/server.properties", &format!("{BROKER}{lines}"))], (Product::Kafka, release), read);
}

#[test]
fn values_are_as_kafka_reads_them() {
    let lines = "auto.create.topics.enable=FALSE\nnum.partitions=+3\nsasl.enabled.mechanisms= PLAIN , GSSAPI \nssl.keystore.password=hunter22\n";
    broker(lines, "3.9", |it| {
        assert_eq!(of(it, "broker.id"), plain("1", From::Line));
        assert_eq!(of(it, "auto.create.topics.enable"), plain("false", From::Line));
        assert_eq!(of(it, "num.partitions"), plain("3", From::Line));
        assert_eq!(of(it, "sasl.enabled.mechanisms"), plain("PLAIN,GSSAPI", From::Line));
        assert_eq!(of(it, "ssl.keystore.password"), plain("********", From::Line));
        assert_eq!(unused(it), []);
    });
}

#[test]
fn what_nobody_wrote_has_the_default_of_the_release() {
    broker("", "3.9", |it| {
        assert_eq!(of(it, "log.message.timestamp.type"), plain("CreateTime", From::Default));
        assert_eq!(of(it, "num.recovery.threads.per.data.dir"), plain("1", From::Default));
        // Read in KRaft only.
        assert_eq!(of(it, "controller.quorum.voters"), None);
    });
    broker("", "4.0", |it| assert_eq!(of(it, "num.recovery.threads.per.data.dir"), plain("2", From::Default)));
}

#[test]
fn one_key_stands_in_for_another() {
    broker("log.retention.hours=2\nlog.roll.hours=1\nlog.dir=/d\n", "3.9", |it| {
        assert_eq!(of(it, "log.retention.ms"), by("7200000", "log.retention.hours"));
        assert_eq!(of(it, "log.roll.ms"), by("3600000", "log.roll.hours"));
        assert_eq!(of(it, "log.dirs"), by("/d", "log.dir"));
        // Nobody wrote what has the same meaning: it is told once.
        assert_eq!(of(it, "log.retention.minutes"), by("120", "log.retention.hours"));
    });
    broker("log.retention.hours=-1\n", "3.9", |it| assert_eq!(of(it, "log.retention.ms"), by("-1", "log.retention.hours")));
    broker("", "3.9", |it| {
        assert_eq!(of(it, "log.retention.ms"), by("604800000", "log.retention.hours"));
        assert_eq!(of(it, "log.dirs"), by("/tmp/kafka-logs", "log.dir"));
    });
}

#[test]
fn what_is_never_used_says_why() {
    let lines = "log.retention.ms=1\nlog.retention.hours=2\nnum.partitions=1\nnum.partitions=2\nprocess.roles=\n\
        controller.quorum.voters=1@c:9093\nmy.plugin.key=x\n";
    broker(lines, "3.9", |it| {
        let said = unused(it);
        let why = |key: &str| said.iter().find(|it| it.0 == key).map(|it| it.1.as_str());
        assert_eq!(why("log.retention.hours"), Some("`log.retention.ms` is set, and Kafka looks at that alone"));
        assert_eq!(why("num.partitions"), Some("line 6 sets it again, and the last one counts"));
        assert_eq!(why("controller.quorum.voters"), Some("it counts in KRaft only"));
        assert_eq!(of(it, "num.partitions"), plain("2", From::Line));
        // A plug-in may read it.
        assert_eq!(of(it, "my.plugin.key"), plain("x", From::Line));
    });
    broker("", "4.0", |it| assert!(unused(it).iter().any(|it| it.0 == "zookeeper.connect"), "{it:?}"));
}

#[test]
fn what_stands_behind_a_listener_s_prefix_is_kafka_s_own() {
    let note = |line: &str, release: &str| {
        let mut note = None;
        broker(line, release, |it| {
            let key = line.split_once('=').expect("a key").0;
            note = it.settings.iter().find(|it| it.key == key).expect("in force").note.clone();
        });
        note
    };
    for line in [
        "listener.name.internal.ssl.keystore.location=/k",
        "listener.name.internal.sasl.enabled.mechanisms=PLAIN",
        "listener.name.internal.plain.sasl.jaas.config=x",
        "listener.name.internal.num.network.threads=3",
        "listener.name.internal.scram-sha-256.connections.max.reauth.ms=1",
    ] {
        assert_eq!(note(line, "3.9"), None, "{line}");
    }
    let is_plug_in_s = |line: &str, release: &str| note(line, release).is_some_and(|it| it.contains("plug-ins"));
    assert!(is_plug_in_s("listener.name.internal.num.network.threads=3", "3.1"), "since 3.2");
    assert!(is_plug_in_s("listener.name.internal.num.partitions=3", "3.9"), "one for all listeners");
    assert!(is_plug_in_s("listener.name.internal.plain.ssl.keystore.location=/k", "3.9"), "none of a mechanism");
    broker("listener.name.internal.sasl.enabled.mechanisms= PLAIN , GSSAPI \n", "3.9", |it| {
        assert_eq!(of(it, "listener.name.internal.sasl.enabled.mechanisms"), plain("PLAIN,GSSAPI", From::Line));
    });
}

#[test]
fn a_broken_escape_ends_the_reading() {
    broker("log.dirs=C:\\users\n", "3.9", |it| {
        assert_eq!(it.settings, []);
        assert_eq!(it.unused.len(), 3);
    });
}

#[test]
fn values_are_as_zookeeper_reads_them() {
    let zoo =
        "dataDir=/d\nclientPort=2181\nserver.1=a:2888:3888\nquorum.auth.enableSasl=yes\nzookeeper.x=1\njute.maxbuffer=9\nmy=1\n";
    with(&[("zk1/zoo.cfg", zoo)], (Product::ZooKeeper, "3.6"), |it| {
        assert_eq!(of(it, "clientPort"), plain("2181", From::Line));
        assert_eq!(of(it, "server.1"), plain("a:2888:3888", From::Line));
        assert_eq!(of(it, "tickTime"), plain("3000", From::Default));
        assert_eq!(of(it, "autopurge.purgeInterval"), plain("0", From::Default));
        // Only `true` turns it on; from 3.7 on the other word is refused.
        assert_eq!(of(it, "quorum.auth.enableSasl"), plain("false", From::Line));
        assert_eq!(unused(it).iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["zookeeper.x", "jute.maxbuffer"]);
        let note = it.settings.iter().find(|it| it.key == "my").and_then(|it| it.note.clone());
        assert_eq!(note.as_deref(), Some("it becomes the system property `zookeeper.my`"));
    });
}

#[test]
fn a_unit_is_read_with_its_drop_ins() {
    let unit =
        "[Service]\nType=simple\nExecStart=/a\nEnvironment=\"KAFKA_OPTS=-Da.password=hunter22\"\nLimitNOFILE=1\nBananas=2\n";
    let drop_in = "[Service]\nExecStart=\nExecStart=/b\nLimitNOFILE=100000\n";
    let files = [("kafka.service", unit), ("kafka.service.d/a.conf", drop_in)];
    with(&files, (Product::Systemd, "252"), |it| {
        let commands: Vec<_> =
            it.settings.iter().filter(|it| it.key == "ExecStart").map(|it| (it.value.as_deref(), it.path)).collect();
        assert_eq!(commands, [(Some("/b"), Some("kafka.service.d/a.conf"))]);
        assert_eq!(of(it, "Type"), plain("simple", From::Line));
        assert!(!format!("{it:?}").contains("hunter22"));
        assert_eq!(unused(it).iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["ExecStart", "LimitNOFILE", "Bananas"]);
    });
}

#[test]
fn providers_of_values_are_read_since_2_3() {
    let lines = "config.providers=file\nconfig.providers.file.class=a.B\nconfig.providers.file.param.x=1\nsuper.users=User:a\n";
    for release in ["2.3", "3.9"] {
        broker(lines, release, |it| {
            assert!(!unused(it).iter().any(|it| it.0.starts_with("config.providers")), "{release} {:?}", unused(it));
            assert_eq!(of(it, "config.providers"), plain("file", From::Line), "{release}");
            let note = |key: &str| it.settings.iter().find(|it| it.key == key).and_then(|it| it.note.clone());
            assert_eq!(note("config.providers.file.param.x").as_deref(), Some("for the provider `file`"));
            assert_eq!(note("super.users"), None);
        });
    }
    broker(lines, "2.2", |it| assert!(unused(it).iter().any(|it| it.0 == "config.providers"), "{:?}", unused(it)));
}

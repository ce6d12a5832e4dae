//! What the rules about one broker's file and its keys say and do not say.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

fn lint<T>(path: &str, text: &str, settings: &Settings, see: impl Fn(&Diagnostic<'_>) -> Option<T>) -> Vec<T> {
    let files = [SourceFile::new(path, text.as_bytes().to_vec())];
    let report = check(files.iter().map(Document::read).collect(), settings);
    report.diagnostics.iter().filter_map(see).collect()
}

fn said(code: &str, path: &str, text: &str, settings: &Settings) -> Vec<Severity> {
    lint(path, text, settings, |it| (it.code == code).then_some(it.severity))
}

const BASE: &str = "listeners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181/k\n";

fn broker(code: &str, lines: &str) -> Vec<Severity> {
    said(code, "kafka1/server.properties", &format!("broker.id=1\n{BASE}{lines}"), &Settings::default())
}

fn zoo(code: &str, lines: &str) -> Vec<Severity> {
    said(code, "zk1/zoo.cfg", &format!("tickTime=2000\ndataDir=/d\nclientPort=2181\n{lines}"), &Settings::default())
}

fn in_profile(profile: Profile) -> Settings {
    Settings { profile, ..Settings::default() }
}

#[test]
fn kf001_wants_an_id() {
    let with = |lines: &str| said("KF001", "kafka1/server.properties", &format!("{BASE}{lines}"), &Settings::default());
    assert_eq!(with(""), [Severity::Hint]);
    assert_eq!(with("broker.id=-1\n"), [Severity::Hint]);
    let text = BASE.to_owned();
    assert_eq!(said("KF001", "kafka1/server.properties", &text, &in_profile(Profile::Production)), [Severity::Warning]);
    for lines in [
        "broker.id=0\n",
        "node.id=1\n",
        "broker.id=${ID}\n",
        "#broker.id=0\n",
        "broker.id.generation.enable=true\n",
        "broker.id.generation.enable=false\n",
        "{% for line in more %}\n",
        "process.roles=broker\n",
    ] {
        assert_eq!(with(lines), [], "{lines}");
    }
    let unit = "[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties --override broker.id=1\n";
    let files = [("kafka1/server.properties", BASE), ("kafka1/kafka.service", unit)];
    let files: Vec<SourceFile> = files.iter().map(|it| SourceFile::new(it.0, it.1.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    assert!(report.diagnostics.iter().all(|it| it.code != "KF001"), "{:?}", report.diagnostics);
}

#[test]
fn kf023_is_for_clusters_that_matter() {
    let with = |lines: &str, profile| {
        said("KF023", "kafka1/server.properties", &format!("broker.id=1\n{BASE}{lines}"), &in_profile(profile))
    };
    let key = "auto.create.topics.enable";
    assert_eq!(with("", Profile::Production), [Severity::Warning]);
    assert_eq!(with(&format!("{key}=true\n"), Profile::Production), [Severity::Warning]);
    assert_eq!(with("", Profile::Strict), [Severity::Warning]);
    assert_eq!(with("", Profile::Default), []);
    assert_eq!(with(&format!("{key}=true\n"), Profile::Dev), []);
    for lines in [format!("{key}=false\n"), format!("{key}=${{AUTO}}\n"), "{% for line in more %}\n".to_owned()] {
        assert_eq!(with(&lines, Profile::Production), [], "{lines}");
    }
    let controller = "process.roles=controller\nnode.id=1\nlog.dirs=/d\ncontroller.quorum.voters=1@c1.example.com:9093\n";
    assert_eq!(said("KF023", "c1/server.properties", controller, &in_profile(Profile::Production)), []);
}

#[test]
fn kf026_compares_with_the_segment() {
    for lines in ["log.retention.bytes=104857600\n", "log.retention.bytes=1000\nlog.segment.bytes=1001\n"] {
        assert_eq!(broker("KF026", lines), [Severity::Warning], "{lines}");
    }
    for lines in [
        "log.retention.minutes=10\n",
        "log.retention.ms=60000\nlog.roll.ms=600000\n",
        "log.retention.hours=1\nlog.retention.minutes=5\n",
    ] {
        assert_eq!(broker("KF026", lines), [Severity::Hint], "{lines}");
    }
    for lines in [
        "",
        "log.retention.bytes=-1\n",
        "log.retention.bytes=1073741824\n",
        "log.retention.bytes=104857600\nlog.segment.bytes=104857600\n",
        "log.retention.bytes=104857600\nlog.cleanup.policy=compact\n",
        "log.retention.bytes=104857600\nlog.segment.bytes=${S}\n",
        "log.retention.bytes=${R}\n",
        "log.retention.bytes=104857600\n{% for line in more %}\n",
        "log.retention.hours=24\n",
        "log.retention.ms=-1\n",
        "log.retention.minutes=10\nlog.roll.ms=600000\n",
        "log.retention.minutes=10\nlog.roll.hours=${H}\n",
    ] {
        assert_eq!(broker("KF026", lines), [], "{lines}");
    }
}

#[test]
fn s016_says_whose_a_key_is() {
    for lines in [
        "retention.ms=1000\n",
        "max.message.bytes=1000\n",
        "cleanup.policy=compact\n",
        "bootstrap.servers=k1:9092\n",
        "acks=all\n",
        "fetch.message.max.bytes=1000\n",
        "tickTime=2000\n",
        "server.1=zk1:2888:3888\n",
        "leader.replication.throttled.rate=1\n",
        "com.sun.management.jmxremote.port=9999\n",
    ] {
        assert_eq!(broker("S016", lines), [Severity::Warning], "{lines}");
    }
    for lines in ["message.max.bytes=1000\n", "auto.create.topics.enable=true\n", "ssl.keystore.type=JKS\n"] {
        assert_eq!(zoo("S016", lines), [Severity::Warning], "{lines}");
    }
    // Two keys of a broker do not make a broker's file of one with three of a server.
    assert_eq!(zoo("S016", "broker.id=1\nlog.dirs=/d\n"), [Severity::Warning, Severity::Warning]);
    assert_eq!(zoo("KF003", "broker.id=1\nlog.dirs=/d\n"), []);
}

#[test]
fn s016_is_silent_about_what_may_be_read() {
    for lines in [
        "compression.type=producer\n",
        "log.retention.ms=1000\n",
        "producer.acks=all\n",
        "confluent.metrics.reporter.bootstrap.servers=k1:9092\n",
        "listener.name.internal.sasl.enabled.mechanisms=PLAIN\n",
        "super.users=User:a\n",
        "metric.reporters=com.example.Reporter\nbootstrap.servers=k1:9092\n",
        "key.converter=x\nbootstrap.servers=k1:9092\n",
        "{{ key }}=1\n",
    ] {
        assert_eq!(broker("S016", lines), [], "{lines}");
    }
    assert_eq!(
        zoo("S016", "admin.enableServer=false\nauthProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider\n"),
        []
    );
    // What is a broker's file by its keys, and a server's by its name, may be either.
    assert_eq!(zoo("S016", &format!("broker.id=1\n{BASE}")), []);
    let settings = Settings { known_keys: vec!["retention.*".to_owned()], ..Settings::default() };
    assert_eq!(said("S016", "kafka1/server.properties", &format!("broker.id=1\n{BASE}retention.ms=1\n"), &settings), []);
}

#[test]
fn s016_renames_what_has_another_name_here() {
    let fixed = |lines: &str| {
        let text = format!("broker.id=1\n{BASE}{lines}");
        let title = |it: &Diagnostic<'_>| (it.code == "S016").then(|| it.fix.as_ref().map(|it| it.title.clone()));
        lint("kafka1/server.properties", &text, &Settings::default(), title)
    };
    assert_eq!(fixed("retention.ms=1000\n"), [Some("Rename the key to `log.retention.ms`".to_owned())]);
    assert_eq!(fixed("retention.ms=1000\nlog.retention.ms=1000\n"), [None]);
    assert_eq!(fixed("acks=all\n"), [None]);
}

#[test]
fn s010_is_about_keys_that_nobody_knows() {
    for lines in ["log.retention.days=7\n", "my.own.setting=1\n", "retention=7\n", "log.cleanup.interval.mins=1\n"] {
        assert_eq!(broker("S010", lines), [Severity::Hint], "{lines}");
    }
    assert_eq!(zoo("S010", "my.own.setting=1\n"), [Severity::Hint]);
    let text = format!("broker.id=1\n{BASE}my.own.setting=1\n");
    assert_eq!(said("S010", "kafka1/server.properties", &text, &in_profile(Profile::Strict)), [Severity::Warning]);
}

#[test]
fn s010_is_silent_about_what_somebody_may_know() {
    for lines in [
        // Other rules have a better word for these.
        "zookeeper.conect=zk1:2181\n",
        "retention.ms=1000\n",
        "acks=all\n",
        "tickTime=2000\n",
        // Prefixes that are open, or another maker's.
        "listener.name.internal.my.setting=1\n",
        "config.providers=file\nconfig.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider\n",
        "metrics.jmx.include=x\n",
        "confluent.license=x\n",
        "cruise.control.metrics.topic=x\n",
        "ranger.plugin.kafka.policy.cache.dir=/x\n",
        "rlmm.config.x=1\n",
        "producer.acks=all\n",
        // Classes that may read any key.
        "authorizer.class.name=com.example.Authorizer\nmy.own.setting=1\n",
        "metric.reporters=org.apache.kafka.common.metrics.JmxReporter,com.example.Reporter\nmy.own.setting=1\n",
        "listener.name.internal.plain.sasl.server.callback.handler.class=com.example.Handler\nmy.own.setting=1\n",
        "confluent.license=x\nmy.own.setting=1\n",
        // Old and removed, but known.
        "host.name=k1\n",
        "port=9092\n",
        "{{ key }}=1\n",
        "{% for line in more %}\n",
    ] {
        assert_eq!(broker("S010", lines), [], "{lines}");
    }
    for lines in [
        "authProvider.sasl=org.apache.zookeeper.server.auth.SASLAuthenticationProvider\n",
        "metricsProvider.httpPort=7000\n",
        "authProvider.x=com.example.Provider\nmy.own.setting=1\n",
        "broker.id=1\n",
        "skipACL=yes\n",
    ] {
        assert_eq!(zoo("S010", lines), [], "{lines}");
    }
    // Lines of a key that is no setting.
    let key = "ssl.keystore.key=-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n";
    let shown = |text: &str| {
        let text = format!("broker.id=1\n{BASE}{text}");
        lint("kafka1/server.properties", &text, &Settings::default(), |it| it.message.contains("hkiG9w0B").then_some(it.code))
    };
    assert_eq!(shown(key), [] as [&str; 0]);
    assert_eq!(shown("hkiG9w0BAQEFAASC\n"), ["S010"]);
    let settings = Settings { known_keys: vec!["my.*".to_owned()], ..Settings::default() };
    assert_eq!(said("S010", "kafka1/server.properties", &format!("broker.id=1\n{BASE}my.own.setting=1\n"), &settings), []);
}

/// Without the `s` nobody reads the key, and what it was to give a class to stays a word.
#[test]
fn s009_knows_the_prefix_of_providers() {
    let env = "org.apache.kafka.common.config.provider.EnvVarConfigProvider";
    let of = |lines: &str| {
        let text = format!("broker.id=1\nlog.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181/k\n{lines}");
        let files = [SourceFile::new("kafka1/server.properties", text.into_bytes())];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        let own = report.diagnostics.into_iter().filter(|it| matches!(it.code, "S009" | "S010" | "S016"));
        own.map(|it| format!("{} {}", it.code, it.help.unwrap_or_default())).collect::<Vec<_>>()
    };
    for end in ["class=", "param.allowlist.pattern="] {
        let said = of(&format!("config.providers=env\nconfig.provider.env.{end}{env}\n"));
        assert_eq!(said, [format!("S009 Write `config.providers.env.{}`.", end.trim_end_matches('='))]);
    }
    for lines in [format!("config.providers=env\nconfig.providers.env.class={env}\n"), String::new()] {
        assert_eq!(of(&lines), Vec::<String>::new(), "{lines}");
    }
    // Where no provider is named the key is of something else.
    assert!(of(&format!("config.provider.env.class={env}\n")).iter().all(|it| !it.starts_with("S009")));
}

//! Rules about quotes, placeholders and backslashes at the ends of lines.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

type Said = Vec<(&'static str, Severity, Impact)>;

fn lint(path: &str, text: &str, kafka: Option<&str>) -> (Said, String) {
    let files = [SourceFile::new(path, text.as_bytes().to_vec())];
    let mut settings = Settings::default();
    if let Some(wish) = kafka {
        settings.target.set(Product::Kafka, wish).expect("known");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let said = report.diagnostics.iter().filter(|it| it.severity > Severity::Hint);
    let text = report.diagnostics.iter().map(|it| it.message.as_str()).collect::<Vec<_>>().join("\n");
    (said.map(|it| (it.code, it.severity, it.impact)).collect(), text)
}

fn broker(lines: &str) -> Said {
    lint("server.properties", &format!("{BROKER}{lines}"), None).0
}

fn zoo(lines: &str) -> Said {
    lint("zoo.cfg", &format!("dataDir=/d\nclientPort=2181\nautopurge.purgeInterval=24\n{lines}"), None).0
}

const BROKER: &str =
    "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181/k\n";

fn refused(code: &'static str) -> Said {
    vec![(code, Severity::Error, Impact::WontStart)]
}

fn starts(code: &'static str, severity: Severity) -> Said {
    vec![(code, severity, Impact::Misbehaves)]
}

#[test]
fn s013_quotes_that_stop_the_product() {
    for line in [
        "num.partitions=\"3\"\n",
        "num.partitions='3'\n",
        "auto.create.topics.enable='true'\n",
        "compression.type=\"gzip\"\n",
        "listeners=\"PLAINTEXT://k1.example.com:9092\"\n",
        "zookeeper.connect='zk1:2181,zk2:2181'\n",
    ] {
        let said: Said = broker(line).into_iter().filter(|it| it.0 != "S007").collect();
        assert_eq!(said, refused("S013"), "{line}");
    }
    assert_eq!(zoo("tickTime=\"2000\"\n"), refused("S013"));
    assert_eq!(zoo("server.1=\"zk1:2888:3888\"\ninitLimit=5\nsyncLimit=2\n"), refused("S013"));
}

#[test]
fn s013_quotes_that_are_taken() {
    assert_eq!(broker("metadata.log.dir=\"/data2/kafka\"\n"), starts("S013", Severity::Error));
    assert_eq!(zoo("dataLogDir='/log/zk'\n"), starts("S013", Severity::Error));
    assert_eq!(broker("broker.rack=\"eu-1a\"\n"), starts("S013", Severity::Warning));
    let (said, text) = lint("server.properties", &format!("{BROKER}ssl.key.password=\"hush-hush\"\n"), None);
    assert_eq!(said, starts("S013", Severity::Warning));
    assert!(!text.contains("hush"), "{text}");
}

#[test]
fn s013_keeps_still() {
    for line in [
        "broker.rack=eu\"1\"a\n",
        "broker.rack=\"eu\n",
        "broker.rack=\"\n",
        "broker.rack='eu\"\n",
        "listener.name.a.plain.sasl.jaas.config=\"x\"\n",
        "ssl.principal.mapping.rules='RULE:^CN=(.*?)$/$1/'\n",
        "MY_VARIABLE=\"3\"\n",
        "broker.id.generation.enable=true\n",
        "broker.rack=\"{{ rack }}\"\n",
    ] {
        assert!(broker(line).iter().all(|it| it.0 != "S013"), "{line}");
    }
    assert_eq!(zoo("JVMFLAGS=\"-Xmx1g\"\n"), []);
    // Nobody reads it where another file holds the servers.
    assert_eq!(zoo("dynamicConfigFile=/d/zoo.dyn\nversion=\"1\"\n").iter().filter(|it| it.2 == Impact::WontStart).count(), 0);
}

#[test]
fn s014_once_for_a_file() {
    assert_eq!(broker("num.partitions=${N}\nbroker.rack=@RACK@\n"), starts("S014", Severity::Warning));
    assert_eq!(zoo("tickTime={{ tick }}\n"), starts("S014", Severity::Warning));
    let (_, text) =
        lint("server.properties", &format!("{BROKER}num.partitions=${{N}}\nnum.io.threads=$T0\nbroker.rack=TODO\n"), None);
    assert!(text.contains("`${N}`") && text.contains("2 more values"), "{text}");
    assert_eq!(broker("ssl.key.password=${KEY}\n"), starts("S014", Severity::Warning));
}

#[test]
fn s014_marks_for_a_script_are_a_hint() {
    for line in ["tickTime=%TICK%\n", "tickTime=@TICK@\n", "server.1=<<host name>>:2888:3888\n"] {
        let (said, text) = lint("zoo.cfg", &format!("dataDir=/d\nclientPort=2181\nautopurge.purgeInterval=24\n{line}"), None);
        assert_eq!(said, [], "{line}: nothing above a hint");
        assert!(text.contains("unless a script fills it in"), "{line} {text}");
    }
    assert_eq!(zoo("tickTime=%TICK%\nmaxClientCnxns=${MAX}\n"), starts("S014", Severity::Warning), "one is another kind");
}

#[test]
fn s014_keeps_still() {
    for line in [
        "ssl.key.password=ab@cd@ef\n",
        "config.providers=file\nconfig.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider\nssl.key.password=${file:/etc/kafka/secrets:key}\n",
        "ssl.principal.mapping.rules=RULE:^CN=(.*?),.*$/$1/L\n",
        "num.partitions=3\n{% if rack %}\nbroker.rack={{ rack }}\n{% endif %}\n",
        "SOMEBODY=${ELSE}\n",
        "# num.partitions=${N}\n",
    ] {
        assert!(broker(line).iter().all(|it| it.0 != "S014"), "{line} {:?}", broker(line));
    }
    for path in ["server.properties.j2", "templates/server.properties", "charts/kafka/server.properties", "k.properties.template"]
    {
        assert_eq!(lint(path, &format!("{BROKER}num.partitions=${{N}}\n"), None).0, [], "{path}");
    }
}

#[test]
fn s011_settings_that_are_swallowed() {
    assert_eq!(broker("broker.rack=eu,\\\nnum.partitions=3\n"), starts("S011", Severity::Warning));
    assert_eq!(broker("num.partitions=3\\\nlog.retention.hours=5\n"), refused("S011"));
    assert_eq!(broker("num.partitions=3\\\r\n   # three\r\n"), refused("S011"));
    assert_eq!(broker("broker.rack=eu\\\n\nnum.partitions=3\n"), starts("S011", Severity::Warning));
    assert_eq!(zoo("maxClientCnxns=60\\\ntickTime=2000\n"), refused("S011"));
    // The server lines need both limits, and one is gone.
    let servers = "initLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n";
    assert_eq!(zoo(&format!("snapshot.trust.empty=x\\\nsyncLimit=2\n{servers}")), refused("S011"));
    let gone = "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/d\\\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
    let (said, text) = lint("server.properties", gone, Some("3.9"));
    assert_eq!(said, refused("S011"), "{text}");
}

#[test]
fn s011_keeps_still() {
    for line in [
        "broker.rack=a,\\\n  b\n",
        "listener.security.protocol.map=A:PLAINTEXT,\\\n  PLAINTEXT:PLAINTEXT\n",
        "listener.name.plaintext.plain.sasl.jaas.config=a.B required \\\n  username=\"x\" \\\n  password=\"y\";\n",
        "broker.rack=a\\\\\nnum.partitions=3\n",
        "# broker.rack=a\\\nnum.partitions=3\n",
        "broker.rack=a\\",
        "broker.rack=a\\\n",
        "not.known=a\\\n  nor.this=b\n",
    ] {
        assert!(broker(line).iter().all(|it| it.0 != "S011"), "{line} {:?}", broker(line));
    }
    // What stood there before the backslash is refused, too: that is not the backslash's doing.
    let said = broker("num.partitions=x\\\nnum.io.threads=5\n");
    assert!(said.contains(&("S012", Severity::Error, Impact::WontStart)), "{said:?}");
}

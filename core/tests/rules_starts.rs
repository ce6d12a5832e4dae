//! What ends a start behind the check of the configuration: authorizers, the log manager, old keys, stored ids, and the start
//! script's own arguments.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const IGNORED: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);

type Said = Vec<(Severity, Impact)>;

fn of_files(code: &str, files: &[(&str, &str)], releases: Option<&str>) -> Said {
    let mut settings = Settings::default();
    if let Some(releases) = releases {
        settings.target.set(Product::Kafka, releases).expect("known");
    }
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &settings);
    report.diagnostics.iter().filter(|it| it.code == code).map(|it| (it.severity, it.impact)).collect()
}

fn lint(code: &str, text: &str, releases: &str) -> Said {
    of_files(code, &[("kafka1/server.properties", text)], Some(releases))
}

fn zk(lines: &str) -> String {
    format!("broker.id=1\nlisteners=PLAINTEXT://b1:9092\nlog.dirs=/data/kafka\nzookeeper.connect=zk1,zk2\n{lines}")
}

fn kraft(lines: &str) -> String {
    format!(
        "process.roles=broker\nnode.id=4\nlisteners=PLAINTEXT://b1:9092\ncontroller.listener.names=CONTROLLER\n\
         listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n\
         controller.quorum.voters=1@c1:9093\nlog.dirs=/data/kafka\n{lines}"
    )
}

#[test]
fn se007_says_nothing_of_releases_that_nobody_tells() {
    let said = |text: &str| of_files("SE007", &[("kafka1/server.properties", text)], None);
    let simple = "authorizer.class.name=kafka.security.auth.SimpleAclAuthorizer\n";
    let acl = "authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    assert_eq!(said(&zk(simple)), []);
    assert_eq!(said(&zk(acl)), []);
    assert_eq!(said(&zk(&format!("{simple}inter.broker.protocol.version=3.4\n"))), [REFUSED]);
    assert_eq!(said(&kraft(acl)), [(Severity::Hint, Impact::Misbehaves)]);
}

/// Tiered storage with a class of its own.
const TIERED: &str = "remote.log.storage.system.enable=true\nremote.log.storage.manager.class.name=com.example.Store\n";

/// The manager of the metadata has a default, that of the storage has none.
#[test]
fn kf027_asks_for_the_class_of_tiered_storage() {
    let on = "remote.log.storage.system.enable=true\n";
    for (text, releases) in [(zk(on), "3.6..3.9"), (kraft(on), "3.6..4.4"), (kraft(&on.replace("true", "TRUE")), "3.6..4.4")] {
        assert_eq!(lint("KF027", &text, releases), [REFUSED], "{text}");
    }
    let path = "remote.log.storage.manager.class.path=/opt/store/*\n";
    assert_eq!(lint("KF027", &kraft(&format!("{on}{path}")), "3.6..4.4"), [REFUSED]);
    assert_eq!(lint("KF027", &kraft(on), "3.5..4.4"), [IGNORED]);
    let controller = "process.roles=controller\nnode.id=1\nlisteners=CONTROLLER://c1:9093\ncontroller.listener.names=CONTROLLER\n\
                      controller.quorum.voters=1@c1:9093\nlog.dirs=/data/kafka\n";
    for (text, releases) in [
        (kraft(TIERED), "3.6..4.4"),
        (zk(TIERED), "3.6..3.9"),
        (kraft(&on.replace("true", "false")), "3.6..4.4"),
        (kraft(&on.replace("true", "${TIERED}")), "3.6..4.4"),
        (kraft(&format!("{on}remote.log.storage.manager.class.name=${{STORE}}\n")), "3.6..4.4"),
        (zk(on), "2.8..3.5"),
        (format!("{controller}{on}"), "3.6..4.4"),
        (kraft(&format!("{on}{{{{ tiered }}}}\n")), "3.6..4.4"),
    ] {
        assert_eq!(lint("KF027", &text, releases), [], "{text}");
    }
}

#[test]
fn kf027_knows_the_log_manager() {
    let lags = "log.cleaner.min.compaction.lag.ms=2\nlog.cleaner.max.compaction.lag.ms=1\n";
    let of = |lines: &str, releases| lint("KF027", &zk(lines), releases);
    assert_eq!(of(lags, "2.8..3.9"), [REFUSED]);
    assert_eq!(of("log.cleaner.min.compaction.lag.ms=2\n", "2.8..3.9"), []);
    assert_eq!(of("log.cleaner.min.compaction.lag.ms=1\nlog.cleaner.max.compaction.lag.ms=1\n", "2.8..3.9"), []);
    assert_eq!(lint("KF027", &kraft(lags), "3.3..4.4"), [REFUSED]);
    let controller = "process.roles=controller\nnode.id=1\nlisteners=CONTROLLER://c1:9093\ncontroller.listener.names=CONTROLLER\n\
                      controller.quorum.voters=1@c1:9093\nlog.dirs=/data/kafka\n";
    assert_eq!(lint("KF027", &format!("{controller}{lags}"), "3.3..4.4"), []);
    let tiered = |lines: &str, releases| of(&format!("{TIERED}{lines}"), releases);
    assert_eq!(tiered("log.retention.hours=1\nlog.local.retention.ms=3600001\n", "3.8..3.9"), [REFUSED]);
    assert_eq!(tiered("log.retention.hours=1\nlog.local.retention.ms=3600000\n", "3.8..3.9"), []);
    assert_eq!(tiered("log.local.retention.ms=604800001\n", "3.8..3.9"), [REFUSED]);
    assert_eq!(tiered("log.retention.ms=-1\nlog.local.retention.ms=604800001\n", "3.8..3.9"), []);
    assert_eq!(tiered("log.retention.bytes=10\nlog.local.retention.bytes=11\n", "3.8..3.9"), [REFUSED]);
    assert_eq!(tiered("log.local.retention.bytes=11\n", "3.8..3.9"), []);
    assert_eq!(tiered("log.local.retention.ms=-1\n", "3.6..3.9"), [REFUSED], "a week in all, and no limit here");
    assert_eq!(tiered("log.local.retention.ms=-1\nlog.retention.ms=-1\n", "3.6..3.9"), []);
    assert_eq!(tiered("log.local.retention.ms=-2\nlog.local.retention.bytes=-1\n", "3.6..3.9"), []);
    assert_eq!(tiered("log.retention.bytes=10\nlog.local.retention.bytes=-1\n", "3.6..3.9"), [REFUSED]);
    assert_eq!(of("log.retention.hours=1\nlog.local.retention.ms=3600001\n", "3.8..3.9"), []);
    assert_eq!(tiered("log.retention.hours=${H}\nlog.local.retention.ms=3600001\n", "3.8..3.9"), []);
}

#[test]
fn kf027_looks_for_the_listener_of_tiered_storage() {
    const NAME: &str = "remote.log.metadata.manager.listener.name";
    let on = TIERED;
    let of = |lines: &str, releases| lint("KF027", &zk(&format!("{on}{lines}")), releases);
    assert_eq!(of(&format!("{NAME}=REPL\n"), "3.6..3.9"), [REFUSED]);
    assert_eq!(of(&format!("{NAME}=REPL\n"), "3.5..3.9"), [IGNORED]);
    assert_eq!(of(&format!("{NAME}=plaintext\n"), "3.6..3.9"), []);
    assert_eq!(of(&format!("{NAME}=${{L}}\n"), "3.6..3.9"), []);
    assert_eq!(of(&format!("{NAME}=REPL\nadvertised.listeners=${{A}}\n"), "3.6..3.9"), []);
    assert_eq!(lint("KF027", &zk(&format!("{NAME}=REPL\n")), "3.6..3.9"), []);
    assert_eq!(lint("KF027", &kraft(&format!("{on}{NAME}=REPL\n")), "3.6..4.2"), [REFUSED]);
    assert_eq!(lint("KF027", &kraft(&format!("{on}{NAME}=CONTROLLER\n")), "3.6..4.2"), [REFUSED]);
}

#[test]
fn kf015_knows_the_keys_of_old() {
    let old = "broker.id=1\nlog.dirs=/data/kafka\nzookeeper.connect=zk1,zk2\n";
    let of = |lines: &str, releases| lint("KF015", &format!("{old}{lines}"), releases);
    assert_eq!(of("host.name=0.0.0.0\n", "2.8"), [REFUSED]);
    assert_eq!(of("host.name=0.0.0.0\n", "2.8..3.9"), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(of("host.name=0.0.0.0\n", "3.0..3.9"), []);
    assert_eq!(of("host.name=0.0.0.0\nadvertised.listeners=PLAINTEXT://b1:9092\n", "2.8"), []);
    assert_eq!(of("host.name=0.0.0.0\nadvertised.host.name=b1\n", "2.8"), []);
    assert_eq!(of("host.name=0.0.0.0\nlisteners=PLAINTEXT://b1:9092\n", "2.8"), []);
    assert_eq!(of("host.name=0.0.0.0\nadvertised.port=9092\nlisteners=PLAINTEXT://b1:9092\n", "2.8"), [REFUSED]);
    assert_eq!(of("host.name=${HOST}\n", "2.8"), []);
}

const V1: &str = "version=1\ncluster.id=A\nnode.id=4\n";

#[test]
fn cl021_compares_ids_and_modes() {
    let at = "kafka1/data/kafka/meta.properties";
    let of = |config: &str, path: &str, meta: &str, releases| {
        of_files("CL021", &[("kafka1/server.properties", config), (path, meta)], Some(releases))
    };
    assert_eq!(of(&kraft(""), at, V1, "3.3..4.4"), []);
    assert_eq!(of(&kraft(""), at, &V1.replace('4', "5"), "3.3..4.4"), [REFUSED]);
    assert_eq!(of(&kraft(""), at, "version=0\ncluster.id=A\nbroker.id=4\n", "3.3..4.4"), []);
    assert_eq!(of(&kraft(""), at, "version=7\ncluster.id=A\nnode.id=4\n", "3.3..4.4"), [REFUSED]);
    assert_eq!(of(&kraft(""), at, "version=1\nnode.id=4\n", "3.3..4.4"), [REFUSED]);
    // Somebody else's directory, and a second one that may be sound.
    assert_eq!(of(&kraft(""), "kafka1/old/meta.properties", &V1.replace('4', "5"), "3.3..4.4"), []);
    assert_eq!(of(&kraft("log.dirs=/data/kafka,/b\n"), at, "version=1\nnode.id=4\n", "3.3..4.4"), [IGNORED]);
    let v0 = |id: i32| format!("version=0\ncluster.id=A\nbroker.id={id}\n");
    assert_eq!(of(&zk(""), at, &v0(1), "2.8..3.9"), []);
    assert_eq!(of(&zk(""), at, &v0(2), "2.8..3.9"), [REFUSED]);
    assert_eq!(of(&zk("broker.id=-1\n"), at, &v0(2), "2.8..3.9"), []);
    assert_eq!(of(&zk("broker.id=${ID}\n"), at, &v0(2), "2.8..3.9"), []);
    assert_eq!(of(&zk(""), at, &V1.replace('4', "1"), "3.0..3.9"), [REFUSED]);
    assert_eq!(of(&zk("zookeeper.metadata.migration.enable=true\n"), at, &V1.replace('4', "1"), "3.4..3.9"), []);
}

#[test]
fn cl022_compares_the_ids_of_clusters() {
    let other = V1.replace('A', "B");
    let two = |config: &str, second: &str, releases| {
        let files =
            [("kafka1/server.properties", config), ("kafka1/a/meta.properties", V1), ("kafka1/b/meta.properties", second)];
        of_files("CL022", &files, Some(releases))
    };
    let kraft = kraft("log.dirs=/a,/b\n");
    assert_eq!(two(&kraft, V1, "3.3..4.4"), []);
    assert_eq!(two(&kraft, &other, "3.3..4.4"), [REFUSED]);
    let (zk, v0) = (zk("broker.id=4\nlog.dirs=/a,/b\n"), other.replace("version=1", "version=0").replace("node", "broker"));
    assert_eq!(two(&zk, &v0, "3.7..3.9"), [REFUSED]);
    assert_eq!(two(&zk, &v0, "3.6"), []);
}

#[test]
fn un003_reads_the_arguments_of_the_script() {
    let of = |command: &str| of_files("UN003", &[("kafka.service", &format!("[Service]\nExecStart={command}\n"))], None);
    let script = "/opt/kafka/bin/kafka-server-start.sh";
    assert_eq!(of(script), [REFUSED]);
    assert_eq!(of(&format!("{script} -daemon")), [REFUSED]);
    assert_eq!(of(&format!("{script} /etc/kafka/server.properties --override")), [REFUSED]);
    for arguments in
        ["/etc/kafka/server.properties", "$KAFKA_ARGS", "${CONFIG}", "/k.properties --override broker.id=1", "%i.properties"]
    {
        assert_eq!(of(&format!("{script} {arguments}")), [], "{arguments}");
    }
    assert_eq!(of("/opt/kafka/bin/start-my-kafka.sh"), []);
    assert_eq!(of("/bin/sh -c '/opt/kafka/bin/kafka-server-start.sh /k.properties'"), []);
}

#[test]
fn a_class_in_quotes_is_none() {
    for class in ["authorizer.class.name=\"com.example.Own\"\n", "principal.builder.class='com.example.Own'\n"] {
        assert_eq!(lint("S013", &kraft(class), "3.9"), [REFUSED], "{class}");
        assert_eq!(lint("S013", &kraft(&class.replace(['"', '\''], "")), "3.9"), [], "{class}");
    }
}

#[test]
fn up011_looks_below_a_listener_and_its_mechanism() {
    let handler = "org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerValidatorCallbackHandler";
    let of = |before: &str, release| {
        let line = format!("{before}sasl.server.callback.handler.class={handler}\n");
        lint("UP011", &kraft(&line).replace("PLAINTEXT://", "CLIENT://").replace("PLAINTEXT:", "CLIENT:"), release)
    };
    for before in ["", "listener.name.client.", "listener.name.client.oauthbearer."] {
        assert_eq!(of(before, "4.0"), [REFUSED], "{before}");
        assert_eq!(of(before, "3.9"), [], "{before}");
    }
    for unread in ["listener.name.CLIENT.", "listener.name.clinet.oauthbearer.", "listener.name.client.a.b."] {
        assert_eq!(of(unread, "4.0"), [], "{unread}");
    }
}

#[test]
fn one_mistake_is_one_error() {
    let codes = |lines: &str| {
        let file = SourceFile::new("server.properties", zk(lines).into_bytes());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let stops = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
        stops.map(|it| it.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("log.roll.hours=0\n"), ["S012"]);
    assert_eq!(codes("log.roll.jitter.hours=-1\n"), ["S012"]);
    assert_eq!(codes("log.roll.ms=0\n"), ["KF027"]);
    assert_eq!(codes("log.roll.hours=1\n"), [""; 0]);
}

#[test]
fn kf027_leaves_out_what_is_empty_at_the_end_of_overrides() {
    let of = |list: &str| lint("KF027", &zk(&format!("max.connections.per.ip.overrides={list}\n")), "2.8..3.9");
    for list in [",", ", ,", "a:10,", "a:10, ,", "a:10 , b:20,,"] {
        assert_eq!(of(list), [], "{list}");
    }
    for list in [",a:10", "a:10,,b:20", "a", "a:x,", "a:"] {
        assert_eq!(of(list), [REFUSED], "{list}");
    }
}

#[test]
fn kf027_knows_the_reporter_that_is_there_anyway() {
    const JMX: &str = "org.apache.kafka.common.metrics.JmxReporter";
    let of = |list: &str, releases| lint("KF027", &zk(&format!("metric.reporters={list}\n")), releases);
    assert_eq!(of(JMX, "2.6..3.2"), [REFUSED]);
    assert_eq!(of(&format!("org.example.Own, {JMX}"), "2.8"), [REFUSED]);
    assert_eq!(lint("KF027", &kraft(&format!("metric.reporters={JMX}\n")), "3.0..3.2"), [REFUSED]);
    assert_eq!(of(JMX, "2.8..3.9").len(), 1);
    assert_ne!(of(JMX, "2.8..3.9"), [REFUSED]);
    for (list, releases) in
        [(JMX, "3.3..4.4"), (JMX, "2.0..2.5"), ("", "2.8"), ("org.example.JmxReporter", "2.8"), ("${REPORTERS}", "2.8")]
    {
        assert_eq!(of(list, releases), [], "{list} {releases}");
    }
}

#[test]
fn kf027_knows_the_levels_of_metrics() {
    let of = |level: &str, releases| lint("KF027", &zk(&format!("metrics.recording.level={level}\n")), releases);
    for level in ["INFO", "debug", "Trace", "INFO ", "${LEVEL}"] {
        assert_eq!(of(level, "2.8..3.9"), [], "{level}");
    }
    for level in ["", "WARN", "INFO # all", "INFO,DEBUG"] {
        assert_eq!(of(level, "2.8..3.9"), [REFUSED], "{level}");
    }
    assert_eq!(of("TRACE", "2.0..2.6"), [REFUSED]);
    assert_eq!(lint("KF027", &kraft("metrics.recording.level=WARN\n"), "4.0"), [REFUSED]);
    assert_eq!(lint("KF027", &kraft("metrics.recording.level=WARN\n"), "4.1"), [], "nobody has looked");
}

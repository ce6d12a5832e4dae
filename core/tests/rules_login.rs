//! Rules about logins: JAAS lines, JAAS files, and the login at ZooKeeper.

use kcfglint_core::document::Document;
use kcfglint_core::document::named::give_kinds;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

type Said = Vec<(&'static str, Severity, Impact)>;

fn lint(files: &[(&str, &str)]) -> (Said, String) {
    let mut files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    give_kinds(&mut files);
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let of_login = |it: &str| matches!(it, "SE010" | "SE011" | "SE015");
    let said = report.diagnostics.iter().filter(|it| of_login(it.code)).map(|it| (it.code, it.severity, it.impact)).collect();
    (said, report.diagnostics.iter().map(|it| it.message.as_str()).collect::<Vec<_>>().join("\n"))
}

const BROKER: &str = "broker.id=1\nlisteners=SASL_SSL://k1.example.com:9093,IN://k1.example.com:9092\nlistener.security.protocol.map=IN:sasl_plaintext,SASL_SSL:SASL_SSL\ninter.broker.listener.name=IN\nsasl.mechanism.inter.broker.protocol=PLAIN\nsasl.enabled.mechanisms=PLAIN\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
const SSL: &str =
    "listener.name.sasl_ssl.plain.sasl.jaas.config=a.Plain required username=\"u\" password=\"hush\" user_u=\"hush\";\n";
const IN: &str = "listener.name.in.plain.sasl.jaas.config=a.Plain required username='u' password=hush;\n";
const START: &str = "[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n";

fn broker(lines: &str) -> Said {
    lint(&[("k1/server.properties", &format!("{BROKER}{lines}"))]).0
}

fn with_unit(lines: &str, unit: &str, more: &[(&str, &str)]) -> Said {
    let file = format!("{BROKER}{lines}");
    let mut files = vec![("k1/server.properties", file.as_str()), ("k1/kafka.service", unit)];
    files.extend(more);
    lint(&files).0
}

const STOPS: (Severity, Impact) = (Severity::Error, Impact::WontStart);

#[test]
fn se011_what_kafka_cannot_read() {
    for text in [
        "",
        "a.Plain required username=\"u\" password=\"hush\"",
        "a.Plain username=\"u\" password=\"hush\";",
        "a.Plain required username=\"u\" password=hush!hush;",
        "a.Plain required username=\"u\" password=\u{201c}hush\u{201d};",
        "a.Plain required password=\"hush; ",
        "a.Plain required password=\"hush\"; b.Scram required;",
    ] {
        let file = format!("{BROKER}{IN}listener.name.sasl_ssl.plain.sasl.jaas.config={text}\n");
        let (said, words) = lint(&[("k1/server.properties", &file)]);
        assert_eq!(said, [("SE011", STOPS.0, STOPS.1)], "{text}");
        assert!(!words.contains("hush"), "{words}");
    }
}

#[test]
fn se011_what_a_broker_does_not_read() {
    let ignored = [("SE011", Severity::Warning, Impact::Misbehaves)];
    let hint = ("SE010", Severity::Hint, Impact::Misbehaves);
    let mut said = broker(&format!("{SSL}sasl.jaas.config=a.Plain required;\n"));
    said.sort_by_key(|it| it.0);
    assert_eq!(said, [hint, ignored[0]], "the line of the listener IN is not there");
    assert_eq!(broker(&format!("{SSL}{IN}plain.sasl.jaas.config=a.Plain required;\n")), ignored);
    assert_eq!(broker(&format!("{IN}{}", SSL.replace("plain.sasl", "PLAIN.sasl"))), ignored);
    // Nobody offers this mechanism, so nobody reads the line.
    assert_eq!(broker(&format!("{SSL}{IN}listener.name.in.scram-sha-256.sasl.jaas.config=broken\n")), ignored);
}

#[test]
fn se011_keeps_still() {
    assert_eq!(broker(&format!("{SSL}{IN}")), []);
    assert_eq!(broker(&format!("{SSL}listener.name.in.plain.sasl.jaas.config=${{JAAS}}\n")), []);
    let reporter = "confluent.metrics.reporter.sasl.jaas.config=a.B required;\ncontroller.sasl.jaas.config=a.B required;\n";
    assert_eq!(broker(&format!("{SSL}{IN}{reporter}")), []);
    let client = "bootstrap.servers=k1:9092\nsecurity.protocol=SASL_SSL\nsasl.jaas.config=broken\n";
    assert_eq!(lint(&[("client.properties", client)]).0, []);
    // The line of tools that get the file with --command-config.
    assert_eq!(broker(&format!("{SSL}{IN}sasl.jaas.config=a.Plain required;\n")), []);
    assert_eq!(broker(&format!("{SSL}{IN}sasl.mechanism=PLAIN\nsasl.jaas.config=a.Plain required;\n")), []);
    assert_eq!(broker(&format!("{SSL}{IN}listener.name.other.plain.sasl.jaas.config=a.B required;\n")), []);
}

#[test]
fn se010_needs_the_unit_to_be_sure() {
    let hint = [("SE010", Severity::Hint, Impact::Misbehaves)];
    let stops = [("SE010", STOPS.0, STOPS.1)];
    assert_eq!(broker(SSL), hint);
    assert_eq!(with_unit(SSL, START, &[]), stops);
    assert_eq!(with_unit(SSL, &format!("{START}EnvironmentFile=/etc/default/kafka\n"), &[]), hint);
    assert_eq!(with_unit(SSL, &format!("{START}PassEnvironment=KAFKA_OPTS\n"), &[]), hint);
    assert_eq!(with_unit(SSL, &START.replace("ExecStart=", "ExecStart=/bin/env "), &[]), hint);
    let file = |text| [("k1/kafka.env", text)];
    let named = format!("{START}EnvironmentFile=-/etc/kafka/kafka.env\n");
    assert_eq!(with_unit(SSL, &named, &file("KAFKA_HEAP_OPTS=-Xmx4g\n")), stops);
    assert_eq!(with_unit(SSL, &named, &file("KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/j.conf\n")), []);
}

#[test]
fn se010_keeps_still() {
    let given = "Environment=KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/j.conf\n";
    assert_eq!(with_unit("", &format!("{START}{given}"), &[]), []);
    assert_eq!(with_unit(&format!("{SSL}{IN}"), START, &[]), []);
    let own =
        "listener.name.in.sasl.enabled.mechanisms=SCRAM-SHA-512\nlistener.name.in.scram-sha-512.sasl.jaas.config=a.B required;\n";
    assert_eq!(with_unit(&format!("{SSL}{own}"), START, &[]), []);
    let plain = "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
    assert_eq!(lint(&[("k1/server.properties", plain), ("k1/kafka.service", START)]).0, []);
}

#[test]
fn se010_concludes_nothing_from_a_piece_of_a_file() {
    let piece = BROKER.replace("broker.id=1\n", "").replace("zookeeper.connect=zk1:2181,zk2:2181/k\n", "");
    assert_eq!(lint(&[("k1/server.properties", &piece)]).0, []);
    let hint = [("SE010", Severity::Hint, Impact::Misbehaves)];
    assert_eq!(lint(&[("k1/server.properties", &format!("{piece}broker.id=1\n"))]).0, hint);
}

#[test]
fn se015_needs_the_unit_to_be_sure() {
    let acl = format!("{SSL}{IN}zookeeper.set.acl=TRUE\n");
    assert_eq!(broker(&acl), [("SE015", Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(with_unit(&acl, START, &[]), [("SE015", STOPS.0, STOPS.1)]);
    let given = "Environment=KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/j.conf\n";
    assert_eq!(with_unit(&acl, &format!("{START}{given}"), &[]), []);
    let tls = "zookeeper.ssl.client.enable=true\nzookeeper.clientCnxnSocket=org.apache.zookeeper.ClientCnxnSocketNetty\nzookeeper.ssl.keystore.location=/k\n";
    assert_eq!(with_unit(&format!("{acl}{tls}"), START, &[]), []);
    assert_eq!(with_unit(&format!("{acl}{}", tls.replace("=true", "=${TLS}")), START, &[]), []);
    // A certificate is no login without each of the three.
    for part in tls.lines() {
        assert_eq!(with_unit(&format!("{acl}{}", tls.replace(part, "")), START, &[]), [("SE015", STOPS.0, STOPS.1)], "{part}");
    }
    assert_eq!(with_unit(&format!("{acl}{}", tls.replace("=true", "=false")), START, &[]), [("SE015", STOPS.0, STOPS.1)]);
    assert_eq!(broker(&format!("{SSL}{IN}zookeeper.set.acl=false\n")), []);
    assert_eq!(broker(&format!("{SSL}{IN}zookeeper.set.acl=${{ACL}}\n")), []);
}

const LOGIN: &str = "Environment=KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/j.conf\n";

fn with_file(lines: &str, jaas: &str) -> Said {
    with_unit(lines, &format!("{START}{LOGIN}"), &[("k1/j.conf", jaas)])
}

#[test]
fn se010_looks_into_the_jaas_file() {
    let stops = [("SE010", STOPS.0, STOPS.1)];
    assert_eq!(with_file(SSL, "KafkaServer { a.B required u=\"x\"; };"), []);
    assert_eq!(with_file(SSL, "in.KafkaServer { a.B required u=\"x\"; };"), [], "the section of the listener");
    assert_eq!(with_file(SSL, "KafkaSrver { a.B required u=\"x\"; };"), stops);
    assert_eq!(with_file(SSL, "KafkaServer {\n};"), stops, "a section without a module is none");
    assert_eq!(with_file(SSL, "IN.KafkaServer { a.B required; };"), stops, "the name of the listener in small letters");
    assert_eq!(with_file(SSL, "Client { a.B required; };"), stops);
    assert_eq!(with_file(SSL, ""), stops);
    assert_eq!(with_file(&format!("{SSL}{IN}"), "Client { a.B required; };"), [], "nobody asks for the section");
    for open in ["KafkaSrver { a.B required u=\"${x}\"; };", "{{ sections }} { a.B required; };"] {
        assert_eq!(with_file(SSL, open), [], "{open}");
    }
    let env = "EnvironmentFile=/etc/default/kafka.env\n";
    let unit = format!("{START}{LOGIN}{env}");
    assert_eq!(
        with_unit(SSL, &unit, &[("k1/j.conf", "Client { a.B required; };")]),
        [],
        "a file that is not here may name another"
    );
    let other = "KAFKA_OPTS=\"-Xlog -Djava.security.auth.login.config==/etc/kafka/k.conf\"\n";
    let files =
        [("k1/j.conf", "Client { a.B required; };"), ("k1/kafka.env", other), ("k1/k.conf", "KafkaServer { a.B required; };")];
    assert_eq!(with_unit(SSL, &unit.replace("default/", "kafka/"), &files), [], "the environment file goes over the unit");
    let files =
        [("k1/j.conf", "KafkaServer { a.B required; };"), ("k1/kafka.env", other), ("k1/k.conf", "Client { a.B required; };")];
    assert_eq!(with_unit(SSL, &unit.replace("default/", "kafka/"), &files), stops);
}

#[test]
fn se011_reads_the_jaas_file_as_java_does() {
    let broken = "KafkaServer {\n  a.B required\n  username=\"u\"\n  password=\"hush\"\n};\n";
    assert_eq!(with_file(SSL, broken), [("SE011", STOPS.0, STOPS.1)]);
    assert_eq!(with_file(&format!("{SSL}{IN}"), broken), [("SE011", Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(with_file(SSL, "KafkaServer { a.B required password='hush'; };"), [("SE011", STOPS.0, STOPS.1)]);
    let file = format!("{BROKER}{SSL}");
    let unit = format!("{START}{LOGIN}");
    let number = "KafkaServer { a.B required password=41414; };";
    let (said, words) = lint(&[("k1/server.properties", &file), ("k1/kafka.service", &unit), ("k1/j.conf", number)]);
    assert_eq!(said, [("SE011", STOPS.0, STOPS.1)]);
    assert!(!words.contains("41414"), "{words}");
    // Nothing tells whose file it is.
    assert_eq!(lint(&[("k1/server.properties", &file), ("k1/j.conf", "broken")]).0[0].0, "SE010");
}

#[test]
fn se015_looks_for_the_section_of_the_client() {
    let acl = format!("{SSL}{IN}zookeeper.set.acl=true\n");
    assert_eq!(with_file(&acl, "Client { a.B required; };"), []);
    assert_eq!(with_file(&acl, "KafkaServer { a.B required; };"), [("SE015", STOPS.0, STOPS.1)]);
    let named = format!(
        "{START}{}",
        LOGIN.replace("=KAFKA_OPTS=", "=\"KAFKA_OPTS=-Dzookeeper.sasl.clientconfig=Own ").replace("conf\n", "conf\"\n")
    );
    assert_eq!(with_unit(&acl, &named, &[("k1/j.conf", "Own { a.B required; };")]), []);
}

/// A node of KRaft whose listener for controllers takes PLAIN.
fn kraft(roles: &str, lines: &str) -> String {
    let listeners = match roles {
        "broker" => "PLAINTEXT://k1.example.com:9092",
        "controller" => "CONTROLLER://k1.example.com:9093",
        _ => "PLAINTEXT://k1.example.com:9092,CONTROLLER://k1.example.com:9093",
    };
    format!(
        "process.roles={roles}\nnode.id=1\nlisteners={listeners}\ncontroller.listener.names=CONTROLLER\nlog.dirs=/d\n\
         listener.security.protocol.map=CONTROLLER:SASL_SSL,PLAINTEXT:PLAINTEXT\nsasl.enabled.mechanisms=PLAIN\n\
         controller.quorum.bootstrap.servers=k2.example.com:9093\n{lines}"
    )
}

const AT_CONTROLLERS: &str = "listener.name.controller.plain.sasl.jaas.config=a.Plain required username='u' password=hush;\n";

#[test]
fn se010_a_node_logs_in_at_the_controllers_too() {
    for roles in ["broker", "controller", "broker,controller"] {
        let lint = |lines: &str, unit: &[(&str, &str)]| {
            let file = kraft(roles, lines);
            lint(&[&[("k1/server.properties", file.as_str())], unit].concat())
        };
        let unit = [("k1/kafka.service", START)];
        let (said, words) = lint(AT_CONTROLLERS, &unit);
        assert_eq!(said, [("SE010", STOPS.0, STOPS.1)], "{roles}: {words}");
        assert!(words.contains("GSSAPI, the default of `sasl.mechanism.controller.protocol`"), "{words}");
        // A JAAS file is not to be expected where the line of another mechanism is there.
        assert_eq!(lint(AT_CONTROLLERS, &[]).0, [("SE010", Severity::Warning, Impact::Misbehaves)], "{roles}");
        let named = format!("sasl.mechanism.controller.protocol=PLAIN\n{AT_CONTROLLERS}");
        assert_eq!(lint(&named, &unit).0, [], "{roles}");
        let hidden = format!("sasl.mechanism.controller.protocol=${{MECHANISM}}\n{AT_CONTROLLERS}");
        assert_eq!(lint(&hidden, &unit).0, [], "{roles}");
        let given = format!("{START}{LOGIN}");
        let jaas = "controller.KafkaServer { a.B required serviceName=kafka; };";
        assert_eq!(lint(AT_CONTROLLERS, &[("k1/kafka.service", &given), ("k1/j.conf", jaas)]).0, [], "{roles}");
        let broken = named.replace("password=hush;", "password=hush");
        assert_eq!(lint(&broken, &unit).0, [("SE011", STOPS.0, STOPS.1)], "{roles}");
    }
    let plain = kraft("broker", "").replace("CONTROLLER:SASL_SSL", "CONTROLLER:SSL");
    assert_eq!(lint(&[("k1/server.properties", &plain), ("k1/kafka.service", START)]).0, []);
}

const KERBEROS: &str = "sasl.enabled.mechanisms=GSSAPI\nsasl.mechanism.inter.broker.protocol=GSSAPI\n";

#[test]
fn se011_kerberos_wants_the_name_of_its_service() {
    let stops = [("SE011", STOPS.0, STOPS.1)];
    let section = "KafkaServer { com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true; };";
    let named = section.replace("useKeyTab", "serviceName=\"kafka\" useKeyTab");
    let lines = |more: &str| format!("{KERBEROS}{more}");
    let key = lines("sasl.kerberos.service.name=kafka\n");
    assert_eq!(with_file(&lines(""), section), stops);
    assert_eq!(with_file(&lines(""), &named), []);
    assert_eq!(with_file(&key, section), []);
    assert_eq!(with_file(&key, &named), []);
    assert_eq!(with_file(&key, &named.replace("\"kafka\"", "\"broker\"")), stops);
    assert_eq!(with_file(&lines("sasl.kerberos.service.name=${SERVICE}\n"), &named), []);
    assert_eq!(with_file(&lines("sasl.kerberos.service.name=${SERVICE}\n"), section), []);
    assert_eq!(with_file(&lines("sasl.login.class=a.Login\n"), section), [], "a login of somebody's own");
    let own = "listener.name.in.sasl.kerberos.service.name=kafka\nlistener.name.sasl_ssl.sasl.kerberos.service.name=kafka\n";
    assert_eq!(with_file(&lines(own), section), []);
    assert_eq!(with_file(&lines(own.lines().next().unwrap_or_default()), section), stops, "the other listener has none");
    let line = |service: &str| {
        let of = |it: &str| format!("listener.name.{it}.gssapi.sasl.jaas.config=a.Krb5 required useKeyTab=true{service};\n");
        format!("{}{}", of("in"), of("sasl_ssl"))
    };
    assert_eq!(broker(&lines(&line(""))), stops);
    assert_eq!(broker(&lines(&line(" serviceName='kafka'"))), []);
    assert_eq!(broker(&format!("{key}{}", line(""))), []);
    assert_eq!(broker(&format!("{key}{}", line(" serviceName=broker"))), stops);
    // Other mechanisms have no service.
    assert_eq!(with_file("", section), []);
}

//! Rules about who may reach a cluster, and how safely.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const ZK: &str = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n";
const KRAFT: &str = "process.roles=broker\nnode.id=4\ncontroller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\ncontroller.listener.names=CONTROLLER\nlog.dirs=/d\n";
const STANDARD: &str = "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer\n";
const ACL: &str = "authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
const ZOO: &str = "dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

type Said = Vec<(Severity, String)>;

fn in_profile(code: &str, files: &[(&str, &str)], profile: Profile) -> Said {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let settings = Settings { profile, ..Settings::default() };
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let own = report.diagnostics.iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, format!("{} | {}", it.message, it.help.as_deref().unwrap_or_default()))).collect()
}

fn broker(code: &str, lines: &str) -> Said {
    in_profile(code, &[("k1/server.properties", &format!("{ZK}{lines}"))], Profile::Default)
}

fn zoo(code: &str, lines: &str) -> Said {
    in_profile(code, &[("zk1/zoo.cfg", &format!("{ZOO}{lines}"))], Profile::Default)
}

/// The one finding, which has these words.
fn one(said: &Said, severity: Severity, words: &str) {
    assert!(said.len() == 1 && said[0].0 == severity && said[0].1.contains(words), "{words}: {said:?}");
}

#[test]
fn se001_public_addresses() {
    for lines in [
        "listeners=PLAINTEXT://203.0.113.7:9092\n",
        "listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://[2001:db8::1]:9092\n",
        "listeners=OUT://:9092\nlistener.security.protocol.map=out:plaintext\nadvertised.listeners=OUT://203.0.113.7:9092\n",
    ] {
        one(&broker("SE001", lines), Severity::Warning, "on a public address");
    }
    for lines in [
        "listeners=PLAINTEXT://10.0.0.7:9092\n",
        "listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://k1.example.com:9092\n",
        "listeners=SSL://203.0.113.7:9092\n",
        "listeners=PLAINTEXT://127.0.0.1:9092\nadvertised.listeners=PLAINTEXT://203.0.113.7:9092\n",
        "listeners=OUT://203.0.113.7:9092\nlistener.security.protocol.map=OUT:{{ protocol }}\n",
        "listeners=PLAINTEXT://${IP}:9092\n",
    ] {
        assert_eq!(broker("SE001", lines), [], "{lines}");
    }
}

#[test]
fn se001_in_production() {
    let said = |lines: &str| in_profile("SE001", &[("k1/server.properties", &format!("{KRAFT}{lines}"))], Profile::Production);
    one(&said("listeners=PLAINTEXT://k1:9092\n"), Severity::Warning, "`PLAINTEXT://k1:9092` takes everybody");
    one(&said("listeners=PLAINTEXT://:9092\n"), Severity::Warning, "`PLAINTEXT://:9092`");
    assert_eq!(said("listeners=PLAINTEXT://localhost:9092\n"), []);
    let both = KRAFT.replace("=broker", "=broker,controller");
    let of_both = |lines: &str| in_profile("SE001", &[("k1/server.properties", &format!("{both}{lines}"))], Profile::Production);
    let map = "listener.security.protocol.map=SSL:SSL,CONTROLLER:PLAINTEXT\ninter.broker.listener.name=SSL\n";
    one(&of_both(&format!("{map}listeners=SSL://k1:9092,CONTROLLER://k1:9093\n")), Severity::Hint, "`CONTROLLER://k1:9093`");
    let safe = map.replace("CONTROLLER:PLAINTEXT", "CONTROLLER:SSL");
    assert_eq!(of_both(&format!("{safe}listeners=SSL://k1:9092,CONTROLLER://k1:9093\n")), []);
}

#[test]
fn se002_readable_credentials() {
    let on = "listeners=SASL_PLAINTEXT://k1:9092\nsecurity.inter.broker.protocol=SASL_PLAINTEXT\n";
    for (lines, words) in [
        ("sasl.enabled.mechanisms=PLAIN\n", "passwords cross"),
        ("sasl.enabled.mechanisms=SCRAM-SHA-512,OAUTHBEARER\n", "tokens cross"),
        ("sasl.enabled.mechanisms=PLAIN,OAUTHBEARER\n", "passwords and tokens cross"),
        ("listener.name.sasl_plaintext.sasl.enabled.mechanisms=PLAIN\n", "passwords"),
    ] {
        one(&broker("SE002", &format!("{on}{lines}")), Severity::Warning, words);
    }
    for lines in [
        "",
        "sasl.enabled.mechanisms=SCRAM-SHA-512\n",
        "sasl.enabled.mechanisms=${MECHANISMS}\n",
        "sasl.enabled.mechanisms=PLAIN\nlistener.name.sasl_plaintext.sasl.enabled.mechanisms=SCRAM-SHA-256\n",
    ] {
        assert_eq!(broker("SE002", &format!("{on}{lines}")), [], "{lines}");
    }
    let plain = "sasl.enabled.mechanisms=PLAIN\n";
    assert_eq!(broker("SE002", &format!("listeners=SASL_SSL://k1:9092\n{plain}")), []);
    assert_eq!(broker("SE002", &format!("listeners=SASL_PLAINTEXT://localhost:9092\n{plain}")), []);
    let alone = format!(
        "process.roles=controller\nnode.id=1\nlog.dirs=/d\ncontroller.quorum.voters=1@localhost:9093\nlisteners=SASL_PLAINTEXT://:9093\ncontroller.listener.names=SASL_PLAINTEXT\n{plain}"
    );
    assert_eq!(in_profile("SE002", &[("c1/c.properties", &alone)], Profile::Production), []);
    let laptop = format!("broker.id=1\nlog.dirs=/d\nzookeeper.connect=localhost:2181\nlisteners=SASL_PLAINTEXT://:9092\n{plain}");
    assert_eq!(in_profile("SE002", &[("server.properties", &laptop)], Profile::Default), []);
    assert_eq!(in_profile("SE002", &[("server.properties", &laptop)], Profile::Production).len(), 1);
}

#[test]
fn se003_settings_of_no_authorizer() {
    let listeners = "listeners=PLAINTEXT://k1:9092\n";
    for (lines, words) in [
        ("super.users=User:admin\n", "`super.users` has no effect, because `authorizer.class.name` is not set"),
        ("super.users=User:a\nauthorizer.class.name=\n", "is empty: everybody may do everything"),
        ("allow.everyone.if.no.acl.found=false\n", "Add `authorizer.class.name=kafka.security.authorizer.AclAuthorizer`."),
    ] {
        one(&broker("SE003", &format!("{listeners}{lines}")), Severity::Warning, words);
    }
    one(&broker("SE003", "allow.everyone.if.no.acl.found=true\n"), Severity::Hint, "`allow.everyone.if.no.acl.found`");
    for lines in [
        "super.users=User:admin\nauthorizer.class.name=com.example.Ours\n",
        "super.users=User:admin\nauthorizer.class.name=${CLASS}\n",
        "super.users=\n",
        "super.users=User:a\n{% if acl %}\nauthorizer.class.name=x\n{% endif %}\n",
    ] {
        assert_eq!(broker("SE003", lines), [], "{lines}");
    }
    // A part of a file, such as a managed service takes.
    let part = "allow.everyone.if.no.acl.found=false\nauto.create.topics.enable=false\nnum.partitions=3\n";
    assert_eq!(in_profile("SE003", &[("k1/server.properties", part)], Profile::Default), []);
    let unit = "[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties --override authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    let file = format!("{ZK}super.users=User:a\n");
    let files = [("k1/server.properties", file.as_str()), ("k1/kafka.service", unit)];
    assert_eq!(in_profile("SE003", &files, Profile::Default), []);
}

#[test]
fn se004_open_where_nobody_wrote_a_rule() {
    let on = "allow.everyone.if.no.acl.found=TRUE\n";
    one(&broker("SE004", &format!("{ACL}{on}")), Severity::Warning, "open to everybody");
    one(
        &broker("SE004", &format!("{}{on}", ACL.replace("Acl", "Standard").replace("kafka.", "org.apache.kafka."))),
        Severity::Warning,
        "",
    );
    assert_eq!(broker("SE004", on), []);
    assert_eq!(broker("SE004", &format!("{ACL}allow.everyone.if.no.acl.found=false\n")), []);
    assert_eq!(broker("SE004", &format!("{ACL}allow.everyone.if.no.acl.found=${{OPEN}}\n")), []);
    assert_eq!(broker("SE004", &format!("authorizer.class.name=com.example.Ours\n{on}")), []);
}

#[test]
fn se006_strangers_and_super_users() {
    let ssl = "listeners=SSL://k1:9092\nsecurity.inter.broker.protocol=SSL\n";
    for (lines, words) in [
        (format!("{ACL}{ssl}super.users=User:admin; User:ANONYMOUS\n"), "makes everybody who connects without a login"),
        (format!("{ACL}listeners=PLAINTEXT://k1:9092\nsuper.users=User:a\n"), "takes them for `User:ANONYMOUS`"),
        (format!("{ACL}{ssl}"), "`super.users` names nobody"),
        (format!("{ACL}{ssl}super.users=\nallow.everyone.if.no.acl.found=false\n"), "`super.users` names nobody"),
    ] {
        one(&broker("SE006", &lines), Severity::Warning, words);
    }
    let kraft = "process.roles=broker\nnode.id=4\ncontroller.quorum.voters=1@c1:9093\ncontroller.listener.names=CONTROLLER\n\
                 listener.security.protocol.map=SSL:SSL,CONTROLLER:SSL\nlog.dirs=/data/kafka\n";
    let open = |word: &str| format!("{kraft}{STANDARD}{ssl}allow.everyone.if.no.acl.found={word}\n");
    let said = |word| in_profile("SE006", &[("k1/server.properties", &open(word))], Profile::Default);
    one(&said("yes"), Severity::Warning, "`super.users` names nobody");
    assert_eq!(said("true"), []);
    for lines in [
        format!("{ACL}{ssl}super.users=User:CN=k1\n"),
        format!("{ACL}{ssl}super.users=${{USERS}}\n"),
        format!("{ACL}{ssl}allow.everyone.if.no.acl.found=true\n"),
        format!("{ACL}listeners=PLAINTEXT://k1:9092\nsuper.users=User:a\nprincipal.builder.class=com.example.Ours\n"),
        format!("{ACL}{ssl}allow.everyone.if.no.acl.found=yes\n"),
        format!(
            "{ACL}listeners=IN://k1:9092\ninter.broker.listener.name=IN\nlistener.security.protocol.map=IN:SASL_SSL\nsuper.users=User:a\n"
        ),
        format!("authorizer.class.name=com.example.Ours\n{ssl}"),
        format!("{ssl}super.users=User:ANONYMOUS\n"),
    ] {
        assert_eq!(broker("SE006", &lines), [], "{lines}");
    }
}

#[test]
fn se008_names_that_nobody_compares() {
    let (ssl, off) =
        ("listeners=SSL://k1:9092\nsecurity.inter.broker.protocol=SSL\n", "ssl.endpoint.identification.algorithm=\n");
    one(&broker("SE008", &format!("{ssl}{off}")), Severity::Warning, "any certificate of the CA passes for that of any node");
    one(&broker("SE008", &format!("{ssl}listener.name.ssl.{off}")), Severity::Warning, "listener.name.ssl.ssl.endpoint");
    one(&broker("SE008", &format!("listeners=PLAINTEXT://k1:9092\n{off}")), Severity::Hint, "turns off a check");
    one(&broker("SE008", &format!("listeners=SSL://k1:9093,PLAINTEXT://k1:9092\n{off}")), Severity::Hint, "turns off a check");
    let alone = "process.roles=controller\nnode.id=1\nlog.dirs=/d\ncontroller.quorum.voters=1@c1:9093\nlisteners=CONTROLLER://c1:9093\ncontroller.listener.names=CONTROLLER\nlistener.security.protocol.map=CONTROLLER:SASL_PLAINTEXT,IN:SASL_SSL\ninter.broker.listener.name=IN\n";
    one(&in_profile("SE008", &[("c1/c.properties", &format!("{alone}{off}"))], Profile::Default), Severity::Hint, "");
    let out = "listeners=SSL://k1:9093,OUT://k1:9092\nlistener.security.protocol.map=SSL:SSL,OUT:SSL\nsecurity.inter.broker.protocol=SSL\n";
    one(&broker("SE008", &format!("{out}listener.name.out.{off}")), Severity::Hint, "turns off a check");
    assert_eq!(broker("SE008", &format!("{ssl}ssl.endpoint.identification.algorithm=https\n")), []);
    assert_eq!(broker("SE008", &format!("{ssl}ssl.endpoint.identification.algorithm=${{ALGORITHM}}\n")), []);
    assert_eq!(broker("SE008", ssl), []);

    one(&zoo("SE008", "sslQuorum=true\nssl.quorum.hostnameVerification=false\n"), Severity::Warning, "that of any server");
    one(&zoo("SE008", "ssl.quorum.hostnameVerification=false\n"), Severity::Hint, "turns off a check");
    assert_eq!(zoo("SE008", "secureClientPort=2281\nssl.hostnameVerification=false\n"), []);
    assert_eq!(zoo("SE008", "sslQuorum=true\nssl.quorum.hostnameVerification=true\n"), []);
}

#[test]
fn se009_what_is_broken() {
    for (lines, words) in [
        ("ssl.enabled.protocols=TLSv1.2,TLSv1.1,TLSv1\n", "`TLSv1.1` and `TLSv1` in `ssl.enabled.protocols` are broken"),
        ("ssl.enabled.protocols=TLSv1\n", "Write `ssl.enabled.protocols=TLSv1.2,TLSv1.3`."),
        ("listener.name.in.ssl.enabled.protocols=SSLv3,TLSv1.3\n", "`SSLv3`"),
        ("ssl.protocol=TLSv1\n", "Delete `ssl.protocol`"),
        (
            "ssl.cipher.suites=TLS_RSA_WITH_RC4_128_SHA,TLS_AES_256_GCM_SHA384\n",
            "Write `ssl.cipher.suites=TLS_AES_256_GCM_SHA384`.",
        ),
        ("ssl.cipher.suites=TLS_DH_anon_WITH_AES_128_CBC_SHA\n", "Delete `ssl.cipher.suites`"),
        ("zookeeper.ssl.enabled.protocols=TLSv1.1\n", "`TLSv1.1`"),
    ] {
        one(&broker("SE009", lines), Severity::Warning, words);
    }
    for lines in [
        "ssl.enabled.protocols=TLSv1.2,TLSv1.3\n",
        "ssl.enabled.protocols=${PROTOCOLS},TLSv1\n",
        "ssl.protocol=TLS\n",
        "ssl.protocol=SSL\n",
        "ssl.cipher.suites=\n",
        "ssl.cipher.suites=TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_EMPTY_RENEGOTIATION_INFO_SCSV\n",
        "my.ssl.protocols=TLSv1\n",
    ] {
        assert_eq!(broker("SE009", lines), [], "{lines}");
    }
    one(
        &zoo("SE009", "ssl.quorum.enabledProtocols=TLSv1,TLSv1.2\n"),
        Severity::Warning,
        "Write `ssl.quorum.enabledProtocols=TLSv1.2`.",
    );
    one(&zoo("SE009", "ssl.ciphersuites=ECDHE-RSA-AES256-GCM-SHA384,DES-CBC3-SHA\n"), Severity::Warning, "`DES-CBC3-SHA`");
    assert_eq!(zoo("SE009", "ssl.quorum.enabledProtocols=TLSv1.2\nssl.ciphersuites=HIGH,!aNULL,!DES\n"), []);
}

#[test]
fn se017_commands_for_everybody() {
    let list = |it: &str| zoo("SE017", &format!("4lw.commands.whitelist={it}\n"));
    one(&list("*"), Severity::Hint, "gives every command to whoever reaches the port");
    one(&list("mntr, *"), Severity::Hint, "`4lw.commands.whitelist=mntr, *`");
    one(&list("srvr,rouk"), Severity::Hint, "ZooKeeper has no command `rouk`");
    one(&list("srvr ruok"), Severity::Hint, "ZooKeeper has no command `srvr ruok`");
    for words in ["srvr, ruok, mntr", "", "stat,hash,isro,conf,", "${WORDS}"] {
        assert_eq!(list(words), [], "{words}");
    }
    let laptop = "dataDir=/d\nclientPort=2181\n4lw.commands.whitelist=*\n";
    assert_eq!(in_profile("SE017", &[("zoo.cfg", laptop)], Profile::Default), []);
}

#[test]
fn se017_the_admin_server_in_production() {
    let said = |lines: &str| in_profile("SE017", &[("zk1/zoo.cfg", &format!("{ZOO}{lines}"))], Profile::Production);
    one(&said(""), Severity::Warning, "the AdminServer answers on every address");
    one(&said("admin.serverAddress=0.0.0.0\n"), Severity::Warning, "Write `admin.serverAddress=127.0.0.1`");
    // Only this word turns it off.
    one(&said("admin.enableServer=FALSE\n"), Severity::Warning, "");
    for lines in ["admin.serverAddress=127.0.0.1\n", "admin.enableServer=false\n", "admin.serverAddress=10.0.0.1\n"] {
        assert_eq!(said(lines), [], "{lines}");
    }
    assert_eq!(zoo("SE017", ""), []);
    let unit = "[Service]\nEnvironment=\"SERVER_JVMFLAGS=-Dzookeeper.admin.enableServer=false\"\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n";
    assert_eq!(in_profile("SE017", &[("zk1/zoo.cfg", ZOO), ("zk1/zookeeper.service", unit)], Profile::Production), []);
}

fn unit(code: &str, lines: &str, start: &str) -> Said {
    let text = format!("[Unit]\nDescription=x\n[Service]\nUser=kafka\n{lines}ExecStart={start}\n");
    in_profile(code, &[("kafka.service", &text)], Profile::Default)
}

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
const ZK_SERVER: &str = "/opt/zookeeper/bin/zkServer.sh start-foreground";

#[test]
fn se014_ports_that_ask_for_no_password() {
    let off = "-Dcom.sun.management.jmxremote.authenticate=false";
    let port = "-Dcom.sun.management.jmxremote.port=7071";
    for (lines, start) in [
        ("Environment=JMX_PORT=9999\n".to_owned(), KAFKA),
        ("Environment=JMX_PORT=9999 KAFKA_JMX_OPTS=\n".to_owned(), KAFKA),
        (format!("Environment=\"KAFKA_OPTS={port} {off}\"\n"), KAFKA),
        (format!("Environment=JMX_PORT=9999\nEnvironment=\"KAFKA_JMX_OPTS={off}\"\nEnvironmentFile=/etc/default/kafka\n"), KAFKA),
        ("Environment=JMXPORT=9999\n".to_owned(), ZK_SERVER),
        (format!("Environment=\"KAFKA_OPTS={port} {off} -Djava.rmi.server.hostname=127.0.0.1\"\n"), KAFKA),
    ] {
        one(&unit("SE014", &lines, start), Severity::Warning, "asks for no password: whoever reaches it can run code");
    }
    one(
        &unit("SE014", "", &format!("/usr/bin/java {port} {off} kafka.Kafka /etc/kafka/server.properties")),
        Severity::Warning,
        "port 7071",
    );
    for (lines, start) in [
        (String::new(), KAFKA),
        (
            "Environment=JMX_PORT=9999\nEnvironment=\"KAFKA_JMX_OPTS=-Dcom.sun.management.jmxremote.authenticate=true\"\n"
                .to_owned(),
            KAFKA,
        ),
        (
            format!(
                "Environment=JMX_PORT=9999\nEnvironment=\"KAFKA_JMX_OPTS={off} -Dcom.sun.management.jmxremote.host=127.0.0.1\"\n"
            ),
            KAFKA,
        ),
        ("Environment=JMX_PORT=9999\nEnvironment=KAFKA_JMX_OPTS=-Dcom.sun.management.jmxremote\n".to_owned(), KAFKA),
        ("Environment=JMX_PORT=9999\nEnvironmentFile=/etc/default/kafka\n".to_owned(), KAFKA),
        (format!("Environment=\"KAFKA_JMX_OPTS=-Dcom.sun.management.jmxremote {off}\"\n"), KAFKA),
        (format!("Environment=\"KAFKA_OPTS={port} {off} -Dcom.sun.management.jmxremote.authenticate=true\"\n"), KAFKA),
        ("Environment=JMXPORT=9999 JMXAUTH=true\n".to_owned(), ZK_SERVER),
        ("Environment=JMXPORT=9999 JMXDISABLE=true\n".to_owned(), ZK_SERVER),
        ("Environment=JMX_PORT=9999\n".to_owned(), ZK_SERVER),
        ("Environment=\"KAFKA_OPTS=-javaagent:/opt/jmx.jar=7071:/etc/jmx.yml\"\n".to_owned(), KAFKA),
    ] {
        assert_eq!(unit("SE014", &lines, start), [], "{lines}");
    }
}

#[test]
fn se013_secrets_in_units() {
    for (lines, start, name) in [
        ("Environment=KAFKA_SSL_PASSWORD=hush\n", KAFKA, "`KAFKA_SSL_PASSWORD`"),
        (
            "Environment=\"KAFKA_OPTS=-Xmx1g -Djavax.net.ssl.trustStorePassword=hush\"\n",
            KAFKA,
            "`javax.net.ssl.trustStorePassword`",
        ),
        ("Environment=AWS_SECRET_ACCESS_KEY=hush\n", KAFKA, "`AWS_SECRET_ACCESS_KEY`"),
        ("", "/opt/kafka/bin/kafka-server-start.sh /s.properties --override ssl.key.password=hush", "`ssl.key.password`"),
        ("", "/opt/tool --password hush", "`password`"),
    ] {
        let said = unit("SE013", lines, start);
        one(&said, Severity::Hint, name);
        assert!(!said[0].1.contains("hush"), "{said:?}");
    }
    for (lines, start) in [
        ("Environment=KAFKA_PASSWORD=\n", KAFKA),
        ("Environment=KAFKA_PASSWORD=%d/password\n", KAFKA),
        ("Environment=KAFKA_PASSWORD=${PASSWORD}\n", KAFKA),
        ("Environment=KAFKA_PASSWORD_FILE=/etc/kafka/password\n", KAFKA),
        ("Environment=DB_SECRET=/run/secrets/db\n", KAFKA),
        ("Environment=KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/jaas.conf\n", KAFKA),
        ("EnvironmentFile=/etc/kafka/password\n", KAFKA),
        ("#Environment=KAFKA_PASSWORD=hush\n", KAFKA),
        ("Environment=TOKEN_EXPIRY=1000 USE_TOKEN=true\n", KAFKA),
    ] {
        assert_eq!(unit("SE013", lines, start), [], "{lines}");
    }
}

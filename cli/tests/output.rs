//! What the command prints, as a person last read it. `INSTA_UPDATE=always cargo test -p kcfglint --test output` writes
//! it anew; read the difference before it is committed.

mod common;

use common::{folder, kcfglint, kcfglint_in, stdout, write};

#[test]
fn full() {
    insta::assert_snapshot!(stdout(&kcfglint(&["--isolated", "fixtures/peter-broken"])));
}

#[test]
fn concise() {
    insta::assert_snapshot!(stdout(&kcfglint(&["--isolated", "--hints", "--format", "concise", "fixtures/peter-broken"])));
}

#[test]
fn json() {
    let report = kcfglint(&["--isolated", "--format", "json", "--target", "kafka=3.9", "fixtures/decoys", "fixtures/standalone"]);
    insta::assert_snapshot!(stdout(&report));
}

/// A cause with a symptom is found from the text of the log.
#[test]
fn explain() {
    insta::assert_snapshot!(stdout(&kcfglint(&["explain", "Exception: A HostProvider may not be empty!"])));
}

const SECRET: &str = "hunter-22-secret";

#[test]
fn secrets_are_in_no_output() {
    let root = folder("secrets");
    let broker = format!(
        "broker.id=1\nlog.dirs=/d # -Dpassword={SECRET}\n\
         ssl.keystore.password={SECRET}\nssl.keystore.password = {SECRET}2\n\
         ssl.truststore.pasword={SECRET}\n\
         sasl.jaas.config=org.apache.kafka.X required \\\n  username=\"a\" \\\n  password=\"{SECRET}\";\n\
         sasl.jaas.config=org.apache.kafka.X required password=\"{SECRET}\"\n\
         ssl.key.password-{SECRET}\nssl.key.password{SECRET}\nssl.key.password {SECRET} # {SECRET}\n\
         ssl.keystore.key=-----BEGIN PRIVATE KEY-----\n{SECRET}=\n-----END PRIVATE KEY-----\n\
         zookeeper.connect=zk1:2181,zk2:2181/k/\n\
         listener.name.sasl_ssl.plain.sasl.jaas.config=x password={SECRET} \n\
         #ssl.key.password={SECRET}\n"
    );
    let unit = format!(
        "[Unit]\n[Service]\nType=forking\nEnviroment=KAFKA_PASSWORD={SECRET}\nEnvironment=\"KAFKA_OPTS=-Djavax.net.ssl.keyStorePassword={SECRET} -Dx=y\" // comment\n\
         ExecStart=/opt/kafka/bin/kafka-server-start.sh --password {SECRET} /etc/kafka/server.properties # x\n\
         [Instal]\nWantedBy=multi-user.target\n"
    );
    write(&root, "kafka1/server.properties", &broker);
    write(&root, "kafka1/kafka.service", &unit);
    write(&root, "kafka2/server.properties", &broker);
    write(
        &root,
        "zk1/zoo.cfg",
        format!(
            "dataDir=/d\nclientPort=2181\nssl.keyStore.password={SECRET}\nssl.keyStore.password={SECRET} \nserver.1=zk1:-Dpassword={SECRET}\n"
        ),
    );
    for format in common::FORMATS {
        let text = stdout(&kcfglint_in(&root, &["--isolated", "--hints", "--format", format, "."]));
        let line = text.lines().find(|it| it.contains(SECRET));
        assert_eq!(line, None, "{format}");
        assert!(text.contains("S007"), "{format}");
    }
}

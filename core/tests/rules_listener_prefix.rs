//! What stands behind the prefix of a listener, and the rules of names that a listener reads when it starts.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

type Said = Vec<(&'static str, Severity, Impact)>;

/// A broker with three listeners, and what is said of its keys and values.
fn said(lines: &str) -> (Said, Vec<String>) {
    let text = format!(
        "broker.id=1\nlisteners=INTERNAL://k1.acme.net:9091,External://k1.acme.net:9092,LOGIN://k1.acme.net:9093\n\
         listener.security.protocol.map=INTERNAL:PLAINTEXT,EXTERNAL:SSL,LOGIN:SASL_SSL,REPLICATION:SSL\n\
         inter.broker.listener.name=INTERNAL\nsasl.enabled.mechanisms=PLAIN\nlog.dirs=/data1/kafka\n\
         listener.name.login.plain.sasl.jaas.config=a.Plain required user_a=hush;\n\
         zookeeper.connect=zk1:2181,zk2:2181/kafka\n{lines}\n"
    );
    let files = [SourceFile::new("k1/server.properties", text.into_bytes())];
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let own = report.diagnostics.into_iter().filter(|it| matches!(it.code, "S009" | "S010" | "S012" | "KF027"));
    let own: Vec<_> = own.collect();
    let kinds = own.iter().map(|it| (it.code, it.severity, it.impact)).collect();
    (kinds, own.into_iter().map(|it| format!("{} {}", it.message, it.help.unwrap_or_default())).collect())
}

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const LOST: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);

#[test]
fn values_below_the_prefix_of_every_listener_are_read() {
    for line in [
        "listener.name.external.ssl.client.auth=maybe",
        "listener.name.internal.ssl.client.auth=Maybe",
        "listener.name.login.principal.builder.class=",
        "listener.name.login.plain.connections.max.reauth.ms=1h",
    ] {
        assert_eq!(said(line).0, [("S012", REFUSED.0, REFUSED.1)], "{line}");
    }
    for line in [
        "listener.name.external.ssl.client.auth=required",
        "listener.name.external.ssl.client.auth=${AUTH}",
        "listener.name.external.principal.builder.class=com.acme.Builder",
        "listener.name.external.my.own.key=maybe",
        "listener.name.replication.ssl.client.auth=maybe",
    ] {
        assert_eq!(said(line).0, [], "{line}");
    }
}

#[test]
fn rules_of_mapping_end_with_a_slash() {
    for rules in ["RULE:^CN=(.*?)$/$1", "RULE:^CN=(.*?),.*$/$1,DEFAULT", "DEFAULT,RULE:^CN=(.*?)$/$1/X", "default"] {
        assert_eq!(said(&format!("ssl.principal.mapping.rules={rules}")).0, [("S012", REFUSED.0, REFUSED.1)], "{rules}");
        let own = format!("listener.name.external.ssl.principal.mapping.rules={rules}");
        assert_eq!(said(&own).0, [("S012", REFUSED.0, REFUSED.1)], "{rules}");
        // Behind a login nobody asks for them.
        assert_eq!(said(&own.replace("external", "login")).0, [], "{rules}");
    }
    for rules in ["DEFAULT", "RULE:^CN=(.*?)$/$1/", "RULE:^CN=(.*?),OU=a.*$/$1/L,DEFAULT", "${RULES}"] {
        assert_eq!(said(&format!("ssl.principal.mapping.rules={rules}")).0, [], "{rules}");
    }
}

#[test]
fn what_no_listener_reads() {
    for (line, name) in [
        ("listener.name.EXTERNAL.ssl.keystore.location=/k", "listener.name.external.ssl.keystore.location"),
        ("listener.name.External.ssl.client.auth=maybe", "listener.name.external.ssl.client.auth"),
        ("listener.name.extrenal.ssl.keystore.location=/k", "listener.name.external.ssl.keystore.location"),
        ("listener.name.external.ssl.keystore.locaton=/k", "listener.name.external.ssl.keystore.location"),
        (
            "listener.name.login.plain.sasl.server.callbak.handler.class=a",
            "listener.name.login.plain.sasl.server.callback.handler.class",
        ),
        ("listener.name.login.PLAIN.connections.max.reauth.ms=1", "listener.name.login.plain.connections.max.reauth.ms"),
    ] {
        let (kinds, words) = said(line);
        assert_eq!(kinds, [("S009", LOST.0, LOST.1)], "{line}");
        assert!(words[0].contains(&format!("`{name}`")), "{words:?}");
    }
    let unknown = said("listener.name.backstage.ssl.keystore.location=/k").0;
    assert_eq!(unknown, [("S010", Severity::Hint, Impact::Misbehaves)]);
    for line in [
        "listener.name.external.ssl.keystore.location=/k",
        "listener.name.external.max.connections=10",
        "listener.name.external.num.network.threads=10",
        "listener.name.login.plain.sasl.server.callback.handler.class=com.acme.Handler",
        "listener.name.external.com.acme.realm=a",
        // Another node may have the listener.
        "listener.name.replication.ssl.keystore.location=/k",
        "listener.name.{{ name }}.ssl.keystore.location=/k",
    ] {
        assert_eq!(said(line).0, [], "{line}");
    }
}

/// What is set twice, or with the wrong type, stops the listener; what is missing may be stored in the cluster.
#[test]
fn stores_of_keys_go_together() {
    const OWN: &str = "listener.name.external.ssl.";
    for lines in [
        "ssl.keystore.type=PEM\nssl.keystore.location=/k.pem\nssl.keystore.password=hush",
        "ssl.truststore.type=PEM\nssl.truststore.location=/t.pem\nssl.truststore.password=hush",
        "ssl.keystore.type=PEM\nssl.keystore.key=hush\nssl.keystore.certificate.chain=c\nssl.keystore.password=",
        "ssl.keystore.key=hush\nssl.keystore.certificate.chain=c",
        "ssl.truststore.type=PKCS12\nssl.truststore.certificates=c",
        "ssl.keystore.type=PEM\nssl.keystore.key=hush\nssl.keystore.certificate.chain=c\nssl.keystore.location=/k.pem",
        &format!("ssl.keystore.type=PEM\nssl.keystore.location=/k.pem\n{OWN}keystore.password=hush"),
        &format!("{OWN}keystore.type=PEM\nssl.keystore.location=/k.jks\nssl.keystore.password=hush"),
        "listener.name.login.ssl.keystore.type=PEM\nssl.keystore.location=/k.jks\nssl.keystore.password=hush",
    ] {
        let (kinds, words) = said(lines);
        assert_eq!(kinds, [("KF027", REFUSED.0, REFUSED.1)], "{lines}");
        assert!(!words[0].contains("hush"), "{}", words[0]);
    }
    for lines in [
        "ssl.keystore.type=PEM\nssl.keystore.location=/k.pem\nssl.key.password=hush\nssl.truststore.type=PEM\nssl.truststore.location=/t.pem",
        "ssl.keystore.type=PEM\nssl.keystore.key=hush\nssl.keystore.certificate.chain=c\nssl.key.password=hush",
        "ssl.keystore.location=/k.jks\nssl.keystore.password=hush\nssl.truststore.location=/t.jks\nssl.truststore.password=hush",
        "ssl.keystore.type=PKCS12\nssl.keystore.location=/k.p12\nssl.keystore.password=hush\nssl.key.password=hush",
        // The one is PEM, the other is not.
        "ssl.keystore.type=PEM\nssl.keystore.location=/k.pem\nssl.truststore.location=/t.jks\nssl.truststore.password=hush",
        "ssl.keystore.type=PEM\nssl.keystore.password=hush",
        "ssl.keystore.type=${TYPE}\nssl.keystore.location=/k\nssl.keystore.password=hush",
        "ssl.keystore.type=PEM\nssl.keystore.location=/k\nssl.keystore.password={{ password }}",
        "ssl.engine.factory.class=com.acme.Engine\nssl.keystore.type=PEM\nssl.keystore.location=/k\nssl.keystore.password=hush",
        // No listener that encrypts reads these.
        "listener.name.internal.ssl.keystore.type=PEM\nlistener.name.internal.ssl.keystore.location=/k\nlistener.name.internal.ssl.keystore.password=hush",
    ] {
        assert_eq!(said(lines).0, [], "{lines}");
    }
}

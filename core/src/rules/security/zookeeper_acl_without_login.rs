use super::login::{Given, Jaas, jaas};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A broker that protects its nodes in ZooKeeper and does not log in there.
pub(crate) static RULE: Rule = Rule {
    code: "SE015",
    name: "zookeeper-set-acl-without-auth",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// With all of these a certificate is the login, from 2.5 on (`KafkaConfig.zkTlsClientAuthEnabled`).
const TLS: [&str; 3] = ["zookeeper.ssl.client.enable", "zookeeper.clientCnxnSocket", "zookeeper.ssl.keystore.location"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let key = "zookeeper.set.acl";
    let Some(entry) = properties.get(key).filter(|_| properties.boolean(key) == Setting::Is(true)) else { return };
    let lacks = |it: &&&str| !properties.has(it) || **it == TLS[0] && properties.boolean(TLS[0]) == Setting::Is(false);
    let Some(lacking) = TLS.iter().find(lacks) else { return };
    if BrokerConfig::of(properties).is_kraft() || properties.is_open() {
        return;
    }
    // The socket alone says nothing about a login.
    let tls = if properties.has_any(&[TLS[0], TLS[2]]) {
        format!("`zookeeper.ssl.*` is none without `{lacking}`")
    } else {
        "`zookeeper.ssl.*` gives none".to_owned()
    };
    let message = |end: &str| format!("`{key}=true` needs a login at ZooKeeper{end}");
    let finding = match jaas(cx, file) {
        Jaas::Given(given) => {
            let is_without = |it: &Given| !it.read.is_open && it.read.fault.is_none() && it.read.section("Client").is_none();
            let Some(given) = given.filter(|it| !it.has_own_client && is_without(it)) else { return };
            let end = ", and the JAAS file has no section `Client`; the broker does not start";
            let finding = Finding::new(&RULE, file, entry.written(), message(end));
            let place = given.read.sections.first().map_or(Span::default(), |it| it.span);
            let finding = finding.related(given.file, place, "the JAAS file");
            finding.related(given.by.0, given.by.1, "this line names the JAAS file")
        }
        Jaas::Missing { unit, span } => {
            let message = message(&format!("; {tls}, and neither does the unit; the broker does not start"));
            Finding::new(&RULE, file, entry.written(), message).related(unit, span, "this start command gets no JAAS file")
        }
        Jaas::Unknown => {
            let message = message(&format!("; {tls}, and without a JAAS file in `KAFKA_OPTS` the broker does not start"));
            // Where the environment is set elsewhere, as in most set-ups with a login, nobody can tell.
            Finding::new(&RULE, file, entry.written(), message).variant(Severity::Hint, Impact::Misbehaves)
        }
    };
    let with_zookeeper = Releases::until(Version::line(3, 9));
    let holds = cx.releases(Product::Kafka, file).holds(with_zookeeper);
    cx.push(
        finding
            .help("Add `-Djava.security.auth.login.config=FILE` with a section `Client`, or all three of `zookeeper.ssl.client.enable=true`, `zookeeper.clientCnxnSocket` and `zookeeper.ssl.keystore.location`.")
            .only(Product::Kafka, holds),
    );
}

use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::host::{is_loopback, is_same};
use crate::report::{Impact, Severity};
use crate::rules::cluster::members::servers;
use crate::source::Kind;

/// A broker that knows one ZooKeeper server only.
pub(crate) static RULE: Rule = Rule {
    code: "KF006",
    name: "zk-connect-single-host",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let (Some(entry), Some(Ok(connect))) = (config.connect(), config.connect_string()) else { return };
    let [server] = connect.servers[..] else { return };
    // A separator gone wrong makes one of several: KF004.
    if config.is_kraft() || is_loopback(server.host) || server.impossible().is_some() || cx.is_dev(file) {
        return;
    }
    let mut declared = cx.settings().clusters.iter().flat_map(|it| &it.zookeeper_vip);
    if is_service(server.host) || declared.any(|it| is_same(it, server.host)) {
        return;
    }
    let host = server.host;
    let end = "when it is down, the broker can neither start nor keep its session";
    let holds = cx.releases(Product::Kafka, file).holds(Releases::until(Version::line(3, 9)));
    let say = |message: String, help: &str| {
        Finding::new(&RULE, file, entry.value.span_of(server.element), message).help(help).only(Product::Kafka, holds)
    };
    const SPARE: &str = "Three servers go on when one of them is down.";
    cx.push(if config.own_hosts().any(|it| is_same(it, host)) {
        say(format!("`{host}` is the broker's own host, and no other ZooKeeper server is listed"), SPARE)
            .variant(Severity::Hint, Impact::Practice)
    } else if has_one_server(cx, file) {
        say(format!("`{host}` is a ZooKeeper server that stands alone: {end}"), SPARE).variant(Severity::Hint, Impact::Practice)
    } else {
        say(format!("only `{host}` is listed: {end}"), "List all servers of the ensemble. The client asks nobody for the others.")
    });
}

/// Whether the ensemble is in the scan, and is one server.
fn has_one_server(cx: &Cx<'_, '_>, file: usize) -> bool {
    let Some(ensemble) = cx.topology.ensemble_near(cx.documents, file) else { return false };
    let [node] = cx.topology.ensembles[ensemble].nodes[..] else { return false };
    servers(cx, &cx.topology.nodes[node]).is_some_and(|it| it.len() < 2)
}

/// Names of a Kubernetes service, behind which there may be several servers.
fn is_service(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.ends_with(".svc") || host.contains(".svc.")
}

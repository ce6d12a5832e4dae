use super::members::endpoints;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::{self, Likeness};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A host with both a ZooKeeper server and a broker.
pub(crate) static RULE: Rule = Rule {
    code: "CL016",
    name: "kafka-zookeeper-colocated",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let servers = cluster.ensemble().and_then(|it| endpoints(cx, &cx.topology.ensembles[it])).unwrap_or_default();
    for member in &cluster.members {
        let Some(config) = cx.document(member.file).broker() else { continue };
        if config.is_kraft() || cx.is_dev(member.file) {
            continue;
        }
        let node = &cx.topology.nodes[member.node];
        let listeners = config.advertised();
        let own = listeners.iter().flat_map(|it| it.listeners()).map(|it| it.host).find_map(|host| {
            let server = servers.iter().find(|it| host::compare(it.host, host) == Likeness::Same)?;
            (!host::is_loopback(host)).then_some((host, server.listed.file, server.listed.server.entry.written()))
        });
        // Two configurations in the folder of one host.
        let beside = || {
            let file = node.zookeeper?;
            let is_quorum =
                cx.document(file).properties(&[Kind::ZooKeeper]).is_some_and(|it| it.has_any(&["clientPort", "dataDir"]));
            (is_quorum && config.elsewhere().is_some()).then_some((node.name.as_str(), file, Span::default()))
        };
        let Some((host, file, span)) = own.or_else(beside) else { continue };
        let message = format!(
            "`{host}` runs both ZooKeeper and Kafka; a broker that fills the page cache or the disk takes a server of the ensemble with it"
        );
        let at = listeners.map_or_else(Span::default, |it| it.entry.written());
        let holds = cx.releases(Product::Kafka, member.file).holds(Releases::until(Version::line(3, 9)));
        let finding = Finding::new(&RULE, member.file, at, message)
            .help("Use separate hosts, or at least a device of its own for ZooKeeper's `dataLogDir`.")
            .related(file, span, "the ZooKeeper server on this host")
            .only(Product::Kafka, holds);
        cx.push(finding);
    }
}

use super::members::{endpoints, servers};
use super::started::started;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::{self, Likeness};
use crate::model::{BrokerConfig, Entry, template};
use crate::report::{Impact, Severity};
use crate::text::Span;
use crate::topology::Node;

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
        let listeners = config.advertised();
        let own = listeners.iter().flat_map(|it| it.listeners()).map(|it| it.host).find_map(|host| {
            let server = servers.iter().find(|it| host::compare(it.host, host) == Likeness::Same)?;
            (!host::is_loopback(host)).then_some((Some(host), server.listed.file, server.listed.server.entry.written()))
        });
        let beside = || {
            let file = beside(cx, member.node, member.file, config)?;
            Some((own_name(&cx.topology.nodes[member.node], config), file, Span::default()))
        };
        let Some((host, file, span)) = own.or_else(beside) else { continue };
        let who = host.map_or("one host".to_owned(), |it| format!("`{it}`"));
        let message = format!(
            "{who} runs both ZooKeeper and Kafka; a broker that fills the page cache or the disk takes a server of the ensemble with it"
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

/// The ZooKeeper configuration in the folder of a broker's host, where it is used there and is no sample that a
/// distribution left beside the broker's: the broker looks for ZooKeeper on its own host, and the configuration is a
/// server's of an ensemble or a unit starts it; or units start both in a folder that is certainly a host's.
fn beside(cx: &Cx<'_, '_>, at: usize, broker: usize, config: BrokerConfig<'_, '_>) -> Option<usize> {
    let node = &cx.topology.nodes[at];
    let file = node.zookeeper?;
    config.elsewhere()?;
    // A file that is yet to be filled in is that of several hosts.
    let is_placeholder = |it: &Entry<'_>| it.is_template() || template::is_placeholder(it.trimmed());
    if config.id_entry().is_some_and(is_placeholder) {
        return None;
    }
    let started = started(cx, at);
    let is_started = |file: usize| started.iter().any(|it| it.file == file);
    let is_used = || is_started(file) || servers(cx, node).is_none_or(|it| !it.is_empty());
    let both = || node.token.is_some() && is_started(file) && is_started(broker);
    (both() || connects_to_itself(node, config) && is_used()).then_some(file)
}

/// Whether one of the servers in `zookeeper.connect` is the broker's own host.
fn connects_to_itself(node: &Node, config: BrokerConfig<'_, '_>) -> bool {
    let Some(Ok(connect)) = config.connect_string() else { return false };
    let is_own =
        |it: &str| host::is_loopback(it) || host::is_same(it, &node.name) || config.own_hosts().any(|own| host::is_same(own, it));
    connect.servers.iter().any(|it| is_own(it.host))
}

/// What a broker's host is called: as it advertises itself, else as its folder, where that has a number or a full name.
fn own_name<'r>(node: &'r Node, config: BrokerConfig<'r, '_>) -> Option<&'r str> {
    config.own_hosts().find(|it| !host::is_loopback(it)).or_else(|| node.token.is_some().then_some(node.name.as_str()))
}

//! The brokers of a cluster, for rules that count or compare them.

use crate::document::Document;
use crate::lint::Cx;
use crate::map::Set;
use crate::model::{BrokerConfig, Properties};
use crate::source::Kind;
use crate::topology::{Cluster, Node, Topology, connection};

/// A broker, and what its file says.
#[derive(Clone, Copy)]
pub(crate) struct Broker<'r, 'a> {
    pub(crate) node: usize,
    pub(crate) file: usize,
    pub(crate) properties: &'r Properties<'a>,
    pub(crate) config: BrokerConfig<'r, 'a>,
}

/// The brokers whose own connection says that they are of the cluster, in the order of their paths.
pub(super) fn brokers<'r, 'a>(cx: &Cx<'r, 'a>, cluster: &Cluster) -> Vec<Broker<'r, 'a>> {
    brokers_of(cx.documents, cx.topology, cluster)
}

/// The same without a rule that asks.
pub(crate) fn brokers_of<'r, 'a>(documents: &'r [Document<'a>], topology: &Topology, cluster: &Cluster) -> Vec<Broker<'r, 'a>> {
    let broker = |node: usize, file: usize| {
        let properties = documents[file].properties(&[Kind::Kafka])?;
        let config = BrokerConfig::of(properties);
        config.is_broker().then_some(Broker { node, file, properties, config })
    };
    let mut all: Vec<_> = cluster.members.iter().filter(|it| it.confirmed).filter_map(|it| broker(it.node, it.file)).collect();
    // Files without a number that share a connection on loopback are there to choose from, as in the distribution.
    let is_choice = |it: &Broker<'_, '_>| {
        let is_local = connection(&documents[it.file]).is_some_and(|it| it.is_local());
        is_local && topology.nodes[it.node].token.is_none()
    };
    if all.iter().filter(|it| is_choice(it)).count() > 1 {
        all.retain(|it| !is_choice(it));
    }
    all
}

/// One of each node and of each id. Two files with one id, or of one node, are one broker, or a mistake that has a rule of
/// its own.
pub(super) fn distinct<'r, 'a>(brokers: &[Broker<'r, 'a>]) -> Vec<Broker<'r, 'a>> {
    let (mut ids, mut nodes) = (Set::new(), Set::new());
    let is_new = |it: &&Broker<'_, '_>| {
        let id = it.config.id().known().filter(|id| *id >= 0);
        nodes.insert(it.node) && id.is_none_or(|id| ids.insert(id))
    };
    brokers.iter().filter(is_new).copied().collect()
}

/// Whether nothing beside a broker looks like another one: no number in its names, and no other configuration near it.
pub(super) fn is_single(cx: &Cx<'_, '_>, broker: &Broker<'_, '_>) -> bool {
    let node = &cx.topology.nodes[broker.node];
    let file = cx.document(broker.file).source.path.rsplit('/').next().unwrap_or_default();
    if file.contains(|it: char| it.is_ascii_digit()) {
        return false;
    }
    let is_near = |other: &Node| !other.kafka.is_empty() && other.area == node.area;
    node.token.is_none() && node.kafka.len() == 1 && cx.topology.nodes.iter().filter(|it| is_near(it)).count() == 1
}

/// `3 brokers`.
pub(super) fn counted_brokers(n: usize) -> String {
    format!("{n} broker{}", if n == 1 { "" } else { "s" })
}

//! Which nodes the lists name and no file is of.

use super::{Cluster, Ensemble, Topology};
use crate::document::Document;
use crate::model::host::{self, Likeness};

/// A line for each ensemble and each cluster that is not complete. A node that nobody can tell apart counts as one of those
/// that would be missing.
#[must_use]
pub fn missing(topology: &Topology, documents: &[Document<'_>]) -> Vec<String> {
    let ensembles = topology.ensembles.iter().filter_map(|it| of_ensemble(topology, it, documents));
    let clusters = topology.clusters.iter().filter_map(|it| of_cluster(it, documents));
    ensembles.chain(clusters).collect()
}

fn of_ensemble(topology: &Topology, ensemble: &Ensemble, documents: &[Document<'_>]) -> Option<String> {
    let nodes: Vec<_> = ensemble.nodes.iter().map(|it| &topology.nodes[*it]).collect();
    let files = nodes.iter().flat_map(|it| [it.zookeeper, it.dynamic]).flatten();
    let config = files.filter_map(|it| documents[it].zookeeper()).max_by_key(|it| it.servers().count())?;
    let listed: Vec<_> = config.servers().filter(|it| !it.is_template()).collect();
    if listed.len() < 2 || listed.len() <= nodes.len() {
        return None;
    }
    let is_of = |node: &super::Node, server: &crate::model::zookeeper::Server<'_, '_>| match node
        .myid
        .and_then(|it| documents[it].myid())
    {
        Some(id) => server.id.known() == Some(id),
        None => host::compare(host::of_server_line(server.entry.trimmed()), &node.name) == Likeness::Same,
    };
    let absent: Vec<String> = listed
        .iter()
        .filter(|server| !nodes.iter().any(|it| is_of(it, server)))
        .map(|it| format!("`{}={}`", it.entry.key.as_str(), it.entry.trimmed()))
        .collect();
    let unknown = nodes.iter().filter(|node| !listed.iter().any(|it| is_of(node, it))).count();
    (absent.len() > unknown).then(|| format!("ensemble {}: no file is of {}", ensemble.name, absent.join(", ")))
}

fn of_cluster(cluster: &Cluster, documents: &[Document<'_>]) -> Option<String> {
    let configs: Vec<_> = cluster.members.iter().filter_map(|it| documents[it.file].broker()).collect();
    let list = configs.iter().filter(|it| it.is_kraft()).filter_map(|it| it.voters()).find(|it| !it.entry.is_template())?;
    let is_here = |id: i32| configs.iter().any(|it| it.id().known() == Some(i64::from(id)));
    let unknown = configs.iter().filter(|it| it.id().known().is_none()).count();
    let absent: Vec<String> = list.voters().filter(|it| !is_here(it.id)).map(|it| format!("`{}`", it.element)).collect();
    (absent.len() > unknown).then(|| format!("cluster {}: no file is of the controllers {}", cluster.name, absent.join(", ")))
}

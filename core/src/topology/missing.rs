//! Which nodes the lists name and no file is of.

use super::{Cluster, Ensemble, Node, Topology};
use crate::document::Document;
use crate::model::host::{self, Likeness};
use crate::model::zookeeper::Server;
use crate::text::Span;

/// The nodes of one ensemble or cluster that no file is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// `server` or `controller`.
    pub what: &'static str,
    /// The file whose list names them.
    pub file: usize,
    /// Where each stands in the list, and what is written there.
    pub nodes: Vec<(Span, String)>,
}

/// A line for each ensemble and each cluster that is not complete.
#[must_use]
pub fn missing(topology: &Topology, documents: &[Document<'_>]) -> Vec<String> {
    let line = |kind: &str, name: &str, it: &Missing| {
        let nodes: Vec<String> = it.nodes.iter().map(|it| format!("`{}`", it.1)).collect();
        let what = if it.what == "controller" { "the controllers " } else { "" };
        format!("{kind} {name}: no file is of {what}{}", nodes.join(", "))
    };
    let ensembles =
        topology.ensembles.iter().filter_map(|it| Some(line("ensemble", &it.name, &of_ensemble(topology, it, documents)?)));
    let clusters = topology.clusters.iter().filter_map(|it| Some(line("cluster", &it.name, &of_cluster(it, documents)?)));
    ensembles.chain(clusters).collect()
}

/// The servers of an ensemble without a file. A node that nobody can tell apart counts as one of those that would be missing.
#[must_use]
pub fn of_ensemble(topology: &Topology, ensemble: &Ensemble, documents: &[Document<'_>]) -> Option<Missing> {
    let nodes: Vec<_> = ensemble.nodes.iter().map(|it| &topology.nodes[*it]).collect();
    let files = nodes.iter().flat_map(|it| [it.zookeeper, it.dynamic]).flatten();
    let (file, config) = files.filter_map(|it| Some((it, documents[it].zookeeper()?))).max_by_key(|it| it.1.servers().count())?;
    let listed: Vec<_> = config.servers().filter(|it| !it.is_template()).collect();
    if listed.len() < 2 || listed.len() <= nodes.len() {
        return None;
    }
    let is_of = |node: &Node, server: &Server<'_, '_>| match node.myid.and_then(|it| documents[it].myid()) {
        Some(id) => server.id.known() == Some(id),
        None => host::compare(host::of_server_line(server.entry.trimmed()), &node.name) == Likeness::Same,
    };
    let absent = listed.iter().filter(|server| !nodes.iter().any(|it| is_of(it, server)));
    let absent: Vec<_> =
        absent.map(|it| (it.entry.written(), format!("{}={}", it.entry.key.as_str(), it.entry.trimmed()))).collect();
    let unknown = nodes.iter().filter(|node| !listed.iter().any(|it| is_of(node, it))).count();
    (absent.len() > unknown).then_some(Missing { what: "server", file, nodes: absent })
}

/// The same for the controllers that vote.
#[must_use]
pub fn of_cluster(cluster: &Cluster, documents: &[Document<'_>]) -> Option<Missing> {
    let configs: Vec<_> = cluster.members.iter().filter_map(|it| Some((it.file, documents[it.file].broker()?))).collect();
    let mut lists = configs.iter().filter(|it| it.1.is_kraft()).filter_map(|it| Some((it.0, it.1.voters()?)));
    let (file, list) = lists.find(|it| !it.1.entry.is_template())?;
    let is_here = |id: i32| configs.iter().any(|it| it.1.id().known() == Some(i64::from(id)));
    let unknown = configs.iter().filter(|it| it.1.id().known().is_none()).count();
    let absent = list.voters().filter(|it| !is_here(it.id));
    let absent: Vec<_> = absent.map(|it| (list.entry.value.span_of(it.element), it.element.to_owned())).collect();
    (absent.len() > unknown).then_some(Missing { what: "controller", file, nodes: absent })
}

use super::stored::of_node;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};

/// Log directories of one node, or nodes of one cluster, that were formatted for different clusters.
pub(crate) static RULE: Rule = Rule {
    code: "CL022",
    name: "cluster-id-differs",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachNode(directories), Check::EachCluster(nodes)],
};

fn directories(cx: &mut Cx<'_, '_>, node: usize) {
    let Some((owner, metas)) = of_node(cx, node) else { return };
    let ids: Vec<_> = metas.iter().filter_map(|it| Some((it.file, known(it.properties.get("cluster.id")?)?))).collect();
    let Some((first, others)) = ids.split_first() else { return };
    let Some(other) = others.iter().find(|it| it.1.trimmed() != first.1.trimmed()) else { return };
    let since = if owner.config.is_kraft() { Version::first_of(2, 8) } else { Version::first_of(3, 7) };
    let holds = cx.releases(Product::Kafka, owner.file).holds(Releases::since(since));
    let message = format!(
        "this directory belongs to the cluster `{}`, another one of the node to `{}`; Kafka does not start",
        other.1.trimmed(),
        first.1.trimmed()
    );
    let finding = Finding::new(&RULE, other.0, other.1.written(), message).related(first.0, first.1.written(), "the other one");
    cx.push(finding.help("Use the directories of one cluster.").only(Product::Kafka, holds));
}

/// Brokers that were formatted for different clusters find each other and stay apart.
fn nodes(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = cx.topology.clusters[cluster].members.iter();
    let first_of = |node: usize| {
        let (owner, metas) = of_node(cx, node)?;
        let meta = metas.first()?;
        Some((owner.config.is_kraft(), meta.file, known(meta.properties.get("cluster.id")?)?))
    };
    let ids: Vec<_> = members.filter_map(|it| first_of(it.node)).collect();
    let Some((first, others)) = ids.split_first() else { return };
    let Some(other) = others.iter().find(|it| it.2.trimmed() != first.2.trimmed()) else { return };
    let message = format!(
        "this node belongs to the cluster `{}`, another node of the cluster to `{}`",
        other.2.trimmed(),
        first.2.trimmed()
    );
    let finding = Finding::new(&RULE, other.1, other.2.written(), message).related(first.1, first.2.written(), "the other node");
    // Each of them alone would start; which one is wrong nobody tells.
    cx.push(
        finding
            .help("Format all nodes with one cluster id; in ZooKeeper mode check the chroot of `zookeeper.connect`.")
            .variant(Severity::Error, Impact::DataRisk),
    );
}

fn known<'r, 'a>(entry: &'r crate::model::Entry<'a>) -> Option<&'r crate::model::Entry<'a>> {
    Some(entry).filter(|it| !it.is_template() && !it.trimmed().is_empty())
}

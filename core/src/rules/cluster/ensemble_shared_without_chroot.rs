use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::model::host;
use crate::report::{Impact, Severity};
use crate::topology::{Cluster, Connection, connection, environment};

/// Two clusters in one place of one ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "CL014",
    name: "ensemble-shared-without-chroot",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let this = &cx.topology.clusters[cluster];
    let own = places(cx, this);
    for other in &cx.topology.clusters[..cluster] {
        let others = || places(cx, other);
        if own.is_empty() || !are_two(cx, this, other) {
            continue;
        }
        let both_declared = declared(cx, this).is_some() && declared(cx, other).is_some();
        let shared = |one: &Place<'_, '_>, two: &Place<'_, '_>| {
            one.chroot == two.chroot && one.servers.iter().any(|it| two.servers.contains(it) && (both_declared || is_certain(it)))
        };
        let pair = own.iter().find_map(|one| others().into_iter().find(|two| shared(one, two)).map(|two| (one, two)));
        let Some((one, two)) = pair else { continue };
        let path = if one.chroot.is_empty() { "/" } else { one.chroot.as_str() };
        let message = format!(
            "Clusters `{}` and `{}` both use `{path}` on the same ensemble, so their brokers join one cluster",
            other.name, this.name
        );
        let help =
            format!("Give each cluster a chroot of its own, such as `/{}` and `/{}`.", base(&other.name), base(&this.name));
        let holds = cx.releases(Product::Kafka, one.file).holds(Releases::until(Version::line(3, 9)));
        let finding = Finding::new(&RULE, one.file, one.entry.value_span(), message).help(help);
        cx.push(finding.related(two.file, two.entry.value_span(), "the other cluster").only(Product::Kafka, holds));
    }
}

/// Where a broker registers.
struct Place<'r, 'a> {
    file: usize,
    entry: &'r Entry<'a>,
    servers: Vec<String>,
    chroot: String,
}

fn places<'r, 'a>(cx: &Cx<'r, 'a>, cluster: &Cluster) -> Vec<Place<'r, 'a>> {
    let place = |file: usize| {
        let Some(Connection::ZooKeeper(servers, chroot)) = connection(cx.document(file)) else { return None };
        Some(Place { file, entry: cx.document(file).broker()?.connect()?, servers, chroot })
    };
    cluster.members.iter().filter(|it| it.confirmed).filter_map(|it| place(it.file)).collect()
}

/// Whether two groups of brokers are meant to be two clusters: the user says so, or their folders are those of two
/// environments.
fn are_two(cx: &Cx<'_, '_>, one: &Cluster, other: &Cluster) -> bool {
    match (declared(cx, one), declared(cx, other)) {
        (Some(one), Some(other)) => one != other,
        (None, None) => {
            let place = |it: &Cluster| environment(&cx.document(it.members[0].file).source.path);
            !place(one).is_empty() && !place(other).is_empty() && place(one) != place(other)
        }
        _ => false,
    }
}

/// The declared cluster that a cluster is.
fn declared(cx: &Cx<'_, '_>, cluster: &Cluster) -> Option<usize> {
    let path = &cx.document(cluster.members[0].file).source.path;
    cx.settings().clusters.iter().position(|it| it.members.contains(path))
}

/// Whether a server is the same one in whatever environment: its full name says so. A short name and a private address may
/// be another machine in each.
fn is_certain(server: &str) -> bool {
    server.rsplit_once(':').is_some_and(|(name, _)| host::is_full_name(name) && !name.contains("example."))
}

/// A name that a chroot can have.
fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

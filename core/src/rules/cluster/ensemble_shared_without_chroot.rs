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
    let (mut own, part) = (places(cx, this), part(cx, this));
    if part == Part::Unknown {
        return;
    }
    if let Part::Environment(_) = part {
        own.iter_mut().for_each(|it| it.servers.retain(|it| is_certain(it)));
    }
    own.retain(|it| !it.servers.is_empty());
    if own.is_empty() {
        return;
    }
    for other in &cx.topology.clusters[..cluster] {
        if !part.is_beside(&self::part(cx, other)) {
            continue;
        }
        let others = places(cx, other);
        let shared = |one: &Place<'_, '_>, two: &Place<'_, '_>| {
            one.chroot == two.chroot && one.servers.iter().any(|it| two.servers.contains(it))
        };
        let pair = own.iter().find_map(|one| Some((one, others.iter().find(|two| shared(one, two))?)));
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

/// What tells a cluster from another one on the same ensemble.
#[derive(PartialEq)]
enum Part<'r> {
    /// The user declares it: its place in the settings.
    Declared(usize),
    /// Its folder is that of an environment.
    Environment(&'r str),
    /// Nothing.
    Unknown,
}

impl Part<'_> {
    /// Whether two clusters are certainly two.
    fn is_beside(&self, other: &Self) -> bool {
        self != other && std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

fn part<'r>(cx: &Cx<'r, '_>, cluster: &Cluster) -> Part<'r> {
    let path = &cx.document(cluster.members[0].file).source.path;
    if let Some(at) = cx.settings().clusters.iter().position(|it| it.members.contains(path)) {
        return Part::Declared(at);
    }
    match environment(path) {
        "" => Part::Unknown,
        folder => Part::Environment(folder),
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

/// Whether a server is the same one in whatever environment: its full name says so. A short name and a private address may
/// be another machine in each.
fn is_certain(server: &str) -> bool {
    server.rsplit_once(':').is_some_and(|(name, _)| host::is_full_name(name) && !name.contains("example."))
}

/// A name that a chroot can have.
fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

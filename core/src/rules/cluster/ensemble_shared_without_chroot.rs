use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::map::Map;
use crate::model::Entry;
use crate::model::host;
use crate::report::{Impact, Severity};
use crate::topology::{Cluster, Connection, connection, environment, own_host};

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

/// All clusters at once, with the first one: each is compared with those that registered in its places before.
fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    if cluster > 0 {
        return;
    }
    // The clusters in each place, by server and chroot, each with what tells it from others.
    let mut taken: Map<(String, String), Vec<usize>> = Map::new();
    let (mut lines, mut parts): (Vec<(usize, Line<'_, '_>)>, Vec<Part>) = (Vec::new(), Vec::new());
    for (at, this) in cx.topology.clusters.iter().enumerate() {
        let part = part(cx, this);
        let is_declared = matches!(part, Part::Declared(_));
        parts.push(part);
        let is_other = |it: usize| {
            let (theirs, own) = (&parts[it], &parts[at]);
            theirs.is_beside(own) || theirs == own && !is_declared && are_two(cx, it, at)
        };
        let mut found = None;
        for Place { line, servers, chroot } in &places(cx, this) {
            for server in servers.iter().filter(|it| is_declared || is_certain(it)) {
                let here = taken.of((server.clone(), chroot.clone()));
                if found.is_none() {
                    let other = here.iter().find(|it| is_other(lines[**it].0));
                    found = other.map(|it| (lines[*it], *line, chroot.clone()));
                }
                if here.last().is_none_or(|it| lines[*it].0 != at) {
                    here.push(lines.len());
                    lines.push((at, *line));
                }
            }
        }
        if let Some(((other, theirs), own, chroot)) = found {
            say(cx, [other, at], theirs, own, &chroot);
        }
    }
}

fn say(cx: &mut Cx<'_, '_>, clusters: [usize; 2], theirs: Line<'_, '_>, own: Line<'_, '_>, chroot: &str) {
    let [other, this] = clusters.map(|it| cx.topology.clusters[it].name.as_str());
    let path = if chroot.is_empty() { "/" } else { chroot };
    let message =
        format!("Clusters `{other}` and `{this}` both use `{path}` on the same ensemble, so their brokers join one cluster");
    let help = format!("Give each cluster a chroot of its own, such as `/{}` and `/{}`.", base(other), base(this));
    let holds = cx.releases(Product::Kafka, own.file).holds(Releases::until(Version::line(3, 9)));
    let finding = Finding::new(&RULE, own.file, own.entry.value_span(), message).help(help);
    cx.push(finding.related(theirs.file, theirs.entry.value_span(), "the other cluster").only(Product::Kafka, holds));
}

/// What tells a cluster from another one on the same ensemble.
#[derive(PartialEq)]
enum Part {
    /// The user declares it: its place in the settings.
    Declared(usize),
    /// Its folder is that of an environment.
    Environment(String),
    /// Nothing.
    Unknown,
}

impl Part {
    /// Whether two clusters are certainly two.
    fn is_beside(&self, other: &Self) -> bool {
        self != other && std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

fn part(cx: &Cx<'_, '_>, cluster: &Cluster) -> Part {
    let source = cx.document(cluster.members[0].file).source;
    if let Some(at) = cx.settings().clusters.iter().position(|it| it.members.contains(&source.path)) {
        return Part::Declared(at);
    }
    let environment = environment(source.place());
    if environment.is_empty() { Part::Unknown } else { Part::Environment(environment) }
}

/// A broker, by its id and by what clients are told.
struct Host {
    id: i64,
    name: String,
}

/// Whether two clusters that nothing parts are two all the same: they have an id in common, and none of their hosts.
fn are_two(cx: &Cx<'_, '_>, one: usize, other: usize) -> bool {
    if one == other {
        return false;
    }
    let [ours, theirs] = [one, other].map(|it| hosts(cx, &cx.topology.clusters[it]));
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return false };
    let has = |test: &dyn Fn(&Host, &Host) -> bool| ours.iter().any(|it| theirs.iter().any(|that| test(it, that)));
    has(&|it, that| it.id == that.id) && !has(&|it, that| it.name == that.name)
}

/// The id and the full name of each member, where each of them tells both, and all register in one place: a single one
/// elsewhere is a mistake that has a rule of its own.
fn hosts(cx: &Cx<'_, '_>, cluster: &Cluster) -> Option<Vec<Host>> {
    let of_file = |file: usize| {
        let (name, _) = own_host(cx.document(file)).filter(|it| is_own_name(&it.0))?;
        Some(Host { id: cx.document(file).broker()?.id().known().filter(|it| *it >= 0)?, name })
    };
    let places = places(cx, cluster);
    let is_one = places.iter().all(|it| it.chroot == places[0].chroot);
    cluster.members.iter().map(|it| of_file(it.file)).collect::<Option<Vec<_>>>().filter(|_| is_one)
}

/// The connect string of a broker.
#[derive(Clone, Copy)]
struct Line<'r, 'a> {
    file: usize,
    entry: &'r Entry<'a>,
}

/// Where a broker registers.
struct Place<'r, 'a> {
    line: Line<'r, 'a>,
    servers: Vec<String>,
    chroot: String,
}

fn places<'r, 'a>(cx: &Cx<'r, 'a>, cluster: &Cluster) -> Vec<Place<'r, 'a>> {
    let place = |file: usize| {
        let Some(Connection::ZooKeeper(servers, chroot)) = connection(cx.document(file)) else { return None };
        let line = Line { file, entry: cx.document(file).broker()?.connect()? };
        Some(Place { line, servers, chroot })
    };
    cluster.members.iter().filter(|it| it.confirmed).filter_map(|it| place(it.file)).collect()
}

/// Whether a server is the same one in whatever environment: its full name says so. A short name and a private address may
/// be another machine in each.
fn is_certain(server: &str) -> bool {
    server.rsplit_once(':').is_some_and(|(name, _)| is_own_name(name))
}

/// Whether a name is one machine's and no example.
fn is_own_name(name: &str) -> bool {
    host::is_full_name(name) && !name.contains("example.")
}

/// A name that a chroot can have.
fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

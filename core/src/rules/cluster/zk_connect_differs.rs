use super::members::{Connected, connected, counted, migrating};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::connect::Server;
use crate::model::host::{self, Hosts, Likeness};
use crate::report::{Impact, Severity};

/// Brokers of one cluster with different connect strings.
pub(crate) static RULE: Rule = Rule {
    code: "CL011",
    name: "zk-connect-differs",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

/// From the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Difference {
    None,
    Order,
    Hosts,
    Place,
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let knows_ensemble = cluster.ensemble().is_some();
    let is_local = |it: &Connected<'_, '_>| it.string.servers.iter().all(|it| host::is_loopback(it.host));
    let all = connected(cx, &cluster.members);
    let sorts = counted(&all, |it| it.entry.trimmed());
    let controllers = migrating(cx, &cluster.members);
    if sorts.len() < 2 && controllers.is_empty() {
        return;
    }
    let votes = |one: &Connected<'_, '_>| {
        let like = |most: Difference| sorts.iter().filter(|it| difference(one, it.0) <= most).map(|it| it.1).sum::<usize>();
        (like(Difference::Order), like(Difference::None))
    };
    let Some((usual, _)) = sorts.iter().rev().max_by_key(|it| votes(it.0)) else { return };
    for other in controllers.iter().filter(|it| difference(usual, it) == Difference::Place) {
        let [usual_name, name] = cx.names(usual.file, other.file);
        let message = format!(
            "`{usual_name}` uses `{}`, and the controller `{name}` `{}`: it migrates another place than the one where the brokers register",
            usual.entry.trimmed(),
            other.entry.trimmed()
        );
        let finding = Finding::new(&RULE, other.file, other.entry.written(), message)
            .help("Write the brokers' connect string on the controllers, too.")
            .related(usual.file, usual.entry.written(), "the brokers' connect string");
        cx.push(finding);
    }
    for other in &all {
        let [usual_name, name] = cx.names(usual.file, other.file);
        let (value, usual_value) = (other.entry.trimmed(), usual.entry.trimmed());
        let differ = format!("`{usual_name}` uses `{usual_value}`, `{name}` uses `{value}`");
        let (severity, impact, message) = match difference(usual, other) {
            Difference::None => continue,
            // Where the ensemble is known, CL012 and CL013 say what is missing or wrong in each list.
            Difference::Hosts if knows_ensemble && !is_local(other) => continue,
            Difference::Order => (Severity::Hint, Impact::Practice, format!("{differ}: the same servers in another order")),
            Difference::Hosts => {
                let message = format!(
                    "{differ}: they reach one ensemble through different servers, and one of them can lose it while the other does not"
                );
                (Severity::Warning, Impact::DataRisk, message)
            }
            Difference::Place => {
                // Of two nobody can tell which one is wrong.
                let severity = if all.len() > 2 { Severity::Error } else { Severity::Warning };
                (severity, Impact::DataRisk, format!("{differ}: they register in different places and form two clusters"))
            }
        };
        let holds = cx.releases(Product::Kafka, other.file).holds(Releases::until(Version::line(3, 9)));
        let finding = Finding::new(&RULE, other.file, other.entry.written(), message)
            .variant(severity, impact)
            .help("Write one connect string on all brokers.")
            .related(usual.file, usual.entry.written(), "the other connect string")
            .only(Product::Kafka, holds);
        cx.push(finding);
    }
}

fn difference(usual: &Connected<'_, '_>, other: &Connected<'_, '_>) -> Difference {
    let (ours, theirs) = (&usual.string.servers, &other.string.servers);
    if usual.chroot() != other.chroot() {
        return Difference::Place;
    }
    // As nearly everybody has it.
    let same = |(one, other): (&Server<'_>, &Server<'_>)| one.port == other.port && one.host == other.host;
    if !ours.is_empty() && ours.len() == theirs.len() && ours.iter().zip(theirs).all(same) {
        return Difference::None;
    }
    let (in_theirs, in_ours) = (common(ours, theirs), common(theirs, ours));
    if in_theirs == 0 && !ours.iter().any(|it| other.may_be(it.host)) {
        return Difference::Place;
    }
    let differs = |(one, other): (&Server<'_>, &Server<'_>)| {
        one.port != other.port || host::compare(one.host, other.host) == Likeness::Other
    };
    if in_theirs < ours.len() || in_ours < theirs.len() {
        Difference::Hosts
    } else if ours.iter().zip(theirs).any(differs) {
        Difference::Order
    } else {
        Difference::None
    }
}

/// How many servers of a list may be one of another list, at the same port.
fn common(list: &[Server<'_>], other: &[Server<'_>]) -> usize {
    let hosts = Hosts::of(other.len(), &|it| (other[it].host, i32::from(other[it].port)));
    let is_there = |one: &&Server<'_>| {
        let same = |that: &Server<'_>| one.port == that.port && host::compare(one.host, that.host) != Likeness::Other;
        hosts.find(one.host, i32::from(one.port), &|it| same(&other[it])).is_some()
    };
    list.iter().filter(is_there).count()
}

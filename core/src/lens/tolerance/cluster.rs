//! One cluster of Kafka: its topics, who elects its leaders, and which brokers hang on few servers.

use serde::Serialize;

use super::topics::{self, Made, Topics};
use super::voters::{self, Told, Voters};
use super::votes::Loss;
use super::weakness::{Findings, Weakness};
use super::{Look, QuorumTolerance, words};
use crate::catalog::Product;
use crate::map::Set;
use crate::model::{Setting, host};
use crate::rules::{Broker, brokers_of, number};
use crate::topology::{Cluster, Member};

/// What may fail of a cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClusterTolerance<'d> {
    /// How many brokers have files here.
    pub brokers: usize,
    /// How many brokers may fail, whichever they are, before reads of topics that are made by default stop.
    pub reads: Option<usize>,
    /// The same for writes with `acks=all`.
    pub writes: Option<usize>,
    /// How many voters may fail, whichever they are, before no leader is elected and no topic is made.
    pub elections: Option<usize>,
    /// The topics that are made by default and Kafka's own.
    pub topics: Vec<Topics>,
    /// The controllers that vote; nothing where ZooKeeper is used.
    pub quorum: Option<QuorumTolerance<'d>>,
    /// The nodes whose `unclean.leader.election.enable=true` counts: reads go on where records are lost.
    pub unclean: Vec<String>,
    /// The brokers that are cut off with a few servers, while the ensemble stands without them.
    pub tied: Vec<Tied>,
    /// The same in words, a line each.
    pub text: Vec<String>,
    /// The findings that are about it.
    pub weakened_by: Vec<Weakness<'d>>,
}

/// A broker that does not know all servers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tied {
    /// Its node.
    pub broker: String,
    /// The servers that it knows.
    pub to: Vec<String>,
}

pub(super) fn of<'d>(look: &Look<'_, '_>, at: usize, ensembles: &[Told], weak: &Findings<'d>) -> ClusterTolerance<'d> {
    let cluster = &look.topology.clusters[at];
    let all = brokers_of(look.documents, look.topology, cluster);
    let count = count(look, cluster, &all);
    let controllers = voters::of_controllers(look, cluster);
    let quorum = controllers.as_ref().map(|it| QuorumTolerance::of("kraft", it, weak.of_quorum(at)));
    let elects = controllers.as_ref().or_else(|| cluster.ensemble().map(|it| &ensembles[it]));
    let elects = elects.and_then(|it| it.as_ref().ok()).filter(|_| !is_migrating(look, cluster));
    let shared = elects.map_or(Loss::Harmless, |it| shared(it, &all));
    let topics = if all.is_empty() { Vec::new() } else { topics::of(look, &all, is_complete(look, cluster), count, shared) };
    let own = topics.iter().find(|it| it.made == Made::Default);
    let everyone = |it: &Voters| it.votes.smallest_loss(&(0..it.all.len()).map(Some).collect::<Vec<_>>()).may_fail(it.all.len());
    let mut told = ClusterTolerance {
        brokers: count,
        reads: own.and_then(|it| it.reads),
        writes: own.and_then(|it| it.writes),
        elections: elects.and_then(everyone),
        quorum,
        unclean: unclean(look, cluster),
        tied: elects.filter(|_| controllers.is_none()).map_or_else(Vec::new, |it| tied(look, &all, it)),
        text: words::of_topics(&topics),
        topics,
        weakened_by: weak.of_cluster(at),
    };
    if all.is_empty() && told.quorum.is_none() {
        told.text.push("no file says where it finds its ensemble or its controllers: who may fail cannot be told".to_owned());
        return told;
    }
    told.text.extend(of_controllers(look, cluster, &told.topics));
    elections(look, cluster, &mut told);
    if let Loss::Of(n @ 1..) = shared
        && count > 1
    {
        told.text.push(format!("brokers and voters share nodes: without {} of them nobody elects leaders", words::number(n)));
    }
    for it in &told.tied {
        let to = words::joined(&words::quoted(&it.to));
        told.text.push(format!(
            "`{}` knows only {to}, and is cut off without {}",
            it.broker,
            if it.to.len() == 1 { "it" } else { "them" }
        ));
    }
    if !told.unclean.is_empty() {
        let nodes = words::joined(&words::quoted(&told.unclean));
        told.text.push(format!("unclean elections at {nodes}: a replica that lags may lead, and what it lacks is lost"));
    }
    told
}

/// How many nodes are brokers, also those of which their place alone says that they belong here.
fn count(look: &Look<'_, '_>, cluster: &Cluster, certain: &[Broker<'_, '_>]) -> usize {
    let is_broker = |it: &&Member| !it.confirmed && look.documents[it.file].broker().is_some_and(|it| it.is_broker());
    let others = cluster.members.iter().filter(is_broker).map(|it| it.node);
    certain.iter().map(|it| it.node).chain(others).collect::<Set<_>>().len()
}

/// Controllers of their own give fewer replicas to topics that a client creates without a number than brokers do.
fn of_controllers(look: &Look<'_, '_>, cluster: &Cluster, topics: &[Topics]) -> Option<String> {
    let own = topics.iter().find(|it| it.made == Made::Default)?.replicas?;
    let factor = |it: &Member| {
        look.documents[it.file].broker().filter(|it| !it.is_broker())?;
        let read = look.documents[it.file].properties(&[crate::source::Kind::Kafka])?;
        number(read, "default.replication.factor", look.assumed.of(Product::Kafka, it.file).to)
    };
    let factors = cluster.members.iter().filter_map(|it| Some((factor(it)?, it.node)));
    let (factor, node) = factors.min().filter(|it| (1..own).contains(&it.0))?;
    let replicas = words::counted(usize::try_from(factor).ok()?, "replica");
    let name = &look.topology.nodes[node].name;
    Some(format!(
        "topics that a client creates without a number get {replicas}, by `default.replication.factor` of the controller `{name}`"
    ))
}

/// What is said of elections.
fn elections(look: &Look<'_, '_>, cluster: &Cluster, told: &mut ClusterTolerance<'_>) {
    if is_migrating(look, cluster) {
        told.text.push("it is on its way from ZooKeeper to KRaft: who may fail before elections stop cannot be told".to_owned());
        return;
    }
    if let Some(quorum) = &told.quorum {
        told.text.extend(quorum.text.iter().map(|it| format!("controllers: {it}")));
        return;
    }
    told.text.push(match cluster.ensembles[..] {
        [] => "its ensemble is not here: who may fail before elections stop cannot be told".to_owned(),
        [only] => format!("without ensemble {} no leader is elected and no topic is made", look.topology.ensembles[only].name),
        _ => "its brokers name several ensembles: who may fail before elections stop cannot be told".to_owned(),
    });
}

/// Whether somebody says that no node of it is missing.
fn is_complete(look: &Look<'_, '_>, cluster: &Cluster) -> bool {
    let is_in = |members: &[String]| cluster.members.iter().any(|it| members.contains(&look.documents[it.file].source.path));
    look.settings.clusters.iter().any(|it| it.complete && is_in(&it.members))
}

fn is_migrating(look: &Look<'_, '_>, cluster: &Cluster) -> bool {
    let key = "zookeeper.metadata.migration.enable";
    let is_on = |file: usize| {
        let read = look.documents[file].properties(&[crate::source::Kind::Kafka]);
        read.is_some_and(|it| matches!(it.boolean(key), Setting::Is(true) | Setting::Unknown))
    };
    cluster.members.iter().any(|it| is_on(it.file))
}

/// How many of the brokers' nodes take the quorum with them.
fn shared(voters: &Voters, brokers: &[Broker<'_, '_>]) -> Loss {
    let node = |it: &voters::Voter| it.node.filter(|node| brokers.iter().any(|it| it.node == *node));
    voters.votes.smallest_loss(&voters.all.iter().map(node).collect::<Vec<_>>())
}

/// The nodes that elect leaders, and may elect one that lags: in KRaft the controllers, else the brokers.
fn unclean(look: &Look<'_, '_>, cluster: &Cluster) -> Vec<String> {
    let elects = |file: usize| {
        let read = look.documents[file].properties(&[crate::source::Kind::Kafka])?;
        let elects = look.documents[file].broker()?.roles().known().is_none_or(|it| it.controller);
        (elects && read.boolean("unclean.leader.election.enable") == Setting::Is(true)).then_some(())
    };
    let members = cluster.members.iter().filter(|it| elects(it.file).is_some());
    members.map(|it| look.topology.nodes[it.node].name.clone()).collect()
}

/// The brokers without whose servers the ensemble is still a quorum.
fn tied(look: &Look<'_, '_>, brokers: &[Broker<'_, '_>], voters: &Voters) -> Vec<Tied> {
    let is_virtual =
        |host: &str| look.settings.clusters.iter().flat_map(|it| &it.zookeeper_vip).any(|it| host::is_same(it, host));
    let of_broker = |broker: &Broker<'_, '_>| {
        let string = broker.config.connect_string()?.ok()?;
        let mut known: Vec<usize> = Vec::new();
        for server in &string.servers {
            let is_it = |it: &voters::Voter| {
                let own = it.host.as_deref().filter(|it| !host::is_loopback(it));
                own.is_some_and(|it| host::is_same(it, server.host)) || host::is_same(&it.name, server.host)
            };
            // One name may stand for several servers, also on one machine, or for one whose line has another name.
            let mut found = (0..voters.all.len()).filter(|it| is_it(&voters.all[*it]));
            let only = found.next().filter(|_| found.next().is_none() && !is_virtual(server.host))?;
            known.push(only);
        }
        let to = || known.iter().map(|it| voters.all[*it].name.clone()).collect();
        let stands = known.len() < voters.all.len() && voters.votes.hold(|it| !known.contains(&it));
        stands.then(|| Tied { broker: look.topology.nodes[broker.node].name.clone(), to: to() })
    };
    brokers.iter().filter_map(of_broker).collect()
}

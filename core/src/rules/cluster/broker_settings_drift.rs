use super::brokers::{Broker, brokers, distinct};
use super::drift::{Value, between, retention, spoken, value};
use super::members::{counted, some};
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Severity};
use crate::text::Span;

/// Settings that every broker of a cluster has to have alike, and that differ.
pub(crate) static RULE: Rule = Rule {
    code: "CL020",
    name: "broker-settings-drift",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Misbehaves,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

const LEADS: &str = "what holds for a partition depends on which broker leads it";
const CREATES: &str = "what a new topic gets depends on which broker creates it";
const ASKED: &str = "what a client may do depends on which broker it asks";

/// A key, what parts the items of its value, if their order does not count, and what happens.
const KEYS: [(&str, Option<char>, &str); 14] = [
    ("inter.broker.protocol.version", None, "they speak as the oldest of them to some, and not to others"),
    ("message.max.bytes", None, LEADS),
    ("replica.fetch.max.bytes", None, "some replicas keep up with large records, and others do not"),
    ("min.insync.replicas", None, LEADS),
    ("default.replication.factor", None, CREATES),
    ("offsets.topic.replication.factor", None, CREATES),
    ("transaction.state.log.replication.factor", None, CREATES),
    ("transaction.state.log.min.isr", None, CREATES),
    ("log.retention.bytes", None, "replicas of one partition keep different amounts"),
    ("unclean.leader.election.enable", None, "who may lead depends on which broker is the controller"),
    ("auto.create.topics.enable", None, ASKED),
    ("authorizer.class.name", None, ASKED),
    ("super.users", Some(';'), ASKED),
    ("sasl.enabled.mechanisms", Some(','), ASKED),
];

/// How many values of one setting are told.
const SHOWN: usize = 3;

/// In how many settings the brokers of one cluster may differ.
const MOST: usize = 3;

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let mut brokers = distinct(&brokers(cx, &cx.topology.clusters[cluster]));
    // A part of a file may have the rest elsewhere, and beside numbered files the one without a number is their model.
    brokers.retain(|it| it.config.is_whole() && !it.properties.is_open());
    let is_numbered = |it: &Broker<'_, '_>| cx.topology.nodes[it.node].token.is_some();
    if brokers.iter().any(is_numbered) {
        brokers.retain(is_numbered);
    }
    // In the middle of a migration the two modes have settings of their own.
    let is_kraft = brokers.iter().filter(|it| it.config.is_kraft()).count() * 2 > brokers.len();
    brokers.retain(|it| it.config.is_kraft() == is_kraft);
    let Some(release) = brokers.first().map(|it| cx.releases(Product::Kafka, it.file).to).filter(|_| brokers.len() > 1) else {
        return;
    };
    let mut found = Vec::new();
    for (key, parted, end) in KEYS {
        let values = brokers.iter().filter_map(|it| value(*it, key, parted, release)).collect();
        found.extend(drift(cx, key, values, end));
    }
    let values = brokers.iter().filter_map(|it| between(*it)).collect();
    let end = "a broker looks for the others behind the listener that it is told itself";
    let differs = drift(cx, "inter.broker.listener.name", values, end).or_else(|| {
        let values = brokers.iter().filter_map(|it| spoken(*it)).collect();
        let end = "a broker speaks to the others as its own file says, and those that speak otherwise do not understand it";
        drift(cx, "inter.broker.listener.name", values, end)
    });
    found.extend(differs);
    let values = brokers.iter().filter_map(|it| retention(*it)).collect();
    found.extend(drift(cx, "log.retention", values, "replicas of one partition keep their records for different times"));
    let racks = brokers.iter().map(|it| {
        let entry = it.properties.get("broker.rack");
        let is_set = if entry.is_some() { "set" } else { "not set" };
        Value { broker: *it, compared: is_set.to_owned(), shown: is_set.to_owned(), entry }
    });
    let end = "replicas are spread over racks only where every broker has one";
    found.extend(drift(cx, "broker.rack", racks.collect(), end));
    // Files that differ in much were never one.
    if found.len() <= MOST {
        found.into_iter().for_each(|it| cx.push(it));
    }
}

/// What is said of a setting that is not the same everywhere.
fn drift(cx: &Cx<'_, '_>, key: &str, values: Vec<Value<'_, '_>>, end: &str) -> Option<Finding> {
    let sorts = counted(&values, |it| it.compared.clone());
    let (usual, _) = sorts.iter().rev().max_by_key(|it| it.1).filter(|_| sorts.len() > 1)?;
    let of = |sort: &Value<'_, '_>| {
        let same = values.iter().filter(|it| it.compared == sort.compared);
        let names: Vec<String> = same.map(|it| format!("`{}`", cx.name(it.broker.file))).collect();
        format!("{} on {}", sort.shown, some(&names))
    };
    let mut said: Vec<String> = sorts.iter().take(SHOWN).map(|it| of(it.0)).collect();
    if sorts.len() > SHOWN {
        said.push(format!("{} more values elsewhere", sorts.len() - SHOWN));
    }
    let message = format!("`{key}` is {}; {end}", said.join(", and "));
    let (other, _) = sorts.iter().find(|it| it.0.compared != usual.compared)?;
    let span = |it: &Value<'_, '_>| it.entry.map_or(Span::at(0), Entry::written);
    let mut finding = Finding::new(&RULE, other.broker.file, span(other), message)
        .help("Give all brokers of the cluster one and the same value.");
    for (sort, _) in sorts.iter().filter(|it| it.0.compared != other.compared).take(SHOWN) {
        finding = finding.related(sort.broker.file, span(sort), "another value");
    }
    Some(finding)
}

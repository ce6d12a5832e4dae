use super::brokers::{Broker, brokers, distinct};
use super::members::{counted, some};
use crate::catalog::{Product, Version, kafka};
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

/// In how many settings the brokers of one cluster may differ.
const MOST: usize = 3;

const TIMES: [(&str, i64); 3] = [("log.retention.ms", 1), ("log.retention.minutes", 60_000), ("log.retention.hours", 3_600_000)];

/// What a broker has: a form that can be compared, how it is shown, and the line that says so.
struct Value<'r, 'a> {
    broker: Broker<'r, 'a>,
    compared: String,
    shown: String,
    entry: Option<&'r Entry<'a>>,
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let mut brokers = distinct(&brokers(cx, &cx.topology.clusters[cluster]));
    // A part of a file may have the rest elsewhere, and beside numbered files the one without a number is their model.
    brokers.retain(|it| it.config.is_whole() && !it.properties.is_open());
    let is_numbered = |it: &Broker<'_, '_>| cx.topology.nodes[it.node].token.is_some();
    if brokers.iter().any(is_numbered) {
        brokers.retain(is_numbered);
    }
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
    found.extend(drift(cx, "inter.broker.listener.name", values, end));
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

/// The value in force; nothing where a placeholder hides it. Only keys with a default can be compared where one is absent.
fn value<'r, 'a>(broker: Broker<'r, 'a>, key: &str, parted: Option<char>, release: Version) -> Option<Value<'r, 'a>> {
    let entry = broker.properties.get(key);
    if entry.is_some_and(Entry::is_template) {
        return None;
    }
    let default = || kafka::find(key).and_then(|it| it.default_in(release)).filter(|it| !it.is_empty());
    let text = entry.map(Entry::trimmed).or_else(default).unwrap_or_default();
    let compared = match parted {
        Some(sign) => {
            let mut items: Vec<&str> = text.split(sign).map(str::trim).filter(|it| !it.is_empty()).collect();
            items.sort_unstable();
            items.join(";")
        }
        None => text.to_ascii_lowercase(),
    };
    let shown = match (entry, text) {
        (None, "") => "not set".to_owned(),
        (None, text) => format!("{text} (the default)"),
        (_, text) if text.len() > 40 => "another one".to_owned(),
        (_, text) => text.to_owned(),
    };
    Some(Value { broker, compared, shown, entry })
}

/// The listener between brokers, which the name of a protocol stands in for.
fn between<'r, 'a>(broker: Broker<'r, 'a>) -> Option<Value<'r, 'a>> {
    let names = ["inter.broker.listener.name", "security.inter.broker.protocol"];
    let entry = names.iter().find_map(|it| broker.properties.get(it));
    if entry.is_some_and(Entry::is_template) {
        return None;
    }
    let shown = entry.map_or("PLAINTEXT (the default)", |it| it.trimmed()).to_owned();
    let compared = entry.map_or("PLAINTEXT", |it| it.trimmed()).to_ascii_uppercase();
    Some(Value { broker, compared, shown, entry })
}

/// How long records are kept.
fn retention<'r, 'a>(broker: Broker<'r, 'a>) -> Option<Value<'r, 'a>> {
    let first = TIMES.iter().find_map(|(key, unit)| Some((broker.properties.get(key)?, *unit)));
    let Some((entry, unit)) = first else {
        let hours = 168 * 3_600_000i64;
        return Some(Value { broker, compared: hours.to_string(), shown: "168 hours (the default)".to_owned(), entry: None });
    };
    let number = entry.setting(crate::model::java_number).known()?;
    let compared = if number < 0 { -1 } else { number.saturating_mul(unit) };
    Some(Value {
        broker,
        compared: compared.to_string(),
        shown: format!("`{}={number}`", entry.key.as_str()),
        entry: Some(entry),
    })
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
    let said: Vec<String> = sorts.iter().map(|it| of(it.0)).collect();
    let (first, rest) = said.split_at(1);
    let message = format!("`{key}` is {}, and {}; {end}", first.concat(), rest.join(", and "));
    let (other, _) = sorts.iter().find(|it| it.0.compared != usual.compared)?;
    let span = |it: &Value<'_, '_>| it.entry.map_or(Span::at(0), Entry::written);
    let mut finding = Finding::new(&RULE, other.broker.file, span(other), message)
        .help("Give all brokers of the cluster one and the same value.");
    for (sort, _) in sorts.iter().filter(|it| it.0.compared != other.compared) {
        finding = finding.related(sort.broker.file, span(sort), "another value");
    }
    Some(finding)
}

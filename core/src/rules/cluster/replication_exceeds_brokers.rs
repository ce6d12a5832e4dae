use super::brokers::{Broker, brokers, counted_brokers, distinct, is_single};
use super::node_missing::complete;
use crate::catalog::Product;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::replicas::gives_factor;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::kafka::settled::number;
use crate::text::Span;

/// More replicas than there are brokers.
pub(crate) static RULE: Rule = Rule {
    code: "CL018",
    name: "replication-exceeds-brokers",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Misbehaves,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check)],
};

const TRANSACTIONS: &str = "transaction.state.log.replication.factor";
const DEFAULT: &str = "default.replication.factor";
const LEAST: &str = "transaction.state.log.min.isr";

/// A factor, whether its default counts, and what does not work with one that is too high.
const FACTORS: [(&str, bool, &str); 5] = [
    ("offsets.topic.replication.factor", true, "consumers get no group coordinator"),
    (TRANSACTIONS, true, "transactional producers get no coordinator"),
    (DEFAULT, true, "a topic without a factor of its own cannot be created"),
    ("share.coordinator.state.topic.replication.factor", false, "share groups get no coordinator"),
    ("rlmm.config.remote.log.metadata.topic.replication.factor", false, "tiered storage has no topic for its metadata"),
];

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let brokers = brokers(cx, cluster);
    let n = distinct(&brokers).len();
    let is_complete = complete(cx, || cluster.members.iter().map(|it| it.file)).is_some();
    for broker in &brokers {
        if is_complete || n == 1 && cx.is_dev(broker.file) {
            judge(cx, broker, n, is_complete);
        }
    }
}

fn judge(cx: &mut Cx<'_, '_>, broker: &Broker<'_, '_>, n: usize, is_complete: bool) {
    let (file, properties) = (broker.file, broker.properties);
    let release = cx.releases(Product::Kafka, file).to;
    // Files from before 0.11 are about, which had no need of a number: the topic was made with the brokers that were there.
    let is_new = is_complete || broker.config.is_kraft() || cx.knows_releases(file);
    let over = |(key, by_default, end): &(&'static str, bool, &'static str)| {
        if *key == DEFAULT && !gives_factor(properties) {
            return None;
        }
        let factor = match properties.get(key) {
            Some(_) => properties.number(key).known(),
            None => number(properties, key, release).filter(|_| *by_default && is_new),
        }?;
        usize::try_from(factor).is_ok_and(|it| it > n).then_some((*key, factor, *end))
    };
    let found: Vec<_> = FACTORS.iter().filter_map(over).collect();
    let Some((_, factor, end)) = found.first() else { return };
    if !is_complete && !is_single(cx, broker) {
        return;
    }
    let said = |(key, factor, _): &(&str, i64, &str)| {
        let by_default = if properties.has(key) { "" } else { " (the default)" };
        format!("`{key}={factor}`{by_default}")
    };
    let said: Vec<String> = found.iter().map(said).collect();
    let quote = if broker.config.is_kraft() {
        format!("The target replication factor of {factor} cannot be reached because only {n} broker(s) are registered")
    } else {
        format!("Replication factor: {factor} larger than available brokers: {n}")
    };
    let message = format!("{}, but {}: {end} (\"{quote}\")", counted_brokers(n), said.join(", "));
    let mut places = found.iter().filter_map(|it| Some(properties.get(it.0)?.written()));
    let own = places.next();
    let severity = if own.is_some() && is_complete { Severity::Error } else { Severity::Warning };
    let lines: Vec<String> = found.iter().map(|it| format!("`{}={n}`", it.0)).collect();
    let mut finding = Finding::new(&RULE, file, own.unwrap_or(Span::at(0)), message)
        .variant(severity, Impact::Misbehaves)
        .help(format!("Write {}.", lines.join(" and ")));
    for place in places {
        finding = finding.related(file, place, "the same of this one");
    }
    let keys: Vec<&str> = found.iter().map(|it| it.0).collect();
    cx.push(finding.fix(Safety::Unsafe, "One replica for one broker", if n == 1 { ones(cx, broker, keys) } else { None }));
}

/// The keys with the number 1. One replica cannot be in sync with another.
fn ones(cx: &Cx<'_, '_>, broker: &Broker<'_, '_>, mut keys: Vec<&'static str>) -> Option<Edits> {
    if keys.contains(&TRANSACTIONS) && broker.properties.number(LEAST).or_default(2).is_some_and(|it| it > 1) {
        keys.push(LEAST);
    }
    let there = keys.iter().filter_map(|it| broker.properties.get(it)).map(|it| edit::value(broker.file, it, "1"));
    let there = Edits::all(there);
    let new: Vec<String> = keys.iter().filter(|it| !broker.properties.has(it)).map(|it| format!("{it}=1")).collect();
    let lines: Vec<&str> = new.iter().map(String::as_str).collect();
    if lines.is_empty() {
        return there;
    }
    let below = edit::at_end(&cx.document(broker.file).source.bytes, broker.file, &lines)?;
    Some(there.unwrap_or_default().and(below))
}

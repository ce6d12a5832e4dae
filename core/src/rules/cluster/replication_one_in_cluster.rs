use super::brokers::{Broker, brokers, counted_brokers, distinct};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Setting;
use crate::model::replicas::gives_factor;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::text::Span;

/// One replica in a cluster of several brokers.
pub(crate) static RULE: Rule = Rule {
    code: "CL019",
    name: "replication-one-in-cluster",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check)],
};

const DEFAULT: &str = "default.replication.factor";

/// A factor, and what one broker's loss stops.
const FACTORS: [(&str, &str); 3] = [
    ("offsets.topic.replication.factor", "stops the consumer groups that it coordinates"),
    ("transaction.state.log.replication.factor", "stops the transactions that it coordinates"),
    (DEFAULT, "takes topics without a factor of their own offline"),
];

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let brokers = brokers(cx, &cx.topology.clusters[cluster]);
    let n = distinct(&brokers).len();
    if n > 1 {
        brokers.iter().for_each(|it| judge(cx, it, n));
    }
}

fn judge(cx: &mut Cx<'_, '_>, broker: &Broker<'_, '_>, n: usize) {
    let (file, properties) = (broker.file, broker.properties);
    let is_one = |key: &str| properties.number(key) == Setting::Is(1) && (key != DEFAULT || gives_factor(properties));
    let creates = properties.boolean("auto.create.topics.enable").or_default(true) == Some(true);
    let by_default = creates && !properties.has(DEFAULT) && broker.config.is_whole() && !properties.is_open();
    let found: Vec<_> = FACTORS.iter().filter(|(key, _)| is_one(key) || *key == DEFAULT && by_default).collect();
    let Some((_, end)) = found.first() else { return };
    let said = |(key, _): &&(&str, &str)| match properties.get(key) {
        Some(_) => format!("`{key}=1`"),
        None => format!("`{key}` is 1 by default"),
    };
    let said: Vec<String> = found.iter().map(said).collect();
    let message = format!("{}, but {}: the loss of one broker {end}", counted_brokers(n), said.join(", "));
    let mut places = found.iter().filter_map(|it| Some(properties.get(it.0)?.written()));
    let own = places.next();
    // Two brokers hold two replicas at most, and a topic that somebody creates has the number that he gives it.
    let (severity, impact) = match (own.is_some() && n > 2, cx.settings().profile.is_production()) {
        (true, true) => (Severity::Error, Impact::DataRisk),
        (true, false) => (Severity::Warning, Impact::DataRisk),
        (false, true) => (Severity::Warning, Impact::Practice),
        (false, false) => (Severity::Hint, Impact::Practice),
    };
    let factor = n.min(3);
    let lines: Vec<String> = found.iter().map(|it| format!("`{}={factor}`", it.0)).collect();
    let mut finding = Finding::new(&RULE, file, own.unwrap_or(Span::at(0)), message)
        .variant(severity, impact)
        .help(format!("Write {}. Topics that are there keep the number that they have.", lines.join(" and ")));
    for place in places {
        finding = finding.related(file, place, "the same of this one");
    }
    let edits = found.iter().filter_map(|it| Some(edit::value(file, properties.get(it.0)?, "3")));
    let edits = Edits::all(edits).filter(|_| n > 2);
    cx.push(finding.fix(Safety::Unsafe, "Three replicas; topics that are there keep the number that they have", edits));
}

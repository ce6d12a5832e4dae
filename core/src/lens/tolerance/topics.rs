//! What topics stand that are made by default, and those that Kafka makes for itself.

use serde::Serialize;

use super::votes::Loss;
use super::{Look, words};
use crate::catalog::{Holds, Product, Releases, Version, kafka};
use crate::model::replicas::CAPPED;
use crate::rules::{Broker, by_release, number};

/// Which topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Made {
    /// Topics without a number of their own that a broker creates.
    Default,
    /// `__consumer_offsets`, without which no consumer group works.
    Offsets,
    /// `__transaction_state`.
    Transactions,
    /// `__share_group_state`.
    ShareGroups,
}

/// What one kind of topic stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topics {
    /// Which.
    pub made: Made,
    /// The replicas of a partition, the fewest of all brokers.
    pub replicas: Option<i64>,
    /// How many of them must be in sync for a write with `acks=all`, the most of all brokers.
    pub in_sync: Option<i64>,
    /// How many brokers may fail, whichever they are, before reads stop.
    pub reads: Option<usize>,
    /// The same for writes with `acks=all`.
    pub writes: Option<usize>,
    /// The broker that has the worst value, where not all have the same.
    pub worst: Option<String>,
    /// Why a number is missing, or what to know about it.
    pub why: Option<String>,
}

/// Which topics, and the keys of their numbers.
const KINDS: [(Made, &str, &str); 4] = [
    (Made::Default, "default.replication.factor", "min.insync.replicas"),
    (Made::Offsets, "offsets.topic.replication.factor", "min.insync.replicas"),
    (Made::Transactions, "transaction.state.log.replication.factor", "transaction.state.log.min.isr"),
    (Made::ShareGroups, "share.coordinator.state.topic.replication.factor", "share.coordinator.state.topic.min.isr"),
];

/// What the topics of a cluster stand; `shared` is how many of their nodes take the quorum with them.
pub(super) fn of(look: &Look<'_, '_>, brokers: &[Broker<'_, '_>], is_complete: bool, count: usize, shared: Loss) -> Vec<Topics> {
    let release = |it: &Broker<'_, '_>| look.assumed.of(Product::Kafka, it.file);
    let is_known = |key: &str| brokers.iter().all(|it| kafka::find(key).is_some_and(|key| key.is_known(release(it).to)));
    // Share groups came with 4.0 as a preview, and with 4.2 for use.
    let is_used = |made: Made| {
        made != Made::ShareGroups || brokers.iter().all(|it| it.config.is_kraft() && release(it).from >= Version::first_of(4, 2))
    };
    KINDS
        .iter()
        .filter(|it| is_known(it.1) && is_used(it.0))
        .map(|(made, factor, least)| {
            let mut topics =
                Topics { made: *made, replicas: None, in_sync: None, reads: None, writes: None, worst: None, why: None };
            if let Err(why) = judge(look, brokers, (factor, least), &mut topics) {
                topics.why = Some(why);
                return topics;
            }
            let n = topics.replicas.and_then(|it| usize::try_from(it).ok()).unwrap_or_default();
            if n > count {
                let brokers = words::counted(count, "broker");
                (topics.reads, topics.writes) = (None, None);
                topics.why = Some(match is_complete {
                    true => format!("{n} replicas cannot be made with {brokers}"),
                    false => format!("{n} replicas need as many brokers, and files of {brokers} are here"),
                });
            }
            // Without a quorum no other replica takes over.
            let capped = |may: Option<usize>| may.and_then(|may| Some(shared.may_fail(may)?.min(may)));
            (topics.reads, topics.writes) = (capped(topics.reads), capped(topics.writes));
            topics
        })
        .collect()
}

fn judge(
    look: &Look<'_, '_>,
    brokers: &[Broker<'_, '_>],
    (factor_key, least_key): (&'static str, &'static str),
    topics: &mut Topics,
) -> Result<(), String> {
    let name = |it: &Broker<'_, '_>| look.topology.nodes[it.node].name.clone();
    let numbers = |key: &'static str| -> Result<Vec<i64>, String> {
        let of_one = |it: &Broker<'_, '_>| {
            let number = number(it.properties, key, look.assumed.of(Product::Kafka, it.file).to);
            number.filter(|it| *it > 0).ok_or_else(|| format!("`{key}` of `{}` cannot be told", name(it)))
        };
        brokers.iter().map(of_one).collect()
    };
    let (factors, leasts) = (numbers(factor_key)?, numbers(least_key)?);
    let worst = |pairs: &[(i64, i64)]| pairs.iter().copied().min_by_key(|(factor, least)| (factor - least, *factor));
    let pairs: Vec<(i64, i64)> = factors.iter().copied().zip(leasts.iter().copied()).collect();
    let pair = match topics.made {
        // The broker that makes the topic gives it both numbers.
        Made::Transactions | Made::ShareGroups => worst(&pairs),
        // One broker makes the topic, and whoever leads a partition looks for the other number in its own file.
        Made::Default | Made::Offsets => factors.iter().min().copied().zip(leasts.iter().max().copied()),
    };
    let Some((factor, least)) = pair else { return Ok(()) };
    (topics.replicas, topics.in_sync) = (Some(factor), Some(least));
    let has_worst = |it: &(i64, i64)| {
        it.0 == factor && factors.iter().any(|it| *it != factor) || it.1 == least && leasts.iter().any(|it| *it != least)
    };
    let at = pairs.iter().position(|it| *it == (factor, least)).filter(|at| has_worst(&pairs[*at]));
    topics.worst = at.or_else(|| pairs.iter().position(has_worst)).map(|it| name(&brokers[it]));
    let count = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    topics.reads = Some(count(factor - 1));
    if least <= factor {
        topics.writes = Some(count(factor - least));
        return Ok(());
    }
    let all = brokers.iter().map(|it| look.assumed.of(Product::Kafka, it.file));
    let all = all.reduce(|a, b| Releases::between(a.from.min(b.from), a.to.max(b.to))).unwrap_or(Releases::ALL);
    let replicas = words::counted(count(factor), "replica");
    let few = format!("{replicas} where {least} must be in sync");
    topics.writes = (all.holds(CAPPED) == Holds::All).then_some(0);
    topics.why =
        Some(format!("{few}: {}", by_release(all, "writes with acks=all are refused", &format!("{least} counts as {factor}"))));
    Ok(())
}

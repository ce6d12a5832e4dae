use super::members::{counted, some};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::host::{self, Likeness};
use crate::model::listener::Voter;
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::rules::kraft::migration::FLAG;
use crate::source::Kind;

/// Nodes of one KRaft cluster with different voters.
pub(crate) static RULE: Rule = Rule {
    code: "CL030",
    name: "voters-differ",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

struct Quorum<'r, 'a> {
    file: usize,
    list: List<'r, 'a>,
    voters: Vec<Voter<'r>>,
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = &cx.topology.clusters[cluster].members;
    let all: Vec<Quorum<'_, '_>> = members.iter().filter_map(|it| quorum(cx, it.file)).collect();
    let sorts = counted(&all, |it| it.list.entry.trimmed());
    if sorts.len() < 2 {
        return;
    }
    let equal = |one: &Quorum<'_, '_>| sorts.iter().filter(|it| differences(one, it.0).is_empty()).map(|it| it.1).sum::<usize>();
    let Some((usual, _)) = sorts.iter().rev().max_by_key(|it| equal(it.0)) else { return };
    for other in &all {
        let [one, two] = cx.names(usual.file, other.file);
        let found = differences(usual, other);
        let in_order = usual.voters.iter().zip(&other.voters).all(|(one, other)| one.id == other.id);
        let (severity, impact, message) = if !found.is_empty() {
            let message = format!("`{one}` and `{two}` name different controllers: {}", some(&found));
            (Severity::Error, Impact::DataRisk, message)
        } else if !in_order {
            let message = format!("`{one}` and `{two}` name the same controllers in another order");
            (Severity::Hint, Impact::Practice, message)
        } else {
            continue;
        };
        let finding = Finding::new(&RULE, other.file, other.list.entry.value_span(), message)
            .variant(severity, impact)
            .help("Write the same `controller.quorum.voters` on all nodes.")
            .related(usual.file, usual.list.entry.value_span(), "the other list");
        cx.push(finding);
    }
}

/// The voters of a file, where all of them can be read.
fn quorum<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<Quorum<'r, 'a>> {
    let properties = cx.document(file).properties(&[Kind::Kafka])?;
    let config = BrokerConfig::of(properties);
    let asks = config.is_kraft() || properties.boolean(FLAG) == Setting::Is(true);
    let list = config.voters().filter(|it| asks && !it.entry.is_template())?;
    let voters: Vec<Voter<'_>> = list.voters().collect();
    (!voters.is_empty() && voters.len() == list.elements().count()).then_some(Quorum { file, list, voters })
}

fn differences(usual: &Quorum<'_, '_>, other: &Quorum<'_, '_>) -> Vec<String> {
    let missing = usual.voters.iter().filter(|it| !other.voters.iter().any(|that| that.id == it.id));
    let missing = missing.map(|it| format!("`{}` is only in the first", it.element));
    let others = other.voters.iter().filter_map(|it| match usual.voters.iter().find(|that| that.id == it.id) {
        None => Some(format!("`{}` is only in the second", it.element)),
        Some(that) if that.port != it.port || host::compare(that.host, it.host) == Likeness::Other => {
            Some(format!("`{}` and `{}`", that.element, it.element))
        }
        Some(_) => None,
    });
    others.chain(missing).collect()
}

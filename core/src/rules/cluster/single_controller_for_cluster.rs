use super::brokers::{brokers, counted_brokers, distinct};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host;
use crate::report::{Impact, Severity};

/// Several brokers and one controller.
pub(crate) static RULE: Rule = Rule {
    code: "CL032",
    name: "single-controller-for-cluster",
    severity: Severity::Warning,
    production: Some(Severity::Error),
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let brokers = distinct(&brokers(cx, cluster));
    let voters = |file: usize| {
        let config = cx.document(file).broker().filter(|it| it.is_kraft())?;
        config.voters().filter(|it| !it.entry.is_template())
    };
    let mut lists = cluster.members.iter().filter_map(|it| Some((it.file, voters(it.file)?)));
    let Some((file, list)) = lists.next().filter(|_| brokers.len() > 1) else { return };
    let all = lists.all(|(_, it)| it.elements().count() < 2);
    let mut own = list.voters();
    let (Some(only), None) = (own.next(), own.next()) else { return };
    // On one machine it is an exercise, whatever the number.
    let is_exercise = host::is_loopback(only.host) && !cx.settings().profile.is_production();
    if !all || list.elements().count() > 1 || is_exercise {
        return;
    }
    let message = format!(
        "{} depend on one controller, `{}`: while it is down no leader can change, and when its disk is lost so is the metadata",
        counted_brokers(brokers.len()),
        only.element
    );
    let mut finding =
        Finding::new(&RULE, file, list.entry.value_span(), message).help("Use 3 controllers, on machines of their own.");
    for broker in brokers.iter().take(3) {
        if let Some(id) = broker.config.id_entry() {
            finding = finding.related(broker.file, id.written(), "a broker");
        }
    }
    cx.push(finding);
}

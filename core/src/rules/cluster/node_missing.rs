use super::members::some;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::topology::missing::{Missing, of_cluster, of_ensemble};

/// A node of a cluster that is said to be complete, without a file.
pub(crate) static RULE: Rule = Rule {
    code: "CL044",
    name: "node-missing",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachEnsemble(ensemble), Check::EachCluster(cluster)],
};

fn ensemble(cx: &mut Cx<'_, '_>, ensemble: usize) {
    let ensemble = &cx.topology.ensembles[ensemble];
    let files = || ensemble.nodes.iter().flat_map(|it| cx.topology.nodes[*it].files());
    let Some(name) = complete(cx, files) else { return };
    let found = of_ensemble(cx.topology, ensemble, cx.documents);
    say(cx, found, name);
}

fn cluster(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let Some(name) = complete(cx, || cluster.members.iter().map(|it| it.file)) else { return };
    let found = of_cluster(cluster, cx.documents);
    say(cx, found, name);
}

/// The declared cluster that these files belong to, where the user says that all of it is here.
pub(in crate::rules) fn complete<'r, F: Iterator<Item = usize>>(cx: &Cx<'r, '_>, files: impl Fn() -> F) -> Option<&'r str> {
    let declared = cx.settings().clusters.iter().filter(|it| it.complete);
    let is_in = |members: &[String]| files().any(|file| members.contains(&cx.document(file).source.path));
    declared.into_iter().find(|it| is_in(&it.members)).map(|it| it.name.as_str())
}

fn say(cx: &mut Cx<'_, '_>, found: Option<Missing>, name: &str) {
    let Some(Missing { what, file, nodes }) = found else { return };
    let words: Vec<String> = nodes.iter().map(|it| format!("`{}`", it.1)).collect();
    let (words, is) = (some(&words), if nodes.len() == 1 { what.to_owned() } else { format!("{what}s") });
    let message = format!(
        "`{name}` is declared complete, and no file is of the {is} {words}; the quorum counts on what nobody has configured here"
    );
    let help = "Add the node's files, take it out of the list, or delete `complete = true`.";
    cx.push(Finding::new(&RULE, file, nodes[0].0, message).help(help));
}

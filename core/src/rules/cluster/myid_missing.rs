use super::members::{is_quorum, quorum_in, servers};
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Severity};
use crate::text::{Span, find};
use crate::topology::{Node, names_folder};

/// A server of a quorum without its myid.
pub(crate) static RULE: Rule = Rule {
    code: "CL001",
    name: "myid-missing",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachNode(check)],
};

fn check(cx: &mut Cx<'_, '_>, at: usize) {
    let node = &cx.topology.nodes[at];
    let (Some(file), Some(servers)) = (node.zookeeper, servers(cx, node)) else { return };
    let Some(config) = cx.document(file).zookeeper() else { return };
    let Some(data_dir) = config.data_dir().filter(|it| !it.is_template() && !it.trimmed().is_empty()) else { return };
    if !is_quorum(cx, node, &servers) || is_written_at_start(cx, node) {
        return;
    }
    let path = |file: usize| cx.document(file).source.path.as_str();
    let folder = |file: usize| cx.document(file).source.place().rsplit_once('/').map_or("", |it| it.0);
    let stray =
        node.myid.into_iter().chain(node.strays.iter().copied()).find(|it| !names_folder(data_dir.trimmed(), folder(*it)));
    let is_there = node.myid.is_some_and(|it| stray != Some(it));
    if is_there {
        return;
    }
    let in_log_dir = |it: usize| {
        let log_dir = config.data_log_dir().map(Entry::trimmed).filter(|it| *it != data_dir.trimmed());
        log_dir.is_some_and(|dir| names_folder(dir, folder(it)))
    };
    let certain = cx.has_folder(node, data_dir.trimmed()) || stray.is_some_and(in_log_dir);
    let neighbour = if certain || stray.is_some() { None } else { neighbour(cx, at) };
    let is_misnamed = !certain && stray.is_some_and(|it| is_usual(cx, at, folder(it)));
    if !certain && neighbour.is_none() && !is_misnamed {
        return;
    }
    let dir = data_dir.trimmed().trim_end_matches('/');
    let elsewhere = stray.map(|it| format!("; there is one in `{}`", path(it))).unwrap_or_default();
    let message = if certain {
        format!("`{dir}/myid` does not exist, so this server stops with \"myid file is missing\"{elsewhere}")
    } else if is_misnamed {
        format!(
            "this server looks for its myid in `{dir}`, where the scan has none, and stops with \"myid file is missing\"{elsewhere}, where the others of the ensemble have theirs"
        )
    } else {
        "the other servers of the ensemble have a `myid` here, and this one has none; without it the server stops with \"myid file is missing\""
            .to_owned()
    };
    let holds = cx.releases(Product::ZooKeeper, file).holds(quorum_in(node, &servers));
    let mut finding = Finding::new(&RULE, file, data_dir.written(), message)
        .only(Product::ZooKeeper, holds)
        .help(format!("Create `{dir}/myid` with the number of this host's `server.N` line."));
    if !certain {
        finding = finding.variant(Severity::Warning, Impact::DataRisk);
    }
    if let Some(other) = stray.or(neighbour) {
        finding = finding.related(
            other,
            Span::default(),
            if stray.is_some() { "not where ZooKeeper looks" } else { "the myid of another server" },
        );
    }
    cx.push(finding);
}

/// Whether all the other servers of the ensemble have their myid in a folder of that name, and say so.
fn is_usual(cx: &Cx<'_, '_>, node: usize, folder: &str) -> bool {
    let Some(ensemble) = cx.topology.ensemble_of(node) else { return false };
    let others = cx.topology.ensembles[ensemble].nodes.iter().filter(|it| **it != node).map(|it| &cx.topology.nodes[*it]);
    let has_it = |it: &Node| {
        let config = it.zookeeper.and_then(|it| cx.document(it).zookeeper());
        let dir = config.and_then(|it| it.data_dir()).filter(|it| !it.is_template());
        it.myid.is_some() && dir.is_some_and(|it| names_folder(it.trimmed(), folder))
    };
    others.clone().count() > 1 && others.clone().all(has_it)
}

/// The myid of another server of the ensemble, at the place where this one has none.
fn neighbour(cx: &Cx<'_, '_>, node: usize) -> Option<usize> {
    let ensemble = cx.topology.ensemble_of(node)?;
    let own = cx.topology.nodes[node].folder.as_deref()?;
    let others = cx.topology.ensembles[ensemble].nodes.iter().filter(|it| **it != node).map(|it| &cx.topology.nodes[*it]);
    let with: Vec<usize> =
        others.clone().filter(|it| it.folder.as_deref().is_some_and(|it| it != own)).filter_map(|it| it.myid).collect();
    // All of the others have one, or nobody can tell.
    (with.len() == others.count()).then(|| with.first().copied()).flatten()
}

/// Whether a unit of the node writes the file before the server starts.
fn is_written_at_start(cx: &Cx<'_, '_>, node: &Node) -> bool {
    node.units.iter().any(|it| find(&cx.document(*it).source.bytes, b"myid").is_some())
}

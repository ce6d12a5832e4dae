use super::members::{Listed, counted, servers, some};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::{self, Likeness};
use crate::model::server::ServerLine;
use crate::model::{Properties, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::topology::Node;

/// Two servers of one ensemble with different lists, or with different timing.
pub(crate) static RULE: Rule = Rule {
    code: "CL005",
    name: "server-list-differs",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Ensemble,
    fix: Fixable::None,
    checks: &[Check::EachEnsemble(lists), Check::EachEnsemble(timing)],
};

fn lists(cx: &mut Cx<'_, '_>, ensemble: usize) {
    let lists = lists_of(cx, ensemble);
    // The list that most servers have is the one that the others are compared with; of two the first.
    let text = |it: &Listed<'_, '_>| (it.id(), it.server.entry.trimmed().to_owned());
    let sorts = counted(&lists, |it| it.iter().map(text).collect::<Vec<_>>());
    if sorts.len() < 2 {
        return;
    }
    let votes =
        |list: &[Listed<'_, '_>]| -> usize { sorts.iter().filter(|it| differences(list, it.0).is_empty()).map(|it| it.1).sum() };
    let Some((usual, _)) = sorts.iter().rev().max_by_key(|it| (votes(it.0), it.1)) else { return };
    for list in &lists {
        let found = differences(usual, list);
        let (Some((here, there, _)), Some(first)) = (found.first(), usual.first()) else { continue };
        let file = list.first().map_or(first.file, |it| it.file);
        let what: Vec<String> = found.iter().map(|it| it.2.clone()).collect();
        let [one, two] = cx.names(first.file, file);
        let message = format!("`{one}` and `{two}` do not agree about the ensemble: {}", some(&what));
        let span = here.or(list.first().copied()).map_or(Default::default(), |it| it.server.entry.written());
        let mut finding = Finding::new(&RULE, file, span, message).help("Write the same `server.N` lines on all servers.");
        let other = there.unwrap_or(*first);
        finding = finding.related(other.file, other.server.entry.written(), "the other list");
        cx.push(finding);
    }
    clients(cx, &lists, usual);
}

/// Where only the ports for clients differ. Each server opens the one of its own line in its own file, and takes no notice
/// of the others, which it hands to clients that ask for the list.
fn clients(cx: &mut Cx<'_, '_>, lists: &[Vec<Listed<'_, '_>>], usual: &[Listed<'_, '_>]) {
    let port = |it: &Listed<'_, '_>| it.line()?.client.map(|it| it.port);
    for list in lists.iter().filter(|it| differences(usual, it).is_empty()) {
        let found = list.iter().find_map(|here| {
            let there = usual.iter().find(|it| it.id().is_some() && it.id() == here.id())?;
            let (one, other) = (port(there)?, port(here)?);
            (one != other).then_some((here, there, one, other))
        });
        let Some((here, there, one, other)) = found else { continue };
        let [first, second] = cx.names(there.file, here.file);
        let key = here.server.entry.key.as_str();
        let message = format!(
            "`{key}` has the client port {one} in `{first}` and {other} in `{second}`: the server opens that of its own file, and clients that read the list may be told the other"
        );
        let finding = Finding::new(&RULE, here.file, here.server.entry.written(), message)
            .variant(Severity::Warning, Impact::Misbehaves)
            .help(format!("Write the port of this server's own file in the `{key}` line on all servers."))
            .related(there.file, there.server.entry.written(), "the other port");
        cx.push(finding);
    }
}

/// The lists of an ensemble; a file that several nodes share counts once.
fn lists_of<'r, 'a>(cx: &Cx<'r, 'a>, ensemble: usize) -> Vec<Vec<Listed<'r, 'a>>> {
    configs(cx, ensemble).into_iter().filter_map(|it| servers(cx, it)).filter(|it| !it.is_empty()).collect()
}

fn configs<'r>(cx: &Cx<'r, '_>, ensemble: usize) -> Vec<&'r Node> {
    let mut nodes: Vec<&Node> = cx.topology.ensembles[ensemble].nodes.iter().map(|it| &cx.topology.nodes[*it]).collect();
    nodes.dedup_by_key(|it| it.zookeeper);
    nodes
}

type Difference<'r, 'a> = (Option<Listed<'r, 'a>>, Option<Listed<'r, 'a>>, String);

/// Where a list differs from the usual one for certain. Nothing is concluded from a line that is malformed or a template's.
fn differences<'r, 'a>(usual: &[Listed<'r, 'a>], list: &[Listed<'r, 'a>]) -> Vec<Difference<'r, 'a>> {
    if usual.iter().chain(list).any(|it| it.id().is_none()) {
        return Vec::new();
    }
    let find = |list: &[Listed<'r, 'a>], id| list.iter().find(|it| it.id() == id).copied();
    let missing = usual.iter().filter(|it| find(list, it.id()).is_none());
    let missing = missing.map(|it| (None, Some(*it), format!("`{}` is only in the first", it.server.entry.key.as_str())));
    let others = list.iter().filter_map(|here| {
        let key = here.server.entry.key.as_str();
        let Some(there) = find(usual, here.id()) else {
            return Some((Some(*here), None, format!("`{key}` is only in the second")));
        };
        let differ = here.line().zip(there.line()).is_some_and(|(one, other)| differ(&one, &other));
        let (usual, value) = (there.server.entry.trimmed(), here.server.entry.trimmed());
        differ.then(|| (Some(*here), Some(there), format!("`{key}` is `{usual}` and `{value}`")))
    });
    others.chain(missing).collect()
}

fn differ(one: &ServerLine<'_>, other: &ServerLine<'_>) -> bool {
    if one.role != other.role || one.addresses.len() != other.addresses.len() {
        return true;
    }
    one.addresses.iter().zip(&other.addresses).any(|(one, other)| {
        let ports = one.quorum_port != other.quorum_port || one.election_port != other.election_port;
        ports || host::compare(one.host, other.host) == Likeness::Other
    })
}

const TIMING: [(&str, Option<i64>); 3] = [("tickTime", Some(3000)), ("initLimit", None), ("syncLimit", None)];

fn timing(cx: &mut Cx<'_, '_>, ensemble: usize) {
    let files: Vec<usize> = configs(cx, ensemble).into_iter().filter_map(|it| it.zookeeper).collect();
    let documents = cx.documents;
    let read = |file: usize| documents[file].properties(&[Kind::ZooKeeper]);
    for (key, default) in TIMING {
        let value = |it: &Properties<'_>| it.number(key).known().or(default.filter(|_| !it.has(key)));
        let known: Vec<(usize, i64)> = files
            .iter()
            .filter_map(|it| Some((*it, value(read(*it).filter(|it| !ZooKeeperConfig::of(it).is_fragment())?)?)))
            .collect();
        let sorts = counted(&known, |it| it.1);
        let Some((first, usual)) = sorts.iter().rev().max_by_key(|it| it.1).map(|it| *it.0) else { continue };
        for (file, value) in known.iter().filter(|it| it.1 != usual) {
            let [one, two] = cx.names(first, *file);
            let message = format!(
                "`{one}` has `{key}={usual}` and `{two}` has `{value}`: the servers do not agree when one of them is too slow"
            );
            let span = |file: usize| read(file).and_then(|it| it.get(key)).map_or(Default::default(), |it| it.written());
            let finding = Finding::new(&RULE, *file, span(*file), message)
                .variant(Severity::Warning, Impact::DataRisk)
                .help(format!("Write the same `{key}` on all servers."))
                .related(first, span(first), "the other value");
            cx.push(finding);
        }
    }
}

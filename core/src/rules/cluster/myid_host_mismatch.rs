use super::members::{is_quorum, myid, own_id, own_id_title, own_line, servers};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host;
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;

/// A server with the number of another host.
pub(crate) static RULE: Rule = Rule {
    code: "CL004",
    name: "myid-host-mismatch",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachNode(check)],
};

fn check(cx: &mut Cx<'_, '_>, at: usize) {
    let node = &cx.topology.nodes[at];
    let (Some(file), Some(id), Some(servers)) = (node.myid, myid(cx, node), servers(cx, node)) else { return };
    let Some((own, right)) = own_line(node, &servers).and_then(|it| Some((it, it.id()?))) else { return };
    let Some(other) = servers.iter().find(|it| it.id() == Some(id)) else { return };
    // Two nodes with one number have a rule of their own.
    let is_shared = |it: &usize| *it != at && myid(cx, &cx.topology.nodes[*it]) == Some(id);
    let ensemble = cx.topology.ensemble_of(at).map(|it| &cx.topology.ensembles[it]);
    if right == id || !is_quorum(cx, node, &servers) || ensemble.is_some_and(|it| it.nodes.iter().any(is_shared)) {
        return;
    }
    let host = host::of_server_line(other.server.entry.trimmed());
    let message = format!("this looks like `{}`, which is `server.{right}`, but myid is {id}, the number of `{host}`", node.name);
    let finding = Finding::new(&RULE, file, Span::at(0), message)
        .help(format!("Write {right}, or correct the two lines."))
        .related(own.file, own.server.entry.written(), "this host's line")
        .related(other.file, other.server.entry.written(), "the line of the number in myid");
    cx.push(finding.fix(Safety::Unsafe, own_id_title(right), own_id(cx, node, right)));
}

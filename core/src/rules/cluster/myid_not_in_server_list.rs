use super::members::{Listed, is_quorum, myid, own_id, own_id_title, own_line, quorum_in, servers};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;

/// A myid without its `server.N` line.
pub(crate) static RULE: Rule = Rule {
    code: "CL002",
    name: "myid-not-in-server-list",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachNode(check)],
};

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    let node = &cx.topology.nodes[node];
    let (Some(file), Some(id), Some(servers)) = (node.myid, myid(cx, node), servers(cx, node)) else { return };
    let ids: Vec<i64> = servers.iter().filter_map(Listed::id).collect();
    if !is_quorum(cx, node, &servers) || ids.len() < servers.len() || ids.contains(&id) {
        return;
    }
    let listed: Vec<String> = ids.iter().map(i64::to_string).collect();
    let message = format!(
        "myid is {id}, but the list has only server {}; the server stops with \"My id {id} not in the peer list\"",
        listed.join(", ")
    );
    let own = own_line(node, &servers);
    let help = match own.and_then(Listed::id) {
        Some(own) => format!("Write {own}, the number of the line that names `{}`.", node.name),
        None => format!("Write the number of this host's line, or add a `server.{id}` line on every server."),
    };
    let end = cx.document(file).source.bytes.iter().take_while(|it| !matches!(it, b'\n' | b'\r')).count();
    let hides = node.zookeeper.is_some_and(|it| cx.document(it).zookeeper().is_some_and(|it| it.hides_servers()));
    let known = if hides { Releases::since(Version::first_of(3, 5)) } else { quorum_in(node, &servers) };
    let holds = cx.releases(Product::ZooKeeper, file).holds(known);
    let mut finding = Finding::new(&RULE, file, Span::of(0..end), message).help(help).only(Product::ZooKeeper, holds);
    if let Some(own) = own.and_then(Listed::id) {
        finding = finding.fix(Safety::Unsafe, own_id_title(own), own_id(cx, node, own));
    }
    for listed in own.map_or(&servers[..], std::slice::from_ref) {
        let what = if own.is_some() { "this host's line" } else { "a server in the list" };
        finding = finding.related(listed.file, listed.server.entry.written(), what);
    }
    cx.push(finding);
}

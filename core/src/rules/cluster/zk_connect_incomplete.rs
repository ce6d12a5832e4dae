use super::members::{Connected, Endpoint, connected, endpoints, reading, some};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::map::Set;
use crate::model::connect::ConnectString;
use crate::model::host::{self, Likeness};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A connect string that leaves out servers of the ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "CL012",
    name: "zk-connect-incomplete",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let Some(servers) = cluster.ensemble().and_then(|it| endpoints(cx, &cx.topology.ensembles[it])) else { return };
    for broker in connected(cx, &cluster.members) {
        let left_out: Vec<&Endpoint<'_, '_>> = servers.iter().filter(|it| is_left_out(&broker, it)).collect();
        let reaches = broker.reaches(&servers);
        let stands_for_several = broker.string.servers.iter().any(|it| cx.is_virtual(it.host));
        // What KF004 and CL013 tell is no server that is left out.
        let is_told = broker.is_run_together() || broker.slip(&servers).is_some();
        // Servers of one machine are told by their ports, and fail together.
        let is_one_machine = broker.string.servers.iter().all(|it| host::is_loopback(it.host));
        if left_out.is_empty() || !reaches || stands_for_several || is_told || is_one_machine {
            continue;
        }
        let address = |it: &&Endpoint<'_, '_>| match it.ports.first() {
            Some(port) => format!("{}:{port}", host::before_port(it.host)),
            None => host::before_port(it.host).into_owned(),
        };
        let names: Vec<String> = left_out.iter().map(|it| format!("`{}`", address(it))).collect();
        // Several servers of one host fail with it.
        let mut seen = Set::new();
        let hosts = broker.string.servers.iter().filter(|it| seen.insert(host::canonical(it.host)));
        let listed: Vec<String> = hosts.map(|it| format!("`{}`", it.host)).collect();
        let voters = servers.iter().filter(|it| !it.observer).count();
        let on_listed = voters - left_out.iter().filter(|it| !it.observer).count();
        let message = if listed.len().max(on_listed) <= voters.saturating_sub(1) / 2 {
            let verb = if listed.len() == 1 { "is" } else { "are" };
            format!(
                "`zookeeper.connect` leaves out {}; when {} {verb} down the broker is cut off although the ensemble works",
                some(&names),
                some(&listed)
            )
        } else {
            // Without those that are listed there is no quorum; the broker may still be unable to reach them.
            let it = if names.len() == 1 { "it" } else { "them" };
            format!(
                "`zookeeper.connect` leaves out {}; a broker that cannot reach {} does not try {it}",
                some(&names),
                some(&listed)
            )
        };
        let whole: Vec<String> =
            broker.string.servers.iter().map(|it| it.element.to_owned()).chain(left_out.iter().map(address)).collect();
        // Observers may be kept for other clients.
        let is_hint = left_out.iter().all(|it| it.observer);
        let holds = cx.releases(Product::Kafka, broker.file).holds(Releases::until(Version::line(3, 9)));
        let mut finding = Finding::new(&RULE, broker.file, broker.entry.value_span(), message)
            .variant(if is_hint { Severity::Hint } else { Severity::Warning }, Impact::DataRisk)
            .help(format!("Write `{}{}`.", whole.join(","), broker.chroot()))
            .only(Product::Kafka, holds);
        let all_known = left_out.iter().all(|it| !it.ports.is_empty());
        let more: String = left_out.iter().map(|it| format!(",{}", address(it))).collect();
        let edits = added(&broker, &more, &left_out).filter(|_| all_known);
        finding = finding.fix(Safety::Unsafe, "Add the servers that are left out", edits);
        for server in left_out.iter().take(3) {
            finding = finding.related(server.listed.file, server.listed.server.entry.written(), "a server that is left out");
        }
        cx.push(finding);
    }
}

/// The servers before the chroot, where a client then finds them all in the list.
fn added(broker: &Connected<'_, '_>, more: &str, left_out: &[&Endpoint<'_, '_>]) -> Option<Edits> {
    let last = broker.string.servers.last()?.element;
    let text = broker.entry.trimmed();
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    // What is put behind the mark of a remark goes with the remark.
    if text[..end].contains('#') {
        return None;
    }
    let meant = format!("{}{more}{}", &text[..end], &text[end..]);
    let string = ConnectString::parse(&meant, reading()).ok()?;
    let after = Connected::of(broker.file, broker.entry, string);
    let is_whole = !left_out.iter().any(|it| is_left_out(&after, it));
    is_whole.then(|| edit::behind(broker.file, broker.entry, last, more))
}

/// Whether a server is certainly not in the list. Loopback addresses differ by their ports.
fn is_left_out(broker: &Connected<'_, '_>, server: &Endpoint<'_, '_>) -> bool {
    if host::is_loopback(server.host) {
        let listed =
            |it: &crate::model::connect::Server<'_>| !host::is_loopback(it.host) || server.ports.contains(&i64::from(it.port));
        return !server.ports.is_empty() && !broker.string.servers.iter().any(listed);
    }
    broker.names(server.host) == Likeness::Other
}

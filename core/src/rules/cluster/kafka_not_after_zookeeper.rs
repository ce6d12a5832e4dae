use super::members::connected;
use super::started::unit_name;
use crate::catalog::systemd::Section::Unit;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::host;
use crate::model::unit::Whole;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::unit::server::{Server, served};
use crate::rules::unit::service::STARTS;
use crate::source::Kind;

/// A broker's unit that does not wait for the ZooKeeper server beside it.
pub(crate) static RULE: Rule = Rule {
    code: "CL042",
    name: "kafka-not-after-zookeeper",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachNode(check)],
};

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    if !uses_own_server(cx, node) {
        return;
    }
    let units: Vec<(usize, Whole<'_, '_>)> = cx.topology.nodes[node]
        .units
        .iter()
        .filter(|it| cx.document(**it).kind == Some(Kind::Unit))
        .filter_map(|it| Some((*it, whole_unit(cx.documents, *it)?)))
        .collect();
    let of = |wanted: Server| units.iter().filter(move |it| served(&it.1).is_some_and(|(server, _)| server == wanted));
    let (mut brokers, mut servers) = (of(Server::Kafka), of(Server::ZooKeeper));
    let (Some((file, broker)), None, Some((other, server)), None) =
        (brokers.next(), brokers.next(), servers.next(), servers.next())
    else {
        return;
    };
    let hides = |whole: &Whole<'_, '_>| whole.is_open() || ["After", "Before"].iter().any(|it| whole.is_hidden(Unit, it));
    if hides(broker) || hides(server) || is_ordered(broker, server) {
        return;
    }
    let [own, its] = [*file, *other].map(|it| unit_name(cx, it));
    let message = format!(
        "`{own}` is not ordered after `{its}`: at a shutdown ZooKeeper may stop first, and the broker then waits for it until it is killed"
    );
    let span = broker.last(Unit, "After").filter(|it| it.file == *file).map(|it| it.directive.written());
    let header = broker.main().headers.iter().find(|it| it.section == Some(Unit)).map(|it| it.line);
    let place = span.or(header);
    let starts = STARTS.iter().any(|it| broker.names(it, its).is_some());
    let mut lines = vec![format!("After={its}")];
    if !starts {
        lines.push(format!("Wants={its}"));
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let bytes = &cx.document(*file).source.bytes;
    let edits: Option<Edits> = place.and_then(|it| edit::below_line(bytes, *file, it, &lines));
    let finding = Finding::new(&RULE, *file, place.unwrap_or_default(), message)
        .help(format!("Write `{}` into `[Unit]`.", lines.join("` and `")))
        .related(*other, crate::text::Span::default(), "the ZooKeeper server of this host");
    cx.push(finding.fix(Safety::Unsafe, format!("Start and stop the broker around `{its}`"), edits));
}

/// Whether a broker of the node is in ZooKeeper mode and names a server on its own machine.
fn uses_own_server(cx: &Cx<'_, '_>, node: usize) -> bool {
    let node = &cx.topology.nodes[node];
    let members = node.kafka.iter().filter_map(|it| cx.topology.cluster_of(*it));
    let mut own = members.flat_map(|it| &cx.topology.clusters[it].members).filter(|it| node.kafka.contains(&it.file)).copied();
    own.any(|it| {
        let strings = connected(cx, &[it]);
        let config = cx.document(it.file).broker();
        let calls_itself = |host: &str| config.is_some_and(|it| it.own_hosts().any(|own| host::is_same(own, host)));
        let is_own = |host: &str| host::is_loopback(host) || host::is_same(host, &node.name) || calls_itself(host);
        strings.iter().any(|it| it.string.servers.iter().any(|it| is_own(it.host)))
    })
}

/// Whether one of the two units says which comes first. Under another name the server may be installed elsewhere.
fn is_ordered(broker: &Whole<'_, '_>, server: &Whole<'_, '_>) -> bool {
    let names = |whole: &Whole<'_, '_>, directive: &'static str, word: &str| {
        whole.all(Unit, directive).any(|it| it.value().to_ascii_lowercase().split_ascii_whitespace().any(|it| it.contains(word)))
    };
    names(broker, "After", "zookeeper") || names(broker, "After", "zk") || names(server, "Before", "kafka")
}

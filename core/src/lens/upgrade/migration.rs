//! The migration from ZooKeeper to KRaft: phases 1 to 4 with the lines of these nodes.

mod copied;
mod enter;
mod leave;
mod login;
mod quorum;

use quorum::{NO_CONNECT, Quorum, SWITCH};

use super::group::{Group, Member};
use super::lines::{Shown, together};
use super::so_far::SoFar;
use super::{Change, Cx, Step};
use crate::document::Document;
use crate::source::Kind;

const MAP: &str = "listener.security.protocol.map";
pub(super) const AUTHORIZER: &str = "authorizer.class.name";
/// The authorizers whose rules are in ZooKeeper, and the one of KRaft that takes them over.
pub(super) const OLD_AUTHORIZERS: [&str; 2] =
    ["kafka.security.authorizer.AclAuthorizer", "kafka.security.auth.SimpleAclAuthorizer"];
const NEW_AUTHORIZER: &str = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";

/// Adds the phases that are still to come to the steps before them.
pub(super) fn steps(cx: &Cx<'_, '_>, groups: &[Group<'_, '_, '_>], group: &Group<'_, '_, '_>, steps: &mut Vec<Step>) {
    let quorum = Quorum::of(cx, groups, group);
    if group.old().next().is_some() {
        steps.extend(provision(cx, group, &quorum));
        let step = enter::enter(cx, group, &quorum, SoFar(steps));
        steps.extend(step);
    }
    let step = leave::brokers(cx, group, SoFar(steps));
    steps.extend(step);
    let step = leave::controllers(group, steps);
    steps.extend(step);
}

/// What mends nodes that migrate already without all that belongs to it.
pub(super) fn mended(cx: &Cx<'_, '_>, groups: &[Group<'_, '_, '_>], group: &Group<'_, '_, '_>) -> Vec<Change> {
    enter::mended(cx, group, &Quorum::of(cx, groups, group))
}

/// Phase 1: the controllers.
fn provision(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, quorum: &Quorum) -> Option<Step> {
    let broker = group.old().next()?;
    if group.controllers().next().is_some() {
        let connect = group.old().find_map(|it| it.shown.line("zookeeper.connect")).unwrap_or_else(|| NO_CONNECT.to_owned());
        let change = |it: &Member<'_, '_, '_>| {
            let mut write = Vec::new();
            if !it.is_migrating() {
                write.push(SWITCH.to_owned());
            }
            write.extend(Some(connect.clone()).filter(|_| it.config.connect().is_none()));
            Change { nodes: vec![it.name.to_owned()], write, ..Change::default() }
        };
        let changes = together(group.controllers().map(change));
        return (!changes.is_empty()).then(|| Step {
            title: "Phase 1: let the controllers read ZooKeeper".to_owned(),
            why: "A controller that has run without the switch may have metadata of its own: it is formatted anew.".to_owned(),
            phase: Some(1),
            changes,
            run: Vec::new(),
        });
    }
    let changes: Vec<Change> = quorum.voters.iter().map(|it| quorum.controller(it, broker)).collect();
    let mut why = "Their ids are no broker's, and they are formatted with the id of the cluster, which is in meta.properties of \
                   every broker. Nothing changes for the brokers yet. DIRECTORY is an empty one of their own."
        .to_owned();
    why += match quorum.is_guess() {
        true if quorum.voters.len() == 1 => " HOST stands for a host that no file tells.",
        true => " HOST1 and the like stand for hosts that no file tells.",
        false => " They may run beside the ZooKeeper servers, as here, or on hosts of their own.",
    };
    if quorum.voters.len() == 1 && group.old().nth(1).is_some() {
        why += " One controller must not fail: three are better.";
    }
    if changes.iter().any(|it| it.write.iter().any(|it| it.ends_with(crate::model::secret::MASK))) {
        why += " ******** stands for what the broker's file holds there.";
    }
    if quorum.connection.iter().any(|it| it == NO_CONNECT) {
        why += " SERVERS and PATH are what the brokers have.";
    }
    why += &quorum.login(broker).words(broker, true);
    why += &copied::words(broker, &quorum.inter.1);
    Some(Step {
        title: format!("Phase 1: start {}", if quorum.voters.len() == 1 { "a controller" } else { "the controllers" }),
        why,
        phase: Some(1),
        changes,
        run: vec![format!("kafka-storage.sh format --cluster-id {} --config controller.properties", cluster_id(cx, group))],
    })
}

/// The id of the cluster, where a meta.properties of one of its nodes tells it.
fn cluster_id(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> String {
    let all: Vec<&Member<'_, '_, '_>> = group.members.iter().collect();
    stored(cx, &all, "cluster.id").unwrap_or_else(|| "CLUSTER_ID".to_owned())
}

/// What every meta.properties of these nodes says.
fn stored(cx: &Cx<'_, '_>, members: &[&Member<'_, '_, '_>], key: &str) -> Option<String> {
    let nodes: Vec<usize> = members.iter().flat_map(|it| cx.topology.nodes_of(it.file)).copied().collect();
    let folders: Vec<&str> = nodes.iter().filter_map(|it| cx.topology.nodes[*it].folder.as_deref()).collect();
    let is_ours = |path: &str| folders.iter().any(|it| crate::topology::is_below(path, it));
    let metas = cx.documents.iter().filter(|it| is_ours(it.source.place().rsplit_once('/').map_or("", |it| it.0)));
    let value = |it: &Document<'_>| Some(Shown::of(it, it.properties(&[Kind::Meta])?).open(key)?.to_owned());
    let mut values = metas.filter_map(value);
    values.next().filter(|first| values.all(|it| it == *first))
}

/// The id of a broker: that of its file, else the stored one, else a word for it. One that two brokers have is none.
fn id_of(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, it: &Member<'_, '_, '_>) -> String {
    const UNKNOWN: &str = "ID";
    let own = it.config.id_entry().filter(|entry| entry.is_template() || it.id().is_some()).map(|entry| it.shown.value(entry));
    let is_twice = it.id().is_some() && group.members.iter().filter(|other| other.id() == it.id()).count() > 1;
    let found = own.or_else(|| stored(cx, &[it], "broker.id")).filter(|_| !is_twice);
    found.unwrap_or_else(|| UNKNOWN.to_owned())
}

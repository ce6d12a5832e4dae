//! The migration from ZooKeeper to KRaft: phases 1 to 4 with the lines of these nodes.

mod quorum;

use quorum::{Quorum, SWITCH};

use super::group::{Group, Member};
use super::lines::Shown;
use super::lines::together;
use super::rolling::PROTOCOL;
use super::{Change, Cx, FLAG, Step};
use crate::document::Document;
use crate::model::java_number;
use crate::source::Kind;

const MAP: &str = "listener.security.protocol.map";
const AUTHORIZER: &str = "authorizer.class.name";
/// The authorizers whose rules are in ZooKeeper, and the one of KRaft that takes them over.
const OLD_AUTHORIZERS: [&str; 2] = ["kafka.security.authorizer.AclAuthorizer", "kafka.security.auth.SimpleAclAuthorizer"];
const NEW_AUTHORIZER: &str = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";
/// Keys that count in both modes, and which a broker of KRaft does without.
const GONE: [&str; 2] = ["broker.id", "log.message.format.version"];

/// The phases that are still to come; `protocol` tells whether a step before them writes the protocol between brokers.
pub(super) fn steps(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, protocol: bool) -> Vec<Step> {
    let quorum = Quorum::of(cx, group);
    let mut steps = Vec::new();
    if group.old().next().is_some() {
        steps.extend(provision(cx, group, &quorum));
        steps.extend(enter(group, &quorum));
    }
    steps.extend(move_brokers(group, &quorum, protocol));
    steps.extend(finalize(group, &quorum));
    steps
}

/// Phase 1: the controllers.
fn provision(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, quorum: &Quorum) -> Option<Step> {
    let broker = group.old().next()?;
    if group.controllers().next().is_some() {
        let connect = broker.shown.line("zookeeper.connect");
        let change = |it: &Member<'_, '_, '_>| {
            let mut write = Vec::new();
            if !it.is_migrating() {
                write.push(SWITCH.to_owned());
            }
            write.extend(connect.clone().filter(|_| it.config.connect().is_none()));
            Change { nodes: vec![it.name.to_owned()], write, remove: Vec::new() }
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
    let secure = if quorum.protocol == "PLAINTEXT" {
        ""
    } else {
        " They need the keys of TLS and SASL that the brokers have, and their logins know each other."
    };
    let note = if quorum.is_guess {
        " HOST stands for a host of their own."
    } else {
        " They may run beside the ZooKeeper servers, as here, or on hosts of their own."
    };
    Some(Step {
        title: format!("Phase 1: start {}", if quorum.voters.len() == 1 { "a controller" } else { "the controllers" }),
        why: format!(
            "Their ids are no broker's, and they are formatted with the id of the cluster, which is in meta.properties of every \
             broker. Nothing changes for the brokers yet.{note}{secure}"
        ),
        phase: Some(1),
        changes: quorum.voters.iter().map(|it| quorum.controller(it, broker)).collect(),
        run: vec![format!("kafka-storage.sh format --cluster-id {} --config controller.properties", cluster_id(cx, group))],
    })
}

/// The id of the cluster, where a meta.properties of one of its nodes tells it.
fn cluster_id(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> String {
    let nodes: Vec<usize> = group.members.iter().flat_map(|it| cx.topology.nodes_of(it.file)).copied().collect();
    let folders: Vec<&str> = nodes.iter().filter_map(|it| cx.topology.nodes[*it].folder.as_deref()).collect();
    let is_ours = |path: &str| folders.iter().any(|it| crate::topology::is_below(path, it));
    let metas = cx.documents.iter().filter(|it| is_ours(it.source.path.rsplit_once('/').map_or("", |it| it.0)));
    let id = |it: &Document<'_>| Some(Shown::of(it, it.properties(&[Kind::Meta])?).open("cluster.id")?.to_owned());
    let mut ids = metas.filter_map(id);
    ids.next().filter(|first| ids.all(|it| it == *first)).unwrap_or_else(|| "CLUSTER_ID".to_owned())
}

/// Phase 2: the brokers find the controllers, which copy the metadata.
fn enter(group: &Group<'_, '_, '_>, quorum: &Quorum) -> Option<Step> {
    let change = |it: &Member<'_, '_, '_>| {
        let read = it.shown.read;
        let mut write = vec![SWITCH.to_owned()];
        if it.id().is_none() && !it.config.id_entry().is_some_and(|it| it.is_template()) {
            write.push("broker.id=ID".to_owned());
        }
        if !read.has("controller.quorum.voters") && !read.has("controller.quorum.bootstrap.servers") {
            write.push(quorum.line());
        }
        if !read.has("controller.listener.names") {
            write.push(format!("controller.listener.names={}", quorum.listener));
        }
        write.extend(quorum.map(it));
        Change { nodes: vec![it.name.to_owned()], write, remove: Vec::new() }
    };
    let waiting: Vec<&Member<'_, '_, '_>> = group.old().filter(|it| !it.is_migrating()).collect();
    let id = if waiting.iter().any(|it| it.id().is_none()) { " ID is the broker.id in meta.properties." } else { "" };
    (!waiting.is_empty()).then(|| Step {
        title: "Phase 2: let the brokers migrate, one after the other".to_owned(),
        why: format!(
            "When all are back, the controllers copy the metadata, and write each change to ZooKeeper, too. Wait until the log of \
             the active controller says that the migration is complete.{id}"
        ),
        phase: Some(2),
        changes: together(waiting.into_iter().map(change)),
        run: Vec::new(),
    })
}

/// Phase 3: the brokers leave ZooKeeper.
fn move_brokers(group: &Group<'_, '_, '_>, quorum: &Quorum, protocol: bool) -> Option<Step> {
    let is_left =
        |it: &&Member<'_, '_, '_>| it.is_old() || !it.is_controller() && (it.is_migrating() || it.config.connect().is_some());
    let change = |it: &Member<'_, '_, '_>| {
        let read = it.shown.read;
        let mut remove = it.shown.of_zookeeper();
        remove.extend(GONE.iter().filter(|key| read.has(key)).map(|key| (*key).to_owned()));
        let mut write = Vec::new();
        if it.is_old() {
            // What phase 2 wrote goes with the rest.
            if !read.has(FLAG) {
                remove.insert(0, FLAG.to_owned());
            }
            if protocol && !read.has(PROTOCOL) {
                remove.push(PROTOCOL.to_owned());
            }
            write.push("process.roles=broker".to_owned());
            let id = it
                .config
                .id_entry()
                .filter(|entry| entry.is_template() || java_number(entry.trimmed()).is_some_and(|it| it >= 0));
            write.push(format!("node.id={}", id.map_or_else(|| "ID".to_owned(), |entry| it.shown.value(entry))));
        }
        if read.get(AUTHORIZER).is_some_and(|it| OLD_AUTHORIZERS.contains(&it.trimmed())) {
            write.push(format!("{AUTHORIZER}={NEW_AUTHORIZER}"));
        }
        Change { nodes: vec![it.name.to_owned()], write, remove }
    };
    let changes = together(group.members.iter().filter(is_left).map(change));
    let security =
        if quorum.has_authorizer { " The controllers get the same authorizer and the same `super.users`." } else { "" };
    (!changes.is_empty()).then(|| Step {
        title: "Phase 3: restart the brokers as nodes of KRaft, one after the other".to_owned(),
        why: format!("Each keeps its id and its data. Up to here a broker can go back to ZooKeeper.{security}"),
        phase: Some(3),
        changes,
        run: Vec::new(),
    })
}

/// Phase 4: the controllers leave ZooKeeper.
fn finalize(group: &Group<'_, '_, '_>, quorum: &Quorum) -> Option<Step> {
    let own = group.controllers().map(|it| {
        let mut remove = it.shown.of_connection();
        // What phase 1 is to write goes again.
        let wanted = [FLAG, "zookeeper.connect"].into_iter().filter(|_| group.old().next().is_some());
        for key in wanted {
            if !remove.iter().any(|it| it == key) {
                remove.push(key.to_owned());
            }
        }
        Change { nodes: vec![it.name.to_owned()], write: Vec::new(), remove }
    });
    let mut changes = together(own);
    if changes.is_empty() && group.old().next().is_some() && group.controllers().next().is_none() {
        let remove = quorum.connection.iter().filter_map(|it| it.split_once('=')).map(|it| it.0.to_owned());
        let remove = [FLAG.to_owned()].into_iter().chain(remove).collect();
        changes = vec![Change { nodes: quorum.voters.iter().map(|it| it.host.clone()).collect(), write: Vec::new(), remove }];
    }
    (!changes.is_empty()).then(|| Step {
        title: "Phase 4: take the controllers off ZooKeeper, one after the other".to_owned(),
        why: "From then on there is no way back. When all have restarted and no other program uses ZooKeeper, it can be stopped."
            .to_owned(),
        phase: Some(4),
        changes,
        run: Vec::new(),
    })
}

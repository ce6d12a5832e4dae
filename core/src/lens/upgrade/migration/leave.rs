//! Phases 3 and 4: first the brokers leave ZooKeeper, then the controllers.

use super::{AUTHORIZER, NEW_AUTHORIZER, OLD_AUTHORIZERS, id_of};
use crate::catalog::kafka::{self, Mode};
use crate::lens::upgrade::group::{Group, Member};
use crate::lens::upgrade::lines::together;
use crate::lens::upgrade::so_far::{SoFar, key_of};
use crate::lens::upgrade::{Change, Cx, Step};

/// Keys that count in both modes, and which a broker of KRaft does without.
const GONE: [&str; 2] = ["broker.id", "log.message.format.version"];

/// Phase 3: the brokers leave ZooKeeper.
pub(super) fn brokers(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, so_far: SoFar<'_>) -> Option<Step> {
    let is_left =
        |it: &&Member<'_, '_, '_>| it.is_old() || !it.is_controller() && (it.is_migrating() || it.config.connect().is_some());
    let change = |it: &Member<'_, '_, '_>| {
        let read = it.shown.read;
        let mut remove = so_far.of_zookeeper(it);
        remove.extend(GONE.iter().filter(|key| so_far.has(it, key)).map(|key| (*key).to_owned()));
        let mut write = Vec::new();
        if it.is_old() {
            write.push("process.roles=broker".to_owned());
            write.push(format!("node.id={}", id_of(cx, group, it)));
        }
        if read.get(AUTHORIZER).is_some_and(|it| OLD_AUTHORIZERS.contains(&it.trimmed())) {
            write.push(format!("{AUTHORIZER}={NEW_AUTHORIZER}"));
        }
        Change { nodes: vec![it.name.to_owned()], write, remove, ..Change::default() }
    };
    let changes = together(group.members.iter().filter(is_left).map(change));
    let is_unknown = changes.iter().any(|it| it.write.iter().any(|it| it == "node.id=ID"));
    let id = if is_unknown { " ID is the broker.id in meta.properties." } else { "" };
    (!changes.is_empty()).then(|| Step {
        title: "Phase 3: restart the brokers as nodes of KRaft, one after the other".to_owned(),
        why: format!("Each keeps its id and its data. Up to here a broker can go back to ZooKeeper.{id}"),
        phase: Some(3),
        changes,
        run: Vec::new(),
    })
}

/// Phase 4: the controllers leave ZooKeeper: those of the files, and those that a step before starts.
pub(super) fn controllers(group: &Group<'_, '_, '_>, steps: &[Step]) -> Option<Step> {
    let so_far = SoFar(steps);
    let own = group.controllers().map(|it| {
        let mut remove = it.shown.of_connection();
        for key in so_far.of_zookeeper(it) {
            if !remove.contains(&key) {
                remove.push(key);
            }
        }
        Change { nodes: vec![it.name.to_owned()], remove, ..Change::default() }
    });
    let is_old = |key: &str| kafka::find(key).is_some_and(|it| matches!(it.mode, Mode::ZooKeeper | Mode::Migration));
    let started = steps.iter().filter(|it| it.phase == Some(1)).flat_map(|it| &it.changes).filter(|it| it.is_new);
    let new = started.map(|it| {
        let remove = it.write.iter().map(|it| key_of(it).to_owned()).filter(|it| is_old(it)).collect();
        Change { nodes: it.nodes.clone(), is_new: true, remove, ..Change::default() }
    });
    let changes = together(own.chain(new));
    let is_alone = group.members.iter().all(Member::is_controller);
    let only = if is_alone { "Only when every broker is of KRaft, which these files do not tell. " } else { "" };
    (!changes.is_empty()).then(|| Step {
        title: "Phase 4: take the controllers off ZooKeeper, one after the other".to_owned(),
        why: format!(
            "{only}From then on there is no way back. When all have restarted and no other program uses ZooKeeper, it can be \
             stopped."
        ),
        phase: Some(4),
        changes,
        run: Vec::new(),
    })
}

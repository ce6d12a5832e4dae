//! Phase 2: the brokers find the controllers, which copy the metadata.

use super::quorum::{Quorum, SWITCH};
use super::{Cx, id_of};
use crate::catalog::Version;
use crate::lens::upgrade::group::{Group, Member};
use crate::lens::upgrade::lines::together;
use crate::lens::upgrade::rolling::PROTOCOL;
use crate::lens::upgrade::so_far::SoFar;
use crate::lens::upgrade::{Change, Step};
use crate::model::Setting;

/// The first protocol that can migrate, and the first that can with several directories.
const FIRST: Version = Version::first_of(3, 4);
const FIRST_OF_MANY: Version = Version::first_of(3, 7);
/// The ids from here on are those that ZooKeeper hands out, while it does.
const GENERATION: &str = "broker.id.generation.enable";
const RESERVED: i64 = 1000;

pub(super) fn enter(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, quorum: &Quorum, so_far: SoFar<'_>) -> Option<Step> {
    let brokers: Vec<&Member<'_, '_, '_>> = group.old().collect();
    let changes = together(brokers.iter().map(|it| change(cx, group, quorum, it, so_far)));
    let first = brokers.first().filter(|_| !changes.is_empty())?;
    let mut why =
        "When all are back, the controllers copy the metadata, and write each change to ZooKeeper, too. Wait until the \
                   log of the active controller says that the migration is complete."
            .to_owned();
    let writes = |line: &str| changes.iter().any(|it| it.write.iter().any(|it| it == line));
    if writes("broker.id=ID") {
        why += " ID is the broker.id in meta.properties.";
    }
    if changes.iter().any(|it| it.write.iter().any(|it| it.ends_with(crate::model::secret::MASK))) {
        why += " ******** stands for what the file holds for the listener between the brokers.";
    }
    why += &quorum.login(first).words(first, false);
    let title = "Phase 2: let the brokers migrate, one after the other".to_owned();
    Some(Step { title, why, phase: Some(2), changes, run: Vec::new() })
}

/// What those lack that have the switch.
pub(super) fn mended(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, quorum: &Quorum) -> Vec<Change> {
    let migrating = group.old().filter(|it| it.is_migrating());
    together(migrating.map(|it| change(cx, group, quorum, it, SoFar(&[]))))
}

fn change(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, quorum: &Quorum, it: &Member<'_, '_, '_>, so_far: SoFar<'_>) -> Change {
    let read = it.shown.read;
    let mut write = Vec::new();
    if !it.is_migrating() {
        write.push(SWITCH.to_owned());
    }
    let has_id = it.id().is_some() || it.config.id_entry().is_some_and(|it| it.is_template());
    let id = id_of(cx, group, it);
    if !has_id {
        write.push(format!("broker.id={id}"));
    }
    // A stored id is mostly one that was handed out, which no file may name while others are.
    let is_handed_out =
        id.parse::<i64>().map_or(!has_id, |id| id > read.number("reserved.broker.max.id").known().unwrap_or(RESERVED));
    if is_handed_out && read.boolean(GENERATION) != Setting::Is(false) {
        write.push(format!("{GENERATION}=false"));
    }
    if !read.has("controller.quorum.voters") && !read.has("controller.quorum.bootstrap.servers") {
        write.push(quorum.line());
    }
    if it.shown.open("controller.listener.names").is_none_or(str::is_empty) && !is_hidden(it, "controller.listener.names") {
        write.push(format!("controller.listener.names={}", quorum.listener));
    }
    write.extend(quorum.map(it));
    write.extend(quorum.login(it).of_broker(it));
    write.extend(protocol(group, it, so_far));
    Change { nodes: vec![it.name.to_owned()], write, ..Change::default() }
}

fn is_hidden(it: &Member<'_, '_, '_>, key: &str) -> bool {
    it.shown.read.get(key).is_some_and(|it| it.is_template())
}

/// The protocol that brokers need who join others that migrate already: theirs, which does not change until all is done.
fn protocol(group: &Group<'_, '_, '_>, it: &Member<'_, '_, '_>, so_far: SoFar<'_>) -> Option<String> {
    let migrating = || group.old().filter(|it| it.is_migrating());
    let theirs = migrating().filter_map(Member::protocol).max();
    if migrating().next().is_none() || is_hidden(it, PROTOCOL) {
        return None;
    }
    let is_many = group.old().any(|it| it.config.log_dirs().is_some_and(|it| it.elements().nth(1).is_some()));
    let least = if is_many { FIRST_OF_MANY } else { FIRST };
    let (own, wanted) = (it.protocol(), theirs.map(|it| it.max(least)));
    let wanted = wanted.or_else(|| own.filter(|it| *it < least).map(|_| least))?;
    let is_there = own == Some(wanted) || so_far.has(it, PROTOCOL) && own.is_none();
    (!is_there).then(|| format!("{PROTOCOL}={}", super::super::rolling::short(wanted)))
}

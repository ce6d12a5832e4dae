//! What is to be done in the files before the software changes, or together with it: what stops a release on the way, and keys
//! that have got other names.

use super::group::{Group, Member};
use super::lines::together;
use super::migration::{AUTHORIZER, OLD_AUTHORIZERS};
use super::stops::Note;
use super::{Change, Cx, FileUpgrade, Rename, Step, Stop};
use crate::catalog::{Version, kafka};

/// The release from which an authorizer of ZooKeeper has its other name only.
const RENAMED: Version = Version::first_of(3, 0);
/// That the node is in ZooKeeper mode, which the migration is about.
const OF_MODE: &str = "UP003";
const OF_AUTHORIZER: &str = "SE007";

/// The step before the software; `first` is the oldest release of today.
pub(super) fn before(group: &Group<'_, '_, '_>, told: &[Option<FileUpgrade<'_>>], first: Version) -> Option<Step> {
    let mut stops: Vec<(Vec<&str>, String)> = Vec::new();
    for it in &group.members {
        for stop in told[it.file].iter().flat_map(|file| &file.stops).filter(|stop| !is_of_the_way(it, stop)) {
            let with = stop.with.as_ref().map_or(String::new(), |it| format!("with {it}, "));
            let help = stop.help.as_deref().unwrap_or_default();
            let words = format!("{with}{}. {help}", stop.message.trim_end_matches('.'));
            match stops.iter_mut().find(|it| it.1 == words) {
                Some(same) => same.0.push(it.name),
                None => stops.push((vec![it.name], words)),
            }
        }
    }
    let changes = together(group.members.iter().map(|it| renamed(it, told, |key| is_known(key, first))));
    let title = match (stops.is_empty(), changes.is_empty()) {
        (true, true) => return None,
        (true, false) => "Before the software: write the keys that stay",
        (false, true) => "Before the software: mend what stops the start on the way",
        (false, false) => "Before the software: mend what stops the start on the way, and write the keys that stay",
    };
    let mut why: Vec<String> = stops.iter().map(|it| format!("{}: {}", it.0.join(", "), it.1.trim_end())).collect();
    if !changes.is_empty() {
        why.push("The release of today knows the new names, too.".to_owned());
    }
    Some(Step { title: title.to_owned(), why: why.join(" "), changes, ..Step::default() })
}

/// The lines that only the new software knows, and that go into the files when it comes.
pub(super) fn late(group: &Group<'_, '_, '_>, told: &[Option<FileUpgrade<'_>>], first: Version, to: Version) -> Vec<Change> {
    let all = group.members.iter().map(|it| {
        let mut change = renamed(it, told, |key| !is_known(key, first));
        let is_simple = it.shown.read.get(AUTHORIZER).is_some_and(|it| it.trimmed() == OLD_AUTHORIZERS[1]);
        if is_simple && it.is_old() && to >= RENAMED {
            change.write.push(format!("{AUTHORIZER}={}", OLD_AUTHORIZERS[0]));
        }
        change
    });
    all.filter(|it| !it.write.is_empty() || !it.remove.is_empty()).collect()
}

/// What the units on the hosts of these nodes start that the goal does not have.
pub(super) fn of_units(cx: &Cx<'_, '_>, members: &[Member<'_, '_, '_>], notes: &[Note]) -> String {
    let nodes = |file: usize| cx.topology.nodes_of(file).iter();
    let is_theirs = |it: &&Note| members.iter().any(|member| nodes(member.file).any(|node| nodes(it.file).any(|it| it == node)));
    let mut all: Vec<&str> = Vec::new();
    for it in notes.iter().filter(is_theirs) {
        if !all.contains(&it.text.as_str()) {
            all.push(&it.text);
        }
    }
    if all.is_empty() { String::new() } else { format!(" In the units: {}", all.join(" ")) }
}

/// Whether a step of its own is about it.
fn is_of_the_way(it: &Member<'_, '_, '_>, stop: &Stop) -> bool {
    let is_old = it.shown.read.get(AUTHORIZER).is_some_and(|it| OLD_AUTHORIZERS.contains(&it.trimmed()));
    it.is_old() && (stop.code == OF_MODE || stop.code == OF_AUTHORIZER && is_old)
}

/// The lines of the keys that take the place of others, as far as they are wanted.
fn renamed(it: &Member<'_, '_, '_>, told: &[Option<FileUpgrade<'_>>], is_wanted: impl Fn(&str) -> bool) -> Change {
    let mut change = Change { nodes: vec![it.name.to_owned()], ..Change::default() };
    let is_one = |rename: &&Rename<'_>| rename.key != "broker.id" && rename.to.iter().all(|it| is_wanted(it));
    for rename in told[it.file].iter().flat_map(|file| &file.renames).filter(is_one) {
        let Some(value) = &rename.value else { continue };
        change.write.extend(rename.to.iter().map(|key| format!("{key}={value}")));
        let pair = match rename.key {
            "host.name" | "port" => ["host.name", "port"],
            "advertised.host.name" | "advertised.port" => ["advertised.host.name", "advertised.port"],
            key => [key, key],
        };
        let mut gone: Vec<String> = pair.iter().filter(|it2| it.shown.read.has(it2)).map(|it| (*it).to_owned()).collect();
        gone.dedup();
        change.remove.extend(gone);
    }
    change
}

fn is_known(key: &str, release: Version) -> bool {
    kafka::find(key).is_some_and(|it| it.is_known(release))
}

//! An upgrade that stays in its mode: the protocol held back until all nodes run the new release.

use super::goal::{BRIDGE, V4};
use super::group::{Group, Member};
use super::lines::together;
use super::so_far::SoFar;
use super::{Change, Cx, Step};
use crate::catalog::Version;

pub(super) const PROTOCOL: &str = "inter.broker.protocol.version";
const FORMAT: &str = "log.message.format.version";
/// The first release whose format newer releases write whatever the protocol.
const FORMAT_2: Version = Version::first_of(0, 11);
/// How the titles of the steps begin that bring the new software.
pub(super) const SOFTWARE: &str = "Upgrade the software";
/// Stands for the release of today, where no file tells it.
const TODAY: &str = "RELEASE";

/// From one release with ZooKeeper to another; the lines of `late` are for the new software only.
pub(super) fn with_zookeeper(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, to: Version, late: Vec<Change>) -> Vec<Step> {
    let Some((first, last)) = group.today(cx) else { return Vec::new() };
    let mut steps = Vec::new();
    // Both may be lines or patches of lines.
    let is_there = |it: Version| (it.major(), it.minor()) == (to.major(), to.minor());
    let now = if first == last { short(first) } else { TODAY.to_owned() };
    let write =
        |it: &Member<'_, '_, '_>, write: Vec<String>| Change { nodes: vec![it.name.to_owned()], write, ..Change::default() };
    if !is_there(first) {
        let has = |it: &Member<'_, '_, '_>, key: &str| it.shown.read.has(key);
        let held = |it: &Member<'_, '_, '_>| {
            let mut lines = Vec::new();
            if !has(it, PROTOCOL) {
                lines.push(format!("{PROTOCOL}={now}"));
            }
            // With a protocol of before 0.11 no newer format may be written.
            if first == last && first < FORMAT_2 && !has(it, FORMAT) {
                lines.push(format!("{FORMAT}={now}"));
            }
            write(it, lines)
        };
        let all = group.old().map(held).map(|mut change| {
            for it in late.iter().filter(|it| it.nodes == change.nodes) {
                change.write.extend(it.write.iter().cloned());
                change.remove.extend(it.remove.iter().cloned());
            }
            change
        });
        let changes = together(all);
        let where_older = if is_there(last) { ", where it is older" } else { "" };
        let is_there_today = group.old().all(|it| has(it, PROTOCOL));
        let line =
            if is_there_today { format!("`{PROTOCOL}` stays as it is: without it") } else { "Without the line".to_owned() };
        let who = if now == TODAY && !is_there_today { " RELEASE is the one that runs today, such as 3.6." } else { "" };
        steps.push(Step {
            title: format!("{SOFTWARE} to {to}{where_older}, one broker after the other, and keep the protocol"),
            why: format!(
                "{line} a new broker speaks {to} at once, which those of before do not understand; with it there is a way \
                 back. Wait until no partition is under-replicated before the next one.{who}"
            ),
            changes,
            ..Step::default()
        });
    }
    let new = short(to);
    let is_behind = |it: &&Member<'_, '_, '_>| match it.shown.read.get(PROTOCOL) {
        Some(entry) => entry.is_template() || entry.trimmed().split('-').next() != Some(new.as_str()),
        None => !is_there(first),
    };
    let speak = |it: &Member<'_, '_, '_>| {
        // The format that the first step has written.
        let is_ours = SoFar(&steps).has(it, FORMAT) && !it.shown.read.has(FORMAT);
        let remove = if is_ours { vec![FORMAT.to_owned()] } else { Vec::new() };
        Change { remove, ..write(it, vec![format!("{PROTOCOL}={new}")]) }
    };
    let changes = together(group.old().filter(is_behind).map(speak));
    if !changes.is_empty() {
        steps.push(Step {
            title: format!("Let the brokers speak {new}, one after the other"),
            why: "When the new release has proved itself: from then on there is no way back to the old one.".to_owned(),
            changes,
            ..Step::default()
        });
    }
    steps
}

/// From one release in KRaft to another.
pub(super) fn in_kraft(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, to: Version, late: Vec<Change>) -> Vec<Step> {
    const FEATURES: &str = "kafka-features.sh --bootstrap-server";
    let Some((first, last)) = group.today(cx) else { return Vec::new() };
    if (first.major(), first.minor()) == (to.major(), to.minor()) {
        return Vec::new();
    }
    let ready = Version::first_of(3, 3);
    let (at, mut steps) = (group.bootstrap(), Vec::new());
    let early = if first < ready { " Before 3.3 KRaft was not ready for production." } else { "" };
    if last < ready && to >= V4 {
        let step = software(first, BRIDGE);
        let why = format!("{} 4.0 and later do not read the metadata of that time.{early}", step.why);
        steps.push(Step { why, ..step });
        steps.push(finish(&at, BRIDGE));
    } else if first < V4 && to >= V4 {
        if first < ready {
            let step = software(first, BRIDGE);
            let title = format!("{SOFTWARE} to {BRIDGE} where it is older than 3.3, one node after the other");
            steps.push(Step { title, ..step });
        }
        let now = if first == last { short(first) } else { TODAY.to_owned() };
        let who = if now == TODAY { " RELEASE is the oldest one that runs then, such as 3.6." } else { "" };
        steps.push(Step {
            title: "See that metadata.version is 3.3 or later, and raise it if not".to_owned(),
            why: format!("4.0 and later do not read older metadata.{early}{who}"),
            run: vec![format!("{FEATURES} {at} describe"), format!("{FEATURES} {at} upgrade --metadata {now}")],
            ..Step::default()
        });
    }
    steps.push(software(first, to));
    steps.push(finish(&at, to));
    if let Some(step) = steps.iter_mut().find(|it| it.run.is_empty()) {
        step.changes = together(late);
    }
    steps
}

/// A release as the protocol and the metadata name it: 3.9, not 3.9.1, and 0.10.2.
pub(super) fn short(it: Version) -> String {
    let line = format!("{}.{}", it.major(), it.minor());
    let last = if matches!(it.minor(), 8 | 10) { 2 } else { 0 };
    match it.patch_number() {
        _ if it.major() > 0 => line,
        Version::LAST_PATCH => format!("{line}.{last}"),
        patch => format!("{line}.{patch}"),
    }
}

/// The new software.
pub(super) fn software(first: Version, to: Version) -> Step {
    let java = if first < V4 && to >= V4 { " 4.0 and later need Java 17, and clients of 2.1 or later." } else { "" };
    Step {
        title: format!("{SOFTWARE} to {to}, one node after the other"),
        why: format!("Wait until no partition is under-replicated before the next broker.{java}"),
        ..Step::default()
    }
}

/// The new metadata.
pub(super) fn finish(at: &str, to: Version) -> Step {
    let line = short(to);
    let option = if to >= V4 { "--release-version" } else { "--metadata" };
    Step {
        title: format!("Raise metadata.version to {line}"),
        why: "When the new release has proved itself: from then on there is no way back to the old one.".to_owned(),
        run: vec![format!("kafka-features.sh --bootstrap-server {at} upgrade {option} {line}")],
        ..Step::default()
    }
}

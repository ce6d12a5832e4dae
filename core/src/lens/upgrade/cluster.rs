//! The clusters and ensembles of a report: the steps of each, and the phases of a migration.

use super::goal::V4;
use super::group::{Group, PRODUCT, groups};
use super::stops::Note;
use super::{ClusterUpgrade, Cx, FileUpgrade, Step, Way, before, ensemble, migration, phase, rolling};
use crate::catalog::{Product, Version};
use crate::order;

/// In the order of their first files; `told` is what is to be said of each file.
pub(super) fn clusters(cx: &Cx<'_, '_>, told: &[Option<FileUpgrade<'_>>], notes: &[Note]) -> Vec<ClusterUpgrade> {
    let mut all = ensemble::ensembles(cx);
    if cx.goal.release(Product::Kafka).is_some() {
        let groups = groups(cx);
        for group in &groups {
            let Some(first) = group.members.first().map(|it| it.file) else { continue };
            let Some((ways, to)) = ways(cx, group) else { continue };
            let misfits = phase::misfits(group);
            let migrates = migrates(cx, group);
            let mut steps = match () {
                () if !migrates && ways.iter().all(|it| it.is_there()) => Vec::new(),
                () if !misfits.is_empty() => vec![fit(cx, &groups, group)],
                () => steps(cx, &groups, group, told, to),
            };
            if let Some(step) = steps.iter_mut().rev().find(|it| it.title.starts_with(rolling::SOFTWARE)) {
                step.why += &before::of_units(cx, &group.members, notes);
            }
            all.push((
                first,
                ClusterUpgrade {
                    product: PRODUCT,
                    name: group.name.clone(),
                    from: group.today_text(cx),
                    to: if ways.iter().all(|it| it.done) { group.today_text(cx) } else { to.to_string() },
                    migrates,
                    stopped: migrates && to >= V4 && group.old().next().is_some(),
                    because: cx.assumed.because(first),
                    steps,
                    phases: phase::phases(group),
                    misfits,
                },
            ));
        }
    }
    order::sort_by_key(&mut all, |it| it.0);
    all.into_iter().map(|it| it.1).collect()
}

/// The ways of the members, and where they lead.
fn ways<'c>(cx: &'c Cx<'_, '_>, group: &Group<'_, '_, '_>) -> Option<(Vec<&'c Way>, Version)> {
    let ways: Vec<&Way> = group.members.iter().filter_map(|it| cx.ways[it.file].as_ref()).collect();
    let to = ways.iter().filter(|it| !it.done).map(|it| it.to).max().or_else(|| ways.first().map(|it| it.to))?;
    Some((ways, to))
}

fn migrates(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> bool {
    cx.goal.is_kraft() && (group.old().next().is_some() || group.is_migrating())
}

/// What comes before any other step: the rest counts on nodes that fit together.
fn fit(cx: &Cx<'_, '_>, groups: &[Group<'_, '_, '_>], group: &Group<'_, '_, '_>) -> Step {
    let changes = if group.is_migrating() { migration::mended(cx, groups, group) } else { Vec::new() };
    Step {
        title: "First: mend what does not fit together".to_owned(),
        why: "Every other step counts on it. Ask for the upgrade again when it is done.".to_owned(),
        changes,
        ..Step::default()
    }
}

fn steps(
    cx: &Cx<'_, '_>,
    groups: &[Group<'_, '_, '_>],
    group: &Group<'_, '_, '_>,
    told: &[Option<FileUpgrade<'_>>],
    to: Version,
) -> Vec<Step> {
    let has_old = group.old().next().is_some();
    let first = group.today(cx).map_or(V4.before(), |it| it.0);
    if has_old && first >= V4 {
        return vec![Step {
            title: "First: find out which release runs".to_owned(),
            why: "No Kafka 4.x runs a broker in ZooKeeper mode, so it is 3.9 or older: ask again with `--target kafka=3.9`, or \
                  what it is."
                .to_owned(),
            ..Step::default()
        }];
    }
    let before = before::before(group, told, first);
    let late = before::late(group, told, first, cx.goal.bridge());
    let mut steps: Vec<Step> = before.into_iter().collect();
    if !migrates(cx, group) {
        if has_old {
            steps.extend(rolling::with_zookeeper(cx, group, to, late));
        } else {
            steps.extend(rolling::in_kraft(cx, group, to, late));
        }
        return steps;
    }
    // While brokers migrate, neither the software nor the protocol changes.
    if has_old && !group.has_begun() {
        steps.extend(rolling::with_zookeeper(cx, group, cx.goal.bridge(), late));
    }
    migration::steps(cx, groups, group, &mut steps);
    let is_behind = group.has_begun() && !cx.goal.is_mode_only() && rolling::short(first) != rolling::short(to);
    if to >= V4 || is_behind {
        steps.push(rolling::software(first, to));
        steps.push(rolling::finish(&group.bootstrap(), to));
    }
    steps
}

//! The clusters and ensembles of a report: the steps of each, and the phases of a migration.

use super::goal::V4;
use super::group::{Group, PRODUCT, groups};
use super::{ClusterUpgrade, Cx, Step, Way, ensemble, migration, phase, rolling};
use crate::catalog::{Product, Version};
use crate::order;

/// In the order of their first files.
pub(super) fn clusters(cx: &Cx<'_, '_>) -> Vec<ClusterUpgrade> {
    let mut all = ensemble::ensembles(cx);
    if cx.goal.release(Product::Kafka).is_some() {
        for group in groups(cx) {
            let Some(first) = group.members.first().map(|it| it.file) else { continue };
            let Some((ways, to)) = ways(cx, &group) else { continue };
            all.push((
                first,
                ClusterUpgrade {
                    product: PRODUCT,
                    name: group.name.clone(),
                    from: group.today_text(cx),
                    to: if ways.iter().all(|it| it.done) { group.today_text(cx) } else { to.to_string() },
                    migrates: migrates(cx, &group),
                    because: cx.assumed.because(first),
                    steps: steps(cx, &group, &ways, to),
                    phases: phase::phases(&group),
                    misfits: phase::misfits(&group),
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

fn steps(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>, ways: &[&Way], to: Version) -> Vec<Step> {
    if !migrates(cx, group) {
        return match () {
            () if ways.iter().all(|it| it.is_there()) => Vec::new(),
            () if group.old().next().is_some() => rolling::with_zookeeper(cx, group, to),
            () => rolling::in_kraft(cx, group, to),
        };
    }
    let mut steps = Vec::new();
    // Who migrates already runs a release that can.
    if group.old().any(|it| !it.is_migrating()) {
        steps.extend(rolling::with_zookeeper(cx, group, cx.goal.bridge()));
    }
    let protocol = !steps.is_empty();
    steps.extend(migration::steps(cx, group, protocol));
    if to >= V4 {
        let from = group.today(cx).map_or(V4.before(), |it| it.0);
        steps.push(rolling::software(from, to));
        steps.push(rolling::finish(&group.bootstrap(), to));
    }
    steps
}

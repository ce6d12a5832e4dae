//! What stops the start at the goal: the promises of the rules, told of the same files with the goal as their release.

use std::collections::{HashMap, HashSet};

use super::{Cx, Read, Stop};
use crate::catalog::{Product, Releases};
use crate::document::Document;
use crate::lint::check_sorted;
use crate::report::{Diagnostic, Impact};
use crate::settings::{Selectors, Settings, Wanted};
use crate::source::Kind;

/// The stops of each file. What a comment in a file hides stays hidden; rules that the settings switch off speak all the same.
pub(super) fn stops(cx: &Cx<'_, '_>, read: Read<'_, '_>, settings: &Settings) -> Vec<Vec<Stop>> {
    let mut stops: Vec<Vec<Stop>> = cx.documents.iter().map(|_| Vec::new()).collect();
    let at: HashMap<&str, usize> = cx.documents.iter().enumerate().map(|(at, it)| (it.source.path.as_str(), at)).collect();
    let mut then = Settings { rules: Vec::new(), per_file_ignores: Vec::new(), ..settings.clone() };
    let mut now = then.clone();
    for product in [Product::Kafka, Product::ZooKeeper] {
        if let Some(release) = cx.goal.release(product) {
            let wanted = Some(Wanted { releases: Releases::between(release, release), text: release.to_string() });
            let target = &mut then.target;
            *if product == Product::Kafka { &mut target.kafka } else { &mut target.zookeeper } = wanted;
        }
    }
    let lint = |settings: &Settings| check_sorted(cx.documents, cx.topology, read.folders, read.threads, settings);
    let report = lint(&then);
    let found: Vec<(usize, &Diagnostic<'_>)> = report
        .diagnostics
        .iter()
        .filter(|it| it.impact == Impact::WontStart)
        .filter_map(|it| Some((*at.get(it.path)?, it)))
        .filter(|(file, _)| concerns(cx, *file))
        .collect();
    if found.is_empty() {
        return stops;
    }
    // Of today only the same rules matter.
    let select = found.iter().map(|it| it.1.code.to_owned()).collect();
    now.rules.push(Selectors { select, ..Selectors::default() });
    let before = lint(&now);
    let place = |it: &Diagnostic<'_>| (it.code, at.get(it.path).copied(), it.range.start.offset);
    let today: HashSet<_> = before.diagnostics.iter().filter(|it| it.impact == Impact::WontStart).map(place).collect();
    for (file, it) in found {
        let today = today.contains(&place(it));
        let (message, help) = (it.message.clone(), it.help.clone());
        stops[file].push(Stop { code: it.code, message, help, range: it.range, today });
    }
    stops
}

/// Whether a file is of a product of the goal and not newer than it, or one that such a product is started with.
fn concerns(cx: &Cx<'_, '_>, file: usize) -> bool {
    let document: &Document<'_> = &cx.documents[file];
    if matches!(document.product(), Some(Product::Kafka | Product::ZooKeeper)) {
        return cx.ways[file].is_some();
    }
    let is_started = |it: usize| cx.ways[it].is_some() && matches!(cx.documents[it].kind, Some(Kind::Kafka | Kind::ZooKeeper));
    let nodes = cx.topology.nodes_of(file);
    nodes.iter().any(|it| cx.topology.nodes[*it].files().any(is_started))
}

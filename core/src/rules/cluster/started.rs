//! Which of a node's configurations a unit starts.

use crate::document::whole_unit;
use crate::lint::Cx;
use crate::model::template::strip_suffix;
use crate::model::unit::{Environment, Whole};
use crate::rules::unit::service::{Start, start};
use crate::topology::{Node, is_named};

/// A unit of a node, and the configuration of the server that it starts.
pub(super) struct Started<'r, 'a> {
    pub(super) unit: usize,
    pub(super) whole: Whole<'r, 'a>,
    pub(super) start: Start<'r, 'a>,
    pub(super) environment: Environment,
    pub(super) file: usize,
}

/// The name of a unit, as systemd has it.
pub(super) fn unit_name<'r>(cx: &Cx<'r, '_>, unit: usize) -> &'r str {
    strip_suffix(cx.document(unit).source.path.rsplit('/').next().unwrap_or_default())
}

/// The units of a node that start one of its servers themselves, by one of the products' own scripts or by `java`.
pub(super) fn started<'r, 'a>(cx: &Cx<'r, 'a>, node: usize) -> Vec<Started<'r, 'a>> {
    let node = &cx.topology.nodes[node];
    let of_unit = |unit: usize| {
        let whole = whole_unit(cx.documents, unit)?;
        let start = start(&whole)?;
        let file = configuration(cx, node, &start)?;
        let environment = Environment::of(&whole);
        Some(Started { unit, whole, start, environment, file })
    };
    node.units.iter().filter_map(|it| of_unit(*it)).collect()
}

/// The configuration of a node that a command starts a server with, where it does so itself.
pub(in crate::rules) fn configuration(cx: &Cx<'_, '_>, node: &Node, start: &Start<'_, '_>) -> Option<usize> {
    const OWN: [&str; 4] = ["kafka-server-start", "zookeeper-server-start", "zkServer", "java"];
    let script = start.command.script();
    let script = script.strip_suffix(".sh").unwrap_or(script);
    let mut configs = node.kafka.iter().copied().chain(node.zookeeper);
    let file = match start.at.directive.configuration() {
        Some((path, _)) => configs.find(|it| is_named(cx.document(start.at.file), path, cx.document(*it))),
        None if script == "zkServer" => node.zookeeper,
        None => None,
    };
    file.filter(|_| OWN.contains(&script))
}

//! Which of a node's configurations a unit starts.

use crate::document::whole_unit;
use crate::lint::Cx;
use crate::model::unit::{Environment, Whole};
use crate::rules::unit::service::{Start, start};

/// A unit of a node, and the configuration of the server that it starts.
pub(super) struct Started<'r, 'a> {
    pub(super) whole: Whole<'r, 'a>,
    pub(super) start: Start<'r, 'a>,
    pub(super) environment: Environment,
    pub(super) file: usize,
}

/// The units of a node that start one of its servers themselves, by one of the products' own scripts or by `java`.
pub(super) fn started<'r, 'a>(cx: &Cx<'r, 'a>, node: usize) -> Vec<Started<'r, 'a>> {
    let node = &cx.topology.nodes[node];
    let configs = || node.kafka.iter().copied().chain(node.zookeeper);
    let of_unit = |unit: usize| {
        let whole = whole_unit(cx.documents, unit)?;
        let start = start(&whole)?;
        let name = |path: &'r str| path.rsplit('/').next().unwrap_or_default();
        let script = start.command.script();
        let is_own = matches!(
            script.strip_suffix(".sh").unwrap_or(script),
            "kafka-server-start" | "zookeeper-server-start" | "zkServer" | "java"
        );
        let file = match start.at.directive.configuration() {
            Some((path, _)) => configs().find(|it| name(&cx.document(*it).source.path) == name(path)),
            None if script.starts_with("zkServer") => node.zookeeper,
            None => None,
        }?;
        let environment = Environment::of(&whole);
        is_own.then_some(Started { whole, start, environment, file })
    };
    node.units.iter().filter_map(|it| of_unit(*it)).collect()
}

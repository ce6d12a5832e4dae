//! Whether the unit of a node gives the JVM a JAAS file, as far as files tell.

use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::Cx;
use crate::text::{Span, find};

/// The system property that names the JAAS file.
const PROPERTY: &[u8] = b"java.security.auth.login.config";

/// What the files tell.
pub(super) enum Jaas {
    /// Something names a JAAS file.
    Given,
    /// The unit starts Kafka's own script, everything that it sets is there, and nothing names one.
    Missing {
        /// Where the unit starts it.
        unit: usize,
        span: Span,
    },
    /// No unit, or one that reads what is not there.
    Unknown,
}

/// Looks at the units of the node that a server.properties is of.
pub(super) fn jaas(cx: &Cx<'_, '_>, file: usize) -> Jaas {
    let Some(node) = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]) else { return Jaas::Unknown };
    let has_property = |it: usize| find(&cx.document(it).source.bytes, PROPERTY).is_some();
    if node.units.iter().any(|it| has_property(*it)) {
        return Jaas::Given;
    }
    let mut starts = node.units.iter().filter_map(|it| start(cx, *it, file));
    let (Some(start), None) = (starts.next(), starts.next()) else { return Jaas::Unknown };
    let Some((unit, span, files)) = start else { return Jaas::Unknown };
    for path in files {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_it = |it: &usize| cx.document(*it).source.path.rsplit('/').next() == Some(name);
        let mut there = (0..cx.documents.len()).filter(is_it).peekable();
        if there.peek().is_none() {
            return Jaas::Unknown;
        }
        if there.any(has_property) {
            return Jaas::Given;
        }
    }
    Jaas::Missing { unit, span }
}

type Start = Option<(usize, Span, Vec<String>)>;

/// How a unit starts Kafka with a file: where, and with which files of variables. Nothing where it does not; nothing in
/// it where it hides some of that.
fn start(cx: &Cx<'_, '_>, unit: usize, file: usize) -> Option<Start> {
    let whole = whole_unit(cx.documents, unit)?;
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let [at] = whole.list(Service, "ExecStart")[..] else { return None };
    let (configuration, _) = at.directive.configuration()?;
    if name(configuration) != name(&cx.document(file).source.path) {
        return None;
    }
    let line = at.directive.exec();
    let is_own = line.only().is_some_and(|it| matches!(it.script(), "kafka-server-start.sh" | "kafka-server-start"));
    let hides = ["ExecStart", "Environment", "EnvironmentFile"].iter().any(|it| whole.is_hidden(Service, it));
    if !is_own || hides || whole.is_open() || whole.all(Service, "PassEnvironment").next().is_some() {
        return Some(None);
    }
    let files: Vec<String> =
        whole.list(Service, "EnvironmentFile").iter().map(|it| it.value().trim_start_matches('-').to_owned()).collect();
    let is_pattern = |it: &String| it.contains(['*', '?', '[', '%']);
    Some((!files.iter().any(is_pattern)).then(|| (at.file, at.directive.written(), files)))
}

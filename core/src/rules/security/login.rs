//! Whether the unit of a node gives the JVM a JAAS file, as far as files tell.

use crate::catalog::systemd::Section::Service;
use crate::document::named::login_files;
use crate::document::whole_unit;
use crate::lint::Cx;
use crate::model::jaas::JaasFile;
use crate::model::unit::Environment;
use crate::source::Kind;
use crate::text::{Span, find};
use crate::topology::is_named;

/// The system property that names the JAAS file.
const PROPERTY: &[u8] = b"java.security.auth.login.config";

/// What the files tell.
pub(super) enum Jaas {
    /// Something names a JAAS file; which, where that is certain and it is there.
    Given(Option<Given>),
    /// The unit starts Kafka's own script, everything that it sets is there, and nothing names one.
    Missing {
        /// Where the unit starts it.
        unit: usize,
        span: Span,
    },
    /// No unit, or one that reads what is not there.
    Unknown,
}

/// The JAAS file that a unit gives the JVM.
pub(super) struct Given {
    /// The document.
    pub(super) file: usize,
    /// What is in it.
    pub(super) read: JaasFile,
    /// Where it is named.
    pub(super) by: (usize, Span),
    /// Whether another name may be asked for than `Client`.
    pub(super) has_own_client: bool,
}

/// Looks at the units of the node that a server.properties is of.
pub(super) fn jaas(cx: &Cx<'_, '_>, file: usize) -> Jaas {
    let Some(node) = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]) else { return Jaas::Unknown };
    let mut starts = node.units.iter().filter_map(|it| start(cx, *it, file));
    let only = if let (Some(only), None) = (starts.next(), starts.next()) { only } else { None };
    let has_property = |it: &usize| find(&cx.document(*it).source.bytes, PROPERTY).is_some();
    if node.units.iter().chain(&node.named).any(has_property) {
        return Jaas::Given(only.and_then(|it| it.given));
    }
    only.map_or(Jaas::Unknown, |it| Jaas::Missing { unit: it.unit, span: it.span })
}

/// How a unit starts Kafka with a file.
struct Start {
    unit: usize,
    span: Span,
    given: Option<Given>,
}

/// Nothing where the unit does not start it; nothing in it where it hides some of what the JVM is given.
fn start(cx: &Cx<'_, '_>, unit: usize, file: usize) -> Option<Option<Start>> {
    let whole = whole_unit(cx.documents, unit)?;
    let [at] = whole.list(Service, "ExecStart")[..] else { return None };
    let (configuration, _) = at.directive.configuration()?;
    if !is_named(cx.document(at.file), configuration, cx.document(file)) {
        return None;
    }
    let line = at.directive.exec();
    let command = line.only().filter(|it| matches!(it.script(), "kafka-server-start.sh" | "kafka-server-start"));
    let hides = ["ExecStart", "Environment", "EnvironmentFile"].iter().any(|it| whole.is_hidden(Service, it));
    let is_missing = whole.environment_files().iter().any(|it| it.file.is_none_or(|it| it.1.is_open));
    let Some(command) = command.filter(|_| !hides && !is_missing && !whole.is_open()) else { return Some(None) };
    if whole.all(Service, "PassEnvironment").next().is_some() {
        return Some(None);
    }
    let flags = Environment::of(&whole).flags(command, at.file, |it| at.directive.word_span(it)).unwrap_or_default();
    // Of two the JVM takes the last.
    let last = flags.iter().rev().find_map(|it| Some((login_files(&it.text).next()?, it)));
    let given = last.and_then(|(path, flag)| {
        let (_, file) = cx.document(unit).named.iter().find(|it| it.0 == path)?;
        let jaas = cx.documents.get(*file).filter(|it| it.kind == Some(Kind::Jaas))?;
        let has_own_client = flags.iter().any(|it| it.text.starts_with("-Dzookeeper.sasl.client"));
        let read = JaasFile::read(&jaas.source.bytes);
        Some(Given { file: *file, read, by: (flag.file, flag.span), has_own_client })
    });
    Some(Some(Start { unit: at.file, span: at.directive.written(), given }))
}

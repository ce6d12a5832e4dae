use super::started::{Started, started};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::place::{is_partition, parts};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// Kafka's own log files among its data.
pub(crate) static RULE: Rule = Rule {
    code: "CL040",
    name: "app-log-inside-log-dirs",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachNode(check)],
};

/// A folder that Kafka keeps there itself.
const INDEX_CACHE: &str = "remote-log-index-cache";

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    for started in started(cx, node) {
        if let Some(finding) = of_unit(cx, &started) {
            cx.push(finding);
        }
    }
}

fn of_unit(cx: &Cx<'_, '_>, started: &Started<'_, '_>) -> Option<Finding> {
    // A controller reads its own partition only, and passes over everything else.
    let config = cx.document(started.file).broker().filter(|it| it.is_broker())?;
    let dirs = config.log_dirs().filter(|it| !it.entry.is_template())?;
    let logs = folder(started)?;
    let own = parts(&logs.path)?;
    let (dir, above) =
        dirs.elements().filter_map(|it| Some((it, parts(it)?))).find(|it| !it.1.is_empty() && own.starts_with(&it.1))?;
    let help = "Set `LOG_DIR=/var/log/kafka`.";
    let (path, related) = (&logs.path, dirs.entry.value.span_of(dir));
    let finding = |end: String| {
        let message = format!("Kafka's own log files go to `{path}`, {end}");
        let finding = Finding::new(&RULE, logs.file, logs.span, message).help(help);
        finding.related(started.file, related, "a directory for data").through(logs.through)
    };
    let Some(name) = own.get(above.len()).copied().filter(|it| *it != INDEX_CACHE) else {
        let is_equal = own.len() == above.len();
        let end = "which is a directory for data as well; whoever cleans up one of them deletes the other".to_owned();
        return is_equal.then(|| finding(end).variant(Severity::Warning, Impact::Practice));
    };
    let inside = format!("inside the data directory `{dir}`;");
    if is_partition(name) {
        let end = format!("{inside} Kafka takes `{name}` for a partition's directory, and their files mix");
        return Some(finding(end).variant(Severity::Error, Impact::DataRisk));
    }
    let finding = finding(format!("{inside} Kafka stops with \"'{name}' is not in the form of topic-partition\""));
    Some(if logs.is_made { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) })
}

/// Where a unit sends the log files.
struct Logs {
    path: String,
    file: usize,
    span: Span,
    through: Option<(usize, Span)>,
    /// Whether the start script certainly makes the folder.
    is_made: bool,
}

fn folder(started: &Started<'_, '_>) -> Option<Logs> {
    let (environment, command) = (&started.environment, &started.start.command);
    let at = started.start.at;
    let flags = environment.flags(command, at.file, |it| at.directive.word_span(it))?;
    let property = |it: &crate::model::unit::Flag| {
        let path = it.text.strip_prefix("-Dkafka.logs.dir=")?.to_owned();
        Some(Logs { path, file: it.file, span: it.span, through: it.through, is_made: false })
    };
    let told = flags.iter().rev().find_map(property);
    let by_script = || {
        let is_script = matches!(command.script(), "kafka-server-start.sh" | "kafka-server-start");
        let variable = environment.get("LOG_DIR").filter(|it| is_script && !it.value.is_empty())?;
        let (path, through) = (variable.value.clone(), variable.through);
        Some(Logs { path, file: variable.file, span: variable.span, through, is_made: environment.is_whole })
    };
    told.or_else(by_script).filter(|it| !it.path.contains(['%', '$', '{']))
}

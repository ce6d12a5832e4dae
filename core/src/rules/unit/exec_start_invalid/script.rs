//! What Kafka's own start script does not take.

use super::super::service::start;
use super::RULE;
use crate::lint::{Cx, Finding};
use crate::model::unit::Whole;

/// The script wants a file of settings, and a setting behind each `--override`.
pub(super) fn check(cx: &mut Cx<'_, '_>, whole: &Whole<'_, '_>) {
    let Some(start) = start(whole) else { return };
    let script = start.command.script();
    if !matches!(script, "kafka-server-start.sh" | "kafka-server-start") {
        return;
    }
    let words = &start.command.arguments;
    let has_file = words.iter().any(|it| it.text != "-daemon");
    let (problem, help) = match words.last() {
        Some(last) if has_file && last.text == "--override" && last.range.len() == last.text.len() => (
            "behind the last `--override` there is no setting".to_owned(),
            "Write `--override KEY=VALUE`, or drop the word.".to_owned(),
        ),
        _ if has_file => return,
        _ => (
            format!("`{script}` is given no file of settings and prints how it is used"),
            format!("Write `{} /etc/kafka/server.properties`.", start.command.program.text),
        ),
    };
    let span = start.at.directive.written();
    cx.push(Finding::new(&RULE, start.at.file, span, format!("{problem}; the service does not start")).help(help));
}

use super::service::{service_type, start, start_timeout};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::Launch;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A service of type forking whose start command never leaves the foreground.
pub(crate) static RULE: Rule = Rule {
    code: "UN001",
    name: "forking-without-daemon",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some(("forking", Some(at))) = service_type(&whole) else { return };
    let Some(start) = start(&whole).filter(|it| it.launch == Launch::Foreground) else { return };
    let command = start.shown();
    let waits = format!("`Type=forking` waits until the start command ends, but `{command}` stays in the foreground");
    let help = if command.starts_with("zkServer") {
        "Write `Type=simple`, or `zkServer.sh start` to go to the background."
    } else {
        "Write `Type=simple`."
    };
    let finding = match start_timeout(&whole) {
        Some(timeout) => {
            let message = format!("{waits}; systemd kills it after {timeout}");
            Finding::new(&RULE, at.file, at.directive.written(), message)
        }
        None => {
            let message = format!("{waits}; the unit stays \"activating\", and what is ordered after it never starts");
            Finding::new(&RULE, at.file, at.directive.written(), message).variant(Severity::Warning, Impact::Misbehaves)
        }
    };
    let exec = start.at.directive.written();
    let finding = finding.fix(Safety::Unsafe, "Write `Type=simple`", edit::directive(at.file, at.directive, "simple"));
    cx.push(finding.help(help).related(start.at.file, exec, "this command stays in the foreground"));
}

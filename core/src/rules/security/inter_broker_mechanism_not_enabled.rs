use crate::lint::{Check, Cx, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::rules::kafka::listening;

/// Brokers log in with a mechanism that their listener does not have.
pub(crate) static RULE: Rule = Rule {
    code: "SE012",
    name: "inter-broker-mechanism-not-enabled",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    listening::say(cx, file, &RULE);
}

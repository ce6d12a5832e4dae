use super::listening;
use crate::lint::{Check, Cx, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};

/// Brokers that talk through a listener that is not there.
pub(crate) static RULE: Rule = Rule {
    code: "KF018",
    name: "inter-broker-listener-unknown",
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

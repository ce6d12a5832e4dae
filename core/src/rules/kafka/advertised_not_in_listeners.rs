use super::listening;
use crate::lint::{Check, Cx, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};

/// A broker that advertises a listener that it does not have.
pub(crate) static RULE: Rule = Rule {
    code: "KF017",
    name: "advertised-not-in-listeners",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    listening::say(cx, file, &RULE);
}

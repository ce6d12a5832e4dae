use crate::lint::{Check, Cx, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::rules::kafka::listening;

/// A KRaft node without a controller's listener.
pub(crate) static RULE: Rule = Rule {
    code: "KR006",
    name: "controller-listener-missing",
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

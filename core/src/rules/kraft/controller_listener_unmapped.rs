use crate::lint::{Check, Cx, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::rules::kafka::listening;

/// A controller's listener without a security protocol.
pub(crate) static RULE: Rule = Rule {
    code: "KR008",
    name: "controller-listener-unmapped",
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

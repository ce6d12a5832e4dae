use crate::lint::{Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A comment that hides nothing. What found it is the reader of the comments, after all other rules.
pub(crate) static RULE: Rule = Rule {
    code: "LN001",
    name: "unused-ignore",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[],
};

pub(crate) fn finding(file: usize, at: Span, word: &str) -> Finding {
    let message = format!("`{word}` finds nothing that this comment would hide; it will hide the next mistake of that kind");
    Finding::new(&RULE, file, at, message).help(format!("Take `{word}` out of the comment."))
}

use crate::lint::{Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A comment that is meant for kcfglint and hides nothing. What found it is the reader of the comments.
pub(crate) static RULE: Rule = Rule {
    code: "LN002",
    name: "malformed-ignore",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[],
};

const HELP: &str = "Write `kcfglint: ignore[CODE] reason` above the entry, or `kcfglint: ignore-file[CODE] reason` for the file.";

pub(crate) fn finding(file: usize, at: Span, why: &str) -> Finding {
    Finding::new(&RULE, file, at, format!("the comment hides nothing: {why}")).help(HELP)
}

/// The findings about kcfglint's own work are heard in any case.
pub(crate) fn finding_about_own(file: usize, at: Span, word: &str) -> Finding {
    let message = format!("the comment does not hide `{word}`: what kcfglint says of its own work is always told");
    Finding::new(&RULE, file, at, message).help(format!("Take `{word}` out of the comment."))
}

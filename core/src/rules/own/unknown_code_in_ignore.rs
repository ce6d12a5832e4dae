use crate::lint::{Finding, Fixable, Rule, Scope, selection};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A comment that names no rule. What found it is the reader of the comments.
pub(crate) static RULE: Rule = Rule {
    code: "LN003",
    name: "unknown-code-in-ignore",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[],
};

pub(crate) fn finding(file: usize, at: Span, word: &str) -> Finding {
    let message = format!("`{word}` is no rule's code or name and no family, so it hides nothing");
    let help = match selection::nearest_rule(word) {
        Some(known) => format!("Write `{known}`."),
        None => "`kcfglint rules` lists the codes.".to_owned(),
    };
    Finding::new(&RULE, file, at, message).help(help)
}

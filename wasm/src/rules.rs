//! The rules as data.

use kcfglint_core::lint::{Rule, selection};
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::rules::ALL;
use serde::Serialize;

/// A rule, as `kcfglint rules --format json` tells it, and where its page is.
#[derive(Serialize)]
pub(crate) struct Row {
    code: &'static str,
    name: &'static str,
    family: &'static str,
    severity: Severity,
    impact: Impact,
    scope: &'static str,
    fix: &'static str,
    /// From the folder that `KCFGLINT_BLESS=1 cargo test -p kcfglint --test www` writes.
    page: String,
}

fn row(it: &Rule) -> Row {
    Row {
        code: it.code,
        name: it.name,
        family: it.family(),
        severity: it.severity,
        impact: it.impact,
        scope: it.scope.name(),
        fix: it.fix.name(),
        page: format!("rules/{}/index.html", it.code),
    }
}

pub(crate) fn all() -> Vec<Row> {
    ALL.iter().map(|it| row(it)).collect()
}

pub(crate) fn by_word(word: &str) -> Option<Row> {
    selection::named(word).map(row)
}

//! `--format gitlab`: GitLab's code quality report, what it reads of Code Climate's.

use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Impact, Report, Severity};
use serde::Serialize;

use super::fingerprint::fingerprints;
use super::plain;

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

pub(super) fn write(mut out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let issue = |(it, fingerprint)| issue(it, fingerprint);
    let issues: Vec<_> = report.diagnostics.iter().zip(fingerprints(report)).map(issue).collect();
    serde_json::to_writer_pretty(&mut out, &issues).map_err(io::Error::from)?;
    writeln!(out)
}

fn issue<'a>(it: &'a Diagnostic<'_>, fingerprint: String) -> Issue<'a> {
    let severity = match (it.severity, it.impact) {
        (Severity::Error, Impact::WontStart) => "blocker",
        (Severity::Error, _) => "critical",
        (Severity::Warning, _) => "major",
        (Severity::Hint, _) => "info",
    };
    let lines = Lines { begin: it.range.start.line, end: it.range.end.line };
    let check_name = format!("{} {}", it.code, it.name);
    Issue { description: &it.message, check_name, fingerprint, severity, location: Location { path: plain(it.path), lines } }
}

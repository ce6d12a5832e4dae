//! `kcfglint rules`: every rule in one line.

use std::io::{self, Write};

use kcfglint_core::lint::Rule;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::rules::ALL;
use serde::Serialize;

use crate::Trouble;
use crate::args::{RulesArgs, RulesFormat};
use crate::terminal::{Colour, Look};

pub(crate) fn rules(options: &RulesArgs) -> Result<u8, Trouble> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match options.format {
        RulesFormat::Table => table(&mut out, Look::of_stdout())?,
        RulesFormat::Json => json(&mut out)?,
    }
    out.flush()?;
    Ok(0)
}

fn table(out: &mut impl Write, look: Look) -> io::Result<()> {
    let widest = ALL.iter().map(|it| it.name.len()).max().unwrap_or(0);
    let head = format!("{:5}  {:widest$}  {:8}  {:10}  {:8}  {}", "code", "name", "severity", "impact", "scope", "fix");
    writeln!(out, "{}", look.paint(&head, Colour::Bold))?;
    for it in ALL {
        let severity = format!("{:8}", it.severity.name());
        let severity = match it.severity {
            Severity::Error => look.paint(&severity, Colour::Red),
            Severity::Warning => look.paint(&severity, Colour::Yellow),
            Severity::Hint => look.paint(&severity, Colour::Cyan),
        };
        let (impact, scope) = (it.impact.name(), it.scope.name());
        writeln!(out, "{:5}  {:widest$}  {severity}  {impact:10}  {scope:8}  {}", it.code, it.name, it.fix.name())?;
    }
    Ok(())
}

/// The list for scripts, schema 1.
#[derive(Serialize)]
struct List {
    schema: u32,
    rules: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    code: &'static str,
    name: &'static str,
    severity: Severity,
    impact: Impact,
    scope: &'static str,
    fix: &'static str,
}

fn json(out: &mut impl Write) -> io::Result<()> {
    let row = |it: &&Rule| Row {
        code: it.code,
        name: it.name,
        severity: it.severity,
        impact: it.impact,
        scope: it.scope.name(),
        fix: it.fix.name(),
    };
    let list = List { schema: 1, rules: ALL.iter().map(row).collect() };
    serde_json::to_writer_pretty(&mut *out, &list).map_err(io::Error::from)?;
    writeln!(out)
}

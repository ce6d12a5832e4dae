//! `--format json`: the report itself, schema 1.

use std::io::{self, Write};

use kcfglint_core::report::Report;

pub(super) fn write(mut out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, report).map_err(io::Error::from)?;
    writeln!(out)
}

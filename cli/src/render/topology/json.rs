//! `--format json`.

use std::io::{self, Write};

use kcfglint_core::topology::TopologyReport;

pub(super) fn write(mut out: &mut dyn Write, report: &TopologyReport<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, report).map_err(io::Error::from)?;
    writeln!(out)
}

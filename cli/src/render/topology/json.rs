//! `--format json`.

use std::io::{self, Write};

use kcfglint_core::lens::tolerance::{Tolerance, TolerantTopology};
use kcfglint_core::topology::TopologyReport;

pub(super) fn write(mut out: &mut dyn Write, report: &TopologyReport<'_>, tolerance: Option<&Tolerance<'_>>) -> io::Result<()> {
    let written = match tolerance {
        Some(tolerance) => serde_json::to_writer_pretty(&mut out, &TolerantTopology::of(report, tolerance)),
        None => serde_json::to_writer_pretty(&mut out, report),
    };
    written.map_err(io::Error::from)?;
    writeln!(out)
}

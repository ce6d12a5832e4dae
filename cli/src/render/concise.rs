//! `--format concise`: `PATH:LINE:COLUMN: SEVERITY CODE MESSAGE`.

use std::io::{self, Write};

use kcfglint_core::report::Report;

use super::excerpt::printable;
use super::page::Pages;
use super::{Manner, colour, printed, summary};

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, manner: Manner) -> io::Result<()> {
    let Manner { look, hints, .. } = manner;
    let mut pages = Pages::new(manner);
    for it in printed(report, hints) {
        let (line, column) = (it.range.start.line, it.range.start.column);
        let severity = look.paint(it.severity.name(), colour(it.severity));
        let (path, message) = (printable(it.path), printable(&it.message));
        writeln!(out, "{path}:{line}:{column}: {severity} {} {message}", it.code)?;
        out.write_all(pages.below(it.code).as_bytes())?;
    }
    writeln!(out, "{}", summary(&report.summary, look, hints))
}

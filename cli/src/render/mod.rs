//! One file for each format.

mod concise;
pub(crate) mod diff;
mod excerpt;
mod full;
mod json;
pub(crate) mod topology;

use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Report, Severity, Summary};

use crate::args::Format;
use crate::terminal::{Colour, Look};
pub(crate) use excerpt::printable;

/// Writes a report. `hints` says whether hints are for printing.
pub(crate) fn write(out: &mut dyn Write, report: &Report<'_>, format: Format, look: Look, hints: bool) -> io::Result<()> {
    match format {
        Format::Json => json::write(out, report),
        Format::Concise => concise::write(out, report, look, hints),
        Format::Full => full::write(out, report, look, hints),
    }
}

fn printed<'r, 'a>(report: &'r Report<'a>, hints: bool) -> impl Iterator<Item = &'r Diagnostic<'a>> {
    report.diagnostics.iter().filter(move |it| hints || it.severity > Severity::Hint)
}

const fn colour(severity: Severity) -> Colour {
    match severity {
        Severity::Error => Colour::Red,
        Severity::Warning => Colour::Yellow,
        Severity::Hint => Colour::Cyan,
    }
}

/// `1 error, 4 warnings, 2 hints in 22 files, 1 skipped`
fn summary(summary: &Summary, look: Look, hints: bool) -> String {
    let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let painted = |n: usize, severity: Severity| {
        let text = count(n, severity.name());
        if n == 0 { text } else { look.paint(&text, colour(severity)) }
    };
    let mut line = format!(
        "{}, {}, {} in {}",
        painted(summary.errors, Severity::Error),
        painted(summary.warnings, Severity::Warning),
        painted(summary.hints, Severity::Hint),
        count(summary.files, "file")
    );
    if summary.skipped > 0 {
        line.push_str(&format!(", {} skipped", summary.skipped));
    }
    if summary.hints > 0 && !hints {
        line.push_str("; --hints shows the hints");
    }
    line
}

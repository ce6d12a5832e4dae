//! One file for each format.

pub(crate) mod change;
mod concise;
pub(crate) mod diff;
mod excerpt;
mod fingerprint;
mod full;
mod github;
mod gitlab;
mod json;
mod junit;
mod page;
mod rdjson;
mod sarif;
pub(crate) mod show;
mod statistics;
pub(crate) mod topology;
pub(crate) mod upgrade;

use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Range, Report, Severity, Summary};

use crate::args::Format;
use crate::terminal::{Colour, Look};
pub(crate) use excerpt::printable;
pub(crate) use full::wrong_settings;
pub(crate) use page::laid_out;

/// How a report is written for people: in `full` and `concise`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    pub(crate) look: Look,
    /// Hints are for printing.
    pub(crate) hints: bool,
    /// The page of a rule stands below its first finding.
    pub(crate) explain: bool,
    /// Findings are counted by rule, and not printed.
    pub(crate) statistics: bool,
}

/// Writes a report.
pub(crate) fn write(out: &mut dyn Write, report: &Report<'_>, format: Format, manner: Manner) -> io::Result<()> {
    match format {
        Format::Concise | Format::Full if manner.statistics => statistics::write(out, report, manner),
        Format::Concise => concise::write(out, report, manner),
        Format::Full => full::write(out, report, manner),
        Format::Json => json::write(out, report),
        Format::Sarif => sarif::write(out, report),
        Format::Github => github::write(out, report),
        Format::Gitlab => gitlab::write(out, report),
        Format::Junit => junit::write(out, report),
        Format::Rdjson => rdjson::write(out, report),
    }
}

/// Whether a finding is about a file as a whole.
fn is_whole(range: Range) -> bool {
    range.start.offset == 0 && range.end.offset == 0
}

/// A path as the services want it: from the root of the repository, without `./`.
fn plain(path: &str) -> &str {
    path.trim_start_matches("./")
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

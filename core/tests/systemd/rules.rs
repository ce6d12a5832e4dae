//! What the rules say of a unit.

use std::collections::BTreeSet;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Impact};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::{Kind, SourceFile};
use kcfglint_core::text::{LineIndex, Span};

use super::said::LineEnds;

/// What the rules say.
pub(crate) struct Linted {
    /// The lines, of a continued one the last, that a rule says something about.
    pub(crate) lines: BTreeSet<usize>,
    /// The promises that systemd refuses the unit.
    pub(crate) refusals: Vec<String>,
}

/// Lints a unit for a release.
pub(crate) fn lint(bytes: &[u8], name: &str, release: u16) -> Linted {
    let mut source = SourceFile::new(format!("etc/systemd/system/{name}"), bytes.to_vec());
    source.kind = Some(Kind::Unit);
    let files = [source];
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, &release.to_string()).expect("known");
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let ends = LineEnds::of(bytes);
    let index = LineIndex::new(bytes);
    let line = |it: &Diagnostic<'_>| {
        let start = index.span_of(it.range.start.line as usize - 1).start;
        ends.line(Span::new(start, start + 1))
    };
    let refusals = report.diagnostics.iter().filter(|it| is_refusal(it));
    Linted {
        lines: report.diagnostics.iter().map(line).collect(),
        refusals: refusals.map(|it| format!("{} {}", it.code, it.message)).collect(),
    }
}

/// Whether a finding promises that systemd refuses the unit; what a start script or a type does is no part of its verdict.
pub(crate) fn is_refusal(it: &Diagnostic<'_>) -> bool {
    let about_script = ["stops with", "configuration file", "kills the server", "kills it after", "the service does not start"];
    it.impact == Impact::WontStart
        && !["UN001", "UN002"].contains(&it.code)
        && !about_script.iter().any(|text| it.message.contains(text) && !it.message.contains("refuses the unit"))
}

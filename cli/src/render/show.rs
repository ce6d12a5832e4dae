//! What is in force in files, for people and for scripts.

use std::io::{self, Write};

use kcfglint_core::lens::Effective;
use kcfglint_core::lens::effective::{EffectiveReport, From, InForce, Unused};

use super::printable;
use crate::args::ShowFormat;
use crate::terminal::{Colour, Look};

pub(crate) fn write(out: &mut impl Write, shown: &EffectiveReport<'_>, format: ShowFormat) -> io::Result<()> {
    match format {
        ShowFormat::Text => shown.files.iter().enumerate().try_for_each(|(at, it)| text(out, it, at > 0, Look::of_stdout())),
        ShowFormat::Json => json(out, shown),
    }
}

fn json(mut out: &mut impl Write, shown: &EffectiveReport<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, shown).map_err(io::Error::from)?;
    writeln!(out)
}

fn text(out: &mut impl Write, file: &Effective<'_>, is_next: bool, look: Look) -> io::Result<()> {
    if is_next {
        writeln!(out)?;
    }
    let head = format!("{}, as {} {} reads it", printable(file.path), product(file.kind), file.release);
    writeln!(out, "{} ({})", look.paint(&head, Colour::Bold), printable(&file.because))?;
    let widest = file.settings.iter().map(|it| it.key.chars().count()).max().unwrap_or(0).min(60);
    for it in &file.settings {
        let value = match it.value.as_deref() {
            None => "?".to_owned(),
            Some("") => "\"\"".to_owned(),
            Some(value) => cut(value, look),
        };
        let line = format!("  {:widest$}  {value}", printable(it.key));
        let is_written = it.range.is_some();
        let line = if is_written { line } else { look.paint(&line, Colour::Dim) };
        writeln!(out, "{line}  {}", look.paint(&source(it), Colour::Dim))?;
    }
    if !file.unused.is_empty() {
        writeln!(out, "\n{}", look.paint("Written, and never used", Colour::Bold))?;
    }
    file.unused.iter().try_for_each(|it| writeln!(out, "  {}", unused(it, look)))
}

fn product(kind: &str) -> &'static str {
    match kind {
        "kafka" => "Kafka",
        "unit" => "systemd",
        _ => "ZooKeeper",
    }
}

/// Where a value comes from, and what is to be said about it.
fn source(it: &InForce<'_>) -> String {
    let mut parts = Vec::new();
    parts.extend(it.path.map(|it| printable(it).into_owned()));
    parts.extend(it.range.map(|it| format!("line {}", it.start.line)));
    match it.from {
        From::Line => {}
        From::OtherKey => parts.extend(it.by.map(|by| format!("by {by}"))),
        From::Default => parts.push("default".to_owned()),
        From::Computed => parts.push("worked out".to_owned()),
    }
    parts.extend(it.note.as_deref().map(|it| printable(it).into_owned()));
    parts.join(", ")
}

fn unused(it: &Unused<'_>, look: Look) -> String {
    let path = it.path.map_or_else(String::new, |it| format!("{} ", printable(it)));
    let line = format!("{path}line {}: {}={}", it.range.start.line, printable(it.key), cut(&it.value, look));
    format!("{line}  {}", look.paint(&printable(&it.why), Colour::Dim))
}

/// A value in one line, and not more of it than fits.
pub(super) fn cut(value: &str, look: Look) -> String {
    let value = printable(value);
    if value.chars().count() <= look.columns {
        return value.into_owned();
    }
    let head: String = value.chars().take(look.columns).collect();
    format!("{head}…")
}

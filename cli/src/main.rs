//! The command `kcfglint`.

mod files;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Report, Severity};
use kcfglint_core::settings::{Profile, Settings};

/// Lints the configuration of Kafka and ZooKeeper clusters.
#[derive(Debug, Parser)]
#[command(name = "kcfglint", version)]
struct Options {
    /// Files and folders
    #[arg(default_value = ".")]
    paths: Vec<PathBuf>,
    /// What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times
    #[arg(long, value_name = "PRODUCT=RELEASES")]
    target: Vec<String>,
    /// For whom it is: dev, default, production or strict
    #[arg(long, default_value = "default")]
    profile: String,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Concise)]
    format: Format,
    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// Prints hints, too
    #[arg(long)]
    hints: bool,
    /// Nothing to lint is no error
    #[arg(long)]
    allow_empty: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One line a finding
    Concise,
    /// The whole report, schema 1
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Hint,
    Never,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(code) => ExitCode::from(code),
        Err(trouble) => {
            say(&trouble);
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<u8, String> {
    let settings = settings(options)?;
    let found = files::find(&options.paths);
    found.troubles.iter().for_each(|it| say(it));
    let documents = found.sources.iter().map(Document::read).collect();
    let report = check(documents, &settings);
    if let Err(error) = write(&report, options, settings.profile) {
        // A reader that has seen enough closes the pipe; that is no trouble.
        return if error.kind() == io::ErrorKind::BrokenPipe { Ok(0) } else { Err(error.to_string()) };
    }
    if !found.troubles.is_empty() {
        return Ok(2);
    }
    if report.files.is_empty() && !options.allow_empty {
        return Err("nothing to lint: no file of Kafka, ZooKeeper or a unit was found".to_owned());
    }
    Ok(u8::from(fails(&report, options, settings.profile)))
}

fn settings(options: &Options) -> Result<Settings, String> {
    let profile = Profile::of_name(&options.profile)
        .ok_or_else(|| format!("`{}` is not a profile; write dev, default, production or strict", options.profile))?;
    let mut settings = Settings { profile, ..Settings::default() };
    for wish in &options.target {
        let known = [Product::Kafka, Product::ZooKeeper, Product::Systemd];
        let parts = wish.split_once('=').and_then(|(name, text)| Some((known.into_iter().find(|it| it.key() == name)?, text)));
        let Some((product, text)) = parts else {
            return Err(format!("`{wish}` is not a target; write kafka=3.9, zookeeper=3.8 or systemd=252"));
        };
        settings.target.set(product, text)?;
    }
    Ok(settings)
}

fn fails(report: &Report<'_>, options: &Options, profile: Profile) -> bool {
    let usual = if profile == Profile::Strict { FailOn::Warning } else { FailOn::Error };
    let lowest = match options.fail_on.unwrap_or(usual) {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Hint => Severity::Hint,
        FailOn::Never => return false,
    };
    report.diagnostics.iter().any(|it| it.severity >= lowest)
}

fn write(report: &Report<'_>, options: &Options, profile: Profile) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if matches!(options.format, Format::Json) {
        serde_json::to_writer_pretty(&mut out, report).map_err(io::Error::from)?;
        writeln!(out)?;
        return out.flush();
    }
    let hints = options.hints || profile.is_production() || options.fail_on == Some(FailOn::Hint);
    for it in report.diagnostics.iter().filter(|it| hints || it.severity > Severity::Hint) {
        let (line, column) = (it.range.start.line, it.range.start.column);
        writeln!(out, "{}:{line}:{column}: {} {} {}", it.path, it.severity.name(), it.code, it.message)?;
    }
    let summary = report.summary;
    writeln!(
        out,
        "{} errors, {} warnings, {} hints in {} files ({} skipped)",
        summary.errors, summary.warnings, summary.hints, summary.files, summary.skipped
    )?;
    out.flush()
}

/// A line on standard error, which may be closed.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "kcfglint: {line}");
}

//! `kcfglint check`: lints files and folders.

use std::io::{self, Write as _};
use std::mem::ManuallyDrop;
use std::path::Path;

use kcfglint_core::lint::{self, Rule, Scope};
use kcfglint_core::report::{Report, Severity, Skipped};
use kcfglint_core::rules::ALL;
use kcfglint_core::settings::Profile;
use kcfglint_core::source::{Origin, SourceFile};

use super::add_ignores::add_ignores;
use super::fix;
use super::scan::{Scanned, scan};
use crate::args::{CheckArgs, FailOn, Output};
use crate::baseline::Baseline;
use crate::render::{self, Manner};
use crate::terminal::Look;
use crate::{Trouble, read, say, write};

pub(crate) fn check(options: &CheckArgs) -> Result<u8, Trouble> {
    if options.fix.unsafe_fixes && !options.fix.fix && !options.fix.diff {
        return Err("--unsafe-fixes says which fixes --fix makes or --diff shows; name one of the two".to_owned().into());
    }
    // Both are needed up to the end of the process, which gives the memory back faster than piece by piece.
    let mut scanned = ManuallyDrop::new(scan(&options.scan)?);
    let fixed = if options.fix.fix || options.fix.diff { Some(fix::run(&mut scanned, &options.fix)?) } else { None };
    let report = scanned.iter().map(report).reduce(joined).ok_or_else(|| "no path was named".to_owned())?;
    let mut report = ManuallyDrop::new(report);
    if options.add_ignores {
        return add_ignores(&scanned, &report, hints(&report, options, profile(&scanned)));
    }
    if let Some(path) = &options.write_baseline {
        if report.files.is_empty() || scanned.iter().any(|it| !it.found.troubles.is_empty()) {
            return Err(format!("{}: left as it is: what was to be linted could not be read", path.display()).into());
        }
        Baseline::of(&report, path).write(path)?;
    }
    if let Some(path) = options.write_baseline.as_ref().or(options.baseline.as_ref()) {
        let gone = Baseline::read(path)?.take_out(&mut report, path, |code| ran(code, &scanned));
        gone.iter().for_each(|it| say(it));
    }
    let is_named = |it: &&SourceFile| it.origin == Origin::Named;
    let mut named = scanned.iter().flat_map(|it| &it.found.sources).filter(is_named).peekable();
    if named.peek().is_some() {
        let named: Vec<&str> = named.map(|it| it.path.as_str()).collect();
        for it in report.skipped.iter().filter(|it| named.contains(&it.path)) {
            say(&format!("{}: nothing to lint: {}", it.path, it.detail));
        }
    }
    let profile = profile(&scanned);
    let manner = |look| {
        let hints = hints(&report, options, profile);
        Manner { look, hints, explain: options.explain, statistics: options.statistics }
    };
    let unwritten = outputs(&options.output, &scanned, &report, manner(Look::PLAIN));
    // Standard output has one thing to say.
    let is_taken = fixed.as_ref().is_some_and(|it| it.has_output);
    let (out, look): (Box<dyn io::Write>, Look) = if is_taken {
        (Box::new(io::stderr().lock()), Look::of_stderr())
    } else {
        (Box::new(io::stdout().lock()), Look::of_stdout())
    };
    let mut out = io::BufWriter::new(out);
    let written = render::write(&mut out, &report, options.format, manner(look)).and_then(|()| out.flush());
    // A reader that has seen enough closes the pipe; what was found stays the answer.
    written.or_else(|it| if it.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(it) })?;
    report.missing.iter().for_each(|it| say(it));
    let has_trouble = unwritten || fixed.is_some_and(|it| it.has_trouble);
    if has_trouble || !report.missing.is_empty() || scanned.iter().any(|it| !it.found.troubles.is_empty()) {
        return Ok(2);
    }
    if report.files.is_empty() && !options.allow_empty {
        return Err("nothing to lint: no file of Kafka, ZooKeeper or a unit was found".to_owned().into());
    }
    Ok(u8::from(fails(&report, options, profile)))
}

/// Writes the files of `--output`, and says which could not be written; whether there is one.
fn outputs(wanted: &[Output], scanned: &[Scanned], report: &Report<'_>, manner: Manner) -> bool {
    let mut failed = false;
    let linted = |file: &Path| {
        let mut sources = scanned.iter().flat_map(|it| &it.found.sources);
        file.exists() && sources.any(|it| read::real(Path::new(&it.path)) == read::real(file))
    };
    for it in wanted {
        if linted(&it.file) {
            say(&format!("{}: it was linted, and no report is written over it", it.file.display()));
            failed = true;
            continue;
        }
        let mut bytes = Vec::new();
        let written = render::write(&mut bytes, report, it.format, manner).and_then(|()| write::whole(&it.file, &bytes));
        if let Err(error) = written {
            say(&format!("{}: {error}", it.file.display()));
            failed = true;
        }
    }
    failed
}

/// Whether a rule looked at everything that it needs: under all settings, and not at a file that was named alone.
fn ran(code: &str, scanned: &[Scanned]) -> bool {
    let alone = scanned.iter().flat_map(|it| &it.found.sources).any(|it| it.origin == Origin::Named);
    let runs = |rule: &Rule| scanned.iter().all(|it| lint::selection::runs(rule, &it.settings));
    // A rule that is not known any more finds nothing any more.
    ALL.iter().find(|it| it.code == code).is_none_or(|it| runs(it) && (it.scope == Scope::File || !alone))
}

/// The strictest of the profiles.
fn profile(scanned: &[Scanned]) -> Profile {
    scanned.iter().map(|it| it.settings.profile).max().unwrap_or_default()
}

fn report(scanned: &Scanned) -> Report<'_> {
    let mut report = lint::check_scan(scanned.scan(), &scanned.settings);
    let detail = "a pipe, a device or a socket";
    let special = scanned.found.special.iter().map(|path| Skipped { path, reason: "not-a-file", detail: detail.to_owned() });
    report.skipped.extend(special);
    report.skipped.sort_by_key(|it| it.path);
    report.summary.skipped = report.skipped.len();
    report
}

/// Two reports as one: what was linted under different settings has no finding in common.
fn joined<'a>(mut one: Report<'a>, mut other: Report<'a>) -> Report<'a> {
    let shift = one.sources.len();
    for it in &mut other.diagnostics {
        it.source += shift;
        it.related.iter_mut().for_each(|it| it.source += shift);
    }
    one.files.append(&mut other.files);
    one.skipped.append(&mut other.skipped);
    one.diagnostics.append(&mut other.diagnostics);
    one.sources.append(&mut other.sources);
    one.missing.append(&mut other.missing);
    one.files.sort_by_key(|it| it.path);
    one.skipped.sort_by_key(|it| it.path);
    // Stable, so that findings in one file keep their order.
    one.diagnostics.sort_by_key(|it| it.path);
    let (sum, more) = (&mut one.summary, other.summary);
    sum.errors += more.errors;
    sum.warnings += more.warnings;
    sum.hints += more.hints;
    sum.suppressed += more.suppressed;
    sum.files += more.files;
    sum.skipped += more.skipped;
    one
}

/// Whether hints are for printing: on request, and where they count.
fn hints(report: &Report<'_>, options: &CheckArgs, profile: Profile) -> bool {
    let counts = profile.is_production() || options.fail_on == Some(FailOn::Hint);
    options.hints || counts && report.summary.hints > 0
}

fn fails(report: &Report<'_>, options: &CheckArgs, profile: Profile) -> bool {
    let usual = if profile == Profile::Strict { FailOn::Warning } else { FailOn::Error };
    let lowest = match options.fail_on.unwrap_or(usual) {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Hint => Severity::Hint,
        FailOn::Never => return false,
    };
    report.diagnostics.iter().any(|it| it.severity >= lowest)
}

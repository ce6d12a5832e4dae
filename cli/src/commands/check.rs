//! `kcfglint check`: lints files and folders.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{self, Scan, selection};
use kcfglint_core::report::{Report, Severity, Skipped};
use kcfglint_core::settings::{Profile, Selectors, Settings};

use crate::args::{CheckArgs, FailOn, SettingsArgs};
use crate::read::{self, Found, Wanted};
use crate::render;
use crate::settings_file::{self, SettingsFile};
use crate::{Trouble, say};

/// Paths that have one settings file, or none.
struct Group {
    file: Option<Arc<SettingsFile>>,
    paths: Vec<PathBuf>,
}

/// What was read for a group.
struct Linted {
    found: Found,
    settings: Settings,
}

pub(crate) fn check(options: &CheckArgs) -> Result<u8, Trouble> {
    let kind = options.kind.as_deref().map(settings_file::kind).transpose()?;
    let layer = layer(&options.settings)?;
    let mut linted = Vec::new();
    for group in groups(options)? {
        let wanted = Wanted {
            paths: &group.paths,
            kind,
            stdin_filename: options.stdin_filename.as_deref(),
            context: !options.no_context,
            settings: group.file.as_ref(),
        };
        let found = read::find(&wanted);
        let paths = found.sources.iter().map(|it| it.path.as_str());
        let settings = group.file.as_ref().map(|it| it.settings(paths)).unwrap_or_default();
        linted.push(Linted { settings: overridden(settings, &options.settings, &layer)?, found });
    }
    for line in linted.iter().flat_map(|it| it.found.troubles.iter().chain(&it.found.notes)) {
        say(line);
    }
    let report = linted.iter().map(report).reduce(joined).ok_or_else(|| "no path was named".to_owned())?;
    let named = |path: &str| linted.iter().flat_map(|it| &it.found.sources).any(|it| it.path == path && is_named(it));
    for it in report.skipped.iter().filter(|it| named(it.path)) {
        say(&format!("{}: nothing to lint: {}", it.path, it.detail));
    }
    let profile = linted.iter().map(|it| it.settings.profile).max().unwrap_or_default();
    let mut out = io::BufWriter::new(io::stdout().lock());
    render::write(&mut out, &report, options.format, hints(&report, options, profile))?;
    out.flush()?;
    if linted.iter().any(|it| !it.found.troubles.is_empty()) {
        return Ok(2);
    }
    if report.files.is_empty() && !options.allow_empty {
        return Err("nothing to lint: no file of Kafka, ZooKeeper or a unit was found".to_owned().into());
    }
    Ok(u8::from(fails(&report, options, profile)))
}

fn is_named(source: &kcfglint_core::source::SourceFile) -> bool {
    source.origin == kcfglint_core::source::Origin::Named
}

/// The paths by their settings file, in the order in which they were named.
fn groups(options: &CheckArgs) -> Result<Vec<Group>, String> {
    let read = |path: PathBuf| SettingsFile::read(&path).map(|it| Some(Arc::new(it)));
    if options.settings.isolated || options.settings.config.is_some() {
        let file = options.settings.config.clone().map(read).transpose()?.flatten();
        return Ok(vec![Group { file, paths: options.paths.clone() }]);
    }
    let mut groups: Vec<(Option<PathBuf>, Vec<PathBuf>)> = Vec::new();
    for path in &options.paths {
        let of = if path.as_os_str() == "-" { options.stdin_filename.as_ref().unwrap_or(path) } else { path };
        let file = settings_file::above(of);
        match groups.iter_mut().find(|(it, _)| *it == file) {
            Some((_, paths)) => paths.push(path.clone()),
            None => groups.push((file, vec![path.clone()])),
        }
    }
    let group = |(file, paths): (Option<PathBuf>, _)| Ok(Group { file: file.map(read).transpose()?.flatten(), paths });
    groups.into_iter().map(group).collect()
}

/// What the command line says about rules.
fn layer(options: &SettingsArgs) -> Result<Selectors, String> {
    let layer = Selectors {
        select: options.select.clone(),
        ignore: options.ignore.clone(),
        extend_select: options.extend_select.clone(),
        severity: Vec::new(),
    };
    selection::validate(&layer)?;
    Ok(layer)
}

/// The settings file's word, then that of the options.
fn overridden(mut settings: Settings, options: &SettingsArgs, layer: &Selectors) -> Result<Settings, String> {
    if let Some(name) = &options.profile {
        settings.profile = settings_file::profile(name)?;
    }
    for wish in &options.target {
        let known = [Product::Kafka, Product::ZooKeeper, Product::Systemd];
        let parts = wish.split_once('=').and_then(|(name, text)| Some((known.into_iter().find(|it| it.key() == name)?, text)));
        let Some((product, text)) = parts else {
            return Err(format!("`{wish}` is not a target; write kafka=3.9, zookeeper=3.8 or systemd=252"));
        };
        settings.target.set(product, text)?;
    }
    settings.rules.push(layer.clone());
    Ok(settings)
}

fn report(linted: &Linted) -> Report<'_> {
    let documents = linted.found.sources.iter().map(Document::read).collect();
    let scan = Scan { documents, folders: linted.found.folders.clone() };
    let mut report = lint::check_scan(scan, &linted.settings);
    let detail = "a pipe, a device or a socket";
    let special = linted.found.special.iter().map(|path| Skipped { path, reason: "not-a-file", detail: detail.to_owned() });
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

//! `kcfglint diff`: what a change does.

mod revision;

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use kcfglint_core::document::Document;
use kcfglint_core::lens::{State, diff as compared};
use kcfglint_core::lint::Scan;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::Settings;

use self::revision::Revision;
use super::scan::{Scanned, scan};
use crate::args::{DiffArgs, FailOn, ScanArgs, SettingsArgs};
use crate::read::Found;
use crate::render::change::write;
use crate::terminal::Look;
use crate::{Trouble, say};

/// What was read for one state.
struct Side {
    scanned: Scanned,
    root: String,
}

pub(crate) fn diff(options: &DiffArgs) -> Result<u8, Trouble> {
    // Where a revision is looked for, and which part of it is meant.
    let place = [&options.new, &options.old].into_iter().find(|it| is_path(it)).map_or(Path::new("."), |it| it);
    let old = side(&options.old, place, options)?;
    let new = side(&options.new, place, options)?;
    let (before, after) = (state(&old), state(&new));
    if before.documents.is_empty() && after.documents.is_empty() {
        return Err("nothing to compare: no file of Kafka, ZooKeeper or a unit was found on either side".to_owned().into());
    }
    let before = State { scan: before, settings: &old.scanned.settings, root: &old.root };
    let after = State { scan: after, settings: &new.scanned.settings, root: &new.root };
    let report = compared(&before, &after);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let names = [&options.old, &options.new].map(|it| it.to_string_lossy());
    let hints = options.hints || options.fail_on == FailOn::Hint || new.scanned.settings.profile.is_production();
    write(&mut out, &report, [&names[0], &names[1]], options.format, (Look::of_stdout(), hints))?;
    out.flush()?;
    if [&old, &new].iter().any(|it| !it.scanned.found.troubles.is_empty()) {
        return Ok(2);
    }
    let lowest = match options.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Hint => Severity::Hint,
        FailOn::Never => return Ok(0),
    };
    Ok(u8::from(report.new_findings.iter().any(|it| it.severity >= lowest)))
}

fn state(side: &Side) -> Scan<'_> {
    let mut scan = side.scanned.scan();
    Document::sort(&mut scan.documents);
    scan
}

fn side(wanted: &Path, place: &Path, options: &DiffArgs) -> Result<Side, Trouble> {
    let mut settings = options.settings.clone();
    if is_path(wanted) {
        return read(wanted, settings);
    }
    let Some(revision) = Revision::read(wanted, place)? else {
        return Err(format!("{}: no such file or folder, and no revision of git", wanted.display()).into());
    };
    settings.config = settings.config.map(std::path::absolute).transpose()?;
    // The paths of a revision are from the root of its repository on.
    let here = env::current_dir()?;
    env::set_current_dir(revision.folder())?;
    let inside = if revision.part.as_os_str().is_empty() { Path::new(".") } else { &revision.part };
    let side = if is_path(inside) { read(inside, settings) } else { Ok(Side::none(inside)) };
    env::set_current_dir(here)?;
    side
}

fn is_path(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

impl Side {
    /// What is new has nothing before it.
    fn none(path: &Path) -> Self {
        Self { scanned: Scanned { found: Found::default(), settings: Settings::default() }, root: root(path) }
    }
}

/// What the paths of its files begin with.
fn root(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = text.trim_start_matches("./").trim_end_matches('/');
    if text == "." { String::new() } else { text.to_owned() }
}

fn read(path: &Path, settings: SettingsArgs) -> Result<Side, Trouble> {
    let paths = vec![PathBuf::from(path)];
    let wanted = ScanArgs { paths, kind: None, stdin_filename: None, no_context: true, root: None, settings };
    let Some(scanned) = scan(&wanted)?.into_iter().next() else { return Err("no path was named".to_owned().into()) };
    if scanned.found.sources.is_empty() {
        say(&format!("{}: no file of Kafka, ZooKeeper or a unit", path.display()));
    }
    Ok(Side { scanned, root: root(path) })
}

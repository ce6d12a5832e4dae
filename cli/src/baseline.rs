//! The findings that are known: counted by file, rule and key, so that a line that moves changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use kcfglint_core::report::{Diagnostic, Report, Severity};
use serde::{Deserialize, Serialize};

use crate::settings_file::absolute;
use crate::{read, write};

/// The number of the form. Another one is refused.
const VERSION: u32 = 1;

/// By path (from the folder of the baseline on, with `/`), code and key; an empty key is the file itself.
type Findings = BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>;

/// A file of known findings.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Baseline {
    version: u32,
    findings: Findings,
}

impl Baseline {
    /// What was found, for a baseline that will be at a path.
    pub(crate) fn of(report: &Report<'_>, path: &Path) -> Self {
        let names = Names::of(path);
        let mut findings = Findings::new();
        for it in report.diagnostics.iter().filter(|it| is_counted(it)) {
            let keys = findings.entry(names.of_file(it.home.path)).or_default().entry(it.code.to_owned()).or_default();
            *keys.entry(key(it).to_owned()).or_default() += 1;
        }
        Self { version: VERSION, findings }
    }

    /// Reads one.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let text = read::text(path)?;
        let refused = |why: String| format!("{}: no baseline of kcfglint: {why}; write it with --write-baseline", path.display());
        let baseline: Self = serde_json::from_str(&text).map_err(|it| refused(it.to_string()))?;
        match baseline.version {
            VERSION => Ok(baseline),
            other => Err(refused(format!("version {other}, known is {VERSION}"))),
        }
    }

    /// Writes it, one finding a line, so that a review shows what came and went.
    pub(crate) fn write(&self, path: &Path) -> Result<(), String> {
        let text = serde_json::to_string_pretty(self).map_err(|it| it.to_string())?;
        write::whole(path, format!("{text}\n").as_bytes()).map_err(|it| format!("{}: {it}", path.display()))
    }

    /// Takes the known findings out of a report. What is left of the baseline is gone from the files that were linted, or
    /// with them: one line for each, and one that says what to do. Only the codes that were looked for are judged.
    pub(crate) fn take_out(mut self, report: &mut Report<'_>, path: &Path, ran: impl Fn(&str) -> bool) -> Vec<String> {
        let names = Names::of(path);
        let before = report.diagnostics.len();
        report.diagnostics.retain(|it| !(is_counted(it) && self.take(&names.of_file(it.home.path), it.code, key(it))));
        report.summary.suppressed += before - report.diagnostics.len();
        let count = |severity| report.diagnostics.iter().filter(|it| it.severity == severity).count();
        let counts = [Severity::Error, Severity::Warning, Severity::Hint].map(count);
        [report.summary.errors, report.summary.warnings, report.summary.hints] = counts;
        let linted: Vec<String> = report.files.iter().map(|it| names.of_file(it.path)).collect();
        let is_judged = |file: &str| linted.iter().any(|it| it == file) || !names.folder.join(file).exists();
        let mut gone = Vec::new();
        for (file, codes) in self.findings.iter().filter(|it| is_judged(it.0)) {
            for (code, keys) in codes.iter().filter(|it| ran(it.0)) {
                for (key, count) in keys.iter().filter(|it| *it.1 > 0) {
                    let key = if key.is_empty() { String::new() } else { format!(" {key}") };
                    let times = if *count > 1 { format!(" ({count} times)") } else { String::new() };
                    gone.push(format!("{}: gone: {file} {code}{key}{times}", path.display()));
                }
            }
        }
        if !gone.is_empty() {
            gone.push(format!("{0}: write it anew with --write-baseline {0}, and they stay gone", path.display()));
        }
        gone
    }

    fn take(&mut self, file: &str, code: &str, key: &str) -> bool {
        let known = self.findings.get_mut(file).and_then(|it| it.get_mut(code)).and_then(|it| it.get_mut(key));
        known.filter(|it| **it > 0).map(|it| *it -= 1).is_some()
    }
}

/// What kcfglint says of itself is not for being known.
fn is_counted(finding: &Diagnostic<'_>) -> bool {
    !finding.code.starts_with("LN")
}

fn key<'f>(finding: &'f Diagnostic<'_>) -> &'f str {
    finding.home.key.as_deref().unwrap_or_default()
}

/// How files are called: from the folder of the baseline on, wherever the command is run.
struct Names {
    folder: PathBuf,
}

impl Names {
    fn of(baseline: &Path) -> Self {
        Self { folder: real_folder(baseline) }
    }

    fn of_file(&self, path: &str) -> String {
        let path = Path::new(path);
        let folder = real_folder(path);
        let shared = self.folder.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
        let up = self.folder.components().skip(shared).map(|_| Component::ParentDir);
        let down = folder.components().skip(shared);
        let name: PathBuf = up.chain(down).chain(path.file_name().map(Component::Normal)).collect();
        name.to_string_lossy().replace('\\', "/")
    }
}

/// The folder that a file is or will be in, without links on the way.
fn real_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(folder).unwrap_or_else(|_| absolute(folder))
}

//! `--add-ignores`: what is found today is hidden by comments, and only what is new is told from tomorrow on.

use std::path::Path;

use kcfglint_core::document::Document;
use kcfglint_core::lint::ignores::{Added, add};
use kcfglint_core::report::{Diagnostic, Report, Severity};
use kcfglint_core::source::Origin;

use super::scan::Scanned;
use crate::{Trouble, say, write};

/// Writes the comments; hints only where they are for printing.
pub(super) fn add_ignores(scanned: &[Scanned], report: &Report<'_>, hints: bool) -> Result<u8, Trouble> {
    let mut trouble = scanned.iter().any(|it| !it.found.troubles.is_empty());
    let (mut findings, mut files) = (0, 0);
    let is_meant = |it: &&Diagnostic<'_>| !it.code.starts_with("LN") && (hints || it.severity > Severity::Hint);
    for found in report.diagnostics.chunk_by(|a, b| a.path == b.path) {
        let found: Vec<_> = found.iter().filter(is_meant).collect();
        let Some(path) = found.first().map(|it| it.path) else { continue };
        let Some(source) = scanned.iter().flat_map(|it| &it.found.sources).find(|it| it.path == path) else { continue };
        if source.origin == Origin::Root {
            say(&format!("{path}: it was looked up below --root, and nothing is written there"));
            trouble = true;
            continue;
        }
        match add(&Document::read(source), &found) {
            Added::NoComments => {
                let codes: Vec<_> = found.iter().map(|it| it.code).collect();
                say(&format!(
                    "{path}: no comment can be written there; in kcfglint.toml, a line below [rules.per-file-ignores] with its path from the folder of the settings on hides {}",
                    codes.join(", ")
                ));
                trouble = true;
            }
            Added::Text(_, _) if path == "-" => {
                say("standard input cannot be written; name the file");
                trouble = true;
            }
            Added::Text(text, count) => match write::replaced(Path::new(path), &source.bytes, &text) {
                Ok(()) => (findings, files) = (findings + count, files + 1),
                Err(why) => {
                    say(&format!("{path}: {why}"));
                    trouble = true;
                }
            },
        }
    }
    let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let (findings, files) = (count(findings, "finding"), count(files, "file"));
    say(&format!("hidden by comments now: {findings} in {files}; mend them and take the comments out"));
    Ok(if trouble { 2 } else { 0 })
}

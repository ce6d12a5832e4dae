//! `kcfglint upgrade`: what has to change before another release, or KRaft.

use std::io::{self, Write as _};

use kcfglint_core::lens::upgrade::{Goal, Read, Upgrade, Wrong, upgrade as look};

use super::scan::{documents, scan};
use crate::args::UpgradeArgs;
use crate::render::upgrade::write;
use crate::{Trouble, parallel, say};

pub(crate) fn upgrade(options: &UpgradeArgs) -> Result<u8, Trouble> {
    let goal = Goal::parse(&options.to)?;
    let scanned = scan(&options.scan)?;
    let all: Vec<_> = scanned.iter().map(|it| (documents(it), it)).collect();
    let mut report: Option<Upgrade<'_>> = None;
    let mut wrongs: Vec<Wrong> = Vec::new();
    for (documents, scanned) in &all {
        let threads = parallel::threads(documents.len());
        match look(Read { documents, folders: &scanned.found.folders, threads }, &scanned.settings, goal) {
            Ok(it) => {
                report = Some(match report {
                    Some(first) => joined(first, it),
                    None => it,
                });
            }
            Err(wrong) => wrongs.push(wrong),
        }
    }
    // What is not there in one place may be in another, whose settings are others.
    wrongs.sort_by_key(|it| matches!(it, Wrong::NothingThere(_)));
    let Some(report) = report else {
        return Err(wrongs.first().map_or_else(|| "no path was named".to_owned(), Wrong::to_string).into());
    };
    wrongs.iter().filter(|it| matches!(it, Wrong::Older { .. })).for_each(|it| say(&it.to_string()));
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out, &report, &goal.name(), options.format)?;
    out.flush()?;
    Ok(match () {
        () if scanned.iter().any(|it| !it.found.troubles.is_empty()) => 2,
        () => u8::from(report.is_stopped()),
    })
}

/// Two reports as one: what has different settings files has nothing in common.
fn joined<'d>(mut one: Upgrade<'d>, mut other: Upgrade<'d>) -> Upgrade<'d> {
    one.clusters.append(&mut other.clusters);
    one.files.append(&mut other.files);
    one.files.sort_by_key(|it| it.path);
    one
}

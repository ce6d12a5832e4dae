//! A change that mends one thing and makes systemd refuse a unit that it loads is not proposed.

use crate::map::Map;

use super::edits::Edits;
use super::finding::Finding;
use crate::catalog::systemd::Measured;
use crate::document::{Document, wholes_with};
use crate::fix::spliced;
use crate::model::unit::{Unit, Whole, failed, refused_lines};

/// How many bytes are read anew to try the changes in one file. In a file with more of them than that nobody goes through
/// them one by one, and those that were not tried are not proposed.
const MOST: usize = 8 << 20;

/// Takes such changes from the findings, and those in files that are left alone: a drop-in may be for services of others, too.
pub(super) fn dropped(findings: &mut [Finding], documents: &[Document<'_>]) {
    let mut read: Map<usize, usize> = Map::new();
    for finding in findings {
        let file = finding.at.file;
        let Some(edits) = finding.fix.as_ref().map(|it| &it.edits) else { continue };
        let is_left_alone = edits.iter().any(|(place, _)| documents[place.file].kind.is_none());
        let is_unit = documents[file].unit().is_some();
        let is_bad = |read: &mut usize| {
            *read += documents[file].source.bytes.len();
            *read > MOST || wholes_with(documents, file).iter().any(|it| breaks(it, edits, documents))
        };
        if is_left_alone || is_unit && is_bad(read.of(file)) {
            finding.fix = None;
        }
    }
}

/// Whether a release refuses a unit with changes that takes it without, or stops in a drop-in that it read to the end.
fn breaks(whole: &Whole<'_, '_>, edits: &Edits, documents: &[Document<'_>]) -> bool {
    let mended = |(file, _): (usize, &Unit<'_>)| {
        let own = edits.iter().filter(|(place, _)| place.file == file);
        let own = own.map(|(place, text)| (place.span, text.clone())).collect();
        (file, spliced(&documents[file].source.bytes, own))
    };
    let texts: Vec<(usize, Vec<u8>)> = whole.files().map(mended).collect();
    let units: Vec<(usize, Unit<'_>)> =
        texts.iter().map(|(file, bytes)| (*file, Unit::read(&documents[*file].source.path, bytes))).collect();
    let mut parts = units.iter().map(|(file, unit)| (*file, unit));
    let Some(main) = parts.next() else { return false };
    let after = Whole::new(whole.name(), main, parts.collect());
    let is_new = refused(&after).and(refused(whole).not()) != Measured::NONE;
    is_new || after.is_cut() && !whole.is_cut()
}

/// The releases that refuse a unit.
fn refused(whole: &Whole<'_, '_>) -> Measured {
    failed(whole).iter().fold(refused_lines(whole), |all, it| all.or(it.releases))
}

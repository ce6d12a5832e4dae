//! What is said where some files are only read to understand others: findings in the named ones, and their part in
//! findings between files.

use super::Place;
use super::finding::Finding;
use crate::document::Document;
use crate::source::Origin;

/// Leaves out findings that no named file has a part in; where one has, it is told from there.
pub(super) fn of_named(findings: &mut Vec<Finding>, documents: &[Document<'_>]) {
    let is_context = |place: &Place| documents[place.file].source.origin == Origin::Context;
    if !documents.iter().any(|it| it.source.origin == Origin::Context) {
        return;
    }
    findings.retain_mut(|finding| {
        if !is_context(&finding.at) {
            return true;
        }
        let Some(part) = finding.related.iter().position(|(place, _)| !is_context(place)) else { return false };
        let (place, _) = &mut finding.related[part];
        std::mem::swap(place, &mut finding.at);
        "the finding is about this line".clone_into(&mut finding.related[part].1);
        true
    });
}

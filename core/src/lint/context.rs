//! What is said where some files are only read to understand others: findings in the named ones, and their part in
//! findings between files.

use super::Place;
use super::finding::Finding;
use crate::document::Document;
use crate::map::Map;
use crate::source::{Kind, Origin};

/// Leaves out findings that no named file has a part in; where one has, it is told from there.
pub(super) fn of_named(findings: &mut Vec<Finding>, documents: &[Document<'_>]) {
    let is_context = |place: &Place| documents[place.file].source.origin == Origin::Context;
    if !documents.iter().any(|it| it.source.origin == Origin::Context) {
        // Two units may read one file.
        if documents.iter().any(|it| matches!(it.kind, Some(Kind::Environment | Kind::Jaas))) {
            merge(findings);
        }
        return;
    }
    findings.retain_mut(|finding| {
        if !is_context(&finding.at) {
            return true;
        }
        let Some(part) = finding.related.iter().position(|(place, _)| !is_context(place)) else { return false };
        let here = finding.at;
        finding.home = Some(here);
        finding.at = std::mem::replace(&mut finding.related[part].0, here);
        "the finding is about this line".clone_into(&mut finding.related[part].1);
        true
    });
    merge(findings);
}

/// What several other files have to say of one line in the same words is told once, with a place in each of them.
fn merge(findings: &mut Vec<Finding>) {
    let mut first: Map<(&'static str, Place, String), usize> = Map::new();
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        let key = (finding.rule.code, finding.at, finding.message.clone());
        match first.get(&key) {
            Some(at) => kept[*at].related.extend(finding.0.related),
            None => {
                first.add(key, kept.len());
                kept.push(finding);
            }
        }
    }
    *findings = kept;
}

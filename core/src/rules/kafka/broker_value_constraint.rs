use super::listening;
use super::relations::{Broken, Relations};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Values that each are right and do not go together.
pub(crate) static RULE: Rule = Rule {
    code: "KF027",
    name: "broker-value-constraint",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachFile(names)],
};

/// Releases that begin to judge differently.
const TURNS: [Version; 17] = [
    Version::first_of(2, 0),
    Version::first_of(2, 1),
    Version::first_of(2, 6),
    Version::first_of(2, 7),
    Version::first_of(2, 8),
    Version::first_of(3, 0),
    Version::first_of(3, 3),
    Version::first_of(3, 5),
    Version::first_of(3, 6),
    Version::first_of(3, 7),
    Version::first_of(3, 8),
    Version::first_of(3, 9),
    Version::first_of(4, 0),
    Version::first_of(4, 1),
    Version::first_of(4, 2),
    Version::first_of(4, 3),
    Version::first_of(4, 4),
];

/// Keys that name a listener are judged with the listeners.
fn names(cx: &mut Cx<'_, '_>, file: usize) {
    listening::say(cx, file, &RULE);
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let target = cx.releases(Product::Kafka, file);
    let judged = target.intersect(Releases::since(Version::first_of(1, 0)));
    if judged.is_empty() || properties.malformed.is_some() {
        return;
    }
    let relations = Relations::of(properties);
    let mut to = judged.to;
    let mut found: Option<(Broken<'_, '_>, Releases)> = None;
    let turns = TURNS.iter().rev().copied().filter(|it| judged.from < *it && *it <= judged.to);
    for from in turns.chain([judged.from]) {
        match (relations.broken(from), &mut found) {
            (Some(it), None) => found = Some((it, Releases::between(from, to))),
            (Some(_), Some((_, releases))) => releases.from = from,
            (None, Some(_)) => break,
            (None, None) => {}
        }
        to = from.before();
    }
    let Some((broken, releases)) = found else { return };
    let span = broken.entry.map_or(Span::at(0), Entry::written);
    let message = format!("{}, and the node does not start", broken.message);
    let mut finding = Finding::new(&RULE, file, span, message).only(Product::Kafka, target.holds(releases));
    if let Some(other) = broken.other {
        finding = finding.related(file, other.written(), "the other one");
    }
    cx.push(finding);
}

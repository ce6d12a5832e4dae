use std::cmp::Reverse;

use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::connect::{Blank, blanks};
use crate::model::{BrokerConfig, Entry};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;

/// Blanks inside the connect string.
pub(crate) static RULE: Rule = Rule {
    code: "KF008",
    name: "zk-connect-whitespace",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

/// Releases whose ZooKeeper client trims nothing.
const OLD: Releases = Releases::until(Version::line(2, 3));

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(entry) = config.connect().filter(|it| !config.is_kraft() && !it.is_template()) else { return };
    let text = entry.trimmed();
    // The gravest says it all; one deletes every blank.
    let Some((part, blank)) = blanks(text).into_iter().min_by_key(|it| Reverse(it.1)) else { return };
    let target = cx.releases(Product::Kafka, file);
    let reads = target.holds(Releases::until(Version::line(3, 9)));
    let old = target.holds(OLD);
    let (message, severity, impact, holds) = match (blank, old) {
        (Blank::AroundElement, Holds::None) | (Blank::BehindPort, Holds::None) => {
            (format!("the blank beside `{}` is trimmed", part.trim()), Severity::Hint, Impact::Practice, reads)
        }
        (Blank::AroundElement, _) => (
            format!("the blank in `{part}` becomes a part of the host's name, which nobody can resolve"),
            Severity::Warning,
            Impact::DataRisk,
            old,
        ),
        (Blank::BehindPort, _) => (
            format!("the blank behind the port in `{part}` is refused with \"For input string\", and the broker does not start"),
            Severity::Error,
            Impact::WontStart,
            old,
        ),
        (Blank::BehindHost, _) => (
            format!("the blank in `{part}` becomes a part of the host's name, which nobody can resolve"),
            Severity::Warning,
            Impact::DataRisk,
            reads,
        ),
        (Blank::InChroot, _) => (
            format!("the blank in `{part}` becomes a part of the chroot, so that it is another one than without"),
            Severity::Warning,
            Impact::DataRisk,
            reads,
        ),
        (Blank::BehindColon, _) => (
            format!("the blank before the port in `{part}` is refused with \"For input string\", and the broker does not start"),
            Severity::Error,
            Impact::WontStart,
            reads,
        ),
    };
    let finding = Finding::new(&RULE, file, entry.value.span_of(part), message).help("Delete the blanks in the value.");
    let finding = finding.fix(Safety::Safe, "Delete the blanks beside the commas", without_blanks(file, entry));
    cx.push(finding.variant(severity, impact).only(Product::Kafka, holds));
}

/// The string without the blanks beside its commas, where it has no other ones.
fn without_blanks(file: usize, entry: &Entry<'_>) -> Option<Edits> {
    let text = entry.trimmed();
    let is_blank = |c: char| c <= ' ';
    let mut edits = Vec::new();
    for element in text.split(',') {
        let start = element.len() - element.trim_start_matches(is_blank).len();
        let end = element.trim_end_matches(is_blank).len();
        if end > start && element[start..end].contains(is_blank) {
            return None;
        }
        let blanks = [&element[..start], &element[end.max(start)..]];
        edits.extend(blanks.iter().filter(|it| !it.is_empty()).map(|it| Edits::delete(file, entry.value.span_of(it))));
    }
    Edits::all(edits)
}

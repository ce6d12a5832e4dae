use super::settled::{RETENTION, ROLL, Time};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// One time in several units.
pub(crate) static RULE: Rule = Rule {
    code: "KF025",
    name: "retention-units-conflict",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

/// What is set, and the keys for it with their milliseconds, the strongest first.
static TIMES: [(&str, &Time); 3] = [
    ("the retention", &RETENTION),
    ("when a segment is rolled", &ROLL),
    ("the jitter of that", &[("log.roll.jitter.ms", 1), ("log.roll.jitter.hours", 3_600_000)]),
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    for (what, keys) in &TIMES {
        let mut set = keys.iter().filter_map(|(key, unit)| Some((properties.get(key)?, *unit)));
        let Some((winner, unit)) = set.next() else { continue };
        let time = |entry: &Entry<'_>, unit: i64| {
            // Every negative number means that there is no limit.
            let number = entry.setting(crate::model::java_number).known()?;
            Some(if number < 0 { -1 } else { number.saturating_mul(unit) })
        };
        for (loser, other) in set {
            let (Some(one), Some(two)) = (time(winner, unit), time(loser, other)) else { continue };
            let (by, key) = (winner.key.as_str(), loser.key.as_str());
            let finding = |end: &str| {
                let message = format!("`{by}={}` decides {what}; {end}", winner.trimmed());
                let finding = Finding::new(&RULE, file, loser.written(), message).help(format!("Delete `{key}`."));
                let finding = finding.fix(Safety::Safe, format!("Delete `{key}`"), edit::key_gone(file, properties, key));
                finding.related(file, winner.written(), "this one decides")
            };
            if one == two {
                cx.push(finding(&format!("`{key}` says the same once more")).variant(Severity::Hint, Impact::Practice));
            } else {
                cx.push(finding(&format!("`{key}={}` is ignored", loser.trimmed())));
            }
        }
    }
}

use super::settled::{RETENTION, ROLL, WEEK, number, time};
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::listener::elements;
use crate::model::{BrokerConfig, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A retention that is over before there is anything to delete.
pub(crate) static RULE: Rule = Rule {
    code: "KF026",
    name: "retention-smaller-than-segment",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const SIZE: &str = "log.retention.bytes";
const SEGMENT: &str = "log.segment.bytes";
/// How many times longer than the retention a segment may be open.
const MUCH: i64 = 10;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let deletes = properties.get("log.cleanup.policy").is_none_or(|it| elements(it.trimmed()).any(|it| it == "delete"));
    if !deletes || !BrokerConfig::of(properties).is_broker() {
        return;
    }
    let release = cx.releases(Product::Kafka, file).to;
    let by_default = |key: &str| if properties.has(key) { "" } else { " (the default)" };
    let size = properties.get(SIZE).and_then(|it| Some((it, it.setting(java_number).known().filter(|it| *it > 0)?)));
    if let (Some((entry, size)), Some(segment)) = (size, number(properties, SEGMENT, release))
        && size < segment
    {
        let message = format!(
            "`{SIZE}={size}` is below `{SEGMENT}={segment}`{}: nothing is deleted before a segment is full, so a partition uses {segment} bytes and more",
            by_default(SEGMENT)
        );
        let help = format!("Lower `{SEGMENT}`, or raise the limit, which counts for each partition.");
        let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
        cx.push(match properties.get(SEGMENT) {
            Some(segment) => finding.related(file, segment.written(), "when a segment is full"),
            None => finding,
        });
    }
    let Some((entry, kept)) = time(properties, &RETENTION).filter(|it| it.1 > 0) else { return };
    let rolled = match (time(properties, &ROLL), properties.has_any(&["log.roll.ms", "log.roll.hours"])) {
        (Some((_, time)), _) => time,
        (None, false) if BrokerConfig::of(properties).is_whole() && !properties.is_open() => WEEK,
        (None, _) => return,
    };
    if kept.saturating_mul(MUCH) <= rolled {
        let message = format!(
            "`{}={}` with segments that stay open for {} hours{}: a partition that is written to keeps its records until the segment is full or that old",
            entry.key.as_str(),
            entry.trimmed(),
            rolled / 3_600_000,
            if properties.has_any(&["log.roll.ms", "log.roll.hours"]) { "" } else { " (the default)" }
        );
        let finding = Finding::new(&RULE, file, entry.written(), message).variant(Severity::Hint, Impact::Misbehaves);
        cx.push(finding.help("Lower `log.roll.ms` as well."));
    }
}

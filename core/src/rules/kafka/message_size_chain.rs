use crate::catalog::{Product, Releases, Version, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Properties, Setting, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A message that is larger than what carries it.
pub(crate) static RULE: Rule = Rule {
    code: "KF024",
    name: "message-size-chain",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const KEYS: [&str; 3] = ["message.max.bytes", "socket.request.max.bytes", "replica.fetch.max.bytes"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    if !properties.has_any(&KEYS) {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let [Some(largest), Some(request), Some(fetch)] = KEYS.map(|it| number(properties, it, target.to)) else { return };
    let find = |key: &'static str, of: i64| {
        let (at, other) = (properties.get(KEYS[0]), properties.get(key));
        let message = format!("a message of `message.max.bytes` ({largest}) is larger than `{key}` ({of})");
        (at.or(other), other.filter(|_| at.is_some()), message)
    };
    if largest >= request && properties.has_any(&KEYS[..2]) {
        let (at, other, message) = find(KEYS[1], request);
        let Some(at) = at else { return };
        let message = message.replace("is larger than", "does not fit below");
        let mut finding = Finding::new(&RULE, file, at.written(), format!("{message}: the broker cuts the request off first"));
        if let Some(other) = other {
            finding = finding.related(file, other.written(), "what a request may have");
        }
        cx.push(finding.help(format!("Raise `{}` above it.", KEYS[1])));
    } else if largest > fetch && (properties.has(KEYS[0]) || properties.has(KEYS[2])) {
        let (at, other, message) = find(KEYS[2], fetch);
        let Some(at) = at else { return };
        let finding = |message: String| {
            let finding =
                Finding::new(&RULE, file, at.written(), message).help(format!("Raise `{}` to at least {largest}.", KEYS[2]));
            other.iter().fold(finding, |finding, other| finding.related(file, other.written(), "what a follower fetches at once"))
        };
        let old = Releases::until(Version::patch(0, 10, 0));
        if target.intersect(old).is_empty() {
            let message = format!("{message}: followers fetch it, but one batch at a time");
            cx.push(finding(message).variant(Severity::Hint, Impact::Misbehaves));
        } else {
            let message = format!("{message}, and the broker does not start");
            cx.push(finding(message).variant(Severity::Error, Impact::WontStart).only(Product::Kafka, target.holds(old)));
        }
    }
}

fn number(file: &Properties<'_>, key: &str, release: Version) -> Option<i64> {
    match file.number(key) {
        Setting::Absent => java_number(kafka::find(key)?.default_in(release)?),
        it => it.known(),
    }
}

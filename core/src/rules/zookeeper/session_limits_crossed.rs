use crate::catalog::{Product, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::quorum::releases_where;
use crate::model::{Setting, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A shortest session that is longer than the longest one.
pub(crate) static RULE: Rule = Rule {
    code: "ZK018",
    name: "session-limits-crossed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const KEYS: [&str; 3] = ["minSessionTimeout", "maxSessionTimeout", "tickTime"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    let read = |key, default: i32| match config.number(key) {
        Setting::Is(number) => i32::try_from(number).ok(),
        Setting::Absent => Some(default),
        Setting::Unknown | Setting::Refused => None,
    };
    let (Some(min), Some(max), Some(tick)) = (read(KEYS[0], -1), read(KEYS[1], -1), read(KEYS[2], 3000)) else { return };
    // A number of 32 bits that is too great starts over at the negative ones, as in Java.
    let limits = |release: Version| {
        let absent = |limit: i32, ticks: i32| if limit == -1 { tick.wrapping_mul(ticks) } else { limit };
        if release < Version::first_of(3, 5) { (min, max) } else { (absent(min, 2), absent(max, 20)) }
    };
    let target = cx.releases(Product::ZooKeeper, file);
    let Some(releases) = releases_where(target, |it| limits(it).0 > limits(it).1) else { return };
    let (low, high) = limits(releases.to);
    let origin = |limit: i32, ticks: &str| match limit {
        -1 if releases.to < Version::first_of(3, 5) => " for absent".to_owned(),
        -1 => format!(" ms, {ticks} ticks of {tick} ms"),
        _ => " ms".to_owned(),
    };
    let message = format!(
        "`minSessionTimeout` ({low}{}) is above `maxSessionTimeout` ({high}{}); ZooKeeper stops with \"minSessionTimeout must not be larger than maxSessionTimeout\"",
        origin(min, "2"),
        origin(max, "20")
    );
    let mut places = KEYS.iter().filter_map(|key| Some((key, config.get(key)?.written())));
    let Some((_, span)) = places.next() else { return };
    let mut finding = Finding::new(&RULE, file, span, message).help("Set both keys, the lower one first, or neither.");
    for (key, span) in places {
        finding = finding.related(file, span, format!("`{key}`"));
    }
    cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
}

use super::in_sync::{by_release, capped};
use super::settled::number;
use crate::catalog::{Holds, Product};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::replicas::{CAPPED, gives_factor};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// More replicas in sync than there are, or as many.
pub(crate) static RULE: Rule = Rule {
    code: "KF020",
    name: "min-isr-too-high",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const LEAST: &str = "min.insync.replicas";
const FACTOR: &str = "default.replication.factor";
const MADE: &str = "a topic that is created without a factor of its own";
const STOPS: &str = "producers with `acks=all` cannot write";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let (Some(at), Setting::Is(least)) = (properties.get(LEAST), properties.number(LEAST)) else { return };
    // A controller keeps no topics.
    if !BrokerConfig::of(properties).is_broker() || !gives_factor(properties) {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let Some(factor) = number(properties, FACTOR, target.to).filter(|it| *it > 0) else { return };
    let (is_production, creates) =
        (cx.settings().profile.is_production(), properties.boolean("auto.create.topics.enable").or_default(true));
    let by_default = if properties.has(FACTOR) { "" } else { ", the default" };
    let said = format!("`{LEAST}={least}` with `{FACTOR}={factor}`{by_default}");
    let (message, severity, impact) = match least.cmp(&factor) {
        std::cmp::Ordering::Less => return,
        std::cmp::Ordering::Equal if least < 2 => return,
        std::cmp::Ordering::Equal => {
            let message = format!("{said}: when one broker is restarted, {STOPS}");
            (message, if is_production { Severity::Warning } else { Severity::Hint }, Impact::Practice)
        }
        std::cmp::Ordering::Greater => {
            let refused = format!("{MADE} refuses producers with `acks=all`, with NOT_ENOUGH_REPLICAS");
            let capped = capped(least, factor, STOPS);
            let (refuses, capped) = match target.holds(CAPPED) {
                Holds::None => (true, capped),
                Holds::Part { .. } => (false, capped),
                Holds::All => (false, format!("in {MADE} {capped}")),
            };
            let message = format!("{said}: {}", by_release(target, &refused, &capped));
            let severity = match creates {
                Some(true) if is_production && refuses => Severity::Error,
                Some(true) => Severity::Warning,
                _ => Severity::Hint,
            };
            (message, severity, Impact::Misbehaves)
        }
    };
    let help = format!("Write `{FACTOR}={}` or more, or `{LEAST}={}`.", least.saturating_add(1), (factor - 1).max(1));
    let mut finding = Finding::new(&RULE, file, at.written(), message).help(help).variant(severity, impact);
    if let Some(factor) = properties.get(FACTOR) {
        finding = finding.related(file, factor.written(), "how many replicas there are");
    }
    cx.push(finding);
}

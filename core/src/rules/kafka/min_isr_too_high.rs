use super::settled::number;
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
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

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let (Some(at), Setting::Is(least)) = (properties.get(LEAST), properties.number(LEAST)) else { return };
    // A controller keeps no topics.
    if !BrokerConfig::of(properties).is_broker() {
        return;
    }
    let release = cx.releases(Product::Kafka, file).to;
    let Some(factor) = number(properties, FACTOR, release) else { return };
    let (is_production, creates) =
        (cx.settings().profile.is_production(), properties.boolean("auto.create.topics.enable").or_default(true));
    let by_default = if properties.has(FACTOR) { "" } else { ", the default" };
    let said = format!("`{LEAST}={least}` with `{FACTOR}={factor}`{by_default}");
    let (message, severity, impact) = match least.cmp(&factor) {
        std::cmp::Ordering::Less => return,
        std::cmp::Ordering::Equal if least < 2 => return,
        std::cmp::Ordering::Equal => {
            let message = format!("{said}: when one broker is restarted, producers with `acks=all` cannot write");
            (message, if is_production { Severity::Warning } else { Severity::Hint }, Impact::Practice)
        }
        std::cmp::Ordering::Greater => {
            let message = format!(
                "{said}: a topic that is created without a factor of its own refuses producers with `acks=all`, with NOT_ENOUGH_REPLICAS"
            );
            let severity = match creates {
                Some(true) if is_production => Severity::Error,
                Some(true) => Severity::Warning,
                _ => Severity::Hint,
            };
            (message, severity, Impact::Misbehaves)
        }
    };
    let help = format!("Write `{FACTOR}={}` or more.", least.saturating_add(1));
    let mut finding = Finding::new(&RULE, file, at.written(), message).help(help).variant(severity, impact);
    if let Some(factor) = properties.get(FACTOR) {
        finding = finding.related(file, factor.written(), "how many replicas there are");
    }
    cx.push(finding);
}

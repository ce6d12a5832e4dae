use super::listening;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A listener that cannot be read, or one that is there twice.
pub(crate) static RULE: Rule = Rule {
    code: "KF013",
    name: "listener-malformed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachFile(ports)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    listening::say(cx, file, &RULE);
}

/// Ports that the parser takes and no socket has: nobody asks before they are bound, or told to the controllers.
fn ports(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let target = cx.releases(Product::Kafka, file);
    for (list, bound) in [(config.listeners(), true), (config.advertised_listeners(), false)] {
        let Some(list) = list.filter(|it| !it.entry.is_template()) else { continue };
        for listener in list.listeners().filter(|it| u16::try_from(it.port).is_err()) {
            let (element, port) = (listener.element, listener.port);
            let message = format!("the port {port} of `{element}` is not between 0 and 65535");
            let finding = |end: &str| {
                let finding = Finding::new(&RULE, file, list.entry.value.span_of(element), format!("{message}{end}"));
                finding.help("Write a port such as 9092.")
            };
            // With ZooKeeper the broker of 3.5 opens its listeners behind its start, and does not look at what becomes of them.
            let late = Releases::between(Version::first_of(3, 5), Version::line(3, 5));
            let late = if config.is_kraft() { Holds::None } else { target.holds(late) };
            if bound && late != Holds::None {
                let end = match late {
                    Holds::All => ", and the broker starts without the listener",
                    _ => ", and the node does not start; that of 3.5 starts without the listener",
                };
                cx.push(finding(end).variant(Severity::Error, Impact::Misbehaves));
            } else if bound || config.is_kraft() {
                // 2.8 tells the controllers the port that is bound, whatever is advertised.
                let told = if bound { Holds::All } else { target.holds(Releases::since(Version::first_of(3, 0))) };
                cx.push(finding(", and the node does not start").only(Product::Kafka, told));
            } else {
                let old = Releases::until(Version::line(3, 9));
                let finding = finding(", and no client can connect to it").variant(Severity::Error, Impact::Misbehaves);
                cx.push(finding.only(Product::Kafka, target.holds(old)));
            }
        }
    }
}

use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Broker and controller in one process, in a cluster that matters.
pub(crate) static RULE: Rule = Rule {
    code: "KR010",
    name: "combined-mode",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    // Off where nobody asked for a cluster that matters.
    if !cx.settings().profile.is_production() {
        return;
    }
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let is_both = config.roles().known().is_some_and(|it| it.broker && it.controller);
    let (Some(entry), true) = (config.roles_entry(), is_both && config.elsewhere().is_some()) else { return };
    let message = "broker and controller share one process: a busy broker takes the quorum down with it, and neither can be restarted alone";
    cx.push(
        Finding::new(&RULE, file, entry.value_span(), message)
            .help("Run the controllers as processes of their own, with `process.roles=controller`.")
            .only(Product::Kafka, crate::catalog::Holds::All),
    );
}

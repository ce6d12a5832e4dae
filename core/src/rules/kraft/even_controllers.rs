use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::is_loopback;
use crate::model::listener::Voter;
use crate::model::{BrokerConfig, Setting};
use crate::order;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// An even number of controllers.
pub(crate) static RULE: Rule = Rule {
    code: "KR009",
    name: "even-controllers",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let migrating = || properties.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
    let Some(list) = config.voters().filter(|it| !it.entry.is_template() && (config.is_kraft() || migrating())) else { return };
    let Some(mut ids) = list.elements().map(|it| Voter::parse(it).map(|it| it.id)).collect::<Option<Vec<_>>>() else { return };
    let one_machine = list.voters().all(|it| is_loopback(it.host)) && !cx.settings().profile.is_production();
    // Kafka keeps the last of two entries with one id.
    order::sort(&mut ids);
    ids.dedup();
    let n = ids.len();
    let (severity, impact, message, help) = match n {
        0 | 1 | 3 | 5 => return,
        2 if one_machine => (
            Severity::Hint,
            Impact::Practice,
            "2 controllers on one machine: when either is down, the cluster has no controller".to_owned(),
            "One controller is enough to try things out; a cluster has 3, on as many machines.".to_owned(),
        ),
        2 => (
            Severity::Warning,
            Impact::DataRisk,
            "2 controllers tolerate no failure: when either is down, the cluster has no controller".to_owned(),
            "Use 3 controllers.".to_owned(),
        ),
        _ if n % 2 == 0 => {
            let tolerated = (n - 1) / 2;
            let failures = if tolerated == 1 { "failure" } else { "failures" };
            let help = if n == 4 { "Use 3 or 5.".to_owned() } else { format!("Use {}, or 3 or 5.", n - 1) };
            let message = format!("{n} controllers tolerate {tolerated} {failures}, the same as {}", n - 1);
            (Severity::Warning, Impact::Practice, message, help)
        }
        _ => (
            Severity::Hint,
            Impact::Practice,
            format!("{n} controllers: each of them writes every metadata record before it counts"),
            "3 or 5 are enough for nearly every cluster.".to_owned(),
        ),
    };
    cx.push(Finding::new(&RULE, file, list.entry.value_span(), message).help(help).variant(severity, impact));
}

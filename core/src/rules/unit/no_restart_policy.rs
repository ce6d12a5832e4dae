use super::server::served;
use crate::catalog::systemd::Section::{Service, Unit};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::timespan;
use crate::report::{Impact, Severity};

/// A server that stays down, or that is started again without a pause and without end.
pub(crate) static RULE: Rule = Rule {
    code: "UN011",
    name: "no-restart-policy",
    severity: Severity::Hint,
    production: None,
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// The shortest pause that leaves a log readable, in microseconds.
const PAUSE: u128 = 5_000_000;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((_, start)) = served(&whole) else { return };
    if whole.is_hidden(Service, "Restart") || is_laptop(cx, file) {
        return;
    }
    let policy = whole.word(Service, "Restart");
    let (at, message, help) = match policy.map(|it| it.value()) {
        None | Some("no") => (
            policy.unwrap_or(start.at),
            "the service stays down after a crash".to_owned(),
            "Write `Restart=on-failure` and `RestartSec=10`.",
        ),
        Some("always") => {
            let limits = [(Unit, "StartLimitIntervalSec"), (Unit, "StartLimitInterval"), (Service, "StartLimitInterval")];
            let limit = limits.iter().find_map(|(section, name)| whole.last(*section, name));
            let pause = whole.last(Service, "RestartSec");
            let is_endless = limit.is_some_and(|it| timespan(it.value()) == Some(0));
            let Some(length) = pause.map_or(Some(0), |it| timespan(it.value())) else { return };
            if !is_endless || length >= PAUSE {
                return;
            }
            let message = "without a limit of starts and without a pause, systemd starts a server with a wrong setting for ever";
            (pause.or(policy).unwrap_or(start.at), message.to_owned(), "Write `RestartSec=10`.")
        }
        Some(_) => return,
    };
    cx.push(Finding::new(&RULE, at.file, at.directive.written(), message).help(help));
}

/// Whether the node's configurations are among the files, and all of a laptop.
fn is_laptop(cx: &Cx<'_, '_>, file: usize) -> bool {
    let Some(node) = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]) else { return false };
    node.zookeeper.into_iter().chain(node.kafka.iter().copied()).all(|it| cx.is_dev(it))
}

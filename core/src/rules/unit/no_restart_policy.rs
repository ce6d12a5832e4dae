use super::server::served;
use crate::catalog::systemd::Section::{Service, Unit};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Assigned, timespan};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A server that stays down, or that is started again without a pause and without end.
pub(crate) static RULE: Rule = Rule {
    code: "UN011",
    name: "no-restart-policy",
    severity: Severity::Hint,
    production: None,
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// The shortest pause that leaves a log readable, in microseconds.
const PAUSE: u128 = 5_000_000;
const PAUSED: &str = "RestartSec=10";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((_, start)) = served(&whole) else { return };
    if whole.is_hidden(Service, "Restart") || is_laptop(cx, file) {
        return;
    }
    let policy = whole.word(Service, "Restart");
    let statuses = whole.list(Service, "SuccessExitStatus");
    let takes_failure = statuses.iter().flat_map(|it| it.value().split_ascii_whitespace()).any(|it| it == "1" || it == "FAILURE");
    let pause = whole.in_force(Service, &["RestartSec"]);
    let (at, message, help, edits) = match policy.map(|it| it.value()) {
        None | Some("no") => (
            policy.unwrap_or(start.at),
            "the service stays down after a crash".to_owned(),
            if takes_failure {
                "Take 1 out of `SuccessExitStatus=`, since a server that fails ends with it, and write `Restart=on-failure` and \
                 `RestartSec=10`."
            } else {
                "Write `Restart=on-failure` and `RestartSec=10`."
            },
            // With 1 for a success `on-failure` starts nothing again, and what the line is good for nobody can tell.
            if takes_failure { None } else { restarts(cx, policy, pause, start.at) },
        ),
        Some("always") => {
            let limits = [(Unit, "StartLimitIntervalSec"), (Unit, "StartLimitInterval"), (Service, "StartLimitInterval")];
            let limit = limits.iter().find_map(|(section, name)| whole.in_force(*section, &[name]));
            let is_endless = limit.is_some_and(|it| timespan(it.value()) == Some(0));
            let Some(length) = pause.map_or(Some(0), |it| timespan(it.value())) else { return };
            if !is_endless || length >= PAUSE {
                return;
            }
            let message = "without a limit of starts and without a pause, systemd starts a server with a wrong setting for ever";
            let at = pause.or(policy).unwrap_or(start.at);
            let edits = match pause {
                Some(pause) => Some(edit::directive(pause.file, pause.directive, "10")),
                None => edit::below_directive(cx, at, &[PAUSED]),
            };
            (at, message.to_owned(), "Write `RestartSec=10`.", edits)
        }
        Some(_) => return,
    };
    let finding = Finding::new(&RULE, at.file, at.directive.written(), message).help(help);
    cx.push(finding.fix(Safety::Unsafe, "Start the server again after a crash, with a pause", edits));
}

/// A policy, and a pause where none is written.
fn restarts(
    cx: &Cx<'_, '_>,
    policy: Option<Assigned<'_, '_>>,
    pause: Option<Assigned<'_, '_>>,
    start: Assigned<'_, '_>,
) -> Option<Edits> {
    let new: &[&str] = match (policy, pause) {
        (None, None) => &["Restart=on-failure", PAUSED],
        (None, Some(_)) => &["Restart=on-failure"],
        (Some(_), None) => &[PAUSED],
        (Some(_), Some(_)) => &[],
    };
    let changed = policy.map(|it| edit::directive(it.file, it.directive, "on-failure"));
    let below = policy.unwrap_or(start);
    let added = if new.is_empty() { None } else { Some(edit::below_directive(cx, below, new)?) };
    Edits::all(changed.into_iter().chain(added))
}

/// Whether the node's configurations are among the files, and all of a laptop.
fn is_laptop(cx: &Cx<'_, '_>, file: usize) -> bool {
    let Some(node) = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]) else { return false };
    node.zookeeper.into_iter().chain(node.kafka.iter().copied()).all(|it| cx.is_dev(it))
}

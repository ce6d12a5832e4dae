use super::server::served;
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Product, Version};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Assigned, Whole, in_path};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A stop that systemd takes for a failure.
pub(crate) static RULE: Rule = Rule {
    code: "UN006",
    name: "exit-status-143",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((_, start)) = served(&whole) else { return };
    if ["SuccessExitStatus", "KillSignal"].iter().any(|it| whole.is_hidden(Service, it)) {
        return;
    }
    // Another signal ends the JVM with another number.
    let signal = whole.in_force(Service, &["KillSignal"]).map_or("", |it| it.value());
    let is_taken = |value: &str| value.split_ascii_whitespace().any(|it| it == "143");
    let statuses = whole.list(Service, "SuccessExitStatus");
    if !matches!(signal, "" | "SIGTERM" | "TERM" | "15") || statuses.iter().any(|it| is_taken(it.value())) {
        return;
    }
    if kills(cx, file, &whole) {
        return;
    }
    let message = "the JVM exits with status 143 when it is stopped, and systemd reports a failure after each `systemctl stop`";
    let at = start.at;
    // Below a line without a value, which takes back what is above it.
    let below = whole.last(Service, "SuccessExitStatus").unwrap_or(at);
    let finding = Finding::new(&RULE, at.file, at.directive.written(), message).help("Write `SuccessExitStatus=143`.").fix(
        Safety::Unsafe,
        "Take status 143 for a success",
        edit::below_directive(cx, below, &["SuccessExitStatus=143"]),
    );
    cx.push(finding);
}

/// Whether the unit stops its server with `zkServer.sh stop` of a ZooKeeper that kills with SIGKILL there, which 3.4 does: no
/// JVM then ends with a status of its own.
fn kills(cx: &Cx<'_, '_>, file: usize, whole: &Whole<'_, '_>) -> bool {
    let is_old = |version: Version| version < Version::first_of(3, 5);
    let is_stop = |it: &Assigned<'_, '_>| {
        let line = it.directive.exec();
        line.only().is_some_and(|it| it.script().starts_with("zkServer") && it.arguments.iter().any(|it| it.text == "stop"))
    };
    let stops = whole.list(Service, "ExecStop");
    let Some(stop) = stops.iter().find(|it| is_stop(it)) else { return false };
    let named = in_path(stop.value()).find(|it| it.0 == Product::ZooKeeper);
    let counts = |it: &Assigned<'_, '_>| it.value().split_ascii_whitespace().any(|it| matches!(it, "SIGKILL" | "KILL"));
    let config = cx.topology.node_of(file).and_then(|it| cx.topology.nodes[it].zookeeper);
    is_old(named.map_or_else(|| cx.releases(Product::ZooKeeper, config.unwrap_or(file)).to, |it| it.1))
        || whole.list(Service, "SuccessExitStatus").iter().any(counts)
}

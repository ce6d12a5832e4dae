use super::server::{Server, served};
use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Assigned, boolean, timespan};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A stop that does not wait for the broker to shut down.
pub(crate) static RULE: Rule = Rule {
    code: "UN007",
    name: "stop-kills-broker",
    severity: Severity::Error,
    production: None,
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// The shortest time that a controlled shutdown may need, in microseconds.
const ENOUGH: u128 = 60_000_000;
const ASKED: [&str; 6] = ["KillSignal", "KillMode", "SendSIGKILL", "ExecStop", "TimeoutStopSec", "TimeoutSec"];
/// The two names of how long a stop may take.
const TIMEOUTS: [&str; 2] = ["TimeoutStopSec", "TimeoutSec"];
const END: &str = "the broker is killed before its shutdown ends and must recover its logs at the next start";
const SLOW: &str = "a broker whose shutdown takes longer than";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((server, start)) = served(&whole) else { return };
    if ASKED.iter().any(|it| whole.is_hidden(Service, it)) {
        return;
    }
    let is_kafka = server == Server::Kafka;
    let new = |at: Assigned<'_, '_>, message: String| Finding::new(&RULE, at.file, at.directive.written(), message);
    let stops = whole.list(Service, "ExecStop");
    let signal = whole.in_force(Service, &["KillSignal"]).filter(|it| matches!(it.value(), "SIGKILL" | "KILL" | "9"));
    let killing = stops.iter().copied().find(|it| kills(it.value()));
    if let Some(at) = killing.or(signal.filter(|_| stops.is_empty())) {
        let shown = if killing.is_some() { "kill -9`, in `ExecStop".to_owned() } else { format!("KillSignal={}", at.value()) };
        // A server of ZooKeeper has its log on the disk before it answers.
        let finding = if is_kafka {
            new(at, format!("`{shown}`: {END}"))
        } else {
            let end = "the server is killed before it can close its sessions";
            new(at, format!("`{shown}`: {end}")).variant(Severity::Hint, Impact::Practice)
        };
        cx.push(finding.help("Delete it: systemd sends SIGTERM by itself, and the server shuts down."));
        return;
    }
    let is_patient = whole.in_force(Service, &["SendSIGKILL"]).is_some_and(|it| boolean(it.value()) == Some(false))
        || whole.word(Service, "KillMode").is_some_and(|it| it.value() == "none");
    if !is_kafka || is_patient {
        return;
    }
    let wait = |it: Finding, help, edits| it.help(help).fix(Safety::Unsafe, "Wait five minutes for the broker", edits);
    let below = |at| edit::below_directive(cx, at, &["TimeoutStopSec=300"]);
    match whole.in_force(Service, &TIMEOUTS) {
        // A line that systemd cannot read is what another rule is about.
        None if TIMEOUTS.iter().any(|it| whole.all(Service, it).next().is_some()) => {}
        None => {
            let message =
                format!("`TimeoutStopSec` is not set: {SLOW} 90 seconds is killed, and must recover its logs at the next start");
            let finding = wait(new(start.at, message), "Write `TimeoutStopSec=300`.", below(start.at));
            cx.push(finding.variant(Severity::Hint, Impact::DataRisk));
        }
        Some(at) => {
            let short = timespan(at.value()).is_some_and(|it| (1..ENOUGH).contains(&it));
            if short {
                let message = format!(
                    "`{}={}`: {SLOW} that is killed, and must recover its logs at the next start",
                    at.directive.name.as_str(),
                    at.value()
                );
                // `TimeoutSec=` is also how long a start may take.
                let is_own = at.directive.name.as_str() == "TimeoutStopSec";
                let (help, edits) = if is_own {
                    ("Write `TimeoutStopSec=300`.", Some(edit::directive(at.file, at.directive, "300")))
                } else {
                    ("Write `TimeoutStopSec=300` below it.", below(at))
                };
                cx.push(wait(new(at, message), help, edits).variant(Severity::Warning, Impact::DataRisk));
            }
        }
    }
}

/// Whether a command kills with the signal that nothing can wait for.
fn kills(command: &str) -> bool {
    let words = || command.split(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | ';' | '|' | '`' | '('));
    let is_kill = |it: &str| matches!(it.rsplit('/').next(), Some("kill" | "pkill" | "killall"));
    let is_nine = |it: &str| matches!(it, "-9" | "-KILL" | "-SIGKILL");
    words().any(is_kill) && words().any(is_nine)
}

use super::server::{Server, served};
use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::Command;
use crate::report::{Impact, Severity};

/// A server with the rights of root.
pub(crate) static RULE: Rule = Rule {
    code: "UN009",
    name: "runs-as-root",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((server, start)) = served(&whole) else { return };
    // A user's own manager runs everything as that user.
    let is_of_user = cx.document(file).source.path.contains("systemd/user/");
    let is_hidden = ["User", "DynamicUser"].iter().any(|it| whole.is_hidden(Service, it));
    if is_of_user || is_hidden || whole.is_on(Service, "DynamicUser") {
        return;
    }
    let user = whole.last(Service, "User");
    let at = match user.map(|it| it.value()) {
        None => start.at,
        Some("" | "root" | "0") => user.unwrap_or(start.at),
        Some(_) => return,
    };
    let why = if user.is_none() { ": `User=` is not set" } else { "" };
    let message = format!("the service runs as root{why}");
    let help = help(server, &start.command);
    cx.push(Finding::new(&RULE, at.file, at.directive.written(), message).help(help));
}

/// Whose the service can be, and what that user needs.
fn help(server: Server, command: &Command<'_>) -> String {
    let program = &*command.program.text;
    let user = match program {
        "/usr/bin/kafka-server-start" | "/usr/bin/zookeeper-server-start" => {
            "Write `User=cp-kafka` and `Group=confluent`, whom Confluent's packages bring,"
        }
        // Kafka's scripts for either server write to one folder of logs.
        _ if server == Server::Kafka || program.ends_with("/zookeeper-server-start.sh") => {
            "Make a user `kafka`, write `User=kafka` and `Group=kafka`,"
        }
        _ => "Make a user `zookeeper`, write `User=zookeeper` and `Group=zookeeper`,",
    };
    let words = || std::iter::once(program).chain(command.arguments.iter().map(|it| &*it.text));
    let is_below = |home: &&str| words().any(|it| it.strip_prefix(*home).is_some_and(|rest| rest.starts_with('/')));
    let moves = match ["/root", "/home"].into_iter().find(is_below) {
        Some("/root") => "; that user cannot read what lies below `/root`, so move it out of there, for example to `/opt`",
        Some(_) => "; that user can read what lies below `/home` on some systems only, so move it, for example to `/opt`",
        None => "",
    };
    format!("{user} and give that user the directories of the data and of the logs{moves}.")
}

use super::server::{Server, served};
use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
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
    let name = if server == Server::Kafka { "kafka" } else { "zookeeper" };
    let why = if user.is_none() { ": `User=` is not set" } else { "" };
    let message = format!("the service runs as root{why}");
    let help = format!("Write `User={name}` and `Group={name}`, and give that user the directories of the data and of the logs.");
    cx.push(Finding::new(&RULE, at.file, at.directive.written(), message).help(help));
}

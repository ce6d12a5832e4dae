use super::started::{Started, started, unit_name};
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::template::is_template_path;
use crate::model::unit::{Assigned, Launch, Whole};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::unit::server::{Server, served};
use crate::source::Kind;

/// A stop script that ends the other Kafka processes of the host, too.
pub(crate) static RULE: Rule = Rule {
    code: "CL043",
    name: "stop-script-kills-all",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachNode(check)],
};

const SCRIPT: &str = "kafka-server-stop";
/// What tells the script which of the processes it is for.
const OPTIONS: [&str; 2] = ["--process-role", "--node-id"];

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    let is_server = |it: &Started<'_, '_>| served(&it.whole).is_some_and(|(server, _)| server == Server::Kafka);
    let mut units = started(cx, node);
    // A template is one of several hosts, and each of them may get another of the units.
    let is_shared = |it: &Started<'_, '_>| is_template_path(&cx.document(it.unit).source.path);
    units.retain(|it| cx.document(it.unit).kind == Some(Kind::Unit) && !is_shared(it) && is_server(it));
    for own in &units {
        let Some(other) = units.iter().find(|it| run_together(cx, own, it)) else { continue };
        for stop in own.whole.list(Service, "ExecStop") {
            say(cx, own, other, stop);
        }
    }
}

/// Whether two units are two processes at a time, and the one may end the other.
fn run_together(cx: &Cx<'_, '_>, own: &Started<'_, '_>, other: &Started<'_, '_>) -> bool {
    let conflicts = |one: &Started<'_, '_>, it: &Started<'_, '_>| one.whole.names("Conflicts", unit_name(cx, it.unit)).is_some();
    own.file != other.file && !conflicts(own, other) && !conflicts(other, own) && may_signal(&own.whole, &other.whole)
}

/// Whether the user of one unit may end what the user of the other runs.
fn may_signal(own: &Whole<'_, '_>, other: &Whole<'_, '_>) -> bool {
    let user = |it: &Whole<'_, '_>| it.last(Service, "User").map_or_else(|| "root".to_owned(), |it| it.value().to_owned());
    if [own, other].iter().any(|it| it.is_hidden(Service, "User") || it.is_on(Service, "DynamicUser")) {
        return false;
    }
    let user = (user(own), user(other));
    matches!(user.0.as_str(), "" | "0" | "root") || user.0 == user.1
}

fn say(cx: &mut Cx<'_, '_>, own: &Started<'_, '_>, other: &Started<'_, '_>, stop: Assigned<'_, '_>) {
    let command = stop.value();
    if !command.contains(SCRIPT) || own.whole.is_hidden(Service, "ExecStop") {
        return;
    }
    let told = OPTIONS.iter().find(|it| command.contains(**it));
    let (which, releases) = match told {
        None => (String::new(), Releases::ALL),
        Some(option) => (format!(" knows no `{option}` and"), Releases::until(Version::line(3, 6))),
    };
    let holds = cx.releases(Product::Kafka, own.file).holds(releases);
    let message =
        format!("`{SCRIPT}.sh`{which} stops every Kafka process of the host, also that of `{}`", unit_name(cx, other.unit));
    let finding = Finding::new(&RULE, stop.file, stop.directive.written(), message)
        .help("Delete `ExecStop=`: systemd sends SIGTERM to this unit only.")
        .related(other.start.at.file, other.start.at.directive.written(), "what it stops, too")
        .only(Product::Kafka, holds);
    let title = format!("Delete `ExecStop=` with {SCRIPT}.sh");
    cx.push(finding.fix(Safety::Unsafe, title, gone(cx, own, stop)));
}

/// Without the line, where systemd watches the server itself and ends it.
fn gone(cx: &Cx<'_, '_>, own: &Started<'_, '_>, stop: Assigned<'_, '_>) -> Option<Edits> {
    let ends = own.whole.word(Service, "KillMode").is_none_or(|it| it.value() != "none");
    let lines = edit::lines_of(&cx.document(stop.file).source.bytes, stop.directive.written())?;
    (ends && own.start.launch == Launch::Foreground).then(|| Edits::delete(stop.file, lines))
}

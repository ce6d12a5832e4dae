use super::pid_file;
use super::service::{Fate, Start, fate, service_type, start, start_timeout};
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Holds, Product, Releases, Version};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Assigned, Launch, Whole};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A start command that goes to the background while systemd watches that command, or a type that waits for a message
/// which neither product sends.
pub(crate) static RULE: Rule = Rule {
    code: "UN002",
    name: "daemon-without-forking",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((kind, at)) = service_type(&whole) else { return };
    let Some(start) = start(&whole) else { return };
    let known = match kind {
        "notify-reload" => Releases::since(Version::line(253, Version::LAST_PATCH)),
        _ => Releases::ALL,
    };
    let holds = cx.releases(Product::Systemd, file).holds(known);
    // An older systemd ignores the line.
    let kind = if holds == Holds::None { "simple" } else { kind };
    match kind {
        "forking" => {}
        "simple" | "exec" | "idle" | "oneshot" if start.launch == Launch::Background => {
            background(cx, file, &whole, kind, &start);
        }
        "notify" | "notify-reload" | "dbus" => message(cx, &whole, at, &start, holds),
        _ => {}
    }
}

fn background(cx: &mut Cx<'_, '_>, file: usize, whole: &Whole<'_, '_>, kind: &str, start: &Start<'_, '_>) {
    let command = start.shown();
    let in_force = whole.word(Service, "Type").filter(|it| it.value() == kind);
    let is_same = |one: &Assigned<'_, '_>, other: Assigned<'_, '_>| std::ptr::eq(one.directive, other.directive);
    // A type that systemd cannot read is where the mistake is.
    let ignored = whole.last(Service, "Type").filter(|last| in_force.is_none_or(|it| !is_same(last, it)));
    let (at, which) = match ignored {
        Some(it) => (it, format!(" (systemd cannot read `Type={}`)", it.value())),
        None if in_force.is_some() => (start.at, String::new()),
        None => (start.at, ", the default,".to_owned()),
    };
    let takes = format!(
        "`{command}` goes to the background, but `Type={kind}`{which} takes the end of that command for the end of the service"
    );
    let finding = |text: &str| Finding::new(&RULE, at.file, at.directive.written(), format!("{takes}{text}"));
    let fate = fate(whole, start);
    let pid_file = whole.last(Service, "PIDFile").filter(|_| matches!(fate, Fate::Adopted | Fate::Doubtful));
    let written = pid_file.and_then(|at| {
        let written = pid_file::written(cx, file, start)?;
        pid_file::is_other(at.value(), &written).then_some((at, written))
    });
    let finding = match (fate, &written) {
        (Fate::Adopted | Fate::Doubtful, Some((_, written))) => {
            let text = format!("; systemd kills the server: the script writes `{written}`, which is not the file in `PIDFile=`");
            finding(&text).variant(Severity::Warning, Impact::Misbehaves)
        }
        (Fate::Killed, _) => finding("; systemd kills the server right after its start"),
        (Fate::Unwatched, _) => {
            finding("; the server lives on, and systemd does not watch it").variant(Severity::Warning, Impact::Misbehaves)
        }
        (Fate::Adopted, _) => {
            finding("; only the file in `PIDFile=` leads systemd to the server").variant(Severity::Hint, Impact::Practice)
        }
        (Fate::Doubtful, _) => finding("; systemd kills the server, unless it writes the file in `PIDFile=`")
            .variant(Severity::Warning, Impact::Misbehaves),
        (Fate::Unknown, _) => return,
    };
    let named = written.as_ref().map_or("", |(_, written)| written);
    let help = match command.rsplit(' ').next() {
        Some("-daemon") => "Drop `-daemon`: the script then stays in the foreground.".to_owned(),
        Some("start") => format!("Write `zkServer.sh start-foreground`, or `Type=forking` with `PIDFile={named}`."),
        _ => in_shell(start).to_owned(),
    };
    let related = ignored.map(|_| (start.at.file, start.at.directive.written()));
    let (title, edits) = foreground(cx, whole, start);
    let (title, edits) = match written {
        // A forking service with another PID file does not start.
        Some((at, written)) => (
            "Write `Type=forking` and the PID file of the script",
            edits.map(|it| it.and(edit::directive(at.file, at.directive, &written))),
        ),
        None => (title, edits),
    };
    let finding = finding.help(help).fix(Safety::Unsafe, title, edits);
    cx.push(match related {
        Some((file, span)) => finding.related(file, span, "this command goes to the background"),
        None => finding,
    });
}

/// What in a shell's line sends the server to the background.
fn in_shell(start: &Start<'_, '_>) -> &'static str {
    let line = start.at.value();
    if line.trim_end_matches(['"', '\'', ' ', ';']).ends_with('&') {
        "Drop the `&`."
    } else if line.contains(" -daemon") {
        "Drop `-daemon`: the script then stays in the foreground."
    } else if line.contains("zkServer") {
        "Write `zkServer.sh start-foreground`."
    } else {
        "Start the server in the foreground."
    }
}

/// The command without `-daemon`, or the type for `zkServer.sh start`.
fn foreground(cx: &Cx<'_, '_>, whole: &Whole<'_, '_>, start: &Start<'_, '_>) -> (&'static str, Option<Edits>) {
    let (file, directive) = (start.at.file, start.at.directive);
    let value = directive.value.as_str();
    if let Some(at) = value.find(" -daemon").filter(|at| value[at + 8..].is_empty() || value[at + 8..].starts_with(' ')) {
        return ("Drop `-daemon`", Some(Edits::delete(file, directive.value.part(at..at + 8))));
    }
    if !start.shown().ends_with(" start") || !start.shown().starts_with("zkServer") {
        return ("", None);
    }
    let edits = match whole.last(Service, "Type") {
        Some(it) => Some(edit::directive(it.file, it.directive, "forking")),
        None => edit::below_directive(cx, start.at, &["Type=forking"]),
    };
    ("Write `Type=forking`", edits)
}

fn message(cx: &mut Cx<'_, '_>, whole: &Whole<'_, '_>, at: Option<Assigned<'_, '_>>, start: &Start<'_, '_>, holds: Holds) {
    let Some(at) = at else { return };
    let kind = at.value();
    // Without a name on the bus the unit is refused, which another rule says.
    if kind == "dbus" && !whole.all(Service, "BusName").any(|it| it.value().contains('.')) || !is_own_server(start) {
        return;
    }
    let command = start.shown();
    let waits = format!("`Type={kind}` waits for a message that `{command}` never sends");
    let finding = match start_timeout(whole) {
        Some(timeout) => {
            Finding::new(&RULE, at.file, at.directive.written(), format!("{waits}; systemd kills it after {timeout}"))
        }
        None => {
            let message = format!("{waits}; the unit stays \"activating\", and what is ordered after it never starts");
            Finding::new(&RULE, at.file, at.directive.written(), message).variant(Severity::Warning, Impact::Misbehaves)
        }
    };
    let help = if start.launch == Launch::Background { "Write `Type=forking`." } else { "Write `Type=simple`." };
    let word = if start.launch == Launch::Background { "forking" } else { "simple" };
    let edits = edit::directive(at.file, at.directive, word);
    let finding = finding.fix(Safety::Unsafe, format!("Write `Type={word}`"), edits).only(Product::Systemd, holds);
    cx.push(finding.help(help).related(start.at.file, start.at.directive.written(), "the start command"));
}

/// Whether the command is the product's own and nothing around it could send the message.
fn is_own_server(start: &Start<'_, '_>) -> bool {
    let script = start.command.script();
    let words = || start.command.arguments.iter().map(|it| &*it.text);
    match script {
        "java" => {
            words().any(|it| it == "kafka.Kafka" || it.ends_with("QuorumPeerMain"))
                && !words().any(|it| it.starts_with("-javaagent"))
        }
        "sh" | "bash" | "dash" | "env" | "nohup" => false,
        _ => start.launch != Launch::Unknown,
    }
}

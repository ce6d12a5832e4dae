//! What several rules ask of a service.

use crate::catalog::systemd::Section::Service;
use crate::document::{instance_with, whole_unit};
use crate::lint::Cx;
use crate::model::unit::{Assigned, Check, Command, Failed, Launch, Whole, failed, timespan};

/// The directives of `[Unit]` that start another unit, too.
pub(in crate::rules) const STARTS: [&str; 5] = ["Wants", "Requires", "BindsTo", "Requisite", "Upholds"];

/// The one start command of a service.
pub(in crate::rules) struct Start<'r, 'a> {
    pub(in crate::rules) at: Assigned<'r, 'a>,
    pub(in crate::rules) command: Command<'r>,
    pub(in crate::rules) launch: Launch,
}

impl Start<'_, '_> {
    /// For messages: the script, and the word that tells it where to run.
    pub(super) fn shown(&self) -> String {
        let script = self.command.script();
        let telling = |it: &&str| matches!(*it, "-daemon" | "start" | "start-foreground" | "-c");
        let told = self.command.arguments.iter().map(|it| &*it.text).find(telling);
        match (script, told) {
            (_, Some("-c")) => format!("{script} -c '...'"),
            (_, Some(word)) => format!("{script} {word}"),
            _ => script.to_owned(),
        }
    }
}

/// The start command, where there is one only and systemd can read it.
pub(in crate::rules) fn start<'r, 'a>(whole: &Whole<'r, 'a>) -> Option<Start<'r, 'a>> {
    let [at] = whole.list(Service, "ExecStart")[..] else { return None };
    if whole.is_open() || whole.is_hidden(Service, "ExecStart") {
        return None;
    }
    let directive = at.directive;
    let mut line = directive.exec();
    line.only()?;
    let command = line.commands.pop()?;
    let launch = match command.launch() {
        // Kafka's scripts take more words from there.
        Launch::Foreground if is_in_environment(whole, "EXTRA_ARGS") => Launch::Unknown,
        launch => launch,
    };
    Some(Start { at, command, launch })
}

/// Whether a placeholder stands where a command or what decides about it would.
pub(super) fn hides_command(whole: &Whole<'_, '_>) -> bool {
    ["Type", "ExecStart", "ExecStop", "BusName", "RemainAfterExit"].iter().any(|it| whole.is_hidden(Service, it))
}

/// Whether systemd refuses a service because it has no command to start.
pub(super) fn wants_command(it: &Failed<'_, '_>) -> bool {
    matches!(it.check, Check::NoCommand | Check::NoStart | Check::NoRemain)
}

/// A unit and what is wrong with it as a whole. Of a drop-in for an instance that is the instance, and what is not wrong with
/// its template too.
pub(super) fn faults<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<(Whole<'r, 'a>, Vec<Failed<'r, 'a>>)> {
    if let Some(whole) = whole_unit(cx.documents, file) {
        let faults = failed(&whole);
        return Some((whole, faults));
    }
    let instance = instance_with(cx.documents, file)?;
    let template = whole_unit(cx.documents, instance.files().next()?.0)?;
    let told = if hides_command(&template) { Vec::new() } else { failed(&template) };
    let is_new = |it: &Failed<'_, '_>| told.iter().all(|other| other.check != it.check);
    let faults = failed(&instance).into_iter().filter(is_new).collect();
    Some((instance, faults))
}

/// Whether `Environment=` or an environment file names a variable or holds a value.
pub(super) fn is_in_environment(whole: &Whole<'_, '_>, text: &str) -> bool {
    let mut brought = whole.environment_files().iter().filter_map(|it| it.file).flat_map(|it| &it.1.assignments);
    whole.all(Service, "Environment").any(|it| it.value().contains(text))
        || brought.any(|it| it.name.contains(text) || it.value.contains(text))
}

/// The type that is in force, and the line that says so; nothing where a placeholder stands for it.
pub(super) fn service_type<'r, 'a>(whole: &Whole<'r, 'a>) -> Option<(&'r str, Option<Assigned<'r, 'a>>)> {
    if whole.is_hidden(Service, "Type") {
        return None;
    }
    let at = whole.word(Service, "Type");
    Some((at.map_or("simple", |it| it.value()), at))
}

/// What becomes of a server that the start command left in the background, where systemd takes that command for the
/// service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// systemd kills it.
    Killed,
    /// It lives on, and systemd knows nothing of it.
    Unwatched,
    /// systemd finds it through the PID file.
    Adopted,
    /// systemd finds it where the script writes that PID file, and kills it elsewhere.
    Doubtful,
    /// Nobody can tell.
    Unknown,
}

/// Says what becomes of it.
pub(super) fn fate(whole: &Whole<'_, '_>, start: &Start<'_, '_>) -> Fate {
    const ASKED: [&str; 4] = ["ExitType", "KillMode", "RemainAfterExit", "PIDFile"];
    if ASKED.iter().any(|it| whole.is_hidden(Service, it))
        || whole.word(Service, "ExitType").is_some_and(|it| it.value() == "cgroup")
    {
        return Fate::Unknown;
    }
    let kills = whole.word(Service, "KillMode").is_none_or(|it| matches!(it.value(), "control-group" | "mixed"));
    if !kills || whole.is_on(Service, "RemainAfterExit") {
        return Fate::Unwatched;
    }
    match whole.last(Service, "PIDFile").map(|it| it.value()).filter(|it| !it.is_empty()) {
        // With -daemon, Kafka's scripts write no such file.
        Some(path) if start.command.script().starts_with("zkServer") => {
            let is_own = path.ends_with("/zookeeper_server.pid") || is_in_environment(whole, path);
            if is_own { Fate::Adopted } else { Fate::Doubtful }
        }
        Some(_) if !start.command.script().contains("-start") => Fate::Doubtful,
        _ => Fate::Killed,
    }
}

/// The time that systemd gives the start, in words; nothing where it is without end or hidden.
pub(super) fn start_timeout(whole: &Whole<'_, '_>) -> Option<String> {
    let names = ["TimeoutStartSec", "TimeoutSec"];
    if names.iter().any(|it| whole.is_hidden(Service, it)) {
        return None;
    }
    let Some(at) = whole.in_force(Service, &names) else { return Some("90 seconds".to_owned()) };
    let value = at.value();
    let is_endless = timespan(value).is_some_and(|it| it == 0 || it >= u128::from(u64::MAX));
    (!is_endless).then(|| format!("the time of `{}={value}`", at.directive.name.as_str()))
}

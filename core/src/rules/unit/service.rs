//! What several rules ask of a service.

use crate::catalog::systemd::Section::Service;
use crate::model::unit::{Assigned, Command, Launch, Whole};

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

/// Whether `Environment=` names a variable.
pub(super) fn is_in_environment(whole: &Whole<'_, '_>, variable: &str) -> bool {
    whole.all(Service, "Environment").any(|it| it.value().contains(variable))
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
    let last = names.iter().filter_map(|it| whole.last(Service, it)).max_by_key(|it| (it.file, it.directive.name.span().start));
    let Some(value) = last.map(|it| it.value()) else { return Some("90 seconds".to_owned()) };
    let is_endless = value == "infinity" || value.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim() == "0";
    (!is_endless).then(|| format!("the time of `TimeoutStartSec={value}`"))
}

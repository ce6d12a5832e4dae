//! What becomes of a line with a comment behind its value.

use crate::catalog::systemd::{Kind as Value, Section};
use crate::document::{Document, whole_unit};
use crate::lint::Cx;
use crate::model::unit::{Command, Directive, Launch};
use crate::report::{Impact, Severity};
use crate::rules::unit::service::{Fate, fate, service_type, start};
use crate::source::Kind;

/// What systemd or the program makes of it.
pub(super) struct Effect {
    pub(super) severity: Severity,
    pub(super) impact: Impact,
    pub(super) text: String,
}

fn says(severity: Severity, impact: Impact, text: impl Into<String>) -> Effect {
    Effect { severity, impact, text: text.into() }
}

/// Says what becomes of a value with a comment in it, which begins at a place of it.
pub(super) fn effect(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>, at: usize, kills: impl Fn() -> bool) -> Effect {
    let name = directive.name.as_str();
    let misbehaves = |text: &str| says(Severity::Warning, Impact::Misbehaves, text);
    let ignored = |text: String| says(Severity::Error, Impact::Misbehaves, text);
    let is_drop_in = cx.document(file).kind == Some(Kind::UnitDropIn);
    let refused = |text: &str| match is_drop_in {
        true => misbehaves(", and systemd reads nothing of this drop-in from there on"),
        false => says(Severity::Error, Impact::WontStart, text),
    };
    let Some(entry) = directive.entry() else { return misbehaves("") };
    let has_colon_word = entry.words.iter().any(|(word, _)| word.ends_with(':') && directive.value.starts_with(word));
    match entry.kind {
        Value::Words if name == "Type" && kills() => says(
            Severity::Error,
            Impact::WontStart,
            "; systemd ignores the line, takes the service for a simple one and kills the server right after its start",
        ),
        Value::Command if name == "ExecStart" => argument(directive, at),
        Value::Command => misbehaves(": each word becomes an argument of the command"),
        Value::User if directive.value.contains(['/', ':']) => {
            refused("; systemd refuses the unit: \"Invalid user/group name or numeric ID\"")
        }
        Value::User => ignored(", a name that nobody has, and the service does not start under it".to_owned()),
        Value::Users if directive.value[at..].contains(['/', ':']) => {
            refused("; systemd refuses the unit: \"Invalid user/group name or numeric ID\"")
        }
        Value::Bool if name == "DynamicUser" => refused("; systemd refuses the unit: \"Failed to parse boolean value\""),
        Value::Units if directive.section == Some(Section::Install) => {
            misbehaves("; `systemctl enable` takes each word for the name of a unit")
        }
        Value::Units => misbehaves("; systemd looks for units of these names, and finds none"),
        Value::Assignments => misbehaves("; systemd takes each word for an assignment, and ignores what is none"),
        Value::Path | Value::PathOrRun | Value::WorkingDirectory | Value::EnvironmentFile | Value::OpenFile => {
            misbehaves("; systemd looks for a path with that text in it")
        }
        Value::ConditionPath => misbehaves("; systemd looks for a path with that text in it"),
        Value::Words if has_colon_word => misbehaves("; systemd takes a path with that text in it"),
        kind if is_whole(kind) => ignored("; systemd cannot read the value and ignores the line".to_owned()),
        _ => misbehaves("; systemd takes each word for a part of the list"),
    }
}

/// Whether a value is read in one piece, so that text behind it spoils all of it.
const fn is_whole(kind: Value) -> bool {
    matches!(
        kind,
        Value::Bool
            | Value::BoolOrWords
            | Value::BusName
            | Value::Count
            | Value::Limit
            | Value::Mode
            | Value::Number(..)
            | Value::Percent
            | Value::Signal
            | Value::Size
            | Value::Slice
            | Value::Timespan
            | Value::Unsigned
            | Value::Words
            | Value::WordsOrNumber
    )
}

/// Whether systemd kills the server of a unit for want of a type: a command that goes to the background does not survive
/// in a simple service.
pub(super) fn is_killed(documents: &[Document<'_>], file: usize) -> bool {
    whole_unit(documents, file).is_some_and(|whole| {
        let is_simple = service_type(&whole).is_some_and(|(kind, _)| kind == "simple");
        is_simple && start(&whole).is_some_and(|it| it.launch == Launch::Background && fate(&whole, &it) == Fate::Killed)
    })
}

/// What a program does with words behind its arguments.
fn argument(directive: &Directive<'_>, at: usize) -> Effect {
    let stops = |text: &str| says(Severity::Error, Impact::WontStart, text);
    let line = directive.exec();
    let command = line.only().filter(|it| it.program.range.end <= at);
    match command.map(|it| extra(it, at)) {
        Some(Extra::Kafka) => stops("; the broker gets it as arguments and stops with \"Found non argument parameters\""),
        Some(Extra::ZooKeeper) => {
            stops("; ZooKeeper gets it as arguments and stops with \"Invalid arguments, exiting abnormally\"")
        }
        Some(Extra::Configuration) => {
            stops("; the script takes the first word for the configuration file, and the server finds none")
        }
        _ => says(Severity::Warning, Impact::Misbehaves, ": each word becomes an argument of the command"),
    }
}

pub(in crate::rules::unit) enum Extra {
    Kafka,
    ZooKeeper,
    Configuration,
    Harmless,
}

/// Who gets the words from a place of a command on.
pub(in crate::rules::unit) fn extra(command: &Command<'_>, at: usize) -> Extra {
    let before = || command.arguments.iter().filter(|it| it.range.start < at).map(|it| &*it.text);
    let has_class = |class: &str| before().any(|it| it == class);
    match command.script() {
        "kafka-server-start.sh" | "kafka-server-start" => Extra::Kafka,
        "java" if has_class("kafka.Kafka") => Extra::Kafka,
        "zookeeper-server-start.sh" | "zookeeper-server-start" if before().any(|it| it != "-daemon") => Extra::ZooKeeper,
        "java" if before().nth_back(1).is_some_and(|it| it.ends_with(".QuorumPeerMain")) => Extra::ZooKeeper,
        "zkServer.sh" if matches!(before().next_back(), Some("start" | "start-foreground")) => Extra::Configuration,
        _ => Extra::Harmless,
    }
}

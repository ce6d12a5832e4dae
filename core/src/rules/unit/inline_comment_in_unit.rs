use super::service::{Fate, fate, service_type, start};
use crate::catalog::systemd::{Kind as Value, Section};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Command, Directive, Launch};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Text that was meant as a comment, behind a value or a section header.
pub(crate) static RULE: Rule = Rule {
    code: "UN005",
    name: "inline-comment-in-unit",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const HELP: &str = "Move it to a line of its own that begins with `#`.";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(unit) = cx.document(file).unit() else { return };
    for header in unit.headers.iter().filter(|it| it.broken) {
        if let Some(finding) = behind_header(cx, file, header.line) {
            cx.push(finding.help(HELP));
        }
    }
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry() else { continue };
        if let Some(at) = comment(&directive.value, entry.kind) {
            let effect = effect(cx, file, directive, at);
            let (span, text) = shown(cx, file, directive, at);
            let name = directive.name.as_str();
            let message = format!("`{text}` is no comment here but part of `{name}=`{}", effect.text);
            let finding = Finding::new(&RULE, file, span, message).variant(effect.severity, effect.impact).help(HELP);
            // The service is `simple` then; what follows from that has its cause here.
            cx.push(if entry.name == "Type" { finding.hides(entry.name) } else { finding });
        }
    }
}

/// The first of the signs that a comment begins with.
fn sign(text: &str) -> Option<usize> {
    ["#", ";", "//"].iter().filter_map(|it| text.find(it)).min()
}

fn behind_header(cx: &Cx<'_, '_>, file: usize, line: Span) -> Option<Finding> {
    let document = cx.document(file);
    let text = std::str::from_utf8(&document.source.bytes[line.range()]).ok()?;
    let bracket = text.find(']').map_or(0, |it| it + 1);
    let at = bracket + sign(&text[bracket..])?;
    let (header, comment) = (text[..at].trim_end(), cut(&text[at..]));
    let finding = |message: String| Finding::new(&RULE, file, line.part(at, text.len()), message);
    Some(if document.kind == Some(Kind::UnitDropIn) {
        finding(format!("`{comment}` behind `{header}` is no comment here; systemd reads nothing of this drop-in from there on"))
    } else {
        finding(format!("systemd refuses the unit because of `{comment}` behind `{header}`: \"Invalid section header\""))
            .variant(Severity::Error, Impact::WontStart)
    })
}

/// Where a comment begins in a value: at a sign behind a blank, outside of quotes.
fn comment(value: &str, kind: Value) -> Option<usize> {
    if matches!(kind, Value::Text | Value::Ignored) || sign(value).is_none() {
        return None;
    }
    let mut quote = None;
    let mut before = None;
    for (at, character) in value.char_indices() {
        let starts = quote.is_none() && before.is_none_or(|it: char| it.is_ascii_whitespace());
        if starts && begins_comment(&value[at..], kind, at == 0) {
            return Some(at);
        }
        match (character, quote) {
            ('"' | '\'', None) => quote = Some(character),
            (_, Some(open)) if open == character && before != Some('\\') => quote = None,
            _ => {}
        }
        before = Some(character);
    }
    None
}

fn begins_comment(rest: &str, kind: Value, at_start: bool) -> bool {
    let has_paths = matches!(kind, Value::Command | Value::Paths | Value::PrefixedPaths | Value::Binds | Value::Uris);
    match rest.as_bytes() {
        [b'#', ..] => !(at_start && kind == Value::Command),
        // In a command a lone semicolon parts two of them.
        [b';', ..] => kind != Value::Command,
        // Two slashes begin a path as well as one.
        [b'/', b'/', next @ ..] => !at_start && (!has_paths || next.first().is_none_or(u8::is_ascii_whitespace)),
        _ => false,
    }
}

/// What systemd or the program makes of it.
struct Effect {
    severity: Severity,
    impact: Impact,
    text: String,
}

fn says(severity: Severity, impact: Impact, text: impl Into<String>) -> Effect {
    Effect { severity, impact, text: text.into() }
}

fn effect(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>, at: usize) -> Effect {
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
        Value::Words if name == "Type" => lost_type(cx, file),
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

/// Without its `Type=` the service is a simple one; a command that goes to the background does not survive that.
fn lost_type(cx: &Cx<'_, '_>, file: usize) -> Effect {
    let ignored = "; systemd cannot read the value and ignores the line";
    let killed = whole_unit(cx.documents, file).is_some_and(|whole| {
        let is_simple = service_type(&whole).is_some_and(|(kind, _)| kind == "simple");
        is_simple && start(&whole).is_some_and(|it| it.launch == Launch::Background && fate(&whole, &it) == Fate::Killed)
    });
    if killed {
        let text = "; systemd ignores the line, takes the service for a simple one and kills the server right after its start";
        return says(Severity::Error, Impact::WontStart, text);
    }
    says(Severity::Error, Impact::Misbehaves, ignored)
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

enum Extra {
    Kafka,
    ZooKeeper,
    Configuration,
    Harmless,
}

/// Who gets the words from a place of a command on.
fn extra(command: &Command<'_>, at: usize) -> Extra {
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

/// The comment up to the end of its line, and its text for a message.
fn shown(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>, at: usize) -> (Span, String) {
    let span = directive.value.part(at..directive.value.len());
    let raw = &cx.document(file).source.bytes[span.range()];
    let line = raw.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or(raw);
    let line = line.strip_suffix(b"\\").unwrap_or(line).trim_ascii_end();
    (span.part(0, line.len()), cut(&String::from_utf8_lossy(line)).to_owned())
}

/// At most forty characters.
fn cut(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| &text[..end])
}

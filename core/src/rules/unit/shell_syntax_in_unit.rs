mod words;

pub(super) use words::has_extra_word;

use super::inline_comment_in_unit::{Extra, extra};
use super::refusal::cut;
use crate::catalog::systemd::Kind as Value;
use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{self, Command, Directive, Word, failed};
use crate::report::{Impact, Severity};

/// What only a shell understands, where no shell runs.
pub(crate) static RULE: Rule = Rule {
    code: "UN013",
    name: "shell-syntax-in-unit",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(unit) = cx.document(file).unit() else { return };
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry() else { continue };
        match entry.kind {
            Value::Command => {
                for command in directive.exec().commands.iter().filter(|it| !runs_shell(it)) {
                    let finding = sign(file, directive, command).or_else(|| words::check(file, directive, command));
                    if let Some(finding) = finding {
                        cx.push(finding);
                    }
                }
            }
            Value::Assignments if entry.name == "Environment" => {
                if let Some(finding) = variable(file, directive) {
                    cx.push(finding);
                }
            }
            _ => {}
        }
    }
    semicolon(cx, file);
}

/// Whether a command is a shell, or hands its words on to another one.
fn runs_shell(command: &Command<'_>) -> bool {
    let is_shell = |name: &str| {
        matches!(name, "sh" | "bash" | "dash" | "ash" | "zsh" | "ksh" | "su" | "sudo" | "runuser" | "env" | "xargs" | "ssh")
    };
    is_shell(command.script()) || command.arguments.iter().any(|it| is_shell(it.text.rsplit('/').next().unwrap_or_default()))
}

/// The first word of a command that is a sign of the shell's.
fn sign(file: usize, directive: &Directive<'_>, command: &Command<'_>) -> Option<Finding> {
    let word = command.arguments.iter().find(|it| !it.is_quoted() && is_sign(it))?;
    let script = command.script();
    let at = word.range.start;
    let what = format!("systemd runs no shell: `{}` becomes an argument of `{script}`", cut(&word.text));
    let finding = |text: &str| Finding::new(&RULE, file, directive.word_span(word), format!("{what}{text}"));
    let stops = |it: Finding| it.variant(Severity::Error, Impact::WontStart);
    let parts = word.text.starts_with('~') || word.text.contains(['`', '*']) || word.text.starts_with("$(");
    let finding = match extra(command, at) {
        _ if parts || directive.name.as_str() != "ExecStart" => finding(""),
        Extra::Kafka if command.arguments.iter().take_while(|it| it.range.start < at).any(|it| !it.text.starts_with('-')) => {
            stops(finding(", which stops with \"Found non argument parameters\""))
        }
        Extra::Configuration => finding(&words::as_configuration(command, &word.text)),
        Extra::ZooKeeper => stops(finding(", which stops with \"Invalid arguments, exiting abnormally\"")),
        _ => finding(""),
    };
    Some(finding.help(help(&word.text)))
}

fn is_sign(word: &Word<'_>) -> bool {
    let text: &str = &word.text;
    matches!(text, ">" | ">>" | "<" | "|" | "||" | "&" | "&&" | "2>&1" | "&>")
        || text.starts_with("~/")
        || text.starts_with(">/")
        || text.starts_with(">>/")
        || text.starts_with("1>")
        || text.starts_with("2>")
        || text.starts_with("&>")
        || text.starts_with("$(")
        || text.starts_with('`')
}

fn help(sign: &str) -> &'static str {
    match sign {
        "&" => "Drop the `&`: systemd keeps the program in the background.",
        "|" | "||" | "&&" => "Write `/bin/sh -c '...'`, or a second Exec line.",
        it if it.contains('>') => "Write `StandardOutput=append:/path`, or drop it: the journal keeps the output.",
        it if it.starts_with('~') => "Write the path.",
        _ => "Write `/bin/sh -c '...'`.",
    }
}

/// A variable in an assignment, where none is replaced.
fn variable(file: usize, directive: &Directive<'_>) -> Option<Finding> {
    let (words, _) = unit::split(&directive.value);
    let begins = |rest: &str| rest.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '_' | '{' | '('));
    let word = words.iter().find(|it| it.text.match_indices('$').any(|(at, _)| begins(&it.text[at + 1..])))?;
    let message = format!("systemd replaces no variable in `Environment=`: `{}` is kept as it stands", cut(&word.text));
    let finding = Finding::new(&RULE, file, directive.word_span(word), message);
    Some(finding.help("Write the value, or set the variable in a script."))
}

/// A lone semicolon in a start command, which parts it in two.
fn semicolon(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let hidden = ["Type", "ExecStart", "ExecStop", "BusName"].iter().any(|it| whole.is_hidden(Service, it));
    if whole.is_open() || hidden || !whole.all(Service, "ExecStart").any(|it| it.value().contains(';')) {
        return;
    }
    let target = cx.releases(crate::catalog::Product::Systemd, file);
    for fault in failed(&whole).into_iter().filter(|it| it.check == unit::Check::SeveralStarts) {
        let [at] = fault.lines[..] else { continue };
        let message = "a lone `;` parts the line into two commands, and only `Type=oneshot` may have more than one; systemd refuses the unit";
        let finding = Finding::new(&RULE, at.file, at.directive.written(), message).variant(Severity::Error, Impact::WontStart);
        let finding = finding.help("Write `ExecStartPre=` for the first command, or `\\;` for a semicolon that is an argument.");
        cx.push(finding.only(crate::catalog::Product::Systemd, target.holds(fault.releases.releases())));
    }
}

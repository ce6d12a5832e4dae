mod blank;
mod script;
mod whole;

use super::refusal::{cut, outcome};
use crate::catalog::Product;
use crate::catalog::systemd::Kind as Value;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Flaw, Nature, Why, flaws};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A command line that systemd cannot read, or none at all.
pub(crate) static RULE: Rule = Rule {
    code: "UN003",
    name: "exec-start-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(unit) = document.unit() else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    let target = cx.releases(Product::Systemd, file);
    let is_drop_in = document.kind == Some(Kind::UnitDropIn);
    let mut dropped = Vec::new();
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry().filter(|it| it.kind == Value::Command) else { continue };
        for flaw in flaws(entry, &directive.value, name) {
            let holds = target.holds(flaw.releases.releases());
            let is_last = flaw.why == Why::Escape && flaw.range.end == directive.value.len();
            let lost = is_last.then(|| directive.lost_line(&document.source.bytes)).flatten();
            if let Some(lost) = lost {
                let lost = String::from_utf8_lossy(&document.source.bytes[lost.range()]);
                cx.push(blank::finding(file, directive, &flaw, &lost).only(Product::Systemd, holds));
                continue;
            }
            let finding = finding(file, directive, &flaw, is_drop_in).only(Product::Systemd, holds);
            let is_dropped = flaw.nature == Nature::Ignored || flaw.nature == Nature::Refused && is_drop_in;
            if is_dropped && entry.name == "ExecStart" {
                let (problem, help) = problem(flaw.why, &cut(&directive.value[flaw.range.clone()]), directive);
                let then = outcome(flaw.nature, is_drop_in).words();
                let span = directive.value.part(flaw.range);
                dropped.push(Dropped { finding, line: directive.written(), span, then, problem, help });
            } else {
                cx.push(finding);
            }
        }
    }
    whole::check(cx, file, &mut dropped);
    if let Some(whole) = whole_unit(cx.documents, file) {
        script::check(cx, &whole);
    }
    dropped.into_iter().for_each(|it| cx.push(it.finding));
}

/// A start command that systemd goes on without.
struct Dropped {
    /// What is said where another command is left.
    finding: Finding,
    /// All of it.
    line: Span,
    /// What is bad in it.
    span: Span,
    /// What systemd does about it.
    then: &'static str,
    problem: String,
    help: String,
}

fn finding(file: usize, directive: &Directive<'_>, flaw: &Flaw, is_drop_in: bool) -> Finding {
    let part = cut(&directive.value[flaw.range.clone()]);
    let (problem, help) = problem(flaw.why, &part, directive);
    let outcome = outcome(flaw.nature, is_drop_in);
    let message = format!("{problem}; {}", outcome.words());
    let span = directive.value.part(flaw.range.clone());
    outcome.variant(Finding::new(&RULE, file, span, message)).help(help)
}

fn problem(why: Why, part: &str, directive: &Directive<'_>) -> (String, String) {
    let name = directive.name.as_str();
    let absolute = || format!("Write `{name}=/opt/kafka/bin/{}`.", script(part));
    match why {
        Why::OpenQuote => (
            format!("in `{name}=` a quote begins with `{part}` and does not end: \"Unbalanced quoting\""),
            "Close the quote; an apostrophe in a word is written `\\'`.".to_owned(),
        ),
        Why::NotAbsolute if part.contains('$') => (
            format!(
                "`{part}` begins with a variable, which systemd never replaces in the program: \"Neither a valid executable name nor an absolute path\""
            ),
            absolute(),
        ),
        Why::NotAbsolute if part.starts_with('~') => (
            format!(
                "`{part}` begins with `~`, which only a shell replaces: \"Neither a valid executable name nor an absolute path\""
            ),
            absolute(),
        ),
        Why::NotAbsolute => (
            format!(
                "the program `{part}` has a slash and is not absolute: \"Neither a valid executable name nor an absolute path\""
            ),
            absolute(),
        ),
        Why::Directory => (
            format!("`{part}` is a folder: \"Executable path specifies a directory\""),
            "Write the path of a program.".to_owned(),
        ),
        Why::NoProgram => (
            format!("in `{name}={}` no program stands behind the prefix: \"Empty path in command line\"", cut(&directive.value)),
            "Write the path right behind the prefix, without a blank.".to_owned(),
        ),
        Why::NoZerothArgument => (
            format!("the prefix `@` of `{part}` makes the second word the name of the process, and there is none"),
            "Drop the `@`.".to_owned(),
        ),
        Why::SpecialCharacters => (
            format!("the program `{part}` has characters that systemd does not take: \"contains special characters\""),
            "Write the path of a program; quotes and backslashes are for arguments.".to_owned(),
        ),
        Why::TooLong => (format!("the path `{part}` is too long"), "Write a shorter path.".to_owned()),
        Why::Specifier => (
            format!("`{part}` has a specifier that does not exist: \"Failed to resolve unit specifiers\""),
            "Write `%%` for a percent sign.".to_owned(),
        ),
        Why::OldSpecifier => (
            format!("`{part}` has a specifier that is out of use"),
            "Drop it; `%c`, `%r` and `%R` do not work as they are meant.".to_owned(),
        ),
        Why::Escape => (
            format!("`{part}` has a backslash that begins no escape: \"Ignoring unknown escape sequences\""),
            "Write the backslash twice.".to_owned(),
        ),
        Why::Ambient => (format!("the prefix `!!` of `{part}` is out of use"), "Drop `!!`.".to_owned()),
        _ => (format!("systemd cannot read `{part}`"), "Write `PROGRAM ARGUMENT...`.".to_owned()),
    }
}

/// The file name of a program, as far as it can be told.
fn script(program: &str) -> &str {
    program.trim_end_matches('/').rsplit('/').next().unwrap_or(program)
}

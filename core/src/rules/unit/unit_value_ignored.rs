mod advice;

use advice::{advice, reason, written};

use super::refusal::cut;
use crate::catalog::systemd::{self, Kind as Value, Section};
use crate::catalog::{Holds, Product};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Flaw, Nature, Why, flaws, timespan};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A value that systemd cannot read and goes on without, or takes for something else than was meant.
pub(crate) static RULE: Rule = Rule {
    code: "UN017",
    name: "unit-value-ignored",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(unit) = document.unit() else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    let target = cx.releases(Product::Systemd, file);
    let ends = unit.last(Section::Service, "ExecStop").is_some_and(|it| !it.value.is_empty());
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry().filter(|it| is_ours(it)) else { continue };
        for flaw in flaws(entry, &directive.value, name) {
            let is_name = matches!(entry.kind, Value::Units | Value::Slice) && matches!(flaw.why, Why::NoUnit | Why::Specifier);
            if flaw.nature == Nature::Refused || is_name {
                continue;
            }
            let finding = finding(file, entry, directive, &flaw, name, ends);
            let holds = target.holds(flaw.releases.releases());
            // The service is `simple` then; what follows from that has its cause here.
            let is_cause = entry.name == "Type" && flaw.nature == Nature::Ignored && holds == Holds::All;
            let finding = if is_cause { finding.hides("Type") } else { finding };
            cx.push(finding.only(Product::Systemd, holds));
        }
        if let Some(finding) = meant(file, entry, directive) {
            cx.push(finding);
        }
    }
}

/// Commands and assignments have rules of their own.
const fn is_ours(entry: &systemd::Directive) -> bool {
    !matches!(entry.kind, Value::Command | Value::Assignments)
}

/// `ends`: whether a command of the unit ends the service.
fn finding(
    file: usize,
    entry: &'static systemd::Directive,
    directive: &Directive<'_>,
    flaw: &Flaw,
    unit: &str,
    ends: bool,
) -> Finding {
    let name = entry.name;
    let value = directive.value.as_str();
    let part = cut(&value[flaw.range.clone()]);
    let is_whole = flaw.range.len() == value.len();
    let span = if is_whole { directive.written() } else { directive.value.part(flaw.range.clone()) };
    let new = |message: String| Finding::new(&RULE, file, span, message);
    let misbehaves = |it: Finding| it.variant(Severity::Warning, Impact::Misbehaves);
    let remark = |it: Finding| it.variant(Severity::Hint, Impact::Practice);
    match flaw.why {
        Why::Removed => {
            let message = format!("`{name}=` was taken out of systemd, which ignores the line");
            let finding = remark(new(message));
            match entry.replacement {
                Some(other) => finding.help(format!("Write `{other}=`.")),
                None => finding.help("Drop the line."),
            }
        }
        Why::Deprecated if name == "KillMode" => {
            let left = if ends {
                "running what `ExecStop=` does not end"
            } else {
                "the processes of the service running when it is stopped"
            };
            misbehaves(new(format!("`KillMode=none` leaves {left}, and is out of use")))
                .help("Write `KillMode=control-group`, the default, or `KillMode=mixed`.")
        }
        Why::Deprecated if entry.kind == Value::Words => {
            let taken = part.replacen("syslog", "journal", 1);
            remark(new(format!("`{name}={part}` is out of use, and taken for `{taken}`"))).help(format!("Write `{name}={taken}`."))
        }
        Why::Deprecated => {
            let finding = remark(new(format!("`{name}=` is out of use, and systemd logs a warning")));
            match entry.replacement {
                Some(other) => finding.help(format!("Write `{other}=`.")),
                None => finding.help("Drop the line."),
            }
        }
        Why::OldSpecifier => remark(new(format!("`{name}={part}` has a specifier that is out of use"))).help("Drop it."),
        Why::OddUser => misbehaves(new(format!(
            "`{name}={part}` is taken as it is for a name that is hardly one of a user or group; the service does not start when nobody has it"
        )))
        .help("Write the name or the number of a user: variables and quotes are not replaced here."),
        Why::Nobody => remark(new("`User=nobody` is shared by programs that have nothing to do with each other".to_owned()))
            .help("Write a user of the service's own."),
        Why::Legacy => remark(new(format!("`{name}={part}` lies below /var/run, the old name of /run, and systemd logs a notice")))
            .help(format!("Write `{name}={}`.", part.replacen("/var/run", "/run", 1))),
        _ => {
            let what = if is_whole { format!("`{name}={part}`") } else { format!("`{part}` in `{name}=`") };
            let finding = new(format!("systemd ignores {what}: {}", reason(entry, flaw.why, &part)));
            let meant = if is_whole { written(entry, value) } else { None };
            let is_taken = |it: &String| flaws(entry, it, unit).is_empty();
            let edits = meant.filter(is_taken).map(|it| (format!("Write `{name}={it}`"), edit::directive(file, directive, &it)));
            let (title, edits) = edits.unzip();
            finding.help(advice(entry, flaw, value)).fix(Safety::Unsafe, title.unwrap_or_default(), edits)
        }
    }
}

/// Values that systemd takes, and that mean something else than was meant.
fn meant(file: usize, entry: &systemd::Directive, directive: &Directive<'_>) -> Option<Finding> {
    let name = entry.name;
    let value = directive.value.as_str();
    let misbehaves = |message: String| {
        let finding = Finding::new(&RULE, file, directive.written(), message);
        finding.variant(Severity::Warning, Impact::Misbehaves)
    };
    match entry.kind {
        Value::Timespan => {
            let number = value.strip_suffix('M').filter(|it| it.bytes().all(|b| b.is_ascii_digit()) && !it.is_empty())?;
            timespan(value)?;
            let message = format!("`{name}={value}` is {number} months: systemd's `M` is a month");
            Some(misbehaves(message).help(format!("Write `{name}={number}min` for minutes.")))
        }
        Value::PathOrRun if value.starts_with(['~', '$', '"', '\'', '-']) => {
            let message = format!("`{name}={}` is taken for a path below /run, as it stands", cut(value));
            Some(misbehaves(message).help(format!("Write `{name}=` with an absolute path, without quotes and variables.")))
        }
        _ => None,
    }
}

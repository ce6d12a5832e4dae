mod meant;

use std::cell::LazyCell;

use meant::{Meant, meant};

use super::near::nearest;
use super::service::{hides_command, wants_command};
use crate::catalog::systemd::{self, MEASURED, Measured, Section};
use crate::catalog::{Holds, Product, Releases, Version};
use crate::document::wholes_with;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Directive, Header, Stray, Unit, Whole, failed, is_template, refused_lines};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::text::Span;

/// What systemd does not know in a unit, and goes on without.
pub(crate) static RULE: Rule = Rule {
    code: "UN004",
    name: "section-or-directive-unknown",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(unit) = cx.document(file).unit() else { return };
    // Only asked for where something is unknown at all, and then once.
    let refused = LazyCell::new(|| wholes_with(cx.documents, file).iter().any(is_refused));
    let needs_command = || *refused;
    let target = cx.releases(Product::Systemd, file);
    // The line above says why these are lost.
    let bytes = &cx.document(file).source.bytes;
    let lost: Vec<u32> =
        unit.directives.iter().filter(|it| !unit.hides(it)).filter_map(|it| it.lost_line(bytes)).map(|it| it.start).collect();
    let mut findings = Vec::new();
    for (at, header) in unit.headers.iter().enumerate() {
        if header.section.is_none() && !header.broken && !header.is_foreign() && !is_template(&header.name) {
            let below = below(unit, at);
            let loses = below.iter().any(|it| it.name.as_str() == "ExecStart") && needs_command();
            // A release that refuses the unit because of the name ignores nothing.
            let holds = target.holds(header.refused_by().not().releases());
            findings.push(section(file, header, below.len(), loses).only(Product::Systemd, holds));
        }
    }
    for directive in &unit.directives {
        let Some(section) = directive.section.filter(|_| !directive.name.starts_with("X-")) else { continue };
        match directive.entry() {
            Some(entry) => {
                if let Some(unknown) = unknown_in(entry) {
                    let name = entry.name;
                    let text = format!("systemd does not know `{name}=` in [{}] and ignores it", section.name());
                    let finding = Finding::new(&RULE, file, directive.name.span(), text);
                    findings.push(finding.only(Product::Systemd, target.holds(unknown)));
                }
            }
            None if is_template(&directive.name) || lost.binary_search(&directive.name.span().start).is_ok() => {}
            None => {
                findings.push(unknown(file, (unit, bytes), section, directive, needs_command));
            }
        }
    }
    if !unit.is_open {
        strays(cx, file, unit, &lost, &mut findings, needs_command);
    }
    findings.into_iter().for_each(|it| cx.push(it));
}

/// Whether systemd refuses a service for want of a command.
fn is_refused(whole: &Whole<'_, '_>) -> bool {
    if whole.is_open() || hides_command(whole) {
        return false;
    }
    let refused = failed(whole).iter().filter(|it| wants_command(it)).fold(Measured::NONE, |all, it| all.or(it.releases));
    // Where a line refuses the unit nobody asks for the command any more.
    !refused.is_empty() && refused.or(refused_lines(whole)) == Measured::ALL
}

/// The finding, louder where the only start command goes with the line.
fn finding(file: usize, span: Span, message: String, loses_command: bool) -> Finding {
    if !loses_command {
        return Finding::new(&RULE, file, span, message);
    }
    let message = format!("{message}; no start command is left, and systemd refuses the unit");
    let finding = Finding::new(&RULE, file, span, message).variant(Severity::Error, Impact::WontStart);
    finding.only(Product::Systemd, Holds::All)
}

/// The directives below a header.
fn below<'r, 'a>(unit: &'r Unit<'a>, header: usize) -> &'r [Directive<'a>] {
    let from = unit.directives.partition_point(|it| it.header < header);
    let to = unit.directives.partition_point(|it| it.header <= header);
    &unit.directives[from..to]
}

fn section(file: usize, header: &Header<'_>, directives: usize, loses: bool) -> Finding {
    let name = header.name.as_str();
    let with = match directives {
        0 => String::new(),
        1 => " and the directive in it".to_owned(),
        many => format!(" and the {many} directives in it"),
    };
    let message = format!("systemd does not know the section `[{name}]` and ignores it{with}");
    let finding = finding(file, header.line, message, loses);
    let meant = nearest(name, &Section::ALL.map(Section::name)).and_then(systemd::section);
    match (systemd::other_section(name), meant) {
        (Some(suffix), _) => finding.help(format!("Such a section belongs in a unit whose name ends in `.{suffix}`.")),
        (_, Some(section)) => finding.help(format!("Write `[{}]`.", section.name())).hides(section.name()).fix(
            Safety::Unsafe,
            format!("Write `[{}]`", section.name()),
            Edits::replace(file, header.name.span(), section.name()),
        ),
        _ => finding.help("A .service has the sections `[Unit]`, `[Service]` and `[Install]`."),
    }
}

/// The releases that do not know a directive; nothing where all do, as far as was tried.
fn unknown_in(entry: &systemd::Directive) -> Option<Releases> {
    let line = |number: u16| Version::line(number, Version::LAST_PATCH);
    let knows = |release: u16| entry.known_by.contains(release);
    let first = MEASURED.into_iter().find(|it| knows(*it))?;
    match MEASURED.into_iter().rfind(|it| !knows(*it))? {
        gone if gone > first => Some(Releases::since(line(gone))),
        before => Some(Releases::until(line(entry.since.map_or(before, |it| it - 1)))),
    }
}

fn unknown(
    file: usize,
    (unit, bytes): (&Unit<'_>, &[u8]),
    section: Section,
    directive: &Directive<'_>,
    needs_command: impl Fn() -> bool,
) -> Finding {
    let name = directive.name.as_str();
    let message = format!("systemd does not know `{}=` in [{}] and ignores it", cut(name), section.name());
    let meant = meant(section, name);
    let is_start = match meant {
        Meant::Belongs(_, name) | Meant::Misspelled(_, name) => name == "ExecStart",
        _ => name.to_ascii_lowercase().contains("execstart"),
    };
    let finding = finding(file, directive.name.span(), message, is_start && needs_command());
    match meant {
        Meant::Belongs(right, known) => finding.help(format!("It belongs in `[{}]`.", right.name())).hides(known).fix(
            Safety::Unsafe,
            format!("Move it to `[{}]`", right.name()),
            moved(file, unit, bytes, directive, right),
        ),
        Meant::Misspelled(right, known) if right == section => {
            let is_new = unit.last(section, known).is_none();
            let edits = is_new.then(|| Edits::replace(file, directive.name.span(), known));
            finding.help(format!("Write `{known}=`.")).hides(known).fix(Safety::Unsafe, format!("Write `{known}=`"), edits)
        }
        Meant::Misspelled(right, known) => finding.help(format!("Write `{known}=` in `[{}]`.", right.name())).hides(known),
        Meant::Elsewhere(other) => finding.help(format!("`[{other}]` has such a directive, in a unit of another type.")),
        Meant::Nothing if is_variable(name) && section == Section::Service => {
            finding.help(format!("Write `Environment={name}=...`, where it is a variable for the program."))
        }
        Meant::Nothing if name.starts_with("//") || name.starts_with("--") => {
            finding.help("A comment is a line that begins with `#` or `;`.")
        }
        Meant::Nothing => finding.help("Drop the line, or begin its name with `X-` where another program reads it."),
    }
}

/// The directive with all its lines below the first header of another section.
fn moved(file: usize, unit: &Unit<'_>, bytes: &[u8], directive: &Directive<'_>, to: Section) -> Option<Edits> {
    let header = unit.headers.iter().find(|it| it.section == Some(to) && !it.broken)?;
    let lines = edit::lines_of(bytes, directive.written())?;
    let text = std::str::from_utf8(&bytes[lines.range()]).ok()?.trim_end_matches(['\n', '\r']);
    Some(Edits::delete(file, lines).and(edit::below_line(bytes, file, header.line, &[text])?))
}

fn is_variable(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// Lines that are no assignment; of those above the first section only the first is named.
fn strays(
    cx: &Cx<'_, '_>,
    file: usize,
    unit: &Unit<'_>,
    lost: &[u32],
    findings: &mut Vec<Finding>,
    needs_command: impl Fn() -> bool,
) {
    let text = |span: Span| String::from_utf8_lossy(&cx.document(file).source.bytes[span.range()]);
    let is_start = |span: &Span| text(*span).starts_with("ExecStart");
    let strays = || unit.strays.iter().filter(|(span, _)| !is_template(&text(*span)));
    let outside = || strays().filter(|(_, it)| *it == Stray::Outside).map(|(span, _)| span);
    if let Some(first) = outside().next() {
        let more = match outside().count() - 1 {
            0 => String::new(),
            1 => " and one more line".to_owned(),
            many => format!(" and {many} more lines"),
        };
        let message = format!("`{}`{more} above the first section: systemd ignores what stands there", cut(&text(*first)));
        let loses = outside().any(is_start) && needs_command();
        findings.push(finding(file, *first, message, loses).help(meant::outside(unit, &text(*first))));
    }
    let is_told = |span: &Span| lost.binary_search(&span.start).is_ok();
    for (span, stray) in strays().filter(|(span, it)| *it != Stray::Outside && !is_told(span)) {
        let line = text(*span);
        let (problem, help) = match stray {
            Stray::NoName => ("has nothing before its `=`", "Write `Name=value`."),
            _ if line.starts_with("//") || line.starts_with("--") => {
                ("has no `=`", "A comment is a line that begins with `#` or `;`.")
            }
            _ if is_rest(&line) => ("has no `=`", "Drop the line."),
            _ => ("has no `=`", "Write `Name=value`, or begin the line with `#`."),
        };
        let message = format!("`{}` {problem}, so systemd ignores the line", cut(&line));
        let finding = finding(file, *span, message, is_start(span) && needs_command()).help(help);
        // An editor's rest says nothing that could be missing.
        findings.push(if is_rest(&line) { finding.variant(Severity::Hint, Impact::Practice) } else { finding });
    }
}

/// Whether nothing can have been meant with a line: it has neither a letter nor a digit, nor a sign of assignment.
fn is_rest(line: &str) -> bool {
    !line.contains(|it: char| it.is_alphanumeric() || it == '=' || it == ':')
}

/// At most forty characters of the first line.
fn cut(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.char_indices().nth(40).map_or(line, |(end, _)| &line[..end])
}

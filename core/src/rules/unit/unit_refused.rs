mod pairs;
mod values;

use super::inline_comment_in_unit::in_header;
use super::refusal::{cut, outcome};
use super::service::faults;
use crate::catalog::{Product, Releases};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{ByteFault, Nature, Unit};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// What systemd refuses a unit for.
pub(crate) static RULE: Rule = Rule {
    code: "UN016",
    name: "unit-refused",
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
    let mut findings = Vec::new();
    if document.source.bytes.is_empty() && document.kind == Some(Kind::Unit) {
        let message = "the file is empty, which systemd takes for a masked unit: \"Unit is masked\", and nothing can start it";
        findings.push(Finding::new(&RULE, file, Span::default(), message).help("Write the unit, or delete the file."));
    } else if unit.headers.is_empty() && unit.strays.is_empty() && unit.fault.is_none() && document.kind == Some(Kind::Unit) {
        let message = "the file has nothing but comments; systemd refuses the unit: \"Service has no ExecStart=\"";
        findings.push(Finding::new(&RULE, file, Span::default(), message).help("Write the unit, or delete the file."));
    }
    // systemd goes on without the rest of a drop-in that it cannot read.
    let outcome = outcome(Nature::Refused, document.kind == Some(Kind::UnitDropIn));
    findings.extend(bytes(file, unit, outcome.words()));
    findings.extend(headers(&document.source.bytes, file, unit, outcome.words()));
    let mut judged: Vec<Judged> = findings.into_iter().map(|finding| Judged { finding, releases: Releases::ALL }).collect();
    judged.extend(names(file, unit, outcome.words()));
    values::check(&document.source.path, file, unit, outcome.words(), &mut judged);
    let target = cx.releases(Product::Systemd, file);
    for Judged { finding, releases } in judged {
        cx.push(outcome.variant(finding).only(Product::Systemd, target.holds(releases)));
    }
    if let Some((whole, faults)) = faults(cx, file) {
        for Judged { finding, releases } in pairs::found(&whole, faults) {
            cx.push(finding.only(Product::Systemd, target.holds(releases)));
        }
    }
}

/// A finding, and the releases that it is true of.
struct Judged {
    finding: Finding,
    releases: Releases,
}

/// Headers with characters that newer releases refuse the unit for.
fn names<'u>(file: usize, unit: &'u Unit<'_>, then: &'u str) -> impl Iterator<Item = Judged> + 'u {
    let headers = unit.headers.iter().filter(|it| !it.broken && !it.refused_by().is_empty());
    headers.map(move |it| {
        let message = format!("`[{}]` is no header that systemd can read; {then}", cut(&it.name));
        let finding = Finding::new(&RULE, file, it.line, message).help("Write `[Unit]`, `[Service]` or `[Install]`.");
        Judged { finding, releases: it.refused_by().releases() }
    })
}

fn bytes(file: usize, unit: &Unit<'_>, then: &str) -> Option<Finding> {
    let (span, fault) = unit.fault?;
    let (problem, help) = match fault {
        ByteFault::NotUtf8 => ("this line is not UTF-8", "Save the file as UTF-8."),
        ByteFault::Utf16 => ("the file is UTF-16", "Save the file as UTF-8."),
        ByteFault::LongLine => ("this line is longer than 1 MiB", "Break the line with a backslash, or move the text to a file."),
    };
    let message = match fault {
        ByteFault::LongLine => format!("{problem}; {then}: \"No buffer space available\""),
        _ => format!("{problem}; {then}: \"String is not UTF-8 clean\""),
    };
    // Nobody wants to see a whole megabyte marked.
    let span = if fault == ByteFault::LongLine { Span::new(span.start, span.start + 80) } else { span };
    Some(Finding::new(&RULE, file, span, message).help(help))
}

/// Headers that are broken without a comment behind them, which is another rule's business.
fn headers<'u>(bytes: &'u [u8], file: usize, unit: &'u Unit<'_>, then: &'u str) -> impl Iterator<Item = Finding> + 'u {
    let has_comment = |line: Span| std::str::from_utf8(&bytes[line.range()]).is_ok_and(|it| in_header(it).is_some());
    let broken = unit.headers.iter().filter(move |it| it.broken && !has_comment(it.line));
    broken.map(move |it| {
        let name = it.name.as_str();
        let message = format!("the header of `{name}` does not end in `]`; {then}: \"Invalid section header\"");
        let name = if it.section.is_some() { name } else { "Service" };
        Finding::new(&RULE, file, it.line, message).help(format!("Write `[{name}]` and nothing else in that line."))
    })
}

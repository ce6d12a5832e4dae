//! A service without a command to start, or with too many.

use super::{Dropped, RULE};
use crate::catalog::Product;
use crate::catalog::systemd::Section::Service;
use crate::lint::{Cx, Finding};
use crate::model::unit::{Check, Failed, Stray, Unit, Whole, failed};
use crate::syntax::unit::{Content, pieces};
use crate::text::Span;

/// `dropped`: the start commands that were there, and that systemd goes on without. Where none is left the first of them is
/// why the unit is refused.
pub(super) fn check(cx: &mut Cx<'_, '_>, file: usize, whole: &Whole<'_, '_>, name: &str, dropped: &mut Vec<Dropped>) {
    let has_sections = whole.files().any(|(_, unit)| !unit.headers.is_empty());
    if whole.is_open() || !has_sections || is_hidden(whole) {
        return;
    }
    let target = cx.releases(Product::Systemd, file);
    let is_lost_elsewhere = whole.files().any(|(file, unit)| loses_start(unit, &cx.document(file).source.bytes));
    for fault in failed(whole, name) {
        let wants = matches!(fault.check, Check::NoCommand | Check::NoStart | Check::NoRemain);
        // Whoever says where the command went says what becomes of the unit, too.
        if wants && is_lost_elsewhere {
            continue;
        }
        let finding = if wants && !dropped.is_empty() {
            let Dropped { span, problem, help, .. } = dropped.remove(0);
            let message = format!("{problem}; systemd drops the line, no start command is left, and it refuses the unit");
            Finding::new(&RULE, file, span, message).help(help)
        } else {
            let Some(finding) = finding(file, whole, &fault) else { continue };
            finding
        };
        let swallowed = if wants { swallowed(&cx.document(file).source.bytes) } else { None };
        let finding = match swallowed {
            Some(place) => finding.related(file, place, "this one is part of the comment that it stands behind"),
            None => finding,
        };
        cx.push(finding.only(Product::Systemd, target.holds(fault.releases.releases())));
    }
}

/// An `ExecStart=` at the end of a comment, behind another assignment: its line was joined to the one above.
fn swallowed(bytes: &[u8]) -> Option<Span> {
    let comments = pieces(bytes).filter(|it| it.content == Content::Comment);
    comments.filter_map(|it| std::str::from_utf8(&bytes[it.span.range()]).ok().map(|text| (it.span.start, text))).find_map(
        |(start, text)| {
            let (at, _) = text.match_indices("ExecStart=").last()?;
            let is_joined = text[..at].ends_with([' ', '\t']) && text[..at].contains('=');
            let end = text.trim_end().len();
            is_joined.then(|| Span::of(start as usize + at..start as usize + end))
        },
    )
}

/// Whether a placeholder stands where a command or what decides about it would.
fn is_hidden(whole: &Whole<'_, '_>) -> bool {
    ["Type", "ExecStart", "ExecStop", "BusName", "RemainAfterExit"].iter().any(|it| whole.is_hidden(Service, it))
}

/// Whether a line that systemd does not take was meant to be the start command.
fn loses_start(unit: &Unit<'_>, bytes: &[u8]) -> bool {
    let begins = |span: &Span| bytes[span.range()].get(..9).is_some_and(|it| it.eq_ignore_ascii_case(b"ExecStart"));
    let is_start = |name: &str| name.to_ascii_lowercase().contains("execstart");
    let is_foreign = |header: usize| unit.headers.get(header).is_some_and(|it| it.is_foreign());
    unit.strays.iter().any(|(span, it)| *it != Stray::NoName && begins(span))
        || unit.directives.iter().any(|it| is_start(&it.name) && it.section.is_none() && !is_foreign(it.header))
        || unit
            .directives
            .iter()
            .any(|it| it.entry().is_none() && it.section.is_some() && !it.name.starts_with("X-") && is_near(&it.name))
}

fn is_near(name: &str) -> bool {
    super::super::near::nearest(name, &["ExecStart"]).is_some() || name.to_ascii_lowercase().contains("execstart")
}

fn finding(file: usize, whole: &Whole<'_, '_>, fault: &Failed<'_, '_>) -> Option<Finding> {
    let refuses = "systemd refuses the unit";
    let start = "Write `ExecStart=` with the program and its arguments.";
    let here = || {
        let header = whole.main().headers.iter().find(|it| it.section == Some(Service)).or(whole.main().headers.first());
        (file, header.map_or(Span::default(), |it| it.line))
    };
    let at = |index: usize| fault.lines.get(index).map(|it| (it.file, it.directive.written()));
    Some(match fault.check {
        Check::NoCommand => {
            let emptied = whole.all(Service, "ExecStart").next_back().filter(|it| it.value().is_empty());
            let (file, span) = emptied.map_or_else(here, |it| (it.file, it.directive.written()));
            let why = if emptied.is_some() { "`ExecStart=` is emptied and not set again" } else { "there is no `ExecStart=`" };
            Finding::new(&RULE, file, span, format!("{why}; {refuses}: \"Service has no ExecStart=\"")).help(start)
        }
        Check::NoStart => {
            let (file, span) = at(0).unwrap_or_else(here);
            let message = format!("there is no `ExecStart=`, which only `Type=oneshot` may do without; {refuses}");
            Finding::new(&RULE, file, span, message).help(start)
        }
        Check::NoRemain => {
            let (file, span) = at(0).unwrap_or_else(here);
            let message = format!("there is `ExecStop=` without `ExecStart=` and without `RemainAfterExit=yes`; {refuses}");
            Finding::new(&RULE, file, span, message).help("Write `ExecStart=`, or `RemainAfterExit=yes`.")
        }
        Check::SeveralStarts => {
            let (file, span) = at(0)?;
            let (other, place) = at(1)?;
            let message = format!("there is more than one `ExecStart=`, which only `Type=oneshot` may have; {refuses}");
            let help = if file == other {
                "Write one `ExecStart=`, and `ExecStartPre=` for what comes before it."
            } else {
                "Write an empty `ExecStart=` above this one: a drop-in adds to the unit's."
            };
            Finding::new(&RULE, file, span, message).help(help).related(other, place, "the first one")
        }
        _ => return None,
    })
}

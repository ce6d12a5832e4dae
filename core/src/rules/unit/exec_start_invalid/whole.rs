//! A service without a command to start, or with too many.

use super::{Dropped, RULE};
use crate::catalog::Product;
use crate::catalog::systemd::Section::Service;
use crate::document::wholes_with;
use crate::lint::{Cx, Finding};
use crate::model::unit::{Assigned, Check, Failed, Stray, Unit, Whole, failed, read_by};
use crate::rules::unit::service::{faults, hides_command, wants_command};
use crate::source::Kind;
use crate::syntax::unit::{Content, pieces};
use crate::text::Span;

/// `dropped`: the start commands of this file that systemd goes on without. Where none is left the first of them is why the
/// unit is refused, and that is said in the file that it stands in.
pub(super) fn check(cx: &mut Cx<'_, '_>, file: usize, dropped: &mut Vec<Dropped>) {
    if !dropped.is_empty() && cx.document(file).kind == Some(Kind::UnitDropIn) {
        for whole in wholes_with(cx.documents, file).iter().filter(|it| is_known(it)) {
            for fault in failed(whole).iter().filter(|it| wants_command(it)) {
                promote(cx, file, whole, fault, dropped);
            }
        }
    }
    let Some((whole, faults)) = faults(cx, file) else { return };
    let Some((main, _)) = whole.files().next().filter(|_| is_known(&whole)) else { return };
    let target = cx.releases(Product::Systemd, file);
    let is_lost_elsewhere = whole.files().any(|(file, unit)| loses_start(unit, &cx.document(file).source.bytes))
        || lost(&whole).iter().any(|it| it.file != main);
    for fault in faults {
        let wants = wants_command(&fault);
        // Whoever says where the command went says what becomes of the unit, too.
        if wants && (is_lost_elsewhere || promote(cx, file, &whole, &fault, dropped)) {
            continue;
        }
        let Some(finding) = finding(main, &whole, &fault) else { continue };
        let swallowed = if wants { swallowed(&cx.document(main).source.bytes) } else { None };
        let finding = match swallowed {
            Some(place) => finding.related(main, place, "this one is part of the comment that it stands behind"),
            None => finding,
        };
        cx.push(finding.only(Product::Systemd, target.holds(fault.releases.releases())));
    }
}

/// Whether everything is known that decides about the command.
fn is_known(whole: &Whole<'_, '_>) -> bool {
    let has_sections = whole.files().any(|(_, unit)| !unit.headers.is_empty());
    !whole.is_open() && has_sections && !hides_command(whole)
}

/// The start commands below the last line that empties the list that systemd cannot take.
fn lost<'r, 'a>(whole: &Whole<'r, 'a>) -> Vec<Assigned<'r, 'a>> {
    let starts = whole.lines_and_ends().filter(|it| it.directive.is(Service, "ExecStart"));
    let mut lost = Vec::new();
    for at in starts {
        if at.value().is_empty() {
            lost.clear();
        } else if at.directive.entry().is_some_and(|it| read_by(it, at.value(), whole.name()) != it.known_by) {
            lost.push(at);
        }
    }
    lost
}

/// Says of a start command that systemd goes on without that none is left.
fn promote(cx: &mut Cx<'_, '_>, file: usize, whole: &Whole<'_, '_>, fault: &Failed<'_, '_>, dropped: &mut Vec<Dropped>) -> bool {
    let lost = lost(whole);
    let is_lost = |it: &Dropped| lost.iter().any(|at| at.file == file && at.directive.written() == it.line);
    let Some(at) = dropped.iter().position(is_lost) else { return false };
    let Dropped { span, problem, then, help, .. } = dropped.remove(at);
    let message = format!("{problem}; {then}, no start command is left, and it refuses the unit");
    let holds = cx.releases(Product::Systemd, file).holds(fault.releases.releases());
    let finding = Finding::new(&RULE, file, span, message).help(help);
    cx.push(finding.only(Product::Systemd, holds));
    true
}

/// An `ExecStart=` at the end of a comment, behind another assignment: its line was joined to the one above.
fn swallowed(bytes: &[u8]) -> Option<Span> {
    let comments = pieces(bytes).filter(|it| it.content == Content::Comment);
    comments.filter_map(|it| std::str::from_utf8(&bytes[it.span.range()]).ok().map(|text| (it.span.start, text))).find_map(
        |(start, text)| {
            let at = text.rfind("ExecStart=")?;
            let is_joined = text[..at].ends_with([' ', '\t']) && text[..at].contains('=');
            let end = text.trim_end().len();
            is_joined.then(|| Span::of(start as usize + at..start as usize + end))
        },
    )
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
    super::super::near::nearest(name, ["ExecStart"].into_iter()).is_some() || name.to_ascii_lowercase().contains("execstart")
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
            let emptied = whole.all(Service, "ExecStart").rfind(|it| it.value().is_empty());
            let (file, span) = emptied.map_or_else(here, |it| (it.file, it.directive.written()));
            let why = if emptied.is_some() { "`ExecStart=` is emptied and not set again" } else { "there is no `ExecStart=`" };
            let finding = Finding::new(&RULE, file, span, format!("{why}; {refuses}: \"Service has no ExecStart=\"")).help(start);
            let unread = whole.unread(Service, "ExecStart").next();
            match unread {
                Some(it) => finding.related(it.file, it.directive.written(), "systemd stops reading this drop-in above this one"),
                None => finding,
            }
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

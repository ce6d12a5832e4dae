//! A backslash at the end of a line with a blank behind it, which continues nothing.

use super::{RULE, cut};
use crate::catalog::systemd::{self, Section};
use crate::lint::Finding;
use crate::model::unit::{Directive, Flaw};
use crate::report::{Impact, Severity};
use crate::rules::unit::shell_syntax_in_unit::has_extra_word;

/// `lost`: the next line.
pub(super) fn finding(file: usize, directive: &Directive<'_>, flaw: &Flaw, lost: &str) -> Finding {
    let name = directive.name.as_str();
    let key = lost.split_once('=').map_or("", |it| it.0.trim_end());
    let is_known = |it: Section| systemd::directive(it, key).is_some();
    let is_read = lost.is_empty() || lost.starts_with(['[', '#', ';']) || directive.section.is_some_and(is_known);
    let stops = name == "ExecStart" && directive.exec().commands.last().is_some_and(has_extra_word);
    let end = if stops { ", at which the broker stops with \"Found non argument parameters\"" } else { "" };
    let what = format!("a blank behind the backslash ends `{name}=` in this line: the backslash becomes an argument{end}");
    let (message, help) = if is_read {
        (what, "Delete the backslash and the blank.")
    } else {
        (format!("{what}, and systemd ignores the next line, `{}`", cut(lost)), "Delete the blank behind the backslash.")
    };
    let finding = Finding::new(&RULE, file, directive.value.part(flaw.range.clone()), message);
    let finding = finding.help(help);
    if stops {
        finding.variant(Severity::Error, Impact::WontStart)
    } else {
        finding.variant(Severity::Warning, Impact::Misbehaves)
    }
}

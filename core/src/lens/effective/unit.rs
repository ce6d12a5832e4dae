//! A unit of systemd with its drop-ins.

use std::borrow::Cow;

use super::{From, InForce, Lines, TEMPLATE, Told, Unused};
use crate::catalog::systemd::{Directive as Entry, Kind, MEASURED, Section};
use crate::document::{Document, replaced_by, whole_unit};
use crate::model::unit::{Assigned, Directive, Nature, flaws, read_by, split};

pub(super) fn of<'d>(documents: &'d [Document<'_>], file: usize, release: u16) -> Told<'d> {
    let (mut settings, mut unused) = (Vec::new(), Vec::new());
    if let (Some(other), Some(unit)) = (replaced_by(documents, file), documents[file].unit()) {
        let lines = Lines::of(&documents[file]);
        let why = format!("systemd reads {} in place of this file", documents[other].source.path);
        unused.extend(unit.directives.iter().map(|it| Unused {
            key: it.name.as_str(),
            value: lines.shown(it.value_span(), Cow::Borrowed(it.value.as_str())),
            path: None,
            range: lines.range(it.written()),
            why: why.clone(),
        }));
    }
    let Some(whole) = whole_unit(documents, file) else { return (settings, unused) };
    let all: Vec<(Assigned<'d, '_>, bool)> = whole.written().collect();
    let files: Vec<(usize, Lines<'d>)> = whole.files().map(|(it, _)| (it, Lines::of(&documents[it]))).collect();
    let reader = Reader { name: whole.name(), main: file, release };
    for (at, (one, is_reached)) in all.iter().enumerate() {
        let Some((_, lines)) = files.iter().find(|it| it.0 == one.file) else { continue };
        let path = (one.file != file).then(|| documents[one.file].source.path.as_str());
        let range = lines.range(one.directive.written());
        let key = one.directive.name.as_str();
        let value = lines.shown(one.directive.value_span(), Cow::Borrowed(one.directive.value.as_str()));
        let later: Vec<&Directive<'_>> = all[at + 1..].iter().filter(|it| it.1).map(|it| it.0.directive).collect();
        match reader.why_unused(*one, *is_reached, &later) {
            Some(why) => unused.push(Unused { key, value, path, range, why }),
            // An empty assignment takes back what is above it, and is nothing itself.
            None if one.directive.value.is_empty() => {}
            None => {
                let note = one.directive.is_template().then(|| TEMPLATE.to_owned());
                let value = note.is_none().then_some(value);
                settings.push(InForce { key, value, from: From::Line, by: None, path, range: Some(range), note });
            }
        }
    }
    (settings, unused)
}

/// One release that reads a unit.
struct Reader<'n> {
    /// The name of the unit.
    name: &'n str,
    /// Its file; the others are drop-ins.
    main: usize,
    release: u16,
}

impl Reader<'_> {
    /// Why a line is not in force. `later`: what is read below it.
    fn why_unused(&self, at: Assigned<'_, '_>, is_reached: bool, later: &[&Directive<'_>]) -> Option<String> {
        let (directive, release) = (at.directive, self.release);
        let Some(entry) = directive.entry() else {
            return Some(format!("systemd {release} knows no such directive in this section, and ignores it"));
        };
        if entry.known_in(release) == Some(false) {
            return Some(format!("systemd {release} does not know it, and ignores it"));
        }
        if directive.is_template() {
            return self.why_replaced(entry, directive, later);
        }
        if !self.takes(directive) {
            let is_refused = self.refuses(entry, &directive.value);
            return Some(match (is_refused, at.file == self.main) {
                (true, true) => format!("systemd {release} cannot read the value, and refuses the unit"),
                (true, false) => {
                    format!("systemd {release} cannot read the value, and reads nothing of this drop-in from there on")
                }
                _ if directive.value.is_empty() => format!("an empty value is none here, and systemd {release} ignores the line"),
                _ => format!("systemd {release} cannot read the value, and ignores the line"),
            });
        }
        if !is_reached {
            return Some("systemd stops reading this drop-in above it".to_owned());
        }
        self.why_replaced(entry, directive, later)
    }

    fn why_replaced(&self, entry: &Entry, directive: &Directive<'_>, later: &[&Directive<'_>]) -> Option<String> {
        let taken = |name: &str| {
            let is_it = |it: &&&Directive<'_>| it.section == directive.section && it.name.as_str() == name;
            let name = later.iter().rev().find(|it| is_it(it) && (it.is_template() || self.takes(it)));
            name.is_some()
        };
        if !entry.multi {
            let is_both = entry.name == "TimeoutSec" && taken("TimeoutStartSec") && taken("TimeoutStopSec");
            let is_part = matches!(entry.name, "TimeoutStartSec" | "TimeoutStopSec") && taken("TimeoutSec");
            let is_again = taken(entry.name) || is_both || is_part;
            return is_again.then(|| "it is set again below, and the last one counts".to_owned());
        }
        let same = || later.iter().filter(|it| it.section == directive.section && it.name.as_str() == directive.name.as_str());
        if !is_emptied(entry) {
            return directive.value.is_empty().then(|| "an empty value takes nothing back from this list".to_owned());
        }
        if same().any(|it| it.value.is_empty()) {
            return Some("an empty assignment below takes it back".to_owned());
        }
        let names = |it: &Directive<'_>| -> Vec<String> {
            split(&it.value).0.iter().filter_map(|it| Some(it.text.split_once('=')?.0.to_owned())).collect()
        };
        let own = if entry.kind == Kind::Assignments { names(directive) } else { Vec::new() };
        let is_again = !own.is_empty() && own.iter().all(|it| same().any(|later| names(later).contains(it)));
        is_again.then(|| "its variables are set again below".to_owned())
    }

    /// Whether the release takes a value, or a part of it.
    fn takes(&self, directive: &Directive<'_>) -> bool {
        let Some(entry) = directive.entry() else { return false };
        self.tried(entry).is_none_or(|tried| read_by(entry, &directive.value, self.name).contains(tried))
    }

    fn refuses(&self, entry: &'static Entry, value: &str) -> bool {
        let tried = self.tried(entry);
        let is_it = |release: u16| {
            flaws(entry, value, self.name).iter().any(|it| it.nature == Nature::Refused && it.releases.contains(release))
        };
        tried.is_some_and(is_it)
    }

    /// The release that was tried and is nearest, of those that know a directive.
    fn tried(&self, entry: &Entry) -> Option<u16> {
        let known = || MEASURED.into_iter().filter(|it| entry.known_by.contains(*it));
        known().rfind(|it| *it <= self.release).or_else(|| known().next())
    }
}

/// Whether an empty assignment takes back what is above it. What a unit depends on is never taken back.
fn is_emptied(entry: &Entry) -> bool {
    let is_dependency = entry.kind == Kind::Units && entry.section != Section::Install;
    !is_dependency && !matches!(entry.name, "RequiresMountsFor" | "WantsMountsFor")
}

//! A unit of systemd with its drop-ins.

use std::borrow::Cow;

use super::{From, InForce, Lines, TEMPLATE, Told, Unused};
use crate::document::{Document, whole_unit};
use crate::model::unit::{Assigned, Directive};

pub(super) fn of<'d>(documents: &'d [Document<'_>], file: usize, release: u16) -> Told<'d> {
    let (mut settings, mut unused) = (Vec::new(), Vec::new());
    let Some(whole) = whole_unit(documents, file) else { return (settings, unused) };
    let all: Vec<Assigned<'d, '_>> = whole
        .files()
        .flat_map(|(file, unit)| unit.directives.iter().map(move |directive| Assigned { file, directive }))
        .collect();
    let files: Vec<(usize, Lines<'d>)> = whole.files().map(|(it, _)| (it, Lines::of(&documents[it], None))).collect();
    for (at, one) in all.iter().enumerate() {
        let Some((_, lines)) = files.iter().find(|it| it.0 == one.file) else { continue };
        let path = (one.file != file).then(|| documents[one.file].source.path.as_str());
        let range = lines.range(one.directive.written());
        let key = one.directive.name.as_str();
        let value = lines.shown(one.directive.value_span(), Cow::Borrowed(one.directive.value.as_str()));
        let later = all[at + 1..].iter().filter(|it| is_same(it.directive, one.directive));
        match why_unused(one.directive, later.map(|it| it.directive), release) {
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

fn is_same(one: &Directive<'_>, other: &Directive<'_>) -> bool {
    one.section == other.section && one.name.as_str() == other.name.as_str()
}

fn why_unused<'d>(directive: &Directive<'_>, mut later: impl Iterator<Item = &'d Directive<'d>>, release: u16) -> Option<String> {
    let Some(entry) = directive.entry() else {
        return Some(format!("systemd {release} knows no such directive in this section, and ignores it"));
    };
    if entry.known_in(release) == Some(false) {
        return Some(format!("systemd {release} does not know it, and ignores it"));
    }
    if entry.multi {
        let is_reset = later.any(|it| it.value.is_empty());
        return is_reset.then(|| "an empty assignment below takes it back".to_owned());
    }
    later.next().is_some().then(|| "it is set again below, and the last one counts".to_owned())
}

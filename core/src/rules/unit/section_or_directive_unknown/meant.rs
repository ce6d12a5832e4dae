//! What somebody meant who wrote a name that systemd does not know.

use crate::catalog::systemd::{self, Section};
use crate::rules::unit::near::nearest;

/// The directive that was meant.
pub(super) enum Meant {
    /// It is a directive of another section.
    Belongs(Section, &'static str),
    /// Its name is misspelled.
    Misspelled(Section, &'static str),
    /// Units of another type have it, in that section.
    Elsewhere(&'static str),
    /// Nobody can tell.
    Nothing,
}

/// Says which directive was meant with a name that a section does not have.
pub(super) fn meant(section: Section, name: &str) -> Meant {
    let names = |of: Section| systemd::directives(of).iter().map(|it| it.name);
    let sections = || std::iter::once(section).chain(Section::ALL.into_iter().filter(move |it| *it != section));
    if let Some(entry) = systemd::sections_of(name).find_map(|it| systemd::directive(it, name)) {
        return Meant::Belongs(entry.section, entry.name);
    }
    if let [other, ..] = systemd::elsewhere(name) {
        return Meant::Elsewhere(other);
    }
    // Near to ExecStart, but what was meant is no directive: a restart is a stop and a start.
    if name.eq_ignore_ascii_case("ExecRestart") {
        return Meant::Nothing;
    }
    let near = sections().find_map(|of| Some(Meant::Misspelled(of, nearest(name, names(of))?)));
    near.unwrap_or(Meant::Nothing)
}

//! What somebody meant who wrote a name that systemd does not know.

use crate::catalog::systemd::{self, Section};
use crate::model::unit::Unit;
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
    let names = |of: Section| systemd::directives(of).iter().map(|it| it.name).collect::<Vec<_>>();
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
    let near = sections().find_map(|of| Some(Meant::Misspelled(of, nearest(name, &names(of))?)));
    near.unwrap_or(Meant::Nothing)
}

/// What to do with a line above the first section.
pub(super) fn outside(unit: &Unit<'_>, line: &str) -> String {
    let (is_exported, line) = line.strip_prefix("export ").map_or((false, line), |rest| (true, rest.trim_start()));
    let name = line.split_once('=').map_or("", |(name, _)| name.trim());
    let section = systemd::sections_of(name).next();
    let has = |section: Section| unit.headers.iter().any(|it| it.section == Some(section));
    match section.filter(|_| !is_exported) {
        Some(section) if !has(section) => format!("Write `[{}]` above it.", section.name()),
        Some(section) => format!("Move it below `[{}]`.", section.name()),
        None if is_exported || super::is_variable(name) => {
            let set = format!("{name}=");
            let mut environment = unit.directives.iter().filter(|it| it.is(Section::Service, "Environment"));
            if environment.any(|it| it.value.contains(&set)) {
                format!("Drop it: `Environment=` in `[Service]` sets `{name}`.")
            } else {
                format!("Write `Environment=\"{name}=...\"` below `[Service]`.")
            }
        }
        None => "Move it below `[Unit]`, `[Service]` or `[Install]`, or drop it.".to_owned(),
    }
}

//! The directives of a .service file.

use super::tables::systemd::DIRECTIVES;

/// The sections of a .service file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// `[Install]`.
    Install,
    /// `[Service]`.
    Service,
    /// `[Unit]`.
    Unit,
}

impl Section {
    /// In the order in which people write them.
    pub const ALL: [Self; 3] = [Self::Unit, Self::Service, Self::Install];

    /// The name between the brackets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unit => "Unit",
            Self::Service => "Service",
            Self::Install => "Install",
        }
    }

    /// The section of that name; case matters.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// One directive.
#[derive(Debug, Clone, Copy)]
pub struct Directive {
    /// Where it may stand.
    pub section: Section,
    /// Its name.
    pub name: &'static str,
    /// How its value is read, in the words of the data file.
    pub kind: &'static str,
    /// Whether it may be given several times and adds up.
    pub multi: bool,
    /// The release that brought it, where the manual says so.
    pub since: Option<u16>,
    /// Those of the measured releases 247, 252, 257 and 262 that know it.
    pub known_by: &'static [u16],
    /// Whether the manual calls it deprecated.
    pub deprecated: bool,
    /// What took its place.
    pub replacement: Option<&'static str>,
    /// Those of the measured releases in which an empty assignment gives a message.
    pub empty_warns: &'static [u16],
    /// Those of the measured releases in which a bad value refuses the whole unit.
    pub refuses: &'static [u16],
}

/// The directive of that name in that section; case matters.
#[must_use]
pub fn find(section: Section, name: &str) -> Option<&'static Directive> {
    DIRECTIVES.binary_search_by(|it| (it.section, it.name).cmp(&(section, name))).ok().map(|at| &DIRECTIVES[at])
}

/// The sections that know a directive of that name.
pub fn sections_of(name: &str) -> impl Iterator<Item = Section> {
    Section::ALL.into_iter().filter(move |section| find(*section, name).is_some())
}

/// Every directive of a section, in the order of their names.
#[must_use]
pub fn directives(section: Section) -> &'static [Directive] {
    let from = DIRECTIVES.partition_point(|it| it.section < section);
    let to = DIRECTIVES.partition_point(|it| it.section <= section);
    &DIRECTIVES[from..to]
}

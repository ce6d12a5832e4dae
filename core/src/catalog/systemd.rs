//! The directives of a .service file.

use super::hash::first_slot;
use super::names::look_up;
use super::tables::systemd::{ADDRESS_FAMILIES, DIRECTIVES, ELSEWHERE, EXIT_STATUSES, SIGNALS, SLOTS};
use super::{Releases, Version};

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

/// The sections that only units of another type have.
const OTHER_SECTIONS: [&str; 8] = ["Automount", "Mount", "Path", "Scope", "Slice", "Socket", "Swap", "Timer"];

/// Which releases were asked for their directives and tried with values.
pub const MEASURED: [u16; 5] = [247, 252, 254, 257, 262];

/// Some of the [`MEASURED`] releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured(pub(super) u8);

impl Measured {
    /// All of them.
    pub const ALL: Self = Self(0b11111);
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Those from a release on.
    #[must_use]
    pub const fn since(release: u16) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < MEASURED.len() {
            if MEASURED[at] >= release {
                bits |= 1 << at;
            }
            at += 1;
        }
        Self(bits)
    }

    /// Those up to a release.
    #[must_use]
    pub const fn until(release: u16) -> Self {
        Self::since(release + 1).not()
    }

    /// The others.
    #[must_use]
    pub const fn not(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }

    /// Those in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in one of the two.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The range of releases that is certain to do what the measured ones do. What is true of the oldest is true of those
    /// before it, what is true of the newest of those to come; between two measured releases that differ it is not.
    #[must_use]
    pub fn releases(self) -> Releases {
        let line = |release| Version::line(release, Version::LAST_PATCH);
        let from = if self.contains(MEASURED[0]) { Version::OLDEST } else { self.iter().next().map_or(Version::NEWEST, line) };
        let newest = MEASURED[MEASURED.len() - 1];
        let to = if self.contains(newest) { Version::NEWEST } else { self.iter().last().map_or(Version::OLDEST, line) };
        Releases::between(from, to)
    }

    /// Whether a measured release is among them.
    #[must_use]
    pub fn contains(self, release: u16) -> bool {
        self.iter().any(|it| it == release)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The releases, the oldest first.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        MEASURED.into_iter().enumerate().filter(move |(at, _)| self.0 & (1 << at) != 0).map(|(_, release)| release)
    }
}

/// What a value is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Names of address families, `~` in front turns the list round.
    AddressFamilies,
    /// `NAME=VALUE`, several of them, quoted as in a shell.
    Assignments,
    /// Mounts, `SRC:DST:OPTIONS`.
    Binds,
    /// A boolean, such as `yes` or `no`.
    Bool,
    /// A boolean, or a list.
    BoolOrList,
    /// A boolean, or one of the directive's words.
    BoolOrWords,
    /// A name on the bus.
    BusName,
    /// Names of capabilities, `~` in front turns the list round.
    Capabilities,
    /// A command line.
    Command,
    /// A test, `|` and `!` in front.
    Condition,
    /// A test of an absolute path, `|` and `!` in front.
    ConditionPath,
    /// A number, or a percentage.
    Count,
    /// Numbers of processors, with ranges.
    Cpus,
    /// `ID:VALUE` or `ID:PATH`.
    Credential,
    /// A device and a number.
    DeviceLimit,
    /// A device and what may be done with it.
    DeviceRule,
    /// An absolute path, a `-` in front, with wildcards.
    EnvironmentFile,
    /// Exit codes, their names, and signals.
    ExitStatuses,
    /// Names of folders below one that systemd makes.
    FolderNames,
    /// Nothing: it is recognised and ignored.
    Ignored,
    /// Prefixes of addresses, or a word for several.
    IpPrefixes,
    /// A resource limit, `SOFT:HARD`.
    Limit,
    /// A list of another kind.
    List,
    /// The bits of a file's mode, in octal digits.
    Mode,
    /// Names.
    Names,
    /// A number between two ends, both included.
    Number(i32, i32),
    /// `PATH:NAME:OPTIONS`.
    OpenFile,
    /// Something that no other directive is read as.
    Other,
    /// An absolute path.
    Path,
    /// An absolute path, or one below /run.
    PathOrRun,
    /// Absolute paths.
    Paths,
    /// A percentage, beyond 100 too.
    Percent,
    /// Absolute paths, each with `-` or `+` in front.
    PrefixedPaths,
    /// A signal.
    Signal,
    /// A size with K, M, G, T, P, E (by 1024), a percentage, or `infinity`.
    Size,
    /// A slice unit.
    Slice,
    /// Names of system calls, `~` in front turns the list round.
    Syscalls,
    /// Any text.
    Text,
    /// A span of time.
    Timespan,
    /// Names of units.
    Units,
    /// A whole number, not negative.
    Unsigned,
    /// Where the documentation is.
    Uris,
    /// A user or a group.
    User,
    /// Groups.
    Users,
    /// One of the directive's words.
    Words,
    /// One of the directive's words, or its number.
    WordsOrNumber,
    /// An absolute path with `-` in front, or `~`.
    WorkingDirectory,
}

/// One directive.
#[derive(Debug, Clone, Copy)]
pub struct Directive {
    /// Where it may stand.
    pub section: Section,
    /// Its name.
    pub name: &'static str,
    /// How its value is read.
    pub kind: Kind,
    /// Whether it may be given several times and adds up.
    pub multi: bool,
    /// The release that brought it, where the manual says so.
    pub since: Option<u16>,
    /// Those that know it.
    pub known_by: Measured,
    /// Whether the manual calls it deprecated.
    pub deprecated: bool,
    /// Whether it was taken away and is still recognised, with a message that it is ignored.
    pub removed: bool,
    /// What took its place, the section in front where that changed too.
    pub replacement: Option<&'static str>,
    /// Those in which an empty assignment gives a message; nothing where it was not tried.
    pub empty_warns: Option<Measured>,
    /// Those in which a bad value refuses the whole unit.
    pub refuses: Measured,
    /// Those that say something about a good value of it.
    pub warns_in: Measured,
    /// The words that are taken, each with the first measured release that takes it; 0 is every one that knows the
    /// directive. A word that ends in a colon has something behind it.
    pub words: &'static [(&'static str, u16)],
}

impl Directive {
    /// Whether a release knows it; nothing where that lies between two measured releases that differ.
    #[must_use]
    pub fn known_in(&self, release: u16) -> Option<bool> {
        if self.since.is_some_and(|since| release < since) {
            return Some(false);
        }
        let before = MEASURED.into_iter().rfind(|it| *it <= release).map(|it| self.known_by.contains(it));
        let after = MEASURED.into_iter().find(|it| *it >= release).map(|it| self.known_by.contains(it));
        match (before, after) {
            (Some(false), Some(true)) | (None, Some(true)) => self.since.map(|since| since <= release),
            (Some(true), Some(false)) | (None, _) => None,
            (Some(known), _) => Some(known),
        }
    }

    /// The words that a measured release takes.
    pub fn words_in(&self, release: u16) -> impl Iterator<Item = &'static str> + use<> {
        self.words.iter().filter(move |(_, from)| *from <= release).map(|(word, _)| *word)
    }
}

/// The section of that name; case matters.
#[must_use]
pub fn section(name: &str) -> Option<Section> {
    Section::of(name)
}

/// The suffix of the units that have a section of that name, where a .service file has none: `socket` for `Socket`.
#[must_use]
pub fn other_section(name: &str) -> Option<&'static str> {
    const SUFFIXES: [&str; 8] = ["automount", "mount", "path", "scope", "slice", "socket", "swap", "timer"];
    OTHER_SECTIONS.iter().position(|it| *it == name).map(|at| SUFFIXES[at])
}

/// The directive of that name in that section; case matters.
#[must_use]
pub fn directive(section: Section, name: &str) -> Option<&'static Directive> {
    let row = |at: u16| &DIRECTIVES[usize::from(at)];
    look_up(&SLOTS, first_slot(name, SLOTS.len()), |at| row(at).section == section && row(at).name == name).map(row)
}

/// The directive of that name in that section; case matters.
#[must_use]
pub fn find(section: Section, name: &str) -> Option<&'static Directive> {
    directive(section, name)
}

/// The sections that know a directive of that name.
pub fn sections_of(name: &str) -> impl Iterator<Item = Section> {
    Section::ALL.into_iter().filter(move |section| directive(*section, name).is_some())
}

/// The sections of other units' types that know a directive which no .service file has: `Timer` for `OnCalendar`.
#[must_use]
pub fn elsewhere(name: &str) -> &'static [&'static str] {
    ELSEWHERE.binary_search_by(|(it, _)| (*it).cmp(name)).map_or(&[], |at| ELSEWHERE[at].1)
}

/// Whether a word is a name of an exit status, such as `TEMPFAIL`.
#[must_use]
pub fn is_exit_status(word: &str) -> bool {
    EXIT_STATUSES.binary_search(&word).is_ok()
}

/// Whether a word is a name of a signal, without its `SIG`.
#[must_use]
pub fn is_signal(word: &str) -> bool {
    SIGNALS.binary_search(&word).is_ok()
}

/// Whether a word is a name of an address family, without its `AF_`.
#[must_use]
pub fn is_address_family(word: &str) -> bool {
    ADDRESS_FAMILIES.binary_search(&word).is_ok()
}

/// Every directive of a section, in the order of their names.
#[must_use]
pub fn directives(section: Section) -> &'static [Directive] {
    let from = DIRECTIVES.partition_point(|it| it.section < section);
    let to = DIRECTIVES.partition_point(|it| it.section <= section);
    &DIRECTIVES[from..to]
}

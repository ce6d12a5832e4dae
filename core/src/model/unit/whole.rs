//! A unit together with its drop-ins, which systemd reads behind it in the order of their names.

use super::{Directive, EnvironmentFile, Unit};
use crate::catalog::systemd::{self, Section};

/// A directive and the file that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Assigned<'r, 'a> {
    /// Index of the document.
    pub file: usize,
    /// The directive.
    pub directive: &'r Directive<'a>,
}

impl<'r> Assigned<'r, '_> {
    /// Its value.
    #[must_use]
    pub fn value(&self) -> &'r str {
        &self.directive.value
    }
}

/// A unit with what lies over it.
#[derive(Debug, Clone)]
pub struct Whole<'r, 'a> {
    main: (usize, &'r Unit<'a>),
    /// In the order in which systemd reads them.
    drop_ins: Vec<(usize, &'r Unit<'a>)>,
    brought: Vec<Brought<'r, 'a>>,
}

/// An `EnvironmentFile=` that is in force.
#[derive(Debug, Clone, Copy)]
pub struct Brought<'r, 'a> {
    /// The line that names the file.
    pub at: Assigned<'r, 'a>,
    /// The document and what is in it; nothing where the file is not there.
    pub file: Option<(usize, &'r EnvironmentFile)>,
}

impl<'r, 'a> Whole<'r, 'a> {
    /// Puts drop-ins over their unit.
    #[must_use]
    pub const fn new(main: (usize, &'r Unit<'a>), drop_ins: Vec<(usize, &'r Unit<'a>)>) -> Self {
        Self { main, drop_ins, brought: Vec::new() }
    }

    /// Adds the files of variables that are there, by the paths that name them.
    #[must_use]
    pub fn with_environment(mut self, find: impl Fn(&str) -> Option<(usize, &'r EnvironmentFile)>) -> Self {
        let of_line = |at: Assigned<'r, 'a>| Brought { at, file: find(environment_path(at.value())) };
        self.brought = self.list(Section::Service, "EnvironmentFile").into_iter().map(of_line).collect();
        self
    }

    /// The files of variables in the order in which systemd reads them.
    #[must_use]
    pub fn environment_files(&self) -> &[Brought<'r, 'a>] {
        &self.brought
    }

    /// The files, the unit first.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = (usize, &'r Unit<'a>)> {
        std::iter::once(self.main).chain(self.drop_ins.iter().copied())
    }

    /// The unit without its drop-ins.
    #[must_use]
    pub const fn main(&self) -> &'r Unit<'a> {
        self.main.1
    }

    /// Whether a template engine may add lines to one of the files or leave some out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.files().any(|(_, unit)| unit.is_open)
    }

    /// Whether nobody knows yet what one of a directive's values will be.
    #[must_use]
    pub fn is_hidden(&self, section: Section, name: &str) -> bool {
        self.files().any(|(_, unit)| unit.all(section, name).any(|it| unit.hides(it)))
    }

    /// Every assignment of a directive, in the order in which systemd reads them.
    #[must_use]
    pub fn all(&self, section: Section, name: &str) -> std::vec::IntoIter<Assigned<'r, 'a>> {
        // Most directives are assigned nowhere, and then nothing is allocated.
        let mut all = Vec::new();
        for (file, unit) in self.files() {
            all.extend(unit.all(section, name).map(|directive| Assigned { file, directive }));
        }
        all.into_iter()
    }

    /// The assignments of a list that are in force: those behind the last empty one.
    #[must_use]
    pub fn list(&self, section: Section, name: &'r str) -> Vec<Assigned<'r, 'a>> {
        let mut behind: Vec<_> = self.all(section, name).rev().take_while(|it| !it.value().is_empty()).collect();
        behind.reverse();
        behind
    }

    /// The last assignment of a directive, whatever its value.
    #[must_use]
    pub fn last(&self, section: Section, name: &'r str) -> Option<Assigned<'r, 'a>> {
        self.all(section, name).next_back()
    }

    /// The assignment of a directive with a fixed set of words that is in force: systemd goes on without what it cannot
    /// read. An empty value is such a thing, too, but for some directives, which it takes back to their default.
    #[must_use]
    pub fn word(&self, section: Section, name: &'r str) -> Option<Assigned<'r, 'a>> {
        let entry = systemd::directive(section, name)?;
        let empties = entry.empty_warns.is_some_and(systemd::Measured::is_empty);
        let is_read = |value: &str| value.is_empty() && empties || entry.words.iter().any(|(word, _)| *word == value);
        self.all(section, name).rfind(|it| is_read(it.value())).filter(|it| !it.value().is_empty())
    }

    /// A boolean that is in force.
    #[must_use]
    pub fn is_on(&self, section: Section, name: &'r str) -> bool {
        self.all(section, name).rev().find_map(|it| boolean(it.value())).unwrap_or(false)
    }

    /// Whether a unit is named in a list, such as `After=`. In these an empty value does not count.
    #[must_use]
    pub fn names(&self, name: &'r str, unit: &str) -> Option<Assigned<'r, 'a>> {
        self.all(Section::Unit, name).rfind(|it| it.value().split_ascii_whitespace().any(|word| word == unit))
    }
}

/// The path in an `EnvironmentFile=`: a dash in front of it says that the file may be missing.
#[must_use]
pub fn environment_path(value: &str) -> &str {
    value.strip_prefix('-').unwrap_or(value)
}

/// A boolean as systemd reads it.
#[must_use]
pub fn boolean(text: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(text));
    if is(&["1", "yes", "y", "true", "t", "on"]) {
        Some(true)
    } else if is(&["0", "no", "n", "false", "f", "off"]) {
        Some(false)
    } else {
        None
    }
}

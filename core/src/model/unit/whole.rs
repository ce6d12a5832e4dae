//! A unit together with its drop-ins, which systemd reads behind it in the order of their names.

use super::{Directive, Unit};
use crate::catalog::systemd::Section;

/// A directive and the file that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Assigned<'r, 'a> {
    /// Index of the document.
    pub file: usize,
    /// The directive.
    pub directive: &'r Directive<'a>,
}

impl Assigned<'_, '_> {
    /// Its value.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.directive.value
    }
}

/// A unit with what lies over it.
#[derive(Debug, Clone)]
pub struct Whole<'r, 'a> {
    main: (usize, &'r Unit<'a>),
    /// In the order in which systemd reads them.
    drop_ins: Vec<(usize, &'r Unit<'a>)>,
}

impl<'r, 'a> Whole<'r, 'a> {
    /// Puts drop-ins over their unit.
    #[must_use]
    pub const fn new(main: (usize, &'r Unit<'a>), drop_ins: Vec<(usize, &'r Unit<'a>)>) -> Self {
        Self { main, drop_ins }
    }

    /// The files, the unit first.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = (usize, &'r Unit<'a>)> {
        std::iter::once(self.main).chain(self.drop_ins.iter().copied())
    }

    /// Whether a template engine has yet to write one of the files.
    #[must_use]
    pub fn is_template(&self) -> bool {
        self.files().any(|(_, unit)| unit.is_template)
    }

    /// Every assignment of a directive, in the order in which systemd reads them.
    pub fn all(&self, section: Section, name: &'r str) -> impl DoubleEndedIterator<Item = Assigned<'r, 'a>> {
        self.files().flat_map(move |(file, unit)| unit.all(section, name).map(move |directive| Assigned { file, directive }))
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
    /// read, an empty value included.
    #[must_use]
    pub fn word(&self, section: Section, name: &'r str) -> Option<Assigned<'r, 'a>> {
        self.all(section, name).rfind(|it| {
            let words = it.directive.entry().map_or(&[][..], |entry| entry.words);
            words.iter().any(|(word, _)| *word == it.value())
        })
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

/// A boolean as systemd reads it.
#[must_use]
pub(super) fn boolean(text: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(text));
    if is(&["1", "yes", "y", "true", "t", "on"]) {
        Some(true)
    } else if is(&["0", "no", "n", "false", "f", "off"]) {
        Some(false)
    } else {
        None
    }
}

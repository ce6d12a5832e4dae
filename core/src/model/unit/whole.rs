//! A unit together with its drop-ins, which systemd reads behind it in the order of their names.

use super::{Directive, EnvironmentFile, Nature, Unit, flaws, read_by};
use crate::catalog::systemd::{self, Measured, Section};

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
    name: String,
    /// The unit, then its drop-ins in the order in which systemd reads them.
    parts: Vec<Part<'r, 'a>>,
    /// What lies over single instances of the unit only.
    instances: Vec<&'r Unit<'a>>,
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

#[derive(Debug, Clone, Copy)]
struct Part<'r, 'a> {
    file: usize,
    unit: &'r Unit<'a>,
    /// How many of its directives systemd reads: it stops in a drop-in at what it cannot take.
    read: usize,
}

impl<'r, 'a> Whole<'r, 'a> {
    /// Puts drop-ins over their unit, whose file has that name.
    #[must_use]
    pub fn new(name: &str, main: (usize, &'r Unit<'a>), drop_ins: Vec<(usize, &'r Unit<'a>)>) -> Self {
        let mut parts = vec![Part { file: main.0, unit: main.1, read: main.1.directives.len() }];
        parts.extend(drop_ins.into_iter().map(|(file, unit)| Part { file, unit, read: read(unit, name) }));
        Self { name: name.to_owned(), parts, instances: Vec::new(), brought: Vec::new() }
    }

    /// The same, where something lies over single instances of it.
    #[must_use]
    pub fn with_instances(self, instances: Vec<&'r Unit<'a>>) -> Self {
        Self { instances, ..self }
    }

    /// The name under which systemd loads it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
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
        self.parts.iter().map(|it| (it.file, it.unit))
    }

    /// The unit without its drop-ins.
    #[must_use]
    pub fn main(&self) -> &'r Unit<'a> {
        self.parts[0].unit
    }

    /// Everything that systemd reads, in its order. In a drop-in it stops at what it cannot take.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = Assigned<'r, 'a>> {
        let of_part = |it: &Part<'r, 'a>| {
            let (file, lines) = (it.file, &it.unit.directives[..it.read]);
            lines.iter().map(move |directive| Assigned { file, directive })
        };
        self.parts.iter().flat_map(of_part)
    }

    /// The same, with the line of each drop-in at which systemd stops reading it, where there is a directive at or below it.
    pub fn lines_and_ends(&self) -> impl Iterator<Item = Assigned<'r, 'a>> {
        let of_part = |it: &Part<'r, 'a>| {
            let (file, lines) = (it.file, it.unit.directives.iter().take(it.read + 1));
            lines.map(move |directive| Assigned { file, directive })
        };
        self.parts.iter().flat_map(of_part)
    }

    /// Every line of the files, and whether systemd reads as far as that.
    pub fn written(&self) -> impl Iterator<Item = (Assigned<'r, 'a>, bool)> {
        let of_part = |it: &Part<'r, 'a>| {
            let (file, read) = (it.file, it.read);
            let lines = it.unit.directives.iter().enumerate();
            lines.map(move |(at, directive)| (Assigned { file, directive }, at < read))
        };
        self.parts.iter().flat_map(of_part)
    }

    /// The assignments of a directive that systemd does not come to.
    pub fn unread(&self, section: Section, name: &str) -> impl Iterator<Item = Assigned<'r, 'a>> {
        self.written().filter(move |(it, is_read)| !is_read && it.directive.is(section, name)).map(|it| it.0)
    }

    /// Whether systemd reads a drop-in up to a line only.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.parts.iter().any(|it| it.read < it.unit.directives.len())
    }

    /// Whether a template engine may add lines to one of the files or leave some out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.files().any(|(_, unit)| unit.is_open)
    }

    /// Whether nobody knows yet what one of a directive's values will be, or whether it is another one for some instances.
    #[must_use]
    pub fn is_hidden(&self, section: Section, name: &str) -> bool {
        self.files().any(|(_, unit)| unit.all(section, name).any(|it| unit.hides(it)))
            || self.instances.iter().any(|it| it.is_open || it.all(section, name).next().is_some())
    }

    /// Every assignment of a directive, in the order in which systemd reads them.
    #[must_use]
    pub fn all(&self, section: Section, name: &str) -> std::vec::IntoIter<Assigned<'r, 'a>> {
        // Most directives are assigned nowhere, and then nothing is allocated.
        self.lines().filter(|it| it.directive.is(section, name)).collect::<Vec<_>>().into_iter()
    }

    /// The assignment in force of one thing that has these names: the last one that systemd can read.
    #[must_use]
    pub fn in_force(&self, section: Section, names: &[&str]) -> Option<Assigned<'r, 'a>> {
        let is_it = |it: &Assigned<'_, '_>| names.iter().any(|name| it.directive.is(section, name));
        let is_read =
            |it: &Assigned<'_, '_>| it.directive.entry().is_some_and(|entry| !read_by(entry, it.value(), &self.name).is_empty());
        self.lines().rfind(|it| is_it(it) && is_read(it))
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

/// How many of the directives of a drop-in every release reads. The line that it stops at is not read either.
fn read(unit: &Unit<'_>, name: &str) -> usize {
    let is_fatal = |it: &Directive<'_>| {
        let entry = it.entry().filter(|entry| !entry.refuses.is_empty() && !unit.hides(it));
        let all = entry.map(|entry| flaws(entry, &it.value, name)).unwrap_or_default();
        let refused = all.iter().filter(|it| it.nature == Nature::Refused);
        refused.fold(Measured::NONE, |all, it| all.or(it.releases)) == Measured::ALL
    };
    let stops = |it: &Directive<'_>| unit.stopped_above(it) == Measured::ALL || is_fatal(it);
    unit.directives.iter().position(stops).unwrap_or(unit.directives.len())
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

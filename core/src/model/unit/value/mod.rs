//! What systemd says of the values of directives, one reader for each type of value.
//!
//! Source: the `config_parse_…` functions of systemd 257 and the verdicts of `systemd-analyze verify` 247 to 262.

mod lists;
mod number;
mod parts;
mod path;
mod size;
mod span;
mod user;
mod words;

pub use span::timespan;

use super::command;
use super::flaw::{Flaw, Nature, Why};
use super::specifier::{Place, Resolved, resolve};
use super::whole::boolean;
use crate::catalog::systemd::{self, Directive, Kind, MEASURED, Measured, Section};

/// The longest name of a file, in bytes.
pub(super) const NAME_MAX: usize = 255;
/// The longest path, with the byte that ends it.
pub(super) const PATH_MAX: usize = 4096;

/// What a reader sees, and where it puts what it finds.
pub(super) struct Reader<'t> {
    entry: &'static Directive,
    value: &'t str,
    /// The name of the unit's file.
    unit: &'t str,
    /// The releases that read a value of this directive.
    known: Measured,
    flaws: Vec<Flaw>,
}

/// What systemd says of a value in a unit of that file name.
#[must_use]
pub fn flaws(entry: &'static Directive, value: &str, unit: &str) -> Vec<Flaw> {
    let gone = if entry.removed { Measured::ALL } else { entry.warns_in.and(entry.known_by.not()) };
    let mut reader = Reader { entry, value, unit, known: entry.known_by, flaws: Vec::new() };
    reader.add(0..value.len(), Why::Removed, Nature::Ignored, gone);
    // It says so once it has read the value.
    if entry.kind != Kind::Bool || boolean(value).is_some() {
        reader.add(0..value.len(), Why::Deprecated, Nature::Told, entry.warns_in.and(entry.known_by));
    }
    if value.is_empty() {
        let refuses = entry.refuses;
        // What moved to [Unit] is read there as it is here.
        let moved = || systemd::directive(Section::Unit, entry.name).and_then(|it| it.empty_warns);
        let warns = entry.empty_warns.or_else(moved).unwrap_or(Measured::NONE).and(entry.known_by);
        reader.add(0..0, Why::Empty, Nature::Refused, warns.and(refuses));
        reader.add(0..0, Why::Empty, Nature::Ignored, warns.and(refuses.not()));
    } else {
        reader.read();
    }
    // A release says nothing of the values of a directive that it does not know.
    let known = |flaw: &mut Flaw| flaw.releases = flaw.releases.and(if flaw.why == Why::Removed { gone } else { entry.known_by });
    reader.flaws.iter_mut().for_each(known);
    reader.flaws.retain(|it| !it.releases.is_empty());
    reader.flaws
}

/// The releases that take a value in a unit of that file name, or a part of it. An empty one is taken where it takes back
/// what was set.
#[must_use]
pub fn read_by(entry: &'static Directive, value: &str, unit: &str) -> Measured {
    if entry.kind == Kind::Command && !value.is_empty() {
        let commands = command::judge(value, unit).commands.into_iter();
        return commands.fold(Measured::NONE, Measured::or).and(entry.known_by);
    }
    let flaws = flaws(entry, value, unit);
    // What cannot be split ends a list of assignments.
    let end = |it: &Flaw| match it.why {
        Why::Escape | Why::OpenQuote if entry.kind == Kind::Assignments => value.len(),
        _ => it.range.end,
    };
    let is_taken = |release: &u16| {
        let said = || flaws.iter().filter(|it| it.releases.contains(*release));
        let is_dropped = |at: usize| said().any(|it| it.nature == Nature::Ignored && (it.range.start..end(it)).contains(&at));
        let is_left = |(at, it): (usize, char)| !it.is_ascii_whitespace() && !is_dropped(at);
        let is_empty = value.is_empty() && !said().any(|it| it.nature == Nature::Ignored);
        !said().any(|it| it.nature == Nature::Refused) && (is_empty || value.char_indices().any(is_left))
    };
    let only = |it: u16| Measured::since(it).and(Measured::until(it));
    MEASURED.into_iter().filter(is_taken).map(only).fold(Measured::NONE, Measured::or).and(entry.known_by)
}

impl<'t> Reader<'t> {
    fn read(&mut self) {
        let value = self.value;
        match self.entry.kind {
            Kind::Bool => self.unless(boolean(value).is_some()),
            Kind::BoolOrWords if boolean(value).is_some() => {}
            Kind::BoolOrWords | Kind::Words => words::word(self),
            Kind::WordsOrNumber => words::word_or_number(self),
            Kind::Number(low, high) => number::between(self, low, high),
            Kind::Unsigned => self.unless(number::unsigned(value).is_some_and(|it| it <= u64::from(u32::MAX))),
            Kind::Mode => self.unless(number::mode(value)),
            Kind::Signal => self.unless(number::signal(value)),
            Kind::Percent => size::quota(self),
            Kind::Count => size::tasks(self),
            Kind::Size => size::memory(self),
            Kind::Limit => size::limit(self),
            Kind::Timespan => span::check(self),
            Kind::Command => self.flaws.append(&mut command::judge(value, self.unit).flaws),
            Kind::Path => path::one(self, !self.entry.refuses.is_empty()),
            Kind::WorkingDirectory => path::working_directory(self),
            Kind::PathOrRun => path::or_run(self),
            Kind::EnvironmentFile => path::environment_file(self),
            Kind::ConditionPath => path::condition(self),
            Kind::Paths if self.entry.name == "ExecSearchPath" => path::search(self),
            Kind::Paths => path::list(self, ""),
            Kind::PrefixedPaths => path::list(self, "-+"),
            Kind::FolderNames => path::folders(self),
            Kind::User => user::one(self),
            Kind::Users => user::list(self),
            Kind::Units => lists::units(self),
            Kind::Slice => lists::slice(self),
            Kind::Assignments => lists::assignments(self),
            Kind::Names => lists::names(self),
            Kind::ExitStatuses => lists::exit_statuses(self),
            Kind::Uris => lists::uris(self),
            Kind::AddressFamilies => lists::address_families(self),
            Kind::BusName => lists::bus_name(self),
            Kind::IpPrefixes => lists::ip_prefixes(self),
            Kind::Syscalls => lists::syscalls(self),
            Kind::Binds => path::behind_each_other(self, 2),
            Kind::List if self.entry.name == "TemporaryFileSystem" => path::behind_each_other(self, 1),
            Kind::Cpus => parts::processors(self),
            Kind::Condition | Kind::Text => self.text(),
            Kind::Other if self.entry.name.ends_with("ImagePolicy") => parts::image_policy(self),
            Kind::Other if !self.entry.refuses.is_empty() => self.context(),
            _ => {}
        }
    }

    fn add(&mut self, range: std::ops::Range<usize>, why: Why, nature: Nature, releases: Measured) {
        if !releases.is_empty() {
            self.flaws.push(Flaw { range, why, nature, releases });
        }
    }

    fn all(&self) -> std::ops::Range<usize> {
        0..self.value.len()
    }

    /// The whole value is bad in some releases.
    fn bad(&mut self, why: Why, releases: Measured) {
        let refuses = self.entry.refuses;
        let releases = releases.and(self.known);
        self.add(self.all(), why, Nature::Refused, releases.and(refuses));
        self.add(self.all(), why, Nature::Ignored, releases.and(refuses.not()));
    }

    fn unless(&mut self, is_good: bool) {
        if !is_good {
            self.bad(Why::Unread, Measured::ALL);
        }
    }

    /// A part of the value is bad, and systemd goes on with the others.
    fn bad_part(&mut self, range: std::ops::Range<usize>, why: Why, releases: Measured) {
        self.add(range, why, Nature::Ignored, releases.and(self.known));
    }

    /// A text with specifiers in it; says which releases go on with it.
    fn resolve<'x>(&mut self, text: &'x str, range: std::ops::Range<usize>, place: Place, nature: Nature) -> Resolved<'x> {
        let resolved = resolve(text, place, self.unit);
        self.add(range.clone(), Why::Specifier, nature, resolved.unknown.and(self.known));
        if resolved.is_old {
            self.add(range, Why::OldSpecifier, Nature::Told, self.known);
        }
        resolved
    }

    /// Any text; only its specifiers are looked at.
    fn text(&mut self) {
        let is_raw = matches!(self.entry.name, "DefaultInstance" | "BindNetworkInterface");
        if is_raw {
            return;
        }
        let resolved = self.resolve(self.value, self.all(), Place::Text, Nature::Ignored);
        if self.entry.name.ends_with("RebootArgument") && !resolved.text.is_ascii() {
            self.bad(Why::Unread, Measured::since(252).and(resolved.unknown.not()));
        }
    }

    /// A label of a security module.
    fn context(&mut self) {
        let is_label = matches!(self.entry.name, "SELinuxContext" | "AppArmorProfile" | "SmackProcessLabel");
        if is_label {
            let is_optional = self.value.starts_with('-');
            let nature = if is_optional { Nature::Ignored } else { Nature::Refused };
            self.resolve(self.value, self.all(), Place::Text, nature);
        }
    }

    fn words_in(&self, word: &str) -> Measured {
        let takes = |release: u16| self.entry.words_in(release).any(|it| it == word);
        let found = MEASURED.into_iter().filter(|it| takes(*it));
        found.fold(Measured::NONE, |all, it| all.or(Measured::since(it).and(Measured::until(it))))
    }
}

//! Releases of Kafka, ZooKeeper and systemd, and the question every check asks: does it hold in all, in some or in
//! none of the releases that the user may run?

use std::fmt;

/// The three programs whose configuration is read. Each has releases of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Product {
    /// Apache Kafka, broker and controller.
    Kafka,
    /// Apache ZooKeeper.
    ZooKeeper,
    /// systemd, the reader of unit files.
    Systemd,
}

impl Product {
    /// The name as its own project writes it, for sentences.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kafka => "Kafka",
            Self::ZooKeeper => "ZooKeeper",
            Self::Systemd => "systemd",
        }
    }

    /// The name in options, settings and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kafka => "kafka",
            Self::ZooKeeper => "zookeeper",
            Self::Systemd => "systemd",
        }
    }
}

/// One release, ordered as its project orders them: `major.minor.patch`.
///
/// The patch of a release that was named without one (`3.5`) is [`Version::LAST_PATCH`], because a release line stands
/// for its last patch release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(u32);

impl Version {
    /// The patch number that stands for "the last patch release of the line".
    pub const LAST_PATCH: u8 = u8::MAX;
    /// Before every release.
    pub const OLDEST: Self = Self(0);
    /// After every release.
    pub const NEWEST: Self = Self(u32::MAX);

    /// The last patch release of a line: `line(3, 5)` is what people mean by "3.5".
    #[must_use]
    pub const fn line(major: u16, minor: u8) -> Self {
        Self::patch(major, minor, Self::LAST_PATCH)
    }

    /// One exact release.
    #[must_use]
    pub const fn patch(major: u16, minor: u8, patch: u8) -> Self {
        Self(((major as u32) << 16) | ((minor as u32) << 8) | patch as u32)
    }

    /// The first release of a line, for "from 3.5 on".
    #[must_use]
    pub const fn first_of(major: u16, minor: u8) -> Self {
        Self::patch(major, minor, 0)
    }

    /// Reads `3`, `3.5` or `3.5.10`, with anything that is no number refused. A missing patch is the last one; a
    /// version of one number (systemd's `252`) has minor 255 as well, its last one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let major = number(parts.next()?)?;
        let minor = parts.next().map_or(Some(Self::LAST_PATCH), |it| number(it)?.try_into().ok())?;
        let patch = parts.next().map_or(Some(Self::LAST_PATCH), |it| number(it)?.try_into().ok())?;
        parts.next().is_none().then_some(Self::patch(major, minor, patch))
    }

    /// The version right before this one, for ends that do not count: before 4.0.0 lies 3.255.255.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// The next one after it.
    #[must_use]
    pub const fn after(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The first number: 3 of 3.9.1, 252 of systemd.
    #[must_use]
    pub const fn major(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The second number, or 255 where none was named.
    #[must_use]
    pub const fn minor(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// The third number, or 255 where none was named.
    #[must_use]
    pub const fn patch_number(self) -> u8 {
        self.0 as u8
    }
}

fn number(text: &str) -> Option<u16> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.major())?;
        if self.minor() != Self::LAST_PATCH {
            write!(f, ".{}", self.minor())?;
        }
        if self.patch_number() != Self::LAST_PATCH {
            write!(f, ".{}", self.patch_number())?;
        }
        Ok(())
    }
}

/// A range of releases, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Releases {
    /// The oldest one.
    pub from: Version,
    /// The newest one.
    pub to: Version,
}

impl Releases {
    /// Every release there is.
    pub const ALL: Self = Self { from: Version::OLDEST, to: Version::NEWEST };

    /// From `from` on.
    #[must_use]
    pub const fn since(from: Version) -> Self {
        Self { from, to: Version::NEWEST }
    }

    /// Up to and with `to`.
    #[must_use]
    pub const fn until(to: Version) -> Self {
        Self { from: Version::OLDEST, to }
    }

    /// From `from` up to and with `to`.
    #[must_use]
    pub const fn between(from: Version, to: Version) -> Self {
        Self { from, to }
    }

    /// Whether the range holds no release at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.from > self.to
    }

    /// Whether one release lies in the range.
    #[must_use]
    pub fn contains(self, version: Version) -> bool {
        self.from <= version && version <= self.to
    }

    /// What both ranges hold.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// Asks whether a check that is true in `check` holds in all, in a part or in none of these releases.
    #[must_use]
    pub fn holds(self, check: Self) -> Holds {
        let common = self.intersect(check);
        if common.is_empty() {
            Holds::None
        } else if common == self {
            Holds::All
        } else {
            Holds::Part { releases: common, newest: common.to == self.to }
        }
    }
}

impl fmt::Display for Releases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All releases of a major: 2.255.255 is 2.x; systemd's have one number.
        let x = if self.to.minor() == Version::LAST_PATCH && self.to.major() < 200 { ".x" } else { "" };
        match (self.from == Version::OLDEST, self.to == Version::NEWEST) {
            _ if self.from == self.to => write!(f, "{}", self.from),
            (true, true) => f.write_str("every release"),
            (true, false) => write!(f, "up to {}{x}", self.to),
            (false, true) => write!(f, "from {}", self.from),
            // The whole of a line has its name.
            (false, false) if self.from.to_string() == format!("{}.0", self.to) => write!(f, "{}", self.to),
            (false, false) => write!(f, "{} to {}{x}", self.from, self.to),
        }
    }
}

/// In how much of the target range a check holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// In every release that may be run: the rule speaks as it is written.
    All,
    /// In some of them: the rule speaks lower and names them.
    Part {
        /// The releases of the range in which it holds.
        releases: Releases,
        /// Whether the newest release of the range is among them.
        newest: bool,
    },
    /// In none: the rule is silent.
    None,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_means_its_last_patch_release() {
        assert_eq!(Version::parse("3.5"), Some(Version::line(3, 5)));
        assert!(Version::parse("3.5") > Version::parse("3.5.10"));
        assert!(Version::parse("3.5") < Version::parse("3.6.0"));
        assert_eq!(Version::parse("252").map(|it| it.to_string()).as_deref(), Some("252"));
        assert!(Version::parse("252") > Version::parse("247"));
    }

    #[test]
    fn the_end_of_a_range_is_a_release() {
        let before = |major| Version::first_of(major, 0).before();
        for (range, text) in [
            (Releases::between(Version::line(2, 8), before(3)), "2.8 to 2.x"),
            (Releases::until(before(4)), "up to 3.x"),
            (Releases::between(Version::line(2, 8), Version::line(3, 9)), "2.8 to 3.9"),
            (Releases::between(Version::first_of(3, 5), Version::line(3, 5)), "3.5"),
            (Releases::between(Version::line(247, 255), Version::line(252, 255)), "247 to 252"),
            (Releases::until(Version::line(252, 255)), "up to 252"),
        ] {
            assert_eq!(range.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_version_is_refused() {
        for text in ["", "3.", ".5", "3.5.1.2", "3.x", "v3.5", "70000", "3.300"] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_check_holds_in_all_part_or_none() {
        let target = Releases::between(Version::first_of(3, 5), Version::line(3, 9));
        assert_eq!(target.holds(Releases::ALL), Holds::All);
        assert_eq!(target.holds(Releases::since(Version::first_of(3, 5))), Holds::All);
        assert_eq!(target.holds(Releases::until(Version::line(3, 4))), Holds::None);
        let from = Version::patch(3, 5, 5);
        let part = target.holds(Releases::since(from));
        assert_eq!(part, Holds::Part { releases: Releases::between(from, target.to), newest: true });
    }
}

//! What systemd says of a directive.

use std::ops::Range;

use crate::catalog::systemd::Measured;

/// Why it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It cannot be read as what it is to be.
    Unread,
    /// It is empty, and nothing is not among the values.
    Empty,
    /// It is a good number, and too small or too large.
    OutOfRange,
    /// The soft limit is above the hard one.
    SoftAboveHard,
    /// A specifier that does not exist.
    Specifier,
    /// A specifier that is out of use.
    OldSpecifier,
    /// A quote without its end, or a backslash with nothing behind it.
    OpenQuote,
    /// A backslash with something behind it that is no escape.
    Escape,
    /// Nothing is left of the program.
    NoProgram,
    /// The prefix `@` wants a second word.
    NoZerothArgument,
    /// The program has characters that systemd does not allow.
    SpecialCharacters,
    /// The program is a folder.
    Directory,
    /// A path that is not absolute.
    NotAbsolute,
    /// A path that is absolute where it lies below a folder of systemd's.
    Absolute,
    /// A path that goes up with `..`.
    Climbs,
    /// A path or a name that is too long.
    TooLong,
    /// The prefix `!!`.
    Ambient,
    /// A name that no user and no group can have.
    NoUser,
    /// A name that users and groups usually do not have.
    OddUser,
    /// The user nobody, whom programs share that have nothing to do with each other.
    Nobody,
    /// A word that is no name of a unit.
    NoUnit,
    /// A word or a directive that is out of use.
    Deprecated,
    /// A directive that was taken away.
    Removed,
    /// A path below /var/run.
    Legacy,
}

/// What systemd does then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// It goes on without that part.
    Ignored,
    /// It refuses the unit.
    Refused,
    /// It takes the value, and logs a message.
    Told,
}

/// Something that systemd says of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The part of the value that it is about.
    pub range: Range<usize>,
    /// Why.
    pub why: Why,
    /// What systemd does then.
    pub nature: Nature,
    /// The releases that say so.
    pub releases: Measured,
}

//! What becomes of a unit, or of a drop-in, with something in it that systemd does not take.

use crate::lint::Finding;
use crate::model::unit::Nature;
use crate::report::{Impact, Severity};

/// What systemd does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It refuses the unit.
    Refused,
    /// It stops reading the drop-in.
    RestOfDropIn,
    /// It goes on without that part.
    Ignored,
    /// It goes on with it.
    Told,
}

impl Outcome {
    /// What systemd does, in words.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Refused => "systemd refuses the unit",
            Self::RestOfDropIn => "systemd reads nothing of this drop-in from there on",
            Self::Ignored => "systemd drops the line",
            Self::Told => "systemd logs a warning",
        }
    }

    /// A finding with the severity and the impact that go with it.
    pub(super) fn variant(self, finding: Finding) -> Finding {
        match self {
            Self::Refused => finding.variant(Severity::Error, Impact::WontStart),
            Self::RestOfDropIn | Self::Ignored => finding.variant(Severity::Warning, Impact::Misbehaves),
            Self::Told => finding.variant(Severity::Hint, Impact::Practice),
        }
    }
}

/// What systemd does about a flaw in a unit or in a drop-in: it loads a unit without a drop-in that it cannot read.
pub(super) const fn outcome(nature: Nature, is_drop_in: bool) -> Outcome {
    match nature {
        Nature::Refused if is_drop_in => Outcome::RestOfDropIn,
        Nature::Refused => Outcome::Refused,
        Nature::Ignored => Outcome::Ignored,
        Nature::Told => Outcome::Told,
    }
}

/// At most forty characters of the first line.
pub(super) fn cut(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.char_indices().nth(40).map_or_else(|| line.to_owned(), |(end, _)| format!("{}...", &line[..end]))
}

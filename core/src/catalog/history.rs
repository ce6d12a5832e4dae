//! Facts that changed between releases, and how they are asked for.

use super::Version;
use super::hash::first_slot;

/// What holds where a key is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Default {
    /// Nothing; the program does without.
    None,
    /// Nothing, and the program does not start without the key.
    Required,
    /// This value.
    Value(&'static str),
    /// What the program works out when it starts; the words say from what, or with which usual result.
    Computed(&'static str),
}

impl Default {
    /// The value, where it is the same on every machine.
    #[must_use]
    pub const fn value(self) -> Option<&'static str> {
        match self {
            Self::Value(value) => Some(value),
            Self::None | Self::Required | Self::Computed(_) => None,
        }
    }
}

/// What holds in a release. The first entry of a history holds from the beginning.
pub(super) fn in_release<T: Copy>(history: &[(Version, T)], version: Version) -> T {
    let at = history.partition_point(|(from, _)| *from <= version);
    history[at.saturating_sub(1)].1
}

/// The first release after one in which something else holds.
pub(super) fn change_after<T>(history: &[(Version, T)], version: Version) -> Option<Version> {
    let at = history.partition_point(|(from, _)| *from <= version);
    history.get(at).map(|(from, _)| *from)
}

/// Looks a name up in a table of slots: 0 is free, any other number is a row and one.
pub(super) fn look_up(slots: &[u16], name: &str, name_of: impl Fn(u16) -> &'static str) -> Option<u16> {
    let mut slot = first_slot(name, slots.len());
    while let Some(row) = slots[slot].checked_sub(1) {
        if name_of(row) == name {
            return Some(row);
        }
        slot = (slot + 1) & (slots.len() - 1);
    }
    None
}

/// A fact of a row that many rows share: its place in a pool. It can be used where the fact itself is wanted. Rows of
/// places instead of references are small, and nothing has to be relocated when the program is loaded.
macro_rules! pooled {
    ($(#[$doc:meta])* $name:ident($place:ty) => $fact:ty, $pool:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name(pub(in crate::catalog) $place);

        impl std::ops::Deref for $name {
            type Target = [$fact];

            fn deref(&self) -> &'static [$fact] {
                $pool[usize::from(self.0)]
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_list().entries(self.iter()).finish()
            }
        }
    };
}
pub(super) use pooled;

/// One fact of a row that many rows share: its place in a list, or none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place(pub(super) u8);

impl Place {
    /// No fact.
    pub(super) const NONE: Self = Self(u8::MAX);

    /// The fact itself.
    pub(super) fn of<T: Copy>(self, facts: &[T]) -> Option<T> {
        facts.get(usize::from(self.0)).copied()
    }
}

/// A name of a row: where it lies in the one text of all names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name(pub(super) u16, pub(super) u8);

impl Name {
    /// The name itself.
    pub(super) fn of(self, names: &'static str) -> &'static str {
        let from = usize::from(self.0);
        &names[from..from + usize::from(self.1)]
    }
}

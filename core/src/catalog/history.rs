//! Facts that changed between releases, and how they are asked for.

use super::Version;

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

/// Lists of facts that rows share, one behind the other.
pub(super) struct Pool<T: 'static> {
    /// What is in the lists.
    pub(super) facts: &'static [T],
    /// Where each list begins, and where the last one ends.
    pub(super) begins: &'static [u16],
}

impl<T> Pool<T> {
    /// A list by its place.
    pub(super) fn list(&self, place: u8) -> &'static [T] {
        let place = usize::from(place);
        &self.facts[usize::from(self.begins[place])..usize::from(self.begins[place + 1])]
    }
}

/// A list of a row that many rows share: its place in a pool. It can be used where the list itself is wanted. Rows of
/// places instead of references are small, and nothing has to be relocated when the program is loaded.
macro_rules! pooled {
    ($(#[$doc:meta])* $name:ident => $fact:ty, $pool:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name(pub(in crate::catalog) u8);

        impl std::ops::Deref for $name {
            type Target = [$fact];

            fn deref(&self) -> &'static [$fact] {
                $pool.list(self.0)
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

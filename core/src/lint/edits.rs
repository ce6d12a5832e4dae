//! The changes that would mend a finding, as the rule says them: places and texts. Whether they are made is decided
//! elsewhere.

use super::Place;
use crate::report::Safety;
use crate::text::Span;

/// Changes that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[must_use = "edits are only made when a finding carries them"]
pub struct Edits(Vec<(Place, String)>);

impl Edits {
    /// Another text at a place.
    pub fn replace(file: usize, span: Span, text: impl Into<String>) -> Self {
        Self(vec![(Place { file, span }, text.into())])
    }

    /// Nothing at a place.
    pub fn delete(file: usize, span: Span) -> Self {
        Self::replace(file, span, "")
    }

    /// A text before a byte.
    pub fn insert(file: usize, at: u32, text: impl Into<String>) -> Self {
        Self::replace(file, Span::at(at), text)
    }

    /// The changes of both.
    pub fn and(mut self, mut other: Self) -> Self {
        self.0.append(&mut other.0);
        self
    }

    /// The changes of all; nothing where there is none.
    pub fn all(edits: impl IntoIterator<Item = Self>) -> Option<Self> {
        joined(edits.into_iter().collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &(Place, String)> {
        self.0.iter()
    }
}

fn joined(edits: Vec<Edits>) -> Option<Edits> {
    edits.into_iter().reduce(Edits::and)
}

/// What a rule proposes.
#[derive(Debug, Clone)]
pub(super) struct Proposal {
    pub(super) safety: Safety,
    pub(super) title: String,
    pub(super) edits: Edits,
}

use std::ops::Range;

/// A stretch of a file in bytes, `end` exclusive. Files of 4 GiB and more are refused before they get here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// Behind the last byte.
    pub end: u32,
}

impl Span {
    /// A stretch from `start` up to, not with, `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The same for lengths as the standard library counts them.
    ///
    /// Offsets beyond 4 GiB are cut to the largest one; such files are refused when they are read.
    #[must_use]
    pub fn of(range: Range<usize>) -> Self {
        let cut = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self::new(cut(range.start), cut(range.end))
    }

    /// The stretch without length at `at`.
    #[must_use]
    pub const fn at(at: u32) -> Self {
        Self::new(at, at)
    }

    /// For slices.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// From the beginning of the first to the end of the second.
    #[must_use]
    pub const fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// Whether `other` lies in it.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// A part of it, in bytes from its beginning.
    #[must_use]
    pub const fn part(self, from: usize, to: usize) -> Self {
        Self::new(self.start + from as u32, self.start + to as u32)
    }
}

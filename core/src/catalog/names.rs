//! The names of a table's rows: kept without a reference or a place for each, which would weigh more than the letters do.

use super::hash::first_slot;

/// How many names lie between two places that are written down.
pub(super) const STRIDE: usize = 16;

/// The names of a table's rows, in the order of the rows, which is their own.
pub(super) struct Names {
    /// All of them, one behind the other.
    pub(super) text: &'static str,
    /// How long each is.
    pub(super) lengths: &'static [u8],
    /// Where every sixteenth begins.
    pub(super) begins: &'static [u16],
}

impl Names {
    /// How many there are.
    pub(super) const fn count(&self) -> u16 {
        self.lengths.len() as u16
    }

    /// The name of a row.
    pub(super) fn of(&self, row: u16) -> &'static str {
        let row = usize::from(row);
        let before = &self.lengths[row / STRIDE * STRIDE..row];
        let begin = usize::from(self.begins[row / STRIDE] + before.iter().map(|it| u16::from(*it)).sum::<u16>());
        &self.text[begin..begin + usize::from(self.lengths[row])]
    }

    /// The row of a name, by a table of slots: 0 is free, any other number is a row and one.
    pub(super) fn look_up(&self, slots: &[u16], name: &str) -> Option<u16> {
        let is = |row: u16| usize::from(self.lengths[usize::from(row)]) == name.len() && self.of(row) == name;
        look_up(slots, first_slot(name, slots.len()), is)
    }

    /// The row of a name, by halves: for names that are seldom asked for.
    pub(super) fn search(&self, name: &str) -> Option<u16> {
        let mut rows = 0..self.count();
        while !rows.is_empty() {
            let middle = rows.start.midpoint(rows.end);
            match self.of(middle).cmp(name) {
                std::cmp::Ordering::Less => rows.start = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => rows.end = middle,
            }
        }
        None
    }
}

/// The row that is the wanted one, of those in the slots from one on to the next free one.
pub(super) fn look_up(slots: &[u16], first: usize, is: impl Fn(u16) -> bool) -> Option<u16> {
    let mut slot = first;
    while let Some(row) = slots[slot].checked_sub(1) {
        if is(row) {
            return Some(row);
        }
        slot = (slot + 1) & (slots.len() - 1);
    }
    None
}

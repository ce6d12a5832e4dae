//! The names of a table's rows: kept without a reference or a place for each, which would weigh more than the letters do.

use super::hash::first_slot;

/// The names of a table's rows, in the order of the rows, which is their own.
pub(super) struct Names {
    /// How many there are.
    pub(super) count: u16,
    /// All of them, one behind the other.
    pub(super) text: &'static str,
    /// Where every eighth begins, with the lengths from there on.
    pub(super) eights: &'static [(u16, [u8; 8])],
}

impl Names {
    /// Where the name of a row begins, and how long it is.
    fn place(&self, row: u16) -> (usize, usize) {
        const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
        const SUM: u64 = 0x0001_0001_0001_0001;
        let (begin, lengths) = self.eights[usize::from(row / 8)];
        let (lengths, shift) = (u64::from_le_bytes(lengths), row % 8 * 8);
        let before = lengths & !(u64::MAX << shift);
        // The sum of eight bytes, all at once: in pairs, then all pairs in the highest sixteen bits.
        let before = ((before & EVEN) + (before >> 8 & EVEN)).wrapping_mul(SUM) >> 48;
        (usize::from(begin) + before as usize, usize::from((lengths >> shift) as u8))
    }

    /// The name of a row.
    pub(super) fn of(&self, row: u16) -> &'static str {
        let (begin, length) = self.place(row);
        &self.text[begin..begin + length]
    }

    /// The row of a name, by a table of slots: 0 is free, any other number is a row and one.
    pub(super) fn look_up(&self, slots: &[u16], name: &str) -> Option<u16> {
        look_up(slots, first_slot(name, slots.len()), |row| {
            let (begin, length) = self.place(row);
            length == name.len() && &self.text.as_bytes()[begin..begin + length] == name.as_bytes()
        })
    }

    /// The row of a name, by halves: for names that are seldom asked for.
    pub(super) fn search(&self, name: &str) -> Option<u16> {
        let mut rows = 0..self.count;
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

//! Where to look for the group that something goes with: by what both of them name.

use crate::map::Map;
use crate::order;

/// The places of groups, by what they name.
#[derive(Debug, Default)]
pub(super) struct Near(Map<String, Vec<usize>>);

impl Near {
    /// The place of something that names these: that of the first group that names one of them, too, and that it fits; else
    /// a new one.
    pub(super) fn place(&mut self, names: &[String], new: usize, fits: &dyn Fn(usize) -> bool) -> usize {
        let mut near: Vec<usize> = names.iter().filter_map(|it| self.0.get(it)).flatten().copied().collect();
        order::sort(&mut near);
        near.dedup();
        let at = near.into_iter().find(|it| fits(*it)).unwrap_or(new);
        for name in names {
            let of_name = self.0.of(name.clone());
            if !of_name.contains(&at) {
                of_name.push(at);
            }
        }
        at
    }
}

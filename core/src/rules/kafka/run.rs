//! In which releases one and the same thing is refused, where the releases judge differently.

use crate::catalog::{Releases, Version};

/// What the newest releases that refuse something say, and which they are. `turns` are the releases that begin to judge
/// differently, the oldest first.
pub(in crate::rules) fn newest_run<T>(
    target: Releases,
    turns: &[Version],
    judge: impl Fn(Version) -> Option<T>,
) -> Option<(T, Releases)> {
    let mut found: Option<(T, Releases)> = None;
    let mut to = target.to;
    let turns = turns.iter().rev().copied().filter(|it| target.from < *it && *it <= target.to);
    for from in turns.chain([target.from]).filter(|_| !target.is_empty()) {
        match (judge(from), &mut found) {
            (Some(problem), None) => found = Some((problem, Releases::between(from, to))),
            (Some(_), Some((_, releases))) => releases.from = from,
            (None, Some(_)) => break,
            (None, None) => {}
        }
        to = from.before();
    }
    found
}

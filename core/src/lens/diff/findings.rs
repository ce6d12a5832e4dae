//! The findings that a change brings, and those that it takes away.

use super::name;
use crate::map::Map;
use crate::report::{Diagnostic, Severity};

/// What knows a finding again wherever its line moves: its file, its rule and its key. One that is said more loudly is new.
fn identity<'f>(finding: &'f Diagnostic<'_>, root: &str) -> (&'f str, &'static str, &'f str, Severity) {
    (name(finding.home.path, root), finding.code, finding.home.key.as_deref().unwrap_or_default(), finding.severity)
}

/// What is in the first only, and what is in the second only. Of several alike the first ones are taken for known.
pub(super) fn differing<'o, 'n>(
    old: (Vec<Diagnostic<'o>>, &str),
    new: (Vec<Diagnostic<'n>>, &str),
) -> (Vec<Diagnostic<'o>>, Vec<Diagnostic<'n>>) {
    let is_gone = unmatched(&old, &new);
    let is_new = unmatched(&new, &old);
    (only(old.0, &is_gone), only(new.0, &is_new))
}

/// Which findings have no like among the others.
fn unmatched(own: &(Vec<Diagnostic<'_>>, &str), others: &(Vec<Diagnostic<'_>>, &str)) -> Vec<bool> {
    let mut known: Map<_, usize> = Map::new();
    others.0.iter().for_each(|it| *known.of(identity(it, others.1)) += 1);
    let of_own = own.0.iter().map(|it| identity(it, own.1));
    of_own.map(|it| known.get_mut(&it).filter(|it| **it > 0).map(|it| *it -= 1).is_none()).collect()
}

fn only<'a>(findings: Vec<Diagnostic<'a>>, wanted: &[bool]) -> Vec<Diagnostic<'a>> {
    findings.into_iter().zip(wanted).filter(|it| *it.1).map(|it| it.0).collect()
}

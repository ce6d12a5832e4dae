//! `--statistics`: how many findings each rule has, most first.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use kcfglint_core::report::{Report, Severity};

use super::{Manner, colour, summary};

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, manner: Manner) -> io::Result<()> {
    let mut counts: BTreeMap<&str, (usize, &str, Severity)> = BTreeMap::new();
    for it in &report.diagnostics {
        let (count, _, loudest) = counts.entry(it.code).or_insert((0, it.name, it.severity));
        *count += 1;
        *loudest = it.severity.max(*loudest);
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, (count, ..))| Reverse(*count));
    let width = counts.first().map_or(0, |(_, (count, ..))| count.to_string().len());
    for (code, (count, name, loudest)) in &counts {
        let severity = manner.look.paint(&format!("{:7}", loudest.name()), colour(*loudest));
        writeln!(out, "{count:width$}  {severity}  {code:5}  {name}")?;
    }
    if !counts.is_empty() {
        writeln!(out)?;
    }
    // Hints are counted above, so none is held back.
    writeln!(out, "{}", summary(&report.summary, manner.look, true))
}

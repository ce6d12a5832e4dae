//! `--format tree`: for people, with the reasons.

use std::io::{self, Write};

use kcfglint_core::lens::tolerance::{Tolerance, Weakness};
use kcfglint_core::topology::{ClusterReport, TopologyReport};

use super::{Left, alone};
use crate::render::excerpt::printable;
use crate::terminal::{Colour, Look};

pub(super) fn write(
    out: &mut dyn Write,
    report: &TopologyReport<'_>,
    tolerance: Option<&Tolerance<'_>>,
    left: &[Left<'_>],
    look: Look,
) -> io::Result<()> {
    let mut tree = Tree { out, report, tolerance, look };
    let mut shown = vec![false; report.ensembles.len()];
    for (at, cluster) in report.clusters.iter().enumerate() {
        tree.cluster(at, cluster, &mut shown)?;
    }
    for at in (0..report.ensembles.len()).filter(|it| !shown[*it]) {
        tree.ensemble(at, "")?;
        writeln!(tree.out)?;
    }
    let alone = alone(report);
    if !alone.is_empty() {
        writeln!(tree.out, "{}", look.paint("of no cluster and no ensemble", Colour::Bold))?;
        tree.nodes(&alone, "", &[], true)?;
        writeln!(tree.out)?;
    }
    if !report.apart.is_empty() {
        writeln!(tree.out, "{}", look.paint("of no node", Colour::Bold))?;
        for it in &report.apart {
            writeln!(tree.out, "  {}  {}", printable(it.path), look.paint(it.kind, Colour::Dim))?;
        }
        writeln!(tree.out)?;
    }
    if !left.is_empty() {
        writeln!(tree.out, "{}", look.paint("left alone", Colour::Bold))?;
        for it in left {
            writeln!(tree.out, "  {}: {}", printable(it.path), it.detail)?;
        }
        writeln!(tree.out)?;
    }
    let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let (clusters, ensembles) = (count(report.clusters.len(), "cluster"), count(report.ensembles.len(), "ensemble"));
    writeln!(tree.out, "{clusters}, {ensembles}, {}", count(report.nodes.len(), "node"))
}

struct Tree<'t, 'd> {
    out: &'t mut dyn Write,
    report: &'t TopologyReport<'d>,
    tolerance: Option<&'t Tolerance<'d>>,
    look: Look,
}

impl Tree<'_, '_> {
    fn cluster(&mut self, at: usize, cluster: &ClusterReport, shown: &mut [bool]) -> io::Result<()> {
        self.heading("", "cluster", &cluster.name, &cluster.because)?;
        if let Some(it) = self.tolerance.map(|it| &it.clusters[at]) {
            let of_quorum = it.quorum.iter().flat_map(|it| &it.weakened_by);
            self.may_fail("", &it.text, of_quorum.chain(&it.weakened_by))?;
        }
        self.nodes(&cluster.nodes, "", &cluster.unconfirmed, cluster.ensembles.is_empty())?;
        for (at, ensemble) in cluster.ensembles.iter().enumerate() {
            let is_last = at + 1 == cluster.ensembles.len();
            let (corner, below) = self.signs(is_last);
            if std::mem::replace(&mut shown[*ensemble], true) {
                let name = printable(&self.report.ensembles[*ensemble].name).into_owned();
                writeln!(self.out, "{corner}ensemble {name}: see above")?;
            } else {
                write!(self.out, "{corner}")?;
                self.ensemble(*ensemble, below)?;
            }
        }
        writeln!(self.out)
    }

    fn ensemble(&mut self, at: usize, indent: &str) -> io::Result<()> {
        let report = self.report;
        let it = &report.ensembles[at];
        self.heading("", "ensemble", &it.name, &it.because)?;
        if let Some(it) = self.tolerance.map(|it| &it.ensembles[at]) {
            self.may_fail(indent, &it.text, it.weakened_by.iter())?;
        }
        self.nodes(&it.nodes, indent, &[], true)
    }

    fn heading(&mut self, indent: &str, what: &str, name: &str, because: &str) -> io::Result<()> {
        let title = self.look.paint(&format!("{what} {}", printable(name)), Colour::Bold);
        writeln!(self.out, "{indent}{title}: {because}")
    }

    /// Who may fail, and the findings that weaken it: each rule with the first of its places.
    fn may_fail<'w>(
        &mut self,
        indent: &str,
        text: &[String],
        weakened_by: impl Iterator<Item = &'w Weakness<'w>>,
    ) -> io::Result<()> {
        let (_, below) = self.signs(false);
        for line in text {
            writeln!(self.out, "{indent}{below}{}", printable(line))?;
        }
        let mut rules: Vec<(&Weakness<'_>, usize)> = Vec::new();
        for it in weakened_by {
            match rules.iter_mut().find(|(first, _)| first.code == it.code) {
                Some((_, more)) => *more += 1,
                None => rules.push((it, 0)),
            }
        }
        for (it, more) in rules {
            let more = if more > 0 { format!(", and {more} more") } else { String::new() };
            let place = self.look.paint(&format!("{}:{}{more}", printable(it.path), it.line), Colour::Dim);
            writeln!(self.out, "{indent}{below}weakened by {} at {place}", it.code)?;
        }
        Ok(())
    }

    fn nodes(&mut self, nodes: &[usize], indent: &str, unconfirmed: &[usize], are_last: bool) -> io::Result<()> {
        for (at, node) in nodes.iter().enumerate() {
            let it = &self.report.nodes[*node];
            let (corner, below) = self.signs(are_last && at + 1 == nodes.len());
            let doubt = if unconfirmed.contains(node) { "; only its place says that it belongs here" } else { "" };
            let because = self.look.paint(&format!("{}{doubt}", it.because), Colour::Dim);
            writeln!(self.out, "{indent}{corner}{}: {because}", printable(&it.name))?;
            for file in &it.files {
                let kind = self.look.paint(file.kind, Colour::Dim);
                writeln!(self.out, "{indent}{below}  {}  {kind}", printable(file.path))?;
            }
        }
        Ok(())
    }

    const fn signs(&self, is_last: bool) -> (&'static str, &'static str) {
        match (self.look.unicode, is_last) {
            (true, false) => ("├─ ", "│  "),
            (true, true) => ("└─ ", "   "),
            (false, false) => ("|- ", "|  "),
            (false, true) => ("`- ", "   "),
        }
    }
}

//! `kcfglint topology`: how the files belong together.

use std::io::{self, Write as _};

use kcfglint_core::document::{Body, Document};
use kcfglint_core::lens::tolerance::{Tolerance, tolerance};
use kcfglint_core::lint;
use kcfglint_core::topology::{Topology, TopologyReport};

use super::scan::{Scanned, documents, scan};
use crate::Trouble;
use crate::args::{TopologyArgs, TopologyFormat};
use crate::render::topology::{Left, write};

pub(crate) fn topology(options: &TopologyArgs) -> Result<u8, Trouble> {
    let scanned = scan(&options.scan)?;
    let documents: Vec<Vec<Document<'_>>> = scanned.iter().map(documents).collect();
    // A graph has no room for words, so nothing is worked out for it.
    let has_words = matches!(options.format, TopologyFormat::Tree | TopologyFormat::Json);
    let reports = documents.iter().zip(&scanned).map(|(documents, it)| {
        let topology = Topology::of(documents, &it.settings);
        let tolerance = has_words.then(|| who_may_fail(it, documents, &topology));
        (TopologyReport::of(&topology, documents), tolerance)
    });
    let (report, tolerance) = reports.reduce(joined).ok_or_else(|| "no path was named".to_owned())?;
    let left = documents.iter().flatten().filter_map(|it| match &it.body {
        Body::Skipped(skip) => Some(Left { path: &it.source.path, detail: skip.detail }),
        _ => None,
    });
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out, &report, tolerance.as_ref(), &left.collect::<Vec<_>>(), options.format)?;
    out.flush()?;
    Ok(if scanned.iter().any(|it| !it.found.troubles.is_empty()) { 2 } else { 0 })
}

/// What may fail, with the findings of a lint of the same files that are about it.
fn who_may_fail<'s>(scanned: &'s Scanned, documents: &[Document<'_>], topology: &Topology) -> Tolerance<'s> {
    let report = if topology.ensembles.is_empty() && topology.clusters.is_empty() {
        None
    } else {
        Some(lint::check_scan(scanned.scan(), &scanned.settings))
    };
    let findings = report.as_ref().map_or(&[][..], |it| &it.diagnostics);
    tolerance(documents, topology, &scanned.settings, findings)
}

type Told<'d> = (TopologyReport<'d>, Option<Tolerance<'d>>);

/// Two topologies as one: what has different settings files has nothing in common.
fn joined<'d>((mut one, tolerance): Told<'d>, (mut other, more): Told<'d>) -> Told<'d> {
    let (nodes, ensembles) = (one.nodes.len(), one.ensembles.len());
    other.ensembles.iter_mut().flat_map(|it| &mut it.nodes).for_each(|it| *it += nodes);
    for cluster in &mut other.clusters {
        cluster.nodes.iter_mut().chain(&mut cluster.unconfirmed).for_each(|it| *it += nodes);
        cluster.ensembles.iter_mut().for_each(|it| *it += ensembles);
    }
    one.nodes.append(&mut other.nodes);
    one.ensembles.append(&mut other.ensembles);
    one.clusters.append(&mut other.clusters);
    one.apart.append(&mut other.apart);
    let tolerance = tolerance.zip(more).map(|(mut one, mut more)| {
        one.ensembles.append(&mut more.ensembles);
        one.clusters.append(&mut more.clusters);
        one
    });
    (one, tolerance)
}

//! `kcfglint topology`: how the files belong together.

use std::io::{self, Write as _};

use kcfglint_core::document::{Body, Document};
use kcfglint_core::topology::{Topology, TopologyReport};

use super::scan::{Scanned, scan};
use crate::Trouble;
use crate::args::TopologyArgs;
use crate::render::topology::{Left, write};

pub(crate) fn topology(options: &TopologyArgs) -> Result<u8, Trouble> {
    let scanned = scan(&options.scan)?;
    let documents: Vec<Vec<Document<'_>>> = scanned.iter().map(documents).collect();
    let reports = documents.iter().zip(&scanned).map(|(documents, it)| {
        let topology = Topology::of(documents, &it.settings);
        TopologyReport::of(&topology, documents)
    });
    let report = reports.reduce(joined).ok_or_else(|| "no path was named".to_owned())?;
    let left = documents.iter().flatten().filter_map(|it| match &it.body {
        Body::Skipped(skip) => Some(Left { path: &it.source.path, detail: skip.detail }),
        _ => None,
    });
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out, &report, &left.collect::<Vec<_>>(), options.format)?;
    out.flush()?;
    Ok(if scanned.iter().any(|it| !it.found.troubles.is_empty()) { 2 } else { 0 })
}

fn documents(scanned: &Scanned) -> Vec<Document<'_>> {
    let mut documents = scanned.scan().documents;
    Document::sort(&mut documents);
    documents
}

/// Two topologies as one: what has different settings files has nothing in common.
fn joined<'d>(mut one: TopologyReport<'d>, mut other: TopologyReport<'d>) -> TopologyReport<'d> {
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
    one
}

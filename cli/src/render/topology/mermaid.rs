//! `--format mermaid`: a flowchart, for a README or a wiki.

use std::io::{self, Write};

use kcfglint_core::topology::TopologyReport;

use super::alone;

pub(super) fn write(out: &mut dyn Write, report: &TopologyReport<'_>) -> io::Result<()> {
    writeln!(out, "flowchart LR")?;
    // A node of a cluster and of its ensemble is drawn in both, so its name tells which.
    let mut group = |name: String, title: String, nodes: &[usize]| -> io::Result<()> {
        writeln!(out, "  subgraph {name}[\"{}\"]", quoted(&title))?;
        for node in nodes {
            writeln!(out, "    {name}n{node}[\"{}\"]", quoted(&report.nodes[*node].name))?;
        }
        writeln!(out, "  end")
    };
    for (at, it) in report.clusters.iter().enumerate() {
        group(format!("c{at}"), format!("cluster {}", it.name), &it.nodes)?;
    }
    for (at, it) in report.ensembles.iter().enumerate() {
        group(format!("e{at}"), format!("ensemble {}", it.name), &it.nodes)?;
    }
    for node in alone(report) {
        writeln!(out, "  n{node}[\"{}\"]", quoted(&report.nodes[node].name))?;
    }
    for (at, cluster) in report.clusters.iter().enumerate() {
        for ensemble in &cluster.ensembles {
            writeln!(out, "  c{at} --> e{ensemble}")?;
        }
    }
    Ok(())
}

pub(super) fn quoted(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).collect::<String>().replace('#', "#35;").replace('"', "#quot;")
}

//! `--format dot`: a graph for Graphviz.

use std::io::{self, Write};

use kcfglint_core::topology::TopologyReport;

use super::alone;

pub(super) fn write(out: &mut dyn Write, report: &TopologyReport<'_>) -> io::Result<()> {
    writeln!(out, "digraph kcfglint {{\n  rankdir=LR;\n  compound=true;\n  node [shape=box];")?;
    let mut group = |name: String, title: String, nodes: &[usize]| -> io::Result<()> {
        writeln!(out, "  subgraph cluster_{name} {{\n    label=\"{}\";", quoted(&title))?;
        for node in nodes {
            writeln!(out, "    {name}n{node} [label=\"{}\"];", quoted(&report.nodes[*node].name))?;
        }
        writeln!(out, "  }}")
    };
    for (at, it) in report.clusters.iter().enumerate() {
        group(format!("c{at}"), format!("cluster {}", it.name), &it.nodes)?;
    }
    for (at, it) in report.ensembles.iter().enumerate() {
        group(format!("e{at}"), format!("ensemble {}", it.name), &it.nodes)?;
    }
    for node in alone(report) {
        writeln!(out, "  n{node} [label=\"{}\"];", quoted(&report.nodes[node].name))?;
    }
    for (at, cluster) in report.clusters.iter().enumerate() {
        for ensemble in &cluster.ensembles {
            // Graphviz draws edges between nodes, and cuts them where the boxes around these end.
            if let (Some(from), Some(to)) = (cluster.nodes.first(), report.ensembles[*ensemble].nodes.first()) {
                writeln!(out, "  c{at}n{from} -> e{ensemble}n{to} [ltail=cluster_c{at}, lhead=cluster_e{ensemble}];")?;
            }
        }
    }
    writeln!(out, "}}")
}

pub(super) fn quoted(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).collect::<String>().replace('\\', "\\\\").replace('"', "\\\"")
}

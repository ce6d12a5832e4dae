//! The formats of `kcfglint topology`, one file for each.

mod dot;
mod json;
mod mermaid;
mod tree;

use std::io::{self, Write};

use kcfglint_core::lens::tolerance::Tolerance;
use kcfglint_core::topology::TopologyReport;

use crate::args::TopologyFormat;
use crate::terminal::Look;

/// A file that was left alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Left<'l> {
    pub(crate) path: &'l str,
    pub(crate) detail: &'static str,
}

pub(crate) fn write(
    out: &mut dyn Write,
    report: &TopologyReport<'_>,
    tolerance: Option<&Tolerance<'_>>,
    left: &[Left<'_>],
    format: TopologyFormat,
) -> io::Result<()> {
    match format {
        TopologyFormat::Tree => tree::write(out, report, tolerance, left, Look::of_stdout()),
        TopologyFormat::Json => json::write(out, report, tolerance),
        TopologyFormat::Mermaid => mermaid::write(out, report),
        TopologyFormat::Dot => dot::write(out, report),
    }
}

/// Nodes that are of no ensemble and of no cluster.
fn alone(report: &TopologyReport<'_>) -> Vec<usize> {
    let ensembles = report.ensembles.iter().flat_map(|it| &it.nodes);
    let mut taken = vec![false; report.nodes.len()];
    ensembles.chain(report.clusters.iter().flat_map(|it| &it.nodes)).for_each(|it| taken[*it] = true);
    (0..report.nodes.len()).filter(|it| !taken[*it]).collect()
}

#[cfg(test)]
mod tests {
    use kcfglint_core::document::Document;
    use kcfglint_core::lens::tolerance::tolerance;
    use kcfglint_core::settings::Settings;
    use kcfglint_core::source::SourceFile;
    use kcfglint_core::topology::Topology;

    use super::*;

    fn drawn(format: TopologyFormat) -> String {
        let zoo = "dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
        let broker = |id: u32| format!("broker.id={id}\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n");
        let files = [
            ("k1/server.properties", broker(1)),
            ("k2/server.properties", broker(2)),
            ("mc/server.properties", "motd=x\ngamemode=y\n".to_owned()),
            ("zk1/zoo.cfg", zoo.to_owned()),
            ("zk2/zoo.cfg", zoo.to_owned()),
        ];
        let sources: Vec<SourceFile> =
            files.iter().map(|(path, text)| SourceFile::new(*path, text.clone().into_bytes())).collect();
        let documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
        let topology = Topology::of(&documents, &Settings::default());
        let left = [Left { path: "mc/server.properties", detail: "a Minecraft server's settings" }];
        let mut out = Vec::new();
        let tolerance = tolerance(&documents, &topology, &Settings::default(), &[]);
        write(&mut out, &TopologyReport::of(&topology, &documents), Some(&tolerance), &left, format).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_tree() {
        let text = drawn(TopologyFormat::Tree);
        for line in [
            "├─ k1: its files lie in one folder\n",
            "│    k1/server.properties  kafka\n",
            "   ├─ zk1: its files lie in one folder\n",
            "   └─ zk2: its files lie in one folder\n",
            "mc/server.properties: a Minecraft server's settings\n",
        ] {
            assert!(text.contains(line), "{line:?} in\n{text}");
        }
        assert!(text.starts_with("cluster k: "), "{text}");
    }

    #[test]
    fn a_flowchart() {
        let text = drawn(TopologyFormat::Mermaid);
        assert!(
            text.starts_with("flowchart LR\n  subgraph c0[\"cluster k\"]\n    c0n0[\"k1\"]\n    c0n1[\"k2\"]\n  end\n"),
            "{text}"
        );
        assert!(text.ends_with("  c0 --> e0\n"), "{text}");
    }

    #[test]
    fn a_graph() {
        let text = drawn(TopologyFormat::Dot);
        assert!(text.contains("  subgraph cluster_c0 {\n    label=\"cluster k\";\n    c0n0 [label=\"k1\"];\n"), "{text}");
        assert!(text.contains("  c0n0 -> e0n2 [ltail=cluster_c0, lhead=cluster_e0];\n}\n"), "{text}");
    }

    #[test]
    fn names_cannot_end_their_quotes() {
        assert_eq!(mermaid::quoted("a\"#b\n"), "a#quot;#35;b");
        assert_eq!(dot::quoted("a\"\\b\n"), "a\\\"\\\\b");
    }

    #[test]
    fn json_has_nodes_ensembles_and_clusters() {
        let report: serde_json::Value = serde_json::from_str(&drawn(TopologyFormat::Json)).expect("JSON");
        assert_eq!(report["nodes"].as_array().map(Vec::len), Some(4));
        assert_eq!(report["clusters"][0]["ensembles"], serde_json::json!([0]));
        assert_eq!(report["ensembles"][0]["tolerance"]["may_fail"], 0);
        assert_eq!(report["clusters"][0]["tolerance"]["elections"], 0);
    }
}

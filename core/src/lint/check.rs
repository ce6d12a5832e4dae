//! Runs the rules and makes the report.

use super::finding::{Cx, Finding};
use super::rule::Check;
use super::silence;
use crate::catalog::{Holds, Product};
use crate::document::{Body, Document};
use crate::report::{
    Diagnostic, FileReport, Impact, Related, Report, SCHEMA, Severity, Skipped, Summary, TargetReport, Tool, Versions,
};
use crate::rules;
use crate::settings::{Profile, Settings};
use crate::source::Kind;
use crate::text::LineIndex;
use crate::topology::Topology;

/// Lints files that were read, and says what was found: by file, then place, then code.
#[must_use]
pub fn check<'a>(mut documents: Vec<Document<'a>>, settings: &Settings) -> Report<'a> {
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let topology = Topology::of(&documents, settings);
    let mut cx = Cx { documents: &documents, topology: &topology, settings, findings: Vec::new() };
    for rule in rules::ALL.iter().filter(|rule| !(settings.profile == Profile::Dev && rule.off_in_dev)) {
        rule.checks.iter().for_each(|it| run(*it, &mut cx));
    }
    let mut findings = silence::silenced(cx.findings, &documents, &topology);
    findings.sort_by_key(|it| (it.at.file, it.at.span, it.rule.code));
    let indices: Vec<Option<LineIndex<'a>>> = indices(&documents, &findings);
    report(&documents, &topology, settings, &findings, &indices)
}

fn run(check: Check, cx: &mut Cx<'_, '_>) {
    let files = 0..cx.documents.len();
    match check {
        Check::EachFile(check) => files.filter(|it| cx.documents[*it].kind.is_some()).for_each(|it| check(cx, it)),
        Check::EachSkipped(check) => files.filter(|it| cx.documents[*it].kind.is_none()).for_each(|it| check(cx, it)),
        Check::EachNode(check) => (0..cx.topology.nodes.len()).for_each(|it| check(cx, it)),
        Check::EachEnsemble(check) => (0..cx.topology.ensembles.len()).for_each(|it| check(cx, it)),
        Check::EachCluster(check) => (0..cx.topology.clusters.len()).for_each(|it| check(cx, it)),
    }
}

/// The lines of the files that a finding is about; no other file needs them.
fn indices<'a>(documents: &[Document<'a>], findings: &[Finding]) -> Vec<Option<LineIndex<'a>>> {
    let mut wanted = vec![false; documents.len()];
    for finding in findings {
        wanted[finding.at.file] = true;
        finding.related.iter().for_each(|(place, _)| wanted[place.file] = true);
    }
    documents.iter().zip(wanted).map(|(it, wanted)| wanted.then(|| LineIndex::new(&it.source.bytes))).collect()
}

fn report<'a>(
    documents: &[Document<'a>],
    topology: &Topology,
    settings: &Settings,
    findings: &[Finding],
    indices: &[Option<LineIndex<'a>>],
) -> Report<'a> {
    let mut files = Vec::new();
    let mut skipped = Vec::new();
    let mut slots = vec![0; documents.len()];
    for (at, document) in documents.iter().enumerate() {
        slots[at] = files.len();
        if let Body::Skipped(skip) = document.body {
            skipped.push(Skipped { path: &document.source.path, reason: skip.reason, detail: skip.detail.to_owned() });
        } else {
            files.push(file_report(at, document, topology, settings));
        }
    }
    let mut cursors: Vec<_> = indices.iter().map(|it| it.as_ref().map(LineIndex::cursor)).collect();
    let mut diagnostics = Vec::with_capacity(findings.len());
    for finding in findings {
        let Some(range) = cursors[finding.at.file].as_mut().map(|it| it.range(finding.at.span)) else { continue };
        let place = |(place, message): &(super::Place, String)| {
            let index = indices[place.file].as_ref()?;
            let path = documents[place.file].source.path.as_str();
            Some(Related { path, range: index.cursor().range(place.span), message: message.clone() })
        };
        let (severity, impact, message) = judged(finding, settings);
        diagnostics.push(Diagnostic {
            code: finding.rule.code,
            name: finding.rule.name,
            severity,
            impact,
            message,
            help: finding.help.clone(),
            url: None,
            path: &documents[finding.at.file].source.path,
            range,
            related: finding.related.iter().filter_map(place).collect(),
            fix: None,
            file: slots[finding.at.file],
            related_files: finding.related.iter().map(|(place, _)| slots[place.file]).collect(),
        });
    }
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let summary = Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        hints: count(Severity::Hint),
        suppressed: 0,
        files: files.len(),
        skipped: skipped.len(),
    };
    let asked = |product| settings.target.of(product).map(|it| it.text.clone());
    Report {
        schema: SCHEMA,
        tool: Tool { name: "kcfglint", version: env!("CARGO_PKG_VERSION") },
        target: TargetReport {
            kafka: asked(Product::Kafka),
            zookeeper: asked(Product::ZooKeeper),
            systemd: asked(Product::Systemd),
            profile: settings.profile.name(),
        },
        files,
        skipped,
        diagnostics,
        summary,
    }
}

fn file_report<'a>(at: usize, document: &Document<'a>, topology: &Topology, settings: &Settings) -> FileReport<'a> {
    let nodes = topology.nodes_of(at);
    let ensemble = nodes.first().and_then(|it| topology.ensemble_of(*it)).filter(|_| document.kind != Some(Kind::Kafka));
    let of_node = |node: &usize| topology.nodes[*node].kafka.iter().find_map(|it| topology.cluster_of(*it));
    let of_ensemble = |it: usize| topology.cluster_using(it);
    let cluster = topology.cluster_of(at).or_else(|| nodes.first().and_then(of_node)).or_else(|| of_ensemble(ensemble?));
    let versions = document.product().map(|product| {
        let (range, because) = document.releases(product, settings);
        let range = if range.from == range.to { range.from.to_string() } else { format!("{}..{}", range.from, range.to) };
        Versions { product: product.key(), range, because: because.to_owned() }
    });
    FileReport {
        path: &document.source.path,
        kind: document.kind.map_or("", |it| it.name()),
        node: topology.node_of(at).map(|it| topology.nodes[it].name.clone()),
        ensemble: ensemble.map(|it| topology.ensembles[it].name.clone()),
        cluster: cluster.map(|it| topology.clusters[it].name.clone()),
        versions,
        secrets: Vec::new(),
    }
}

/// Severity, impact and words after profile and releases. What holds in a part of the releases names them, is a warning
/// where the newest is among them and a hint where not, and is no promise any more.
fn judged(finding: &Finding, settings: &Settings) -> (Severity, Impact, String) {
    let production = finding.rule.production.filter(|_| settings.profile.is_production());
    let severity = production.map_or(finding.severity, |it| it.max(finding.severity));
    // In `strict` nothing is only a hint, also not what holds in a part of the releases.
    let least = if settings.profile == Profile::Strict { Severity::Warning } else { Severity::Hint };
    match finding.holds {
        Holds::Part { releases, newest } => {
            let most = if newest { Severity::Warning } else { Severity::Hint };
            let impact = if finding.impact == Impact::WontStart { Impact::Misbehaves } else { finding.impact };
            let message = format!("{} ({} {releases})", finding.message, finding.product.name());
            (severity.min(most).max(least), impact, message)
        }
        _ => (severity.max(least), finding.impact, finding.message.clone()),
    }
}

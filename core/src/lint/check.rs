//! Runs the rules and makes the report.

use std::cell::{Cell, OnceCell};

use super::edits::Proposal;
use super::finding::{Cx, Finding};
use super::ignores::Ignores;
use super::releases::Assumed;
use super::rule::Check;
use super::{context, mask, overrides, refused_fix, selection, silence};
use crate::catalog::{Holds, Product};
use crate::document::{Body, Document};
use crate::order;
use crate::report::{
    Diagnostic, Edit, FileReport, Fix, Home, Impact, Related, Report, SCHEMA, Severity, Skipped, Source, Summary, TargetReport,
    Tool, Versions,
};
use crate::rules;
use crate::settings::{Profile, Settings};
use crate::source::{Kind, Origin};
use crate::text::{Cursor, LineIndex, Span};
use crate::topology::{Topology, missing};

/// Where the rules' pages are on the web, if they are anywhere.
const PAGES: Option<&str> = option_env!("KCFGLINT_PAGES");

/// What is linted.
#[derive(Debug, Clone, Default)]
pub struct Scan<'a> {
    /// The files that were read.
    pub documents: Vec<Document<'a>>,
    /// The folders that hold files of other kinds, with `/`. A folder that is known to be in use makes the absence of a file
    /// in it a fact.
    pub folders: Vec<String>,
    /// On how many threads the rules may run; 0 is as 1. What is found does not depend on it.
    pub threads: usize,
}

/// Lints files that were read, and says what was found: by file, then place, then code.
#[must_use]
pub fn check<'a>(documents: Vec<Document<'a>>, settings: &Settings) -> Report<'a> {
    check_scan(Scan { documents, ..Scan::default() }, settings)
}

/// The same for a walk that also saw folders without a file of ours.
#[must_use]
pub fn check_scan<'a>(scan: Scan<'a>, settings: &Settings) -> Report<'a> {
    let Scan { mut documents, folders, threads } = scan;
    Document::sort(&mut documents);
    let topology = Topology::of(&documents, settings);
    check_sorted(&documents, &topology, &folders, threads, settings)
}

/// The same for documents in the order of their paths, whose topology is known.
pub(crate) fn check_sorted<'a>(
    documents: &[Document<'a>],
    topology: &Topology,
    folders: &[String],
    threads: usize,
    settings: &Settings,
) -> Report<'a> {
    let releases = Assumed::new(documents, topology, settings);
    let cx = || Cx {
        by_name: OnceCell::new(),
        sound: Cell::new(None),
        releases: &releases,
        documents,
        topology,
        folders,
        settings,
        findings: Vec::new(),
    };
    let checks: Vec<Check> =
        rules::ALL.iter().filter(|it| selection::runs(it, settings)).flat_map(|it| it.checks).copied().collect();
    let threads = threads.max(1);
    let share = |of: usize| {
        let mut cx = cx();
        run(&checks, &mut cx, of, threads);
        cx.findings
    };
    let found = shared(threads, share);
    let found = overrides::left(found, documents, topology);
    let mut findings = silence::silenced(found, documents, topology);
    let is_off = |it: &Finding| selection::is_off_in(it.rule, &documents[it.at.file].source.path, settings);
    findings.retain(|it| !is_off(it));
    let mut ignores = Ignores::of(documents, settings);
    let suppressed = ignores.left(&mut findings, documents);
    findings.extend(ignores.findings(documents, settings));
    refused_fix::dropped(&mut findings, documents);
    context::of_named(&mut findings, documents);
    findings.retain(|it| !is_off(it));
    order::sort_by_key(&mut findings, |it| (it.at.file, it.at.span, it.rule.code));
    let sources = sources(documents, &findings);
    mask::tidy(&mut findings, &sources, documents);
    report(documents, topology, &releases, settings, &findings, sources, suppressed)
}

/// What all shares find, each on a thread of its own.
#[cfg(not(target_family = "wasm"))]
fn shared(threads: usize, share: impl Fn(usize) -> Vec<Finding> + Copy + Send + Sync) -> Vec<Finding> {
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|of| scope.spawn(move || share(of))).collect();
        let mut all = share(0);
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    })
}

/// What all shares find, one after the other: there are no threads.
#[cfg(target_family = "wasm")]
fn shared(threads: usize, share: impl Fn(usize) -> Vec<Finding>) -> Vec<Finding> {
    (0..threads).flat_map(share).collect()
}

/// Runs the checks on one share of the files, nodes, ensembles and clusters: on all that one file has to say before the
/// next one, while it is near.
fn run(checks: &[Check], cx: &mut Cx<'_, '_>, share: usize, shares: usize) {
    let own = |count: usize| count * share / shares..count * (share + 1) / shares;
    for file in own(cx.documents.len()) {
        let is_known = cx.documents[file].kind.is_some();
        for check in checks {
            match check {
                Check::EachFile(check) if is_known => check(cx, file),
                Check::EachSkipped(check) if !is_known => check(cx, file),
                _ => {}
            }
        }
    }
    for check in checks {
        match check {
            Check::EachFile(_) | Check::EachSkipped(_) => {}
            Check::EachNode(check) => own(cx.topology.nodes.len()).for_each(|it| check(cx, it)),
            Check::EachEnsemble(check) => own(cx.topology.ensembles.len()).for_each(|it| check(cx, it)),
            Check::EachCluster(check) => own(cx.topology.clusters.len()).for_each(|it| check(cx, it)),
        }
    }
}

/// The texts of the files that a finding is about; no other file needs its lines.
fn sources<'a>(documents: &[Document<'a>], findings: &[Finding]) -> Vec<Option<Source<'a>>> {
    let mut wanted = vec![false; documents.len()];
    for finding in findings {
        wanted[finding.at.file] = true;
        finding.related.iter().for_each(|(place, _)| wanted[place.file] = true);
        finding.fix.iter().flat_map(|it| it.edits.iter()).for_each(|(place, _)| wanted[place.file] = true);
    }
    let source = |it: &Document<'a>| Source { lines: LineIndex::new(&it.source.bytes), secrets: it.secrets() };
    documents.iter().zip(wanted).map(|(it, wanted)| wanted.then(|| source(it))).collect()
}

fn report<'a>(
    documents: &[Document<'a>],
    topology: &Topology,
    releases: &Assumed,
    settings: &Settings,
    findings: &[Finding],
    sources: Vec<Option<Source<'a>>>,
    suppressed: usize,
) -> Report<'a> {
    let mut files = Vec::new();
    let mut skipped = Vec::new();
    for (at, document) in documents.iter().enumerate().filter(|it| it.1.source.origin != Origin::Context) {
        if let Body::Skipped(skip) = document.body {
            skipped.push(Skipped { path: &document.source.path, reason: skip.reason, detail: skip.detail.to_owned() });
        } else {
            files.push(file_report(at, document, topology, releases));
        }
    }
    let diagnostics = diagnostics(documents, settings, findings, &sources);
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let summary = Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        hints: count(Severity::Hint),
        suppressed,
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
        sources,
        missing: if settings.profile == Profile::Strict { missing(topology, documents) } else { Vec::new() },
    }
}

fn diagnostics<'a>(
    documents: &[Document<'a>],
    settings: &Settings,
    findings: &[Finding],
    sources: &[Option<Source<'a>>],
) -> Vec<Diagnostic<'a>> {
    let mut cursors: Vec<_> = sources.iter().map(|it| it.as_ref().map(|it| it.lines.cursor())).collect();
    let mut edit_cursors: Vec<_> = sources.iter().map(|it| it.as_ref().map(|it| it.lines.cursor())).collect();
    let mut diagnostics = Vec::with_capacity(findings.len());
    for finding in findings {
        let Some(range) = cursors[finding.at.file].as_mut().map(|it| it.range(finding.at.span)) else { continue };
        let place = |(place, message): &(super::Place, String)| {
            let range = sources[place.file].as_ref()?.lines.cursor().range(place.span);
            let path = documents[place.file].source.path.as_str();
            Some(Related { path, range, message: message.clone(), source: place.file })
        };
        let (severity, impact, message) = judged(finding, settings);
        diagnostics.push(Diagnostic {
            code: finding.rule.code,
            name: finding.rule.name,
            severity,
            impact,
            message,
            help: finding.help.clone(),
            url: PAGES.map(|base| format!("{}/rules/{}", base.trim_end_matches('/'), finding.rule.code)),
            path: &documents[finding.at.file].source.path,
            range,
            related: finding.related.iter().filter_map(place).collect(),
            fix: finding.fix.as_ref().and_then(|it| fix(it, documents, sources, &mut edit_cursors)),
            home: home(finding, documents, sources),
            source: finding.at.file,
        });
    }
    diagnostics
}

/// Where a finding is at home, also where it is told from another file. A key that is a secret is none.
fn home<'a>(finding: &Finding, documents: &[Document<'a>], sources: &[Option<Source<'a>>]) -> Home<'a> {
    let place = finding.home.unwrap_or(finding.at);
    let document = &documents[place.file];
    let secrets = sources[place.file].as_ref().map(|it| &it.secrets[..]).unwrap_or_default();
    let key = key_at(document, place.span).filter(|_| {
        let from = secrets.partition_point(|it| it.end <= place.span.start);
        secrets.get(from).is_none_or(|it| it.start > place.span.start)
    });
    Home { path: &document.source.path, key }
}

/// The key of the entry in which a place is.
fn key_at(document: &Document<'_>, place: Span) -> Option<String> {
    let key = match &document.body {
        Body::Properties(file) => {
            let next = file.entries.partition_point(|it| it.span.start <= place.start);
            file.entries[..next].last().filter(|it| place.start < it.span.end)?.key.as_str()
        }
        Body::Unit(unit) => {
            let next = unit.directives.partition_point(|it| it.name.span().start <= place.start);
            unit.directives[..next].last().filter(|it| place.start < it.value.span().end.max(it.name.span().end))?.name.as_str()
        }
        _ => return None,
    };
    let is_whole = place.is_empty() && place.start == 0;
    (!is_whole).then(|| key.to_owned())
}

/// A proposal with its places, unless it touches a secret: what is masked everywhere is nothing to be written about.
fn fix<'a>(
    proposal: &Proposal,
    documents: &[Document<'a>],
    sources: &[Option<Source<'a>>],
    cursors: &mut [Option<Cursor<'a, '_>>],
) -> Option<Fix<'a>> {
    let mut edits = Vec::new();
    for (place, text) in proposal.edits.iter() {
        let secrets = &sources[place.file].as_ref()?.secrets;
        let from = secrets.partition_point(|it| it.end <= place.span.start);
        if secrets.get(from).is_some_and(|it| it.start < place.span.end) {
            return None;
        }
        let range = cursors[place.file].as_mut()?.range(place.span);
        edits.push(Edit { path: &documents[place.file].source.path, range, text: text.clone() });
    }
    order::sort_by_key(&mut edits, |it: &Edit<'_>| (it.path, it.range.start.offset, it.range.end.offset));
    Some(Fix { safety: proposal.safety, title: proposal.title.clone(), edits })
}

fn file_report<'a>(at: usize, document: &Document<'a>, topology: &Topology, releases: &Assumed) -> FileReport<'a> {
    let nodes = topology.nodes_of(at);
    let ensemble = nodes.first().and_then(|it| topology.ensemble_of(*it)).filter(|_| document.kind != Some(Kind::Kafka));
    let of_node = |node: &usize| topology.nodes[*node].kafka.iter().find_map(|it| topology.cluster_of(*it));
    let own = topology.cluster_of(at).or_else(|| nodes.first().and_then(of_node));
    let cluster = own.or_else(|| topology.cluster_using(ensemble?));
    let versions = document.product().map(|product| {
        let range = releases.of(product, at);
        let range = if range.from == range.to { range.from.to_string() } else { format!("{}..{}", range.from, range.to) };
        Versions { product: product.key(), range, because: releases.because(at) }
    });
    FileReport {
        path: &document.source.path,
        kind: document.kind.map_or("", |it| it.name()),
        node: topology.node_of(at).map(|it| topology.nodes[it].name.clone()),
        ensemble: ensemble.map(|it| topology.ensembles[it].name.clone()),
        cluster: cluster.map(|it| topology.clusters[it].name.clone()),
        versions,
    }
}

/// Severity, impact and words after profile and releases. What holds in a part of the releases names them, is a warning
/// where the newest is among them and a hint where not, and is no promise any more.
fn judged(finding: &Finding, settings: &Settings) -> (Severity, Impact, String) {
    let production = finding.rule.production.filter(|_| settings.profile.is_production());
    let severity = production.map_or(finding.severity, |it| it.max(finding.severity));
    // In `strict` nothing is only a hint, also not what holds in a part of the releases; what kcfglint says of its own
    // comments is no matter of a profile.
    let is_strict = settings.profile == Profile::Strict && !selection::is_own(finding.rule.code);
    let least = if is_strict { Severity::Warning } else { Severity::Hint };
    let wanted = selection::severity(finding.rule, settings);
    match finding.holds {
        Holds::Part { releases, newest } => {
            let most = if newest { Severity::Warning } else { Severity::Hint };
            let impact = if finding.impact == Impact::WontStart { Impact::Misbehaves } else { finding.impact };
            let message = format!("{} ({} {releases})", finding.message, finding.product.name());
            (wanted.unwrap_or(severity.min(most).max(least)), impact, message)
        }
        _ => (wanted.unwrap_or(severity.max(least)), finding.impact, finding.message.clone()),
    }
}

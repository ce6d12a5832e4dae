//! What a unit sets on the command line: `--override key=value` stands over the file, so that nothing holds that is
//! concluded from the line with the key, or from its absence.

use super::Place;
use super::finding::Finding;
use super::silence::MISSING;
use crate::document::Document;
use crate::source::Kind;
use crate::text::find;
use crate::topology::{Topology, is_named};

/// Rules about the form of a line, which is read whatever stands over it.
const FORM: &[&str] = &["S001", "S003", "S004", "S005", "S007"];

/// Leaves out what is about a value that a unit of the node replaces.
pub(super) fn left(mut findings: Vec<Finding>, documents: &[Document<'_>], topology: &Topology) -> Vec<Finding> {
    let is_there = topology.nodes.iter().flat_map(|it| &it.units).any(|it| has_override(&documents[*it]));
    if is_there {
        findings.retain(|it| FORM.contains(&it.rule.code) || !is_overridden(it, documents, topology));
    }
    findings
}

fn has_override(unit: &Document<'_>) -> bool {
    find(&unit.source.bytes, b"--override").is_some()
}

fn is_overridden(finding: &Finding, documents: &[Document<'_>], topology: &Topology) -> bool {
    let stands_over = |file: usize, key: &str| overrides(file, documents, topology).any(|it| it == key);
    let of_line = |place: &Place| {
        let entries = &documents[place.file].properties(&[Kind::Kafka])?.entries;
        let entry = entries[..entries.partition_point(|it| it.span.start <= place.span.start)].last()?;
        (place.span.start < entry.span.end).then_some(entry.key.as_str())
    };
    let replaced = |place: &Place| of_line(place).is_some_and(|key| stands_over(place.file, key));
    if replaced(&finding.at) || finding.related.iter().any(|(place, _)| replaced(place)) {
        return true;
    }
    let missing = MISSING.iter().find(|it| it.0 == finding.rule.code);
    missing.is_some_and(|(_, keys)| keys.iter().any(|it| stands_over(finding.at.file, it)))
}

/// The keys that the units of a server.properties' node set.
fn overrides<'r>(file: usize, documents: &'r [Document<'_>], topology: &'r Topology) -> impl Iterator<Item = &'r str> {
    let node = topology.node_of(file).map(|it| &topology.nodes[it]);
    let own = &documents[file];
    let is_only = node.is_some_and(|it| it.kafka.len() == 1);
    let units = node.map(|it| &it.units[..]).unwrap_or_default();
    let units = units.iter().map(|it| &documents[*it]);
    let starts =
        units.filter_map(|unit| Some((unit, unit.unit()?))).flat_map(|(unit, it)| it.directives.iter().map(move |it| (unit, it)));
    starts
        .filter(move |(unit, it)| {
            it.name.as_str() == "ExecStart" && (is_only || it.configuration().is_some_and(|it| is_named(unit, it.0, own)))
        })
        .flat_map(|(_, it)| {
            let parts = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '=');
            let mut words = it.value.split(parts).filter(|it| !it.is_empty());
            std::iter::from_fn(move || words.find(|it| *it == "--override").and_then(|_| words.next()))
        })
}

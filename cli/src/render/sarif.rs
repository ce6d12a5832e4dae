//! `--format sarif`: SARIF 2.1.0, with the page of each rule that speaks.

use std::io::{self, Write};

use kcfglint_core::lint::Rule;
use kcfglint_core::report::{Diagnostic, Edit, Fix, Range, Report, Severity};
use kcfglint_core::rules::{ALL, page};
use serde::Serialize;
use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::{is_whole, laid_out, plain};
use crate::terminal::Look;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text<String>,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    properties: Value,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "kcfglint/v1")]
    own: String,
}

#[derive(Serialize)]
struct Text<T> {
    text: T,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text<&'a str>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    /// A finding about a whole file has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

pub(super) fn write(mut out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let mut codes: Vec<&str> = report.diagnostics.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules = codes.iter().filter_map(|code| ALL.iter().find(|it| it.code == *code));
    let rules: Vec<Value> = rules.map(|it| rule(it, report)).collect();
    let fingerprints = fingerprints(report);
    let results: Vec<_> = report.diagnostics.iter().zip(fingerprints).map(|(it, own)| finding(it, &codes, own)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": report.tool.name,
                "semanticVersion": report.tool.version,
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "the folder in which kcfglint was run"}}},
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut out, &log).map_err(io::Error::from)?;
    writeln!(out)
}

fn rule(rule: &Rule, report: &Report<'_>) -> Value {
    let page = page(rule.code).unwrap_or_default();
    let looked_for = page.split("\n\n").nth(1).unwrap_or(rule.name).replace('\n', " ");
    let mut it = json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace('-', " ")},
        "fullDescription": {"text": looked_for},
        "help": {"text": laid_out(page, Look::PLAIN), "markdown": page},
        "defaultConfiguration": {"level": level(rule.severity)},
        "properties": {
            "tags": [rule.impact.name(), rule.scope.name()],
            "problem.severity": if rule.severity == Severity::Hint { "recommendation" } else { rule.severity.name() },
        },
    });
    let url = report.diagnostics.iter().find(|it| it.code == rule.code).and_then(|it| it.url.clone());
    if let Some(url) = url {
        it["helpUri"] = url.into();
    }
    it
}

fn finding<'r>(it: &'r Diagnostic<'_>, codes: &[&str], own: String) -> Finding<'r> {
    let message = [&it.message].into_iter().chain(&it.help).map(String::as_str).collect::<Vec<_>>().join("\n");
    let related = it.related.iter().enumerate().map(|(at, it)| Location {
        id: Some(at + 1),
        physical_location: physical(it.path, it.range),
        message: Some(Text { text: it.message.as_str() }),
    });
    Finding {
        rule_id: it.code,
        rule_index: codes.partition_point(|code| *code < it.code),
        level: level(it.severity),
        message: Text { text: message },
        locations: [Location { id: None, physical_location: physical(it.path, it.range), message: None }],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints { own },
        fixes: it.fix.iter().map(fix).collect(),
        properties: json!({"impact": it.impact}),
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn fix(it: &Fix<'_>) -> Value {
    let change = |edits: &[Edit<'_>]| {
        let replacement = |it: &Edit<'_>| json!({"deletedRegion": region(it.range), "insertedContent": {"text": it.text}});
        let replacements: Vec<Value> = edits.iter().map(replacement).collect();
        json!({"artifactLocation": artifact(edits[0].path), "replacements": replacements})
    };
    let changes: Vec<Value> = it.edits.chunk_by(|a, b| a.path == b.path).map(change).collect();
    json!({"description": {"text": it.title}, "artifactChanges": changes, "properties": {"safety": it.safety}})
}

fn physical(path: &str, range: Range) -> Physical {
    Physical { artifact_location: artifact(path), region: (!is_whole(range)).then(|| region(range)) }
}

const fn region(range: Range) -> Region {
    let Range { start, end } = range;
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

fn artifact(path: &str) -> Artifact {
    let path = plain(path);
    let has_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic();
    if path.starts_with('/') {
        Artifact { uri: format!("file://{}", encoded(path)), uri_base_id: None }
    } else if has_drive && cfg!(windows) {
        Artifact { uri: format!("file:///{}{}", &path[..2], encoded(&path[2..])), uri_base_id: None }
    } else {
        // Below the base means below: a way out of it has no base.
        let leaves = path.split('/').any(|it| it == "..");
        Artifact { uri: encoded(path), uri_base_id: (!leaves).then_some("%SRCROOT%") }
    }
}

/// A path as a part of a URI.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use kcfglint_core::report::{Position, Safety};

    use super::*;

    #[test]
    fn a_fix_names_what_goes_and_what_comes_file_by_file() {
        let at = |column, offset| Position { line: 2, column, offset };
        let range = |from: u32, to: u32| Range { start: at(from, from + 9), end: at(to, to + 9) };
        let edit = |path, range, text: &str| Edit { path, range, text: text.to_owned() };
        let edits = vec![edit("a/x", range(1, 3), "é"), edit("a/x", range(5, 5), ""), edit("b", range(1, 2), "\n")];
        let written = fix(&Fix { safety: Safety::Unsafe, title: "Write it".to_owned(), edits });
        let region = |from: u32, to: u32| json!({"startLine": 2, "startColumn": from, "endLine": 2, "endColumn": to});
        let change = |from, to, text: &str| json!({"deletedRegion": region(from, to), "insertedContent": {"text": text}});
        let file = |uri: &str| json!({"uri": uri, "uriBaseId": "%SRCROOT%"});
        let expected = json!({
            "description": {"text": "Write it"},
            "artifactChanges": [
                {"artifactLocation": file("a/x"), "replacements": [change(1, 3, "é"), change(5, 5, "")]},
                {"artifactLocation": file("b"), "replacements": [change(1, 2, "\n")]},
            ],
            "properties": {"safety": "unsafe"},
        });
        assert_eq!(written, expected);
    }

    #[test]
    fn paths_are_uris() {
        let of = |path| (artifact(path).uri, artifact(path).uri_base_id.is_some());
        assert_eq!(of("./zk 1/zoo.cfg"), ("zk%201/zoo.cfg".to_owned(), true));
        assert_eq!(of("a:b%/é#?"), ("a%3Ab%25/%C3%A9%23%3F".to_owned(), true));
        assert_eq!(of("../zk/zoo.cfg"), ("../zk/zoo.cfg".to_owned(), false));
        assert_eq!(of("/etc/zoo.cfg"), ("file:///etc/zoo.cfg".to_owned(), false));
    }
}

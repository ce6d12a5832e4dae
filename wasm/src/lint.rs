//! The linter: reports, fixes, and how files belong together.

use kcfglint_core::document::Document;
use kcfglint_core::document::named::named as named_files;
use kcfglint_core::fix::{self, Only, Request};
use kcfglint_core::lint::{Scan, check_scan, describe};
use kcfglint_core::model::{kind, secret};
use kcfglint_core::report::Safety;
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::places::{BrokerReport, ServerReport, places};
use kcfglint_core::topology::{ClusterReport, EnsembleReport, FileOf, NodeReport, Topology, TopologyReport};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::Input;
use crate::{Answer, Call, answered, json, rules};

/// What the command tells of a topology, and the places to draw it with.
#[derive(Serialize)]
struct Drawn<'d> {
    schema: u32,
    nodes: Vec<NodeReport<'d>>,
    ensembles: Vec<EnsembleReport>,
    clusters: Vec<ClusterReport>,
    apart: Vec<FileOf<'d>>,
    servers: Vec<ServerReport<'d>>,
    brokers: Vec<BrokerReport<'d>>,
}

/// The report of a call, as the command prints it with `--format json`.
fn report(call: &Call, folders: Vec<String>) -> Result<Vec<u8>, String> {
    let documents = call.sources.iter().map(Document::read).collect();
    let scan = Scan { documents, folders, threads: 1 };
    json(&check_scan(scan, &call.settings))
}

/// The report of files, folders and settings.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn lint(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let call = Call::of(&mut input)?;
        report(&call, input.texts()?)
    };
    answered(told())
}

/// How the files belong together.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn topology(packed: &[u8]) -> Answer {
    let told = || {
        let call = Call::of(&mut Input::new(packed))?;
        let documents = call.documents();
        let topology = Topology::of(&documents, &call.settings);
        let TopologyReport { schema, nodes, ensembles, clusters, apart } = TopologyReport::of(&topology, &documents);
        let (servers, brokers) = places(&topology, &documents);
        json(&Drawn { schema, nodes, ensembles, clusters, apart, servers, brokers })
    };
    answered(told())
}

/// Makes fixes: how many were made, whether some undo each other, the files that are others now, and the report on what is
/// left.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn fix(packed: &[u8]) -> Answer {
    answered(fixed(&mut Input::new(packed)))
}

fn fixed(input: &mut Input<'_>) -> Result<Vec<u8>, String> {
    let mut call = Call::of(input)?;
    let folders = input.texts()?;
    let most = if input.byte()? == 1 { Safety::Unsafe } else { Safety::Safe };
    let only = input.byte()? == 1;
    let before: Vec<Vec<u8>> = call.sources.iter().map(|it| it.bytes.clone()).collect();
    let request = Request { settings: &call.settings, folders: &folders, threads: 1, most };
    let outcome = if only {
        let only = Only { code: input.text()?, path: input.text()?, offset: input.number()? };
        fix::apply_only(&mut call.sources, &request, &only)
    } else {
        fix::apply(&mut call.sources, &request)
    };
    let changed: Vec<&SourceFile> =
        call.sources.iter().zip(&before).filter(|(it, old)| it.bytes != **old).map(|it| it.0).collect();
    let mut out = Vec::new();
    put_number(&mut out, outcome.made.len());
    out.push(u8::from(outcome.unfinished));
    put_number(&mut out, changed.len());
    for it in changed {
        put(&mut out, it.path.as_bytes());
        put(&mut out, &it.bytes);
    }
    put(&mut out, &report(&call, folders)?);
    Ok(out)
}

/// The files with something in them that must not be shown, with masks in its place: how many there are; of each its path, how
/// much was masked, and its bytes.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn masked(packed: &[u8]) -> Answer {
    let told = || {
        let call = Call::of(&mut Input::new(packed))?;
        let secrets = call.sources.iter().map(|it| (it, Document::read(it).secrets())).filter(|it| !it.1.is_empty());
        let secrets: Vec<_> = secrets.collect();
        let mut out = Vec::new();
        put_number(&mut out, secrets.len());
        for (source, places) in &secrets {
            put(&mut out, source.path.as_bytes());
            put_number(&mut out, places.len());
            put(&mut out, &secret::masked(&source.bytes, places));
        }
        Ok(out)
    };
    answered(told())
}

fn put_number(out: &mut Vec<u8>, number: usize) {
    out.extend_from_slice(&u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// What is known of the key at a byte of a file; `null` where there is none or nothing is known.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn describe(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let call = Call::of(&mut input)?;
        let documents = call.documents();
        let (path, offset) = (input.text()?, input.number()?);
        let file = documents.iter().position(|it| it.source.path == path);
        json(&file.and_then(|it| describe::describe(&documents, it, offset, &call.settings)))
    };
    answered(told())
}

/// One rule by its code or name, or `null`.
///
/// # Errors
/// Never, unless memory ends.
#[wasm_bindgen]
pub fn explain(word: &str) -> Answer {
    answered(json(&rules::by_word(word)))
}

/// Every rule.
///
/// # Errors
/// Never, unless memory ends.
#[wasm_bindgen]
pub fn rules() -> Answer {
    answered(json(&rules::all()))
}

/// Where each of the files may be that the units among some files name, and of which nothing else tells what they are; the
/// likeliest place first.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn named(packed: &[u8]) -> Answer {
    let told = || {
        let call = Call::of(&mut Input::new(packed))?;
        let places: Vec<Vec<String>> = named_files(&call.sources).into_iter().map(|it| it.places).collect();
        json(&places)
    };
    answered(told())
}

/// The name of the kind that a file has by its name and content, empty where it is of none.
#[wasm_bindgen(js_name = kindOf)]
#[must_use]
pub fn kind_of(path: &str, content: &[u8]) -> String {
    kind::recognise(path, content).map_or(String::new(), |it| it.name().to_owned())
}

/// Whether a walk looks into a file of that name.
#[wasm_bindgen]
#[must_use]
pub fn wants(path: &str) -> bool {
    kind::is_candidate(path)
}

/// The folder that a file of another kind shows to be in use; empty where it shows none.
#[wasm_bindgen(js_name = folderInUse)]
#[must_use]
pub fn folder_in_use(path: &str) -> String {
    kind::in_use(path).unwrap_or_default().to_owned()
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

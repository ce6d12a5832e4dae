//! The tables of systemd's directives, of other programs' keys, and of releases.

use std::fmt::Write as _;

use super::data::{Lists, constant, file, header, last, names, optional, parts, quoted, rows, slice, slots, table, variant};

/// The releases whose directives were asked for, as in the catalog.
const MEASURED: [&str; 5] = ["247", "252", "254", "257", "262"];

pub(crate) fn systemd() -> String {
    let uses = "use crate::catalog::systemd::{Directive, Kind, Measured, Section};\n";
    let mut out = header("core/data/systemd*.tsv", uses);
    out.push_str("#[rustfmt::skip]\npub(crate) static DIRECTIVES: &[Directive] = &[\n");
    let data = file("systemd");
    let directives = rows::<12>(&data);
    for [section, name, kind, multi, since, known, state, replacement, empty, refuses, warns, words] in directives.iter().copied()
    {
        let word = |it: &str| match it.split_once('@') {
            Some((word, from)) => format!("({word:?}, {from})"),
            None => format!("({it:?}, 0)"),
        };
        let _ = writeln!(
            out,
            "    Directive {{ section: Section::{section}, name: {name:?}, kind: Kind::{}, multi: {}, since: {}, known_by: {}, \
             deprecated: {}, removed: {}, replacement: {}, empty_warns: {}, refuses: {}, warns_in: {}, words: {} }},",
            directive_kind(kind),
            multi == "list",
            optional(since, str::to_owned),
            measured(known),
            state != "-",
            state == "removed",
            optional(replacement, quoted),
            if empty == "?" { "None".to_owned() } else { format!("Some({})", measured(empty)) },
            measured(refuses),
            measured(warns),
            slice(parts(words, '|').map(word)),
        );
    }
    out.push_str("];\n");
    out.push_str(&slots(directives.iter().map(|row| row[1])));
    out.push_str("\n#[rustfmt::skip]\npub(crate) static ELSEWHERE: &[(&str, &[&str])] = &[\n");
    for [name, sections] in rows::<2>(&file("systemd-elsewhere")) {
        let _ = writeln!(out, "    ({name:?}, {}),", slice(parts(sections, ' ').map(quoted)));
    }
    out.push_str("];\n");
    for [what, words] in rows::<2>(&file("systemd-words")) {
        let name = constant(what);
        let _ =
            writeln!(out, "\n#[rustfmt::skip]\npub(crate) static {name}: &[&str] = {};", slice(parts(words, ' ').map(quoted)));
    }
    out
}

fn directive_kind(text: &str) -> String {
    match text.split_once("..") {
        Some((low, high)) => format!("Number({low}, {high})"),
        None => variant(text),
    }
}

/// A bit for each measured release.
fn measured(cell: &str) -> String {
    let bit = |it: &str| 1 << MEASURED.iter().position(|known| *known == it).unwrap_or_else(|| panic!("{it} was not measured"));
    format!("Measured({})", parts(cell, ' ').map(bit).sum::<u8>())
}

pub(crate) fn foreign() -> String {
    let uses = "use crate::catalog::foreign::{Facts, Owner};\nuse crate::catalog::history::Pool;\n\
        use crate::catalog::kafka::{KeyId, key};\nuse crate::catalog::names::Names;\n";
    let mut out = header("core/data/foreign.tsv", uses);
    let data = file("foreign");
    let keys = rows::<3>(&data);
    let (mut owner_lists, mut key_lists) = (Lists::default(), Lists::default());
    let facts = keys.iter().map(|[_, owners, broker_keys]| {
        let owner = |it: &str| format!("Owner::{}", if it == "mirrormaker" { "MirrorMaker".to_owned() } else { variant(it) });
        let owners = owner_lists.place(parts(owners, ' ').map(owner));
        let broker_keys = key_lists.place(parts(broker_keys, ' ').map(|it| format!("key::{}", constant(it))));
        format!("Facts {{ owners: {owners}, broker_keys: {broker_keys} }}")
    });
    out.push_str(&table("KEYS", "Facts", &facts.collect::<Vec<_>>()));
    out.push_str(&owner_lists.render("OWNERS", "Owner"));
    out.push_str(&key_lists.render("BROKER_KEYS", "KeyId"));
    out + &names(keys.iter().map(|row| row[0]))
}

pub(crate) fn releases() -> String {
    let mut out = header("core/data/releases.tsv", "use crate::catalog::Version;\n");
    out.push_str("// Whether each is released; what is a branch only comes last.\n");
    let data = file("releases");
    let all = rows::<3>(&data);
    for (product, list) in [("kafka", "KAFKA"), ("zookeeper", "ZOOKEEPER"), ("systemd", "SYSTEMD")] {
        let _ = writeln!(out, "\n#[rustfmt::skip]\npub(crate) static {list}: &[(Version, bool)] = &[");
        for [_, version, state] in all.iter().filter(|row| row[0] == product) {
            let _ = writeln!(out, "    ({}, {}),", last(version), *state == "released");
        }
        out.push_str("];\n");
    }
    out
}

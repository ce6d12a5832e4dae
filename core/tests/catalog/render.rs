//! Turns a data file into a Rust table.

use std::fmt::Write as _;

/// What makes Rust of a data file.
type Render = fn(&str) -> String;

/// The tables: the name of the data file, and what makes Rust of it.
pub(crate) const TABLES: [(&str, Render); 5] =
    [("foreign", foreign), ("kafka", kafka), ("releases", releases), ("systemd", systemd), ("zookeeper", zookeeper)];

fn header(name: &str, uses: &str) -> String {
    format!("// @generated from core/data/{name}.tsv by the test `catalog_tables_are_fresh`.\n\n{uses}\n")
}

fn rows(data: &str) -> impl Iterator<Item = Vec<&str>> {
    data.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn version(text: &str) -> String {
    let mut parts = text.split('.');
    let major = parts.next().unwrap_or_default();
    match (parts.next(), parts.next()) {
        (None, _) => format!("Version::patch({major}, 255, 255)"),
        (Some(minor), None) => format!("Version::line({major}, {minor})"),
        (Some(minor), Some(patch)) => format!("Version::patch({major}, {minor}, {patch})"),
    }
}

/// The first release of a line: where a key's history begins.
fn since(text: &str) -> String {
    let mut parts = text.split('.');
    let (major, minor) = (parts.next().unwrap_or_default(), parts.next().unwrap_or("0"));
    match parts.next() {
        Some(patch) => format!("Version::patch({major}, {minor}, {patch})"),
        None => format!("Version::first_of({major}, {minor})"),
    }
}

fn optional(cell: &str, some: impl Fn(&str) -> String) -> String {
    if cell == "-" { "None".to_owned() } else { format!("Some({})", some(cell)) }
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn words(cell: &str, separator: char) -> String {
    let list: Vec<String> = cell.split(separator).filter(|it| !it.is_empty() && *it != "-").map(quoted).collect();
    format!("&[{}]", list.join(", "))
}

fn history(cell: &str, value: impl Fn(&str) -> String) -> String {
    let entry = |it: &str| match it.split_once(": ").filter(|_| cell.contains(" ¦ ")) {
        Some((from, it)) => format!("({}, {})", since(from), value(it)),
        None => format!("(Version::OLDEST, {})", value(it)),
    };
    let entries: Vec<String> = cell.split(" ¦ ").map(entry).collect();
    format!("&[{}]", entries.join(", "))
}

fn valid(cell: &str) -> String {
    if cell == "-" {
        return "Valid::Any".to_owned();
    }
    if let Some(name) = cell.strip_prefix('=') {
        return format!("Valid::Check({name:?})");
    }
    if let Some(list) = cell.strip_prefix('~') {
        return format!("Valid::WordsAnyCase({})", words(list, '|'));
    }
    if cell.contains('!') || cell.starts_with('[') {
        let items = cell.split_once('[').map_or("", |(_, items)| items.trim_end_matches(']'));
        let (empty, item) = (cell.contains("!empty"), cell.contains("!item"));
        return format!("Valid::List {{ not_empty: {empty}, no_empty_item: {item}, items: {} }}", words(items, '|'));
    }
    if let Some((low, high)) = cell.split_once("..") {
        let (high, or) = high.split_once(" or ").unwrap_or((high, ""));
        let end = |it: &str| {
            if it.is_empty() { "None".to_owned() } else { format!("Some({:?})", it.parse::<f64>().expect("a number")) }
        };
        return format!("Valid::Range({}, {}, &[{}])", end(low), end(high), or.replace(',', ", "));
    }
    format!("Valid::Words({})", words(cell, '|'))
}

fn capital(text: &str) -> String {
    text.split(['-', ' ']).map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn kafka(data: &str) -> String {
    let mut out = header("kafka", "use crate::catalog::Version;\nuse crate::catalog::kafka::{Key, Kind, Mode, Valid};\n");
    out.push_str("#[rustfmt::skip]\npub(crate) static KEYS: &[Key] = &[\n");
    for row in rows(data) {
        let [name, mode, from, removed, deprecated, replacement, update, unit, visibility, kinds, valids, defaults] = row[..]
        else {
            panic!("kafka.tsv: {row:?}");
        };
        let mode = match mode {
            "zk" => "ZooKeeper",
            "kraft" => "KRaft",
            "migration" => "Migration",
            _ => "Both",
        };
        let default = |it: &str| optional(it, |it| quoted(if it == "\"\"" { "" } else { it }));
        let _ = writeln!(
            out,
            "    Key {{ name: {name:?}, mode: Mode::{mode}, since: {}, removed: {}, deprecated: {}, replacement: {}, update: {}, unit: {}, internal: {}, kinds: {}, valid: {}, defaults: {} }},",
            since(from),
            optional(removed, since),
            optional(deprecated, since),
            optional(replacement, quoted),
            optional(update, quoted),
            optional(unit, quoted),
            visibility == "internal",
            history(kinds, |it| format!("Kind::{}", capital(it))),
            history(valids, valid),
            history(defaults, default),
        );
    }
    out + "];\n"
}

fn zookeeper(data: &str) -> String {
    let mut out = header("zookeeper", "use crate::catalog::Version;\nuse crate::catalog::zookeeper::{Key, Kind, Read};\n");
    out.push_str("#[rustfmt::skip]\npub(crate) static KEYS: &[Key] = &[\n");
    for row in rows(data) {
        let [name, kind, read, from, removed, deprecated, strict, unit, default] = row[..] else {
            panic!("zookeeper.tsv: {row:?}")
        };
        let kind = match kind {
            "bool" => "Boolean",
            "enum" => "Words",
            "yes-no" => "YesNo",
            "string" => "Text",
            "hex-long" => "Hexadecimal",
            other => &capital(other),
        };
        let versions: Vec<String> = from.split(' ').map(since).collect();
        let _ = writeln!(
            out,
            "    Key {{ name: {name:?}, kind: Kind::{kind}, read: Read::{}, since: &[{}], removed: {}, deprecated: {}, strict: {}, unit: {}, default: {} }},",
            capital(read),
            versions.join(", "),
            optional(removed, since),
            optional(deprecated, since),
            optional(strict, since),
            optional(unit, quoted),
            optional(default, quoted),
        );
    }
    out + "];\n"
}

fn systemd(data: &str) -> String {
    let mut out = header("systemd", "use crate::catalog::systemd::{Directive, Section};\n");
    out.push_str("#[rustfmt::skip]\npub(crate) static DIRECTIVES: &[Directive] = &[\n");
    for row in rows(data) {
        let [section, name, kind, multi, from, known, deprecated, replacement, empty, refuses] = row[..] else {
            panic!("systemd.tsv: {row:?}");
        };
        let numbers = |cell: &str| if cell == "-" { String::new() } else { cell.replace(' ', ", ") };
        let _ = writeln!(
            out,
            "    Directive {{ section: Section::{section}, name: {name:?}, kind: {kind:?}, multi: {}, since: {}, known_by: &[{}], deprecated: {}, replacement: {}, empty_warns: &[{}], refuses: &[{}] }},",
            multi == "list",
            optional(from, str::to_owned),
            numbers(known),
            deprecated == "deprecated",
            optional(replacement, quoted),
            numbers(empty),
            numbers(refuses),
        );
    }
    out + "];\n"
}

fn foreign(data: &str) -> String {
    let mut out = header("foreign", "use crate::catalog::foreign::Key;\n");
    out.push_str("#[rustfmt::skip]\npub(crate) static KEYS: &[Key] = &[\n");
    for row in rows(data) {
        let [name, owners, keys] = row[..] else { panic!("foreign.tsv: {row:?}") };
        let _ = writeln!(out, "    Key {{ name: {name:?}, owners: {}, broker_keys: {} }},", words(owners, ' '), words(keys, ' '));
    }
    out + "];\n"
}

fn releases(data: &str) -> String {
    let mut out = header("releases", "use crate::catalog::Version;\n");
    for (product, list) in [("kafka", "KAFKA"), ("zookeeper", "ZOOKEEPER"), ("systemd", "SYSTEMD")] {
        let _ = writeln!(out, "#[rustfmt::skip]\npub(crate) static {list}: &[(Version, bool)] = &[");
        for row in rows(data).filter(|row| row[0] == product) {
            // A Kafka release stands for its line: 0.10.1 has three numbers, and its patch releases a fourth.
            let _ = writeln!(out, "    ({}, {}),", version(row[1]), row[2] == "released");
        }
        out.push_str("];\n");
    }
    out
}

//! The tables of Kafka's keys.

use std::fmt::Write as _;

use super::data::{
    Lists, Pool, begin, by_release, constant, constants, default, file, first, header, history, names, optional, pairs, parts,
    quoted, releases, rows, slice, slots, table, variant,
};

/// What rows share.
#[derive(Default)]
struct Pools {
    absent: Lists,
    versions: Pool,
    replacements: Pool,
    units: Pool,
    internal: Lists,
    kinds: Lists,
    valid: Lists,
    defaults: Lists,
}

pub(crate) fn render() -> String {
    let uses = "use crate::catalog::history::{Default, Place, Pool};\n\
        use crate::catalog::kafka::{\n    \
        Absent, Beyond, Class, Defaults, Internal, Key, KeyId, Kind, Kinds, Mode, Ranges, Relation, Sense, UpdateMode, Valid,\n\
        };\nuse crate::catalog::names::Names;\nuse crate::catalog::{Fraction, Releases, Version};\n";
    let mut out = header("core/data/kafka*.tsv", uses);
    let data = file("kafka");
    let keys = rows::<13>(&data);
    let mut pools = Pools::default();
    out.push_str(&table("KEYS", "Key", &keys.iter().map(|row| key(row, &mut pools)).collect::<Vec<_>>()));
    out.push_str(&pools.absent.render("ABSENT", "Releases"));
    out.push_str(&pools.versions.render("VERSIONS", "Version"));
    out.push_str(&pools.replacements.render("REPLACEMENTS", "KeyId"));
    out.push_str(&pools.units.render("UNITS", "&str"));
    out.push_str(&pools.internal.render("INTERNAL", "(Version, bool)"));
    out.push_str(&pools.kinds.render("KINDS", "(Version, Kind)"));
    out.push_str(&pools.valid.render("VALID", "(Version, Valid)"));
    out.push_str(&pools.defaults.render("DEFAULTS", "(Version, Default)"));
    out.push_str(&names(keys.iter().map(|row| row[0])));
    out.push_str(&slots(keys.iter().map(|row| row[0])));
    out.push('\n');
    precedence(&mut out);
    beyond(&mut out);
    protocol(&mut out);
    classes(&mut out);
    out + &constants(keys.iter().map(|row| row[0]).enumerate())
}

fn key(row: &[&str; 13], pools: &mut Pools) -> String {
    let [name, mode, from, removed, absent, deprecated, replacement, update, unit, visibility, kinds, valids, defaults] = *row;
    let mode = match mode {
        "zk" => "ZooKeeper",
        "kraft" => "KRaft",
        "both" => "Both",
        "migration" => "Migration",
        _ => panic!("{name}: {mode}"),
    };
    let (update, dynamic) = update.split_once(' ').unwrap_or((update, "-"));
    format!(
        "Key {{ unit: {}, since: {}, removed: {}, deprecated: {}, replacement: {}, dynamic_since: {}, mode: Mode::{mode}, \
         update_mode: {}, absent: Absent({}), internal: Internal({}), kinds: Kinds({}), valid: Ranges({}), \
         defaults: Defaults({}) }}",
        pools.units.optional(unit, quoted),
        pools.versions.optional(from, first),
        pools.versions.optional(removed, first),
        pools.versions.optional(deprecated, first),
        pools.replacements.optional(replacement, |it| format!("key::{}", constant(it))),
        pools.versions.optional(dynamic, first),
        optional(update, |it| format!("UpdateMode::{}", variant(it))),
        pools.absent.place(parts(absent, ' ').map(releases)),
        pools.internal.place(pairs(visibility, |it| (it == "internal").to_string())),
        pools.kinds.place(pairs(kinds, |it| format!("Kind::{}", variant(it)))),
        pools.valid.place(ranges(valids, kinds)),
        pools.defaults.place(pairs(defaults, default)),
    )
}

/// The ranges, each read as the type that holds where it begins.
fn ranges(valids: &str, kinds: &str) -> Vec<String> {
    let kinds = history(kinds);
    let begun = |entry: Option<&str>, from: Option<&str>| match (entry, from) {
        (None, _) => true,
        (Some(entry), Some(from)) => by_release(entry, from).is_le(),
        (Some(_), None) => false,
    };
    let range = |(from, cell)| {
        let kind = kinds.iter().rev().find(|entry| begun(entry.0, from)).expect("the first entry has no release").1;
        format!("({}, {})", begin(from), valid(cell, kind))
    };
    history(valids).into_iter().map(range).collect()
}

fn valid(cell: &str, kind: &str) -> String {
    let words = |list: &str| slice(parts(list, '|').map(quoted));
    if cell == "-" {
        return "Valid::Any".to_owned();
    }
    if let Some(name) = cell.strip_prefix('=') {
        return format!("Valid::Check({name:?})");
    }
    if let Some(list) = cell.strip_prefix('~') {
        return format!("Valid::WordsAnyCase({})", words(list));
    }
    if let Some((items, flags)) = cell.strip_prefix('[').and_then(|it| it.split_once(']')) {
        assert_eq!(kind, "list", "{cell}");
        let items = if items == "*" { "" } else { items };
        let (empty, item) = (flags.contains("!empty"), flags.contains("!item"));
        return format!("Valid::List {{ not_empty: {empty}, no_empty_item: {item}, items: {} }}", words(items));
    }
    if cell == "!empty" {
        return "Valid::NonEmpty".to_owned();
    }
    let Some((low, high)) = cell.split_once("..") else {
        return format!("Valid::Words({})", words(cell));
    };
    let (high, or) = high.split_once(" or ").unwrap_or((high, "-"));
    let end = |it: &str| optional(if it.is_empty() { "-" } else { it }, str::to_owned);
    if kind == "double" {
        let end = |it: &str| {
            optional(if it.is_empty() { "-" } else { it }, |it| {
                format!("Fraction::thousandths({})", it.parse::<f64>().expect(it) * 1000.0)
            })
        };
        return format!("Valid::Fraction {{ min: {}, max: {} }}", end(low), end(high));
    }
    format!("Valid::Range {{ min: {}, max: {}, or: {} }}", end(low), end(high), end(or))
}

fn precedence(out: &mut String) {
    out.push_str("#[rustfmt::skip]\npub(crate) static RELATIONS: &[Relation] = &[\n");
    let key = |name: &str| format!("key::{}", constant(name));
    let data = file("kafka-precedence");
    let all = rows::<4>(&data);
    assert!(all.is_sorted_by_key(|row| row[0]), "kafka-precedence.tsv is out of order");
    for [name, sense, others, range] in all {
        let (sense, others) = (variant(sense), slice(parts(others, ' ').map(key)));
        let releases = releases(range);
        let key = key(name);
        let _ = writeln!(out, "    Relation {{ key: {key}, sense: Sense::{sense}, others: {others}, releases: {releases} }},");
    }
    out.push_str("];\n\n");
}

fn beyond(out: &mut String) {
    let data = file("kafka-beyond");
    let all = rows::<4>(&data);
    assert!(all.is_sorted_by_key(|row| (row[0], row[1])), "kafka-beyond.tsv is out of order");
    for table in ["BEYOND", "PER_LISTENER", "PER_MECHANISM"] {
        let _ = writeln!(out, "#[rustfmt::skip]\npub(crate) static {table}: &[Beyond] = &[");
        for [class, name, since, removed] in &all {
            let (place, class) = match *class {
                "listener" => ("PER_LISTENER", "read"),
                "mechanism" => ("PER_MECHANISM", "read"),
                other => ("BEYOND", other),
            };
            if place == table {
                let until = if *removed == "-" { "Version::NEWEST".to_owned() } else { format!("{}.before()", first(removed)) };
                let from = if *since == "-" { "Version::OLDEST".to_owned() } else { first(since) };
                let (prefix, bare, class) = (name.ends_with('*'), name.trim_end_matches('*'), variant(class));
                let releases = format!("Releases::between({from}, {until})");
                let _ = writeln!(
                    out,
                    "    Beyond {{ name: {bare:?}, prefix: {prefix}, class: Class::{class}, releases: {releases} }},"
                );
            }
        }
        out.push_str("];\n\n");
    }
}

fn classes(out: &mut String) {
    let data = file("kafka-classes");
    let all = rows::<3>(&data);
    assert!(all.is_sorted_by_key(|row| row[0]), "kafka-classes.tsv is out of order");
    out.push_str("#[rustfmt::skip]\npub(crate) static CLASSES: &[(&str, Releases)] = &[\n");
    for [name, since, removed] in all {
        let from = if since == "-" { "Version::OLDEST".to_owned() } else { first(since) };
        let until = if removed == "-" { "Version::NEWEST".to_owned() } else { format!("{}.before()", first(removed)) };
        let _ = writeln!(out, "    ({name:?}, Releases::between({from}, {until})),");
    }
    out.push_str("];\n\n");
}

fn protocol(out: &mut String) {
    out.push_str("#[rustfmt::skip]\npub(crate) static PROTOCOL: &[(&str, Version)] = &[\n");
    for [name, known] in rows::<2>(&file("kafka-protocol")) {
        let _ = writeln!(out, "    ({name:?}, {}),", first(known));
    }
    out.push_str("];\n\n");
}

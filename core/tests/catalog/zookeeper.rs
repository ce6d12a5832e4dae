//! The table of ZooKeeper's keys.

use super::data::{
    Lists, Pool, constant, constants, default, file, first, header, history, names, optional, pairs, parts, quoted, rows, slice,
    slots, table, variant,
};

/// What rows share.
#[derive(Default)]
struct Pools {
    versions: Pool,
    replacements: Pool,
    units: Pool,
    since: Lists,
    valid: Lists,
    defaults: Lists,
}

pub(crate) fn render() -> String {
    let uses = "use crate::catalog::Version;\nuse crate::catalog::history::{Default, Place, Pool};\nuse crate::catalog::names::Names;\n\
        use crate::catalog::zookeeper::{Defaults, Key, KeyId, Kind, Ranges, Read, Scope, Since, Valid};\n";
    let mut out = header("core/data/zookeeper.tsv", uses);
    let data = file("zookeeper");
    let keys = rows::<11>(&data);
    let mut pools = Pools::default();
    out.push_str(&table("KEYS", "Key", &keys.iter().map(|row| key(row, &mut pools)).collect::<Vec<_>>()));
    out.push_str(&pools.versions.render("VERSIONS", "Version"));
    out.push_str(&pools.replacements.render("REPLACEMENTS", "KeyId"));
    out.push_str(&pools.units.render("UNITS", "&str"));
    out.push_str(&pools.since.render("SINCE", "Version"));
    out.push_str(&pools.valid.render("VALID", "(Version, Valid)"));
    out.push_str(&pools.defaults.render("DEFAULTS", "(Version, Default)"));
    out.push_str(&names(keys.iter().map(|row| row[0])));
    out.push_str(&slots(keys.iter().map(|row| row[0])));
    out.push('\n');
    // What nobody reads needs no constant, and is often the name of a key that is read, spelt another way.
    let read = keys.iter().enumerate().filter(|(_, row)| row[2] != "never").map(|(at, row)| (at, row[0]));
    out + &constants(read)
}

fn key(row: &[&str; 11], pools: &mut Pools) -> String {
    let [_, kind, read, scope, since, removed, deprecated, valids, unit, defaults, replacement] = *row;
    let (kind, lenient) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
    let kind = match kind {
        "bool" => "Boolean",
        "enum" => "Words",
        "string" => "Text",
        "hex-long" => "Hexadecimal",
        other => &variant(other),
    };
    let strict = history(valids).into_iter().find(|(_, it)| *it == "~true|false");
    let strict = strict.map(|(from, _)| from.unwrap_or(since));
    format!(
        "Key {{ unit: {}, removed: {}, deprecated: {}, strict: {}, replacement: {}, kind: Kind::{kind}, lenient: {lenient}, \
         read: Read::{}, scope: Scope::{}, since: Since({}), valid: Ranges({}), defaults: Defaults({}) }}",
        pools.units.optional(unit, quoted),
        pools.versions.optional(removed, first),
        pools.versions.optional(deprecated, first),
        pools.versions.optional(strict.unwrap_or("-"), first),
        pools.replacements.optional(replacement, |it| format!("key::{}", constant(it))),
        variant(read),
        variant(scope),
        pools.since.place(parts(since, ' ').map(first)),
        pools.valid.place(pairs(valids, |it| valid(it, kind))),
        pools.defaults.place(pairs(defaults, default)),
    )
}

fn valid(cell: &str, kind: &str) -> String {
    let switch = matches!(kind, "Boolean" | "YesNo");
    match cell.split_at_checked(1) {
        Some(("-", "")) => "Valid::Any".to_owned(),
        _ if cell == "~true|false" => "Valid::Checked".to_owned(),
        _ if switch && cell == "~true" => "Valid::OnlyTrue".to_owned(),
        Some(("!", word)) if switch => format!("Valid::Off({word:?})"),
        _ if switch => format!("Valid::On({cell:?})"),
        Some(("!", number)) => format!("Valid::Not({number})"),
        _ if matches!(kind, "Words" | "Class") => {
            format!("Valid::Words({})", slice(parts(cell.trim_start_matches('~'), '|').map(quoted)))
        }
        _ => {
            let (low, high) = cell.split_once("..").unwrap_or_else(|| panic!("{cell}"));
            let end = |it: &str| optional(if it.is_empty() { "-" } else { it }, str::to_owned);
            format!("Valid::Range({}, {})", end(low), end(high))
        }
    }
}

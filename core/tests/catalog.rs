//! The catalog's tables are made from `core/data/*.tsv` by this test. With `KCFGLINT_BLESS=1` it writes them; without,
//! it fails where they are stale. So a new release is a change of data, and nothing is generated while building.

#[path = "catalog/data.rs"]
mod data;
#[path = "catalog/facts.rs"]
mod facts;
#[path = "../src/catalog/hash.rs"]
mod hash;
#[path = "catalog/kafka.rs"]
mod kafka;
#[path = "catalog/others.rs"]
mod others;
#[path = "catalog/weight.rs"]
mod weight;
#[path = "catalog/zookeeper.rs"]
mod zookeeper;

use std::fs;

/// The name of a table, and what renders it.
type Table = (&'static str, fn() -> String);

#[test]
fn catalog_tables_are_fresh() {
    let tables: [Table; 5] = [
        ("foreign", others::foreign),
        ("kafka", kafka::render),
        ("releases", others::releases),
        ("systemd", others::systemd),
        ("zookeeper", zookeeper::render),
    ];
    let bless = std::env::var_os("KCFGLINT_BLESS").is_some();
    let mut stale = Vec::new();
    for (name, render) in tables {
        let path = format!("{}/src/catalog/tables/{name}.rs", env!("CARGO_MANIFEST_DIR"));
        let fresh = render();
        if fs::read_to_string(&path).unwrap_or_default() == fresh {
            continue;
        }
        if bless {
            fs::write(&path, &fresh).expect("the table can be written");
        } else {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "{stale:?} are stale: run `KCFGLINT_BLESS=1 cargo test -p kcfglint-core --test catalog`");
}

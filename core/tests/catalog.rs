//! The catalog's tables are made from `core/data/*.tsv` by this test. With `KCFGLINT_BLESS=1` it writes them; without,
//! it fails where they are stale. So a new release is a change of data, and nothing is generated while building.

#[path = "catalog/render.rs"]
mod render;

use std::fs;
use std::path::Path;

use kcfglint_core::catalog::kafka::{Kind, Mode, Valid};
use kcfglint_core::catalog::systemd::Section;
use kcfglint_core::catalog::{Product, Version, default_range, foreign, kafka, newest, systemd, zookeeper};

#[test]
fn catalog_tables_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bless = std::env::var_os("KCFGLINT_BLESS").is_some();
    for (name, render) in render::TABLES {
        let data = fs::read_to_string(root.join(format!("data/{name}.tsv"))).expect("the data file is there");
        let fresh = render(&data);
        let path = root.join(format!("src/catalog/tables/{name}.rs"));
        if bless {
            fs::write(&path, &fresh).expect("the table can be written");
        }
        let table = fs::read_to_string(&path).unwrap_or_default();
        assert!(table == fresh, "{name}.rs is stale: run `KCFGLINT_BLESS=1 cargo test -p kcfglint-core --test catalog`");
    }
}

#[test]
fn every_key_finds_itself() {
    for key in kafka::keys() {
        assert_eq!(kafka::find(key.name).map(|it| it.name), Some(key.name));
    }
    for key in zookeeper::keys() {
        assert_eq!(zookeeper::find(key.name).map(|it| it.name), Some(key.name));
    }
    for section in Section::ALL {
        for directive in systemd::directives(section) {
            assert_eq!(systemd::find(section, directive.name).map(|it| it.name), Some(directive.name));
        }
    }
    assert_eq!((kafka::keys().len(), zookeeper::keys().len()), (435, 256));
}

#[test]
fn histories_hold_their_facts() {
    let segment = kafka::find("log.segment.bytes").expect("known");
    let minimum = |version: Version| {
        segment.readings().find(|(releases, ..)| releases.contains(version)).map(|(_, kind, valid)| (kind, valid))
    };
    assert_eq!(minimum(Version::line(3, 9)), Some((Kind::Int, Valid::Range(Some(14.0), None, &[]))));
    assert_eq!(minimum(Version::line(4, 0)), Some((Kind::Int, Valid::Range(Some(1_048_576.0), None, &[]))));

    let compression = kafka::find("compression.type").expect("known");
    let in_any_case: Vec<bool> = compression.readings().map(|(_, _, valid)| matches!(valid, Valid::WordsAnyCase(_))).collect();
    assert_eq!(in_any_case, [true, true, false]);

    let connect = kafka::find("zookeeper.connect").expect("known");
    assert_eq!(connect.mode, Mode::ZooKeeper);
    assert!(connect.known_in().contains(Version::line(3, 9)) && !connect.known_in().contains(Version::line(4, 0)));
    assert_eq!(kafka::find("listeners").map(|it| it.kind_in(Version::line(4, 2))), Some(Kind::List));

    assert_eq!(zookeeper::find("standaloneEnabled").and_then(|it| it.strict), Some(Version::patch(3, 5, 0)));
    assert_eq!(zookeeper::find("quorumListenOnAllIPs").and_then(|it| it.strict), Some(Version::patch(3, 7, 0)));
    assert_eq!(zookeeper::find("skipACL").map(|it| it.kind), Some(zookeeper::Kind::YesNo));
    assert_eq!(foreign::find("retention.ms").map(|it| it.broker_keys[0]), Some("log.retention.ms"));
    assert!(systemd::find(Section::Service, "Restart").is_some() && systemd::find(Section::Unit, "Restart").is_none());
    assert_eq!(systemd::sections_of("After").collect::<Vec<_>>(), [Section::Unit]);
}

#[test]
fn what_people_run_begins_and_ends_at_known_releases() {
    assert_eq!(newest(Product::Kafka), Version::line(4, 3));
    assert_eq!(newest(Product::ZooKeeper), Version::patch(3, 9, 5));
    assert_eq!(default_range(Product::Systemd).to, Version::parse("262").expect("a version"));
}

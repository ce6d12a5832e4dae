//! What `kcfglint diff` says of writes while brokers are restarted one by one.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lens::{State, diff};
use kcfglint_core::lint::Scan;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// The notes about replicas for two brokers whose number of partitions changes.
fn notes(release: &str, factor: i64, least: i64) -> Vec<String> {
    let sources = |root: &str, partitions: i64| -> Vec<SourceFile> {
        let one = |id: i64| {
            let text = format!(
                "broker.id={id}\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k\n\
                 background.threads={partitions}\ndefault.replication.factor={factor}\nmin.insync.replicas={least}\n\
                 num.partitions={partitions}\n"
            );
            SourceFile::new(format!("{root}/kafka{id}/server.properties"), text.into_bytes())
        };
        vec![one(1), one(2)]
    };
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, release).expect("a release");
    let (old, new) = (sources("a", 1000), sources("b", 2000));
    let state = |files, root| State { scan: Scan { documents: files, ..Scan::default() }, settings: &settings, root };
    let (old, new): (Vec<_>, Vec<_>) = (old.iter().map(Document::read).collect(), new.iter().map(Document::read).collect());
    let (old, new) = (state(old, "a"), state(new, "b"));
    let told = diff(&old, &new);
    assert_eq!(told.rolling.len(), 1, "brokers are restarted");
    told.rolling[0].notes.iter().filter(|it| it.contains("acks=all")).cloned().collect()
}

#[test]
fn replicas_that_must_all_be_there() {
    let away = "writes with acks=all stop while any broker is away";
    for release in ["3.6", "3.7", "2.8..3.9"] {
        assert_eq!(notes(release, 3, 2), [""; 0], "{release}");
        let said = format!("`min.insync.replicas` is 2, and there are 2 replicas: {away}.");
        assert_eq!(notes(release, 2, 2), [said], "{release}");
    }
}

#[test]
fn more_than_there_are() {
    let refused = "writes with acks=all are refused";
    let capped = "3 counts as 2, and writes with acks=all stop while any broker is away";
    for (release, end) in [
        ("3.6", refused.to_owned()),
        ("3.7", capped.to_owned()),
        ("2.8..3.9", format!("up to Kafka 3.6 {refused}; from 3.7 on {capped}")),
    ] {
        let said = format!("`min.insync.replicas` is 3, and there are 2 replicas: {end}.");
        assert_eq!(notes(release, 2, 3), [said], "{release}");
    }
}

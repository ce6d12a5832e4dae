//! Values of single keys against the verdicts of ten real Kafkas and six real ZooKeepers.

use kcfglint_core::catalog::{Releases, Version, kafka, zookeeper};
use kcfglint_core::model::value::{refused_by_kafka, refused_by_zookeeper};

const KAFKA: [&str; 10] = ["2.8", "3.0", "3.3", "3.7", "3.9", "4.0", "4.1", "4.2", "4.3", "4.4"];
const ZOOKEEPER: [&str; 6] = ["3.4.14", "3.5.10", "3.6.4", "3.7.2", "3.8.0", "3.9.5"];

/// The rows that disagree, and how many verdicts there were.
fn compare(data: &str, releases: &[&str], refuses: impl Fn(&str, &str, Releases) -> Option<bool>) -> (Vec<String>, usize) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for line in data.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let mut column = || columns.next().expect("three columns");
        let (key, value, verdicts) = (column(), column(), column());
        let value: String = serde_json::from_str(value).expect("a JSON string");
        let value = value.trim_matches(|c| c <= ' ');
        for (release, expected) in releases.iter().zip(verdicts.chars()).filter(|(_, it)| matches!(it, 'o' | 'p')) {
            let version = Version::parse(release).expect("a version");
            let Some(answer) = refuses(key, value, Releases::between(version, version)) else { continue };
            count += 1;
            if answer != (expected == 'p') {
                wrong.push(format!("{release} {key}={value:?}: {expected} expected, refused={answer}"));
            }
        }
    }
    (wrong, count)
}

#[test]
fn kafka_refuses_what_the_releases_refuse() {
    let (wrong, count) = compare(include_str!("data/kafka-value-verdicts.tsv"), &KAFKA, |key, value, release| {
        let key = kafka::find(key).expect("known");
        // Whether a class is there only its jar tells, and checks with a name of their own belong to other rules.
        let other = matches!(key.valid_in(release.to), kafka::Valid::Check(_)) || key.kind_in(release.to) == kafka::Kind::Class;
        (!other).then(|| refused_by_kafka(key, value, release).is_some())
    });
    println!("values of Kafka: {} of {count} verdicts agree", count - wrong.len());
    assert!(count > 18_000, "the data has gone: {count}");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn zookeeper_refuses_what_the_releases_refuse() {
    let (wrong, count) = compare(include_str!("data/zookeeper-value-verdicts.tsv"), &ZOOKEEPER, |key, value, release| {
        Some(refused_by_zookeeper(zookeeper::find(key).expect("known"), value, release).is_some())
    });
    println!("values of ZooKeeper: {} of {count} verdicts agree", count - wrong.len());
    assert!(count > 8_000, "the data has gone: {count}");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
}

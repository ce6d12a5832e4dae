//! Server lines against the verdicts of six real ZooKeepers.

use kcfglint_core::catalog::Version;
use kcfglint_core::model::server::ServerLine;

const RELEASES: [&str; 6] = ["3.4.14", "3.5.10", "3.6.4", "3.7.2", "3.8.0", "3.9.5"];
const DATA: &str = include_str!("data/server-line-verdicts.tsv");

#[test]
fn every_verdict_of_every_release_is_the_same() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        let (value, verdicts) = line.split_once('\t').expect("two columns");
        let value: String = serde_json::from_str(value).expect("a JSON string");
        for (release, expected) in RELEASES.iter().zip(verdicts.chars()).filter(|(_, it)| *it != '?') {
            count += 1;
            let answer = ServerLine::parse(&value, Version::parse(release).expect("a version"));
            if answer.is_ok() != (expected == 'o') {
                wrong.push(format!("{release} {value:?}: {expected} expected, {answer:?} given"));
            }
        }
    }
    println!("server lines: {} of {count} verdicts agree", count - wrong.len());
    assert!(count > 1_000, "the data has gone: {count}");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
}

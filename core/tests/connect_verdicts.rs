//! Connect strings against the verdicts of the real clients of six releases: what they refuse is refused, what they
//! take is taken, and it is read into the same servers and the same chroot.

use kcfglint_core::catalog::Version;
use kcfglint_core::model::connect::{ConnectString, Fault};

const RELEASES: [&str; 6] = ["3.4.14", "3.5.10", "3.6.4", "3.7.2", "3.8.0", "3.9.5"];
const DATA: &str = include_str!("data/connect-verdicts.tsv");

type Read = Option<(Vec<String>, Option<String>)>;

fn verdict(text: &str, release: &str) -> (char, Read) {
    let version = Version::parse(release).expect("a version");
    match ConnectString::parse(text, version) {
        Ok(it) => {
            let servers = it.servers.iter().map(|it| format!("{} {}", it.host, it.port)).collect();
            ('o', Some((servers, it.chroot.map(str::to_owned))))
        }
        Err(it) => (if it.fault == Fault::NoServer { 'c' } else { 'p' }, None),
    }
}

#[test]
fn every_verdict_of_every_release_is_the_same() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let text: String = serde_json::from_str(row[0]).expect("a JSON string");
        for (release, expected) in RELEASES.iter().zip(row[1].chars()) {
            count += 1;
            let (letter, _) = verdict(&text, release);
            if letter != expected {
                wrong.push(format!("{release} {text:?}: {expected} expected, {letter} given"));
            }
        }
        for (release, cell) in [("3.4.14", row[2]), ("3.9.5", row[3])] {
            let expected: Read = serde_json::from_str(cell).expect("what the client read");
            let (_, read) = verdict(&text, release);
            if read != expected {
                wrong.push(format!("{release} {text:?}: {expected:?} expected, {read:?} given"));
            }
        }
    }
    println!("connect strings: {} of {count} verdicts agree", count - wrong.len());
    assert!(count > 4_000, "the data has gone: {count}");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
}

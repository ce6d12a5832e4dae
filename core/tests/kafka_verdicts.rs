//! Whole broker files against the verdicts of ten real Kafkas: refused means a finding that promises that the broker will
//! not start, taken means none.

use std::collections::BTreeMap;
use std::thread;

use kcfglint_core::catalog::{Product, kafka};
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::model::Properties;
use kcfglint_core::report::{Diagnostic, Impact};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::{Kind, SourceFile};

const RELEASES: [&str; 10] = ["2.8", "3.0", "3.3", "3.7", "3.9", "4.0", "4.1", "4.2", "4.3", "4.4"];
const DATA: &str = include_str!("data/kafka-verdicts.tsv");

/// How many verdicts of each release agree. A number here only ever grows.
const AGREE: [usize; 10] = [5898, 5844, 5888, 5866, 5866, 5925, 5912, 5933, 5918, 5914];

/// What a rule says of the time behind the check that was run: a connection to ZooKeeper, also where a comment breaks it,
/// and a voter's host when Raft starts.
const AFTERWARDS: &str = "afterwards";

struct Case {
    bytes: Vec<u8>,
    verdicts: &'static str,
}

#[derive(Default)]
struct Tally {
    agree: usize,
    /// Refusals that nobody promised, by reason.
    missed: BTreeMap<&'static str, usize>,
    /// Promises that were not kept.
    false_alarms: Vec<String>,
    /// Values that a template fills in: unknown by design.
    templates: usize,
    /// What only the class path tells.
    classes: usize,
    /// Taken by the check that was run, refused later on.
    later: usize,
}

fn cases() -> (Vec<Case>, BTreeMap<char, &'static str>) {
    let (mut bases, mut cases, mut reasons): (Vec<String>, Vec<Case>, _) = (Vec::new(), Vec::new(), BTreeMap::new());
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        match row[..] {
            ["reason", letter, name] => {
                reasons.insert(letter.chars().next().expect("a letter"), name);
            }
            ["base", _, text] => bases.push(serde_json::from_str(text).expect("a JSON string")),
            [base, _, verdicts, changes] => {
                let base: Vec<&str> = bases[base.parse::<usize>().expect("a number")].split('\n').collect();
                let changes: Vec<Vec<serde_json::Value>> = serde_json::from_str(changes).expect("JSON");
                let (mut lines, mut at): (Vec<&str>, _) = (Vec::new(), 0);
                for change in &changes {
                    let index = |it: usize| usize::try_from(change[it].as_u64().expect("a number")).expect("small");
                    lines.extend(&base[at..index(0)]);
                    lines.extend(change[2..].iter().map(|it| it.as_str().expect("a line")));
                    at = index(1);
                }
                lines.extend(&base[at..]);
                let bytes = lines.join("\n").chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect();
                cases.push(Case { bytes, verdicts });
            }
            _ => panic!("no row: {line}"),
        }
    }
    (cases, reasons)
}

/// The codes of the findings that promise that the broker will not start.
fn promises(files: &[SourceFile; 1], settings: &Settings) -> Vec<&'static str> {
    let report = check(files.iter().map(Document::read).collect(), settings);
    let later = |it: &Diagnostic<'_>| match it.code {
        "S002" => it.message.contains("connect"),
        "KR004" => it.message.contains("0.0.0.0"),
        "KF010" => it.message.contains("overlap"),
        "KF013" => it.message.contains("65535"),
        code => code == "KF004",
    };
    let promises = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
    promises.map(|it| if later(it) { AFTERWARDS } else { it.code }).collect()
}

fn tally(release: &str, column: usize, cases: &[Case], reasons: &BTreeMap<char, &'static str>) -> Tally {
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, release).expect("known");
    let mut tally = Tally::default();
    for case in cases {
        let letter = char::from(case.verdicts.as_bytes()[column]);
        let mut source = SourceFile::new("server.properties", case.bytes.clone());
        source.kind = Some(Kind::Kafka);
        let files = [source];
        let said = promises(&files, &settings);
        let properties = || Properties::read(&case.bytes);
        let is_template = || properties().in_force().any(|it| kafka::find(it.key.as_str()).is_some() && it.is_template());
        if (letter == 'o') == said.is_empty() {
            tally.agree += 1;
        } else if is_template() {
            tally.templates += 1;
        } else if letter == 'Z' {
            tally.classes += 1;
        } else if letter != 'o' {
            *tally.missed.entry(reasons[&letter]).or_default() += 1;
            if let Ok(dir) = std::env::var("KF_DUMP") {
                use std::io::Write as _;
                let mut f = std::fs::OpenOptions::new().create(true).append(true).open(format!("{dir}/{release}")).expect("x");
                writeln!(f, "MISS {} {:?} {:?}", reasons[&letter], said, String::from_utf8_lossy(&case.bytes)).expect("x");
            }
        } else if said.iter().all(|it| *it == AFTERWARDS) {
            tally.later += 1;
        } else {
            tally.false_alarms.push(format!("{release} takes it, {said:?}: {:?}", String::from_utf8_lossy(&case.bytes)));
        }
    }
    tally
}

#[test]
fn every_file_of_every_release() {
    let (cases, reasons) = cases();
    assert!(cases.len() > 6_000, "the data has gone: {}", cases.len());
    let (cases, reasons) = (&cases, &reasons);
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let threads: Vec<_> = (0..10).map(|at| scope.spawn(move || tally(RELEASES[at], at, cases, reasons))).collect();
        threads.into_iter().map(|it| it.join().expect("no panic")).collect()
    });
    let mut false_alarms = Vec::new();
    for ((release, tally), least) in RELEASES.iter().zip(tallies).zip(AGREE) {
        let apart = tally.templates + tally.classes + tally.later;
        println!("kafka {release}: {} of {} verdicts agree", tally.agree, cases.len() - apart);
        println!(
            "  apart: {} with a template mark, {} of the class path, {} refused after the check; missed: {:?}",
            tally.templates, tally.classes, tally.later, tally.missed
        );
        assert!(tally.agree >= least, "kafka {release}: {} agree, and {least} did before", tally.agree);
        false_alarms.extend(tally.false_alarms);
    }
    assert!(false_alarms.is_empty(), "{} promises are not kept:\n{}", false_alarms.len(), false_alarms.join("\n"));
}

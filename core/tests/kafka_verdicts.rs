//! Whole broker files against the verdicts of ten real Kafkas: refused means a finding that promises that the broker will
//! not start, taken means none. Three sorts are compared apart, each with its figure: template marks, the class
//! path, and what is refused after the check that was run.

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

/// At most so many files are compared apart in each release: a number here only ever falls. One in each is a JAAS line
/// without text, which `JaasContext` refuses when the listener starts, up to three are what the log manager
/// refuses, and as many name a listener that the manager of tiered storage does not find.
const APART: [usize; 10] = [82, 89, 85, 88, 106, 69, 69, 66, 66, 66];

/// What a rule says of the time behind the check that was run: a connection to ZooKeeper, also where a comment breaks it,
/// a voter's host when Raft starts, the log manager's directories, tiered storage's listener, a port that is bound, an authorizer, a JAAS line, and what a
/// listener reads when it starts.
const AFTERWARDS: &str = "afterwards";

struct Case {
    bytes: Vec<u8>,
    verdicts: &'static str,
}

#[derive(Default)]
struct Tally {
    agree: usize,
    /// Refusals that nobody promised, and promises that were not kept.
    wrong: Vec<String>,
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
        "S002" | "S011" | "S013" => it.message.contains("connect"),
        "KR004" => it.message.contains("0.0.0.0"),
        "KF027" => ["log manager", "remote.log.metadata.manager.listener.name"].iter().any(|word| it.message.contains(word)),
        "S012" => it.message.contains("when the listener starts"),
        "KF010" => it.message.contains("overlap"),
        "KF013" => it.message.contains("65535"),
        code => matches!(code, "KF004" | "SE005" | "SE007" | "SE011"),
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
        } else if letter == 'o' && said.iter().all(|it| *it == AFTERWARDS) {
            tally.later += 1;
        } else {
            let verdict = if letter == 'o' { "takes it" } else { reasons[&letter] };
            tally.wrong.push(format!("{release}: {verdict}, and kcfglint {said:?}: {:?}", String::from_utf8_lossy(&case.bytes)));
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
    let (mut agree, mut compared, mut wrong) = (0, 0, Vec::new());
    for ((release, tally), most) in RELEASES.iter().zip(tallies).zip(APART) {
        let apart = tally.templates + tally.classes + tally.later;
        println!(
            "kafka {release}: {} of {} verdicts agree; apart: {} with a template mark, {} of the class path, {} refused after the check",
            tally.agree,
            cases.len() - apart,
            tally.templates,
            tally.classes,
            tally.later
        );
        assert!(apart <= most, "kafka {release}: {apart} files are compared apart, and {most} were before");
        agree += tally.agree;
        compared += cases.len() - apart;
        wrong.extend(tally.wrong);
    }
    println!("kafka: {agree} of {compared} verdicts agree");
    assert!(wrong.is_empty(), "{} verdicts disagree:\n{}", wrong.len(), wrong.join("\n"));
}

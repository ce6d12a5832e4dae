//! Whole broker files against the verdicts of ten real Kafkas: refused means a finding that promises that the broker will
//! not start, taken means none. Two sorts are compared apart, each with its figure: template marks and the class
//! path. What is refused behind the check that was run has a row in `kafka-afterwards.tsv`, which says what the check
//! went without, what such a file has in it, and how many there are in each release: not one more and not one less.

use std::collections::{BTreeMap, BTreeSet};
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
const AFTERWARDS: &str = include_str!("data/kafka-afterwards.tsv");

/// At most so many files are compared apart in each release: a number here only ever falls.
const APART: [usize; 10] = [45, 52, 52, 51, 56, 48, 48, 48, 48, 48];

/// What a real start refuses, and the check that was run did not come to.
struct Afterwards {
    code: &'static str,
    /// Words of the finding.
    words: &'static str,
    /// What such a file has in it, and behind `!` what it does not have.
    lines: Vec<&'static str>,
    /// How many files of each release.
    files: [usize; 10],
}

impl Afterwards {
    fn all() -> Vec<Self> {
        let row = |line: &'static str| {
            let row: Vec<&str> = line.split('\t').collect();
            let [_, code, words, lines, ref files @ ..] = row[..] else { panic!("no row: {line}") };
            let files: Vec<usize> = files.iter().map(|it| it.parse().expect("a number")).collect();
            Self { code, words, lines: lines.split(" & ").collect(), files: files.try_into().expect("ten releases") }
        };
        AFTERWARDS.lines().filter(|line| !line.starts_with('#')).map(row).collect()
    }

    fn explains(&self, code: &str, message: &str, text: &str) -> bool {
        let has = |it: &&str| it.strip_prefix('!').map_or_else(|| text.contains(it), |it| !text.contains(it));
        self.code == code && message.contains(self.words) && self.lines.iter().all(has)
    }
}

struct Case {
    bytes: Vec<u8>,
    verdicts: &'static str,
    /// As it was before anything was changed.
    is_base: bool,
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
    /// Taken by the check that was run, refused later on, by row: the files.
    later: BTreeMap<usize, Vec<String>>,
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
                cases.push(Case { bytes, verdicts, is_base: changes.is_empty() });
            }
            _ => panic!("no row: {line}"),
        }
    }
    (cases, reasons)
}

/// The codes of the findings that promise that the broker will not start, each with the row that explains why the check
/// that was run did not come to it.
fn promises(files: &[SourceFile; 1], settings: &Settings, rows: &[Afterwards]) -> Vec<(&'static str, Option<usize>)> {
    let report = check(files.iter().map(Document::read).collect(), settings);
    let text: String = files[0].bytes.iter().map(|it| char::from(*it)).collect();
    let row = |it: &Diagnostic<'_>| rows.iter().position(|row| row.explains(it.code, &it.message, &text));
    report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart).map(|it| (it.code, row(it))).collect()
}

fn tally(column: usize, cases: &[Case], reasons: &BTreeMap<char, &'static str>, rows: &[Afterwards]) -> Tally {
    let release = RELEASES[column];
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, release).expect("known");
    let mut tally = Tally::default();
    let read = |case: &Case| {
        let mut source = SourceFile::new("server.properties", case.bytes.clone());
        source.kind = Some(Kind::Kafka);
        [source]
    };
    // What is said of a file before it was changed does not speak for the refusal of the change.
    let rows_of = |case| promises(&read(case), &settings, rows).into_iter().filter_map(|it| it.1);
    let of_bases: BTreeSet<usize> = cases.iter().filter(|it| it.is_base).flat_map(rows_of).collect();
    for case in cases {
        let letter = char::from(case.verdicts.as_bytes()[column]);
        let files = read(case);
        let said = promises(&files, &settings, rows);
        let properties = || Properties::read(&case.bytes);
        let is_template = || properties().in_force().any(|it| kafka::find(it.key.as_str()).is_some() && it.is_template());
        let is_promised = said.iter().any(|it| it.1.is_none_or(|row| !of_bases.contains(&row)));
        if if letter == 'o' { said.is_empty() } else { is_promised } {
            tally.agree += 1;
        } else if letter == 'o'
            && let Some(row) = said.iter().map(|it| it.1).reduce(|one, other| one.and(other)).flatten()
        {
            tally.later.entry(row).or_default().push(String::from_utf8_lossy(&case.bytes).into_owned());
        } else if is_template() {
            tally.templates += 1;
        } else if letter == 'Z' {
            tally.classes += 1;
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
    let rows = Afterwards::all();
    let (cases, reasons, rows) = (&cases, &reasons, &rows);
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let threads: Vec<_> = (0..10).map(|at| scope.spawn(move || tally(at, cases, reasons, rows))).collect();
        threads.into_iter().map(|it| it.join().expect("no panic")).collect()
    });
    let (mut agree, mut compared, mut wrong) = (0, 0, Vec::new());
    for (at, tally) in tallies.into_iter().enumerate() {
        let (release, most) = (RELEASES[at], APART[at]);
        let apart = tally.templates + tally.classes;
        let later: usize = tally.later.values().map(Vec::len).sum();
        for (row, told) in rows.iter().enumerate() {
            let files = tally.later.get(&row).map_or(&[][..], Vec::as_slice);
            if files.len() != told.files[at] {
                let Afterwards { code, words, .. } = told;
                let (count, texts) = (files.len(), files.join("\n--\n"));
                wrong.push(format!("{release}: {count} files are refused behind the check with {code} {words:?}:\n{texts}"));
            }
        }
        println!(
            "kafka {release}: {} of {} verdicts agree; apart: {} with a template mark, {} of the class path; {later} refused behind the check",
            tally.agree,
            cases.len() - apart - later,
            tally.templates,
            tally.classes,
        );
        if apart > most {
            wrong.push(format!("{release}: {apart} files are compared apart, and {most} were before"));
        }
        agree += tally.agree;
        compared += cases.len() - apart - later;
        wrong.extend(tally.wrong);
    }
    println!("kafka: {agree} of {compared} verdicts agree");
    assert!(wrong.is_empty(), "{} verdicts disagree:\n{}", wrong.len(), wrong.join("\n"));
}

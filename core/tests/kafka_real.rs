//! kcfglint against a real Kafka, in one JVM: what it refuses has a finding of impact `wont-start`, and what it takes has none.
//!
//! `KCFGLINT_KAFKA` is the class path of a Kafka, such as `/opt/kafka/libs/*`, of any release from 2.8 on; the release is the one
//! that it names itself, or `KCFGLINT_KAFKA_RELEASE`. No package has it, so the test is asked for by name:
//! `KCFGLINT_KAFKA='/opt/kafka/libs/*' cargo test -p kcfglint-core --test kafka_real -- --ignored --nocapture`.
//!
//! Two depths: what `KafkaConfig` says of a file, for `KCFGLINT_INPUTS` files, and what a start says, as far as it goes without
//! another node, for `KCFGLINT_STARTS` files, each of which takes a second. A ZooKeeper of its own runs beside it. `KCFGLINT_SEED`
//! sets where chance begins. `KCFGLINT_CORPUS` names a folder of real files, which are compared too.

#![expect(clippy::print_stdout, reason = "the figures are what the run is for")]

#[path = "kafka_real/apart.rs"]
mod apart;
#[path = "kafka_real/asked.rs"]
mod asked;
#[path = "kafka_real/corpus.rs"]
mod corpus;
#[path = "zookeeper_real/dice.rs"]
mod dice;
#[path = "kafka_real/draft.rs"]
mod draft;
#[path = "kafka_real/mutate.rs"]
#[rustfmt::skip]
mod mutate;
#[path = "kafka_real/pools.rs"]
#[rustfmt::skip]
mod pools;

use std::collections::{BTreeMap, BTreeSet};

use asked::{Asked, Depth};
use dice::Dice;
use draft::Draft;
use kcfglint_core::catalog::{Product, Version};
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Impact;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

const BASES: &str = include_str!("data/kafka-real-bases.txt");
const CASES: &str = include_str!("data/kafka-real-cases.txt");
const INPUTS: u64 = 4_000;
const STARTS: u64 = 200;
/// A run that fails shows so many, each made as short as it goes.
const SHOWN: u64 = 12;

/// Says that nothing else tells the JVM anything.
const UNIT: &str = "[Unit]\nDescription=Kafka\n\n[Service]\nUser=kafka\nExecStart=/opt/kafka/bin/kafka-server-start.sh \
    /etc/kafka/server.properties\n\n[Install]\nWantedBy=multi-user.target\n";

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |it| it.parse().unwrap_or_else(|_| panic!("{name} is a whole number, not {it:?}")))
}

/// The release that it is judged as, such as `3.9`.
fn line(of_itself: &str) -> String {
    std::env::var("KCFGLINT_KAFKA_RELEASE").unwrap_or_else(|_| of_itself.splitn(3, '.').take(2).collect::<Vec<_>>().join("."))
}

fn settings(release: &str) -> Settings {
    let mut settings = Settings { profile: Profile::Strict, ..Settings::default() };
    settings
        .target
        .set(Product::Kafka, release)
        .unwrap_or_else(|it| panic!("{release}: {it:?}; KCFGLINT_KAFKA_RELEASE tells it"));
    settings
}

/// What kcfglint promises not to start, and why.
fn findings(bytes: &[u8], settings: &Settings) -> Vec<String> {
    let mut file = SourceFile::new("kafka1/server.properties", bytes.to_vec());
    file.kind = Some(Kind::Kafka);
    let all = [file, SourceFile::new("kafka1/kafka.service", UNIT.as_bytes().to_vec())];
    let report = check(all.iter().map(Document::read).collect(), settings);
    let loud = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
    loud.map(|it| format!("{} {}", it.code, it.message)).collect()
}

/// What disagrees, if anything does.
fn disagreement(real: &str, said: &[String]) -> Option<String> {
    match (real.strip_prefix("ok "), said.is_empty()) {
        (Some(far), false) => Some(format!("Kafka takes it ({far}), and kcfglint says: {}", said.join("; "))),
        (None, true) if !real.starts_with("apart ") => Some(format!("Kafka refuses ({real}), and kcfglint says nothing")),
        _ => None,
    }
}

/// The drafts to begin with.
fn bases(release: Version) -> Vec<(&'static str, Draft)> {
    let mut all: Vec<(&str, bool, Draft)> = Vec::new();
    for line in BASES.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        match line.strip_prefix("= ") {
            Some(head) => {
                let words: Vec<&str> = head.split(' ').collect();
                let version = |at: usize| Version::parse(words[at]).expect("a release");
                all.push((words[0], version(1) <= release && release <= version(2), Draft::default()));
            }
            None => all.last_mut().expect("a name first").2.lines.push(line.to_owned()),
        }
    }
    all.into_iter().filter(|it| it.1).map(|it| (it.0, it.2)).collect()
}

/// What is left of a disagreement without what stands between marks, and without numbers: each sort is shown once.
fn sort(why: &str) -> String {
    let words = why.split(['`', '"', '\'']).step_by(2).flat_map(str::chars);
    words.filter(|it| !it.is_ascii_digit()).take(120).collect()
}

/// What is said of the start behind the file is asked of the start, which takes longer.
fn answer(asked: &mut Asked, depth: Depth, bytes: &Vec<u8>, said: &[String]) -> String {
    let real = asked.ask(depth, std::slice::from_ref(bytes)).remove(0);
    let is_later = depth == Depth::Config && real.starts_with("ok ") && !said.is_empty();
    if is_later { asked.ask(Depth::Start, std::slice::from_ref(bytes)).remove(0) } else { real }
}

/// Leaves out lines as long as the two still disagree, and for no longer than half a minute.
fn shortened(asked: &mut Asked, depth: Depth, mut draft: Draft, mut why: String, settings: &Settings) -> (Draft, String) {
    let (of, begin) = (sort(&why), std::time::Instant::now());
    'again: loop {
        let smaller: Vec<Draft> = (0..draft.lines.len())
            .map(|at| {
                let mut other = draft.clone();
                other.lines.remove(at);
                other
            })
            .collect();
        for other in smaller {
            if begin.elapsed().as_secs() > 30 {
                return (draft, why);
            }
            let bytes = other.bytes(&asked.place);
            let said = findings(&bytes, settings);
            let real = answer(asked, depth, &bytes, &said);
            let found = disagreement(&real, &said).filter(|_| apart::why(&asked.release, &bytes, &real, &said).is_none());
            if let Some(found) = found.filter(|it| sort(it) == of) {
                (why, draft) = (found, other);
                continue 'again;
            }
        }
        return (draft, why);
    }
}

/// What a part found: nothing where all agree.
type Outcome = Result<(), String>;

/// The first disagreements, made short; false alarms first.
fn told(asked: &mut Asked, depth: Depth, mut wrong: Vec<(Draft, String)>, settings: &Settings) -> String {
    // One of each sort: what is said without what stands between marks.
    let (mut seen, count) = (BTreeSet::new(), wrong.len());
    let mut text = format!("{count} disagree; made short:\n");
    wrong.sort_by_key(|it| !it.1.starts_with("Kafka takes"));
    let mut sorts = BTreeMap::<String, usize>::new();
    for (draft, why) in wrong {
        let sort = sort(&why);
        *sorts.entry(sort.clone()).or_default() += 1;
        if seen.len() as u64 >= number("KCFGLINT_SHOWN", SHOWN) || !seen.insert(sort) {
            continue;
        }
        let whole = draft.lines.join(" | ");
        let (short, why) = shortened(asked, depth, draft, why, settings);
        text.push_str(&format!("{why}\n{short}    made of {whole}\n\n"));
    }
    sorts.iter().for_each(|(sort, count)| text.push_str(&format!("  {count} x {sort}\n")));
    text
}

#[test]
#[ignore = "needs a Kafka: KCFGLINT_KAFKA is its class path, such as /opt/kafka/libs/*"]
fn the_real_kafka_agrees() {
    let class_path =
        std::env::var("KCFGLINT_KAFKA").expect("KCFGLINT_KAFKA is the class path of a Kafka, such as /opt/kafka/libs/*");
    let mut asked = Asked::start(class_path);
    let release = line(&asked.release);
    let seed = number("KCFGLINT_SEED", 390);
    println!("kafka {}, judged as {release}; seed {seed}, KCFGLINT_SEED sets another", asked.release);
    let (settings, version) = (settings(&release), Version::parse(&release).expect("a release"));
    let bases = bases(version);
    assert!(bases.len() > 5, "the bases have gone: {}", bases.len());
    let outcomes = [
        unchanged(&mut asked, &settings, &bases),
        by_hand(&mut asked, &settings, version, &bases),
        generated(&mut asked, &settings, version, &bases, Depth::Config, number("KCFGLINT_INPUTS", INPUTS), seed),
        generated(&mut asked, &settings, version, &bases, Depth::Start, number("KCFGLINT_STARTS", STARTS), seed),
        of_people(&mut asked, &settings),
    ];
    let wrong: Vec<String> = outcomes.into_iter().filter_map(Outcome::err).collect();
    assert!(wrong.is_empty(), "KCFGLINT_SEED={seed}\n{}", wrong.join("\n"));
}

/// What the changes begin with starts, as far as it can alone.
fn unchanged(asked: &mut Asked, settings: &Settings, bases: &[(&str, Draft)]) -> Outcome {
    let mut wrong = Vec::new();
    for (name, draft) in bases {
        let bytes = draft.bytes(&asked.place);
        let (said, real) = (findings(&bytes, settings), asked.ask(Depth::Start, std::slice::from_ref(&bytes)).remove(0));
        println!("{name}: {real}");
        if !real.starts_with("ok ") || !said.is_empty() {
            wrong.push(format!("{name}: Kafka {real}, kcfglint {said:?}\n{draft}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// What only a start tells, case by case.
fn by_hand(asked: &mut Asked, settings: &Settings, release: Version, bases: &[(&str, Draft)]) -> Outcome {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for line in CASES.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [name, releases, base, edits] = parts[..] else { panic!("four parts: {line}") };
        let (from, to) = releases.split_once(' ').expect("two releases");
        let version = |it| Version::parse(it).expect("a release");
        if release < version(from) || version(to) < release {
            continue;
        }
        let Some((_, base)) = bases.iter().find(|it| it.0 == base) else { continue };
        let mut draft = base.clone();
        for edit in edits.split(" & ").filter(|it| *it != ".") {
            match edit.strip_prefix('-') {
                Some(key) => draft.remove(key),
                None => edit.split_once('=').map(|it| draft.set(it.0, it.1)).unwrap_or_else(|| panic!("no edit: {edit}")),
            }
        }
        let bytes = draft.bytes(&asked.place);
        let (said, real) = (findings(&bytes, settings), asked.ask(Depth::Start, std::slice::from_ref(&bytes)).remove(0));
        println!("{name}: {real}");
        if apart::why(&asked.release, &bytes, &real, &said).is_some() {
            continue;
        }
        count += 1;
        if name.starts_with('+') != real.starts_with("ok ") || name.starts_with('+') != said.is_empty() {
            wrong.push(format!("{name}: Kafka {real}, kcfglint {said:?}\n{draft}"));
        }
    }
    println!("kafka {release}, by hand: {} of {count} verdicts agree", count - wrong.len());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn generated(
    asked: &mut Asked,
    settings: &Settings,
    release: Version,
    bases: &[(&str, Draft)],
    depth: Depth,
    inputs: u64,
    seed: u64,
) -> Outcome {
    if inputs == 0 {
        return Ok(());
    }
    let mut dice = Dice::new(seed + if depth == Depth::Start { 1 << 32 } else { 0 });
    let mut drafts = BTreeSet::new();
    while (drafts.len() as u64) < inputs {
        let (_, base) = dice.pick(bases);
        let draft = mutate::changed(base, &mut dice, release);
        // What `KafkaConfig` refuses says nothing of what comes behind.
        if depth == Depth::Config
            || apart::can_start(&draft) && asked.ask(Depth::Config, &[draft.bytes(&asked.place)])[0].starts_with("ok ")
        {
            drafts.insert(draft);
        }
    }
    let all: Vec<Vec<u8>> = drafts.iter().map(|it| it.bytes(&asked.place)).collect();
    let said: Vec<Vec<String>> = all.iter().map(|it| findings(it, settings)).collect();
    let mut answers = asked.ask(depth, &all);
    if depth == Depth::Config {
        // What is said of the start behind the file is asked of the start.
        for at in 0..all.len() {
            if answers[at].starts_with("ok ") && !said[at].is_empty() {
                answers[at] = asked.ask(Depth::Start, &all[at..=at]).remove(0);
            }
        }
    }
    let (mut wrong, mut count, mut refused) = (Vec::new(), 0, 0);
    let (mut apart_count, mut far_count): (BTreeMap<String, usize>, BTreeMap<String, usize>) = Default::default();
    for (((draft, bytes), real), said) in drafts.into_iter().zip(&all).zip(&answers).zip(&said) {
        if let Some(why) = apart::why(&asked.release, bytes, real, said) {
            *apart_count.entry(why).or_default() += 1;
            continue;
        }
        count += 1;
        match real.strip_prefix("ok ") {
            Some(far) => *far_count.entry(far.to_owned()).or_default() += 1,
            None => refused += 1,
        }
        wrong.extend(disagreement(real, said).map(|it| (draft, it)));
    }
    let name = if depth == Depth::Start { "starts" } else { "files" };
    println!("{refused} refused; taken: {far_count:?}; apart: {apart_count:?}");
    println!("kafka {release}, {name}: {} of {count} verdicts agree", count - wrong.len());
    if wrong.is_empty() { Ok(()) } else { Err(told(asked, depth, wrong, settings)) }
}

fn of_people(asked: &mut Asked, settings: &Settings) -> Outcome {
    let Some(corpus) = std::env::var_os("KCFGLINT_CORPUS") else { return Ok(()) };
    let corpus::Found { promises, silent, wrong, apart } = corpus::compare(asked, std::path::Path::new(&corpus), settings);
    println!("real files: {promises} with a finding and {silent} without one, {} disagree; apart: {apart:?}", wrong.len());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

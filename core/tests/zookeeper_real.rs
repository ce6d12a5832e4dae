//! kcfglint against the real ZooKeeper 3.8.0, in one JVM: what its start-up refuses has a finding of impact `wont-start`,
//! and what it takes has none. Needs `java` and Debian's `libzookeeper-java`; `tests/run` installs them.
//!
//! `KCFGLINT_CORPUS` names a folder of real files, of which every such finding is confirmed. `KCFGLINT_SEED` and `KCFGLINT_INPUTS` set where chance begins and how much of it there is.
//! `KCFGLINT_ZOOKEEPER` names a folder with the jars of another release (its own and what it needs; 3.4.6 to 3.9.5 were tried),
//! which then answers instead, and kcfglint is asked about that one. Where nobody names a release, kcfglint must promise nothing
//! that this one does not keep, either.

#![expect(clippy::print_stdout, reason = "the figures are what the run is for")]

#[path = "zookeeper_real/asked.rs"]
mod asked;
#[path = "zookeeper_real/cases.rs"]
mod cases;
#[path = "zookeeper_real/connect.rs"]
mod connect;
#[path = "zookeeper_real/corpus.rs"]
mod corpus;
#[path = "zookeeper_real/dice.rs"]
mod dice;
#[path = "zookeeper_real/draft.rs"]
mod draft;
#[path = "zookeeper_real/files.rs"]
mod files;
#[path = "zookeeper_real/mutate.rs"]
mod mutate;
#[path = "zookeeper_real/pools.rs"]
#[rustfmt::skip]
mod pools;

use std::collections::{BTreeMap, BTreeSet};

use asked::{Asked, Question};
use dice::Dice;
use draft::Draft;
use files::{Files, findings, settings, unasked};
use kcfglint_core::catalog::{Product, Version, default_range};
use kcfglint_core::settings::Settings;

/// The release that Debian packages.
const RELEASE: &str = "3.8.0";
const INPUTS: usize = 12_000;
const STRINGS: usize = 6_000;
/// A run that fails shows so many, each made as short as it goes.
const SHOWN: usize = 8;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |it| it.parse().unwrap_or_else(|_| panic!("{name} is a whole number, not {it:?}")))
}

/// What disagrees, if anything does: the real one's answer and kcfglint's.
fn disagreement(real: &str, files: &Files, settings: &Settings) -> Option<String> {
    let said = findings(files, settings);
    match (real.is_empty(), said.is_empty()) {
        (true, false) => Some(format!("ZooKeeper starts, and kcfglint says: {}", said.join("; "))),
        (false, true) => Some(format!("ZooKeeper refuses ({real}), and kcfglint says nothing")),
        (true, true) => promised_of_all(files, settings),
        (false, false) => None,
    }
}

fn release_of(settings: &Settings) -> Version {
    settings.target.zookeeper.as_ref().expect("asked for").releases.to
}

/// What kcfglint promises of every release that may be run, of files that this one starts with.
fn promised_of_all(files: &Files, settings: &Settings) -> Option<String> {
    let release = release_of(settings);
    if !default_range(Product::ZooKeeper).contains(release) {
        return None;
    }
    let said = unasked(files, release);
    (!said.is_empty()).then(|| format!("ZooKeeper starts, and where no release is named kcfglint says: {}", said.join("; ")))
}

/// Leaves out lines, files and the ends of lines as long as the two still disagree.
fn shortened(asked: &mut Asked, mut draft: Draft, settings: &Settings) -> (Draft, String) {
    let mut why = String::new();
    loop {
        let mut smaller: Vec<Draft> = Vec::new();
        let mut offer = |change: &dyn Fn(&mut Draft)| {
            let mut other = draft.clone();
            change(&mut other);
            smaller.push(other);
        };
        (0..draft.zoo.len()).for_each(|at| offer(&|it| drop(it.zoo.remove(at))));
        offer(&|it| it.myid = None);
        for file in 0..draft.others.len() {
            (0..draft.others[file].1.len()).for_each(|at| offer(&|it| drop(it.others[file].1.remove(at))));
        }
        let all: Vec<Files> = smaller.iter().map(Draft::files).collect();
        let question = |files| if draft.is_late { Question::Start(files) } else { Question::Server(files) };
        let answers = asked.ask(&all.iter().map(question).collect::<Vec<_>>());
        let told =
            |(files, real): (&Files, &String)| apart(files, settings).is_none().then(|| disagreement(real, files, settings))?;
        let found = all.iter().zip(&answers).position(|it| told(it).is_some());
        let Some(at) = found.filter(|at| smaller[*at] != draft) else { break };
        why = told((&all[at], &answers[at])).expect("it was found");
        draft = smaller.swap_remove(at);
    }
    (draft, why)
}

/// Why nobody can tell from the files.
fn apart(files: &Files, settings: &Settings) -> Option<&'static str> {
    let read = kcfglint_core::model::Properties::read(&files.zoo);
    if release_of(settings) < Version::first_of(3, 5) {
        let config = kcfglint_core::model::ZooKeeperConfig::of(&read);
        if config.data_dir().is_some_and(|it| matches!(it.trimmed(), "" | "/")) {
            return Some("a folder of the host");
        }
        // 3.4 takes the blank away, and what it then finds is not looked at.
        let is_escaped = |key: &str| key.starts_with(' ') || key.ends_with(' ');
        if config.hides_servers() || config.servers().any(|it| is_escaped(&it.entry.key)) {
            return Some("an escaped blank beside a key");
        }
        if config.servers().any(|it| it.line(release_of(settings)).is_ok_and(|it| it.addresses.is_empty())) {
            return Some("a line that is passed over");
        }
    }
    let of = |bytes: &[u8]| -> Vec<i64> {
        let read = kcfglint_core::model::Properties::read(bytes);
        let ids: Vec<i64> = kcfglint_core::model::ZooKeeperConfig::of(&read).servers().filter_map(|it| it.id.known()).collect();
        ids
    };
    let is_twice = |ids: Vec<i64>| ids.iter().enumerate().any(|(at, id)| ids[..at].contains(id));
    // Which of the two stays is the order of Java's hash table.
    if is_twice(of(&files.zoo)) || files.others.iter().any(|it| is_twice(of(&it.1))) {
        return Some("two lines of one number");
    }
    let named = kcfglint_core::model::ZooKeeperConfig::of(&read).dynamic_file().map(|it| it.trimmed().to_owned())?;
    let name = named.rsplit('/').next().unwrap_or_default();
    let is_there = named.is_empty() || named.starts_with('/') && files.others.iter().any(|it| it.0 == name);
    (!is_there).then_some("a dynamic file that is not there")
}

/// What a part found: nothing where all agree.
type Outcome = Result<(), String>;

/// The first disagreements, made short.
fn told(asked: &mut Asked, wrong: Vec<(Draft, String)>, settings: &Settings) -> String {
    let (mut seen, count) = (BTreeSet::new(), wrong.len());
    let mut text = format!("{count} disagree; made short:\n");
    for (draft, why) in wrong {
        if seen.len() == SHOWN {
            break;
        }
        let (short, better) = shortened(asked, draft, settings);
        let why = if better.is_empty() { why } else { better };
        if seen.insert(short.clone()) {
            text.push_str(&format!("{why}\n{}\n", short.files()));
        }
    }
    text
}

#[test]
fn the_real_zookeeper_agrees() {
    let mut asked = Asked::start("zookeeper");
    let is_other = std::env::var_os("KCFGLINT_ZOOKEEPER").is_some();
    assert!(
        is_other || asked.release == RELEASE,
        "{}: another release than the one that the cases were read from",
        asked.release
    );
    let seed = number("KCFGLINT_SEED", 380);
    println!("seed {seed}, KCFGLINT_SEED sets another");
    let settings = settings(&asked.release);
    let outcomes = [
        by_hand(&mut asked, &settings),
        generated(&mut asked, &settings, Dice::new(seed)),
        connect_strings(&mut asked, Dice::new(seed)),
        of_people(&mut asked, &settings),
    ];
    let wrong: Vec<String> = outcomes.into_iter().filter_map(Outcome::err).collect();
    assert!(wrong.is_empty(), "KCFGLINT_SEED={seed}\n{}", wrong.join("\n"));
}

fn by_hand(asked: &mut Asked, settings: &Settings) -> Outcome {
    let all = cases::read(&asked.folder);
    let files: Vec<Files> = all.iter().map(|it| it.draft.files()).collect();
    let question = |(case, files)| if cases::Case::is_late(case) { Question::Start(files) } else { Question::Server(files) };
    let answers = asked.ask(&all.iter().zip(&files).map(question).collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for ((case, files), real) in all.iter().zip(&files).zip(&answers) {
        if asked.release == RELEASE && case.refused == real.is_empty() {
            wrong.push(format!("{}: the case says otherwise than ZooKeeper: {real:?}\n{files}", case.name));
        } else if let Some(why) = disagreement(real, files, settings).filter(|_| apart(files, settings).is_none()) {
            wrong.push(format!("{}: {why}\n{files}", case.name));
        }
    }
    println!("zookeeper {}, by hand: {} of {} verdicts agree", asked.release, all.len() - wrong.len(), all.len());
    assert!(all.len() > 250, "the cases have gone: {}", all.len());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn generated(asked: &mut Asked, settings: &Settings, mut dice: Dice) -> Outcome {
    let inputs = number("KCFGLINT_INPUTS", INPUTS as u64) as usize;
    let bases = draft::of_fixtures(&asked.folder);
    assert!(bases.len() > 20, "the fixtures have gone: {}", bases.len());
    let release = release_of(settings);
    let mut drafts: BTreeSet<Draft> = bases.iter().cloned().collect();
    while drafts.len() < inputs {
        drafts.insert(mutate::changed(dice.pick(&bases), &mut dice, release));
    }
    let all: Vec<Files> = drafts.iter().map(Draft::files).collect();
    let mut answers = asked.ask(&all.iter().map(Question::Server).collect::<Vec<_>>());
    // What is said of the start behind the file is asked of the start, which takes longer.
    let is_late: Vec<bool> = drafts.iter().map(|it| it.is_late).collect();
    let is_later = |at: &usize| answers[*at].is_empty() && (is_late[*at] || !findings(&all[*at], settings).is_empty());
    let later: Vec<usize> = (0..all.len()).filter(is_later).collect();
    let started = asked.ask(&later.iter().map(|at| Question::Start(&all[*at])).collect::<Vec<_>>());
    later.iter().zip(started).for_each(|(at, answer)| answers[*at] = answer);
    let (mut wrong, mut count, mut refused) = (Vec::new(), 0, 0);
    let mut apart_count: BTreeMap<&str, usize> = BTreeMap::new();
    for ((draft, files), real) in drafts.into_iter().zip(&all).zip(&answers) {
        let found = disagreement(real, files, settings);
        if let Some(why) = found.as_ref().and_then(|_| apart(files, settings)) {
            *apart_count.entry(why).or_default() += 1;
            continue;
        }
        count += 1;
        refused += usize::from(!real.is_empty());
        wrong.extend(found.map(|it| (draft, it)));
    }
    println!("{refused} refused; apart: {apart_count:?}");
    println!("zookeeper {}: {} of {count} verdicts agree", asked.release, count - wrong.len());
    assert!(refused > count / 5 && refused < count * 4 / 5, "the inputs try too little: {refused} of {count} refused");
    if wrong.is_empty() { Ok(()) } else { Err(told(asked, wrong, settings)) }
}

fn connect_strings(asked: &mut Asked, mut dice: Dice) -> Outcome {
    let strings = connect::strings(STRINGS, &mut dice);
    let answers = asked.ask(&strings.iter().map(|it| Question::Connect(it)).collect::<Vec<_>>());
    let (mut wrong, mut refused) = (Vec::new(), 0);
    for (text, real) in strings.iter().zip(&answers) {
        let is_refused = !real.starts_with("ok ");
        refused += usize::from(is_refused);
        let ours = connect::read(text, &asked.release);
        if ours.as_ref() != (!is_refused).then_some(real) {
            wrong.push(format!("{text:?}: ZooKeeper {real:?}, the model {ours:?}"));
        } else if connect::is_refused(text, &asked.release) != is_refused {
            wrong.push(format!(
                "{text:?}: ZooKeeper {real:?}, and the finding is {}",
                if is_refused { "missing" } else { "there" }
            ));
        }
    }
    println!("{refused} refused");
    println!("zookeeper {}, connect strings: {} of {} verdicts agree", asked.release, strings.len() - wrong.len(), strings.len());
    assert!(refused > strings.len() / 10, "the strings try too little: {refused} refused");
    let paths: BTreeSet<String> = (0..STRINGS).map(|_| connect::path(&mut dice)).filter(|it| it.len() > 1).collect();
    let answers = asked.ask(&paths.iter().map(|it| Question::Path(it)).collect::<Vec<_>>());
    let differs =
        |(path, real): &(&String, &String)| connect::read(&format!("zk1{path}"), &asked.release).is_some() != real.is_empty();
    let of_paths: Vec<String> =
        paths.iter().zip(&answers).filter(differs).map(|(path, real)| format!("{path:?}: {real:?}")).collect();
    println!("zookeeper {}, paths: {} of {} verdicts agree", asked.release, paths.len() - of_paths.len(), paths.len());
    wrong.extend(of_paths);
    wrong.sort_by_key(String::len);
    let count = wrong.len();
    wrong.truncate(SHOWN);
    if wrong.is_empty() { Ok(()) } else { Err(format!("{count} disagree; the shortest:\n{}", wrong.join("\n"))) }
}

fn of_people(asked: &mut Asked, settings: &Settings) -> Outcome {
    let Some(corpus) = std::env::var_os("KCFGLINT_CORPUS") else { return Ok(()) };
    let found = corpus::compare(asked, std::path::Path::new(&corpus), settings);
    let corpus::Found { promises, silent, wrong } = found;
    println!(
        "zookeeper {}, real files: {promises} findings and {silent} servers without one, {} disagree",
        asked.release,
        wrong.len()
    );
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

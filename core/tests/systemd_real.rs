//! Units against the `systemd-analyze verify` of this host, file by file and line by line: cases by hand for every row, and
//! units that a mutator made of them. `KCFGLINT_SEED` sets its seed, `KCFGLINT_UNITS` how many it makes.
//!
//! `KCFGLINT_SYSTEMD` names a folder with the file system of another release, such as `debootstrap` makes: its program is asked.
//!
//! With `KCFGLINT_CORPUS` naming a folder its units are asked for, too.

#[path = "systemd/cases.rs"]
mod cases;
#[path = "systemd/mutate.rs"]
mod mutate;
#[path = "systemd/real.rs"]
mod real;
#[path = "systemd/rules.rs"]
mod rules;
#[path = "systemd/said.rs"]
mod said;

use std::collections::BTreeSet;
use std::path::Path;

use real::Systemd;

/// One unit to ask for, and what to call it in a failure.
pub(crate) struct Unit {
    pub(crate) label: String,
    pub(crate) text: Vec<u8>,
}

/// What came of asking for units.
struct Compared {
    /// For how many there are two verdicts.
    asked: usize,
    /// Where the two disagree.
    wrong: Vec<String>,
    /// Those that systemd crashed on, and that it has no verdict for.
    crashed: Vec<String>,
}

/// Asks systemd and compares.
fn compare(systemd: &Systemd, units: &[Unit]) -> Compared {
    let mut all = Vec::new();
    let mut crashed = Vec::new();
    for (unit, theirs) in units.iter().zip(systemd.verify(units)) {
        let Some(theirs) = theirs else {
            crashed.push(format!("{}\n{}", unit.label, unit.shown()));
            continue;
        };
        let mut wrong = Vec::new();
        let name = real::NAME;
        let ours = said::by_readers(&unit.text, name, systemd.release);
        let linted = rules::lint(&unit.text, name, systemd.release);
        // Of many units in one call a message without a line cannot be told whose it is.
        let lines: BTreeSet<_> = ours.up_to(ours.fatal).into_iter().filter(|it| it.0 > 0).collect();
        if theirs.lines != lines {
            wrong.push(format!("{}: they say {:?}, we {lines:?}\n{}", unit.label, theirs.lines, unit.shown()));
        }
        if said::is_unit(&unit.text, name) && theirs.refused == linted.refusals.is_empty() {
            wrong.push(format!("{}: refused {}, we {:?}\n{}", unit.label, theirs.refused, linted.refusals, unit.shown()));
        }
        let told = |line: &usize| linted.lines.contains(line);
        let values = theirs.lines.iter().filter(|it| it.1 == said::Sort::Value).map(|it| &it.0);
        if said::is_unit(&unit.text, name) && !theirs.refused && !values.clone().all(told) {
            let untold: Vec<_> = values.filter(|it| !told(it)).collect();
            wrong.push(format!("{}: no rule says anything of {untold:?}\n{}", unit.label, unit.shown()));
        }
        all.extend((!wrong.is_empty()).then(|| wrong.join("\n")));
    }
    Compared { asked: units.len() - crashed.len(), wrong: all, crashed }
}

impl Compared {
    /// A program that crashes on everything agrees with nobody.
    fn assert_few_crashed(&self, most: usize) {
        let few = &self.crashed[..self.crashed.len().min(10)];
        assert!(self.crashed.len() <= most, "systemd crashed on {}:\n{}", self.crashed.len(), few.join("\n"));
    }
}

impl Unit {
    fn shown(&self) -> String {
        String::from_utf8_lossy(&self.text[..self.text.len().min(2_000)]).into_owned()
    }
}

/// What systemd crashed on.
fn without(crashed: usize) -> String {
    if crashed == 0 { String::new() } else { format!("; it crashed on {crashed} more") }
}

#[test]
fn the_real_systemd_says_the_same() {
    let systemd = Systemd::find();
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse::<u64>().ok());
    let seed = number("KCFGLINT_SEED").unwrap_or(20_241);
    let count = number("KCFGLINT_UNITS").unwrap_or(3_000);
    let units = [cases::all(), mutate::units(seed, usize::try_from(count).expect("small"))];
    println!("seed {seed}: {} by hand, {count} made", units[0].len());
    let [by_hand, made] = units.map(|it| compare(&systemd, &it));
    let asked = by_hand.asked + made.asked;
    let crashed = by_hand.crashed.len() + made.crashed.len();
    let wrong = [&by_hand.wrong[..], &made.wrong].concat();
    println!("systemd {}: {} of {asked} verdicts agree{}", systemd.release, asked - wrong.len(), without(crashed));
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong[..wrong.len().min(30)].join("\n"));
    by_hand.assert_few_crashed(if systemd.release == 252 { 0 } else { by_hand.asked / 100 });
    made.assert_few_crashed(made.asked / 100);
}

#[test]
fn the_units_of_a_corpus() {
    let Some(folder) = std::env::var_os("KCFGLINT_CORPUS") else { return };
    let systemd = Systemd::find();
    let mut units = Vec::new();
    collect(Path::new(&folder), &mut units);
    let compared = compare(&systemd, &units);
    let Compared { asked, wrong, crashed } = &compared;
    println!("systemd {}: {asked} units of the corpus, {} disagree{}", systemd.release, wrong.len(), without(crashed.len()));
    assert!(!units.is_empty(), "no unit in {}", folder.display());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    compared.assert_few_crashed(asked / 100);
}

fn collect(folder: &Path, units: &mut Vec<Unit>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, units);
        } else if path.extension().is_some_and(|it| it == "service") {
            let text = std::fs::read(&path).expect("readable");
            // What is filled in before systemd reads it is not what systemd would read.
            if said::is_unit(&text, real::NAME) {
                units.push(Unit { label: path.display().to_string(), text });
            }
        }
    }
}

//! Units made of others, by a mutator that knows the grammar.

use kcfglint_core::catalog::systemd::{self, Kind, Section};

use super::said::UNREAD;
use super::{Unit, cases};

/// A small generator of numbers, the same on every host (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^ (it >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count as u64).expect("small")
    }

    fn of<'x, T>(&mut self, list: &'x [T]) -> &'x T {
        &list[self.below(list.len())]
    }
}

/// As many units, the same for the same seed.
pub(crate) fn units(seed: u64, count: usize) -> Vec<Unit> {
    let mut dice = Dice(seed);
    (0..count).map(|at| Unit { label: format!("made {at}"), text: made(&mut dice).into_bytes() }).collect()
}

fn made(dice: &mut Dice) -> String {
    let mut lines: Vec<String> = dice.of(cases::BASES).lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(3) {
        let at = dice.below(lines.len());
        match dice.below(14) {
            0 => lines[at] = broken(dice, &lines[at]),
            1 => drop(lines.remove(at)),
            2 => lines[at].push_str(dice.of::<&str>(&[" # note", " ; x", " \\", "\\", " //", "\t", "\r", "%", "%Q", "\"", "'"])),
            3 => lines.insert(at, (*dice.of(cases::LINES)).to_owned()),
            4 => {
                let other = dice.below(lines.len());
                lines.swap(at, other);
            }
            5 => {
                let line = lines[at].clone();
                lines.push(line);
            }
            6 => {
                for _ in 0..=dice.below(4) {
                    let below = below_header(&lines) + dice.below(3);
                    lines.insert(below.min(lines.len()), (*dice.of(cases::TOGETHER)).to_owned());
                }
            }
            7 => lines.insert(below_header(&lines), odd(dice)),
            _ => lines.insert(below_header(&lines), assignment(dice, Section::Service)),
        }
        if lines.is_empty() {
            lines.push("[Service]".to_owned());
        }
    }
    lines.join("\n") + "\n"
}

/// Where the first line of the service would stand.
fn below_header(lines: &[String]) -> usize {
    lines.iter().position(|it| it == "[Service]").map_or(lines.len(), |it| it + 1)
}

/// A directive with a value that is broken, or with two.
fn odd(dice: &mut Dice) -> String {
    let line = assignment(dice, Section::Service);
    if dice.below(2) == 0 {
        return broken(dice, &line);
    }
    let other = assignment(dice, Section::Service);
    format!("{line}{}{}", dice.of::<&str>(&[" ", ":", ",", "\t"]), other.split_once('=').map_or("", |it| it.1))
}

/// A line with one character more, less, or another.
fn broken(dice: &mut Dice, line: &str) -> String {
    let mut characters: Vec<char> = line.chars().collect();
    let at = dice.below(characters.len() + 1);
    let other = *dice.of(&['=', ' ', '[', ']', '"', '\'', '\\', '#', '/', '-', '@', '!', 'x', '%', ';', '$', ':', ',', '0', 'M']);
    match dice.below(3) {
        0 if at < characters.len() => drop(characters.remove(at)),
        1 if at < characters.len() => characters[at] = other,
        _ => characters.insert(at, other),
    }
    characters.into_iter().collect()
}

/// A directive with a value of its type, or one of another.
fn assignment(dice: &mut Dice, section: Section) -> String {
    let directives = systemd::directives(section);
    loop {
        let entry = dice.of(directives);
        if UNREAD.contains(&entry.name) {
            continue;
        }
        let words: Vec<&str> = entry.words.iter().map(|(word, _)| *word).collect();
        let value = match dice.below(6) {
            0 if !words.is_empty() => (*dice.of(&words)).to_owned(),
            0 | 1 => (*dice.of(cases::VALUES)).to_owned(),
            _ => (*dice.of(values(entry.kind))).to_owned(),
        };
        return format!("{}={value}", entry.name);
    }
}

fn values(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Command => cases::COMMANDS,
        Kind::Timespan => cases::SPANS,
        Kind::Limit | Kind::Unsigned | Kind::Number(..) | Kind::Mode => cases::NUMBERS,
        Kind::Size | Kind::Percent | Kind::Count => cases::SIZES,
        Kind::Units | Kind::Slice => cases::UNITS,
        Kind::User | Kind::Users => cases::USERS,
        Kind::Signal | Kind::ExitStatuses => cases::STATUSES,
        Kind::Assignments | Kind::Names => cases::ASSIGNMENTS,
        Kind::Path
        | Kind::PathOrRun
        | Kind::Paths
        | Kind::PrefixedPaths
        | Kind::WorkingDirectory
        | Kind::EnvironmentFile
        | Kind::ConditionPath
        | Kind::FolderNames => cases::PATHS,
        _ => cases::VALUES,
    }
}

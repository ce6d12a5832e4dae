//! What systemd says of a command line.
//!
//! Source: `config_parse_exec` of systemd 257 and the verdicts of `systemd-analyze verify` 247 to 262.

use std::ops::Range;

use super::exec::{lone, prefix};
use super::flaw::{Flaw, Nature, Why};
use super::specifier::{Place, resolve};
use super::value::{NAME_MAX, PATH_MAX};
use super::words::{Word, first, skip_blanks};
use crate::catalog::systemd::Measured;

/// What systemd makes of a line.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// What it says.
    pub(super) flaws: Vec<Flaw>,
    /// The releases that take each of the commands.
    pub(super) commands: Vec<Measured>,
}

/// Judges the value of an Exec directive in a unit of that file name.
pub(super) fn judge(value: &str, unit: &str) -> Judged {
    let mut judge = Judge { value, unit, alive: Measured::ALL, may_fail: false, out: Judged::default() };
    let mut at = skip_blanks(value, 0);
    while at < value.len() && !judge.alive.is_empty() {
        judge.may_fail = false;
        match judge.command(at) {
            Some(end) => at = end,
            None => break,
        }
    }
    judge.out
}

struct Judge<'t> {
    value: &'t str,
    unit: &'t str,
    /// The releases that have not given up on the line yet.
    alive: Measured,
    /// Whether a `-` in front turns what refuses the unit into a warning.
    may_fail: bool,
    out: Judged,
}

impl Judge<'_> {
    /// A fault that ends the line in some releases.
    fn ends(&mut self, range: Range<usize>, why: Why, releases: Measured) {
        let nature = if self.may_fail { Nature::Ignored } else { Nature::Refused };
        self.stops(range, why, nature, releases);
    }

    fn stops(&mut self, range: Range<usize>, why: Why, nature: Nature, releases: Measured) {
        let releases = releases.and(self.alive);
        if !releases.is_empty() {
            self.out.flaws.push(Flaw { range, why, nature, releases });
            self.alive = self.alive.and(releases.not());
        }
    }

    fn tells(&mut self, range: Range<usize>, why: Why, releases: Measured) {
        let releases = releases.and(self.alive);
        if !releases.is_empty() {
            self.out.flaws.push(Flaw { range, why, nature: Nature::Told, releases });
        }
    }

    /// One command; where the next one begins.
    fn command(&mut self, from: usize) -> Option<usize> {
        let word = match first(self.value, from) {
            Ok(word) => word?,
            // Of the first word systemd says so and goes on.
            Err(quote) => {
                self.stops(quote..self.value.len(), Why::OpenQuote, Nature::Ignored, Measured::ALL);
                return None;
            }
        };
        self.escapes(&word);
        let has_own_name = self.program(&word);
        let mut at = skip_blanks(self.value, word.range.end);
        let mut arguments = 0;
        while at < self.value.len() && !self.alive.is_empty() {
            if let Some(end) = lone(self.value, at, ";") {
                at = skip_blanks(self.value, end);
                break;
            }
            if let Some(end) = lone(self.value, at, "\\;") {
                arguments += 1;
                at = skip_blanks(self.value, end);
                continue;
            }
            match first(self.value, at) {
                Ok(Some(word)) => {
                    self.escapes(&word);
                    self.specifiers(&word.text, word.range.clone());
                    at = skip_blanks(self.value, word.range.end);
                    arguments += 1;
                }
                Ok(None) => break,
                Err(quote) => self.ends(quote..self.value.len(), Why::OpenQuote, Measured::ALL),
            }
        }
        if has_own_name && arguments == 0 {
            self.ends(word.range, Why::NoZerothArgument, Measured::ALL);
        }
        self.out.commands.push(self.alive);
        Some(at)
    }

    fn escapes(&mut self, word: &Word<'_>) {
        if word.has_odd_escape {
            self.tells(word.range.clone(), Why::Escape, Measured::ALL);
        }
    }

    fn specifiers(&mut self, text: &str, range: Range<usize>) {
        let resolved = resolve(text, Place::Text, self.unit);
        self.ends(range.clone(), Why::Specifier, resolved.unknown);
        if resolved.is_old {
            self.tells(range, Why::OldSpecifier, Measured::ALL);
        }
    }

    /// The program with the signs in front of it. Says whether the word behind is to be its zeroth argument.
    fn program(&mut self, word: &Word<'_>) -> bool {
        let length = prefix(&word.text);
        let signs = &word.text[..length];
        self.may_fail = signs.contains('-');
        // The user's shell may run it from 258 on; before, the sign is a part of the program.
        let (by_shell, other) = match signs.find('|') {
            Some(at) => (Measured::since(262), &word.text[at..]),
            None => (Measured::NONE, &word.text[length..]),
        };
        let start = word.range.start;
        let range = start + if word.is_quoted() { 0 } else { length }..word.range.end;
        let resolved = resolve(other, Place::Text, self.unit);
        self.specifiers(other, range.clone());
        for (why, releases) in faults(&resolved.text) {
            self.ends(range.clone(), why, releases.and(by_shell.not()));
        }
        if word.text.len() == length {
            self.ends(range.clone(), Why::NoProgram, Measured::ALL);
        }
        if signs.contains("!!") {
            self.tells(start..start + length, Why::Ambient, Measured::since(262));
        }
        signs.contains('@')
    }
}

/// What is wrong with a program.
fn faults(program: &str) -> impl Iterator<Item = (Why, Measured)> {
    let is_unsafe = program.chars().any(|it| it.is_ascii_control() || matches!(it, '"' | '\'' | '\\'));
    let is_glob = program.contains(['*', '?', '[']);
    let is_dots = matches!(program, "." | "..");
    let ends_in_dots = program.ends_with("/.") || program.ends_with("/..");
    let has_slash = program.contains('/');
    let is_long = program.split('/').any(|it| it.len() > NAME_MAX) || program.len() >= PATH_MAX;
    [
        (program.is_empty(), Why::NoProgram, Measured::ALL),
        (is_unsafe, Why::SpecialCharacters, Measured::ALL),
        (is_glob, Why::SpecialCharacters, Measured::since(262)),
        (program.ends_with('/') || is_dots, Why::Directory, Measured::ALL),
        (ends_in_dots, Why::Directory, Measured::since(257)),
        (has_slash && !program.starts_with('/'), Why::NotAbsolute, Measured::ALL),
        (is_long, Why::TooLong, Measured::since(252)),
    ]
    .into_iter()
    .filter_map(|(is_so, why, releases)| is_so.then_some((why, releases)))
}

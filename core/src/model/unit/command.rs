//! What systemd says of a command line.
//!
//! Source: `config_parse_exec` of systemd 257 and the verdicts of `systemd-analyze verify` 247 to 262.

use std::ops::Range;

use super::exec::{lone, prefix};
use super::flaw::{Flaw, Nature, Why};
use super::specifier::{Place, resolve};
use super::value::{NAME_MAX, PATH_MAX};
use super::words::{OddEscape, Word, first, skip_blanks};
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
    let mut judge = Judge { value, unit, alive: Measured::ALL, may_fail: Measured::NONE, out: Judged::default() };
    let mut at = skip_blanks(value, 0);
    while at < value.len() && !judge.alive.is_empty() {
        judge.may_fail = Measured::NONE;
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
    /// Those in which a `-` in front turns what refuses the unit into a warning.
    may_fail: Measured,
    out: Judged,
}

impl Judge<'_> {
    /// A fault that ends the line in some releases.
    fn ends(&mut self, range: Range<usize>, why: Why, releases: Measured) {
        self.stops(range.clone(), why, Nature::Ignored, releases.and(self.may_fail));
        self.stops(range, why, Nature::Refused, releases.and(self.may_fail.not()));
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
        if word.text == ";" {
            return Some(word.range.end);
        }
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
        if arguments == 0 {
            self.ends(word.range, Why::NoZerothArgument, has_own_name);
        }
        self.out.commands.push(self.alive);
        Some(at)
    }

    fn escapes(&mut self, word: &Word<'_>) {
        let releases = match word.odd_escape {
            None => Measured::NONE,
            Some(OddEscape::HalfPair) => Measured::since(262),
            Some(OddEscape::Unknown) => Measured::ALL,
        };
        self.tells(word.range.clone(), Why::Escape, releases);
    }

    fn specifiers(&mut self, text: &str, range: Range<usize>) {
        let resolved = resolve(text, Place::Text, self.unit);
        self.ends(range.clone(), Why::Specifier, resolved.unknown);
        if resolved.is_old {
            self.tells(range, Why::OldSpecifier, Measured::ALL);
        }
    }

    /// The program with the signs in front of it. Says in which releases the word behind is to be its zeroth argument.
    fn program(&mut self, word: &Word<'_>) -> Measured {
        let length = prefix(&word.text);
        // The user's shell may run it in newer releases; before, the sign is a part of the program.
        let (by_shell, at) = match word.text[..length].find('|') {
            Some(at) => (Measured::since(262), at),
            None => (Measured::NONE, length),
        };
        let other = &word.text[at..];
        let has = |sign: char| {
            let in_both = if word.text[..at].contains(sign) { Measured::ALL } else { Measured::NONE };
            in_both.or(if word.text[..length].contains(sign) { by_shell } else { Measured::NONE })
        };
        self.may_fail = has('-');
        let start = word.range.start;
        let range = start + if word.is_quoted() { 0 } else { length }..word.range.end;
        let resolved = resolve(other, Place::Text, self.unit);
        self.specifiers(other, range.clone());
        for (why, releases) in faults(&resolved.text) {
            self.ends(range.clone(), why, releases.and(by_shell.not()));
        }
        if word.text[..length].matches('!').count() > 1 {
            self.tells(start..word.range.end, Why::Ambient, Measured::since(262));
        }
        has('@').and(by_shell.not())
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

//! A command line of an Exec directive.
//!
//! Source: `config_parse_exec` of systemd 257 and the verdicts of `systemd-analyze verify` 247 to 262.

use std::ops::Range;

use super::words::{Word, first, is_blank, skip_blanks};

/// Why systemd does not take a command line. It refuses the whole unit then, unless the line begins with `-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExecFault {
    /// A quote has no end; where it begins in the value.
    OpenQuote(usize),
    /// Nothing behind the prefix.
    NoProgram,
    /// The program has a slash and is not absolute. Variables are not replaced there.
    NotAbsolute,
    /// The program ends in a slash, or is `.` or `..`.
    Directory,
}

/// One command with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command<'t> {
    /// The signs in front of the program, some of `-@:+!|`.
    pub prefix: &'t str,
    /// The program, without its prefix.
    pub program: Word<'t>,
    /// The arguments; what the prefix `@` makes the zeroth one is not among them.
    pub arguments: Vec<Word<'t>>,
}

impl Command<'_> {
    /// The file name of the program: `kafka-server-start.sh`.
    #[must_use]
    pub fn script(&self) -> &str {
        base_name(&self.program.text)
    }

    /// The same without the ending of a shell script: `kafka-server-start`.
    #[must_use]
    pub fn script_stem(&self) -> &str {
        let mut stem = self.script();
        while let Some(shorter) = stem.strip_suffix(".sh") {
            stem = shorter;
        }
        stem
    }

    /// The `key=value` of each `--override`, as Kafka's start script takes them.
    pub fn overrides(&self) -> impl Iterator<Item = &Word<'_>> {
        self.arguments.windows(2).filter(|pair| pair[0].text == "--override").map(|pair| &pair[1])
    }
}

/// The commands of one directive; several where a lone `;` parts them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExecLine<'t> {
    /// In the order of the line.
    pub commands: Vec<Command<'t>>,
    /// Why systemd does not take it; the commands in front of the fault are there.
    pub fault: Option<ExecFault>,
}

impl<'t> ExecLine<'t> {
    /// Reads a value.
    #[must_use]
    pub fn parse(value: &'t str) -> Self {
        let mut line = Self::default();
        let mut at = skip_blanks(value, 0);
        while at < value.len() {
            match command(value, at) {
                Ok((command, end)) => {
                    line.commands.push(command);
                    at = end;
                }
                Err(fault) => {
                    line.fault = Some(fault);
                    return line;
                }
            }
        }
        line
    }

    /// The command, where there is exactly one and systemd takes it.
    #[must_use]
    pub fn only(&self) -> Option<&Command<'t>> {
        match &self.commands[..] {
            [command] if self.fault.is_none() => Some(command),
            _ => None,
        }
    }
}

/// The part of a path behind its last slash.
#[must_use]
pub(super) fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// One command and where the next one begins.
fn command(value: &str, from: usize) -> Result<(Command<'_>, usize), ExecFault> {
    let word = first(value, from).map_err(ExecFault::OpenQuote)?.ok_or(ExecFault::NoProgram)?;
    let length = prefix(&value[word.range.clone()]);
    let (prefix, start) = (&value[word.range.start..word.range.start + length], word.range.start + length);
    let text = match word.text {
        std::borrow::Cow::Borrowed(text) => std::borrow::Cow::Borrowed(&text[length..]),
        std::borrow::Cow::Owned(text) => std::borrow::Cow::Owned(text[length..].to_owned()),
    };
    let program = Word { text, range: start..word.range.end, odd_escape: word.odd_escape };
    if let Some(fault) = program_fault(&program.text, prefix.contains('|')) {
        return Err(fault);
    }
    let mut arguments = Vec::new();
    let mut at = skip_blanks(value, word.range.end);
    while at < value.len() {
        if let Some(end) = lone(value, at, ";") {
            at = skip_blanks(value, end);
            break;
        }
        if let Some(end) = lone(value, at, "\\;") {
            arguments.push(Word { text: ";".into(), range: at..end, odd_escape: None });
            at = skip_blanks(value, end);
            continue;
        }
        let Some(word) = first(value, at).map_err(ExecFault::OpenQuote)? else { break };
        at = skip_blanks(value, word.range.end);
        arguments.push(word);
    }
    if prefix.contains('@') {
        if arguments.is_empty() {
            return Err(ExecFault::NoProgram);
        }
        arguments.remove(0);
    }
    Ok((Command { prefix, program, arguments }, at))
}

/// The length of the signs in front of a program; one that comes a second time is part of the program.
pub(super) fn prefix(word: &str) -> usize {
    let bytes = word.as_bytes();
    let mut length = 0;
    while let Some(sign) = bytes.get(length) {
        let seen = &bytes[..length];
        let again = match sign {
            b'-' | b'@' | b':' | b'|' => seen.contains(sign),
            b'+' => seen.iter().any(|it| matches!(it, b'+' | b'!')),
            b'!' => seen.contains(&b'+') || seen.iter().filter(|it| **it == b'!').count() > 1,
            _ => true,
        };
        if again {
            break;
        }
        length += 1;
    }
    length
}

fn program_fault(program: &str, by_shell: bool) -> Option<ExecFault> {
    match program {
        "" => Some(ExecFault::NoProgram),
        _ if by_shell => None,
        "." | ".." => Some(ExecFault::Directory),
        _ if program.ends_with('/') => Some(ExecFault::Directory),
        _ if program.contains('/') && !program.starts_with('/') => Some(ExecFault::NotAbsolute),
        _ => None,
    }
}

/// Where a word ends that stands at a place exactly as it is written.
pub(super) fn lone(value: &str, at: usize, word: &str) -> Option<usize> {
    let rest = value[at..].strip_prefix(word)?;
    (rest.is_empty() || is_blank(rest.as_bytes()[0])).then_some(at + word.len())
}

/// The place of the last word that names a configuration: it ends in `.properties` or `.cfg`, is no option (`-Dx=y`) and
/// is not what `--override` sets. Words inside of quotes count, for the sake of `sh -c '...'`.
pub(super) fn configuration(value: &str) -> Option<Range<usize>> {
    let mut found = None;
    let mut overridden = false;
    let parts = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | ';' | '&' | '|' | '>' | '(' | ')');
    for word in value.split(parts).filter(|it| !it.is_empty()) {
        let is_file = (word.ends_with(".properties") || word.ends_with(".cfg")) && !word.starts_with('-');
        if is_file && !overridden {
            let start = word.as_ptr() as usize - value.as_ptr() as usize;
            found = Some(start..start + word.len());
        }
        overridden = word == "--override";
    }
    found
}

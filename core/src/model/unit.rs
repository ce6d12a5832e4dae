//! A unit file or a drop-in as systemd loads it: sections, directives and everything that it complains of, in the order
//! of the file and with their places.
//!
//! Source: `config_parse` of systemd 257 and `systemd-analyze verify` of 247 to 262.

mod command;
mod environment;
mod environment_file;
mod exec;
mod flaw;
mod launch;
mod release;
pub mod service;
pub mod shell;
mod specifier;
pub mod unit_name;
mod value;
mod whole;
mod words;

pub use environment::{Environment, Flag, Variable};
pub use environment_file::{Assignment, EnvironmentFile, is_name};
pub use exec::{Command, ExecFault, ExecLine};
pub use flaw::{Flaw, Nature, Why};
pub use launch::Launch;
pub use release::{NamedRelease, in_path};
pub use service::{Check, Failed, failed, refused_lines};
pub use value::{flaws, read_by, timespan};
pub use whole::{Assigned, Brought, Whole, boolean, environment_path};
pub use words::{Word, split};

use super::template;
use crate::catalog::systemd::{self, Measured, Section};
use crate::syntax::Text;
use crate::syntax::unit::{self, Content};
use crate::text::{Span, find};

/// The longest line that systemd reads, in bytes.
pub const LONGEST_LINE: usize = 1 << 20;

/// One `[Name]`.
#[derive(Debug, Clone)]
pub struct Header<'a> {
    /// What stands between the brackets; of a broken header, what was meant to.
    pub name: Text<'a>,
    /// The section of that name, where a .service has one.
    pub section: Option<Section>,
    /// The line, brackets included.
    pub line: Span,
    /// Whether there is something behind the bracket, or no bracket: systemd then refuses the whole unit. Everything
    /// below counts as the section that was meant.
    pub broken: bool,
}

impl Header<'_> {
    /// Whether systemd leaves the section to others, without a word.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        self.name.starts_with("X-")
    }

    /// Whether a measured release refuses the unit because of the characters in the name.
    #[must_use]
    pub fn is_refused_in(&self, release: u16) -> bool {
        self.refused_by().contains(release)
    }

    /// The releases that refuse the unit because of the characters in the name.
    #[must_use]
    pub fn refused_by(&self) -> Measured {
        let is_unsafe = |it: char| it.is_ascii_control() || matches!(it, '"' | '\'' | '\\');
        if self.name.chars().any(is_unsafe) {
            Measured::since(252)
        } else if self.name.is_empty() || self.name.contains('[') {
            Measured::since(262)
        } else {
            Measured::NONE
        }
    }
}

/// One `Name=value` in a section.
#[derive(Debug, Clone)]
pub struct Directive<'a> {
    /// Index of its header.
    pub header: usize,
    /// Its section, where a .service has one of that name.
    pub section: Option<Section>,
    /// Its name.
    pub name: Text<'a>,
    /// Its value, continuations joined, quotes and escapes as they stand.
    pub value: Text<'a>,
    /// Nearly every rule asks for these two.
    entry: Option<&'static systemd::Directive>,
    template: bool,
}

impl<'a> Directive<'a> {
    /// From the name to the end of the value.
    #[must_use]
    pub fn written(&self) -> Span {
        let name = self.name.span();
        Span::new(name.start, name.end.max(self.value.span().end))
    }

    /// Where the value stands; the whole directive, where there is none.
    #[must_use]
    pub fn value_span(&self) -> Span {
        if self.value.is_empty() { self.written() } else { self.value.span() }
    }

    /// Whether it is that directive.
    #[must_use]
    pub fn is(&self, section: Section, name: &str) -> bool {
        self.section == Some(section) && self.name.as_str() == name
    }

    /// What the catalog knows of it.
    #[must_use]
    pub const fn entry(&self) -> Option<&'static systemd::Directive> {
        self.entry
    }

    /// Whether the value holds a mark of a template engine. `$NAME` is none: systemd itself replaces it in a command
    /// line, and takes it as it is everywhere else.
    #[must_use]
    pub const fn is_template(&self) -> bool {
        self.template
    }

    /// The command lines of an Exec directive.
    #[must_use]
    pub fn exec(&self) -> ExecLine<'_> {
        ExecLine::parse(&self.value)
    }

    /// Where a word of the value stands.
    #[must_use]
    pub fn word_span(&self, word: &Word<'_>) -> Span {
        self.value.part(word.range.clone())
    }

    /// The line that was to continue a command and does not, because a blank stands behind the backslash: without the blanks
    /// around it, and empty where nothing was to come.
    #[must_use]
    pub fn lost_line(&self, bytes: &[u8]) -> Option<Span> {
        let backslashes = self.value.bytes().rev().take_while(|it| *it == b'\\').count();
        let is_command = self.entry.is_some_and(|it| it.kind == systemd::Kind::Command);
        if !is_command || backslashes % 2 == 0 {
            return None;
        }
        let end = self.value.span().end as usize;
        let mut lines = unit::lines(bytes.get(end..)?);
        let rest = lines.next().filter(|it| !it.is_empty())?;
        let line = lines.next().unwrap_or(&rest[rest.len()..]);
        let text = line.trim_ascii();
        let start = text.as_ptr() as usize - bytes.as_ptr() as usize;
        Some(Span::of(start..start + text.len()))
    }

    /// The file that an `ExecStart=` names: its last word that ends in `.properties` or `.cfg`, and where it stands.
    #[must_use]
    pub fn configuration(&self) -> Option<(&str, Span)> {
        let range = exec::configuration(&self.value)?;
        Some((&self.value[range.clone()], self.value.part(range)))
    }
}

/// Whether a value holds a mark of a template engine, which is replaced before systemd reads the file. `$NAME` and `%i`
/// are systemd's own.
#[must_use]
pub fn is_template(value: &str) -> bool {
    // Nearly every value has none of the signs that a mark begins with.
    let has_sign = value.bytes().any(|b| matches!(b, b'{' | b'<' | b'#' | b'@' | b'%'));
    if !has_sign {
        return super::template::is_note(value);
    }
    has_engine_mark(value.as_bytes())
        || framed(value, '@', is_word)
        || framed(value, '%', |it| it.len() > 1 && it.bytes().all(|b| b.is_ascii_uppercase() || b == b'_'))
        || value.split('<').skip(1).any(|part| part.split_once('>').is_some_and(|(word, _)| is_word(word)))
}

fn has_engine_mark(text: &[u8]) -> bool {
    const MARKS: [&[u8]; 6] = [b"{{", b"{%", b"{#", b"<%", b"<#", b"##"];
    let begins = |at: usize| text.get(at..at + 2).is_some_and(|it| MARKS.contains(&it));
    memchr::memchr3_iter(b'{', b'<', b'#', text).any(begins)
}

fn framed(text: &str, sign: char, is: impl Fn(&str) -> bool) -> bool {
    let mut parts = text.split(sign).skip(1).peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_some() && is(part) {
            return true;
        }
    }
    false
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}

/// Why systemd ignores a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stray {
    /// It stands above the first section.
    Outside,
    /// It has no `=`.
    NoEquals,
    /// It begins with the `=`.
    NoName,
}

/// A fault of the bytes for which systemd refuses the whole unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteFault {
    /// A line that is not UTF-8.
    NotUtf8,
    /// The file is UTF-16.
    Utf16,
    /// A line of more than [`LONGEST_LINE`] bytes.
    LongLine,
}

/// A unit file or a drop-in.
#[derive(Debug, Clone, Default)]
pub struct Unit<'a> {
    /// In the order of the file; the same section may come several times.
    pub headers: Vec<Header<'a>>,
    /// In the order of the file, those of unknown sections included.
    pub directives: Vec<Directive<'a>>,
    /// The lines that systemd ignores with a message, but for unknown names.
    pub strays: Vec<(Span, Stray)>,
    /// The first fault of the bytes.
    pub fault: Option<(Span, ByteFault)>,
    /// Whether a template engine may add lines or leave some out.
    pub is_open: bool,
    /// Whether its name says so; then `$NAME` is a mark, too.
    is_named_template: bool,
}

impl<'a> Unit<'a> {
    /// Reads a file.
    #[must_use]
    pub fn read(path: &str, bytes: &'a [u8]) -> Self {
        let is_named_template = template::is_template_name(path);
        let mut unit = Self {
            directives: Vec::with_capacity(bytes.len() / 40),
            fault: byte_fault(bytes),
            is_open: has_block(bytes),
            is_named_template,
            ..Self::default()
        };
        // Of UTF-16 systemd reads nothing, and neither can anybody else.
        if matches!(unit.fault, Some((_, ByteFault::Utf16))) {
            return unit;
        }
        for piece in unit::pieces(bytes) {
            unit.add(bytes, piece.content);
        }
        unit
    }

    fn add(&mut self, bytes: &'a [u8], content: Content) {
        match content {
            Content::Blank | Content::Comment => {}
            Content::Section(name) => {
                let line = Span::new(name.start - 1, name.end + 1);
                self.add_header(unit::cook(bytes, name, false), line, false);
            }
            Content::BrokenSection(line) => {
                let text = &bytes[line.range()];
                let end = text.iter().position(|b| matches!(b, b']' | b'\n' | b'#' | b';')).unwrap_or(text.len());
                let name = text[..end].trim_ascii_end();
                let start = name.len().min(1);
                self.add_header(unit::cook(bytes, line.part(start, name.len()), false), line, true);
            }
            Content::Junk(line) if self.headers.is_empty() => self.strays.push((line, Stray::Outside)),
            // systemd says nothing about the lines of a section that it does not know.
            Content::Junk(_) if self.headers.last().is_some_and(|it| it.section.is_none()) => {}
            Content::Junk(line) => {
                let stray = if bytes[line.start as usize] == b'=' { Stray::NoName } else { Stray::NoEquals };
                self.strays.push((line, stray));
            }
            Content::Assignment { key, value, .. } if self.headers.is_empty() => {
                self.strays.push((key.to(value), Stray::Outside));
            }
            Content::Assignment { key, value, plain } => {
                let header = self.headers.len() - 1;
                let section = self.headers[header].section;
                let (name, value) = (unit::cook(bytes, key, plain), unit::cook(bytes, value, plain));
                let entry = section.and_then(|it| systemd::directive(it, &name));
                let template = is_template(&value);
                self.directives.push(Directive { header, section, name, value, entry, template });
            }
        }
    }

    fn add_header(&mut self, name: Text<'a>, line: Span, broken: bool) {
        let section = systemd::section(&name);
        self.headers.push(Header { name, section, line, broken });
    }

    /// Every assignment of a directive, in the order of the file.
    pub fn all<'u, 'n>(&'u self, section: Section, name: &'n str) -> Assignments<'u, 'a, 'n> {
        Assignments { directives: self.directives.iter(), section, name }
    }

    /// The last assignment of a directive.
    #[must_use]
    pub fn last(&self, section: Section, name: &str) -> Option<&Directive<'a>> {
        self.all(section, name).next_back()
    }

    /// The assignments of a list that are in force: those behind the last empty one, which empties it.
    pub fn list<'u, 'n>(&'u self, section: Section, name: &'n str) -> Assignments<'u, 'a, 'n> {
        let empty = self.directives.iter().rposition(|it| it.is(section, name) && it.value.is_empty());
        Assignments { directives: self.directives[empty.map_or(0, |it| it + 1)..].iter(), section, name }
    }

    /// The releases that stop reading a drop-in above a directive, because of a header or of the bytes of a line.
    pub(super) fn stopped_above(&self, directive: &Directive<'_>) -> Measured {
        let at = directive.name.span().start;
        if self.fault.is_some_and(|(fault, _)| fault.start <= at) {
            return Measured::ALL;
        }
        let of_header = |it: &Header<'_>| if it.broken { Measured::ALL } else { it.refused_by() };
        self.headers[..=directive.header].iter().map(of_header).fold(Measured::NONE, Measured::or)
    }

    /// Where every release stops reading the file, if it is a drop-in: behind a header, or where a line with bad bytes begins.
    #[must_use]
    pub fn stop(&self) -> Option<u32> {
        let header = self.headers.iter().find(|it| it.broken).map(|it| it.line.end);
        header.into_iter().chain(self.fault.map(|(fault, _)| fault.start)).min()
    }

    /// Whether nobody knows yet what a value will be.
    #[must_use]
    pub fn hides(&self, directive: &Directive<'_>) -> bool {
        directive.is_template() || self.is_named_template && directive.value.contains('$')
    }

    /// The file that the command of `ExecStart=` is given, and where it stands.
    #[must_use]
    pub fn configuration(&self) -> Option<(&str, Span)> {
        self.list(Section::Service, "ExecStart").filter_map(Directive::configuration).next_back()
    }

    /// The releases that are named in the paths of the start command, of the environment and of the working directory.
    pub fn named_releases(&self) -> impl Iterator<Item = NamedRelease> {
        const NAMES: [&str; 3] = ["ExecStart", "Environment", "WorkingDirectory"];
        let paths = self.directives.iter().filter(|it| it.section == Some(Section::Service) && NAMES.contains(&it.name.as_str()));
        paths.flat_map(release::named)
    }
}

/// Whether a template engine's statement is in a file, or a placeholder that has a line of its own and may become several.
fn has_block(bytes: &[u8]) -> bool {
    const WORDS: [&[u8]; 10] = [b"if", b"else", b"end", b"for", b"range", b"with", b"each", b"include", b"template", b"define"];
    memchr::memchr2_iter(b'{', b'<', bytes).any(|at| match bytes.get(at..at + 2) {
        Some(b"{%" | b"{#") => true,
        Some(b"<%") => bytes.get(at + 2) != Some(&b'='),
        Some(b"{{") => {
            let begins_line = bytes[..at].iter().rev().find(|b| !matches!(b, b' ' | b'\t')).is_none_or(|b| *b == b'\n');
            let inner = bytes[at + 2..].trim_ascii_start();
            let inner = inner.strip_prefix(b"-").unwrap_or(inner).trim_ascii_start();
            begins_line || inner.starts_with(b"#") || inner.starts_with(b"/") || WORDS.iter().any(|it| inner.starts_with(it))
        }
        _ => false,
    })
}

/// Whether systemd takes bytes for UTF-8, in which it wants no code points that stand for no character.
fn is_text(bytes: &[u8]) -> bool {
    let stands_for_none = |it: char| (u32::from(it) & 0xFFFE) == 0xFFFE || ('\u{FDD0}'..='\u{FDEF}').contains(&it);
    bytes.is_ascii() || std::str::from_utf8(bytes).is_ok_and(|it| !it.chars().any(stands_for_none))
}

fn byte_fault(bytes: &[u8]) -> Option<(Span, ByteFault)> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Some((Span::default(), ByteFault::Utf16));
    }
    let is_text = self::is_text(bytes);
    if is_text && bytes.len() <= LONGEST_LINE {
        return None;
    }
    unit::pieces(bytes).find_map(|piece| {
        let text = &bytes[piece.span.range()];
        if text.len() > LONGEST_LINE && unit::lines(text).map(<[u8]>::len).sum::<usize>() > LONGEST_LINE {
            return Some((piece.span, ByteFault::LongLine));
        }
        if is_text || piece.content == Content::Comment {
            return None;
        }
        let bad = unit::lines(text).find(|line| !unit::is_comment(line) && !self::is_text(line))?;
        let start = bad.as_ptr() as usize - text.as_ptr() as usize;
        Some((piece.span.part(start, start + bad.len()), ByteFault::NotUtf8))
    })
}

/// Whether a service is Kafka's or ZooKeeper's: by its file's name, its description or its commands.
#[must_use]
pub fn is_ours(path: &str, bytes: &[u8]) -> bool {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let folder = parts.next().filter(|it| it.ends_with(".service.d")).unwrap_or_default();
    if names_us(name.as_bytes()) || names_us(folder.as_bytes()) {
        return true;
    }
    unit::pieces(bytes).any(|piece| match piece.content {
        Content::Assignment { key, value, .. } => {
            let key = &bytes[key.range()];
            (key == b"Description" || key.starts_with(b"Exec")) && names_us(&bytes[value.range()])
        }
        _ => false,
    })
}

/// Whether a text names one of the two products or the ZooKeeper start script.
fn names_us(text: &[u8]) -> bool {
    let begins = |at: usize, word: &[u8]| text.get(at..at + word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    memchr::memchr2_iter(b'k', b'K', text).any(|at| begins(at, b"kafka") || at >= 3 && begins(at - 3, b"zookeeper"))
        || find(text, b"zkServer").is_some()
}

/// Assignments of one directive, in the order of the file.
#[derive(Debug, Clone)]
pub struct Assignments<'u, 'a, 'n> {
    directives: std::slice::Iter<'u, Directive<'a>>,
    section: Section,
    name: &'n str,
}

impl<'u, 'a> Iterator for Assignments<'u, 'a, '_> {
    type Item = &'u Directive<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.directives.find(|it| it.is(self.section, self.name))
    }
}

impl DoubleEndedIterator for Assignments<'_, '_, '_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.directives.rfind(|it| it.is(self.section, self.name))
    }
}

#[cfg(test)]
mod tests;

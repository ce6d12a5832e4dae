//! The few lines of a file that a finding draws, made from the line index of its file: what a terminal shows, no longer
//! than it is wide, with secrets masked. So the cost of a drawing does not depend on the size of the file.

use std::borrow::Cow;

use kcfglint_core::model::secret::MASK;
use kcfglint_core::report::{Range, Source};
use kcfglint_core::text::Span;
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// Of a place that goes over many lines, the first ones tell which.
const MOST_LINES: usize = 4;

/// The part of a long line that is shown before what it is about.
const LEAD: usize = 30;

/// A place and what is to be said about it.
pub(super) struct Mark<'m> {
    pub(super) range: Range,
    pub(super) text: Option<&'m str>,
}

/// Lines of one file, ready to be drawn.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    lines: Vec<Line>,
    labels: Vec<LabeledSpan>,
    /// Column (from 0) of each label in its file, by where the label begins in `text`.
    columns: Vec<(usize, usize)>,
}

#[derive(Debug)]
struct Line {
    /// Its number in the file, from 0.
    number: usize,
    /// Where it begins in the text.
    start: usize,
    /// Offsets in the file with their offsets in the text, ascending.
    map: Vec<(u32, usize)>,
}

impl Excerpt {
    /// Draws the lines of the marks, of which the first is what the finding is about.
    pub(super) fn new(name: &str, source: &Source<'_>, marks: &[Mark<'_>], columns: usize) -> Self {
        let mut excerpt = Self {
            name: printable(name).into_owned(),
            text: String::new(),
            lines: Vec::new(),
            labels: Vec::new(),
            columns: Vec::new(),
        };
        // Without a line to show: the finding is about the file as a whole.
        let whole = |it: &Mark<'_>| it.range.start.offset == 0 && it.range.end.offset == 0;
        let shown: Vec<&Mark<'_>> = marks.iter().filter(|it| !whole(it)).collect();
        let mut wanted: Vec<(usize, u32)> = Vec::new();
        for mark in &shown {
            let (first, last) = lines_of(source, mark.range.span());
            wanted.push((first, mark.range.start.offset));
            wanted.extend((first + 1..=last).map(|line| (line, 0)));
        }
        wanted.sort_unstable();
        wanted.dedup_by_key(|(line, _)| *line);
        for (line, focus) in wanted {
            excerpt.push_line(source, line, focus, columns);
        }
        for (at, mark) in shown.iter().enumerate() {
            let (first, last) = lines_of(source, mark.range.span());
            let from = excerpt.place(first, mark.range.start.offset, false);
            let to = excerpt.place(last, mark.range.end.offset, true).max(from);
            excerpt.columns.push((from, mark.range.start.column as usize - 1));
            let text = mark.text.map(|it| printable(it).into_owned());
            excerpt.labels.push(if at == 0 && !whole(&marks[0]) {
                LabeledSpan::new_primary_with_span(text, (from, to - from))
            } else {
                LabeledSpan::new_with_span(text, (from, to - from))
            });
        }
        if excerpt.labels.is_empty() {
            excerpt.labels.push(LabeledSpan::new_primary_with_span(None, (0, 0)));
        }
        excerpt
    }

    pub(super) fn labels(&self) -> &[LabeledSpan] {
        &self.labels
    }

    /// How many of the labels begin before that of the finding itself.
    pub(super) fn rank_of_primary(&self) -> usize {
        let primary = self.labels.iter().find(|it| it.primary()).map_or(0, LabeledSpan::offset);
        self.labels.iter().filter(|it| it.offset() < primary).count()
    }

    fn push_line(&mut self, source: &Source<'_>, number: usize, focus: u32, columns: usize) {
        let span = source.lines.span_of(number);
        let bytes = source.lines.bytes();
        let mut line = Line { number, start: self.text.len(), map: Vec::new() };
        let mut at = window(bytes, span, focus, columns);
        let mut left = columns;
        if at > span.start {
            self.text.push('…');
        }
        let mut secrets = source.secrets[source.secrets.partition_point(|it| it.end <= at)..].iter().peekable();
        while at < span.end {
            line.map.push((at, self.text.len()));
            if left == 0 {
                self.text.push('…');
                break;
            }
            if let Some(secret) = secrets.next_if(|it| it.start <= at) {
                self.text.push_str(MASK);
                left = left.saturating_sub(MASK.len());
                at = secret.end.min(span.end);
                continue;
            }
            let (taken, shown) = character(&bytes[at as usize..span.end as usize]);
            let before = self.text.len();
            shown.push_to(&mut self.text);
            left = left.saturating_sub(self.text[before..].chars().count());
            at += taken as u32;
        }
        line.map.push((at.max(span.end), self.text.len()));
        self.text.push('\n');
        self.lines.push(line);
    }

    /// Where an offset of the file stands in the text; inside of what stands for several bytes, at its beginning or end.
    fn place(&self, line: usize, offset: u32, end: bool) -> usize {
        let Some(line) = self.lines.iter().find(|it| it.number == line) else { return 0 };
        let at = if end {
            line.map.partition_point(|(from, _)| *from < offset)
        } else {
            line.map.partition_point(|(from, _)| *from <= offset).saturating_sub(1)
        };
        line.map.get(at).or(line.map.last()).map_or(line.start, |(_, to)| *to)
    }

    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|it| it.start <= offset).saturating_sub(1)
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(&'a self, span: &SourceSpan, _: usize, _: usize) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let contents = |from: usize, to: usize, line, column, count| {
            let data = &self.text.as_bytes()[from..to];
            let span = SourceSpan::from((from, to - from));
            Box::new(MietteSpanContents::new_named(self.name.clone(), data, span, line, column, count))
        };
        if self.lines.is_empty() {
            return Ok(contents(0, 0, 0, 0, 0));
        }
        let (first, last) = (self.line_at(span.offset()), self.line_at(span.offset() + span.len()));
        let to = self.lines.get(last + 1).map_or(self.text.len(), |it| it.start);
        let column = self.columns.iter().find(|(from, _)| *from == span.offset()).map_or(0, |(_, column)| *column);
        Ok(contents(self.lines[first].start, to, self.lines[first].number, column, last - first + 1))
    }
}

/// The lines (from 0) of a place, the last ones left out where it goes over many.
fn lines_of(source: &Source<'_>, span: Span) -> (usize, usize) {
    let first = source.lines.line_of(span.start);
    // The end of a line belongs to it, so that a place with it does not reach into the next.
    let last = source.lines.line_of(span.end.saturating_sub(1).max(span.start));
    (first, last.min(first + MOST_LINES - 1))
}

/// Where the shown part of a line begins.
fn window(bytes: &[u8], line: Span, focus: u32, columns: usize) -> u32 {
    // A character has at most four bytes, so a line that short fits in any case.
    if line.len() <= columns || focus <= line.start {
        return line.start;
    }
    let back = |from: u32, count: usize| {
        let mut at = from;
        for _ in 0..count {
            at = at.saturating_sub(1).max(line.start);
            while at > line.start && bytes[at as usize] & 0xC0 == 0x80 {
                at -= 1;
            }
        }
        at
    };
    // What fits behind the focus decides how much is shown before it.
    let behind = chars_up_to(&bytes[focus.min(line.end) as usize..line.end as usize], columns);
    back(focus.min(line.end), LEAD.max(columns.saturating_sub(behind)))
}

fn chars_up_to(bytes: &[u8], most: usize) -> usize {
    bytes.iter().take(most * 4).filter(|b| **b & 0xC0 != 0x80).count().min(most)
}

/// What stands in the place of a character.
enum Shown {
    Itself(char),
    Named(String),
}

impl Shown {
    fn push_to(&self, text: &mut String) {
        match self {
            Self::Itself(it) => text.push(*it),
            Self::Named(it) => text.push_str(it),
        }
    }
}

/// The first character, the bytes it takes, and how it is shown.
fn character(bytes: &[u8]) -> (usize, Shown) {
    let head = &bytes[..bytes.len().min(4)];
    match head.utf8_chunks().next().and_then(|it| it.valid().chars().next()) {
        Some(it) => (it.len_utf8(), shown(it)),
        None => (1, Shown::Named(format!("⟨{:02X}⟩", bytes[0]))),
    }
}

/// A character that a terminal would not show, or obey, gets a name.
fn shown(character: char) -> Shown {
    match character {
        '\t' => Shown::Itself('\t'),
        '\0'..='\x1f' => Shown::Itself(char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}')),
        '\x7f' => Shown::Itself('␡'),
        '\u{FEFF}' => Shown::Named("⟨BOM⟩".to_owned()),
        '\u{A0}' => Shown::Named("⟨NBSP⟩".to_owned()),
        '\u{80}'..='\u{9F}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}'
        | '\u{3000}'
        | '\u{FFF9}'..='\u{FFFB}' => Shown::Named(format!("⟨U+{:04X}⟩", u32::from(character))),
        _ => Shown::Itself(character),
    }
}

/// A text from a file or its name, without what a terminal would obey.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() || !c.is_ascii()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|it| shown(it).push_to(&mut out));
    Cow::Owned(out)
}

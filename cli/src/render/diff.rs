//! A unified diff of one file, with secrets masked.

use std::io::{self, IsTerminal as _, Write};

use kcfglint_core::document::Document;
use kcfglint_core::model::secret::MASK;
use kcfglint_core::source::SourceFile;
use kcfglint_core::text::Span;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, group_diff_ops};

use super::printable;
use crate::say;
use crate::terminal::{Colour, Look};

/// Lines that are shown around a change.
const AROUND: usize = 3;

/// Writes what changed. A line with a secret is masked, so that the diff is no patch there; that is said.
pub(crate) fn write(out: &mut dyn Write, look: Look, before: &SourceFile, after: &SourceFile) -> io::Result<()> {
    let (old, new) = (Side::of(before), Side::of(after));
    let ops = capture_diff_slices(Algorithm::Myers, &old.lines, &new.lines);
    let mut writer = Writer { out, look, is_terminal: io::stdout().is_terminal(), is_masked: false };
    writer.head(&format!("--- {}", before.path))?;
    writer.head(&format!("+++ {}", after.path))?;
    for hunk in group_diff_ops(ops, AROUND) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { continue };
        let old_range = range(first.old_range().start, last.old_range().end);
        let new_range = range(first.new_range().start, last.new_range().end);
        writer.head(&format!("@@ -{old_range} +{new_range} @@"))?;
        hunk.iter().try_for_each(|it| writer.op(it, &old, &new))?;
    }
    if writer.is_masked {
        say(&format!("{}: lines with secrets are masked; the diff is no patch for this file", before.path));
    }
    Ok(())
}

/// `3,7`: a first line, counted from 1, and a number of lines; the line before, where there are none.
fn range(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        count => format!("{},{count}", start + 1),
    }
}

/// One of the two texts.
struct Side<'s> {
    lines: Vec<&'s [u8]>,
    starts: Vec<usize>,
    secrets: Vec<Span>,
}

impl<'s> Side<'s> {
    fn of(source: &'s SourceFile) -> Self {
        // Other line ends are a part of the line, as they are for patch.
        let lines: Vec<&[u8]> = source.bytes.split_inclusive(|it| *it == b'\n').collect();
        let starts = lines.iter().scan(0, |at, it| Some(std::mem::replace(at, *at + it.len()))).collect();
        Self { lines, starts, secrets: Document::read(source).secrets() }
    }

    /// A line with a mask for each secret, and whether there is one.
    fn shown(&self, line: usize) -> (Vec<u8>, bool) {
        let (start, text) = (self.starts[line], self.lines[line]);
        let end = start + text.len();
        let (mut out, mut at, mut is_masked) = (Vec::with_capacity(text.len()), start, false);
        let first = self.secrets.partition_point(|it| it.end as usize <= start);
        for secret in self.secrets[first..].iter().map(|it| it.range()).take_while(|it| it.start < end) {
            let (from, to) = (secret.start.max(start), secret.end.min(end));
            out.extend_from_slice(&text[at - start..from - start]);
            out.extend_from_slice(MASK.as_bytes());
            // The end of a line inside of a secret is none.
            let hidden = &text[from - start..to - start];
            out.extend_from_slice(&hidden[hidden.trim_ascii_end().len()..]);
            (at, is_masked) = (to, true);
        }
        out.extend_from_slice(&text[at - start..]);
        (out, is_masked)
    }
}

struct Writer<'w> {
    out: &'w mut dyn Write,
    look: Look,
    is_terminal: bool,
    is_masked: bool,
}

impl Writer<'_> {
    fn head(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.look.paint(&printable(text), Colour::Bold))
    }

    fn op(&mut self, op: &DiffOp, old: &Side<'_>, new: &Side<'_>) -> io::Result<()> {
        if op.tag() == DiffTag::Equal {
            return op.old_range().try_for_each(|it| self.line(' ', old, it));
        }
        op.old_range().try_for_each(|it| self.line('-', old, it))?;
        op.new_range().try_for_each(|it| self.line('+', new, it))
    }

    fn line(&mut self, sign: char, side: &Side<'_>, at: usize) -> io::Result<()> {
        let (text, is_masked) = side.shown(at);
        self.is_masked |= is_masked;
        let (bare, is_ended) = text.strip_suffix(b"\n").map_or((&text[..], false), |it| (it, true));
        if self.is_terminal {
            // On a screen nothing in it is obeyed; for a patch each byte counts.
            let line = format!("{sign}{}", printable(&String::from_utf8_lossy(bare)));
            let line = match sign {
                '-' => self.look.paint(&line, Colour::Red),
                '+' => self.look.paint(&line, Colour::Cyan),
                _ => line,
            };
            writeln!(self.out, "{line}")?;
        } else {
            write!(self.out, "{sign}")?;
            self.out.write_all(bare)?;
            writeln!(self.out)?;
        }
        if is_ended { Ok(()) } else { writeln!(self.out, "\\ No newline at end of file") }
    }
}

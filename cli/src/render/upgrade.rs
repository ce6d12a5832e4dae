//! What an upgrade needs, for people and for scripts: the clusters first, then the files, those that need the same together.

use std::collections::BTreeSet;
use std::io::{self, Write};

use kcfglint_core::lens::Upgrade;
use kcfglint_core::lens::upgrade::{Change, ClusterUpgrade, FileUpgrade, Rename, Step};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::printable;
use crate::args::ShowFormat;
use crate::terminal::{Colour, Look};

pub(crate) fn write(out: &mut impl Write, report: &Upgrade<'_>, goal: &str, format: ShowFormat) -> io::Result<()> {
    match format {
        ShowFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, report).map_err(io::Error::from)?;
            writeln!(out)
        }
        ShowFormat::Text => {
            let mut text = Text { out, look: Look::of_stdout() };
            report.clusters.iter().try_for_each(|it| text.cluster(it))?;
            text.files(&report.files)?;
            text.summary(report, goal)
        }
    }
}

struct Text<'o, W: Write> {
    out: &'o mut W,
    look: Look,
}

impl<W: Write> Text<'_, W> {
    fn cluster(&mut self, it: &ClusterUpgrade) -> io::Result<()> {
        let (what, product) = if it.product == "kafka" { ("cluster", "Kafka") } else { ("ensemble", "ZooKeeper") };
        let way = if it.from == it.to { it.to.clone() } else { format!("{} {} {}", it.from, self.arrow(), it.to) };
        let mode = if it.migrates { " in KRaft" } else { "" };
        let head = self.look.paint(&format!("{what} {}: {product} {way}{mode}", printable(&it.name)), Colour::Bold);
        writeln!(self.out, "{head} {}", self.dim(&format!("({})", it.because)))?;
        if !it.phases.is_empty() {
            self.title("stands in the middle of the migration to KRaft")?;
            let widest = it.phases.iter().map(|it| it.node.chars().count()).max().unwrap_or(0);
            for it in &it.phases {
                let phase = if it.from == it.to { it.from.to_string() } else { format!("{} to {}", it.from, it.to) };
                let because = self.dim(&it.because);
                writeln!(self.out, "    {:widest$}  phase {phase:6}  {because}", printable(&it.node))?;
            }
        }
        if !it.misfits.is_empty() {
            self.title("does not fit together")?;
            it.misfits.iter().try_for_each(|it| self.prose("    ", "    ", it, Some(Colour::Red)))?;
        }
        for (at, step) in it.steps.iter().enumerate() {
            self.step(at + 1, step)?;
        }
        if it.steps.is_empty() {
            writeln!(self.out, "  nothing to do: it is there already\n")?;
        }
        Ok(())
    }

    fn step(&mut self, number: usize, step: &Step) -> io::Result<()> {
        let number = format!("{number:>3}. ");
        self.prose(&number, "     ", &step.title, Some(Colour::Bold))?;
        self.prose("     ", "     ", &step.why, None)?;
        for change in parted(&step.changes) {
            writeln!(self.out)?;
            self.prose("     ", "     ", &whose(&change), Some(Colour::Cyan))?;
            for (sign, lines) in [("+", &change.write), ("-", &change.remove)] {
                lines.iter().try_for_each(|it| writeln!(self.out, "       {sign} {}", printable(it)))?;
            }
        }
        if !step.run.is_empty() {
            writeln!(self.out)?;
        }
        step.run.iter().try_for_each(|it| writeln!(self.out, "     $ {}", printable(it)))?;
        writeln!(self.out)
    }

    /// The files; those for which the same is to be said share it.
    fn files(&mut self, files: &[FileUpgrade<'_>]) -> io::Result<()> {
        let mut left: Vec<&FileUpgrade<'_>> = files.iter().filter(|it| !is_bare(it)).collect();
        while !left.is_empty() {
            let first = left.remove(0);
            let (same, rest) = left.into_iter().partition(|it| is_same(first, it));
            left = rest;
            for it in std::iter::once(first).chain(same) {
                writeln!(self.out, "{}", self.look.paint(&printable(it.path), Colour::Bold))?;
            }
            self.file(first)?;
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn file(&mut self, it: &FileUpgrade<'_>) -> io::Result<()> {
        if !it.stops.is_empty() {
            self.title("stops the start")?;
            for it in &it.stops {
                let today = match (&it.with, it.today) {
                    (Some(with), true) => format!("today, too, and with {with} on the way: "),
                    (Some(with), false) => format!("with {with} on the way: "),
                    (None, true) => "today, too: ".to_owned(),
                    (None, false) => String::new(),
                };
                let head = format!("    {:>4}  {}  ", it.range.start.line, it.code);
                self.prose(&head, "          ", &format!("{today}{}", it.message), Some(Colour::Red))?;
                it.help.iter().try_for_each(|it| self.prose("          ", "          ", it, None))?;
            }
        }
        if !it.ignored.is_empty() {
            self.title("ignored from then on")?;
            for it in &it.ignored {
                let head = format!("    {:>4}  ", it.range.start.line);
                self.told(&head, it.key, it.does, it.only.as_deref())?;
            }
        }
        if !it.renames.is_empty() {
            self.title("to be written instead")?;
            for it in &it.renames {
                let (names, key) = (it.to.join(" and "), it.key);
                let line = match &it.value {
                    Some(_) if it.same => format!("{names} for {key}, with its value"),
                    Some(value) => format!("{names}={value} for {key}"),
                    None => format!("{names} for {key}, with values of its own"),
                };
                self.prose(&format!("    {:>4}  ", it.range.start.line), "          ", &line, None)?;
            }
        }
        if !it.defaults.is_empty() {
            self.title("defaults that change")?;
            for it in &it.defaults {
                let shown = |it: Option<&str>| match it {
                    None => "none".to_owned(),
                    Some("") => "\"\"".to_owned(),
                    Some(text) => text.to_owned(),
                };
                let change = format!("{} {} {}", shown(it.old), self.arrow(), shown(it.new));
                let does = it.does.map_or(change.clone(), |does| format!("{change}: {does}"));
                self.told("    ", it.key, &does, it.only.as_deref())?;
            }
        }
        Ok(())
    }

    /// A key, and what is to be said of it.
    fn told(&mut self, head: &str, key: &str, text: &str, only: Option<&str>) -> io::Result<()> {
        let only = only.map_or_else(String::new, |it| format!(" (coming from {it})"));
        let rest = " ".repeat(head.len() + 2);
        self.prose(head, &rest, &format!("{key}  {text}{only}"), None)
    }

    fn summary(&mut self, report: &Upgrade<'_>, goal: &str) -> io::Result<()> {
        let all = || report.files.iter();
        let bare: Vec<&str> = all().filter(|it| is_bare(it)).map(|it| it.path).collect();
        if !bare.is_empty() {
            self.prose("nothing changes in ", "  ", &bare.join(", "), None)?;
            writeln!(self.out)?;
        }
        let stopped = all().filter(|it| !it.stops.is_empty()).count();
        let start = match stopped {
            0 if report.is_stopped() => format!("No broker with ZooKeeper starts with {goal}"),
            0 => format!("Nothing in the files stops the start with {goal}"),
            1 => format!("1 file stops the start with {goal}"),
            more => format!("{more} files stop the start with {goal}"),
        };
        let count = |n: usize, one: &str, more: &str| format!("{n} {}", if n == 1 { one } else { more });
        let ignored = count(all().map(|it| it.ignored.len()).sum(), "line is ignored", "lines are ignored");
        let keys: BTreeSet<&str> = all().flat_map(|it| &it.defaults).map(|it| it.key).collect();
        let defaults = count(keys.len(), "default changes", "defaults change");
        writeln!(self.out, "{start}; {ignored}, {defaults}")
    }

    fn title(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "  {}", self.look.paint(text, Colour::Bold))
    }

    /// Words in the width of the terminal; a word that is longer stays whole, so that it can be copied.
    fn prose(&mut self, first: &str, rest: &str, text: &str, colour: Option<Colour>) -> io::Result<()> {
        let options = Options::new(self.look.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&printable(text), options) {
            let indent = line.len() - line.trim_start().len();
            let (blank, words) = line.split_at(indent);
            match colour {
                Some(colour) => writeln!(self.out, "{blank}{}", self.look.paint(words, colour))?,
                None => writeln!(self.out, "{line}")?,
            }
        }
        Ok(())
    }

    fn dim(&self, text: &str) -> String {
        self.look.paint(&printable(text), Colour::Dim)
    }

    const fn arrow(&self) -> &'static str {
        if self.look.unicode { "→" } else { "->" }
    }
}

/// Which files the lines belong to.
fn whose(change: &Change) -> String {
    let nodes = change.nodes.join(", ");
    match change.nodes.len() {
        _ if !change.is_new => nodes,
        1 => format!("controller on {nodes}, in a file of its own"),
        _ => format!("controllers on {nodes}, each in a file of its own"),
    }
}

/// What all nodes of a step have in common first, then what each has of its own.
fn parted(changes: &[Change]) -> Vec<Change> {
    let [first, .., _] = changes else { return changes.to_vec() };
    if changes.iter().any(|it| it.is_new != first.is_new) {
        return changes.to_vec();
    }
    let in_all = |it: &&String, lines: fn(&Change) -> &Vec<String>| changes.iter().all(|change| lines(change).contains(*it));
    let write: Vec<String> = first.write.iter().filter(|it| in_all(it, |it| &it.write)).cloned().collect();
    let remove: Vec<String> = first.remove.iter().filter(|it| in_all(it, |it| &it.remove)).cloned().collect();
    let own = |it: &Change| Change {
        nodes: it.nodes.clone(),
        is_new: it.is_new,
        write: it.write.iter().filter(|it| !write.contains(it)).cloned().collect(),
        remove: it.remove.iter().filter(|it| !remove.contains(it)).cloned().collect(),
    };
    let nodes = changes.iter().flat_map(|it| it.nodes.clone()).collect();
    let mut all = vec![Change { nodes, is_new: first.is_new, write: write.clone(), remove: remove.clone() }];
    all.extend(changes.iter().map(own));
    all.retain(|it| !it.write.is_empty() || !it.remove.is_empty());
    all
}

/// Whether there is nothing to say of a file.
fn is_bare(it: &FileUpgrade<'_>) -> bool {
    it.stops.is_empty() && it.ignored.is_empty() && it.defaults.is_empty() && it.renames.is_empty()
}

/// Whether the same is to be said of two files, in the same lines.
fn is_same(one: &FileUpgrade<'_>, other: &FileUpgrade<'_>) -> bool {
    let stops = |it: &FileUpgrade<'_>| -> Vec<_> {
        it.stops
            .iter()
            .map(|it| (it.code, it.range.start.line, it.message.clone(), it.help.clone(), it.today, it.with.clone()))
            .collect()
    };
    let ignored = |it: &FileUpgrade<'_>| -> Vec<_> {
        it.ignored.iter().map(|it| (it.key.to_owned(), it.range.start.line, it.does, it.only.clone())).collect()
    };
    let renames = |it: &FileUpgrade<'_>| -> Vec<_> {
        let value = |it: &Rename<'_>| it.value.clone().filter(|_| !it.same);
        it.renames.iter().map(|it| (it.key.to_owned(), it.to.clone(), it.range.start.line, value(it))).collect()
    };
    stops(one) == stops(other)
        && ignored(one) == ignored(other)
        && renames(one) == renames(other)
        && one.defaults == other.defaults
}

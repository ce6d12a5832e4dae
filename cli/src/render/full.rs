//! `--format full`: findings with the lines that they are about, drawn by miette.

use std::fmt;
use std::io::{self, Write};
use std::ops::Range;

use kcfglint_core::report::{Diagnostic as Finding, Related, Report, Severity, Source};
use kcfglint_core::text::{LineIndex, Span};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use owo_colors::Style;
use textwrap::{WordSeparator, WordSplitter};

use super::excerpt::{Excerpt, Mark, printable};
use super::page::Pages;
use super::{Manner, printed, summary};
use crate::terminal::Look;

/// Other places that are drawn; the rest is counted.
const MOST_PLACES: usize = 3;

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, manner: Manner) -> io::Result<()> {
    let Manner { look, hints, .. } = manner;
    let mut pen = Pen::new(look);
    let mut pages = Pages::new(manner);
    for finding in printed(report, hints) {
        for part in parts(report, finding, look) {
            pen.draw(&part, finding.severity)?;
        }
        pen.text.push('\n');
        pen.text.push_str(&pages.below(finding.code));
        out.write_all(pen.text.as_bytes())?;
        pen.text.clear();
    }
    writeln!(out, "{}", summary(&report.summary, look, hints))
}

/// The finding in its own file, then each other file. miette's own way to draw the others writes a severity before
/// each and the help above them; drawn one after the other they read as one finding.
fn parts(report: &Report<'_>, finding: &Finding<'_>, look: Look) -> Vec<Part> {
    let more = finding.related.len().saturating_sub(MOST_PLACES);
    let drawn = &finding.related[..finding.related.len() - more];
    let counted = |it: &Related<'_>| {
        let is_last = more > 0 && drawn.last().is_some_and(|last| std::ptr::eq(last, it));
        if is_last { format!("{} (and {more} more)", it.message) } else { it.message.clone() }
    };
    let (here, elsewhere): (Vec<_>, Vec<_>) = drawn.iter().partition(|it| it.source == finding.source);
    let texts: Vec<String> = here.iter().map(|it| counted(it)).collect();
    // What is the same for several places in a row is said once, at the last.
    let is_last = |at: usize| here.get(at + 1).is_none_or(|next| next.message != here[at].message);
    let text = |at: usize| is_last(at).then_some(texts[at].as_str());
    let mut marks = vec![Mark { range: finding.range, text: None }];
    marks.extend(here.iter().enumerate().map(|(at, it)| Mark { range: it.range, text: text(at) }));
    let excerpt = |path, source: usize, marks: &[Mark<'_>]| {
        report.sources[source].as_ref().map(|it| Excerpt::new(path, it, marks, look.columns))
    };
    let mut parts = vec![Part {
        code: Some(format!("{} {} {}", finding.severity.name(), finding.code, finding.name)),
        url: finding.url.clone().filter(|_| look.links),
        message: printable(&finding.message).into_owned(),
        excerpt: excerpt(finding.path, finding.source, &marks),
        help: None,
    }];
    // Places in one file are drawn together, below the words of the first.
    for group in elsewhere.chunk_by(|a, b| a.source == b.source) {
        let text = |it: &Related<'_>| (it.message != group[0].message).then(|| counted(it));
        let texts: Vec<Option<String>> = group.iter().map(|it| text(it)).collect();
        let marks: Vec<_> = group.iter().zip(&texts).map(|(it, text)| Mark { range: it.range, text: text.as_deref() }).collect();
        // What is counted is counted at the last place, whose words may stand above.
        let above = if texts.iter().all(Option::is_none) { group.last().map_or(group[0], |it| it) } else { group[0] };
        parts.push(Part {
            code: None,
            url: None,
            message: printable(&counted(above)).into_owned(),
            excerpt: excerpt(group[0].path, group[0].source, &marks),
            help: None,
        });
    }
    if let Some(last) = parts.last_mut() {
        last.help = finding.help.as_deref().map(|it| printable(it).into_owned());
    }
    parts
}

/// What is wrong with a settings file, drawn like a finding.
pub(crate) fn wrong_settings(path: &str, text: &str, said: &str, at: Range<usize>) -> String {
    let look = Look::of_stderr();
    let source = Source { lines: LineIndex::new(text.as_bytes()), secrets: Vec::new() };
    let marks = [Mark { range: source.lines.cursor().range(Span::of(at)), text: None }];
    let part = Part {
        code: Some("error in the settings".to_owned()),
        url: None,
        message: printable(said).into_owned(),
        excerpt: Some(Excerpt::new(path, &source, &marks, look.columns)),
        help: None,
    };
    let mut pen = Pen::new(look);
    match pen.draw(&part, Severity::Error) {
        Ok(()) => pen.text,
        Err(_) => format!("kcfglint: {}: {}\n", printable(path), part.message),
    }
}

/// What miette draws at once.
#[derive(Debug)]
struct Part {
    /// Severity, code and name; nothing for another place.
    code: Option<String>,
    url: Option<String>,
    message: String,
    excerpt: Option<Excerpt>,
    help: Option<String>,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Part {}

impl Diagnostic for Part {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|it| Box::new(it) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        // The handler's style of an error is that of the finding.
        Some(if self.code.is_some() { miette::Severity::Error } else { miette::Severity::Advice })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|it| Box::new(it) as Box<dyn fmt::Display>)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.url.as_ref().map(|it| Box::new(it) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|it| it as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.excerpt.as_ref().map(|it| Box::new(it.labels().iter().cloned()) as Box<dyn Iterator<Item = LabeledSpan>>)
    }
}

/// miette's handlers, by severity: one for each rank of the main place among several, and one for other files.
struct Pen {
    look: Look,
    handlers: [Vec<GraphicalReportHandler>; 3],
    text: String,
    part: String,
}

impl Pen {
    fn new(look: Look) -> Self {
        Self { look, handlers: [const { Vec::new() }; 3], text: String::new(), part: String::new() }
    }

    fn draw(&mut self, part: &Part, severity: Severity) -> io::Result<()> {
        self.part.clear();
        // miette gives the labels their styles in the order of their places.
        let here = || part.excerpt.as_ref().map_or(0, |it| it.rank_of_primary().min(MOST_PLACES));
        let rank = if part.code.is_some() { here() } else { MOST_PLACES + 1 };
        let handlers = &mut self.handlers[severity as usize];
        while handlers.len() <= rank {
            handlers.push(handler(self.look, severity, handlers.len()));
        }
        handlers[rank].render_report(&mut self.part, part).map_err(io::Error::other)?;
        // miette leaves a line free below the code; the report is shorter without.
        let mut lines = self.part.lines();
        if part.code.is_some() {
            self.text.extend(lines.next());
            self.text.push('\n');
        }
        for line in lines.skip_while(|it| it.is_empty()) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
        Ok(())
    }
}

fn handler(look: Look, severity: Severity, rank: usize) -> GraphicalReportHandler {
    let mut theme = match (look.unicode, look.colour) {
        (true, true) => GraphicalTheme::unicode(),
        (true, false) => GraphicalTheme::unicode_nocolor(),
        (false, true) => GraphicalTheme::ascii(),
        (false, false) => GraphicalTheme::none(),
    };
    let (style, sign) = match severity {
        Severity::Error => (Style::new().red().bold(), if look.unicode { "×" } else { "x" }),
        Severity::Warning => (Style::new().yellow().bold(), if look.unicode { "⚠" } else { "!" }),
        Severity::Hint => (Style::new().cyan().bold(), if look.unicode { "☞" } else { ">" }),
    };
    sign.clone_into(&mut theme.characters.error);
    (if look.unicode { "↳" } else { "->" }).clone_into(&mut theme.characters.advice);
    if look.colour {
        theme.styles.error = style;
        theme.styles.advice = Style::new().cyan();
        theme.styles.link = Style::new().bold();
        theme.styles.help = Style::new().green();
        theme.styles.highlights = vec![Style::new().cyan(); MOST_PLACES + 2];
        theme.styles.highlights[rank] = style;
    }
    let handler = GraphicalReportHandler::new_themed(theme).with_context_lines(0).with_width(look.width).tab_width(4);
    // Host names and values stay whole, so that they can be found and copied.
    let handler = handler.with_word_separator(WordSeparator::AsciiSpace).with_word_splitter(WordSplitter::NoHyphenation);
    let handler = handler.with_break_words(false);
    // An address would be longer than the finding; it is behind the code, or not at all.
    handler.without_syntax_highlighting().with_links(look.links).with_link_display_text("")
}

#[cfg(test)]
mod tests {
    use kcfglint_core::document::Document;
    use kcfglint_core::lint::check;
    use kcfglint_core::report::{Impact, Source};
    use kcfglint_core::settings::Settings;
    use kcfglint_core::source::SourceFile;
    use kcfglint_core::text::{LineIndex, Span};

    use kcfglint_core::report::Home;

    use super::*;

    const LOOK: Look = Look { colour: false, links: false, unicode: true, width: 60, columns: 40 };

    fn drawn(report: &Report<'_>, look: Look) -> String {
        let mut out = Vec::new();
        let manner = Manner { look, hints: true, explain: false, statistics: false };
        write(&mut out, report, manner).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    /// A report with one finding: places are the index of a file and the text that is meant.
    fn report<'a>(files: &'a [(&'a str, &'a str)], at: (usize, &str), related: &[(usize, &str, &str)]) -> Report<'a> {
        let sources: Vec<Source<'a>> =
            files.iter().map(|(_, text)| Source { lines: LineIndex::new(text.as_bytes()), secrets: Vec::new() }).collect();
        let range = |(file, text): (usize, &str)| {
            let from = files[file].1.find(text).expect("it is there");
            sources[file].lines.cursor().range(Span::of(from..from + text.len()))
        };
        let related = related.iter().map(|(file, text, message)| Related {
            path: files[*file].0,
            range: range((*file, text)),
            message: (*message).to_owned(),
            source: *file,
        });
        let finding = Finding {
            code: "CL002",
            name: "myid-not-in-server-list",
            severity: Severity::Error,
            impact: Impact::WontStart,
            message: "`myid` is 4, and no line `server.4` is there".to_owned(),
            help: Some("Write 3.".to_owned()),
            url: None,
            path: files[at.0].0,
            range: range(at),
            related: related.collect(),
            fix: None,
            home: Home::default(),
            source: at.0,
        };
        let mut report = check(Vec::new(), &Settings::default());
        report.summary.errors = 1;
        report.diagnostics.push(finding);
        report.sources = sources.into_iter().map(Some).collect();
        report
    }

    #[test]
    fn the_other_file_stands_below_and_the_help_last() {
        let files = [("zk3/myid", "4\n"), ("zk3/zoo.cfg", "dataDir=/d\n\nserver.1=zk1:2888:3888\nserver.3=zk3:2888:3888\n")];
        let report = report(&files, (0, "4"), &[(1, "server.1=zk1:2888:3888\nserver.3", "the list of this host")]);
        let expected = "\
error CL002 myid-not-in-server-list
  × `myid` is 4, and no line `server.4` is there
   ╭─[zk3/myid:1:1]
 1 │ 4
   · ─
   ╰────
  ↳ the list of this host
   ╭─[zk3/zoo.cfg:3:1]
 3 │ ╭─▶ server.1=zk1:2888:3888
 4 │ ╰─▶ server.3=zk3:2888:3888
   ╰────
  help: Write 3.

1 error, 0 warnings, 0 hints in 0 files
";
        assert_eq!(drawn(&report, LOOK), expected);
    }

    #[test]
    fn places_in_one_file_are_drawn_together_and_many_are_counted() {
        let files = [("zoo.cfg", "s.1=a\ns.2=b\nx=1\ny=2\nz=3\ns.3=c\ns.4=d\ns.5=e\n")];
        let votes = |text| (0, text, "votes, too");
        let report = report(&files, (0, "s.1=a"), &[votes("s.2=b"), votes("s.3=c"), votes("s.4=d"), votes("s.5=e")]);
        let expected = "   ╭─[zoo.cfg:1:1]
 1 │ s.1=a
   · ─────
 2 │ s.2=b
   · ─────
   ╰────
   ╭─[zoo.cfg:6:1]
 6 │ s.3=c
   · ─────
 7 │ s.4=d
   · ──┬──
   ·   ╰── votes, too (and 1 more)
   ╰────
  help: Write 3.
";
        let text = drawn(&report, LOOK);
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn places_in_one_other_file_are_drawn_together() {
        let files = [("a.properties", "a=b-c\n"), ("zoo.cfg", "s.1=a\ns.2=b\nx=1\ny=2\ns.3=c\n")];
        let out = |text| (1, text, "left out");
        let report = report(&files, (0, "b-c"), &[out("s.1=a"), out("s.2=b"), out("s.3=c"), out("x=1")]);
        let expected = "  ↳ left out (and 1 more)
   ╭─[zoo.cfg:1:1]
 1 │ s.1=a
   · ─────
 2 │ s.2=b
   · ─────
   ╰────
   ╭─[zoo.cfg:5:1]
 5 │ s.3=c
   · ─────
   ╰────
  help: Write 3.
";
        let text = drawn(&report, LOOK);
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn a_finding_about_a_whole_file_shows_no_line() {
        let report = report(&[("zk1/zoo.cfg", "dataDir=/d\n")], (0, ""), &[]);
        let text = drawn(&report, LOOK);
        assert!(text.contains("   ╭─[zk1/zoo.cfg:1:1]\n   ╰────\n"), "{text}");
    }

    #[test]
    fn a_long_line_is_cut_around_what_it_is_about() {
        let text = format!("k={}MARK{}\n", "é".repeat(500), "b".repeat(500));
        let files = [("a.properties", text.as_str())];
        let text = drawn(&report(&files, (0, "MARK"), &[]), LOOK);
        let line = text.lines().find(|it| it.contains("MARK")).expect("drawn");
        assert_eq!(line, format!(" 1 │ …{}MARK{}…", "é".repeat(30), "b".repeat(6)));
        let below = text.lines().skip_while(|it| !it.contains("MARK")).nth(1).expect("a mark");
        assert_eq!(below, format!("   · {}────", " ".repeat(31)));
        assert!(text.contains("[a.properties:1:503]"), "{text}");
    }

    #[test]
    fn secrets_are_masked_where_they_stand() {
        let file =
            SourceFile::new("server.properties", b"broker.id=1\nssl.key.password=\xC3\xA9x\nssl.key.password=y z # c\n".to_vec());
        let text = drawn(&check(vec![Document::read(&file)], &Settings::default()), LOOK);
        assert!(text.contains(" 2 │ ssl.key.password=********\n   · ─────────────────────────\n"), "{text}");
        assert!(text.contains(" 3 │ ssl.key.password=********\n"), "{text}");
    }

    #[test]
    fn without_unicode_it_is_ascii() {
        let report = report(&[("zk3/myid", "4\n")], (0, "4"), &[]);
        let text = drawn(&report, Look { unicode: false, ..LOOK });
        assert!(text.is_ascii() && text.contains("  x `myid` is 4"), "{text}");
    }
}

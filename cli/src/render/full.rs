//! `--format full`: findings with the lines that they are about, drawn by miette.

use std::fmt;
use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic as Finding, Related, Report, Severity};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use owo_colors::Style;

use super::excerpt::{Excerpt, Mark, printable};
use super::{printed, summary};
use crate::terminal::Look;

/// Other places that are drawn; the rest is counted.
const MOST_PLACES: usize = 3;

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, look: Look, hints: bool) -> io::Result<()> {
    let mut pen = Pen::new(look);
    for finding in printed(report, hints) {
        for part in parts(report, finding, look) {
            pen.draw(&part, finding.severity)?;
        }
        pen.text.push('\n');
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
    parts.extend(elsewhere.into_iter().map(|it| Part {
        code: None,
        url: None,
        message: printable(&counted(it)).into_owned(),
        excerpt: excerpt(it.path, it.source, &[Mark { range: it.range, text: None }]),
        help: None,
    }));
    if let Some(last) = parts.last_mut() {
        last.help = finding.help.as_deref().map(|it| printable(it).into_owned());
    }
    parts
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

/// miette's handlers, by severity: one for a single place, and one for each rank of the main place among several.
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
        let rank = part.excerpt.as_ref().map_or(0, |it| it.rank_of_primary());
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
        theme.styles.highlights = vec![Style::new().cyan(); MOST_PLACES + 1];
        theme.styles.highlights[rank.min(MOST_PLACES)] = style;
    }
    let handler = GraphicalReportHandler::new_themed(theme).with_context_lines(0).with_width(look.width).tab_width(4);
    // An address would be longer than the finding; it is behind the code, or not at all.
    handler.without_syntax_highlighting().with_links(look.links).with_link_display_text("")
}

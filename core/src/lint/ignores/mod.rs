//! What the user does not want to hear: comments in the files, and patterns of the settings file.
//!
//! A comment holds for every finding that has a place in what it stands above, also where the finding is told from the
//! other place: so it holds alike for a whole folder and for one file that is named alone.

mod add;
mod comment;

pub use add::{Added, add};

use super::finding::{Finding, Place};
use super::{Rule, Scope, selection};
use crate::document::{Body, Document};
use crate::rules::{self, own};
use crate::settings::{Profile, Settings};
use crate::source::{Kind, Origin};
use crate::syntax::{properties, unit};
use crate::text::{Span, find};
use comment::{MARK, Said, Signs};

/// One comment that was understood.
struct Ignore {
    /// What it holds for; nothing where it is for the file.
    entry: Option<Span>,
    words: Vec<Word>,
}

/// A code, name or family.
struct Word {
    text: String,
    at: Span,
    used: bool,
}

/// Every comment of ours in the files of a run.
pub(super) struct Ignores {
    /// In the order of the files.
    by_file: Vec<(usize, Vec<Ignore>)>,
    /// What is wrong with some of them.
    faults: Vec<Finding>,
}

impl Ignores {
    pub(super) fn of(documents: &[Document<'_>], settings: &Settings) -> Self {
        let mut all = Self { by_file: Vec::new(), faults: Vec::new() };
        for (file, document) in documents.iter().enumerate() {
            if document.kind.is_some() && find(&document.source.bytes, MARK.as_bytes()).is_some() {
                all.read(file, document, settings);
            }
        }
        all
    }

    fn read(&mut self, file: usize, document: &Document<'_>, settings: &Settings) {
        let Some(signs) = signs(document) else { return };
        let bytes = &document.source.bytes;
        // Comments whose entry has not come yet: their indexes.
        let mut open = Vec::new();
        let mut found: Vec<Ignore> = Vec::new();
        for line in lines(document) {
            let span = match line {
                Line::Entry(span) => {
                    open.drain(..).for_each(|it: usize| found[it].entry = Some(span));
                    continue;
                }
                Line::Comment(span) => span,
            };
            let Ok(text) = std::str::from_utf8(&bytes[span.range()]) else { continue };
            match comment::read(text, span.start, signs) {
                None => {}
                Some((at, Said::Malformed(why))) => self.faults.push(own::malformed_ignore::finding(file, at, why)),
                Some((at, Said::Ignore { reason: false, .. })) if settings.profile == Profile::Strict => {
                    let why = "it gives no reason, and profile `strict` wants one";
                    self.faults.push(own::malformed_ignore::finding(file, at, why));
                }
                Some((at, Said::Ignore { file: whole, words, .. })) => {
                    let words = words.into_iter().filter(|(word, at)| self.is_rule(file, word, *at));
                    let words = words.map(|(word, at)| Word { text: word.to_owned(), at, used: false }).collect();
                    if !whole {
                        open.push(found.len());
                    }
                    found.push(Ignore { entry: (!whole).then(|| Span::at(at.end)), words });
                }
            }
        }
        self.by_file.push((file, found));
    }

    fn is_rule(&mut self, file: usize, word: &str, at: Span) -> bool {
        if selection::is_own(word) {
            self.faults.push(own::malformed_ignore::finding_about_own(file, at, word));
            return false;
        }
        let known = selection::is_known(word);
        if !known {
            self.faults.push(own::unknown_code_in_ignore::finding(file, at, word));
        }
        known
    }

    /// Leaves out what a comment is about, and says how many of that would have been told.
    pub(super) fn left(&mut self, findings: &mut Vec<Finding>, documents: &[Document<'_>]) -> usize {
        let mut count = 0;
        if !self.by_file.is_empty() {
            findings.retain(|finding| {
                let mut hidden = self.covers(&finding.at, finding.rule);
                // Every comment that is about it has its use, also the second.
                for (place, _) in &finding.related {
                    hidden |= self.covers(place, finding.rule);
                }
                let mut places = std::iter::once(&finding.at).chain(finding.related.iter().map(|it| &it.0));
                let is_told = places.any(|it| documents[it.file].source.origin != Origin::Context);
                count += usize::from(hidden && is_told);
                !hidden
            });
        }
        count
    }

    fn covers(&mut self, place: &Place, rule: &Rule) -> bool {
        let mut covered = false;
        let Ok(of_file) = self.by_file.binary_search_by_key(&place.file, |it| it.0) else { return false };
        for ignore in &mut self.by_file[of_file].1 {
            let here = |entry: Span| entry.start <= place.span.start && place.span.start < entry.end;
            if ignore.entry.is_none_or(here) {
                for word in ignore.words.iter_mut().filter(|it| selection::fits(&it.text, rule).is_some()) {
                    (word.used, covered) = (true, true);
                }
            }
        }
        covered
    }

    /// What is to be said about the comments themselves.
    pub(super) fn findings(self, documents: &[Document<'_>], settings: &Settings) -> Vec<Finding> {
        let mut findings = self.faults;
        for (file, ignores) in self.by_file {
            let alone = documents[file].source.origin == Origin::Named;
            let path = &documents[file].source.path;
            for word in ignores.into_iter().flat_map(|it| it.words).filter(|it| !it.used) {
                let mut meant = rules::ALL.iter().filter(|it| selection::fits(&word.text, it).is_some());
                // What other files say is only known where they were all there.
                let ran = |it: &&Rule| selection::runs_on(it, path, settings) && !(alone && it.scope != Scope::File);
                if meant.all(ran) {
                    findings.push(own::unused_ignore::finding(file, word.at, &word.text));
                }
            }
        }
        findings
    }
}

/// How the comments of a file begin; nothing where its format has none.
fn signs(document: &Document<'_>) -> Option<Signs> {
    match (&document.body, document.kind?) {
        (Body::Properties(_), _) => Some(&["#", "!"]),
        (Body::Unit(_) | Body::Environment(_), _) => Some(&["#", ";"]),
        (Body::Bytes, Kind::Jaas) => Some(&["//"]),
        _ => None,
    }
}

/// What a comment may be about, and comments.
enum Line {
    Comment(Span),
    Entry(Span),
}

fn lines<'d>(document: &'d Document<'_>) -> Box<dyn Iterator<Item = Line> + 'd> {
    let bytes = &document.source.bytes[..];
    match &document.body {
        Body::Properties(_) => Box::new(properties::pieces(bytes).filter_map(|it| match it {
            properties::Piece::Blank(_) => None,
            properties::Piece::Comment(span) => Some(Line::Comment(span)),
            properties::Piece::Entry(entry) => Some(Line::Entry(entry.span)),
        })),
        Body::Unit(_) => Box::new(unit::pieces(bytes).filter_map(|it| match it.content {
            unit::Content::Blank => None,
            unit::Content::Comment => Some(Line::Comment(it.span)),
            _ => Some(Line::Entry(it.span)),
        })),
        _ => {
            let signs = signs(document).unwrap_or_default();
            let mut at = 0;
            Box::new(bytes.split_inclusive(|it| *it == b'\n').filter_map(move |line| {
                let span = Span::of(at..at + line.len());
                at = span.end as usize;
                let text = line.trim_ascii();
                let is_comment = signs.iter().any(|it| text.starts_with(it.as_bytes()));
                (!text.is_empty()).then_some(if is_comment { Line::Comment(span) } else { Line::Entry(span) })
            }))
        }
    }
}

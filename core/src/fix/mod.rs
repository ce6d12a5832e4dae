//! Makes the changes that findings propose, one after the other, until none is left. Bytes in, bytes out: whoever read the
//! files writes them.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::document::Document;
use crate::lint::{Scan, check_scan};
use crate::map::{Map, Set};
use crate::order;
use crate::report::{Diagnostic, Fix, Safety};
use crate::settings::Settings;
use crate::source::{Origin, SourceFile};
use crate::text::Span;

/// After so many rounds something mends what another thing breaks.
const MOST_ROUNDS: usize = 200;

/// A finding that comes back in the same words so often is not mended by its fix.
const MOST_TRIES: usize = 3;

/// What is to be mended, beside the files.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// As the files are linted.
    pub settings: &'r Settings,
    /// The folders that hold files of other kinds.
    pub folders: &'r [String],
    /// On how many threads the rules may run.
    pub threads: usize,
    /// Whether only safe fixes are made, or all.
    pub most: Safety,
}

/// One finding, as its report tells it: the first with a fix where several are of one rule and begin at one place.
#[derive(Debug, Clone, Copy)]
pub struct Only<'o> {
    /// The rule's code.
    pub code: &'o str,
    /// The file that the finding is in.
    pub path: &'o str,
    /// The byte where the finding begins.
    pub offset: u32,
}

/// One fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The rule's code.
    pub code: &'static str,
    /// The file that the finding was in.
    pub path: String,
    /// How safe it is.
    pub safety: Safety,
    /// What it did, in one line.
    pub title: String,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The fixes, in the order in which they were made.
    pub made: Vec<Made>,
    /// Whether fixes were left because they undo each other.
    pub unfinished: bool,
}

/// Makes every fix in the files that are not only context. Of two that touch one place the second is made in a later round,
/// when what is there is known again; and so is one of another rule in the same file, since a mended line may mean
/// something else to it.
pub fn apply(sources: &mut [SourceFile], request: &Request<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut seen = Set::from_iter([state(sources)]);
    let mut tried: Map<Told, usize> = Map::new();
    for _ in 0..MOST_ROUNDS {
        let round = round(sources, request, &tried, &|_| true, usize::MAX);
        if round.made.is_empty() {
            outcome.unfinished = round.is_stuck;
            return outcome;
        }
        round.tried.into_iter().for_each(|it| *tried.of(it) += 1);
        for (file, (_, edits)) in round.edits {
            sources[file].bytes = spliced(&sources[file].bytes, edits);
        }
        outcome.made.extend(round.made);
        if !seen.insert(state(sources)) {
            break;
        }
    }
    outcome.unfinished = true;
    outcome
}

/// Makes the fix of one finding, once, and no other.
pub fn apply_only(sources: &mut [SourceFile], request: &Request<'_>, only: &Only<'_>) -> Outcome {
    let is_it = |it: &Diagnostic<'_>| it.code == only.code && it.path == only.path && it.range.start.offset == only.offset;
    let round = round(sources, request, &Map::new(), &is_it, 1);
    for (file, (_, edits)) in round.edits {
        sources[file].bytes = spliced(&sources[file].bytes, edits);
    }
    Outcome { made: round.made, unfinished: false }
}

/// The bytes with other texts at some places, which do not overlap.
#[must_use]
pub fn spliced(bytes: &[u8], mut edits: Vec<(Span, String)>) -> Vec<u8> {
    order::sort_by_key(&mut edits, |it| it.0);
    let mut out = Vec::with_capacity(bytes.len() + edits.iter().map(|it| it.1.len()).sum::<usize>());
    let mut at = 0;
    for (span, text) in edits {
        out.extend_from_slice(&bytes[at..span.start as usize]);
        out.extend_from_slice(text.as_bytes());
        at = span.end as usize;
    }
    out.extend_from_slice(&bytes[at..]);
    out
}

/// A rule's code, and what its fixes change in one file.
type OfRule = (&'static str, Vec<(Span, String)>);

/// What is done before the files are read again.
#[derive(Default)]
struct Round {
    /// By file: the rule whose fixes are made in it, and what they change.
    edits: Map<usize, OfRule>,
    made: Vec<Made>,
    tried: Set<Told>,
    /// Whether a fix was left out because it helps nothing.
    is_stuck: bool,
}

/// A finding as it is told: code, path and message.
type Told = (&'static str, String, String);

/// The fixes of the findings that are meant, so many of them at most.
fn round(
    sources: &[SourceFile],
    request: &Request<'_>,
    tried: &Map<Told, usize>,
    is_meant: &dyn Fn(&Diagnostic<'_>) -> bool,
    most: usize,
) -> Round {
    let documents = sources.iter().map(Document::read).collect();
    let scan = Scan { documents, folders: request.folders.to_vec(), threads: request.threads };
    let report = check_scan(scan, request.settings);
    let mut files: Map<&str, Option<usize>> = Map::new();
    for (at, it) in sources.iter().enumerate() {
        let file = matches!(it.origin, Origin::Named | Origin::Walked).then_some(at);
        // Of two files with one name nobody knows which is meant.
        let file = file.filter(|_| !files.contains(it.path.as_str()));
        *files.of(&it.path) = file;
    }
    let wanted = |it: &Fix<'_>| it.safety == Safety::Safe || request.most == Safety::Unsafe;
    let meant = report.diagnostics.iter().filter(|it| is_meant(it));
    let mut proposed: Vec<(&Diagnostic<'_>, &Fix<'_>)> =
        meant.filter_map(|it| Some((it, it.fix.as_ref().filter(|it| wanted(it))?))).collect();
    // What a line says is only known once it is well formed.
    order::sort_by_key(&mut proposed, |(it, fix)| {
        (fix.safety == Safety::Unsafe, !it.code.starts_with('S') || it.code.starts_with("SE"))
    });
    let mut round = Round::default();
    for (diagnostic, fix) in proposed {
        if round.made.len() == most {
            break;
        }
        let told = (diagnostic.code, diagnostic.path.to_owned(), diagnostic.message.clone());
        if tried.get(&told).is_some_and(|it| *it >= MOST_TRIES) {
            round.is_stuck = true;
        } else if round.add(diagnostic, fix, &files) {
            round.tried.insert(told);
        }
    }
    round
}

impl Round {
    /// Takes a fix in, unless it has to wait, or is of a file that is not written.
    fn add(&mut self, diagnostic: &Diagnostic<'_>, fix: &Fix<'_>, files: &Map<&str, Option<usize>>) -> bool {
        let placed = fix.edits.iter().map(|it| Some((files.get(it.path).copied().flatten()?, it.range.span(), &it.text)));
        let Some(edits) = placed.collect::<Option<Vec<_>>>() else { return false };
        let is_free = |(file, span, _): &(usize, Span, &String)| {
            let Some((owner, edits)) = self.edits.get(file) else { return true };
            *owner == diagnostic.code && !edits.iter().any(|(other, _)| touches(*span, *other))
        };
        if edits.is_empty() || !edits.iter().all(is_free) {
            return false;
        }
        for (file, span, text) in edits {
            self.edits.get_or(file, || (diagnostic.code, Vec::new())).1.push((span, text.clone()));
        }
        self.made.push(Made {
            code: diagnostic.code,
            path: diagnostic.path.to_owned(),
            safety: fix.safety,
            title: fix.title.clone(),
        });
        true
    }
}

/// Whether two changes are of one place: an insertion is of the place before and behind it.
const fn touches(one: Span, other: Span) -> bool {
    if one.is_empty() || other.is_empty() {
        one.start <= other.end && other.start <= one.end
    } else {
        one.start < other.end && other.start < one.end
    }
}

fn state(sources: &[SourceFile]) -> u64 {
    let mut hasher = DefaultHasher::new();
    sources.iter().for_each(|it| it.bytes.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_at_the_places_of_the_bytes_before() {
        let edits =
            vec![(Span::new(4, 5), "XYZ".to_owned()), (Span::at(0), "# a\n".to_owned()), (Span::new(1, 3), String::new())];
        assert_eq!(spliced(b"012\xFF456", edits), b"# a\n0\xFFXYZ56");
    }

    #[test]
    fn an_insertion_is_of_both_places_beside_it() {
        assert!(
            touches(Span::at(3), Span::at(3)) && touches(Span::at(3), Span::new(0, 3)) && touches(Span::new(3, 5), Span::at(3))
        );
        assert!(!touches(Span::new(0, 3), Span::new(3, 5)) && !touches(Span::at(2), Span::new(3, 5)));
        assert!(touches(Span::new(0, 4), Span::new(3, 5)));
    }
}

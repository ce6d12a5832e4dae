//! What a fix does: over the pages' cases, the fixtures and, where `KCFGLINT_CORPUS` names it, a folder of real files.

mod common {
    pub(crate) mod scenes;
}
#[path = "pages.rs"]
#[allow(dead_code)] // its own test runs where it belongs
mod pages;

use std::collections::BTreeMap;

use common::scenes::{Found, Scene, found, of_pages, scenes};
use kcfglint_core::document::{Body, Document};
use kcfglint_core::fix::{Request, apply, spliced};
use kcfglint_core::lint::{Fixable, explains};
use kcfglint_core::report::{Safety, Severity};
use kcfglint_core::rules::ALL;
use kcfglint_core::source::SourceFile;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

fn shown(files: &[SourceFile]) -> Vec<String> {
    files.iter().map(|it| format!("{}: {:?}", it.path, String::from_utf8_lossy(&it.bytes))).collect()
}

/// The files of a scene with one fix made.
fn mended(scene: &Scene, found: &Found) -> Vec<SourceFile> {
    let mut files = scene.files.clone();
    let (_, edits) = found.fix.as_ref().expect("a fix");
    for file in &mut files {
        let own: Vec<_> = edits.iter().filter(|it| it.0 == file.path).map(|it| (it.1, it.2.clone())).collect();
        for pair in own.windows(2) {
            assert!(pair[0].0.end <= pair[1].0.start, "{}: {found:?} has edits that overlap", scene.name);
        }
        file.bytes = spliced(&file.bytes, own);
    }
    files
}

/// Where the place of a finding is once its fix is made.
fn moved(found: &Found) -> u32 {
    let (_, edits) = found.fix.as_ref().expect("a fix");
    let before = edits.iter().filter(|(path, span, _)| *path == found.path && span.end <= found.start);
    before.fold(found.start, |at, (_, span, text)| at + text.len() as u32 - span.len() as u32)
}

/// How many findings there are of each rule in each file.
fn counted(found: &[Found], at_least: Severity) -> BTreeMap<(&str, &str), usize> {
    let mut count = BTreeMap::new();
    found.iter().filter(|it| it.severity >= at_least).for_each(|it| *count.entry((it.code, it.path.as_str())).or_default() += 1);
    count
}

/// What a mended line lets be seen beside what the table of silence says: its rule reads no further where it finds something.
fn is_uncovered(mended: &Found, code: &str) -> bool {
    if explains(mended.code, code) {
        return true;
    }
    match mended.code {
        // A key that is read again is judged like any other, and counts for the nodes that it is compared with.
        "S001" | "S005" | "S008" | "S009" | "S011" => true,
        // Below a header that is none, and behind a comment that was none, everything is lost.
        "UN004" | "UN005" => code.starts_with("UN"),
        // A character of a value is looked at once the key has none.
        "S006" => code == "S002" || code == "S013",
        // The first problem of the listeners is told, and then the next.
        "KF018" | "KF019" | "KR006" | "KR011" | "SE012" => code.starts_with('K') || code == "SE012",
        _ => false,
    }
}

/// Makes each fix of a scene alone, and says how many there are. Of damaged files nobody can tell which error hid which.
fn each_alone(scene: &Scene, errors_too: bool) -> usize {
    let mut made = 0;
    let before = found(&scene.files, &scene.settings);
    let (all, errors) = (counted(&before, Severity::Hint), counted(&before, Severity::Error));
    for it in before.iter().filter(|it| it.fix.is_some()) {
        let files = mended(scene, it);
        let after = found(&files, &scene.settings);
        let key = (it.code, it.path.as_str());
        let left = counted(&after, Severity::Hint).get(&key).copied().unwrap_or(0);
        // Of some rules only the first is told, and then the next, in the same words at another place.
        let start = moved(it);
        let stays = after
            .iter()
            .any(|other| (other.code, &other.path, other.start, &other.message) == (it.code, &it.path, start, &it.message));
        assert!(left < all[&key] || !stays, "{}: {it:?} is still there in {:#?}: {after:#?}", scene.name, shown(&files));
        for ((code, path), count) in counted(&after, Severity::Error) {
            let known = errors.get(&(code, path)).copied().unwrap_or(0);
            assert!(
                !errors_too || count <= known || is_uncovered(it, code),
                "{}: {it:?} brings {code} in {path}: {after:#?}",
                scene.name
            );
        }
        made += 1;
    }
    made
}

#[test]
fn a_fix_takes_its_finding_away_and_adds_no_error() {
    let made: usize = scenes().iter().map(|it| each_alone(it, true)).sum();
    println!("fixes: {made} of {made} take their finding away");
    assert!(made > 100, "fixes have gone: {made}");
}

/// Makes all fixes of a scene, twice.
fn all_together(scene: &Scene) {
    for most in [Safety::Safe, Safety::Unsafe] {
        let request = Request { settings: &scene.settings, folders: &[], threads: 1, most };
        let mut files = scene.files.clone();
        let outcome = apply(&mut files, &request);
        assert!(!outcome.unfinished, "{}: {:#?} {:#?}", scene.name, shown(&scene.files), outcome.made);
        if most == Safety::Safe {
            assert!(outcome.made.iter().all(|it| it.safety == Safety::Safe), "{}", scene.name);
        }
        let changed = files.iter().zip(&scene.files).any(|(it, other)| it.bytes != other.bytes);
        assert_eq!(changed, !outcome.made.is_empty(), "{}", scene.name);
        let once = files.clone();
        assert_eq!(apply(&mut files, &request).made, [], "{}", scene.name);
        assert!(files.iter().zip(&once).all(|(it, other)| it.bytes == other.bytes), "{}", scene.name);
    }
}

#[test]
fn a_second_run_has_nothing_to_do() {
    scenes().iter().for_each(all_together);
}

/// Bytes that mean something to one of the grammars.
const SIGNS: &[&[u8]] = &[
    b"\\",
    b"\n",
    b"\r\n",
    b"\r",
    b" ",
    b"\t",
    b"=",
    b":",
    b"#",
    b"!",
    b";",
    b",",
    b"/",
    b"\"",
    b"'",
    b"-",
    b"\\u00e9",
    b"\xC2\xA0",
    b"\xEF\xBB\xBF",
    b"\xFF",
    b"\0",
    b"1",
    b"\\\n",
    b" # x",
    b"[",
    b"]",
    b"{{ x }}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The same for files that nobody wrote like that: signs put in, bytes taken out, lines cut off or doubled.
    #[test]
    fn in_damaged_files_too(which in any::<Index>(), damages in vec((any::<Index>(), any::<Index>(), 0..4usize, any::<Index>()), 1..4)) {
        let mut scenes = of_pages();
        let mut scene = scenes.swap_remove(which.index(scenes.len()));
        prop_assume!(scene.files.iter().any(|it| !it.bytes.is_empty()));
        for (file, at, how, sign) in damages {
            let count = scene.files.len();
            let bytes = &mut scene.files[file.index(count)].bytes;
            let at = at.index(bytes.len() + 1);
            let line = bytes[..at].iter().rposition(|it| *it == b'\n').map_or(0, |it| it + 1);
            let end = bytes[at..].iter().position(|it| *it == b'\n').map_or(bytes.len(), |it| at + it + 1);
            match how {
                0 | 1 => drop(bytes.splice(at..at, sign.get(SIGNS).iter().copied())),
                2 => bytes.truncate(at),
                _ => {
                    let line = bytes[line..end].to_vec();
                    bytes.splice(end..end, line);
                }
            }
        }
        each_alone(&scene, false);
        all_together(&scene);
    }
}

/// What the product reads in a file: keys and values as Java loads them and the product trims them, the directives of a unit,
/// the number of a myid.
fn read(file: &SourceFile) -> Vec<(String, String)> {
    let document = Document::read(file);
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    match &document.body {
        Body::Properties(properties) => {
            let mut all: Vec<_> = properties.in_force().map(|it| pair(&it.key, it.trimmed())).collect();
            all.sort();
            all
        }
        Body::Unit(unit) => unit.directives.iter().map(|it| pair(&it.name, &it.value)).collect(),
        // Blanks and all: that is what the server takes for its number.
        _ => vec![pair(
            "myid",
            &String::from_utf8_lossy(file.bytes.split(|it| matches!(it, b'\n' | b'\r')).next().unwrap_or_default()),
        )],
    }
}

/// The catalogue's two exceptions from "what the process reads stays the same".
#[derive(Debug, PartialEq)]
enum Exception {
    /// What goes is certainly without effect.
    WithoutEffect,
    /// What stands there cannot work, and has only one reading.
    OneReading,
}

fn exception(code: &str) -> Option<Exception> {
    match code {
        // The client trims what stands beside a comma; the weaker unit of one time is never looked at, nor is `log.dir` beside
        // `log.dirs`.
        "KF008" | "KF011" | "KF025" => Some(Exception::WithoutEffect),
        // The first key is lost; two names of one directory, or of one listener, stop the node; so does a myid in quotes.
        "S005" | "KF010" | "KF019" | "ZK010" => Some(Exception::OneReading),
        _ => None,
    }
}

#[test]
fn a_safe_fix_keeps_what_is_in_force() {
    let mut seen = BTreeMap::new();
    for scene in scenes() {
        for it in found(&scene.files, &scene.settings) {
            if it.fix.as_ref().is_none_or(|fix| fix.0 != Safety::Safe) {
                continue;
            }
            for (old, new) in scene.files.iter().zip(mended(&scene, &it)) {
                let is_same = read(old) == read(&new);
                assert!(is_same || exception(it.code).is_some(), "{}: {it:?}", scene.name);
                *seen.entry(it.code).or_insert(false) |= !is_same;
            }
        }
    }
    // An exception that nobody needs is none.
    for (code, needed) in seen {
        assert_eq!(needed, exception(code).is_some(), "{code}");
    }
}

#[test]
fn every_rule_has_the_fixes_that_it_declares() {
    let mut safeties: BTreeMap<String, (bool, bool)> = BTreeMap::new();
    for scene in scenes() {
        for it in found(&scene.files, &scene.settings) {
            let Some((safety, _)) = it.fix else { continue };
            let rule = ALL.iter().find(|rule| rule.code == it.code).expect("a rule");
            let fits = match rule.fix {
                Fixable::None => false,
                Fixable::Safe => safety == Safety::Safe,
                Fixable::Unsafe => safety == Safety::Unsafe,
                Fixable::Both => true,
            };
            assert!(fits, "{}: {} does not declare a {safety:?} fix", scene.name, it.code);
            if scene.page.as_deref() == Some(it.code) {
                let seen = safeties.entry(it.code.to_owned()).or_default();
                *(if safety == Safety::Safe { &mut seen.0 } else { &mut seen.1 }) = true;
            }
        }
    }
    let missing: Vec<&str> = ALL
        .iter()
        .filter(|rule| {
            let (safe, not) = safeties.get(rule.code).copied().unwrap_or_default();
            match rule.fix {
                Fixable::None => false,
                Fixable::Safe => !safe,
                Fixable::Unsafe => !not,
                Fixable::Both => !safe || !not,
            }
        })
        .map(|rule| rule.code)
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "no bad case of their pages shows the fix");
}

//! Paths.
//!
//! Source: `path_simplify_and_warn` of systemd 257 and those that call it.

use std::ops::Range;

use super::{NAME_MAX, PATH_MAX, Reader};
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::{Nature, Why};
use crate::model::unit::specifier::{Place, resolve};
use crate::model::unit::words::{Manner, split_as};

/// What is wrong with an absolute path, and the releases that say so.
fn absolute(path: &str) -> Option<(Why, Measured)> {
    if !path.starts_with('/') {
        return Some((Why::NotAbsolute, Measured::ALL));
    }
    if path.len() >= PATH_MAX {
        return Some((Why::TooLong, Measured::ALL));
    }
    if path.split('/').any(|it| it.len() > NAME_MAX) {
        return Some((Why::TooLong, Measured::since(252)));
    }
    let mut parts = path.split('/').filter(|it| !it.is_empty() && *it != ".");
    if !parts.clone().any(|it| it == "..") {
        return None;
    }
    // There is nothing above the root, which 257 leaves out before it looks.
    let climbs = parts.by_ref().skip_while(|it| *it == "..").any(|it| it == "..");
    Some((Why::Climbs, if climbs { Measured::ALL } else { Measured::until(254) }))
}

/// Checks a path whose specifiers are not replaced yet.
fn check(reader: &mut Reader<'_>, path: &str, range: Range<usize>, nature: Nature) {
    let resolved = reader.resolve(path, range.clone(), Place::Text, nature);
    if let Some((why, releases)) = absolute(&resolved.text) {
        reader.add(range, why, nature, releases.and(reader.known).and(resolved.unknown.not()));
    }
}

pub(super) fn one(reader: &mut Reader<'_>, refuses: bool) {
    let nature = if refuses { Nature::Refused } else { Nature::Ignored };
    // A specifier that becomes nothing takes the path back.
    let resolved = resolve(reader.value, Place::Text, reader.unit);
    if !resolved.text.is_empty() || !resolved.unknown.is_empty() {
        check(reader, reader.value, reader.all(), nature);
    }
}

pub(super) fn working_directory(reader: &mut Reader<'_>) {
    let (path, nature) = match reader.value.strip_prefix('-') {
        Some(path) => (path, Nature::Ignored),
        None => (reader.value, Nature::Refused),
    };
    if path != "~" {
        check(reader, path, reader.all(), nature);
    }
}

/// A path that is taken below /run where it is not absolute.
pub(super) fn or_run(reader: &mut Reader<'_>) {
    let resolved = reader.resolve(reader.value, reader.all(), Place::Text, Nature::Ignored);
    let path = if resolved.text.starts_with('/') { resolved.text.into_owned() } else { format!("/run/{}", resolved.text) };
    let releases = resolved.unknown.not();
    if let Some((why, bad)) = absolute(&path) {
        reader.add(reader.all(), why, Nature::Refused, bad.and(releases));
    } else {
        let parts: Vec<&str> = path.split('/').filter(|it| !it.is_empty() && *it != ".").take(2).collect();
        if parts == ["var", "run"] {
            reader.add(reader.all(), Why::Legacy, Nature::Told, Measured::since(257).and(releases));
        }
    }
}

pub(super) fn environment_file(reader: &mut Reader<'_>) {
    let path = reader.value.strip_prefix('-').unwrap_or(reader.value);
    check(reader, path, reader.all(), Nature::Ignored);
}

pub(super) fn condition(reader: &mut Reader<'_>) {
    let path = reader.value.strip_prefix('|').unwrap_or(reader.value);
    let path = path.strip_prefix('!').unwrap_or(path);
    check(reader, path, reader.all(), Nature::Ignored);
}

/// Paths with colons between them.
pub(super) fn search(reader: &mut Reader<'_>) {
    let mut at = 0;
    for path in reader.value.split(':') {
        if !path.is_empty() {
            check(reader, path, at..at + path.len(), Nature::Ignored);
        }
        at += path.len() + 1;
    }
}

/// Paths, each with some signs in front.
pub(super) fn list(reader: &mut Reader<'_>, signs: &str) {
    let (words, open) = split_as(reader.value, Manner::Quoted);
    for word in words {
        let mut path: &str = &word.text;
        for sign in signs.chars() {
            path = path.strip_prefix(sign).unwrap_or(path);
        }
        check(reader, path, word.range.clone(), Nature::Ignored);
    }
    if let Some(open) = open {
        reader.bad_part(open.0..reader.value.len(), Why::OpenQuote, Measured::ALL);
    }
}

/// Words with colons in them, of which the first parts are paths and the rest options.
pub(super) fn behind_each_other(reader: &mut Reader<'_>, paths: usize) {
    // Quotes hold a word together from colon to colon.
    if reader.value.contains(['"', '\'', '\\']) {
        return;
    }
    for word in split_as(reader.value, Manner::Plain).0 {
        let mut at = word.range.start;
        for (number, part) in word.text.split(':').take(paths).enumerate() {
            let path = if paths > 1 && number == 0 { part.strip_prefix('-').unwrap_or(part) } else { part };
            if number == 0 || !part.is_empty() {
                check(reader, path, at..at + part.len(), Nature::Ignored);
            }
            at += part.len() + 1;
        }
    }
}

/// Names of folders below a folder of systemd's, from 252 on with a second name for a link.
pub(super) fn folders(reader: &mut Reader<'_>) {
    let (words, open) = split_as(reader.value, Manner::Quoted);
    // Nothing may be linked there.
    let has_own_rule = reader.entry.name == "ConfigurationDirectory";
    for word in words {
        let resolved = reader.resolve(&word.text, word.range.clone(), Place::Text, Nature::Ignored);
        let (name, link) = resolved.text.split_once(':').unwrap_or((&resolved.text, ""));
        let has_link = name.len() < resolved.text.len();
        let parts = || name.split('/').filter(|it| !it.is_empty());
        let climbs = parts().any(|it| it == "..") || parts().all(|it| it == ".");
        let is_private = parts().find(|it| *it != ".") == Some("private");
        let (target, flags) = link.split_once(':').unwrap_or((link, ""));
        let has_odd_flags = !matches!(flags, "" | "ro");
        let (why, releases) = if name.starts_with('/') {
            (Why::Absolute, Measured::ALL)
        } else if climbs && name.is_empty() && has_link {
            // A name that was empty from the start was left out without a word; the oldest takes the colon for a part of it.
            let was_empty = word.text.starts_with(':') && !target.is_empty();
            (Why::Climbs, Measured::since(if was_empty { 257 } else { 252 }))
        } else if climbs {
            (Why::Climbs, Measured::ALL)
        } else if is_private {
            (Why::Unread, Measured::ALL)
        } else if has_own_rule {
            let older =
                if link.bytes().all(|it| it == b':') { Measured::NONE } else { Measured::since(252).and(Measured::until(254)) };
            let newer = if target.is_empty() && !has_odd_flags { Measured::NONE } else { Measured::since(257) };
            (Why::Unread, older.or(newer))
        } else if link.starts_with('/') {
            (Why::Absolute, Measured::since(252))
        } else if has_odd_flags {
            (Why::Unread, Measured::since(257))
        } else {
            continue;
        };
        reader.bad_part(word.range, why, releases.and(resolved.unknown.not()));
    }
    if let Some(open) = open {
        reader.bad_part(open.0..reader.value.len(), Why::OpenQuote, Measured::ALL);
    }
}

/// The path of `file:` and its like, in the releases that know the word.
pub(super) fn behind_colon(reader: &mut Reader<'_>, path: &str, releases: Measured) {
    let known = reader.known;
    reader.known = known.and(releases);
    check(reader, path, reader.all(), Nature::Ignored);
    reader.known = known;
}

//! Users and groups.
//!
//! Source: `valid_user_group_name` of systemd 257 in its relaxed form.

use std::ops::Range;

use super::Reader;
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::{Nature, Why};
use crate::model::unit::specifier::Place;
use crate::model::unit::words::{Manner, split_as};

/// The longest name that needs no remark.
const USUAL_LENGTH: usize = 31;

pub(super) fn one(reader: &mut Reader<'_>) {
    check(reader, reader.value, reader.all());
}

pub(super) fn list(reader: &mut Reader<'_>) {
    // Quotes are part of a name, as they are in User=.
    let (words, open) = split_as(reader.value, Manner::Backslashes);
    for word in words {
        check(reader, &word.text, word.range.clone());
    }
    if let Some(open) = open {
        reader.bad_part(open.0..reader.value.len(), Why::OpenQuote, Measured::ALL);
    }
}

fn check(reader: &mut Reader<'_>, name: &str, range: Range<usize>) {
    let resolved = reader.resolve(name, range.clone(), Place::Text, Nature::Refused);
    let releases = resolved.unknown.not();
    let name: &str = &resolved.text;
    if is_no_name(name) {
        reader.add(range, Why::NoUser, Nature::Refused, releases);
    } else if is_odd(name) {
        reader.add(range, Why::OddUser, Nature::Told, releases);
    } else if name == "nobody" && reader.entry.name == "User" {
        reader.add(range, Why::Nobody, Nature::Told, releases);
    }
}

/// Whether a text is no name of a user or group, and no number of one.
fn is_no_name(name: &str) -> bool {
    let all_digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    let is_good_number = || {
        name == "0" || !name.starts_with('0') && name.parse::<u32>().is_ok_and(|it| it != u32::MAX && it != u32::from(u16::MAX))
    };
    name.is_empty()
        || name.trim_matches([' ', '\t']).len() < name.len()
        || name.contains(['/', ':'])
        || name.chars().any(|it| it.is_ascii_control())
        || matches!(name, "." | "..")
        || name.strip_prefix('-').is_some_and(all_digits)
        || all_digits(name) && !is_good_number()
}

/// Whether a name is taken with a remark only.
fn is_odd(name: &str) -> bool {
    let is_number = name.bytes().all(|it| it.is_ascii_digit());
    let begins_well = name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_');
    let is_strict = begins_well && name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'));
    !is_number && (!is_strict || name.len() > USUAL_LENGTH)
}

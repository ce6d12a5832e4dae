//! Values out of a set of words.

use super::number::integer;
use super::{NAME_MAX, Reader, path};
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::{Nature, Why};
use crate::model::unit::specifier::Place;

pub(super) fn word(reader: &mut Reader<'_>) {
    let value = reader.value;
    if let Some((word, rest)) = value.split_once(':').map(|(word, rest)| (&value[..=word.len()], rest)) {
        let takes = reader.words_in(word);
        if !takes.is_empty() {
            reader.bad(Why::Unread, takes.not());
            if matches!(word, "file:" | "append:" | "truncate:") {
                path::behind_colon(reader, rest, takes);
            } else if word == "fd:" {
                descriptor(reader, rest);
            }
            return;
        }
    }
    let takes = reader.words_in(value);
    reader.bad(Why::Unread, takes.not());
    let is_old = match reader.entry.name {
        "KillMode" => value == "none",
        "StandardOutput" | "StandardError" => matches!(value, "syslog" | "syslog+console"),
        _ => false,
    };
    if is_old {
        reader.add(reader.all(), Why::Deprecated, Nature::Told, Measured::ALL);
    }
}

/// The name of a file descriptor.
fn descriptor(reader: &mut Reader<'_>, name: &str) {
    let resolved = reader.resolve(name, reader.all(), Place::Text, Nature::Ignored);
    let is_good = |it: u8| matches!(it, b' '..=b'~') && it != b':';
    if resolved.text.len() > NAME_MAX || !resolved.text.bytes().all(is_good) {
        reader.bad(Why::Unread, resolved.unknown.not());
    }
}

pub(super) fn word_or_number(reader: &mut Reader<'_>) {
    let takes = reader.words_in(reader.value);
    let last = match reader.entry.name {
        "LogLevelMax" | "SyslogLevel" => 7,
        "SyslogFacility" => 127,
        "IOSchedulingClass" => 7,
        _ => i128::from(i32::MAX),
    };
    let is_number = integer(reader.value).is_some_and(|it| (0..=last).contains(&it));
    if !is_number {
        reader.bad(Why::Unread, takes.not());
    }
}

//! Lists, of which systemd leaves out what it cannot read.

use std::net::IpAddr;
use std::ops::Range;

use super::number::{signal, unsigned};
use super::{NAME_MAX, Reader};
use crate::catalog::systemd::{self, Measured, Section};
use crate::model::unit::flaw::{Nature, Why};
use crate::model::unit::specifier::Place;
use crate::model::unit::unit_name;
use crate::model::unit::words::{Manner, Open, Word, split_as};

/// The words, after what is said about a quote that has no end.
fn words<'t>(reader: &mut Reader<'t>, manner: Manner) -> Vec<Word<'t>> {
    let (words, open) = split_as(reader.value, manner);
    if let Some(Open(at)) = open {
        reader.bad_part(at..reader.value.len(), Why::OpenQuote, Measured::ALL);
    }
    words
}

/// Names of units that the unit depends on. systemd looks at those in [Install] only when it enables the unit.
pub(super) fn units(reader: &mut Reader<'_>) {
    if reader.entry.section == Section::Install {
        return;
    }
    for word in words(reader, Manner::Plain) {
        let resolved = reader.resolve(&word.text, word.range.clone(), Place::UnitName, Nature::Ignored);
        let is_socket = reader.entry.name != "Sockets" || resolved.text.ends_with(".socket");
        if !unit_name::is_valid(&resolved.text) || !is_socket {
            reader.bad_part(word.range, Why::NoUnit, resolved.unknown.not());
        }
    }
}

pub(super) fn slice(reader: &mut Reader<'_>) {
    let resolved = reader.resolve(reader.value, reader.all(), Place::UnitName, Nature::Ignored);
    if !unit_name::is_valid(&resolved.text) || !resolved.text.ends_with(".slice") {
        reader.bad(Why::NoUnit, resolved.unknown.not());
    }
}

/// `NAME=VALUE`, several of them. What cannot be split ends the list.
pub(super) fn assignments(reader: &mut Reader<'_>) {
    let (words, open) = split_as(reader.value, Manner::Escaped);
    let is_field = reader.entry.name == "LogExtraFields";
    for word in words {
        if word.odd_escape.is_some() {
            return reader.bad_part(word.range, Why::Escape, Measured::ALL);
        }
        let resolved = reader.resolve(&word.text, word.range.clone(), Place::Text, Nature::Ignored);
        let is_good = match resolved.text.split_once('=') {
            Some((name, _)) if is_field => is_log_field(name),
            Some((name, _)) => is_variable(name),
            None => false,
        };
        if !is_good {
            reader.bad_part(word.range, Why::Unread, resolved.unknown.not());
        }
    }
    if let Some(Open(at)) = open {
        reader.bad_part(at..reader.value.len(), Why::OpenQuote, Measured::ALL);
    }
}

/// Whether a text is a name of a variable.
pub(in crate::model::unit) fn is_variable(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
        && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// A field of the journal that a program may set itself.
fn is_log_field(name: &str) -> bool {
    const LONGEST: usize = 64;
    name.starts_with(|it: char| it.is_ascii_uppercase())
        && name.len() <= LONGEST
        && name.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
}

/// Names of variables.
pub(super) fn names(reader: &mut Reader<'_>) {
    if reader.entry.name == "OOMRules" {
        return;
    }
    let takes_values = reader.entry.name == "UnsetEnvironment";
    for word in words(reader, if takes_values { Manner::Escaped } else { Manner::Quoted }) {
        if word.odd_escape.is_some() {
            return reader.bad_part(word.range, Why::Escape, Measured::ALL);
        }
        let resolved = reader.resolve(&word.text, word.range.clone(), Place::Text, Nature::Ignored);
        let name = resolved.text.split_once('=').filter(|_| takes_values).map_or(&*resolved.text, |it| it.0);
        if !is_variable(name) {
            reader.bad_part(word.range, Why::Unread, resolved.unknown.not());
        }
    }
}

/// Exit statuses by number or name, and signals.
pub(super) fn exit_statuses(reader: &mut Reader<'_>) {
    for word in words(reader, Manner::Backslashes) {
        let text: &str = &word.text;
        let is_name = systemd::is_exit_status(text) || signal(text) && unsigned(text).is_none();
        if !(is_name || unsigned(text).is_some_and(|it| it <= 255)) {
            reader.bad_part(word.range, Why::Unread, Measured::ALL);
        } else if text == "BPF" {
            reader.bad_part(word.range, Why::Unread, Measured::until(247));
        } else if text == "KSM" {
            reader.bad_part(word.range, Why::Unread, Measured::until(252));
        }
    }
}

pub(super) fn uris(reader: &mut Reader<'_>) {
    for word in words(reader, Manner::Quoted) {
        let resolved = reader.resolve(&word.text, word.range.clone(), Place::Text, Nature::Ignored);
        let behind = |scheme: &str| resolved.text.strip_prefix(scheme).is_some_and(|it| !it.is_empty());
        let is_known = ["http://", "https://", "info:", "man:"].into_iter().any(behind) || resolved.text.starts_with("file:/");
        if !is_known || !resolved.text.is_ascii() {
            reader.bad_part(word.range, Why::Unread, resolved.unknown.not());
        }
    }
}

pub(super) fn address_families(reader: &mut Reader<'_>) {
    let start = usize::from(reader.value.starts_with('~'));
    if &reader.value[start..] == "none" {
        return reader.bad(Why::Unread, Measured::until(247));
    }
    let (words, open) = split_as(&reader.value[start..], Manner::Quoted);
    let shifted = |range: Range<usize>| range.start + start..range.end + start;
    for word in words {
        if !word.text.strip_prefix("AF_").is_some_and(systemd::is_address_family) {
            reader.bad_part(shifted(word.range), Why::Unread, Measured::ALL);
        }
    }
    if let Some(Open(at)) = open {
        reader.bad_part(shifted(at..reader.value.len() - start), Why::OpenQuote, Measured::ALL);
    }
}

/// Addresses, each with the length of its prefix or alone.
pub(super) fn ip_prefixes(reader: &mut Reader<'_>) {
    for word in words(reader, Manner::Plain) {
        let (address, length) = word.text.split_once('/').map_or((&*word.text, None), |it| (it.0, Some(it.1)));
        let longest = address.parse::<IpAddr>().map_or(None, |it| Some(if it.is_ipv4() { 32 } else { 128 }));
        let is_good = match longest {
            Some(longest) => length.is_none_or(|it| unsigned(it).is_some_and(|it| it <= longest)),
            None => matches!(&*word.text, "any" | "localhost" | "link-local" | "multicast"),
        };
        if !is_good {
            reader.bad_part(word.range, Why::Unread, Measured::ALL);
        }
    }
}

/// System calls and groups of them. Which calls there are, the host's library tells.
pub(super) fn syscalls(reader: &mut Reader<'_>) {
    const GROUPS: &str = " default aio basic-io chown clock cpu-emulation debug file-system io-event ipc keyring known memlock \
        module mount network-io obsolete pkey privileged process raw-io reboot resources sandbox setuid signal swap sync \
        system-service timer ";
    let start = usize::from(reader.value.starts_with('~'));
    for word in split_as(&reader.value[start..], Manner::Plain).0 {
        let name = word.text.split(':').next().unwrap_or_default();
        if name.strip_prefix('@').is_some_and(|it| it.is_empty() || !GROUPS.contains(&format!(" {it} "))) {
            reader.bad_part(word.range.start + start..word.range.end + start, Why::Unread, Measured::ALL);
        }
    }
}

pub(super) fn bus_name(reader: &mut Reader<'_>) {
    let resolved = reader.resolve(reader.value, reader.all(), Place::Text, Nature::Ignored);
    if !is_bus_name(&resolved.text) {
        reader.bad(Why::Unread, resolved.unknown.not());
    }
}

fn is_bus_name(name: &str) -> bool {
    let (rest, is_unique) = name.strip_prefix(':').map_or((name, false), |it| (it, true));
    let is_part = |part: &str| {
        let begins = part.starts_with(|it: char| !it.is_ascii_digit() || is_unique);
        begins && part.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'))
    };
    name.len() <= NAME_MAX && rest.contains('.') && rest.split('.').all(is_part)
}

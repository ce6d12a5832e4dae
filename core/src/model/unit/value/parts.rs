//! Numbers of processors, and what of a disk image may be used.

use super::Reader;
use super::number::unsigned;
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::{Nature, Why};
use crate::model::unit::specifier::Place;
use crate::model::unit::words::{Manner, split_as};

/// Numbers of processors or memory nodes, and ranges of them, with blanks or commas between them.
pub(super) fn processors(reader: &mut Reader<'_>) {
    const MOST: u64 = 8192;
    let is_affinity = reader.entry.name == "CPUAffinity";
    if is_affinity && reader.value == "numa" {
        return;
    }
    // The oldest one replaces no specifiers here, and a percent sign is no number.
    if reader.value.contains('%') {
        reader.bad(Why::Unread, Measured::until(247));
        reader.known = reader.known.and(Measured::since(252));
    }
    let resolved = reader.resolve(reader.value, reader.all(), Place::Text, Nature::Ignored);
    // Within quotes a comma parts nothing.
    let mut quote = None;
    let part = |sign| match (sign, quote) {
        (',', None) => ' ',
        ('"' | '\'', None) => {
            quote = Some(sign);
            sign
        }
        (_, open) => {
            quote = open.filter(|it| *it != sign);
            sign
        }
    };
    let parted: String = resolved.text.chars().map(part).collect();
    let (words, open) = split_as(&parted, Manner::Quoted);
    for word in words {
        let (from, to) = word.text.split_once('-').unwrap_or((&word.text, &word.text));
        match (unsigned(from), unsigned(to)) {
            (Some(from), Some(to)) if from > to => reader.bad_part(reader.all(), Why::Unread, Measured::ALL),
            (Some(_), Some(to)) if to < MOST => {}
            _ => return reader.bad(Why::Unread, Measured::ALL),
        }
    }
    if open.is_some() {
        reader.bad(Why::Unread, Measured::ALL);
    }
}

/// `PARTITION=USE+USE`, several of them with colons between.
pub(super) fn image_policy(reader: &mut Reader<'_>) {
    const PARTITIONS: [&str; 14] = [
        "root",
        "usr",
        "home",
        "srv",
        "esp",
        "xbootldr",
        "swap",
        "root-verity",
        "usr-verity",
        "root-verity-sig",
        "usr-verity-sig",
        "tmp",
        "var",
        "",
    ];
    const USES: [&str; 12] = [
        "verity",
        "signed",
        "encrypted",
        "unprotected",
        "unused",
        "absent",
        "open",
        "ignore",
        "read-only-on",
        "read-only-off",
        "growfs-on",
        "growfs-off",
    ];
    if matches!(reader.value, "-" | "~" | "*") {
        return;
    }
    let mut refusing = Measured::NONE;
    for part in reader.value.split(':') {
        refusing = refusing.or(match part.split_once('=') {
            None => Measured::ALL,
            Some((partition, uses))
                if PARTITIONS.contains(&partition) && (uses.is_empty() || uses.split('+').all(|it| USES.contains(&it))) =>
            {
                Measured::NONE
            }
            // The newest leaves out what it does not know.
            Some(_) => Measured::until(257),
        });
    }
    reader.add(reader.all(), Why::Unread, Nature::Refused, refusing.and(reader.known));
}

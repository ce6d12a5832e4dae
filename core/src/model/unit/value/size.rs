//! Sizes, shares and limits.
//!
//! Source: `parse_size`, `parse_permyriad` and `rlimit_parse` of systemd 257.

use super::Reader;
use std::borrow::Cow;

use super::number::unsigned;
use super::span::{microseconds, timespan};
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::Why;

/// Bytes, with suffixes that grow smaller from part to part.
pub(super) fn bytes(text: &str) -> Option<u64> {
    const SUFFIXES: [&str; 8] = ["E", "P", "T", "G", "M", "K", "B", ""];
    let mut rest = text;
    let mut first = 0;
    let mut total: u128 = 0;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        let number = rest.strip_prefix('+').unwrap_or(rest);
        let length = |it: &str| it.bytes().position(|it| !it.is_ascii_digit()).unwrap_or(it.len());
        let whole = &number[..length(number)];
        let value: u128 = whole.parse::<u64>().ok()?.into();
        let mut behind = &number[whole.len()..];
        let mut fraction = "";
        if let Some(it) = behind.strip_prefix('.') {
            fraction = &it[..length(it)];
            behind = &it[fraction.len()..];
        }
        behind = behind.trim_start_matches([' ', '\t', '\n', '\r']);
        let at = (first..SUFFIXES.len()).find(|it| behind.starts_with(SUFFIXES[*it]))?;
        let factor = 1_u128 << (10 * (6_usize.saturating_sub(at)));
        // A fraction counts for one where systemd looks whether there is room.
        let is_more = fraction.bytes().any(|it| it != b'0');
        if value + u128::from(is_more) > u128::from(u64::MAX) / factor {
            return None;
        }
        total = total.checked_add(value.checked_mul(factor)?)?;
        let mut tenth = factor / 10;
        for digit in fraction.bytes().take(20) {
            total += u128::from(digit - b'0') * tenth;
            tenth /= 10;
        }
        rest = &behind[SUFFIXES[at].len()..];
        first = at + 1;
        if rest.is_empty() {
            return u64::try_from(total).ok();
        }
    }
}

/// A share in hundredths of a percent.
fn share(text: &str) -> Option<u64> {
    let (number, unit, places) = if let Some(number) = text.strip_suffix('%') {
        (number, 100, 2)
    } else if let Some(number) = text.strip_suffix('‰') {
        (number, 10, 1)
    } else {
        (text.strip_suffix('‱')?, 1, 0)
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let has_dot = whole.len() < number.len();
    let is_fraction = !has_dot || (1..=places).contains(&fraction.len()) && fraction.bytes().all(|it| it.is_ascii_digit());
    let whole = unsigned(whole).filter(|it| is_fraction && *it <= i32::MAX as u64)?;
    let scaled: u64 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    Some(whole * unit + if fraction.len() == 1 && places == 2 { scaled * 10 } else { scaled })
}

/// The releases that do not know shares with that many places.
fn too_fine(text: &str) -> Measured {
    let places = text.strip_suffix('%').and_then(|it| it.split_once('.')).map_or(0, |it| it.1.len());
    if places > 1 || text.ends_with('‱') { Measured::until(247) } else { Measured::NONE }
}

pub(super) fn quota(reader: &mut Reader<'_>) {
    match share(reader.value) {
        Some(0) | None => reader.bad(Why::Unread, Measured::ALL),
        Some(_) => reader.bad(Why::Unread, too_fine(reader.value)),
    }
}

pub(super) fn tasks(reader: &mut Reader<'_>) {
    let value = reader.value;
    match (share(value), unsigned(value)) {
        _ if value == "infinity" => {}
        (Some(it), _) if it <= 10_000 => reader.bad(Why::Unread, too_fine(value)),
        (None, Some(it)) if it > 0 && it < u64::MAX => {}
        (None, Some(_)) => reader.bad(Why::OutOfRange, Measured::ALL),
        _ => reader.bad(Why::Unread, Measured::ALL),
    }
}

pub(super) fn memory(reader: &mut Reader<'_>) {
    let value = reader.value;
    let name = reader.entry.name;
    let is_quota = name.ends_with("Quota");
    let takes_nothing = is_quota || ["Low", "Min", "SwapMax", "ZSwapMax"].iter().any(|it| name.ends_with(it));
    match (share(value), bytes(value)) {
        // A folder has no quota where it is off; it cannot be endless.
        _ if value == if is_quota { "off" } else { "infinity" } => {}
        (Some(0), _) | (None, Some(0)) if !takes_nothing => reader.bad(Why::OutOfRange, Measured::ALL),
        (Some(it), _) if it <= 10_000 => reader.bad(Why::Unread, too_fine(value)),
        (None, Some(u64::MAX)) if !is_quota => reader.bad(Why::OutOfRange, Measured::ALL),
        (None, Some(_)) => {}
        _ => reader.bad(Why::Unread, Measured::ALL),
    }
}

/// A resource limit, or a soft and a hard one.
pub(super) fn limit(reader: &mut Reader<'_>) {
    // A backslash stands for what is behind it; a colon behind one would be no colon, and no digit.
    let value: Cow<'_, str> = match reader.value.contains('\\') {
        true => reader.value.replace("\\:", "?").replace('\\', "").into(),
        false => reader.value.into(),
    };
    let (soft, hard) = value.split_once(':').unwrap_or((&value, &value));
    let name = reader.entry.name;
    match (one_limit(name, soft), one_limit(name, hard)) {
        (Some(soft), Some(hard)) if soft <= hard => {}
        (Some(_), Some(_)) => reader.bad(Why::SoftAboveHard, Measured::ALL),
        _ => reader.bad(Why::Unread, Measured::ALL),
    }
}

fn one_limit(name: &str, text: &str) -> Option<u128> {
    const ENDLESS: u128 = u64::MAX as u128;
    if name == "LimitNICE" {
        return nice(text.trim_start_matches([' ', '\t']));
    }
    if text == "infinity" {
        return Some(ENDLESS);
    }
    match name {
        "LimitCPU" => timespan(text).map(|it| it.div_ceil(1_000_000)),
        "LimitRTTIME" => microseconds(text),
        "LimitCORE" | "LimitAS" | "LimitDATA" | "LimitMEMLOCK" | "LimitSTACK" | "LimitRSS" | "LimitFSIZE" | "LimitMSGQUEUE" => {
            bytes(text).map(u128::from)
        }
        _ => unsigned(text.trim_start_matches([' ', '\t'])).map(u128::from),
    }
    .filter(|it| *it < ENDLESS)
}

fn nice(text: &str) -> Option<u128> {
    let limit = if let Some(number) = text.strip_prefix('+') {
        unsigned(number).filter(|it| *it <= 19).map(|it| 20 - it)
    } else if let Some(number) = text.strip_prefix('-') {
        unsigned(number).filter(|it| *it <= 20).map(|it| 20 + it)
    } else {
        unsigned(text).filter(|it| *it <= 40)
    };
    limit.map(u128::from)
}

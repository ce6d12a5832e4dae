//! Spans of time.
//!
//! Source: `parse_time` and `parse_nsec` of systemd 257.

use super::Reader;
use crate::catalog::systemd::Measured;
use crate::model::unit::flaw::Why;

/// The units, in the order in which systemd tries them, with their microseconds.
const UNITS: [(&str, u128); 29] = [
    ("seconds", SECOND),
    ("second", SECOND),
    ("sec", SECOND),
    ("s", SECOND),
    ("minutes", MINUTE),
    ("minute", MINUTE),
    ("min", MINUTE),
    ("months", MONTH),
    ("month", MONTH),
    ("M", MONTH),
    ("msec", 1_000),
    ("ms", 1_000),
    ("m", MINUTE),
    ("hours", HOUR),
    ("hour", HOUR),
    ("hr", HOUR),
    ("h", HOUR),
    ("days", DAY),
    ("day", DAY),
    ("d", DAY),
    ("weeks", 7 * DAY),
    ("week", 7 * DAY),
    ("w", 7 * DAY),
    ("years", YEAR),
    ("year", YEAR),
    ("y", YEAR),
    ("usec", 1),
    ("us", 1),
    ("µs", 1),
];
const SECOND: u128 = 1_000_000;
const MINUTE: u128 = 60 * SECOND;
const HOUR: u128 = 60 * MINUTE;
const DAY: u128 = 24 * HOUR;
const MONTH: u128 = 2_629_800 * SECOND;
const YEAR: u128 = 31_557_600 * SECOND;

/// The microseconds of a span whose numbers without a unit are seconds; nothing where systemd cannot read it.
#[must_use]
pub fn timespan(text: &str) -> Option<u128> {
    read(text, SECOND, 1)
}

pub(super) fn check(reader: &mut Reader<'_>) {
    let read = match reader.entry.name {
        "TimerSlackNSec" => read(reader.value, 1, 1_000),
        _ => timespan(reader.value),
    };
    // The Greek letter is newer than the sign that was made for it.
    let releases = if reader.value.contains('μ') { Measured::until(247) } else { Measured::NONE };
    reader.bad(Why::Unread, if read.is_some() { releases } else { Measured::ALL });
}

/// The same in microseconds, for numbers that are microseconds where they have no unit.
pub(super) fn microseconds(text: &str) -> Option<u128> {
    read(text, 1, 1)
}

/// Reads a span. `default` is what a number without a unit counts, `fine` how many of the smallest are in a microsecond.
fn read(text: &str, default: u128, fine: u128) -> Option<u128> {
    const ENDLESS: u128 = u64::MAX as u128;
    let text = text.trim_matches(BLANKS);
    if text == "infinity" {
        return Some(ENDLESS);
    }
    let mut rest = text;
    let mut total: u128 = 0;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let number = rest.strip_prefix('+').unwrap_or(rest);
        let whole = digits(number);
        let mut behind = &number[whole.len()..];
        let fraction = behind.strip_prefix('.').map(digits);
        // Half of a number is one, but a sign without digits is not.
        if whole.is_empty() && (fraction.is_none_or(str::is_empty) || number.len() < rest.len()) || fraction == Some("") {
            return None;
        }
        behind = &behind[fraction.map_or(0, |it| it.len() + 1)..];
        let unit_at = behind.trim_start_matches(BLANKS);
        let found = unit(unit_at, fine);
        let (multiplier, left) = found.map_or((default, unit_at), |(multiplier, length)| (multiplier, &unit_at[length..]));
        // Two numbers need something between them.
        if found.is_none() && unit_at.len() == behind.len() && !behind.is_empty() {
            return None;
        }
        let value = if whole.is_empty() { 0 } else { whole.parse::<u128>().ok().filter(|it| *it < ENDLESS / multiplier)? };
        total = total.checked_add(value.checked_mul(multiplier)?)?;
        let mut tenth = multiplier / 10;
        for digit in fraction.unwrap_or_default().bytes() {
            total += u128::from(digit - b'0') * tenth;
            tenth /= 10;
        }
        if total >= ENDLESS {
            return None;
        }
        rest = left.trim_start_matches(BLANKS);
    }
    Some(total)
}

const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// The digits at the start.
fn digits(text: &str) -> &str {
    &text[..text.bytes().position(|it| !it.is_ascii_digit()).unwrap_or(text.len())]
}

/// The unit that a text begins with: what it counts, and its length.
fn unit(text: &str, fine: u128) -> Option<(u128, usize)> {
    if fine > 1
        && let Some(name) = ["nsec", "ns"].into_iter().find(|it| text.starts_with(it))
    {
        return Some((1, name.len()));
    }
    let found = UNITS.iter().find(|(name, _)| text.starts_with(name)).map(|(name, value)| (value * fine, name.len()));
    // The other sign for micro.
    found.or_else(|| text.starts_with("μs").then_some((fine, "μs".len())))
}

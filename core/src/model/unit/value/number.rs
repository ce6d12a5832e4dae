//! Numbers, modes and signals.

use super::Reader;
use crate::catalog::systemd::{self, Measured};
use crate::model::unit::flaw::Why;

/// A whole number as `strtol` reads it with systemd's own prefixes: `0x`, `0o`, `0b`, and octal behind a plain zero.
pub(super) fn integer(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefixed = |prefix: &str| digits.strip_prefix(prefix).or_else(|| digits.strip_prefix(&prefix.to_ascii_uppercase()));
    let (digits, radix) = if let Some(rest) = prefixed("0x") {
        (rest, 16)
    } else if let Some(rest) = digits.strip_prefix("0b") {
        (rest, 2)
    } else if let Some(rest) = digits.strip_prefix("0o") {
        (rest, 8)
    } else if digits.len() > 1 && digits.starts_with('0') {
        (digits, 8)
    } else {
        (digits, 10)
    };
    let is_plain = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_alphanumeric());
    i128::from_str_radix(digits, radix).ok().filter(|_| is_plain).map(|it| it * sign)
}

/// The same, from zero on.
pub(super) fn unsigned(text: &str) -> Option<u64> {
    integer(text).and_then(|it| u64::try_from(it).ok())
}

pub(super) fn between(reader: &mut Reader<'_>, low: i32, high: i32) {
    let name = reader.entry.name;
    if reader.value == "idle" && matches!(name, "CPUWeight" | "StartupCPUWeight") {
        return reader.bad(Why::Unread, Measured::until(247));
    }
    match integer(reader.value) {
        Some(it) if (i128::from(low)..=i128::from(high)).contains(&it) => {}
        Some(_) => reader.bad(Why::OutOfRange, Measured::ALL),
        None => reader.bad(Why::Unread, Measured::ALL),
    }
}

pub(super) fn mode(text: &str) -> bool {
    let is_octal = !text.is_empty() && text.bytes().all(|it| (b'0'..=b'7').contains(&it));
    is_octal && u32::from_str_radix(text, 8).is_ok_and(|it| it <= 0o7777)
}

/// A signal by its name, with or without its `SIG`, or by its number.
pub(super) fn signal(text: &str) -> bool {
    const LAST: i128 = 64;
    const REALTIME: i128 = 30;
    if let Some(number) = integer(text) {
        return (1..=LAST).contains(&number);
    }
    let name = text.strip_prefix("SIG").unwrap_or(text);
    let offset = |sign: &str, of: &str| {
        let number = name.strip_prefix(of).and_then(|it| it.strip_prefix(sign)).and_then(integer);
        number.is_some_and(|it| (0..=REALTIME).contains(&it))
    };
    systemd::is_signal(name) || matches!(name, "RTMIN" | "RTMAX") || offset("+", "RTMIN") || offset("-", "RTMAX")
}

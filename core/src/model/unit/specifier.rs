//! Specifiers, `%i` and its like: which there are, and what they become in a system unit.
//!
//! Source: `specifier_printf` of systemd and its tables; tried with `systemd-analyze verify` of 247 to 262.

use std::borrow::Cow;

use crate::catalog::systemd::Measured;

/// Where specifiers stand, which decides about those that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere but in the name of a unit.
    Text,
    /// In the name of a unit.
    UnitName,
}

/// A text whose specifiers are replaced.
#[derive(Debug, Clone)]
pub(super) struct Resolved<'t> {
    /// What systemd reads, as far as that does not depend on the host.
    pub(super) text: Cow<'t, str>,
    /// The releases that cannot read it.
    pub(super) unknown: Measured,
    /// Whether one of them is out of use: systemd says so.
    pub(super) is_old: bool,
}

const IN_TEXT: &str = "aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY";
const IN_NAMES: &str = "aAbBgGHijlmMnNopquUvwW";

/// Replaces the specifiers of a text in a unit of that file name.
pub(super) fn resolve<'t>(text: &'t str, place: Place, unit: &str) -> Resolved<'t> {
    let mut resolved = Resolved { text: Cow::Borrowed(text), unknown: Measured::NONE, is_old: false };
    if memchr::memchr(b'%', text.as_bytes()).is_none() {
        return resolved;
    }
    let known = if place == Place::Text { IN_TEXT } else { IN_NAMES };
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '%' {
            out.push(character);
            continue;
        }
        match rest.clone().next() {
            Some('%') => out.push('%'),
            Some(letter) if known.contains(letter) => {
                resolved.unknown = resolved.unknown.or(unknown_before(letter));
                resolved.is_old |= matches!(letter, 'c' | 'r' | 'R');
                out.push_str(&value(letter, unit));
            }
            Some(letter) if letter.is_ascii_alphanumeric() => resolved.unknown = Measured::ALL,
            _ => {
                out.push('%');
                continue;
            }
        }
        rest.next();
    }
    resolved.text = Cow::Owned(out);
    resolved
}

/// The releases that do not know a specifier yet.
const fn unknown_before(letter: char) -> Measured {
    match letter {
        'D' => Measured::until(254),
        'A' | 'd' | 'M' | 'q' | 'y' | 'Y' => Measured::until(247),
        _ => Measured::NONE,
    }
}

/// What a specifier becomes; a word, where only the host knows it.
fn value(letter: char, unit: &str) -> Cow<'_, str> {
    let stem = unit.rsplit_once('.').map_or(unit, |it| it.0);
    let (prefix, instance) = match stem.split_once('@') {
        Some((prefix, "")) => (prefix, "i"),
        Some((prefix, instance)) => (prefix, instance),
        None => (stem, ""),
    };
    let last = |text: &str| text.rsplit('-').next().unwrap_or_default().to_owned();
    match letter {
        'i' | 'I' => instance.into(),
        'p' | 'P' => prefix.into(),
        'j' | 'J' => last(prefix).into(),
        'n' if unit.contains("@.") => unit.replacen("@.", "@i.", 1).into(),
        'N' if unit.contains("@.") => format!("{prefix}@i").into(),
        'n' => unit.into(),
        'N' => stem.into(),
        'f' => format!("/{}", if instance.is_empty() { prefix } else { instance }).into(),
        'h' => "/root".into(),
        's' => "/bin/sh".into(),
        't' => "/run".into(),
        'S' => "/var/lib".into(),
        'C' => "/var/cache".into(),
        'L' => "/var/log".into(),
        'E' => "/etc".into(),
        'T' => "/tmp".into(),
        'V' => "/var/tmp".into(),
        'd' => "/run/credentials/unit".into(),
        'D' => "/usr/share".into(),
        'y' | 'Y' => "/etc/systemd/system".into(),
        // The root of the control groups.
        'r' | 'R' => "".into(),
        'c' => "/system.slice/unit".into(),
        'u' | 'g' => "root".into(),
        'U' | 'G' => "0".into(),
        _ => "x".into(),
    }
}

//! Names of units.
//!
//! Source: `unit_name_is_valid` of systemd 257.

/// What the name of a unit ends in.
pub const SUFFIXES: [&str; 11] =
    ["service", "socket", "target", "device", "mount", "automount", "swap", "timer", "path", "slice", "scope"];
const LONGEST: usize = 255;

/// Whether a text is the name of a unit, of an instance of one or of a template.
#[must_use]
pub fn is_valid(name: &str) -> bool {
    let Some((stem, suffix)) = name.rsplit_once('.') else { return false };
    let is_allowed = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b':' | b'-' | b'_' | b'.' | b'\\' | b'@');
    !stem.is_empty()
        && !stem.starts_with('@')
        && SUFFIXES.contains(&suffix)
        && name.len() <= LONGEST
        && stem.bytes().all(is_allowed)
}

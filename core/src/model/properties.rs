//! A properties file as Java loads it: entries that know their places, the last of equal keys in force.

use std::sync::OnceLock;

use super::protocol::Names;
use crate::catalog::kafka::{self, KeyId};
use crate::order;
use crate::syntax::properties::{self, Piece};
use crate::syntax::{Text, java_trim};
use crate::text::Span;

/// One `key=value`.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The key as Java reads it, untrimmed.
    pub key: Text<'a>,
    /// The value as Java reads it, untrimmed.
    pub value: Text<'a>,
    /// What parts the two.
    pub separator: Span,
    /// The whole entry with the end of its line.
    pub span: Span,
    /// Whether a later entry of the same key takes its place.
    pub overridden: bool,
    /// Whether the value holds a template's mark; nearly every rule asks.
    template: bool,
    kafka: Option<KeyId>,
}

impl Entry<'_> {
    /// The value as the product compares it: without blanks around.
    #[must_use]
    pub fn trimmed(&self) -> &str {
        self.value.trimmed()
    }

    /// Where the trimmed value stands; behind the separator, where there is none.
    #[must_use]
    pub fn value_span(&self) -> Span {
        let trimmed = self.trimmed();
        if trimmed.is_empty() { Span::at(self.value.span().start) } else { self.value.span_of(trimmed) }
    }

    /// From the key to the end of the trimmed value.
    #[must_use]
    pub fn written(&self) -> Span {
        let end = self.value_span().end.max(self.key.span().end);
        Span::new(self.key.span().start, end)
    }

    /// The value as the product reads it.
    #[must_use]
    pub fn setting<T>(&self, read: impl FnOnce(&str) -> Option<T>) -> Setting<T> {
        if self.is_template() { Setting::Unknown } else { read(self.trimmed()).map_or(Setting::Refused, Setting::Is) }
    }

    /// What Kafka knows the key as.
    #[must_use]
    pub const fn kafka(&self) -> Option<KeyId> {
        self.kafka
    }

    /// Whether the value holds a mark that a template engine or a shell replaces, so that nobody knows it yet.
    #[must_use]
    pub const fn is_template(&self) -> bool {
        self.template
    }
}

/// The entries of one file.
#[derive(Debug, Clone, Default)]
pub struct Properties<'a> {
    /// In the order of the file.
    pub entries: Vec<Entry<'a>>,
    /// The first escape that makes `Properties.load` stop, so that the product reads nothing at all.
    pub malformed: Option<Span>,
    /// For each entry a hash of its key and its index, sorted.
    by_key: Vec<(u32, u32)>,
    /// Which keys there may be, one bit for some of them each; most of the keys that rules ask for are not in a file.
    seen: [u64; 8],
    /// Whether a key has blanks around it, which takes escapes.
    untrimmed: bool,
    /// What many rules ask.
    asked: OnceLock<Asked>,
}

impl<'a> Properties<'a> {
    /// Reads a file.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Self {
        let mut entries = Vec::with_capacity(bytes.len() / 96);
        let mut malformed = None;
        for piece in properties::pieces(bytes) {
            let Piece::Entry(raw) = piece else { continue };
            if !raw.plain && malformed.is_none() {
                malformed = [raw.key, raw.value].iter().find_map(|it| properties::malformed_escape(bytes, *it));
            }
            let value = properties::cook(bytes, raw.value);
            let key = properties::cook(bytes, raw.key);
            entries.push(Entry {
                template: super::template::has_mark(&value),
                kafka: kafka::find(&key),
                key,
                value,
                separator: raw.separator,
                span: raw.span,
                overridden: false,
            });
        }
        let mut by_key: Vec<(u32, u32)> = entries.iter().zip(0..).map(|(it, at)| (hash(&it.key), at)).collect();
        order::sort(&mut by_key);
        for (at, (hash, earlier)) in by_key.iter().enumerate() {
            let later = by_key[at + 1..].iter().take_while(|it| it.0 == *hash);
            let key = entries[*earlier as usize].key.as_str();
            entries[*earlier as usize].overridden = later.map(|it| it.1 as usize).any(|it| entries[it].key.as_str() == key);
        }
        let mut seen = [0; 8];
        entries.iter().map(|it: &Entry<'_>| place(&it.key)).for_each(|(word, bit)| seen[word] |= bit);
        let untrimmed = entries.iter().any(|it| it.key.trimmed().len() < it.key.len());
        Self { entries, malformed, by_key, seen, untrimmed, ..Self::default() }
    }

    /// The entry of a key that is in force: the last one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry<'a>> {
        self.all(key).next_back()
    }

    /// Every entry of a key, in the order of the file.
    pub fn all<'f, 'k>(&'f self, key: &'k str) -> impl DoubleEndedIterator<Item = &'f Entry<'a>> + use<'f, 'k, 'a> {
        let (word, bit) = place(key);
        let (sorted, hash) = if self.seen[word] & bit == 0 { (&[][..], 0) } else { (&self.by_key[..], hash(key)) };
        let from = sorted.partition_point(|it| it.0 < hash);
        let to = from + sorted[from..].iter().take_while(|it| it.0 == hash).count();
        sorted[from..to].iter().map(|it| &self.entries[it.1 as usize]).filter(move |it| it.key.as_str() == key)
    }

    /// The entry in force of a key, for a program that trims the keys.
    #[must_use]
    pub fn get_trimmed(&self, key: &str) -> Option<&Entry<'a>> {
        self.get(key).or_else(|| self.in_force().filter(|_| self.untrimmed).find(|it| it.key.trimmed() == key))
    }

    /// Whether a key is there, with whatever value.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether one of several keys is there.
    #[must_use]
    pub fn has_any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.has(key))
    }

    /// Whether a template engine adds lines that nobody knows yet, so that the absence of a key tells nothing: a loop
    /// such as `{% for … %}`, or a key that is a mark itself. A switch looks the same and counts, too.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.asked().open
    }

    /// The names of listeners.
    pub(super) fn names(&self) -> &Names {
        &self.asked().names
    }

    fn asked(&self) -> &Asked {
        self.asked.get_or_init(|| {
            let open = self.entries.iter().any(|it| super::template::in_key(&it.key));
            Asked { open, names: Names::of(self) }
        })
    }

    /// The entries in force, in the order of the file.
    pub fn in_force(&self) -> impl Iterator<Item = &Entry<'a>> {
        let mut entries = self.entries.iter();
        std::iter::from_fn(move || entries.find(|it| !it.overridden))
    }

    /// A value as the product reads it.
    #[must_use]
    pub fn setting<T>(&self, key: &str, read: impl FnOnce(&str) -> Option<T>) -> Setting<T> {
        self.get(key).map_or(Setting::Absent, |it| it.setting(read))
    }

    /// A whole number as `Integer.parseInt` and `Long.parseLong` read it.
    #[must_use]
    pub fn number(&self, key: &str) -> Setting<i64> {
        self.setting(key, java_number)
    }

    /// `true` or `false` in any case.
    #[must_use]
    pub fn boolean(&self, key: &str) -> Setting<bool> {
        self.setting(key, java_boolean)
    }
}

#[derive(Debug, Clone)]
struct Asked {
    /// Whether a template engine adds lines.
    open: bool,
    names: Names,
}

/// Eight bytes at a time: keys are looked up far more often than they are read.
fn hash(key: &str) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = key.as_bytes().as_chunks::<8>();
    let hash = words.iter().fold(key.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    (mix(hash, rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))) >> 32) as u32
}

/// The word and the bit of a key among those seen: of its length and three of its characters.
fn place(key: &str) -> (usize, u64) {
    let (bytes, length) = (key.as_bytes(), key.len());
    let at = |at: usize| bytes.get(at).map_or(0, |it| usize::from(*it));
    let mixed = length * 37 + at(length.saturating_sub(1)) * 11 + at(length / 2) * 5 + at(length / 3);
    (mixed >> 6 & 7, 1 << (mixed & 63))
}

/// A value that may be missing, hidden in a template, or unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting<T> {
    /// The key is not there.
    Absent,
    /// It holds a template mark.
    Unknown,
    /// The product cannot read it.
    Refused,
    /// The value.
    Is(T),
}

impl<T> Setting<T> {
    /// The value where it is known, `default` where the key is absent, and nothing where nobody can tell.
    #[must_use]
    pub fn or_default(self, default: T) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Absent => Some(default),
            Self::Unknown | Self::Refused => None,
        }
    }

    /// The value where there is one.
    #[must_use]
    pub fn known(self) -> Option<T> {
        if let Self::Is(value) = self { Some(value) } else { None }
    }
}

/// A whole number as Java reads it: an optional sign, then decimal digits, of any script as `Character.digit` knows
/// them. Nothing is trimmed.
#[must_use]
pub fn java_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    // Nearly every number is a few plain digits.
    if (1..=18).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        let number = digits.bytes().fold(0, |number, b| number * 10 + i64::from(b - b'0'));
        return Some(if text.starts_with('-') { -number } else { number });
    }
    if digits.is_ascii() {
        return digits.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    }
    let mut number: i64 = 0;
    for character in digits.chars() {
        let digit = decimal_digit(character)?;
        number = number.checked_mul(10)?;
        number = if text.starts_with('-') { number.checked_sub(digit)? } else { number.checked_add(digit)? };
    }
    Some(number)
}

/// The value of a decimal digit of another script (Unicode category Nd of the Basic Multilingual Plane, which is what
/// `Character.digit(char, 10)` accepts).
/// A number as `Long.parseLong` reads it with the radix 16.
pub(super) fn java_hexadecimal(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() {
        return None;
    }
    let mut number: i64 = 0;
    for character in digits.chars() {
        // `Character.digit` takes letters of the full width, too.
        let plain = match character {
            '\u{FF21}'..='\u{FF26}' | '\u{FF41}'..='\u{FF46}' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
            _ => character,
        };
        let digit = plain.to_digit(16).map(i64::from).or_else(|| decimal_digit(plain))?;
        number = number.checked_mul(16)?;
        number = if text.starts_with('-') { number.checked_sub(digit)? } else { number.checked_add(digit)? };
    }
    Some(number)
}

fn decimal_digit(character: char) -> Option<i64> {
    const ZEROS: [u32; 37] = [
        0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
        0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
        0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    ];
    let code = character as u32;
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| i64::from(code - zero))
}

/// `true` or `false` in any case, without blanks around.
#[must_use]
pub fn java_boolean(text: &str) -> Option<bool> {
    match java_trim(text) {
        text if text.eq_ignore_ascii_case("true") => Some(true),
        text if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_equal_keys_is_in_force() {
        let file = Properties::read(b"a=1\nb=2\na=3\n");
        assert_eq!(file.number("a"), Setting::Is(3));
        assert_eq!(file.in_force().count(), 2);
        assert_eq!(file.all("a").count(), 2);
        assert_eq!(file.number("c"), Setting::Absent);
    }

    #[test]
    fn numbers_are_java_s() {
        for (text, number) in [("+2181", 2181), ("02181", 2181), ("-1", -1), ("\u{0663}", 3)] {
            assert_eq!(java_number(text), Some(number), "{text}");
        }
        for text in ["", "+", "1 ", "0x10", "1_000", "1.0", "2000ms", "99999999999999999999", "+-1"] {
            assert_eq!(java_number(text), None, "{text}");
        }
        for (text, number) in [("100000000", 1 << 32), ("-1F", -31), ("+a", 10), ("\u{0661}", 1), ("\u{FF11}\u{FF41}", 0x1A)] {
            assert_eq!(java_hexadecimal(text), Some(number), "{text}");
        }
        for text in ["", "-", "0x1", "1 ", "g", "\u{FF27}", "8000000000000000"] {
            assert_eq!(java_hexadecimal(text), None, "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_trimmed_value() {
        let file = Properties::read(b"  a = 1 2  \n");
        let entry = &file.entries[0];
        assert_eq!(entry.value_span(), Span::new(6, 9));
        assert_eq!(entry.written(), Span::new(2, 9));
    }

    #[test]
    fn a_template_may_add_lines() {
        for text in ["a=1\n{% for k in x %}\n", "{{ k }}={{ v }}\n", "${EXTRA}\n", "<% if x %>\n", "x.{{ k }}=1\n"] {
            assert!(Properties::read(text.as_bytes()).is_open(), "{text}");
        }
        assert!(!Properties::read(b"a={{ a }}\nserver.1=${ZK}\n").is_open());
    }

    #[test]
    fn a_template_is_unknown() {
        let file = Properties::read(b"a=${ID}\nb={{ id }}\n");
        assert_eq!(file.number("a"), Setting::Unknown);
        assert_eq!(file.number("b"), Setting::Unknown);
    }
}

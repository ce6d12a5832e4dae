//! What a product makes of the value of a key that the catalog knows: it takes it, refuses it, or reads something else
//! out of it without a word.
//!
//! Source: `ConfigDef.parseType` and its validators of Kafka; `QuorumPeerConfig` of ZooKeeper, and what reads the system
//! properties that it makes.

use super::listener;
use super::properties::{java_boolean, java_hexadecimal, java_number};
use crate::catalog::{Fraction, Holds, Product, Releases, Version, kafka, releases, zookeeper};

/// What a key wants, and a value is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A whole number of so many bits.
    Number(u32),
    /// A number, with a fraction or without.
    Fraction,
    /// A whole number between two ends, both included, or one number more.
    Between(Option<i64>, Option<i64>, Option<i64>),
    /// A fraction between two ends, both included.
    FractionBetween(Option<Fraction>, Option<Fraction>),
    /// Any number but this one.
    Not(i64),
    /// `true` or `false`.
    Boolean,
    /// One of these words, and whether capitals make no difference.
    Word(&'static [&'static str], bool),
    /// A list of these words, exactly.
    Words(&'static [&'static str]),
    /// A list without an empty item.
    FullItems,
    /// A list with an item at least.
    Items,
    /// Text, if only one character.
    Text,
    /// The name of a class.
    Class,
    /// A number in hexadecimal digits.
    Hexadecimal,
}

/// A value that is refused, and the releases that refuse it.
pub type Refused = (Wanted, Releases);

/// Says why and in which releases of a range Kafka does not take a value, given without blanks around. Checks that have
/// a name of their own (voters, protocol versions) are not made here.
#[must_use]
pub fn refused_by_kafka(key: kafka::KeyId, value: &str, target: Releases) -> Option<Refused> {
    let mut found: Option<Refused> = None;
    let mut open = false;
    for (stretch, kind, valid) in key.readings() {
        let common = stretch.intersect(target);
        let wanted = if common.is_empty() { None } else { kafka_wants(kind, valid, value) };
        // Of several runs of releases that refuse it the newest counts.
        if let Some(wanted) = wanted {
            let from = found.filter(|_| open).map_or(common.from, |(_, earlier)| earlier.from);
            found = Some((wanted, Releases::between(from, common.to)));
        }
        open = wanted.is_some();
    }
    let (wanted, mut refusing) = found?;
    for gap in key.absent.iter() {
        if gap.intersect(refusing).is_empty() {
            continue;
        }
        let after = releases(Product::Kafka).iter().map(|it| it.0).find(|it| *it > gap.to)?;
        refusing.from = refusing.from.max(after);
    }
    (!refusing.is_empty()).then_some((wanted, refusing))
}

fn kafka_wants(kind: kafka::Kind, valid: kafka::Valid, value: &str) -> Option<Wanted> {
    match kind {
        kafka::Kind::Boolean => java_boolean(value).is_none().then_some(Wanted::Boolean),
        kafka::Kind::Int => whole(value, 32, valid),
        kafka::Kind::Long => whole(value, 64, valid),
        kafka::Kind::Short => whole(value, 16, valid),
        kafka::Kind::Double => match (java_double(value), valid) {
            (None, _) => Some(Wanted::Fraction),
            (Some(Some(number)), kafka::Valid::Fraction { min, max }) => {
                let outside = min.is_some_and(|it| number < it) || max.is_some_and(|it| number > it);
                outside.then_some(Wanted::FractionBetween(min, max))
            }
            _ => None,
        },
        kafka::Kind::Class => value.is_empty().then_some(Wanted::Class),
        kafka::Kind::String | kafka::Kind::List | kafka::Kind::Password => words(valid, value),
    }
}

fn whole(value: &str, bits: u32, valid: kafka::Valid) -> Option<Wanted> {
    let Some(number) = java_number(value).filter(|it| fits(*it, bits)) else { return Some(Wanted::Number(bits)) };
    let kafka::Valid::Range { min, max, or } = valid else { return None };
    let outside = min.is_some_and(|it| number < it) || max.is_some_and(|it| number > it);
    (outside && or != Some(number)).then_some(Wanted::Between(min, max, or))
}

fn fits(number: i64, bits: u32) -> bool {
    number >> (bits - 1) == 0 || number >> (bits - 1) == -1
}

fn words(valid: kafka::Valid, value: &str) -> Option<Wanted> {
    match valid {
        kafka::Valid::Words(words) => (!words.contains(&value)).then_some(Wanted::Word(words, false)),
        kafka::Valid::WordsAnyCase(words) => {
            (!words.iter().any(|it| it.eq_ignore_ascii_case(value))).then_some(Wanted::Word(words, true))
        }
        kafka::Valid::NonEmpty => value.is_empty().then_some(Wanted::Text),
        kafka::Valid::List { not_empty, .. } if value.is_empty() => not_empty.then_some(Wanted::Items),
        kafka::Valid::List { no_empty_item, items, .. } => {
            let mut parts = listener::items(value);
            parts.find_map(|it| match it {
                "" if no_empty_item => Some(Wanted::FullItems),
                it if !items.is_empty() && !items.contains(&it) => Some(Wanted::Words(items)),
                _ => None,
            })
        }
        _ => None,
    }
}

/// A number as `Double.parseDouble` reads it; nothing inside where it is none that a range leaves out: not-a-number, and of
/// the hexadecimal form only that it is one is looked at.
fn java_double(value: &str) -> Option<Option<Fraction>> {
    match value.strip_prefix(['+', '-']).unwrap_or(value) {
        hex if hex.starts_with("0x") || hex.starts_with("0X") => is_hexadecimal_fraction(&hex[2..]).then_some(None),
        "NaN" => Some(None),
        "Infinity" if value.starts_with('-') => Some(Some(-Fraction::INFINITY)),
        "Infinity" => Some(Some(Fraction::INFINITY)),
        _ => Fraction::parse(value.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(value)).map(Some),
    }
}

/// Whether a text is what stands behind `0x` in a fraction: it must have an exponent to the base of 2.
fn is_hexadecimal_fraction(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['p', 'P']) else { return false };
    let exponent = exponent.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(exponent);
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, behind) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = whole.bytes().chain(behind.bytes()).peekable();
    let is_number = digits.peek().is_some() && digits.all(|it| it.is_ascii_hexdigit());
    is_number && !exponent.is_empty() && exponent.bytes().all(|it| it.is_ascii_digit())
}

/// Says why and in which releases of a range ZooKeeper does not start with a value, given without blanks around.
#[must_use]
pub fn refused_by_zookeeper(key: zookeeper::KeyId, value: &str, target: Releases) -> Option<Refused> {
    // Nearly every value is right in every reading that the key ever had.
    if !key.valid.iter().any(|(_, valid)| zookeeper_wants(key, *valid, value).is_some()) {
        return None;
    }
    let wants = |release: Version| {
        let has_unit = key == zookeeper::key::AUTOPURGE_PURGE_INTERVAL && release >= WITH_UNITS && is_interval(value);
        let reads = key.is_known(release) && !has_unit;
        reads.then(|| zookeeper_wants(key, key.valid_in(release), value)).flatten()
    };
    let mut refusing = releases(Product::ZooKeeper)
        .iter()
        .map(|it| it.0)
        .filter(|it| target.contains(*it))
        .filter_map(|it| Some((wants(it)?, it)));
    let (wanted, first) = refusing.next()?;
    let last = refusing.next_back().map_or(first, |it| it.1);
    let from = if wants(target.from).is_some() { target.from } else { first };
    let to = if wants(target.to).is_some() { target.to } else { last };
    Some((wanted, Releases::between(from, to)))
}

/// The first release that reads `24h` as a time.
const WITH_UNITS: Version = Version::first_of(3, 10);

/// Whether a text is a whole number with a unit behind it.
fn is_interval(value: &str) -> bool {
    const UNITS: [&str; 5] = ["ms", "s", "m", "h", "d"];
    let end = value.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = &value[end.len()..];
    UNITS.iter().any(|it| *it == unit || it.to_ascii_uppercase() == unit) && java_number(end).is_some_and(|it| fits(it, 32))
}

fn zookeeper_wants(key: zookeeper::KeyId, valid: zookeeper::Valid, value: &str) -> Option<Wanted> {
    use zookeeper::{Kind, Read, Valid};
    if key == zookeeper::key::NIO_NUM_SELECTOR_THREADS {
        // The only number handed on that is checked at every start. One of more than 32 bits is none, and the default holds.
        return decoded(value).is_some_and(|it| fits(it, 32) && it < 1).then_some(Wanted::Between(Some(1), None, None));
    }
    match (key.read, key.kind) {
        (Read::Parse, Kind::Int | Kind::Long) => {
            let bits = if key.kind == Kind::Int { 32 } else { 64 };
            let Some(number) = java_number(value).filter(|it| fits(*it, bits)) else { return Some(Wanted::Number(bits)) };
            match valid {
                Valid::Range(min, max) if min.is_some_and(|it| number < it) || max.is_some_and(|it| number > it) => {
                    Some(Wanted::Between(min, max, None))
                }
                Valid::Not(it) if it == number => Some(Wanted::Not(it)),
                _ => None,
            }
        }
        (Read::Parse, Kind::Boolean) if valid == Valid::Checked => java_boolean(value).is_none().then_some(Wanted::Boolean),
        (Read::Parse, Kind::Words) => match valid {
            Valid::Words(words) if !words.iter().any(|it| it.eq_ignore_ascii_case(value)) => Some(Wanted::Word(words, true)),
            _ => None,
        },
        (Read::Parse, Kind::Class) if !is_class(value, valid) => Some(Wanted::Class),
        (Read::ParsePrefix, Kind::Hexadecimal) => java_hexadecimal(value).is_none().then_some(Wanted::Hexadecimal),
        _ => None,
    }
}

/// Whether a text can be the name of a class that is there. In ZooKeeper's own packages only its own classes are; any
/// other full name may be on the class path.
#[must_use]
pub fn is_class(text: &str, own: zookeeper::Valid) -> bool {
    let is_part = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
    match own {
        zookeeper::Valid::Words(words) if text.starts_with("org.apache.zookeeper.") => words.contains(&text),
        _ => text.contains('.') && text.split('.').all(is_part),
    }
}

/// Whether a value that passes the file's own check ends a release later in its start, where what reads it is started.
#[must_use]
pub fn ends_start(key: zookeeper::KeyId, value: &str, release: Version) -> bool {
    use zookeeper::{Kind, Valid};
    let valid = key.valid_in(release);
    let is_outside = |number: i64| match valid {
        Valid::Range(min, max) => min.is_some_and(|it| number < it) || max.is_some_and(|it| number > it),
        Valid::Not(it) => number == it,
        _ => false,
    };
    key.is_known(release)
        && match key.kind {
            Kind::Float => java_double(value).is_none(),
            Kind::Class => !is_class(value, valid),
            // What is no number is taken for the default.
            Kind::Int | Kind::Long if key.lenient => {
                decoded(value).filter(|it| key.kind == Kind::Long || fits(*it, 32)).is_some_and(is_outside)
            }
            Kind::Int => java_number(value).is_none_or(|it| !fits(it, 32)),
            Kind::Host => !super::host::may_resolve(value),
            _ => false,
        }
}

/// What ZooKeeper makes of a value without a word, where somebody who reads the file expects something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// On or off, and the word that would do the other.
    Switch(bool, &'static str),
    /// The default, because it is no number.
    Default,
}

/// Says what a release makes of a value that it does not refuse, where that is not what the words say.
#[must_use]
pub fn taken_for(key: zookeeper::KeyId, value: &str, release: Version) -> Option<Instead> {
    use zookeeper::{Kind, Read, Scope, Valid};
    if value.is_empty() || key.scope == Scope::Client || !key.is_known(release) {
        return None;
    }
    match (key.read, key.kind, key.valid_in(release)) {
        (Read::JvmOnly | Read::Never, ..) => None,
        (_, _, Valid::OnlyTrue) => {
            (!is_off(value) && !value.eq_ignore_ascii_case("true")).then_some(Instead::Switch(false, "true"))
        }
        (_, _, Valid::On(word)) => (!is_off(value) && value != word).then_some(Instead::Switch(false, word)),
        (_, _, Valid::Off(word)) => (!is_on(value) && value != word).then_some(Instead::Switch(true, word)),
        (Read::PassThrough, Kind::Int, _) if key.lenient => {
            decoded(value).is_none_or(|it| !fits(it, 32)).then_some(Instead::Default)
        }
        (Read::PassThrough, Kind::Long, _) if key.lenient => decoded(value).is_none().then_some(Instead::Default),
        _ => None,
    }
}

fn is_on(value: &str) -> bool {
    ["true", "yes", "on", "1"].iter().any(|it| it.eq_ignore_ascii_case(value))
}

fn is_off(value: &str) -> bool {
    ["false", "no", "off", "0"].iter().any(|it| it.eq_ignore_ascii_case(value))
}

/// A number as `Long.decode` reads it: `0x` and `#` are hexadecimal, a leading zero is octal.
fn decoded(value: &str) -> Option<i64> {
    let (sign, digits) = match value.as_bytes().first()? {
        b'-' => ("-", &value[1..]),
        b'+' => ("", &value[1..]),
        _ => ("", value),
    };
    let (radix, digits) = if let Some(rest) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        (16, rest)
    } else if let Some(rest) = digits.strip_prefix('#') {
        (16, rest)
    } else if digits.len() > 1 && digits.starts_with('0') {
        (8, &digits[1..])
    } else {
        (10, digits)
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    i64::from_str_radix(&format!("{sign}{digits}"), radix).ok()
}

/// Whether a refusal leaves no release of the range.
#[must_use]
pub fn in_all(refused: Option<Releases>, target: Releases) -> bool {
    refused.is_some_and(|it| target.holds(it) == Holds::All)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kafka(key: &str, value: &str, from: (u16, u8), to: (u16, u8)) -> Option<Refused> {
        let target = Releases::between(Version::line(from.0, from.1), Version::line(to.0, to.1));
        refused_by_kafka(kafka::find(key).expect("known"), value, target)
    }

    fn zookeeper(key: &str, value: &str, from: &str, to: &str) -> Option<Refused> {
        let version = |it| Version::parse(it).expect("a version");
        refused_by_zookeeper(zookeeper::find(key).expect("known"), value, Releases::between(version(from), version(to)))
    }

    #[test]
    fn a_refusal_knows_its_releases() {
        let (wanted, releases) = kafka("log.segment.bytes", "1000", (2, 8), (4, 1)).expect("refused");
        assert_eq!(wanted, Wanted::Between(Some(1_048_576), None, None));
        assert_eq!(releases, Releases::between(Version::first_of(4, 0), Version::line(4, 1)));
        assert_eq!(kafka("log.segment.bytes", "1000", (2, 8), (3, 9)), None);
        let (_, releases) = kafka("log.segment.bytes", "1GB", (2, 8), (4, 1)).expect("refused");
        assert_eq!(releases, Releases::between(Version::line(2, 8), Version::line(4, 1)));
    }

    #[test]
    fn a_key_that_some_releases_do_not_know_is_refused_by_the_others() {
        let (_, releases) = kafka("compression.gzip.level", "x", (2, 8), (4, 1)).expect("refused");
        assert_eq!(releases.from, Version::first_of(3, 8));
        assert_eq!(kafka("zookeeper.session.timeout.ms", "x", (4, 0), (4, 1)), None);
    }

    #[test]
    fn zookeeper_s_booleans_became_strict() {
        assert_eq!(zookeeper("syncEnabled", "yes", "3.5.0", "3.6.4"), None);
        let (wanted, releases) = zookeeper("syncEnabled", "yes", "3.5.0", "3.9.5").expect("refused");
        assert_eq!((wanted, releases.from), (Wanted::Boolean, Version::patch(3, 7, 0)));
        let (_, releases) = zookeeper("reconfigEnabled", "yes", "3.5.5", "3.9.5").expect("refused");
        assert_eq!(releases, Releases::between(Version::patch(3, 5, 5), Version::patch(3, 9, 5)));
    }

    #[test]
    fn words_that_do_nothing() {
        let of = |key, value| taken_for(zookeeper::find(key).expect("known"), value, Version::patch(3, 9, 5));
        assert_eq!(of("forceSync", "false"), Some(Instead::Switch(true, "no")));
        assert_eq!(of("forceSync", "No"), Some(Instead::Switch(true, "no")));
        assert_eq!(of("skipACL", "true"), Some(Instead::Switch(false, "yes")));
        assert_eq!(of("admin.enableServer", "no"), Some(Instead::Switch(true, "false")));
        assert_eq!(of("ssl.crl", "yes"), Some(Instead::Switch(false, "true")));
        for (key, value) in [
            ("forceSync", "no"),
            ("forceSync", "yes"),
            ("skipACL", "no"),
            ("skipACL", "yes"),
            ("admin.enableServer", "true"),
            ("ssl.crl", "no"),
            ("ssl.crl", "TRUE"),
            ("snapCount", "0x10"),
            ("snapCount", ""),
        ] {
            assert_eq!(of(key, value), None, "{key}={value}");
        }
        assert_eq!(of("snapCount", "100k"), Some(Instead::Default));
        assert_eq!(of("snapCount", "09"), Some(Instead::Default));
    }

    #[test]
    fn a_selector_of_more_than_32_bits_is_the_default() {
        let refused = |value| zookeeper("nio.numSelectorThreads", value, "3.5.0", "3.9.5").is_some();
        assert!(refused("0") && refused("-2147483648"));
        assert!(!refused("-2147483649") && !refused("1"));
    }

    #[test]
    fn doubles_are_java_s() {
        for text in [
            ".5",
            "5e-1",
            "0.5f",
            "0.5d",
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "0x1p3",
            "0X1.8P-1f",
            "0x1.p1",
            "+0x.8p+1d",
            "0x1fp3",
        ] {
            assert!(java_double(text).is_some(), "{text}");
        }
        for text in ["", "inf", "nan", "f", "0,5", "50%", "1_0"] {
            assert!(java_double(text).is_none(), "{text}");
        }
        // Each of them was given to Double.parseDouble.
        for text in ["0x10", "0x1p", "0x1p+", "0x1pd", "--0x1p3", "0xp1", "0x.p1", "0x1.8.1p1", "0x1p3df"] {
            assert!(java_double(text).is_none(), "{text}");
        }
    }
}

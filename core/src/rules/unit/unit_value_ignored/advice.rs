//! Why systemd ignores a value, and what to write.

use crate::catalog::systemd::{Directive, Kind};
use crate::model::unit::{Flaw, Why};
use crate::rules::unit::near::nearest;

/// Why it does.
pub(super) fn reason(entry: &Directive, why: Why, part: &str) -> String {
    let text = match why {
        Why::Empty => "nothing is not among its values",
        Why::OutOfRange => "the number is out of range",
        Why::SoftAboveHard => "the soft limit is above the hard one",
        Why::Specifier => "it has a specifier that does not exist",
        Why::OpenQuote => "a quote does not end",
        Why::NotAbsolute if part.starts_with(['"', '\'']) => "quotes are part of the path here, which so is not absolute",
        Why::NotAbsolute => "the path is not absolute",
        Why::Absolute => "the path is absolute, and this one lies below a folder of systemd's",
        Why::Climbs => "the path has `..`",
        Why::TooLong => "the path is too long",
        _ if entry.words.iter().any(|(word, _)| *word == part) => "it is a word of newer releases",
        _ => return format!("it is {}", expected(entry)),
    };
    text.to_owned()
}

/// What a value that cannot be read is not.
fn expected(entry: &Directive) -> String {
    let name = entry.name;
    let text = match entry.kind {
        Kind::Bool => "neither yes nor no",
        Kind::Words | Kind::BoolOrWords | Kind::WordsOrNumber => return format!("not one of the words of `{name}=`"),
        Kind::Number(low, high) => return format!("not a number from {low} to {high}"),
        Kind::Unsigned => "not a whole number",
        Kind::Timespan => "not a span of time",
        Kind::Size => "not a size",
        Kind::Limit if is_count(name) => "not a plain number, and a count takes no suffix",
        Kind::Limit => "not a limit",
        Kind::Mode => "not a mode in octal digits",
        Kind::Signal => "not the name of a signal",
        Kind::ExitStatuses => "neither an exit status nor a signal",
        Kind::Percent => "not a percentage",
        Kind::Uris => "not a URI",
        Kind::BusName => "not a name on the bus",
        Kind::AddressFamilies => "not an address family",
        Kind::Names => "not the name of a variable",
        Kind::IpPrefixes => "not an address with or without a prefix",
        Kind::Syscalls => "not a group of system calls",
        _ => "not a value that it takes",
    };
    text.to_owned()
}

/// The limits that count something other than bytes.
fn is_count(name: &str) -> bool {
    matches!(name, "LimitNOFILE" | "LimitNPROC" | "LimitSIGPENDING" | "LimitLOCKS" | "LimitRTPRIO")
}

/// What to write.
pub(super) fn advice(entry: &Directive, flaw: &Flaw, value: &str) -> String {
    let name = entry.name;
    let bare = value.trim_matches(['"', '\'', ';', ',']);
    let write = |it: &str| format!("Write `{name}={it}`.");
    match (flaw.why, entry.kind) {
        (Why::Empty, _) => format!("Write a value, or drop `{name}=`."),
        (Why::Specifier, _) => "Write `%%` for a percent sign.".to_owned(),
        (Why::OpenQuote, _) => "Close the quote.".to_owned(),
        (Why::SoftAboveHard, _) => "Write `SOFT:HARD`, the smaller number first.".to_owned(),
        (Why::NotAbsolute, Kind::Words) => write("append:/var/log/kafka/server.log"),
        (Why::NotAbsolute | Why::Climbs, _) => "Write an absolute path, without quotes, variables and `..`.".to_owned(),
        (Why::Absolute, _) => "Write the name of a folder; systemd makes it below its own.".to_owned(),
        (_, Kind::Bool) => format!("Write `{name}=yes` or `{name}=no`."),
        (_, Kind::Words | Kind::BoolOrWords | Kind::WordsOrNumber) => word(entry, bare),
        (_, Kind::Limit) => {
            limit(name, bare).map_or_else(|| "Write a number, `SOFT:HARD`, or `infinity`.".to_owned(), |it| write(&it))
        }
        (_, Kind::Size) => size(bare).map_or_else(|| "Write bytes, or a number with K, M, G or T.".to_owned(), |it| write(&it)),
        (_, Kind::Timespan) => {
            span(bare).map_or_else(|| "Write seconds, or a number with `s`, `min`, `h` or `d`.".to_owned(), |it| write(&it))
        }
        (_, Kind::Percent) if bare.bytes().all(|it| it.is_ascii_digit()) => write(&format!("{bare}%")),
        (_, Kind::Signal) => write(&format!("SIG{}", bare.to_ascii_uppercase().trim_start_matches("SIG"))),
        (_, Kind::ExitStatuses) => "Write numbers up to 255 and names of signals, with blanks between them.".to_owned(),
        (_, Kind::Mode) => write("0027"),
        (_, Kind::Uris) => "Write `https://`, `file:/`, `man:` or `info:` in front.".to_owned(),
        (_, Kind::IpPrefixes) => {
            "Write addresses such as `10.0.0.0/8`, `any` or `localhost`, with blanks between them.".to_owned()
        }
        (_, Kind::Number(low, high)) => format!("Write a number from {low} to {high}."),
        _ => format!("Write another value, or drop `{name}=`."),
    }
}

/// The value that was meant, where only its form is wrong: a suffix, capitals, quotes.
pub(super) fn written(entry: &Directive, value: &str) -> Option<String> {
    let bare = value.trim_matches(['"', '\'']);
    let lower = bare.to_ascii_lowercase();
    let meant = match entry.kind {
        Kind::Limit => limit(entry.name, bare),
        Kind::Size => size(bare),
        Kind::Timespan => span(bare),
        Kind::Words | Kind::BoolOrWords | Kind::WordsOrNumber => {
            entry.words.iter().map(|(word, _)| *word).find(|it| *it == lower.replace('_', "-")).map(str::to_owned)
        }
        _ => None,
    };
    meant.or_else(|| (bare.len() + 2 == value.len()).then(|| bare.to_owned())).filter(|it| it != value)
}

fn word(entry: &Directive, value: &str) -> String {
    let name = entry.name;
    let words = || entry.words.iter().map(|(word, _)| *word).filter(|it| !it.ends_with(':') && *it != value);
    let path = value.starts_with('/') && entry.words.iter().any(|(word, _)| *word == "append:");
    let usual = match value.to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" | "on" if name == "Restart" => Some("always"),
        "never" | "false" | "0" | "off" if name == "Restart" => Some("no"),
        "unless-stopped" if name == "Restart" => Some("always"),
        lower => words().find(|it| *it == lower.replace('_', "-")),
    };
    match usual.or_else(|| nearest(value, &words().collect::<Vec<_>>())) {
        _ if path => format!("Write `{name}=append:{value}`."),
        Some(word) => format!("Write `{name}={word}`."),
        None => {
            let words: Vec<String> = words().map(|it| format!("`{it}`")).collect();
            format!("Write one of {}.", words.join(", "))
        }
    }
}

/// The number that was meant with `64K`, `65,536` or `unlimited`.
fn limit(name: &str, value: &str) -> Option<String> {
    if value.eq_ignore_ascii_case("unlimited") || value == "-1" {
        return Some("infinity".to_owned());
    }
    let digits = value.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let number: u64 = digits.replace([',', '.', '_', '\''], "").trim().parse().ok()?;
    let factor = match value[digits.len()..].chars().next().map(|it| it.to_ascii_uppercase()) {
        None => 1,
        Some('K') => 1 << 10,
        Some('M') => 1 << 20,
        Some('G') => 1 << 30,
        Some(_) => return None,
    };
    if is_count(name) || factor == 1 { Some(number.checked_mul(factor)?.to_string()) } else { size(value) }
}

fn size(value: &str) -> Option<String> {
    let digits = value.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let suffix = value[digits.len()..].chars().next()?.to_ascii_uppercase();
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    (is_number && "KMGTPE".contains(suffix)).then(|| format!("{digits}{suffix}"))
}

fn span(value: &str) -> Option<String> {
    let digits = value.trim_end_matches(|it: char| it.is_ascii_alphabetic() || it == ' ');
    let unit = match value[digits.len()..].trim().to_ascii_lowercase().as_str() {
        "" => "",
        "s" | "sec" | "secs" => "s",
        "m" | "min" | "mins" => "min",
        "h" | "hr" | "hrs" => "h",
        "d" | "days" => "d",
        "never" | "off" | "none" | "inf" => return Some("infinity".to_owned()),
        _ => return None,
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| format!("{digits}{unit}"))
}

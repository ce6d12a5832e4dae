//! Values that are never shown: passwords, JAAS lines, key material.

mod requests;

use std::borrow::Cow;

use memchr::{memchr_iter, memchr2_iter};

use crate::catalog::{kafka, zookeeper};
use crate::model::{Entry, Properties};
use crate::order;
use crate::source::Kind;
use crate::syntax::unit::is_comment;
use crate::text::{Span, find};

/// What stands in the place of a secret.
pub const MASK: &str = "********";

/// Parts of a key's name that tell a secret, also where the key is misspelled or a plug-in's own; by their first letter.
/// Certificates are no secret, but where one may stand its key may, too.
const fn signs(first: u8) -> &'static [&'static str] {
    match first | 0x20 {
        b'p' => &["password", "passwd", "pasword", "passphrase", "pwd", "private.key"],
        b's' => &["secret", "superdigest"],
        b'j' => &["jaas"],
        b't' => &["token"],
        b'a' => &["access.key", "accesskey", "api.key", "apikey"],
        b'c' => &["credential", "certificate"],
        b'k' => &["keystore.key"],
        b'u' => &["user_", "user.info"],
        _ => &[],
    }
}

/// Whether the value of a key must not be shown. Every password of Kafka's own has one of the signs in its name.
#[must_use]
pub fn is_secret(key: &str) -> bool {
    sign_end(key.as_bytes()).is_some()
}

/// A value for a message: itself, or the mask.
#[must_use]
pub fn shown<'v>(key: &str, value: &'v str) -> Cow<'v, str> {
    Cow::Borrowed(if is_hidden(key) { MASK } else { value })
}

/// Whether a key holds a secret: of Kafka's own keys their type tells, of all others their name.
fn is_hidden(key: &str) -> bool {
    is_hidden_as(key, kafka::find(key))
}

fn is_hidden_as(key: &str, known: Option<kafka::KeyId>) -> bool {
    // A listener may be called TOKEN, and a provider of values is often called so.
    let below = kafka::below_listener(key).or_else(|| Some(key.strip_prefix("config.providers.")?.split_once('.')?.1));
    let key = below.unwrap_or(key);
    match known.or_else(|| below.and_then(kafka::find)) {
        Some(known) => known.kinds.iter().any(|(_, kind)| *kind == kafka::Kind::Password),
        // Of ZooKeeper's own keys some count tokens, and one renews a login of JAAS.
        None if zookeeper::find(key).is_some() => is_secret(key) && (key.contains("assword") || key.contains("igest")),
        None => is_secret(key) || is_meant_as_secret(key),
    }
}

/// Whether a word of a key that nobody knows is one letter away from a sign: `ssl.keystore.passwrod`.
fn is_meant_as_secret(key: &str) -> bool {
    // A letter of another alphabet is several characters of ISO 8859-1; they count as one.
    let mut plain = String::with_capacity(key.len());
    for it in key.chars() {
        if it.is_ascii() {
            plain.push(it.to_ascii_lowercase());
        } else if !plain.ends_with('?') {
            plain.push('?');
        }
    }
    // One slip leaves the first letter or the last one.
    let begins =
        |word: &str, sign: &str| word.bytes().next() == sign.bytes().next() || word.bytes().last() == sign.bytes().last();
    let near = |word: &str, sign: &str| {
        word.len().abs_diff(sign.len()) <= 1 && begins(word, sign) && strsim::osa_distance(word, sign) <= 1
    };
    let words: Vec<&str> = plain.split(['.', '_', '-']).collect();
    let is_key = |pair: &[&str]| near(pair[0], "keystore") && near(pair[1], "key");
    // Four letters are too few for any slip: `jars` is none.
    let slip = |word: &str, sign: &str| word != sign && near(word, sign);
    let is_jaas = |word: &&str| slip(word, "jaas") && word.bytes().all(|b| matches!(b, b'j' | b'a' | b's'));
    let is_one = |word: &&str| ["password", "passwd", "secret", "credential"].iter().any(|sign| slip(word, sign));
    words.iter().any(|it| is_one(it) || is_jaas(it)) || words.windows(2).any(is_key)
}

/// Behind the first sign of a secret in a name.
fn sign_end(name: &[u8]) -> Option<usize> {
    // The folder that a shell is in.
    if matches!(name, b"PWD" | b"OLDPWD") {
        return None;
    }
    // A variable of a container writes its dots otherwise: KAFKA_SSL_KEYSTORE_KEY.
    let is = |(b, sign): (&u8, u8)| b.eq_ignore_ascii_case(&sign) || sign == b'.' && matches!(b, b'_' | b'-');
    let found = name.iter().enumerate().find_map(|(at, first)| {
        let ends = |sign: &&&str| name.get(at..at + sign.len()).is_some_and(|it| it.iter().zip(sign.bytes()).all(is));
        let end = signs(*first).iter().find(ends).map(|sign| at + sign.len());
        // The users of a JAAS file have any names: `user_profile`.
        end.filter(|end| name[end - 1] == b'_' || !is_about(&name[*end..]))
    });
    found.or_else(|| {
        (ends_with(name, b"pass") && !ends_with(name, b"bypass") && !ends_with(name, b"compass")).then_some(name.len())
    })
}

/// Whether a name goes on to say where a secret lies, or what is done with it: `passwordPath`, `token.max.lifetime.ms`.
fn is_about(rest: &[u8]) -> bool {
    const WORDS: &str = "path file location class ms algorithm length iterations enabled type name renew";
    let begins = |at: usize| match rest[..at].last() {
        Some(before) if before.is_ascii_alphanumeric() => before.is_ascii_lowercase() && rest[at].is_ascii_uppercase(),
        _ => true,
    };
    WORDS.split(' ').any(|it| ends_with(rest, it.as_bytes()) && begins(rest.len() - it.len()))
}

fn ends_with(name: &[u8], word: &[u8]) -> bool {
    name.len().checked_sub(word.len()).is_some_and(|at| name[at..].eq_ignore_ascii_case(word))
}

/// Where a file, which may have been read as settings, holds what must not be shown, in the order of the file and without
/// overlaps. Comments count: a line that was switched off still tells its password.
pub(crate) fn places(kind: Option<Kind>, bytes: &[u8], read: Option<&Properties<'_>>) -> Vec<Span> {
    let mut places = Vec::new();
    match (kind, read) {
        (Some(kind @ (Kind::Unit | Kind::UnitDropIn | Kind::Environment | Kind::Jaas)), _) => {
            words(Some(kind), bytes, 0, &mut places);
            if kind != Kind::Jaas {
                comments(bytes, Span::of(0..bytes.len()), is_comment, &mut places);
            }
        }
        (_, Some(file)) => settings(bytes, &file.entries, &mut places),
        _ => settings(bytes, &Properties::read(bytes).entries, &mut places),
    }
    requests::places(kind, bytes, &mut places);
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"PRIVATE KEY-----").map(|it| from + it) {
        from = at + b"PRIVATE KEY-----".len();
        // `-----BEGIN PRIVATE KEY-----`, `-----BEGIN ENCRYPTED PRIVATE KEY-----`; what ends with it begins with END.
        if find(&bytes[at.saturating_sub(24)..at], b"-----BEGIN ").is_some() {
            let to = find(&bytes[from..], b"-----END").map_or(bytes.len(), |it| from + it);
            places.push(Span::of(from..to));
            from = to;
        }
    }
    places.retain(|it| !it.is_empty());
    order::sort(&mut places);
    places.dedup_by(|later, earlier| {
        let overlap = later.start <= earlier.end;
        earlier.end = if overlap { earlier.end.max(later.end) } else { earlier.end };
        overlap
    });
    places
}

/// Of a properties file: the values of secret keys, and what looks like an option with a secret in any other value.
fn settings(bytes: &[u8], entries: &[Entry<'_>], places: &mut Vec<Span>) {
    let mut at = 0;
    for entry in entries {
        comments(bytes, Span::new(at, entry.span.start), |_| true, places);
        at = entry.span.end;
        let value = entry.value.span();
        let text = trimmed(bytes, value);
        if !is_hidden_as(&entry.key, entry.kafka()) {
            words(None, &bytes[value.range()], value.start, places);
        } else if text.is_empty() && entry.kafka().is_none() {
            // No separator, so what was meant as the value is a part of the key.
            let raw = entry.key.raw();
            places.extend(sign_end(raw).map(|end| entry.key.span().part(end, raw.len())));
        } else {
            let is_parted = bytes[entry.key.span().end as usize..value.start as usize].iter().any(|b| matches!(b, b'=' | b':'));
            let tail = sign_end(entry.key.raw()).filter(|_| !is_parted && entry.kafka().is_none());
            places.extend(tail.map(|end| entry.key.span().part(end, entry.key.raw().len())));
            places.push(text);
        }
    }
    comments(bytes, Span::of(at as usize..bytes.len()), |_| true, places);
}

/// The comments of a unit, or between two entries of settings.
fn comments(bytes: &[u8], span: Span, is_one: fn(&[u8]) -> bool, places: &mut Vec<Span>) {
    let mut at = 0;
    let text = &bytes[span.range()];
    for end in memchr2_iter(b'\n', b'\r', text).chain([text.len()]) {
        if is_one(&text[at..end]) {
            comment(bytes, span.part(at, end), places);
        }
        at = end + 1;
    }
}

/// `#ssl.keystore.password=…`, `#ssl.keystore.password …`: a setting that was switched off.
fn comment(bytes: &[u8], span: Span, places: &mut Vec<Span>) {
    let text = &bytes[span.range()];
    let marks = until(text, |b| !matches!(b, b'#' | b'!' | b';') && !b.is_ascii_whitespace());
    let body = &text[marks..];
    let sign = until(body, |b| matches!(b, b'=' | b':'));
    let blank = until(body, |b| b.is_ascii_whitespace());
    let is_key = |end: usize| std::str::from_utf8(body[..end].trim_ascii()).is_ok_and(|it| !it.contains(' ') && is_hidden(it));
    if sign < body.len() && is_key(sign) {
        places.push(trimmed(bytes, span.part(marks + sign + 1, text.len())));
    } else if blank < sign && body[..blank].contains(&b'.') && is_key(blank) {
        places.push(trimmed(bytes, span.part(marks + blank, text.len())));
    } else {
        words(None, text, span.start, places);
    }
}

fn trimmed(bytes: &[u8], span: Span) -> Span {
    let text = &bytes[span.range()];
    let from = text.len() - text.trim_ascii_start().len();
    span.part(from, from + text.trim_ascii().len())
}

/// Options and variables of command lines, units and JAAS files: `-Dx.keyStorePassword=…`, `KAFKA_PASSWORD=…`,
/// `password="…"`, `--password …`.
fn words(kind: Option<Kind>, text: &[u8], at: u32, places: &mut Vec<Span>) {
    let span = |from: usize, to: usize| Span::new(at + from as u32, at + to as u32);
    let blanks = |text: &[u8]| until(text, |b| !matches!(b, b' ' | b'\t'));
    let mut around = Around::default();
    for sign in memchr_iter(b'=', text) {
        let end = text[..sign].iter().rposition(|b| !matches!(b, b' ' | b'\t')).map_or(0, |it| it + 1);
        let from = name_start(text, end);
        if sign_end(&text[from..end]).is_none() || is_credential_file(&text[from..]) {
            continue;
        }
        // Blanks on both sides are for the eye: `password = "x"`.
        let start = if end < sign { sign + 1 + blanks(&text[sign + 1..]) } else { sign + 1 };
        let value = &text[start..];
        let begins_line = text[..from]
            .iter()
            .rev()
            .find(|b| !matches!(b, b' ' | b'\t' | b'#' | b';'))
            .is_none_or(|b| matches!(b, b'\n' | b'\r'));
        // One in another ends with it, but for its own quotes; so each byte is looked at a few times only.
        let is_inner = places.last().is_some_and(|it| it.end > at + sign as u32);
        let quote = around.quote(text, from);
        let length = match (value.first(), text[..from].last()) {
            (Some(quote @ (b'"' | b'\'')), _) if is_inner => (2 + until(&value[1..], |b| b == *quote)).min(value.len()),
            _ if is_inner => continue,
            // The whole variable stands in quotes: `"KAFKA_PASSWORD=two words"`.
            (_, Some(quote @ (b'"' | b'\''))) => word(kind, value, Some(*quote), true),
            (first, _) if begins_line && text[from] != b'-' && !matches!(first, Some(b'"' | b'\'')) => whole_line(value),
            _ => {
                let length = word(kind, value, quote, false);
                // Where nothing but options and assignments stand, another word is the rest of the value.
                let line = &text[around.line..sign.min(around.line + 64)];
                let line = &line[until(line, |b| !matches!(b, b' ' | b'\t' | b'#' | b';'))..];
                let is_list = kind == Some(Kind::Environment) || line.starts_with(b"Environment");
                let is_override = || text[..from].trim_ascii_end().ends_with(b"--override");
                if is_list || is_override() { length + lost(&value[length..], quote) } else { length }
            }
        };
        places.push(span(start, start + length));
    }
    let mut around = Around::default();
    // `--password x`, and what `keytool` and `openssl` have with one sign: `-storepass x`.
    let begins = |at: &usize| {
        let first = text.get(at + 1).copied();
        first.is_some_and(|it| it == b'-' || it.is_ascii_lowercase()) && at.checked_sub(1).is_none_or(|it| !is_name(text[it]))
    };
    for dash in memchr_iter(b'-', text).filter(begins) {
        let name = until(&text[dash..], |b| !is_name(b));
        let value = &text[dash + name..];
        let blanks = until(value, |b| !b.is_ascii_whitespace() && b != b'\\');
        let option = &text[dash..dash + name];
        let is_openssl = matches!(option, b"-pass" | b"-passin" | b"-passout");
        if blanks > 0 && value[0] != b'\\' && (is_openssl || sign_end(option).is_some()) {
            let from = dash + name + until(value, |b| !b.is_ascii_whitespace());
            // The backslash of a line that goes on.
            let is_next = value[..blanks].iter().any(|b| matches!(b, b'\n' | b'\r'));
            let mut from = if is_next { dash + name + blanks } else { from };
            for _ in 0..8 {
                if !is_next || !matches!(text.get(from), Some(b'#' | b';')) {
                    break;
                }
                from += until(&text[from..], |b| matches!(b, b'\n' | b'\r'));
                from += until(&text[from..], |b| !b.is_ascii_whitespace());
            }
            let is_elsewhere =
                is_openssl && ["file:", "env:", "fd:", "stdin"].iter().any(|it| text[from..].starts_with(it.as_bytes()));
            if !is_elsewhere {
                places.push(span(from, from + word(kind, &text[from..], around.quote(text, dash), false)));
            }
        }
    }
}

/// Whether a line says where systemd reads a credential: `LoadCredential=tls:/etc/kafka/tls.key`.
fn is_credential_file(line: &[u8]) -> bool {
    let value = line.strip_prefix(b"LoadCredential=").or_else(|| line.strip_prefix(b"LoadCredentialEncrypted="));
    value.is_some_and(|it| it[until(it, |b| !is_name(b))..].starts_with(b":/"))
}

/// The length of the words behind a value without quotes that can be nothing but the rest of it: up to an assignment, an
/// option, a comment or the end of the quotes around.
fn lost(text: &[u8], around: Option<u8>) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let gap = until(rest, |b| !matches!(b, b' ' | b'\t'));
        let word = &rest[gap..];
        let word = &word[..until(word, |b| b.is_ascii_whitespace() || Some(b) == around)];
        let name = until(word, |b| !is_name(b));
        let is_other = name > 0 && word.get(name) == Some(&b'=') || matches!(word, [] | b"#" | b"\\" | [b'-', ..]);
        if gap == 0 || is_other {
            return at;
        }
        at += gap + word.len();
    }
}

/// The quote in which a place of a line stands, and where the line begins; asked from the front to the back.
#[derive(Default)]
struct Around {
    at: usize,
    quote: Option<u8>,
    line: usize,
}

impl Around {
    fn quote(&mut self, text: &[u8], to: usize) -> Option<u8> {
        while self.at < to {
            let byte = text[self.at];
            self.at += 1;
            match (byte, self.quote) {
                (b'\n' | b'\r', _) => {
                    self.quote = None;
                    self.line = if [&b"\\"[..], b"\\\r"].iter().any(|it| text[..self.at - 1].ends_with(it)) {
                        self.line
                    } else {
                        self.at
                    };
                }
                (b'\\', _) if text.get(self.at).is_some_and(|b| !b.is_ascii_whitespace()) => self.at += 1,
                (b'"' | b'\'', None) => self.quote = Some(byte),
                (_, Some(quote)) if quote == byte => self.quote = None,
                _ => {}
            }
        }
        self.quote
    }
}

/// The length of a word that goes on up to a blank, as systemd and shells read it: quotes hold it together, wherever they
/// stand. One inside of the quotes `around` it ends with them, and at a blank, too, unless they hold the word itself.
fn word(kind: Option<Kind>, text: &[u8], mut around: Option<u8>, is_held: bool) -> usize {
    let is_jaas = kind == Some(Kind::Jaas);
    let is_unit = matches!(kind, Some(Kind::Unit | Kind::UnitDropIn));
    let is_end =
        |at: usize| text.get(at).is_none_or(|b| b.is_ascii_whitespace() || *b == b'\\' || is_jaas && matches!(b, b';' | b','));
    let (mut at, mut own) = (0, None);
    while let Some(byte) = text.get(at) {
        let is_open = own.is_some() || around.is_some() && is_held;
        match byte {
            b'\\' if text.get(at + 1).is_some_and(|b| matches!(b, b'\n' | b'\r')) => {
                if !is_open {
                    return at;
                }
                at += usize::from(text[at + 1..].starts_with(b"\r\n"));
                at += 1;
            }
            b'\\' => at += 1,
            // Only a line that goes on has the rest of what stands in quotes.
            b'\n' | b'\r' if is_unit || !is_open => return at,
            b' ' | b'\t' if !is_open => return at,
            b';' | b',' if is_jaas && !is_open => return at,
            quote if own == Some(*quote) => {
                own = None;
                if is_end(at + 1) {
                    return at + 1;
                }
            }
            quote if own.is_none() && around == Some(*quote) => {
                if is_end(at + 1) {
                    return at;
                }
                around = None;
            }
            // In quotes of the other kind it is a character, unless the value begins with it.
            b'"' | b'\'' if own.is_none() && (around.is_none() || at == 0) => own = Some(*byte),
            _ => {}
        }
        at += 1;
    }
    text.len()
}

/// Up to the end of the line, and of those that go on with it.
fn whole_line(text: &[u8]) -> usize {
    let ends =
        |at: &usize| matches!(text[*at], b'\n' | b'\r') && !text[..*at].ends_with(b"\\") && !text[..*at].ends_with(b"\\\r");
    (0..text.len()).find(ends).unwrap_or(text.len())
}

fn name_start(text: &[u8], end: usize) -> usize {
    text[..end].iter().rposition(|b| !is_name(*b)).map_or(0, |it| it + 1)
}

const fn is_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')
}

fn until(text: &[u8], ends: impl Fn(u8) -> bool) -> usize {
    text.iter().position(|b| ends(*b)).unwrap_or(text.len())
}

/// A text with masks in the place of what must not be shown.
#[must_use]
pub fn masked(bytes: &[u8], places: &[Span]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for place in places {
        out.extend_from_slice(&bytes[at..place.start as usize]);
        out.extend_from_slice(MASK.as_bytes());
        at = place.end as usize;
    }
    out.extend_from_slice(&bytes[at..]);
    out
}

#[cfg(test)]
mod tests;

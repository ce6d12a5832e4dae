//! The net below the rules: a secret that a message quotes all the same is masked here, and a quoted value that would fill
//! the screen is cut.

use std::ops::Range;

use super::finding::Finding;
use crate::catalog::systemd::sections_of;
use crate::document::{Body, Document};
use crate::model::secret::MASK;
use crate::model::unit::split;
use crate::order;
use crate::report::Source;
use crate::syntax::properties;
use crate::text::{Span, find};

/// A quoted value that is longer than this is cut: to its beginning and its end.
const LONGEST: usize = 160;
const HEAD: usize = 100;
const TAIL: usize = 40;

/// A word of key material that is masked on its own is as long as this.
const SHORTEST: usize = 16;

/// A piece of a secret that is masked, wherever it is quoted.
const PIECE: usize = 4;

/// So many secrets in a few lines nobody wrote by hand: what is quoted there is masked whole.
const MOST: usize = 64;

/// Masks what stands in the lines that a finding is about, and cuts what is too long to be read.
pub(super) fn tidy(findings: &mut [Finding], sources: &[Option<Source<'_>>], documents: &[Document<'_>]) {
    mask(findings, sources, documents);
    for finding in findings {
        texts(finding).filter(|it| it.len() > LONGEST).for_each(cut);
    }
}

/// Everything that is said to people.
fn texts(finding: &mut Finding) -> impl Iterator<Item = &mut String> {
    let finding = &mut *finding.0;
    let title = finding.fix.as_mut().map(|it| &mut it.title);
    let related = finding.related.iter_mut().map(|(_, text)| text);
    related.chain(&mut finding.help).chain(title).chain([&mut finding.message])
}

/// Cuts each part between backticks on its own, so that the words around it stay.
fn cut(text: &mut String) {
    let short = |part: &str| {
        let count = part.chars().count();
        if count <= LONGEST {
            return part.to_owned();
        }
        let head: String = part.chars().take(HEAD).collect();
        let tail: String = part.chars().skip(count - TAIL).collect();
        format!("{head}…{tail}")
    };
    let parts = text.split('`').enumerate();
    *text = parts.map(|(at, part)| if at % 2 == 1 { short(part) } else { part.to_owned() }).collect::<Vec<_>>().join("`");
}

fn mask(findings: &mut [Finding], sources: &[Option<Source<'_>>], documents: &[Document<'_>]) {
    for finding in findings {
        let places = std::iter::once(finding.at).chain(finding.related.iter().map(|(place, _)| *place)).collect::<Vec<_>>();
        for place in places {
            let Some(source) = sources[place.file].as_ref().filter(|it| !it.secrets.is_empty()) else { continue };
            let path = documents[place.file].source.path.as_str();
            // Of a secret value of settings the words may be quoted that are none: the options of a JAAS line.
            let has_pieces = !matches!(documents[place.file].body, Body::Properties(_));
            let (first, last) = (source.lines.line_of(place.span.start), source.lines.line_of(place.span.end));
            // What a line loses to its neighbour is quoted, too.
            let (first, last) =
                if has_pieces { (first.saturating_sub(1), (last + 1).min(source.lines.count() - 1)) } else { (first, last) };
            let lines = source.lines.span_of(first).to(source.lines.span_of(last));
            let from = source.secrets.partition_point(|it| it.end < lines.start);
            let count = source.secrets[from..].partition_point(|it| it.start <= lines.end);
            let secrets = &source.secrets[from..from + count];
            if count > MOST {
                texts(finding).for_each(|text| *text = without_quotes(text));
                continue;
            }
            if has_pieces && count > 0 {
                texts(finding).for_each(|text| *text = without_pieces(text, source.lines.bytes(), secrets, lines, path));
            }
            let path = has_pieces.then_some(path);
            let own = |it: &&Span| !place.span.is_empty() && it.start <= place.span.start && place.span.end <= it.end;
            if secrets.iter().any(|it| own(&it)) {
                texts(finding).for_each(|text| *text = without_word(text, &source.lines.bytes()[place.span.range()]));
            }
            for secret in secrets {
                texts(finding).for_each(|text| hide(text, source, *secret, lines, path));
            }
        }
    }
}

/// A text without all that stands between its first quote mark and its last: a secret may have some of its own.
fn without_quotes(text: &str) -> String {
    let marks = ['`', '"'];
    match text.find(marks).zip(text.rfind(marks)) {
        Some((first, last)) if first < last => format!("{}{MASK}{}", &text[..=first], &text[last..]),
        _ => text.to_owned(),
    }
}

/// A word that stands in a secret itself is none of a language, however short it is.
fn without_word(text: &str, word: &[u8]) -> String {
    let forms = [String::from_utf8_lossy(word).into_owned(), read(word)];
    let is_it = |part: &str| {
        let shown = part.strip_suffix("...").unwrap_or(part);
        !shown.is_empty() && forms.iter().any(|it| it.starts_with(shown))
    };
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 && is_it(part) { MASK } else { part }).collect::<Vec<_>>().join("`")
}

/// A piece of a line as systemd reads it: `a\x20b` is `a b`.
fn read(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    split(&text).0.iter().map(|it| &*it.text).collect::<Vec<_>>().join(" ")
}

/// A rule quotes the word that is wrong, or its beginning: a word can begin or end inside of a secret.
fn without_pieces(text: &str, bytes: &[u8], secrets: &[Span], lines: Span, path: &str) -> String {
    let quoted = |part: &str| pieces(part, bytes, secrets, lines, path);
    // What systemd writes to its log is prose up to a colon.
    let said = |part: &str| match part.split_once(": ") {
        Some((prose, named)) => format!("{prose}: {}", quoted(named)),
        None => part.to_owned(),
    };
    let of_log = |part: &str| {
        let parts = part.split('"').enumerate();
        parts.map(|(at, it)| if at % 2 == 1 { said(it) } else { it.to_owned() }).collect::<Vec<_>>().join("\"")
    };
    if secrets.iter().any(|it| bytes[it.range()].contains(&b'`')) {
        return quoted(text);
    }
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { quoted(part) } else { of_log(part) }).collect::<Vec<_>>().join("`")
}

/// A quoted part without what is secret of it: by its place, where it stands there in the same way, or by its letters.
fn pieces(part: &str, bytes: &[u8], secrets: &[Span], lines: Span, path: &str) -> String {
    let shown = part.strip_suffix("...").unwrap_or(part).as_bytes();
    let mut hidden = vec![false; part.len()];
    let mut at = lines.start as usize;
    let mut is_found = false;
    while let Some(found) = find(&bytes[at..lines.end as usize], shown).filter(|_| !shown.is_empty()) {
        is_found = true;
        let (start, end) = (at + found, at + found + shown.len());
        let mut is_hit = false;
        let from = secrets.partition_point(|it| it.range().end <= start);
        for secret in secrets[from..].iter().map(|it| it.range()).take_while(|it| it.start < end) {
            // A sign or two of the middle, such as a wrong escape, are what the rule is about.
            if shown.len() >= PIECE || start <= secret.start {
                hidden[secret.start.max(start) - start..secret.end.min(end) - start].fill(true);
                is_hit = true;
            }
        }
        if !is_hit {
            // It stands beside the secrets as well.
            return part.to_owned();
        }
        at = start + 1;
    }
    for secret in secrets.iter().filter(|_| !is_found) {
        let raw = &bytes[secret.range()];
        let bare: Vec<u8> = raw.iter().copied().filter(|b| !matches!(b, b'"' | b'\'' | b'\\')).collect();
        for form in [raw, &bare, read(raw).as_bytes()] {
            let mut known: Vec<&[u8]> = form.windows(PIECE).collect();
            order::sort(&mut known);
            for (at, window) in part.as_bytes().windows(PIECE).enumerate() {
                if known.binary_search(&window).is_ok() {
                    hidden[at..at + PIECE].fill(true);
                }
            }
        }
    }
    let mut from = 0;
    while let Some(start) = hidden[from..].iter().position(|it| *it).map(|it| from + it).filter(|_| !is_found) {
        from = hidden[start..].iter().position(|it| !it).map_or(part.len(), |it| start + it);
        if is_public(part, start..from, path) {
            hidden[start..from].fill(false);
        }
    }
    let mut text = String::new();
    let mut was_hidden = false;
    for (at, letter) in part.char_indices() {
        let is_hidden = hidden[at..at + letter.len_utf8()].contains(&true);
        match (is_hidden, was_hidden) {
            (false, _) => text.push(letter),
            (true, false) => text.push_str(MASK),
            (true, true) => {}
        }
        was_hidden = is_hidden;
    }
    text
}

/// Whether letters that a secret has, too, are a part of a name that everybody knows and that begins there: of the file itself,
/// such as the unit's, of a directive or of a product.
fn is_public(text: &str, place: Range<usize>, path: &str) -> bool {
    let bytes = text.as_bytes();
    let is_name = |at: usize| bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'-' | b'_' | b'.' | b'@');
    // No name is longer.
    let start_of = |end: usize| (end.saturating_sub(256)..end).rev().take_while(|at| is_name(*at)).last().unwrap_or(end);
    let start = start_of(place.start);
    let end = (start..bytes.len().min(start + 256)).find(|at| !is_name(*at)).unwrap_or(bytes.len());
    let is_directive = |it: &str| sections_of(it).next().is_some();
    let is_known = |it: &str| path.contains(it) || matches!(it, "kafka" | "zookeeper") || is_directive(it);
    let is_open = match start.checked_sub(1).map(|it| bytes[it]) {
        None | Some(b' ' | b'[') => true,
        Some(b'=') => is_directive(&text[start_of(start - 1)..start - 1]),
        _ => false,
    };
    is_open && place.end <= end && end - start < 256 && is_known(&text[start..end])
}

/// A message quotes a value as it stands there, or as Java reads it; of one over several lines, perhaps a part of `lines`.
fn hide(text: &mut String, source: &Source<'_>, secret: Span, lines: Span, path: Option<&str>) {
    let bytes = source.lines.bytes();
    // An escape is six bytes for one character, so a longer secret is not in the text.
    if secret.len() <= 6 * text.len() {
        hide_form(text, &properties::cook(bytes, secret), path);
        if let Ok(raw) = std::str::from_utf8(&bytes[secret.range()]) {
            hide_form(text, raw, path);
        }
        if path.is_some() {
            hide_form(text, &read(&bytes[secret.range()]), path);
        }
    }
    let part = Span::new(secret.start.max(lines.start), secret.end.min(lines.end).max(secret.start.max(lines.start)));
    if part != secret {
        // Shorter words are also those of a language.
        let pieces = bytes[part.range()].split(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'+' | b'/'));
        let pieces =
            pieces.filter(|it| (SHORTEST..=text.len()).contains(&it.len())).filter_map(|it| std::str::from_utf8(it).ok());
        pieces.collect::<Vec<_>>().into_iter().for_each(|it| replace(text, it, MASK, path));
    }
}

fn hide_form(text: &mut String, secret: &str, path: Option<&str>) {
    let secret = secret.trim().trim_matches(['"', '\'']).trim();
    // A short one would be found in half of the words, and one that is a word of keys in these; as a quoted value or behind
    // its key it is meant.
    let is_plain = secret.chars().count() < 4 || matches!(secret, "password" | "passwd" | "secret" | "token");
    let forms: &[(&str, &str)] = if !is_plain { &[("", "")] } else { &[("`", "`"), ("=", "`"), ("=", " "), ("=", "\"")] };
    for (before, behind) in forms {
        if !secret.is_empty() {
            replace(text, &format!("{before}{secret}{behind}"), &format!("{before}{MASK}{behind}"), path);
        }
    }
}

fn replace(text: &mut String, form: &str, with: &str, path: Option<&str>) {
    if !text.contains(form) {
        return;
    }
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (at, _) in text.match_indices(form) {
        let place = at..at + form.len();
        let is_shown = path.is_some_and(|it| is_public(text, place.clone(), it));
        out += &text[from..at];
        out += if is_shown { form } else { with };
        from = place.end;
    }
    out += &text[from..];
    *text = out;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lint::check;
    use crate::settings::Settings;
    use crate::source::SourceFile;

    #[test]
    fn a_quoted_value_is_cut_and_the_words_around_it_stay() {
        let mut text = format!("`x` is `{}é`, and that is long", "a".repeat(1000));
        cut(&mut text);
        assert_eq!(text, format!("`x` is `{}…{}é`, and that is long", "a".repeat(100), "a".repeat(39)));
        let mut short = format!("`{}` stays", "a".repeat(160));
        cut(&mut short);
        assert_eq!(short, format!("`{}` stays", "a".repeat(160)));
    }

    #[test]
    fn a_secret_does_not_leave_through_a_message() {
        let text = b"broker.id=1\nzookeeper.connect=zk1:secretsecret,zk2:-Da.password=hunter22\n\
            num.io.threads=-Da.password=h\\u0075nter22\nnum.partitions=-Da.password=\xFCnter22\n";
        let file = SourceFile::new("server.properties", text.to_vec());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let json = format!("{:?}", report.diagnostics);
        assert!(json.contains("KF004") && json.contains("S012") && json.contains("S006"), "{json}");
        assert!(!json.contains("nter22"), "{json}");
    }

    #[test]
    fn a_word_that_begins_or_ends_in_a_secret_is_masked_and_what_stands_beside_stays() {
        let file = b"A=kafka -Da.password=kafka-Hunter;\"Sword\"fish -Db=%z\n";
        let secrets = crate::model::secret::places(Some(crate::source::Kind::Environment), file, None);
        assert_eq!(secrets, [Span::new(21, 45)]);
        let shown = |text: &str| without_pieces(text, file, &secrets, Span::new(0, file.len() as u32), "h/kafka.service");
        for (text, masked) in [
            ("`A=kafka -Da.password=kafka-Hun...` is", "`A=kafka -Da.password=********...` is"),
            ("`-Da.password=k...` is", "`-Da.password=********...` is"),
            ("`Hunter;` is", "`********` is"),
            ("`\"fish -Db=%z` is", "`******** -Db=%z` is"),
            ("`Swordfish` is", "`********` is"),
            ("\"No such word: Hunter\"", "\"No such word: ********\""),
            ("\"Hunters say no\"", "\"Hunters say no\""),
            ("`kafka` and `-Db=%z` and `;` and Hunter", "`kafka` and `-Db=%z` and `;` and Hunter"),
            ("Write `Type=simple`.", "Write `Type=simple`."),
        ] {
            assert_eq!(shown(text), masked);
        }
    }

    #[test]
    fn of_a_line_with_many_secrets_nothing_is_quoted() {
        let secrets = "A_PASSWORD=Hunter\\q\"Sword\"`fish ".repeat(MOST + 1);
        for line in [format!("Environment={secrets}"), format!("Environment=\"A=b\" {secrets}")] {
            let text =
                format!("[Service]\n{line}\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n");
            let file = SourceFile::new("kafka.service", text.into_bytes());
            let report = check(vec![Document::read(&file)], &Settings::default());
            assert!(report.diagnostics.iter().any(|it| it.message.contains(MASK)), "{line}");
            let json = format!("{:?}", report.diagnostics);
            assert!(!["Hunt", "Sword", "fish"].iter().any(|it| json.contains(it)), "{json}");
        }
    }

    #[test]
    fn a_line_of_key_material_does_not_leave_through_a_message() {
        let text = "broker.id=1\nssl.keystore.key=-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0==\n\
            MIIEvQIBADANBgkqhkiG9w0==\n-----END PRIVATE KEY-----\n";
        let file = SourceFile::new("server.properties", text.as_bytes().to_vec());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let json = format!("{:?}", report.diagnostics);
        assert!(json.contains("S007") && !json.contains("MIIEvQIBADANBgkqhkiG9w0"), "{json}");
    }
}

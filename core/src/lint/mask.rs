//! The net below the rules: a secret that a message quotes all the same is masked here, and a quoted value that would fill
//! the screen is cut.

use super::finding::Finding;
use crate::model::secret::MASK;
use crate::report::Source;
use crate::syntax::properties;
use crate::text::Span;

/// A quoted value that is longer than this is cut: to its beginning and its end.
const LONGEST: usize = 160;
const HEAD: usize = 100;
const TAIL: usize = 40;

/// A word of key material that is masked on its own is as long as this.
const SHORTEST: usize = 16;

/// Masks what stands in the lines that a finding is about, and cuts what is too long to be read.
pub(super) fn tidy(findings: &mut [Finding], sources: &[Option<Source<'_>>]) {
    mask(findings, sources);
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

fn mask(findings: &mut [Finding], sources: &[Option<Source<'_>>]) {
    for finding in findings {
        let places = std::iter::once(finding.at).chain(finding.related.iter().map(|(place, _)| *place)).collect::<Vec<_>>();
        for place in places {
            let Some(source) = sources[place.file].as_ref().filter(|it| !it.secrets.is_empty()) else { continue };
            let line = |at| source.lines.span_of(source.lines.line_of(at));
            let lines = line(place.span.start).to(line(place.span.end));
            let from = source.secrets.partition_point(|it| it.end < lines.start);
            for secret in source.secrets[from..].iter().take_while(|it| it.start <= lines.end) {
                texts(finding).for_each(|text| hide(text, source, *secret, lines));
            }
        }
    }
}

/// A message quotes a value as it stands there, or as Java reads it; of one over several lines, perhaps a part of `lines`.
fn hide(text: &mut String, source: &Source<'_>, secret: Span, lines: Span) {
    let bytes = source.lines.bytes();
    // An escape is six bytes for one character, so a longer secret is not in the text.
    if secret.len() <= 6 * text.len() {
        hide_form(text, &properties::cook(bytes, secret));
        if let Ok(raw) = std::str::from_utf8(&bytes[secret.range()]) {
            hide_form(text, raw);
        }
    }
    let part = Span::new(secret.start.max(lines.start), secret.end.min(lines.end).max(secret.start.max(lines.start)));
    if part != secret {
        // Shorter words are also those of a language.
        let pieces = bytes[part.range()].split(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'+' | b'/'));
        let pieces =
            pieces.filter(|it| (SHORTEST..=text.len()).contains(&it.len())).filter_map(|it| std::str::from_utf8(it).ok());
        pieces.collect::<Vec<_>>().into_iter().for_each(|it| replace(text, it, MASK));
    }
}

fn hide_form(text: &mut String, secret: &str) {
    let secret = secret.trim_matches(['"', '\'']);
    // A short one would be found in half of the words; as a quoted value or behind its key it is meant.
    let forms: &[(&str, &str)] = if secret.chars().count() > 3 { &[("", "")] } else { &[("`", "`"), ("=", "`"), ("=", " ")] };
    for (before, behind) in forms {
        if !secret.is_empty() {
            replace(text, &format!("{before}{secret}{behind}"), &format!("{before}{MASK}{behind}"));
        }
    }
}

fn replace(text: &mut String, form: &str, with: &str) {
    if text.contains(form) {
        *text = text.replace(form, with);
    }
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
    fn a_line_of_key_material_does_not_leave_through_a_message() {
        let text = "broker.id=1\nssl.keystore.key=-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0==\n\
            MIIEvQIBADANBgkqhkiG9w0==\n-----END PRIVATE KEY-----\n";
        let file = SourceFile::new("server.properties", text.as_bytes().to_vec());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let json = format!("{:?}", report.diagnostics);
        assert!(json.contains("S007") && !json.contains("MIIEvQIBADANBgkqhkiG9w0"), "{json}");
    }
}

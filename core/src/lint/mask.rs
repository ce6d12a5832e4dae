//! The net below the rules: a secret that a message quotes all the same is masked here, and a quoted value that would fill
//! the screen is cut.

use super::finding::Finding;
use crate::model::secret::MASK;
use crate::report::Source;
use crate::text::Span;

/// A quoted value that is longer than this is cut: to its beginning and its end.
const LONGEST: usize = 160;
const HEAD: usize = 100;
const TAIL: usize = 40;

/// Masks what stands in the lines that a finding is about, and cuts what is too long to be read.
pub(super) fn tidy(findings: &mut [Finding], sources: &[Option<Source<'_>>]) {
    mask(findings, sources);
    for finding in findings {
        let texts = finding.related.iter_mut().map(|(_, text)| text).chain(&mut finding.help).chain([&mut finding.message]);
        texts.filter(|it| it.len() > LONGEST).for_each(cut);
    }
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
                let texts = finding.related.iter_mut().map(|(_, text)| text).chain(&mut finding.help);
                texts.chain([&mut finding.message]).for_each(|text| hide(text, source, *secret));
            }
        }
    }
}

fn hide(text: &mut String, source: &Source<'_>, secret: Span) {
    let Ok(secret) = std::str::from_utf8(&source.lines.bytes()[secret.range()]) else { return };
    let secret = secret.trim_matches(['"', '\'']);
    // A short one would be found in half of the words; as a quoted value or behind its key it is meant.
    let forms: &[(&str, &str)] = if secret.chars().count() > 3 { &[("", "")] } else { &[("`", "`"), ("=", "`"), ("=", " ")] };
    for (before, behind) in forms {
        let form = format!("{before}{secret}{behind}");
        if !secret.is_empty() && text.contains(&form) {
            *text = text.replace(&form, &format!("{before}{MASK}{behind}"));
        }
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
        let text = "broker.id=1\nzookeeper.connect=zk1:secretsecret,zk2:-Da.password=hunter22\n";
        let file = SourceFile::new("server.properties", text.as_bytes().to_vec());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let json = format!("{:?}", report.diagnostics);
        assert!(json.contains("KF004") && !json.contains("hunter22"), "{json}");
    }
}

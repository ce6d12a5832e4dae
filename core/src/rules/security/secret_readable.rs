use crate::catalog::systemd::Section::Service;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::split;
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A password in a unit, which every user of the host can print.
pub(crate) static RULE: Rule = Rule {
    code: "SE013",
    name: "secret-readable",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// How the names of secrets end.
const ENDS: [&str; 6] = ["password", "passwd", "passphrase", "secret", "token", "secret_access_key"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let mut found: Vec<(usize, Span, String)> = Vec::new();
    for at in whole.list(Service, "Environment") {
        for word in split(at.value()).0 {
            let secret = word.text.split_once('=').and_then(|(name, value)| secret(name, value).or_else(|| in_words(value)));
            found.extend(secret.map(|it| (at.file, at.directive.word_span(&word), it)));
        }
    }
    for name in ["ExecStartPre", "ExecStart", "ExecStartPost"] {
        for at in whole.list(Service, name) {
            for command in at.directive.exec().commands {
                let words = &command.arguments;
                for (place, word) in words.iter().enumerate() {
                    let next = words.get(place + 1).map_or("", |it| &it.text);
                    let option = word.text.strip_prefix("--").and_then(|it| secret(it, next));
                    let secret = option.or_else(|| in_words(&word.text));
                    found.extend(secret.map(|it| (at.file, at.directive.word_span(word), it)));
                }
            }
        }
    }
    for (at, span, name) in found {
        let message = format!("`systemctl show` prints the value of `{name}` to every user of the host");
        let help =
            "Move it to a file that only the service's user can read, such as one for `LoadCredential=` or a config provider.";
        cx.push(Finding::new(&RULE, at, span, message).help(help));
    }
}

/// The name of the first secret among options such as `-Djavax.net.ssl.keyStorePassword=…`.
fn in_words(text: &str) -> Option<String> {
    let pairs = text.split_ascii_whitespace().filter_map(|it| it.split_once('='));
    pairs.filter_map(|(name, value)| secret(name.trim_start_matches('-').trim_start_matches("D"), value)).next()
}

/// The name, where it is that of a secret and the value is one: no path, no variable, no switch.
fn secret(name: &str, value: &str) -> Option<String> {
    let small = name.to_ascii_lowercase();
    let is_named = ENDS.iter().any(|it| small.ends_with(it)) && !name.contains(char::is_whitespace);
    let hides = value.contains(['$', '%', '{', '<']) || value.starts_with(['/', '-']) || value.starts_with("file:");
    let is_switch = matches!(value, "" | "true" | "false") || value.bytes().all(|b| b == b'*');
    (is_named && !hides && !is_switch).then(|| name.to_owned())
}

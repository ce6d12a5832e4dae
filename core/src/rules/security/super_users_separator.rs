use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;
use crate::syntax::{java_trim, parts};

/// Super users that are one user, or none.
pub(crate) static RULE: Rule = Rule {
    code: "SE005",
    name: "super-users-separator",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get("super.users").filter(|it| !it.is_template()) else { return };
    let text = entry.trimmed();
    let users = || parts(text, b';').map(java_trim).filter(|it| !it.is_empty());
    let joined = |it: &&str| it.split_once(':').is_some_and(|it| it.1.split([',', ' ', '\t']).any(|it| it.starts_with("User:")));
    if let Some(user) = users().find(joined) {
        let message = format!("`{user}` in `super.users` is one user with a strange name: only `;` separates two");
        let mut fixed = text.to_owned();
        for separator in [", User:", ",User:", " User:"] {
            fixed = fixed.replace(separator, ";User:");
        }
        let edits = Edits::all(separators(text).map(|it| Edits::replace(file, entry.value.span_of(it), ";")));
        let finding = Finding::new(&RULE, file, entry.value.span_of(user), message).help(format!("Write `super.users={fixed}`."));
        cx.push(finding.fix(Safety::Unsafe, "Write `;` between the users", edits));
    }
    // Whoever reads the key is one of Kafka's own authorizers, or nobody can say what it takes.
    let authorizer = properties.get("authorizer.class.name").filter(|it| !it.is_template()).map_or("", |it| it.trimmed());
    if !authorizer.starts_with("kafka.security.") && !authorizer.starts_with("org.apache.kafka.") {
        return;
    }
    if let Some(user) = users().find(|it| !it.contains(':')) {
        let message = format!(
            "`{user}` in `super.users` has no type; the authorizer stops the broker with \"expected a string in format principalType:principalName\""
        );
        let finding = Finding::new(&RULE, file, entry.value.span_of(user), message).help(format!("Write `User:{user}`."));
        cx.push(finding.variant(Severity::Error, Impact::WontStart));
    }
}

/// The commas and blanks in front of each `User:` but the first of a user.
fn separators(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("User:").filter_map(|(at, _)| {
        let before = text[..at].trim_end_matches([',', ' ', '\t']);
        (before.len() < at && !before.is_empty() && !before.ends_with(';')).then(|| &text[before.len()..at])
    })
}

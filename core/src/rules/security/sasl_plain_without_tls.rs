use super::audience::is_local;
use super::sasl::logins;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::listener::Listener;
use crate::model::protocol::{Protocol, protocol};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Passwords and tokens that cross the network as they are.
pub(crate) static RULE: Rule = Rule {
    code: "SE002",
    name: "sasl-plain-without-tls",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(listeners) = properties.get("listeners") else { return };
    let is_readable = |it: &str| it == "PLAIN" || it == "OAUTHBEARER";
    let mut found = Vec::new();
    let mut logins = logins(properties);
    logins.retain(|it| {
        !it.is_own && is_readable(it.mechanism) && protocol(properties, it.listener) == Some(Protocol::SASL_PLAINTEXT)
    });
    for of_one in logins.chunk_by(|one, other| one.element == other.element) {
        let element = of_one[0].element;
        if cx.is_dev(file) || Listener::parse(element).is_none_or(|it| is_local(properties, &it)) {
            continue;
        }
        let what = match of_one {
            [one] if one.mechanism == "PLAIN" => "passwords",
            [_] => "tokens",
            _ => "passwords and tokens",
        };
        let message = format!("`{element}` lets {what} cross the network unencrypted, where anybody on the way can read them");
        let help = "Use SASL_SSL for the listener, or SCRAM, which shows no password.";
        let mut finding = Finding::new(&RULE, file, listeners.value.span_of(element), message).help(help);
        if let Some(enabled) = of_one[0].enabled {
            finding = finding.related(file, enabled.written(), "the mechanisms");
        }
        found.push(finding);
    }
    found.into_iter().for_each(|it| cx.push(it));
}

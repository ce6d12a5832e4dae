use super::allow_everyone::KEY;
use super::own_authorizer::meant;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Settings of an authorizer that nobody names.
pub(crate) static RULE: Rule = Rule {
    code: "SE003",
    name: "acl-without-authorizer",
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
    let config = BrokerConfig::of(properties);
    let authorizer = properties.get("authorizer.class.name");
    // A part of a file is put together with others, and a managed service names the authorizer itself.
    if authorizer.is_some_and(|it| !it.trimmed().is_empty()) || properties.is_open() || !config.is_whole() {
        return;
    }
    let users = properties.get("super.users").filter(|it| !it.trimmed().is_empty());
    let Some(entry) = users.or_else(|| properties.get(KEY)) else { return };
    let key = entry.key.as_str();
    let state = if authorizer.is_some() { "is empty" } else { "is not set" };
    let message = format!("`{key}` has no effect, because `authorizer.class.name` {state}: everybody may do everything");
    let finding = Finding::new(&RULE, file, entry.written(), message);
    let finding = finding.help(format!("Add `authorizer.class.name={}`.", meant(config.is_kraft())));
    // Who wants no rules gets none, and one line too many.
    let is_wanted = key == KEY && properties.boolean(KEY) == Setting::Is(true);
    cx.push(if is_wanted { finding.variant(Severity::Hint, Impact::Practice) } else { finding });
}

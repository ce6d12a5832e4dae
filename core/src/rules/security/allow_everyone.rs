use super::own_authorizer::own_authorizer;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Setting;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// An authorizer that lets everybody in where nobody wrote a rule.
pub(crate) static RULE: Rule = Rule {
    code: "SE004",
    name: "allow-everyone",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

pub(super) const KEY: &str = "allow.everyone.if.no.acl.found";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get(KEY).filter(|_| properties.boolean(KEY) == Setting::Is(true)) else { return };
    let Some(authorizer) = own_authorizer(properties) else { return };
    let message = format!("with `{KEY}=true` every topic, group and cluster operation that has no ACL is open to everybody");
    cx.push(Finding::new(&RULE, file, entry.written(), message).help("Delete the line once the ACLs are there.").related(
        file,
        authorizer.written(),
        "the authorizer",
    ));
}

use crate::catalog::{Product, Releases, Version, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::listener::items;
use crate::model::value::refused_by_kafka;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A role that is none, or one that is there twice.
pub(crate) static RULE: Rule = Rule {
    code: "KR002",
    name: "process-roles-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = BrokerConfig::of(properties).roles_entry().filter(|it| !it.is_template()) else { return };
    let Some(key) = kafka::find("process.roles") else { return };
    let (text, target) = (entry.trimmed(), cx.releases(Product::Kafka, file));
    if let Some((_, releases)) = refused_by_kafka(key, text, target) {
        let is_role = |it: &str| BrokerConfig::ROLES.contains(&it);
        let wrong = items(text).find(|it| !is_role(it)).unwrap_or_default();
        let (span, what) = match wrong {
            "" => (entry.written(), "`process.roles` has an empty item".to_owned()),
            _ => (entry.value.span_of(wrong), format!("`{wrong}` in `process.roles` is not a role")),
        };
        let lower: Vec<String> = items(text).map(str::to_ascii_lowercase).filter(|it| !it.is_empty()).collect();
        let help = if lower.iter().all(|it| is_role(it)) {
            format!("Write `process.roles={}`.", lower.join(","))
        } else {
            "Write `broker`, `controller`, or both with a comma between them.".to_owned()
        };
        let finding = Finding::new(&RULE, file, span, format!("{what}, and the node does not start")).help(help);
        let is_meant = !lower.is_empty() && lower.iter().enumerate().all(|(at, it)| is_role(it) && !lower[..at].contains(it));
        let edits = is_meant.then(|| edit::value(file, entry, &lower.join(",")));
        let finding = finding.fix(Safety::Unsafe, "Write the roles in small letters", edits);
        cx.push(finding.only(Product::Kafka, target.holds(releases)));
        return;
    }
    let Some(role) = BrokerConfig::ROLES.into_iter().find(|role| items(text).filter(|it| it == role).count() > 1) else { return };
    let message =
        format!("`process.roles` has `{role}` twice; the node stops with \"Duplicate role names found in `process.roles`\"");
    let refusing = Releases::between(Version::line(2, 8), Version::line(4, 1));
    let finding = Finding::new(&RULE, file, entry.written(), message).help("Write each role once.");
    cx.push(finding.only(Product::Kafka, target.holds(refusing)));
}

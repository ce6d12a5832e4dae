use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::listener::elements;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// `log.dir` beside `log.dirs`.
pub(crate) static RULE: Rule = Rule {
    code: "KF011",
    name: "log-dir-ignored",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let (Some(one), Some(list)) = (properties.get("log.dir"), properties.get("log.dirs")) else { return };
    // An empty list is refused, which is another rule's business.
    if one.is_template() || list.is_template() || list.trimmed().is_empty() {
        return;
    }
    let (text, winner) = (one.trimmed(), list.trimmed());
    let finding = |message: String| {
        let finding = Finding::new(&RULE, file, one.written(), message).help("Keep `log.dirs` and delete `log.dir`.");
        let finding = finding.fix(Safety::Safe, "Delete `log.dir`", edit::key_gone(file, properties, "log.dir"));
        finding.related(file, list.written(), "this one counts")
    };
    if elements(text).eq(elements(winner)) {
        let message = format!("`log.dir={text}` says once more what `log.dirs` says, and only `log.dirs` is read");
        cx.push(finding(message).variant(Severity::Hint, Impact::Practice));
    } else {
        cx.push(finding(format!("`log.dir={text}` is ignored because `log.dirs={winner}` is set; the data goes to `{winner}`")));
    }
}

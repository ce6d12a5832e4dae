use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::secret::shown;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// The same key twice: Java keeps the last one.
pub(crate) static RULE: Rule = Rule {
    code: "S007",
    name: "duplicate-key",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Both,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic, Kind::Kafka]) else { return };
    for earlier in properties.entries.iter().filter(|it| it.overridden) {
        let Some(last) = properties.get(&earlier.key) else { continue };
        let key = earlier.key.as_str();
        let same = earlier.trimmed() == last.trimmed();
        let message = if same {
            format!("`{key}` is set twice to the same value")
        } else {
            let (kept, lost) = (shown(key, last.trimmed()), shown(key, earlier.trimmed()));
            format!("`{key}` is set twice; Java keeps the last value `{kept}` and ignores `{lost}`")
        };
        let finding = Finding::new(&RULE, file, earlier.written(), message).help("Delete the one that is not meant.").related(
            file,
            last.written(),
            "this one is in force",
        );
        let safety = if same { Safety::Safe } else { Safety::Unsafe };
        let finding = finding.fix(safety, "Delete the earlier line", edit::entry_gone(file, earlier));
        cx.push(if same { finding.variant(Severity::Hint, Impact::Misbehaves) } else { finding });
    }
}

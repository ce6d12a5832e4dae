use crate::catalog::{Product, Releases, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::rules::kafka::run::newest_run;
use crate::source::Kind;

/// A class of Kafka's own that the release does not have.
pub(crate) static RULE: Rule = Rule {
    code: "UP011",
    name: "value-no-longer-valid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let target = cx.releases(Product::Kafka, file);
    for entry in properties.in_force().filter(|it| it.key.ends_with(".class")) {
        let Some(key) = kafka::find(&entry.key).filter(|it| it.kind_in(target.to) == kafka::Kind::Class) else { continue };
        let text = entry.trimmed();
        let Some((name, releases)) = kafka::class(text) else { continue };
        let known = target.intersect(key.known_in());
        if name != text {
            let message = format!("`{text}` is not a class: Java tells capitals from small letters, and the node does not start");
            let finding = Finding::new(&RULE, file, entry.value_span(), message).help(format!("Write `{name}`."));
            cx.push(finding.only(Product::Kafka, target.holds(known)));
            continue;
        }
        let turns = [releases.from, releases.to.after()];
        let lacks = |release| (!releases.contains(release)).then_some(());
        let Some(((), refusing)) = newest_run(known, &turns, lacks) else { continue };
        let message = format!("the class `{text}` is not in Kafka, which stops with \"Class {text} could not be found\"");
        let finding = Finding::new(&RULE, file, entry.value_span(), message).help(other(name, releases));
        cx.push(finding.only(Product::Kafka, target.holds(refusing)));
    }
}

/// What to write where a class is not there yet, or not any more.
fn other(name: &str, releases: Releases) -> String {
    let moved = name.replace(".secured.", ".");
    if moved != name && kafka::class(&moved).is_some() {
        return format!("Write `{moved}`, where the class is from 3.4 on.");
    }
    format!("Delete the line; {releases} has the class.")
}

use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::ZooKeeperConfig;
use crate::model::unit::Environment;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::unit::service::start;
use crate::source::Kind;

/// A ZooKeeper that checks no access.
pub(crate) static RULE: Rule = Rule {
    code: "SE016",
    name: "skip-acl",
    severity: Severity::Warning,
    production: Some(Severity::Error),
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_unit)],
};

const HELP: &str = "Delete it as soon as the repair that needs it is done.";
const END: &str = "turns off all access checks of ZooKeeper: every client may read and change every znode";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    // Only this word does it, exactly.
    let Some(entry) = config.get("skipACL").filter(|it| it.trimmed() == "yes") else { return };
    let finding = Finding::new(&RULE, file, entry.written(), format!("`skipACL=yes` {END}")).help(HELP);
    cx.push(finding.fix(Safety::Unsafe, "Delete `skipACL`", edit::key_gone(file, properties, "skipACL")));
}

fn of_unit(cx: &mut Cx<'_, '_>, file: usize) {
    const FLAG: &str = "-Dzookeeper.skipACL=";
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some(start) = start(&whole) else { return };
    let script = start.command.script();
    let is_server = script.starts_with("zkServer")
        || script.starts_with("zookeeper-server-start")
        || start.command.arguments.iter().any(|it| it.text.starts_with("org.apache.zookeeper.server."));
    let environment = Environment::of(&whole);
    let flags = environment.flags(&start.command, start.at.file, |it| start.at.directive.word_span(it)).unwrap_or_default();
    // Of two the JVM takes the last.
    let last = flags.iter().rfind(|it| it.text.starts_with(FLAG));
    if let Some(flag) = last.filter(|it| is_server && &it.text[FLAG.len()..] == "yes") {
        let finding = Finding::new(&RULE, flag.file, flag.span, format!("`{}` {END}", flag.text)).help(HELP);
        cx.push(finding.through(flag.through));
    }
}

use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::host::is_loopback;
use crate::model::unit::{Environment, Flag};
use crate::report::{Impact, Severity};
use crate::rules::unit::service::start;

/// A port of JMX that asks for no password.
pub(crate) static RULE: Rule = Rule {
    code: "SE014",
    name: "jmx-unauthenticated",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const PROPERTY: &str = "-Dcom.sun.management.jmxremote.";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some(start) = start(&whole) else { return };
    let environment = Environment::of(&whole);
    let Some(flags) = environment.flags(&start.command, start.at.file, |it| start.at.directive.word_span(it)) else { return };
    // Of two the JVM takes the last.
    let option = |name: &str| {
        let value = |it: &'_ Flag| it.text.strip_prefix(PROPERTY)?.strip_prefix(name)?.strip_prefix('=').map(str::to_owned);
        flags.iter().rev().find_map(|it| Some((value(it)?, it.file, it.span, it.through)))
    };
    let (variable, is_open) = match start.command.script_stem() {
        // Without options of somebody's own the script writes some, and they ask for no password.
        "kafka-server-start" | "zookeeper-server-start" => {
            let is_own = environment.get("KAFKA_JMX_OPTS").is_some_and(|it| !it.value.is_empty());
            ("JMX_PORT", !is_own)
        }
        "zkServer" => ("JMXPORT", environment.get("JMXAUTH").is_none_or(|it| matches!(&*it.value, "" | "false"))),
        _ => ("", false),
    };
    let of_script = environment.get(variable).filter(|it| !it.is_hidden() && !it.value.is_empty());
    let told = option("authenticate");
    let is_open = match &told {
        Some((value, ..)) => value == "false",
        // Without a word of its own the JVM asks; another file may say anything.
        None => is_open && of_script.is_some() && environment.is_whole,
    };
    let is_off = environment.get("JMXDISABLE").is_some_and(|it| variable == "JMXPORT" && !matches!(&*it.value, "" | "false"));
    let is_kept = option("host").is_some_and(|it| is_loopback(&it.0));
    let port = of_script.map(|it| (it.value.clone(), it.file, it.span, it.through)).or_else(|| option("port"));
    let Some((port, at, span, through)) = port.filter(|_| is_open && !is_kept && !(is_off && told.is_none())) else { return };
    let message = format!("JMX on port {port} asks for no password: whoever reaches it can run code in the server");
    let help = "Add `-Dcom.sun.management.jmxremote.host=127.0.0.1`, or turn on authentication and TLS.";
    let mut finding = Finding::new(&RULE, at, span, message).help(help).through(through);
    if let Some((_, at, place, _)) = told.filter(|it| (it.1, it.2) != (at, span)) {
        finding = finding.related(at, place, "no password");
    }
    cx.push(finding);
}

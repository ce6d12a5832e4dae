use super::login::{Given, Jaas, jaas};
use super::sasl::{Login, logins};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::{Span, nearest};

/// A listener that asks for logins and has no JAAS configuration.
pub(crate) static RULE: Rule = Rule {
    code: "SE010",
    name: "jaas-missing",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    // A piece that is put behind another file: what is not in it may be in there.
    if !properties.has_any(&["broker.id", "node.id", "process.roles", "zookeeper.connect"]) {
        return;
    }
    let has = |it: &Login<'_>| properties.has(&it.key);
    let Some(bare) = logins(properties).into_iter().find(|it| !has(it)) else { return };
    let Some(listeners) = properties.get("listeners") else { return };
    let (listener, mechanism, key) = (bare.listener, bare.mechanism, &bare.key);
    let message = |end: &str| format!("the listener `{listener}` takes logins by {mechanism}, and there is no `{key}`{end}");
    let span = listeners.value.span_of(bare.element);
    let finding = match jaas(cx, file) {
        Jaas::Given(given) => {
            let own = format!("{}.KafkaServer", listener.to_ascii_lowercase());
            let names = |it: &Given| it.read.section("KafkaServer").is_some() || it.read.section(&own).is_some();
            // A file that Java cannot read has its own finding.
            let known = given.filter(|it| !it.read.is_open && it.read.fault.is_none() && !names(it));
            let Some(Given { file: jaas, read, by, .. }) = known else { return };
            let end = "; the JAAS file has no section `KafkaServer`, and the node stops with \"Could not find a 'KafkaServer'\"";
            let meant = nearest("KafkaServer", &read.sections.iter().map(|it| it.name.as_str()).collect::<Vec<_>>());
            let place = meant.and_then(|it| read.section(it)).or(read.sections.first());
            let (at, what) = place.map_or((Span::default(), "no section is in it"), |it| (it.span, "what is there"));
            let finding = Finding::new(&RULE, file, span, message(end)).related(jaas, at, what);
            let finding = finding.related(by.0, by.1, "this line names the JAAS file");
            cx.push(finding.help(match meant {
                Some(meant) => format!("Write `KafkaServer {{` in place of `{meant} {{`."),
                None => "Write a section `KafkaServer { MODULE required OPTION=\"VALUE\"; };` into the JAAS file.".to_owned(),
            }));
            return;
        }
        Jaas::Missing { unit, span: start } => {
            let end = "; the unit names no JAAS file either, and the node stops with \"Could not find a 'KafkaServer'\"";
            Finding::new(&RULE, file, span, message(end)).related(unit, start, "this start command gets no JAAS file")
        }
        Jaas::Unknown => {
            // A line with the same name in other letters has its own finding.
            if properties.in_force().any(|it| it.key.eq_ignore_ascii_case(key)) {
                return;
            }
            let end = "; without a JAAS file in `KAFKA_OPTS` the node stops with \"Could not find a 'KafkaServer'\"";
            Finding::new(&RULE, file, span, message(end)).variant(Severity::Hint, Impact::Misbehaves)
        }
    };
    cx.push(finding.help(format!("Write `{key}=MODULE required OPTION=\"VALUE\";`.")));
}

use super::login::{Given, Jaas, jaas};
use super::sasl::{Login, logins};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, Properties};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::{Span, nearest};

/// A listener that asks for logins, or a node that logs in at the controllers, and no JAAS configuration.
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
    let (listener, mechanism, key) = (bare.listener, bare.mechanism, &bare.key);
    // Whoever gives the listener a line of another mechanism hardly means the default.
    let other = other(properties, &bare).filter(|_| bare.is_own && bare.enabled.is_none());
    let message = |end: &str| match (bare.is_own, bare.enabled) {
        (false, _) => format!("the listener `{listener}` takes logins by {mechanism}, and there is no `{key}`{end}"),
        (true, Some(_)) => {
            format!("the node logs in at the controllers' listener `{listener}` by {mechanism}, and there is no `{key}`{end}")
        }
        (true, None) => format!(
            "the node logs in at the controllers' listener `{listener}` by {mechanism}, the default of `{OWN}`, and there is no `{key}`{end}"
        ),
    };
    let span = bare.line.value.span_of(bare.element);
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
            let severity = if other.is_some() { Severity::Warning } else { Severity::Hint };
            Finding::new(&RULE, file, span, message(end)).variant(severity, Impact::Misbehaves)
        }
    };
    cx.push(match other {
        Some((entry, mechanism)) => {
            let finding = finding.related(file, entry.key.span(), "the listener has a login of another mechanism");
            finding.help(format!("Write `{OWN}={}`.", mechanism.to_ascii_uppercase()))
        }
        None => finding.help(format!("Write `{key}=MODULE required OPTION=\"VALUE\";`.")),
    });
}

/// What names the mechanism of a node's own login.
const OWN: &str = "sasl.mechanism.controller.protocol";

/// The one line of another mechanism that a listener has, and the mechanism.
fn other<'f, 'a>(file: &'f Properties<'a>, login: &Login<'_>) -> Option<(&'f Entry<'a>, &'f str)> {
    let prefix = format!("listener.name.{}.", login.listener.to_ascii_lowercase());
    let mechanism = |it: &'f Entry<'a>| Some((it, it.key.strip_prefix(&prefix)?.strip_suffix(".sasl.jaas.config")?));
    let mut lines = file.in_force().filter_map(mechanism);
    lines.next().filter(|_| lines.next().is_none())
}

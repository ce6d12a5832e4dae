use super::login::{Given, Jaas, jaas};
use super::sasl::{Login, logins};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::model::jaas::{FLAGS, Fault, SERVICE_NAME, fault, option};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;

/// A JAAS line that a broker cannot read, or does not read at all.
pub(crate) static RULE: Rule = Rule {
    code: "SE011",
    name: "jaas-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_jaas_file), Check::EachFile(service)],
};

const NAME: &str = "sasl.jaas.config";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let is_jaas = |it: &&Entry<'_>| it.key.strip_suffix(NAME).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    let mut lines = properties.in_force().filter(is_jaas).peekable();
    if lines.peek().is_none() {
        return;
    }
    let logins = logins(properties);
    // Below the prefix of a listener these lines are read from 1.1 on.
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(1, 1)));
    let mut findings = Vec::new();
    for entry in lines {
        let key = entry.key.as_str();
        let login = logins.iter().find(|it| it.key == key);
        let fault = self::fault(entry.trimmed()).filter(|_| !entry.is_template() && key.starts_with("listener.name."));
        if let Some(fault) = fault {
            let (problem, help) = words(&fault);
            let end = if login.is_some() { ", and the node does not start" } else { "" };
            let finding = Finding::new(&RULE, file, entry.written(), format!("`{key}` {problem}{end}")).help(help);
            let is_end = fault == Fault::NotEnded && self::fault(&format!("{};", entry.trimmed())).is_none();
            let edits = is_end.then(|| Edits::insert(file, entry.value_span().end, ";"));
            let finding = finding.fix(Safety::Unsafe, "Append `;`", edits);
            findings.push(match login {
                Some(_) => finding.only(Product::Kafka, holds),
                None => finding.variant(Severity::Warning, Impact::Misbehaves),
            });
        } else if let (None, false) = (login, logins.is_empty()) {
            let meant = logins.iter().find(|it| it.key.eq_ignore_ascii_case(key));
            // Below any other prefix it is somebody else's: a reporter's, a REST client's.
            let is_short = !key.starts_with("listener.name.");
            // A file that tools read, too, names the mechanism of their one line.
            let client_s = properties.get("sasl.mechanism").map(|it| it.trimmed()).filter(|_| key == NAME);
            let mechanism = if key == NAME { client_s } else { key.strip_suffix(".sasl.jaas.config") };
            let is_it = |login: &&Login<'_>| mechanism.is_none_or(|it| login.mechanism.eq_ignore_ascii_case(it));
            // Where the listeners have lines of their own, this one is for those tools.
            let short = logins.iter().filter(is_it).find(|it| key != NAME || !properties.has(&it.key));
            let Some(meant) = meant.or_else(|| short.filter(|_| is_short)) else { continue };
            let why = if is_short {
                "names no listener and no mechanism, and a broker does not read it"
            } else {
                "has capitals in the name of the listener or of the mechanism, and the broker does not read it"
            };
            let finding = Finding::new(&RULE, file, entry.key.span(), format!("`{key}` {why}"));
            let finding = finding.help(format!("Write `{}=...`.", meant.key));
            findings.push(finding.variant(Severity::Warning, Impact::Misbehaves));
        }
    }
    findings.into_iter().for_each(|it| cx.push(it));
}

/// The JAAS file that the unit of a broker gives the JVM.
fn of_jaas_file(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Jaas::Given(Some(Given { file: jaas, read, by, .. })) = jaas(cx, file) else { return };
    let Some(fault) = read.fault.filter(|_| !read.is_open) else { return };
    let logins = logins(properties);
    let bare = logins.iter().find(|it| !properties.has(&it.key));
    let end = if bare.is_some() { "the node does not start" } else { "nobody can log in with it" };
    let what = match fault.expected {
        "controlFlag" => "something else than a control flag stands here: \"Invalid control flag\"".to_owned(),
        "one section of this name" => "a second section has this name: \"Can not specify multiple entries\"".to_owned(),
        it => format!("\"expected [{it}]\""),
    };
    let help = match fault.expected {
        "option value" => "Write the value in straight double quotes.".to_owned(),
        "option key" => "Write `;` behind the last option of each module, and every value in straight double quotes.".to_owned(),
        "controlFlag" => format!("Write one of `{}` behind the login module.", FLAGS.join("`, `")),
        "one section of this name" => "Keep one of them.".to_owned(),
        _ => "Write `SECTION { MODULE required OPTION=\"VALUE\"; };`.".to_owned(),
    };
    let message = format!("Java cannot read the JAAS file, and {end}: {what}");
    let finding = Finding::new(&RULE, jaas, fault.span, message).help(help);
    let finding = finding.related(by.0, by.1, "this line names the JAAS file");
    cx.push(match bare {
        Some(bare) => finding.related(file, bare.line.value.span_of(bare.element), "this listener needs it"),
        None => finding.variant(Severity::Warning, Impact::Misbehaves),
    });
}

/// Kerberos wants one name of the service: in the JAAS configuration, in Kafka's key, or the same in both.
///
/// Source: `KerberosLogin.getServiceName` of Kafka 2.8 to 3.9.
fn service(cx: &mut Cx<'_, '_>, file: usize) {
    const KEY: &str = "sasl.kerberos.service.name";
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    // A piece that is put behind another file, and a login of somebody's own.
    let is_piece = !properties.has_any(&["broker.id", "node.id", "process.roles", "zookeeper.connect"]);
    if is_piece || properties.in_force().any(|it| it.key.ends_with("sasl.login.class")) {
        return;
    }
    let mut found = None;
    for login in logins(properties).iter().filter(|it| it.mechanism == "GSSAPI") {
        let (told, at) = match properties.get(&login.key) {
            Some(entry) if entry.is_template() || fault(entry.trimmed()).is_some() => continue,
            Some(entry) => (option(entry.trimmed(), SERVICE_NAME), (file, entry.written())),
            None => {
                let Jaas::Given(Some(Given { file: jaas, read, .. })) = jaas(cx, file) else { continue };
                let own = format!("{}.KafkaServer", login.listener.to_ascii_lowercase());
                let section = read.section(&own).or_else(|| read.section("KafkaServer"));
                let Some(section) = section.filter(|_| !read.is_open && read.fault.is_none()) else { continue };
                (section.service.clone(), (jaas, section.span))
            }
        };
        let own = format!("listener.name.{}.{KEY}", login.listener.to_ascii_lowercase());
        let key = properties.get(&own).or_else(|| properties.get(KEY)).filter(|it| !it.is_template() || told.is_none());
        let end = "and the node does not start";
        let finding = match (told, key) {
            (None, None) => {
                let message = format!(
                    "the login by GSSAPI at the listener `{}` has no name of its service: \"No serviceName defined in either JAAS or Kafka config\", {end}",
                    login.listener
                );
                let line = login.line.value.span_of(login.element);
                let finding = Finding::new(&RULE, at.0, at.1, message).related(file, line, "the listener");
                finding.help(format!("Write `{KEY}=kafka`, with the first part of the broker's principal."))
            }
            (Some(told), Some(key)) if told != key.trimmed() => {
                let (name, key_s) = (key.key.as_str(), key.trimmed());
                let message = format!(
                    "`{name}={key_s}`, and the JAAS configuration has `{SERVICE_NAME}=\"{told}\"`: \"Conflicting serviceName values found in JAAS and Kafka configs\", {end}"
                );
                let finding = Finding::new(&RULE, file, key.written(), message).related(at.0, at.1, "the JAAS configuration");
                finding.help("Keep one of the two.")
            }
            _ => continue,
        };
        found = Some(finding);
        break;
    }
    if let Some(finding) = found {
        let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(1, 1)));
        cx.push(finding.only(Product::Kafka, holds));
    }
}

/// What is wrong, in Kafka's words where it has some, and what to write. Nothing of the value is shown but names.
fn words(fault: &Fault) -> (String, String) {
    let flags = || format!("Write one of `{}` behind the login module.", FLAGS.join("`, `"));
    match fault {
        Fault::Empty => ("names no login module".to_owned(), "Write `MODULE required OPTION=\"VALUE\";`.".to_owned()),
        Fault::NoModule => {
            ("does not begin with the name of a login module".to_owned(), "Write the name of a class first.".to_owned())
        }
        Fault::NoFlag => ("has no control flag behind the login module".to_owned(), flags()),
        Fault::UnknownFlag(_) => {
            ("has something else where the control flag belongs: \"Invalid login module control flag\"".to_owned(), flags())
        }
        Fault::NoValue(name) => {
            let whose = name.as_ref().map_or_else(String::new, |_| " an option".to_owned());
            let what = if whose.is_empty() { " a sign outside of quotes".to_owned() } else { format!("{whose} without a value") };
            (
                format!("has{what}: \"Value not specified for key\""),
                "Write the value of each option in straight double quotes.".to_owned(),
            )
        }
        Fault::NotEnded => (
            "has no semicolon at its end, or a quote that does not close: \"JAAS config entry not terminated by semi-colon\""
                .to_owned(),
            "Close the quotes and write `;` at the end.".to_owned(),
        ),
        Fault::Modules(count) => (
            format!("has {count} login modules: \"JAAS config property contains {count} login modules, should be 1 module\""),
            "Give each mechanism a line of its own.".to_owned(),
        ),
    }
}

use crate::catalog::{Product, Releases, Version, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::listener::elements;
use crate::model::{BrokerConfig, Properties};
use crate::report::{Impact, Severity};
use crate::rules::kafka::run::newest_run;
use crate::rules::syntax::value_wrong_type;
use crate::source::Kind;

/// A value that older releases took, or a class of Kafka's own that the release does not have.
pub(crate) static RULE: Rule = Rule {
    code: "UP011",
    name: "value-no-longer-valid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachFile(values)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let target = cx.releases(Product::Kafka, file);
    for entry in properties.in_force().filter(|it| it.key.ends_with(".class")) {
        let text = entry.trimmed();
        let Some((name, releases)) = kafka::class(text) else { continue };
        let known = match read_as(properties, &entry.key).and_then(kafka::find) {
            Some(key) if key.kind_in(target.to) == kafka::Kind::Class => target.intersect(key.known_in()),
            None if is_provider(properties, &entry.key) => target.intersect(Releases::since(Version::first_of(2, 3))),
            _ => continue,
        };
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

/// Numbers and words, which are judged with those that no release takes.
fn values(cx: &mut Cx<'_, '_>, file: usize) {
    value_wrong_type::no_longer(cx, file, &RULE);
}

/// The key as which Kafka reads one: behind the prefix of a listener only that of the node's own ones, in small letters.
///
/// Source: `SocketServer`, `AbstractConfig.valuesWithPrefixOverride` of 3.9; read in the source.
fn read_as<'k>(file: &Properties<'_>, key: &'k str) -> Option<&'k str> {
    let Some(below) = kafka::below_listener(key) else { return Some(key) };
    let (name, _) = key.strip_prefix("listener.name.")?.split_once('.')?;
    let own = BrokerConfig::of(file).listeners().filter(|it| !it.entry.is_template())?;
    own.listeners().any(|it| it.name.to_ascii_lowercase() == name).then_some(below)
}

/// Whether a key gives the class of a provider that `config.providers` names.
fn is_provider(file: &Properties<'_>, key: &str) -> bool {
    let name = key.strip_prefix("config.providers.").and_then(|it| it.strip_suffix(".class"));
    name.is_some_and(|name| file.get("config.providers").is_some_and(|it| elements(it.trimmed()).any(|it| it == name)))
}

/// What to write where a class is not there yet, or not any more.
fn other(name: &str, releases: Releases) -> String {
    let moved = name.replace(".secured.", ".");
    if moved != name && kafka::class(&moved).is_some() {
        return format!("Write `{moved}`, where the class is from 3.4 on.");
    }
    format!("Delete the line; {releases} has the class.")
}

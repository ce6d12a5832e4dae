use super::behind_prefix::{Unread, unread};
use super::misspelled_key::{is_somebody_else_s, meant};
use super::plugin::has_plugin;
use super::reader::{Reader, shown};
use super::separator_typo;
use crate::catalog::{Product, kafka, zookeeper};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::nearest;

/// A key that nobody knows.
pub(crate) static RULE: Rule = Rule {
    code: "S010",
    name: "unknown-key",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// How many unknown keys are each told the nearest known one.
const MANY: usize = 20;

/// What Kafka's own authorizer reads beside the known keys.
const BESIDE: [&str; 2] = ["super.users", "allow.everyone.if.no.acl.found"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file).filter(|it| it.kind != Kind::ZooKeeperDynamic) else { return };
    // The first key of each name tells of all.
    let mut told: Vec<&str> = Vec::new();
    for entry in reader.file.in_force() {
        let Some(Unread::NoListener(name)) = unread(&reader, entry) else { continue };
        if told.contains(&name) || cx.settings().is_known_key(entry.key.as_str()) || has_plugin(&reader) {
            continue;
        }
        told.push(name);
        let key = shown("", &entry.key);
        let message = format!("`{key}` is below the name `{name}`, which no listener has, and Kafka ignores it without a word");
        let help = "Write the name of one of the listeners, in small letters, or delete the line.";
        cx.push(Finding::new(&RULE, file, entry.key.span(), message).help(help));
    }
    let is_unknown = |key: &str| {
        !reader.knows(key) && !cx.settings().is_known_key(key) && !template::in_key(key) && !is_somebody_else_s(&reader, key)
    };
    let unknown: Vec<_> = reader.file.in_force().filter(|it| is_unknown(it.key.as_str())).collect();
    if unknown.is_empty() || has_plugin(&reader) {
        return;
    }
    // A key over several lines, and what a password left behind, are read as keys.
    let document = cx.document(file);
    let secrets = document.secrets();
    // To compare each of thousands with hundreds takes its time.
    let looks = unknown.len() <= MANY;
    for entry in unknown {
        let place = entry.key.span();
        let from = secrets.partition_point(|it| it.end <= place.start);
        let is_secret = secrets.get(from).is_some_and(|it| it.start < place.end);
        if is_secret || separator_typo::typo(&reader, entry).is_some() || meant(&reader, entry).is_some() {
            continue;
        }
        let key = entry.key.as_str();
        let name = shown("", key);
        let near = |names: Vec<&'static str>| if looks { nearest(key, &names) } else { None };
        let (end, near) = match reader.product {
            Product::Kafka => {
                let end = "which ignores it without a word".to_owned();
                (end, near(kafka::keys().map(|it| it.name()).chain(BESIDE).collect()))
            }
            _ => {
                let end = format!("which makes the system property `zookeeper.{name}` of it, and nothing of its own reads that");
                (end, near(zookeeper::keys().map(|it| it.name()).collect()))
            }
        };
        let message = format!("`{name}` is not a setting of {}, {end}", reader.name());
        let near = near.map_or(String::new(), |it| format!(" The nearest name is `{it}`."));
        let help = format!("Delete the line, or list the key in `known-keys` if a plug-in reads it.{near}");
        cx.push(Finding::new(&RULE, file, entry.key.span(), message).help(help));
    }
}

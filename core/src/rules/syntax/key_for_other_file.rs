use super::near::{self, Slip};
use super::plugin::has_plugin;
use super::reader::Reader;
use crate::catalog::foreign::{self, Owner};
use crate::catalog::kafka::{self, Class};
use crate::catalog::zookeeper;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A key that is right in another file.
pub(crate) static RULE: Rule = Rule {
    code: "S016",
    name: "key-for-other-file",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// What only a Connect worker, MirrorMaker or a Streams program has.
const OTHER_PROGRAMS: [&str; 4] = ["key.converter", "clusters", "application.id", "connector.class"];

/// Whose a key is, and what does the same here.
struct Stray {
    whose: String,
    /// The right key in this file, and whether its value may stay.
    instead: Option<(&'static str, bool)>,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file).filter(|it| it.kind != Kind::ZooKeeperDynamic) else { return };
    // A zoo.cfg with a broker's keys in it counts as a broker's file, and is none.
    let name = cx.document(file).source.path.rsplit('/').next().unwrap_or_default();
    if reader.file.has_any(&OTHER_PROGRAMS) || reader.kind == Kind::Kafka && name.starts_with("zoo") {
        return;
    }
    for entry in reader.file.in_force() {
        let key = entry.key.as_str();
        if template::in_key(key) || cx.settings().is_known_key(key) {
            continue;
        }
        let stray = if reader.kind == Kind::Kafka { for_broker(&reader, key) } else { for_zookeeper(&reader, key) };
        let Some(Stray { whose, instead }) = stray else { continue };
        let end = match instead {
            Some((right, _)) => format!("; here the name is `{right}`"),
            None => String::new(),
        };
        let message = format!("`{key}` is {whose}, and {} ignores it in this file{end}", reader.name());
        let help = match instead {
            Some((right, _)) => format!("Write `{right}`, or delete the line."),
            None => "Delete the line, or move it into the file that it belongs to.".to_owned(),
        };
        let mut finding = Finding::new(&RULE, file, entry.key.span(), message).help(help);
        if let Some((right, keeps)) = instead {
            let own = reader.file.get(right);
            let edits = (keeps && own.is_none()).then(|| edit::key(file, entry, right));
            finding = finding.fix(Safety::Unsafe, format!("Rename the key to `{right}`"), edits);
            if let Some(own) = own {
                finding = finding.related(file, own.written(), "the right name is there, too, and in force");
            }
        }
        cx.push(finding);
    }
}

fn for_broker(reader: &Reader<'_, '_>, key: &str) -> Option<Stray> {
    let stray = |whose: &str| Some(Stray { whose: whose.to_owned(), instead: None });
    if kafka::find(key).is_some() {
        return None;
    }
    if let Some(beyond) = kafka::beyond(key) {
        return match beyond.class {
            Class::Dynamic => stray("a setting that only `kafka-configs` makes"),
            Class::Jvm => stray("a system property of the JVM"),
            Class::Other if !has_plugin(reader) => stray("a setting of another program"),
            _ => None,
        };
    }
    let owners = foreign::owners(key);
    if owners.contains(&Owner::Topic) {
        // Nothing but the name differs, where the broker has one key for it.
        let keys = foreign::broker_keys_of_topic(key);
        let instead = keys.iter().find(|it| !it.known_in().intersect(reader.target).is_empty());
        return Some(Stray { whose: "a topic's setting".to_owned(), instead: instead.map(|it| (it.name(), true)) });
    }
    // A plug-in is given all that is in the file, and often has a client in it.
    if !owners.is_empty() && !has_plugin(reader) {
        let name = |it: &Owner| {
            let article = if matches!(it, Owner::MirrorMaker | Owner::Streams) { "" } else { "the " };
            format!("{article}{}", it.name())
        };
        let names: Vec<String> = owners.iter().map(name).collect();
        let whose = match &names[..] {
            [only] => format!("a setting of {only}"),
            [one, other] => format!("a setting of {one} and {other}"),
            _ => "a client's setting".to_owned(),
        };
        return Some(Stray { whose, instead: None });
    }
    let is_server = zookeeper::Family::of(key) == Some(zookeeper::Family::Server);
    if owners.is_empty() && (zookeeper::find(key).is_some() || is_server) { stray("a setting of ZooKeeper") } else { None }
}

fn for_zookeeper(reader: &Reader<'_, '_>, key: &str) -> Option<Stray> {
    if reader.knows(key) || kafka::find(key).is_none() {
        return None;
    }
    let own = near::ZOOKEEPER.nearest(key, reader.target).filter(|it| it.1 != Slip::Letters);
    Some(Stray { whose: "a setting of Kafka".to_owned(), instead: own.map(|it| (it.0, false)) })
}

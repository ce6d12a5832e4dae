use super::successor::{HOST_AND_PORT, help, holds, mended};
use crate::catalog::kafka::KeyId;
use crate::catalog::{Holds, Product, Releases, Version, zookeeper};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::secret::is_secret;
use crate::model::{Entry, Properties};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A key that the release does not know any more.
pub(crate) static RULE: Rule = Rule {
    code: "UP001",
    name: "removed-key",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_zookeeper)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    // A template has a line for each release in a branch of its own.
    let Some(properties) = document.properties(&[Kind::Kafka]).filter(|it| !it.is_open()) else { return };
    let target = cx.releases(Product::Kafka, file);
    let is_gone = |it: &Entry<'_>| {
        let (key, gone) = it.kafka().and_then(|it| Some((it, it.removed()?)))?;
        let holds = holds(cx, Product::Kafka, file, Releases::since(gone));
        (holds != Holds::None && !HOST_AND_PORT.contains(&key.name())).then_some((key, gone, holds))
    };
    let mut gone: Vec<_> = properties.in_force().filter_map(|it| is_gone(it).map(|found| (it, found))).collect();
    if let Some(finding) = of_connection(file, properties, &gone) {
        cx.push(finding);
        gone.retain(|(_, (key, ..))| !is_of_zookeeper(*key));
    }
    for (entry, (key, gone, holds)) in gone {
        let name = key.name();
        let message = format!("`{name}` is gone since Kafka {}, and nothing reads it", shown(gone));
        let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help(key));
        if let Some((title, edits)) =
            mended(&document.source.bytes, file, properties, entry, target).filter(|_| holds == Holds::All)
        {
            finding = finding.fix(Safety::Unsafe, title, edits);
        }
        if let Some(successor) = key.replacement().and_then(|it| properties.get(it.name())) {
            finding = finding.related(file, successor.written(), "its successor");
        }
        cx.push(finding.only(Product::Kafka, holds));
    }
}

fn is_of_zookeeper(key: KeyId) -> bool {
    key.name().starts_with("zookeeper.")
}

/// What connects a broker to ZooKeeper goes together, and is told once.
fn of_connection(file: usize, properties: &Properties<'_>, gone: &[(&Entry<'_>, (KeyId, Version, Holds))]) -> Option<Finding> {
    let all = || gone.iter().filter(|(_, (key, ..))| is_of_zookeeper(*key));
    let (entry, (key, gone, holds)) = all().find(|it| it.0.key.as_str() == "zookeeper.connect").or_else(|| all().next())?;
    let (count, name) = (all().count(), key.name());
    let others = if count > 1 { format!(" and {} more of `zookeeper.*`", count - 1) } else { String::new() };
    let (are, them) = if count > 1 { ("are", "them") } else { ("is", "it") };
    let message = format!("`{name}`{others} {are} gone since Kafka {}, and nothing reads {them}", shown(*gone));
    // A password is left where it is.
    let known = |it: &&Entry<'_>| it.kafka().is_some_and(is_of_zookeeper) && !is_secret(&it.key);
    let edits = Edits::all(properties.entries.iter().filter(known).map(|it| edit::entry_gone(file, it)));
    let edits = edits.filter(|_| *holds == Holds::All);
    let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the settings of ZooKeeper.");
    Some(finding.fix(Safety::Unsafe, "Delete the settings of ZooKeeper", edits).only(Product::Kafka, *holds))
}

/// The one key that came back under another name.
const SNAPSHOTS: [&str; 2] = ["leader.maxConcurrentSnapshots", "leader.maxConcurrentSnapSyncs"];

fn of_zookeeper(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    for entry in properties.in_force() {
        let Some((key, gone)) = zookeeper::find(entry.key.trimmed()).and_then(|it| Some((it, it.removed()?))) else { continue };
        let message = format!("`{}` is gone since ZooKeeper {}, and nothing reads it", key.name(), shown(gone));
        let finding = Finding::new(&RULE, file, entry.written(), message);
        let is_renamed = key.name() == SNAPSHOTS[0] && properties.get_trimmed(SNAPSHOTS[1]).is_none();
        let (title, edits) = if is_renamed {
            let edits = (properties.all(&entry.key).count() == 1).then(|| edit::key(file, entry, SNAPSHOTS[1]));
            (format!("Write `{}`", SNAPSHOTS[1]), edits)
        } else {
            (format!("Delete `{}`", key.name()), edit::key_gone(file, properties, &entry.key))
        };
        let holds = holds(cx, Product::ZooKeeper, file, Releases::since(gone));
        let edits = edits.filter(|_| holds == Holds::All);
        cx.push(finding.help(format!("{title}.")).fix(Safety::Unsafe, title, edits).only(Product::ZooKeeper, holds));
    }
}

/// A release as people say it: 4.0, not 4.0.0.
fn shown(version: Version) -> String {
    format!("{}.{}", version.major(), version.minor())
}

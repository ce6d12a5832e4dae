use super::successor::{HOST_AND_PORT, help, mended};
use crate::catalog::{Holds, Product, Releases, Version, zookeeper};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Properties, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A key that still works and is on its way out.
pub(crate) static RULE: Rule = Rule {
    code: "UP002",
    name: "deprecated-key",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_zookeeper)],
};

const CLEANER: &str = "log.cleaner.enable";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::Kafka]) else { return };
    without_cleaner(cx, file, properties);
    let target = cx.releases(Product::Kafka, file);
    for entry in properties.in_force() {
        let Some((key, since)) = entry.kafka().and_then(|it| Some((it, it.deprecated()?))) else { continue };
        let (name, gone) = (key.name(), key.removed());
        let is_told = HOST_AND_PORT.contains(&name) || name == CLEANER && properties.boolean(CLEANER) == Setting::Is(false);
        // Every cluster of ZooKeeper mode has these, and no line of its file can do without.
        if is_told || name.starts_with("zookeeper.") {
            continue;
        }
        let holds = target.holds(Releases::between(since, gone.map_or(Version::NEWEST, Version::before)));
        let end = gone.map_or(String::new(), |it| format!(", and gone since {}.{}", it.major(), it.minor()));
        let message = format!("`{name}` is deprecated since Kafka {}.{}{end}", since.major(), since.minor());
        let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help(key));
        let mended = mended(&document.source.bytes, file, properties, entry, target).filter(|_| holds == Holds::All);
        if let Some((title, edits)) = mended {
            finding = finding.fix(Safety::Unsafe, title, edits);
        }
        cx.push(finding.only(Product::Kafka, holds));
    }
}

/// The one deprecated value that does harm in every release.
fn without_cleaner(cx: &mut Cx<'_, '_>, file: usize, properties: &Properties<'_>) {
    let Some(entry) = properties.get(CLEANER).filter(|_| properties.boolean(CLEANER) == Setting::Is(false)) else { return };
    let message = format!(
        "with `{CLEANER}=false` nothing is compacted: `__consumer_offsets` and every other compacted topic grow without end"
    );
    let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line: the cleaner is on by itself.");
    let edits = edit::key_gone(file, properties, CLEANER);
    let finding = finding.fix(Safety::Unsafe, format!("Delete `{CLEANER}`"), edits);
    // Older brokers keep no offsets in a topic, and their cleaner is off by itself.
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::patch(0, 9, 0)));
    cx.push(finding.variant(Severity::Warning, Impact::Misbehaves).only(Product::Kafka, holds));
}

fn of_zookeeper(cx: &mut Cx<'_, '_>, file: usize) {
    const KEY: &str = "electionAlg";
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    // Of any other value the releases say more.
    let Some(entry) = properties.get_trimmed(KEY).filter(|it| it.trimmed() == "3") else { return };
    let Some(since) = zookeeper::find(KEY).and_then(|it| it.deprecated()) else { return };
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(since));
    let message =
        format!("`{KEY}` is deprecated since ZooKeeper {}.{}: 3 is the only election left", since.major(), since.minor());
    let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line.");
    let edits = edit::key_gone(file, properties, &entry.key);
    cx.push(finding.fix(Safety::Unsafe, format!("Delete `{KEY}`"), edits).only(Product::ZooKeeper, holds));
}

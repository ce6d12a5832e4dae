use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::listener::items;
use crate::model::place::{is_partition, parts};
use crate::model::{BrokerConfig, Entry};
use crate::order;
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;

/// Log directories that are one, or lie in each other, or are none.
pub(crate) static RULE: Rule = Rule {
    code: "KF010",
    name: "log-dirs-overlap",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

/// The first release that merges equal texts and refuses empty items.
const STRICT: Version = Version::first_of(4, 2);

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(dirs) = config.log_dirs().filter(|it| !it.entry.is_template()) else { return };
    if empty(cx, file, dirs) || !config.is_broker() {
        return;
    }
    let all: Vec<(&str, Vec<&str>)> = dirs.elements().filter_map(|it| Some((it, parts(it)?))).collect();
    let looked_at = if overlap(&all) { &all[..] } else { &[] };
    for (at, (dir, own)) in looked_at.iter().enumerate() {
        let mut others = all[..at].iter().chain(&all[at + 1..]);
        if let Some((other, _)) = all[..at].iter().find(|(_, other)| other == own) {
            twice(cx, file, dirs, dir, other);
            return;
        }
        if let Some((outer, above)) = others.find(|(_, other)| own.len() > other.len() && own.starts_with(other)) {
            nested(cx, file, dirs.entry, (dir, own), (outer, above));
            return;
        }
    }
    let Some(metadata) = config.metadata_log_dir().filter(|it| config.is_kraft() && !it.is_template()) else { return };
    let Some(own) = parts(metadata.trimmed()) else { return };
    if let Some((outer, above)) = all.iter().find(|(_, other)| own.len() > other.len() && own.starts_with(other)) {
        nested(cx, file, metadata, (metadata.trimmed(), &own), (outer, above));
    }
}

/// Whether any do: in their order a directory stands right before what it holds.
fn overlap(all: &[(&str, Vec<&str>)]) -> bool {
    let mut sorted: Vec<&[&str]> = all.iter().map(|it| &*it.1).collect();
    order::sort(&mut sorted);
    sorted.windows(2).any(|it| it[1].starts_with(it[0]))
}

/// No directory at all, or none between two commas.
fn empty(cx: &mut Cx<'_, '_>, file: usize, dirs: List<'_, '_>) -> bool {
    let (key, text) = (dirs.entry.key.as_str(), dirs.entry.trimmed());
    let none = dirs.elements().next().is_none();
    if !none && !items(text).any(str::is_empty) {
        return false;
    }
    let (what, refusing) = if none {
        ("names no directory", Releases::since(Version::patch(0, 9, 0)))
    } else {
        ("has an empty item", Releases::since(STRICT))
    };
    let message = format!("`{key}` {what}, and the node does not start");
    let finding =
        Finding::new(&RULE, file, dirs.entry.written(), message).help("Write `log.dirs=/data1/kafka`, several with a comma.");
    let holds = cx.releases(Product::Kafka, file).holds(refusing);
    cx.push(finding.only(Product::Kafka, holds));
    none
}

fn twice(cx: &mut Cx<'_, '_>, file: usize, dirs: List<'_, '_>, dir: &str, other: &str) {
    let target = cx.releases(Product::Kafka, file);
    let span = dirs.entry.value.span_of(dir);
    let message =
        format!("`{other}` and `{dir}` overlap: they are one directory, and Kafka stops with \"Duplicate log directory found\"");
    let edits = (dir == other).then(|| once(file, dirs.entry)).flatten();
    let repair = |it: Finding| it.fix(Safety::Safe, "Name each directory once", edits.clone());
    let finding = repair(Finding::new(&RULE, file, span, message).help("Name each directory once."));
    if dir != other {
        cx.push(finding);
        return;
    }
    let refusing = Releases::until(STRICT.before());
    if target.intersect(refusing).is_empty() {
        let message = format!("`{dir}` is in `{}` twice; Kafka takes it once and warns", dirs.entry.key.as_str());
        let finding = Finding::new(&RULE, file, span, message).help("Name each directory once.");
        let finding = repair(finding);
        cx.push(finding.variant(Severity::Hint, Impact::Practice));
    } else {
        cx.push(finding.only(Product::Kafka, target.holds(refusing)));
    }
}

/// The list without what is in it before, letter by letter.
fn once(file: usize, entry: &Entry<'_>) -> Option<Edits> {
    let text = entry.trimmed();
    let mut seen = Vec::new();
    let mut from = 0;
    let mut edits = Vec::new();
    for item in crate::syntax::parts(text, b',') {
        let to = from + item.len();
        let name = item.trim();
        if seen.contains(&name) && !name.is_empty() {
            // With the comma in front; the first one is never there before.
            edits.push(Edits::delete(file, entry.value.span_of(&text[from - 1..to])));
        }
        seen.push(name);
        from = to + 1;
    }
    Edits::all(edits)
}

fn nested(cx: &mut Cx<'_, '_>, file: usize, entry: &Entry<'_>, inner: (&str, &[&str]), outer: (&str, &[&str])) {
    let name = inner.1.get(outer.1.len()).copied().unwrap_or_default();
    let finding = |end: String| {
        let message = format!("`{}` and `{}` overlap: {end}", outer.0, inner.0);
        Finding::new(&RULE, file, entry.value.span_of(inner.0), message).help("Use directories that lie beside each other.")
    };
    if is_partition(name) {
        let end = format!("Kafka takes `{name}` for a partition's directory, and their data mix");
        cx.push(finding(end).variant(Severity::Error, Impact::DataRisk));
    } else {
        cx.push(finding(format!("Kafka stops with \"'{name}' is not in the form of topic-partition\"")));
    }
}

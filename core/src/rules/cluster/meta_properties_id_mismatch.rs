use super::stored::{Meta, Owner, of_node};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Data that belongs to another node than the configuration says, or a meta.properties that Kafka cannot use.
pub(crate) static RULE: Rule = Rule {
    code: "CL021",
    name: "meta-properties-id-mismatch",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachNode(check), Check::EachFile(alone)],
};

/// What one file tells by itself.
fn alone(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Meta]) else { return };
    let Some(entry) = properties.get("version").filter(|it| !it.is_template()) else { return };
    let finding = match properties.number("version") {
        Setting::Is(0) => return,
        Setting::Is(1) => {
            let Some(missing) = ["cluster.id", "node.id"].iter().find(|it| !properties.has(it)) else { return };
            let message =
                format!("a file of version 1 needs `{missing}`; Kafka cannot read it, and does not start without another one");
            Finding::new(&RULE, file, entry.written(), message)
        }
        _ => {
            let message = format!("`version={}` is neither 0 nor 1: \"Unknown meta.properties version number\"", entry.trimmed());
            Finding::new(&RULE, file, entry.written(), message)
        }
    };
    // Where there are more directories, Kafka may go on with those that it can read.
    let is_only = |node: usize| {
        let owned = of_node(cx, node).filter(|it| it.0.config.log_dirs().is_some_and(|it| it.elements().count() == 1));
        owned.is_some_and(|it| it.1.iter().any(|it| it.file == file))
    };
    let stops = (0..cx.topology.nodes.len()).any(is_only);
    let finding = if stops { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) };
    // Earlier ones know version 0 only.
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(2, 8)));
    cx.push(finding.only(Product::Kafka, holds).help("Take the file that `kafka-storage.sh format` wrote."));
}

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    let Some((owner, metas)) = of_node(cx, node) else { return };
    let target = cx.releases(Product::Kafka, owner.file);
    let findings: Vec<Finding> =
        metas.iter().filter_map(|it| other_id(&owner, it, target).or_else(|| other_mode(&owner, it, target))).collect();
    findings.into_iter().for_each(|it| cx.push(it));
}

fn number(entry: &Entry<'_>) -> Option<i64> {
    entry.setting(crate::model::java_number).known()
}

fn other_id(owner: &Owner<'_, '_>, meta: &Meta<'_, '_>, target: Releases) -> Option<Finding> {
    let stored = ["node.id", "broker.id"].iter().find_map(|it| meta.properties.get(it))?;
    let given = owner.config.id_entry()?;
    let (stored_id, id) = (number(stored)?, number(given)?);
    // In ZooKeeper mode the stored id is taken where none is given.
    if stored_id == id || id < 0 {
        return None;
    }
    let message = format!("the data here belongs to node {stored_id}, and the configuration says {id}; Kafka does not start");
    let help = "Correct the configuration; delete the directory only where its data is not needed.";
    let finding = Finding::new(&RULE, meta.file, stored.written(), message).help(help);
    // 0.8.2 has no such file.
    let holds = target.holds(Releases::since(Version::first_of(0, 9)));
    Some(finding.related(owner.file, given.written(), "the id of the configuration").only(Product::Kafka, holds))
}

/// A file of KRaft under a broker that runs with ZooKeeper.
fn other_mode(owner: &Owner<'_, '_>, meta: &Meta<'_, '_>, target: Releases) -> Option<Finding> {
    let is_kraft = owner.config.is_kraft() || owner.properties.is_open();
    let migrates = owner.properties.boolean("zookeeper.metadata.migration.enable") != Setting::Absent;
    let version = meta.properties.get("version").filter(|it| number(it) == Some(1) && !is_kraft && !migrates)?;
    let message = "a file of version 1 is one of KRaft, and the broker runs with ZooKeeper; it does not start";
    let finding = Finding::new(&RULE, meta.file, version.written(), message)
        .help("Take the directory of this broker, or finish the migration.");
    let span = owner.config.connect().map_or(Span::default(), Entry::written);
    let holds = target.holds(Releases::between(Version::first_of(3, 0), Version::line(3, 9)));
    Some(finding.related(owner.file, span, "this broker has no `process.roles`").only(Product::Kafka, holds))
}

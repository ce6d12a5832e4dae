use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, PROPOSED, Rule, Scope};
use crate::model::{Entry, ZooKeeperConfig, template};
use crate::report::{Impact, Severity};
use crate::source::{Kind, Origin};
use crate::syntax::java_trim;

/// A key in a dynamic file that belongs into zoo.cfg.
pub(crate) static RULE: Rule = Rule {
    code: "ZK012",
    name: "dynamic-file-foreign-key",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::ZooKeeperDynamic]) else { return };
    // Of the configuration that was proposed last ZooKeeper reads what it wrote, and passes over all else.
    if document.source.path.ends_with(PROPOSED) {
        return;
    }
    let is_foreign = |it: &&Entry<'_>| {
        let key = java_trim(&it.key);
        let is_list = ["server.", "group", "weight"].iter().any(|word| key.starts_with(word));
        !is_list && !template::in_key(key)
    };
    let node = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]).find(|it| it.dynamic == Some(file));
    let named_by = node.and_then(|it| it.zookeeper).and_then(|zoo| {
        let config = cx.document(zoo).properties(&[Kind::ZooKeeper]).map(ZooKeeperConfig::of)?;
        Some((zoo, config.dynamic_file()?.written()))
    });
    let is_read = named_by.is_some() || document.source.origin == Origin::Named;
    for entry in properties.in_force().filter(is_foreign) {
        let key = java_trim(&entry.key);
        let (since, quote, help) = if key == "version" {
            let help = "Delete the line: the version is in the file's name.".to_owned();
            (Version::patch(3, 5, 1), "dynamic file shouldn't have version inside".to_owned(), help)
        } else {
            (Version::first_of(3, 5), format!("Unrecognised parameter: {key}"), format!("Move `{key}` to zoo.cfg."))
        };
        let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(since));
        let message = format!("`{key}` is not allowed in a dynamic file; ZooKeeper stops with \"{quote}\"");
        let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, holds);
        if let Some((zoo, span)) = named_by {
            finding = finding.related(zoo, span, "reads this file");
        }
        cx.push(if is_read { finding } else { finding.variant(Severity::Hint, Impact::Practice) });
    }
}

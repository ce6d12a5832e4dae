use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::{Properties, ZooKeeperConfig, template};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::syntax::java_trim;

/// Server lines in a zoo.cfg that names another file for them.
pub(crate) static RULE: Rule = Rule {
    code: "ZK011",
    name: "static-and-dynamic-mixed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let Some(named) = ZooKeeperConfig::of(properties).dynamic_file().filter(|it| !it.is_template()) else { return };
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(Version::first_of(3, 5)));
    let path = named.trimmed();
    if path.is_empty() {
        let message = "`dynamicConfigFile` names no file, and ZooKeeper does not start with it";
        let finding = Finding::new(&RULE, file, named.written(), message).help("Delete the line.");
        cx.push(finding.only(Product::ZooKeeper, holds));
        return;
    }
    let is_list = |key: &str| ["server.", "group", "weight"].iter().any(|it| java_trim(key).starts_with(it));
    let edits = moved(cx, file, properties, is_list);
    let mut mixed = properties.in_force().filter(|it| is_list(&it.key) && !template::in_key(&it.key));
    let Some(first) = mixed.next() else { return };
    let key = first.key.as_str();
    let message = format!(
        "`{key}` must be in `{path}`, since `dynamicConfigFile` names that file; ZooKeeper stops with \"parameter: {key} must be in a separate dynamic config file\""
    );
    let help = format!("Move the line to `{path}`, and every other one that begins with `server.`, `group` or `weight`.");
    let mut finding = Finding::new(&RULE, file, first.written(), message).help(help).only(Product::ZooKeeper, holds);
    finding = finding.related(file, named.written(), "names the file");
    finding = finding.fix(Safety::Unsafe, format!("Move the lines to `{path}`"), edits);
    for other in mixed {
        finding = finding.related(file, other.written(), "likewise");
    }
    cx.push(finding);
}

/// The lines at the end of the dynamic file, where that is among the files and has none of them.
fn moved(cx: &Cx<'_, '_>, file: usize, properties: &Properties<'_>, is_list: impl Fn(&str) -> bool) -> Option<Edits> {
    let dynamic = cx.topology.nodes_of(file).iter().find_map(|it| cx.topology.nodes[*it].dynamic)?;
    let there = cx.document(dynamic).properties(&[Kind::ZooKeeperDynamic])?;
    let (from, to) = (&cx.document(file).source.bytes, &cx.document(dynamic).source.bytes);
    let entries: Vec<_> = properties.entries.iter().filter(|it| is_list(&it.key) && !template::in_key(&it.key)).collect();
    if entries.iter().any(|it| it.overridden || there.has(&it.key)) {
        return None;
    }
    let texts = entries.iter().map(|it| Some(std::str::from_utf8(&from[it.span.range()]).ok()?.trim_end_matches(['\n', '\r'])));
    let gone = Edits::all(entries.iter().map(|it| edit::entry_gone(file, it)))?;
    Some(gone.and(edit::at_end(to, dynamic, &texts.collect::<Option<Vec<_>>>()?)?))
}

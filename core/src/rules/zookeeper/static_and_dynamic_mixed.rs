use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{ZooKeeperConfig, template};
use crate::report::{Impact, Severity};
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
    let mut mixed = properties.in_force().filter(|it| is_list(&it.key) && !template::in_key(&it.key));
    let Some(first) = mixed.next() else { return };
    let key = first.key.as_str();
    let message = format!(
        "`{key}` must be in `{path}`, since `dynamicConfigFile` names that file; ZooKeeper stops with \"parameter: {key} must be in a separate dynamic config file\""
    );
    let help = format!("Move the line to `{path}`, and every other one that begins with `server.`, `group` or `weight`.");
    let mut finding = Finding::new(&RULE, file, first.written(), message).help(help).only(Product::ZooKeeper, holds);
    finding = finding.related(file, named.written(), "names the file");
    for other in mixed {
        finding = finding.related(file, other.written(), "likewise");
    }
    cx.push(finding);
}

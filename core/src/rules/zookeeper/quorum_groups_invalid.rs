use super::lists::Lists;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::quorum::{GroupFault, group_fault, releases_where};
use crate::model::{Entry, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Groups and weights that do not fit the servers.
pub(crate) static RULE: Rule = Rule {
    code: "ZK020",
    name: "quorum-groups-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    proposed(cx, file);
    let Some(lists) = Lists::of(cx, file) else { return };
    let target = cx.releases(Product::ZooKeeper, file);
    let has_groups = |it: Version| {
        let list = lists.in_release(it).map(|it| it.1);
        list.is_some_and(|it| it.groups().next().is_some() || it.weights().next().is_some() || it.hidden_group().is_some())
    };
    if !has_groups(target.from) && !has_groups(target.to) {
        return;
    }
    // With an oracle 3.8 and later look at neither.
    let oracle = lists.config.get("oraclePath").is_some();
    let fault = |release: Version| {
        let (place, list) = lists.in_release(release).filter(|_| !oracle || release < Version::first_of(3, 8))?;
        Some((place, group_fault(list, release)?))
    };
    let Some(releases) = releases_where(target, |it| fault(it).is_some()) else { return };
    let Some((place, (entry, fault))) = fault(releases.to) else { return };
    cx.push(finding(place, entry, fault).only(Product::ZooKeeper, target.holds(releases)));
}

/// The configuration that was proposed last lies beside the zoo.cfg, and 3.5 and later read it at the start.
fn proposed(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::ZooKeeperDynamic]) else { return };
    if cx.proposed_by(file).is_none() {
        return;
    }
    let newest = cx.releases(Product::ZooKeeper, file);
    let read_in = Releases::since(Version::first_of(3, 5));
    let Some((entry, fault)) = group_fault(ZooKeeperConfig::of(properties), newest.to.max(read_in.from)) else { return };
    cx.push(finding(file, entry, fault).only(Product::ZooKeeper, newest.holds(read_in)));
}

fn finding(place: usize, entry: &Entry<'_>, fault: GroupFault) -> Finding {
    let (key, value) = (entry.key.as_str(), entry.trimmed());
    let problem = match &fault {
        GroupFault::Key => {
            format!("`{key}` begins with `group` or `weight`, and ZooKeeper reads a number behind the dot of every such key")
        }
        GroupFault::Number(part) if part.trim() != part && !part.trim().is_empty() => {
            format!("`{key}={value}` has a blank beside `{}`, which ZooKeeper reads as a part of the number", part.trim())
        }
        GroupFault::Number(part) => format!("`{key}={value}` has `{}` where a number belongs", part.trim()),
        GroupFault::Twice(id) => format!("server {id} is in more than one group, or twice in one"),
        GroupFault::Ungrouped(id) => format!("server {id} votes and is in no group, though there are groups or weights"),
        GroupFault::Observer(id) => format!("`{key}={value}` names server {id}, an observer, which has no vote to be weighed"),
        GroupFault::Unknown(id) => format!("`{key}={value}` names server {id}, which has no line"),
    };
    let help = match fault {
        GroupFault::Observer(id) => format!("Take server {id} out of the group."),
        _ => "Write `group.N=1:2:3` with colons between the numbers, and each voting server in exactly one group.".to_owned(),
    };
    let message = format!("{problem}; ZooKeeper does not start");
    Finding::new(&RULE, place, entry.written(), message).help(help)
}

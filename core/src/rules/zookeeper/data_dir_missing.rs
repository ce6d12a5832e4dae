use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::place::without_end;
use crate::model::{Entry, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A zoo.cfg that does not say where the data lives.
pub(crate) static RULE: Rule = Rule {
    code: "ZK001",
    name: "data-dir-missing",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    if config.data_dir().is_none() {
        missing(cx, file, config, properties.is_open());
    }
    config.data_dir().into_iter().chain(config.data_log_dir()).for_each(|it| too_short(cx, file, it));
}

fn missing(cx: &mut Cx<'_, '_>, file: usize, config: ZooKeeperConfig<'_, '_>, is_open: bool) {
    // A part of a file is no zoo.cfg, unless the user says that it is one.
    if is_open || config.is_fragment() && cx.document(file).source.kind.is_none() {
        return;
    }
    let message = "`dataDir` is not set, and ZooKeeper does not start without it";
    cx.push(Finding::new(&RULE, file, Span::at(0), message).help("Add `dataDir=/var/lib/zookeeper`."));
}

/// From 3.5 on the first two characters of a relative path are looked at, whether they are there or not; 3.4 takes an empty
/// `dataDir` for `/`, and up to 3.4.6 `dataLogDir` has to be there, which no folder without a name is.
fn too_short(cx: &mut Cx<'_, '_>, file: usize, entry: &Entry<'_>) {
    let (key, value) = (entry.key.as_str(), entry.trimmed());
    if entry.is_template() || value.starts_with('/') || without_end(value).encode_utf16().count() > 1 {
        return;
    }
    let state = match value {
        "" => "empty".to_owned(),
        _ if value.ends_with('/') => format!("`{value}`, a single character and slashes behind it"),
        _ => format!("`{value}`, a single character"),
    };
    let help = format!("Write `{key}=/var/lib/zookeeper`.");
    let target = cx.releases(Product::ZooKeeper, file);
    let mut holds = target.holds(Releases::since(Version::first_of(3, 5)));
    let is_data = key == "dataDir";
    if holds == Holds::None && value.is_empty() && !is_data {
        holds = target.holds(Releases::until(Version::patch(3, 4, 6)));
    }
    if holds == Holds::None {
        if value.is_empty() && is_data {
            let message = "`dataDir` is empty, and ZooKeeper takes it for the root of the file system";
            let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
            cx.push(finding.variant(Severity::Warning, Impact::Misbehaves));
        }
        return;
    }
    let message = format!("`{key}` is {state}, and ZooKeeper does not start with it");
    cx.push(Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, holds));
}

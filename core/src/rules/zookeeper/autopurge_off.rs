use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::{Setting, ZooKeeperConfig, host};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::text::{Span, find};

use super::lists::in_units;

/// Old snapshots and transaction logs that nobody deletes.
pub(crate) static RULE: Rule = Rule {
    code: "ZK013",
    name: "autopurge-off",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const INTERVAL: &str = "autopurge.purgeInterval";
const RETAINED: &str = "autopurge.snapRetainCount";
/// What ZooKeeper keeps at least.
const LEAST: i64 = 3;
/// The script and the class that do it from outside.
const JOBS: [&str; 2] = ["zkCleanup", "PurgeTxnLog"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(config) = document.properties(&[Kind::ZooKeeper]).map(ZooKeeperConfig::of) else { return };
    if config.is_fragment() || config.is_open() {
        return;
    }
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(Version::first_of(3, 4)));
    let entry = config.get(INTERVAL);
    let state = match config.number(INTERVAL) {
        Setting::Absent => "autopurge is off unless it is turned on".to_owned(),
        Setting::Is(number) if number <= 0 => format!("`{INTERVAL}={number}` turns autopurge off"),
        Setting::Is(_) => return few(cx, file, config),
        Setting::Unknown | Setting::Refused => return,
    };
    let by_job = |it: &&str| find(&document.source.bytes, it.as_bytes()).is_some() || in_units(cx, file, it.as_bytes());
    if JOBS.iter().any(by_job) {
        return;
    }
    let message = format!("old snapshots and transaction logs are never deleted: {state}");
    let span = entry.or_else(|| config.data_dir()).map_or(Span::at(0), |it| it.written());
    let mut finding = Finding::new(&RULE, file, span, message)
        .help(format!("Write `{INTERVAL}=24` and `{RETAINED}={LEAST}`."))
        .fix(Safety::Unsafe, "Turn autopurge on", turned_on(&document.source.bytes, file, config))
        .only(Product::ZooKeeper, holds);
    if let (Some(_), Some(dir)) = (entry, config.data_dir()) {
        finding = finding.related(file, dir.written(), "what fills");
    }
    cx.push(if is_ensemble(config) { finding } else { finding.variant(Severity::Hint, Impact::DataRisk) });
}

/// Whether the file is of one of several servers, on more than one machine.
fn is_ensemble(config: ZooKeeperConfig<'_, '_>) -> bool {
    let is_remote = |text: &str| !host::is_loopback(host::of_server_line(text));
    config.dynamic_file().is_some()
        || config.servers().nth(1).is_some() && config.servers().any(|it| is_remote(it.entry.trimmed()))
}

/// Both lines, as far as they are not there.
fn turned_on(bytes: &[u8], file: usize, config: ZooKeeperConfig<'_, '_>) -> Option<Edits> {
    let (interval, retained) = (format!("{INTERVAL}=24"), format!("{RETAINED}={LEAST}"));
    let has_retained = config.get(RETAINED).is_some();
    match config.get(INTERVAL) {
        Some(entry) if has_retained => Some(edit::value(file, entry, "24")),
        Some(entry) => Some(edit::value(file, entry, "24").and(edit::below(bytes, file, entry.span, &[&retained])?)),
        None if has_retained => edit::at_end(bytes, file, &[&interval]),
        None => edit::at_end(bytes, file, &[&interval, &retained]),
    }
}

fn few(cx: &mut Cx<'_, '_>, file: usize, config: ZooKeeperConfig<'_, '_>) {
    let (Some(entry), Setting::Is(number)) = (config.get(RETAINED), config.number(RETAINED)) else { return };
    if number >= LEAST {
        return;
    }
    let message = format!("`{RETAINED}={number}` has no effect: ZooKeeper keeps {LEAST} snapshots at least");
    let edits = edit::value(file, entry, &LEAST.to_string());
    let finding = Finding::new(&RULE, file, entry.written(), message).help(format!("Write `{RETAINED}={LEAST}`.")).fix(
        Safety::Unsafe,
        "Write what ZooKeeper keeps",
        edits,
    );
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(Version::first_of(3, 4)));
    cx.push(finding.variant(Severity::Hint, Impact::Practice).only(Product::ZooKeeper, holds));
}

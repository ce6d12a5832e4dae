//! The settings whose values in force differ, file by file.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Fate, FileDiff, Update, View};
use crate::catalog::kafka::{self, UpdateMode};
use crate::catalog::{Product, Version};
use crate::document::{Document, whole_unit, wholes_with};
use crate::lens::effective::{From, InForce};
use crate::model::secret::MASK;
use crate::model::{Setting, java_boolean};
use crate::source::{Kind, Origin};

/// The files that differ.
pub(super) fn files<'d>(old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>) -> Vec<FileDiff<'d>> {
    let names = old.by_name.keys().chain(new.by_name.keys()).copied();
    let names: BTreeSet<&'d str> = names.collect();
    let pairs = names.into_iter().map(|it| (it, old.by_name.get(it).copied(), new.by_name.get(it).copied()));
    let file = |(path, before, after): (&'d str, Option<usize>, Option<usize>)| match (before, after) {
        (Some(before), Some(after)) => changed(path, (old, before), (new, after)),
        (None, Some(after)) => whole(path, (new, after), Fate::Added),
        (Some(before), None) => whole(path, (old, before), Fate::Removed),
        (None, None) => None,
    };
    pairs.filter_map(file).collect()
}

/// A file that is in one state only. What it is for is started or stopped, and nothing restarted.
fn whole<'d>(path: &'d str, (view, file): (&View<'_, 'd, '_>, usize), fate: Fate) -> Option<FileDiff<'d>> {
    let document = &view.documents[file];
    let kind = document.kind.filter(|_| document.source.origin != Origin::Context)?;
    let (node, shown) = (view.node_name(file), shown(path, document));
    // What a drop-in changes is told of its unit, where that is there.
    let is_alone = kind == Kind::UnitDropIn && wholes_with(view.documents, file).is_empty();
    let (changes, needs) = (Vec::new(), if is_alone { Update::Restart } else { Update::Nothing });
    Some(FileDiff { name: path, path: shown, kind: kind.name(), node, fate, releases: None, changes, needs })
}

fn changed<'d>(path: &'d str, old: (&View<'_, 'd, '_>, usize), new: (&View<'_, 'd, '_>, usize)) -> Option<FileDiff<'d>> {
    let [before, after] = [old, new].map(|(view, file)| &view.documents[file]);
    let kind = after.kind?;
    let same_bytes = before.source.bytes == after.source.bytes;
    // A drop-in changes its unit.
    if same_bytes && !(kind == Kind::Unit && whole_unit(new.0.documents, new.1).is_some()) {
        return None;
    }
    let releases = after.product().map(|it| releases(it, old, new));
    let [was, is] = [(old, 0), (new, 1)].map(|((view, file), at)| {
        let release = releases.map(|it| it[at]);
        release.and_then(|release| view.reader().with(file, release)).map(|it| it.settings).unwrap_or_default()
    });
    let release = releases.map_or(Version::NEWEST, |it| it[1]);
    let is_controller = after.broker().is_some_and(|it| !it.is_broker());
    let is_reconfigured = kind == Kind::ZooKeeperDynamic && is_reconfigured(new.0, new.1);
    let mut changes = changes((old, was), (new, is), |key| match kind {
        Kind::Kafka if !is_controller => of_broker(key, release),
        Kind::ZooKeeperDynamic if is_reconfigured => Update::Reconfig,
        Kind::Unit if OF_INSTALL.contains(&key) => Update::Reenable,
        Kind::Unit if READ_BY_MANAGER.contains(&key) => Update::DaemonReload,
        _ => Update::Restart,
    });
    if let (Kind::Myid, false) = (kind, same_bytes) {
        changes.extend(myid((old.0, old.1), (new.0, new.1)));
    }
    if same_bytes && changes.is_empty() {
        return None;
    }
    // What nothing is worked out about is read at the start.
    let unknown = match kind {
        Kind::Meta | Kind::Environment | Kind::Jaas => Update::Restart,
        Kind::UnitDropIn if wholes_with(new.0.documents, new.1).is_empty() => Update::Restart,
        _ => Update::Nothing,
    };
    let needs = changes.iter().map(|it| it.needs).max().unwrap_or(unknown);
    let told = releases.filter(|it| it[0] != it[1]).map(|it| (it[0].to_string(), it[1].to_string()));
    let (node, shown) = (new.0.node_name(new.1), shown(path, after));
    let (kind, fate) = (kind.name(), Fate::Changed);
    Some(FileDiff { name: path, path: shown, kind, node, fate, releases: told, changes, needs })
}

/// The file that was named itself has no path from its root on.
fn shown<'d>(name: &'d str, document: &'d Document<'_>) -> &'d str {
    if name.is_empty() { &document.source.path } else { name }
}

/// The releases to read both as: one for both where it can be, so that a file that tells more of its release than before
/// does not seem to change every default.
fn releases(product: Product, old: (&View<'_, '_, '_>, usize), new: (&View<'_, '_, '_>, usize)) -> [Version; 2] {
    let [was, is] = [old, new].map(|(view, file)| view.assumed.of(product, file));
    let migrates = |(view, file): (&View<'_, '_, '_>, usize)| {
        let read = view.documents[file].properties(&[Kind::Kafka]);
        read.is_some_and(|it| it.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true))
    };
    // The last release that migrates: later ones do not know the key.
    let last = if migrates(old) || migrates(new) { Version::line(3, 9) } else { Version::NEWEST };
    let both = was.to.min(is.to).min(last);
    if was.contains(both) && is.contains(both) { [both, both] } else { [was.to, is.to] }
}

type Side<'s, 'd, 'a> = ((&'s View<'s, 'd, 'a>, usize), Vec<InForce<'d>>);

/// What differs, by key.
fn changes<'d>(old: Side<'_, 'd, '_>, new: Side<'_, 'd, '_>, update: impl Fn(&str) -> Update) -> Vec<Change<'d>> {
    let mut keys: BTreeMap<&'d str, [Vec<InForce<'d>>; 2]> = BTreeMap::new();
    for (at, settings) in [old.1, new.1].into_iter().enumerate() {
        settings.into_iter().for_each(|it| keys.entry(it.key).or_default()[at].push(it));
    }
    let mut found = Vec::new();
    for (key, [mut was, mut is]) in keys {
        is.retain(|it| {
            let own = compared(new.0, it);
            match was.iter().position(|it| compared(old.0, it) == own) {
                Some(at) => {
                    was.remove(at);
                    false
                }
                None => true,
            }
        });
        let is_written = |all: &[InForce<'_>]| all.iter().any(|it| it.range.is_some());
        // A key that one mode reads and the other does not, and that nobody wrote.
        let is_idle = (was.is_empty() || is.is_empty()) && !is_written(&was) && !is_written(&is);
        if !is_idle {
            found.push(Change { key, old: was, new: is, needs: update(key) });
        }
    }
    // What another key stands in for is told of that key.
    let told: Vec<&str> = found.iter().map(|it| it.key).collect();
    let derived = |it: &Change<'_>| it.old.iter().chain(&it.new).all(|it| it.by.is_some_and(|by| told.contains(&by)));
    let keep: Vec<bool> = found.iter().map(|it| !derived(it)).collect();
    found.into_iter().zip(keep).filter(|it| it.1).map(|it| it.0).collect()
}

/// What tells whether two settings are one: the value; where it is hidden or unknown, what is written.
fn compared<'d>((view, file): (&View<'_, 'd, '_>, usize), it: &InForce<'d>) -> Cow<'d, str> {
    match &it.value {
        Some(value) if value != MASK || it.range.is_none() => value.clone(),
        _ => {
            let own = it.path.and_then(|path| view.documents.iter().find(|it| it.source.path == path));
            let bytes = &own.unwrap_or(&view.documents[file]).source.bytes;
            match it.range {
                Some(range) => String::from_utf8_lossy(&bytes[range.span().range()]),
                None => Cow::Owned(format!("{:?} {:?}", it.from == From::Computed, it.note)),
            }
        }
    }
}

/// How a broker's setting comes into force.
fn of_broker(key: &str, release: Version) -> Update {
    // Only in ZooKeeper mode, and only where a name comes or goes: `DynamicListenerConfig`.
    if matches!(key, "listeners" | "advertised.listeners" | "listener.security.protocol.map") {
        return Update::Restart;
    }
    // Behind a listener's prefix a key is changed as it is without.
    let known = kafka::find(key).or_else(|| kafka::below_listener(key).and_then(kafka::find));
    let known = known.filter(|it| it.dynamic_since().is_some_and(|it| it <= release));
    match known.and_then(|it| it.update_mode) {
        Some(UpdateMode::ClusterWide) => Update::ClusterWide,
        Some(UpdateMode::PerBroker) => Update::PerBroker,
        Some(UpdateMode::ReadOnly) | None => Update::Restart,
    }
}

/// Whether the servers of a dynamic file write it themselves.
fn is_reconfigured(view: &View<'_, '_, '_>, file: usize) -> bool {
    let configs = view.topology.nodes_of(file).iter().filter_map(|it| view.topology.nodes[*it].zookeeper);
    let mut configs = configs.filter_map(|it| view.documents[it].zookeeper());
    configs.any(|it| it.get("reconfigEnabled").is_some_and(|it| java_boolean(it.trimmed()) == Some(true)))
}

/// What `systemctl enable` reads.
const OF_INSTALL: [&str; 6] = ["WantedBy", "RequiredBy", "UpheldBy", "Alias", "Also", "DefaultInstance"];

/// Directives that systemd looks at when it needs them, and not when it starts the process: those of `[Unit]`, and what of `[Service]` is about its end. Source: `systemd.service(5)`, `systemd.unit(5)`, `service.c`.
const READ_BY_MANAGER: [&str; 30] = [
    "Description",
    "Documentation",
    "Wants",
    "Requires",
    "Requisite",
    "BindsTo",
    "PartOf",
    "Conflicts",
    "Before",
    "After",
    "OnFailure",
    "OnSuccess",
    "StartLimitIntervalSec",
    "StartLimitInterval",
    "StartLimitBurst",
    "StartLimitAction",
    "Restart",
    "RestartSec",
    "RestartPreventExitStatus",
    "RestartForceExitStatus",
    "SuccessExitStatus",
    "TimeoutStopSec",
    "TimeoutStartSec",
    "TimeoutSec",
    "ExecReload",
    "KillMode",
    "KillSignal",
    "SendSIGKILL",
    "ExecStop",
    "ExecStopPost",
];

/// The number of a server.
fn myid<'d>(old: (&View<'_, 'd, '_>, usize), new: (&View<'_, 'd, '_>, usize)) -> Option<Change<'d>> {
    let shown = |(view, file): (&View<'_, 'd, '_>, usize)| view.documents[file].myid().map(|it| it.to_string());
    let (was, is) = (shown(old), shown(new));
    let one = |value: Option<String>| {
        let (key, from) = ("myid", From::Line);
        value.map(|it| InForce { key, value: Some(Cow::Owned(it)), from, by: None, path: None, range: None, note: None })
    };
    let is_same = was == is;
    let change = || Change {
        key: "myid",
        old: one(was).into_iter().collect(),
        new: one(is).into_iter().collect(),
        needs: Update::Restart,
    };
    (!is_same).then(change)
}

//! Directives that systemd takes alone and refuses together.

use super::RULE;
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Releases, Version};
use crate::lint::Finding;
use crate::model::unit::{Assigned, Whole};

pub(super) struct Pair {
    pub(super) finding: Finding,
    /// Those that refuse it.
    pub(super) releases: Releases,
}

const fn since(release: u16) -> Releases {
    Releases::since(Version::line(release, Version::LAST_PATCH))
}

/// The pairs that a unit has.
pub(super) fn found(whole: &Whole<'_, '_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    const ASKED: [&str; 9] =
        ["Type", "ExecStart", "Restart", "ExitType", "BusName", "PrivatePIDs", "DynamicUser", "WorkingDirectory", "KillMode"];
    if whole.is_open() || ASKED.iter().any(|it| whole.is_hidden(Service, it)) {
        return pairs;
    }
    let word = |name| whole.word(Service, name);
    let is = |at: Option<Assigned<'_, '_>>, words: &[&str]| at.is_some_and(|it| words.contains(&it.value()));
    let kind = word("Type");
    let mut add = |at: Option<Assigned<'_, '_>>, other: Option<Assigned<'_, '_>>, releases, message: &str, help: &str| {
        let Some(at) = at else { return };
        let message = format!("{message}; systemd refuses the unit");
        let finding = Finding::new(&RULE, at.file, at.directive.written(), message).help(help);
        let finding = match other {
            Some(it) => finding.related(it.file, it.directive.written(), "this line"),
            None => finding,
        };
        pairs.push(Pair { finding, releases });
    };
    // Without a type and a start command a service is one of type oneshot, for its ExecStop=.
    if is(kind, &["oneshot"]) || kind.is_none() && whole.list(Service, "ExecStart").is_empty() {
        let restart = word("Restart");
        if is(restart, &["always", "on-success"]) {
            let value = restart.map_or("", |it| it.value());
            let message = format!("`Restart={value}` is not allowed for `Type=oneshot`");
            add(restart, kind, Releases::ALL, &message, "Write `Type=simple`, or `Restart=on-failure`.");
        }
        if is(word("ExitType"), &["cgroup"]) {
            add(word("ExitType"), kind, since(250), "`ExitType=cgroup` is not allowed for `Type=oneshot`", "Drop `ExitType=`.");
        }
    }
    if is(kind, &["oneshot"])
        && let [force, ..] = whole.list(Service, "RestartForceExitStatus")[..]
    {
        let until = Releases::until(Version::line(252, Version::LAST_PATCH));
        add(Some(force), kind, until, "`RestartForceExitStatus=` is not allowed for `Type=oneshot`", "Drop the line.");
    }
    if is(kind, &["dbus"]) && !whole.all(Service, "BusName").any(|it| it.value().contains('.')) {
        add(kind, None, since(252), "`Type=dbus` needs a `BusName=`", "Write `Type=simple`.");
    }
    if is(kind, &["forking"]) && whole.is_on(Service, "PrivatePIDs") {
        let message = "`PrivatePIDs=yes` is not allowed for `Type=forking`";
        add(whole.last(Service, "PrivatePIDs"), kind, since(257), message, "Drop `PrivatePIDs=`.");
    }
    let home = whole.last(Service, "WorkingDirectory").filter(|it| matches!(it.value(), "~" | "-~"));
    if home.is_some() && whole.is_on(Service, "DynamicUser") {
        let message = "`WorkingDirectory=~` is not allowed with `DynamicUser=yes`";
        add(home, whole.last(Service, "DynamicUser"), since(257), message, "Write a folder.");
    }
    let pam = whole.last(Service, "PAMName").filter(|it| !it.value().is_empty());
    let kill = word("KillMode");
    if pam.is_some() && is(kill, &["process", "none"]) {
        let value = kill.map_or("", |it| it.value());
        let message = format!("`KillMode={value}` is not allowed with `PAMName=`");
        add(kill, pam, Releases::ALL, &message, "Write `KillMode=control-group`, or drop `PAMName=`.");
    }
    pairs
}

//! Directives that systemd takes alone and refuses together.

use super::{Judged, RULE};
use crate::catalog::systemd::MEASURED;
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Releases, Version};
use crate::lint::Finding;
use crate::model::unit::{Check, Failed, Whole};

/// The pairs that a unit has.
pub(super) fn found(whole: &Whole<'_, '_>, faults: Vec<Failed<'_, '_>>) -> Vec<Judged> {
    const ASKED: [&str; 11] = [
        "Type",
        "ExecStart",
        "Restart",
        "ExitType",
        "BusName",
        "PrivatePIDs",
        "DynamicUser",
        "WorkingDirectory",
        "KillMode",
        "PrivateUsers",
        "User",
    ];
    if whole.is_open() || ASKED.iter().any(|it| whole.is_hidden(Service, it)) {
        return Vec::new();
    }
    let judged = faults.into_iter().filter_map(|fault| {
        let [at, ..] = fault.lines[..] else { return None };
        let (problem, help) = words(fault.check, at.value())?;
        let message = format!("{problem}; systemd refuses the unit");
        let finding = Finding::new(&RULE, at.file, at.directive.written(), message).help(help);
        let finding = match fault.lines.get(1) {
            Some(it) => finding.related(it.file, it.directive.written(), "this line"),
            None => finding,
        };
        Some(Judged { finding, releases: since(&fault) })
    });
    judged.collect()
}

/// The releases that refuse a pair. Where one of the two directives came between two releases that were tried, it was
/// refused from then on.
fn since(fault: &Failed<'_, '_>) -> Releases {
    let releases = fault.releases.releases();
    let line = |release: u16| Version::line(release, Version::LAST_PATCH);
    let before = MEASURED.into_iter().rfind(|it| line(*it) < releases.from);
    let came = fault.lines.iter().filter_map(|it| it.directive.entry()?.since).max();
    match (before, came) {
        (Some(before), Some(came)) if came > before => Releases::between(line(came).min(releases.from), releases.to),
        _ => releases,
    }
}

fn words(check: Check, value: &str) -> Option<(String, &'static str)> {
    Some(match check {
        Check::OneshotRestart => {
            (format!("`Restart={value}` is not allowed for `Type=oneshot`"), "Write `Type=simple`, or `Restart=on-failure`.")
        }
        Check::OneshotExitType => ("`ExitType=cgroup` is not allowed for `Type=oneshot`".to_owned(), "Drop `ExitType=`."),
        Check::OneshotForce => ("`RestartForceExitStatus=` is not allowed for `Type=oneshot`".to_owned(), "Drop the line."),
        Check::NoBusName => ("`Type=dbus` needs a `BusName=`".to_owned(), "Write `Type=simple`."),
        Check::ForkingPrivatePids => ("`PrivatePIDs=yes` is not allowed for `Type=forking`".to_owned(), "Drop `PrivatePIDs=`."),
        Check::DynamicHome => ("`WorkingDirectory=~` is not allowed with `DynamicUser=yes`".to_owned(), "Write a folder."),
        Check::PamKillMode => {
            (format!("`KillMode={value}` is not allowed with `PAMName=`"), "Write `KillMode=control-group`, or drop `PAMName=`.")
        }
        Check::ManagedUsers => {
            ("`PrivateUsers=managed` is not allowed for a user that is named".to_owned(), "Drop `PrivateUsers=`.")
        }
        Check::UserNamespaces => {
            (format!("`PrivateUsers={value}` is not allowed with `UserNamespacePath=`"), "Drop one of the two.")
        }
        Check::PamPrivatePids => ("`PrivatePIDs=yes` is not allowed with `PAMName=`".to_owned(), "Drop `PrivatePIDs=`."),
        Check::HiddenDirectory => (
            format!("`WorkingDirectory={value}` lies below /proc, /sys or /dev, which a mount namespace takes away"),
            "Write another folder.",
        ),
        Check::LongDirectory => {
            (format!("`WorkingDirectory={}` is too long: \"File name too long\"", super::cut(value)), "Write a shorter path.")
        }
        Check::NoCommand | Check::NoStart | Check::NoRemain | Check::SeveralStarts => return None,
    })
}

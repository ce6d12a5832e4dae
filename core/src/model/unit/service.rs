//! What systemd says of a service as a whole, once all of its lines are read.
//!
//! Source: `service_verify` and `unit_verify_contexts` of systemd 257; tried with `systemd-analyze verify` of 247 to 262.

use super::command;
use super::flaw::Nature;
use super::value::{flaws, read_by};
use super::whole::{Assigned, Whole, boolean};
use crate::catalog::systemd::Section::{self, Service, Unit as UnitSection};
use crate::catalog::systemd::{Directive as Entry, MEASURED, Measured};

/// Why systemd refuses a service whose lines it can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// There is nothing to run.
    NoCommand,
    /// There is nothing to start, which only a oneshot service may have.
    NoStart,
    /// There is nothing to start, and nothing is left to stop.
    NoRemain,
    /// More than one start command, which only a oneshot service may have.
    SeveralStarts,
    /// A oneshot service that is to be started again after a success.
    OneshotRestart,
    /// A oneshot service that ends with its control group.
    OneshotExitType,
    /// A oneshot service with `RestartForceExitStatus=`.
    OneshotForce,
    /// A service on the bus without a name there.
    NoBusName,
    /// A forking service in a process namespace of its own.
    ForkingPrivatePids,
    /// PAM without a control group that is killed.
    PamKillMode,
    /// The home of a user that does not exist before the start.
    DynamicHome,
    /// A user namespace that systemd manages, for a user that is named.
    ManagedUsers,
    /// A user namespace of its own beside one that is named.
    UserNamespaces,
    /// PAM in a process namespace of its own.
    PamPrivatePids,
    /// A working directory whose mount unit would have too long a name.
    LongDirectory,
    /// A working directory that a mount namespace takes away.
    HiddenDirectory,
}

/// A check that a service does not pass.
#[derive(Debug, Clone)]
pub struct Failed<'r, 'a> {
    /// The check.
    pub check: Check,
    /// The releases that refuse the service for it.
    pub releases: Measured,
    /// The lines that make it so: the one to change first.
    pub lines: Vec<Assigned<'r, 'a>>,
}

/// A line that counts, and the releases that read it.
#[derive(Debug, Clone, Copy)]
struct Read<'r, 'a> {
    at: Assigned<'r, 'a>,
    releases: Measured,
}

/// The checks that a service does not pass, each with the releases in which it is the first one. In those that refuse one of
/// its lines none is made.
#[must_use]
pub fn failed<'r, 'a>(whole: &Whole<'r, 'a>) -> Vec<Failed<'r, 'a>> {
    let lines = Lines::of(whole);
    let mut found: Vec<Failed<'r, 'a>> = Vec::new();
    for release in MEASURED.into_iter().filter(|it| !lines.refused.contains(*it)) {
        let Some((check, at)) = lines.first_failed(release) else { continue };
        let only = Measured::since(release).and(Measured::until(release));
        match found.iter_mut().find(|it| it.check == check) {
            Some(it) => it.releases = it.releases.or(only),
            None => found.push(Failed { check, releases: only, lines: at.into_iter().flatten().collect() }),
        }
    }
    found
}

/// The releases that refuse one of the unit's own lines.
#[must_use]
pub fn refused_lines(whole: &Whole<'_, '_>) -> Measured {
    Lines::of(whole).refused
}

struct Lines<'r, 'a> {
    /// Those that matter here, in the order in which systemd reads them.
    read: Vec<Read<'r, 'a>>,
    /// How many commands each start or stop line gives.
    commands: Vec<Vec<Measured>>,
    /// The releases that refuse a line.
    refused: Measured,
}

/// What the checks look at.
const ASKED: [(Section, &str); 18] = [
    (Service, "Type"),
    (Service, "ExecStart"),
    (Service, "ExecStop"),
    (Service, "Restart"),
    (Service, "RestartForceExitStatus"),
    (Service, "RemainAfterExit"),
    (Service, "ExitType"),
    (Service, "BusName"),
    (Service, "PAMName"),
    (Service, "KillMode"),
    (Service, "DynamicUser"),
    (Service, "WorkingDirectory"),
    (Service, "PrivatePIDs"),
    (Service, "PrivateUsers"),
    (Service, "User"),
    (Service, "Group"),
    (Service, "UserNamespacePath"),
    (UnitSection, "SuccessAction"),
];

/// What was tried of all that gives a service a mount namespace of its own, unless it is turned off. There is more, such as
/// `BindPaths=`, `BindReadOnlyPaths=`, `TemporaryFileSystem=`, `MountImages=`, `ExtensionImages=` and `LogNamespace=`: their
/// values are not read, so nobody here knows whether they hold.
const NAMESPACES: [&str; 29] = [
    "BindLogSockets",
    "DynamicUser",
    "ExecPaths",
    "ExtensionDirectories",
    "IPCNamespacePath",
    "InaccessiblePaths",
    "MountAPIVFS",
    "MountFlags",
    "NetworkNamespacePath",
    "NoExecPaths",
    "PrivateBPF",
    "PrivateDevices",
    "PrivateIPC",
    "PrivateMounts",
    "PrivateNetwork",
    "PrivatePIDs",
    "PrivateTmp",
    "ProcSubset",
    "ProtectControlGroups",
    "ProtectHome",
    "ProtectKernelLogs",
    "ProtectKernelModules",
    "ProtectKernelTunables",
    "ProtectProc",
    "ProtectSystem",
    "ReadOnlyPaths",
    "ReadWritePaths",
    "RootDirectory",
    "RootImage",
];

/// The name that a directive has now: three lists of paths had another one.
fn name_now(written: &str) -> &str {
    match written {
        "InaccessibleDirectories" => "InaccessiblePaths",
        "ReadOnlyDirectories" => "ReadOnlyPaths",
        "ReadWriteDirectories" => "ReadWritePaths",
        name => name,
    }
}

impl<'r, 'a> Lines<'r, 'a> {
    fn of(whole: &Whole<'r, 'a>) -> Self {
        let name = whole.name();
        let mut lines = Self { read: Vec::new(), commands: Vec::new(), refused: Measured::NONE };
        for (at, (file, unit)) in whole.files().enumerate() {
            // A drop-in is read up to the line that cannot be.
            let mut alive = Measured::ALL;
            for directive in &unit.directives {
                let Some(entry) = directive.entry() else { continue };
                if at > 0 {
                    alive = alive.and(unit.stopped_above(directive).not());
                }
                let is_asked = ASKED.contains(&(entry.section, entry.name)) || NAMESPACES.contains(&name_now(entry.name));
                if !is_asked && entry.refuses.is_empty() {
                    continue;
                }
                let flaws = flaws(entry, &directive.value, name);
                let with = |nature: Nature| {
                    flaws.iter().filter(|it| it.nature == nature).fold(Measured::NONE, |all, it| all.or(it.releases))
                };
                let fatal = with(Nature::Refused);
                if is_asked {
                    lines.add(Assigned { file, directive }, entry, alive, with(Nature::Ignored).or(fatal), name);
                }
                alive = alive.and(fatal.not());
                if at == 0 {
                    lines.refused = lines.refused.or(fatal);
                }
            }
        }
        lines
    }

    fn add(&mut self, at: Assigned<'r, 'a>, entry: &'static Entry, alive: Measured, bad: Measured, name: &str) {
        // Of a list or a command line the good parts hold.
        let releases = match entry.name {
            "RestartForceExitStatus" if has_other_words(at.value()) => entry.known_by,
            "ExecStart" | "ExecStop" => entry.known_by,
            _ if entry.multi => read_by(entry, at.value(), name),
            _ => entry.known_by.and(bad.not()),
        };
        self.read.push(Read { at, releases: releases.and(alive) });
        let is_command = matches!(entry.name, "ExecStart" | "ExecStop");
        self.commands.push(if is_command { command::judge(at.value(), name).commands } else { Vec::new() });
    }

    /// The line that counts: the last one that a release reads.
    fn last(&self, name: &str, release: u16) -> Option<Assigned<'r, 'a>> {
        let is = |it: &&Read<'_, '_>| it.releases.contains(release) && name_now(&it.at.directive.name) == name;
        self.read.iter().rfind(is).map(|it| it.at)
    }

    /// The same, where it is one of some words.
    fn word(&self, name: &str, release: u16, words: &[&str]) -> Option<Assigned<'r, 'a>> {
        self.last(name, release).filter(|it| words.contains(&it.value()))
    }

    fn is_on(&self, name: &str, release: u16) -> Option<Assigned<'r, 'a>> {
        self.last(name, release).filter(|it| boolean(it.value()) == Some(true))
    }

    /// The lines of a list that count, and the number of their commands.
    fn commands(&self, name: &str, release: u16) -> (Vec<Assigned<'r, 'a>>, usize) {
        let (mut lines, mut count) = (Vec::new(), 0);
        for (read, commands) in self.read.iter().zip(&self.commands) {
            if read.at.directive.name.as_str() != name || !read.releases.contains(release) {
                continue;
            }
            if read.at.value().is_empty() {
                (lines, count) = (Vec::new(), 0);
            }
            let own = commands.iter().filter(|it| it.contains(release)).count();
            if own > 0 {
                lines.push(read.at);
                count += own;
            }
        }
        (lines, count)
    }

    /// The first check that fails, and the lines that it is about.
    fn first_failed(&self, release: u16) -> Option<(Check, [Option<Assigned<'r, 'a>>; 2])> {
        let kind = self.last("Type", release).filter(|it| !it.value().is_empty());
        let bus = self.last_with_text("BusName", release);
        let (starts, count) = self.commands("ExecStart", release);
        let (stops, _) = self.commands("ExecStop", release);
        let is = |word: &str| kind.is_some_and(|it| it.value() == word);
        let is_oneshot = is("oneshot") || kind.is_none() && bus.is_none() && starts.is_empty();
        let succeeds = self.last("SuccessAction", release).is_some_and(|it| !matches!(it.value(), "" | "none"));
        if starts.is_empty() {
            if stops.is_empty() && !succeeds {
                return Some((Check::NoCommand, [None, None]));
            }
            if !is_oneshot {
                return Some((Check::NoStart, [kind, None]));
            }
            if !succeeds && self.is_on("RemainAfterExit", release).is_none() {
                return Some((Check::NoRemain, [stops.first().copied(), None]));
            }
        }
        if count > 1 && !is_oneshot {
            let other = starts.first().copied().filter(|_| starts.len() > 1);
            return Some((Check::SeveralStarts, [starts.last().copied(), other]));
        }
        if is_oneshot {
            if let Some(at) = self.word("Restart", release, &["always", "on-success"]) {
                return Some((Check::OneshotRestart, [Some(at), kind]));
            }
            let force = self.last("RestartForceExitStatus", release).filter(|it| !it.value().is_empty() && release <= 254);
            if force.is_some() {
                return Some((Check::OneshotForce, [force, kind]));
            }
            if let Some(at) = self.word("ExitType", release, &["cgroup"]) {
                return Some((Check::OneshotExitType, [Some(at), kind]));
            }
        }
        // 247 does not come as far as that: it crashes when it is asked.
        if is("dbus") && bus.is_none() && release > 247 {
            return Some((Check::NoBusName, [kind, None]));
        }
        if is("forking")
            && release >= 257
            && let Some(at) = self.is_on("PrivatePIDs", release)
        {
            return Some((Check::ForkingPrivatePids, [Some(at), kind]));
        }
        self.contexts(release)
    }

    fn contexts(&self, release: u16) -> Option<(Check, [Option<Assigned<'r, 'a>>; 2])> {
        let pam = self.last("PAMName", release).filter(|it| !it.value().is_empty());
        if let (Some(pids), true) = (self.is_on("PrivatePIDs", release).filter(|_| release >= 262), pam.is_some()) {
            return Some((Check::PamPrivatePids, [Some(pids), pam]));
        }
        if let (Some(_), Some(kill)) = (pam, self.word("KillMode", release, &["process", "none"])) {
            return Some((Check::PamKillMode, [Some(kill), pam]));
        }
        if release == 247 {
            return self
                .last("WorkingDirectory", release)
                .filter(|it| is_long(it.value()))
                .map(|it| (Check::LongDirectory, [Some(it), None]));
        }
        if release < 257 {
            return None;
        }
        if let Some(managed) = self.word("PrivateUsers", release, &["managed"]) {
            let named =
                ["User", "Group", "PAMName"].iter().find_map(|it| self.last(it, release).filter(|it| !it.value().is_empty()));
            if let Some(other) = named.or_else(|| self.is_on("DynamicUser", release)) {
                return Some((Check::ManagedUsers, [Some(managed), Some(other)]));
            }
        }
        let is_other = self.last("UserNamespacePath", release).filter(|it| !it.value().is_empty());
        let own = self.last("PrivateUsers", release).filter(|it| boolean(it.value()) != Some(false));
        if let (Some(_), Some(own)) = (is_other, own) {
            return Some((Check::UserNamespaces, [Some(own), is_other]));
        }
        let folder = self.last("WorkingDirectory", release)?;
        let path = folder.value().strip_prefix('-').unwrap_or(folder.value());
        if let Some(user) = self.is_on("DynamicUser", release).filter(|_| path == "~") {
            return Some((Check::DynamicHome, [Some(folder), Some(user)]));
        }
        let is_below = |api: &str| path.strip_prefix(api).is_some_and(|it| it.is_empty() || it.starts_with('/'));
        let namespace = NAMESPACES.iter().find_map(|it| self.namespace(it, release));
        if ["/proc", "/sys", "/dev"].into_iter().any(is_below) && namespace.is_some() {
            return Some((Check::HiddenDirectory, [Some(folder), namespace]));
        }
        None
    }

    /// The line that gives the service a mount namespace.
    fn namespace(&self, name: &str, release: u16) -> Option<Assigned<'r, 'a>> {
        let is_off = |name: &str| self.last(name, release).is_some_and(|it| boolean(it.value()) == Some(false));
        self.last(name, release).filter(|it| match (name, it.value()) {
            // What becomes nothing takes back what is above it.
            (_, "" | "%i" | "%I" | "default" | "all" | "shared") | ("RootDirectory", "/") => false,
            ("RootDirectory", _) => !is_off("MountAPIVFS"),
            ("NetworkNamespacePath", _) => !is_off("PrivateMounts"),
            (_, value) if boolean(value) == Some(false) => false,
            ("PrivateNetwork", _) => !is_off("PrivateMounts"),
            ("PrivateTmp", value) => release >= 262 || value == "disconnected",
            _ => true,
        })
    }

    /// The last line with a value; an empty one changes nothing.
    fn last_with_text(&self, name: &str, release: u16) -> Option<Assigned<'r, 'a>> {
        let is = |it: &&Read<'_, '_>| {
            it.releases.contains(release) && it.at.directive.name.as_str() == name && !it.at.value().is_empty()
        };
        self.read.iter().rfind(is).map(|it| it.at)
    }
}

/// Whether the mount unit of a path has too long a name: what is no letter, digit or underscore takes four bytes in it.
fn is_long(path: &str) -> bool {
    let bytes = |it: u8| if it.is_ascii_alphanumeric() || matches!(it, b'/' | b'_' | b':' | b'.') { 1 } else { 4 };
    let path = path.strip_prefix('/').unwrap_or_default();
    path.bytes().map(bytes).sum::<usize>() + ".mount".len() > super::value::NAME_MAX
}

/// Whether a list of exit statuses has one that systemd can read: what it cannot read it leaves out.
fn has_other_words(value: &str) -> bool {
    let entry = crate::catalog::systemd::directive(Service, "RestartForceExitStatus");
    let bad = entry.map_or(0, |it| flaws(it, value, "").len());
    value.split_ascii_whitespace().count() > bad
}

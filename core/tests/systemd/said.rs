//! What is said of a unit, by systemd and by kcfglint, in a form that can be compared: lines, and what sort of thing is
//! wrong with them.

use std::collections::BTreeSet;

use kcfglint_core::catalog::systemd;
use kcfglint_core::model::unit::{ByteFault, Nature, Unit, Why, flaws};
use kcfglint_core::syntax::unit::{lines, pieces};
use kcfglint_core::text::Span;

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// A line that is no assignment, a section or a directive that is not known.
    Name,
    /// A value or a command line.
    Value,
}

/// What is said of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// Lines, of a continued one the last; 0 for what names none.
    pub(crate) lines: BTreeSet<(usize, Sort)>,
    /// Whether the unit is refused.
    pub(crate) refused: bool,
    /// The line that it is refused for, where it is one.
    pub(crate) fatal: Option<usize>,
}

impl Said {
    fn say(&mut self, line: usize, sort: Sort, fatal: bool) {
        self.lines.insert((line, sort));
        if fatal {
            self.fatal = Some(self.fatal.map_or(line, |it| it.min(line)));
        }
    }

    /// The lines up to the one that the unit is refused for, where reading ends.
    pub(crate) fn up_to(&self, fatal: Option<usize>) -> BTreeSet<(usize, Sort)> {
        self.lines.iter().filter(|(line, _)| fatal.is_none_or(|it| *line <= it)).copied().collect()
    }
}

/// What the readers of syntax and values say in a release. The service as a whole is not looked at.
pub(crate) fn by_readers(bytes: &[u8], name: &str, release: u16) -> Said {
    let unit = Unit::read(name, bytes);
    let mut said = Said::default();
    let ends = LineEnds::of(bytes);
    for (span, _) in &unit.strays {
        said.say(ends.line(*span), Sort::Name, false);
    }
    if let Some((span, fault)) = unit.fault {
        said.say(ends.line(span), Sort::Name, true);
        // Of a line that is too long systemd does not say which.
        if fault == ByteFault::LongLine {
            said.lines.remove(&(ends.line(span), Sort::Name));
        }
    }
    for header in &unit.headers {
        let unreadable = header.broken || header.is_refused_in(release);
        if unreadable || header.section.is_none() && !header.is_foreign() {
            said.say(ends.line(header.line), Sort::Name, unreadable);
        }
    }
    let mut apart = BTreeSet::new();
    for directive in &unit.directives {
        let Some(section) = directive.section.filter(|_| !directive.name.starts_with("X-")) else { continue };
        let entry = systemd::directive(section, &directive.name);
        let Some(entry) = entry.filter(|it| it.known_by.contains(release) || it.removed || it.warns_in.contains(release)) else {
            said.say(ends.line(directive.name.span()), Sort::Name, false);
            continue;
        };
        for flaw in flaws(entry, &directive.value, name).iter().filter(|it| it.releases.contains(release)) {
            let names_no_line = matches!(flaw.why, Why::OldSpecifier | Why::OddUser)
                || flaw.why == Why::Deprecated && entry.name == "OnFailureIsolate";
            if names_no_line {
                apart.insert(ends.line(directive.name.span()));
            } else {
                said.say(ends.line(directive.name.span()), Sort::Value, flaw.nature == Nature::Refused);
            }
        }
    }
    if apart.first().is_some_and(|line| said.fatal.is_none_or(|it| *line <= it)) {
        said.lines.insert((0, Sort::Value));
    }
    said.refused = said.fatal.is_some();
    said
}

/// From places to lines as systemd counts them.
pub(crate) struct LineEnds {
    /// Where each piece ends, without the end of its line, and the number of the line that is its last.
    pieces: Vec<(u32, usize)>,
}

impl LineEnds {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut before = 0;
        let pieces = pieces(bytes).map(|piece| {
            let text = &bytes[piece.span.range()];
            let ended = matches!(text.last(), Some(b'\n' | b'\r' | 0));
            let count = lines(text).count() - usize::from(ended);
            before += count;
            (piece.span.end, before)
        });
        let mut pieces: Vec<_> = pieces.collect();
        // A continuation that nothing follows is only read at the end of the file, and counts for one more.
        let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if let Some(last) = pieces.last_mut().filter(|_| text.iter().rev().take_while(|it| **it == b'\\').count() % 2 == 1) {
            last.1 += 1;
        }
        Self { pieces }
    }

    /// The last line of the entry that a place is in.
    pub(crate) fn line(&self, span: Span) -> usize {
        let at = self.pieces.partition_point(|(end, _)| *end <= span.start);
        self.pieces.get(at).or(self.pieces.last()).map_or(1, |it| it.1)
    }
}

/// Directives whose values are not read: what a host and its kernel have decides about most of them.
pub(crate) const UNREAD: &[&str] = &[
    "BPFProgram",
    "BindNetworkInterface",
    "BindPaths",
    "BindReadOnlyPaths",
    "BlockIOAccounting",
    "BlockIODeviceWeight",
    "BlockIOReadBandwidth",
    "BlockIOWriteBandwidth",
    "CPUAccounting",
    "CPUSchedulingPriority",
    "CoredumpFilter",
    "DefaultStartupMemoryLow",
    "Delegate",
    "DelegateNamespaces",
    "DelegateSubgroup",
    "DeviceAllow",
    "DisableControllers",
    "ExtensionImages",
    "IODeviceLatencyTargetSec",
    "IODeviceWeight",
    "IOReadBandwidthMax",
    "IOReadIOPSMax",
    "IOWriteBandwidthMax",
    "IOWriteIOPSMax",
    "IPEgressFilterPath",
    "IPIngressFilterPath",
    "ImportCredential",
    "LUOSession",
    "LoadCredential",
    "LoadCredentialEncrypted",
    "LogFilterPatterns",
    "LogNamespace",
    "ManagedOOMMemoryPressureDurationSec",
    "ManagedOOMMemoryPressureLimit",
    "ManagedOOMMemoryPressureLimitPercent",
    "MountImages",
    "NFTSet",
    "NUMAMask",
    "OOMRules",
    "OpenFile",
    "Personality",
    "ProtectHostname",
    "RefreshOnReload",
    "RestrictFileSystems",
    "RestrictNamespaces",
    "RestrictNetworkInterfaces",
    "RootHash",
    "RootHashSignature",
    "RootImageOptions",
    "SetCredential",
    "SetCredentialEncrypted",
    "SocketBindAllow",
    "SocketBindDeny",
    "StandardInputData",
    "StandardInputText",
    "SystemCallArchitectures",
    "SystemCallErrorNumber",
    "SystemCallFilter",
    "SystemCallLog",
    "TTYColumns",
    "TTYRows",
    "TemporaryFileSystem",
];

/// Whether a file is a unit as it stands: it has a section, and no mark of a template engine.
pub(crate) fn is_unit(bytes: &[u8], name: &str) -> bool {
    let unit = Unit::read(name, bytes);
    let is_other = unit.headers.is_empty() && !unit.strays.is_empty();
    !is_other && !unit.is_open && !unit.directives.iter().any(|it| unit.hides(it))
}

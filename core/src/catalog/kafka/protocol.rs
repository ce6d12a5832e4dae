//! The values of inter.broker.protocol.version and log.message.format.version.

use crate::catalog::Version;
use crate::catalog::tables::kafka::PROTOCOL;

/// One of the protocol's versions, ordered as Kafka orders them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProtocolVersion(u8);

impl ProtocolVersion {
    /// What a release makes of a value: its first two parts count (three where it begins with `0.`), and a short name
    /// such as `3.7` means the last full one of that release. Nothing where the release refuses it.
    #[must_use]
    pub fn parse(value: &str, release: Version) -> Option<Self> {
        let parts = if value.starts_with("0.") { 3 } else { 2 };
        let end = value.match_indices('.').nth(parts - 1).map_or(value.len(), |(at, _)| at);
        let value = &value[..end];
        if let Some(full) = Self::named(value) {
            return (PROTOCOL[usize::from(full.0)].1 <= release).then_some(full);
        }
        let of = |name: &str| name.strip_prefix(value).is_some_and(|rest| rest.starts_with("-IV"));
        // A release holds full names of the next one before it takes that one's short name.
        let out = first_release(value).is_some_and(|it| it <= release);
        let at = PROTOCOL.iter().rposition(|(name, known)| out && of(name) && *known <= release)?;
        u8::try_from(at).ok().map(Self)
    }

    /// The version of that full name, in whatever release.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let at = PROTOCOL.iter().position(|(it, _)| *it == name)?;
        u8::try_from(at).ok().map(Self)
    }

    /// The full name.
    #[must_use]
    pub fn name(self) -> &'static str {
        PROTOCOL[usize::from(self.0)].0
    }
}

/// The first release of the line that a short name is for: 3.7.0 for `3.7`, 0.10.1 for `0.10.1`.
fn first_release(short: &str) -> Option<Version> {
    let version = Version::parse(short)?;
    let patch = if version.patch_number() == Version::LAST_PATCH { 0 } else { version.patch_number() };
    Some(Version::patch(version.major(), version.minor(), patch))
}

//! What is known of the key at a place of a file, for whoever hovers over it.

use serde::Serialize;

use super::releases::Assumed;
use crate::catalog::{Default, Product, Version, kafka, systemd, zookeeper};
use crate::document::{Body, Document};
use crate::report::Range;
use crate::settings::Settings;
use crate::text::{LineIndex, Span};
use crate::topology::Topology;

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Description {
    /// As the product writes it; a directive without its section.
    pub key: &'static str,
    /// `kafka`, `zookeeper` or `systemd`.
    pub product: &'static str,
    /// The section of a directive.
    pub section: Option<&'static str>,
    /// Where the key stands.
    pub place: Range,
    /// The release that the rest is about: the newest one that may be run with the file.
    pub release: String,
    /// Whether that release knows the key; nothing where it was not measured.
    pub known: Option<bool>,
    /// What the value is read as, in a word or two.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Such as `ms`.
    pub unit: Option<&'static str>,
    /// The value that holds without the key; nothing where there is none.
    pub default: Option<&'static str>,
    /// What the default is worked out from, where the product does that when it starts.
    pub computed: Option<&'static str>,
    /// Whether the product does not start without the key.
    pub required: bool,
    /// Which values are taken, where not all of the type are.
    pub range: Option<String>,
    /// The first release that knows it; nothing for one that was there before all that the catalog has.
    pub since: Option<String>,
    /// The first release that does not know it any more.
    pub removed: Option<String>,
    /// The first release whose documentation calls it deprecated; not known of a directive.
    pub deprecated: Option<String>,
    /// What took its place.
    pub replacement: Option<&'static str>,
    /// Where it has a meaning: `zookeeper`, `kraft` or `migration` for a broker's, `quorum` or `client` for a ZooKeeper
    /// server's; nothing where it is everywhere.
    pub mode: Option<&'static str>,
    /// How a broker's value is changed: `read-only`, `per-broker` or `cluster-wide`.
    pub update: Option<&'static str>,
}

/// What the catalog knows of the key that a byte of a file lies in; nothing beside the keys, and for a key that no release
/// has. `documents` are in the order of their paths.
#[must_use]
pub fn describe(documents: &[Document<'_>], file: usize, offset: u32, settings: &Settings) -> Option<Description> {
    let document = documents.get(file)?;
    let (span, known) = match &document.body {
        Body::Properties(read) => {
            let next = read.entries.partition_point(|it| it.key.span().start <= offset);
            let entry = read.entries[..next].last()?;
            let known = if document.product()? == Product::Kafka {
                Known::Kafka(entry.kafka()?)
            } else {
                Known::ZooKeeper(zookeeper::find(entry.key.trimmed())?)
            };
            (entry.key.span(), known)
        }
        Body::Unit(unit) => {
            let next = unit.directives.partition_point(|it| it.name.span().start <= offset);
            let directive = unit.directives[..next].last()?;
            (directive.name.span(), Known::Systemd(directive.entry()?))
        }
        _ => return None,
    };
    if offset > span.end {
        return None;
    }
    let topology = Topology::of(documents, settings);
    let release = Assumed::new(documents, &topology, settings).of(known.product(), file).to;
    Some(known.told(release, place(document, span)))
}

fn place(document: &Document<'_>, span: Span) -> Range {
    LineIndex::new(&document.source.bytes).cursor().range(span)
}

#[derive(Clone, Copy)]
enum Known {
    Kafka(kafka::KeyId),
    ZooKeeper(zookeeper::KeyId),
    Systemd(&'static systemd::Directive),
}

impl Known {
    const fn product(self) -> Product {
        match self {
            Self::Kafka(_) => Product::Kafka,
            Self::ZooKeeper(_) => Product::ZooKeeper,
            Self::Systemd(_) => Product::Systemd,
        }
    }

    fn told(self, release: Version, place: Range) -> Description {
        let told = Description {
            key: "",
            product: self.product().key(),
            section: None,
            place,
            release: release.to_string(),
            known: None,
            kind: "",
            unit: None,
            default: None,
            computed: None,
            required: false,
            range: None,
            since: None,
            removed: None,
            deprecated: None,
            replacement: None,
            mode: None,
            update: None,
        };
        match self {
            Self::Kafka(key) => of_kafka(key, release, told),
            Self::ZooKeeper(key) => of_zookeeper(key, release, told),
            Self::Systemd(directive) => of_systemd(directive, release.major(), told),
        }
    }
}

fn text(version: Version) -> Option<String> {
    (version > Version::OLDEST).then(|| version.to_string())
}

fn with_default(default: Default, told: Description) -> Description {
    match default {
        Default::None => told,
        Default::Required => Description { required: true, ..told },
        Default::Value(value) => Description { default: Some(value), ..told },
        Default::Computed(from) => Description { computed: Some(from), ..told },
    }
}

fn of_kafka(key: kafka::KeyId, release: Version, told: Description) -> Description {
    use kafka::{Kind, Mode, UpdateMode, Valid};
    let told = with_default(key.absent_in(release), told);
    Description {
        key: key.name(),
        known: Some(key.is_known(release)),
        kind: match key.kind_in(release) {
            Kind::Boolean => "boolean",
            Kind::Int => "int",
            Kind::Long => "long",
            Kind::Short => "short",
            Kind::Double => "double",
            Kind::String => "string",
            Kind::List => "list",
            Kind::Class => "class",
            Kind::Password => "password",
        },
        unit: key.unit(),
        range: match key.valid_in(release) {
            Valid::Any => None,
            Valid::Range { min, max, or } => {
                let other = or.map_or(String::new(), |it| format!(", or {it}"));
                ends(min, max).map(|it| it + &other)
            }
            Valid::Fraction { min, max } => ends(min, max),
            Valid::Words(words) | Valid::WordsAnyCase(words) => Some(words.join(", ")),
            Valid::NonEmpty => Some("not empty".to_owned()),
            Valid::List { items, .. } if !items.is_empty() => Some(items.join(", ")),
            Valid::List { not_empty, .. } => not_empty.then(|| "not empty".to_owned()),
            Valid::Check(name) => Some(name.to_owned()),
        },
        since: text(key.since()),
        removed: key.removed().and_then(text),
        deprecated: key.deprecated().and_then(text),
        replacement: key.replacement().map(kafka::KeyId::name),
        mode: match key.mode {
            Mode::Both => None,
            Mode::ZooKeeper => Some("zookeeper"),
            Mode::KRaft => Some("kraft"),
            Mode::Migration => Some("migration"),
        },
        update: key.update_mode.map(|it| match it {
            UpdateMode::ReadOnly => "read-only",
            UpdateMode::PerBroker => "per-broker",
            UpdateMode::ClusterWide => "cluster-wide",
        }),
        ..told
    }
}

fn of_zookeeper(key: zookeeper::KeyId, release: Version, told: Description) -> Description {
    use zookeeper::{Kind, Scope, Valid};
    let told = with_default(key.absent_in(release), told);
    Description {
        key: key.name(),
        known: Some(key.is_known(release)),
        kind: match key.kind {
            Kind::Boolean => "boolean",
            Kind::Int => "int",
            Kind::Long => "long",
            Kind::Float => "float",
            Kind::Words => "word",
            Kind::YesNo => "yes or no",
            Kind::Path => "path",
            Kind::Host => "host",
            Kind::Class => "class",
            Kind::List => "list",
            Kind::Password => "password",
            Kind::Text => "text",
            Kind::Hexadecimal => "hexadecimal number",
        },
        unit: key.unit(),
        range: match key.valid_in(release) {
            Valid::Any => None,
            Valid::Range(min, max) => ends(min, max),
            Valid::Not(number) => Some(format!("not {number}")),
            Valid::Words(words) => Some(words.join(", ")),
            Valid::Checked => Some("true, false".to_owned()),
            Valid::OnlyTrue => Some("true; all else is false".to_owned()),
            Valid::On(word) => Some(format!("{word}; all else is off")),
            Valid::Off(word) => Some(format!("{word} is off; all else is on")),
        },
        since: key.since.first().copied().and_then(text),
        removed: key.removed().and_then(text),
        deprecated: key.deprecated().and_then(text),
        replacement: key.replacement().map(zookeeper::KeyId::name),
        mode: match key.scope {
            Scope::Both => None,
            Scope::Quorum => Some("quorum"),
            Scope::Client => Some("client"),
        },
        ..told
    }
}

fn of_systemd(directive: &systemd::Directive, release: u16, told: Description) -> Description {
    let words: Vec<_> = directive.words_in(release).collect();
    Description {
        key: directive.name,
        section: Some(directive.section.name()),
        known: directive.known_in(release),
        kind: kind_name(directive.kind),
        range: match directive.kind {
            systemd::Kind::Number(min, max) => ends(Some(min), Some(max)),
            _ => (!words.is_empty()).then(|| words.join(", ")),
        },
        since: directive.since.map(|it| it.to_string()),
        removed: None,
        deprecated: None,
        replacement: directive.replacement,
        ..told
    }
}

fn ends<N: ToString>(min: Option<N>, max: Option<N>) -> Option<String> {
    match (min.map(|it| it.to_string()), max.map(|it| it.to_string())) {
        (Some(min), Some(max)) => Some(format!("from {min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    }
}

/// What systemd reads a value as, as its manual speaks of it.
const fn kind_name(kind: systemd::Kind) -> &'static str {
    use systemd::Kind;
    match kind {
        Kind::AddressFamilies => "address families",
        Kind::Assignments => "assignments",
        Kind::Bool => "boolean",
        Kind::BoolOrList => "boolean or list",
        Kind::BoolOrWords => "boolean or word",
        Kind::Capabilities => "capabilities",
        Kind::Command => "command line",
        Kind::Condition | Kind::ConditionPath => "condition",
        Kind::Count => "number or percentage",
        Kind::EnvironmentFile => "path",
        Kind::ExitStatuses => "exit statuses",
        Kind::Ignored => "ignored",
        Kind::Limit => "resource limit",
        Kind::Mode => "file mode",
        Kind::Number(..) | Kind::Unsigned => "number",
        Kind::Path | Kind::PathOrRun | Kind::WorkingDirectory => "path",
        Kind::Paths | Kind::PrefixedPaths => "paths",
        Kind::Percent => "percentage",
        Kind::Signal => "signal",
        Kind::Size => "size",
        Kind::Syscalls => "system calls",
        Kind::Text => "text",
        Kind::Timespan => "time span",
        Kind::Units => "units",
        Kind::User => "user or group",
        Kind::Users => "groups",
        Kind::Words => "word",
        Kind::WordsOrNumber => "word or number",
        Kind::Binds
        | Kind::BusName
        | Kind::Cpus
        | Kind::Credential
        | Kind::DeviceLimit
        | Kind::DeviceRule
        | Kind::FolderNames
        | Kind::IpPrefixes
        | Kind::List
        | Kind::Names
        | Kind::OpenFile
        | Kind::Other
        | Kind::Slice
        | Kind::Uris => "text of its own form",
    }
}

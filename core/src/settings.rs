//! What the user asks for. The command and the web page fill it; nothing in here reads a file.

mod section;
mod written;

use crate::catalog::{Product, Releases};
use crate::map::Set;
use crate::report::Severity;

pub use section::{At, Table, Value, Wrong};
pub use written::{Written, kind, profile};

/// For whom the configuration is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// A laptop, a tutorial, tests.
    Dev,
    /// Any repository, CI without set-up.
    #[default]
    Default,
    /// A cluster that matters.
    Production,
    /// A gate before a roll-out.
    Strict,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 4] = [Self::Dev, Self::Default, Self::Production, Self::Strict];

    /// The word in options and settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Default => "default",
            Self::Production => "production",
            Self::Strict => "strict",
        }
    }

    /// The profile of that name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether hints are for printing, and laptop set-ups are judged as clusters.
    #[must_use]
    pub fn is_production(self) -> bool {
        self >= Self::Production
    }
}

/// A range of releases and the words that asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The releases.
    pub releases: Releases,
    /// As the user wrote it: `3.9`, `3.3..3.9`.
    pub text: String,
}

/// What is run, where the user says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// Kafka.
    pub kafka: Option<Wanted>,
    /// ZooKeeper.
    pub zookeeper: Option<Wanted>,
    /// systemd.
    pub systemd: Option<Wanted>,
}

impl Target {
    /// What was asked for one product.
    #[must_use]
    pub const fn of(&self, product: Product) -> Option<&Wanted> {
        match product {
            Product::Kafka => self.kafka.as_ref(),
            Product::ZooKeeper => self.zookeeper.as_ref(),
            Product::Systemd => self.systemd.as_ref(),
        }
    }

    /// Reads `3.9`, `3.3..3.9`, `3.3..` or `..3.9` as a wish for one product.
    ///
    /// # Errors
    /// A sentence for the user, where it is no version, a range that runs backwards, or a release nobody knows.
    pub fn set(&mut self, product: Product, text: &str) -> Result<(), String> {
        let wanted = Wanted { releases: crate::catalog::parse_range(product, text)?, text: text.to_owned() };
        *match product {
            Product::Kafka => &mut self.kafka,
            Product::ZooKeeper => &mut self.zookeeper,
            Product::Systemd => &mut self.systemd,
        } = Some(wanted);
        Ok(())
    }
}

/// Which rules speak, on top of the profile. Codes, names and families, as the user wrote them;
/// [`crate::lint::selection`] resolves them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selectors {
    /// Only these, where it is not empty.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// These too, also where the profile leaves them out.
    pub extend_select: Vec<String>,
    /// A severity of the user's own, by selector.
    pub severity: Vec<(String, Severity)>,
}

/// Rules that the user does not want to hear in some files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerFileIgnores {
    /// The paths, already matched against the pattern.
    files: Set<String>,
    /// Codes, names and families.
    pub ignore: Vec<String>,
}

impl PerFileIgnores {
    /// The rules, in no file yet.
    #[must_use]
    pub fn of(ignore: Vec<String>) -> Self {
        Self { ignore, ..Self::default() }
    }

    /// Adds the path of a file.
    pub fn add(&mut self, path: String) {
        self.files.insert(path);
    }

    /// Whether a file is one of them.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        self.files.contains(path)
    }
}

/// A cluster that the user declares, because the folders do not tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeclaredCluster {
    /// Its name.
    pub name: String,
    /// The paths of its files, already matched against the declared patterns.
    pub members: Vec<String>,
    /// Whether every node is there, so that a missing one is a finding.
    pub complete: bool,
    /// Names that stand for several ZooKeeper servers.
    pub zookeeper_vip: Vec<String>,
    /// Whether nothing else uses the ensemble.
    pub zookeeper_dedicated: bool,
    /// Whether `dataLogDir` is a device of its own.
    pub txn_log_dedicated: bool,
    /// Whether addresses differ inside and outside.
    pub nat: bool,
}

/// The hosts' operating system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Platform {
    /// Linux and its like.
    #[default]
    Unix,
    /// Windows.
    Windows,
}

/// Everything that shapes a run, beside the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// What is run.
    pub target: Target,
    /// For whom it is.
    pub profile: Profile,
    /// Which rules speak: the settings file's word, then the command line's. A later one wins.
    pub rules: Vec<Selectors>,
    /// Rules that are off in some files.
    pub per_file_ignores: Vec<PerFileIgnores>,
    /// Keys that plug-ins read; `*` stands for any characters.
    pub known_keys: Vec<String>,
    /// The hosts' operating system.
    pub platform: Platform,
    /// The clusters that the user declares.
    pub clusters: Vec<DeclaredCluster>,
}

impl Settings {
    /// Whether the user says that a plug-in reads a key.
    #[must_use]
    pub fn is_known_key(&self, key: &str) -> bool {
        self.known_keys.iter().any(|it| fits(it, key))
    }
}

/// Whether a text is what a pattern describes, in which `*` stands for any characters, also none.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|it| text.strip_prefix(it)) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_stands_for_any_characters() {
        for (pattern, text) in
            [("a.b", "a.b"), ("a.*", "a."), ("a.*", "a.b.c"), ("*", ""), ("*.x", "a.x"), ("a*b*c", "a1b2c"), ("a**c", "ac")]
        {
            assert!(fits(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in [("a.b", "a.bc"), ("a.*", "ab"), ("*.x", "a.xy"), ("a*b*c", "ac"), ("ab*ba", "aba"), ("", "a")] {
            assert!(!fits(pattern, text), "{pattern} {text}");
        }
    }
}

//! kcfglint.toml: found above the linted paths, read without mercy for what it does not know.

use std::fs;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};
use kcfglint_core::catalog::Product;
use kcfglint_core::lint::selection;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{DeclaredCluster, Platform, Profile, Selectors, Settings};
use kcfglint_core::source::Kind;
use kcfglint_core::text::nearest;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

/// Its name.
pub(crate) const NAME: &str = "kcfglint.toml";

/// What it says.
#[derive(Debug, Default)]
pub(crate) struct SettingsFile {
    /// Its folder; patterns are about paths below it.
    folder: PathBuf,
    settings: Settings,
    clusters: Vec<GlobSet>,
    exclude: GlobSet,
    kinds: Vec<(GlobMatcher, Kind)>,
}

/// The settings file of a path: the nearest at or above it.
pub(crate) fn above(path: &Path) -> Option<PathBuf> {
    let path = absolute(path);
    path.ancestors().map(|it| it.join(NAME)).find(|it| it.is_file())
}

/// A path from the root on. Links stay as they are named, except where `..` goes back over one.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let goes_back = path.components().any(|it| it == std::path::Component::ParentDir);
    let real = if goes_back { fs::canonicalize(path).ok() } else { None };
    real.or_else(|| std::path::absolute(path).ok()).unwrap_or_else(|| path.to_owned())
}

impl SettingsFile {
    /// Reads one.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))?;
        let table = text.parse::<Table>().map_err(|it| format!("{}: {}", path.display(), it.to_string().trim_end()))?;
        let folder = absolute(path).parent().map(Path::to_owned).unwrap_or_default();
        Self::of(table, folder).map_err(|it| format!("{}: {it}", path.display()))
    }

    pub(crate) fn of(table: Table, folder: PathBuf) -> Result<Self, String> {
        let mut file = Self { folder, ..Self::default() };
        let mut top = Section::new("", table);
        file.target(top.section("target")?)?;
        file.rules(top.section("rules")?)?;
        file.files(top.section("files")?)?;
        for table in top.take::<Vec<Table>>("cluster")?.unwrap_or_default() {
            file.cluster(Section::new("[[cluster]]", table))?;
        }
        top.finish()?;
        Ok(file)
    }

    fn target(&mut self, mut section: Section) -> Result<(), String> {
        for product in [Product::Kafka, Product::ZooKeeper, Product::Systemd] {
            if let Some(text) = section.take::<String>(product.key())? {
                self.settings.target.set(product, &text).map_err(|it| section.says(&it))?;
            }
        }
        if let Some(name) = section.take::<String>("profile")? {
            self.settings.profile = profile(&name).map_err(|it| section.says(&it))?;
        }
        section.finish()
    }

    fn rules(&mut self, mut section: Section) -> Result<(), String> {
        let mut layer = Selectors {
            select: section.take("select")?.unwrap_or_default(),
            ignore: section.take("ignore")?.unwrap_or_default(),
            extend_select: section.take("extend-select")?.unwrap_or_default(),
            severity: Vec::new(),
        };
        for (word, value) in section.take::<Table>("severity")?.unwrap_or_default() {
            let all = [Severity::Error, Severity::Warning, Severity::Hint];
            let severity = all.into_iter().find(|it| value.as_str() == Some(it.name()));
            let refused =
                || section.says(&format!("the severity of `{word}` is {value}; write \"error\", \"warning\" or \"hint\""));
            layer.severity.push((word.clone(), severity.ok_or_else(refused)?));
        }
        selection::validate(&layer).map_err(|it| section.says(&it))?;
        self.settings.rules.push(layer);
        section.finish()
    }

    fn files(&mut self, mut section: Section) -> Result<(), String> {
        self.exclude = set(&section.take::<Vec<String>>("exclude")?.unwrap_or_default()).map_err(|it| section.says(&it))?;
        for (pattern, value) in section.take::<Table>("kinds")?.unwrap_or_default() {
            let kind = kind(value.as_str().unwrap_or_default()).map_err(|it| section.says(&it))?;
            self.kinds.push((glob(&pattern).map_err(|it| section.says(&it))?.compile_matcher(), kind));
        }
        self.settings.platform = match section.take::<String>("platform")?.as_deref() {
            None | Some("unix") => Platform::Unix,
            Some("windows") => Platform::Windows,
            Some(other) => return Err(section.says(&format!("`{other}` is no platform; write \"unix\" or \"windows\""))),
        };
        section.finish()
    }

    fn cluster(&mut self, mut section: Section) -> Result<(), String> {
        let name = section.take::<String>("name")?.ok_or_else(|| section.says("a cluster has a `name`"))?;
        let members = section.take::<Vec<String>>("members")?.unwrap_or_default();
        self.clusters.push(set(&members).map_err(|it| section.says(&it))?);
        self.settings.clusters.push(DeclaredCluster {
            name,
            members: Vec::new(),
            complete: section.flag("complete")?,
            zookeeper_vip: section.take("zookeeper-vip")?.unwrap_or_default(),
            zookeeper_dedicated: section.flag("zookeeper-dedicated")?,
            txn_log_dedicated: section.flag("txn-log-dedicated")?,
            nat: section.flag("nat")?,
        });
        section.finish()
    }

    /// The settings, with the members of the clusters among the files that were found.
    pub(crate) fn settings<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Settings {
        let mut settings = self.settings.clone();
        if self.clusters.is_empty() {
            return settings;
        }
        for path in paths {
            let Some(below) = self.below(Path::new(path)) else { continue };
            for (cluster, _) in settings.clusters.iter_mut().zip(&self.clusters).filter(|(_, set)| set.is_match(&below)) {
                cluster.members.push(path.to_owned());
            }
        }
        settings
    }

    /// How far its folder is from the root.
    pub(crate) fn depth(&self) -> usize {
        self.folder.components().count()
    }

    /// Whether a walk leaves anything out.
    pub(crate) fn has_excludes(&self) -> bool {
        !self.exclude.is_empty()
    }

    /// Whether a walk leaves a file or folder out.
    pub(crate) fn excludes(&self, path: &Path) -> bool {
        self.has_excludes() && self.below(path).is_some_and(|it| self.exclude.is_match(it))
    }

    /// The kind that the name of a file has here.
    pub(crate) fn kind(&self, path: &Path) -> Option<Kind> {
        if self.kinds.is_empty() {
            return None;
        }
        let below = self.below(path)?;
        self.kinds.iter().find(|(pattern, _)| pattern.is_match(&below)).map(|(_, kind)| *kind)
    }

    fn below(&self, path: &Path) -> Option<PathBuf> {
        absolute(path).strip_prefix(&self.folder).ok().map(Path::to_owned)
    }
}

/// The profile of that name.
pub(crate) fn profile(name: &str) -> Result<Profile, String> {
    let names = Profile::ALL.map(Profile::name);
    Profile::of_name(name).ok_or_else(|| format!("`{name}` is no profile; write {}", one_of(name, &names)))
}

/// The kind of that name.
pub(crate) fn kind(name: &str) -> Result<Kind, String> {
    let names = Kind::ALL.map(Kind::name);
    Kind::of_name(name).ok_or_else(|| format!("`{name}` is no kind; write {}", one_of(name, &names)))
}

/// The nearest of the words, else all of them.
fn one_of(word: &str, words: &[&'static str]) -> String {
    match nearest(word, words.iter().copied()) {
        Some(it) => format!("`{it}`"),
        None => words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "),
    }
}

/// As in a .gitignore: without a slash it is about a name at any depth.
fn glob(pattern: &str) -> Result<Glob, String> {
    let anchored = pattern.strip_prefix('/').unwrap_or(pattern);
    let pattern = if pattern.trim_end_matches('/').contains('/') { anchored.to_owned() } else { format!("**/{pattern}") };
    let built = GlobBuilder::new(pattern.trim_end_matches('/')).literal_separator(true).build();
    built.map_err(|it| it.to_string())
}

fn set(patterns: &[String]) -> Result<GlobSet, String> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(glob(pattern)?);
    }
    set.build().map_err(|it| it.to_string())
}

/// One table: each key is taken by name, and what is left is unknown.
struct Section {
    name: String,
    table: Table,
    known: Vec<&'static str>,
}

impl Section {
    fn new(name: impl Into<String>, table: Table) -> Self {
        Self { name: name.into(), table, known: Vec::new() }
    }

    fn take<T: DeserializeOwned>(&mut self, key: &'static str) -> Result<Option<T>, String> {
        self.known.push(key);
        let Some(value) = self.table.remove(key) else { return Ok(None) };
        value.try_into().map(Some).map_err(|it| self.says(&format!("`{key}`: {}", it.to_string().trim_end())))
    }

    fn flag(&mut self, key: &'static str) -> Result<bool, String> {
        Ok(self.take(key)?.unwrap_or_default())
    }

    fn section(&mut self, key: &'static str) -> Result<Self, String> {
        Ok(Self::new(format!("[{key}]"), self.take::<Table>(key)?.unwrap_or_default()))
    }

    fn says(&self, trouble: &str) -> String {
        if self.name.is_empty() { trouble.to_owned() } else { format!("{}: {trouble}", self.name) }
    }

    fn finish(self) -> Result<(), String> {
        let Some((key, value)) = self.table.iter().next() else { return Ok(()) };
        let what = if matches!(value, Value::Table(_)) && self.name.is_empty() { "section" } else { "key" };
        Err(self.says(&format!("unknown {what} `{key}`; write {}", one_of(key, &self.known))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<SettingsFile, String> {
        SettingsFile::of(text.parse::<Table>().expect("TOML"), PathBuf::from("/w"))
    }

    #[test]
    fn the_contract_s_example_is_read() {
        let file = of(r#"
            [target]
            kafka = "3.9"
            zookeeper = "3.8"
            profile = "production"
            [rules]
            ignore = ["ZK"]
            extend-select = ["SE"]
            severity = { ZK008 = "error" }
            [files]
            exclude = ["archive/**"]
            kinds = { "*.kafka" = "kafka" }
            platform = "windows"
            [[cluster]]
            name = "peter"
            members = ["prod/zk*/**"]
            complete = true
            zookeeper-vip = ["zk.example.org"]
            zookeeper-dedicated = false
            txn-log-dedicated = true
            nat = false
        "#)
        .expect("it is right");
        let settings = file.settings(["/w/prod/zk1/zoo.cfg", "/w/dev/zk1/zoo.cfg"].into_iter());
        assert_eq!(settings.profile, Profile::Production);
        assert_eq!(settings.target.kafka.map(|it| it.text), Some("3.9".to_owned()));
        assert_eq!(settings.rules[0].severity, [("ZK008".to_owned(), Severity::Error)]);
        assert_eq!(settings.platform, Platform::Windows);
        assert_eq!(settings.clusters[0].members, ["/w/prod/zk1/zoo.cfg"]);
        assert!(settings.clusters[0].complete && settings.clusters[0].txn_log_dedicated && !settings.clusters[0].nat);
        assert_eq!(file.kind(Path::new("/w/a/b/one.kafka")), Some(Kind::Kafka));
        assert!(file.excludes(Path::new("/w/archive/x/zoo.cfg")) && !file.excludes(Path::new("/w/a/archive/zoo.cfg")));
    }

    #[test]
    fn what_it_does_not_know_is_named_with_the_nearest() {
        for (text, error) in [
            ("[file]\n", "unknown section `file`; write `files`"),
            ("[files]\nexlude = []\n", "[files]: unknown key `exlude`; write `exclude`"),
            ("[target]\nzookeper = \"3.8\"\n", "[target]: unknown key `zookeper`; write `zookeeper`"),
            ("[target]\nprofile = \"prod\"\n", "[target]: `prod` is no profile; write `dev`, `default`, `production`, `strict`"),
            ("[[cluster]]\nname = \"a\"\nmember = []\n", "[[cluster]]: unknown key `member`; write `members`"),
            ("[[cluster]]\n", "[[cluster]]: a cluster has a `name`"),
            ("[rules]\nignore = [\"ZK08\"]\n", "[rules]: `ZK08` is no rule's code or name and no family; `ZK008` is"),
            ("[files.kinds]\n\"*.x\" = \"kafak\"\n", "[files]: `kafak` is no kind; write `kafka`"),
        ] {
            assert_eq!(of(text).expect_err("refused"), error, "{text}");
        }
    }
}

//! kcfglint.toml: found above the linted paths, read without mercy for what it does not know.

mod toml_file;

use std::fs;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};
use kcfglint_core::settings::{At, Settings, Written};
use kcfglint_core::source::Kind;

use crate::{Trouble, read, render};

pub(crate) use kcfglint_core::settings::{Wrong, kind, profile};

/// Its name.
pub(crate) const NAME: &str = "kcfglint.toml";

/// What it says.
#[derive(Debug, Default)]
pub(crate) struct SettingsFile {
    /// Its folder; patterns are about paths below it.
    folder: PathBuf,
    settings: Settings,
    clusters: Vec<GlobSet>,
    /// The patterns of `per-file-ignores`, in their order in the settings.
    per_file: Vec<GlobSet>,
    exclude: GlobSet,
    kinds: Vec<(GlobMatcher, Kind)>,
}

/// The settings file of a path: the nearest at or above it.
pub(crate) fn above(path: &Path) -> Option<PathBuf> {
    let path = absolute(path);
    path.ancestors().map(|it| it.join(NAME)).find(|it| fs::symlink_metadata(it).is_ok())
}

/// A path from the root on. Links stay as they are named, except where `..` goes back over one.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let goes_back = path.components().any(|it| it == std::path::Component::ParentDir);
    let real = if goes_back { fs::canonicalize(path).ok() } else { None };
    real.or_else(|| std::path::absolute(path).ok()).unwrap_or_else(|| path.to_owned())
}

impl SettingsFile {
    /// Reads one.
    pub(crate) fn read(path: &Path) -> Result<Self, Trouble> {
        let text = read::text(path)?;
        let folder = absolute(path).parent().map(Path::to_owned).unwrap_or_default();
        let drawn = |it: Wrong| Trouble::Drawn(render::wrong_settings(&path.display().to_string(), &text, &it.said, it.at));
        Self::of(&text, folder).map_err(drawn)
    }

    pub(crate) fn of(text: &str, folder: PathBuf) -> Result<Self, Wrong> {
        let written = Written::read(toml_file::table(text)?)?;
        let clusters = written.clusters.iter().map(|it| set(it, "[[cluster]]")).collect::<Result<_, _>>()?;
        let per_file = written.per_file.iter().map(|it| set(&with_below(it), "[rules]")).collect::<Result<_, _>>()?;
        let matcher = |(pattern, kind): &(At<String>, Kind)| Ok((glob(pattern, "[files]")?.compile_matcher(), *kind));
        let kinds = written.kinds.iter().map(matcher).collect::<Result<_, _>>()?;
        let exclude = set(&written.exclude, "[files]")?;
        Ok(Self { folder, settings: written.settings, clusters, per_file, exclude, kinds })
    }

    /// The settings, with the members of the clusters and the files of the patterns among those that were found.
    pub(crate) fn settings<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Settings {
        let mut settings = self.settings.clone();
        if self.clusters.is_empty() && self.per_file.is_empty() {
            return settings;
        }
        for path in paths {
            let Some(below) = self.below(Path::new(path)) else { continue };
            for (cluster, _) in settings.clusters.iter_mut().zip(&self.clusters).filter(|(_, set)| set.is_match(&below)) {
                cluster.members.push(path.to_owned());
            }
            for (it, _) in settings.per_file_ignores.iter_mut().zip(&self.per_file).filter(|(_, set)| set.is_match(&below)) {
                it.add(path.to_owned());
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

/// A folder means what is below it, as for a walk.
fn with_below(pattern: &At<String>) -> [At<String>; 2] {
    let name = pattern.it.trim_end_matches('/');
    let below = if name.contains('/') { format!("{name}/**") } else { format!("**/{name}/**") };
    [pattern.clone(), At { it: below, at: pattern.at.clone() }]
}

/// As in a .gitignore: without a slash it is about a name at any depth.
fn glob(pattern: &At<String>, section: &str) -> Result<Glob, Wrong> {
    let At { it, at } = pattern;
    let anchored = it.strip_prefix('/').unwrap_or(it);
    let glob = if it.trim_end_matches('/').contains('/') { anchored.to_owned() } else { format!("**/{it}") };
    let built = GlobBuilder::new(glob.trim_end_matches('/')).literal_separator(true).build();
    built.map_err(|error| Wrong { said: format!("{section}: {error}"), at: at.clone() })
}

fn set(patterns: &[At<String>], section: &str) -> Result<GlobSet, Wrong> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(glob(pattern, section)?);
    }
    let at = patterns.first().map(|it| it.at.clone()).unwrap_or_default();
    set.build().map_err(|error| Wrong { said: format!("{section}: {error}"), at })
}

#[cfg(test)]
mod tests {
    use kcfglint_core::report::Severity;
    use kcfglint_core::settings::{Platform, Profile};

    use super::*;

    fn of(text: &str) -> Result<SettingsFile, Wrong> {
        SettingsFile::of(text, PathBuf::from("/w"))
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
            known-keys = ["my.plugin.*"]
            [rules.per-file-ignores]
            "dev/**" = ["ZK008", "KF009"]
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
        assert_eq!(settings.target.kafka.as_ref().map(|it| it.text.as_str()), Some("3.9"));
        assert_eq!(settings.rules[0].severity, [("ZK008".to_owned(), Severity::Error)]);
        assert!(settings.is_known_key("my.plugin.size") && !settings.is_known_key("my.plug"));
        assert_eq!(settings.per_file_ignores[0].ignore, ["ZK008", "KF009"]);
        assert!(["/w/dev/zk1/zoo.cfg", "/w/prod/zk1/zoo.cfg"].map(|it| settings.per_file_ignores[0].holds(it)) == [true, false]);
        assert_eq!(settings.platform, Platform::Windows);
        assert_eq!(settings.clusters[0].members, ["/w/prod/zk1/zoo.cfg"]);
        assert!(settings.clusters[0].complete && settings.clusters[0].txn_log_dedicated && !settings.clusters[0].nat);
        assert_eq!(file.kind(Path::new("/w/a/b/one.kafka")), Some(Kind::Kafka));
        assert!(file.excludes(Path::new("/w/archive/x/zoo.cfg")) && !file.excludes(Path::new("/w/a/archive/zoo.cfg")));
    }

    #[test]
    fn what_it_does_not_know_is_named_with_the_nearest() {
        // What is marked stands in the text between `«` and `»`.
        for (text, error) in [
            ("[«file»]\n", "unknown section `file`; write `files`"),
            ("[files]\n«exlude» = []\n", "[files]: unknown key `exlude`; write `exclude`"),
            ("[target]\n«zookeper» = \"3.8\"\n", "[target]: unknown key `zookeper`; write `zookeeper`"),
            (
                "[target]\nprofile = «\"prod\"»\n",
                "[target]: `prod` is no profile; write `dev`, `default`, `production`, `strict`",
            ),
            ("[[cluster]]\nname = \"a\"\n«member» = []\n", "[[cluster]]: unknown key `member`; write `members`"),
            ("«[[cluster]]»\n", "[[cluster]]: a cluster has a `name`"),
            ("[rules]\nignore = [«\"ZK08\"»]\n", "[rules]: `ZK08` is no rule's code or name and no family; `ZK008` is"),
            ("[rules]\nignore = «\"ZK008\"»\n", "[rules]: `ignore` is a string; it takes a list of strings"),
            (
                "[rules.per-file-ignores]\n\"lab/**\" = [«\"LN\"»]\n",
                "[rules]: `LN` cannot be ignored: what kcfglint says of its own work is always told",
            ),
            (
                "[rules.severity]\nZK008 = «\"loud\"»\n",
                "[rules]: this is no severity of `ZK008`; write \"error\", \"warning\" or \"hint\"",
            ),
            (
                "[files]\nexclude = [\"a\", «\"{\"»]\n",
                "[files]: error parsing glob '**/{': unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)",
            ),
            ("[files.kinds]\n\"*.x\" = «\"kafak\"»\n", "[files]: `kafak` is no kind; write `kafka`"),
        ] {
            let start = text.find('«').expect("a mark");
            let end = text.find('»').expect("a mark") - '«'.len_utf8();
            let wrong = of(&text.replace(['«', '»'], "")).expect_err("refused");
            assert_eq!((wrong.said.as_str(), wrong.at), (error, start..end), "{text}");
        }
    }
}

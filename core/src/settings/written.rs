//! What stands in a settings file, read without mercy for what it does not know. Which language it is written in, and what
//! its patterns match, is for the caller.

use super::section::{Section, one_of, text, texts};
use super::{At, DeclaredCluster, PerFileIgnores, Platform, Profile, Selectors, Settings, Table, Value, Wrong};
use crate::catalog::Product;
use crate::lint::selection;
use crate::report::Severity;
use crate::source::Kind;

/// What it says. The patterns have still to be matched against paths.
#[derive(Debug, Default)]
pub struct Written {
    /// All but what depends on patterns.
    pub settings: Settings,
    /// The patterns of the members of each of [`Settings::clusters`].
    pub clusters: Vec<Vec<At<String>>>,
    /// The pattern of each of [`Settings::per_file_ignores`].
    pub per_file: Vec<At<String>>,
    /// The patterns of what a walk leaves out.
    pub exclude: Vec<At<String>>,
    /// Kinds by the patterns of paths.
    pub kinds: Vec<(At<String>, Kind)>,
}

impl Written {
    /// Reads the outermost table.
    ///
    /// # Errors
    /// What is wrong first, and where.
    pub fn read(table: Table) -> Result<Self, Wrong> {
        let mut written = Self::default();
        let mut top = Section::file(table);
        written.target(top.section("target")?)?;
        written.rules(top.section("rules")?)?;
        written.files(top.section("files")?)?;
        for table in top.sections("cluster")? {
            written.cluster(table)?;
        }
        top.finish()?;
        Ok(written)
    }

    fn target(&mut self, mut section: Section) -> Result<(), Wrong> {
        for product in [Product::Kafka, Product::ZooKeeper, Product::Systemd] {
            if let Some(text) = section.text(product.key())? {
                self.settings.target.set(product, &text.it).map_err(|it| section.wrong(&it, &text.at))?;
            }
        }
        if let Some(name) = section.text("profile")? {
            self.settings.profile = profile(&name.it).map_err(|it| section.wrong(&it, &name.at))?;
        }
        section.finish()
    }

    fn rules(&mut self, mut section: Section) -> Result<(), Wrong> {
        let mut layer = Selectors {
            select: rules(&section.texts("select")?, &section, false)?,
            ignore: Vec::new(),
            extend_select: Vec::new(),
            severity: Vec::new(),
        };
        let ignore = section.texts("ignore")?;
        layer.ignore = rules(&ignore, &section, true)?;
        let extend = section.texts("extend-select")?;
        layer.extend_select = rules(&extend, &section, false)?;
        for (word, value) in section.pairs("severity")? {
            rules(std::slice::from_ref(&word), &section, false)?;
            let all = [Severity::Error, Severity::Warning, Severity::Hint];
            let severity = all.into_iter().find(|it| matches!(&value.it, Value::Text(text) if text == it.name()));
            let said = format!("this is no severity of `{}`; write \"error\", \"warning\" or \"hint\"", word.it);
            layer.severity.push((word.it, severity.ok_or_else(|| section.wrong(&said, &value.at))?));
        }
        self.settings.rules.push(layer);
        self.settings.known_keys = section.texts("known-keys")?.into_iter().map(|it| it.it).collect();
        for (pattern, value) in section.pairs("per-file-ignores")? {
            let said = format!("this is no list of rules for `{}`; write [\"ZK008\"]", pattern.it);
            let words = texts(&value.it).ok_or_else(|| section.wrong(&said, &value.at))?;
            let ignore = rules(&words, &section, true)?;
            self.per_file.push(pattern);
            self.settings.per_file_ignores.push(PerFileIgnores::of(ignore));
        }
        section.finish()
    }

    fn files(&mut self, mut section: Section) -> Result<(), Wrong> {
        self.exclude = section.texts("exclude")?;
        for (pattern, value) in section.pairs("kinds")? {
            let name = text(&value.it).unwrap_or_default();
            let kind = kind(&name).map_err(|it| section.wrong(&it, &value.at))?;
            self.kinds.push((pattern, kind));
        }
        if let Some(name) = section.text("platform")? {
            self.settings.platform = match name.it.as_str() {
                "unix" => Platform::Unix,
                "windows" => Platform::Windows,
                other => {
                    let said = format!("`{other}` is no platform; write \"unix\" or \"windows\"");
                    return Err(section.wrong(&said, &name.at));
                }
            };
        }
        section.finish()
    }

    fn cluster(&mut self, mut section: Section) -> Result<(), Wrong> {
        let name = section.text("name")?;
        self.clusters.push(section.texts("members")?);
        let vip = section.texts("zookeeper-vip")?;
        let cluster = DeclaredCluster {
            name: name.as_ref().map(|it| it.it.clone()).unwrap_or_default(),
            members: Vec::new(),
            complete: section.flag("complete")?,
            zookeeper_vip: vip.into_iter().map(|it| it.it).collect(),
            zookeeper_dedicated: section.flag("zookeeper-dedicated")?,
            txn_log_dedicated: section.flag("txn-log-dedicated")?,
            nat: section.flag("nat")?,
        };
        self.settings.clusters.push(cluster);
        // A key that is misspelled is why the name is missing, more often than not.
        let nameless = name.is_none().then(|| section.lacks("a cluster has a `name`"));
        section.finish()?;
        nameless.map_or(Ok(()), Err)
    }
}

/// The profile of that name.
///
/// # Errors
/// A sentence that names the nearest one, or all.
pub fn profile(name: &str) -> Result<Profile, String> {
    let names = Profile::ALL.map(Profile::name);
    Profile::of_name(name).ok_or_else(|| format!("`{name}` is no profile; write {}", one_of(name, &names)))
}

/// The kind of that name.
///
/// # Errors
/// A sentence that names the nearest one, or all.
pub fn kind(name: &str) -> Result<Kind, String> {
    let names = Kind::ALL.map(Kind::name);
    Kind::of_name(name).ok_or_else(|| format!("`{name}` is no kind; write {}", one_of(name, &names)))
}

/// Codes, names and families.
fn rules(words: &[At<String>], section: &Section, ignored: bool) -> Result<Vec<String>, Wrong> {
    let mut all = Vec::with_capacity(words.len());
    for word in words {
        let one = vec![word.it.clone()];
        let layer = if ignored {
            Selectors { ignore: one, ..Selectors::default() }
        } else {
            Selectors { select: one, ..Selectors::default() }
        };
        selection::validate(&layer).map_err(|it| section.wrong(&it, &word.at))?;
        all.push(word.it.clone());
    }
    Ok(all)
}

//! What every command that reads files does first: settings, then files.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{Scan, selection};
use kcfglint_core::settings::{Selectors, Settings};
use kcfglint_core::source::Origin;

use crate::args::{ScanArgs, SettingsArgs};
use crate::parallel;
use crate::read::{self, Found, Wanted};
use crate::settings_file::{self, SettingsFile};
use crate::{Trouble, say};

/// Paths that have one settings file, or none.
struct Group {
    file: Option<Arc<SettingsFile>>,
    paths: Vec<PathBuf>,
}

/// What was read for the paths of one settings file.
pub(super) struct Scanned {
    pub(super) found: Found,
    pub(super) settings: Settings,
}

impl Scanned {
    /// The files as they are linted.
    pub(super) fn scan(&self) -> Scan<'_> {
        let sources = &self.found.sources;
        Scan {
            documents: parallel::map(sources, Document::read),
            folders: self.found.folders.clone(),
            threads: parallel::threads(sources.len()),
        }
    }
}

/// The documents in the order of their paths.
pub(super) fn documents(scanned: &Scanned) -> Vec<Document<'_>> {
    let mut documents = scanned.scan().documents;
    Document::sort(&mut documents);
    documents
}

/// Reads all, and says what could not be read.
pub(super) fn scan(options: &ScanArgs) -> Result<Vec<Scanned>, Trouble> {
    if let Some(root) = options.root.as_deref().filter(|it| !it.is_dir()) {
        return Err(format!("{}: --root takes a folder, and there is none", root.display()).into());
    }
    let kind = options.kind.as_deref().map(settings_file::kind).transpose()?;
    let layer = layer(&options.settings)?;
    let (mut all, mut folders) = (Vec::new(), Vec::new());
    for group in groups(options)? {
        let wanted = Wanted {
            paths: &group.paths,
            kind,
            stdin_filename: options.stdin_filename.as_deref(),
            context: !options.no_context,
            root: options.root.as_deref(),
            settings: group.file.as_ref(),
        };
        let found = read::find(&wanted);
        let paths = found.sources.iter().map(|it| it.path.as_str());
        let settings = group.file.as_ref().map(|it| it.settings(paths)).unwrap_or_default();
        all.push(Scanned { settings: overridden(settings, &options.settings, &layer)?, found });
        folders.push(group.file.map_or(0, |it| it.depth()));
    }
    told_once(&mut all, &folders);
    all.iter().flat_map(|it| it.found.troubles.iter().chain(&it.found.notes)).for_each(|it| say(it));
    Ok(all)
}

/// A file that several groups hold is told about under the settings file that is nearest to it; for the others it is
/// context. `depths` tells how far from the root the settings file of each group is.
fn told_once(all: &mut [Scanned], depths: &[usize]) {
    if all.len() < 2 {
        return;
    }
    let mut nearest: HashMap<PathBuf, usize> = HashMap::new();
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|group| Reverse(depths[*group]));
    for group in order {
        for it in all[group].found.sources.iter_mut().filter(|it| it.origin != Origin::Context && it.path != "-") {
            if *nearest.entry(read::real(Path::new(&it.path))).or_insert(group) != group {
                it.origin = Origin::Context;
            }
        }
    }
}

/// The paths by their settings file, in the order in which they were named.
fn groups(options: &ScanArgs) -> Result<Vec<Group>, Trouble> {
    let read = |path: PathBuf| SettingsFile::read(&path).map(|it| Some(Arc::new(it)));
    if options.settings.isolated || options.settings.config.is_some() {
        let file = options.settings.config.clone().map(read).transpose()?.flatten();
        return Ok(vec![Group { file, paths: options.paths.clone() }]);
    }
    let mut groups: Vec<(Option<PathBuf>, Vec<PathBuf>)> = Vec::new();
    for path in &options.paths {
        let of = if path.as_os_str() == "-" { options.stdin_filename.as_ref().unwrap_or(path) } else { path };
        let file = settings_file::above(of);
        match groups.iter_mut().find(|(it, _)| *it == file) {
            Some((_, paths)) => paths.push(path.clone()),
            None => groups.push((file, vec![path.clone()])),
        }
    }
    let group = |(file, paths): (Option<PathBuf>, _)| Ok(Group { file: file.map(read).transpose()?.flatten(), paths });
    groups.into_iter().map(group).collect()
}

/// What the command line says about rules.
fn layer(options: &SettingsArgs) -> Result<Selectors, String> {
    let layer = Selectors {
        select: options.select.clone(),
        ignore: options.ignore.clone(),
        extend_select: options.extend_select.clone(),
        severity: Vec::new(),
    };
    selection::validate(&layer)?;
    Ok(layer)
}

/// The settings file's word, then that of the options.
fn overridden(mut settings: Settings, options: &SettingsArgs, layer: &Selectors) -> Result<Settings, String> {
    if let Some(name) = &options.profile {
        settings.profile = settings_file::profile(name)?;
    }
    for wish in &options.target {
        let known = [Product::Kafka, Product::ZooKeeper, Product::Systemd];
        let parts = wish.split_once('=').and_then(|(name, text)| Some((known.into_iter().find(|it| it.key() == name)?, text)));
        let Some((product, text)) = parts else {
            return Err(format!("`{wish}` is not a target; write kafka=3.9, zookeeper=3.8 or systemd=252"));
        };
        settings.target.set(product, text)?;
    }
    settings.rules.push(layer.clone());
    Ok(settings)
}

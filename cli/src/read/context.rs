//! What is read beside a named file, so that its node and its cluster are known: the nearest first, and not too much.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::model::host::is_full_name;
use kcfglint_core::source::{Origin, SourceFile};
use kcfglint_core::topology::host_of;

use super::{Found, Listed, Seen, Wanted, slashed, walker};
use crate::settings_file::{NAME, absolute};

/// Files that are read at most.
const MOST_FILES: usize = 1_000;

/// Files and folders that are looked at on the way; a named file in a home directory is no reason to read all of it.
const MOST_ENTRIES: usize = 5_000;

/// Below a sibling folder: `zk1/etc/zookeeper/zoo.cfg`.
const DEPTH: usize = 4;

/// Adds the context of every named file, and tells the folders that it was looked for in.
pub(super) fn add(found: &mut Found, wanted: &Wanted<'_>, seen: &mut Seen) -> Vec<PathBuf> {
    let mut search = Search::default();
    let named: Vec<PathBuf> = found
        .sources
        .iter()
        .filter(|it| it.origin == Origin::Named && it.path != "-")
        .map(|it| PathBuf::from(&it.path))
        .collect();
    for path in named {
        search.around(&path, wanted);
    }
    let mut listed: Vec<Listed> = Vec::new();
    let mut left_out = 0;
    for it in search.files {
        if !seen.insert(&it) {
            continue;
        }
        if listed.len() < MOST_FILES {
            listed.push(it);
        } else {
            left_out += 1;
        }
    }
    found.read(&listed, wanted);
    if search.entries > MOST_ENTRIES && left_out == 0 {
        found.notes.push(format!("context: only the nearest {MOST_ENTRIES} files and folders were looked at"));
    }
    if left_out > 0 {
        found.notes.push(format!("context: {MOST_FILES} files were read, {left_out} more were left out"));
    }
    search.around
}

#[derive(Debug, Default)]
struct Search {
    files: Vec<Listed>,
    /// The folders around the named files, as they are shown.
    around: Vec<PathBuf>,
    /// Absolute paths.
    walked: HashSet<PathBuf>,
    entries: usize,
}

impl Search {
    /// The folder of a file, then what is around it, up to the settings file or the repository; where there is neither,
    /// the sibling folders.
    fn around(&mut self, path: &Path, wanted: &Wanted<'_>) {
        let shown = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folders: Vec<PathBuf> = absolute(shown).ancestors().map(Path::to_owned).collect();
        let root = folders.iter().position(|it| is_root(it));
        let last = root.unwrap_or(1);
        for (up, folder) in folders.iter().enumerate().take(last + 1) {
            // The root of a file system is nobody's cluster.
            if folder.parent().is_none() && up > 0 || !self.walked.insert(folder.clone()) {
                continue;
            }
            let shown = as_shown(shown, up, folder);
            self.around.push(shown.clone());
            if root.is_some() {
                self.walk(&shown, folder, wanted);
            } else {
                self.look(shown, folder, DEPTH + up, wanted);
            }
        }
    }

    /// Without a repository there is nothing that a .gitignore could speak for, and a plain look costs a third. What lies
    /// less deep comes first, so that a large folder does not hide the next node from view.
    fn look(&mut self, shown: PathBuf, folder: &Path, depth: usize, wanted: &Wanted<'_>) {
        let mut level = vec![(shown, folder.to_owned())];
        for is_last in (1..=depth).rev().map(|it| it == 1) {
            let mut below = Vec::new();
            for (folder, absolute) in level {
                let Ok(entries) = fs::read_dir(&folder) else { continue };
                let mut entries: Vec<fs::DirEntry> = entries.filter_map(Result::ok).collect();
                entries.sort_by_key(fs::DirEntry::file_name);
                for entry in entries {
                    if !self.counts() {
                        return;
                    }
                    let Ok(kind) = entry.file_type() else { continue };
                    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
                    let name = entry.file_name();
                    let path = if folder.as_os_str() == "." { PathBuf::from(&name) } else { entry.path() };
                    if is_hidden || wanted.settings.is_some_and(|it| it.excludes(&path)) {
                        continue;
                    }
                    if is_file(&path, kind) && wanted.wants(&path) {
                        self.files.push(Listed { path, origin: Origin::Context, is_link: kind.is_symlink() });
                    } else if kind.is_dir() && !is_last {
                        let absolute = absolute.join(name);
                        if !self.walked.contains(&absolute) {
                            below.push((path, absolute));
                        }
                    }
                }
            }
            level = below;
        }
    }

    /// One more that is looked at, unless it is too much.
    const fn counts(&mut self) -> bool {
        self.entries += 1;
        self.entries <= MOST_ENTRIES
    }

    fn walk(&mut self, shown: &Path, folder: &Path, wanted: &Wanted<'_>) {
        let mut walker = walker(shown, wanted);
        let settings = wanted.settings.cloned();
        let walked = self.walked.clone();
        let (root, absolute) = (shown.to_owned(), folder.to_owned());
        // This filter takes the place of the walker's own.
        walker.filter_entry(move |it| {
            let absolute = || it.path().strip_prefix(&root).map_or_else(|_| it.path().to_owned(), |below| absolute.join(below));
            let is_done = it.file_type().is_some_and(|it| it.is_dir()) && walked.contains(&absolute());
            it.depth() == 0 || !is_done && !settings.as_ref().is_some_and(|settings| settings.excludes(it.path()))
        });
        walker.sort_by_file_name(Ord::cmp);
        for entry in walker.build().filter_map(Result::ok) {
            if !self.counts() {
                return;
            }
            let Some(kind) = entry.file_type().filter(|it| is_file(entry.path(), *it)) else { continue };
            if wanted.wants(entry.path()) {
                self.files.push(Listed { path: entry.into_path(), origin: Origin::Context, is_link: kind.is_symlink() });
            }
        }
    }
}

/// Whether a folder is that of the settings file or of the repository: what is above is another matter.
fn is_root(folder: &Path) -> bool {
    folder.join(NAME).exists() || folder.join(".git").exists()
}

/// Tells where the files lie, from the root on: in `zk1` the path `myid` does not say whose it is, and whether a path goes
/// back says nothing. The name of the root counts, and nothing above it. Where `.` is a host's folder, it is called by its name; that
/// of a checkout, which is another one for everybody, names no host.
pub(super) fn place(found: &mut Found) {
    let is_short = |it: &SourceFile| {
        let goes_round = it.path.split('/').enumerate().any(|(at, it)| matches!(it, "." | "..") || at > 0 && it.is_empty());
        it.path != "-" && (it.origin == Origin::Named || goes_round)
    };
    let folder =
        |path: &str| absolute(Path::new(path).parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")));
    let is_bare = |it: &SourceFile| it.path != "-" && !it.path.starts_with('/') && host_of(&it.path).is_empty();
    let around;
    let above = if let Some(first) = found.sources.iter().find(|it| is_short(it)) {
        around = folder(&first.path);
        around.ancestors().find(|it| is_root(it)).and_then(Path::parent)
    } else if let Some(bare) = found.sources.iter().find(|it| is_bare(it)) {
        // The folder that was named `.` is the host's, or one around it is whose name says more than `etc`.
        around = absolute(Path::new("."));
        let tells = |it: &&Path| {
            let place = it.parent().and_then(|above| around.strip_prefix(above).ok()).map(|it| slashed(&it.join(&bare.path)));
            is_root(it) || place.is_some_and(|it| !host_of(&it).is_empty())
        };
        let Some(told) = around.ancestors().find(tells).filter(|it| names_host(it)) else { return };
        told.parent()
    } else {
        return;
    };
    let below = |path: PathBuf| slashed(above.and_then(|it| path.strip_prefix(it).ok()).unwrap_or(&path));
    let mut last = (PathBuf::new(), PathBuf::new());
    for it in &mut found.sources {
        let path = Path::new(&it.path);
        let (Some(here), Some(name)) = (path.parent(), path.file_name()) else { continue };
        if last.1.as_os_str().is_empty() || last.0 != here {
            last = (here.to_owned(), folder(&it.path));
        }
        it.place = Some(below(last.1.join(name)));
    }
    found.folders.iter_mut().for_each(|it| *it = below(absolute(Path::new(it))));
}

/// Whether a folder's name is certainly a host's: it has a number, or is a full name.
fn names_host(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    // Nothing but a number makes it the host of what lies far below.
    is_full_name(&name) || host_of(&format!("{name}/x/x/x")) == name
}

/// Whether it is a file, or a link to one.
fn is_file(path: &Path, kind: fs::FileType) -> bool {
    kind.is_file() || kind.is_symlink() && fs::metadata(path).is_ok_and(|it| it.is_file())
}

/// A folder above a named file the way the user would write it: `../zk2` beside `zk1/zoo.cfg` is `zk2`.
fn as_shown(shown: &Path, up: usize, folder: &Path) -> PathBuf {
    if shown.is_absolute() {
        return folder.to_owned();
    }
    let plain: Vec<_> = shown.components().filter(|it| *it != std::path::Component::CurDir).collect();
    let is_below = plain.iter().all(|it| matches!(it, std::path::Component::Normal(_)));
    if is_below && up < plain.len() {
        plain[..plain.len() - up].iter().collect()
    } else if is_below && up == plain.len() {
        PathBuf::from(".")
    } else {
        let back = if is_below { up - plain.len() } else { up };
        let start = if is_below { PathBuf::new() } else { shown.to_owned() };
        (0..back).fold(start, |path, _| path.join(".."))
    }
}

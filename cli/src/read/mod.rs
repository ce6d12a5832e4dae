//! Finds and reads the files.

mod context;
mod copied;
mod named;
mod progress;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::WalkBuilder;
use kcfglint_core::model::kind::{in_use, is_candidate};
use kcfglint_core::source::{Kind, Origin, SourceFile};

use crate::parallel;
use crate::settings_file::SettingsFile;
use progress::Progress;

/// Offsets are 32 bits wide; no configuration comes near.
const LARGEST: u64 = u32::MAX as u64;

/// Files that are read before the progress is told again.
const BLOCK: usize = 1_024;

/// What is to be read.
#[derive(Debug)]
pub(crate) struct Wanted<'w> {
    /// Files and folders.
    pub(crate) paths: &'w [PathBuf],
    /// The kind of the named files.
    pub(crate) kind: Option<Kind>,
    /// What standard input is called; nothing where it has no name.
    pub(crate) stdin_filename: Option<&'w Path>,
    /// Whether files beside the named ones are read, too.
    pub(crate) context: bool,
    /// The folder below which absolute paths in the files are looked up.
    pub(crate) root: Option<&'w Path>,
    /// The settings file, for what it excludes and what kinds it tells.
    pub(crate) settings: Option<&'w Arc<SettingsFile>>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The files that could be read.
    pub(crate) sources: Vec<SourceFile>,
    /// The folders with other files in them.
    pub(crate) folders: Vec<String>,
    /// Pipes, devices and sockets in a folder.
    pub(crate) special: Vec<String>,
    /// What could not be read, a line each.
    pub(crate) troubles: Vec<String>,
    /// What else is worth a line.
    pub(crate) notes: Vec<String>,
    /// Whether the first of the files is standard input.
    pub(crate) has_input: bool,
}

/// A file that is to be read.
#[derive(Debug)]
struct Listed {
    path: PathBuf,
    origin: Origin,
    is_link: bool,
}

/// The files that are listed already, however their paths are written.
#[derive(Debug, Default)]
struct Seen {
    /// Real paths.
    files: HashSet<PathBuf>,
    /// The real paths of folders: the system looks at every component of a path, and most files share theirs.
    folders: HashMap<PathBuf, PathBuf>,
}

impl Seen {
    /// Whether a file is new.
    fn insert(&mut self, it: &Listed) -> bool {
        let parts = it.path.parent().filter(|folder| !it.is_link && !folder.as_os_str().is_empty()).zip(it.path.file_name());
        let Some((folder, name)) = parts else { return self.files.insert(real(&it.path)) };
        if let Some(folder) = self.folders.get(folder) {
            return self.files.insert(folder.join(name));
        }
        let real = real(folder);
        let is_new = self.files.insert(real.join(name));
        self.folders.insert(folder.to_owned(), real);
        is_new
    }
}

/// Reads the named files, the candidates below the named folders, and what is needed to understand the named files.
pub(crate) fn find(wanted: &Wanted<'_>) -> Found {
    let mut found = Found::default();
    let mut progress = Progress::new();
    let mut listed = Vec::new();
    let mut is_read = false;
    for path in wanted.paths {
        if path.as_os_str() == "-" {
            // There is only one, however often it is named.
            if !std::mem::replace(&mut is_read, true) {
                found.standard_input(wanted);
            }
            continue;
        }
        match fs::metadata(path) {
            Err(error) => found.troubles.push(format!("{}: {error}", slashed(path))),
            Ok(it) if it.is_dir() => found.walk(path, wanted, &mut listed, &mut progress),
            // Opening a pipe would wait for somebody to write into it.
            Ok(it) if !it.is_file() => {
                found.troubles.push(format!("{}: a pipe, a device or a socket, not a file", slashed(path)));
            }
            Ok(_) => listed.push(Listed { path: path.clone(), origin: Origin::Named, is_link: true }),
        }
    }
    // A named file first, then files under their own name, then links: which name a file goes by depends on nothing else.
    let rank = |it: &Listed| (it.origin != Origin::Named, it.is_link);
    // By bytes: paths compare component by component, which takes ten times as long.
    listed.sort_by(|a, b| (rank(a), a.path.as_os_str()).cmp(&(rank(b), b.path.as_os_str())));
    let is_alone = wanted.paths.len() == 1 && !listed.iter().any(|it| it.is_link);
    let mut seen = Seen::default();
    if let Some(path) = wanted.stdin_filename.filter(|_| found.sources.len() == 1) {
        seen.files.insert(real(path));
    }
    listed.retain(|it| is_alone || seen.insert(it));
    for block in listed.chunks(BLOCK) {
        progress.tick(format_args!("{} of {} files are read", found.sources.len(), listed.len()));
        found.read(block, wanted);
    }
    let around = if wanted.context { context::add(&mut found, wanted, &mut seen) } else { Vec::new() };
    named::add(&mut found, wanted, &around, &mut seen);
    context::place(&mut found);
    progress.end();
    found.troubles.sort();
    found
}

impl Found {
    /// What is there, and is no file to be read.
    fn in_use(&mut self, path: &Path) {
        let path = slashed(path);
        if let Some(folder) = in_use(&path).filter(|it| self.folders.last().is_none_or(|last| last != it)) {
            self.folders.push(folder.to_owned());
        }
    }

    fn walk(&mut self, folder: &Path, wanted: &Wanted<'_>, listed: &mut Vec<Listed>, progress: &mut Progress) {
        for entry in walker(folder, wanted).build() {
            progress.tick(format_args!("{} files are found", listed.len()));
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.troubles.push(of_walk(&error));
                    continue;
                }
            };
            let Some(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                // Snapshots and logs: the folder around it is a server's.
                if entry.file_name() == "version-2" {
                    self.in_use(entry.path());
                }
                continue;
            }
            let is_wanted = wanted.wants(entry.path());
            let is_link = kind.is_symlink();
            // A link to a folder is followed only when it is named.
            let target = if is_link && is_wanted { fs::metadata(entry.path()).ok() } else { None };
            if target.as_ref().is_some_and(fs::Metadata::is_dir) {
                continue;
            }
            if !kind.is_file() && !is_link || target.is_some_and(|it| !it.is_file()) {
                self.special.push(slashed(entry.path()));
            } else if !is_wanted {
                self.in_use(entry.path());
            } else if let Some(gone) = is_link.then(|| copied::gone(entry.path())).flatten() {
                match copied::on_host(entry.path(), &gone, folder) {
                    Some(path) => listed.push(Listed { path, origin: Origin::Walked, is_link }),
                    None => self.notes.push(format!(
                        "{}: a link to {}, which is not here; left out",
                        slashed(entry.path()),
                        slashed(&gone)
                    )),
                }
            } else {
                listed.push(Listed { path: entry.into_path(), origin: Origin::Walked, is_link });
            }
        }
    }

    fn read(&mut self, listed: &[Listed], wanted: &Wanted<'_>) {
        for (it, bytes) in listed.iter().zip(parallel::map(listed, |it| read(&it.path))) {
            let path = &it.path;
            let kind = if it.origin == Origin::Named { wanted.kind } else { None };
            match bytes {
                Ok(bytes) => {
                    let kind = kind.or_else(|| wanted.kind_of(path));
                    self.sources.push(SourceFile { origin: it.origin, kind, ..SourceFile::new(slashed(path), bytes) });
                }
                Err(error) if it.origin == Origin::Context => {
                    self.notes.push(format!("{}: {error}; left out of the context", slashed(path)));
                }
                Err(error) => self.troubles.push(format!("{}: {error}", slashed(path))),
            }
        }
    }

    fn standard_input(&mut self, wanted: &Wanted<'_>) {
        let mut bytes = Vec::new();
        let path = wanted.stdin_filename.unwrap_or(Path::new("-"));
        let kind = wanted.kind.or_else(|| wanted.kind_of(path));
        match io::stdin().lock().take(LARGEST).read_to_end(&mut bytes) {
            Ok(_) => {
                self.has_input = true;
                self.sources.push(SourceFile { origin: Origin::Named, kind, ..SourceFile::new(slashed(path), bytes) });
            }
            Err(error) => self.troubles.push(format!("standard input: {error}")),
        }
    }
}

impl Wanted<'_> {
    /// Whether a walk reads a file of that name.
    fn wants(&self, path: &Path) -> bool {
        is_candidate(&path.to_string_lossy()) || self.kind_of(path).is_some()
    }

    fn kind_of(&self, path: &Path) -> Option<Kind> {
        self.settings.and_then(|it| it.kind(path))
    }
}

/// Files that git ignores are left out, also where the folder is no repository yet; what one user's git ignores
/// everywhere is not, so that everybody gets the same answer.
fn walker(folder: &Path, wanted: &Wanted<'_>) -> WalkBuilder {
    let mut walker = WalkBuilder::new(folder);
    // Only what is checked in counts, so that every machine gives the same answer.
    walker.require_git(false).git_global(false).git_exclude(false).ignore(false);
    // One thread walks; without a number the builder asks how many there could be.
    walker.threads(1);
    if let Some(settings) = wanted.settings.filter(|it| it.has_excludes()) {
        let settings = Arc::clone(settings);
        walker.filter_entry(move |it| it.depth() == 0 || !settings.excludes(it.path()));
    }
    walker
}

/// A line about what a walk met.
fn of_walk(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => of_walk(err),
        ignore::Error::WithPath { path, err } => match err.io_error() {
            Some(it) => format!("{}: {}", slashed(path), it.kind()),
            None => format!("{}: {err}", slashed(path)),
        },
        _ => error.to_string(),
    }
}

/// Reads a text. What is no file is refused before it is opened: a pipe would wait for ever.
pub(crate) fn text(path: &Path) -> Result<String, String> {
    let read = || match fs::metadata(path)? {
        it if it.is_file() => fs::read_to_string(path),
        _ => Err(io::Error::other("it is no file")),
    };
    read().map_err(|it| format!("{}: {it}", path.display()))
}

/// The one name of a file that has several.
pub(crate) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    thread_local! {
        /// Larger than nearly every file, so that nobody has to ask how large it is.
        static BUFFER: RefCell<Vec<u8>> = RefCell::new(vec![0; 16 * 1024]);
    }
    let mut file = fs::File::open(path)?;
    BUFFER.with_borrow_mut(|buffer| {
        let first = file.read(buffer)?;
        // All of it, where the buffer was not filled; only the next call can tell.
        let mut bytes = Vec::with_capacity(if first < buffer.len() { first + 1 } else { 2 * first });
        bytes.extend_from_slice(&buffer[..first]);
        file.take(LARGEST - first as u64).read_to_end(&mut bytes)?;
        if bytes.len() as u64 == LARGEST { Err(io::Error::other("larger than 4 GiB")) } else { Ok(bytes) }
    })
}

/// A path as it is shown, with `/` between folders.
fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = text.strip_prefix("./").unwrap_or(&text);
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_vanishes_before_it_is_read_is_trouble() {
        let path = std::env::temp_dir().join(format!("kcfglint-vanished-{}.properties", std::process::id()));
        let wanted = Wanted { paths: &[], kind: None, stdin_filename: None, context: false, root: None, settings: None };
        let listed = Listed { path, origin: Origin::Walked, is_link: false };
        let mut found = Found::default();
        found.read(&[listed], &wanted);
        assert!(found.sources.is_empty());
        assert!(found.troubles[0].contains("No such file"), "{:?}", found.troubles);
    }
}

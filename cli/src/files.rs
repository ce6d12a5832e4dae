//! Finds and reads the files.

use std::collections::HashSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use kcfglint_core::model::kind::is_candidate;
use kcfglint_core::source::{Origin, SourceFile};

/// Offsets are 32 bits wide; no configuration comes near.
const LARGEST: u64 = u32::MAX as u64;

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The files that could be read.
    pub(crate) sources: Vec<SourceFile>,
    /// What could not, a line each.
    pub(crate) troubles: Vec<String>,
    seen: HashSet<PathBuf>,
}

/// Reads the named files, and the candidates below the named folders.
pub(crate) fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Err(error) => found.troubles.push(format!("{}: {error}", path.display())),
            Ok(it) if it.is_dir() => found.walk(path),
            Ok(_) => found.read(path, Origin::Named),
        }
    }
    found
}

impl Found {
    fn walk(&mut self, folder: &Path) {
        // Files that git ignores are left out also where the folder is no repository yet.
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Err(error) => self.troubles.push(error.to_string()),
                Ok(entry) if entry.file_type().is_some_and(|it| it.is_dir()) => {}
                Ok(entry) if is_candidate(&slashed(entry.path())) => self.read_walked(entry.path()),
                Ok(_) => {}
            }
        }
    }

    fn read_walked(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(it) if it.is_file() => self.read(path, Origin::Walked),
            // A link to a folder is followed only when it is named; a pipe or a device would never end.
            Ok(_) => {}
            Err(error) => self.troubles.push(format!("{}: {error}", path.display())),
        }
    }

    fn read(&mut self, path: &Path, origin: Origin) {
        if !self.seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())) {
            return;
        }
        match read(path) {
            Ok(bytes) => self.sources.push(SourceFile { path: slashed(path), bytes, origin, kind: None }),
            Err(error) => self.troubles.push(format!("{}: {error}", path.display())),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    let metadata = fs::metadata(path).map_err(|it| it.to_string())?;
    if !metadata.is_file() {
        return Err("not a file".to_owned());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(LARGEST)).unwrap_or(0));
    let file = fs::File::open(path).map_err(|it| it.to_string())?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|it| it.to_string())?;
    if bytes.len() as u64 == LARGEST { Err("larger than 4 GiB".to_owned()) } else { Ok(bytes) }
}

fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = text.strip_prefix("./").unwrap_or(&text);
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.to_owned() }
}

//! Files that are written whole or not at all: beside their place first, then moved there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Reads a text. What is no file is refused before it is opened: a pipe would wait for ever.
pub(crate) fn read_text(path: &Path) -> Result<String, String> {
    let read = || match fs::metadata(path)? {
        it if it.is_file() => fs::read_to_string(path),
        _ => Err(io::Error::other("it is no file")),
    };
    read().map_err(|it| format!("{}: {it}", path.display()))
}

/// Writes a file, in the place of one that may be there. A link stays one, and so do the rights of the file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
    let before = fs::metadata(&path).ok();
    // A pipe or a device takes the bytes and stays what it is.
    if before.as_ref().is_some_and(|it| !it.is_file()) {
        return OpenOptions::new().write(true).open(&path)?.write_all(bytes);
    }
    let beside = Beside::new(&path, bytes)?;
    if let Some(before) = before {
        fs::set_permissions(&beside.path, before.permissions())?;
    }
    fs::rename(&beside.path, &path)
}

/// Writes a file that is not there yet; one that is stays as it is, and is an error.
pub(crate) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = Beside::new(path, bytes)?;
    // Unlike a move, a second name is refused where one is.
    match fs::hard_link(&beside.path, path) {
        Err(it) if it.kind() != io::ErrorKind::AlreadyExists => {
            OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
        }
        done => done,
    }
}

/// A whole file beside its place, gone in the end.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn new(target: &Path, bytes: &[u8]) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
        let name = format!(".{name}.kcfglint-{}", std::process::id());
        let path = target.with_file_name(name);
        let mut file = File::create_new(&path)?;
        let beside = Self { path };
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(beside)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

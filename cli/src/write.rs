//! Files that are written whole or not at all: beside their place first, then moved there.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes a file, in the place of one that may be there, of which a link, the owner and the mode stay.
pub(crate) fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = if path.is_symlink() { fs::canonicalize(path)? } else { path.to_owned() };
    let old = fs::metadata(&target).ok();
    // A pipe or a device takes the bytes and stays what it is.
    if old.as_ref().is_some_and(|it| !it.is_file()) {
        return OpenOptions::new().write(true).open(&target)?.write_all(bytes);
    }
    let new = beside(&target, bytes)?;
    old.map_or(Ok(()), |it| kept(new.as_file(), &it))?;
    new.persist(&target).map(drop).map_err(|it| it.error)
}

/// Writes a file that is not there yet; one that is stays as it is, and is an error.
pub(crate) fn created(path: &Path, bytes: &[u8]) -> io::Result<()> {
    beside(path, bytes)?.persist_noclobber(path).map(drop).map_err(|it| it.error)
}

/// The content in a file of its own, which goes away unless it is moved.
fn beside(target: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kcfglint-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut new = builder.tempfile_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    Ok(new)
}

/// Writes beside the file and renames over it. A link stays a link, and the file keeps its owner and its mode. Where one of
/// these cannot be kept, or where somebody else wrote in the meantime, the file is left alone.
pub(crate) fn replaced(path: &Path, before: &[u8], after: &[u8]) -> Result<(), String> {
    let said = |it: io::Error| format!("{it}; left as it is");
    let target = fs::canonicalize(path).map_err(said)?;
    let folder = target.parent().ok_or("it is in no folder; left as it is")?;
    let old = fs::metadata(&target).map_err(said)?;
    let new = beside(&target, after).map_err(said)?;
    kept(new.as_file(), &old).map_err(|it| format!("its owner and mode cannot be kept: {it}; left as it is"))?;
    new.as_file().sync_all().map_err(said)?;
    if fs::read(&target).map_err(said)? != before {
        return Err("it changed since it was read; left as it is".to_owned());
    }
    new.persist(&target).map_err(|it| said(it.error))?;
    // The name is safe only with its folder; not every file system lets one ask.
    let _ = File::open(folder).and_then(|it| it.sync_all());
    Ok(())
}

#[cfg(unix)]
fn kept(new: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let now = new.metadata()?;
    if (now.uid(), now.gid()) != (old.uid(), old.gid()) {
        fchown(new, Some(old.uid()), Some(old.gid()))?;
    }
    // Last, since another owner takes bits away.
    new.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn kept(new: &File, old: &Metadata) -> io::Result<()> {
    new.set_permissions(old.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("kcfglint-write-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let folder = folder("changed");
        let path = folder.join("zoo.cfg");
        fs::write(&path, "a=2").expect("written");
        let error = replaced(&path, b"a=1", b"a=3").expect_err("somebody else wrote");
        assert!(error.contains("changed since it was read"), "{error}");
        assert_eq!(fs::read(&path).expect("there"), b"a=2");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "nothing is left beside it");
        replaced(&path, b"a=2", b"a=3").expect("nobody else wrote");
        assert_eq!(fs::read(&path).expect("there"), b"a=3");
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_file_that_went_away_is_not_made_again() {
        let folder = folder("gone");
        replaced(&folder.join("zoo.cfg"), b"a=1", b"a=3").expect_err("it is not there");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
        fs::remove_dir_all(folder).expect("removed");
    }
}

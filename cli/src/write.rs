//! Puts new content in the place of a file's old one, all of it or nothing.

use std::fs::{self, File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes beside the file and renames over it. A link stays a link, and the file keeps its owner and its mode. Where one of
/// these cannot be kept, or where somebody else wrote in the meantime, the file is left alone.
pub(crate) fn replaced(path: &Path, before: &[u8], after: &[u8]) -> Result<(), String> {
    let said = |it: io::Error| format!("{it}; left as it is");
    let target = fs::canonicalize(path).map_err(said)?;
    let folder = target.parent().ok_or("it is in no folder; left as it is")?;
    let old = fs::metadata(&target).map_err(said)?;
    let mut new = tempfile::Builder::new().prefix(".kcfglint-").tempfile_in(folder).map_err(said)?;
    new.write_all(after).map_err(said)?;
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

//! A revision of git, checked out for a moment.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A worktree that is gone when this is.
pub(super) struct Revision {
    repository: PathBuf,
    /// The worktree is in it, so that its name is free.
    folder: TempDir,
    /// The part that is meant, from the root of the repository on.
    pub(super) part: PathBuf,
}

impl Revision {
    /// Checks a revision out of the repository that holds a place. Nothing where there is no such repository or revision.
    pub(super) fn check_out(name: &Path, place: &Path) -> Result<Option<Self>, String> {
        let is_folder = place.is_dir();
        let within =
            if is_folder { place } else { place.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")) };
        let mut commit = name.as_os_str().to_owned();
        commit.push("^{commit}");
        let words =
            [OsStr::new("rev-parse"), OsStr::new("--verify"), OsStr::new("--quiet"), OsStr::new("--end-of-options"), &commit];
        let Some(commit) = line(&git(within, &words)?) else { return Ok(None) };
        let asked = |word: &str| Ok::<_, String>(line(&git(within, &["rev-parse", word].map(OsStr::new))?).unwrap_or_default());
        let (repository, prefix) = (PathBuf::from(asked("--show-toplevel")?), PathBuf::from(asked("--show-prefix")?));
        let part = if is_folder { prefix } else { prefix.join(place.file_name().unwrap_or_default()) };
        let folder = TempDir::new().map_err(|it| format!("no folder for {}: {it}", name.display()))?;
        let revision = Self { repository, folder, part };
        let target = revision.folder();
        // Nobody's hooks are run by a look at the past.
        let add = ["-c", "core.hooksPath=/dev/null", "worktree", "add", "--quiet", "--detach"].map(OsStr::new);
        let words: Vec<&OsStr> = add.into_iter().chain([target.as_os_str(), OsStr::new(&commit)]).collect();
        let done = git(&revision.repository, &words)?;
        if !done.status.success() {
            let why = String::from_utf8_lossy(&done.stderr);
            return Err(format!("{}: git cannot check it out: {}", name.display(), why.trim()));
        }
        Ok(Some(revision))
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.folder.path().join("revision")
    }
}

impl Drop for Revision {
    fn drop(&mut self) {
        let target = self.folder();
        let words = ["worktree", "remove", "--force"].map(OsStr::new).into_iter().chain([target.as_os_str()]);
        // What is left in the repository otherwise is pruned by git itself.
        let _ = git(&self.repository, &words.collect::<Vec<_>>());
    }
}

fn git(folder: &Path, words: &[&OsStr]) -> Result<Output, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(words).stdin(Stdio::null());
    command.output().map_err(|it| format!("git cannot be run: {it}"))
}

/// The one line that a command printed; nothing where it failed.
fn line(output: &Output) -> Option<String> {
    let text = output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())?;
    Some(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}

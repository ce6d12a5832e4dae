//! The files of a revision of git, as git keeps them: nothing is checked out, and neither the index, hooks nor filters of the
//! repository are touched. A commit hook may run it.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use kcfglint_core::model::kind::is_candidate;
use tempfile::TempDir;

/// What is larger, and has no name that is looked for, is there without its bytes.
const LARGEST_OTHER: u64 = 1 << 20;

/// Variables by which a hook of git tells which repository and which index it runs for; what is looked at is another one.
const OF_HOOKS: [&str; 6] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_CONFIG_PARAMETERS"];

/// A part of a revision, in a folder that is gone when this is.
pub(super) struct Revision {
    folder: TempDir,
    /// The part, from the root of the repository on.
    pub(super) part: PathBuf,
}

/// A file in git's list.
struct Listed {
    path: PathBuf,
    object: String,
    is_link: bool,
    is_wanted: bool,
}

impl Revision {
    /// Reads a part of a revision: the place, in the repository that holds it. Nothing where there is no such repository or
    /// revision.
    pub(super) fn read(name: &Path, place: &Path) -> Result<Option<Self>, String> {
        let is_folder = place.is_dir();
        let within =
            if is_folder { place } else { place.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")) };
        let mut commit = name.as_os_str().to_owned();
        commit.push("^{commit}");
        let asked = ["rev-parse", "--verify", "--quiet", "--end-of-options"].map(OsStr::new);
        let Some(commit) = line(within, asked.into_iter().chain([commit.as_os_str()]))? else { return Ok(None) };
        let Some(prefix) = line(within, ["rev-parse", "--show-prefix"].map(OsStr::new))? else { return Ok(None) };
        let prefix = PathBuf::from(prefix);
        let part = if is_folder { prefix } else { prefix.join(place.file_name().unwrap_or_default()) };
        let folder = TempDir::new().map_err(|it| format!("no folder for {}: {it}", name.display()))?;
        let revision = Self { folder, part };
        let listed = revision.list(within, &commit)?;
        revision.write(within, &listed).map_err(|it| format!("{}: it cannot be read: {it}", name.display()))?;
        Ok(Some(revision))
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The files of the part, and the settings files above it.
    fn list(&self, within: &Path, commit: &OsStr) -> Result<Vec<Listed>, String> {
        let mut words: Vec<OsString> = ["ls-tree", "-r", "-l", "-z", "--full-tree"].map(OsString::from).into();
        words.extend([commit.to_owned(), "--".into()]);
        if !self.part.as_os_str().is_empty() {
            words.push(self.part.clone().into());
            words.extend(self.part.ancestors().skip(1).map(|it| it.join("kcfglint.toml").into()));
        }
        let output = git(within).args(&words).output().map_err(|it| format!("git cannot be run: {it}"))?;
        if !output.status.success() {
            return Err(format!("git cannot list it: {}", String::from_utf8_lossy(&output.stderr).trim()));
        }
        Ok(output.stdout.split(|it| *it == 0).filter_map(listed).collect())
    }

    /// Writes the files; links come last, so that nothing is written through one.
    fn write(&self, within: &Path, listed: &[Listed]) -> std::io::Result<()> {
        // A repository's root: no settings file above it counts, and a walk knows where it ends.
        fs::create_dir(self.folder().join(".git"))?;
        let mut child = git(within).args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(mut asks), Some(answers)) = (child.stdin.take(), child.stdout.take()) else { return Ok(()) };
        let mut answers = BufReader::new(answers);
        let written = std::thread::scope(|scope| {
            scope.spawn(move || {
                // Where git is gone its answers end, and that is told below.
                let _ = listed.iter().filter(|it| it.is_wanted).try_for_each(|it| writeln!(asks, "{}", it.object));
            });
            let mut links = Vec::new();
            for it in listed {
                let path = self.folder().join(&it.path);
                fs::create_dir_all(path.parent().unwrap_or(self.folder()))?;
                let bytes = if it.is_wanted { object(&mut answers)? } else { Vec::new() };
                if it.is_link { links.push((path, bytes)) } else { fs::write(path, bytes)? }
            }
            links.into_iter().try_for_each(|(path, target)| link(&path, target))
        });
        let _ = child.wait();
        written
    }
}

/// `100644 blob 5b0a…  120\tconf/zoo.cfg`
fn listed(line: &[u8]) -> Option<Listed> {
    let tab = line.iter().position(|it| *it == b'\t')?;
    let mut words = std::str::from_utf8(&line[..tab]).ok()?.split_ascii_whitespace();
    let (mode, kind, object, size) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let path = path(&line[tab + 1..])?;
    // A tree that was made by hand may name anything.
    let is_plain = |it: Component<'_>| matches!(it, Component::Normal(name) if !name.eq_ignore_ascii_case(".git"));
    if kind != "blob" || !path.components().all(is_plain) {
        return None;
    }
    let is_wanted = size.parse().is_ok_and(|it: u64| it <= LARGEST_OTHER) || is_candidate(&path.to_string_lossy());
    Some(Listed { path, object: object.to_owned(), is_link: mode == "120000", is_wanted })
}

/// One answer of `git cat-file --batch`: `OBJECT blob SIZE`, the bytes, a line end.
fn object(answers: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head)?;
    let size: Option<u64> = head.trim_end().rsplit_once(' ').and_then(|it| it.1.parse().ok());
    let size = size.ok_or_else(|| std::io::Error::other(format!("git says: {}", head.trim_end())))?;
    let mut bytes = Vec::new();
    answers.take(size).read_to_end(&mut bytes)?;
    answers.read_exact(&mut [0])?;
    Ok(bytes)
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> Option<PathBuf> {
    Some(PathBuf::from(std::os::unix::ffi::OsStrExt::from_bytes(bytes) as &OsStr))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> Option<PathBuf> {
    std::str::from_utf8(bytes).ok().map(PathBuf::from)
}

#[cfg(unix)]
fn link(path: &Path, target: Vec<u8>) -> std::io::Result<()> {
    let target: OsString = std::os::unix::ffi::OsStringExt::from_vec(target);
    std::os::unix::fs::symlink(target, path)
}

/// Git writes a link as a file that holds its target, where there are no links.
#[cfg(not(unix))]
fn link(path: &Path, target: Vec<u8>) -> std::io::Result<()> {
    fs::write(path, target)
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    for it in OF_HOOKS {
        command.env_remove(it);
    }
    command.env("GIT_LITERAL_PATHSPECS", "1").arg("-C").arg(folder).stdin(Stdio::null());
    command
}

/// The one line that a command prints; nothing where it fails.
fn line<'w>(folder: &Path, words: impl IntoIterator<Item = &'w OsStr>) -> Result<Option<OsString>, String> {
    let output = git(folder).args(words).output().map_err(|it| format!("git cannot be run: {it}"))?;
    let text = output.stdout.strip_suffix(b"\n").unwrap_or(&output.stdout);
    Ok(if output.status.success() { path(text).map(PathBuf::into_os_string) } else { None })
}

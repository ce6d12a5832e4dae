//! Files that others name by an absolute path: those that the scan holds and of which nothing but a unit tells what they are,
//! and all below `--root`.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use kcfglint_core::document::named::{Named, OfServer, give_kinds, named, of_servers};
use kcfglint_core::model::kind::in_use;
use kcfglint_core::source::{Kind, Origin, SourceFile};

use super::{Found, Listed, Seen, Wanted, copied, real, slashed, walker};

/// No configuration comes near; what is larger is something else.
const MOST_BYTES: u64 = 1 << 20;

/// Adds them. `around` are the folders that the context of named files comes from.
pub(super) fn add(found: &mut Found, wanted: &Wanted<'_>, around: &[PathBuf], seen: &mut Seen) {
    let walked = wanted.paths.iter().filter(|it| it.as_os_str() != "-" && it.is_dir());
    let walked = walked.map(|it| (it.as_path(), Origin::Walked));
    let folders: Vec<_> = walked.chain(around.iter().map(|it| (it.as_path(), Origin::Context))).collect();
    let mut asked = Asked::default();
    if wanted.root.is_some() {
        let held = found.sources.iter().map(|it| PathBuf::from(&it.path));
        held.for_each(|path| {
            seen.insert(&Listed { path, origin: Origin::Root, is_link: true });
        });
    }
    // An environment file may name a JAAS file, and a unit the zoo.cfg that names a myid.
    loop {
        let names = named(&found.sources);
        let mut is_done = true;
        if names.iter().flat_map(|it| &it.places).any(|it| !asked.places.contains(it)) {
            is_done = false;
            found.in_scan(&names, &folders, wanted, &mut asked, seen);
        }
        give_kinds(&mut found.sources);
        if let Some(root) = wanted.root {
            is_done &= !found.below(root, &names, &mut asked);
            is_done &= !found.servers_below(root, &mut asked, seen);
        }
        if is_done {
            break;
        }
    }
}

/// What was looked for.
#[derive(Debug, Default)]
struct Asked {
    /// Paths as they are shown.
    places: HashSet<String>,
    /// Absolute paths of the host.
    below: HashSet<String>,
}

impl Found {
    /// Reads those that the scan holds: by a walk that looks at nothing else, and that leaves out what every walk does.
    fn in_scan(&mut self, names: &[Named], folders: &[(&Path, Origin)], wanted: &Wanted<'_>, asked: &mut Asked, seen: &mut Seen) {
        let places = names.iter().flat_map(|it| &it.places).filter(|it| !asked.places.contains(*it));
        let places: HashSet<String> = places.cloned().collect();
        let mut there: Vec<(String, Listed)> = Vec::new();
        for (folder, origin) in folders {
            let base = real(folder);
            for entry in narrowed(folder, wanted, &places).build().filter_map(Result::ok) {
                let path = slashed(entry.path());
                let Some(kind) = entry.file_type().filter(|it| !it.is_dir() && places.contains(&path)) else { continue };
                let is_link = kind.is_symlink();
                let target = if is_link { fs::metadata(entry.path()).ok() } else { None };
                if is_link && (target.as_ref().is_none_or(fs::Metadata::is_dir) || !real(entry.path()).starts_with(&base)) {
                    self.notes.push(format!("{path}: a link that leads out of {} or to no file; left out", slashed(folder)));
                } else if !kind.is_file() && !target.is_some_and(|it| it.is_file()) {
                    self.special.push(path);
                } else {
                    there.push((path, Listed { path: entry.into_path(), origin: *origin, is_link }));
                }
            }
        }
        asked.places.extend(places);
        let is_read = |found: &Self, place: &String| found.sources.iter().any(|it| it.path == *place);
        for it in names {
            let Some(at) = it.places.iter().find_map(|place| there.iter().position(|(path, _)| path == place)) else { continue };
            let nearer = it.places.iter().take_while(|place| **place != there[at].0);
            if nearer.into_iter().any(|place| is_read(self, place)) || is_read(self, &there[at].0) || !seen.insert(&there[at].1) {
                continue;
            }
            let (path, listed) = &there[at];
            match small(&listed.path) {
                Ok(bytes) => self.sources.push(SourceFile { origin: listed.origin, ..SourceFile::new(path.as_str(), bytes) }),
                Err(error) if listed.origin == Origin::Context => {
                    self.notes.push(format!("{path}: {error}; left out of the context"));
                }
                Err(error) => self.troubles.push(format!("{path}: {error}")),
            }
        }
    }

    /// Reads those below a root that the scan does not hold; whether there is a new one.
    fn below(&mut self, root: &Path, names: &[Named], asked: &mut Asked) -> bool {
        let mut has_new = false;
        for it in names {
            let is_it = |source: &SourceFile| source.kind == Some(it.kind) && it.places.contains(&source.path);
            if self.sources.iter().any(is_it) || !asked.below.insert(it.path.clone()) {
                continue;
            }
            has_new |= self.bring(root, &it.path, |found, place, bytes| {
                let (kind, host_path, at) = (Some(it.kind), Some(it.path.clone()), real(place));
                // The scan may have met it as something that it does not know.
                match found.sources.iter_mut().find(|it| real(Path::new(&it.path)) == at) {
                    Some(known) => (known.kind, known.host_path) = (known.kind.or(kind), host_path),
                    None => found.sources.push(of_root(place, bytes, kind, &it.path)),
                }
            });
        }
        has_new
    }

    /// Reads what servers name and the scan does not hold; whether there is a new one. Where several hosts name a path, the
    /// file below the root is of one of them at most, and nobody knows of which.
    fn servers_below(&mut self, root: &Path, asked: &mut Asked, seen: &mut Seen) -> bool {
        let mut by_path: BTreeMap<String, Vec<OfServer>> = BTreeMap::new();
        for it in of_servers(&self.sources).into_iter().filter(|it| !asked.below.contains(&it.path)) {
            by_path.entry(it.path.clone()).or_default().push(it);
        }
        let mut has_new = false;
        for (path, by) in by_path {
            asked.below.insert(path.clone());
            if by.iter().any(|it| it.host != by[0].host) {
                self.notes.push(format!("{path}: several hosts name it, and the root is one host's; not looked up below it"));
                continue;
            }
            let kind = by[0].kind;
            // The scan has this host's own.
            let own = format!("{}{path}", by[0].host);
            if self.sources.iter().any(|it| it.path == own.trim_start_matches('/') || it.path == own) {
                continue;
            }
            let is_there = self.bring(root, &path, |found, place, bytes| {
                if seen.insert(&Listed { path: place.to_owned(), origin: Origin::Root, is_link: true }) {
                    found.sources.push(of_root(place, bytes, kind, &path));
                }
            });
            has_new |= is_there;
            if !is_there && kind == Some(Kind::Myid) {
                self.folders.extend(in_use_around(root, &path));
            }
        }
        has_new
    }

    /// Reads a file below a root, where it is there.
    fn bring(&mut self, root: &Path, path: &str, put: impl FnOnce(&mut Self, &Path, Vec<u8>)) -> bool {
        let Some(place) = inside(root, path) else { return false };
        let real = copied::below(root, Path::new(path));
        match real.as_deref().map_or_else(|| Err(io::Error::other("links without an end")), small) {
            Ok(bytes) => {
                put(self, &place, bytes);
                return true;
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                if real.is_some_and(|it| it != place) {
                    self.notes.push(format!("{}: links to a file that is not below the root; left out", slashed(&place)));
                }
            }
            Err(error) => self.troubles.push(format!("{}: {error}", slashed(&place))),
        }
        false
    }
}

fn of_root(place: &Path, bytes: Vec<u8>, kind: Option<Kind>, path: &str) -> SourceFile {
    SourceFile { kind, host_path: Some(path.to_owned()), origin: Origin::Root, ..SourceFile::new(slashed(place), bytes) }
}

/// The folder that a file of a host would be in, where others in it show that it is in use: ZooKeeper's data, above all.
fn in_use_around(root: &Path, path: &str) -> Option<String> {
    let folder = inside(root, path)?.parent()?.to_owned();
    let entries = fs::read_dir(copied::below(root, Path::new(path).parent()?)?).ok()?;
    let shows = |entry: fs::DirEntry| {
        let is_one = entry.file_type().is_ok_and(|it| !it.is_dir()) || entry.file_name() == "version-2";
        is_one && in_use(&slashed(&folder.join(entry.file_name()))).is_some()
    };
    entries.filter_map(Result::ok).any(shows).then(|| slashed(&folder))
}

/// A walk that goes down only to some files.
fn narrowed(folder: &Path, wanted: &Wanted<'_>, places: &HashSet<String>) -> ignore::WalkBuilder {
    let mut ways: HashSet<String> = places.clone();
    for place in places {
        let above = place.match_indices('/').map(|(at, _)| &place[..at]);
        ways.extend(above.map(str::to_owned));
    }
    let mut walker = walker(folder, wanted);
    let settings = wanted.settings.cloned();
    // This filter takes the place of the walker's own.
    walker.filter_entry(move |it| {
        let is_excluded = || settings.as_ref().is_some_and(|settings| settings.excludes(it.path()));
        it.depth() == 0 || ways.contains(&slashed(it.path())) && !is_excluded()
    });
    walker.sort_by_file_name(Ord::cmp);
    walker
}

/// The place of an absolute path below a root; nothing where it climbs, and of what lies beside a file of the scan, which is
/// looked for there only.
fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    if !path.starts_with('/') {
        return None;
    }
    let parts = path.split('/').filter(|it| !matches!(*it, "" | "."));
    let mut place = root.to_owned();
    for part in parts {
        if part == ".." {
            return None;
        }
        place.push(part);
    }
    Some(place)
}

/// Reads a file that is a file, and not a large one.
fn small(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait for somebody to write into it.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("a folder, a pipe, a device or a socket, not a file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES { Err(io::Error::other("larger than 1 MiB, so it is no such file")) } else { Ok(bytes) }
}

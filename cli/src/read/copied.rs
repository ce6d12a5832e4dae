//! Absolute links in a tree that was copied from a host: they lead to places on that host.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use kcfglint_core::topology::{host_of, is_below};

use super::slashed;

/// As many as Linux follows.
const MOST_LINKS: usize = 40;

/// The absolute path that a link leads to, where nothing is there on this machine.
pub(super) fn gone(link: &Path) -> Option<PathBuf> {
    let is_gone = || fs::metadata(link).is_err_and(|it| it.kind() == io::ErrorKind::NotFound);
    fs::read_link(link).ok().filter(|it| it.is_absolute() && is_gone())
}

/// The file of an absolute path on the host whose copy a link lies in: below the nearest folder above the link that has it, and
/// that is above neither the scan nor the host's own folder.
pub(super) fn on_host(link: &Path, path: &Path, scan: &Path) -> Option<PathBuf> {
    let shown = slashed(link);
    let host = host_of(&shown);
    let is_of_it = |it: &Path| it.starts_with(scan) && (host.is_empty() || is_below(&slashed(it), host));
    let roots = link.ancestors().skip(1).take_while(|it| is_of_it(it));
    roots.filter_map(|root| below(root, path)).find(|it| it.is_file())
}

/// The place of an absolute path below the root of a host, with the links on the way followed as that host does, so that none
/// leads out of the root; nothing where they end nowhere.
pub(super) fn below(root: &Path, path: &Path) -> Option<PathBuf> {
    let mut rest = names(path);
    let mut here = root.to_owned();
    let mut links = 0;
    while let Some(name) = rest.pop() {
        if name == ".." {
            if here != root {
                here.pop();
            }
            continue;
        }
        let next = here.join(name);
        let Ok(target) = fs::read_link(&next) else {
            here = next;
            continue;
        };
        links += 1;
        if links > MOST_LINKS {
            return None;
        }
        if target.is_absolute() {
            root.clone_into(&mut here);
        }
        rest.extend(names(&target));
    }
    Some(here)
}

/// The components of a path, the last one first.
fn names(path: &Path) -> Vec<OsString> {
    let counts = |it: &Component<'_>| matches!(it, Component::Normal(_) | Component::ParentDir);
    path.components().rev().filter(counts).map(|it| it.as_os_str().to_owned()).collect()
}

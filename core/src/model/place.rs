//! Folders for data, by what can be told from their paths alone.

/// Why a folder does not last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fleeting {
    /// Below `/tmp` or `/var/tmp`: systemd-tmpfiles clears old files out of it, and some systems keep it in memory.
    Temporary,
    /// Below `/dev/shm` or `/run`: in memory.
    Memory,
    /// Begins at whatever folder the program is started in.
    Relative,
    /// Begins with `~`, which only a shell expands: a relative folder of that name.
    Home,
}

/// Whether a folder does not last, and why. An absolute path of Windows lasts.
#[must_use]
pub fn fleeting(path: &str) -> Option<Fleeting> {
    if path.starts_with('~') {
        return Some(Fleeting::Home);
    }
    if !path.starts_with('/') {
        return (!path.is_empty() && !is_windows(path)).then_some(Fleeting::Relative);
    }
    let mut parts = path.split('/').filter(|it| !matches!(*it, "" | "."));
    match (parts.next()?, parts.next()) {
        ("tmp", _) | ("var", Some("tmp")) => Some(Fleeting::Temporary),
        ("run", _) | ("dev", Some("shm")) | ("var", Some("run")) => Some(Fleeting::Memory),
        _ => None,
    }
}

/// A path as `java.io.File` keeps it: without the slashes at its end.
#[must_use]
pub fn without_end(path: &str) -> &str {
    let trimmed = path.trim_end_matches('/');
    if trimmed.is_empty() && path.starts_with('/') { "/" } else { trimmed }
}

/// A drive's letter or a share in front, also where `Properties.load` took the backslashes away (`C:kafka`).
fn is_windows(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic()) || path.starts_with('\\')
}

/// The parts of an absolute path of Unix; nothing where it is another one, or climbs.
#[must_use]
pub fn parts(path: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = path.strip_prefix('/')?.split('/').filter(|it| !matches!(*it, "" | ".")).collect();
    (!parts.contains(&"..")).then_some(parts)
}

/// Whether the log manager reads a name as that of a partition: `orders-0`, or one that waits to be deleted or moved.
#[must_use]
pub fn is_partition(name: &str) -> bool {
    let suffixed = ["-delete", "-future", "-stray"].iter().any(|it| name.ends_with(it));
    suffixed || name.rsplit_once('-').is_some_and(|(topic, number)| !topic.is_empty() && number.parse::<i32>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_do_not_last() {
        for (path, why) in [
            ("/tmp", Fleeting::Temporary),
            ("//tmp/./kafka", Fleeting::Temporary),
            ("/var/tmp/x", Fleeting::Temporary),
            ("/dev/shm/x", Fleeting::Memory),
            ("/run/kafka", Fleeting::Memory),
            ("/var/run/kafka", Fleeting::Memory),
            ("data", Fleeting::Relative),
            ("./data", Fleeting::Relative),
            ("\"/data\"", Fleeting::Relative),
            ("~/data", Fleeting::Home),
        ] {
            assert_eq!(fleeting(path), Some(why), "{path}");
        }
    }

    #[test]
    fn folders_that_last() {
        for path in
            ["", "/", "/data", "/tmpfs/x", "/data/tmp", "/var/lib/zookeeper", "C:\\data", "c:/tmp/kafka", "C:kafka", "\\\\h\\d"]
        {
            assert_eq!(fleeting(path), None, "{path}");
        }
    }
}

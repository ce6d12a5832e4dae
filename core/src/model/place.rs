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

/// A drive's letter or a share in front, also where `Properties.load` took the backslashes away (`C:kafka`).
fn is_windows(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic()) || path.starts_with('\\')
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

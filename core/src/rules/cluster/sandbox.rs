use super::started::Started;
use crate::catalog::systemd::Section::{Install, Service};
use crate::lint::Cx;
use crate::model::place::parts;
use crate::model::unit::{Assigned, boolean};

/// With these the files of the service are others than those of the host.
const OTHER_FILES: [&str; 10] = [
    "BindPaths",
    "TemporaryFileSystem",
    "RootDirectory",
    "RootImage",
    "MountImages",
    "ExtensionImages",
    "ExtensionDirectories",
    "DynamicUser",
    "RootDirectoryStartOnly",
    "RootEphemeral",
];

/// What `ProtectHome=` covers.
const HOMES: [&str; 3] = ["/home", "/root", "/run/user"];

/// Folders that systemd makes for the service, which may write to them.
const MADE: [(&str, &str); 5] = [
    ("StateDirectory", "/var/lib/"),
    ("LogsDirectory", "/var/log/"),
    ("CacheDirectory", "/var/cache/"),
    ("RuntimeDirectory", "/run/"),
    ("ConfigurationDirectory", "/etc/"),
];

/// What a unit takes from its service.
pub(super) struct Sandbox<'r, 'a> {
    closed: Vec<Closed<'r, 'a>>,
    writable: Vec<String>,
    /// The line that gives the service a `/tmp` of its own.
    pub(super) private_tmp: Option<Assigned<'r, 'a>>,
}

/// A part of the file system that the service cannot write to.
pub(super) struct Closed<'r, 'a> {
    path: String,
    /// The line that says so.
    pub(super) by: Assigned<'r, 'a>,
    /// Whether the service does not even see it. systemd then opens nothing below it again.
    pub(super) is_hidden: bool,
}

impl<'r, 'a> Sandbox<'r, 'a> {
    /// Nothing where nobody can tell what the service sees.
    pub(super) fn of(cx: &Cx<'r, 'a>, started: &Started<'r, 'a>) -> Option<Self> {
        const LISTS: [&str; 3] = ["ReadOnlyPaths", "InaccessiblePaths", "ReadWritePaths"];
        const WORDS: [&str; 3] = ["ProtectSystem", "ProtectHome", "PrivateTmp"];
        let whole = &started.whole;
        let is_hidden = LISTS.iter().chain(&WORDS).chain(MADE.iter().map(|it| &it.0)).any(|it| whole.is_hidden(Service, it));
        let is_other = OTHER_FILES.iter().any(|it| whole.all(Service, it).next().is_some());
        let is_of_user =
            whole.all(Install, "WantedBy").any(|it| it.value().split_ascii_whitespace().any(|it| it == "default.target"))
                || whole.files().any(|it| cx.document(it.0).source.path.split('/').any(|it| it == "user"));
        let is_free = started.start.command.prefix.contains(['+', '!']);
        if is_hidden || is_other || is_of_user || is_free {
            return None;
        }
        let paths = |name: &'static str| {
            whole.list(Service, name).into_iter().flat_map(|at| {
                at.value()
                    .split_ascii_whitespace()
                    .map(move |it| (it.trim_start_matches(['-', '+']).trim_matches('"').to_owned(), at))
            })
        };
        let closed = |(path, by): (String, Assigned<'r, 'a>), is_hidden| Closed { path, by, is_hidden };
        let mut all: Vec<Closed<'r, 'a>> = paths("ReadOnlyPaths").map(|it| closed(it, false)).collect();
        all.extend(paths("InaccessiblePaths").map(|it| closed(it, true)));
        let in_force = |name: &'static str, words: &[&str]| {
            let mut all = whole.all(Service, name).rev();
            all.find(|it| boolean(it.value()).is_some() || words.contains(&it.value()))
                .filter(|it| boolean(it.value()) != Some(false))
        };
        let home = in_force("ProtectHome", &["read-only", "tmpfs"]);
        let system = in_force("ProtectSystem", &["full", "strict"]);
        if let Some(system) = system {
            let covered: &[&str] = match system.value() {
                "strict" => &["/"],
                "full" => &["/usr", "/boot", "/efi", "/etc"],
                _ => &["/usr", "/boot", "/efi"],
            };
            all.extend(covered.iter().map(|it| closed(((*it).to_owned(), system), false)));
        }
        if let Some(home) = home {
            all.extend(HOMES.map(|it| closed((it.to_owned(), home), home.value() != "read-only")));
        }
        let private_tmp = in_force("PrivateTmp", &[]);
        let mut writable: Vec<String> = paths("ReadWritePaths").map(|it| it.0).collect();
        for (name, above) in MADE {
            let names = whole.list(Service, name).into_iter().flat_map(|it| it.value().split_ascii_whitespace());
            writable.extend(names.map(|it| format!("{above}{}", it.split(':').next().unwrap_or(it))));
        }
        writable.extend(["/dev", "/proc", "/sys"].map(str::to_owned));
        // `strict` leaves the homes to `ProtectHome=`.
        if home.is_none() && system.is_some_and(|it| it.value() == "strict") {
            writable.extend(HOMES.map(str::to_owned));
        }
        if private_tmp.is_some() {
            writable.extend(["/tmp", "/var/tmp"].map(str::to_owned));
        }
        let is_unknown = |it: &str| it.contains(['%', '$', '{']);
        let unknown = writable.iter().chain(all.iter().map(|it| &it.path)).any(|it| is_unknown(it));
        (!unknown).then_some(Self { closed: all, writable, private_tmp })
    }

    /// What keeps the service from writing to a directory.
    pub(super) fn blocks(&self, dir: &str) -> Option<&Closed<'r, 'a>> {
        let depth = |it: &str| parts(it).map_or(0, |it| it.len());
        parts(dir).filter(|it| !it.is_empty())?;
        let above = || self.closed.iter().filter(|it| is_below(dir, &it.path));
        if let Some(hidden) = above().find(|it| it.is_hidden) {
            return Some(hidden);
        }
        let closed = above().max_by_key(|it| depth(&it.path))?;
        // Where only a part of it may be written to, the part may be what the server needs.
        let is_opened = |it: &String| is_below(it, dir) || is_below(dir, it) && depth(it) >= depth(&closed.path);
        (!self.writable.iter().any(is_opened)).then_some(closed)
    }
}

/// Whether a path is another one or below it.
pub(super) fn is_below(path: &str, above: &str) -> bool {
    parts(path).zip(parts(above)).is_some_and(|(path, above)| path.starts_with(&above))
}

use super::started::{Started, started};
use crate::catalog::systemd::Section::{Install, Service};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::place::parts;
use crate::model::unit::{Assigned, boolean};
use crate::model::{BrokerConfig, Entry, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A sandbox that makes the server's data read-only or hides it.
pub(crate) static RULE: Rule = Rule {
    code: "CL041",
    name: "sandbox-blocks-data-dir",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachNode(check)],
};

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

/// Folders that systemd makes for the service, which may write to them.
const MADE: [(&str, &str); 5] = [
    ("StateDirectory", "/var/lib/"),
    ("LogsDirectory", "/var/log/"),
    ("CacheDirectory", "/var/cache/"),
    ("RuntimeDirectory", "/run/"),
    ("ConfigurationDirectory", "/etc/"),
];

fn check(cx: &mut Cx<'_, '_>, node: usize) {
    for started in started(cx, node) {
        of_unit(cx, &started);
    }
}

/// A directory of the server.
struct Dir<'r> {
    key: &'r str,
    path: &'r str,
    span: Span,
    /// Whether the server goes on where others of the same key are left.
    is_one_of: bool,
}

fn of_unit<'r, 'a>(cx: &mut Cx<'r, 'a>, started: &Started<'r, 'a>) {
    let Some(sandbox) = Sandbox::of(cx, started) else { return };
    let dirs = dirs(cx, started.file);
    let blocked: Vec<(&Dir<'_>, Assigned<'_, '_>)> = dirs.iter().filter_map(|it| Some((it, sandbox.blocks(it.path)?))).collect();
    let of_list = dirs.iter().filter(|it| it.is_one_of).count();
    let all_gone = blocked.iter().filter(|it| it.0.is_one_of).count() == of_list;
    for (dir, by) in &blocked {
        let directive = format!("{}={}", by.directive.name.as_str(), by.value());
        let message = format!("`{directive}` makes `{}` read-only for this service, and `{}` points there", dir.path, dir.key);
        let finding = Finding::new(&RULE, by.file, by.directive.written(), message)
            .help(format!("Add `ReadWritePaths={}`.", dir.path))
            .related(started.file, dir.span, "the directory");
        let stops = !dir.is_one_of || all_gone;
        cx.push(if stops { finding } else { finding.variant(Severity::Warning, Impact::DataRisk) });
    }
    let Some(private) = sandbox.private_tmp else { return };
    let is_temporary = |it: &&Dir<'_>| ["/tmp", "/var/tmp"].iter().any(|tmp| is_below(it.path, tmp));
    for dir in dirs.iter().filter(is_temporary) {
        let message = format!(
            "`PrivateTmp={}` gives this service a `/tmp` of its own that goes when it stops, and `{}={}` is there",
            private.value(),
            dir.key,
            dir.path
        );
        let finding = Finding::new(&RULE, private.file, private.directive.written(), message)
            .help(format!("Point `{}` to a directory that stays.", dir.key))
            .related(started.file, dir.span, "the directory");
        cx.push(finding.variant(Severity::Warning, Impact::Misbehaves));
    }
}

fn dirs<'r>(cx: &Cx<'r, '_>, file: usize) -> Vec<Dir<'r>> {
    let document = cx.document(file);
    let single = |it: &'r Entry<'_>| Dir { key: &it.key, path: it.trimmed(), span: it.written(), is_one_of: false };
    let is_known = |it: &&Entry<'_>| !it.is_template();
    let mut dirs: Vec<Dir<'r>> = Vec::new();
    if let Some(config) = document.properties(&[Kind::ZooKeeper]).map(ZooKeeperConfig::of) {
        dirs.extend(config.data_dir().into_iter().chain(config.data_log_dir()).filter(is_known).map(single));
    } else if let Some(config) = document.properties(&[Kind::Kafka]).map(BrokerConfig::of) {
        let listed = |list: List<'r, '_>| {
            let key = list.entry.key.as_str();
            list.elements().map(move |path| Dir { key, path, span: list.entry.value.span_of(path), is_one_of: true })
        };
        dirs.extend(config.log_dirs().filter(|it| !it.entry.is_template()).into_iter().flat_map(listed));
        let metadata = config.metadata_log_dir().filter(|it| config.is_kraft() && !it.is_template());
        dirs.extend(metadata.map(single));
    }
    dirs
}

/// What a unit takes from its service.
struct Sandbox<'r, 'a> {
    read_only: Vec<(String, Assigned<'r, 'a>)>,
    writable: Vec<String>,
    private_tmp: Option<Assigned<'r, 'a>>,
}

impl<'r, 'a> Sandbox<'r, 'a> {
    /// Nothing where nobody can tell what the service sees.
    fn of(cx: &Cx<'r, 'a>, started: &Started<'r, 'a>) -> Option<Self> {
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
        let mut read_only: Vec<(String, Assigned<'r, 'a>)> = paths("ReadOnlyPaths").chain(paths("InaccessiblePaths")).collect();
        let in_force = |name: &'static str, words: &[&str]| {
            let mut all = whole.all(Service, name).rev();
            all.find(|it| boolean(it.value()).is_some() || words.contains(&it.value()))
                .filter(|it| boolean(it.value()) != Some(false))
        };
        if let Some(system) = in_force("ProtectSystem", &["full", "strict"]) {
            let covered: &[&str] = match system.value() {
                "strict" => &["/"],
                "full" => &["/usr", "/boot", "/efi", "/etc"],
                _ => &["/usr", "/boot", "/efi"],
            };
            read_only.extend(covered.iter().map(|it| ((*it).to_owned(), system)));
        }
        if let Some(home) = in_force("ProtectHome", &["read-only", "tmpfs"]) {
            read_only.extend(["/home", "/root", "/run/user"].map(|it| (it.to_owned(), home)));
        }
        let private_tmp = in_force("PrivateTmp", &[]);
        let mut writable: Vec<String> = paths("ReadWritePaths").map(|it| it.0).collect();
        for (name, above) in MADE {
            let names = whole.list(Service, name).into_iter().flat_map(|it| it.value().split_ascii_whitespace());
            writable.extend(names.map(|it| format!("{above}{}", it.split(':').next().unwrap_or(it))));
        }
        writable.extend(["/dev", "/proc", "/sys"].map(str::to_owned));
        if private_tmp.is_some() {
            writable.extend(["/tmp", "/var/tmp"].map(str::to_owned));
        }
        let is_unknown = |it: &str| it.contains(['%', '$', '{']);
        let unknown = writable.iter().chain(read_only.iter().map(|it| &it.0)).any(|it| is_unknown(it));
        (!unknown).then_some(Self { read_only, writable, private_tmp })
    }

    /// What keeps the service from writing to a directory.
    fn blocks(&self, dir: &str) -> Option<Assigned<'r, 'a>> {
        let depth = |it: &str| parts(it).map_or(0, |it| it.len());
        parts(dir).filter(|it| !it.is_empty())?;
        let above = self.read_only.iter().filter(|it| is_below(dir, &it.0));
        let (path, by) = above.max_by_key(|it| depth(&it.0))?;
        // Where only a part of it may be written to, the part may be what the server needs.
        let is_opened = |it: &String| is_below(it, dir) || is_below(dir, it) && depth(it) >= depth(path);
        (!self.writable.iter().any(is_opened)).then_some(*by)
    }
}

fn is_below(path: &str, above: &str) -> bool {
    parts(path).zip(parts(above)).is_some_and(|(path, above)| path.starts_with(&above))
}

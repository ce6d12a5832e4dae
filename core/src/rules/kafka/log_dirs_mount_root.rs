use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A log directory that is the root of a disk.
pub(crate) static RULE: Rule = Rule {
    code: "KF012",
    name: "log-dirs-mount-root",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(dirs) = config.log_dirs().filter(|it| !it.entry.is_template() && config.is_broker()) else { return };
    let roots: Vec<&str> = dirs.elements().filter(|it| is_root(it)).map(|it| it.trim_end_matches('/')).collect();
    let Some(first) = roots.first() else { return };
    let node = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]);
    let is_seen = |dir: &&str| node.is_some_and(|it| cx.has_folder(it, &format!("{dir}/lost+found")));
    let stops = "Kafka stops with \"'lost+found' is not in the form of topic-partition\"";
    let finding = |dir: &str, message: String| {
        let finding = Finding::new(&RULE, file, dirs.entry.value.span_of(dir), message);
        finding.help(format!("Use a folder in it, such as `{dir}/kafka-logs`."))
    };
    if let Some(dir) = roots.iter().find(|it| is_seen(it)) {
        let message = format!("`{dir}` is the root of a disk and holds `lost+found`; {stops}");
        cx.push(finding(dir, message).variant(Severity::Error, Impact::WontStart));
        return;
    }
    let more = match roots.len() - 1 {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    cx.push(finding(first, format!("`{first}`{more} looks like the root of a disk; where `lost+found` lies in it, {stops}")));
}

/// Whether a path is where disks are mounted: a folder at the top such as `/data1`, or one in `/mnt` or `/media`. One that
/// is called after Kafka was made for it.
fn is_root(path: &str) -> bool {
    let mut parts = path.split('/').skip(1).filter(|it| !it.is_empty());
    let (Some(first), second, None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let name = match second {
        None => first,
        Some(second) if matches!(first, "mnt" | "media") => second,
        Some(_) => return false,
    };
    let is_system = second.is_none() && matches!(first, "tmp" | "var" | "opt" | "srv" | "home" | "root" | "usr" | "etc" | "run");
    path.starts_with('/') && !is_system && !name.to_ascii_lowercase().contains("kafka")
}

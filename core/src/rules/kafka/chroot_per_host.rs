use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;

/// A chroot behind every host instead of once behind the last.
pub(crate) static RULE: Rule = Rule {
    code: "KF005",
    name: "chroot-per-host",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get("zookeeper.connect").filter(|it| !it.is_template()) else { return };
    let text = entry.trimmed();
    let Some(slash) = text.find('/') else { return };
    let (hosts, path) = text.split_at(slash);
    if properties.has("process.roles") || !path.split(',').skip(1).any(looks_like_a_server) {
        return;
    }
    let joined: Vec<&str> =
        text.split(',').map(|it| it.trim().split('/').next().unwrap_or_default()).filter(|it| !it.is_empty()).collect();
    let chroot = path.split(',').next().unwrap_or_default();
    let message =
        format!("the chroot stands before the end of the list: the broker connects only to `{hosts}` and uses the path `{path}`");
    let help = format!(
        "Write `{}{chroot}`. A broker that already ran has its metadata below the odd path: move it first, or it looks empty.",
        joined.join(",")
    );
    // From 4.0 on nobody reads the key.
    let holds = cx.releases(Product::Kafka, file).holds(Releases::until(Version::line(3, 9)));
    let finding = Finding::new(&RULE, file, entry.value.span_of(path), message).help(help);
    let title = "Write the chroot once, at the end; a broker that already ran has its metadata below the odd path";
    cx.push(finding.fix(Safety::Unsafe, title, once(file, entry)).only(Product::Kafka, holds));
}

/// The chroot only behind the last server, where every one has the same.
fn once(file: usize, entry: &Entry<'_>) -> Option<Edits> {
    let paths = entry.trimmed().split(',').map(|it| it.find('/').map(|at| &it[at..]));
    let paths = paths.collect::<Option<Vec<_>>>()?;
    let (last, before) = paths.split_last()?;
    if before.iter().any(|it| it.trim() != last.trim()) {
        return None;
    }
    Edits::all(before.iter().map(|it| Edits::delete(file, entry.value.span_of(it))))
}

/// `host:port`, or one more path.
fn looks_like_a_server(part: &str) -> bool {
    let is_port = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    part.contains('/') || part.rsplit_once(':').is_some_and(|(_, port)| is_port(port.trim()))
}

use super::sandbox::{Closed, Sandbox, is_below};
use super::started::{Started, started};
use crate::catalog::systemd::Section::Service;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::{BrokerConfig, Entry, ZooKeeperConfig};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
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
    fix: Fixable::Unsafe,
    checks: &[Check::EachNode(check)],
};

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
    let blocked: Vec<(&Dir<'_>, &Closed<'_, '_>)> = dirs.iter().filter_map(|it| Some((it, sandbox.blocks(it.path)?))).collect();
    let of_list = dirs.iter().filter(|it| it.is_one_of).count();
    let all_gone = blocked.iter().filter(|it| it.0.is_one_of).count() == of_list;
    for (dir, closed) in &blocked {
        let (path, by) = (dir.path, closed.by);
        let name = by.directive.name.as_str();
        let (does, help) = match (closed.is_hidden, name) {
            (false, _) => ("makes `", format!("Add `ReadWritePaths={path}`.")),
            (true, "ProtectHome") => {
                ("hides `", format!("Move the directory, or write `ProtectHome=read-only` and `ReadWritePaths={path}`."))
            }
            (true, _) => ("hides `", "Move the directory, or take it out of the list.".to_owned()),
        };
        let end = if closed.is_hidden { "from" } else { "read-only for" };
        let message = format!("`{name}={}` {does}{path}` {end} this service, and `{}` points there", by.value(), dir.key);
        let finding = Finding::new(&RULE, by.file, by.directive.written(), message)
            .help(help)
            .fix(Safety::Unsafe, format!("Let the service write to `{path}`"), opened(cx, started, dir, closed))
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

/// A line that opens a directory, below the last one that does so.
fn opened(cx: &Cx<'_, '_>, started: &Started<'_, '_>, dir: &Dir<'_>, closed: &Closed<'_, '_>) -> Option<Edits> {
    const KEY: &str = "ReadWritePaths";
    let is_plain = !dir.path.contains(|it: char| it.is_whitespace() || it.is_control() || matches!(it, '%' | '"' | '\'' | '\\'));
    let at = started.whole.last(Service, KEY).unwrap_or(closed.by);
    let opens = || edit::below_directive(cx, at, &[&format!("{KEY}={}", dir.path)]);
    (is_plain && !closed.is_hidden).then(opens).flatten()
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

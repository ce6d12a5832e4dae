use super::service::{STARTS, start};
use crate::catalog::systemd::Section::Unit;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::unit::{Assigned, Whole};
use crate::model::{BrokerConfig, host, template};
use crate::report::{Impact, Safety, Severity};
use crate::rules::cluster::started::configuration;
use crate::rules::edit;
use crate::text::Span;

/// A unit that does not wait for a network that works.
pub(crate) static RULE: Rule = Rule {
    code: "UN010",
    name: "network-not-online",
    severity: Severity::Hint,
    production: None,
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const ONLINE: &str = "network-online.target";
const WANTS: &str = "Wants=network-online.target";
const AFTER: &str = "After=network-online.target";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let is_hidden = |name: &&str| whole.is_hidden(Unit, name);
    if whole.is_open() || is_hidden(&"After") || STARTS.iter().any(is_hidden) {
        return;
    }
    let starts = STARTS.iter().any(|it| whole.names(it, ONLINE).is_some());
    if let Some(at) = whole.names("After", ONLINE) {
        if !starts {
            let message = "`After=network-online.target` orders the unit after a target that it does not start: unless another \
                           unit starts it, this one waits for nothing";
            let finding = Finding::new(&RULE, at.file, word(&at, ONLINE), message);
            let finding = finding.variant(Severity::Warning, Impact::Misbehaves);
            let finding = finding.fix(Safety::Unsafe, "Add `Wants=network-online.target`", added(cx, &at, &[WANTS]));
            cx.push(finding.help("Write `Wants=network-online.target` beside it."));
        }
        return;
    }
    let Some(at) = whole.names("After", "network.target") else { return };
    let Some(missing) = missing(cx, file, &whole) else { return };
    let message = format!("`After=network.target` does not wait for a configured network, so {missing}");
    let finding = Finding::new(&RULE, at.file, word(&at, "network.target"), message);
    let lines: &[&str] = if starts { &[AFTER] } else { &[WANTS, AFTER] };
    let finding = finding.fix(Safety::Unsafe, "Wait for `network-online.target`", added(cx, &at, lines));
    cx.push(finding.help("Write `After=network-online.target` and `Wants=network-online.target`."));
}

fn added(cx: &Cx<'_, '_>, at: &Assigned<'_, '_>, lines: &[&str]) -> Option<Edits> {
    edit::below_line(&cx.document(at.file).source.bytes, at.file, at.directive.written(), lines)
}

fn word(at: &Assigned<'_, '_>, name: &str) -> Span {
    let value = &at.directive.value;
    let word = value.split_ascii_whitespace().find(|it| *it == name);
    word.map_or(at.directive.written(), |it| value.span_of(it))
}

/// What may be missing when the server starts, by the configuration that the unit starts it with; nothing where that is not
/// among the files, or needs no network.
fn missing(cx: &Cx<'_, '_>, file: usize, whole: &Whole<'_, '_>) -> Option<&'static str> {
    let node = &cx.topology.nodes[cx.topology.node_of(file)?];
    let config = configuration(cx, node, &start(whole)?)?;
    let is_other = |it: &str| !it.is_empty() && !host::is_loopback(it) && !host::is_wildcard(it) && !template::has_mark(it);
    let is_name = |it: &str| is_other(it) && !host::is_address(it);
    let is_own_address = |it: &str| is_other(it) && host::is_address(it);
    let (names, binds) = match cx.document(config).broker() {
        Some(config) => of_broker(&config),
        None => of_server(cx, config, node.dynamic)?,
    };
    if names.into_iter().any(is_name) {
        return Some("the hosts that the configuration names may not resolve at boot");
    }
    binds.into_iter().any(is_own_address).then_some("the address that the server listens on may not be there at boot")
}

/// The hosts that a broker or a controller looks up when it starts, and those that it binds.
fn of_broker<'r>(config: &BrokerConfig<'r, '_>) -> (Vec<&'r str>, Vec<&'r str>) {
    let connect = config.connect_string().and_then(Result::ok);
    let mut names: Vec<&str> = connect.iter().flat_map(|it| &it.servers).map(|it| it.host).collect();
    let is_filled = |it: &List<'_, '_>| !it.entry.is_template();
    names.extend(config.voters().filter(is_filled).iter().flat_map(|it| it.voters()).map(|it| it.host));
    names.extend(config.bootstrap_servers().filter(is_filled).iter().flat_map(|it| it.servers()).map(|it| it.0));
    let hosts = |list: Option<List<'r, '_>>| -> Vec<&'r str> {
        list.filter(is_filled).iter().flat_map(|it| it.listeners()).map(|it| it.host).collect()
    };
    let binds = hosts(config.listeners());
    // The controller connects to each broker by what it advertises, itself included.
    names.extend(binds.iter().copied().chain(hosts(config.advertised_listeners())));
    (names, binds)
}

/// The same of a server of ZooKeeper. One of the lines of an ensemble is its own, and it binds the address in that.
fn of_server<'r>(cx: &Cx<'r, '_>, file: usize, dynamic: Option<usize>) -> Option<(Vec<&'r str>, Vec<&'r str>)> {
    let config = cx.document(file).zookeeper()?;
    let dynamic = dynamic.and_then(|it| cx.document(it).zookeeper());
    let lines = config.servers().chain(dynamic.iter().flat_map(|it| it.servers()));
    let names: Vec<&str> = lines.filter(|it| !it.is_template()).map(|it| host::of_server_line(it.entry.trimmed())).collect();
    let listens_on_all = config.get("quorumListenOnAllIPs").is_some_and(|it| !it.trimmed().eq_ignore_ascii_case("false"));
    let is_bound = names.len() > 1 && !listens_on_all && !names.iter().any(|it| host::is_wildcard(it));
    let mut binds = if is_bound { names.clone() } else { Vec::new() };
    binds.extend(config.get("clientPortAddress").filter(|it| !it.is_template()).map(|it| it.trimmed()));
    Some((names, binds))
}

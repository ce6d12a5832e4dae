use super::own_line::own_id;
use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::zookeeper::Server;
use crate::model::{host, java_boolean};
use crate::report::{Impact, Severity};

/// A server line with a host that the other servers cannot reach.
pub(crate) static RULE: Rule = Rule {
    code: "ZK009",
    name: "server-host-unreachable",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(config) = cx.document(file).zookeeper() else { return };
    let release = cx.releases(Product::ZooKeeper, file).to;
    let (mut local, mut wild, mut remote) = (Vec::new(), Vec::new(), None);
    for server in config.servers().filter(|it| !it.is_template() && it.line(release).is_ok()) {
        let host = host::of_server_line(server.entry.trimmed());
        // Of several addresses another one may be reached.
        if host.is_empty() || server.entry.value.contains('|') {
            continue;
        }
        if host::is_loopback(host) {
            local.push((server, host));
        } else if host::is_wildcard(host) {
            wild.push((server, host));
        } else {
            remote = remote.or(Some(server));
        }
    }
    // On one machine each of these addresses leads to the others.
    let Some(remote) = remote else { return };
    let own = own_id(cx, file).map(|it| it.1);
    let is_own = |server: &Server<'_, '_>| own.is_some() && server.id.known() == own;
    let listens = config.get("quorumListenOnAllIPs");
    let on_all = listens.is_some_and(|it| it.is_template() || java_boolean(it.trimmed()) != Some(false));
    let mut say = |(server, host): &(Server<'_, '_>, &str), explanation: &str, is_hint: bool| {
        let message = format!("other servers cannot reach `{}` at `{host}`: {explanation}", server.entry.key.as_str());
        let finding = Finding::new(&RULE, file, server.entry.written(), message)
            .help("Write the name that the other servers use; to bind all interfaces set `quorumListenOnAllIPs=true`.")
            .related(file, remote.entry.written(), "is on another host");
        cx.push(if is_hint { finding.variant(Severity::Hint, Impact::Practice) } else { finding });
    };
    for it in &local {
        let may_listen = on_all && local.len() == 1 && (own.is_none() || is_own(&it.0));
        let explanation = match () {
            () if may_listen => "it works in the file of that server only",
            () if is_own(&it.0) => "the server listens on its loopback address only",
            () => "each of them dials itself",
        };
        say(it, explanation, may_listen);
    }
    for it in &wild {
        let may_be_own = wild.len() == 1 && (own.is_none() || is_own(&it.0));
        // One of several is the file's own server, where nobody knows which.
        let explanation = if may_be_own { "it works in the file of that server only" } else { "each of them dials itself" };
        if !is_own(&it.0) || wild.len() == 1 {
            say(it, explanation, may_be_own);
        }
    }
}

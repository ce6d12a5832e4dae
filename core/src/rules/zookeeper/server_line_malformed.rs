use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::server::{self, Fault, ServerLine};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A server line that ZooKeeper refuses.
pub(crate) static RULE: Rule = Rule {
    code: "ZK005",
    name: "server-line-malformed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { return };
    let target = cx.releases(Product::ZooKeeper, file);
    for entry in properties.in_force().filter(|it| it.key.starts_with("server.") && !it.is_template()) {
        let text = entry.trimmed();
        let Some(releases) = server::refused_in(text, target) else { continue };
        let Err(refusal) = ServerLine::parse(text, releases.to) else { continue };
        let key = entry.key.as_str();
        let message = format!("`{key}={text}` {}, and ZooKeeper does not start with it", fault(refusal.fault, refusal.part));
        let help = format!("Write `{key}={}:2888:3888`.", host(text));
        cx.push(Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, target.holds(releases)));
    }
}

/// The host of a line as far as it can be told. Without brackets an IPv6 address and the ports cannot be told apart.
fn host(text: &str) -> &str {
    let server = text.split([';', '|', ' ']).next().unwrap_or_default();
    if server.starts_with('[') {
        return server.find(']').map_or("[ADDRESS]", |end| &server[..=end]);
    }
    match server.split(':').next().unwrap_or_default() {
        _ if server.contains("::") || server.matches(':').count() > 4 => "[ADDRESS]",
        "" => "HOST",
        host => host,
    }
}

fn fault(fault: Fault, part: &str) -> String {
    match fault {
        Fault::Form => "does not have the form `host:2888:3888`".to_owned(),
        Fault::Port => format!("has `{part}` where a port belongs"),
        Fault::PortOutOfRange => format!("has the port `{part}`, which is not between 0 and 65535"),
        Fault::EqualPorts => "has the same port for the quorum and for elections".to_owned(),
        Fault::Role => format!("has the role `{part}`, which is neither `participant` nor `observer`"),
        Fault::Brackets => "has a `[` without its `]:` and a port behind it".to_owned(),
        Fault::SeveralAddresses => {
            "joins several addresses with `|`, which the JVM must allow with `-Dzookeeper.multiAddress.enabled=true` (the key in zoo.cfg does not)".to_owned()
        }
        Fault::ClientParts => format!("has `{part}` behind a `;` where this release takes none"),
    }
}

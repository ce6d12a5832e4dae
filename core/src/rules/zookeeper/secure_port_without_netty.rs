use super::lists::Lists;
use super::own_client_part::{own_id, own_line};
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, Setting, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A port for TLS that the default connection factory cannot serve.
pub(crate) static RULE: Rule = Rule {
    code: "ZK022",
    name: "secure-port-without-netty",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const FACTORY: &str = "serverCnxnFactory";
const PACKAGE: &str = "org.apache.zookeeper.server.";
const NETTY: &str = "org.apache.zookeeper.server.NettyServerCnxnFactory";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    let target = cx.releases(Product::ZooKeeper, file);
    let factory = config.get(FACTORY);
    if factory.is_some_and(Entry::is_template) {
        return;
    }
    let help = format!("Write `{FACTORY}={NETTY}`.");
    if let Some(entry) = factory.filter(|it| !is_class(it.trimmed())) {
        // Without any port no factory is made.
        let has_port = [config.client_port(), config.secure_client_port()].iter().any(|it| it.known().is_some_and(|it| it > 0));
        if has_port {
            let class = entry.trimmed();
            let message = format!(
                "`{FACTORY}={class}` is not the full name of a class; ZooKeeper stops with \"Couldn't instantiate {class}\""
            );
            cx.push(Finding::new(&RULE, file, entry.written(), message).help(help));
        }
        return;
    }
    let behind = secure_part(cx, file, target);
    let from = match config.secure_client_port() {
        Setting::Is(0) => Version::first_of(3, 9),
        Setting::Is(_) => Version::patch(3, 5, 1),
        _ if behind.is_some() => Version::first_of(3, 10),
        _ => return,
    };
    let is_nio = factory.is_some_and(|it| it.trimmed().strip_prefix(PACKAGE) == Some("NIOServerCnxnFactory"));
    let holds = target.holds(Releases::since(from));
    if factory.is_some() && !is_nio || properties.is_open() || holds == Holds::None {
        return;
    }
    let of_key = config.get("secureClientPort").map(|it| (file, it.written(), format!("secureClientPort={}", it.trimmed())));
    let Some((place, span, port)) = of_key.or(behind) else { return };
    let state = if is_nio { "names another one" } else { "is not set" };
    let start = if is_nio { Start::Plain } else { start(cx, file) };
    if start == Start::Told {
        return;
    }
    let stops = match start {
        Start::Plain => "ZooKeeper stops with",
        _ => "unless the JVM is told so with `-Dzookeeper.serverCnxnFactory`, ZooKeeper stops with",
    };
    let message =
        format!("`{port}` works only with Netty, and `{FACTORY}` {state}; {stops} \"SSL isn't supported in NIOServerCnxn\"");
    let mut finding = Finding::new(&RULE, place, span, message).help(help).only(Product::ZooKeeper, holds);
    if let Some(entry) = factory {
        finding = finding.related(file, entry.written(), "the factory");
    }
    cx.push(if start == Start::Plain { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) });
}

/// The part for TLS of the server's own line, which the development branch takes.
fn secure_part(cx: &Cx<'_, '_>, file: usize, target: Releases) -> Option<(usize, Span, String)> {
    let (lists, (_, id)) = (Lists::of(cx, file)?, own_id(cx, file).filter(|_| target.to >= Version::first_of(3, 10))?);
    let (place, server, line) = own_line(&lists, id, target.to)?;
    let entry = server.entry;
    line.secure.map(|_| (place, entry.written(), format!("{}={}", entry.key.as_str(), entry.trimmed())))
}

/// What the node's units tell about the options of the JVM.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// All of them are seen: the unit runs Java itself.
    Plain,
    /// A script or a file that is not here may add some.
    Hidden,
    /// The factory is among them.
    Told,
}

fn start(cx: &Cx<'_, '_>, file: usize) -> Start {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    let mut start = Start::Hidden;
    for unit in nodes.flat_map(|it| &it.units) {
        let bytes = &cx.document(*unit).source.bytes;
        let has = |word: &str| memchr::memmem::find(bytes, word.as_bytes()).is_some();
        if has(FACTORY) {
            return Start::Told;
        }
        let hides = has("EnvironmentFile=") || has("JDK_JAVA_OPTIONS") || has("JAVA_TOOL_OPTIONS") || has("$");
        if has("org.apache.zookeeper.server.quorum.QuorumPeerMain") && has("java ") && !hides {
            start = Start::Plain;
        }
    }
    start
}

/// Whether a text can be the name of a class that is there: ZooKeeper's own package has two.
fn is_class(text: &str) -> bool {
    let is_part = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
    match text.strip_prefix(PACKAGE) {
        Some(name) => matches!(name, "NIOServerCnxnFactory" | "NettyServerCnxnFactory"),
        None => text.contains('.') && text.split('.').all(is_part),
    }
}

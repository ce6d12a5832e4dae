use super::lists::Lists;
use super::no_client_port::is_set;
use super::own_line::{own_id, own_line};
use crate::catalog::{Holds, Product, Releases, Version, zookeeper};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::quorum::releases_where;
use crate::model::value::is_class;
use crate::model::{Entry, Setting, ZooKeeperConfig};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
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
const NIO: &str = "org.apache.zookeeper.server.NIOServerCnxnFactory";
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
    let own = zookeeper::key::SERVER_CNXN_FACTORY.valid_in(target.to);
    if let Some(entry) = factory.filter(|it| !is_class(it.trimmed(), own)) {
        if let Some(releases) = with_port(cx, file, target) {
            let class = entry.trimmed();
            let message = format!(
                "`{FACTORY}={class}` is not the full name of a class; ZooKeeper stops with \"Couldn't instantiate {class}\""
            );
            let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
            cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
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
    let is_nio = factory.is_some_and(|it| it.trimmed() == NIO);
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
    let edits = match factory {
        Some(entry) => Some(edit::value(file, entry, NETTY)),
        None => beside(&cx.document(file).source.bytes, file, config),
    };
    finding = finding.fix(Safety::Unsafe, "Set the connection factory of Netty", edits);
    if let Some(entry) = factory {
        finding = finding.related(file, entry.written(), "the factory");
    }
    cx.push(if start == Start::Plain { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) });
}

/// The line below that of the port, or at the end of the file.
fn beside(bytes: &[u8], file: usize, config: ZooKeeperConfig<'_, '_>) -> Option<Edits> {
    let line = format!("{FACTORY}={NETTY}");
    match config.get("secureClientPort") {
        Some(entry) => edit::below(bytes, file, entry.span, &[&line]),
        None => edit::at_end(bytes, file, &[&line]),
    }
}

/// The releases in which some port is set. Without one no factory is made.
fn with_port(cx: &Cx<'_, '_>, file: usize, target: Releases) -> Option<Releases> {
    let lists = Lists::of(cx, file)?;
    let (plain, secure) = (lists.config.client_port(), lists.config.secure_client_port());
    let id = if lists.have_client_parts() { own_id(cx, file).map(|it| it.1) } else { None };
    let behind = |release: Version| own_line(&lists, id?, release).filter(|it| it.2.client.or(it.2.secure).is_some());
    releases_where(target, |release| {
        is_set(plain, release) == Some(true)
            || release >= Version::patch(3, 5, 1) && is_set(secure, release) == Some(true)
            || release >= Version::first_of(3, 5) && behind(release).is_some()
    })
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
    for unit in nodes.flat_map(|it| it.units.iter().chain(&it.named)) {
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

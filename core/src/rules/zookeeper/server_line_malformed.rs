use super::jvm::{Jvm, jvm};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::quorum::Members;
use crate::model::server::{self, Fault, ServerLine};
use crate::model::zookeeper::Server;
use crate::model::{Entry, Properties, Setting, ZooKeeperConfig};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
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
    without_election_port(cx, file);
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { return };
    let target = cx.releases(Product::ZooKeeper, file);
    // 3.4 has no dynamic file.
    let is_dynamic = cx.document(file).kind == Some(Kind::ZooKeeperDynamic);
    let read_by = if is_dynamic { target.intersect(Releases::since(Version::first_of(3, 5))) } else { target };
    for entry in properties.in_force().filter(|it| it.key.starts_with("server.") && !it.is_template()) {
        let text = entry.trimmed();
        let Some(releases) = server::refused_in(text, read_by).filter(|_| !read_by.is_empty()) else { continue };
        let Err(refusal) = ServerLine::parse(text, releases.to) else { continue };
        if refusal.fault == Fault::SeveralAddresses {
            several_addresses(cx, file, entry, target, releases);
            continue;
        }
        let key = entry.key.as_str();
        let message = format!("`{key}={text}` {}, and ZooKeeper does not start with it", fault(refusal.fault, refusal.part));
        let finding = Finding::new(&RULE, file, entry.written(), message);
        let finding = if refusal.fault == Fault::Role {
            with_role(finding, file, entry)
        } else if refusal.fault == Fault::NoBrackets || host(text).starts_with('[') && target.from < Version::patch(3, 4, 9) {
            finding.help("Write a host name that resolves to the address.")
        } else {
            let role = if server::is_meant_as_observer(server::last_word(text)) { ":observer" } else { "" };
            let edits = with_ports(properties, file, entry, releases.to);
            let title = "Append `:2888:3888`, the ports of every other line";
            finding.help(format!("Write `{key}={}:2888:3888{role}`.", host(text))).fix(Safety::Unsafe, title, edits)
        };
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    }
}

/// Addresses joined with `|`, which the JVM may be told to take: from 3.6 on one release is as the other.
fn several_addresses(cx: &mut Cx<'_, '_>, file: usize, entry: &Entry<'_>, target: Releases, refusing: Releases) {
    const OPTION: &str = "-Dzookeeper.multiAddress.enabled=true";
    let (key, text) = (entry.key.as_str(), entry.trimmed());
    let told = jvm(cx, file, "multiAddress.enabled");
    if told == Jvm::Told {
        return;
    }
    let end = match told {
        Jvm::Plain => {
            format!("the unit does not start the JVM with `{OPTION}` (the key in zoo.cfg does not help), and ZooKeeper stops")
        }
        _ => format!("unless the JVM is started with `{OPTION}` (the key in zoo.cfg does not help), ZooKeeper stops"),
    };
    let message = format!("`{key}={text}` joins several addresses with `|`; {end}");
    let help = format!("Start the JVM of every server with `{OPTION}`.");
    let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
    let finding = if told == Jvm::Plain { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) };
    cx.push(finding.only(Product::ZooKeeper, target.holds(refusing)));
}

/// The role that was meant. Without one a server votes, so that is no help where nobody can tell.
fn with_role(finding: Finding, file: usize, entry: &Entry<'_>) -> Finding {
    let (key, text, word) = (entry.key.as_str(), entry.trimmed(), server::last_word(entry.trimmed()));
    let Some(role) = ["observer", "participant"].into_iter().find(|it| server::is_near(word, it)) else {
        return finding.help("Write `:observer` where the server must not vote, `:participant` or nothing where it must.");
    };
    let line = text.replacen(&format!(":{word}"), &format!(":{role}"), 1);
    let edits = edit::piece(file, entry, word, role);
    finding.help(format!("Write `{key}={line}`.")).fix(Safety::Unsafe, format!("Write `{role}`"), Some(edits))
}

/// The two ports behind a host alone, where every other line has these.
fn with_ports(properties: &Properties<'_>, file: usize, entry: &Entry<'_>, release: Version) -> Option<Edits> {
    let usual = |it: &&Entry<'_>| {
        let line = ServerLine::parse(it.trimmed(), release);
        line.is_ok_and(|it| it.addresses.iter().all(|it| (it.quorum_port, it.election_port) == (2888, Some(3888))))
    };
    let mut others =
        properties.in_force().filter(|it| it.key.starts_with("server.") && it.key.as_str() != entry.key.as_str()).peekable();
    let text = entry.trimmed();
    let is_host = !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-'));
    let is_told = is_host && others.peek().is_some() && others.all(|it| usual(&it));
    is_told.then(|| Edits::insert(file, entry.value_span().end, ":2888:3888"))
}

/// Up to 3.4 a line may do without the port for elections: with `electionAlg=0`, or in no quorum.
fn without_election_port(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let old = Version::line(3, 4);
    let target = cx.releases(Product::ZooKeeper, file);
    let config = ZooKeeperConfig::of(properties);
    let without = matches!(config.number("electionAlg"), Setting::Is(0) | Setting::Unknown | Setting::Refused);
    if target.from > old || without {
        return;
    }
    let Some(members) = Members::of(config, old).filter(|it| it.voters.len() > 1) else { return };
    let election_port = |it: &Server<'_, '_>| it.line(old).ok()?.addresses.first().map(|it| it.election_port);
    for server in members.voters.iter().map(|it| &it.1) {
        // Port 0 is one for 3.4.6.
        let releases = match election_port(server) {
            Some(None) => Releases::until(old),
            Some(Some(0)) => Releases::between(Version::patch(3, 4, 9), old),
            _ => continue,
        };
        let key = server.entry.key.as_str();
        // Later releases refuse the same line for another reason, which is said already.
        if server::refused_in(server.entry.trimmed(), target.intersect(Releases::since(Version::first_of(3, 5)))).is_some()
            && target.to > old
        {
            continue;
        }
        let message =
            format!("`{key}={}` has no port for elections, and ZooKeeper 3.4 does not start with it", server.entry.trimmed());
        let help = format!("Write `{key}={}:2888:3888`.", host(server.entry.trimmed()));
        cx.push(
            Finding::new(&RULE, file, server.entry.written(), message)
                .help(help)
                .only(Product::ZooKeeper, target.holds(releases)),
        );
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
        Fault::NoBrackets => "has an address in brackets, which this release does not know".to_owned(),
        Fault::Brackets => "has a `[` without its `]:` and a port behind it".to_owned(),
        Fault::SeveralAddresses => "joins several addresses with `|`".to_owned(),
        Fault::ClientParts => format!("has `{part}` behind a `;` where this release takes none"),
    }
}

use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::connect::{Blank, ConnectString, Fault, Impossible, Refusal, blanks};
use crate::model::{BrokerConfig, Entry, java_number};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;
use crate::syntax::java_trim;

/// A connect string that the broker's ZooKeeper client refuses.
pub(crate) static RULE: Rule = Rule {
    code: "KF004",
    name: "zk-connect-malformed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// The ZooKeeper client that a stretch of Kafka's releases brings, as far as clients read a string differently: 2.4 came
/// with 3.5.6, 2.8 with 3.5.9, the first that knows brackets.
const CLIENTS: [(Releases, Version); 3] = [
    (Releases::until(Version::line(2, 3)), Version::patch(3, 4, 14)),
    (Releases::between(Version::first_of(2, 4), Version::line(2, 7)), Version::patch(3, 5, 8)),
    (Releases::between(Version::first_of(2, 8), Version::line(3, 9)), Version::patch(3, 8, 4)),
];

/// Why, and in which of the releases that may be run, the string is refused.
fn refusal(text: &str, target: Releases) -> Option<(Refusal<'_>, Releases)> {
    let stretches = CLIENTS.iter().filter(|(releases, _)| target.holds(*releases) != Holds::None);
    let mut refusing = stretches.filter_map(|(releases, client)| Some((ConnectString::parse(text, *client).err()?, *releases)));
    let first = refusing.next()?;
    Some(refusing.fold(first, |(_, all), (refusal, releases)| (refusal, Releases::between(all.from, releases.to))))
}

/// The releases of a range that refuse a string.
pub(in crate::rules) fn refused_in(text: &str, target: Releases) -> Option<Releases> {
    refusal(text, target).map(|it| it.1.intersect(target))
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get("zookeeper.connect").filter(|it| !it.is_template()) else { return };
    if properties.has("process.roles") {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let Some((refusal, releases)) = refusal(entry.trimmed(), target) else {
        impossible(cx, file, BrokerConfig::of(properties));
        return;
    };
    let part = refusal.part;
    // Nothing but a blank is wrong with the port, and KF008 says that it stops the broker.
    let is_blank = refusal.fault == Fault::PortNoNumber && java_number(java_trim(part)).is_some() && java_trim(part) != part;
    let gravest = || blanks(entry.trimmed()).into_iter().map(|it| it.1).max();
    if is_blank && matches!(gravest(), Some(Blank::BehindColon | Blank::BehindPort)) {
        return;
    }
    let problem = match refusal.fault {
        Fault::NoServer => {
            "`zookeeper.connect` names no server; the client stops with \"A HostProvider may not be empty!\"".to_owned()
        }
        Fault::PortNoNumber => {
            format!("`{part}` in `zookeeper.connect` is not a port; the client stops with \"For input string\"")
        }
        Fault::PortOutOfRange => {
            format!("the port `{part}` in `zookeeper.connect` is not between 0 and 65535; the client refuses it")
        }
        Fault::Brackets => format!("`{part}` in `zookeeper.connect` is not `[address]:port`; the client refuses it"),
        Fault::ChrootEndsWithSlash => {
            format!("the chroot `{part}` ends in `/`; the client stops with \"Path must not end with / character\"")
        }
        Fault::ChrootEmptyNode => {
            format!("the chroot `{part}` has two slashes in a row; the client stops with \"empty node name specified\"")
        }
        Fault::ChrootRelative => {
            format!("the chroot `{part}` holds `.` or `..`; the client stops with \"relative paths not allowed\"")
        }
        Fault::ChrootCharacter => format!("the chroot `{part}` holds a character that no znode may have; the client refuses it"),
    };
    let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
    let help = "Write `host:2181,host:2181,host:2181/chroot`.";
    let message = format!("{problem}, and the broker does not start");
    let text = entry.trimmed();
    let kept = text.trim_end_matches('/');
    let is_end = refusal.fault == Fault::ChrootEndsWithSlash && self::refusal(kept, target).is_none();
    let edits = is_end.then(|| Edits::delete(file, entry.value.span_of(&text[kept.len()..])));
    let finding = Finding::new(&RULE, file, span, message).help(help);
    let finding = finding.fix(Safety::Unsafe, "Delete the slash at the end of the chroot", edits);
    cx.push(finding.only(Product::Kafka, target.holds(releases)));
}

/// The client takes the string, and one of its servers cannot exist.
fn impossible(cx: &mut Cx<'_, '_>, file: usize, config: BrokerConfig<'_, '_>) {
    let (Some(entry), Some(Ok(connect))) = (config.connect(), config.connect_string()) else { return };
    let mut broken = connect.servers.iter().filter_map(|it| Some((it, it.impossible()?)));
    let Some((server, why)) = broken.next() else { return };
    let (element, host) = (server.element, server.host);
    let problem = match why {
        Impossible::Semicolon => format!("is one server named `{host}`, since only a comma separates two"),
        Impossible::Blank => format!("is one server named `{host}`, since only a comma separates two"),
        Impossible::TwoPorts => format!("is a server named `{host}`, since a client has one port"),
        Impossible::PortZero => "has the port 0, where nobody listens".to_owned(),
    };
    let others = connect.servers.len() - 1 - broken.count();
    let end = match others {
        0 => "the broker finds no ZooKeeper and ends",
        1 => "the broker lives on the one other server",
        _ => "the broker lives on the other servers",
    };
    let message = format!("`{element}` in `zookeeper.connect` {problem}; {end}");
    let help = "Write `host:2181,host:2181,host:2181/chroot`.";
    let target = cx.releases(Product::Kafka, file);
    let holds = target.holds(Releases::until(Version::line(3, 9)));
    let finding = Finding::new(&RULE, file, entry.value.span_of(element), message).help(help);
    let finding = finding.fix(Safety::Unsafe, "Write a comma between the servers", commas(file, entry, target));
    cx.push(finding.variant(Severity::Error, Impact::DataRisk).only(Product::Kafka, holds));
}

/// A comma for each semicolon among the servers, where that gives a string whose servers can all exist.
fn commas(file: usize, entry: &Entry<'_>, target: Releases) -> Option<Edits> {
    let text = entry.trimmed();
    let hosts = &text[..text.find('/').unwrap_or(text.len())];
    let meant = format!("{}{}", hosts.replace(';', ","), &text[hosts.len()..]);
    let connect = ConnectString::parse(&meant, CLIENTS[2].1).ok().filter(|_| refusal(&meant, target).is_none())?;
    if connect.servers.iter().any(|it| it.impossible().is_some()) {
        return None;
    }
    Edits::all(hosts.match_indices(';').map(|(at, _)| Edits::replace(file, entry.value.span_of(&text[at..=at]), ",")))
}

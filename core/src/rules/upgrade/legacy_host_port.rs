use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::host::{before_port, is_loopback, is_wildcard};
use crate::model::listener::{Listener, elements};
use crate::model::{Entry, Properties, java_number};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// Addresses in the keys of the years before `listeners`.
pub(crate) static RULE: Rule = Rule {
    code: "UP006",
    name: "legacy-host-port",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const GONE: Releases = Releases::since(Version::first_of(3, 0));

/// A host, a port, and the key that has both.
const PAIRS: [(&str, &str, &str); 2] =
    [("host.name", "port", "listeners"), ("advertised.host.name", "advertised.port", "advertised.listeners")];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]).filter(|it| !it.is_open()) else { return };
    for pair in PAIRS {
        if let Some(finding) = of_pair(cx, file, properties, pair) {
            cx.push(finding);
        }
    }
}

fn of_pair(cx: &Cx<'_, '_>, file: usize, properties: &Properties<'_>, pair: (&str, &str, &'static str)) -> Option<Finding> {
    let (host, port, both) = pair;
    let set = [host, port].map(|it| properties.get(it).filter(|it| !it.trimmed().is_empty()));
    let mut lines = set.into_iter().flatten();
    let first = lines.next()?;
    let names = lines
        .next()
        .map_or(format!("`{}`", first.key.as_str()), |it| format!("`{}` and `{}`", first.key.as_str(), it.key.as_str()));
    let (is, it) = if set.iter().flatten().count() > 1 { ("are", "them") } else { ("is", "it") };
    let address = address(properties, pair);
    let target = cx.releases(Product::Kafka, file);
    let finding = |message: String| {
        let finding = Finding::new(&RULE, file, first.written(), message);
        set.iter().flatten().skip(1).fold(finding, |finding, line| finding.related(file, line.written(), "the port"))
    };
    if let Some(successor) = properties.get(both) {
        let message = format!("{names} {is} not looked at, because `{both}` is set");
        let finding = finding(message).help(if is == "is" { "Delete the line." } else { "Delete both lines." });
        let edits = [host, port].into_iter().filter_map(|it| edit::key_gone(file, properties, it)).reduce(Edits::and);
        let finding = finding.fix(Safety::Unsafe, format!("Delete {names}"), edits);
        let finding = finding.related(file, successor.written(), "this is what holds");
        let says_it = successor.is_template() || set.iter().flatten().any(|it| it.is_template()) || is_among(successor, set);
        return Some(if says_it { finding.variant(Severity::Hint, Impact::Practice) } else { finding });
    }
    // What holds without them is what they say.
    let is_usual = set[0].is_none() && set[1].is_some_and(|it| it.trimmed() == "9092") && both == "listeners";
    let effect = match (both, properties.has("listeners")) {
        ("listeners", _) => "the broker listens on port 9092 of every address",
        (_, true) => "clients are sent to what `listeners` says",
        _ => "clients are sent to the name that the host has for itself, port 9092",
    };
    let finding = finding(format!("{names} {is} gone since Kafka 3.0, and nothing reads {it}: {effect}"));
    let finding = match &address {
        Some(address) => finding.help(format!("Write `{both}={address}`.")),
        None => finding.help(format!("Write `{both}=PLAINTEXT://HOST:PORT`.")),
    };
    let edits = address.and_then(|it| written(file, properties, pair, set, &it));
    let finding = finding.fix(Safety::Unsafe, format!("Write `{both}`"), edits);
    let holds = target.holds(GONE);
    let finding = if is_usual { finding.variant(Severity::Hint, Impact::Practice) } else { finding };
    // Up to 2.8 they are read, and their end is known.
    Some(match holds {
        Holds::None => finding.variant(Severity::Hint, Impact::Practice).only(Product::Kafka, Holds::All),
        _ => finding.only(Product::Kafka, holds),
    })
}

/// Whether a list has an element with this host and this port.
fn is_among(list: &Entry<'_>, [host, port]: [Option<&Entry<'_>>; 2]) -> bool {
    let fits = |it: &Listener<'_>| {
        host.is_none_or(|host| host.trimmed().eq_ignore_ascii_case(it.host))
            && port.is_none_or(|port| java_number(port.trimmed()) == Some(it.port.into()))
    };
    elements(list.trimmed()).filter_map(Listener::parse).any(|it| fits(&it))
}

/// The key of today for a host or a port of the years before, and what the two say together.
pub(crate) fn listener_of(properties: &Properties<'_>, key: &str) -> Option<(&'static str, Option<String>)> {
    let pair = PAIRS.into_iter().find(|it| it.0 == key || it.1 == key)?;
    Some((pair.2, address(properties, pair)))
}

/// What the two say together, as one listener; nothing where a template hides it.
fn address(properties: &Properties<'_>, (host, port, both): (&str, &str, &str)) -> Option<String> {
    let of = |key: &str, other: &str| properties.get(key).or_else(|| properties.get(other).filter(|_| both != "listeners"));
    let (host, port) = (of(host, "host.name"), of(port, "port"));
    if [host, port].into_iter().flatten().any(Entry::is_template) {
        return None;
    }
    let host = host.map_or("", |it| it.trimmed());
    let port = port.map_or(Some(9092), |it| java_number(it.trimmed())?.try_into().ok()).filter(|it: &u16| *it > 0)?;
    let needs_name = both != "listeners" && (host.is_empty() || is_wildcard(host) || is_loopback(host));
    Listener::of("PLAINTEXT", host, port.into()).filter(|_| !needs_name)?;
    Some(format!("PLAINTEXT://{}:{port}", before_port(host)))
}

/// The one line in the place of the two.
fn written(
    file: usize,
    properties: &Properties<'_>,
    (host, port, both): (&str, &str, &'static str),
    set: [Option<&Entry<'_>>; 2],
    address: &str,
) -> Option<Edits> {
    const PROTOCOLS: [&str; 3] =
        ["security.inter.broker.protocol", "inter.broker.listener.name", "listener.security.protocol.map"];
    let is_once = [host, port].iter().all(|it| properties.all(it).count() < 2);
    if properties.has_any(&PROTOCOLS) || properties.has("process.roles") || !is_once {
        return None;
    }
    // Where clients go, the listeners are named too.
    let listens = properties.get("listeners").is_none_or(|it| elements(it.trimmed()).any(|it| it.starts_with("PLAINTEXT://")));
    let mut lines = set.into_iter().flatten();
    let first = lines.next().filter(|_| listens)?;
    let edits = edit::key(file, first, both).and(edit::value(file, first, address));
    Some(lines.fold(edits, |edits, line| edits.and(edit::entry_gone(file, line))))
}

use super::lists::{Lists, in_units};
use super::own_line::{own_id, own_line};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::quorum::releases_where;
use crate::model::{Entry, Setting};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// Two ports of one server that are the same.
pub(crate) static RULE: Rule = Rule {
    code: "ZK015",
    name: "port-conflict",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const V3_5: Version = Version::first_of(3, 5);

/// A port, the words for it, and where it is set.
struct Taken {
    words: String,
    place: Option<(usize, Span)>,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    let config = lists.config;
    let (Setting::Is(port), Some(entry)) = (config.client_port(), config.get("clientPort")) else { return };
    // On an address of its own the port may be free.
    if port < 1 || config.get("clientPortAddress").is_some() {
        return;
    }
    let target = cx.releases(Product::ZooKeeper, file);
    with_tls(cx, file, lists, (port, entry));
    with_admin(cx, file, lists, (port, entry), target);
    with_own_line(cx, file, lists, (port, entry), target);
}

fn with_tls(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>, (port, entry): (i64, &Entry<'_>)) {
    let Some(secure) = lists.config.get("secureClientPort").filter(|_| lists.config.secure_client_port() == Setting::Is(port))
    else {
        return;
    };
    if lists.config.get("secureClientPortAddress").is_none() {
        let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(Version::patch(3, 5, 1)));
        let other = Taken { words: "`secureClientPort`".to_owned(), place: Some((file, secure.written())) };
        let end = "ZooKeeper ends with \"Address already in use\"";
        cx.push(finding(file, (port, entry), other, end).only(Product::ZooKeeper, holds));
    }
}

/// The admin server starts first, and a server of its own then finds its port taken.
fn with_admin(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>, (port, entry): (i64, &Entry<'_>), target: Releases) {
    let config = lists.config;
    let is_off = config.get("admin.enableServer").is_some_and(|it| it.is_template() || it.trimmed() == "false");
    let admin = config.number("admin.serverPort");
    if is_off || config.get("admin.serverAddress").is_some() || admin.or_default(8080) != Some(port) {
        return;
    }
    // The JVM's own options win, and a unit may have them.
    if in_units(cx, file, b"zookeeper.admin.") {
        return;
    }
    let is_told =
        admin != Setting::Absent || cx.topology.nodes_of(file).iter().any(|it| !cx.topology.nodes[*it].units.is_empty());
    let known = target.intersect(Releases::between(V3_5, Version::line(3, 9)));
    let in_mode = |member: bool| releases_where(known, |it| it >= V3_5 && lists.is_member(it) == Some(member));
    let words = if admin == Setting::Absent { "the admin server by default" } else { "`admin.serverPort`" };
    let place = config.get("admin.serverPort").map(|it| (file, it.written()));
    let other = Taken { words: words.to_owned(), place };
    if known.is_empty() {
        return;
    }
    if let Some(releases) = in_mode(false) {
        let finding = if is_told {
            finding(file, (port, entry), other, "ZooKeeper ends with \"Address already in use\"")
        } else {
            let end = "unless an option of the JVM moves it, ZooKeeper ends with \"Address already in use\"";
            finding(file, (port, entry), other, end).variant(Severity::Warning, Impact::Misbehaves)
        };
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    } else if let Some(releases) = in_mode(true) {
        let end = "the admin server does not start, and the log says \"Problem starting AdminServer\"";
        let finding = finding(file, (port, entry), other, end).variant(Severity::Hint, Impact::Misbehaves);
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    }
}

/// The ports of the server's own line, which only a member of a quorum opens.
fn with_own_line(cx: &mut Cx<'_, '_>, file: usize, lists: Lists<'_, '_>, (port, entry): (i64, &Entry<'_>), target: Releases) {
    // Nearly no server line has the port, and every release would be asked for it.
    if !lists.have_peer_port(port) {
        return;
    }
    let Some((_, id)) = own_id(cx, file) else { return };
    let own = |release: Version| {
        let is_member = lists.is_member(release) == Some(true);
        own_line(&lists, id, release).filter(|_| is_member)
    };
    let uses = |release: Version, election: bool| {
        own(release).is_some_and(|(_, _, line)| {
            line.addresses.iter().any(|it| {
                let taken = if election { it.election_port.map(i64::from) } else { Some(i64::from(it.quorum_port)) };
                taken == Some(port)
            })
        })
    };
    let new = target.intersect(Releases::since(V3_5));
    let old = target.intersect(Releases::until(Version::line(3, 4)));
    for (election, range, end) in [
        (true, new, "ZooKeeper ends when the port for elections stays taken"),
        (true, old, "the server never takes part in an election"),
        (false, target, "the server cannot lead"),
    ] {
        let found = if range.is_empty() { None } else { releases_where(range, |it| uses(it, election)) };
        let Some((releases, (place, server, _))) = found.and_then(|it| Some((it, own(it.to)?))) else { continue };
        let words = format!("the {} port of `{}`", if election { "election" } else { "quorum" }, server.entry.key.as_str());
        let other = Taken { words, place: Some((place, server.entry.written())) };
        let finding = finding(file, (port, entry), other, end);
        let stops = election && range == new;
        let finding = if stops { finding } else { finding.variant(Severity::Warning, Impact::DataRisk) };
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    }
}

fn finding(file: usize, (port, entry): (i64, &Entry<'_>), other: Taken, end: &str) -> Finding {
    let message = format!("`clientPort` and {} both use port {port} on this host; {end}", other.words);
    let finding = Finding::new(&RULE, file, entry.written(), message).help("Change one of them.");
    other.place.into_iter().fold(finding, |it, (file, span)| it.related(file, span, "the other one"))
}

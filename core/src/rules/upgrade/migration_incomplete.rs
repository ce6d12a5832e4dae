use crate::catalog::kafka::ProtocolVersion;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::listener::elements;
use crate::model::protocol::Protocol;
use crate::model::{BrokerConfig, Entry, Properties, Setting};
use crate::report::{Impact, Severity};
use crate::rules::kafka::listening::upper;
use crate::rules::kafka::run::newest_run;
use crate::source::Kind;
use crate::syntax::java_trim;

/// A migration to KRaft that lacks a part.
pub(crate) static RULE: Rule = Rule {
    code: "UP007",
    name: "migration-incomplete",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const FLAG: &str = "zookeeper.metadata.migration.enable";

/// The releases that can migrate.
const MIGRATING: Releases = Releases::between(Version::first_of(3, 4), Version::line(3, 9));

/// Releases that begin to judge differently.
const TURNS: [Version; 3] = [Version::first_of(3, 5), Version::first_of(3, 7), Version::first_of(3, 9)];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(flag) = properties.get(FLAG).filter(|_| properties.boolean(FLAG) == Setting::Is(true)) else { return };
    if properties.is_open() || !BrokerConfig::of(properties).is_whole() {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let judged = target.intersect(MIGRATING);
    let Some((missing, refusing)) = newest_run(judged, &TURNS, |release| missing(properties, release)) else { return };
    let at = missing.at.unwrap_or(flag);
    let message = format!("the migration is on, but {}, and the node does not start", missing.problem);
    let mut finding = Finding::new(&RULE, file, at.written(), message).help(missing.help);
    if missing.at.is_some() {
        finding = finding.related(file, flag.written(), "the migration");
    }
    cx.push(finding.only(Product::Kafka, target.holds(refusing)));
}

struct Missing<'f, 'a> {
    at: Option<&'f Entry<'a>>,
    problem: String,
    help: &'static str,
}

/// The first part that a release does not find.
fn missing<'f, 'a>(file: &'f Properties<'a>, release: Version) -> Option<Missing<'f, 'a>> {
    let since = |major, minor| release >= Version::first_of(major, minor);
    let config = BrokerConfig::of(file);
    let lacks = |at, problem: &str, help| Some(Missing { at, problem: problem.to_owned(), help });
    if config.is_kraft() {
        let help = "Add the brokers' `zookeeper.connect`, with its chroot.";
        return if config.connect().is_some() { None } else { lacks(None, "`zookeeper.connect` is not set", help) };
    }
    config.connect()?;
    let names = config.controller_listener_names();
    if names.is_none_or(|it| !it.entry.is_template() && it.elements().next().is_none()) {
        let help = "Write `controller.listener.names=CONTROLLER`, the name that the controllers use.";
        return lacks(names.map(|it| it.entry), "`controller.listener.names` names no listener", help);
    }
    let authorizer = file.get("authorizer.class.name").filter(|it| !since(3, 5) && !it.trimmed().is_empty());
    if authorizer.is_some_and(|it| !it.is_template()) {
        return lacks(authorizer, "3.4 cannot migrate a cluster with an authorizer", "Migrate with 3.5 or later.");
    }
    let spoken_at = file.get("inter.broker.protocol.version");
    let spoken = spoken_at.and_then(|it| ProtocolVersion::parse(it.trimmed(), release));
    let is_old = |least: &str| spoken.is_some_and(|it| ProtocolVersion::named(least).is_some_and(|least| it < least));
    if is_old("3.4-IV0") {
        let help = "Write `inter.broker.protocol.version=3.9`, or the release that all brokers run.";
        return lacks(spoken_at, "`inter.broker.protocol.version` is below 3.4", help);
    }
    let dirs = config.log_dirs().filter(|it| since(3, 5) && !it.entry.is_template() && it.elements().nth(1).is_some());
    if dirs.is_some() && (!since(3, 7) || is_old("3.7-IV2")) {
        let help = "Migrate with 3.7 or later and an `inter.broker.protocol.version` of 3.7 or later.";
        return lacks(dirs.map(|it| it.entry), "there are several log directories", help);
    }
    let id = match config.id() {
        Setting::Absent => -1,
        it => it.known()?,
    };
    if since(3, 9) && id < 0 {
        let help = "Write the id that meta.properties holds as `broker.id`.";
        return lacks(config.id_entry(), "the broker has no `broker.id` of its own", help);
    }
    // Asked for last, when the broker makes its client of the controllers. Without an entry a name has to be a protocol.
    let map = file.get("listener.security.protocol.map");
    let name = names.filter(|it| !it.entry.is_template() && map.is_none_or(|it| !it.is_template()))?.elements().next()?;
    // The names of the map count in capitals, and this one as it is written.
    let is_it = |it: &str| it.split(':').next().is_some_and(|it| upper(java_trim(it)) == name);
    let is_mapped = Protocol::named(name).is_some() || map.is_some_and(|it| elements(it.trimmed()).any(is_it));
    (!is_mapped).then(|| Missing {
        at: map.or(names.map(|it| it.entry)),
        problem: format!("the controllers' listener `{name}` is not in `listener.security.protocol.map`"),
        help: "Write it in `listener.security.protocol.map` with its protocol, beside the listeners of this node.",
    })
}

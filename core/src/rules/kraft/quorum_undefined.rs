use super::voters_malformed::{Address, address};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A node of KRaft that is not told who the controllers are.
pub(crate) static RULE: Rule = Rule {
    code: "KR003",
    name: "quorum-undefined",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// Kafka 3.9 was the first to read the list of servers.
const SERVERS: Releases = Releases::since(Version::first_of(3, 9));

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let target = cx.releases(Product::Kafka, file);
    let servers = config.bootstrap_servers().map(|it| it.entry);
    if let Some(entry) = servers.filter(|it| !it.is_template() && !it.trimmed().is_empty()) {
        let fault = |new| entry.trimmed().split(',').map(str::trim).find(|it| !matches!(address(it, new), Address::Read { .. }));
        let (strict, loose) = (fault(true), fault(false));
        if let Some(element) = strict {
            let refusing = if loose.is_some() { SERVERS } else { Releases::since(Version::first_of(4, 0)) };
            let span = if element.is_empty() { entry.written() } else { entry.value.span_of(element) };
            let message =
                format!("`{element}` in `controller.quorum.bootstrap.servers` is not `host:port`, and the node does not start");
            let finding = Finding::new(&RULE, file, span, message).help("Write `host:9093`, several with a comma between them.");
            cx.push(finding.only(Product::Kafka, target.holds(refusing)));
            return;
        }
    }
    let migrates = properties.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
    let (span, since) = match (config.roles_entry(), properties.get("zookeeper.metadata.migration.enable")) {
        (Some(roles), _) => (roles.written(), Version::first_of(3, 0)),
        (None, Some(flag)) if migrates && config.connect().is_some() => (flag.written(), Version::first_of(3, 4)),
        _ => return,
    };
    let named = |it: &&crate::model::Entry<'_>| !it.trimmed().is_empty();
    if config.voters().map(|it| it.entry).filter(named).is_some() || properties.is_open() || !config.is_whole() {
        return;
    }
    let mut refusing = Releases::since(since);
    if servers.filter(named).is_some() {
        refusing.to = SERVERS.from.before();
    } else if config.roles_entry().is_none() {
        refusing.to = Version::line(3, 9);
    }
    let message = if servers.filter(named).is_some() {
        "`controller.quorum.bootstrap.servers` is not read before 3.9, so that nobody names the controllers and the node does not start"
    } else {
        "nobody names the controllers, and the node does not start"
    };
    let help = "Set `controller.quorum.voters=1@host:9093,…`, or from 3.9 on `controller.quorum.bootstrap.servers=host:9093,…`.";
    cx.push(Finding::new(&RULE, file, span, message).help(help).only(Product::Kafka, target.holds(refusing)));
}

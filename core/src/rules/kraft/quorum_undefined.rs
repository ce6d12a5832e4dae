use super::voters_malformed::{Address, address};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::listener::items;
use crate::model::{BrokerConfig, Properties, Setting};
use crate::report::{Impact, Severity};
use crate::rules::kafka::run::newest_run;
use crate::source::Kind;
use crate::text::Span;

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

/// Releases that begin to judge differently: the list of servers came with 3.9.
const TURNS: [Version; 4] = [Version::first_of(3, 0), Version::first_of(3, 4), Version::first_of(3, 9), Version::first_of(4, 0)];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    // Nearly every file names its controllers, or is of ZooKeeper mode.
    let migrates = || properties.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
    if config.bootstrap_servers().is_none() && (config.voters().is_some_and(is_named) || !config.is_kraft() && !migrates()) {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let judged = target.intersect(Releases::since(Version::line(2, 8)));
    let Some((problem, refusing)) = newest_run(judged, &TURNS, |release| refused(properties, release)) else { return };
    let finding = Finding::new(&RULE, file, problem.span, problem.message).help(problem.help);
    cx.push(finding.only(Product::Kafka, target.holds(refusing)));
}

struct Problem {
    span: Span,
    message: String,
    help: &'static str,
}

fn is_named(list: List<'_, '_>) -> bool {
    !list.entry.trimmed().is_empty()
}

/// What a release has against the way to the controllers.
fn refused(file: &Properties<'_>, release: Version) -> Option<Problem> {
    let config = BrokerConfig::of(file);
    let since = |major, minor| release >= Version::first_of(major, minor);
    let servers = config.bootstrap_servers().filter(|it| is_named(*it)).map(|it| it.entry);
    if let Some(entry) = servers.filter(|it| since(3, 9) && !it.is_template()) {
        let is_wrong = |it: &&str| !matches!(address(it, since(4, 0)), Address::Read { .. });
        if let Some(element) = items(entry.trimmed()).find(is_wrong) {
            let span = if element.is_empty() { entry.written() } else { entry.value.span_of(element) };
            let message =
                format!("`{element}` in `controller.quorum.bootstrap.servers` is not `host:port`, and the node does not start");
            return Some(Problem { span, message, help: "Write `host:9093`, several with a comma between them." });
        }
    }
    let flag = file.get("zookeeper.metadata.migration.enable");
    let migrates = || file.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true) && config.connect().is_some();
    let span = match (config.roles_entry(), flag) {
        (Some(roles), _) if since(3, 0) => roles.written(),
        (None, Some(flag)) if since(3, 4) && !since(4, 0) && migrates() => flag.written(),
        _ => return None,
    };
    let is_found = config.voters().is_some_and(is_named) || servers.is_some() && since(3, 9);
    if is_found || file.is_open() || !config.is_whole() {
        return None;
    }
    let message = if servers.is_some() {
        "`controller.quorum.bootstrap.servers` is not read before 3.9, so that nobody names the controllers and the node does not start"
    } else {
        "nobody names the controllers, and the node does not start"
    };
    let help = "Set `controller.quorum.voters=1@host:9093,…`, or from 3.9 on `controller.quorum.bootstrap.servers=host:9093,…`.";
    Some(Problem { span, message: message.to_owned(), help })
}

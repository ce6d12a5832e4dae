use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Entry};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Two ways to name the controllers.
pub(crate) static RULE: Rule = Rule {
    code: "KR013",
    name: "static-and-dynamic-quorum",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let named = |it: &&Entry<'_>| !it.trimmed().is_empty();
    let voters = config.voters().map(|it| it.entry).filter(named);
    let servers = config.bootstrap_servers().map(|it| it.entry).filter(named);
    let (Some(voters), Some(servers), true) = (voters, servers, config.is_kraft()) else { return };
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(3, 9)));
    let message = "the static list of controllers and the dynamic quorum are both set; a dynamic quorum wants no `controller.quorum.voters`";
    cx.push(
        Finding::new(&RULE, file, voters.written(), message)
            .help("Keep `controller.quorum.voters` where the nodes were formatted with a static quorum, else `controller.quorum.bootstrap.servers`.")
            .related(file, servers.written(), "the dynamic quorum")
            .only(Product::Kafka, holds),
    );
}

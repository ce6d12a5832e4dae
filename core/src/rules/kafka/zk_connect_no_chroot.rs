use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
use crate::model::host::is_loopback;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Kafka at the root of the ensemble.
pub(crate) static RULE: Rule = Rule {
    code: "KF007",
    name: "zk-connect-no-chroot",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let (Some(entry), Some(Ok(connect))) = (config.connect(), config.connect_string()) else { return };
    if config.is_kraft() || connect.chroot.is_some() || connect.servers.iter().all(|it| is_loopback(it.host)) || cx.is_dev(file) {
        return;
    }
    let path = &document.source.path;
    if cx.settings().clusters.iter().any(|it| it.zookeeper_dedicated && it.members.contains(path)) {
        return;
    }
    let holds = cx.releases(Product::Kafka, file).holds(Releases::until(Version::line(3, 9)));
    let message = "Kafka uses the root of the ensemble, and a second cluster that is given no chroot either would join it";
    cx.push(
        Finding::new(&RULE, file, entry.value_span(), message)
            .help("For a new cluster add a chroot such as `/my-cluster`. A running one would come up empty: leave it as it is.")
            .only(Product::Kafka, holds),
    );
}

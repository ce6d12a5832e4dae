mod enforced;

use super::jvm::{Jvm, jvm};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::quorum::releases_where;
use crate::model::{Setting, ZooKeeperConfig, java_boolean};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Settings for authentication that need another one.
pub(crate) static RULE: Rule = Rule {
    code: "ZK021",
    name: "auth-settings-inconsistent",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const ENABLE: &str = "quorum.auth.enableSasl";
const LEARNER: &str = "quorum.auth.learnerRequireSasl";
const SERVER: &str = "quorum.auth.serverRequireSasl";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    let target = cx.releases(Product::ZooKeeper, file);
    // What is no boolean means false up to 3.6, and stops later releases: another rule says so.
    let is_on = |key| match config.get(key).map(|it| it.setting(java_boolean)) {
        None | Some(Setting::Refused) => Some(false),
        Some(Setting::Is(it)) => Some(it),
        Some(_) => None,
    };
    let (enable, learner, server) = (is_on(ENABLE), is_on(LEARNER), is_on(SERVER));
    let missing = match (enable, learner, server) {
        (Some(false), _, Some(true)) => Some((SERVER, ENABLE)),
        (Some(false), Some(true), _) => Some((LEARNER, ENABLE)),
        (_, Some(false), Some(true)) => Some((SERVER, LEARNER)),
        _ => None,
    };
    if let Some((key, other)) = missing.filter(|_| !properties.is_open())
        && let Some(entry) = config.get(key)
    {
        let knows = |it: Version| it >= Version::patch(3, 5, 4) || it >= Version::patch(3, 4, 10) && it < Version::first_of(3, 5);
        let holds = releases_where(target, knows).map(|it| target.holds(it));
        let message = format!("`{key}` needs `{other}`; ZooKeeper stops with \"{other} is disabled, so cannot enable {key}\"");
        let mut finding = Finding::new(&RULE, file, entry.written(), message).help(format!("Add `{other}=true`."));
        if let Some(other) = config.get(other) {
            finding = finding.related(file, other.written(), "switches it off");
        }
        holds.into_iter().for_each(|it| cx.push(finding.clone().only(Product::ZooKeeper, it)));
    }
    tls_provider(cx, file, config);
    enforced::check(cx, file);
}

/// A port for TLS with an authentication scheme that nobody provides.
fn tls_provider(cx: &mut Cx<'_, '_>, file: usize, config: ZooKeeperConfig<'_, '_>) {
    let Some(entry) = config.get("ssl.authProvider").filter(|it| !it.is_template() && it.trimmed() != "x509") else { return };
    let provider = format!("authProvider.{}", entry.trimmed());
    if config.is_open() || config.get(&provider).is_some() {
        return;
    }
    let from = match config.secure_client_port() {
        Setting::Is(0) => Version::first_of(3, 9),
        Setting::Is(_) => Version::patch(3, 5, 1),
        _ => return,
    };
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(from));
    let scheme = entry.trimmed();
    let told = jvm(cx, file, &provider);
    if told == Jvm::Told {
        return;
    }
    let unless = if told == Jvm::Plain { "" } else { "unless the JVM is told of it, " };
    let message = format!(
        "`ssl.authProvider={scheme}` needs `{provider}`; {unless}ZooKeeper stops with \"No auth provider configured for the SSL authentication scheme '{scheme}'.\""
    );
    let help = format!("Add `{provider}=` and the class that provides it, or delete the line: `x509` is the default.");
    let finding = Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, holds);
    cx.push(if told == Jvm::Plain { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) });
}

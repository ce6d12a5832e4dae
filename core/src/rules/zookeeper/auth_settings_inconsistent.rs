use super::lists::{Lists, in_units};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::quorum::releases_where;
use crate::model::{Entry, Setting, ZooKeeperConfig, java_boolean};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::syntax::{java_trim, parts};

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
    enforced(cx, file);
}

/// Authentication for every client, with a scheme that nobody provides.
fn enforced(cx: &mut Cx<'_, '_>, file: usize) {
    /// What `ProviderRegistry` has without being told.
    const BUILT_IN: [&str; 2] = ["digest", "ip"];
    let Some(lists) = Lists::of(cx, file) else { return };
    let config = lists.config;
    let key = |it: &str| config.get_exactly(it);
    let is_on = |it: &Entry<'_>| it.trimmed().eq_ignore_ascii_case("true");
    // The older switch wins, and is for SASL alone.
    let Some(entry) = key("enforce.auth.enabled").filter(|it| is_on(it)) else { return };
    if key("sessionRequireClientSASLAuth").is_some_and(|it| is_on(it) || it.is_template()) || config.is_open() {
        return;
    }
    let schemes = key("enforce.auth.schemes");
    if schemes.is_some_and(Entry::is_template) || in_units(cx, file, b"enforce.auth") || in_units(cx, file, b"authProvider") {
        return;
    }
    let is_provided = |it: &str| BUILT_IN.contains(&it) || config.has_key_below("authProvider.");
    let unknown = schemes.and_then(|it| parts(it.trimmed(), b',').map(java_trim).find(|it| !is_provided(it)));
    let (problem, quote, help) = match (schemes, unknown) {
        (None, _) => (
            "needs `enforce.auth.schemes`".to_owned(),
            "zookeeper.enforce.auth.enabled is true zookeeper.enforce.auth.schemes must be  configured.".to_owned(),
            "Add `enforce.auth.schemes=` and the schemes.".to_owned(),
        ),
        (_, Some(scheme)) => (
            format!("asks for the scheme `{scheme}`, which nobody provides"),
            format!("Authentication scheme {scheme} is not available."),
            "Add `authProvider.NAME=` and the class that provides it.".to_owned(),
        ),
        _ => return,
    };
    let target = cx.releases(Product::ZooKeeper, file);
    let since = Version::first_of(3, 7);
    let in_mode = |member: bool| releases_where(target, |it| it >= since && lists.is_member(it) == Some(member));
    let (releases, end) = match (in_mode(false), in_mode(true)) {
        (Some(releases), _) => (releases, "ZooKeeper stops with"),
        (None, Some(releases)) => (releases, "the server fails when it should serve, with"),
        (None, None) => return,
    };
    let message = format!("`enforce.auth.enabled=true` {problem}; {end} \"{quote}\"");
    let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help);
    if in_mode(false).is_none() {
        finding = finding.variant(Severity::Error, Impact::DataRisk);
    }
    cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
}

/// A port for TLS with an authentication scheme that nobody provides.
fn tls_provider(cx: &mut Cx<'_, '_>, file: usize, config: ZooKeeperConfig<'_, '_>) {
    let Some(entry) = config.get("ssl.authProvider").filter(|it| !it.is_template() && it.trimmed() != "x509") else { return };
    let provider = format!("authProvider.{}", entry.trimmed());
    if config.is_open() || config.get(&provider).is_some() || in_units(cx, file, provider.as_bytes()) {
        return;
    }
    let from = match config.secure_client_port() {
        Setting::Is(0) => Version::first_of(3, 9),
        Setting::Is(_) => Version::patch(3, 5, 1),
        _ => return,
    };
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(from));
    let scheme = entry.trimmed();
    let message = format!(
        "`ssl.authProvider={scheme}` needs `{provider}`; ZooKeeper stops with \"No auth provider configured for the SSL authentication scheme '{scheme}'.\""
    );
    let help = format!("Add `{provider}=` and the class that provides it, or delete the line: `x509` is the default.");
    cx.push(Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, holds));
}

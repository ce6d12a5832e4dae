use super::audience::{has_internal_tls, is_internal};
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// Certificates that are taken from whomever shows them.
pub(crate) static RULE: Rule = Rule {
    code: "SE008",
    name: "endpoint-identification-off",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachFile(of_zookeeper)],
};

const KEY: &str = "ssl.endpoint.identification.algorithm";
const HELP: &str = "Delete the line, and put the host names into the certificates (SAN).";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let empty: Vec<_> = properties.in_force().filter(|it| it.trimmed().is_empty()).collect();
    // Before 2.0 nothing was checked by itself.
    let holds = cx.releases(Product::Kafka, file).holds(Releases::since(Version::first_of(2, 0)));
    for entry in empty {
        let key = entry.key.as_str();
        let listener = key.strip_prefix("listener.name.").and_then(|it| it.strip_suffix(KEY)?.strip_suffix('.'));
        if key != KEY && listener.is_none() {
            continue;
        }
        // Who connects checks the name: of a server's connections those are the ones to other nodes.
        let own = has_internal_tls(properties) && listener.is_none_or(|it| is_internal(properties, it));
        cx.push(finding(file, entry, own, "node").only(Product::Kafka, holds));
    }
}

fn finding(file: usize, entry: &Entry<'_>, is_in_use: bool, whose: &str) -> Finding {
    let written = format!("`{}={}`", entry.key.as_str(), entry.trimmed());
    if is_in_use {
        let message =
            format!("with {written} nobody compares host names: any certificate of the CA passes for that of any {whose}");
        return Finding::new(&RULE, file, entry.written(), message).help(HELP);
    }
    let message = format!("{written} turns off a check that nothing needs yet: the nodes speak no TLS to each other");
    Finding::new(&RULE, file, entry.written(), message).help("Delete the line.").variant(Severity::Hint, Impact::Insecure)
}

fn of_zookeeper(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    // A server looks for host names in the quorum only: `ssl.hostnameVerification` is for those who connect to it.
    let off = config.get("ssl.quorum.hostnameVerification").filter(|it| it.trimmed().eq_ignore_ascii_case("false"));
    let Some(entry) = off else { return };
    let is_on = |key: &str| config.get(key).is_some_and(|it| it.trimmed().eq_ignore_ascii_case("true"));
    let holds = cx.releases(Product::ZooKeeper, file).holds(Releases::since(Version::patch(3, 5, 5)));
    let finding = finding(file, entry, is_on("sslQuorum") || is_on("portUnification"), "server");
    cx.push(finding.only(Product::ZooKeeper, holds));
}

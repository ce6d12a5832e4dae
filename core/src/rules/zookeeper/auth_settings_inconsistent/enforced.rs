//! Authentication that every client must have, with a scheme that nobody provides.
//!
//! Source: `AuthenticationHelper` and `ProviderRegistry` of ZooKeeper 3.7 to 3.9.

use super::RULE;
use crate::catalog::{Product, Version};
use crate::lint::{Cx, Finding};
use crate::model::quorum::releases_where;
use crate::model::{Entry, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::rules::zookeeper::jvm::{Jvm, jvm};
use crate::rules::zookeeper::lists::Lists;
use crate::syntax::java_trim;

const OLDER: &str = "sessionRequireClientSASLAuth";
const DIGEST: &str = "DigestAuthenticationProvider.enabled";

/// Why a scheme cannot be had.
enum Missing<'a> {
    /// No scheme is named at all.
    Named,
    /// Nothing stands where a scheme should.
    Empty,
    /// It is switched off in the file.
    Off(&'a str),
    /// It needs a class.
    Class(&'a str),
}

pub(super) fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    let config = lists.config;
    let on = |key| config.get_exactly(key).filter(|it| it.trimmed().eq_ignore_ascii_case("true"));
    let schemes = config.get_exactly("enforce.auth.schemes");
    let is_hidden = |key| config.get_exactly(key).is_some_and(Entry::is_template);
    if config.is_open() || is_hidden(OLDER) {
        return;
    }
    // The older switch wins, and is for SASL alone.
    let (entry, missing) = match (on(OLDER), on("enforce.auth.enabled")) {
        (Some(entry), _) => (entry, missing(config, "sasl")),
        (None, Some(entry)) if !is_hidden("enforce.auth.schemes") => {
            (entry, schemes.map_or(Some(Missing::Named), |it| missing(config, it.trimmed())))
        }
        _ => return,
    };
    let Some(missing) = missing else { return };
    let told = ["enforce.auth", OLDER, "authProvider"].map(|it| jvm(cx, file, it));
    if told.contains(&Jvm::Told) {
        return;
    }
    let add = |what: &str| format!("Add `authProvider.NAME=` and the class that provides {what}.");
    let (problem, quote, help) = match missing {
        Missing::Named => (
            "needs `enforce.auth.schemes`".to_owned(),
            "zookeeper.enforce.auth.enabled is true zookeeper.enforce.auth.schemes must be  configured.".to_owned(),
            "Write `enforce.auth.schemes=` and the schemes.".to_owned(),
        ),
        Missing::Empty => (
            "finds an empty scheme in `enforce.auth.schemes`".to_owned(),
            "Authentication scheme  is not available.".to_owned(),
            "Write the schemes with one comma between two of them.".to_owned(),
        ),
        Missing::Off(scheme) => (
            format!("asks for the scheme `{scheme}`, which `{DIGEST}` switches off"),
            format!("Authentication scheme {scheme} is not available."),
            format!("Write `{DIGEST}=true`, or another scheme."),
        ),
        Missing::Class(scheme) => (
            format!("asks for the scheme `{scheme}`, which nobody provides"),
            format!("Authentication scheme {scheme} is not available."),
            match scheme {
                "sasl" => "Add `authProvider.sasl=org.apache.zookeeper.server.auth.SASLAuthenticationProvider`.".to_owned(),
                _ => add("it"),
            },
        ),
    };
    // The class may be given to the JVM; that no scheme is named, or an empty one, only the file tells.
    let is_doubtful = matches!(missing, Missing::Off(_) | Missing::Class(_)) && told.contains(&Jvm::Hidden);
    let target = cx.releases(Product::ZooKeeper, file);
    let since = Version::first_of(3, 7);
    let in_mode = |member: bool| releases_where(target, |it| it >= since && lists.is_member(it) == Some(member));
    let (releases, end) = match (in_mode(false), in_mode(true)) {
        (Some(releases), _) => (releases, "ZooKeeper stops with"),
        (None, Some(releases)) => (releases, "the server fails when it should serve, with"),
        (None, None) => return,
    };
    let end = if is_doubtful { format!("unless the JVM is told of a class for it, {end}") } else { end.to_owned() };
    let message = format!("`{}=true` {problem}; {end} \"{quote}\"", entry.key.trimmed());
    let mut finding = Finding::new(&RULE, file, entry.written(), message).help(help);
    if is_doubtful {
        finding = finding.variant(Severity::Warning, Impact::Misbehaves);
    } else if in_mode(false).is_none() {
        finding = finding.variant(Severity::Error, Impact::DataRisk);
    }
    cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
}

/// What is missing for a list of schemes. Java's split drops the empty parts at the end, but an empty text is one part.
fn missing<'a>(config: ZooKeeperConfig<'_, '_>, schemes: &'a str) -> Option<Missing<'a>> {
    // A class may provide any scheme.
    let has_class = config.has_key_below("authProvider.");
    let is_off = config.get_exactly(DIGEST).is_some_and(|it| !it.is_template() && !it.trimmed().eq_ignore_ascii_case("true"));
    let named = schemes.trim_end_matches(',');
    if named.is_empty() && !schemes.is_empty() {
        return Some(Missing::Named);
    }
    named.split(',').map(java_trim).find_map(|scheme| match scheme {
        "" => Some(Missing::Empty),
        "ip" => None,
        "digest" if is_off && !has_class => Some(Missing::Off(scheme)),
        "digest" => None,
        _ => (!has_class).then_some(Missing::Class(scheme)),
    })
}

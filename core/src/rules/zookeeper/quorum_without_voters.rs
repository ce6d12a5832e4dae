use super::lists::Lists;
use crate::catalog::{Product, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Setting;
use crate::model::quorum::{Members, releases_where};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// Observers without enough servers that vote.
pub(crate) static RULE: Rule = Rule {
    code: "ZK019",
    name: "quorum-without-voters",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const V3_5: Version = Version::first_of(3, 5);

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    let enabled = lists.config.standalone_enabled();
    let distributed = enabled == Setting::Is(false);
    // Up to 3.4 nobody reads it; later another rule says that it is refused.
    let is_open = matches!(enabled, Setting::Unknown | Setting::Refused);
    if !distributed && !lists.name_observers() {
        return;
    }
    let counted = |release: Version| {
        let (place, list) = lists.in_release(release).filter(|it| !it.1.is_open())?;
        Some((place, Members::of(list, release)?))
    };
    let refuses = |release: Version| {
        let is_told = release < V3_5 || !is_open;
        is_told
            && counted(release).is_some_and(|(_, members)| {
                let (voters, observers) = (members.voters.len(), members.observers.len());
                if release >= V3_5 && distributed { voters == 0 } else { voters < 2 && observers > 0 }
            })
    };
    let target = cx.releases(Product::ZooKeeper, file);
    let Some(releases) = releases_where(target, refuses) else { return };
    let Some((place, members)) = counted(releases.to) else { return };
    let (voters, observers) = (members.voters.len(), members.observers.len());
    let quote = match voters {
        0 if distributed && releases.to >= V3_5 => "standaloneEnabled = false then number of participants should be >0",
        0 => "Observers w/o participants is an invalid configuration",
        _ => "Observers w/o quorum is an invalid configuration",
    };
    let servers = || members.observers.iter().chain(&members.voters).map(|it| it.1.entry.written());
    let alone = lists.config.get("standaloneEnabled").map(|it| it.written());
    let (at, span) = servers().next().map_or((file, alone.unwrap_or(Span::at(0))), |it| (place, it));
    let message = format!("{observers} observers and {voters} voting servers are listed; ZooKeeper stops with \"{quote}\"");
    let message = message.replacen("1 observers", "1 observer", 1).replacen("and 1 voting servers", "and 1 voting server", 1);
    let help = "List the servers that vote, too: three, or one alone without observers.";
    let mut finding = Finding::new(&RULE, at, span, message).help(help).only(Product::ZooKeeper, target.holds(releases));
    for other in servers().skip(1) {
        finding = finding.related(place, other, "a server of the list");
    }
    cx.push(finding);
}

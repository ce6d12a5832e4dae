use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::map::Map;
use crate::model::{Entry, Setting, ZooKeeperConfig, java_boolean, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::syntax::java_trim;
use crate::text::Span;

/// A server's number that is none, or that does not fit.
pub(crate) static RULE: Rule = Rule {
    code: "ZK006",
    name: "server-id-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { return };
    let config = ZooKeeperConfig::of(properties);
    let extended = config.get("extendedTypesEnabled").map(|it| it.setting(java_boolean)) == Some(Setting::Is(true));
    let help = "Give each server a number of its own from 1 to 255, the same as in its myid.";
    // The first line of each number, and of each low byte.
    let (mut seen, mut low): (Map<i64, Span>, Map<i64, (i64, Span)>) = Default::default();
    for server in config.servers() {
        let (key, span) = (server.entry.key.as_str(), server.entry.written());
        let id = match server.id {
            Setting::Is(id) => id,
            Setting::Refused => {
                refused(cx, file, server.entry, help);
                continue;
            }
            Setting::Absent | Setting::Unknown => continue,
        };
        let mut warn = |message: String, impact, other: Option<Span>| {
            let finding = Finding::new(&RULE, file, span, message).help(help).variant(Severity::Warning, impact);
            cx.push(other.into_iter().fold(finding, |it, other| it.related(file, other, "the other line")));
        };
        if let Some(other) = seen.get(&id) {
            warn(
                format!("`{key}` is server {id} once more, and one of the two lines silently replaces the other"),
                Impact::DataRisk,
                Some(*other),
            );
        } else if let Some((same, other)) = low.get(&(id & 255)) {
            let message = format!(
                "servers {same} and {id} give out the same session numbers, since only the low 8 bits of a server's number are in them"
            );
            warn(message, Impact::DataRisk, Some(*other));
        } else if extended && id > 254 {
            warn(
                format!("with `extendedTypesEnabled=true` server {id} can never lead: each election that it wins starts over"),
                Impact::DataRisk,
                None,
            );
        } else if id == 0 {
            // It works in every release, and a new number for a running member is a risk of its own.
            let message = "server 0 works, but the documented range is from 1 to 255";
            let finding =
                Finding::new(&RULE, file, span, message).help("Begin with 1 in the next ensemble; leave this one as it is.");
            cx.push(finding.variant(Severity::Hint, Impact::Practice));
        } else if !(1..=255).contains(&id) {
            warn(format!("server {id} is outside the documented range from 1 to 255"), Impact::Practice, None);
        }
        seen.add(id, span);
        low.add(id & 255, (id, span));
    }
}

/// What is no number stops every release; a blank around it, those from 3.5 on.
fn refused(cx: &mut Cx<'_, '_>, file: usize, entry: &Entry<'_>, help: &str) {
    let number = entry.key.as_str().strip_prefix("server.").unwrap_or_default();
    let bare = java_trim(&entry.key).strip_prefix("server.").and_then(java_number);
    let is_dynamic = cx.document(file).kind == Some(Kind::ZooKeeperDynamic);
    let releases = if bare.is_some() || is_dynamic { Releases::since(Version::first_of(3, 5)) } else { Releases::ALL };
    let holds = cx.releases(Product::ZooKeeper, file).holds(releases);
    let message = format!(
        "`{number}` in `{}` is no whole number; ZooKeeper stops with `For input string: \"{number}\"`",
        entry.key.as_str()
    );
    cx.push(Finding::new(&RULE, file, entry.written(), message).help(help).only(Product::ZooKeeper, holds));
}

use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::server::Role;
use crate::model::{Setting, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// A quorum member without `initLimit` or `syncLimit`.
pub(crate) static RULE: Rule = Rule {
    code: "ZK004",
    name: "quorum-timing-missing",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    if config.tick_time() == Setting::Is(0) {
        let span = config.get("tickTime").map_or(Span::at(0), |it| it.written());
        let message = "`tickTime=0` counts as not set, and ZooKeeper does not start with it";
        cx.push(
            Finding::new(&RULE, file, span, message).help("Write `tickTime=2000`, or delete the line: 3000 ms is the default."),
        );
    }
    let Some((member_in, first)) = member_in(config) else { return };
    let limits = [("initLimit", config.init_limit(), 10), ("syncLimit", config.sync_limit(), 5)];
    let holds = cx.releases(Product::ZooKeeper, file).holds(member_in);
    let mut say = |span, state: String, help: String| {
        let message = format!("{state}; a quorum member does not start without it");
        let finding = Finding::new(&RULE, file, span, message).help(help).only(Product::ZooKeeper, holds);
        cx.push(finding.related(file, first, "makes it a member of a quorum"));
    };
    for (key, _, default) in limits.iter().filter(|it| it.1 == Setting::Is(0)) {
        let span = config.get(key).map_or(Span::at(0), |it| it.written());
        say(span, format!("`{key}=0` counts as not set"), format!("Write `{key}={default}`."));
    }
    let absent: Vec<_> = limits.iter().filter(|it| it.1 == Setting::Absent && !properties.is_open()).collect();
    match absent[..] {
        [] => {}
        [(one, _, ticks), (other, _, more)] => {
            say(
                Span::at(0),
                format!("neither `{one}` nor `{other}` is set"),
                format!("Add `{one}={ticks}` and `{other}={more}`."),
            );
        }
        [(key, _, default), ..] => say(Span::at(0), format!("`{key}` is not set"), format!("Add `{key}={default}`.")),
    }
}

/// The releases in which the file makes a member of a quorum, and the first of its server lines. Two lines of the same
/// number are one server.
fn member_in(config: ZooKeeperConfig<'_, '_>) -> Option<(Releases, Span)> {
    let mut voters = config.servers().filter(|it| !it.is_template() && it.role() == Role::Participant);
    let first = voters.next()?;
    let id = first.id.known()?;
    let span = first.entry.written();
    if voters.any(|it| it.id.known().is_some_and(|other| other != id)) {
        return Some((Releases::ALL, span));
    }
    let alone = config.standalone_enabled() == Setting::Is(false);
    alone.then_some((Releases::since(Version::first_of(3, 5)), span))
}

use crate::catalog::Product;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::{Setting, ZooKeeperConfig};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
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
    let dynamic = cx.topology.nodes_of(file).iter().find_map(|it| cx.topology.nodes[*it].dynamic);
    let servers = dynamic.and_then(|it| cx.document(it).properties(&[Kind::ZooKeeperDynamic])).map(ZooKeeperConfig::of);
    let Some((member_in, first)) = config.membership(servers) else { return };
    let (place, first) = (dynamic.filter(|_| servers.is_some()).unwrap_or(file), first.entry.written());
    let limits = [("initLimit", config.init_limit(), 10), ("syncLimit", config.sync_limit(), 5)];
    let holds = cx.releases(Product::ZooKeeper, file).holds(member_in);
    let bytes = &cx.document(file).source.bytes;
    let anchor = ["initLimit", "syncLimit", "tickTime", "dataDir"].iter().find_map(|it| config.get(it));
    let added = |lines: &[&str]| match anchor {
        Some(entry) => edit::below(bytes, file, entry.span, lines),
        None => edit::at_end(bytes, file, lines),
    };
    let mut say = |span, state: String, them: &str, help: String, edits: Option<Edits>| {
        let message = format!("{state}; a quorum member does not start without {them}");
        let finding = Finding::new(&RULE, file, span, message).help(help.clone()).only(Product::ZooKeeper, holds);
        let finding = finding.fix(Safety::Unsafe, help.trim_end_matches('.'), edits);
        cx.push(finding.related(place, first, "makes it a member of a quorum"));
    };
    for (key, _, default) in limits.iter().filter(|it| it.1 == Setting::Is(0)) {
        let span = config.get(key).map_or(Span::at(0), |it| it.written());
        let edits = config.get(key).map(|it| edit::value(file, it, &default.to_string()));
        say(span, format!("`{key}=0` counts as not set"), "it", format!("Write `{key}={default}`."), edits);
    }
    let absent: Vec<_> = limits.iter().filter(|it| it.1 == Setting::Absent && !properties.is_open()).collect();
    match absent[..] {
        [] => {}
        [(one, _, ticks), (other, _, more)] => {
            say(
                Span::at(0),
                format!("neither `{one}` nor `{other}` is set"),
                "them",
                format!("Add `{one}={ticks}` and `{other}={more}`."),
                added(&[&format!("{one}={ticks}"), &format!("{other}={more}")]),
            );
        }
        [(key, _, default), ..] => {
            let edits = added(&[&format!("{key}={default}")]);
            say(Span::at(0), format!("`{key}` is not set"), "it", format!("Add `{key}={default}`."), edits);
        }
    }
}

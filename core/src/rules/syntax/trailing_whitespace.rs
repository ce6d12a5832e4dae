use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::server;
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Blanks at the end of a server line, which ZooKeeper does not take away.
pub(crate) static RULE: Rule = Rule {
    code: "S003",
    name: "trailing-whitespace",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { return };
    let target = cx.releases(Product::ZooKeeper, file);
    let is_dynamic = cx.document(file).kind == Some(Kind::ZooKeeperDynamic);
    let since_dynamic = Releases::since(Version::first_of(3, 5));
    for entry in properties.in_force().filter(|it| it.key.starts_with("server.") && !it.is_template()) {
        let text = entry.trimmed();
        if text.len() == entry.value.len() || server::refused_in(text, target).is_some() {
            continue;
        }
        let Some(releases) = server::refused_in(&entry.value, target) else { continue };
        let releases = if is_dynamic { releases.intersect(since_dynamic) } else { releases };
        let blanks = Span::new(entry.value_span().end, entry.value.span().end);
        let (key, count) = (&*entry.key, blanks.len());
        let ends = if count == 1 { "an invisible blank".to_owned() } else { format!("{count} invisible blanks") };
        let whose = if releases.to > Version::line(3, 5) {
            "ZooKeeper 3.5 and later take it for a part of the value and do not start"
        } else {
            "ZooKeeper 3.5 takes it for a part of the value and does not start"
        };
        let message = format!("`{key}` ends with {ends}: {whose}");
        cx.push(
            Finding::new(&RULE, file, blanks, message)
                .help("Delete what stands behind the last character. ZooKeeper says \"Address unresolved\", or \"Unrecognised peertype\" behind a role.")
                .fix(Safety::Safe, "Delete the blanks", Edits::delete(file, blanks))
                .only(Product::ZooKeeper, target.holds(releases)),
        );
    }
}

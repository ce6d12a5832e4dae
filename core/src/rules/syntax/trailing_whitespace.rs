use crate::catalog::Product;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::server;
use crate::report::{Impact, Severity};
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
    for entry in properties.in_force().filter(|it| it.key.starts_with("server.") && !it.is_template()) {
        let text = entry.trimmed();
        if text.len() == entry.value.len() || server::refused_in(text, target).is_some() {
            continue;
        }
        let Some(releases) = server::refused_in(&entry.value, target) else { continue };
        let blanks = Span::new(entry.value_span().end, entry.value.span().end);
        let message = format!(
            "`{}` ends with {} invisible blank(s), which ZooKeeper takes for a part of the value: it stops with \"Address unresolved\" or \"Unrecognised peertype\"",
            &*entry.key,
            blanks.len()
        );
        cx.push(
            Finding::new(&RULE, file, blanks, message)
                .help("Delete the blanks.")
                .only(Product::ZooKeeper, target.holds(releases)),
        );
    }
}

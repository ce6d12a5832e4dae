//! The list of the rules, so that a renamed rule or a changed severity shows in review.

use kcfglint_core::lint::Rule;
use kcfglint_core::rules::ALL;

fn row(rule: &Rule) -> String {
    let production = rule.production.map_or("=", |it| it.name());
    let dev = if rule.off_in_dev { "off" } else { "=" };
    format!(
        "{} {} {} production {production} dev {dev} {} {} {}",
        rule.code,
        rule.name,
        rule.severity.name(),
        rule.impact.name(),
        rule.scope.name(),
        rule.fix.name()
    )
}

#[test]
fn the_list_of_rules() {
    insta::assert_snapshot!(ALL.iter().map(|it| row(it)).collect::<Vec<_>>().join("\n"));
}

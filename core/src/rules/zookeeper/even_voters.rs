use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, Properties, server};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// An even number of voting servers.
pub(crate) static RULE: Rule = Rule {
    code: "ZK008",
    name: "even-voters",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]) else { return };
    // A hierarchical quorum counts weights in groups, not heads.
    if properties.in_force().any(|it| it.key.starts_with("group")) {
        return;
    }
    let voters: Vec<&Entry<'_>> = properties.in_force().filter(|it| it.key.starts_with("server.") && !is_observer(it)).collect();
    let n = voters.len();
    if n < 2 || n % 2 == 1 || n == 2 && has_oracle(properties) {
        return;
    }
    let (message, help) = if n == 2 {
        ("2 voting servers tolerate no failure: when either is down, both stop serving".to_owned(), "Use 3 servers.".to_owned())
    } else {
        let tolerated = (n - 1) / 2;
        (
            format!(
                "{n} voting servers tolerate {tolerated} failure{}, the same as {}",
                if tolerated == 1 { "" } else { "s" },
                n - 1
            ),
            format!("Use {} or {} servers, or make one an observer.", n - 1, n + 1),
        )
    };
    let impact = if n == 2 { Impact::DataRisk } else { Impact::Practice };
    let mut finding = Finding::new(&RULE, file, voters[0].written(), message).help(help).variant(Severity::Warning, impact);
    for voter in &voters[1..] {
        finding = finding.related(file, voter.written(), "votes, too");
    }
    cx.push(finding);
}

/// By the last word, so that a line that is malformed elsewhere still counts for what it was meant to be.
fn is_observer(entry: &Entry<'_>) -> bool {
    server::is_meant_as_observer(server::last_word(entry.trimmed()))
}

/// From 3.8 on an oracle lets one of two servers go on alone.
fn has_oracle(properties: &Properties<'_>) -> bool {
    properties.has("oraclePath")
}

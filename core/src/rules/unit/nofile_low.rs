use super::server::{Server, served};
use crate::catalog::systemd::Section::Service;
use crate::catalog::{Product, Releases, Version};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;

/// A limit of open files that a broker reaches.
pub(crate) static RULE: Rule = Rule {
    code: "UN008",
    name: "nofile-low",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const KEY: &str = "LimitNOFILE";
/// The last release whose services may open 4096 files at most where the unit says nothing.
const OLD: Version = Version::line(239, Version::LAST_PATCH);

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some((server, start)) = served(&whole) else { return };
    let is_kafka = server == Server::Kafka;
    if whole.is_hidden(Service, KEY) {
        return;
    }
    let end = "a broker with many segments stops with \"Too many open files\"";
    let help = format!("Write `{KEY}=100000` or more.");
    let last = whole.last(Service, KEY);
    let read = whole.in_force(Service, &[KEY]);
    let raised = |it: Finding, number: &str, edits| it.fix(Safety::Unsafe, format!("Set `{KEY}={number}`"), edits);
    // A line that systemd cannot read is what another rule is about.
    if read.is_none() && whole.all(Service, KEY).any(|it| !it.value().is_empty()) {
        return;
    }
    let Some(at) = read.filter(|it| !it.value().is_empty()) else {
        let message = format!("`{KEY}` is not set, and systemd gives 4096: {end}");
        let holds = cx.releases(Product::Systemd, file).holds(Releases::until(OLD));
        let finding = Finding::new(&RULE, start.at.file, start.at.directive.written(), message).help(help);
        let edits = edit::below_directive(cx, last.unwrap_or(start.at), &["LimitNOFILE=100000"]);
        let finding = raised(finding, "100000", edits);
        if is_kafka {
            cx.push(finding.only(Product::Systemd, holds));
        }
        return;
    };
    // The JVM raises its own limit to the hard one, which is the second of two.
    let hard = at.value().rsplit(':').next().unwrap_or_default().trim();
    let Some(limit) = hard.parse::<u64>().ok() else { return };
    let finding = |end: &str| {
        let finding = Finding::new(&RULE, at.file, at.directive.written(), format!("`{KEY}={}`: {end}", at.value()));
        let number = if is_kafka { "100000" } else { "65536" };
        raised(finding, number, Some(edit::directive(at.file, at.directive, number)))
    };
    match (is_kafka, limit) {
        (true, ..65_536) => cx.push(finding(end).help(help).variant(Severity::Warning, Impact::DataRisk)),
        (true, ..100_000) => cx.push(finding(end).help(help)),
        (false, ..4096) => {
            let finding = finding("each client takes a descriptor, and ZooKeeper then takes no more of them");
            cx.push(finding.help(format!("Write `{KEY}=65536`.")).variant(Severity::Warning, Impact::DataRisk));
        }
        _ => {}
    }
}

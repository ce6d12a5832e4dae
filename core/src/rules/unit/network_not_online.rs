use super::service::STARTS;
use crate::catalog::systemd::Section::Unit;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::unit::Assigned;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::text::Span;

/// A unit that does not wait for a network that works.
pub(crate) static RULE: Rule = Rule {
    code: "UN010",
    name: "network-not-online",
    severity: Severity::Hint,
    production: None,
    off_in_dev: true,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const ONLINE: &str = "network-online.target";
const WANTS: &str = "Wants=network-online.target";
const AFTER: &str = "After=network-online.target";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let is_hidden = |name: &&str| whole.is_hidden(Unit, name);
    if whole.is_open() || is_hidden(&"After") || STARTS.iter().any(is_hidden) {
        return;
    }
    let starts = STARTS.iter().any(|it| whole.names(it, ONLINE).is_some());
    if let Some(at) = whole.names("After", ONLINE) {
        if !starts {
            let message = "`After=network-online.target` orders the unit after a target that it does not start: unless another \
                           unit starts it, this one waits for nothing";
            let finding = Finding::new(&RULE, at.file, word(&at, ONLINE), message);
            let finding = finding.variant(Severity::Warning, Impact::Misbehaves);
            let finding = finding.fix(Safety::Unsafe, "Add `Wants=network-online.target`", added(cx, &at, &[WANTS]));
            cx.push(finding.help("Write `Wants=network-online.target` beside it."));
        }
        return;
    }
    let Some(at) = whole.names("After", "network.target") else { return };
    if !names_hosts(cx, file) {
        return;
    }
    let message = "`After=network.target` does not wait for a configured network, so the hosts that the configuration names \
                   may not resolve at boot";
    let finding = Finding::new(&RULE, at.file, word(&at, "network.target"), message);
    let lines: &[&str] = if starts { &[AFTER] } else { &[WANTS, AFTER] };
    let finding = finding.fix(Safety::Unsafe, "Wait for `network-online.target`", added(cx, &at, lines));
    cx.push(finding.help("Write `After=network-online.target` and `Wants=network-online.target`."));
}

fn added(cx: &Cx<'_, '_>, at: &Assigned<'_, '_>, lines: &[&str]) -> Option<Edits> {
    edit::below_line(&cx.document(at.file).source.bytes, at.file, at.directive.written(), lines)
}

fn word(at: &Assigned<'_, '_>, name: &str) -> Span {
    let value = &at.directive.value;
    let word = value.split_ascii_whitespace().find(|it| *it == name);
    word.map_or(at.directive.written(), |it| value.span_of(it))
}

/// Whether the node's configuration is among the files and names other hosts than the machine itself.
fn names_hosts(cx: &Cx<'_, '_>, file: usize) -> bool {
    let Some(node) = cx.topology.node_of(file).map(|it| &cx.topology.nodes[it]) else { return false };
    let mut configurations = node.zookeeper.into_iter().chain(node.kafka.iter().copied());
    configurations.any(|it| !cx.is_dev(it))
}

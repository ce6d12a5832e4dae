use super::service::STARTS;
use crate::catalog::systemd::Section::{Install, Unit};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;
use crate::text::Span;

/// A unit that `systemctl enable` has nothing to do for.
pub(crate) static RULE: Rule = Rule {
    code: "UN015",
    name: "install-missing",
    severity: Severity::Hint,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const WANTED: &str = "WantedBy=multi-user.target";

const ENABLES: [&str; 5] = ["WantedBy", "RequiredBy", "UpheldBy", "Alias", "Also"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let document = cx.document(file);
    let Some(unit) = document.unit().filter(|it| !it.headers.is_empty()) else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    // Fleet starts the unit on one of its hosts; nobody enables it.
    let is_of_fleet = whole.files().flat_map(|(_, unit)| &unit.headers).any(|it| it.name.as_str() == "X-Fleet");
    let enabled = ENABLES.iter().any(|it| !whole.list(Install, it).is_empty());
    if enabled || is_of_fleet || whole.is_open() || is_started(cx, file, name) {
        return;
    }
    let section = unit.headers.iter().find(|it| it.section == Some(Install));
    let (span, problem) = match section {
        Some(header) => (header.line, "`[Install]` names nothing"),
        None => (Span::default(), "there is no `[Install]` section"),
    };
    let message = format!("{problem}, so `systemctl enable {name}` has no effect and the service does not start at boot");
    let bytes = &document.source.bytes;
    // An empty one takes away what stands before it.
    let edits = match (whole.last(Install, "WantedBy"), section) {
        (Some(at), _) => edit::below_directive(cx, at, &[WANTED]),
        (None, Some(header)) => edit::below_line(bytes, file, header.line, &[WANTED]),
        (None, None) => edit::at_end(bytes, file, &["", "[Install]", WANTED]),
    };
    let finding = Finding::new(&RULE, file, span, message).help("Write `[Install]` and `WantedBy=multi-user.target` below it.");
    cx.push(finding.fix(Safety::Unsafe, "Let `multi-user.target` start the service", edits));
}

/// Whether another unit beside this one starts it, or an instance of it.
fn is_started(cx: &Cx<'_, '_>, file: usize, name: &str) -> bool {
    let is_named = |word: &str| match name.split_once('@') {
        Some((stem, ".service")) => word.strip_prefix(stem).is_some_and(|rest| rest.starts_with('@')),
        _ => word == name,
    };
    // The units of one host lie in one folder, and the documents are in the order of their paths.
    let path = &cx.document(file).source.path;
    let folder = &path[..path.rfind('/').map_or(0, |it| it + 1)];
    let from = cx.documents.partition_point(|it| *it.source.path < *folder);
    let below = cx.documents.iter().enumerate().skip(from).take_while(|(_, it)| it.source.path.starts_with(folder));
    let others = below.filter(|(at, it)| *at != file && !it.source.path[folder.len()..].contains('/'));
    let lines =
        others.filter(|(_, it)| it.kind == Some(Kind::Unit)).filter_map(|(_, it)| it.unit()).flat_map(|it| &it.directives);
    let mut starts = lines.filter(|it| it.section == Some(Unit) && STARTS.contains(&it.name.as_str()));
    starts.any(|it| it.value.split_ascii_whitespace().any(is_named))
}

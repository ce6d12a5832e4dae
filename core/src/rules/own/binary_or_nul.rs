use memchr::{memchr, memchr_iter};

use crate::document::Body;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::report::{Impact, Severity};
use crate::text::{Span, encoding};

/// NUL bytes in a file that is, or by its name ought to be, a configuration.
pub(crate) static RULE: Rule = Rule {
    code: "LN004",
    name: "binary-or-nul",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachSkipped(check_skipped)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let bytes = &cx.document(file).source.bytes;
    let Some(first) = memchr(0, bytes).filter(|_| !encoding::is_utf16(bytes)) else { return };
    let count = memchr_iter(0, bytes).count();
    let message = match count {
        1 => "the file holds a NUL byte, as no text does; a part of what was written may be lost".to_owned(),
        _ => format!("the file holds {count} NUL bytes, as no text does; a part of what was written may be lost"),
    };
    cx.push(Finding::new(&RULE, file, Span::of(first..first + 1), message).help("Restore the file from where it comes from."));
}

/// Of files that are left alone only those count that a product opens by their name, and that nobody else was seen to own.
fn check_skipped(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Body::Skipped(skip) = &document.body else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    let is_read = matches!(name, "zoo.cfg" | "server.properties" | "broker.properties" | "controller.properties")
        || name.contains(".cfg.dynamic")
        || name.ends_with(".service");
    let is_nobody_s = matches!(skip.reason, "not-recognised" | "not-a-unit" | "empty");
    let bytes = &document.source.bytes;
    if is_read && is_nobody_s && memchr(0, bytes).is_some() && !encoding::is_utf16(bytes) {
        let message = format!("`{name}` is no text but binary data, so nothing of it could be read");
        cx.push(Finding::new(&RULE, file, Span::at(0), message).help("Restore the file from where it comes from."));
    }
}

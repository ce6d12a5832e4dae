use super::reader::{Reader, STOPS};
use crate::catalog::{Holds, Product};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Safety, Severity};
use crate::source::Kind;
use crate::text::{Span, encoding};

/// A byte order mark in front of the first key, or a file in UTF-16.
pub(crate) static RULE: Rule = Rule {
    code: "S005",
    name: "bom-or-utf16",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

const HELP: &str = "Save the file as UTF-8 without a byte order mark.";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let bytes = &document.source.bytes;
    match document.kind {
        Some(Kind::ZooKeeper | Kind::ZooKeeperDynamic | Kind::Kafka) if encoding::is_utf16(bytes) => {
            let reader = document.product().map_or("", Product::name);
            let message = format!("the file is in UTF-16; Java knows none of its keys, and {reader} {STOPS}");
            cx.push(Finding::new(&RULE, file, Span::at(0), message).help(HELP));
        }
        _ if !bytes.starts_with(encoding::MARK) => {}
        Some(Kind::Unit | Kind::UnitDropIn) => unit(cx, file),
        _ => properties(cx, file),
    }
}

/// systemd skips the mark in front of a header or an empty line, and then looks for a comment at the mark.
fn unit(cx: &mut Cx<'_, '_>, file: usize) {
    let behind = &cx.document(file).source.bytes[encoding::MARK.len()..];
    if behind.starts_with(b"#") || behind.starts_with(b";") {
        let message = "the file starts with a byte order mark, so its first line is no comment for systemd, which logs \"Assignment outside of section. Ignoring.\"";
        let finding = marked(file, message.to_owned());
        cx.push(finding.variant(Severity::Hint, Impact::Practice));
    }
}

fn marked(file: usize, message: String) -> Finding {
    let mark = Span::of(0..encoding::MARK.len());
    let finding = Finding::new(&RULE, file, mark, message).help(HELP);
    finding.fix(Safety::Safe, "Delete the byte order mark", Edits::delete(file, mark))
}

fn properties(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    // As ISO 8859-1 the three bytes are three letters in front of whatever follows.
    let first = reader.file.entries.first().filter(|it| it.key.span().start == 0);
    let key = first.and_then(|it| it.key.strip_prefix("\u{EF}\u{BB}\u{BF}")).filter(|key| reader.knows(key));
    let Some(key) = key else {
        let message = "the file starts with a byte order mark; the first line is none that anybody reads, but a setting that is put above it will be lost";
        cx.push(marked(file, message.to_owned()).variant(Severity::Hint, Impact::Practice));
        return;
    };
    let missing = reader.misses(key);
    let stops = matches!(missing, Some((_, Holds::All)));
    let end = if stops { format!("and {} {STOPS} without it", reader.name()) } else { "and has no effect".to_owned() };
    let read = format!("\u{EF}\u{BB}\u{BF}{key}");
    let message = format!("the file starts with a byte order mark, so `{key}` is read as `{read}`, {end}");
    let mut finding = marked(file, message);
    if let Some((hidden, _)) = missing {
        finding = finding.hides(hidden);
    }
    cx.push(if stops { finding } else { finding.variant(Severity::Error, Impact::Misbehaves) });
}

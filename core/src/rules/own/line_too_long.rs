use memchr::memchr2_iter;

use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Severity};
use crate::text::Span;

/// A line that is cut where it is drawn.
pub(crate) static RULE: Rule = Rule {
    code: "LN005",
    name: "line-too-long",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// The longest line, without its end, that is shown whole.
const LONGEST: usize = 64 * 1024;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let bytes = &cx.document(file).source.bytes;
    if bytes.len() <= LONGEST {
        return;
    }
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        if end - start > LONGEST {
            let message = format!("the line is {} bytes long; it is read whole, and cut where it is shown", end - start);
            let help = "Look whether the file is what it is meant to be: no setting comes near that length.";
            cx.push(Finding::new(&RULE, file, Span::of(start..start), message).help(help));
        }
    };
    for end in memchr2_iter(b'\n', b'\r', bytes) {
        push(start, end);
        start = end + 1;
    }
    push(start, bytes.len());
}

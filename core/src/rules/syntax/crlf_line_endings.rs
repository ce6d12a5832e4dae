use memchr::memchr_iter;

use super::reader::{Reader, shown};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::report::{Impact, Safety, Severity};
use crate::settings::Platform;
use crate::source::Kind;
use crate::text::Span;

/// Line ends of other systems, which Java takes and a shell script does not.
pub(crate) static RULE: Rule = Rule {
    code: "S004",
    name: "crlf-line-endings",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let Some(first) = memchr::memchr(b'\r', reader.bytes) else { return };
    if cx.settings().platform == Platform::Windows || is_for_windows(&cx.document(file).source.path) {
        return;
    }
    let (mut pairs, mut alone) = (0usize, 0usize);
    for at in memchr_iter(b'\r', reader.bytes) {
        *if reader.bytes.get(at + 1) == Some(&b'\n') { &mut pairs } else { &mut alone } += 1;
    }
    let mut message = String::new();
    for (count, end) in [(pairs, "CR LF"), (alone, "a lone CR")] {
        match count {
            0 => continue,
            _ if !message.is_empty() => message.push_str(", "),
            _ => {}
        }
        message.push_str(&if count == 1 { format!("1 line ends in {end}") } else { format!("{count} lines end in {end}") });
    }
    let length = if reader.bytes.get(first + 1) == Some(&b'\n') { 2 } else { 1 };
    let span = Span::of(first..first + length);
    if reader.kind == Kind::Kafka {
        message.push_str("; Java accepts them, and no script of Kafka reads the file");
        let finding = Finding::new(&RULE, file, span, message).help("Save the file with LF line ends.");
        let finding = finding.fix(Safety::Safe, TITLE, converted(reader.bytes, file));
        cx.push(finding.variant(Severity::Hint, Impact::Practice));
        return;
    }
    // What zkServer.sh takes out of the file.
    let scripted = ["clientPort", "dataDir"].iter().filter_map(|key| reader.file.get(key));
    let broken: Vec<_> = scripted.filter(|it| reader.bytes[it.span.range()].contains(&b'\r')).collect();
    message.push_str("; Java accepts them, but ");
    message.push_str(&match broken.first() {
        Some(it) if alone == 0 => format!("zkServer.sh reads `{}` as `{}\\r`", &*it.key, shown(&it.key, it.trimmed())),
        _ if alone > 0 => "a shell script such as zkServer.sh takes all of them for one line".to_owned(),
        _ => "a shell script such as zkServer.sh takes the CR for a part of the value".to_owned(),
    });
    let mut finding = Finding::new(&RULE, file, span, message).help("Save the file with LF line ends.");
    for entry in broken {
        finding = finding.related(file, entry.written(), "zkServer.sh reads it with the CR");
    }
    cx.push(finding.fix(Safety::Safe, TITLE, converted(reader.bytes, file)));
}

const TITLE: &str = "Write LF line ends";

/// Every end of a line becomes LF.
fn converted(bytes: &[u8], file: usize) -> Option<Edits> {
    Edits::all(memchr_iter(b'\r', bytes).map(|at| {
        let text = if bytes.get(at + 1) == Some(&b'\n') { "" } else { "\n" };
        Edits::replace(file, Span::of(at..at + 1), text)
    }))
}

fn is_for_windows(path: &str) -> bool {
    path.rsplit('/').skip(1).any(|folder| folder.eq_ignore_ascii_case("windows"))
}

use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{java_number, template};
use crate::report::{Impact, Severity};
use crate::source::{Kind, Origin};
use crate::syntax::myid::pieces;
use crate::text::Span;

/// A myid that holds something else than one number.
pub(crate) static RULE: Rule = Rule {
    code: "ZK010",
    name: "myid-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Both,
    checks: &[Check::EachFile(check)],
};

/// As much of a line as a message shows.
const SHOWN: usize = 40;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    if document.kind != Some(Kind::Myid) {
        return;
    }
    // Other programs have a file of that name, too.
    let alone = || !cx.documents.iter().any(|it| it.kind == Some(Kind::ZooKeeper));
    if document.source.origin == Origin::Walked && alone() {
        return;
    }
    let bytes = &document.source.bytes;
    let parts = pieces(bytes);
    let line = String::from_utf8_lossy(&bytes[parts.first_line.range()]);
    if template::has_mark(&line) {
        return;
    }
    let practice = |span, message: String, help: String| {
        Finding::new(&RULE, file, span, message).help(help).variant(Severity::Hint, Impact::Practice)
    };
    match java_number(&line) {
        None => cx.push(refused(file, parts.first_line, &line, bytes.is_empty())),
        Some(number) if line != number.to_string() => cx.push(practice(
            parts.first_line,
            format!("ZooKeeper reads `{line}` as {number}"),
            format!("Write `{number}`, as it stands in the server lines."),
        )),
        Some(_) => {}
    }
    let rest = &bytes[parts.rest.range()];
    if rest.iter().any(|it| !it.is_ascii_whitespace()) {
        let message = "ZooKeeper reads only the first line and ignores the others".to_owned();
        cx.push(practice(parts.rest, message, "Delete the other lines.".to_owned()));
    }
}

fn refused(file: usize, span: Span, line: &str, is_empty: bool) -> Finding {
    let digits = only_number(line);
    let help = digits.map_or("Write only the number of the server.".to_owned(), |it| format!("Write only `{it}`."));
    if line.is_empty() {
        let (what, quote) = if is_empty { ("the file is empty", "null") } else { ("its first line is empty", "") };
        let message = format!(
            "myid must hold the number of the server, but {what}: ZooKeeper stops with \"serverid {quote} is not a number\""
        );
        return Finding::new(&RULE, file, span, message).help(help);
    }
    let shown = shown(line);
    let message = format!(
        "myid must hold only the number of the server, but its first line is `{shown}`: ZooKeeper stops with \"serverid {shown} is not a number\""
    );
    Finding::new(&RULE, file, span, message).help(help)
}

/// The beginning of a line, what cannot be seen in it written out. Blanks stay, since they turn up in the log like that.
fn shown(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for character in line.chars().take(SHOWN) {
        match character {
            ' ' => shown.push(' '),
            '\u{feff}' => shown.extend(character.escape_unicode()),
            other if other.is_control() || other.is_whitespace() => shown.extend(other.escape_default()),
            other => shown.push(other),
        }
    }
    if line.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// The digits of a line that holds one number among other text.
fn only_number(line: &str) -> Option<&str> {
    let mut numbers = line.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty());
    numbers.next().filter(|_| numbers.next().is_none())
}

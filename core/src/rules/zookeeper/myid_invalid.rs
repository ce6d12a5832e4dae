use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::zookeeper::Server;
use crate::model::{Setting, ZooKeeperConfig, java_number, template};
use crate::report::{Impact, Safety, Severity};
use crate::source::{Kind, Origin};
use crate::syntax::myid::pieces;
use crate::text::Span;
use crate::topology::Node;

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
    let node = cx.topology.nodes_of(file).first().map(|it| &cx.topology.nodes[*it]);
    let server = node.filter(|it| it.myid == Some(file) && it.zookeeper.is_some());
    // Other programs have a file of that name, too, and one beside the right place is never read.
    if server.is_none() && document.source.origin == Origin::Walked {
        return;
    }
    let bytes = &document.source.bytes;
    let parts = pieces(bytes);
    let line = String::from_utf8_lossy(&bytes[parts.first_line.range()]);
    // A word is for a script to replace; the sentence that packages put there is for a person, who forgot to.
    if template::has_mark(&line) || !line.contains(' ') && template::is_placeholder(&line) {
        return;
    }
    let practice = |span, message: String, help: String| {
        Finding::new(&RULE, file, span, message).help(help).variant(Severity::Hint, Impact::Practice)
    };
    match java_number(&line) {
        None => {
            let holds = cx.releases(Product::ZooKeeper, file).holds(server.map_or(Releases::ALL, |it| read_in(cx, it)));
            let mut finding = refused(file, parts.first_line, &line, bytes.is_empty()).only(Product::ZooKeeper, holds);
            if let Some((place, span)) = server.and_then(|it| line_of(cx, it, only_number(&line)?)) {
                finding = finding.related(place, span, "the server that is meant");
            }
            cx.push(mended(finding, file, bytes, parts.first_line));
        }
        Some(-1) => {
            let Some((node, (member_in, _))) = server.and_then(|it| Some((it, membership(cx, it)?))) else { return };
            // Up to 3.5.0 it is a number as others are, which may have its line.
            let is_listed = line_of(cx, node, "-1").is_some();
            let member_in = if is_listed { member_in.intersect(Releases::since(Version::patch(3, 5, 1))) } else { member_in };
            let message = "-1 is ZooKeeper's own mark for \"no number\", and a quorum member stops with \"myid file is missing\"";
            let holds = cx.releases(Product::ZooKeeper, file).holds(member_in);
            let finding = Finding::new(&RULE, file, parts.first_line, message).only(Product::ZooKeeper, holds);
            cx.push(finding.help("Write the number of the server."));
        }
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

/// Only the number: safe where nothing but blanks, quotes or a mark stand around it.
fn mended(finding: Finding, file: usize, bytes: &[u8], line: Span) -> Finding {
    let Ok(text) = std::str::from_utf8(&bytes[line.range()]) else { return finding };
    let Some(digits) = only_number(text).filter(|it| java_number(it).is_some_and(|it| it <= i64::from(u8::MAX))) else {
        return finding;
    };
    let from = digits.as_ptr() as usize - text.as_ptr() as usize;
    let (before, behind) = (&text[..from], &text[from + digits.len()..]);
    if before.ends_with('-') {
        return finding;
    }
    let is_shell = |it: &str| it.chars().all(|c| c.is_whitespace() || matches!(c, '"' | '\'' | '\u{feff}'));
    let edits =
        Edits::all([(0, from), (from + digits.len(), text.len())].map(|(from, to)| Edits::delete(file, line.part(from, to))));
    if is_shell(before) && is_shell(behind) {
        finding.fix(Safety::Safe, "Delete what stands around the number", edits)
    } else {
        finding.fix(Safety::Unsafe, format!("Write only `{digits}`"), edits)
    }
}

/// What makes a server a member of a quorum, and in which releases.
fn membership<'r, 'a>(cx: &Cx<'r, 'a>, node: &Node) -> Option<(Releases, Server<'r, 'a>)> {
    let [zoo, dynamic] = [(node.zookeeper, Kind::ZooKeeper), (node.dynamic, Kind::ZooKeeperDynamic)]
        .map(|(file, kind)| cx.document(file?).properties(&[kind]).map(ZooKeeperConfig::of));
    zoo?.membership(dynamic)
}

/// The releases that read the file: every one in a quorum, those from 3.5.1 on also elsewhere.
fn read_in(cx: &Cx<'_, '_>, node: &Node) -> Releases {
    let standalone = Releases::since(Version::patch(3, 5, 1));
    membership(cx, node).map_or(standalone, |(releases, _)| releases)
}

/// The server line of a number.
fn line_of(cx: &Cx<'_, '_>, node: &Node, number: &str) -> Option<(usize, Span)> {
    let id = Setting::Is(java_number(number)?);
    [node.dynamic, node.zookeeper].into_iter().flatten().find_map(|file| {
        let config = ZooKeeperConfig::of(cx.document(file).properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic])?);
        config.servers().find(|it| it.id == id).map(|it| (file, it.entry.written()))
    })
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

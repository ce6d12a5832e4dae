use memchr::memchr_iter;

use super::reader::{Reader, shown};
use crate::catalog::{Holds, Product, Releases, Version};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
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
    let has_cr = |it: &&Entry<'_>| reader.bytes[it.span.range()].contains(&b'\r');
    let in_force = |keys: &[&str]| keys.iter().filter_map(|it| reader.file.get(it)).filter(has_cr).collect::<Vec<_>>();
    let is_kafka = reader.kind == Kind::Kafka;
    // Kafka starts ZooKeeper with a script of its own, which hands the file to Java.
    let harm = if is_kafka || cx.document(file).source.path.ends_with(".properties") {
        // Which of several nodes of KRaft kafka-server-stop.sh stops it takes from the file with sed, from 3.7 on.
        let asked = in_force(&["process.roles", "node.id"]).first().map(|it| it.key.as_str());
        Harm::None(match asked.filter(|_| is_kafka && reader.target.to >= Version::first_of(3, 7)) {
            Some(key) => format!("but kafka-server-stop.sh, told to stop one node, from 3.7 on reads `{key}` with the CR"),
            None => "and no script of Kafka reads the file".to_owned(),
        })
    } else {
        of_script(&reader, in_force(&["clientPort", "dataDir"]), alone)
    };
    let (Harm::None(words) | Harm::Script(words, ..)) = &harm;
    let finding = Finding::new(&RULE, file, span, format!("{message}; Java accepts them, {words}"));
    let finding = finding.help("Save the file with LF line ends.").fix(Safety::Safe, TITLE, converted(reader.bytes, file));
    let Harm::Script(_, broken, holds) = harm else {
        cx.push(finding.variant(Severity::Hint, Impact::Practice));
        return;
    };
    let related = |finding: Finding, it: &Entry<'_>| finding.related(file, it.written(), "zkServer.sh reads it with the CR");
    cx.push(broken.into_iter().fold(finding, related).only(Product::ZooKeeper, holds));
}

/// What comes of it, in words.
enum Harm<'e, 'a> {
    /// Nothing, today.
    None(String),
    /// zkServer.sh reads these lines wrongly, in these releases.
    Script(String, Vec<&'e Entry<'a>>, Holds),
}

/// What zkServer.sh makes of the lines that it takes out of a zoo.cfg.
fn of_script<'e, 'a>(reader: &Reader<'_, '_>, broken: Vec<&'e Entry<'a>>, alone: usize) -> Harm<'e, 'a> {
    let words = match broken.first() {
        Some(it) if alone == 0 => format!("but zkServer.sh reads `{}` as `{}\\r`", &*it.key, shown(&it.key, it.trimmed())),
        _ if alone > 0 => "but a shell script such as zkServer.sh takes all of them for one line".to_owned(),
        _ => "but a shell script such as zkServer.sh takes the CR for a part of the value".to_owned(),
    };
    // From 3.5 on it trims the folder, and the CR is gone.
    let is_trimmed = alone == 0 && broken.first().is_some_and(|it| it.key.as_str() == "dataDir");
    let releases = if is_trimmed { Releases::until(Version::line(3, 4)) } else { Releases::ALL };
    match reader.target.holds(releases) {
        Holds::None => Harm::None("and zkServer.sh trims the one that it reads".to_owned()),
        holds => Harm::Script(words, broken, holds),
    }
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

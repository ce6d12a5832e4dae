use crate::document::Document;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::file_name;
use crate::model::template::strip_suffix;
use crate::order;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::{Span, find};

/// A file with the content of one that is read, under a name that nobody looks for.
pub(crate) static RULE: Rule = Rule {
    code: "S015",
    name: "misspelled-file-name",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check), Check::EachSkipped(check_skipped)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let name = name(document);
    let (what, reader) = match document.kind {
        Some(Kind::Unit) => ("a unit", "systemd"),
        Some(Kind::ZooKeeper) => ("a zoo.cfg", "ZooKeeper's start script"),
        Some(Kind::Kafka) => ("a server.properties", "a start script"),
        _ => return,
    };
    let Some(meant) = file_name::meant(name) else { return };
    // systemd never takes a unit of another name, whoever writes it down.
    if document.kind != Some(Kind::Unit) && is_named(cx, file, name) {
        return;
    }
    let message = match document.kind {
        Some(Kind::Unit) => format!("`{name}` has the content of {what}, but {reader} reads only `{meant}`: it is never loaded"),
        _ => format!("`{name}` has the content of {what}, but {reader} looks for `{meant}`"),
    };
    cx.push(Finding::new(&RULE, file, Span::at(0), message).help(format!("Rename the file to `{meant}`.")));
}

/// A number in a file such as `myid.txt`, which is of no known kind.
fn check_skipped(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let name = name(document);
    let is_number = |bytes: &[u8]| !bytes.is_empty() && bytes.len() < 20 && bytes.iter().all(u8::is_ascii_digit);
    if file_name::meant(name).as_deref() != Some("myid")
        || !is_number(document.source.bytes.trim_ascii())
        || is_named(cx, file, name)
    {
        return;
    }
    let message = format!("`{name}` has the content of a myid, but ZooKeeper reads only `myid`");
    let finding = |message: String| Finding::new(&RULE, file, Span::at(0), message).help("Rename the file to `myid`.");
    cx.push(match member_without_id(cx, file) {
        Some(server) => {
            finding(format!("{message}: this member of a quorum has no other and does not start with \"myid file is missing\""))
                .variant(Severity::Error, Impact::WontStart)
                .related(server, Span::at(0), "the server whose id it is")
        }
        None => finding(message),
    });
}

fn name<'a>(document: &Document<'a>) -> &'a str {
    strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default())
}

fn folder<'a>(document: &Document<'a>) -> &'a str {
    document.source.path.rsplit_once('/').map_or("", |it| it.0)
}

/// Whether `below` is a folder or lies in it.
fn holds(folder: &str, below: &str) -> bool {
    folder.is_empty() || below.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The one zoo.cfg above the file that names several servers and has no myid beside or below it.
fn member_without_id(cx: &Cx<'_, '_>, file: usize) -> Option<usize> {
    let here = folder(cx.document(file));
    let mut above: Vec<usize> = (0..cx.documents.len())
        .filter(|it| cx.document(*it).kind == Some(Kind::ZooKeeper) && holds(folder(cx.document(*it)), here))
        .collect();
    order::sort_by_key(&mut above, |it| std::cmp::Reverse(folder(cx.document(*it)).len()));
    let nearest = *above.first()?;
    let home = folder(cx.document(nearest));
    let is_alone = above.get(1).is_none_or(|it| folder(cx.document(*it)) != home);
    let servers =
        cx.document(nearest).properties(&[Kind::ZooKeeper])?.in_force().filter(|it| it.key.starts_with("server.")).count();
    let has_id = |it: &Document<'_>| it.kind == Some(Kind::Myid) && holds(home, folder(it));
    (is_alone && servers > 1 && !cx.documents.iter().any(has_id)).then_some(nearest)
}

/// Whether another file of the run names this one, such as a unit that hands it to the start script.
fn is_named(cx: &Cx<'_, '_>, file: usize, name: &str) -> bool {
    cx.documents.iter().enumerate().any(|(at, it)| at != file && find(&it.source.bytes, name.as_bytes()).is_some())
}

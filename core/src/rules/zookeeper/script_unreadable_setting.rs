use crate::catalog::{Holds, Product, Releases, Version};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::report::{Impact, Safety, Severity};
use crate::rules::unit::service::start;
use crate::source::Kind;
use crate::text::Span;

/// A line that ZooKeeper reads, and its own script does not.
pub(crate) static RULE: Rule = Rule {
    code: "ZK017",
    name: "script-unreadable-setting",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Safe,
    checks: &[Check::EachFile(check)],
};

const DATA: &str = "dataDir";
const PORT: &str = "clientPort";

/// What the script cannot do with a line.
#[derive(PartialEq)]
enum Flaw {
    /// It looks for the text behind the last `=`, and there is none.
    NoSign,
    /// It knows neither escapes nor continued lines.
    Escape,
    /// It leaves the blanks behind the sign in.
    Blank,
}

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(properties) = document.properties(&[Kind::ZooKeeper]) else { return };
    let Some(is_foreground) = script(cx, file) else { return };
    let bytes = &document.source.bytes;
    for key in [DATA, PORT] {
        let all: Vec<&Entry<'_>> = properties.all(key).collect();
        let Some((entry, earlier)) = all.split_last() else { continue };
        let told = |message: String, holds: Holds| {
            let finding = Finding::new(&RULE, file, entry.written(), message).only(Product::ZooKeeper, holds);
            let is_hint = is_foreground && key == DATA;
            if is_hint { finding.variant(Severity::Hint, Impact::Misbehaves) } else { finding }
        };
        let end = match (key, is_foreground) {
            (PORT, _) => "`zkServer.sh status` says \"Error contacting service. It is probably not running.\"",
            (_, true) => "it makes a folder of that name where it is started",
            (_, false) => "the PID file lies in a folder of that name, where nobody looks for it",
        };
        if let Some(first) = earlier.first() {
            let message = format!("`{key}` is there {} times, and zkServer.sh takes all of them for one value: {end}", all.len());
            let finding = told(message, Holds::All).help("Write the key once.");
            cx.push(finding.related(file, first.written(), "an earlier one"));
            continue;
        }
        let Some(flaw) = flaw(bytes, entry) else { continue };
        let target = cx.releases(Product::ZooKeeper, file);
        let text = String::from_utf8_lossy(&bytes[Span::new(entry.key.span().start, entry.written().end).range()]);
        let line = text.lines().next().unwrap_or_default();
        let finding = match flaw {
            Flaw::NoSign => {
                told(format!("ZooKeeper accepts this line, but zkServer.sh reads `{key}` as `{line}`: {end}"), Holds::All)
            }
            Flaw::Escape => {
                let message =
                    format!("ZooKeeper accepts this line, but zkServer.sh knows no backslash and reads another `{key}`: {end}");
                told(message, Holds::All)
            }
            Flaw::Blank if key == DATA => {
                let holds = target.holds(Releases::until(Version::line(3, 4)));
                let message = format!("zkServer.sh reads `{key}` with the blank in front: {end}");
                told(message, holds).variant(Severity::Hint, Impact::Misbehaves)
            }
            Flaw::Blank => {
                let holds = target.holds(Releases::since(Version::first_of(3, 5)));
                let message = format!(
                    "zkServer.sh takes `{key}` with a blank for no number: `status` first says \"myid could not be determined\""
                );
                told(message, holds).variant(Severity::Hint, Impact::Practice)
            }
        };
        let edits = (flaw != Flaw::Escape).then(|| Edits::replace(file, entry.separator, "="));
        let help = format!("Write `{key}={}`, without blanks.", entry.trimmed());
        cx.push(finding.help(help).fix(Safety::Safe, "Write `=` without blanks", edits));
    }
    let longer = properties.in_force().filter(|it| it.key.starts_with(DATA) && it.key.as_str() != DATA);
    for entry in longer.filter(|_| properties.has(DATA)) {
        let message = format!("zkServer.sh takes `{}` for `{DATA}`, too, and puts the two values together", entry.key.as_str());
        let finding = Finding::new(&RULE, file, entry.written(), message).help("Delete the line, or give the key another name.");
        cx.push(if is_foreground { finding.variant(Severity::Hint, Impact::Misbehaves) } else { finding });
    }
}

/// Whether a unit of the node starts the server by zkServer.sh, and if so, whether in the foreground.
fn script(cx: &Cx<'_, '_>, file: usize) -> Option<bool> {
    let units = cx.topology.nodes_of(file).iter().flat_map(|it| &cx.topology.nodes[*it].units);
    let foreground = |unit: &usize| {
        let whole = whole_unit(cx.documents, *unit)?;
        let start = start(&whole)?;
        let is_it = start.command.script().starts_with("zkServer");
        is_it.then(|| start.command.arguments.iter().any(|it| it.text == "start-foreground"))
    };
    units.filter(|it| cx.document(**it).kind == Some(Kind::Unit)).find_map(foreground)
}

fn flaw(bytes: &[u8], entry: &Entry<'_>) -> Option<Flaw> {
    let separator = &bytes[entry.separator.range()];
    let value = &bytes[entry.value_span().range()];
    if separator.contains(&b'\\') || value.contains(&b'\\') {
        Some(Flaw::Escape)
    } else if !separator.contains(&b'=') {
        Some(Flaw::NoSign)
    } else {
        (separator.last() != Some(&b'=')).then_some(Flaw::Blank)
    }
}

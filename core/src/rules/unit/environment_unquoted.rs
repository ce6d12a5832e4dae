use super::refusal::cut;
use crate::catalog::Product;
use crate::catalog::systemd::Kind as Value;
use crate::document::named::is_of_script;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Flaw, Nature, Unit, Why, flaws, in_path, is_name};
use crate::report::{Impact, Safety, Severity};

/// Words in `Environment=` that are no assignments, most often the rest of a value without quotes.
pub(crate) static RULE: Rule = Rule {
    code: "UN012",
    name: "environment-unquoted",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(of_environment_file)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(unit) = document.unit() else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    let target = cx.releases(Product::Systemd, file);
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry().filter(|it| it.kind == Value::Assignments) else { continue };
        let flaws = flaws(entry, &directive.value, name);
        // One word tells it; the others were lost with it.
        let mut seen = false;
        for flaw in flaws.iter().filter(|it| it.nature == Nature::Ignored) {
            if flaw.why == Why::Unread && std::mem::replace(&mut seen, true) {
                continue;
            }
            // What stands in the lines that a backslash brings is often no part of the value that was meant.
            let is_one_line = !document.source.bytes[directive.value.span().range()].contains(&b'\n');
            let (message, help) = words(unit, directive, flaw, &flaws, is_one_line);
            let edits = if is_one_line { quoted(file, directive, flaw, &flaws) } else { None };
            let finding = Finding::new(&RULE, file, directive.value.part(flaw.range.clone()), message).help(help);
            let finding = finding.fix(Safety::Unsafe, "Put the assignment in quotes", edits);
            cx.push(finding.only(Product::Systemd, target.holds(flaw.releases.releases())));
        }
    }
}

/// In an environment file quotes may stand round the value alone; `export` is for shells here, too.
fn of_environment_file(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(read) = cx.document(file).environment().filter(|it| !it.is_open) else { return };
    let mut units = (0..cx.documents.len()).filter_map(|it| whole_unit(cx.documents, it));
    let through = units.find_map(|whole| {
        let mut brought = whole.environment_files().iter();
        brought.find(|it| it.file.is_some_and(|it| it.0 == file)).map(|it| (it.at.file, it.at.directive.written()))
    });
    // A shell reads it.
    if through.is_none() && is_of_script(&cx.document(file).source.path) {
        return;
    }
    for assignment in &read.assignments {
        let Some(name) = assignment.name.strip_prefix("export").map(str::trim_start).filter(|it| is_name(it)) else { continue };
        if name.len() == assignment.name.len() - "export".len() {
            continue;
        }
        let front = assignment.name.len() - name.len();
        let (word, rest) = (assignment.span.part(0, "export".len()), assignment.span.part(0, front));
        let message =
            format!("systemd ignores `export {name}=`, which is for a shell: \"Ignoring invalid environment assignment\"");
        let finding = Finding::new(&RULE, file, word, message).help("Drop `export`.");
        let finding = finding.fix(Safety::Unsafe, "Drop `export`", Edits::delete(file, rest)).through(through);
        cx.push(finding);
    }
}

fn words(unit: &Unit<'_>, directive: &Directive<'_>, flaw: &Flaw, flaws: &[Flaw], is_one_line: bool) -> (String, String) {
    let name = directive.name.as_str();
    let value = directive.value.as_str();
    let part = cut(&value[flaw.range.clone()]);
    match flaw.why {
        Why::OpenQuote => (
            format!(
                "in `{name}=` a quote begins with `{part}` and does not end; systemd ignores the line from there on: \"Invalid syntax\""
            ),
            "Close the quote.".to_owned(),
        ),
        Why::Escape => (
            format!(
                "`{part}` in `{name}=` has a backslash that begins no escape; systemd ignores the line from there on: \"Invalid syntax\""
            ),
            "Write the backslash twice.".to_owned(),
        ),
        Why::Specifier => (
            format!(
                "`{part}` in `{name}=` has a specifier that does not exist; systemd ignores it: \"Failed to resolve specifiers\""
            ),
            "Write `%%` for a percent sign.".to_owned(),
        ),
        _ if part == "export" => {
            (format!("`export` in `{name}=` is for a shell; systemd ignores it"), "Drop `export`.".to_owned())
        }
        _ if value.starts_with('/') && !value.contains('=') => (
            format!("`{name}={part}` is no assignment; systemd ignores it: \"Invalid environment assignment\""),
            if is_folder(unit, value) {
                "Write `NAME=value`, or drop the line: the path is that of a folder.".to_owned()
            } else {
                format!("Write `EnvironmentFile={part}` for a file of assignments.")
            },
        ),
        _ => {
            let lost = flaws.iter().filter(|it| it.why == Why::Unread).count();
            let more = match lost - 1 {
                0 => String::new(),
                1 => " and one more word".to_owned(),
                many => format!(" and {many} more words"),
            };
            let help = match kept(value, flaw.range.start) {
                Some(front) if is_one_line && !value.contains(['"', '\'']) => {
                    format!("Write `{name}=\"{}\"`.", cut(&value[front..]))
                }
                _ => "Write each assignment as `NAME=value`, in quotes where it has blanks.".to_owned(),
            };
            (
                format!("`{part}`{more} in `{name}=` is no assignment; systemd ignores it: \"Invalid environment assignment\""),
                help,
            )
        }
    }
}

/// Whether a path is that of a folder: it ends like one, is named like an installation, or a command lies below it.
fn is_folder(unit: &Unit<'_>, path: &str) -> bool {
    let bare = path.trim_end_matches('/');
    let is_installation = in_path(bare).any(|(_, _, place)| place.end == bare.len());
    let is_inner = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '-' | '}');
    let is_above =
        |it: &str| it.match_indices(bare).any(|(at, _)| it[at + bare.len()..].starts_with('/') && !it[..at].ends_with(is_inner));
    let mut commands = unit.directives.iter().filter(|it| it.entry().is_some_and(|it| it.kind == Value::Command));
    path.ends_with('/') || is_installation || commands.any(|it| is_above(&it.value))
}

/// The quotes around an assignment and the lost words behind it, where these are the rest of the line.
fn quoted(file: usize, directive: &Directive<'_>, flaw: &Flaw, flaws: &[Flaw]) -> Option<Edits> {
    let value = directive.value.as_str();
    let front = kept(value, flaw.range.start).filter(|_| !value.contains(['"', '\'', '\\', '\n']))?;
    let is_lost = |word: &str| {
        let at = word.as_ptr() as usize - value.as_ptr() as usize;
        flaws.iter().any(|it| it.range.start == at)
    };
    if flaw.why != Why::Unread || !value[flaw.range.start..].split_ascii_whitespace().all(is_lost) {
        return None;
    }
    let place = directive.value.part(front..value.len());
    Some(Edits::insert(file, place.start, "\"").and(Edits::insert(file, place.end, "\"")))
}

/// Where the assignment begins that a lost word was to be a part of.
fn kept(value: &str, at: usize) -> Option<usize> {
    let before = value[..at].trim_ascii_end();
    let start = before.rfind(|it: char| it.is_ascii_whitespace()).map_or(0, |it| it + 1);
    before[start..].contains('=').then_some(start)
}

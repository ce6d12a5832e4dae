//! Values that systemd does not go on without.

use super::RULE;
use crate::catalog::systemd::{Kind, Measured};
use crate::lint::Finding;
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Unit, boolean, split};

pub(super) fn check(path: &str, file: usize, unit: &Unit<'_>, findings: &mut Vec<Finding>) {
    let name = strip_suffix(path.rsplit('/').next().unwrap_or_default());
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let Some(entry) = directive.entry().filter(|it| is_refused_by_all(it.refuses)) else { continue };
        let Some((problem, quote, help)) = problem(entry.kind, directive, name) else { continue };
        let name = entry.name;
        let message = format!("`{name}={}` {problem}; systemd refuses the unit: \"{quote}\"", cut(&directive.value));
        findings.push(Finding::new(&RULE, file, directive.value_span(), message).help(help));
    }
}

fn is_refused_by_all(refuses: Measured) -> bool {
    refuses.iter().count() == crate::catalog::systemd::MEASURED.len()
}

type Problem = (&'static str, String, String);

fn problem(kind: Kind, directive: &Directive<'_>, unit: &str) -> Option<Problem> {
    let (name, value) = (directive.name.as_str(), directive.value.as_str());
    match kind {
        Kind::WorkingDirectory => {
            let is_optional = value.is_empty() || value.starts_with('-') || value == "~";
            if is_optional { None } else { path(name, value) }
        }
        Kind::Path if !value.is_empty() => path(name, value),
        Kind::PathOrRun => climbs(value)
            .then(|| ("climbs with `..`", format!("{name}= path is not normalized"), "Write the path without `..`.".to_owned())),
        Kind::User => user(value, unit).then(|| user_problem(name, value)),
        Kind::Users => {
            let (words, open) = split(value);
            let bad = words.iter().find(|it| user(&it.text, unit)).filter(|_| open.is_none())?;
            Some(user_problem(name, &bad.text))
        }
        Kind::Bool if boolean(value).is_none() => {
            Some(("is neither yes nor no", "Failed to parse".to_owned(), format!("Write `{name}=yes` or `{name}=no`.")))
        }
        _ => None,
    }
}

fn path(name: &str, value: &str) -> Option<Problem> {
    if value.starts_with('/') {
        return climbs(value)
            .then(|| ("climbs with `..`", format!("{name}= path is not normalized"), "Write the path without `..`.".to_owned()));
    }
    // What a specifier stands for may begin with a slash.
    if value.starts_with('%') {
        return None;
    }
    let problem = match value.as_bytes() {
        [b'"' | b'\'', ..] => "is in quotes, which are part of the path here",
        [b'$', ..] => "begins with a variable, which systemd replaces in commands only",
        [b'~', ..] => "begins with `~`, which only a shell replaces",
        _ => "is not absolute",
    };
    Some((problem, format!("{name}= path is not absolute"), format!("Write `{name}=/opt/kafka`, without quotes and variables.")))
}

/// Whether a path goes up from a folder that it went down to. Dots at its very beginning are let through by 257.
fn climbs(path: &str) -> bool {
    let is_absolute = path.starts_with('/');
    let mut parts = path.split('/').filter(|it| !it.is_empty() && *it != ".");
    !is_absolute && parts.clone().any(|it| it == "..") || parts.by_ref().skip_while(|it| *it == "..").any(|it| it == "..")
}

/// Whether systemd takes a text for no name of a user or group and for no number of one.
fn user(value: &str, unit: &str) -> bool {
    let all_digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if matches!(value, "%i" | "%I") {
        return !unit.contains('@');
    }
    if value.is_empty() || value.contains('%') && !value.contains(['/', ':']) {
        return false;
    }
    let is_number = all_digits(value);
    let is_good_number =
        || value == "0" || !value.starts_with('0') && value.parse::<u32>().is_ok_and(|it| it != u32::MAX && it != 65535);
    value.contains(['/', ':'])
        || value.chars().any(char::is_control)
        || matches!(value, "." | "..")
        || value.strip_prefix('-').is_some_and(all_digits)
        || is_number && !is_good_number()
}

fn user_problem(name: &str, value: &str) -> Problem {
    let help = match value.split_once(':') {
        Some((user, group)) if !user.is_empty() && !group.is_empty() && name == "User" => {
            format!("Write `User={user}` and `Group={group}`.")
        }
        _ => format!("Write the name or the number of one {}.", if name == "User" { "user" } else { "group" }),
    };
    ("is no name that a user or group can have", format!("Invalid user/group name or numeric ID: {}", cut(value)), help)
}

/// At most forty characters.
fn cut(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| &text[..end])
}

//! Values that systemd does not go on without.

use super::RULE;
use crate::catalog::systemd::Kind;
use crate::lint::Finding;
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Nature, Unit, Why, flaws};
use crate::rules::unit::refusal::cut;

use super::Judged;

pub(super) fn check(path: &str, file: usize, unit: &Unit<'_>, then: &str, found: &mut Vec<Judged>) {
    let name = strip_suffix(path.rsplit('/').next().unwrap_or_default());
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        // Command lines are another rule's business.
        let entry = directive.entry().filter(|it| !it.refuses.is_empty() && it.kind != Kind::Command);
        let Some(entry) = entry else { continue };
        for flaw in flaws(entry, &directive.value, name).into_iter().filter(|it| it.nature == Nature::Refused) {
            let part = &directive.value[flaw.range.clone()];
            let (problem, quote, help) = problem(flaw.why, directive, part);
            let message = format!("`{}={}` {problem}; {then}: \"{quote}\"", entry.name, cut(&directive.value));
            let span = if part.is_empty() { directive.value_span() } else { directive.value.part(flaw.range) };
            let finding = Finding::new(&RULE, file, span, message).help(help);
            found.push(Judged { finding, releases: flaw.releases.releases() });
        }
    }
}

type Problem = (&'static str, String, String);

fn problem(why: Why, directive: &Directive<'_>, part: &str) -> Problem {
    let name = directive.name.as_str();
    let path = || format!("Write `{name}=/opt/kafka`, without quotes and variables.");
    match why {
        Why::NotAbsolute => {
            let problem = match part.as_bytes() {
                [b'"' | b'\'', ..] => "is in quotes, which are part of the path here",
                [b'$', ..] => "begins with a variable, which systemd replaces in commands only",
                [b'~', ..] => "begins with `~`, which only a shell replaces",
                _ => "is not absolute",
            };
            (problem, format!("{name}= path is not absolute"), path())
        }
        Why::Climbs => ("climbs with `..`", format!("{name}= path is not normalized"), "Write the path without `..`.".to_owned()),
        Why::TooLong => {
            ("is too long for a path", format!("{name}= path has invalid length"), "Write a shorter path.".to_owned())
        }
        Why::NoUser => user(name, part),
        Why::Specifier => (
            "has a specifier that does not exist",
            "Failed to resolve unit specifiers".to_owned(),
            "Write `%%` for a percent sign.".to_owned(),
        ),
        _ if name == "DynamicUser" => {
            ("is neither yes nor no", "Failed to parse".to_owned(), format!("Write `{name}=yes` or `{name}=no`."))
        }
        _ => ("cannot be read", "Failed to parse".to_owned(), format!("Write another value, or drop `{name}=`.")),
    }
}

fn user(name: &str, part: &str) -> Problem {
    let help = match part.split_once(':') {
        Some((user, group)) if !user.is_empty() && !group.is_empty() && name == "User" => {
            format!("Write `User={user}` and `Group={group}`.")
        }
        _ => format!("Write the name or the number of one {}.", if name == "User" { "user" } else { "group" }),
    };
    ("is no name that a user or group can have", format!("Invalid user/group name or numeric ID: {}", cut(part)), help)
}

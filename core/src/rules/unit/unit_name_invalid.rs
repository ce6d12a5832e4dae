use super::near::nearest;
use super::refusal::cut;
use crate::catalog::Product;
use crate::catalog::systemd::{Kind as Value, Section};
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::template::strip_suffix;
use crate::model::unit::{Directive, Nature, Why, flaws, unit_name};
use crate::report::{Impact, Safety, Severity};

/// A word in a list of units that is the name of none.
pub(crate) static RULE: Rule = Rule {
    code: "UN018",
    name: "unit-name-invalid",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let document = cx.document(file);
    let Some(unit) = document.unit() else { return };
    let name = strip_suffix(document.source.path.rsplit('/').next().unwrap_or_default());
    let target = cx.releases(Product::Systemd, file);
    for directive in unit.directives.iter().filter(|it| !unit.hides(it)) {
        let entry = directive.entry().filter(|it| matches!(it.kind, Value::Units | Value::Slice));
        let Some(entry) = entry else { continue };
        if entry.section == Section::Install {
            install(cx, file, directive);
            continue;
        }
        if entry.kind == Value::Units {
            misspelled(cx, file, directive).into_iter().for_each(|it| cx.push(it));
        }
        let flaws = flaws(entry, &directive.value, name).into_iter();
        for flaw in flaws.filter(|it| it.nature == Nature::Ignored && matches!(it.why, Why::NoUnit | Why::Specifier)) {
            let word = &directive.value[flaw.range.clone()];
            let shown = cut(word);
            let (problem, quote) = match flaw.why {
                Why::Specifier => {
                    ("has a specifier that a unit's name cannot have", "Failed to resolve unit specifiers".to_owned())
                }
                _ if entry.kind == Value::Slice => {
                    ("is not the name of a slice", format!("Failed to load slice unit {shown}, ignoring"))
                }
                _ if entry.name == "Sockets" => {
                    ("is not the name of a socket", format!("Unit must be of type socket, ignoring: {shown}"))
                }
                _ => ("is not the name of a unit", format!("Failed to add dependency on {shown}, ignoring")),
            };
            let message = format!("`{shown}` in `{}=` {problem}; systemd drops it: \"{quote}\"", entry.name);
            let finding = Finding::new(&RULE, file, directive.value.part(flaw.range.clone()), message);
            let finding = finding.help(help(word).unwrap_or_else(|| FULL_NAME.to_owned()));
            let edits = named(word).filter(|_| entry.kind == Value::Units && flaw.why == Why::NoUnit);
            let edits = edits.map(|it| Edits::replace(file, directive.value.part(flaw.range.clone()), it));
            let finding = finding.fix(Safety::Unsafe, TITLE, edits);
            cx.push(finding.only(Product::Systemd, target.holds(flaw.releases.releases())));
        }
    }
}

/// [Install] is read when the unit is enabled: a bad name is refused then, and a target that does not exist gets a link
/// that nothing follows.
fn install(cx: &mut Cx<'_, '_>, file: usize, directive: &Directive<'_>) {
    if !matches!(directive.name.as_str(), "WantedBy" | "RequiredBy" | "UpheldBy" | "Alias" | "Also") {
        return;
    }
    let value = directive.value.as_str();
    for word in value.split_ascii_whitespace().filter(|it| !it.contains('%')) {
        let name = directive.name.as_str();
        let (message, help, meant) = if !unit_name::is_valid(word) {
            let message = format!("`{}` in `{name}=` is not the name of a unit, so `systemctl enable` refuses it", cut(word));
            let help = help(word).unwrap_or_else(|| match name {
                "WantedBy" | "RequiredBy" | "UpheldBy" => format!("Write the name of a target: `{name}=multi-user.target`."),
                _ => FULL_NAME.to_owned(),
            });
            (message, help, named(word))
        } else if let Some(target) = misspelled_target(word) {
            let message = format!("`{name}={word}` names a target that does not exist, so nothing starts the unit at boot");
            (message, format!("Write `{name}={target}`."), Some(target.to_owned()))
        } else {
            continue;
        };
        let place = directive.value.span_of(word);
        let edits = meant.map(|it| Edits::replace(file, place, it));
        cx.push(Finding::new(&RULE, file, place, message).help(help).fix(Safety::Unsafe, TITLE, edits));
    }
}

const TARGETS: [&str; 12] = [
    "multi-user.target",
    "default.target",
    "network-online.target",
    "network.target",
    "graphical.target",
    "basic.target",
    "local-fs.target",
    "remote-fs.target",
    "nss-lookup.target",
    "time-sync.target",
    "sysinit.target",
    "network-pre.target",
];

/// The well-known target that was meant with a name that is near to it and none of them.
fn misspelled_target(word: &str) -> Option<&'static str> {
    if TARGETS.contains(&word) || !word.ends_with(".target") {
        return None;
    }
    nearest(word, &TARGETS[..1])
}

/// The well-known target whose name has the same letters and differs in case, dashes or underscores.
fn other_spelling(word: &str) -> Option<&'static str> {
    let letters = |it: &str| it.to_ascii_lowercase().replace(['-', '_'], "");
    let meant = TARGETS.into_iter().find(|it| letters(it) == letters(word))?;
    (meant != word).then_some(meant)
}

/// A target in a list of units that is known by another spelling. Where a unit of that name is among the files, it is meant.
fn misspelled(cx: &Cx<'_, '_>, file: usize, directive: &Directive<'_>) -> Vec<Finding> {
    let is_there = |word: &str| cx.documents.iter().any(|it| it.source.path.rsplit('/').next() == Some(word));
    let words = directive.value.split_ascii_whitespace().filter(|it| it.ends_with(".target"));
    let meant = words.filter_map(|it| Some((it, other_spelling(it)?))).filter(|(word, _)| !is_there(word));
    let finding = |(word, target): (&str, &'static str)| {
        let name = directive.name.as_str();
        let then = match name {
            "After" | "Before" => "so the line orders nothing by it",
            _ => "so systemd does not find it",
        };
        let place = directive.value.span_of(word);
        let message = format!("`{}` in `{name}=` is the name of no target of systemd's, {then}", cut(word));
        let finding = Finding::new(&RULE, file, place, message).help(format!("Write `{target}`."));
        finding.fix(Safety::Unsafe, TITLE, Edits::replace(file, place, target))
    };
    meant.map(finding).collect()
}

const TITLE: &str = "Write the full names of units, with blanks between them";

/// The name that was meant with a word, or the names.
fn named(word: &str) -> Option<String> {
    let bare = word.trim_matches(['"', '\'', ',', ';']);
    let listed: Vec<&str> = bare.split([',', ';']).filter(|it| !it.is_empty()).collect();
    let is_listed = listed.len() > 1 || bare.len() < word.len();
    if is_listed && !listed.is_empty() && listed.iter().all(|it| unit_name::is_valid(it)) {
        return Some(listed.join(" "));
    }
    let help = help(word)?;
    let name = help.strip_prefix("Write `")?.strip_suffix("`.")?;
    unit_name::is_valid(name).then(|| name.to_owned())
}

const FULL_NAME: &str = "Write the full name of a unit, such as `zookeeper.service`.";

/// What to write; nothing where nobody can tell what was meant.
fn help(word: &str) -> Option<String> {
    let bare = word.trim_matches(['"', '\'', ',', ';']);
    let is_listed = bare.contains([',', ';']);
    if is_listed || bare.len() < word.len() && unit_name::is_valid(bare) {
        return Some("Write the names with blanks between them, without quotes and commas.".to_owned());
    }
    let target = format!("{bare}.target");
    if let Some(target) = TARGETS.into_iter().find(|it| *it == target).or_else(|| other_spelling(&target)) {
        return Some(format!("Write `{target}`."));
    }
    let stem = bare.rsplit_once('.').map(|(stem, suffix)| (stem, nearest(suffix, &unit_name::SUFFIXES)));
    let meant = match stem {
        Some((stem, Some(suffix))) => format!("{stem}.{suffix}"),
        _ => format!("{bare}.service"),
    };
    unit_name::is_valid(&meant).then(|| format!("Write `{meant}`."))
}

//! Words that a start script takes for something else than was meant.

use super::{RULE, cut};
use crate::catalog::systemd::sections_of;
use crate::lint::Finding;
use crate::model::unit::{Command, Directive, Word};
use crate::report::{Impact, Severity};

/// A word too many, or a `;` that is a part of the name of the configuration.
pub(super) fn check(file: usize, directive: &Directive<'_>, command: &Command<'_>) -> Option<Finding> {
    if directive.name.as_str() != "ExecStart" {
        return None;
    }
    extra(file, directive, command).or_else(|| attached(file, directive, command))
}

/// A word behind the properties file of Kafka's start script. The broker knows only options there.
fn extra(file: usize, directive: &Directive<'_>, command: &Command<'_>) -> Option<Finding> {
    let at = extra_word(command)?;
    let word = &command.arguments[at];
    // A backslash at the end is one with a blank behind it, which is another rule's business.
    if word.text == "\\" && word.range.end == directive.value.len() {
        return None;
    }
    let script = command.script();
    let gap = directive.value.part(command.arguments[at - 1].range.end..word.range.start);
    let is_next_line = gap.len() > word.range.start - command.arguments[at - 1].range.end;
    let key = word.text.split_once('=').map_or("", |it| it.0);
    let (what, help) = if is_next_line && (word.text.starts_with('[') || sections_of(key).next().is_some()) {
        (
            format!("the backslash at the end of the line above makes `{}` a part of the command", cut(&word.text)),
            "Delete the backslash.".to_owned(),
        )
    } else {
        (
            format!("`{}` is a word too many behind the properties file of `{script}`", cut(&word.text)),
            "Drop the word; a setting is written `--override key=value`.".to_owned(),
        )
    };
    let message = format!("{what}: the broker stops with \"Found non argument parameters\"");
    let finding = Finding::new(&RULE, file, directive.word_span(word), message).help(help);
    Some(finding.variant(Severity::Error, Impact::WontStart))
}

/// Whether the broker is given a word that it does not take.
pub(in crate::rules::unit) fn has_extra_word(command: &Command<'_>) -> bool {
    extra_word(command).is_some()
}

/// The first word of Kafka's start script that is neither its file nor an option nor what an option is given. Nobody knows
/// what a variable, a specifier or a comment in front brings.
fn extra_word(command: &Command<'_>) -> Option<usize> {
    if !matches!(command.script(), "kafka-server-start.sh" | "kafka-server-start") {
        return None;
    }
    let words = &command.arguments;
    let is_comment = |it: &str| it.starts_with('#') || it.starts_with("//");
    let is_known = |it: &Word<'_>| !it.text.is_empty() && !it.text.contains(['$', '%', '{', '<']) && !is_comment(&it.text);
    let file = usize::from(words.first()?.text == "-daemon");
    if words.get(file)?.text.starts_with(['-', '#', '$']) || words.iter().any(|it| matches!(&*it.text, "--help" | "--version")) {
        return None;
    }
    for (at, word) in words.iter().enumerate().skip(file + 1) {
        let is_given = at > file + 1 && words[at - 1].text.starts_with('-');
        if word.text.starts_with('-') || is_given && !word.text.contains('$') {
            continue;
        }
        return is_known(word).then_some(at);
    }
    None
}

/// A `;` that is attached to the last word, as in a shell.
fn attached(file: usize, directive: &Directive<'_>, command: &Command<'_>) -> Option<Finding> {
    let is_file = |it: &str| it.ends_with(".properties;") || it.ends_with(".cfg;");
    let word = command.arguments.iter().find(|it| !it.is_quoted() && !it.text.starts_with('-') && is_file(&it.text))?;
    let message = format!(
        "systemd runs no shell: the `;` of `{}` is a part of the file's name, and `{}` looks for a file of that name",
        cut(&word.text),
        command.script()
    );
    Some(Finding::new(&RULE, file, directive.word_span(word), message).help("Delete the `;`."))
}

/// What `zkServer.sh` makes of the word behind its `start`.
pub(super) fn as_configuration(command: &Command<'_>, word: &str) -> String {
    let folder = match &command.arguments[..] {
        [option, folder, ..] if option.text == "--config" => folder.text.trim_end_matches('/'),
        _ => "conf",
    };
    let path = if word.contains('/') { word.to_owned() } else { format!("{folder}/{word}") };
    format!(", which takes it for the name of its configuration file: ZooKeeper looks for `{}` and stops", cut(&path))
}

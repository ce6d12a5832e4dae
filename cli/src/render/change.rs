//! What a change does, for people and for scripts.

use std::collections::BTreeMap;
use std::io::{self, Write};

use kcfglint_core::lens::diff::{Change, Diff, Fate, FileDiff, Rolling, Update, Verdict};
use kcfglint_core::lens::effective::{From, InForce};
use kcfglint_core::report::{Diagnostic, Severity};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::{colour, printable};
use crate::args::ShowFormat;
use crate::terminal::{Colour, Look};

pub(crate) fn write(
    mut out: &mut impl Write,
    diff: &Diff<'_>,
    names: [&str; 2],
    format: ShowFormat,
    (look, hints): (Look, bool),
) -> io::Result<()> {
    match format {
        ShowFormat::Text => text(out, diff, names, look, hints),
        ShowFormat::Json => {
            serde_json::to_writer_pretty(&mut out, diff).map_err(io::Error::from)?;
            writeln!(out)
        }
    }
}

fn text(out: &mut impl Write, diff: &Diff<'_>, names: [&str; 2], look: Look, hints: bool) -> io::Result<()> {
    let [old, new] = names.map(printable);
    let count = |fate: Fate| diff.files.iter().filter(|it| it.fate == fate).count();
    let counts = [(Fate::Changed, "changed"), (Fate::Added, "new"), (Fate::Removed, "gone")];
    let counts = counts.map(|(fate, word)| (count(fate), word)).into_iter().filter(|it| it.0 > 0);
    let counts: Vec<String> = counts.map(|(n, word)| format!("{n} {word}")).collect();
    let files = if diff.files.len() == 1 { "file" } else { "files" };
    let what = if counts.is_empty() {
        "no file that kcfglint reads differs".to_owned()
    } else {
        format!("{} {files}", counts.join(", "))
    };
    writeln!(out, "{}", look.paint(&format!("From {old} to {new}: {what}"), Colour::Bold))?;
    findings(out, diff, look, hints)?;
    whole(out, diff, look)?;
    changes(out, diff, look)?;
    diff.rolling.iter().try_for_each(|it| group(out, it, look))
}

fn findings(out: &mut impl Write, diff: &Diff<'_>, look: Look, hints: bool) -> io::Result<()> {
    let (gone, new) = (&diff.gone_findings, &diff.new_findings);
    let is_told = |it: &&Diagnostic<'_>| hints || it.severity > Severity::Hint;
    if gone.is_empty() && new.is_empty() {
        return Ok(());
    }
    let head = format!("\nFindings: {} new, {} gone", new.len(), gone.len());
    writeln!(out, "{}", look.paint(&head, Colour::Bold))?;
    let mut told = |word: &str, it: &Diagnostic<'_>| {
        let (path, message) = (printable(it.path), printable(&it.message));
        let severity = look.paint(it.severity.name(), colour(it.severity));
        writeln!(out, "  {word} {severity} {} {path}:{}: {message}", it.code, it.range.start.line)
    };
    new.iter().filter(is_told).try_for_each(|it| told("new ", it))?;
    gone.iter().filter(is_told).try_for_each(|it| told("gone", it))?;
    let left = new.iter().chain(gone).filter(|it| !is_told(it)).count();
    match left {
        0 => Ok(()),
        1 => writeln!(out, "  1 of them is a hint, which --hints prints"),
        _ => writeln!(out, "  {left} of them are hints, which --hints prints"),
    }
}

/// The files that came and went, and those that differ in no setting.
fn whole(out: &mut impl Write, diff: &Diff<'_>, look: Look) -> io::Result<()> {
    let of = |wanted: &dyn Fn(&&FileDiff<'_>) -> bool| -> Vec<String> {
        diff.files.iter().filter(wanted).map(|it| printable(it.path).into_owned()).collect()
    };
    let is_changed = |it: &&FileDiff<'_>| it.fate == Fate::Changed && it.changes.is_empty();
    let lists = [
        ("New", of(&|it| it.fate == Fate::Added)),
        ("Gone", of(&|it| it.fate == Fate::Removed)),
        ("The same settings in force", of(&|it| is_changed(it) && it.needs == Update::Nothing)),
        ("Changed, and read at the next start", of(&|it| is_changed(it) && it.needs != Update::Nothing)),
    ];
    for (word, paths) in lists.iter().filter(|it| !it.1.is_empty()) {
        writeln!(out, "\n{}", look.paint(word, Colour::Bold))?;
        prose(out, &paths.join(", "), look)?;
    }
    Ok(())
}

/// What differs in force: each change once, whatever the number of nodes that have it.
fn changes(out: &mut impl Write, diff: &Diff<'_>, look: Look) -> io::Result<()> {
    let mut by_line: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    for file in &diff.files {
        let widest = file.changes.iter().map(|it| it.key.chars().count()).max().unwrap_or(0).min(48);
        for it in &file.changes {
            by_line.entry((file.kind, change(it, file.kind, widest, look))).or_default().push(file.path);
        }
    }
    let mut by_files: BTreeMap<Vec<&str>, Vec<String>> = BTreeMap::new();
    by_line.into_iter().for_each(|((_, line), files)| by_files.entry(files).or_default().push(line));
    for (files, lines) in by_files {
        let own: Vec<_> = files.iter().map(|it| printable(it)).collect();
        writeln!(out)?;
        wrapped(out, &own.join(", "), look, Options::new(look.width).subsequent_indent("  "), Some(Colour::Bold))?;
        let releases = diff.files.iter().filter(|it| files.contains(&it.path)).find_map(|it| it.releases.as_ref());
        if let Some((old, new)) = releases {
            writeln!(out, "  read as release {old} before and as {new} now, and defaults change with it")?;
        }
        lines.iter().try_for_each(|it| writeln!(out, "{it}"))?;
    }
    Ok(())
}

fn change(change: &Change<'_>, kind: &str, widest: usize, look: Look) -> String {
    let (old, new) = (values(&change.old, look), values(&change.new, look));
    let arrow = if look.unicode { "→" } else { "->" };
    let notes = change.new.iter().filter(|it| it.from == From::Line).filter_map(|it| it.note.as_deref()).map(printable);
    let said: Vec<_> = [needs(change.needs, kind).into()].into_iter().chain(notes).collect();
    let said = look.paint(&said.join("; "), Colour::Dim);
    format!("  {:widest$}  {old} {arrow} {new}  {said}", printable(change.key))
}

fn values(settings: &[InForce<'_>], look: Look) -> String {
    if settings.is_empty() {
        return "not set".to_owned();
    }
    let value = |it: &InForce<'_>| {
        let value = match it.value.as_deref() {
            None => "?".to_owned(),
            Some("") => "\"\"".to_owned(),
            Some(value) => super::show::cut(value, look),
        };
        if it.from == From::Default { format!("{value} (default)") } else { value }
    };
    settings.iter().map(value).collect::<Vec<_>>().join(" + ")
}

fn needs(update: Update, kind: &str) -> &'static str {
    match update {
        Update::Nothing => "",
        Update::DaemonReload => "systemctl daemon-reload",
        Update::Reenable => "systemctl reenable",
        Update::ClusterWide => "restart, or kafka-configs for all",
        Update::PerBroker => "restart, or kafka-configs for this broker",
        Update::Reconfig => "reconfig",
        Update::Restart if kind == "unit" => "systemctl daemon-reload, then restart",
        Update::Restart => "restart",
    }
}

fn group(out: &mut impl Write, group: &Rolling<'_>, look: Look) -> io::Result<()> {
    let (word, shade) = match group.one_by_one {
        Verdict::Yes => ("yes", Colour::Cyan),
        Verdict::Unknown => ("the files do not tell", Colour::Yellow),
        Verdict::No => ("no", Colour::Red),
    };
    let head =
        format!("Restart {} of {} {}, one by one: ", printable(&group.restarts.join(", ")), group.group, printable(&group.name));
    writeln!(out, "\n{}{}", look.paint(&head, Colour::Bold), look.paint(word, shade))?;
    for reason in &group.reasons {
        let place =
            reason.path.zip(reason.range).map_or_else(String::new, |(path, range)| format!(" ({path}:{})", range.start.line));
        prose(out, &printable(&format!("{}{place}", reason.message)), look)?;
    }
    group.notes.iter().try_for_each(|it| prose(out, &printable(it), look))
}

fn prose(out: &mut impl Write, text: &str, look: Look) -> io::Result<()> {
    let options = Options::new(look.width).initial_indent("  ").subsequent_indent("    ");
    wrapped(out, text, look, options, None)
}

fn wrapped(out: &mut impl Write, text: &str, look: Look, options: Options<'_>, shade: Option<Colour>) -> io::Result<()> {
    let options = options.word_separator(WordSeparator::AsciiSpace).word_splitter(WordSplitter::NoHyphenation);
    let painted = |it: &str| shade.map_or_else(|| it.to_owned(), |shade| look.paint(it, shade));
    textwrap::wrap(text, options).iter().try_for_each(|it| writeln!(out, "{}", painted(it)))
}

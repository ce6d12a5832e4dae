//! Units against what `systemd-analyze verify` of four releases said of them, file by file and line by line.

#[path = "systemd/data.rs"]
mod data;
#[path = "systemd/rules.rs"]
mod rules;
#[path = "systemd/said.rs"]
mod said;

use data::RELEASES;

/// How many of the verdicts the readers may get wrong, all of them about directives whose values nobody reads here. It may only
/// become smaller.
const UNREAD: usize = 600;

#[test]
fn every_line_of_every_release() {
    let mut wrong = Vec::new();
    let (mut count, mut agree) = (0, 0);
    for case in data::cases() {
        for (release, theirs) in RELEASES.into_iter().zip(&case.said) {
            let Some(theirs) = theirs else { continue };
            count += 1;
            let ours = said::by_readers(&case.bytes, &case.name, release);
            let (ours, theirs) = (ours.up_to(ours.fatal), theirs.up_to(None));
            if ours == theirs {
                agree += 1;
                continue;
            }
            // What nobody reads is not said; anything else is a mistake.
            let lines: Vec<_> = String::from_utf8_lossy(&case.bytes).lines().map(str::to_owned).collect();
            let is_unread = |(line, _): &(usize, said::Sort)| {
                *line == 0
                    || lines
                        .get(*line - 1)
                        .is_some_and(|it| said::UNREAD.contains(&it.split('=').next().unwrap_or_default().trim()))
            };
            if !ours.is_subset(&theirs) || !theirs.difference(&ours).all(is_unread) {
                wrong.push(format!("{release} {}: they {theirs:?}, we {ours:?}\n{}", case.name, lines.join("\n")));
            }
        }
    }
    println!("systemd, line by line, also where nobody reads the value: {agree} of {count} verdicts agree");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count - agree <= UNREAD, "{} verdicts are not read", count - agree);
    assert!(count > 23_000, "the data has gone: {count}");
}

#[test]
fn what_is_refused_and_what_is_said() {
    let mut wrong = Vec::new();
    let (mut count, mut refused, mut lines, mut apart) = (0, 0, 0, 0);
    for case in data::cases() {
        for (release, theirs) in RELEASES.into_iter().zip(&case.said) {
            let Some(theirs) = theirs else { continue };
            count += 1;
            refused += usize::from(theirs.refused);
            let linted = rules::lint(&case.bytes, &case.name, release);
            let text = || String::from_utf8_lossy(&case.bytes[..case.bytes.len().min(2_000)]).into_owned();
            if !said::is_unit(&case.bytes, &case.name) {
                apart += 1;
            } else if theirs.refused == linted.refusals.is_empty() {
                wrong.push(format!("{release} refuses it: {}, we: {:?}\n{}", theirs.refused, linted.refusals, text()));
            }
            // Every line that our readers find fault with is told, whichever rule does it.
            let ours = said::by_readers(&case.bytes, &case.name, release);
            for (line, _) in ours.lines.iter().filter(|it| it.0 > 0 && it.1 == said::Sort::Value && theirs.lines.contains(it)) {
                lines += 1;
                if !linted.lines.contains(line) && !theirs.refused {
                    wrong.push(format!("{release}: nothing is said of line {line}\n{}", text()));
                }
            }
        }
    }
    let compared = count - apart;
    println!("systemd, refused or not: {} of {compared} verdicts agree", compared - wrong.len().min(compared));
    println!("  {refused} refusals, {lines} lines; apart: {apart} of templates and of what is no unit");
    assert!(apart <= 104, "{apart}");
    let show = wrong.len().min(40);
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong[..show].join("\n"));
}

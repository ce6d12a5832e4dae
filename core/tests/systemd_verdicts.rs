//! Units against what `systemd-analyze verify` of four releases said of them, file by file and line by line.

#[path = "systemd/data.rs"]
mod data;
#[path = "systemd/said.rs"]
mod said;

use data::RELEASES;

#[test]
fn every_line_of_every_release() {
    let mut wrong = Vec::new();
    let mut mixed = Vec::new();
    let (mut units, mut agree) = (0, 0);
    for case in data::cases() {
        for (release, theirs) in RELEASES.into_iter().zip(&case.said) {
            let Some(theirs) = theirs else { continue };
            let ours = said::by_readers(&case.bytes, &case.name, release);
            units += 1;
            let same = ours.up_to(ours.fatal) == theirs.up_to(None) && (theirs.fatal.is_none() || ours.fatal == theirs.fatal);
            let refused = said::is_refused(&case.bytes, &case.name, release);
            if refused != theirs.refused {
                mixed.push(format!(
                    "{release} {}: they {}, we {refused}\n{}",
                    case.name,
                    theirs.refused,
                    String::from_utf8_lossy(&case.bytes[..case.bytes.len().min(2000)])
                ));
            }
            if same {
                agree += 1;
            } else {
                wrong.push(format!(
                    "{release} {}: they {:?} {:?}, we {:?} {:?}\n{}",
                    case.name,
                    theirs.lines,
                    theirs.fatal,
                    ours.up_to(ours.fatal),
                    ours.fatal,
                    String::from_utf8_lossy(&case.bytes)
                ));
            }
        }
    }
    println!("refusals: {} disagree\n@@@{}@@@", mixed.len(), mixed.join("\n@@@"));
    println!("systemd, line by line: {agree} of {units} verdicts agree");
    let show = std::env::var("KCFGLINT_SHOW").ok().and_then(|it| it.parse().ok()).unwrap_or(10);
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong[..wrong.len().min(show)].join("\n"));
}

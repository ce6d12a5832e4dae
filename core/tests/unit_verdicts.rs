//! Units against the verdicts of `systemd-analyze verify` of four releases: what a rule calls refused is refused, what is
//! refused is called so, and each line that systemd ignores is found.

#[path = "systemd/said.rs"]
#[allow(dead_code, reason = "the other test uses the rest")]
mod said;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Impact;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::{Kind, SourceFile};

const RELEASES: [&str; 4] = ["247", "252", "257", "262"];
const DATA: &str = include_str!("data/unit-verdicts.tsv");

struct Said {
    /// The promises about systemd; what a start script does with its arguments is no part of these verdicts.
    refused: Vec<&'static str>,
    /// Lines and names that systemd goes on without.
    ignored: usize,
}

fn lint(bytes: Vec<u8>, name: &str, release: Option<&str>) -> Said {
    let mut source = SourceFile::new(name, bytes);
    source.kind = Some(Kind::Unit);
    let files = [source];
    let mut settings = Settings::default();
    if let Some(release) = release {
        settings.target.set(Product::Systemd, release).expect("known");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let about_script = |text: &str| {
        ["stops with", "configuration file", "kills the server", "kills it after"].iter().any(|it| text.contains(it))
    };
    let systemd = report.diagnostics.iter().filter(|it| !["UN001", "UN002"].contains(&it.code));
    let promises = systemd.filter(|it| it.impact == Impact::WontStart && !about_script(&it.message));
    let unknown = report.diagnostics.iter().filter(|it| it.code == "UN004");
    // Of the lines above the first section only the first is named, with the number of the others.
    let more = |text: &str| match text.split_once("` and ").and_then(|(_, rest)| rest.split_once(" above the first section")) {
        Some((more, _)) if more.starts_with("one") => 1,
        Some((more, _)) => more.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or_default(),
        None => 0,
    };
    Said { refused: promises.map(|it| it.code).collect(), ignored: unknown.map(|it| 1 + more(&it.message)).sum() }
}

#[test]
fn every_verdict_of_every_release() {
    let mut wrong = Vec::new();
    let (mut count, mut refused) = (0, 0);
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let text: String = serde_json::from_str(row[0]).expect("a JSON string");
        let bytes: Vec<u8> = text.chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect();
        let name = if row[1] == "@" { "kafka@.service" } else { "systemd/kafka.service" };
        for (release, letter) in RELEASES.iter().zip(row[2].chars()) {
            count += 1;
            let said = lint(bytes.clone(), name, Some(release));
            if !said.refused.is_empty() && letter == 'o' {
                wrong.push(format!("{release} takes it, {:?}: {text:?}", said.refused));
            }
            // What has no section is a script or somebody's notes, and a template is not what systemd will read.
            if letter == 'r' && said.refused.is_empty() && said::is_unit(&bytes, name) {
                wrong.push(format!("{release} refuses it: {text:?}"));
            }
            refused += usize::from(letter == 'r' && !said.refused.is_empty());
            // Of a refused unit systemd does not read on.
            if *release == "252" && letter == 'o' && said.ignored.to_string() != row[3] {
                wrong.push(format!("252 ignores {} lines, {} found: {text:?}", row[3], said.ignored));
            }
        }
        let always = lint(bytes, name, None);
        if !always.refused.is_empty() && row[2].contains('o') {
            wrong.push(format!("some release takes it, {:?}: {text:?}", always.refused));
        }
    }
    println!("units: {count} verdicts, {refused} refusals found");
    assert!(wrong.is_empty(), "{} disagree:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 1_500 && refused > 500, "the data has gone: {count}, {refused}");
}

//! Long units, continued lines and lost lines: what the rules of units say of them, and that they say it in good time.

use std::time::{Duration, Instant};

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const WARNED: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);

struct Said {
    code: &'static str,
    level: (Severity, Impact),
    message: String,
    help: String,
}

/// What is said of a unit that nothing is wrong with but its service's lines.
fn said(lines: &str) -> Vec<Said> {
    let text = format!(
        "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nUser=kafka\n{lines}\n\n[Install]\nWantedBy=multi-user.target\n"
    );
    let files = [SourceFile::new("kafka.service", text.into_bytes())];
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let of_units = report.diagnostics.iter().filter(|it| it.code.starts_with("UN"));
    of_units
        .map(|it| Said {
            code: it.code,
            level: (it.severity, it.impact),
            message: it.message.clone(),
            help: it.help.clone().unwrap_or_default(),
        })
        .collect()
}

fn one(lines: &str) -> Said {
    let mut found = said(lines);
    let codes: Vec<String> = found.iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    assert_eq!(found.len(), 1, "{lines}: {codes:#?}");
    found.remove(0)
}

/// Far above what a debug build on a slow machine needs for a walk in one pass, far below what a walk for each needs.
const IN_ONE_PASS: Duration = Duration::from_secs(6);

#[test]
fn many_flaws_are_told_in_one_pass() {
    let start = Instant::now();
    let words = "\\d ".repeat(30_000);
    assert_eq!(said(&format!("ExecStart=/usr/bin/start-kafka {words}")).len(), 30_000);
    assert!(start.elapsed() < IN_ONE_PASS, "escapes: {:?}", start.elapsed());
    let start = Instant::now();
    let names: String = (0..50_000).map(|it| format!("Restrat{it}=no\n")).collect();
    assert_eq!(said(&format!("ExecStart={KAFKA}\n{names}")).len(), 50_000);
    assert!(start.elapsed() < IN_ONE_PASS, "names: {:?}", start.elapsed());
    let start = Instant::now();
    let sections = "[Servcie]\nRestart=no\n".repeat(80_000);
    assert_eq!(said(&format!("ExecStart={KAFKA}\n{sections}")).len(), 80_000);
    assert!(start.elapsed() < IN_ONE_PASS, "sections: {:?}", start.elapsed());
}

#[test]
fn un018_quotes_the_whole_line() {
    let found = one(&format!("ExecStart={KAFKA}\nSlice=kafka\n"));
    assert!(found.message.contains("\"Failed to load slice unit kafka, ignoring\""), "{}", found.message);
    let found = one(&format!("ExecStart={KAFKA}\n[Unit]\nRequires=zookeeper\n"));
    assert_eq!((found.code, found.level), ("UN018", WARNED));
    assert!(found.message.contains("\"Failed to add dependency on zookeeper, ignoring\""), "{}", found.message);
}

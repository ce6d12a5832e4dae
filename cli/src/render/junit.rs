//! `--format junit`: a suite for each file, a failed test for each error and warning. A hint is told and fails nothing.

use std::collections::BTreeMap;
use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Report, Severity};

use super::printable;

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let mut suites: BTreeMap<&str, Vec<&Diagnostic<'_>>> = report.files.iter().map(|it| (it.path, Vec::new())).collect();
    for it in &report.diagnostics {
        suites.entry(it.path).or_default().push(it);
    }
    let tests: usize = suites.values().map(|it| it.len().max(1)).sum();
    let failures = report.summary.errors + report.summary.warnings;
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="kcfglint" tests="{tests}" failures="{failures}" errors="0">"#)?;
    for (path, findings) in &suites {
        let failures = findings.iter().filter(|it| fails(it)).count();
        let (tests, path) = (findings.len().max(1), escaped(path));
        writeln!(out, r#"  <testsuite name="{path}" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#)?;
        if findings.is_empty() {
            writeln!(out, r#"    <testcase name="no finding" classname="{path}" file="{path}"/>"#)?;
        }
        findings.iter().try_for_each(|it| case(out, it, &path))?;
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn fails(it: &Diagnostic<'_>) -> bool {
    it.severity > Severity::Hint
}

fn case(out: &mut dyn Write, it: &Diagnostic<'_>, path: &str) -> io::Result<()> {
    let line = it.range.start.line;
    writeln!(out, r#"    <testcase name="{} {}" classname="{path}" file="{path}" line="{line}">"#, it.code, it.name)?;
    let (severity, impact) = (it.severity.name(), it.impact.name());
    let mut text = format!("{}:{line}:{}: {severity} ({impact})\n{}", it.path, it.range.start.column, it.message);
    it.help.iter().for_each(|help| text.push_str(&format!("\n{help}")));
    for it in &it.related {
        text.push_str(&format!("\n{}:{}: {}", it.path, it.range.start.line, it.message));
    }
    let text: Vec<_> = text.lines().map(escaped).collect();
    let text = text.join("\n");
    if fails(it) {
        writeln!(out, r#"      <failure type="{severity}" message="{}">{text}</failure>"#, escaped(&it.message))?;
    } else {
        writeln!(out, "      <system-out>{text}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

/// One line as text or attribute of XML, which has no way to write most of the characters below the blank.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in printable(text).chars() {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // In an attribute a bare one is read as a blank.
            '\t' => out.push_str("&#9;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(it),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_say_is_named() {
        assert_eq!(escaped("a<b> & \"c\"\t'd'"), "a&lt;b&gt; &amp; &quot;c&quot;&#9;'d'");
        assert_eq!(escaped("\0\x1b[31m\u{B}\r\n\u{FFFE}\u{FFFF}é"), "␀␛[31m␋␍␊\u{FFFD}\u{FFFD}é");
    }
}

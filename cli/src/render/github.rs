//! `--format github`: a command of the workflow for each finding, which GitHub draws as an annotation in its line.

use std::io::{self, Write};

use kcfglint_core::report::{Diagnostic, Report, Severity};

use super::{is_whole, plain, printable};

pub(super) fn write(out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    report.diagnostics.iter().try_for_each(|it| finding(out, it))
}

fn finding(out: &mut dyn Write, it: &Diagnostic<'_>) -> io::Result<()> {
    let level = match it.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    write!(out, "::{level} file={}", property(plain(it.path)))?;
    if !is_whole(it.range) {
        let (start, end) = (it.range.start, it.range.end);
        write!(out, ",line={},endLine={}", start.line, end.line)?;
        // Columns are for places in one line.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
    }
    write!(out, ",title={}", property(&format!("{} {}", it.code, it.name)))?;
    let related = it.related.iter().map(|it| format!("{}:{}: {}", it.path, it.range.start.line, it.message));
    let lines: Vec<String> = [&it.message].into_iter().chain(&it.help).cloned().chain(related).collect();
    // The log is read in a terminal, too.
    let lines: Vec<_> = lines.iter().map(|it| data(&printable(it))).collect();
    writeln!(out, "::{}", lines.join("%0A"))
}

/// What ends a command, or an escape, is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// In a property also what parts it from the next. No line's end: `printable` names it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_read_as_the_command_is_escaped() {
        assert_eq!(data("50% :: a,b\r\nc%0A"), "50%25 :: a,b%0D%0Ac%250A");
        assert_eq!(property("C:/a,b/50%\n::x"), "C%3A/a%2Cb/50%25%0A%3A%3Ax");
    }
}

//! A rule's page, whose Markdown is that of the pages only, laid out for a terminal.

use kcfglint_core::rules::page;

use super::Manner;
use crate::terminal::{Colour, Look};

/// The pages beside a run: each below the first finding of its rule.
pub(super) struct Pages {
    manner: Manner,
    told: Vec<&'static str>,
}

impl Pages {
    pub(super) const fn new(manner: Manner) -> Self {
        Self { manner, told: Vec::new() }
    }

    /// What stands below a finding of this rule.
    pub(super) fn below(&mut self, code: &'static str) -> String {
        if !self.manner.explain || self.told.contains(&code) {
            return String::new();
        }
        self.told.push(code);
        page(code).map_or(String::new(), |page| laid_out(page, self.manner.look) + "\n")
    }
}

/// A page as it is printed.
pub(crate) fn laid_out(page: &str, look: Look) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let mut fence = false;
    let mut rows: Vec<&str> = Vec::new();
    for line in page.lines() {
        let is_row = !fence && line.starts_with('|');
        if !is_row && !rows.is_empty() {
            table(&mut out, &rows, look);
            rows.clear();
        }
        if is_row {
            flush(&mut out, &mut paragraph, look);
            rows.push(line);
        } else if let Some(info) = line.strip_prefix("```") {
            flush(&mut out, &mut paragraph, look);
            fence = !fence;
            if let Some((_, path)) = info.split_once(' ') {
                out.push_str(&format!("  {}\n", look.paint(path, Colour::Dim)));
            }
        } else if fence {
            let text = if line.is_empty() { String::new() } else { format!("    {line}") };
            out.push_str(&look.paint(&text, Colour::Cyan));
            out.push('\n');
        } else if line.starts_with('#') {
            flush(&mut out, &mut paragraph, look);
            let heading = line.trim_start_matches('#').trim_start();
            out.push_str(&look.paint(heading, Colour::Bold));
            out.push('\n');
            // Without bold letters a heading is told by a line below it.
            if !look.colour {
                out.push_str(&if line.starts_with("# ") { "=" } else { "-" }.repeat(heading.chars().count()));
                out.push('\n');
            }
        } else if line.is_empty() {
            flush(&mut out, &mut paragraph, look);
            out.push('\n');
        } else {
            if line.starts_with("- ") {
                flush(&mut out, &mut paragraph, look);
            }
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim_start());
        }
    }
    flush(&mut out, &mut paragraph, look);
    table(&mut out, &rows, look);
    out
}

/// Writes the rows of a table in columns; where they are wider than the terminal, each as an entry of a list, whose cells
/// have the names of their columns before them.
fn table(out: &mut String, rows: &[&str], look: Look) {
    let cells = |row: &&str| row.trim_matches('|').split('|').map(|it| it.trim().to_owned()).collect::<Vec<_>>();
    let is_rule = |row: &&&str| row.bytes().all(|it| matches!(it, b'|' | b'-' | b':' | b' '));
    let rows: Vec<Vec<String>> = rows.iter().filter(|it| !is_rule(it)).map(cells).collect();
    let Some(heads) = rows.first() else { return };
    let width = |text: &str| text.chars().count();
    let column = |at: usize| rows.iter().filter_map(|it| it.get(at)).map(|it| width(it)).max().unwrap_or_default();
    let columns: Vec<usize> = (0..heads.len()).map(column).collect();
    if columns.iter().map(|it| it + 2).sum::<usize>() <= look.width + 2 {
        for row in &rows {
            let padded = row.iter().zip(&columns).map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide - width(cell))));
            let line = padded.collect::<Vec<_>>().join("  ");
            out.push_str(&code_in(line.trim_end(), look));
            out.push('\n');
        }
        return;
    }
    for row in &rows[1..] {
        let named = row.iter().zip(heads).skip(1).map(|(cell, head)| format!("; {head}: {cell}"));
        let mut entry = format!("- {}{}", row.first().map_or("", |it| it), named.collect::<String>());
        flush(out, &mut entry, look);
    }
}

/// Writes a paragraph or a list entry in lines of the terminal's width.
fn flush(out: &mut String, paragraph: &mut String, look: Look) {
    let indent = if paragraph.starts_with("- ") { "  " } else { "" };
    let mut column = 0;
    let mut line = String::new();
    for word in paragraph.split(' ').filter(|it| !it.is_empty()) {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > look.width {
            line.push('\n');
            line.push_str(indent);
            column = indent.len();
        } else if column > 0 {
            line.push(' ');
            column += 1;
        }
        line.push_str(word);
        column += width;
    }
    if !line.is_empty() {
        out.push_str(&code_in(&line, look));
        out.push('\n');
    }
    paragraph.clear();
}

/// Paints what stands between backticks, which stay where there is no colour.
fn code_in(text: &str, look: Look) -> String {
    if !look.colour {
        return text.to_owned();
    }
    let pieces = text.split('`').enumerate();
    pieces.map(|(at, it)| if at % 2 == 1 { look.paint(it, Colour::Cyan) } else { it.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { colour: false, links: false, unicode: true, width: 24, columns: 80 };

    #[test]
    fn paragraphs_are_filled_and_files_stay_as_they_are() {
        let page = "# X001 name\n\nOne two three four five\nsix `seven`.\n\n## Bad\n\n```ini a/b.service\n[Unit]\n\nA=a  b\n```\n\n- one two three four five six\n- two\n";
        let expected = "X001 name\n=========\n\nOne two three four five\nsix `seven`.\n\nBad\n---\n\n  a/b.service\n    [Unit]\n\n    A=a  b\n\n- one two three four\n  five six\n- two\n";
        assert_eq!(laid_out(page, LOOK), expected);
        let coloured = laid_out("## A `b`\n\nc `d`\n", Look { colour: true, ..LOOK });
        assert_eq!(coloured, "\x1b[1mA `b`\x1b[0m\n\nc \x1b[36md\x1b[0m\n");
    }

    #[test]
    fn tables_have_columns_or_are_lists() {
        let page = "Text:\n\n| n | needed |\n|---|---|\n| 1 | `a` |\n| 10 | b |\n\nMore.\n";
        assert_eq!(laid_out(page, LOOK), "Text:\n\nn   needed\n1   `a`\n10  b\n\nMore.\n");
        let wide = "| where | what happens |\n| --- | --- |\n| after a comma | trimmed (hint) |\n| a | b |\n";
        assert_eq!(laid_out(wide, LOOK), "- after a comma; what\n  happens: trimmed\n  (hint)\n- a; what happens: b\n");
        assert_eq!(laid_out("```text f\n| a |\n```\n", LOOK), "  f\n    | a |\n");
    }
}

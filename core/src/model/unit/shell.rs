//! What zkEnv.sh reads beside a zoo.cfg, `zookeeper-env.sh` and then `java.env`, as a shell does.

use super::environment_file::{Assignment, is_name};
use crate::text::Span;

/// A line without the comment behind it: a sign of comments begins one at the beginning of a word, and in no quotes.
#[must_use]
pub fn without_comment(line: &[u8]) -> &[u8] {
    let (mut quote, mut before) = (None, b' ');
    for (at, byte) in line.iter().enumerate() {
        match (*byte, quote) {
            (b'#', None) if before.is_ascii_whitespace() || before == b';' => return &line[..at],
            (b'"' | b'\'', None) if before != b'\\' => quote = Some(*byte),
            (it, Some(open)) if it == open && (before != b'\\' || open == b'\'') => quote = None,
            _ => {}
        }
        before = *byte;
    }
    line
}

/// The assignments of a file that holds nothing else; of any other nobody knows what it sets.
#[must_use]
pub fn assignments(bytes: &[u8]) -> Option<Vec<Assignment>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let text = std::str::from_utf8(without_comment(line)).ok()?;
        let start = at + text.len() - text.trim_start().len();
        at += line.len();
        let text = text.trim_matches([' ', '\t', '\n']);
        let bare = text.strip_prefix("export ").unwrap_or(text).trim_start();
        let Some((name, value)) = bare.split_once('=') else {
            if text.is_empty() || bare.len() < text.len() && is_name(bare) {
                continue;
            }
            return None;
        };
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
        let inner = match quote {
            Some(it) => value.strip_prefix(it)?.strip_suffix(it)?,
            None => value,
        };
        let has = |signs: &[char]| inner.contains(signs);
        if !is_name(name)
            || has(&['\\', '`', '(', '\r', '"', '\''])
            || quote.is_none() && has(&[' ', '\t', ';', '&', '|', '<', '>'])
        {
            return None;
        }
        found.push(Assignment { name: name.to_owned(), value: inner.to_owned(), span: Span::of(start..start + text.len()) });
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_assignments() {
        let read = |text: &str| {
            let all = assignments(text.as_bytes())?;
            Some(
                all.iter()
                    .map(|it| format!("{}|{}|{}", it.name, it.value, &text[it.span.range()]))
                    .collect::<Vec<_>>()
                    .join("\n"),
            )
        };
        for (text, said) in [
            ("#!/bin/sh\n\n# A=b\n", ""),
            ("A=b # c\n", "A|b|A=b"),
            (" export A=\"b # c\" # d\n", "A|b # c|export A=\"b # c\""),
            ("A=b#c\nexport A\nA=", "A|b#c|A=b#c\nA||A="),
        ] {
            assert_eq!(read(text).as_deref(), Some(said), "{text}");
        }
        // What nobody follows: conditions, commands, values that are put together, lines that go on, a file of DOS.
        for text in [
            "if x; then\nA=b\nfi\n",
            "A=b c\n",
            "A=\"b\" \"c\"\n",
            "A=$(b)\n",
            "A=b; export A\n",
            "A=\"b \\\n c\"\n",
            "A=b\r\n",
            "x\n",
            "A=\"b\nc\"\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        for (line, bare) in [("a # b", "a "), ("\"a # b\" c#d", "\"a # b\" c#d"), ("# a", ""), ("'a\\' # b", "'a\\' ")] {
            assert_eq!(without_comment(line.as_bytes()), bare.as_bytes(), "{line}");
        }
    }
}

//! The file of an `EnvironmentFile=`: comments, quotes and lines that go on are others than in a unit.
//!
//! Source: `parse_env_file_internal` in `env-file.c` of systemd 247 to 257, and `exec_context_load_environment`. The cases
//! below were tried on the same parser in 252, by its generator for `environment.d`.

use std::mem;

use super::has_block;
use crate::text::Span;

/// What such a file assigns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnvironmentFile {
    /// Every assignment, in the order of the file; systemd takes those over that have a name.
    pub assignments: Vec<Assignment>,
    /// Whether nobody knows all of it: a template adds lines, systemd refuses the file as a whole, or its releases part it
    /// into other lines.
    pub is_open: bool,
}

/// One `NAME=value` of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// What stands in front of the equals sign, without blanks at its ends.
    pub name: String,
    /// The value without quotes and escapes.
    pub value: String,
    /// Where the name begins and the value ends.
    pub span: Span,
}

impl Assignment {
    /// Whether systemd takes it for the name of a variable; it ignores the assignment where not.
    #[must_use]
    pub fn has_name(&self) -> bool {
        is_name(&self.name)
    }
}

/// Whether systemd takes a text for the name of a variable.
#[must_use]
pub fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|it: char| it.is_ascii_digit())
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    BeforeKey,
    Key,
    BeforeValue,
    Value,
    Escape,
    Single,
    Double,
    DoubleEscape,
    Comment,
    CommentEscape,
}

const fn is_newline(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

impl EnvironmentFile {
    /// Reads it.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut reader = Reader::default();
        for (at, byte) in bytes.iter().enumerate() {
            reader.take(at, *byte);
        }
        if !matches!(reader.state, State::BeforeKey | State::Key | State::Comment | State::CommentEscape) {
            reader.push();
        }
        let mut file = reader.file;
        // systemd reads no file with a NUL in it, and none with other bytes than UTF-8 in an assignment.
        file.is_open |= bytes.contains(&0) || std::str::from_utf8(bytes).is_err() || has_block(bytes);
        file
    }

    /// The assignment of a variable that is in force.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Assignment> {
        self.assignments.iter().rfind(|it| it.name == name && it.has_name())
    }
}

struct Reader {
    state: State,
    key: Vec<u8>,
    value: Vec<u8>,
    /// How much of the value is no blank at its end.
    kept: usize,
    start: usize,
    /// Behind the last sign of the value.
    end: usize,
    file: EnvironmentFile,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            state: State::BeforeKey,
            key: Vec::new(),
            value: Vec::new(),
            kept: 0,
            start: 0,
            end: 0,
            file: EnvironmentFile::default(),
        }
    }
}

impl Reader {
    fn take(&mut self, at: usize, byte: u8) {
        match self.state {
            State::BeforeKey => match byte {
                b'#' | b';' => self.state = State::Comment,
                _ if is_blank(byte) => {}
                _ => {
                    self.key.clear();
                    self.key.push(byte);
                    (self.start, self.state) = (at, State::Key);
                }
            },
            State::Key => match byte {
                _ if is_newline(byte) => self.state = State::BeforeKey,
                b'=' => (self.end, self.state) = (at + 1, State::BeforeValue),
                _ => self.key.push(byte),
            },
            State::BeforeValue => match byte {
                _ if is_newline(byte) => self.push(),
                _ if is_blank(byte) => {}
                b'\'' => self.state = State::Single,
                b'"' => self.state = State::Double,
                b'\\' => self.state = State::Escape,
                _ => {
                    self.state = State::Value;
                    self.add(at, byte);
                }
            },
            State::Value => match byte {
                _ if is_newline(byte) => self.push(),
                b'\\' => (self.kept, self.state) = (self.value.len(), State::Escape),
                _ if is_blank(byte) => self.value.push(byte),
                _ => self.add(at, byte),
            },
            State::Escape => {
                self.state = State::Value;
                if !is_newline(byte) {
                    self.add(at, byte);
                }
            }
            State::Single if byte == b'\'' => (self.end, self.state) = (at + 1, State::BeforeValue),
            State::Double if byte == b'"' => (self.end, self.state) = (at + 1, State::BeforeValue),
            State::Double if byte == b'\\' => self.state = State::DoubleEscape,
            State::Single | State::Double => self.add(at, byte),
            State::DoubleEscape => {
                self.state = State::Double;
                if !matches!(byte, b'"' | b'\\' | b'`' | b'$' | b'\n') {
                    self.value.push(b'\\');
                }
                if byte != b'\n' {
                    self.add(at, byte);
                }
            }
            State::Comment => match byte {
                b'\\' => self.state = State::CommentEscape,
                _ if is_newline(byte) => self.state = State::BeforeKey,
                _ => {}
            },
            State::CommentEscape => {
                // Up to 253 the next line was a comment, too.
                self.file.is_open |= is_newline(byte);
                self.state = State::Comment;
            }
        }
    }

    fn add(&mut self, at: usize, byte: u8) {
        self.value.push(byte);
        (self.kept, self.end) = (self.value.len(), at + 1);
    }

    fn push(&mut self) {
        let mut value = mem::take(&mut self.value);
        value.truncate(self.kept);
        let name = String::from_utf8_lossy(self.key.trim_ascii_end()).into_owned();
        let value = String::from_utf8_lossy(&value).into_owned();
        let span = Span::of(self.start..self.end);
        self.file.assignments.push(Assignment { name, value, span });
        (self.kept, self.state) = (0, State::BeforeKey);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String, &str)> {
        let of = |it: Assignment| (it.name, it.value, &text[it.span.range()]);
        EnvironmentFile::read(text.as_bytes()).assignments.into_iter().map(of).collect()
    }

    fn one(text: &str) -> (String, String) {
        let all = read(text);
        assert_eq!(all.len(), 1, "{text:?}: {all:?}");
        all.into_iter().map(|it| (it.0, it.1)).next().expect("one")
    }

    #[test]
    fn what_systemd_reads() {
        for (text, name, value) in [
            ("A=b", "A", "b"),
            ("A=b\r\n", "A", "b"),
            ("  A  =  b c  \n", "A", "b c"),
            ("A=\"b  c \"\n", "A", "b  c "),
            ("A='b \\ c'\n", "A", "b \\ c"),
            ("A=\"b\\\"c\\$d\\xe\"\n", "A", "b\"c$d\\xe"),
            ("A=b\\\nc\n", "A", "bc"),
            ("A=\"b \\\n c\"\n", "A", "b  c"),
            ("A=\"b\nc\"\n", "A", "b\nc"),
            ("A=\"b c\" \"d\"e\n", "A", "b cde"),
            ("A=b \"c\"\n", "A", "b \"c\""),
            ("A=b # c\n", "A", "b # c"),
            ("A=\\\"b\\ \n", "A", "\"b "),
            ("# A=b\n; A=b\nexport A=b\n", "export A", "b"),
            ("A\nB=c\n", "B", "c"),
            ("A=\n", "A", ""),
            ("A=\"b", "A", "b"),
        ] {
            assert_eq!(one(text), (name.to_owned(), value.to_owned()), "{text:?}");
        }
        // A name never begins with the sign itself: it is taken for a letter of the name then.
        assert_eq!(read("A\n# c\n=\n"), []);
    }

    #[test]
    fn an_assignment_stands_from_its_name_to_the_end_of_its_value() {
        let places: Vec<_> = read("# x\nA = \"b c\" # d\nB=c  \nC=\n").into_iter().map(|it| it.2).collect();
        assert_eq!(places, ["A = \"b c\" # d", "B=c", "C="]);
    }

    #[test]
    fn what_nobody_knows_is_open() {
        for text in ["A=b\0\n", "# c \\\nA=b\n", "{% if x %}\nA=b\n{% endif %}\n"] {
            assert!(EnvironmentFile::read(text.as_bytes()).is_open, "{text:?}");
        }
        assert!(EnvironmentFile::read(b"A=\xff\n").is_open);
        assert!(!EnvironmentFile::read(b"A=b\n# a \\ c\nB=\"c\"\n").is_open);
    }
}

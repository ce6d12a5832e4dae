//! Whether a start command stays in the foreground.
//!
//! Source: the start scripts of Kafka 3.9 and ZooKeeper 3.9. The scripts end in `exec java`, unless they are told to go
//! to the background, which they do with `nohup java &`.

use super::exec::{Command, base_name};
use super::words::{Word, split};
use crate::model::template;

/// What becomes of the process that systemd starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Launch {
    /// It runs as long as the server does.
    Foreground,
    /// It ends at once and leaves the server behind.
    Background,
    /// Nobody can tell: a script of somebody's own, a placeholder where it matters.
    Unknown,
}

impl Command<'_> {
    /// What becomes of the process.
    #[must_use]
    pub fn launch(&self) -> Launch {
        let arguments: Vec<&str> = self.arguments.iter().map(|it| &*it.text).collect();
        launch(&self.program.text, &arguments)
    }
}

fn launch(program: &str, arguments: &[&str]) -> Launch {
    let script = base_name(program);
    if is_hidden(script) {
        return Launch::Unknown;
    }
    match (script, arguments) {
        ("java", _) => Launch::Foreground,
        ("nohup", [inner, rest @ ..]) => launch(inner, rest),
        ("env", assignments) => match assignments.iter().position(|it| !it.contains('=') && !it.starts_with('-')) {
            Some(at) => launch(assignments[at], &assignments[at + 1..]),
            None => Launch::Unknown,
        },
        ("sh" | "bash" | "dash", [option, line, ..]) if is_command_option(option) => shell(line),
        ("zkServer.sh" | "zkServer", ["--config", _, rest @ ..]) => zk_server(rest.first()),
        ("zkServer.sh" | "zkServer", _) => zk_server(arguments.first()),
        (script, _) if is_kafka_script(script) => match arguments.first() {
            None => Launch::Unknown,
            Some(first) if is_hidden(first) => Launch::Unknown,
            Some(&"-daemon") => Launch::Background,
            // Further behind, the program itself is given the word, and ends because it knows no such option.
            Some(_) if arguments.contains(&"-daemon") => Launch::Unknown,
            Some(_) => Launch::Foreground,
        },
        _ => Launch::Unknown,
    }
}

fn zk_server(command: Option<&&str>) -> Launch {
    match command {
        Some(&"start-foreground") => Launch::Foreground,
        Some(&"start") => Launch::Background,
        _ => Launch::Unknown,
    }
}

/// The scripts that end in `kafka-run-class.sh`, under Apache's names and under Confluent's.
fn is_kafka_script(script: &str) -> bool {
    let name = script.strip_suffix(".sh").unwrap_or(script);
    matches!(name, "kafka-server-start" | "zookeeper-server-start" | "connect-distributed" | "connect-standalone")
}

/// `-c`, alone or behind other letters: `-lc`, `-ec`.
fn is_command_option(option: &str) -> bool {
    option.starts_with('-') && !option.starts_with("--") && option.ends_with('c')
}

/// A shell's line: what its last command does, since the shell waits for those in front.
fn shell(line: &str) -> Launch {
    let line = line.trim_end_matches([' ', '\t', ';']);
    if let Some(front) = line.strip_suffix('&') {
        let ends = front.ends_with(['&', '\\']);
        return if ends { Launch::Unknown } else { Launch::Background };
    }
    // What a shell computes is not followed.
    if line.contains(['`', '|', '(', '{', '\n']) {
        return Launch::Unknown;
    }
    let (words, open) = split(last_command(line));
    if open.is_some() {
        return Launch::Unknown;
    }
    let mut words: Vec<&str> = words.iter().map(|it: &Word<'_>| &*it.text).collect();
    words.retain(|it| !it.is_empty());
    let first = words.iter().position(|it| *it != "exec" && !is_assignment(it));
    first.map_or(Launch::Unknown, |at| launch(words[at], &words[at + 1..]))
}

/// What stands behind the last `;` or `&&`; the sign in `2>&1` and `&>` parts nothing.
fn last_command(line: &str) -> &str {
    let bytes = line.as_bytes();
    let parts = |at: &usize| match bytes[*at] {
        b';' => true,
        b'&' => bytes.get(at + 1) != Some(&b'>') && (*at == 0 || bytes[at - 1] != b'>'),
        _ => false,
    };
    (0..bytes.len()).rfind(parts).map_or(line, |at| &line[at + 1..])
}

fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
}

/// Whether a word is known only when the command runs, or when a template is rendered.
fn is_hidden(word: &str) -> bool {
    word.starts_with('$') || word.contains(['{', '}', '%']) || template::has_mark(word)
}

//! The variables that a unit and its files of variables give its programs, and the words that its start scripts hand to the JVM.
//!
//! Source: `kafka-run-class.sh` of Kafka 2.8 to 4.3, `zkEnv.sh` and `zkServer.sh` of ZooKeeper 3.5 to 3.9.

use super::{Command, Whole, Word, shell, split};
use crate::catalog::systemd::Section::Service;
use crate::text::Span;

/// The variables in the order in which Kafka's scripts put them in front of the class.
const OF_KAFKA: [&str; 6] =
    ["KAFKA_HEAP_OPTS", "KAFKA_JVM_PERFORMANCE_OPTS", "KAFKA_GC_LOG_OPTS", "KAFKA_JMX_OPTS", "KAFKA_LOG4J_OPTS", "KAFKA_OPTS"];
/// The same of zkServer.sh.
const OF_ZOOKEEPER: [&str; 2] = ["SERVER_JVMFLAGS", "JVMFLAGS"];
/// Variables that the JVM itself reads.
const OF_JAVA: [&str; 3] = ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"];
/// A value that was put together of more parts than people write is not followed.
const MOST_PARTS: usize = 64;

/// One `NAME=value` of `Environment=` or of an environment file.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Its value, without quotes.
    pub value: String,
    /// Index of the document.
    pub file: usize,
    /// Where the assignment stands.
    pub span: Span,
    /// The `EnvironmentFile=` that brings it: document and place; nothing where the unit sets it itself.
    pub through: Option<(usize, Span)>,
}

impl Variable {
    /// Whether nobody knows the value: systemd or a template engine fills something in, or somebody thought so.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.value.contains(['%', '$', '{'])
    }
}

/// The variables of a unit.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    variables: Vec<Variable>,
    /// Whether nothing else sets or replaces a variable.
    pub is_whole: bool,
}

/// A word for the JVM, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// The word.
    pub text: String,
    /// Index of the document.
    pub file: usize,
    /// The assignment or the word of the command.
    pub span: Span,
    /// The `EnvironmentFile=` that brings it: document and place.
    pub through: Option<(usize, Span)>,
}

impl Environment {
    /// Reads the variables in force.
    #[must_use]
    pub fn of(whole: &Whole<'_, '_>) -> Self {
        let mut variables: Vec<Variable> = Vec::new();
        for at in whole.list(Service, "Environment") {
            for word in split(at.value()).0 {
                let Some((name, value)) = word.text.split_once('=') else { continue };
                variables.retain(|it| it.name != name);
                let span = at.directive.word_span(&word);
                let (name, value) = (name.to_owned(), value.to_owned());
                variables.push(Variable { name, value, file: at.file, span, through: None });
            }
        }
        let mut is_whole = true;
        // Wherever the line stands in the unit, what the file sets goes over `Environment=`.
        for brought in whole.environment_files() {
            let Some((file, read)) = brought.file.filter(|it| !it.1.is_open) else {
                is_whole = false;
                continue;
            };
            let through = Some((brought.at.file, brought.at.directive.written()));
            for it in read.assignments.iter().filter(|it| it.has_name()) {
                variables.retain(|other| other.name != it.name);
                let (name, value) = (it.name.clone(), it.value.clone());
                variables.push(Variable { name, value, file, span: it.span, through });
            }
        }
        let others = ["UnsetEnvironment", "PassEnvironment"];
        let has_others = others.iter().any(|it| whole.all(Service, it).next().is_some());
        let is_hidden = ["Environment", "EnvironmentFile"].iter().any(|it| whole.is_hidden(Service, it));
        Self { variables, is_whole: is_whole && !has_others && !whole.is_open() && !is_hidden }
    }

    /// Reads what a file of zkEnv.sh sets, which goes over all that was set before, but for what the value takes over of it:
    /// `JVMFLAGS="-Xms1g $JVMFLAGS"`. Nothing where nobody knows what that is.
    pub fn read_script(&mut self, file: usize, bytes: &[u8]) {
        for it in shell::assignments(bytes).into_iter().flatten() {
            let (old, others) = std::mem::take(&mut self.variables).into_iter().partition(|other| other.name == it.name);
            self.variables = others;
            let old: Vec<Variable> = old;
            let part =
                |value: &str| Variable { name: it.name.clone(), value: value.to_owned(), file, span: it.span, through: None };
            let is_literal = bytes[it.span.range()].ends_with(b"'");
            let own = own_value(&it.value, &it.name).filter(|_| !is_literal && (1..MOST_PARTS).contains(&old.len()));
            match own {
                Some((front, rest)) => {
                    self.variables.extend((!front.trim().is_empty()).then(|| part(front)));
                    self.variables.extend(old);
                    self.variables.extend((!rest.trim().is_empty()).then(|| part(rest)));
                }
                None => self.variables.push(part(&it.value)),
            }
        }
    }

    /// A variable; of one that was put together of several its first part.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().find(|it| it.name == name)
    }

    /// Whether a variable is set that the JVM adds to its words by itself.
    #[must_use]
    pub fn adds_flags(&self) -> bool {
        OF_JAVA.iter().any(|it| self.get(it).is_some())
    }

    /// The words that the start command hands to the JVM, in their order; nothing where it is a program of somebody's own.
    #[must_use]
    pub fn flags(&self, command: &Command<'_>, file: usize, place: impl Fn(&Word<'_>) -> Span) -> Option<Vec<Flag>> {
        let script = command.script();
        let mut flags = Vec::new();
        match script.strip_suffix(".sh").unwrap_or(script) {
            "kafka-server-start" | "zookeeper-server-start" => OF_KAFKA.iter().for_each(|it| self.add(it, &mut flags)),
            "zkServer" => return Some(self.of_zookeeper()),
            "java" => {
                let mut is_value = false;
                for word in &command.arguments {
                    let text = &*word.text;
                    if !is_value && !text.starts_with(['-', '$']) {
                        break;
                    }
                    match text.strip_prefix('$').map(|it| it.trim_matches(['{', '}'])) {
                        Some(name) => self.add(name, &mut flags),
                        None => flags.push(Flag { text: text.to_owned(), file, span: place(word), through: None }),
                    }
                    is_value = matches!(text, "-cp" | "-classpath" | "--class-path" | "-p" | "--module-path");
                }
            }
            _ => return None,
        }
        Some(flags)
    }

    /// The words that zkServer.sh hands to the JVM of the server, in their order.
    #[must_use]
    pub fn of_zookeeper(&self) -> Vec<Flag> {
        let mut flags = Vec::new();
        if let Some(heap) = self.get("ZK_SERVER_HEAP").filter(|it| !it.value.is_empty()) {
            let text = format!("-Xmx{}m", heap.value);
            flags.push(Flag { text, file: heap.file, span: heap.span, through: heap.through });
        }
        OF_ZOOKEEPER.iter().for_each(|it| self.add(it, &mut flags));
        flags
    }

    fn add(&self, name: &str, flags: &mut Vec<Flag>) {
        for variable in self.variables.iter().filter(|it| it.name == name) {
            let words = variable.value.split_ascii_whitespace();
            let Variable { file, span, through, .. } = *variable;
            flags.extend(words.map(|it| Flag { text: it.to_owned(), file, span, through }));
        }
    }
}

/// What stands in a value before and behind the variable's own old one, where that is a word there, and once.
fn own_value<'v>(value: &'v str, name: &str) -> Option<(&'v str, &'v str)> {
    let mut forms = [format!("${name}"), format!("${{{name}}}")].into_iter();
    let (front, rest) = forms.find_map(|it| value.split_once(&it))?;
    let is_word = (front.is_empty() || front.ends_with([' ', '\t'])) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    (is_word && !rest.contains('$')).then_some((front, rest))
}

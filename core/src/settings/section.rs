//! The tables of a settings file with the place of everything in them, so that what is wrong can be shown where it stands.

use std::ops::Range;

use crate::text::nearest;

/// What is wrong with the settings, in bytes of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    /// In one line.
    pub said: String,
    /// Where.
    pub at: Range<usize>,
}

/// Something with its place, in bytes of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What it is.
    pub it: T,
    /// Where it stands.
    pub at: Range<usize>,
}

/// A value, whatever the language of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// True or false.
    Flag(bool),
    /// A list.
    List(Vec<At<Value>>),
    /// A table.
    Table(Table),
    /// What no setting takes, in words: `a number`.
    Other(&'static str),
}

/// The keys of a table with their values, in any order.
pub type Table = Vec<(At<String>, At<Value>)>;

/// One table: each key is taken by name, and what is left is unknown.
pub(super) struct Section {
    /// As it stands in the file; empty for the file itself.
    name: String,
    at: Range<usize>,
    pairs: Table,
    known: Vec<&'static str>,
}

impl Section {
    /// The whole file.
    pub(super) const fn file(table: Table) -> Self {
        Self::new(String::new(), 0..0, table)
    }

    const fn new(name: String, at: Range<usize>, pairs: Table) -> Self {
        Self { name, at, pairs, known: Vec::new() }
    }

    fn take(&mut self, key: &'static str) -> Option<At<Value>> {
        self.known.push(key);
        let found = self.pairs.iter().position(|it| it.0.it == key)?;
        Some(self.pairs.remove(found).1)
    }

    pub(super) fn text(&mut self, key: &'static str) -> Result<Option<At<String>>, Wrong> {
        let Some(value) = self.take(key) else { return Ok(None) };
        text(&value.it).map(|it| Some(At { it, at: value.at.clone() })).ok_or_else(|| self.wants(key, "a string", &value))
    }

    pub(super) fn texts(&mut self, key: &'static str) -> Result<Vec<At<String>>, Wrong> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        texts(&value.it).ok_or_else(|| self.wants(key, "a list of strings", &value))
    }

    pub(super) fn flag(&mut self, key: &'static str) -> Result<bool, Wrong> {
        let Some(value) = self.take(key) else { return Ok(false) };
        if let Value::Flag(flag) = value.it { Ok(flag) } else { Err(self.wants(key, "true or false", &value)) }
    }

    /// A table whose keys are the user's: each with its own place and its value.
    pub(super) fn pairs(&mut self, key: &'static str) -> Result<Table, Wrong> {
        match self.take(key) {
            None => Ok(Table::new()),
            Some(At { it: Value::Table(table), .. }) => Ok(table),
            Some(value) => Err(self.wants(key, "a table", &value)),
        }
    }

    /// A table of the file; an empty one where it is not there.
    pub(super) fn section(&mut self, key: &'static str) -> Result<Self, Wrong> {
        let name = format!("[{key}]");
        match self.take(key) {
            None => Ok(Self::new(name, 0..0, Table::new())),
            Some(At { it: Value::Table(table), at }) => Ok(Self::new(name, at, table)),
            Some(value) => Err(self.wants(key, "a table", &value)),
        }
    }

    /// A table that may be there several times.
    pub(super) fn sections(&mut self, key: &'static str) -> Result<Vec<Self>, Wrong> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let Value::List(all) = &value.it else { return Err(self.wants(key, "a list of tables", &value)) };
        let mut sections = Vec::new();
        for At { it, at } in all {
            let Value::Table(table) = it else { return Err(self.wants(key, "a list of tables", &value)) };
            sections.push(Self::new(format!("[[{key}]]"), at.clone(), table.clone()));
        }
        Ok(sections)
    }

    pub(super) fn wrong(&self, said: &str, at: &Range<usize>) -> Wrong {
        let said = if self.name.is_empty() { said.to_owned() } else { format!("{}: {said}", self.name) };
        Wrong { said, at: at.clone() }
    }

    /// Something is missing in it.
    pub(super) fn lacks(&self, said: &str) -> Wrong {
        self.wrong(said, &self.at)
    }

    fn wants(&self, key: &str, what: &str, value: &At<Value>) -> Wrong {
        self.wrong(&format!("`{key}` is {}; it takes {what}", kind(&value.it)), &value.at)
    }

    pub(super) fn finish(self) -> Result<(), Wrong> {
        let Some((key, value)) = self.pairs.iter().min_by_key(|it| it.0.at.start) else { return Ok(()) };
        let what = if matches!(value.it, Value::Table(_)) && self.name.is_empty() { "section" } else { "key" };
        let name = &key.it;
        Err(self.wrong(&format!("unknown {what} `{name}`; write {}", one_of(name, &self.known)), &key.at))
    }
}

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "a string",
        Value::Flag(_) => "true or false",
        Value::List(_) => "a list",
        Value::Table(_) => "a table",
        Value::Other(what) => what,
    }
}

pub(super) fn text(value: &Value) -> Option<String> {
    if let Value::Text(text) = value { Some(text.clone()) } else { None }
}

pub(super) fn texts(value: &Value) -> Option<Vec<At<String>>> {
    let Value::List(all) = value else { return None };
    all.iter().map(|it| Some(At { it: text(&it.it)?, at: it.at.clone() })).collect()
}

/// The nearest of the words, else all of them.
pub(super) fn one_of(word: &str, words: &[&'static str]) -> String {
    match nearest(word, words) {
        Some(it) => format!("`{it}`"),
        None => words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "),
    }
}

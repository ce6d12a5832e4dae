//! The tables of kcfglint.toml with the place of everything in them, so that what is wrong can be shown where it stands.

use std::ops::Range;

use kcfglint_core::text::nearest;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// What is wrong with the settings, in bytes of the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) said: String,
    pub(crate) at: Range<usize>,
}

/// A value with its place.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) it: T,
    pub(super) at: Range<usize>,
}

type Pair<'t> = (Spanned<DeString<'t>>, Spanned<DeValue<'t>>);

/// A key that the user chose, and its value.
pub(super) type OwnPair<'t> = (At<String>, At<DeValue<'t>>);

/// One table: each key is taken by name, and what is left is unknown.
pub(super) struct Section<'t> {
    /// As it stands in the file; empty for the file itself.
    name: String,
    at: Range<usize>,
    pairs: Vec<Pair<'t>>,
    known: Vec<&'static str>,
}

impl<'t> Section<'t> {
    /// The whole file.
    pub(super) fn file(text: &'t str) -> Result<Self, Wrong> {
        let wrong = |it: toml::de::Error| Wrong { said: it.message().to_owned(), at: it.span().unwrap_or_default() };
        let table = DeTable::parse(text).map_err(wrong)?;
        Ok(Self::new(String::new(), 0..0, table.into_inner()))
    }

    fn new(name: String, at: Range<usize>, table: DeTable<'t>) -> Self {
        Self { name, at, pairs: table.into_iter().collect(), known: Vec::new() }
    }

    fn take(&mut self, key: &'static str) -> Option<At<DeValue<'t>>> {
        self.known.push(key);
        let found = self.pairs.iter().position(|it| it.0.get_ref() == key)?;
        let value = self.pairs.remove(found).1;
        Some(At { at: value.span(), it: value.into_inner() })
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
        value.it.as_bool().ok_or_else(|| self.wants(key, "true or false", &value))
    }

    /// A table whose keys are the user's: each with its own place and its value.
    pub(super) fn pairs(&mut self, key: &'static str) -> Result<Vec<OwnPair<'t>>, Wrong> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let DeValue::Table(table) = value.it else { return Err(self.wants(key, "a table", &value)) };
        let pair = |(key, value): Pair<'t>| {
            let key = At { at: key.span(), it: key.into_inner().into_owned() };
            (key, At { at: value.span(), it: value.into_inner() })
        };
        Ok(table.into_iter().map(pair).collect())
    }

    /// A table of the file; an empty one where it is not there.
    pub(super) fn section(&mut self, key: &'static str) -> Result<Self, Wrong> {
        let name = format!("[{key}]");
        match self.take(key) {
            None => Ok(Self::new(name, 0..0, DeTable::new())),
            Some(At { it: DeValue::Table(table), at }) => Ok(Self::new(name, at, table)),
            Some(value) => Err(self.wants(key, "a table", &value)),
        }
    }

    /// A table that may be there several times.
    pub(super) fn sections(&mut self, key: &'static str) -> Result<Vec<Self>, Wrong> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let DeValue::Array(all) = &value.it else { return Err(self.wants(key, "a list of tables", &value)) };
        let mut sections = Vec::new();
        for it in all.iter() {
            let DeValue::Table(table) = it.get_ref() else { return Err(self.wants(key, "a list of tables", &value)) };
            sections.push(Self::new(format!("[[{key}]]"), it.span(), table.clone()));
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

    fn wants(&self, key: &str, what: &str, value: &At<DeValue<'_>>) -> Wrong {
        self.wrong(&format!("`{key}` is {}; it takes {what}", kind(&value.it)), &value.at)
    }

    pub(super) fn finish(self) -> Result<(), Wrong> {
        let Some((key, value)) = self.pairs.iter().min_by_key(|it| it.0.span().start) else { return Ok(()) };
        let what = if value.get_ref().is_table() && self.name.is_empty() { "section" } else { "key" };
        let name = key.get_ref();
        Err(self.wrong(&format!("unknown {what} `{name}`; write {}", one_of(name, &self.known)), &key.span()))
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

pub(super) fn text(value: &DeValue<'_>) -> Option<String> {
    value.as_str().map(str::to_owned)
}

pub(super) fn texts(value: &DeValue<'_>) -> Option<Vec<At<String>>> {
    value.as_array()?.iter().map(|it| Some(At { it: text(it.get_ref())?, at: it.span() })).collect()
}

/// The nearest of the words, else all of them.
pub(super) fn one_of(word: &str, words: &[&'static str]) -> String {
    match nearest(word, words.iter().copied()) {
        Some(it) => format!("`{it}`"),
        None => words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "),
    }
}

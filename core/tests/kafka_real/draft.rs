//! A node's file while it is changed.

use super::asked::Place;

/// The lines of a server.properties. Each character is a byte, and a mark stands for what the machine has.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Draft {
    pub(crate) lines: Vec<String>,
}

impl Draft {
    pub(crate) fn bytes(&self, place: &Place) -> Vec<u8> {
        let text: String = self.lines.iter().flat_map(|it| [place.put(it), "\n".to_owned()]).collect();
        text.chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.lines.iter().rev().find(|it| is_of(it, key)).map(|it| &it[key.len() + 1..])
    }

    /// Sets a key: in its place, where it is there, else at the end.
    pub(crate) fn set(&mut self, key: &str, value: &str) {
        let line = format!("{key}={value}");
        match self.lines.iter_mut().find(|it| is_of(it, key)) {
            Some(old) => *old = line,
            None => self.lines.push(line),
        }
    }

    /// Deletes every line of a key.
    pub(crate) fn remove(&mut self, key: &str) {
        self.lines.retain(|it| !is_of(it, key));
    }
}

impl std::fmt::Display for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.lines.iter().try_for_each(|it| writeln!(f, "    {it:?}"))
    }
}

fn is_of(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|it| it.starts_with('='))
}

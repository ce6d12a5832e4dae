//! What the generators of all tables share: rows and cells of a data file, and the pieces of Rust made of them.

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::hash::first_slot;

/// Reads a data file by its name, without the suffix.
pub(crate) fn file(name: &str) -> String {
    let path = format!("{}/data/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a data file, each with exactly `N` cells.
pub(crate) fn rows<const N: usize>(data: &str) -> Vec<[&str; N]> {
    let row = |line| <[&str; N]>::try_from(str::split(line, '\t').collect::<Vec<_>>());
    data.lines().filter(|line| !line.starts_with('#')).map(|line| row(line).unwrap_or_else(|it| panic!("{it:?}"))).collect()
}

/// The first lines of a generated file.
pub(crate) fn header(files: &str, uses: &str) -> String {
    format!(
        "// @generated from {files} by the test `catalog_tables_are_fresh`; run it with KCFGLINT_BLESS=1 to refresh.\n\n{uses}\n"
    )
}

/// A release where something begins: the first one of a line.
pub(crate) fn first(text: &str) -> String {
    match text.split('.').collect::<Vec<_>>()[..] {
        [major, minor] => format!("Version::first_of({major}, {minor})"),
        [major, minor, patch] => format!("Version::patch({major}, {minor}, {patch})"),
        _ => panic!("{text} is no release"),
    }
}

/// A release where something ends: the last one of a line.
pub(crate) fn last(text: &str) -> String {
    match text.split('.').collect::<Vec<_>>()[..] {
        [major] => format!("Version::line({major}, 255)"),
        [major, minor] => format!("Version::line({major}, {minor})"),
        _ => first(text),
    }
}

/// `3.1..3.9`, `3.1..`, `..3.9`, or `-` for all.
pub(crate) fn releases(text: &str) -> String {
    match text.split_once("..") {
        None => "Releases::ALL".to_owned(),
        Some((from, "")) => format!("Releases::since({})", first(from)),
        Some(("", to)) => format!("Releases::until({})", last(to)),
        Some((from, to)) => format!("Releases::between({}, {})", first(from), last(to)),
    }
}

/// Orders releases by their numbers: 0.9.0 before 0.10.0.
pub(crate) fn by_release(a: &str, b: &str) -> Ordering {
    let numbers = |text: &str| text.split('.').map(|it| it.parse().expect("a number")).collect::<Vec<u16>>();
    numbers(a).cmp(&numbers(b))
}

/// A cell's history: the first value, then each later one with its release.
pub(crate) fn history(cell: &str) -> Vec<(Option<&str>, &str)> {
    let mut entries = cell.split(" ¦ ");
    let mut all = vec![(None, entries.next().unwrap_or_default())];
    all.extend(entries.map(|it| it.split_once(": ").unwrap_or_else(|| panic!("{cell}"))).map(|(from, it)| (Some(from), it)));
    let ordered = all.windows(2).all(|pair| pair[0].0.is_none_or(|a| pair[1].0.is_some_and(|b| by_release(a, b).is_lt())));
    assert!(ordered, "the releases of `{cell}` are out of order");
    all
}

/// Where an entry of a history begins.
pub(crate) fn begin(from: Option<&str>) -> String {
    from.map_or_else(|| "Version::OLDEST".to_owned(), first)
}

/// A history as pairs.
pub(crate) fn pairs(cell: &str, value: impl Fn(&str) -> String) -> Vec<String> {
    history(cell).into_iter().map(|(from, it)| format!("({}, {})", begin(from), value(it))).collect()
}

/// What holds where a key is absent.
pub(crate) fn default(cell: &str) -> String {
    match cell.split_at_checked(1) {
        Some(("-", "")) => "Default::None".to_owned(),
        Some(("!", "")) => "Default::Required".to_owned(),
        Some(("=", text)) => format!("Default::Computed({text:?})"),
        _ if cell == "\"\"" => "Default::Value(\"\")".to_owned(),
        _ => format!("Default::Value({cell:?})"),
    }
}

/// `None` for a dash.
pub(crate) fn optional(cell: &str, some: impl Fn(&str) -> String) -> String {
    if cell == "-" { "None".to_owned() } else { format!("Some({})", some(cell)) }
}

/// A string literal.
pub(crate) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A slice of the things.
pub(crate) fn slice(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}

/// The parts of a cell, none for a dash.
pub(crate) fn parts(cell: &str, separator: char) -> impl Iterator<Item = &str> {
    cell.split(separator).filter(|it| !it.is_empty() && *it != "-")
}

/// `old-consumer` as the name of a variant: `OldConsumer`.
pub(crate) fn variant(text: &str) -> String {
    text.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// A key as the name of a constant: `AUTOPURGE_PURGE_INTERVAL` for `autopurge.purgeInterval`, `SKIP_ACL` for `skipACL`.
pub(crate) fn constant(key: &str) -> String {
    let letters: Vec<char> = key.chars().collect();
    let mut name = String::new();
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = at.checked_sub(1).map(|it| letters[it]);
        let begins_word = letter.is_ascii_uppercase()
            && before.is_some_and(|it| {
                let run = letters[..at].iter().rev().take_while(|it| it.is_ascii_uppercase()).count();
                let ends_run = run >= 2 && letters.get(at + 1).is_some_and(char::is_ascii_lowercase);
                it.is_ascii_lowercase() || it.is_ascii_digit() || ends_run
            });
        if begins_word || at == 0 && letter.is_ascii_digit() {
            name.push('_');
        }
        name.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' });
    }
    name
}

/// The module with a constant for each of the keys, which come with their rows.
pub(crate) fn constants<'a>(keys: impl Iterator<Item = (usize, &'a str)>) -> String {
    let mut out = "/// A constant for every key.\npub mod key {\n    use super::KeyId;\n\n".to_owned();
    for (at, name) in keys {
        let _ = writeln!(out, "    /// `{name}`.\n    pub const {}: KeyId = KeyId({at});", constant(name));
    }
    out + "}\n"
}

/// A static list of a type.
pub(crate) fn table(name: &str, of: &str, items: &[String]) -> String {
    let lines: String = items.iter().map(|it| format!("    {it},\n")).collect();
    format!("#[rustfmt::skip]\npub(crate) static {name}: [{of}; {}] = [\n{lines}];\n\n", items.len())
}

/// Numbers, as many on a line as it holds.
fn numbers(all: &[usize], indent: &str) -> String {
    let line = |it: &[usize]| format!("{indent}{},\n", it.iter().map(usize::to_string).collect::<Vec<_>>().join(", "));
    all.chunks(24).map(line).collect()
}

/// The slots for look-ups by name: at most half of them are taken.
pub(crate) fn slots<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let mut slots = vec![0; (names.len() * 2).next_power_of_two()];
    for (row, name) in names.enumerate() {
        let mut slot = first_slot(name, slots.len());
        while slots[slot] != 0 {
            slot = (slot + 1) & (slots.len() - 1);
        }
        slots[slot] = row + 1;
    }
    let lines = numbers(&slots, "    ");
    format!("\n#[rustfmt::skip]\npub(crate) static SLOTS: [u16; {}] = [\n{lines}];\n", slots.len())
}

/// The names of all rows as one text, and where every eighth begins, with the lengths from there on.
pub(crate) fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    let ordered = names.windows(2).find(|pair| pair[0] >= pair[1]);
    assert!(ordered.is_none(), "{ordered:?} are out of order, or the same");
    let (mut text, mut column, mut eights, mut begin) = (String::new(), 0, String::new(), 0);
    for eight in names.chunks(8) {
        let mut lengths = [0; 8];
        for (length, name) in lengths.iter_mut().zip(eight) {
            *length = u8::try_from(name.len()).expect("a name has at most 255 letters");
            if column + name.len() > 100 {
                text.push_str("\\\n        ");
                column = 0;
            }
            text.push_str(name);
            column += name.len();
        }
        let _ = writeln!(eights, "        ({begin}, {lengths:?}),");
        begin += eight.iter().map(|name| name.len()).sum::<usize>();
    }
    format!(
        "#[rustfmt::skip]\npub(crate) static NAMES: Names = Names {{\n    count: {},\n    text: \"\\\n        {text}\",\n    \
         eights: &[\n{eights}    ],\n}};\n",
        names.len()
    )
}

/// Facts that rows share, each once, in the order in which the rows first name them.
#[derive(std::default::Default)]
pub(crate) struct Pool(Vec<String>);

impl Pool {
    /// The place of a fact, or that there is none.
    pub(crate) fn optional(&mut self, cell: &str, fact: impl Fn(&str) -> String) -> String {
        if cell == "-" { "Place::NONE".to_owned() } else { format!("Place({})", place(&mut self.0, fact(cell))) }
    }

    /// The pool as a static list of a type.
    pub(crate) fn render(&self, name: &str, of: &str) -> String {
        table(name, of, &self.0)
    }
}

/// Lists that rows share.
#[derive(std::default::Default)]
pub(crate) struct Lists(Vec<Vec<String>>);

impl Lists {
    pub(crate) fn place(&mut self, list: impl IntoIterator<Item = String>) -> usize {
        place(&mut self.0, list.into_iter().collect())
    }

    /// The lists as a static pool of a type.
    pub(crate) fn render(&self, name: &str, of: &str) -> String {
        let ends = self.0.iter().scan(0, |end, list| {
            *end += list.len();
            Some(*end)
        });
        let begins = numbers(&[0].into_iter().chain(ends).collect::<Vec<_>>(), "        ");
        let facts: String = self.0.iter().flatten().map(|it| format!("        {it},\n")).collect();
        format!(
            "#[rustfmt::skip]\npub(crate) static {name}: Pool<{of}> = Pool {{\n    facts: &[\n{facts}    ],\n    \
             begins: &[\n{begins}    ],\n}};\n\n"
        )
    }
}

/// The place of a thing among others; it becomes the last one where it is not there yet.
fn place<T: PartialEq>(all: &mut Vec<T>, thing: T) -> usize {
    let known = all.iter().position(|it| *it == thing);
    known.unwrap_or_else(|| {
        all.push(thing);
        assert!(all.len() < 255, "there are more places than a byte has");
        all.len() - 1
    })
}

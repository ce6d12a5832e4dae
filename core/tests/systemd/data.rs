//! The verdicts that are kept as data.

use std::collections::HashMap;

use super::said::{Said, Sort};

const DATA: &str = include_str!("../data/systemd-verdicts.tsv");

/// The releases that were asked.
pub(crate) const RELEASES: [u16; 4] = [247, 252, 257, 262];

/// A unit, and what each release says of it; nothing where the program crashed.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) said: [Option<Said>; 4],
}

/// Every unit that is kept.
pub(crate) fn cases() -> Vec<Case> {
    let mut bases: HashMap<&str, (&str, Vec<String>)> = HashMap::new();
    let mut cases = Vec::new();
    for line in DATA.lines().filter(|it| !it.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        if let ["base", letter, name, text] = row[..] {
            let text = json(text);
            bases.insert(letter, (name, text.split_inclusive('\n').map(str::to_owned).collect()));
            continue;
        }
        let [letter, hunks, name, verdicts] = row[..] else { panic!("four columns: {line}") };
        let (usual, lines) = &bases[letter];
        let text = changed(lines, hunks);
        let bytes = text.chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect();
        let name = if name.is_empty() { *usual } else { name };
        cases.push(Case { name: name.to_owned(), bytes, said: all(verdicts) });
    }
    cases
}

/// Puts other text in the place of some lines.
fn changed(lines: &[String], hunks: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut rest = hunks;
    while !rest.is_empty() {
        let mut parts = rest.splitn(3, ' ');
        let mut number = || parts.next().and_then(|it| it.parse::<usize>().ok()).expect("a number");
        let (from, to) = (number(), number());
        let behind = parts.next().expect("a text");
        let mut texts = serde_json::Deserializer::from_str(behind).into_iter::<serde_json::Value>();
        let text = texts.next().expect("a text").expect("JSON");
        rest = behind[texts.byte_offset()..].trim_start();
        out.extend(lines[at..from].iter().map(String::as_str));
        out.push_str(&whole(&text));
        at = to;
    }
    out.extend(lines[at..].iter().map(String::as_str));
    out
}

fn json(text: &str) -> String {
    whole(&serde_json::from_str(text).expect("JSON"))
}

/// A text, or one with a long run in its middle.
fn whole(text: &serde_json::Value) -> String {
    match text {
        serde_json::Value::String(text) => text.clone(),
        run => {
            let part = |at: usize| run[at].as_str().expect("a part");
            let times = usize::try_from(run[2].as_u64().expect("a count")).expect("small");
            format!("{}{}{}", part(0), part(1).repeat(times), part(3))
        }
    }
}

fn all(verdicts: &str) -> [Option<Said>; 4] {
    let mut last = None;
    let mut words = verdicts.split(' ');
    [(); 4].map(|()| {
        match words.next() {
            None | Some("=") => {}
            Some("?") => last = None,
            Some(word) => last = Some(said(word)),
        }
        last.clone()
    })
}

fn said(word: &str) -> Said {
    let mut said = Said::default();
    let mut line = 0;
    let mut last = 0;
    let mut as_a_whole = false;
    for character in word.chars() {
        match character {
            digit @ '0'..='9' => line = line * 10 + digit as usize - '0' as usize,
            '.' => {}
            '!' => said.refused = true,
            letter => {
                let sort = match letter {
                    's' | 'u' | 'n' => Some(Sort::Name),
                    'v' | 'e' | 'd' | 'o' => Some(Sort::Value),
                    _ => None,
                };
                // Where such a message names a line, it is about a value of one of the service's directives.
                let sort = sort.or((line > 0).then_some(Sort::Value));
                as_a_whole |= sort.is_none();
                said.lines.extend(sort.map(|it| (line, it)));
                last = last.max(line);
                line = 0;
            }
        }
    }
    // Reading ends at the line that the unit is refused for, and then nobody looks at the service as a whole.
    said.fatal = Some(last).filter(|it| said.refused && !as_a_whole && *it > 0);
    said
}

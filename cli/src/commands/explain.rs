//! `kcfglint explain`: a rule's page, or the rules whose mistake shows as a text says.

use std::io::{self, Write};

use kcfglint_core::lint::selection::{FAMILIES, full_code};
use kcfglint_core::lint::symptoms::{self, Match};
use kcfglint_core::rules::{ALL, PAGES, page, title};
use kcfglint_core::text::nearest;

use crate::Trouble;
use crate::args::ExplainArgs;
use crate::render::laid_out;
use crate::terminal::{Colour, Look};

/// Causes that are shown; what fits less is about something else more often than not.
const MOST: usize = 5;

pub(crate) fn explain(options: &ExplainArgs) -> Result<u8, Trouble> {
    let text = options.words.join(" ");
    let word = text.trim();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let look = Look::of_stdout();
    if let Some((code, page)) = named(word) {
        out.write_all(laid_out(page, look).as_bytes())?;
        if !is_there(code) {
            writeln!(out, "\n{}", look.paint(&not_there(code), Colour::Yellow))?;
        }
    } else {
        let matches = symptoms::find(word);
        if matches.is_empty() {
            return Err(nothing(word).into());
        }
        by_symptom(&mut out, &matches, look)?;
    }
    out.flush()?;
    Ok(0)
}

/// The page of a code or a name.
fn named(word: &str) -> Option<(&'static str, &'static str)> {
    let by_code = page(&full_code(word));
    let is = |page: &str| title(page).is_some_and(|(_, name)| name.eq_ignore_ascii_case(word));
    let page = by_code.or_else(|| PAGES.iter().find(|(_, it)| is(it)).map(|(_, it)| *it))?;
    title(page).map(|(code, _)| (code, page))
}

fn is_there(code: &str) -> bool {
    ALL.iter().any(|it| it.code == code)
}

fn not_there(code: &str) -> String {
    format!("{code} is not checked yet: this release has its page, not the rule.")
}

/// Why there is no answer.
fn nothing(word: &str) -> String {
    let codes = PAGES.iter().map(|(code, _)| *code);
    let names = PAGES.iter().filter_map(|(_, page)| title(page).map(|(_, name)| name));
    let hint =
        nearest(word, &codes.chain(names).collect::<Vec<_>>()).map_or(String::new(), |it| format!("; the nearest is `{it}`"));
    let is_code = FAMILIES.iter().any(|it| {
        let rest = word.to_ascii_uppercase();
        rest.strip_prefix(it).is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
    });
    if is_code || !hint.is_empty() {
        format!("there is no rule `{word}`{hint}")
    } else {
        "no rule is known for that; try the line of the log that names the exception or the setting".to_owned()
    }
}

fn by_symptom(out: &mut impl Write, matches: &[Match], look: Look) -> io::Result<()> {
    let mut told: Vec<&str> = Vec::new();
    for found in matches.iter().take(MOST) {
        let new: Vec<&str> = found.codes.iter().copied().filter(|it| !told.contains(it)).collect();
        if new.is_empty() && !found.codes.is_empty() {
            continue;
        }
        writeln!(out, "{}", look.paint(found.cause, Colour::Bold))?;
        writeln!(out, "  seen as: {}", found.symptom)?;
        if found.codes.is_empty() {
            writeln!(out, "  no rule looks at that")?;
        }
        for code in new {
            told.push(code);
            let name = page(code).and_then(title).map(|(_, name)| name);
            let name = name.or_else(|| ALL.iter().find(|it| it.code == code).map(|it| it.name)).unwrap_or_default();
            let state = if is_there(code) { "" } else { "  (not checked yet)" };
            writeln!(out, "  {}  {name}{state}", look.paint(&format!("{code:5}"), Colour::Cyan))?;
        }
        writeln!(out)?;
    }
    let paged = told.iter().find(|it| page(it).is_some());
    match paged {
        Some(code) => writeln!(out, "`kcfglint explain {code}` prints the page of a rule."),
        None => Ok(()),
    }
}

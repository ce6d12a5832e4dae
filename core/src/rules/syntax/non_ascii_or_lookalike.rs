use super::inline_comment;
use super::reader::{Reader, STOPS, shown};
use crate::catalog::Holds;
use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::secret::is_secret;
use crate::model::{Entry, value};
use crate::report::{Impact, Safety, Severity};
use crate::syntax::Text;
use crate::text::Span;

/// A character outside ASCII in a key or a value.
pub(crate) static RULE: Rule = Rule {
    code: "S006",
    name: "non-ascii-or-lookalike",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    if reader.bytes.is_ascii() {
        return;
    }
    for entry in reader.file.in_force() {
        if let Some(found) = first(&entry.key) {
            // A mark at the very beginning hides the first key: S005.
            if found.span.start > 0 || found.character != Some('\u{FEFF}') {
                cx.push(in_key(&reader, file, entry, &found));
            }
        } else if let Some(found) = first(&entry.value) {
            let key = entry.key.as_str();
            // A remark may be in any language, once it stands where it belongs: S002.
            let in_remark = |it| entry.value.span_of(it).start <= found.span.start;
            let is_remark = inline_comment::remark(&reader, entry).is_some_and(in_remark);
            if reader.has_type(key) && !is_secret(key) && !is_remark && !entry.is_template() {
                cx.push(in_value(&reader, file, entry, &found));
            }
        }
    }
}

/// The first character of a text that is outside ASCII.
struct Found {
    span: Span,
    /// Nothing where the bytes are no UTF-8.
    character: Option<char>,
    byte: u8,
}

fn first(text: &Text<'_>) -> Option<Found> {
    let raw = text.raw();
    let at = raw.iter().position(|it| !it.is_ascii())?;
    let chunk = raw[at..].utf8_chunks().next()?;
    let character = chunk.valid().chars().next();
    let length = character.map_or(1, char::len_utf8);
    Some(Found { span: text.span().part(at, at + length), character, byte: raw[at] })
}

fn in_value(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, found: &Found) -> Finding {
    let key = entry.key.as_str();
    let mut message = format!("`{key}` holds {}", description(found));
    let refused = reader.refuses(key, &entry.value);
    let stops = value::in_all(refused, reader.target);
    if stops {
        message.push_str(&format!("; {} reads it as `{}` and {STOPS}", reader.name(), shown(key, entry.trimmed())));
    } else {
        message.push_str(&format!("; Java takes the file for ISO 8859-1 and reads `{}`", shown(key, entry.trimmed())));
    }
    let meant = plain(&String::from_utf8_lossy(entry.value.raw()));
    // Quotes would be as wrong as what looks like them.
    let edits = ascii(file, &entry.value).filter(|_| !meant.trim().starts_with(['"', '\'']));
    // A slip of the keyboard in front of a remark: other letters would not make a value of it.
    let at = (found.span.start - entry.value.span().start) as usize;
    let is_before_remark = entry.value.raw()[at..].contains(&b'#') && reader.refuses(key, entry.value.text_before(at)).is_none();
    let finding = Finding::new(&RULE, file, found.span, message);
    let finding = match is_before_remark && refused.is_some() {
        true => finding.help("Move what begins here to a line of its own above the entry: there are no comments behind a value."),
        false => finding.help(help(found)).fix(Safety::Unsafe, TITLE, edits),
    };
    if stops { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) }
}

fn in_key(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, found: &Found) -> Finding {
    let meant = plain(&String::from_utf8_lossy(entry.key.raw()));
    let key = meant.split(['=', ':', ' ']).next().unwrap_or_default();
    let mut message = format!("the key `{}` holds {}", shown("", &String::from_utf8_lossy(entry.key.raw())), description(found));
    let missing = reader.misses(key);
    let stops = matches!(missing, Some((_, Holds::All)));
    if reader.has_type(key) {
        message.push_str(&format!("; `{key}` is not set"));
    } else {
        message.push_str(", and nobody knows it");
    }
    if stops {
        message.push_str(&format!(", and {} {STOPS} without it", reader.name()));
    }
    let edits = ascii(file, &entry.key).filter(|_| reader.has_type(key) && !reader.file.has(key));
    let mut finding = Finding::new(&RULE, file, found.span, message).help(help(found)).fix(Safety::Unsafe, TITLE, edits);
    if let Some((hidden, _)) = missing {
        finding = finding.hides(hidden);
    }
    if stops { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) }
}

const TITLE: &str = "Write the ASCII characters that are meant";

/// The ASCII form of every character, where each has one.
fn ascii(file: usize, text: &Text<'_>) -> Option<Edits> {
    let raw = std::str::from_utf8(text.raw()).ok()?;
    let others = raw.char_indices().filter(|it| !it.1.is_ascii());
    let edits = others.map(|(at, it)| {
        let meant = lookalike(it).filter(|_| it != char::REPLACEMENT_CHARACTER)?;
        Some(Edits::replace(file, text.span().part(at, at + it.len_utf8()), meant))
    });
    Edits::all(edits.collect::<Option<Vec<_>>>()?)
}

fn description(found: &Found) -> String {
    let Some(character) = found.character else {
        return format!("the byte {:02X}, which is not UTF-8", found.byte);
    };
    let code = character as u32;
    let name = match character {
        '\u{A0}' => "a no-break space",
        '\u{200B}'..='\u{200D}' | '\u{2060}' => "a zero-width space",
        '\u{FEFF}' => "a byte order mark",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "a dash that is no minus sign",
        '“' | '”' | '„' | '‘' | '’' => "a typographic quote",
        '\u{FF01}'..='\u{FF5E}' | '\u{3000}' => "a full-width character",
        '\u{370}'..='\u{3FF}' if lookalike(character).is_some() => "a Greek letter",
        '\u{400}'..='\u{4FF}' if lookalike(character).is_some() => "a Cyrillic letter",
        _ => return format!("`{character}` (U+{code:04X}), which is not ASCII"),
    };
    match lookalike(character) {
        Some("" | " ") | None => format!("{name} (U+{code:04X})"),
        Some(ascii) => format!("{name}, `{character}` (U+{code:04X}), which looks like `{ascii}`"),
    }
}

fn help(found: &Found) -> String {
    match found.character.and_then(lookalike) {
        Some("") => "Delete it; it cannot be seen.".to_owned(),
        Some(" ") => "Delete it, or type a plain blank.".to_owned(),
        Some(ascii) => format!("Type a plain `{ascii}`."),
        None if found.character.is_none() => {
            "Use ASCII characters, or write an escape such as `\\u00e9` for the letter that is meant.".to_owned()
        }
        None => "Use ASCII characters; where the letter is meant, write its escape such as `\\u00e9`.".to_owned(),
    }
}

/// A text with the characters that somebody meant to type.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut buffer = [0; 4];
    text.chars().for_each(|it| out.push_str(lookalike(it).unwrap_or_else(|| it.encode_utf8(&mut buffer))));
    out
}

/// The ASCII characters that one outside of it is taken for on a screen.
fn lookalike(character: char) -> Option<&'static str> {
    const FULL_WIDTH: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    const LETTERS: [(&str, &str); 25] = [
        ("а", "a"),
        ("е", "e"),
        ("о", "o"),
        ("р", "p"),
        ("с", "c"),
        ("у", "y"),
        ("х", "x"),
        ("і", "i"),
        ("ј", "j"),
        ("ѕ", "s"),
        ("А", "A"),
        ("В", "B"),
        ("Е", "E"),
        ("К", "K"),
        ("М", "M"),
        ("Н", "H"),
        ("О", "O"),
        ("Р", "P"),
        ("С", "C"),
        ("Т", "T"),
        ("Х", "X"),
        ("ο", "o"),
        ("ν", "v"),
        ("Α", "A"),
        ("Ο", "O"),
    ];
    Some(match character {
        // What stands for a byte that is no character.
        char::REPLACEMENT_CHARACTER => "",
        '\u{A0}' | '\u{3000}' => " ",
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => "",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '“' | '”' | '„' => "\"",
        '‘' | '’' => "'",
        '、' => ",",
        '\u{FF01}'..='\u{FF5E}' => {
            let at = character as usize - 0xFF01;
            &FULL_WIDTH[at..=at]
        }
        _ => LETTERS.iter().find(|(it, _)| it.starts_with(character))?.1,
    })
}

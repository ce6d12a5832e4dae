//! Marks that a template engine, a deployment tool or a person replaces before the product reads the file.

use crate::syntax::mark::PAIRS;

/// File names of templates, and of nothing else.
const SUFFIXES: [&str; 8] = [".j2", ".erb", ".tpl", ".tmpl", ".ftl", ".template", ".envsubst", ".in"];

/// Whether a value holds a mark. What it will be is then unknown, never wrong.
#[must_use]
pub fn has_mark(text: &str) -> bool {
    // Nearly every value has none of the signs that a mark can begin with.
    if !has_sign(text) {
        return is_note(text);
    }
    PAIRS.iter().any(|(open, close)| text.find(open).is_some_and(|at| text[at + open.len()..].contains(close)))
        || framed(text, '%')
        || framed(text, '@')
        || angle(text)
        || dollar(text)
}

/// Whether a key holds a mark or the beginning of one: a key ends at the first blank, and so does a mark in it.
#[must_use]
pub fn in_key(key: &str) -> bool {
    if !has_sign(key) {
        return is_note(key);
    }
    has_mark(key)
        || ["{{", "{%", "<%", "<#"].iter().any(|it| key.contains(it))
        || ["%}", "-%}"].iter().any(|it| key.starts_with(it))
}

/// Whether there is one of the signs that a mark can begin with.
fn has_sign(text: &str) -> bool {
    const SIGNS: [bool; 256] = {
        let mut signs = [false; 256];
        let mut at = 0;
        while at < 7 {
            signs[b"{<$#%@["[at] as usize] = true;
            at += 1;
        }
        signs
    };
    text.bytes().any(|b| SIGNS[usize::from(b)])
}

/// Whether a mark is one that people make up for a script of their own, which fills it in with `sed`: `%ENV%`, `@ID@`,
/// `##id##`, `<<host>>`. Files with such marks have no customary name.
#[must_use]
pub fn is_for_script(text: &str) -> bool {
    let is_of_engine = ["{{", "{%", "<%", "<#", "[["].iter().any(|it| text.contains(it)) || text.contains('$');
    !is_of_engine && (framed(text, '%') || framed(text, '@') || text.contains("##") || text.contains("<<"))
}

/// Whether a value is a note to whoever fills it in, or a secret that was masked before the file was given away.
pub(super) fn is_note(text: &str) -> bool {
    matches!(text, "CHANGEME" | "CHANGE_ME" | "TODO" | super::secret::MASK)
}

/// Whether a value that has to be a number or a switch is a word for a script or a person to replace: `MYID`, `{ID}`,
/// `replace_port`. Such a file is read after that, not as it is.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 10] = ["replace", "your", "change", "insert", "enter", "todo", "fixme", "placeholder", "example", "fill"];
    // Words that say an amount or a state are meant as the value itself; a script that looks for one finds it all over the file.
    const MEANT: &str = " ALL ALWAYS ANY AUTO AUTOMATIC DAILY DEFAULT DISABLE DISABLED EMPTY ENABLE ENABLED FALSE FOREVER HOURLY \
                         INFINITE INFINITY MONTHLY NEVER NIL NO NONE NOTHING NULL OFF ON TRUE UNBOUNDED UNDEFINED UNLIMITED UNSET \
                         WEEKLY YES ZERO ";
    let bare = text.trim_matches(['{', '}', '[', ']', '<', '>', '_', '"', '\'']);
    let is_constant = bare.len() > 1
        && bare.starts_with(|c: char| c.is_ascii_uppercase())
        && bare.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
        && !MEANT.split(' ').any(|it| it == text.trim_matches(['"', '\'']));
    let mut words = bare.split(|c: char| !c.is_ascii_alphabetic());
    is_constant
        || bare.len() < text.len() && is_word(bare) && text.starts_with(['{', '[', '<'])
        || words.any(|it| WORDS.contains(&&*it.to_ascii_lowercase()))
}

/// Whether a file name is that of a template: all its values are unknown where they hold a mark, and nobody expects
/// the file to be read as it is.
#[must_use]
pub fn is_template_name(path: &str) -> bool {
    SUFFIXES.iter().any(|suffix| path.ends_with(suffix))
}

/// Whether a path is that of a template: by its name, or by a folder in which templates lie.
#[must_use]
pub fn is_template_path(path: &str) -> bool {
    let mut folders = path.rsplit('/').skip(1);
    is_template_name(path) || folders.any(|it| matches!(it, "templates" | "template" | "charts"))
}

/// A file name without the suffix of its template: `zoo.cfg` of `zoo.cfg.j2`.
#[must_use]
pub fn strip_suffix(name: &str) -> &str {
    SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)).unwrap_or(name)
}

/// `%NAME%`, `@NAME@`: a word between two equal signs.
fn framed(text: &str, sign: char) -> bool {
    let mut parts = text.split(sign).skip(1).peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_some() && is_word(part) {
            return true;
        }
    }
    false
}

/// `<your-host>`.
fn angle(text: &str) -> bool {
    text.split('<').skip(1).any(|part| part.split_once('>').is_some_and(|(word, _)| is_word(word)))
}

/// `$NAME` or `$(command)`. Names of the environment are written in capitals; a `$` in the name of a Java class or in a
/// regular expression is followed by something else.
fn dollar(text: &str) -> bool {
    text.split('$').skip(1).any(|rest| {
        let word: &str = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len())];
        let capital = word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
        word.len() > 1 && capital && !word.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with('(')
    })
}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_many_engines() {
        for text in [
            "${ID}",
            "{{ id }}",
            "{% if x %}",
            "<%= id %>",
            "$BROKER_ID",
            "%BROKER_ID%",
            "@ID@",
            "<your-host>:2181",
            "##id##",
            "CHANGEME",
            "********",
        ] {
            assert!(has_mark(text), "{text}");
        }
    }

    #[test]
    fn marks_for_a_script() {
        for text in ["zk-%ENV%01:2888:3888", "@ID@", "PLAINTEXT://##dns##:9092", "###ID###", "<<host name>>:2181"] {
            assert!(is_for_script(text) && has_mark(text), "{text}");
        }
        for text in ["${ID}", "$BROKER_ID", "{{ id }}", "<%= id %>", "<your-host>", "CHANGEME", "{{ a }}@{{ b }}@x", "a@b"] {
            assert!(!is_for_script(text), "{text}");
        }
    }

    #[test]
    fn words_to_replace() {
        for key in ["-%}", "%}", "{{"] {
            assert!(in_key(key), "{key}");
        }
        for text in [
            "MYID",
            "{ID}",
            "<id>",
            "CTX_CLIENT_PORT",
            "replace_port",
            "__PORT__",
            "your-id",
            "BROKER1",
            "__AUTO__",
            "{AUTO}",
            "AUTO_ID",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "1",
            "abc",
            "2000ms",
            "1GB",
            "yes",
            "True",
            "1 # first",
            "0x10",
            "",
            "X",
            "kafka",
            "zk-1",
            "NEVER",
            "UNLIMITED",
            "AUTO",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn plain_values_have_none() {
        for text in [
            "3",
            "zk1:2181/kafka",
            "RULE:^CN=(.*?)$/$1/",
            "50%",
            "a@b",
            "user@host:1",
            "org.apache.Foo$Bar",
            "3 # three",
            "/data # disk 1",
        ] {
            assert!(!has_mark(text), "{text}");
        }
    }
}

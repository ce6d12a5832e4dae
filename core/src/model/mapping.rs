//! The rules of `ssl.principal.mapping.rules` as Kafka parts them. Source: `SslPrincipalMapper` of Kafka 2.4 to 3.9.

use crate::syntax::java_trim;

/// The first rule that Kafka does not take: neither `DEFAULT`, nor `RULE:PATTERN/REPLACEMENT/` with `L`, `U` or nothing behind
/// it, nor empty. Commas part the rules; inside of a whole one they are its own.
#[must_use]
pub fn broken_rule(text: &str) -> Option<&str> {
    let mut rest = java_trim(text);
    while !rest.is_empty() {
        let behind = whole_rule(rest);
        let from = behind.map_or(0, |it| rest.len() - it.len());
        let end = rest[from..].find(',').map_or(rest.len(), |it| from + it);
        let rule = java_trim(&rest[..end]);
        let is_taken = if behind.is_some() { java_trim(&rest[from..end]).is_empty() } else { matches!(rule, "" | "DEFAULT") };
        if !is_taken {
            return Some(rule);
        }
        rest = rest.get(end + 1..).unwrap_or_default().trim_start();
    }
    None
}

/// What stands behind a rule that is whole.
fn whole_rule(text: &str) -> Option<&str> {
    let rest = behind_slash(behind_slash(text.strip_prefix("RULE:")?)?)?;
    Some(rest.strip_prefix(['L', 'U']).unwrap_or(rest))
}

/// A backslash takes the next character along.
fn behind_slash(text: &str) -> Option<&str> {
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()?),
            '/' => return Some(&text[at + 1..]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_kafka_takes() {
        for text in [
            "",
            "DEFAULT",
            "RULE:^CN=(.*?),.*$/$1/",
            "RULE:^CN=(.*?),OU=ServiceUsers.*$/$1/L,DEFAULT",
            "RULE:^CN=(.*?), OU=(.*?), O=(.*?)$/$1@$2/U , RULE:^.*[Cc][Nn]=([a-zA-Z0-9.]*).*$/$1/L,",
            "RULE:a\\/b/c/, ,DEFAULT",
        ] {
            assert_eq!(broken_rule(text), None, "{text}");
        }
    }

    #[test]
    fn rules_that_kafka_refuses() {
        for (text, rule) in [
            ("RULE:^CN=(.*?)$/$1", "RULE:^CN=(.*?)$/$1"),
            ("RULE:^CN=(.*?),.*$/$1,DEFAULT", "RULE:^CN=(.*?)"),
            ("DEFAULT,RULE:a/b", "RULE:a/b"),
            ("RULE:a/b/LU", "RULE:a/b/LU"),
            ("RULE:a/b/l", "RULE:a/b/l"),
            ("RULE:a/b/L DEFAULT", "RULE:a/b/L DEFAULT"),
            ("default", "default"),
            ("^CN=(.*?)$/$1/", "^CN=(.*?)$/$1/"),
        ] {
            assert_eq!(broken_rule(text), Some(rule), "{text}");
        }
    }
}

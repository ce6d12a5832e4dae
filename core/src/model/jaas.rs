//! The value of a `sasl.jaas.config` as Kafka reads it: one login module, a control flag, options and a semicolon.
//!
//! Source: `JaasConfig` and `JaasContext` of Kafka 2.8 to 4.3, which part the text with `java.io.StreamTokenizer`: words,
//! quoted texts, numbers, three kinds of comments, and signs.

mod file;

pub use file::{FileFault, JaasFile, Section};

/// Why Kafka does not take a value. Options are given by their names alone; what they hold is a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no text, or nothing but comments.
    Empty,
    /// What stands first is no word.
    NoModule,
    /// Nothing, or no word, stands behind the module.
    NoFlag,
    /// The word behind the module is none of the four.
    UnknownFlag(String),
    /// An option without `=` and a word or a quoted text behind it; without a name where a sign stands in its place.
    NoValue(Option<String>),
    /// The text ends in front of a semicolon.
    NotEnded,
    /// There are several modules.
    Modules(usize),
}

/// The words that may follow the module, in any case.
pub const FLAGS: [&str; 4] = ["required", "requisite", "sufficient", "optional"];

/// Reads a value. Nothing where Kafka takes it.
#[must_use]
pub fn fault(text: &str) -> Option<Fault> {
    let mut tokens = Tokens::of(text, begins_word);
    let mut modules = 0;
    while let Some(module) = tokens.next() {
        if let Err(fault) = entry(module, &mut tokens) {
            return Some(fault);
        }
        modules += 1;
    }
    match modules {
        0 => Some(Fault::Empty),
        1 => None,
        _ => Some(Fault::Modules(modules)),
    }
}

/// What an option is set to in a text that Kafka takes.
#[must_use]
pub fn option(text: &str, name: &str) -> Option<String> {
    let tokens: Vec<Token> = Tokens::of(text, begins_word).collect();
    let mut set = tokens.windows(3).filter_map(|it| match it {
        [Token::Text(own), Token::Sign('='), Token::Text(value)] if own == name => Some(value.clone()),
        _ => None,
    });
    set.next_back()
}

/// The option of Kerberos that names the service which a broker is.
pub const SERVICE_NAME: &str = "serviceName";

fn entry(module: Token, tokens: &mut Tokens<'_>) -> Result<(), Fault> {
    let flag = tokens.next().and_then(Token::text).ok_or(Fault::NoFlag)?;
    if !FLAGS.iter().any(|it| flag.eq_ignore_ascii_case(it)) {
        return Err(Fault::UnknownFlag(flag));
    }
    loop {
        match tokens.next() {
            None => return Err(Fault::NotEnded),
            Some(Token::Sign(';')) => break,
            Some(name) => {
                let name = name.text();
                let is_set = tokens.next() == Some(Token::Sign('='));
                if !is_set || tokens.next().and_then(Token::text).is_none() {
                    return Err(Fault::NoValue(name));
                }
            }
        }
    }
    module.text().filter(|it| !it.is_empty()).map(drop).ok_or(Fault::NoModule)
}

#[derive(Debug, PartialEq)]
enum Token {
    /// A word or a quoted text.
    Text(String),
    Number,
    Sign(char),
}

impl Token {
    fn text(self) -> Option<String> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

struct Tokens<'t> {
    rest: &'t str,
    /// Where the last token begins, as what was left then.
    last: &'t str,
    begins_word: fn(char) -> bool,
}

impl<'t> Tokens<'t> {
    const fn of(text: &'t str, begins_word: fn(char) -> bool) -> Self {
        Self { rest: text, last: text, begins_word }
    }

    fn skip_line(&mut self) {
        self.rest = self.rest.find(['\n', '\r']).map_or("", |it| &self.rest[it..]);
    }

    /// A quoted text ends at its quote or at the end of the line; a backslash takes the next character along.
    fn quoted(&mut self, quote: char) -> Token {
        let mut text = String::new();
        let mut characters = self.rest.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '\n' | '\r' => {
                    self.rest = &self.rest[at..];
                    return Token::Text(text);
                }
                _ if character == quote => {
                    self.rest = &self.rest[at + 1..];
                    return Token::Text(text);
                }
                '\\' => text.extend(characters.next().map(|it| it.1)),
                _ => text.push(character),
            }
        }
        self.rest = "";
        Token::Text(text)
    }

    fn number(&mut self) -> Token {
        let digits = self.rest.strip_prefix('-').unwrap_or(self.rest);
        if digits.len() < self.rest.len() && !digits.starts_with(|it: char| it.is_ascii_digit() || it == '.') {
            self.rest = digits;
            return Token::Sign('-');
        }
        let mut dots = 0;
        let end = digits.find(|it: char| {
            dots += usize::from(it == '.');
            !(it.is_ascii_digit() || it == '.' && dots == 1)
        });
        self.rest = end.map_or("", |it| &digits[it..]);
        Token::Number
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            self.rest = self.rest.trim_start_matches(|it| it <= ' ');
            self.last = self.rest;
            let first = self.rest.chars().next()?;
            match first {
                '/' if self.rest.starts_with("/*") => {
                    self.rest = self.rest[2..].split_once("*/").map_or("", |it| it.1);
                }
                '/' => self.skip_line(),
                '0'..='9' | '.' | '-' => return Some(self.number()),
                '"' | '\'' => {
                    self.rest = &self.rest[1..];
                    return Some(self.quoted(first));
                }
                _ if (self.begins_word)(first) => {
                    let goes_on = |it: char| (self.begins_word)(it) || it.is_ascii_digit() || matches!(it, '.' | '-');
                    let end = self.rest.find(|it| !goes_on(it)).unwrap_or(self.rest.len());
                    let (word, rest) = self.rest.split_at(end);
                    self.rest = rest;
                    return Some(Token::Text(word.to_owned()));
                }
                _ => {
                    self.rest = &self.rest[first.len_utf8()..];
                    return Some(Token::Sign(first));
                }
            }
        }
    }
}

const fn begins_word(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '_' | '$') || character >= '\u{a0}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_kafka_takes() {
        for text in [
            r#"org.a.Plain required username="a" password="b";"#,
            r#"org.a.Plain REQUIRED username='a' password='b'  ;"#,
            "org.a.Plain optional username=alice password=b-c_d$e.f1;",
            "org.a.Krb5 required useKeyTab=true keyTab=\"/etc/k.keytab\" principal=\"kafka/h@R\";",
            "org.a.Plain required;",
            "org.a.Plain required // the users\n user_a=\"x\";",
            "org.a.Plain /* one */ required a=\"b\\\"c;\";",
            "\"org.a.Plain\" required a=\"\";",
        ] {
            assert_eq!(fault(text), None, "{text}");
        }
    }

    #[test]
    fn what_kafka_refuses() {
        let of = |name: &str| Fault::NoValue(Some(name.to_owned()));
        let flag = |word: &str| Fault::UnknownFlag(word.to_owned());
        for (text, why) in [
            ("", Fault::Empty),
            ("  // nothing", Fault::Empty),
            ("org.a.Plain", Fault::NoFlag),
            ("org.a.Plain;", Fault::NoFlag),
            (r#"org.a.Plain username="a";"#, flag("username")),
            ("org.a.Plain require a=\"b\";", flag("require")),
            (r#"org.a.Plain required username="a""#, Fault::NotEnded),
            (r#"org.a.Plain required username="a" password="b;"#, Fault::NotEnded),
            ("org.a.Plain required password=a-b!;", Fault::NoValue(None)),
            ("org.a.Plain required password=1234;", of("password")),
            ("org.a.Plain required keyTab=/etc/k.keytab;", of("keyTab")),
            ("org.a.Plain required password;", of("password")),
            ("org.a.Plain required a=\u{e2}\u{80}\u{9c}b\u{e2}\u{80}\u{9d};", Fault::NoValue(None)),
            ("a.B required; c.D required;", Fault::Modules(2)),
            ("... required a=\"b\";", Fault::NoFlag),
            ("1 required a=\"b\";", Fault::NoModule),
        ] {
            assert_eq!(fault(text), Some(why), "{text}");
        }
    }
}

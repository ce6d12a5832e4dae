//! A JAAS file as Java reads it: sections in braces, each with login modules, and a semicolon behind everything.
//!
//! Source: `sun.security.provider.ConfigFile` of OpenJDK 11 to 21; the cases below were tried on OpenJDK 17.

use super::{FLAGS, SERVICE_NAME, Token, Tokens, begins_word};
use crate::model::template;
use crate::text::Span;

/// What is in a JAAS file, up to the first fault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JaasFile {
    /// The sections with a login module; those without are as if they were not there.
    pub sections: Vec<Section>,
    /// Why Java does not take the file. It takes nothing of it then.
    pub fault: Option<FileFault>,
    /// Whether a value, or more, is only known later: a mark, or a property that Java fills in.
    pub is_open: bool,
}

/// A section: `KafkaServer { … };`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub span: Span,
    /// What the first of its modules that names a service calls it.
    pub service: Option<String>,
}

/// What Java does not take, in its words. No value is in them, since it may be a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// What it misses: `{`, `option value`; or what it does not know.
    pub expected: &'static str,
    /// Where it found something else; empty at the end of the file.
    pub span: Span,
}

impl JaasFile {
    /// Reads it.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let Ok(text) = std::str::from_utf8(bytes) else { return Self { is_open: true, ..Self::default() } };
        let is_open = text.contains("${") || text.lines().any(template::has_mark);
        let mut parser = Parser { text, tokens: Tokens::of(text, of_file), next: None };
        parser.advance();
        let mut sections: Vec<Section> = Vec::new();
        let mut names: Vec<Option<String>> = Vec::new();
        let mut fault = None;
        while parser.next.is_some() {
            if let Err(found) = parser.section(&mut sections, &mut names) {
                fault = Some(found);
                break;
            }
        }
        Self { sections, fault, is_open }
    }

    /// The section of a name.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|it| it.name == name)
    }
}

/// In a file a star is a letter, too.
const fn of_file(character: char) -> bool {
    character == '*' || begins_word(character)
}

struct Parser<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
    next: Option<Token>,
}

type Taken<T> = Result<T, FileFault>;

impl Parser<'_> {
    fn advance(&mut self) -> Option<Token> {
        let next = self.tokens.next();
        std::mem::replace(&mut self.next, next)
    }

    /// Where the token stands that is next.
    fn here(&self) -> Span {
        let (start, end) = (self.text.len() - self.tokens.last.len(), self.text.len() - self.tokens.rest.len());
        if self.next.is_some() { Span::of(start..end) } else { Span::of(self.text.len()..self.text.len()) }
    }

    fn fault(&self, expected: &'static str) -> FileFault {
        FileFault { expected, span: self.here() }
    }

    fn sign(&mut self, sign: char, expected: &'static str) -> Taken<()> {
        if self.next != Some(Token::Sign(sign)) {
            return Err(self.fault(expected));
        }
        self.advance();
        Ok(())
    }

    /// A word, or a text in double quotes; single ones begin a token that is neither to Java.
    fn word(&mut self, expected: &'static str) -> Taken<String> {
        let is_single = self.tokens.last.starts_with('\'');
        match &self.next {
            Some(Token::Text(text)) if !is_single => {
                let text = text.clone();
                self.advance();
                Ok(text)
            }
            _ => Err(self.fault(expected)),
        }
    }

    fn section(&mut self, sections: &mut Vec<Section>, names: &mut Vec<Option<String>>) -> Taken<()> {
        let span = self.here();
        // Whatever stands there; what is no text has no name.
        let name = self.advance().and_then(Token::text);
        self.sign('{', "{")?;
        let (mut modules, mut service) = (0, None);
        while self.next != Some(Token::Sign('}')) {
            let named = self.module()?;
            service = service.or(named);
            modules += 1;
        }
        self.advance();
        self.sign(';', ";")?;
        if names.contains(&name) {
            return Err(FileFault { expected: "one section of this name", span });
        }
        if let Some(name) = name.clone().filter(|_| modules > 0) {
            sections.push(Section { name, span, service });
        }
        names.push(name);
        Ok(())
    }

    fn module(&mut self) -> Taken<Option<String>> {
        self.word("module class name")?;
        let at = self.here();
        let flag = self.word("controlFlag")?;
        if !FLAGS.iter().any(|it| flag.eq_ignore_ascii_case(it)) {
            return Err(FileFault { expected: "controlFlag", span: at });
        }
        let mut service = None;
        while self.next != Some(Token::Sign(';')) {
            let key = self.word("option key")?;
            self.sign('=', "=")?;
            let value = self.word("option value")?;
            // Of two options of one name the last counts.
            service = if key == SERVICE_NAME { Some(value) } else { service };
        }
        self.advance();
        Ok(service)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_java_takes() {
        for (text, names) in [
            ("A {\n a.B required x=\"y\";\n};", &["A"][..]),
            ("A {\n a.B required;\n c.D optional k=v;\n};", &["A"]),
            ("", &[]),
            ("// x\n", &[]),
            ("*a {\n a.B required;\n};", &["*a"]),
            ("x-y.KafkaServer {\n a.B required;\n};", &["x-y.KafkaServer"]),
            ("'q' {\n a.B required;\n};", &["q"]),
            ("\"q r\" {\n a.B required;\n};", &["q r"]),
            ("A {\n};", &[]),
            ("A {\n a.B required\n x=\"y\"\n z=\"w\";\n};", &["A"]),
            ("A {\n a.B required x=\"a\\\"b\";\n};", &["A"]),
            ("A \n{ a.B required; } ;", &["A"]),
            ("1 {\n a.B required;\n};", &[]),
            ("A {\n a.B required x=*;\n};", &["A"]),
            ("A {\n a.B required /* c */ x=\"/z\"; // d\n};\nB { a.B REQUIRED; };", &["A", "B"]),
        ] {
            let file = JaasFile::read(text.as_bytes());
            assert_eq!(file.fault, None, "{text}");
            assert_eq!(file.sections.iter().map(|it| &*it.name).collect::<Vec<_>>(), names, "{text}");
        }
    }

    #[test]
    fn what_java_refuses() {
        for (text, expected, at) in [
            ("A {\n a.B required x='y';\n};", "option value", "'y'"),
            ("A {\n a.B required x=y\n};", "option key", "}"),
            ("A {\n a.B required x=1234;\n};", "option value", "1234"),
            ("A {\n a.B required x=a/b;\n};", "option key", "}"),
            ("A {\n a.B required x=a-b!;\n};", "option key", "!"),
            ("A {\n a.B x=\"y\";\n};", "controlFlag", "x"),
            ("A {\n a.B required;\n}\n", ";", ""),
            ("A {\n a.B required;\n};\nA {\n c.D required;\n};", "one section of this name", "A"),
            ("-a {\n a.B required;\n};", "{", "a"),
            ("A {\n a.B required x=\"y;\n};", "option key", "}"),
            ("# c\nA {\n a.B required;\n};", "{", "c"),
            ("A {\n a.B required x=true;\n}; junk", "{", ""),
            ("A a.B required;", "{", "a.B"),
            ("A {\n a.B required x y;\n};", "=", "y"),
            ("a:b {\n a.B required;\n};", "{", ":"),
            ("A {\n a.B required x=;\n};", "option value", ";"),
            ("{ a.B required; };", "{", "a.B"),
            ("A { a.B required; }; ;", "{", ""),
            ("A {\n a.B required,\n x=y;\n};", "option key", ","),
        ] {
            let fault = JaasFile::read(text.as_bytes()).fault;
            let told = fault.map(|it| (it.expected, &text[it.span.range()]));
            assert_eq!(told, Some((expected, at)), "{text}");
        }
    }

    #[test]
    fn what_is_filled_in_later_is_open() {
        assert!(JaasFile::read(b"A {\n a.B required x=\"${p}\";\n};").is_open);
        assert!(JaasFile::read(b"A {\n a.B required x={{ p }};\n};").is_open);
        assert!(JaasFile::read(b"A {\n a.B required x=\"\xff\";\n};").is_open);
        assert!(!JaasFile::read(b"A {\n a.B required x=\"p\";\n};").is_open);
    }
}

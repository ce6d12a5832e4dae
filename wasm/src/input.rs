//! Unpacks what JavaScript handed over: numbers are of 32 bits, little-endian; a text is its length and its UTF-8.

use kcfglint_core::source::{Kind, SourceFile};

/// A stretch of bytes that is read from the front.
pub(crate) struct Input<'b> {
    rest: &'b [u8],
}

/// What is said where bytes do not come from `js/pack.js`.
const BROKEN: &str = "the package's JavaScript and its module are not of one version";

impl<'b> Input<'b> {
    pub(crate) const fn new(rest: &'b [u8]) -> Self {
        Self { rest }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, String> {
        let (first, rest) = self.rest.split_first().ok_or(BROKEN)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn number(&mut self) -> Result<u32, String> {
        let (bytes, rest) = self.rest.split_first_chunk().ok_or(BROKEN)?;
        self.rest = rest;
        Ok(u32::from_le_bytes(*bytes))
    }

    pub(crate) fn bytes(&mut self) -> Result<&'b [u8], String> {
        let length = self.number()? as usize;
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(BROKEN)?;
        self.rest = rest;
        Ok(bytes)
    }

    pub(crate) fn text(&mut self) -> Result<&'b str, String> {
        std::str::from_utf8(self.bytes()?).map_err(|_| BROKEN.to_owned())
    }

    /// The files: path, kind, content.
    pub(crate) fn files(&mut self) -> Result<Vec<SourceFile>, String> {
        let mut files = Vec::new();
        for _ in 0..self.number()? {
            let path = self.text()?.to_owned();
            let kind = match self.text()? {
                "" => None,
                name => Some(Kind::of_name(name).ok_or(BROKEN)?),
            };
            files.push(SourceFile { kind, ..SourceFile::new(path, self.bytes()?.to_vec()) });
        }
        Ok(files)
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self) -> Result<Vec<String>, String> {
        (0..self.number()?).map(|_| self.text().map(str::to_owned)).collect()
    }
}

//! Marks of template engines, as far as a list has to know them: a comma in `{{ dirs | join(',') }}` parts nothing.

use crate::text::find;

/// Marks that begin and end with fixed characters.
pub(crate) const PAIRS: [(&str, &str); 8] =
    [("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("<#", ">"), ("${", "}"), ("$(", ")"), ("##", "##"), ("[[", "]]")];

/// The pairs that no more end in what is left of a text, one bit each: each text is searched for an end once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Open(u8);

impl Open {
    /// Of a text. Nearly all have no mark, which is found out faster at once than part by part.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let may_be = memchr::memchr3(b'{', b'$', b'#', bytes).is_some() || memchr::memchr2(b'<', b'[', bytes).is_some();
        Self(if may_be { 0 } else { u8::MAX })
    }

    /// The first of an ASCII sign that is in no mark.
    pub(super) fn find(&mut self, text: &str, sign: u8) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut from = 0;
        loop {
            let at = from + memchr::memchr(sign, bytes.get(from..)?)?;
            match self.mark(text, from, at) {
                Some(end) => from = end,
                None => return Some(at),
            }
        }
    }

    /// Where the first mark ends that begins in a stretch.
    fn mark(&mut self, text: &str, from: usize, to: usize) -> Option<usize> {
        if self.0 == u8::MAX {
            return None;
        }
        let bytes = text.as_bytes();
        let is_sign = |b: u8| matches!(b, b'{' | b'<' | b'$' | b'#' | b'[');
        for at in (from..to).filter(|at| is_sign(bytes[*at])) {
            for (bit, (open, close)) in PAIRS.iter().enumerate() {
                if self.0 & 1 << bit != 0 || !bytes[at..].starts_with(open.as_bytes()) {
                    continue;
                }
                let inside = at + open.len();
                let Some(end) = end(&bytes[inside..], open, close) else {
                    self.0 |= 1 << bit;
                    continue;
                };
                return Some(inside + end);
            }
        }
        None
    }
}

/// How far it is to the end of a mark. Only a variable of a shell can hold another one: `${A:-${B}}`.
fn end(inside: &[u8], open: &str, close: &str) -> Option<usize> {
    let first = find(inside, close.as_bytes())? + close.len();
    if !open.starts_with('$') {
        return Some(first);
    }
    let (mut depth, mut last) = (1, first);
    for (at, byte) in inside.iter().enumerate() {
        if *byte == open.as_bytes()[1] {
            depth += 1;
        } else if *byte == close.as_bytes()[0] {
            (depth, last) = (depth - 1, at + 1);
        }
        if depth == 0 || *byte == b'\n' {
            break;
        }
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use crate::syntax::parts;

    #[test]
    fn no_list_is_parted_in_a_mark() {
        for (text, expected) in [
            ("{{ dirs | join(',') }}", 1),
            ("{{ dirs | default('/x,/y') }},/z", 2),
            ("<%= @dirs.map { |it| \"#{it}/kafka\" }.join(',') %>,/z", 2),
            ("{{ range $i, $d := .Dirs }}{{ if $i }},{{ end }}{{ $d }}{{ end }}", 2),
            ("{% for it in a, b %}{{ it }}{% endfor %}", 1),
            ("${DIRS:-/a,/b},/c", 2),
            ("${DIRS:-${OTHER:-/a},/b},/c", 2),
            ("$(ls /a,/b | paste -sd,),/c", 2),
            ("[[ dirs, x ]],##a,b##", 2),
            ("{{ a,b,c", 3),
            ("${a,b,c", 3),
            ("a##,b", 2),
            ("[::1]:1,[::2]:2", 2),
            ("a,,b,", 4),
            ("", 1),
        ] {
            assert_eq!(parts(text, b',').count(), expected, "{text}");
            assert_eq!(parts(text, b',').collect::<Vec<_>>().join(","), text);
        }
    }

    #[test]
    fn marks_without_an_end_take_no_time() {
        for mark in ["{{,", "${,", "<%,", "{{${$(##[[,"] {
            let text = mark.repeat(200_000 / mark.len());
            assert!(parts(&text, b',').count() > 20, "{mark}");
        }
    }
}

//! How the bytes of a file stand for characters, where an editor chose something else than plain UTF-8.

/// The byte order mark of UTF-8.
pub const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Whether bytes are UTF-16: by their mark (and a NUL, which the end of a line has), or because every second byte of the
/// beginning is NUL and no other is.
#[must_use]
pub fn is_utf16(bytes: &[u8]) -> bool {
    little_endian(bytes).is_some()
}

/// The text of a file in UTF-16; nothing where it is in another encoding.
#[must_use]
pub fn from_utf16(bytes: &[u8]) -> Option<String> {
    let little = little_endian(bytes)?;
    let unit = |pair: &[u8]| if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) };
    let units = bytes.chunks_exact(2).map(unit).skip_while(|it| *it == 0xFEFF);
    Some(char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

fn little_endian(bytes: &[u8]) -> Option<bool> {
    let little = match bytes {
        [0xFF, 0xFE, ..] => Some(true),
        [0xFE, 0xFF, ..] => Some(false),
        _ => None,
    };
    if little.is_some() {
        return little.filter(|_| memchr::memchr(0, bytes).is_some());
    }
    let head = &bytes[..bytes.len().min(64) & !1];
    let all = |offset: usize, nul: bool| head.iter().skip(offset).step_by(2).all(|it| (*it == 0) == nul);
    match head.len() {
        0..4 => None,
        _ if all(1, true) && all(0, false) => Some(true),
        _ if all(0, true) && all(1, false) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, mark: bool, little: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|it| if little { it.to_le_bytes() } else { it.to_be_bytes() }).collect()
    }

    #[test]
    fn utf16_is_told_with_and_without_a_mark() {
        for (mark, little) in [(true, true), (true, false), (false, true), (false, false)] {
            let bytes = encoded("dataDir=/d\n", mark, little);
            assert_eq!(from_utf16(&bytes).as_deref(), Some("dataDir=/d\n"), "{mark} {little}");
        }
        assert_eq!(from_utf16(&encoded("# 주키퍼 서버\n", true, true)).as_deref(), Some("# 주키퍼 서버\n"));
    }

    #[test]
    fn other_bytes_are_not() {
        for bytes in
            [&b""[..], b"a", b"dataDir=/d\n", b"\0\0\0\0\0\0", b"a\0b", b"\xEF\xBB\xBFa=1", b"\xFF\xFEa=1\n", b"ab\0\0cd"]
        {
            assert!(!is_utf16(bytes), "{bytes:?}");
        }
    }
}

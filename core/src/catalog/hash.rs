//! The hash behind the look-ups by name. The generator of the tables uses this very file, so that both agree.

/// Where the search for a name begins in a table of `slots` places, a power of two.
pub(crate) fn first_slot(name: &str, slots: usize) -> usize {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = name.len() as u64;
    let (words, rest) = name.as_bytes().as_chunks::<8>();
    for word in words {
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR);
    }
    let word = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    hash = (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    (hash >> 32) as usize & (slots - 1)
}

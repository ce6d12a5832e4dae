pub(super) mod duplicate_key;
pub(super) mod trailing_whitespace;

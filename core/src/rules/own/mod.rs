pub(crate) mod binary_or_nul;
pub(crate) mod line_too_long;
pub(crate) mod malformed_ignore;
pub(crate) mod unknown_code_in_ignore;
pub(crate) mod unused_ignore;

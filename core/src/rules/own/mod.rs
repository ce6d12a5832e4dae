pub(super) mod binary_or_nul;
pub(super) mod line_too_long;

pub(super) mod even_voters;
pub(super) mod server_line_malformed;

pub(super) mod data_dir_missing;
pub(super) mod data_dir_volatile;
pub(super) mod even_voters;
pub(super) mod myid_invalid;
pub(super) mod quorum_timing_missing;
pub(super) mod server_line_malformed;

pub(super) mod controller_listener_missing;
pub(super) mod controller_listener_unmapped;
pub(super) mod even_controllers;
pub(super) mod listener_on_wrong_role;
pub(super) mod node_id_invalid;
pub(super) mod node_voters_mismatch;
pub(super) mod quorum_undefined;
pub(super) mod voters_malformed;

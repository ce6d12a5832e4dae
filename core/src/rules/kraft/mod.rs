pub(super) mod even_controllers;
pub(super) mod node_voters_mismatch;

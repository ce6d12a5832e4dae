pub(super) mod daemon_without_forking;
pub(super) mod forking_without_daemon;
pub(super) mod inline_comment_in_unit;
pub(super) mod install_missing;
mod near;
pub(super) mod network_not_online;
pub(super) mod section_or_directive_unknown;
mod service;
pub(super) mod unit_refused;

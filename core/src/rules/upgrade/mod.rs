pub(super) mod deprecated_key;
pub(super) mod ibp_ahead;
pub(super) mod ibp_behind;
pub(super) mod legacy_host_port;
pub(super) mod migration_flag_left;
pub(super) mod migration_incomplete;
pub(super) mod removed_key;
pub(super) mod runtime_too_old;
mod successor;
pub(super) mod trust_empty_left;
pub(super) mod value_no_longer_valid;
pub(super) mod zookeeper_mode_on_4x;

pub(crate) use legacy_host_port::listener_of;
pub(crate) use successor::renamed;

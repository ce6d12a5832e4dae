pub(super) mod authorizer_wrong_mode;
pub(super) mod inter_broker_mechanism_not_enabled;
pub(super) mod jaas_invalid;
pub(super) mod jaas_missing;
mod login;
mod sasl;
pub(super) mod skip_acl;
pub(super) mod super_users_separator;
pub(super) mod zookeeper_acl_without_login;

pub(super) mod authorizer_wrong_mode;
pub(super) mod inter_broker_mechanism_not_enabled;
pub(super) mod super_users_separator;

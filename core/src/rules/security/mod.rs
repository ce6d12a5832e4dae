pub(super) mod inter_broker_mechanism_not_enabled;

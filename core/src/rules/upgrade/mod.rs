pub(super) mod zookeeper_mode_on_4x;
